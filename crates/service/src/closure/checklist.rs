//! The checklist before the end, computed from what was recorded.

use domain::case::{CaseRisk, ClosureCheck, ClosureReason};
use domain::consent::{Decision, Purpose};
use domain::follow_up::{Attempts, FollowUp, LostRule, has_sustained_livelihood};
use domain::intake::Step;
use domain::outcome::OutcomeBand;
use store::case::Case;
use store::db::Source;

use crate::outcome::is_for;
use crate::{Ctx, ServiceResult};

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
    money_under_way: bool,
    survey_is_fine: bool,
    file_is_complete: bool,
    feedback: bool,
    /// Whether it waits to be written down what was done for somebody's life. Said to those alone who may know of it.
    pub protocol_waits: bool,
    pub attempts: Attempts,
    pub lost: LostRule,
}

impl Record {
    pub async fn of(ctx: &Ctx, mut src: impl Source, case: &Case) -> ServiceResult<Record> {
        let rows = store::follow_up::of_case(&mut src, case.id, None, LOOKED_THROUGH).await?;
        let follow_ups: Vec<FollowUp> = rows.into_iter().map(|r| r.follow_up).collect();
        Ok(Record {
            goals_done: store::case_head::open_goals(&mut src, case.id).await? == Some(0),
            sustained: has_sustained_livelihood(&follow_ups),
            at_high_risk: case.risk == Some(CaseRisk::High),
            open_referrals: store::case_head::open_referrals(&mut src, case.id).await?,
            money_under_way: store::closure_check::money_under_way(&mut src, case.id).await? > 0,
            survey_is_fine: survey_is_fine(ctx, &mut src, case).await?,
            file_is_complete: file_is_complete(&mut src, case).await?,
            feedback: store::closure_check::feedback(&mut src, case.id).await? > 0,
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
            ClosureCheck::Money => !self.money_under_way,
            ClosureCheck::Survey => self.survey_is_fine,
            ClosureCheck::File => self.file_is_complete,
            ClosureCheck::Feedback => self.feedback || said.contains(&check),
            ClosureCheck::Agreed | ClosureCheck::Told | ClosureCheck::Complaint => said.contains(&check),
        }
    }

    /// Whether a line stands beside the form of a proposal: what is asked there does not, until the record answers it.
    pub fn shows(&self, check: ClosureCheck) -> bool {
        match check {
            ClosureCheck::Protocol => self.protocol_waits,
            ClosureCheck::Feedback => self.feedback,
            check => !check.is_said(),
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

/// Whether the last outcome survey says that the person manages. Who is not asked needs none.
async fn survey_is_fine(ctx: &Ctx, mut src: impl Source, case: &Case) -> ServiceResult<bool> {
    if !is_for(ctx, &mut src, case).await? {
        return Ok(true);
    }
    let surveys = store::outcome::of_case(&mut src, case.id).await?;
    let Some(last) = surveys.iter().filter(|s| s.answers.is_some()).max_by_key(|s| s.done_on) else { return Ok(false) };
    let scoring = store::outcome_weights::current(&mut src).await?;
    let scores = store::outcome_answers::scores(&mut src, case.id).await?;
    let score = scores.iter().find(|s| s.survey == last.id && s.scoring == scoring.version);
    Ok(score.and_then(|s| s.scores.composite).is_some_and(|c| scoring.band(c) != OutcomeBand::HighNeed))
}

/// Whether every step of the intake was saved, a plan was written, and the person agrees to the file.
async fn file_is_complete(mut src: impl Source, case: &Case) -> ServiceResult<bool> {
    let saved = store::snapshot::of_case(&mut src, case.id).await?;
    let answers = store::consent::answers(&mut src, case.id).await?;
    let given = |a: &domain::consent::Consent| {
        a.purpose == Purpose::CaseManagement && a.decision == Decision::Given && !a.withdrawn
    };
    let steps = Step::ALL.iter().all(|step| saved.iter().any(|s| s.step == *step));
    Ok(steps && store::case_head::has_plan(&mut src, case.id).await? && answers.iter().any(given))
}
