//! Writing a business plan.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::code::BusinessNo;
use domain::form::FieldError;
use domain::livelihood::{BusinessForm, BusinessPlan, BusinessState, SentPlan};
use domain::plan::LinkKind;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_plan::PlanRow;
use uuid::Uuid;

use super::find::{find, find_case, hold_as_it_is};
use super::member::{self, Along};
use super::money::held;
use super::project::chosen;
use super::write_start::form_of;
use crate::case::note;
use crate::{Ctx, Difference, ServiceError, ServiceResult, place, plan};

/// Writes a plan and gives the number of the business. Sent twice, it is one.
pub async fn write(ctx: &Ctx, form: &BusinessForm) -> ServiceResult<String> {
    if !ctx.actor.may_somewhere(Permission::LivelihoodWrite) {
        return Err(ServiceError::Forbidden);
    }
    let (known, case, grant) = match form.business.trim() {
        "" => {
            let (case, grant) = match find_case(ctx, &form.code).await {
                Err(ServiceError::NotFound) => return Err(unknown_case(ctx, form).await?),
                found => found?,
            };
            (None, case, grant)
        }
        number => {
            let (startup, case, grant) = find(ctx, number, Permission::LivelihoodWrite).await?;
            (Some(startup), case, grant)
        }
    };
    let sent = checked(ctx, form).await?;
    let along = Along::of(ctx, case.office, &sent).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, sent.command, "startup.write", ctx.now).await? {
        return Ok(number);
    }
    // Money is held before its case by everybody: nobody waits for somebody who waits for them.
    let known = match known {
        Some(startup) => Some(held(&mut tx, &startup).await?),
        None => None,
    };
    along.hold(&mut tx, case.id).await?;
    let case = hold_as_it_is(ctx, &mut tx, case.id, Permission::LivelihoodWrite).await?;
    if let Some(startup) = &known
        && startup.version != sent.version
    {
        return Err(conflict(ctx, form, startup).await?);
    }
    let fresh = known.is_none();
    let startup = keep(ctx, &mut tx, &case, known, &sent, &along).await?;
    if fresh {
        plan::becomes(ctx, &mut tx, &case, &form.step, (LinkKind::Business, startup.id)).await?;
    }
    finish(&mut tx, sent.command, &startup.code).await?;
    let verb = if sent.submit { "startup.submitted" } else { "startup.written" };
    let entry = ctx.audit(verb, "startup", Some(startup.id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": startup.number }))).await?;
    Ok(startup.code)
}

/// That the case is not known, with all else that is wrong about the form.
async fn unknown_case(ctx: &Ctx, form: &BusinessForm) -> ServiceResult<ServiceError> {
    let code = FieldError { field: "code".into(), key: "error-business-case".into(), args: Vec::new() };
    let mut errors = vec![code];
    match checked(ctx, form).await {
        Err(ServiceError::Invalid(others)) => errors.extend(others),
        Err(failure) => return Err(failure),
        Ok(_) => {}
    }
    Ok(ServiceError::Invalid(errors))
}

/// The form, its place looked up.
async fn checked(ctx: &Ctx, form: &BusinessForm) -> ServiceResult<SentPlan> {
    let parsed = form.parse();
    let typed = form.place.trim();
    let place = if typed.is_empty() { None } else { Some(place::resolve(ctx, "place", typed).await?) };
    match (parsed, place) {
        (Ok(mut sent), Some(Ok(place))) => {
            sent.plan.place = place.pcode;
            Ok(sent)
        }
        (Ok(_), Some(Err(error))) => Err(ServiceError::Invalid(vec![error])),
        (Err(mut errors), Some(Err(error))) => {
            errors.push(error);
            Err(ServiceError::Invalid(errors))
        }
        (Err(errors), _) => Err(ServiceError::Invalid(errors)),
        (Ok(_), None) => Err(ServiceError::field("place", "error-business-place")),
    }
}

async fn conflict(ctx: &Ctx, form: &BusinessForm, startup: &Startup) -> ServiceResult<ServiceError> {
    let Some(saved) = store::livelihood_plan::plan(ctx.db(), startup.id, startup.number).await? else {
        return Ok(ServiceError::Conflict(Vec::new()));
    };
    let saved = form_of(ctx, startup, &saved.plan).await?;
    let pairs = [
        ("title", &form.title, &saved.title),
        ("description", &form.description, &saved.description),
        ("asked", &form.asked, &saved.asked),
        ("own", &form.own, &saved.own),
        ("risks", &form.risks, &saved.risks),
    ];
    let changed = pairs.into_iter().filter(|(_, typed, saved)| typed.trim() != saved.trim());
    Ok(ServiceError::Conflict(
        changed.map(|(field, _, s)| Difference { field: field.into(), saved: s.clone() }).collect(),
    ))
}

/// Keeps a plan in the caller's transaction, which holds the case: a new business, or the next words about one.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    known: Option<Startup>,
    sent: &SentPlan,
    along: &Along,
) -> ServiceResult<Startup> {
    let fresh = known.is_none();
    let mut startup = match known {
        Some(startup) => startup,
        None => new(ctx, tx, case, &sent.plan).await?,
    };
    if !startup.state.is_with_writer() {
        return Err(ServiceError::refused("error-business-not-now"));
    }
    startup.project = chosen(&mut *tx, case, startup.project, sent.project.as_deref()).await?;
    if let Some(coop) = &along.coop {
        member::check_coop(tx, case, startup.id, coop).await?;
    }
    startup.coop = along.coop.as_ref().map(|c| c.id);
    let version = startup.version;
    // Each version has one writer: whoever wrote any part of a plan neither scores it nor decides on it.
    let before = store::livelihood_plan::plan(&mut *tx, startup.id, startup.number).await?;
    let anew = startup.state == BusinessState::Revised || before.as_ref().is_some_and(|p| p.by != ctx.user());
    startup.number += i64::from(anew);
    startup.state = if sent.submit { BusinessState::Submitted } else { BusinessState::Draft };
    startup.waits_since = sent.submit.then_some(ctx.now);
    apply(ctx, &mut startup, &sent.plan);
    let row = PlanRow {
        id: ctx.id(),
        number: startup.number,
        plan: sent.plan.clone(),
        by: ctx.user(),
        at: ctx.now,
        decision: None,
        decided_by: None,
        decided_at: None,
        words: None,
    };
    if fresh {
        store::livelihood::insert(tx, &startup).await?;
    } else {
        store::livelihood::save(tx, &startup, version).await?;
        startup.version += 1;
    }
    if fresh || anew {
        store::livelihood_plan::insert_plan(tx, startup.id, &row).await?;
    } else {
        let id = before.map(|p| p.id).ok_or(ServiceError::NotFound)?;
        store::livelihood_plan::update_plan(tx, id, &sent.plan, ctx.user(), ctx.now).await?;
    }
    member::keep_all(ctx, tx, case, &startup, along).await?;
    if sent.submit {
        member::enough(tx, &startup, "members[0]").await?;
        let reference = Some(startup.code.clone());
        note(ctx, tx, case, CaseEventKind::BusinessSubmitted, reference, json!({})).await?;
    }
    Ok(startup)
}

