//! What a step became: a referral, a training, work, a business. The plan keeps which; where it stands is read there, each
//! time, and only by who may read it there.

use domain::authz::Permission;
use domain::id::ActionId;
use domain::placement::PlacementEnd;
use domain::plan::{BusinessStep, LinkKind, Plan, PlanLinkForm};
use domain::referral::ReferralStatus;
use domain::training::EnrolmentStatus;
use serde_json::json;
use store::case::Case;
use store::command::{self, Claim};
use store::livelihood::Startup;
use store::plan::PlanRow;
use store::{Source, Tx};
use uuid::Uuid;

use super::becomes::settle;
use crate::{Ctx, ServiceError, ServiceResult, access, case};

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkState {
    /// A referral.
    Referral(ReferralStatus),
    /// A training.
    Training(EnrolmentStatus),
    /// Work, and why it ended.
    Placement(Option<PlacementEnd>),
    /// A business; nothing while its plan is written or decided.
    Business(Option<BusinessStep>),
}

impl LinkState {
    /// Whether it goes on.
    pub fn runs(self) -> bool {
        use ReferralStatus::{Accepted, InService, Received, Scheduled, Sent};
        match self {
            LinkState::Referral(status) => matches!(status, Sent | Received | Accepted | Scheduled | InService),
            LinkState::Training(status) => status.is_in_class() || status == EnrolmentStatus::Completed,
            LinkState::Placement(ended) => ended.is_none(),
            LinkState::Business(step) => step != Some(BusinessStep::Closed),
        }
    }
}

/// Something that a step can become.
#[derive(Debug, Clone)]
pub struct Linkable {
    /// What.
    pub kind: LinkKind,
    /// Its id.
    pub id: Uuid,
    /// What it is called: never what is protected.
    pub title: String,
    /// What stands in its address.
    pub reference: String,
    /// Where it stands.
    pub state: LinkState,
}

/// The form.
#[derive(Debug, Clone)]
pub struct LinkStart {
    /// Code of the case.
    pub code: String,
    /// Id of the step.
    pub action: String,
    /// What the step says.
    pub what: String,
    /// What it can become.
    pub choices: Vec<Linkable>,
    /// What it became so far.
    pub now: Option<(LinkKind, Uuid)>,
}

/// The form for a step of the newest version. The read is on record.
pub async fn link_start(ctx: &Ctx, code: &str, action: &str) -> ServiceResult<LinkStart> {
    let (case, grant) = case::find(ctx, code, Permission::PlanWrite).await?;
    let id: ActionId = action.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let what = store::plan_link::step(ctx.db(), case.id, id).await?.ok_or(ServiceError::NotFound)?;
    let plan = store::plan::of_case(&mut ctx.db(), case.id, None).await?.ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("plan.read", "plan", Some(plan.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let links = store::plan_link::of_plan(ctx.db(), plan.id).await?;
    let now = links.into_iter().find(|(a, ..)| *a == id).map(|(_, kind, id)| (kind, id));
    let choices = linkables(ctx, ctx.db(), &case).await?;
    Ok(LinkStart { code: case.code, action: id.0.to_string(), what, choices, now })
}

/// Says what a step became. Sent twice, it is done once.
pub async fn link(ctx: &Ctx, form: &PlanLinkForm) -> ServiceResult<()> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PlanWrite).await?;
    let (command, action, to) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "plan.link", ctx.now).await? {
        return Ok(());
    }
    let case = case::hold_open(ctx, &mut tx, &case, Permission::PlanWrite).await?;
    store::plan_link::step(&mut tx, case.id, action).await?.ok_or(ServiceError::NotFound)?;
    if let Some((kind, id)) = to {
        let all = linkables(ctx, &mut tx, &case).await?;
        if !all.iter().any(|l| (l.kind, l.id) == (kind, id)) {
            return Err(ServiceError::field("to", "error-unknown-choice"));
        }
    }
    store::plan_link::set(&mut tx, action, to).await?;
    if let Some((kind, id)) = to {
        settle(ctx, &mut tx, &case, kind, id).await?;
    }
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("plan.linked", "plan_action", Some(action.0)).case(case.id, case.office);
    let kind = to.map(|(kind, _)| kind.as_str());
    Ok(tx.commit(entry.detail(json!({ "kind": kind }))).await?)
}

