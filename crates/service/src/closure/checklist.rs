//! The checklist before the end, computed from what was recorded.

use domain::case::{CaseRisk, ClosureCheck, ClosureReason};
use domain::follow_up::{Attempts, FollowUp, LostRule, has_sustained_livelihood};
use store::case::Case;
use store::db::Source;

use crate::ServiceResult;

/// Follow-ups that are looked through, the newest ones.
const LOOKED_THROUGH: i64 = 200;

/// One line of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckLine {
    /// What has to be true.
    pub check: ClosureCheck,
    /// Whether it is.
    pub holds: bool,
}

/// What the record of a case says.
#[derive(Debug, Clone)]
pub(super) struct Record {
    goals_done: bool,
    sustained: bool,
    at_high_risk: bool,
    open_referrals: usize,
    /// Whether it waits to be written down what was done for somebody's life. Said to those alone who may know of it.
    pub protocol_waits: bool,
    pub attempts: Attempts,
    pub lost: LostRule,
}

impl Record {
    pub async fn of(mut src: impl Source, case: &Case) -> ServiceResult<Record> {
        let rows = store::follow_up::of_case(&mut src, case.id, None, LOOKED_THROUGH).await?;
        let follow_ups: Vec<FollowUp> = rows.into_iter().map(|r| r.follow_up).collect();
        Ok(Record {
            goals_done: store::case_head::open_goals(&mut src, case.id).await? == Some(0),
            sustained: has_sustained_livelihood(&follow_ups),
            at_high_risk: case.risk == Some(CaseRisk::High),
            open_referrals: store::case_head::open_referrals(&mut src, case.id).await?,
            protocol_waits: store::wellbeing_safety::waits(&mut src, case.id).await?,
            attempts: Attempts::since(case.last_contact_on, &follow_ups),
            lost: store::programme::rules(&mut src).await?.lost(),
        })
    }

    /// Whether it is true, with what the proposer says.
    pub fn holds(&self, check: ClosureCheck, said: &[ClosureCheck]) -> bool {
        match check {
            ClosureCheck::Goals => self.goals_done,
            ClosureCheck::Livelihood => self.sustained,
            ClosureCheck::Risk => !self.at_high_risk,
            ClosureCheck::Referrals => self.open_referrals == 0,
            ClosureCheck::Attempts => self.is_lost(),
            ClosureCheck::Protocol => !self.protocol_waits,
            ClosureCheck::Agreed | ClosureCheck::Told | ClosureCheck::Feedback => said.contains(&check),
        }
    }

    /// Whether contact counts as lost.
    pub fn is_lost(&self) -> bool {
        self.attempts.are_enough(self.lost)
    }

    /// Every line that belongs to a reason, and that a safety protocol waits, where one does.
    pub fn lines(&self, reason: ClosureReason, said: &[ClosureCheck]) -> Vec<CheckLine> {
        let waits = Some(&ClosureCheck::Protocol).filter(|_| self.protocol_waits);
        reason
            .checks()
            .iter()
            .chain(waits)
            .map(|check| CheckLine { check: *check, holds: self.holds(*check, said) })
            .collect()
    }
}
