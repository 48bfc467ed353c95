//! What is offered while a form is read: the one place where a value that the programme left out is refused.
//!
//! Whoever answers a form says so around the whole answer, with [`within`]; every form that is read inside knows it,
//! without being told. Outside of it (jobs, made-up data, the command line) everything is offered.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::Lists;

/// What one form may say.
#[derive(Debug, Clone, Default)]
pub struct Offered {
    /// The programme's lists.
    pub lists: Arc<Lists>,
    /// What the record already said: `language:mos`. It may stay as it is.
    pub kept: BTreeSet<String>,
}

impl Offered {
    /// How a form says that a value was in the record already.
    pub fn keep(list: &str, code: &str) -> String {
        format!("{list}:{code}")
    }

    fn refuses(&self, list: &str, code: &str) -> bool {
        self.lists.hides(list, code) && !self.kept.contains(&Offered::keep(list, code))
    }
}

thread_local! {
    static NOW: RefCell<Option<Offered>> = const { RefCell::new(None) };
}

/// Does something while only this is offered.
pub fn within<T>(offered: &Offered, work: impl FnOnce() -> T) -> T {
    /// Puts back what was before, whatever happens to the work.
    struct Before(Option<Offered>);
    impl Drop for Before {
        fn drop(&mut self) {
            let before = self.0.take();
            NOW.with(|now| *now.borrow_mut() = before);
        }
    }
    let _before = Before(NOW.with(|now| now.borrow_mut().replace(offered.clone())));
    work()
}

/// Whether a value is refused where this is asked.
pub(crate) fn is_refused(list: &str, code: &str) -> bool {
    !list.is_empty() && NOW.with(|now| now.borrow().as_ref().is_some_and(|offered| offered.refuses(list, code)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::Check;
    use crate::person::Language;
    use crate::programme::Offer;

    fn without(list: &str, code: &str) -> Offered {
        let offer = Offer { hidden: [code.to_owned()].into(), ..Offer::default() };
        Offered { lists: Arc::new(Lists([(list.to_owned(), offer)].into())), ..Offered::default() }
    }

    fn errors(code: &str) -> Vec<String> {
        let mut check = Check::new();
        let _: Option<Language> = check.code("a", code);
        let _: Option<Language> = check.required_code("b", code, "error-x");
        let _: Vec<Language> = check.codes("c", &[code.to_owned()]);
        check.finish(Some(())).map_or_else(|e| e.into_iter().map(|e| e.key).collect(), |()| Vec::new())
    }

    #[test]
    fn a_value_that_is_left_out_is_refused_in_every_form_unless_the_record_said_so_already() {
        let mut offered = without("language", "mos");
        assert_eq!(within(&offered, || errors("mos")), ["error-value-hidden"; 3]);
        assert!(within(&offered, || errors("fuh")).is_empty());
        offered.kept.insert(Offered::keep("language", "mos"));
        assert!(within(&offered, || errors("mos")).is_empty());
        assert!(errors("mos").is_empty(), "outside of it everything is offered");
    }

    #[test]
    fn one_offer_inside_another_ends_with_its_work() {
        within(&without("language", "mos"), || {
            assert!(within(&without("language", "fuh"), || errors("mos")).is_empty());
            assert_eq!(errors("mos").len(), 3);
        });
    }
}
