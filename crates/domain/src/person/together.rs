//! What two people changed in the same profile, each without the other's change, brought together field by field.
//!
//! What one of them changed is taken. Of phones nothing is lost: where each put another number in the place of the same
//! one, both stay, as safe as the more careful of them said, until somebody decides. Where any other field has two new
//! values, what is saved stays and the other waits ([`crate::branch`]). Who was first makes no difference to the phones.

use super::phone::{PHONES_MAX, PhoneForm, number_key};
use super::{ProfileForm, YesNo};
use crate::branch::BranchField;

/// A profile with the changes of both.
#[derive(Debug, Clone)]
pub struct Together {
    /// What holds now.
    pub form: ProfileForm,
    /// Where somebody has to decide between two values.
    pub open: Vec<BranchField>,
}

/// What both changed since `base`. Without it nobody knows who changed what: wherever the two differ, somebody decides.
/// All three as the form shows what is saved. `country` is the office's.
pub fn together(base: Option<&ProfileForm>, saved: &ProfileForm, typed: &ProfileForm, country: &str) -> Together {
    let (mut form, mut open) = (saved.clone(), Vec::new());
    for field in BranchField::of_profile() {
        let by_saved = base.is_none_or(|base| !field.same(base, saved));
        let by_typed = base.is_none_or(|base| !field.same(base, typed));
        match (by_saved, by_typed) {
            (_, false) => {}
            (false, true) => field.take(typed, &mut form),
            (true, true) if field.same(saved, typed) => {}
            (true, true) if field == BranchField::Phones => {
                let none = Vec::new();
                let was = base.map_or(&none, |base| &base.phones);
                let (phones, undecided) = phones(was, &saved.phones, &typed.phones, country);
                if undecided || base.is_none() {
                    open.push(field);
                }
                form.phones = phones;
            }
            (true, true) => open.push(field),
        }
    }
    if form.phones.len() > PHONES_MAX {
        // More than a record holds: those that are saved stay, and the others wait.
        form.phones = saved.phones.iter().map(|p| as_safe(p, &typed.phones, country)).collect();
        if !open.contains(&BranchField::Phones) {
            open.push(BranchField::Phones);
        }
    }
    Together { form, open }
}

/// The value that one of them changed, or both in the same way.
fn changed<T: PartialEq + Clone>(base: &T, one: &T, other: &T) -> Option<T> {
    match (one == base, other == base) {
        (_, true) => Some(one.clone()),
        (true, false) => Some(other.clone()),
        (false, false) => (one == other).then(|| one.clone()),
    }
}

/// The digits by which rows are compared.
fn key_of(phone: &PhoneForm, country: &str) -> String {
    number_key(&phone.number, country).unwrap_or_else(|| phone.number.clone())
}

/// A phone that is not used where the same number is unsafe among `others`.
fn as_safe(phone: &PhoneForm, others: &[PhoneForm], country: &str) -> PhoneForm {
    let same = others.iter().find(|o| key_of(o, country) == key_of(phone, country));
    // `no` stands before `yes`.
    let least = |of: fn(&PhoneForm) -> &String| same.map_or(of(phone), |o| of(phone).min(of(o))).clone();
    let (safe_to_call, safe_to_text) = (least(|p| &p.safe_to_call), least(|p| &p.safe_to_text));
    PhoneForm { safe_to_call, safe_to_text, ..phone.clone() }
}

/// Every number of both once, as safe as the more careful says.
pub fn phones_of_both(one: &[PhoneForm], other: &[PhoneForm], country: &str) -> Vec<PhoneForm> {
    let mut all: Vec<PhoneForm> = one.iter().map(|p| as_safe(p, other, country)).collect();
    for phone in other {
        if !all.iter().any(|known| key_of(known, country) == key_of(phone, country)) {
            all.push(phone.clone());
        }
    }
    all
}

