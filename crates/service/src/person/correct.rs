//! Correcting a birth date. Somebody who turns out to be a child, or perhaps one, is behind the wall around children in
//! the same transaction: nothing of the case is left in hands that may not have it, and nothing that an adult agreed to
//! goes on.

use chrono::Days;
use domain::authz::{Compartment, Permission};
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::{ConsentMethod, Decision, Purpose};
use domain::id::ConsentId;
use domain::person::{Age, AgeEvidence, BirthForm, CHILD_FIRST_HOURS, CHILD_HOURS, Switch};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::consent::ConsentRow;
use uuid::Uuid;

use super::{Registered, child_clock, handed_over};
use crate::caseload::least_loaded;
use crate::referral::revoke_for_withdrawal;
use crate::support::end_uncovered;
use crate::training::stop_hazardous;
use crate::{Ctx, ServiceError, ServiceResult, case, livelihood, placement, wall};

/// What the page of a correction shows.
#[derive(Debug, Clone)]
pub struct Correcting {
    /// Code of the case.
    pub code: String,
    /// Version of the person.
    pub version: i64,
    /// The age as recorded now.
    pub age: Option<Age>,
    /// How it is known.
    pub evidence: AgeEvidence,
    /// What follows from what was typed.
    pub switch: Switch,
    /// Who would take a child's case.
    pub focal_point: Option<String>,
}

/// The form, and what follows from what was typed into it.
pub async fn correcting(ctx: &Ctx, code: &str, typed: &BirthForm) -> ServiceResult<Correcting> {
    let (case, _) = case::find(ctx, code, Permission::PersonEdit).await?;
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let switch = typed.parse(ctx.today()).map_or(Switch::None, |c| c.birth.switch(case.compartment, ctx.today()));
    Ok(Correcting {
        version: person.version,
        age: person.birth.age_on(ctx.today()),
        evidence: person.birth.evidence,
        switch,
        focal_point: least_loaded(ctx, ctx.db(), case.office, Compartment::Child).await?.map(|taker| taker.name),
        code: case.code,
    })
}

/// Saves the birth, and says whether the case is out of the actor's hands now.
pub async fn correct(ctx: &Ctx, form: &BirthForm) -> ServiceResult<Registered> {
    let (case, grant) = match case::find(ctx, &form.code, Permission::PersonEdit).await {
        // Sent twice: the first time took the case out of these hands.
        Err(ServiceError::NotFound) if handed_over(ctx, &form.code).await.is_ok() => {
            return Ok(Registered { code: form.code.trim().to_owned(), handed_over: true });
        }
        found => found?,
    };
    let correction = form.parse(ctx.today())?;
    let mut person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let switch = correction.birth.switch(case.compartment, ctx.today());
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, correction.command, "person.correct", ctx.now).await? {
        return Ok(registered(ctx, code).await);
    }
    // Whoever records a consent at this moment comes before or after: no answer of an adult is left standing.
    let case = case::hold_living(ctx, &mut tx, &case, Permission::PersonEdit).await?;
    if person.version != correction.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if switch != Switch::None && !correction.confirmed {
        return Err(ServiceError::field("confirmed", "error-birth-confirm"));
    }
    person.birth = correction.birth;
    let sealer = &ctx.app.sealer;
    let category = store::person::category(&mut tx, sealer, case.person).await?;
    let category = category.map(|c| match switch {
        Switch::None => c,
        Switch::ToChild => c.of_age(true),
        Switch::ToAdult => c.of_age(false),
    });
    store::person::set_birth(&mut tx, sealer, &person, category, ctx.now).await?;
    let kind = match switch {
        Switch::None => CaseEventKind::BirthCorrected,
        Switch::ToChild => CaseEventKind::ChildFound,
        Switch::ToAdult => CaseEventKind::AdultFound,
    };
    case::note(ctx, &mut tx, &case, kind, None, json!({})).await?;
    store::task::done(&mut tx, case.id, TaskKind::BirthCheck, None, ctx.now, Some(ctx.user())).await?;
    store::task::done(&mut tx, case.id, TaskKind::TransitionReview, None, ctx.now, Some(ctx.user())).await?;
    let mut moved = Case { track: category.map_or(case.track, |c| c.track()), ..case.clone() };
    match switch {
        Switch::None => {}
        Switch::ToChild => {
            let taker = least_loaded(ctx, &mut tx, case.office, Compartment::Child).await?;
            let taker = taker.ok_or_else(no_focal_point)?.user;
            end_what_an_adult_agreed_to(ctx, &mut tx, &case).await?;
            end_what_was_said_of_an_adult(ctx, &mut tx, &case).await?;
            livelihood::child_found(&mut tx, &case).await?;
            (moved.compartment, moved.caseworker) = (Compartment::Child, Some(taker));
            wall::hand_over(ctx, &mut tx, [&case, &moved]).await?;
            let days = |hours: i64| u64::try_from(hours / 24).unwrap_or_default();
            task(ctx, &mut tx, &moved, TaskKind::ChildProtection, None, days(CHILD_FIRST_HOURS)).await?;
            for kind in [TaskKind::GuardianConsent, TaskKind::ChildAssent] {
                task(ctx, &mut tx, &moved, kind, None, days(CHILD_HOURS)).await?;
            }
            child_clock::begin(ctx, &mut tx, &moved).await?;
        }
        Switch::ToAdult => {
            // Whoever supervises the office decides whose case it is now.
            (moved.compartment, moved.caseworker) = (Compartment::General, None);
            wall::hand_over(ctx, &mut tx, [&case, &moved]).await?;
            for kind in TaskKind::OF_A_CHILD {
                store::task::done(&mut tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
            }
            child_clock::settled(ctx, &mut tx, &case).await?;
            // About the yes that a guardian gave: asking for the person's own clears it.
            if let Some(file) = file_consent(&mut tx, &case).await? {
                task(ctx, &mut tx, &moved, TaskKind::ConsentEnds, Some(file.0), 2).await?;
            }
        }
    }
    // Also of somebody who was a child before, and is a younger one now.
    let age = person.birth.age_on(ctx.today());
    if age.is_none_or(|a| a.maybe_child) {
        stop_hazardous(ctx, &mut tx, &moved).await?;
        placement::stop_for_child(ctx, &mut tx, &moved, age).await?;
    }
    command::finish(&mut tx, correction.command, &case.code).await?;
    let entry = ctx.audit("person.birth_corrected", "person", Some(person.id.0)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "wall": moved_to(switch) }))).await?;
    Ok(registered(ctx, case.code).await)
}

