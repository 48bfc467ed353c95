//! One business: its plan and what the committee said, its money, how it lives.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use domain::authz::{Permission, Role};
use domain::livelihood::{
    Before, BusinessState, Hold, PayMethod, PayeeKind, PaymentState, SCORES_NEEDED, TrancheState, supervisor_limit,
};
use domain::money::Currency;
use domain::small_cells::Shown;
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_grant::{Grant, TrancheRow};
use store::livelihood_payee::Payee;
use store::livelihood_payment::Payment;
use store::livelihood_plan::PlanRow;
use store::livelihood_project::ProjectName;
use store::livelihood_statement::Recovery;
use store::livelihood_visit::VisitRow;
use uuid::Uuid;

use super::find::{facts, find};
use super::hold;
use super::member_show::{Members, members};
use super::money::Money;
use super::payee::{opened, shared};
use super::step::Step;
use super::{photo, project};
use crate::{Ctx, ServiceError, ServiceResult};

/// What one person said about a plan.
#[derive(Debug, Clone)]
pub struct Scored {
    /// Who.
    pub by: String,
    /// How good.
    pub score: i64,
    /// Why.
    pub words: String,
}

/// To whom money goes, as the reader may see it.
#[derive(Debug, Clone)]
pub struct PayeeView {
    /// The person or somebody else.
    pub kind: PayeeKind,
    /// By which way.
    pub method: PayMethod,
    /// Name and number, for who works with the person.
    pub who: Option<(String, Option<String>)>,
    /// Why somebody else.
    pub reason: Option<String>,
    /// Whether a second person still has to agree.
    pub waits: bool,
    /// Whether the reader may agree.
    pub may_approve: bool,
    /// How many others are paid to the same account.
    pub shared: Shown,
}

/// A tranche with what the reader may do.
#[derive(Debug, Clone)]
pub struct TrancheView {
    /// The tranche.
    pub row: TrancheRow,
    /// Who asked for it.
    pub requester: Option<String>,
    /// Who approved it.
    pub approver: Option<String>,
    /// Its payments, the newest first, with who made them.
    pub payments: Vec<(Payment, String)>,
    /// What was paid too much.
    pub recoveries: Vec<Recovery>,
    /// What the reader may do.
    pub may: Vec<Step>,
    /// Why the next step is not possible yet: the key of a sentence.
    pub why_not: Option<&'static str>,
}

/// The page of a business.
#[derive(Debug, Clone)]
pub struct Page {
    /// The business.
    pub startup: Startup,
    /// Code of the case, for who may open it.
    pub case_code: Option<String>,
    /// Code name of the person.
    pub code_name: String,
    /// Where it is.
    pub place: String,
    /// To which project it belongs.
    pub project: Option<ProjectName>,
    /// Who else is in it.
    pub members: Members,
    /// Projects to choose from, while the reader may say to which it belongs.
    pub projects: Option<Vec<ProjectName>>,
    /// The newest version of the plan.
    pub plan: PlanRow,
    /// In which currency.
    pub currency: Currency,
    /// Who wrote it.
    pub writer: String,
    /// Who decided.
    pub decider: Option<String>,
    /// How many of the same activity are funded in the same commune: never who.
    pub same: Shown,
    /// How many more have a plan that waits for the committee.
    pub same_waiting: Shown,
    /// Scores, once they cannot sway the reader's own.
    pub scores: Vec<Scored>,
    /// How many there are.
    pub scored: usize,
    /// The grant.
    pub grant: Option<Grant>,
    /// Its tranches.
    pub tranches: Vec<TrancheView>,
    /// To whom money goes.
    pub payee: Option<PayeeView>,
    /// What holds money back.
    pub hold: Option<Hold>,
    /// Visits, planned and made.
    pub visits: Vec<VisitRow>,
    /// Photos of visits, for who works with the person: number, and the visit's id.
    pub photos: Vec<(i64, Uuid)>,
    /// Whether the reader may write the plan.
    pub may_write: bool,
    /// Whether the reader may name the payee and record visits.
    pub may_work: bool,
    /// Whether the reader may score.
    pub may_score: bool,
    /// Whether the reader may decide on the plan.
    pub may_decide: bool,
    /// Whether the reader may give the remainder to the household.
    pub may_give_household: bool,
    /// Whether the reader may tell the person that too much was paid.
    pub may_tell: bool,
    /// Whether the reader may settle it.
    pub may_settle: bool,
    /// When the page was made.
    pub now: DateTime<Utc>,
}