/// What the steps of a version became, and where that stands now; what the actor may not read there is left out.
pub(super) async fn links(ctx: &Ctx, case: &Case, plan: &PlanRow) -> ServiceResult<Vec<(ActionId, Linkable)>> {
    let links = store::plan_link::of_plan(ctx.db(), plan.id).await?;
    if links.is_empty() {
        return Ok(Vec::new());
    }
    let all = linkables(ctx, ctx.db(), case).await?;
    let of = |(action, kind, id): (ActionId, LinkKind, Uuid)| {
        let found = all.iter().find(|l| (l.kind, l.id) == (kind, id))?;
        Some((action, found.clone()))
    };
    Ok(links.into_iter().filter_map(of).collect())
}

/// Carries over to a new version what steps became that say the same.
pub(super) async fn carry(
    tx: &mut Tx,
    before: Option<&PlanRow>,
    plan: &Plan,
    actions: &[Vec<ActionId>],
) -> ServiceResult<()> {
    let Some(before) = before else { return Ok(()) };
    let links = store::plan_link::of_plan(&mut *tx, before.id).await?;
    let old = before.plan.goals.iter().zip(&before.actions).flat_map(|(g, ids)| g.actions.iter().zip(ids));
    let mut old: Vec<_> = old.map(|(action, id)| (action.what.as_str(), *id)).collect();
    for (action, new) in plan.goals.iter().zip(actions).flat_map(|(g, ids)| g.actions.iter().zip(ids)) {
        // Two steps may say the same: each is carried once, in order.
        let Some(at) = old.iter().position(|(what, _)| *what == action.what) else { continue };
        let (_, was) = old.remove(at);
        if let Some((_, kind, id)) = links.iter().find(|(a, ..)| *a == was) {
            store::plan_link::set(tx, *new, Some((*kind, *id))).await?;
        }
    }
    Ok(())
}

/// Everything of a case that a step can become, as far as the actor may read it.
async fn linkables(ctx: &Ctx, mut src: impl Source, case: &Case) -> ServiceResult<Vec<Linkable>> {
    let facts = access::facts(ctx, case).await?;
    // Who looks at the case for a time sees nothing of work and of money.
    let may = |permission: Permission| facts.visit.is_none() && ctx.require(permission, &facts).is_ok();
    let mut all = Vec::new();
    if ctx.require(Permission::ReferralRead, &facts).is_ok() {
        for r in store::referral_of::of_case(&mut src, case.id).await? {
            let title = r.target.map_or_else(String::new, |t| t.organisation);
            let state = LinkState::Referral(r.status);
            all.push(Linkable { kind: LinkKind::Referral, id: r.id.0, title, reference: r.number, state });
        }
    }
    for t in store::training_of_case::of_case(&mut src, case.id).await? {
        let state = LinkState::Training(t.status);
        all.push(Linkable { kind: LinkKind::Training, id: t.id, title: t.title, reference: t.code, state });
    }
    if may(Permission::PlacementRead) {
        for p in store::placement::of_case(&mut src, case.id).await? {
            let state = LinkState::Placement(p.ended.map(|(_, why)| why));
            let (title, reference) = (p.placement.employer, p.id.to_string());
            all.push(Linkable { kind: LinkKind::Placement, id: p.id, title, reference, state });
        }
    }
    if may(Permission::LivelihoodRead) {
        for s in store::livelihood::of_case(&mut src, case.id).await? {
            let state = LinkState::Business(business(&s));
            all.push(Linkable { kind: LinkKind::Business, id: s.id, title: s.title, reference: s.code, state });
        }
    }
    Ok(all)
}

/// Where a business stands, from what happened to it.
fn business(s: &Startup) -> Option<BusinessStep> {
    use domain::livelihood::BusinessState::{Approved, Conditional};
    match (s.closed_on, s.seen_on, s.started_on) {
        (Some(_), ..) => Some(BusinessStep::Closed),
        (None, Some(_), _) => Some(BusinessStep::Running),
        (None, None, Some(_)) => Some(BusinessStep::Paid),
        (None, None, None) => matches!(s.state, Approved | Conditional).then_some(BusinessStep::Approved),
    }
}
