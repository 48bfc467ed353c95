//! What was typed into a form that was sent, before it is a valid registration.

use domain::person::{PersonForm, SearchForm};

use crate::forms::FormState;

/// What a button of the registration asks for.
pub mod ask {
    /// Who has this name.
    pub const SEARCH: &str = "search";
    /// The form, with what was searched.
    pub const START: &str = crate::forms::BEGIN;
    /// Who may be the same person.
    pub const COMPARE: &str = "compare";
    /// One more phone.
    pub const PHONE: &str = "phone";
    /// One more document.
    pub const DOCUMENT: &str = "document";
    /// One more member of the household.
    pub const MEMBER: &str = "member";
    /// One more episode.
    pub const EPISODE: &str = "episode";
}

fn value(state: &FormState, path: &str) -> String {
    let name = match path.split_once('[') {
        Some((head, rest)) => format!("form[{head}][{rest}"),
        None => format!("form[{path}]"),
    };
    state.pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()).unwrap_or_default()
}

/// The search.
pub fn search(state: &FormState) -> SearchForm {
    let [given, family, phone] = ["given", "family", "phone"].map(|p| value(state, p));
    SearchForm { given, family, phone }
}

/// As much of the registration as comparing needs.
pub fn person(state: &FormState) -> PersonForm {
    let rows = |part: &str| state.rows("form", part);
    PersonForm::compared(|path| value(state, path), (rows("phones"), rows("documents")))
}

/// How many rows of a repeated part to show: what was sent or saved, one more when asked, and at least `least`.
pub fn rows(state: Option<&FormState>, part: &str, more: &str, saved: usize, least: usize) -> usize {
    let Some(state) = state else { return saved.max(least) };
    let asked = usize::from(state.asked() == Some(more));
    (state.rows("form", part) + asked).max(least)
}

/// How many phones to show, with what is saved already.
pub fn rows_of_phones(state: Option<&FormState>, saved: usize) -> usize {
    rows(state, "phones", ask::PHONE, saved, 1)
}

/// How many documents to show, with what is saved already.
pub fn rows_of_documents(state: Option<&FormState>, saved: usize) -> usize {
    rows(state, "documents", ask::DOCUMENT, saved, 1)
}

/// How many members of the household to show, with what is saved already.
pub fn rows_of_household(state: Option<&FormState>, saved: usize) -> usize {
    rows(state, "household", ask::MEMBER, saved, 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(pairs: &[(&str, &str)]) -> FormState {
        let pairs = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        FormState { action: "/api/x".into(), pairs, error: None }
    }

    #[test]
    fn a_row_more_is_shown_only_when_somebody_asked_for_it() {
        let sent = state(&[("form[phones][0][number]", ""), ("form[phones][1][number]", "70")]);
        assert_eq!(rows(Some(&sent), "phones", ask::PHONE, 0, 1), 2);
        let asked = state(&[("form[phones][0][number]", "70"), ("_ask", "phone")]);
        assert_eq!(rows(Some(&asked), "phones", ask::PHONE, 0, 1), 2);
        assert_eq!(rows(None, "phones", ask::PHONE, 3, 1), 3);
    }

    #[test]
    fn what_was_typed_is_compared() {
        let sent = state(&[("form[given]", "Awa"), ("form[birth][year]", "1998"), ("form[phones][1][number]", "70")]);
        let typed = person(&sent);
        assert_eq!((typed.given.as_str(), typed.birth.year.as_str()), ("Awa", "1998"));
        assert_eq!(typed.phones[1].number, "70");
    }
}
