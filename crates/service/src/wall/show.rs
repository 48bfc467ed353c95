//! What the page of the wall around a case shows.

use chrono::{DateTime, Utc};
use domain::authz::{Compartment, Permission};
use domain::id::UserId;
use domain::wall::Wall;
use store::case::Case;
use uuid::Uuid;

use crate::caseload::{least_loaded, takers};
use crate::{Ctx, ServiceResult, case};

/// Which way there is for the actor.
#[derive(Debug, Clone)]
pub enum Way {
    /// Behind a wall: each with who would take the case, where there is somebody.
    In {
        /// The walls.
        walls: Vec<(Wall, Option<String>)>,
        /// Whether the person has a business, whose money would wait meanwhile.
        money: bool,
    },
    /// Out, to one of these.
    Out(Vec<(UserId, String)>),
    /// A proposal to let it out waits.
    Waits {
        /// Who is to have the case.
        to: String,
        /// Why.
        reason: String,
        /// Who proposed it.
        by: String,
        /// When.
        at: DateTime<Utc>,
        /// Whether the actor may answer.
        may_answer: bool,
    },
    /// Out goes by the birth date alone.
    ByBirth,
    /// Nothing that the actor could do.
    None,
}

/// The page.
#[derive(Debug, Clone)]
pub struct WallPage {
    /// Code of the case.
    pub code: String,
    /// Version of the case.
    pub version: i64,
    /// The way.
    pub way: Way,
}

/// The page, for who may write the case. The head of the page has logged the reading; a proposal is on record apart.
pub async fn show(ctx: &Ctx, code: &str) -> ServiceResult<WallPage> {
    let (case, grant) = case::find(ctx, code, Permission::CaseStatus).await?;
    let way = match case.compartment {
        _ if !case.status.is_open() => Way::None,
        Compartment::Child => Way::ByBirth,
        Compartment::General => way_in(ctx, &case).await?,
        Compartment::Gbv | Compartment::Sensitive => way_out(ctx, &case).await?,
    };
    if matches!(way, Way::Waits { .. }) {
        let entry = ctx.audit("case.handing_read", "case", Some(case.id.0)).case(case.id, case.office);
        ctx.log_read(grant, entry).await?;
    }
    Ok(WallPage { version: case.version, way, code: case.code })
}

async fn way_in(ctx: &Ctx, case: &Case) -> ServiceResult<Way> {
    let mut walls = Vec::new();
    for wall in Wall::ALL {
        let taker = least_loaded(ctx, ctx.db(), case.office, wall.compartment()).await?;
        walls.push((*wall, taker.map(|worker| worker.name)));
    }
    let money = store::livelihood_member::has_one(ctx.db(), case.id, Uuid::nil()).await?;
    Ok(Way::In { walls, money })
}

async fn way_out(ctx: &Ctx, case: &Case) -> ServiceResult<Way> {
    if let Some(w) = store::wall::waiting(ctx.db(), &ctx.app.sealer, case.id).await? {
        let may_answer = w.by != ctx.user() && case::find(ctx, &case.code, Permission::CaseAssign).await.is_ok();
        return Ok(Way::Waits { to: w.caseworker_name, reason: w.reason, by: w.by_name, at: w.at, may_answer });
    }
    if case.caseworker != Some(ctx.user()) {
        return Ok(Way::None);
    }
    let outside = takers(ctx, ctx.db(), case.office, Compartment::General).await?;
    Ok(Way::Out(outside.into_iter().map(|worker| (worker.user, worker.name)).collect()))
}
