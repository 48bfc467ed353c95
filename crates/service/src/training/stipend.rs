//! Stipends: a list for a month of a cohort is asked for, approved and paid by three people. Who is on it follows from
//! attendance alone, the same for everybody; who is not is told why.

use chrono::NaiveDate;
use domain::authz::{Facts, Grant, Permission};
use domain::id::CaseId;
use domain::money::PROGRAMME;
use domain::programme::Rule;
use domain::training::{
    Hours, Month, StipendFacts, StipendForm, StipendOut, StipendState, StipendStepForm, stipend_out,
};
use serde_json::json;
use store::command::{self, Claim};
use store::stipend::{self, NewList, StipendList};
use store::training_cohort::StoredCohort;
use store::training_enrolment::{self, Trainee};
use store::{Source, Tx};
use uuid::Uuid;

use super::find;
use crate::{Ctx, ServiceError, ServiceResult};

/// Lists on a page.
const MOST: i64 = 60;

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
        let facts = StipendFacts {
            hours: Hours { attended, held },
            on_roll: e.status.is_on_roll(),
            maybe_child: trainee.birth.age_on(today).is_none_or(|a| a.maybe_child),
            listed: listed.contains(&e.id),
            waits: waits(&mut src, e.case).await?,
        };
        let hours = facts.hours;
        lines.push(StipendLine { id: e.id, name: name(&trainee), hours, out: stipend_out(&facts, share) });
    }
    lines.sort_by_key(|l| l.out.is_some());
    Ok(lines)
}

/// Whether money of a person waits: benefits are suspended, there may be a second record, the record was merged into
/// another one that may be in the same class, or the person died.
async fn waits(mut src: impl Source, case: Option<CaseId>) -> ServiceResult<bool> {
    let Some(id) = case else { return Ok(false) };
    let merged = store::case::by_id(&mut src, id).await?.is_none_or(|c| c.merged_into.is_some());
    Ok(merged
        || store::suspension::benefits_paused(&mut src, id).await?
        || store::livelihood_payee::has_open_pair(&mut src, id).await?
        || store::livelihood_payee::has_died(&mut src, id).await?)
}

