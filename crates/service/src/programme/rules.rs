//! The numbers by which the programme works.

use domain::programme::{Rule, Rules, RulesForm};
use serde_json::json;
use store::command::{self, Claim};
use store::programme::{self, Change, ChangeLine, Kind};
use store::{Source, Tx};

use super::{SHOWN, manage};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// One rule as its page shows it.
#[derive(Debug, Clone)]
pub struct RuleLine {
    /// Which.
    pub rule: Rule,
    /// Its number.
    pub number: u32,
    /// Its last change, if it was ever changed.
    pub last: Option<ChangeLine>,
}

/// The numbers in force.
pub async fn rules(src: impl Source) -> ServiceResult<Rules> {
    Ok(programme::rules(src).await?)
}

/// Every rule with its last change, the version of all of them, and the newest changes.
pub async fn rule_lines(ctx: &Ctx) -> ServiceResult<(Vec<RuleLine>, i64, Vec<ChangeLine>)> {
    manage(ctx).map(drop)?;
    let rules = programme::rules(ctx.db()).await?;
    let mut lines = Vec::new();
    for rule in Rule::ALL {
        let last = programme::history(ctx.db(), Kind::Rule, rule.as_str(), 1).await?.pop();
        lines.push(RuleLine { rule: *rule, number: rules.get(*rule), last });
    }
    let history = programme::history_of_kind(ctx.db(), Kind::Rule, SHOWN).await?;
    Ok((lines, programme::version(ctx.db(), Kind::Rule).await?, history))
}

/// Saves the form over the version it was opened with. What began under an earlier number ends as it was begun.
pub async fn edit_rules(ctx: &Ctx, form: &RulesForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let (command, version, typed) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "programme.rules", ctx.now).await? {
        return Ok(());
    }
    programme::raise(&mut tx, Kind::Rule).await?;
    let saved = programme::rules(&mut tx).await?;
    let changed: Vec<(Rule, u32)> =
        Rule::ALL.iter().map(|r| (*r, typed.get(*r))).filter(|(r, n)| saved.get(*r) != *n).collect();
    // Raised by this transaction itself.
    if programme::version(&mut tx, Kind::Rule).await? != version + 1 {
        let difference = |(rule, _): &(Rule, u32)| Difference {
            field: RulesForm::field(*rule),
            saved: saved.get(*rule).to_string(),
        };
        return Err(ServiceError::Conflict(changed.iter().map(difference).collect()));
    }
    for (rule, number) in &changed {
        let change = Change {
            id: ctx.id(),
            name: rule.to_string(),
            locale: String::new(),
            old: Some(saved.get(*rule).to_string()),
            new: Some(number.to_string()),
            at: ctx.now,
            by: ctx.user(),
        };
        programme::set(&mut tx, Kind::Rule, &change).await?;
    }
    command::finish(&mut tx, command, "").await?;
    let changes: serde_json::Map<_, _> =
        changed.iter().map(|(rule, n)| (rule.to_string(), json!([saved.get(*rule), n]))).collect();
    let entry = ctx.audit("programme.rules_changed", "rule", None);
    tx.commit(entry.detail(json!({ "changes": changes }))).await?;
    ctx.app.programme.look_again();
    Ok(())
}
