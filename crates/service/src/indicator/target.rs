//! What indicators are to come to: the M&E officer proposes, a programme manager approves, and nobody does both.

use domain::authz::{Facts as About, Permission};
use domain::indicator::{
    Aim, Class, CutForm, Family, Shown, Statement, TargetAnswerForm, TargetForm, TargetState, Verdict, aimable, verdict,
};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::target::{Target, in_force};

use super::board::{Offered, allowed, offered};
use super::held::{self, Read};
use super::statement::{Stated, standing, stated};
use crate::{Ctx, ServiceError, ServiceResult};

/// A target and what the numbers say of it.
#[derive(Debug, Clone)]
pub struct Measured {
    /// The target.
    pub target: Target,
    /// The number of its time and office, funded project or sex, as it is told.
    pub shown: Shown,
    /// What that says.
    pub verdict: Verdict,
}

/// The result framework.
#[derive(Debug, Clone)]
pub struct Results {
    /// Targets in force, the newest time first.
    pub targets: Vec<Measured>,
    /// Results that stand, in the order of the logframe, and former ones under which targets stand still.
    pub statements: Vec<Stated>,
    /// Proposals that wait.
    pub waiting: Vec<Target>,
    /// Names of offices.
    pub offered: Offered,
    /// Times that can be aimed at, with their codes; nothing for whoever proposes none.
    pub times: Vec<(Class, String)>,
}

/// One target with everything that was aimed at before.
#[derive(Debug, Clone)]
pub struct TargetPage {
    /// It, and what the numbers say of it.
    pub measured: Measured,
    /// All proposals for the same number, the newest first.
    pub history: Vec<Target>,
    /// The result that it belongs to, as it was when it was proposed.
    pub result: Option<Statement>,
    /// Whether it is what counts.
    pub in_force: bool,
    /// Names of offices.
    pub offered: Offered,
    /// Whether the reader may answer it.
    pub may_answer: bool,
    /// Whether the reader may propose another one.
    pub may_propose: bool,
}

fn may_propose(ctx: &Ctx) -> bool {
    ctx.actor.may_somewhere(Permission::TargetPropose)
}

/// Every target, with the names that the reader may read; empty where somebody is there and is not named.
async fn every(ctx: &Ctx) -> ServiceResult<Vec<Target>> {
    let mut all = store::target::all(ctx.db()).await?;
    if !crate::audit::names_staff(ctx) {
        all.iter_mut().flat_map(|t| [Some(&mut t.proposer), t.decider.as_mut()]).flatten().for_each(String::clear);
    }
    Ok(all)
}

async fn measure(ctx: &Ctx, read: &Read, targets: Vec<&Target>) -> ServiceResult<Vec<Measured>> {
    let shown = read.achieved(&targets, ctx.today()).await?;
    let said = |t: &Target, shown| verdict(t.indicator, &t.aim, t.period, shown, ctx.today());
    let all = targets.into_iter().zip(shown);
    Ok(all.map(|(t, shown)| Measured { verdict: said(t, shown), shown, target: t.clone() }).collect())
}

/// The result framework.
pub async fn results(ctx: &Ctx) -> ServiceResult<Results> {
    allowed(ctx)?;
    let read = held::facts(ctx).await?;
    let all = every(ctx).await?;
    let mut targets = measure(ctx, &read, in_force(&all)).await?;
    targets.sort_by(|a, b| {
        let key = |m: &Measured| {
            (m.target.level, m.target.indicator, m.target.office.clone(), m.target.project.clone(), m.target.sex)
        };
        b.target.period.days().cmp(&a.target.period.days()).then(key(a).cmp(&key(b)))
    });
    let said = store::statement::all(ctx.db()).await?;
    let waiting = all.into_iter().filter(|t| t.state == TargetState::Proposed).collect();
    let times = if may_propose(ctx) { aimable(ctx.today()) } else { Vec::new() };
    Ok(Results {
        statements: stated(&said, &targets),
        targets,
        waiting,
        offered: offered(&read.facts, ctx),
        times: times.into_iter().map(|class| (class, class.code(&read.facts))).collect(),
    })
}

/// One target.
pub async fn target(ctx: &Ctx, number: i64) -> ServiceResult<TargetPage> {
    allowed(ctx)?;
    let read = held::facts(ctx).await?;
    let all = every(ctx).await?;
    let found = all.iter().find(|t| t.number == number).ok_or(ServiceError::NotFound)?;
    let waits = found.state == TargetState::Proposed;
    let said = store::statement::all(ctx.db()).await?;
    Ok(TargetPage {
        result: said.into_iter().find(|s| Some(s.number) == found.result),
        measured: measure(ctx, &read, vec![found]).await?.pop().ok_or(ServiceError::NotFound)?,
        history: all.iter().filter(|t| t.is_about_the_same(found)).cloned().collect(),
        in_force: in_force(&all).iter().any(|t| t.id == found.id),
        offered: offered(&read.facts, ctx),
        may_answer: waits && found.proposed_by != ctx.user().0 && ctx.actor.may_somewhere(Permission::TargetApprove),
        may_propose: !waits && may_propose(ctx) && aimable(ctx.today()).contains(&found.period),
    })
}

