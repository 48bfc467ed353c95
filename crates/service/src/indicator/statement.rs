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
    /// What took its place, where targets that were approved under it stand there still.
    pub replaced_by: Option<String>,
}

/// Those that stand, in the order of the logframe; before each, the former ones under which a target stands. Who approved it
/// read that sentence, and it moves under another one when it is proposed and approved anew.
pub(super) fn stated(all: &[Statement], targets: &[Measured]) -> Vec<Stated> {
    let now = |s: &Statement| newest(all, s.number).map_or(s.number, |now| now.number);
    let said = |s: &Statement, by: &Statement| Stated {
        serves: s.parent.and_then(|parent| newest(all, parent)).map(|parent| parent.mark.clone()),
        replaced_by: (s.number != by.number).then(|| by.mark.clone()),
        statement: s.clone(),
    };
    let stands_there = |s: &Statement| targets.iter().any(|m| m.target.result == Some(s.number));
    let with_former = |standing: &Statement| {
        let of_it = |s: &&Statement| now(s) == standing.number && (s.number == standing.number || stands_there(s));
        all.iter().filter(of_it).map(|s| said(s, standing)).collect::<Vec<_>>()
    };
    tree(all).into_iter().flat_map(with_former).collect()
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
    let same = |s: &&Statement| {
        (s.level, s.mark.to_lowercase()) == (new.level, new.mark.to_lowercase()) && Some(s.number) != replaced
    };
    if tree(&all).iter().any(same) {
        return Err(ServiceError::field("mark", "error-result-mark-taken"));
    }
    let id = ctx.id();
    store::statement::insert(&mut tx, (id, number), &new, (parent, replaces), ctx.now, ctx.user()).await?;
    command::finish(&mut tx, new.command, &number.to_string()).await?;
    let detail = json!({ "number": number, "level": new.level, "restates": replaced });
    let mut entry = ctx.audit("result.written", "result", Some(id)).detail(detail);
    entry.reason = new.replaces.map(|(_, why)| why);
    tx.commit(entry).await?;
    Ok(number)
}
