//! Asking another office to take a case, and taking that back.

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::consent::may_cross_border;
use domain::id::OfficeId;
use domain::programme::Rule;
use domain::transfer::{TransferForm, TransferReason, TransferState, answer_by};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::office::OfficeRow;
use store::transfer::{NewTransfer, Transfer};
use uuid::Uuid;

use crate::case::{find, note};
use crate::caseload::takers;
use crate::support::{Warned, to_office};
use crate::{Ctx, ServiceError, ServiceResult};

/// What the page shows to the office whose case it is.
#[derive(Debug, Clone)]
pub struct Asking {
    /// Version of the case.
    pub version: i64,
    /// Whether work on the case goes on: only such a case can move.
    pub open: bool,
    /// The request that waits for an answer.
    pub waiting: Option<Request>,
    /// The last one, when the other office said no.
    pub declined: Option<Request>,
    /// Offices that could be asked.
    pub offices: Vec<Choosable>,
    /// Whether there are offices in other countries that cannot be asked, because the person has not agreed to that.
    pub border_closed: bool,
    /// Those of them with communities where nobody more should be sent for now.
    pub warned: Vec<(String, Vec<Warned>)>,
}

/// An office that could be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choosable {
    /// Its id.
    pub id: OfficeId,
    /// Its name.
    pub name: String,
    /// Its country, where that is another one than the case's (ISO 3166-1 alpha-3).
    pub abroad: Option<String>,
}

/// A request, as its own side sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Name of the office that is asked.
    pub office: String,
    /// Why.
    pub reason: TransferReason,
    /// Since when it waits.
    pub asked_on: NaiveDate,
    /// The last day for an answer.
    pub answer_by: NaiveDate,
    /// What the other office said.
    pub answer: Option<String>,
    /// Under which agreement it goes to another country.
    pub agreement: Option<String>,
}

/// The request about a case, or the offices that could be asked.
pub async fn asking(ctx: &Ctx, code: &str) -> ServiceResult<Asking> {
    let (case, _) = find(ctx, code, Permission::CaseStatus).await?;
    let newest = store::transfer::newest(ctx.db(), case.id).await?;
    let of = |state| newest.as_ref().filter(|t| t.state == state && t.from == case.office).map(|t| request(ctx, t));
    let (country, mut offices) = others(ctx, &case).await?;
    let open = crosses(ctx, ctx.db(), &case).await?;
    let border_closed = !open && offices.iter().any(|o| o.country != country);
    offices.retain(|o| open || o.country == country);
    let mut warned = Vec::new();
    for office in &offices {
        let there = to_office(ctx, OfficeId(office.id)).await?;
        if !there.is_empty() {
            warned.push((office.name.clone(), there));
        }
    }
    Ok(Asking {
        warned,
        version: case.version,
        open: case.status.is_open(),
        waiting: of(TransferState::Waiting),
        declined: of(TransferState::Declined),
        border_closed,
        offices: offices
            .into_iter()
            .map(|o| Choosable { id: OfficeId(o.id), name: o.name, abroad: Some(o.country).filter(|c| *c != country) })
            .collect(),
    })
}

fn request(ctx: &Ctx, t: &Transfer) -> Request {
    Request {
        office: t.to_name.clone(),
        reason: t.reason,
        asked_on: ctx.local_date(t.asked_at),
        answer_by: t.answer_by,
        answer: t.answer_note.clone(),
        agreement: t.agreement.clone(),
    }
}

/// The country of the case, and other open offices.
async fn others(ctx: &Ctx, case: &Case) -> ServiceResult<(String, Vec<OfficeRow>)> {
    let mut offices = store::office::all(ctx.db()).await?;
    let country = offices.iter().find(|o| o.id == case.office.0).map(|o| o.country.clone()).unwrap_or_default();
    offices.retain(|o| o.active && o.id != case.office.0);
    offices.sort_by_key(|o| o.country != country);
    Ok((country, offices))
}

/// Whether the person agreed that the file goes to another country.
pub(super) async fn crosses(ctx: &Ctx, src: impl store::Source, case: &Case) -> ServiceResult<bool> {
    Ok(may_cross_border(&store::consent::answers(src, case.id).await?, ctx.today()))
}