/// The targets that a page with these filters is held against: of the time that was chosen, or of this year, and of the
/// office, of the funded project, of women or men, or of everybody. Numbers that are cut in another way have none.
pub(super) async fn of_board(ctx: &Ctx, read: &Read, form: &CutForm) -> ServiceResult<Vec<Measured>> {
    let scopes = [Family::Time, Family::Office, Family::Project, Family::People];
    if Family::ALL.iter().any(|family| !scopes.contains(family) && !form.of(*family).is_empty()) {
        return Ok(Vec::new());
    }
    let period = if form.time.is_empty() { ctx.today().format("%Y").to_string() } else { form.time.clone() };
    let all = every(ctx).await?;
    let scope = |t: &&Target| t.office == form.office && t.project == form.project && t.sex_code() == form.people;
    let here = in_force(&all).into_iter().filter(|t| t.period_code == period).filter(scope);
    measure(ctx, read, here.collect()).await
}

/// The targets that were kept with a report, held against its numbers.
pub(super) async fn of_report(
    ctx: &Ctx,
    report: &store::report::Report,
    rows: &[domain::indicator::ReportRow],
) -> ServiceResult<Vec<Measured>> {
    let kept = store::target::of_report(ctx.db(), report.id).await?;
    let all = every(ctx).await?;
    let of = |t: &Target| {
        let row = rows.iter().find(|r| r.indicator == t.indicator && (r.family, r.class.as_str()) == t.class());
        let not_told = t.class().0.is_some_and(|family| !t.indicator.families().contains(&family));
        let shown = row.map_or(if not_told { Shown::NotCut } else { Shown::NoData }, |row| row.shown);
        let verdict = verdict(t.indicator, &t.aim, t.period, shown, report.as_of);
        Measured { target: t.clone(), shown, verdict }
    };
    let mut kept: Vec<Measured> = all.iter().filter(|t| kept.contains(&t.id)).map(of).collect();
    kept.sort_by_key(|m| (m.target.indicator, m.target.office.clone(), m.target.project.clone(), m.target.sex));
    Ok(kept)
}

/// Proposes a target. Gives its number.
pub async fn propose_target(ctx: &Ctx, form: &TargetForm) -> ServiceResult<i64> {
    let grant = ctx.require(Permission::TargetPropose, &About::NONE)?;
    let new = form.parse(ctx.today())?;
    let facts = held::facts(ctx).await?.facts;
    if !new.office.is_empty() && !facts.offices.iter().any(|o| o.code == new.office) {
        return Err(ServiceError::field("office", "error-target-office"));
    }
    if !new.project.is_empty() && !facts.fundings.iter().any(|f| f.code == new.project) {
        return Err(ServiceError::field("project", "error-target-project"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, new.command, "target.propose", ctx.now).await? {
        return number.parse().map_err(|_| ServiceError::NotFound);
    }
    // The counter is a row: of two who propose at once, the second waits here and then sees the first.
    let number = store::counter::next(&mut tx, "target").await?;
    let period = new.period.code(&facts);
    if store::target::waiting(&mut tx, new.indicator, &period, (&new.office, &new.project, new.sex)).await?.is_some() {
        return Err(ServiceError::field("indicator", "error-target-waits"));
    }
    let said = store::statement::all(&mut tx).await?;
    let result = match new.result {
        Some(number) => {
            let fits = standing(&said, number).filter(|s| s.level == new.level);
            Some(fits.ok_or_else(|| ServiceError::field("result", "error-target-result"))?.id)
        }
        None => None,
    };
    let id = ctx.id();
    store::target::insert(&mut tx, (id, number), &new, result, &period, ctx.now, ctx.user()).await?;
    command::finish(&mut tx, new.command, &number.to_string()).await?;
    let detail = json!({
        "number": number, "indicator": new.indicator, "period": period, "office": new.office, "project": new.project,
        "sex": new.sex, "result": new.result, "value": new.aim.value, "baseline": new.aim.baseline, "milestones": new.aim.milestones,
    });
    let mut entry = ctx.audit("target.proposed", "target", Some(id)).detail(detail);
    entry.reason = Some(new.reason);
    tx.commit(entry).await?;
    Ok(number)
}

/// Approves or returns a proposal. Whoever made it does neither.
pub async fn answer_target(ctx: &Ctx, form: &TargetAnswerForm) -> ServiceResult<i64> {
    let grant = ctx.require(Permission::TargetApprove, &About::NONE)?;
    let answer = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, answer.command, "target.answer", ctx.now).await? {
        return number.parse().map_err(|_| ServiceError::NotFound);
    }
    let all = store::target::all(&mut tx).await?;
    let found = all.iter().find(|t| t.number == answer.number).ok_or(ServiceError::NotFound)?;
    if found.proposed_by == ctx.user().0 {
        return Err(ServiceError::refused("error-target-own"));
    }
    if found.state != TargetState::Proposed {
        return Err(ServiceError::refused("error-target-answered"));
    }
    let before: Option<Aim> = in_force(&all).into_iter().find(|t| t.is_about_the_same(found)).map(|t| t.aim);
    store::target::decide(&mut tx, found.id, answer.state, answer.why.as_deref(), ctx.now, ctx.user()).await?;
    command::finish(&mut tx, answer.command, &found.number.to_string()).await?;
    let action = if answer.state == TargetState::Approved { "target.approved" } else { "target.returned" };
    let detail = json!({ "number": found.number, "before": before.map(|a| a.value), "value": found.aim.value });
    let mut entry = ctx.audit(action, "target", Some(found.id)).detail(detail);
    entry.reason = answer.why;
    tx.commit(entry).await?;
    Ok(found.number)
}
