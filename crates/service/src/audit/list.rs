//! Reading the log: a page of it, one entry of it. Each reading is an entry.

use chrono::NaiveDate;
use domain::audit::{Act, Family, Reader};
use domain::code::CaseCode;
use domain::id::CaseId;
use serde_json::json;
use store::audit_list::{self, Filter, HeldBack};
use uuid::Uuid;

use super::line::Line;
use super::position;
use super::pseudonym::Pseudonyms;
use super::{holds_back, reader};
use crate::{Ctx, ServiceError, ServiceResult};

/// Entries on a page.
const PAGE: i64 = 50;

/// What the address of the page says.
#[derive(Debug, Clone, Default)]
pub struct AuditQuery {
    /// Whose entries: the key of a [`Person`].
    pub user: String,
    /// Code of a family of verbs.
    pub family: String,
    /// Code of an [`Act`]: what was only read, or changed.
    pub act: String,
    /// A case code; for the data-protection officer only.
    pub case: String,
    /// Position of an entry: those of the same case.
    pub same: String,
    /// Code of an office.
    pub office: String,
    /// First day, e.g. `2026-11-01`.
    pub from: String,
    /// Last day.
    pub to: String,
    /// Position before which the page begins.
    pub before: String,
}

/// One page.
#[derive(Debug, Clone)]
pub struct AuditPage {
    /// How much of the log its reader sees.
    pub reader: Reader,
    /// Entries, newest first.
    pub lines: Vec<Line>,
    /// Position before which the next page begins, if there may be more.
    pub next: Option<i64>,
}

/// Entries, newest first.
pub async fn read(ctx: &Ctx, query: &AuditQuery) -> ServiceResult<AuditPage> {
    let (grant, reader) = reader(ctx)?;
    let case = case_of(ctx, query, reader).await?;
    let names = Pseudonyms(&ctx.app.sealer);
    let user = user_of(ctx, query, reader).await?;
    let family: Option<Family> = query.family.parse().ok();
    let act: Option<Act> = query.act.parse().ok();
    let day = |text: &str| text.parse::<NaiveDate>().ok();
    let office = office_of(ctx, &query.office).await?;
    let filter = Filter {
        office,
        held_back: held_back(ctx, reader),
        user,
        case: case.map(|(id, _)| id.0),
        action: family.map(|f| format!("{f}.")),
        act,
        from: day(&query.from).map(|d| ctx.start_of(d)),
        to: day(&query.to).and_then(|d| d.succ_opt()).map(|d| ctx.start_of(d)),
        before: position::read(&ctx.app.sealer, &query.before),
    };
    let mut entry = ctx.audit("audit.read", "audit", None).detail(json!({
        "user": user.map(|u| names.user(u)),
        "family": family,
        "act": act,
        "office": office.map(|_| query.office.as_str()),
        "from": day(&query.from),
        "to": day(&query.to),
        "before": filter.before.map(|seq| position::shown(&ctx.app.sealer, seq)),
    }));
    if let Some((id, office)) = case {
        entry = entry.case(id, office);
    }
    ctx.log_read(grant, entry).await?;
    let (stored, next) = audit_list::page(ctx.db(), &filter, PAGE).await?;
    let lines = stored.into_iter().map(|line| Line::of(line, reader, names)).collect();
    let next = next.map(|seq| position::shown(&ctx.app.sealer, seq));
    Ok(AuditPage { reader, lines, next })
}

/// The account asked for. Who sees no names asks by pseudonym, and an id means nothing to him; nobody is found under
/// what is no key at all.
async fn user_of(ctx: &Ctx, query: &AuditQuery, reader: Reader) -> ServiceResult<Option<Uuid>> {
    if query.user.is_empty() {
        return Ok(None);
    }
    if reader != Reader::Auditor {
        return Ok(Some(query.user.parse().unwrap_or(Uuid::nil())));
    }
    let names = Pseudonyms(&ctx.app.sealer);
    let users = audit_list::users(ctx.db()).await?;
    let known = users.into_iter().map(|(id, _)| id).find(|id| names.user(*id) == query.user);
    Ok(Some(known.unwrap_or(Uuid::nil())))
}