/// The page. The read is on record.
pub async fn page(ctx: &Ctx, number: &str) -> ServiceResult<Page> {
    let (startup, case, right) = find(ctx, number, Permission::LivelihoodRead).await?;
    ctx.log_read(right, ctx.audit("startup.read", "startup", Some(startup.id)).case(case.id, case.office)).await?;
    let plan =
        store::livelihood_plan::plan(ctx.db(), startup.id, startup.number).await?.ok_or(ServiceError::NotFound)?;
    let currency = domain::money::currency(&plan.plan.currency);
    let currency = currency.ok_or_else(|| ServiceError::Internal("currency of a plan".into()))?;
    let names: HashMap<Uuid, String> = store::user::names(ctx.db()).await?.into_iter().collect();
    let place = store::place::by_pcode(ctx.db(), &startup.area).await?.map_or_else(|| startup.area.clone(), |p| p.name);
    let (same, same_waiting) =
        store::livelihood_plan::same_activity(ctx.db(), &startup.activity, &startup.area, startup.id).await?;
    let scores = store::livelihood_plan::scores(ctx.db(), plan.id).await?;
    let may = |permission| ctx.require(permission, &facts(&case)).is_ok() && case.merged_into.is_none();
    let waits = matches!(startup.state, BusinessState::Submitted | BusinessState::CommitteeReview);
    let mine = scores.iter().any(|s| s.by == ctx.user());
    let may_score = waits && !mine && plan.by != ctx.user() && may(Permission::LivelihoodScore);
    let enough = scores.len() >= SCORES_NEEDED;
    let may_decide = waits && enough && !mine && plan.by != ctx.user() && may(Permission::LivelihoodDecide);
    let money = Money::read(ctx.db(), &startup).await?;
    let (tranches, payee, hold) = match &money {
        Some(money) => of_money(ctx, (&startup, &case), money, &names).await?,
        None => (Vec::new(), None, hold::of_case(ctx, ctx.db(), &case, None).await?),
    };
    let shown = |s: &store::livelihood_plan::Score| Scored {
        by: names.get(&s.by.0).cloned().unwrap_or_default(),
        score: s.score,
        words: s.words.clone(),
    };
    // Whoever is still to score does not see what others said, until enough have.
    let visible = !may_score || enough;
    Ok(Page {
        case_code: ctx.require(Permission::CaseRead, &facts(&case)).is_ok().then(|| case.code.clone()),
        place,
        currency,
        writer: names.get(&plan.by.0).cloned().unwrap_or_default(),
        decider: plan.decided_by.and_then(|u| names.get(&u.0).cloned()),
        same: Shown::of(same),
        same_waiting: Shown::of(same_waiting),
        scored: scores.len(),
        scores: if visible { scores.iter().map(shown).collect() } else { Vec::new() },
        visits: store::livelihood_visit::of_startup(ctx.db(), startup.id).await?,
        photos: photo::shown(ctx, &startup, &case).await?,
        members: members(ctx, &startup, &case).await?,
        project: match startup.project {
            Some(id) => store::livelihood_project::by_id(ctx.db(), id).await?,
            None => None,
        },
        projects: match waits && may(Permission::LivelihoodWrite) {
            true => Some(project::choices(ctx, case.office, startup.project).await?),
            false => None,
        },
        may_write: startup.state.is_with_writer() && may(Permission::LivelihoodWrite),
        may_work: money.is_some() && may(Permission::LivelihoodWrite),
        may_score,
        may_decide,
        may_give_household: hold == Some(Hold::Deceased) && may(Permission::LivelihoodDecide),
        may_tell: may(Permission::GrantRequest),
        may_settle: may(Permission::GrantApprove),
        grant: money.map(|m| m.grant),
        tranches,
        payee,
        hold,
        plan,
        code_name: case.code_name,
        startup,
        now: ctx.now,
    })
}

type OfMoney = (Vec<TrancheView>, Option<PayeeView>, Option<Hold>);

