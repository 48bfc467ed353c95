//! What an answer means today, and which answer counts.

use chrono::NaiveDate;

use super::{Consent, Decision, Purpose, Recipient};
use crate::directory::Sector;

text_enum! {
    /// What the newest answer means today.
    pub enum Standing ("standing") {
        Agrees = "agrees",
        EndsSoon = "ends_soon",
        Ended = "ended",
        Refused = "refused",
        Withdrawn = "withdrawn",
        NotAsked = "not_asked",
    }
}

impl Standing {
    /// Whether a yes holds.
    pub fn holds(self) -> bool {
        matches!(self, Standing::Agrees | Standing::EndsSoon)
    }
}

impl Consent {
    /// What this answer means on `day`; it asks to be renewed within `notice` days of its end.
    pub fn standing(&self, day: NaiveDate, notice: u32) -> Standing {
        if self.withdrawn {
            Standing::Withdrawn
        } else if self.decision == Decision::Refused {
            Standing::Refused
        } else if self.ends_soon(day, notice) {
            Standing::EndsSoon
        } else if self.holds_on(day) {
            Standing::Agrees
        } else {
            Standing::Ended
        }
    }
}

/// What is asked in a whole conversation, in the order in which the words are read.
pub fn questions() -> Vec<(Purpose, Recipient)> {
    let sectors = Sector::ALL.iter().map(|s| (Purpose::Referral, Recipient::Sector(*s)));
    let own = [Purpose::Statistics, Purpose::Research, Purpose::CrossBorder].map(|p| (p, Recipient::Programme));
    std::iter::once((Purpose::CaseManagement, Recipient::Programme)).chain(sectors).chain(own).collect()
}

/// Whether the case file may cross a border on `day`: the newest answer about it is a yes that holds.
pub fn may_cross_border(answers: &[Consent], day: NaiveDate) -> bool {
    newest(answers).into_iter().map(|i| &answers[i]).any(|a| a.purpose == Purpose::CrossBorder && a.holds_on(day))
}

/// Positions of the answers that count, one for each purpose and recipient, in the order of [`questions`]; answers
/// about single organisations follow those about sectors. `answers` are in the order in which they were given.
pub fn newest(answers: &[Consent]) -> Vec<usize> {
    let mut kept: Vec<usize> = Vec::new();
    for (i, answer) in answers.iter().enumerate() {
        kept.retain(|k| (answers[*k].purpose, answers[*k].recipient) != (answer.purpose, answer.recipient));
        kept.push(i);
    }
    let order = questions();
    let rank = |c: &Consent| match c.recipient {
        Recipient::Organisation(_) => Sector::ALL.len(),
        _ => order.iter().position(|q| *q == (c.purpose, c.recipient)).unwrap_or(order.len()),
    };
    kept.sort_by_key(|k| (rank(&answers[*k]), matches!(answers[*k].recipient, Recipient::Organisation(_)), *k));
    kept
}

/// Whether the person does not want the case file (any more): the newest answer about it is a no, or was taken back.
pub fn file_refused(answers: &[Consent]) -> bool {
    let newest = answers.iter().rev().find(|a| a.purpose == Purpose::CaseManagement);
    newest.is_some_and(|a| a.withdrawn || a.decision == Decision::Refused)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::id::{ConsentId, OrganisationId};

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, d).unwrap()
    }

    fn answer(purpose: Purpose, recipient: Recipient, decision: Decision) -> Consent {
        Consent {
            id: ConsentId(Uuid::from_u128(1)),
            purpose,
            recipient,
            categories: vec![],
            decision,
            valid_from: day(1),
            valid_to: NaiveDate::from_ymd_opt(2027, 3, 1),
            withdrawn: false,
        }
    }

    #[test]
    fn an_answer_stands_until_its_end_its_withdrawal_or_a_no() {
        let yes = answer(Purpose::Statistics, Recipient::Programme, Decision::Given);
        let at = |y, m, d| yes.standing(NaiveDate::from_ymd_opt(y, m, d).unwrap(), 60);
        assert_eq!(at(2026, 12, 30), Standing::Agrees);
        assert_eq!(at(2026, 12, 31), Standing::EndsSoon);
        assert_eq!(at(2027, 3, 1), Standing::EndsSoon);
        assert_eq!(at(2027, 3, 2), Standing::Ended);
        assert_eq!(Consent { withdrawn: true, ..yes.clone() }.standing(day(2), 60), Standing::Withdrawn);
        assert_eq!(Consent { decision: Decision::Refused, ..yes }.standing(day(2), 60), Standing::Refused);
    }

    #[test]
    fn a_file_is_refused_by_the_newest_answer_alone() {
        let yes = answer(Purpose::CaseManagement, Recipient::Programme, Decision::Given);
        let no = Consent { decision: Decision::Refused, ..yes.clone() };
        let taken_back = Consent { withdrawn: true, ..yes.clone() };
        let other = answer(Purpose::Research, Recipient::Programme, Decision::Refused);
        assert!(!file_refused(&[]));
        assert!(!file_refused(&[no.clone(), yes.clone(), other]));
        assert!(file_refused(&[yes.clone(), no]));
        assert!(file_refused(&[yes.clone(), taken_back.clone()]));
        assert!(!file_refused(&[taken_back, yes]));
    }

    #[test]
    fn the_newest_answer_of_each_question_counts_in_the_order_of_the_questions() {
        let health = Recipient::Sector(Sector::Health);
        let provider = Recipient::Organisation(OrganisationId(Uuid::from_u128(7)));
        let answers = [
            answer(Purpose::Research, Recipient::Programme, Decision::Refused),
            answer(Purpose::Referral, health, Decision::Given),
            answer(Purpose::Referral, provider, Decision::Given),
            answer(Purpose::CaseManagement, Recipient::Programme, Decision::Given),
            answer(Purpose::Referral, health, Decision::Refused),
        ];
        assert_eq!(newest(&answers), [3, 4, 2, 0]);
    }
}
