//! Whom a person is not brought together with, and when both are expected somewhere. The other case is sealed: the
//! database alone does not lead from one to the other.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, OrganisationId};
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const APART: &str = "contact_rule.apart_from";

/// Keeps that the person of `case` is not brought together with that of `other`.
pub async fn insert(
    tx: &mut Tx,
    sealer: &Sealer,
    id: Uuid,
    case: CaseId,
    other: CaseId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into contact_rule (id, case_id, apart_from, made_at) values ($1, $2, $3, $4)",
        id,
        case.0,
        sealer.seal(APART, id, &other)?,
        at,
    )?
    .expect_rows(1)
}

/// The cases with whose person this one's is not brought together, as they stand after every merge: what was kept with a
/// case that leads here counts too, and of the other one the case that it leads to.
pub async fn of_case(mut src: impl Source, sealer: &Sealer, case: CaseId) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid, Vec<u8>)> = fetch_all!(
        src,
        (Uuid, Vec<u8>),
        "with recursive own (id) as (
           select id from case_file where id = $1
           union
           select c.id from own o join case_file c on c.merged_into = o.id and c.merged_into is not null)
         select r.id, r.apart_from from own o join contact_rule r on r.case_id = o.id
         order by r.made_at, r.id",
        case.0,
    )?;
    let mut out = Vec::new();
    for (id, sealed) in rows {
        out.push(stands_for(&mut src, sealer.open(APART, id, &sealed)?).await?);
    }
    Ok(out)
}

/// The case to which one leads, through however many merges; itself when it was not merged.
async fn stands_for(mut src: impl Source, case: CaseId) -> StoreResult<CaseId> {
    let row: Option<(Uuid,)> = fetch_optional!(
        src,
        (Uuid,),
        "with recursive way (id, next) as (
           select id, merged_into from case_file where id = $1
           union
           select c.id, c.merged_into from way w join case_file c on c.id = w.next)
         select id from way where next is null",
        case.0,
    )?;
    Ok(row.map_or(case, |(id,)| CaseId(id)))
}

/// The days on which a session is planned, alone, in a group or in a class, with the place that was agreed.
pub async fn sessions(mut src: impl Source, case: CaseId) -> StoreResult<Vec<(NaiveDate, Option<String>)>> {
    fetch_all!(
        src,
        (NaiveDate, Option<String>),
        "select t.due_on, coalesce(s.next_place, g.place_name) as place
         from task t
         left join counselling_session s on s.id = t.subject_id
         left join group_session g on g.id = t.subject_id
         where t.case_id = $1 and t.kind in ('session', 'group_session') and t.done_at is null
         union all
         select n.held_on, k.place
         from training_enrolment e
         join training_cohort k on k.id = e.cohort_id
         join training_session n on n.cohort_id = k.id
         where e.case_id = $1 and e.status in ('enrolled', 'active')",
        case.0,
    )
}

/// Appointments at providers that are still to come.
pub async fn appointments(
    mut src: impl Source,
    case: CaseId,
    from: DateTime<Utc>,
) -> StoreResult<Vec<(DateTime<Utc>, OrganisationId)>> {
    let rows: Vec<(DateTime<Utc>, Uuid)> = fetch_all!(
        src,
        (DateTime<Utc>, Uuid),
        "select appointment_at, organisation_id from referral
         where case_id = $1 and appointment_at >= $2 and status in ('accepted', 'scheduled', 'in_service')",
        case.0,
        from,
    )?;
    Ok(rows.into_iter().map(|(at, organisation)| (at, OrganisationId(organisation))).collect())
}