fn name(trainee: &Trainee) -> String {
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

/// Whether the actor has to do with stipends of an office.
fn seen(ctx: &Ctx, facts: &Facts) -> ServiceResult<Grant> {
    let rights = [Permission::StipendApprove, Permission::PaymentMake, Permission::TrainingPlan];
    rights.iter().find_map(|p| ctx.require(*p, facts).ok()).ok_or(ServiceError::NotFound)
}

/// The lists of the actor's office, those that wait first.
pub async fn stipend_lists(ctx: &Ctx) -> ServiceResult<Vec<StipendList>> {
    let office = ctx.require_office()?.id;
    drop(seen(ctx, &Facts::office(office)).map_err(|_| ServiceError::Forbidden)?);
    Ok(stipend::list(ctx.db(), office, None, MOST).await?)
}

/// How many lists wait for the actor.
pub async fn stipends_waiting(ctx: &Ctx) -> ServiceResult<usize> {
    let Ok(lists) = stipend_lists(ctx).await else { return Ok(0) };
    // What is approved can still be refused, but waits for nobody but finance.
    let waits = |l: &StipendList| match l.steps.state {
        StipendState::Requested => may(ctx, l).0,
        _ => may(ctx, l).1,
    };
    Ok(lists.iter().filter(|l| waits(l)).count())
}

/// Whether the actor may decide, and whether they may pay.
fn may(ctx: &Ctx, list: &StipendList) -> (bool, bool) {
    let facts = Facts::office(list.office);
    let decides =
        ctx.require(Permission::StipendApprove, &facts).is_ok() && list.steps.decide(ctx.user(), true).is_ok();
    let pays = ctx.require(Permission::PaymentMake, &facts).is_ok() && list.steps.pay(ctx.user()).is_ok();
    (decides, pays)
}

/// One list.
#[derive(Debug, Clone)]
pub struct StipendPage {
    /// The list.
    pub list: StipendList,
    /// Who is on it, by name, with the minutes of the month.
    pub people: Vec<(String, Hours)>,
    /// Whether the actor may decide.
    pub may_decide: bool,
    /// Whether the actor may pay.
    pub may_pay: bool,
}

async fn found(src: impl Source, id: &str) -> ServiceResult<StipendList> {
    let id: Uuid = id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    stipend::by_id(src, id).await?.ok_or(ServiceError::NotFound)
}

/// One list. Puts the reading on record.
pub async fn stipend_list(ctx: &Ctx, id: &str) -> ServiceResult<StipendPage> {
    let list = found(ctx.db(), id).await?;
    let grant = seen(ctx, &Facts::office(list.office))?;
    let mut entry = ctx.audit("stipend.read", "stipend", Some(list.id));
    entry.office_id = Some(list.office);
    ctx.log_read(grant, entry).await?;
    let cohort = store::training_cohort::by_code(ctx.db(), &list.cohort).await?.ok_or(ServiceError::NotFound)?;
    let lines = stipend::lines(ctx.db(), list.id).await?;
    let all = training_enrolment::of_cohort(ctx.db(), cohort.id).await?;
    let of = |t: &Trainee| {
        let (_, attended, held) = lines.iter().find(|(id, ..)| *id == t.enrolment.id)?;
        Some((name(t), Hours { attended: *attended, held: *held }))
    };
    let (may_decide, may_pay) = may(ctx, &list);
    Ok(StipendPage { people: all.iter().filter_map(of).collect(), may_decide, may_pay, list })
}

/// Approves a list, or refuses it with a reason. Never who asked for it. Sent twice, it is done once.
pub async fn decide_stipends(ctx: &Ctx, form: &StipendStepForm) -> ServiceResult<()> {
    let list = found(ctx.db(), &form.list).await?;
    let grant = step_right(ctx, &list, Permission::StipendApprove)?;
    let (command, version, reason) = form.decision()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "stipend.decide", ctx.now).await? {
        return Ok(());
    }
    let now = found(&mut tx, &form.list).await?;
    now.steps.decide(ctx.user(), reason.is_some()).map_err(ServiceError::refused)?;
    stipend::decide(&mut tx, (now.id, version), reason.as_deref(), (ctx.user(), ctx.now)).await?;
    command::finish(&mut tx, command, "").await?;
    let action = if reason.is_some() { "stipend.refused" } else { "stipend.approved" };
    commit(ctx, tx, action, &now).await
}

/// Says that a list is paid. Never who asked for it or approved it. Sent twice, it is done once.
pub async fn pay_stipends(ctx: &Ctx, form: &StipendStepForm) -> ServiceResult<()> {
    let list = found(ctx.db(), &form.list).await?;
    let grant = step_right(ctx, &list, Permission::PaymentMake)?;
    let (command, version) = form.payment()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "stipend.pay", ctx.now).await? {
        return Ok(());
    }
    let now = found(&mut tx, &form.list).await?;
    now.steps.pay(ctx.user()).map_err(ServiceError::refused)?;
    for (who, ..) in stipend::lines(&mut tx, now.id).await? {
        let enrolment = training_enrolment::by_id(&mut tx, who).await?.ok_or(ServiceError::NotFound)?;
        if waits(&mut tx, enrolment.case).await? {
            return Err(ServiceError::refused("error-stipend-held"));
        }
    }
    stipend::pay(&mut tx, (now.id, version), (ctx.user(), ctx.now)).await?;
    command::finish(&mut tx, command, "").await?;
    commit(ctx, tx, "stipend.paid", &now).await
}

/// The right to a step; a list out of reach does not exist.
fn step_right(ctx: &Ctx, list: &StipendList, permission: Permission) -> ServiceResult<Grant> {
    let facts = Facts::office(list.office);
    drop(seen(ctx, &facts)?);
    Ok(ctx.require(permission, &facts)?)
}

async fn commit(ctx: &Ctx, tx: Tx, action: &'static str, list: &StipendList) -> ServiceResult<()> {
    let mut entry = ctx.audit(action, "stipend", Some(list.id));
    entry.office_id = Some(list.office);
    let detail = json!({ "cohort": list.cohort, "people": list.people, "amount": list.amount });
    Ok(tx.commit(entry.detail(detail)).await?)
}
