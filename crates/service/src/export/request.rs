//! A list is asked for; how far it is; what one has asked for.

use domain::authz::Permission;
use domain::export::{EXPORTS_MAX, ExportForm, ExportState, Format, Ground, KEEP, ReportFileForm, Source};
use domain::id::OfficeId;
use serde_json::json;
use store::Tx;
use store::command::{Claim, claim, finish};
use store::export::{Export, Words};
use uuid::Uuid;

use super::log::log_reader;
use super::make::MakeExport;
use super::{id_of, reach_for, reach_of, require, require_list};
use crate::{Ctx, ServiceError, ServiceResult, job};

/// The page of exports.
#[derive(Debug, Clone)]
pub struct Overview {
    /// What one has asked for in the last days.
    pub mine: Vec<Export>,
    /// The lists that may be asked for.
    pub sources: Vec<Source>,
    /// Whether only one's own office is in one of them.
    pub own_office: bool,
}

/// What one has asked for.
pub async fn overview(ctx: &Ctx) -> ServiceResult<Overview> {
    may_make(ctx)?;
    let mine = store::export::of_user(ctx.db(), &ctx.app.sealer, ctx.user(), ctx.now - KEEP).await?;
    let reach = |source: Source| reach_for(&ctx.actor, source);
    let sources: Vec<_> = Source::LISTS.into_iter().filter(|source| reach(*source).is_some()).collect();
    let own_office = sources.iter().any(|source| reach(*source).flatten().is_some());
    Ok(Overview { mine, sources, own_office })
}

/// Whether somebody makes exports at all.
fn may_make(ctx: &Ctx) -> ServiceResult<()> {
    let kinds = [Permission::ExportMake, Permission::AuditExport];
    let makes = |p: &Permission| reach_of(&ctx.actor, *p).is_some_and(|office| require(ctx, *p, office).is_ok());
    if kinds.iter().any(makes) { Ok(()) } else { Err(ServiceError::Forbidden) }
}

/// Asks for a list, and gives the id of the export. Sent twice, it is one.
pub async fn request(ctx: &Ctx, form: &ExportForm) -> ServiceResult<String> {
    may_make(ctx)?;
    let (command, source, format, ground) = form.parse()?;
    let (grant, office) = require_list(ctx, source)?;
    let tx = Tx::begin(ctx.db(), grant).await?;
    ask(ctx, tx, command, Asked { source, format, subject: None, office, ground }).await
}

/// Asks for a locked report as a file, and gives the id of the export.
pub async fn request_report(ctx: &Ctx, form: &ReportFileForm) -> ServiceResult<String> {
    let (grant, office) = require_list(ctx, Source::Report)?;
    let (command, number, format, ground) = form.parse()?;
    let report = store::report::by_number(ctx.db(), number).await?.ok_or(ServiceError::NotFound)?;
    let tx = Tx::begin(ctx.db(), grant).await?;
    ask(ctx, tx, command, Asked { source: Source::Report, format, subject: Some(report.id), office, ground }).await
}

/// What is asked for.
pub(crate) struct Asked {
    pub source: Source,
    pub format: Format,
    pub subject: Option<Uuid>,
    pub office: Option<OfficeId>,
    pub ground: Ground,
}

/// Writes it into the register and leaves the job, in the caller's transaction, which ends here.
pub(crate) async fn ask(ctx: &Ctx, mut tx: Tx, command: Uuid, asked: Asked) -> ServiceResult<String> {
    if let Claim::Done(id) = claim(&mut tx, command, "export.ask", ctx.now).await? {
        return Ok(id);
    }
    let there = store::export::of_user(&mut tx, &ctx.app.sealer, ctx.user(), ctx.now - KEEP).await?;
    if there.len() as i64 >= EXPORTS_MAX {
        return Err(ServiceError::refused("error-export-many"));
    }
    let export = Export {
        id: ctx.id(),
        user: ctx.user(),
        office: asked.office,
        source: asked.source,
        format: asked.format,
        subject: asked.subject,
        words: Words { ground: asked.ground, manifest: None, log: log_reader(&ctx.actor, asked.source) },
        state: ExportState::Waiting,
        rows: 0,
        size: 0,
        sha256: None,
        created_at: ctx.now,
        ended_at: None,
        expires_at: ctx.now + KEEP,
        fetched: 0,
        fetched_at: None,
    };
    store::export::insert(&mut tx, &ctx.app.sealer, &export).await?;
    job::enqueue(&mut tx, ctx.id(), &MakeExport { id: export.id }, ctx.now, ctx.now).await?;
    finish(&mut tx, command, &export.id.to_string()).await?;
    let mut entry = ctx.audit("export.asked", "export", Some(export.id));
    entry.office_id = export.office;
    tx.commit(entry.detail(json!({ "source": export.source, "format": export.format }))).await?;
    Ok(export.id.to_string())
}

/// One's own export: how far it is.
pub async fn show(ctx: &Ctx, id: &str) -> ServiceResult<Export> {
    let found = store::export::by_id(ctx.db(), &ctx.app.sealer, id_of(id)?).await?;
    found.filter(|e| e.user == ctx.user()).ok_or(ServiceError::NotFound)
}
