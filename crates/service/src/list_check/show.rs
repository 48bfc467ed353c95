//! What a check says: how far it is, then what was found.

use chrono::{DateTime, Utc};
use domain::authz::Permission;
use domain::list_check::{CheckState, KEEP, masked};
use store::list_check::{ListCheck, PartKind};
use uuid::Uuid;

use super::content::{Fault, Found, Known, PAGE, csv_head, csv_lines, rows};
use super::{beside, find, require, since};
use crate::{App, Ctx, ServiceError, ServiceResult, case};

/// The actor's checks.
#[derive(Debug, Clone)]
pub struct Checks {
    /// The newest first.
    pub checks: Vec<ListCheck>,
    /// Whether a list can be compared with people who are registered, too.
    pub may_registered: bool,
}

/// The page where a list is brought.
pub async fn checks(ctx: &Ctx) -> ServiceResult<Checks> {
    require(ctx).map(drop)?;
    Ok(Checks {
        checks: store::list_check::of_user(ctx.db(), ctx.user(), since(ctx.now)).await?,
        may_registered: beside(ctx).is_ok(),
    })
}

/// One check.
#[derive(Debug, Clone)]
pub struct CheckPage {
    /// How far it is, and its counts.
    pub check: ListCheck,
    /// When it is removed at the latest.
    pub until: DateTime<Utc>,
    /// One page of pairs, the likeliest first.
    pub pairs: Vec<Found>,
    /// Which page that is, from 1.
    pub page: i64,
    /// Of how many.
    pub pages: i64,
    /// The rows of the list that are likest to somebody registered whom the actor may see; of each a part of the code.
    pub known: Vec<Known>,
    /// One page of the rows with something wrong.
    pub faults: Vec<Fault>,
    /// Which page that is, from 1.
    pub faults_page: i64,
    /// Of how many.
    pub faults_pages: i64,
}

/// One check, with a page of its pairs and one of its rows with something wrong. A result that is read is on record.
pub async fn show(ctx: &Ctx, id: &str, page: i64, faults_page: i64) -> ServiceResult<CheckPage> {
    let (check, grant) = find(ctx, id).await?;
    if check.state == CheckState::Done {
        let mut entry = ctx.audit("list.read", "list_check", Some(check.id));
        entry.office_id = Some(check.office);
        ctx.log_read(grant, entry).await?;
    }
    let of = |n: usize| n.div_ceil(PAGE) as i64;
    let kept = store::list_check::numbers(ctx.db(), check.id, PartKind::Faults).await?.len() as i64;
    let (pages, faults_pages) = (of(usize::try_from(check.pairs).unwrap_or_default()), kept);
    let (page, faults_page) = (page.clamp(1, pages.max(1)), faults_page.clamp(1, faults_pages.max(1)));
    let sealer = &ctx.app.sealer;
    let pairs = rows(ctx.db(), sealer, check.id, PartKind::Pairs, page - 1).await?;
    let faults = rows(ctx.db(), sealer, check.id, PartKind::Faults, faults_page - 1).await?;
    let known = known(ctx, &check).await?;
    Ok(CheckPage {
        known,
        until: check.created_at + KEEP,
        check,
        pairs,
        page,
        pages,
        faults,
        faults_page,
        faults_pages,
    })
}

/// Rows that are like somebody registered, for who may compare that record now: one that went behind a wall or to another
/// office since is not there. Each that is shown is in the log of its case.
async fn known(ctx: &Ctx, check: &ListCheck) -> ServiceResult<Vec<Known>> {
    if check.known == 0 || beside(ctx).is_err() {
        return Ok(Vec::new());
    }
    let rows: Vec<Known> = rows(ctx.db(), &ctx.app.sealer, check.id, PartKind::Known, 0).await?;
    let mut shown = Vec::with_capacity(rows.len());
    for row in rows {
        let Ok((case, grant)) = case::find(ctx, &row.code, Permission::PersonCompare).await else { continue };
        let entry = ctx.audit("list.resembles", "person", Some(case.person.0)).case(case.id, case.office);
        ctx.log_read(grant, entry).await?;
        shown.push(Known { code: masked(&case.code), ..row });
    }
    Ok(shown)
}

/// The file of pairs, on its way out.
#[derive(Debug)]
pub struct PairsFile {
    id: Uuid,
    /// In how many parts it comes.
    pub parts: i64,
}

impl PairsFile {
    /// One part: the head, then a page of pairs each.
    pub async fn part(&self, app: &App, number: i64) -> ServiceResult<Vec<u8>> {
        if number == 0 {
            return Ok(csv_head());
        }
        csv_lines(&rows::<Found>(&app.db, &app.sealer, self.id, PartKind::Pairs, number - 1).await?)
    }
}

/// The file of pairs of a check that is done. Puts the download on record.
pub async fn pairs_file(ctx: &Ctx, id: &str) -> ServiceResult<PairsFile> {
    let (check, grant) = find(ctx, id).await?;
    if check.state != CheckState::Done {
        return Err(ServiceError::NotFound);
    }
    let mut entry = ctx.audit("list.downloaded", "list_check", Some(check.id));
    entry.office_id = Some(check.office);
    ctx.log_read(grant, entry).await?;
    let parts = store::list_check::numbers(ctx.db(), check.id, PartKind::Pairs).await?.len() as i64;
    Ok(PairsFile { id: check.id, parts: parts + 1 })
}
