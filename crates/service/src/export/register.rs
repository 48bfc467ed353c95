//! The register of transfers, for the data-protection officer: who took what, for whom and why, and whether it is still
//! there.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Permission};
use store::export::Export;
use uuid::Uuid;

use crate::{Ctx, ServiceResult};

/// Lines on a page.
const PAGE: i64 = 50;

/// One export with names.
#[derive(Debug, Clone)]
pub struct Line {
    /// It.
    pub export: Export,
    /// Who asked for it.
    pub by: String,
    /// Name of the office it is limited to.
    pub office: Option<String>,
}

/// A page of the register.
#[derive(Debug, Clone)]
pub struct Register {
    /// The newest first.
    pub lines: Vec<Line>,
    /// Where the next page begins.
    pub next: Option<String>,
}

/// The register before `before`, which an earlier page said.
pub async fn register(ctx: &Ctx, before: &str) -> ServiceResult<Register> {
    let grant = ctx.require(Permission::ExportReview, &Facts::NONE)?;
    ctx.log_read(grant, ctx.audit("export.register_read", "export", None)).await?;
    let from = place(before).unwrap_or((ctx.now + chrono::Duration::days(1), Uuid::max()));
    let mut found = store::export::register(ctx.db(), &ctx.app.sealer, from, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    found.truncate(PAGE as usize);
    let next = found.last().filter(|_| more).map(|e| format!("{}_{}", e.created_at.timestamp_micros(), e.id));
    let names = store::audit_list::users(ctx.db()).await?;
    let offices = store::office::all(ctx.db()).await?;
    let line = |export: Export| Line {
        by: names.iter().find(|(id, _)| *id == export.user.0).map(|(_, n)| n.clone()).unwrap_or_default(),
        office: export.office.and_then(|id| offices.iter().find(|o| o.id == id.0).map(|o| o.name.clone())),
        export,
    };
    Ok(Register { lines: found.into_iter().map(line).collect(), next })
}

fn place(text: &str) -> Option<(DateTime<Utc>, Uuid)> {
    let (at, id) = text.split_once('_')?;
    Some((DateTime::from_timestamp_micros(at.parse().ok()?)?, id.parse().ok()?))
}
