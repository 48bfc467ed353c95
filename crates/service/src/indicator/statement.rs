//! Results of the logframe: the M&E officer writes them down. One counts by its targets, which a programme manager approves.

use domain::authz::{Facts as About, Permission};
use domain::indicator::{Statement, StatementForm, newest, tree};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::target::Measured;
use crate::{Ctx, ServiceError, ServiceResult};

/// A result, and what the one is called that it serves.
#[derive(Debug, Clone)]
pub struct Stated {
    /// It.
    pub statement: Statement,
    /// What it serves.
    pub serves: Option<String>,
}

/// Those that stand, in the order of the logframe.
pub(super) fn stated(all: &[Statement]) -> Vec<Stated> {
    let serves = |s: &Statement| s.parent.and_then(|parent| newest(all, parent)).map(|parent| parent.mark.clone());
    tree(all).into_iter().map(|s| Stated { serves: serves(s), statement: s.clone() }).collect()
}

/// Those of targets that were locked, as they were then.
pub(super) fn stated_then(all: &[Statement], targets: &[Measured]) -> Vec<Stated> {
    let said = |number: i64| all.iter().find(|s| s.number == number);
    let mut then: Vec<&Statement> = targets.iter().filter_map(|m| m.target.result.and_then(said)).collect();
    then.sort_by_key(|s| (s.level, s.mark.clone(), s.number));
    then.dedup_by_key(|s| s.number);
    let serves = |s: &Statement| s.parent.and_then(said).map(|parent| parent.mark.clone());
    then.into_iter().map(|s| Stated { serves: serves(s), statement: s.clone() }).collect()
}

/// Of the results that stand, the one with this number.
pub(super) fn standing(all: &[Statement], number: i64) -> Option<&Statement> {
    tree(all).into_iter().find(|s| s.number == number)
}

/// Writes a result down. Gives its number.
pub async fn write_statement(ctx: &Ctx, form: &StatementForm) -> ServiceResult<i64> {
    let grant = ctx.require(Permission::TargetPropose, &About::NONE)?;
    let new = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, new.command, "result.write", ctx.now).await? {
        return number.parse().map_err(|_| ServiceError::NotFound);
    }
    // The counter is a row: of two who write at once, the second waits here and then sees the first.
    let number = store::counter::next(&mut tx, "result").await?;
    let all = store::statement::all(&mut tx).await?;
    let id_of = |number: Option<i64>, fits: &dyn Fn(&Statement) -> bool, field: &str, key: &str| match number {
        None => Ok(None),
        Some(number) => match standing(&all, number).filter(|s| fits(s)) {
            Some(found) => Ok(Some(found.id)),
            None => Err(ServiceError::field(field, key)),
        },
    };
    let replaced = new.replaces.as_ref().map(|(number, _)| *number);
    let parent = id_of(new.parent, &|s| s.level < new.level, "parent", "error-result-parent")?;
    let replaces = id_of(replaced, &|s| s.level == new.level, "replaces", "error-result-replaces")?;
    let id = ctx.id();
    store::statement::insert(&mut tx, (id, number), &new, (parent, replaces), ctx.now, ctx.user()).await?;
    command::finish(&mut tx, new.command, &number.to_string()).await?;
    let detail = json!({ "number": number, "level": new.level, "restates": replaced });
    let mut entry = ctx.audit("result.written", "result", Some(id)).detail(detail);
    entry.reason = new.replaces.map(|(_, why)| why);
    tx.commit(entry).await?;
    Ok(number)
}
