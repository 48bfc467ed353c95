//! What the person agreed to, in a few lines: answers of one kind stand together.

use chrono::NaiveDate;
use domain::consent::{Decision, Purpose};
use service::case::ConsentRow;

use super::event::{about, recipient_of};
use crate::fmt;
use crate::ui::Tick;

/// How an answer stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Until(NaiveDate),
    UntilWithdrawn,
    Withdrawn,
    Refused,
    Ended,
}

fn stands(consent: &ConsentRow, today: NaiveDate) -> Stands {
    let answer = consent.answer();
    match (answer.holds_on(today), consent.valid_to) {
        (true, Some(end)) => Stands::Until(end),
        (true, None) => Stands::UntilWithdrawn,
        (false, _) if answer.withdrawn => Stands::Withdrawn,
        (false, _) if answer.decision == Decision::Refused => Stands::Refused,
        (false, _) => Stands::Ended,
    }
}

/// A line for each purpose and state, with everybody for whom it holds.
pub fn consent_lines(consents: &[ConsentRow], today: NaiveDate) -> Vec<Tick> {
    let mut groups: Vec<(Purpose, Stands, Vec<String>)> = Vec::new();
    for consent in consents {
        // Never the name of an organisation: some names say what somebody needs. The consent page has it.
        let to = recipient_of(consent.recipient.code());
        let state = stands(consent, today);
        match groups.iter_mut().find(|(p, s, _)| *p == consent.purpose && *s == state) {
            Some((.., recipients)) if recipients.contains(&to) => {}
            Some((.., recipients)) => recipients.push(to),
            None => groups.push((consent.purpose, state, vec![to])),
        }
    }
    groups.into_iter().map(|(purpose, state, to)| line(about(purpose, &to), state, today)).collect()
}

fn line(about: String, state: Stands, today: NaiveDate) -> Tick {
    match state {
        Stands::Until(end) => Tick::yes(t!("case-consent-until", about = about, day = fmt::day_short(end, today))),
        Stands::UntilWithdrawn => Tick::yes(about),
        Stands::Withdrawn => Tick::no(t!("case-consent-withdrawn", about = about)),
        Stands::Refused => Tick::no(t!("case-consent-refused", about = about)),
        Stands::Ended => Tick::no(t!("case-consent-ended", about = about)),
    }
}
