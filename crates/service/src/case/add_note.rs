//! A note for the timeline.

use domain::authz::Permission;
use domain::case::{CaseEventKind, NoteForm};
use serde_json::json;
use store::Tx;
use store::command::{Claim, claim, finish};

use super::{find, note};
use crate::{Ctx, ServiceResult};

/// Adds a note to the timeline of a case and gives the case's code.
pub async fn add_note(ctx: &Ctx, form: &NoteForm) -> ServiceResult<String> {
    let (case, grant) = find(ctx, &form.code, Permission::CaseNote).await?;
    let form = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = claim(&mut tx, form.command, "case.note", ctx.now).await? {
        return Ok(code);
    }
    note(ctx, &mut tx, &case, CaseEventKind::NoteAdded, None, json!({ "text": form.text })).await?;
    finish(&mut tx, form.command, &case.code).await?;
    tx.commit(ctx.audit("case.noted", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    Ok(case.code)
}
