//! That no formula changes unsaid, and what a report does with one that did.

use std::fmt::Write as _;

use super::example::{day, everything};
use super::*;

/// What each indicator comes to for an invented programme, by version: a line for each since this is kept.
///
/// Where this fails because a formula was changed on purpose, raise the indicator's version and add the line that the test
/// prints below the former one. A number that is told twice by one version is one number, so no line changes or goes: a test
/// cannot see that, whoever reviews looks for it. What the reading of rows changes (b4: protected help) is not seen here, and
/// has a line of its own all the same.
const COMES_TO: &[(&str, u32, u64)] = &[
    ("a1", 1, 0xa13ae76d8994c8b2),
    ("a3", 1, 0x4b2c3d18474284a2),
    ("b1", 1, 0xf94f6ca26ecc21ce),
    ("b3", 1, 0xee9c3e6c05584be8),
    ("b4", 1, 0xe6bc31c9db2b48f2),
    ("b4", 2, 0xe6bc31c9db2b48f2),
    ("b4_30", 1, 0x77818fc2bd9241cd),
    ("b4_30", 2, 0x77818fc2bd9241cd),
    ("b5", 1, 0x1cc43af3d010acad),
    ("b6", 1, 0xeb9d358cc927c765),
    ("c1", 2, 0xaa13bcb76604d135),
    ("c2", 2, 0xa5313f448517caa0),
    ("c3", 2, 0x9864cd34b2163b8b),
    ("c4", 2, 0x9da6887093730142),
    ("c5", 2, 0xf8fd08bc45b4618e),
    ("c6", 1, 0xdda8da6e35e636fc),
    ("d1", 1, 0x280718254ef372e3),
    ("d2", 1, 0x6cd732366311f82a),
    ("d3", 1, 0x8672e84f63cd15be),
    ("d3_why", 1, 0x47a82e376118c11d),
    ("d4", 1, 0xb77cdbc6cc432e6f),
    ("e1_6", 1, 0x12c0496e1fa339a2),
    ("e1_12", 1, 0x10f88b18993d0a94),
    ("e2", 1, 0xc0af4b8b4e4025fc),
    ("e3", 1, 0xae31c47be38611be),
    ("e3_women", 1, 0xee308b89fa8a94b6),
    ("e5", 2, 0x47cb0cb1d8cfa7dd),
    ("e5_missing", 2, 0xcec945e78edd0efd),
    ("e6", 1, 0x865926eed7f7ce02),
    ("f1", 1, 0x25e591f418bb257c),
    ("f2_6", 1, 0x18dede554cd9aafa),
    ("f2_12", 1, 0xdc0e8be21c4168fc),
    ("f5", 1, 0x3cde66be392d37f0),
    ("f5_mix", 1, 0xbc93f3b032d13826),
    ("f6", 1, 0x6570585e32a8b53c),
    ("f6_change", 1, 0x3eea4f16e11769d6),
    ("f6_contact", 1, 0xa328d657c5209e1f),
    ("f7", 1, 0x42d14ffea5070069),
    ("g1", 1, 0x233cdfa56e31e1b5),
    ("g1_women", 1, 0x4f5cf6bca1499db7),
    ("g1_direct", 1, 0x63ad257fe0275aca),
    ("g2", 1, 0xf253cec159c3e77c),
    ("g3", 1, 0xd435af3cf0e30e54),
    ("g4", 1, 0x64084976b5e3edcc),
    ("g4_again", 1, 0xbf0a0f9ae437cd18),
    ("h1", 1, 0xc9d94d334ba45a60),
    ("h1_done", 1, 0x4448204d1dcbdcf7),
    ("h1_score", 1, 0x5746751a33a1b5f0),
    ("i1", 1, 0x296c3cd79e56d7ae),
    ("i1_answered", 1, 0x4d30370c8afcce3b),
    ("j1", 1, 0xc051cba589765f82),
    ("j1_consent", 1, 0x563385a15319206f),
    ("j2", 1, 0xaa07f7b1e58c5c6b),
    ("j2_exports", 1, 0x768b1d830d248915),
];

/// FNV-1a: the same on every machine and in every release.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Its units while people come, after the last of them and long after; and what may be told of them then, of everybody and
/// by each family.
fn comes_to(facts: &Facts, indicator: Indicator) -> u64 {
    let (mut said, today) = (String::new(), day(700));
    for on in [day(200), day(510), today] {
        let counted = |u: &Unit| (u.on, u.base, u.hit, u.days, u.part);
        let units = indicator.units(facts, on);
        write!(said, "{on} {:?}", units.iter().map(counted).collect::<Vec<_>>()).unwrap();
    }
    for by in [None].into_iter().chain(indicator.families().iter().copied().map(Some)) {
        let told = answer(facts, Question::Indicator(indicator), &Cut { only: vec![], by }, today);
        write!(said, "{by:?} {told:?}").unwrap();
    }
    fingerprint(&said)
}

