//! How much each caseworker has in hand, against what the programme says one can carry.

use domain::authz::{Compartment, Role};
use domain::caseload::{Caseload, LoadLevel, LoadLimits, Work};
use domain::id::{OfficeId, UserId};
use store::Source;
use store::case::Case;
use store::caseload::Worker;

use crate::{Ctx, ServiceResult};

/// What somebody has in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Open cases.
    pub open: i64,
    /// What they weigh.
    pub work: Work,
    /// How many one caseworker should have.
    pub target: i64,
    /// How heavy that is.
    pub level: LoadLevel,
}

/// The caseloads of an office, on one side of its walls.
pub(crate) struct Loads {
    /// How much is too much.
    pub limits: LoadLimits,
    counted: Vec<(UserId, Caseload)>,
}

impl Loads {
    /// Counts them: one query.
    pub async fn count(mut src: impl Source, office: OfficeId, compartment: Compartment) -> ServiceResult<Loads> {
        let (limits, _) = store::caseload::limits(&mut src).await?;
        Ok(Loads { limits, counted: store::caseload::loads(&mut src, office, compartment).await? })
    }

    /// Everybody who has an open case.
    pub fn holders(&self) -> impl Iterator<Item = UserId> {
        self.counted.iter().map(|(user, _)| *user)
    }

    /// What this caseworker has.
    pub fn of(&self, user: UserId) -> Load {
        let load = self.counted.iter().find(|(u, _)| *u == user).map(|(_, load)| *load).unwrap_or_default();
        self.load(load.open, self.limits.work(&load))
    }

    /// So many cases of such a weight, as it is shown.
    pub fn load(&self, open: i64, work: Work) -> Load {
        Load { open, work, target: i64::from(self.limits.target), level: self.limits.level(work) }
    }
}

/// Who can have a case there: caseworkers, and behind a wall its focal points.
pub(crate) async fn takers(
    ctx: &Ctx,
    src: impl Source,
    office: OfficeId,
    compartment: Compartment,
) -> ServiceResult<Vec<Worker>> {
    let role = if compartment == Compartment::General { Role::Caseworker } else { Role::FocalPoint };
    Ok(store::caseload::workers(src, office, role, compartment, ctx.today()).await?)
}

/// Who of those has least in hand.
pub(crate) async fn least_loaded(
    ctx: &Ctx,
    mut src: impl Source,
    office: OfficeId,
    compartment: Compartment,
) -> ServiceResult<Option<Worker>> {
    let loads = Loads::count(&mut src, office, compartment).await?;
    let mut all = takers(ctx, &mut src, office, compartment).await?;
    all.sort_by(|a, b| (loads.of(a.user).work, &a.name).cmp(&(loads.of(b.user).work, &b.name)));
    Ok(all.into_iter().next())
}

/// Who looks at the case a second time: the supervisors of its office, on its side of the walls.
pub(crate) async fn supervisors(ctx: &Ctx, src: impl Source, case: &Case) -> ServiceResult<Vec<(UserId, String)>> {
    Ok(store::user::in_office(src, case.office, Role::Supervisor, case.compartment, ctx.today()).await?)
}
