//! How complaints about organisations were answered, as it is told from month to month.

use chrono::{DateTime, Utc};
use domain::id::OrganisationId;
use domain::support::Responsiveness;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// Organisations that are institutions, were not counted in a month, and follow the one with the id `after`.
pub async fn uncounted(
    mut src: impl Source,
    month: &str,
    after: OrganisationId,
    limit: i64,
) -> StoreResult<Vec<OrganisationId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select o.id from organisation o
         where o.id > $2 and exists (select 1 from institution i where i.organisation_id = o.id)
           and not exists (select 1 from organisation_heard h where h.organisation_id = o.id and h.month = $1)
         order by o.id limit $3",
        month,
        after.0,
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| OrganisationId(id)).collect())
}

/// When complaints about an organisation came from one instant until another, and when they had been answered by the
/// latter. Only what the line handles has its category and its organisation in these columns: what is protected is not
/// among them, whoever asks.
pub async fn complaints(
    mut src: impl Source,
    organisation: OrganisationId,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> StoreResult<Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>> {
    fetch_all!(
        src,
        (DateTime<Utc>, Option<DateTime<Utc>>),
        "select f.received_at, case when f.resolved_at < $3 then f.resolved_at else null end as resolved_at
         from feedback f
         where f.organisation_id = $1 and f.category in ('minor', 'major') and not f.apart
           and f.received_at >= $2 and f.received_at < $3
         order by f.received_at desc limit $4",
        organisation.0,
        since,
        until,
        limit,
    )
}

/// Fixes for a month what is told; a month that is fixed stays so.
pub async fn fix(
    tx: &mut Tx,
    organisation: OrganisationId,
    month: &str,
    told: Option<Responsiveness>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into organisation_heard (organisation_id, month, complaints, answered, median_days)
         values ($1, $2, $3, $4, $5) on conflict (organisation_id, month) do nothing",
        organisation.0,
        month,
        told.map(|t| t.came),
        told.map(|t| t.answered),
        told.and_then(|t| t.median_days),
    )?
    .any();
    Ok(())
}

/// What is told now: of the last month that was counted.
pub async fn told(mut src: impl Source, organisation: OrganisationId) -> StoreResult<Option<Responsiveness>> {
    let row: Option<(Option<i64>, Option<i64>, Option<i64>)> = fetch_optional!(
        src,
        (Option<i64>, Option<i64>, Option<i64>),
        "select complaints, answered, median_days from organisation_heard
         where organisation_id = $1 order by month desc limit 1",
        organisation.0,
    )?;
    let told = |(came, answered, median_days): (Option<i64>, Option<i64>, Option<i64>)| {
        Some(Responsiveness { came: came?, answered: answered?, median_days })
    };
    Ok(row.and_then(told))
}
