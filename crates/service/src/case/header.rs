//! The head of every page of a case: who cares for it, where it stands, what waits. Logged once for each page.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::case::{CasePart, CaseRisk, CaseStatus, TaskKind};
use domain::consent::{Consent, Purpose, file_refused, newest};
use domain::id::{CaseId, OfficeId};
use domain::person::{Age, Sex};
use domain::programme::Rule;

use store::case::Case;

use super::reveal::{Identity, shown};
use super::{ended_by_death, find};
use crate::access::{self, Sight};
use crate::{Ctx, ServiceResult};

/// What the person agreed to, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConsentState {
    /// For how many purposes somebody asked.
    pub asked: usize,
    /// For how many of them a yes holds today.
    pub holds: usize,
    /// The first day on which one of them ends, if that is soon.
    pub ends_on: Option<NaiveDate>,
    /// Whether the person does not want the case file any more.
    pub file_refused: bool,
}

/// Open tasks that are due, by the tab that clears them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Due {
    /// Of the plan.
    pub plan: i64,
    /// Sessions.
    pub counselling: i64,
    /// Follow-ups.
    pub follow_up: i64,
    /// Referrals.
    pub referrals: i64,
    /// Training.
    pub training: i64,
    /// Consents.
    pub consent: i64,
    /// Wellbeing and outcome surveys.
    pub wellbeing: i64,
}

/// The head of a case, and what the actor may do with it.
#[derive(Debug, Clone)]
pub struct CaseHeader {
    /// Its id.
    pub id: CaseId,
    /// Its office.
    pub office: OfficeId,
    /// Name of the office.
    pub office_name: String,
    /// Its code.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// Where it stands.
    pub status: CaseStatus,
    /// Whether it ended with the death of the person: nothing is changed or planned in it any more.
    pub ended_by_death: bool,
    /// The caseworker's view of the risk.
    pub risk: Option<CaseRisk>,
    /// Name of the caseworker.
    pub caseworker: Option<String>,
    /// Sex.
    pub sex: Sex,
    /// Age, as far as it is known.
    pub age: Option<Age>,
    /// Where the person lives: locality and place, or the place alone.
    pub place: String,
    /// Name of the funded project that pays for the case.
    pub funding: Option<String>,
    /// Since when the case is open.
    pub opened_on: NaiveDate,
    /// Last time the person was seen or spoken to.
    pub last_contact_on: Option<NaiveDate>,
    /// Code of the case that this one's code leads to, where the actor may open it.
    pub leads_to: Option<String>,
    /// For optimistic edits.
    pub version: i64,
    /// Consent.
    pub consent: ConsentState,
    /// What is due.
    pub due: Due,
    /// Days on which the person would meet somebody whom they are not to meet; for the caseworker alone.
    pub together_on: Vec<NaiveDate>,
    /// The identity, while it is shown to the actor.
    pub identity: Option<Identity>,
    /// Whether the actor may ask for the identity.
    pub may_reveal: bool,
    /// Whether the actor may move the case on.
    pub may_change_status: bool,
    /// Whether the actor may give the case to somebody.
    pub may_assign: bool,
    /// Whether the actor may read what the national authority decided.
    pub may_read_screening: bool,
    /// Whether the actor may write a protected note about the person's safety.
    pub may_note_safety: bool,
    /// Whether the actor may know of wellbeing or outcome surveys.
    pub may_see_wellbeing: bool,
    /// Whether new money and training wait.
    pub benefits_paused: bool,
    /// What lets the actor look at the case, where it is not theirs: then nothing else is theirs to do.
    pub visit: Option<Sight>,
}

/// The head of the case with this code. Puts the reading of the page on record.
pub async fn header(ctx: &Ctx, code: &str) -> ServiceResult<CaseHeader> {
    let (case, grant) = find(ctx, code, Permission::CaseRead).await?;
    let entry = ctx.audit("case.read", "case", Some(case.id.0)).case(case.id, case.office);
    let (identity, entry) = shown(ctx, &case, entry).await?;
    ctx.log_read(grant, entry).await?;
    head_of(ctx, &case, identity).await
}

