//! Sending: through the consent gate, or past it when a life is at stake and a second person agreed.
//!
//! Gate, frozen values, status, mail and log are one transaction. What goes is what the preview showed: when anything
//! changed since, nothing is sent and the preview is shown again.

use chrono::TimeDelta;
use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::Gate;
use domain::directory::Category;
use domain::id::{ConsentId, TaskId};
use domain::programme::Rule;
use domain::referral::{NewReferral, ReferralForm, ReferralStatus, Step, VitalInterest};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::referral::{Referral, SHARED_VALUES};
use store::service_match::Candidate;
use store::task::NewTask;

use super::draft::{command_of, service_of, target, written};
use super::freeze::{Known, fingerprint, freeze};
use super::tell::{Told, begin_support, tell};
use super::{By, advance, compose, gate};
use crate::partner::mail;
use crate::person::child_clock;
use crate::{Ctx, ServiceError, ServiceResult, case, need};

/// Sends a new referral or a draft and gives its number.
pub async fn send(ctx: &Ctx, form: &ReferralForm) -> ServiceResult<String> {
    let (before, case, grant) = target(ctx, form).await?;
    let command = command_of(form)?;
    let new = form.parse()?;
    let service = service_of(ctx, &new).await?;
    // Its provider may have said so after the preview was shown: then too somebody decides.
    if service.is_full(ctx.today()) && !form.full_confirmed {
        return Err(ServiceError::field("full_confirmed", "error-service-full"));
    }
    let values = freeze(&Known::of(ctx, &case).await?, &new);
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, command, "referral.send", ctx.now).await? {
        return Ok(number);
    }
    if form.seen != fingerprint(ctx, &values, &new)? {
        return Err(ServiceError::refused("error-look-again"));
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    let passed = pass(ctx, &mut tx, &case, &new, &service).await?;
    let mut referral = written(ctx, &mut tx, &case, before, form, &new, &service).await?;
    referral.shared_values = Some(ctx.app.sealer.seal(SHARED_VALUES, referral.id.0, &values)?);
    let without_consent = note_passage(ctx, &mut tx, &case, &mut referral, passed).await?;
    let steps: &[Step] = match referral.progress.status {
        ReferralStatus::Draft => &[Step::Prepare, Step::Send],
        _ => &[Step::Send],
    };
    advance(ctx, &mut tx, &mut referral, By::Staff, steps, None).await?;
    let told = Told {
        kind: CaseEventKind::ReferralSent,
        organisation: &service.organisation_name,
        by: By::Staff,
        reason: None,
    };
    tell(ctx, &mut tx, &case, &referral, told).await?;
    begin_support(ctx, &mut tx, &case).await?;
    if referral.category == Category::ChildProtection {
        store::task::done(&mut tx, case.id, TaskKind::ChildProtection, None, ctx.now, Some(ctx.user())).await?;
        child_clock::settled(ctx, &mut tx, &case).await?;
    }
    need::referred(ctx, &mut tx, &case, referral.category).await?;
    mail::referral_sent(ctx, &mut tx, &referral).await?;
    command::finish(&mut tx, command, &referral.number).await?;
    let fields: Vec<_> = referral.fields.iter().map(|f| f.as_str()).collect();
    let entry = ctx
        .audit("referral.sent", "referral", Some(referral.id.0))
        .case(case.id, case.office)
        .detail(json!({ "fields": fields, "without_consent": without_consent }));
    tx.commit(entry).await?;
    Ok(referral.number)
}

/// How the referral got through.
enum Passed {
    With(ConsentId),
    Without(VitalInterest),
}

async fn pass(ctx: &Ctx, tx: &mut Tx, case: &Case, new: &NewReferral, service: &Candidate) -> ServiceResult<Passed> {
    let asked = gate::ask(ctx, tx, case, service.organisation, new).await?;
    if let Gate::Open(consent) = asked {
        return Ok(Passed::With(consent));
    }
    let Some(vital) = &new.vital_interest else { return Err(gate::refusal(&asked)) };
    let seconds = compose::seconds(ctx, case).await?;
    if !seconds.iter().any(|(id, _)| *id == vital.second) {
        return Err(ServiceError::field("override_by", "error-override-by"));
    }
    Ok(Passed::Without(vital.clone()))
}

/// Keeps why it was let through; without consent, the second person is asked to look at it again.
async fn note_passage(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    referral: &mut Referral,
    passed: Passed,
) -> ServiceResult<bool> {
    let vital = match passed {
        Passed::With(consent) => {
            referral.consent = Some(consent);
            referral.override_reason = None;
            referral.override_by = None;
            return Ok(false);
        }
        Passed::Without(vital) => vital,
    };
    referral.consent = None;
    referral.override_reason = Some(vital.reason);
    referral.override_by = Some(vital.second);
    let within = TimeDelta::hours(store::programme::rules(&mut *tx).await?.get(Rule::VitalHours).into());
    let task = NewTask {
        id: TaskId(ctx.id()),
        case: case.id,
        office: case.office,
        assignee: Some(vital.second),
        kind: TaskKind::ReferralReview,
        subject: Some(referral.id.0),
        note: Some(referral.number.clone()),
        due_on: ctx.today() + within,
    };
    store::task::insert(tx, task, ctx.now).await?;
    Ok(true)
}