#[test]
fn a_formula_that_changes_has_another_version() {
    let facts = everything(90, 500, 3);
    let now = |i: &Indicator| (i.as_str(), i.version(), comes_to(&facts, *i));
    let changed: Vec<_> = Indicator::ALL.iter().map(now).filter(|line| !COMES_TO.contains(line)).collect();
    let lines: Vec<String> = changed.iter().map(|(i, v, n)| format!("    (\"{i}\", {v}, {n:#018x}),")).collect();
    assert!(changed.is_empty(), "raise the version of these, and add:\n{}", lines.join("\n"));
}

#[test]
fn every_version_has_one_line_and_the_last_one_is_in_force() {
    for indicator in Indicator::ALL {
        let kept: Vec<u32> = COMES_TO.iter().filter(|(i, ..)| *i == indicator.as_str()).map(|(_, v, _)| *v).collect();
        assert_eq!(kept.last(), Some(&indicator.version()), "{indicator}");
        assert!(kept.windows(2).all(|two| two[1] == two[0] + 1), "{indicator}: {kept:?}");
    }
    assert!(COMES_TO.iter().all(|(i, ..)| Indicator::ALL.iter().any(|known| known.as_str() == *i)));
}

#[test]
fn the_invented_programme_has_something_of_every_indicator() {
    let facts = everything(90, 500, 3);
    for indicator in Indicator::ALL {
        let units = indicator.units(&facts, day(700));
        assert!(!units.is_empty(), "{indicator}");
        let all_alike = units.iter().all(|u| (u.hit, u.days, u.part) == (units[0].hit, units[0].days, units[0].part));
        assert!(!all_alike || indicator.kind() == Kind::Count, "{indicator}");
    }
}

#[test]
fn a_report_of_before_is_reckoned_again_by_what_it_told_and_by_nothing_else() {
    let facts = everything(200, 500, 5);
    let (period, today) = (Class::Year(2025), day(700));
    let now = report_rows(&facts, period, today);
    for family in [Family::Difficulty, Family::Category, Family::Area] {
        let of = |i: Indicator| now.iter().any(|r| r.indicator == i && r.family == Some(family));
        assert!(Indicator::ALL.iter().all(|i| of(*i) == i.families().contains(&family)), "{family}");
    }
    // As reports were before, and without an indicator that is counted only since.
    let before = |r: &&ReportRow| {
        !matches!(r.family, Some(Family::Difficulty | Family::Category | Family::Area))
            && r.indicator != Indicator::NeedUnmet
    };
    let before: Vec<ReportRow> = now.iter().filter(before).cloned().collect();
    assert_eq!(reckoned_again(&before, &facts, period, today), []);
    // Put right, it says the one number that was wrong, and none of those families.
    let mut wrong = before.clone();
    let row = wrong.iter_mut().find(|r| r.indicator == Indicator::Registered && r.family.is_none()).unwrap();
    row.shown = Shown::Number(999);
    let found = changed(&wrong, &now);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.row.indicator, one.before), (Indicator::Registered, Some((Shown::Number(999), 1))));
}

#[test]
fn what_was_told_with_protected_help_is_told_by_no_report_any_more() {
    let facts = everything(200, 500, 5);
    let now = report_rows(&facts, Class::Year(2025), day(700));
    assert!(now.iter().all(|row| row.clone().told() == *row), "what is told now is told");
    for row in now {
        let former = ReportRow { formula: 1, ..row };
        let counted_it = matches!(former.indicator.as_str(), "b4" | "b4_30" | "c1" | "c2" | "c3" | "c4" | "c5");
        let shown = if counted_it { Shown::Hidden } else { former.shown };
        assert_eq!(former.clone().told(), ReportRow { shown, ..former });
    }
}

#[test]
fn money_of_several_currencies_is_in_none() {
    for (indicator, by_version) in [
        (Indicator::GrantPaid, [None, Some("XOF")]),
        (Indicator::GoodsMissing, [None, Some("XOF")]),
        (Indicator::Attendance, [Some("hours"), Some("hours")]),
        (Indicator::Jobs, [None, None]),
    ] {
        assert_eq!([1, 2].map(|version| indicator.counted_in(version)), by_version, "{indicator}");
    }
}

#[test]
fn a_number_that_differs_says_by_which_formula_it_was_told() {
    let facts = everything(90, 500, 3);
    let after = report_rows(&facts, Class::Year(2025), day(700));
    let mut before = after.clone();
    let row = before.iter_mut().find(|r| r.indicator == Indicator::Accepted && r.family.is_none()).unwrap();
    (row.formula, row.shown) = (1, Shown::Share { of: 1, all: 999 });
    let found = changed(&before, &after);
    let [one] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((one.before, one.row.formula), (Some((Shown::Share { of: 1, all: 999 }, 1)), 2));
}
