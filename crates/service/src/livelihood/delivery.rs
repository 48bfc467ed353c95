//! What arrived of an order: counted by a third person, signed for by the one who has it. The scan is kept sealed.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::livelihood::{Delivery, DeliveryForm};
use domain::referral::DocumentFormat;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_grant::TrancheRow;
use store::livelihood_note::Note;
use store::livelihood_purchase::PurchaseRow;

use super::find::find;
use super::money::{Money, refused};
use super::purchase::{held, seen};
use crate::case::note as case_note;
use crate::referral::{Upload, check_document};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Scans of one purchase.
const NOTES_MAX: usize = 10;

/// Keeps what arrived, with the scan of the delivery note, and gives the number of the business.
pub async fn deliver(ctx: &Ctx, form: &DeliveryForm, upload: Option<&Upload>) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.business, Permission::GrantRequest).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let t = money.tranche(form.number())?;
    let known = store::livelihood_purchase::of_tranche(ctx.db(), t.id).await?.ok_or(ServiceError::NotFound)?;
    let (command, version, delivery) = form.parse(&known.items, ctx.today())?;
    let upload = upload.ok_or_else(|| ServiceError::field("file", "error-delivery-note"))?;
    let scan = check_document(ctx.app.documents, upload)?;
    if scan.format == DocumentFormat::Text {
        return Err(ServiceError::field("file", "error-delivery-note-picture"));
    }
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "purchase.receive", ctx.now).await? {
        return Ok(number);
    }
    let (_, t) = held(ctx, &mut tx, &startup, (form.number(), Permission::GrantRequest)).await?;
    let row = seen(&mut tx, &t, version).await?;
    let id = row.id;
    keep_delivery(ctx, &mut tx, (&startup, &case, &t), row, &delivery, (scan.format, &scan.bytes)).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("purchase.received", "purchase", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": t.number, "confirmed": delivery.confirmed }))).await?;
    Ok(startup.code)
}

/// Keeps a delivery in the caller's transaction.
pub(crate) async fn keep_delivery(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case, t): (&Startup, &Case, &TrancheRow),
    mut row: PurchaseRow,
    delivery: &Delivery,
    (format, bytes): (DocumentFormat, &[u8]),
) -> ServiceResult<()> {
    row.purchase.receive(ctx.user(), delivery.confirmed).map_err(refused)?;
    let ordered = row.ordered_at.map(|at| ctx.local_date(at));
    if ordered.is_some_and(|ordered| delivery.on < ordered) {
        return Err(ServiceError::field("day", "error-delivery-before"));
    }
    let notes = store::livelihood_note::of_purchase(&mut *tx, row.id).await?.len();
    if notes >= NOTES_MAX {
        return Err(ServiceError::field("file", "error-delivery-notes"));
    }
    store::livelihood_purchase::save_delivery(tx, &row, delivery, (ctx.user(), ctx.now)).await?;
    let detail = json!({ "number": t.number });
    case_note(ctx, tx, case, CaseEventKind::GoodsReceived, Some(startup.code.clone()), detail).await?;
    let note =
        Note { id: ctx.id(), number: notes as i64 + 1, format, size: bytes.len() as i64, by: ctx.user(), at: ctx.now };
    Ok(store::livelihood_note::insert(tx, &ctx.app.sealer, row.id, &note, bytes).await?)
}

/// A scan on its way out.
#[derive(Debug, Clone)]
pub struct NoteDownload {
    /// What the file is called: by the order or the business, never by the person.
    pub file: String,
    note: Note,
    photo: bool,
}

impl NoteDownload {
    /// A photo of a visit to this business.
    pub(super) fn photo(business: &str, note: Note) -> NoteDownload {
        NoteDownload { file: file(business, &note), note, photo: true }
    }

    /// What it is.
    pub fn mime(&self) -> &'static str {
        self.note.format.mime()
    }

    /// Bytes.
    pub fn size(&self) -> i64 {
        self.note.size
    }

    /// In how many parts it comes.
    pub fn parts(&self) -> i64 {
        self.note.parts()
    }

    /// One part of the content.
    pub async fn part(&self, app: &App, number: i64) -> ServiceResult<Vec<u8>> {
        Ok(match self.photo {
            true => store::livelihood_photo::part(&app.db, &app.sealer, self.note.id, number).await?,
            false => store::livelihood_note::part(&app.db, &app.sealer, self.note.id, number).await?,
        })
    }
}

/// A scan, for who works with the person: it may show a name. The read is on record.
pub async fn delivery_note(ctx: &Ctx, business: &str, tranche: i64, number: i64) -> ServiceResult<NoteDownload> {
    let (startup, case, right) = find(ctx, business, Permission::LivelihoodRead).await?;
    if !works_with(ctx, &case) {
        return Err(ServiceError::NotFound);
    }
    let row = purchase(ctx, &startup, tranche).await?;
    let notes = store::livelihood_note::of_purchase(ctx.db(), row.id).await?;
    let note = notes.into_iter().find(|n| n.number == number).ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("purchase.note_read", "purchase", Some(row.id)).case(case.id, case.office);
    ctx.log_read(right, entry.detail(json!({ "number": number }))).await?;
    let order = row.number.unwrap_or_default();
    Ok(NoteDownload { file: file(&order, &note), note, photo: false })
}

/// `O-26-000001-1.pdf`.
fn file(of: &str, note: &Note) -> String {
    format!("{of}-{}.{}", note.number, note.format.endings()[0])
}

/// Whether the reader knows who the person is.
pub(super) fn works_with(ctx: &Ctx, case: &Case) -> bool {
    let facts = super::find::facts(case);
    let may = |permission| ctx.require(permission, &facts).is_ok();
    may(Permission::LivelihoodWrite) || may(Permission::CaseRead)
}

async fn purchase(ctx: &Ctx, startup: &Startup, tranche: i64) -> ServiceResult<PurchaseRow> {
    let money = Money::read(ctx.db(), startup).await?.ok_or(ServiceError::NotFound)?;
    let t = money.tranche(tranche)?;
    store::livelihood_purchase::of_tranche(ctx.db(), t.id).await?.ok_or(ServiceError::NotFound)
}