/// Phones by their numbers, and whether somebody has to decide.
fn phones(base: &[PhoneForm], one: &[PhoneForm], other: &[PhoneForm], country: &str) -> (Vec<PhoneForm>, bool) {
    let key = |p: &PhoneForm| key_of(p, country);
    let find = |list: &[PhoneForm], k: &str| list.iter().find(|p| key(p) == k).cloned();
    let (mut kept, mut undecided, mut replaced) = (Vec::new(), false, false);
    for was in base {
        match (find(one, &key(was)), find(other, &key(was))) {
            (Some(x), Some(y)) => kept.push(careful(Some(was), &x, &y, &mut undecided)),
            // Taken away by one, changed by the other: both were meant.
            (Some(still), None) | (None, Some(still)) if still != *was => {
                undecided = true;
                // Somebody took it away: nobody calls it until that is decided.
                let no = || YesNo::No.as_str().to_owned();
                kept.push(PhoneForm { safe_to_call: no(), safe_to_text: no(), ..still });
            }
            (Some(_), None) | (None, Some(_)) => {}
            (None, None) => replaced = true,
        }
    }
    let new = |list: &[PhoneForm]| -> Vec<PhoneForm> {
        list.iter().filter(|p| find(base, &key(p)).is_none()).cloned().collect()
    };
    let (ours, theirs) = (new(one), new(other));
    let alone = |list: &[PhoneForm], beside: &[PhoneForm]| list.iter().any(|p| find(beside, &key(p)).is_none());
    let rivals = replaced && alone(&ours, &theirs) && alone(&theirs, &ours);
    let mut added: Vec<PhoneForm> = ours.iter().filter(|p| find(&theirs, &key(p)).is_none()).cloned().collect();
    added.extend(theirs.iter().map(|y| match find(&ours, &key(y)) {
        Some(x) => careful(None, &x, y, &mut undecided),
        None => y.clone(),
    }));
    added.sort_by_key(&key);
    if rivals {
        undecided = true;
        let (call, text) = (all_yes(&added, |p| &p.safe_to_call), all_yes(&added, |p| &p.safe_to_text));
        for phone in &mut added {
            (phone.safe_to_call, phone.safe_to_text) = (call.clone(), text.clone());
        }
    }
    kept.append(&mut added);
    (kept, undecided)
}

fn all_yes(phones: &[PhoneForm], of: impl Fn(&PhoneForm) -> &String) -> String {
    let all = phones.iter().all(|p| of(p) == YesNo::Yes.as_str());
    if all { YesNo::Yes } else { YesNo::No }.as_str().to_owned()
}