fn apply(ctx: &Ctx, startup: &mut Startup, plan: &BusinessPlan) {
    startup.kind = plan.kind;
    startup.sector = plan.sector;
    startup.activity = plan.activity.clone();
    startup.area = plan.place.clone();
    startup.title = plan.title.clone();
    startup.writer = ctx.user();
    startup.written_at = ctx.now;
}

/// A business of a person who has none yet: under none of their records, in no group and through no association.
async fn new(ctx: &Ctx, tx: &mut Tx, case: &Case, plan: &BusinessPlan) -> ServiceResult<Startup> {
    if !case.status.is_open() {
        return Err(ServiceError::field("code", "error-business-case-ended"));
    }
    if store::livelihood_member::has_one(&mut *tx, case.id, Uuid::nil()).await? {
        return Err(ServiceError::field("code", "error-business-second"));
    }
    let year =
        u8::try_from(ctx.today().format("%y").to_string().parse::<u32>().unwrap_or_default()).unwrap_or_default();
    let number = u32::try_from(store::counter::next(tx, &format!("business-{year}")).await?).unwrap_or_default();
    let code = BusinessNo::new(year, number).map_err(|_| ServiceError::Internal("number of a business".into()))?;
    Ok(Startup {
        id: ctx.id(),
        code: code.as_str().to_owned(),
        case: case.id,
        state: BusinessState::Draft,
        kind: plan.kind,
        sector: plan.sector,
        activity: plan.activity.clone(),
        area: plan.place.clone(),
        title: plan.title.clone(),
        number: 1,
        writer: ctx.user(),
        written_at: ctx.now,
        waits_since: None,
        started_on: None,
        seen_on: None,
        closed_on: None,
        at_6: None,
        at_12: None,
        project: None,
        coop: None,
        version: 1,
    })
}
