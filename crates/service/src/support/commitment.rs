//! What has to follow: promised, seen to, due.

use chrono::Days;
use domain::support::{CommitmentEndForm, CommitmentForm, CommitmentKind};
use store::Tx;
use store::command::{self, Claim};
use store::support_commitment::{self, Commitment};

use super::{may_write, parsed, reader, record, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// Days ahead that belong to a day's work.
const SOON: u64 = 7;
/// Lines of a day.
const MOST: i64 = 50;

/// Adds what has to follow from a record and gives the record's id. Sent twice, it is there once.
pub async fn add_commitment(ctx: &Ctx, form: &CommitmentForm) -> ServiceResult<String> {
    let stored = record::find(ctx, &form.record).await?;
    let grant = writer(ctx, stored.office)?;
    let (command, new) = form.parse(ctx.today())?;
    if !stored.record.kind.has_commitments() || new.kind == CommitmentKind::Renewal {
        return Err(ServiceError::field("kind", "error-unknown-choice"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    let id = stored.id.to_string();
    if let Claim::Done(id) = command::claim(&mut tx, command, "commitment.add", ctx.now).await? {
        return Ok(id);
    }
    support_commitment::commit_to(&mut tx, ctx.id(), stored.id, stored.office, &new, ctx.today()).await?;
    command::finish(&mut tx, command, &id).await?;
    let mut entry = ctx.audit("support.commitment_added", "support_record", Some(stored.id));
    entry.office_id = Some(stored.office);
    tx.commit(entry).await?;
    Ok(id)
}

/// Ends what had to follow and gives the record's id. Sent twice, it is done once.
pub async fn end_commitment(ctx: &Ctx, form: &CommitmentEndForm) -> ServiceResult<String> {
    reader(ctx)?;
    let found = support_commitment::commitment(ctx.db(), parsed(&form.id)?).await?.ok_or(ServiceError::NotFound)?;
    let grant = writer(ctx, found.office)?;
    let (command, version, state) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    let id = found.record.to_string();
    if let Claim::Done(id) = command::claim(&mut tx, command, "commitment.end", ctx.now).await? {
        return Ok(id);
    }
    support_commitment::end(&mut tx, found.id, version, state, ctx.today()).await?;
    command::finish(&mut tx, command, &id).await?;
    let mut entry = ctx.audit("support.commitment_ended", "support_record", Some(found.record));
    entry.office_id = Some(found.office);
    tx.commit(entry.detail(serde_json::json!({ "state": state.as_str() }))).await?;
    Ok(id)
}

/// What is due soon in the actor's office, for whoever writes there.
pub async fn due(ctx: &Ctx) -> ServiceResult<Vec<Commitment>> {
    let Some(office) = ctx.office.as_ref().map(|o| o.id).filter(|o| may_write(ctx, *o)) else {
        return Ok(Vec::new());
    };
    let until = ctx.today().checked_add_days(Days::new(SOON)).unwrap_or(ctx.today());
    Ok(support_commitment::due(ctx.db(), office, until, MOST).await?)
}
