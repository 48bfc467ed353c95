//! Several cases change hands at once: who would take which, and what speaks against it.
//!
//! The rule proposes and decides nothing: a supervisor sees each proposal with its reasons and may choose otherwise.

mod form;

pub use form::{MOVE_MAX, ReassignForm, ReassignRow, Reassignment, RowTo, path};

use crate::caseload::{LoadLimits, Work};
use crate::id::UserId;
use crate::person::{CounsellorPreference, Language};
use crate::speaker::Speaker;

/// What of a case decides who could take it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// In which language to speak to the person.
    pub language: Language,
    /// Whom the person would rather speak to.
    pub counsellor: CounsellorPreference,
    /// What the case weighs.
    pub work: Work,
}

/// Somebody who could take cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receiver {
    /// Who.
    pub user: UserId,
    /// With whom they can speak.
    pub speaker: Speaker,
    /// What they have in hand.
    pub work: Work,
}

/// What speaks against a receiver.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Concern {
    /// The person would rather speak to somebody else than a man, or than a woman.
    Counsellor(CounsellorPreference),
    /// The receiver does not speak the person's language.
    Language(Language),
    /// The receiver would have more than one caseworker can carry.
    AboveCap,
}

/// What speaks against this receiver, who would then have `work` in hand.
pub fn concerns(wanted: &Wanted, speaker: &Speaker, work: Work, limits: &LoadLimits) -> Vec<Concern> {
    let mut found = Vec::new();
    if !wanted.counsellor.is_met_by(speaker.sex) {
        found.push(Concern::Counsellor(wanted.counsellor));
    }
    if !speaker.languages.contains(&wanted.language) {
        found.push(Concern::Language(wanted.language));
    }
    if !limits.allows(work) {
        found.push(Concern::AboveCap);
    }
    found
}

/// Who would take each case, in the order of the cases; nothing where nobody can without a concern.
///
/// Cases that few can take come first, so that what anybody can take does not use up the one who fits; among equals
/// the heavier. Each goes to whoever then has least in hand.
pub fn propose(cases: &[Wanted], receivers: &[Receiver], limits: &LoadLimits) -> Vec<Option<UserId>> {
    let mut work: Vec<Work> = receivers.iter().map(|r| r.work).collect();
    let fits = |case: &Wanted, i: usize, work: &[Work]| {
        concerns(case, &receivers[i].speaker, work[i] + case.work, limits).is_empty()
    };
    let choices = |case: &Wanted| (0..receivers.len()).filter(|i| fits(case, *i, &work)).count();
    let mut order: Vec<(usize, usize)> = cases.iter().map(choices).enumerate().map(|(i, n)| (n, i)).collect();
    order.sort_by_key(|(choices, i)| (*choices, std::cmp::Reverse(cases[*i].work), *i));
    let mut proposed = vec![None; cases.len()];
    for (_, case) in order {
        let able = (0..receivers.len()).filter(|i| fits(&cases[case], *i, &work));
        if let Some(taker) = able.min_by_key(|i| (work[*i], *i)) {
            work[taker] = work[taker] + cases[case].work;
            proposed[case] = Some(receivers[taker].user);
        }
    }
    proposed
}

#[cfg(test)]
#[path = "reassign/tests.rs"]
mod tests;
