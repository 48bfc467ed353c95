//! How organisations answered referrals, and how complaints about them were answered, as it is told from month to month.

use chrono::{DateTime, Utc};
use domain::directory::Category;
use domain::id::OrganisationId;
use domain::support::Responsiveness;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
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
/// latter for the first time. Only what the line handles has its category and its organisation in these columns: what is
/// protected is not among them, whoever asks.
pub async fn complaints(
    mut src: impl Source,
    organisation: OrganisationId,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> StoreResult<Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>> {
    fetch_all!(
        src,
        (DateTime<Utc>, Option<DateTime<Utc>>),
        "select f.received_at, case when f.first_resolved_at < $3 then f.first_resolved_at else null end as resolved_at
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

/// When referrals outside walls were sent to an organisation from one instant until another, and when it had answered by
/// the latter; without those for a protected kind of help.
pub async fn referrals(
    mut src: impl Source,
    organisation: OrganisationId,
    (since, until): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> StoreResult<Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>> {
    type Row = (String, DateTime<Utc>, Option<DateTime<Utc>>);
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select r.category, r.sent_at, case when r.answered_at < $3 then r.answered_at else null end as answered_at
         from referral r join case_file c on c.id = r.case_id
         where r.organisation_id = $1 and c.compartment = 'general' and r.sent_at >= $2 and r.sent_at < $3
         order by r.sent_at desc limit $4",
        organisation.0,
        since,
        until,
        limit,
    )?;
    let mut open = Vec::new();
    for (category, sent_at, answered_at) in rows {
        if !stored::<Category>("referral.category", &category)?.is_sealed() {
            open.push((sent_at, answered_at));
        }
    }
    Ok(open)
}

/// What is told of an organisation; nothing where there are few.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heard {
    /// How it answers referrals.
    pub referrals: Option<Responsiveness>,
    /// How complaints about it are answered.
    pub complaints: Option<Responsiveness>,
}

/// Fixes for a month what is told; a month that is fixed stays so.
pub async fn fix(tx: &mut Tx, organisation: OrganisationId, month: &str, told: Heard) -> StoreResult<()> {
    let parts =
        |of: Option<Responsiveness>| (of.map(|t| t.came), of.map(|t| t.answered), of.and_then(|t| t.median_days));
    let (complaints, answered, median_days) = parts(told.complaints);
    let (referrals, referrals_answered, referrals_days) = parts(told.referrals);
    execute!(
        tx,
        "insert into organisation_heard (organisation_id, month, complaints, answered, median_days, referrals,
           referrals_answered, referrals_days)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (organisation_id, month) do nothing",
        organisation.0,
        month,
        complaints,
        answered,
        median_days,
        referrals,
        referrals_answered,
        referrals_days,
    )?
    .any();
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    complaints: Option<i64>,
    answered: Option<i64>,
    median_days: Option<i64>,
    referrals: Option<i64>,
    referrals_answered: Option<i64>,
    referrals_days: Option<i64>,
}

/// What is told now: of the last month that was counted.
pub async fn told(mut src: impl Source, organisation: OrganisationId) -> StoreResult<Heard> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select complaints, answered, median_days, referrals, referrals_answered, referrals_days from organisation_heard
         where organisation_id = $1 order by month desc limit 1",
        organisation.0,
    )?;
    let told = |came: Option<i64>, answered: Option<i64>, median_days| {
        came.zip(answered).map(|(came, answered)| Responsiveness { came, answered, median_days })
    };
    Ok(row.map_or(Heard::default(), |r| Heard {
        referrals: told(r.referrals, r.referrals_answered, r.referrals_days),
        complaints: told(r.complaints, r.answered, r.median_days),
    }))
}
