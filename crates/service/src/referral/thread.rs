//! What caseworker and provider wrote to each other about a referral: one thread, the same for both sides.
//!
//! Staff reads who wrote for the provider; the provider reads the role and office of who wrote for the programme. Reading
//! is on record twice: the page logs itself, and the first reading of something new marks it.

use chrono::{DateTime, Utc};
use domain::authz::{Grant, Role};
use domain::consent::{DataCategory, Gate, gate};
use domain::id::{DocumentId, MessageId};
use domain::referral::{
    DocumentFormat, DocumentKind, NewMessage, ProviderAccess, may_have_documents, may_send_documents,
    may_write_messages, provider_access,
};
use store::Tx;
use store::case::Case;
use store::db::Source;
use store::referral::Referral;
use store::referral_document::{Document, NAME};
use store::referral_message::{BODY, Message};

use super::document::Checked;
use crate::{Ctx, ServiceError, ServiceResult};

/// Messages that a page shows.
const SHOWN: i64 = 100;

/// On which side somebody reads or writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    /// The programme, in this role.
    Staff(Option<Role>),
    /// The provider.
    Provider,
}

/// The thread of a referral.
#[derive(Debug, Clone)]
pub struct Thread {
    /// Messages, the newest first.
    pub entries: Vec<Entry>,
    /// Whether the reader may write.
    pub may_write: bool,
    /// Whether the provider has yet to open the referral: until then nobody writes.
    pub unopened: bool,
    /// Whether the reader may add a document.
    pub documents: Documents,
}

/// Whether a document may be added, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Documents {
    /// One may come with a message, up to so many megabytes.
    Open(u32),
    /// The provider has not taken the person yet.
    NotAccepted,
    /// No consent covers documents, or the need allows none.
    NoConsent,
    /// There are as many as a referral may have.
    Enough,
}

/// A message.
#[derive(Debug, Clone)]
pub struct Entry {
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the provider wrote it.
    pub from_provider: bool,
    /// Name of who wrote it; nothing for a provider that reads what staff wrote.
    pub by: Option<String>,
    /// As what somebody of the staff wrote it.
    pub role: Option<Role>,
    /// Its words.
    pub text: String,
    /// What came with it, as far as the reader may have it.
    pub document: Option<Attached>,
    /// Whether the reader sees it for the first time.
    pub is_new: bool,
    /// When the other side read what the reader's side wrote.
    pub read_at: Option<DateTime<Utc>>,
}

/// A document in a thread.
#[derive(Debug, Clone)]
pub struct Attached {
    /// Its place among the documents of the referral.
    pub position: i64,
    /// What it is.
    pub kind: DocumentKind,
    /// What it is made of.
    pub format: DocumentFormat,
    /// What it was called.
    pub name: String,
    /// Bytes.
    pub size: i64,
}

/// How much the provider may see now.
pub(crate) fn access(ctx: &Ctx, r: &Referral) -> ProviderAccess {
    provider_access(
        r.progress.status,
        r.progress.declined.is_some(),
        r.stop_asked_at.is_some(),
        r.access_until,
        ctx.now,
    )
}

/// Whether consent covers sending documents to this provider today.
pub(crate) async fn covers_documents(ctx: &Ctx, src: impl Source, r: &Referral) -> ServiceResult<bool> {
    if !may_have_documents(r.category) {
        return Ok(false);
    }
    let answers = store::consent::answers(src, r.case).await?;
    let open = gate(&answers, r.organisation, r.category, &[DataCategory::Documents], ctx.today());
    Ok(matches!(open, Gate::Open(_)))
}

/// The thread as one side reads it. With a grant, what the other side wrote counts as read from now on.
pub(crate) async fn read(
    ctx: &Ctx,
    case: &Case,
    r: &Referral,
    side: Side,
    grant: Option<Grant>,
) -> ServiceResult<Thread> {
    let access = access(ctx, r);
    if side == Side::Provider && !access.reads() {
        return Ok(Thread { entries: Vec::new(), may_write: false, unopened: true, documents: Documents::NotAccepted });
    }
    let messages = store::referral_message::of_referral(ctx.db(), r.id, SHOWN).await?;
    let documents = store::referral_document::of_referral(ctx.db(), r.id).await?;
    let room = documents.len() < ctx.app.documents.count as usize;
    let covered = covers_documents(ctx, ctx.db(), r).await?;
    let may_write = may_write_messages(r.progress.status, access);
    let of_other = |m: &&Message| m.from_provider != (side == Side::Provider);
    if let (Some(newest), Some(grant)) = (messages.iter().find(of_other), grant)
        && messages.iter().filter(of_other).any(|m| m.read_at.is_none())
    {
        mark(ctx, case, r, side, newest, grant).await?;
    }
    let entries =
        messages.into_iter().map(|m| entry(ctx, side, m, &documents, covered)).collect::<ServiceResult<_>>()?;
    let documents = match side {
        _ if !room => Documents::Enough,
        Side::Staff(_) if !may_send_documents(r.progress.status, access) => Documents::NotAccepted,
        Side::Staff(_) if !covered => Documents::NoConsent,
        Side::Staff(_) | Side::Provider => Documents::Open(ctx.app.documents.megabytes),
    };
    Ok(Thread { entries, may_write, unopened: access == ProviderAccess::Unopened, documents })
}