/// Asks, and gives the code of the case.
pub async fn ask(ctx: &Ctx, form: &TransferForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseStatus).await?;
    let request = form.parse()?;
    let (country, offices) = others(ctx, &case).await?;
    let to = offices.into_iter().find(|o| o.id == request.office.0);
    let to = to.ok_or_else(|| ServiceError::field("office", "error-unknown-choice"))?;
    let abroad = to.country != country;
    if abroad && request.agreement.is_none() {
        return Err(ServiceError::field("agreement", "error-transfer-agreement"));
    }
    if takers(ctx, ctx.db(), request.office, case.compartment).await?.is_empty() {
        return Err(ServiceError::field("office", "error-transfer-nobody-there"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, request.command, "case.transfer_ask", ctx.now).await? {
        return Ok(code);
    }
    // Of two who ask at once, one waits here and then sees the other's request.
    store::case::hold(&mut tx, case.id).await?;
    let case = store::case::by_id(&mut tx, case.id).await?.ok_or(ServiceError::NotFound)?;
    if store::transfer::newest(&mut tx, case.id).await?.is_some_and(|t| t.state == TransferState::Waiting) {
        return Err(ServiceError::refused("error-transfer-waiting"));
    }
    if case.version != request.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if !case.status.is_open() {
        return Err(ServiceError::refused("error-transfer-closed"));
    }
    if abroad && !crosses(ctx, &mut tx, &case).await? {
        return Err(ServiceError::field("office", "error-transfer-border"));
    }
    let days = store::programme::rules(&mut tx).await?.get(Rule::TransferDays);
    let transfer = NewTransfer {
        id: ctx.id(),
        case: case.id,
        from: case.office,
        to: request.office,
        reason: request.reason,
        note: request.note,
        agreement: request.agreement.filter(|_| abroad),
        by: ctx.user(),
        answer_by: answer_by(ctx.today(), days),
    };
    store::transfer::insert(&mut tx, &transfer, ctx.now).await?;
    clear(ctx, &mut tx, &case).await?;
    let detail = json!({ "office": to.name, "transfer": request.reason.as_str() });
    note(ctx, &mut tx, &case, CaseEventKind::TransferAsked, None, detail).await?;
    finish(&mut tx, request.command, &case.code).await?;
    let entry = ctx.audit("case.transfer_asked", "case", Some(case.id.0)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "to": to.code, "abroad": abroad }))).await?;
    Ok(case.code)
}

/// Whoever asks anew, or has read the answer, has dealt with the last one.
async fn clear(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let kind = TaskKind::TransferDeclined;
    store::task::done(tx, case.id, kind, None, ctx.now, Some(ctx.user())).await?;
    Ok(())
}

/// Takes a request back.
pub async fn take_back(ctx: &Ctx, code: &str, command: &str) -> ServiceResult<String> {
    let (case, grant) = find(ctx, code, Permission::CaseStatus).await?;
    let command = Uuid::parse_str(command).map_err(|_| ServiceError::refused("error-malformed"))?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, command, "case.transfer_take_back", ctx.now).await? {
        return Ok(code);
    }
    store::case::hold(&mut tx, case.id).await?;
    let newest = store::transfer::newest(&mut tx, case.id).await?.filter(|t| t.from == case.office);
    let Some(transfer) = newest else { return Err(ServiceError::Conflict(Vec::new())) };
    if !store::transfer::end(&mut tx, transfer.id, TransferState::Withdrawn, None, ctx.user(), ctx.now).await? {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let detail = json!({ "office": transfer.to_name });
    note(ctx, &mut tx, &case, CaseEventKind::TransferTakenBack, None, detail).await?;
    finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("case.transfer_taken_back", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// A case that has ended asks no other office any more, in the caller's transaction.
pub(crate) async fn over(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    let waiting = store::transfer::newest(&mut *tx, case.id).await?.filter(|t| t.state == TransferState::Waiting);
    if let Some(transfer) = waiting {
        store::transfer::end(tx, transfer.id, TransferState::Withdrawn, None, ctx.user(), ctx.now).await?;
        note(ctx, tx, case, CaseEventKind::TransferTakenBack, None, json!({ "office": transfer.to_name })).await?;
    }
    Ok(())
}

/// The answer no was read: nothing more is to be done about it.
pub async fn noted(ctx: &Ctx, code: &str) -> ServiceResult<String> {
    let (case, grant) = find(ctx, code, Permission::CaseStatus).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    clear(ctx, &mut tx, &case).await?;
    tx.commit(ctx.audit("case.transfer_noted", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
