//! Stipends: a list for a month of a cohort is asked for, approved and paid by three people. Who is on it follows from
//! attendance and from what makes money wait, the same for everybody; nobody is picked by hand.

use chrono::NaiveDate;
use domain::authz::{Compartment, Permission};
use domain::money::PROGRAMME;
use domain::programme::Rule;
use domain::training::{Hours, Month, StipendFacts, StipendForm, StipendOut, StipendState, stipend_out};
use serde_json::json;
use store::case::Case;
use store::command::{self, Claim};
use store::stipend::{self, NewList, StipendList};
use store::training_cohort::StoredCohort;
use store::training_enrolment::{self, Trainee};
use store::{Source, Tx};
use uuid::Uuid;

use super::{case_of, find};
use crate::{Ctx, ServiceError, ServiceResult};

/// Lists on a page.
pub(super) const MOST: i64 = 60;

/// Somebody of a cohort, for a month.
#[derive(Debug, Clone)]
pub struct StipendLine {
    /// The enrolment.
    pub id: Uuid,
    /// Given and family name.
    pub name: String,
    /// Minutes of the month.
    pub hours: Hours,
    /// Why they get none.
    pub out: Option<StipendOut>,
}

/// What a month would be.
#[derive(Debug, Clone)]
pub struct StipendProposal {
    /// The cohort.
    pub cohort: StoredCohort,
    /// The month; nothing while none is over.
    pub month: Option<Month>,
    /// Months that are over, the latest first.
    pub months: Vec<Month>,
    /// Everybody, by name: first those who get one.
    pub lines: Vec<StipendLine>,
    /// Of a hundred hours, so many have to be attended.
    pub share: u32,
    /// Lists of the cohort.
    pub lists: Vec<StipendList>,
}

impl StipendProposal {
    /// Those who get one.
    pub fn chosen(&self) -> impl Iterator<Item = &StipendLine> {
        self.lines.iter().filter(|l| l.out.is_none())
    }
}

/// What a month of a cohort would be: the one that is named, or the latest that is over. Puts the reading on record.
pub async fn stipends(ctx: &Ctx, code: &str, month: &str) -> ServiceResult<StipendProposal> {
    let (cohort, grant) = find(ctx, ctx.db(), code, Permission::TrainingPlan).await?;
    let mut entry = ctx.audit("stipend.looked", "cohort", Some(cohort.id));
    entry.office_id = Some(cohort.office);
    ctx.log_read(grant, entry).await?;
    let months = Month::over(cohort.cohort.starts_on, cohort.cohort.ends_on, ctx.today());
    let month = match month.trim() {
        "" => months.first().copied(),
        text => Some(Month::parse(text).filter(|m| months.contains(m)).ok_or(ServiceError::NotFound)?),
    };
    let share = ctx.app.programme.snapshot().rules.get(Rule::StipendAttendance);
    let lines = match month {
        Some(month) => propose(ctx.db(), &cohort, month, share, ctx.today()).await?,
        None => Vec::new(),
    };
    let lists = stipend::list(ctx.db(), cohort.office, Some(cohort.id), MOST).await?;
    Ok(StipendProposal { cohort, month, months, lines, share, lists })
}

/// Everybody of a cohort, with why they get none.
async fn propose(
    mut src: impl Source,
    cohort: &StoredCohort,
    month: Month,
    share: u32,
    today: NaiveDate,
) -> ServiceResult<Vec<StipendLine>> {
    let minutes = stipend::minutes(&mut src, cohort.id, (month.first(), month.last())).await?;
    let listed = stipend::listed(&mut src, cohort.id, &month.to_string()).await?;
    let mut lines = Vec::new();
    for trainee in training_enrolment::of_cohort(&mut src, cohort.id).await? {
        let e = &trainee.enrolment;
        let (attended, held) = minutes.iter().find(|(id, ..)| *id == e.id).map_or((0, 0), |(_, a, h)| (*a, *h));
        // Whoever never was in class is nobody's stipend.
        if held == 0 && !e.status.is_on_roll() {
            continue;
        }
        let case = case_of(&mut src, e).await?;
        let facts = StipendFacts {
            hours: Hours { attended, held },
            on_roll: e.status.is_on_roll(),
            maybe_child: maybe_child(&trainee, case.as_ref(), today),
            listed: listed.contains(&e.id),
            waits: waits(&mut src, case.as_ref()).await?,
        };
        let hours = facts.hours;
        lines.push(StipendLine { id: e.id, name: name(&trainee), hours, out: stipend_out(&facts, share) });
    }
    lines.sort_by_key(|l| l.out.is_some());
    Ok(lines)
}

/// Whether money of a person waits: benefits are suspended, there may be a second record, the record was merged into
/// another one that may be in the same class, or the person died.
pub(super) async fn waits(mut src: impl Source, case: Option<&Case>) -> ServiceResult<bool> {
    let Some(case) = case else { return Ok(false) };
    Ok(case.merged_into.is_some()
        || store::suspension::benefits_paused(&mut src, case.id).await?
        || store::livelihood_payee::has_open_pair(&mut src, case.id).await?
        || store::livelihood_payee::has_died(&mut src, case.id).await?)
}

/// Whether somebody may be a child: by what is known of the age, or because they are behind the wall around children.
pub(super) fn maybe_child(trainee: &Trainee, case: Option<&Case>, today: NaiveDate) -> bool {
    let walled = case.is_some_and(|c| c.compartment == Compartment::Child);
    walled || trainee.birth.age_on(today).is_none_or(|a| a.maybe_child)
}

pub(super) fn name(trainee: &Trainee) -> String {
    format!("{} {}", trainee.given, trainee.family).trim().to_owned()
}

/// Asks for the stipends of a month, and gives the id of the list. Sent twice, it is one.
pub async fn request_stipends(ctx: &Ctx, form: &StipendForm) -> ServiceResult<String> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingPlan).await?;
    let (command, month, amount) = form.parse()?;
    if !Month::over(cohort.cohort.starts_on, cohort.cohort.ends_on, ctx.today()).contains(&month) {
        return Err(ServiceError::field("month", "error-stipend-month"));
    }
    let share = ctx.app.programme.snapshot().rules.get(Rule::StipendAttendance);
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "stipend.request", ctx.now).await? {
        return Ok(id);
    }
    store::training_cohort::hold(&mut tx, cohort.id).await?;
    let text = month.to_string();
    let lists = stipend::list(&mut tx, cohort.office, Some(cohort.id), MOST).await?;
    if lists.iter().any(|l| l.month == text && l.steps.state != StipendState::Refused) {
        return Err(ServiceError::field("month", "error-stipend-twice"));
    }
    let lines = propose(&mut tx, &cohort, month, share, ctx.today()).await?;
    let people: Vec<_> =
        lines.iter().filter(|l| l.out.is_none()).map(|l| (l.id, l.hours.attended, l.hours.held)).collect();
    if people.is_empty() {
        return Err(ServiceError::refused("error-stipend-nobody"));
    }
    let id = ctx.id();
    let new = NewList {
        id,
        cohort: cohort.id,
        month: &text,
        amount,
        currency: PROGRAMME.code,
        share: share.into(),
        by: ctx.user(),
    };
    stipend::insert(&mut tx, &new, &people, ctx.now).await?;
    command::finish(&mut tx, command, &id.to_string()).await?;
    let mut entry = ctx.audit("stipend.requested", "stipend", Some(id));
    entry.office_id = Some(cohort.office);
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "people": people.len(), "amount": amount }))).await?;
    Ok(id.to_string())
}
