//! Keeping a referral that is not sent yet.

use domain::authz::{Grant, Permission};
use domain::case::CaseEventKind;
use domain::code::ReferralNo;
use domain::consent::Gate;
use domain::form::Check;
use domain::id::ReferralId;
use domain::referral::{Direction, NewReferral, Progress, ReferralForm, ReferralStatus, SentVia, Step, Urgency};
use store::case::Case;
use store::command::{self, Claim};
use store::referral::Referral;
use store::service_match::Candidate;
use store::{Tx, counter};
use uuid::Uuid;

use super::tell::{Told, tell};
use super::{By, advance, check_version, gate, load};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Saves a draft, new or changed, and gives its number. It is ready when consent covers it, and a draft otherwise.
pub async fn save_draft(ctx: &Ctx, form: &ReferralForm) -> ServiceResult<String> {
    let (before, case, grant) = target(ctx, form).await?;
    let command = command_of(form)?;
    let new = form.parse()?;
    let service = service_of(ctx, &new).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, command, "referral.draft", ctx.now).await? {
        return Ok(number);
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    let mut referral = written(ctx, &mut tx, &case, before, form, &new, &service).await?;
    let open = matches!(gate::ask(ctx, &mut tx, &case, service.organisation, &new).await?, Gate::Open(_));
    let steps: &[Step] = match (referral.progress.status, open) {
        (ReferralStatus::Draft, true) => &[Step::Prepare],
        (ReferralStatus::Ready, false) => &[Step::Withhold],
        _ => &[],
    };
    advance(ctx, &mut tx, &mut referral, By::Staff, steps, None).await?;
    command::finish(&mut tx, command, &referral.number).await?;
    let entry = ctx.audit("referral.drafted", "referral", Some(referral.id.0)).case(case.id, case.office);
    tx.commit(entry).await?;
    Ok(referral.number)
}

/// The draft that the form changes, if any, its case, and the grant.
pub(super) async fn target(ctx: &Ctx, form: &ReferralForm) -> ServiceResult<(Option<Referral>, Case, Grant)> {
    if form.number.is_empty() {
        let (case, grant) = case::find(ctx, &form.case, Permission::ReferralWrite).await?;
        return Ok((None, case, grant));
    }
    let (referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    Ok((Some(referral), case, grant))
}

pub(super) fn command_of(form: &ReferralForm) -> ServiceResult<Uuid> {
    parse_command(&form.command)
}

/// The id that recognises a form sent twice.
pub(crate) fn parse_command(value: &str) -> ServiceResult<Uuid> {
    let mut check = Check::new();
    let command = check.command(value);
    Ok(check.finish(command)?)
}

/// The chosen service, if it can be chosen.
pub(super) async fn service_of(ctx: &Ctx, new: &NewReferral) -> ServiceResult<Candidate> {
    let found = store::service_match::by_id(ctx.db(), new.service).await?;
    found
        .filter(|s| s.active && s.category == new.category && s.expires_on >= ctx.today())
        .ok_or_else(|| ServiceError::field("service", "error-referral-service"))
}

/// The row with what the form says: a new draft, or the changed one, not saved yet.
pub(super) async fn written(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    before: Option<Referral>,
    form: &ReferralForm,
    new: &NewReferral,
    service: &Candidate,
) -> ServiceResult<Referral> {
    let mut referral = match before {
        Some(referral) => {
            check_version(&form.version, &referral)?;
            if !matches!(referral.progress.status, ReferralStatus::Draft | ReferralStatus::Ready) {
                return Err(ServiceError::refused("error-referral-moved"));
            }
            referral
        }
        None => begun(ctx, tx, case, service, new.urgency).await?,
    };
    fill(&mut referral, new, service);
    if referral.version == 0 {
        store::referral_save::insert(tx, &referral).await?;
        referral.version = 1;
        let told = Told {
            kind: CaseEventKind::ReferralDrafted,
            organisation: &service.organisation_name,
            by: By::Staff,
            reason: None,
        };
        if form.intent == "draft" {
            tell(ctx, tx, case, &referral, told).await?;
        }
    }
    Ok(referral)
}

pub(crate) fn fill(referral: &mut Referral, new: &NewReferral, service: &Candidate) {
    referral.category = new.category;
    referral.service = new.service;
    referral.organisation = service.organisation;
    referral.urgency = new.urgency;
    referral.reason = new.reason.clone();
    referral.access_needs = new.access_needs.clone();
    referral.message = new.message.clone();
    referral.client_request = new.client_request;
    referral.accompaniment = new.accompaniment;
    referral.expected_outcome = new.expected_outcome.clone();
    referral.sent_via = new.sent_via;
    referral.transport = new.transport;
    referral.transport_note = new.transport_note.clone();
    referral.fields = new.fields.clone();
}

pub(crate) async fn begun(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    service: &Candidate,
    urgency: Urgency,
) -> ServiceResult<Referral> {
    Ok(Referral {
        id: ReferralId(ctx.id()),
        number: next_number(ctx, tx).await?,
        case: case.id,
        office: case.office,
        from: ctx.user(),
        organisation: service.organisation,
        service: service.id,
        category: service.category,
        direction: Direction::Outgoing,
        urgency,
        progress: Progress::DRAFT,
        status_since: ctx.now,
        reason: String::new(),
        access_needs: None,
        message: None,
        client_request: false,
        accompaniment: domain::referral::Accompaniment::None,
        expected_outcome: None,
        sent_via: SentVia::System,
        transport: false,
        transport_note: None,
        acknowledge_due: None,
        acknowledge_told_at: None,
        report_told_at: None,
        consent: None,
        override_reason: None,
        override_by: None,
        fields: Vec::new(),
        shared_values: None,
        sent_at: None,
        answer_due: None,
        answered_at: None,
        appointment_at: None,
        appointment_place: None,
        outcome_note: None,
        completed_at: None,
        satisfaction: None,
        verified_at: None,
        closed_at: None,
        access_until: None,
        clock: store::referral::Running::NOT,
        late_answer: None,
        stop_asked_at: None,
        stop_confirmed_at: None,
        took_place: false,
        created_at: ctx.now,
        version: 0,
    })
}

/// `R-26-004512`: the year, and the next number of that year in the whole programme.
pub(crate) async fn next_number(ctx: &Ctx, tx: &mut Tx) -> ServiceResult<String> {
    let year = ctx.today().format("%y").to_string();
    let number = counter::next(tx, &format!("referral/{year}")).await?;
    let bad = || ServiceError::Internal("the numbers of referrals are used up".into());
    let year = year.parse().map_err(|_| bad())?;
    let number = u32::try_from(number).map_err(|_| bad())?;
    Ok(ReferralNo::new(year, number).map_err(|_| bad())?.as_str().to_owned())
}