/// What came up to `newest` is read.
async fn mark(ctx: &Ctx, case: &Case, r: &Referral, side: Side, newest: &Message, grant: Grant) -> ServiceResult<()> {
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    let of_provider = side != Side::Provider;
    store::referral_message::mark_read(&mut tx, r.id, of_provider, (newest.at, newest.id), ctx.now).await?;
    let entry = ctx.audit("referral.message_read", "referral", Some(r.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry).await?)
}

fn entry(ctx: &Ctx, side: Side, m: Message, documents: &[Document], covered: bool) -> ServiceResult<Entry> {
    let sealer = &ctx.app.sealer;
    let mine = m.from_provider == (side == Side::Provider);
    // What staff sent stays with staff once the person does not want documents to be shared any more.
    let reaches = mine || m.from_provider || covered;
    let document = documents.iter().find(|d| d.message == m.id && reaches);
    let document = document
        .map(|d| {
            let name = sealer.open(NAME, d.id.0, &d.name)?;
            ServiceResult::Ok(Attached { position: d.position, kind: d.kind, format: d.format, name, size: d.size })
        })
        .transpose()?;
    Ok(Entry {
        at: m.at,
        from_provider: m.from_provider,
        by: (m.from_provider || side != Side::Provider).then_some(m.by),
        role: m.role,
        text: sealer.open(BODY, m.id.0, &m.body)?,
        document,
        is_new: !mine && m.read_at.is_none(),
        read_at: m.read_at.filter(|_| mine),
    })
}

/// Keeps a message with what comes with it, in the caller's transaction. Of two who send the last document at once one
/// is told that there are enough.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    r: &Referral,
    side: Side,
    message: &NewMessage,
    document: Option<Checked>,
) -> ServiceResult<()> {
    store::case::hold(&mut *tx, case.id).await?;
    // What was taken back meanwhile hears nothing more.
    let now = store::referral::by_id(&mut *tx, r.id).await?.ok_or(ServiceError::NotFound)?;
    let access = access(ctx, &now);
    if !may_write_messages(now.progress.status, access) {
        return Err(ServiceError::refused("error-thread-closed"));
    }
    let id = MessageId(ctx.id());
    let (from_provider, role) = match side {
        Side::Staff(role) => (false, role),
        Side::Provider => (true, None),
    };
    let new = store::referral_message::NewMessage {
        id,
        referral: r.id,
        at: ctx.now,
        by: ctx.user(),
        from_provider,
        role,
        body: ctx.app.sealer.seal(BODY, id.0, &message.text)?,
    };
    store::referral_message::insert(tx, &new).await?;
    let Some(document) = document else { return Ok(()) };
    if !from_provider && !may_send_documents(now.progress.status, access) {
        return Err(ServiceError::field("file", "error-document-not-accepted"));
    }
    if !from_provider && !covers_documents(ctx, &mut *tx, r).await? {
        return Err(ServiceError::field("file", "error-document-consent"));
    }
    attach(ctx, tx, r, id, message.kind.unwrap_or(DocumentKind::Other), document).await
}

async fn attach(
    ctx: &Ctx,
    tx: &mut Tx,
    r: &Referral,
    message: MessageId,
    kind: DocumentKind,
    checked: Checked,
) -> ServiceResult<()> {
    let there = store::referral_document::count(&mut *tx, r.id).await?;
    if there >= i64::from(ctx.app.documents.count) {
        return Err(ServiceError::field("file", "error-document-enough"));
    }
    let id = DocumentId(ctx.id());
    let document = Document {
        id,
        message,
        referral: r.id,
        position: there + 1,
        kind,
        format: checked.format,
        name: ctx.app.sealer.seal(NAME, id.0, &checked.name)?,
        size: checked.bytes.len() as i64,
    };
    Ok(store::referral_document::insert(tx, &ctx.app.sealer, &document, &checked.bytes).await?)
}
