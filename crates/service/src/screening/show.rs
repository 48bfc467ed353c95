//! The page of a screening: to the authority with its form, to caseworker and supervisor to read.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::case::TaskKind;
use store::screening::Recorded;

use super::is_child;
use crate::case::{Identity, find_screened, shown};
use crate::{Ctx, ServiceResult};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct ScreeningPage {
    /// Code of the case.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// When the case was opened.
    pub opened_on: NaiveDate,
    /// Today in the office.
    pub today: NaiveDate,
    /// Every version, what was written last first.
    pub versions: Vec<Recorded>,
    /// The number after which the next one is written.
    pub last_version: i64,
    /// Whether the authority decides about who came by this door.
    pub is_screened: bool,
    /// Whether the person is, or may be, under 18: then there is no risk category.
    pub child: bool,
    /// Whether the actor may write.
    pub may_record: bool,
    /// Whether something that follows waits for the actor.
    pub may_see_to_it: bool,
    /// The legal name, while it is shown to the actor. Never a phone: the authority calls nobody.
    pub identity: Option<Identity>,
}

/// The page. That it was opened is on record, each time.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<ScreeningPage> {
    let (case, grant) = find_screened(ctx, code, Permission::ScreeningRead).await?;
    let entry = ctx.audit("screening.read", "case", Some(case.id.0)).case(case.id, case.office);
    let (identity, entry) = shown(ctx, &case, entry).await?;
    ctx.log_read(grant, entry).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let frozen = case.merged_into.is_some();
    let may = |permission| !frozen && ctx.require(permission, &facts).is_ok();
    let waits = store::task::of_case(ctx.db(), case.id).await?.iter().any(|t| t.kind == TaskKind::AuthorityDecided);
    let mut versions = store::screening::of_case(ctx.db(), &ctx.app.sealer, case.id).await?;
    let child = is_child(ctx, ctx.db(), &case).await?;
    if child {
        for version in &mut versions {
            version.screening.risk = None;
        }
    }
    Ok(ScreeningPage {
        last_version: versions.iter().map(|v| v.version).max().unwrap_or_default(),
        versions,
        opened_on: case.opened_on,
        today: ctx.today(),
        is_screened: case.track.is_screened(),
        child,
        may_record: may(Permission::ScreeningRecord),
        may_see_to_it: waits && may(Permission::ScreeningFollow),
        identity: identity.map(|i| Identity { phones: Vec::new(), ..i }),
        code: case.code,
        code_name: case.code_name,
    })
}
