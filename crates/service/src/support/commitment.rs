//! What has to follow: promised, seen to, due.

use chrono::{Days, NaiveDate};
use domain::id::OfficeId;
use domain::support::{CommitmentEndForm, CommitmentEnded, CommitmentForm, CommitmentKind};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::support_commitment::{self, Commitment};
use uuid::Uuid;

use super::{may_write, parsed, reader, record, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// Days ahead that belong to a day's work.
const SOON: u64 = 7;
/// Lines of a day.
const MOST: i64 = 50;

/// The page on which something that has to follow is changed.
#[derive(Debug, Clone)]
pub struct CommitmentPage {
    /// It.
    pub commitment: Commitment,
    /// Today in the office.
    pub today: NaiveDate,
}

/// One that has to follow, for whoever may change it.
pub async fn commitment(ctx: &Ctx, id: &str) -> ServiceResult<CommitmentPage> {
    let commitment = find(ctx, id).await?;
    drop(writer(ctx, commitment.office)?);
    Ok(CommitmentPage { commitment, today: ctx.today() })
}

async fn find(ctx: &Ctx, id: &str) -> ServiceResult<Commitment> {
    reader(ctx)?;
    support_commitment::commitment(ctx.db(), parsed(id)?).await?.ok_or(ServiceError::NotFound)
}

/// Adds what has to follow from a record and gives the record's id. Sent twice, it is there once.
pub async fn add_commitment(ctx: &Ctx, form: &CommitmentForm) -> ServiceResult<String> {
    let stored = record::find(ctx, &form.record).await?;
    let grant = writer(ctx, stored.office)?;
    let (command, said) = form.parse(ctx.today())?;
    if !stored.record.kind.has_commitments() || said.new.kind == CommitmentKind::Renewal {
        return Err(ServiceError::field("kind", "error-unknown-choice"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "commitment.add", ctx.now).await? {
        return Ok(id);
    }
    let id = ctx.id();
    support_commitment::commit_to(&mut tx, id, stored.id, stored.office, &said.new, said.raised_on).await?;
    let of = (stored.id, stored.office);
    done(ctx, tx, (of, command), "support.commitment_added", json!({ "raised_on": said.raised_on })).await
}

/// Changes what has to follow, also once it ended, and gives the record's id. Sent twice, it is done once.
pub async fn change_commitment(ctx: &Ctx, form: &CommitmentForm) -> ServiceResult<String> {
    let found = find(ctx, &form.id).await?;
    let grant = writer(ctx, found.office)?;
    let (command, version, said) = form.parse_change(ctx.today(), found.ended_on.is_some())?;
    // A renewal follows from its agreement and is nothing else; nothing else becomes one.
    if (said.new.kind == CommitmentKind::Renewal) != (found.kind == CommitmentKind::Renewal) {
        return Err(ServiceError::field("kind", "error-unknown-choice"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "commitment.change", ctx.now).await? {
        return Ok(id);
    }
    // By the version that was seen: whether it had ended is what the form asked for.
    if version != found.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    support_commitment::update(&mut tx, found.id, version, &said).await?;
    let changes = found.said().changes(&said);
    let of = (found.record, found.office);
    done(ctx, tx, (of, command), "support.commitment_changed", json!({ "changes": changes })).await
}

/// Ends what had to follow, or opens it again, and gives the record's id. Sent twice, it is done once.
pub async fn end_commitment(ctx: &Ctx, form: &CommitmentEndForm) -> ServiceResult<String> {
    let found = find(ctx, &form.id).await?;
    let grant = writer(ctx, found.office)?;
    let CommitmentEnded { command, version, state, on } = form.parse(found.raised_on, ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "commitment.end", ctx.now).await? {
        return Ok(id);
    }
    let of = (found.record, found.office);
    let Some(on) = on else {
        support_commitment::reopen(&mut tx, found.id, version).await?;
        let before = json!({ "state": [found.state.as_str(), state.as_str()], "ended_on": [found.ended_on, null] });
        return done(ctx, tx, (of, command), "support.commitment_reopened", json!({ "changes": before })).await;
    };
    support_commitment::end(&mut tx, found.id, version, state, on).await?;
    let told = json!({ "state": state.as_str(), "ended_on": on });
    done(ctx, tx, (of, command), "support.commitment_ended", told).await
}

/// In the log of its record, and once for each sending.
async fn done(
    ctx: &Ctx,
    mut tx: Tx,
    ((record, office), command): ((Uuid, OfficeId), Uuid),
    action: &'static str,
    told: serde_json::Value,
) -> ServiceResult<String> {
    let id = record.to_string();
    command::finish(&mut tx, command, &id).await?;
    let mut entry = ctx.audit(action, "support_record", Some(record));
    entry.office_id = Some(office);
    tx.commit(entry.detail(told)).await?;
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