/// The head of a case that was found, and whose reading is on record.
pub(super) async fn head_of(ctx: &Ctx, case: &Case, identity: Option<Identity>) -> ServiceResult<CaseHeader> {
    let today = ctx.today();
    let notice = ctx.app.programme.snapshot().rules.get(Rule::ConsentNotice);
    let head = store::case_head::of_case(ctx.db(), case.id).await?;
    let answers = store::consent::answers(ctx.db(), case.id).await?;
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let frozen = case.merged_into.is_some();
    let may =
        |permission: Permission| ctx.require(permission, &facts).is_ok() && (!frozen || permission.shows_a_case());
    Ok(CaseHeader {
        id: case.id,
        office: case.office,
        age: head.birth.age_on(today),
        office_name: head.office,
        code: case.code.clone(),
        code_name: case.code_name.clone(),
        status: case.status,
        ended_by_death: ended_by_death(ctx.db(), case).await?,
        risk: case.risk,
        caseworker: head.caseworker,
        sex: head.sex,
        funding: head.funding,
        place: head.locality.filter(|l| !l.is_empty()).unwrap_or(head.place),
        opened_on: case.opened_on,
        last_contact_on: case.last_contact_on,
        leads_to: leads_to(ctx, case).await?,
        version: case.version,
        consent: consent_state(&answers, today, notice),
        due: due(tasks.iter().filter(|t| t.due_on <= today).map(|t| t.kind)),
        together_on: super::together::days(ctx, case).await?,
        identity,
        may_reveal: may(Permission::PersonReveal),
        may_change_status: may(Permission::CaseStatus),
        may_assign: may(Permission::CaseAssign),
        may_read_screening: case.track.is_screened() && may(Permission::ScreeningRead),
        may_note_safety: may(Permission::SuspicionRecord),
        may_see_wellbeing: may(Permission::OutcomeRead),
        benefits_paused: store::suspension::benefits_paused(ctx.db(), case.id).await?,
        visit: access::sight(ctx, case).await?,
    })
}

/// The case at the end of a chain of merges, if the actor may open it.
async fn leads_to(ctx: &Ctx, case: &Case) -> ServiceResult<Option<String>> {
    let mut next = case.merged_into;
    let mut last = None;
    while let Some(id) = next {
        last = store::case::by_id(ctx.db(), id).await?;
        next = last.as_ref().and_then(|c| c.merged_into);
    }
    let open =
        |c: &Case| ctx.require(Permission::CaseRead, &Facts::case(c.office, c.caseworker, c.compartment)).is_ok();
    Ok(last.filter(open).map(|c| c.code))
}

/// Purposes count once, however many recipients were asked about: a yes to one of them is a yes. The newest answer
/// about a recipient counts.
pub(crate) fn consent_state(answers: &[Consent], today: NaiveDate, notice: u32) -> ConsentState {
    let newest: Vec<&Consent> = newest(answers).into_iter().map(|i| &answers[i]).collect();
    let of = |purpose: Purpose| newest.iter().filter(move |a| a.purpose == purpose);
    let purposes = || Purpose::ALL.iter().copied();
    ConsentState {
        asked: purposes().filter(|p| of(*p).next().is_some()).count(),
        holds: purposes().filter(|p| of(*p).any(|a| a.holds_on(today))).count(),
        ends_on: newest.iter().filter(|a| a.ends_soon(today, notice)).filter_map(|a| a.valid_to).min(),
        file_refused: file_refused(answers),
    }
}

fn due(kinds: impl Iterator<Item = TaskKind>) -> Due {
    let mut due = Due::default();
    for kind in kinds {
        match kind.part() {
            CasePart::Plan => due.plan += 1,
            CasePart::Counselling => due.counselling += 1,
            CasePart::FollowUp => due.follow_up += 1,
            CasePart::Referrals => due.referrals += 1,
            CasePart::Training => due.training += 1,
            CasePart::Wellbeing => due.wellbeing += 1,
            // A file without a ground shows where its ground was given.
            CasePart::Consent | CasePart::Status => due.consent += 1,
            CasePart::Overview
            | CasePart::Wall
            | CasePart::Risk
            | CasePart::Transfer
            | CasePart::Access
            | CasePart::Suspension
            | CasePart::Screening
            | CasePart::Birth
            | CasePart::Safety
            | CasePart::Livelihood
            | CasePart::Profile
            | CasePart::Intake => {}
        }
    }
    due
}
