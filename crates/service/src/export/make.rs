//! The file is made as a job: rows are read a page at a time, written, sealed and put away part by part.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use domain::authz::Actor;
use domain::export::{ExportState, Source};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::Audit;
use store::export::{Export, PART};
use uuid::Uuid;

use super::lists::{Extent, List, list_of};
use super::log::log_reader;
use super::sheet::Sheet;
use super::{begin, reach_for};
use crate::job::{Handler, Job, JobError, Running, read};
use crate::{App, ServiceError, ServiceResult, sample};

/// The job.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakeExport {
    /// Which export.
    pub id: Uuid,
}

impl Job for MakeExport {
    const KIND: &'static str = "export.make";
}

/// Which list belongs to a source.
pub type Making = fn(Source) -> Option<&'static dyn List>;

/// Does the job.
#[derive(Clone, Copy)]
pub struct MakeExports {
    /// Where the lists come from.
    pub lists: Making,
}

impl Default for MakeExports {
    fn default() -> Self {
        MakeExports { lists: list_of }
    }
}

impl Handler for MakeExports {
    fn kind(&self) -> &'static str {
        MakeExport::KIND
    }
    fn run<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move {
            let id = read::<MakeExport>(payload)?.id;
            match work(app, id, self.lists).await {
                // What is not allowed any more, or cannot be read, will never be.
                Err(ServiceError::Forbidden | ServiceError::NotFound | ServiceError::Internal(_)) => {
                    Err(JobError::Never("the list cannot be made".into()))
                }
                other => Ok(other?),
            }
        })
    }
    fn given_up<'a>(&'a self, app: &'a Arc<App>, payload: serde_json::Value) -> Running<'a> {
        Box::pin(async move { Ok(fail(app, read::<MakeExport>(payload)?.id).await?) })
    }
}

async fn work(app: &App, id: Uuid, lists: Making) -> ServiceResult<()> {
    let Some(mut export) = store::export::by_id(&app.db, &app.sealer, id).await?.filter(|e| e.state.is_open()) else {
        return Ok(());
    };
    let mut tx = begin(app).await?;
    if !store::export::start(&mut tx, id).await? {
        return Ok(());
    }
    tx.commit_unchecked_bookkeeping().await?;
    let mut parts = Parts { app, id, waiting: Vec::new(), number: 0, rows: 0, size: 0, sum: Sha256::new() };
    if export.source == Source::Pack {
        let pack = sample::pack(app, &export).await?;
        export.words.manifest = Some(pack.manifest);
        parts.rows = pack.records;
        parts.add(&pack.file).await?;
    } else {
        let today = today(app, &allowed(app, &export).await?).await?;
        let list = lists(export.source).ok_or(ServiceError::NotFound)?;
        let log = export.words.log.map(|reader| (reader, export.user));
        let extent = Extent { office: export.office.map(|o| o.0), subject: export.subject, today, log };
        rows(app, &export, extent, list, &mut parts).await?;
    }
    let (rows, size, sum) = parts.end().await?;
    let now = app.clock.now();
    let mut tx = begin(app).await?;
    if store::export::end(&mut tx, &app.sealer, &export, ExportState::Done, Some(&sum), now).await? {
        let detail = json!({ "source": export.source, "rows": rows, "size": size, "sha256": sum });
        tx.commit(entry(now, "export.made", &export).detail(detail)).await?;
    }
    Ok(())
}

/// Whoever asked has to be somebody who may, still, and as far as it was asked for.
async fn allowed(app: &App, export: &Export) -> ServiceResult<Actor> {
    let today = app.clock.now().date_naive();
    let assignments = store::user::assignments(&app.db, export.user, today).await?;
    let actor = Actor { user: export.user, assignments };
    if log_reader(&actor, export.source) != export.words.log {
        return Err(ServiceError::Forbidden);
    }
    match reach_for(&actor, export.source) {
        Some(None) => Ok(actor),
        Some(office) if office == export.office => Ok(actor),
        _ => Err(ServiceError::Forbidden),
    }
}

/// The day that it is for whoever asked: that of their pages.
async fn today(app: &App, actor: &Actor) -> ServiceResult<NaiveDate> {
    let office = match actor.office() {
        Some(id) => store::office::by_id(&app.db, id).await?,
        None => None,
    };
    let zone = office.and_then(|o| o.timezone.parse().ok()).unwrap_or(Tz::UTC);
    Ok(app.clock.now().with_timezone(&zone).date_naive())
}

async fn rows(app: &App, export: &Export, extent: Extent, list: &dyn List, parts: &mut Parts<'_>) -> ServiceResult<()> {
    let mut sheet = Sheet::begin(export.format, list.columns())?;
    let mut after = None;
    loop {
        let page = list.page(app, extent, after).await?;
        for row in &page.rows {
            sheet.row(row)?;
        }
        parts.rows += page.rows.len() as i64;
        parts.add(&sheet.take()).await?;
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    parts.add(&sheet.finish()?).await
}

/// A file on its way into its parts.
struct Parts<'a> {
    app: &'a App,
    id: Uuid,
    waiting: Vec<u8>,
    number: i64,
    rows: i64,
    size: i64,
    sum: Sha256,
}

impl Parts<'_> {
    async fn add(&mut self, bytes: &[u8]) -> ServiceResult<()> {
        self.sum.update(bytes);
        self.waiting.extend_from_slice(bytes);
        while self.waiting.len() >= PART {
            let rest = self.waiting.split_off(PART);
            let part = std::mem::replace(&mut self.waiting, rest);
            self.put(&part).await?;
        }
        Ok(())
    }

    async fn put(&mut self, part: &[u8]) -> ServiceResult<()> {
        self.size += part.len() as i64;
        let mut tx = begin(self.app).await?;
        let sealer = &self.app.sealer;
        store::export::put(&mut tx, sealer, self.id, self.number, part, (self.rows, self.size)).await?;
        tx.commit_unchecked_bookkeeping().await?;
        self.number += 1;
        Ok(())
    }

    async fn end(mut self) -> ServiceResult<(i64, i64, String)> {
        let last = std::mem::take(&mut self.waiting);
        if !last.is_empty() {
            self.put(&last).await?;
        }
        Ok((self.rows, self.size, hex::encode(self.sum.finalize())))
    }
}

fn entry(at: DateTime<Utc>, action: &'static str, export: &Export) -> Audit {
    Audit { office_id: export.office, ..Audit::new(at, action, "export", Some(export.id)) }
}

async fn fail(app: &App, id: Uuid) -> ServiceResult<()> {
    let mut tx = begin(app).await?;
    let Some(export) = store::export::by_id(&mut tx, &app.sealer, id).await? else { return Ok(()) };
    let now = app.clock.now();
    if store::export::end(&mut tx, &app.sealer, &export, ExportState::Failed, None, now).await? {
        tx.commit(entry(now, "export.failed", &export)).await?;
    }
    Ok(())
}