async fn of_money(
    ctx: &Ctx,
    (startup, case): (&Startup, &Case),
    money: &Money,
    names: &HashMap<Uuid, String>,
) -> ServiceResult<OfMoney> {
    let payee = store::livelihood_payee::payee(ctx.db(), money.grant.id).await?;
    let person = hold::of_case(ctx, ctx.db(), case, Some(&money.grant)).await?;
    let hold = hold::of_payment(ctx, ctx.db(), case, &money.grant, payee.as_ref()).await?;
    let recoveries = store::livelihood_statement::recoveries(ctx.db(), money.grant.id).await?;
    let mut views = Vec::new();
    for row in &money.tranches {
        let payments = store::livelihood_payment::of_tranche(ctx.db(), row.id).await?;
        let before = money.before(ctx.db(), startup, row.number).await?;
        let (may, why_not) = may(ctx, case, money, row, before, person)?;
        let name = |user: Option<domain::id::UserId>| user.and_then(|u| names.get(&u.0).cloned());
        views.push(TrancheView {
            requester: name(row.money.requested_by),
            approver: name(row.money.approved_by),
            payments: payments.into_iter().map(|p| (p.clone(), name(Some(p.by)).unwrap_or_default())).collect(),
            recoveries: recoveries.iter().filter(|r| r.tranche == row.id).cloned().collect(),
            may,
            why_not,
            row: row.clone(),
        });
    }
    let payee = match payee {
        Some(p) => Some(payee_view(ctx, case, &p).await?),
        None => None,
    };
    Ok((views, payee, hold))
}

/// What the reader may do with a tranche, and else why not yet: the same rules that the step itself asks.
fn may(
    ctx: &Ctx,
    case: &Case,
    money: &Money,
    row: &TrancheRow,
    before: Before,
    person: Option<Hold>,
) -> ServiceResult<(Vec<Step>, Option<&'static str>)> {
    let right = |permission| ctx.require(permission, &facts(case)).is_ok() && case.merged_into.is_none();
    let limit = (!ctx.actor.has(Role::ProgrammeManager)).then_some(supervisor_limit(money.currency()?));
    let user = ctx.user();
    let mut steps = Vec::new();
    let mut why_not = None;
    let mut offer = |step: Step, allowed: bool, result: Result<(), &'static str>| {
        match result {
            Ok(()) if allowed => steps.push(step),
            // What is not the turn of it is not worth a word.
            Err(key) if allowed && key != "error-tranche-not-now" => why_not = why_not.or(Some(key)),
            _ => {}
        }
    };
    let (writes, asks, approves) =
        (right(Permission::LivelihoodWrite), right(Permission::GrantRequest), right(Permission::GrantApprove));
    let t = row.money;
    let free = person.is_none();
    offer(Step::Meet, writes, { t }.meet());
    offer(Step::Request, asks && free, { t }.request(user, before));
    offer(Step::Approve, approves && free, { t }.approve(user, limit));
    offer(Step::Refuse, approves, { t }.refuse(user));
    offer(Step::Receive, asks, { t }.receive());
    if t.state != TrancheState::Planned {
        offer(Step::Withhold, approves && t.live.is_none(), { t }.withhold());
    }
    offer(Step::Release, approves && free, { t }.release());
    offer(Step::Cancel, approves && t.state == TrancheState::Withheld, { t }.cancel());
    if t.live.is_some_and(|l| l.state == PaymentState::Confirmed) {
        offer(Step::Reverse, approves, { t }.reverse(user));
    }
    Ok((steps, why_not))
}

async fn payee_view(ctx: &Ctx, case: &Case, p: &Payee) -> ServiceResult<PayeeView> {
    let may = |permission| ctx.require(permission, &facts(case)).is_ok();
    let works_with = may(Permission::LivelihoodWrite) || may(Permission::CaseRead);
    let shared = shared(ctx, ctx.db(), case, p).await?;
    let waits = p.needs_approval && p.approved_by.is_none();
    Ok(PayeeView {
        kind: p.kind,
        method: p.method,
        who: if works_with { Some(opened(ctx, p)?) } else { None },
        reason: p.reason.clone(),
        waits,
        may_approve: waits && p.set_by != ctx.user() && may(Permission::GrantApprove),
        shared: Shown::of(shared),
    })
}