async fn registered(ctx: &Ctx, code: String) -> Registered {
    let handed_over = case::find(ctx, &code, Permission::CaseRead).await.is_err();
    Registered { code, handed_over }
}

fn no_focal_point() -> ServiceError {
    ServiceError::field("birth[year]", "error-no-child-focal-point")
}

fn moved_to(switch: Switch) -> Option<&'static str> {
    match switch {
        Switch::None => None,
        Switch::ToChild => Some(Compartment::Child.as_str()),
        Switch::ToAdult => Some(Compartment::General.as_str()),
    }
}

/// A child agrees through a parent or guardian: every other yes ends, and what was shared on its ground is taken back.
async fn end_what_an_adult_agreed_to(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    for consent in store::consent::of_case(&mut *tx, case.id).await? {
        let holds = consent.withdrawn_at.is_none() && consent.decision == Decision::Given;
        if !holds || consent.method == ConsentMethod::Guardian {
            continue;
        }
        store::consent::withdraw(tx, consent.id, case.id, None, ctx.now, ctx.user()).await?;
        let (renewal, about) = (TaskKind::ConsentEnds, Some(consent.id.0));
        store::task::done(tx, case.id, renewal, about, ctx.now, Some(ctx.user())).await?;
        tx.record(ctx.audit("consent.withdrawn", "consent", Some(consent.id.0)).case(case.id, case.office));
        revoke_for_withdrawal(ctx, tx, case, &[consent.id], false).await?;
    }
    end_uncovered(ctx, tx, case).await?;
    Ok(())
}

/// A child has no risk category: that of the authority is shown to nobody any more, also if the child turns out to be an
/// adult again. What was to be done for an adult is seen to by whoever protects the child.
async fn end_what_was_said_of_an_adult(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    store::screening::end_risk(tx, case.id, ctx.now).await?;
    store::wellbeing::lock_all(tx, case.id, ctx.now).await?;
    for kind in TaskKind::OF_ADULTS {
        store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}

/// The yes on which the case file stands.
async fn file_consent(tx: &mut Tx, case: &Case) -> ServiceResult<Option<ConsentId>> {
    let all = store::consent::of_case(&mut *tx, case.id).await?;
    let holds = |c: &ConsentRow| {
        c.purpose == Purpose::CaseManagement && c.decision == Decision::Given && c.withdrawn_at.is_none()
    };
    Ok(all.into_iter().filter(holds).max_by_key(|c| c.recorded_at).map(|c| c.id))
}

async fn task(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    kind: TaskKind,
    subject: Option<Uuid>,
    days: u64,
) -> ServiceResult<()> {
    let due_on = ctx.today().checked_add_days(Days::new(days)).unwrap_or(ctx.today());
    case::to_do(ctx, tx, case, kind, subject, due_on).await
}