/// The case asked for: by its code, or as that of another entry. An unknown one has no entries.
async fn case_of(
    ctx: &Ctx,
    query: &AuditQuery,
    reader: Reader,
) -> ServiceResult<Option<(CaseId, domain::id::OfficeId)>> {
    if let Some(seq) = position::read(&ctx.app.sealer, &query.same) {
        let like = audit_list::find(ctx.db(), seq, held_back(ctx, reader)).await?.ok_or(ServiceError::NotFound)?;
        let ids = like.entry.case_id.zip(like.entry.office_id).ok_or(ServiceError::NotFound)?;
        return Ok(Some((ids.0.into(), ids.1.into())));
    }
    let code = query.case.trim();
    if code.is_empty() || reader != Reader::Officer {
        return Ok(None);
    }
    let invalid = || ServiceError::field("case", "error-audit-case");
    let code: CaseCode = code.to_uppercase().parse().map_err(|_| invalid())?;
    let case = store::case::by_code(ctx.db(), code.as_str()).await?.ok_or_else(invalid)?;
    Ok(Some((case.id, case.office)))
}

/// The office asked for; an unknown one has no entries.
async fn office_of(ctx: &Ctx, code: &str) -> ServiceResult<Option<Uuid>> {
    if code.is_empty() {
        return Ok(None);
    }
    let all = store::office::all(ctx.db()).await?;
    Ok(Some(all.into_iter().find(|o| o.code == code).map_or(Uuid::nil(), |o| o.id)))
}

/// What is not for this reader.
fn held_back(ctx: &Ctx, reader: Reader) -> HeldBack {
    super::held_back(&ctx.app.sealer, ctx.user(), holds_back(reader, &ctx.actor))
}

/// Offices to choose from: code and name.
pub async fn offices(ctx: &Ctx) -> ServiceResult<Vec<(String, String)>> {
    reader(ctx).map(drop)?;
    Ok(store::office::all(ctx.db()).await?.into_iter().map(|o| (o.code, o.name)).collect())
}

/// One entry with its proof.
#[derive(Debug, Clone)]
pub struct Entry {
    /// How much of the log its reader sees.
    pub reader: Reader,
    /// What it says.
    pub line: Line,
    /// Its fingerprint, hexadecimal.
    pub hash: String,
    /// Whether it follows from the entry before and is followed by the one after.
    pub fits: bool,
}

/// One entry.
pub async fn entry(ctx: &Ctx, seq: &str) -> ServiceResult<Entry> {
    let (grant, reader) = reader(ctx)?;
    let seq = position::read(&ctx.app.sealer, seq).ok_or(ServiceError::NotFound)?;
    let stored = audit_list::find(ctx.db(), seq, held_back(ctx, reader)).await?.ok_or(ServiceError::NotFound)?;
    let mut read =
        ctx.audit("audit.read", "audit", None).detail(json!({ "entry": position::shown(&ctx.app.sealer, seq) }));
    (read.case_id, read.office_id) = (stored.entry.case_id.map(Into::into), stored.entry.office_id.map(Into::into));
    ctx.log_read(grant, read).await?;
    let fits = store::audit::fits(ctx.db(), &stored.entry).await?;
    let hash = hex::encode(&stored.entry.hash);
    let line = Line::of(stored, reader, Pseudonyms(&ctx.app.sealer));
    Ok(Entry { reader, line, hash, fits })
}

/// Somebody to choose in the filter.
#[derive(Debug, Clone)]
pub struct Person {
    /// What the address of the filtered page says: the id of the account, or its pseudonym.
    pub key: String,
    /// Name, or a pseudonym for readers who see no names.
    pub label: String,
}

/// Accounts that may have acted.
pub async fn people(ctx: &Ctx) -> ServiceResult<Vec<Person>> {
    let (_, reader) = reader(ctx)?;
    let users = audit_list::users(ctx.db()).await?;
    if reader != Reader::Auditor {
        return Ok(users.into_iter().map(|(id, label)| Person { key: id.to_string(), label }).collect());
    }
    let names = Pseudonyms(&ctx.app.sealer);
    let mut people: Vec<String> = users.into_iter().map(|(id, _)| names.user(id)).collect();
    // In the order of names a pseudonym would be half a name.
    people.sort();
    Ok(people.into_iter().map(|name| Person { key: name.clone(), label: name }).collect())
}
