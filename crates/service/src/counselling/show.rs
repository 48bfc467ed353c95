//! One session, with its private note for those who may read it.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission};
use domain::counselling::Session;
use domain::id::SessionId;
use serde_json::json;
use store::counselling::{NOTE, SessionRow};

use crate::{Ctx, ServiceError, ServiceResult, case};

/// The note that only its author and the supervisor may read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PrivateNote {
    /// There is none.
    None,
    /// There is one, for others.
    Closed,
    /// There is one, and the actor may read it.
    Readable,
    /// Opened.
    Open(String),
}

/// A session as a page shows it.
#[derive(Debug, Clone)]
pub struct SessionView {
    /// Its id.
    pub id: SessionId,
    /// Its number in the case.
    pub number: i64,
    /// What was recorded, without the private note.
    pub session: Session,
    /// The private note.
    pub note: PrivateNote,
    /// Who held it.
    pub counsellor: String,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
}

/// The session with this number. Opens the private note for its author and the supervisor, and puts that on record.
pub async fn show(ctx: &Ctx, code: &str, number: i64) -> ServiceResult<SessionView> {
    let (case, grant) = case::find(ctx, code, Permission::CounsellingRead).await?;
    let before = number.checked_add(1).ok_or(ServiceError::NotFound)?;
    let found = store::counselling::of_case(ctx.db(), case.id, Some(before), 1).await?;
    let row = found.into_iter().find(|r| r.number == number).ok_or(ServiceError::NotFound)?;
    let sealed = row.private_note.clone();
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let mut session = view(ctx, &facts, row);
    let opens = session.note == PrivateNote::Readable;
    let entry = ctx.audit("counselling.read", "session", Some(session.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "number": number, "private_note": opens }))).await?;
    if let (true, Some(sealed)) = (opens, sealed) {
        session.note = PrivateNote::Open(ctx.app.sealer.open(NOTE, session.id.0, &sealed)?);
    }
    Ok(session)
}

/// With the note closed.
pub(super) fn view(ctx: &Ctx, facts: &Facts, row: SessionRow) -> SessionView {
    let reads = row.counsellor == ctx.user() || ctx.require(Permission::CounsellingPrivate, facts).is_ok();
    let note = match (row.private_note.is_some(), reads) {
        (false, _) => PrivateNote::None,
        (true, false) => PrivateNote::Closed,
        (true, true) => PrivateNote::Readable,
    };
    SessionView {
        id: row.id,
        number: row.number,
        session: row.session,
        note,
        counsellor: row.counsellor_name,
        recorded_at: row.recorded_at,
    }
}