/// One number with what both said of it: safe only if nobody says otherwise.
fn careful(base: Option<&PhoneForm>, x: &PhoneForm, y: &PhoneForm, undecided: &mut bool) -> PhoneForm {
    let mut pick = |of: fn(&PhoneForm) -> &String| {
        let (x, y) = (of(x), of(y));
        let agreed = base.and_then(|base| changed(of(base), x, y)).or_else(|| (x == y).then(|| x.clone()));
        agreed.unwrap_or_else(|| {
            *undecided = true;
            x.min(y).clone()
        })
    };
    let (number, owner) = (pick(|p| &p.number), pick(|p| &p.owner));
    // `no` stands before `yes`.
    let (safe_to_call, safe_to_text) = (pick(|p| &p.safe_to_call), pick(|p| &p.safe_to_text));
    let times = base.and_then(|base| changed(&base.safe_times, &x.safe_times, &y.safe_times));
    let safe_times = times.unwrap_or_else(|| match x.safe_times.cmp(&y.safe_times) {
        std::cmp::Ordering::Equal => x.safe_times.clone(),
        order => {
            *undecided = true;
            let (first, second) = if order.is_lt() { (x, y) } else { (y, x) };
            [first, second].map(|p| p.safe_times.as_str()).join("; ").trim_matches([';', ' ']).to_owned()
        }
    });
    PhoneForm { number, owner, safe_to_call, safe_to_text, safe_times }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn phone(number: &str, call: &str) -> PhoneForm {
        PhoneForm {
            number: number.into(),
            owner: "own".into(),
            safe_to_call: call.into(),
            safe_to_text: "yes".into(),
            ..PhoneForm::default()
        }
    }

    fn profile(current: &str, literacy: &str, phones: &[PhoneForm]) -> ProfileForm {
        ProfileForm {
            current: current.into(),
            literacy: literacy.into(),
            phones: phones.to_vec(),
            ..ProfileForm::default()
        }
    }

    fn numbers(t: &Together) -> Vec<&str> {
        t.form.phones.iter().map(|p| p.number.as_str()).collect()
    }

    #[test]
    fn what_only_one_changed_is_taken_and_two_values_of_one_field_are_not() {
        let base = profile("Dori", "", &[]);
        let (moved, reads) = (profile("Kaya", "", &[]), profile("Dori", "none", &[]));
        let both = together(Some(&base), &moved, &reads, "BFA");
        assert_eq!((both.form.current.as_str(), both.form.literacy.as_str()), ("Kaya", "none"));
        assert_eq!(both.open, []);
        let two = together(Some(&base), &moved, &profile("Tita", "none", &[]), "BFA");
        assert_eq!((two.form.current.as_str(), two.form.literacy.as_str()), ("Kaya", "none"), "the rest is saved");
        assert_eq!(two.open, [BranchField::Current]);
    }

    #[test]
    fn where_nobody_knows_what_it_began_with_every_difference_is_a_question() {
        let saved = profile("Kaya", "none", &[phone("70 11 48 02", "yes")]);
        let typed = profile("Kaya", "", &[phone("70 11 48 02", "no")]);
        let both = together(None, &saved, &typed, "BFA");
        assert_eq!(both.open, [BranchField::Literacy, BranchField::Phones]);
        assert_eq!(both.form.phones[0].safe_to_call, "no");
    }

    #[test]
    fn a_number_that_somebody_took_away_is_not_used_until_it_is_decided() {
        let base = profile("Dori", "", &[phone("70 11 48 02", "yes")]);
        let taken = profile("Dori", "", &[]);
        let mut other = base.clone();
        other.phones[0].safe_times = "mornings".into();
        for (one, two) in [(&taken, &other), (&other, &taken)] {
            let both = together(Some(&base), one, two, "BFA");
            assert_eq!(both.open, [BranchField::Phones]);
            let kept = &both.form.phones[0];
            assert_eq!((kept.safe_to_call.as_str(), kept.safe_to_text.as_str()), ("no", "no"));
        }
    }

    #[test]
    fn two_numbers_in_the_place_of_one_both_stay_as_safe_as_the_more_careful_says() {
        let base = profile("Dori", "", &[phone("70 11 48 02", "yes")]);
        let one = profile("Dori", "", &[phone("70 00 00 01", "yes")]);
        let other = profile("Dori", "", &[phone("70 00 00 02", "no")]);
        let both = together(Some(&base), &one, &other, "BFA");
        assert_eq!(numbers(&both), ["70 00 00 01", "70 00 00 02"]);
        assert_eq!(both.open, [BranchField::Phones]);
        assert!(both.form.phones.iter().all(|p| p.safe_to_call == "no" && p.safe_to_text == "yes"));
    }

    #[test]
    fn a_number_that_one_took_away_and_the_other_changed_stays() {
        let base = profile("Dori", "", &[phone("70 11 48 02", "yes")]);
        let changed = profile("Dori", "", &[phone("70 11 48 02", "no")]);
        let both = together(Some(&base), &profile("Dori", "", &[]), &changed, "BFA");
        assert_eq!(numbers(&both), ["70 11 48 02"]);
        assert_eq!(both.open, [BranchField::Phones]);
    }

    #[test]
    fn a_number_more_from_each_is_no_question() {
        let old = phone("70 11 48 02", "yes");
        let base = profile("Dori", "", std::slice::from_ref(&old));
        let one = profile("Dori", "", &[old.clone(), phone("70 00 00 02", "yes")]);
        let other = profile("Dori", "", &[old, phone("70 00 00 01", "no")]);
        let both = together(Some(&base), &one, &other, "BFA");
        assert_eq!(numbers(&both), ["70 11 48 02", "70 00 00 01", "70 00 00 02"]);
        assert_eq!(both.open, []);
    }

    fn any_profile() -> impl Strategy<Value = ProfileForm> {
        let row = (0..4usize, prop::bool::ANY, "[ab]{0,1}").prop_map(|(n, call, times)| PhoneForm {
            safe_times: times,
            ..phone(&format!("70 00 00 0{n}"), if call { "yes" } else { "no" })
        });
        let rows = prop::collection::vec(row, 0..3).prop_map(|mut rows| {
            rows.sort_by(|a, b| a.number.cmp(&b.number));
            rows.dedup_by(|a, b| a.number == b.number);
            rows
        });
        ("[xy]", "[mn]", rows).prop_map(|(current, literacy, phones)| profile(&current, &literacy, &phones))
    }

    proptest! {
        #[test]
        fn who_was_first_makes_no_difference_and_no_new_number_is_lost(
            base in any_profile(), one in any_profile(), other in any_profile(),
        ) {
            let there = together(Some(&base), &one, &other, "BFA");
            let back = together(Some(&base), &other, &one, "BFA");
            prop_assert_eq!(&there.open, &back.open);
            for field in BranchField::of_profile().filter(|f| !there.open.contains(f)) {
                prop_assert!(field.same(&there.form, &back.form), "{field}");
            }
            if phones_of_both(&base.phones, &phones_of_both(&one.phones, &other.phones, "BFA"), "BFA").len() > PHONES_MAX {
                return Ok(());
            }
            prop_assert_eq!(&there.form.phones, &back.form.phones);
            for new in one.phones.iter().chain(&other.phones).filter(|p| !base.phones.contains(p)) {
                prop_assert!(there.form.phones.iter().any(|p| p.number == new.number), "{new:?}");
            }
            for phone in &there.form.phones {
                let said = [&one, &other].map(|f| f.phones.iter().find(|p| p.number == phone.number));
                let one_says_no = said.iter().flatten().all(|p| p.safe_to_call == "no");
                prop_assert!(!one_says_no || phone.safe_to_call == "no", "{phone:?}");
            }
        }
    }
}
