//! A file is fetched by whoever asked for it, as long as it is there. That is on record, and in the register.

use domain::authz::{Facts, Grant, Permission};
use domain::export::{ExportState, Source};
use store::Tx;
use store::export::Export;

use super::log::log_reader;
use super::request::show;
use super::require_list;
use crate::{App, Ctx, ServiceError, ServiceResult};

/// A file on its way out.
#[derive(Debug, Clone)]
pub struct File {
    /// What it is.
    pub export: Export,
    /// What it is called: nothing of what is in it.
    pub name: String,
}

impl File {
    /// One part.
    pub async fn part(&self, app: &App, number: i64) -> ServiceResult<Vec<u8>> {
        let part = store::export::part(&app.db, &app.sealer, self.export.id, number).await?;
        part.ok_or_else(|| ServiceError::Internal("a part of a file is missing".into()))
    }
}

/// The right by which somebody has it: whoever lost it since gets nothing, and nobody a log that they would read in another
/// way by now.
fn right(ctx: &Ctx, export: &Export) -> ServiceResult<Grant> {
    if export.source == Source::Pack {
        return Ok(ctx.require(Permission::SampleDraw, &Facts::NONE)?);
    }
    let (grant, office) = require_list(ctx, export.source)?;
    if log_reader(&ctx.actor, export.source) != export.words.log {
        return Err(ServiceError::NotFound);
    }
    if office.is_some() && office != export.office {
        return Err(ServiceError::NotFound);
    }
    Ok(grant)
}

/// The file.
pub async fn file(ctx: &Ctx, id: &str) -> ServiceResult<File> {
    let export = show(ctx, id).await?;
    let grant = right(ctx, &export)?;
    if export.state != ExportState::Done || export.expires_at <= ctx.now {
        return Err(ServiceError::NotFound);
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    store::export::fetched(&mut tx, export.id, ctx.now).await?;
    let mut entry = ctx.audit("export.fetched", "export", Some(export.id));
    entry.office_id = export.office;
    tx.commit(entry).await?;
    let name = format!("{}-{}.{}", export.source, ctx.local_date(export.created_at), export.format.ending());
    Ok(File { name, export })
}
