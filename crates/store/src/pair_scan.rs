//! People who changed since somebody looked for pairs, in the order in which they changed.

use chrono::{DateTime, Utc};
use domain::authz::Compartment;
use domain::id::OfficeId;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::person_search::{Found, FoundRow};

/// How far the comparison has come: everybody who changed up to this instant and id.
pub type Reached = (DateTime<Utc>, Uuid);

#[derive(sqlx::FromRow)]
struct ChangedRow {
    #[sqlx(flatten)]
    found: FoundRow,
    updated_at: DateTime<Utc>,
}

/// Who changed after `reached` and not after `until`, the longest ago first. Records that were merged into another
/// one are not compared any more.
pub async fn changed(
    mut src: impl Source,
    reached: Reached,
    until: DateTime<Utc>,
    limit: i64,
) -> StoreResult<Vec<(Found, Reached)>> {
    let rows: Vec<ChangedRow> = fetch_all!(
        src,
        ChangedRow,
        "select p.id as person_id, c.id as case_id, c.code, c.code_name, c.office_id, c.caseworker_id, c.compartment,
           o.name as office_name, c.opened_on, p.names, p.birth_date, p.age_estimated, p.age_on, p.age_evidence, p.sex,
           coalesce(l.name, p.current_pcode) as place, p.origin_pcode,
           (select string_agg(f.number_key, ',') from person_phone f where f.person_id = p.id) as phones, p.mother_name,
           (select string_agg(g.number_tag, ',') from id_document g where g.person_id = p.id) as documents, p.updated_at
         from person p
         join case_file c on c.person_id = p.id
         join office o on o.id = c.office_id
         left join place l on l.pcode = p.current_pcode
         where (p.updated_at, p.id) > ($1, $2) and p.updated_at <= $3 and c.merged_into is null
         order by p.updated_at, p.id limit $4",
        reached.0,
        reached.1,
        until,
        limit,
    )?;
    rows.into_iter()
        .map(|row| {
            let found = Found::try_from(row.found)?;
            let reached = (row.updated_at, found.person.0);
            Ok((found, reached))
        })
        .collect()
}

/// The people of an office on one side of its walls, for comparing a list with them: at most `limit`.
pub async fn of_desk(
    mut src: impl Source,
    (office, compartment): (OfficeId, Compartment),
    limit: i64,
) -> StoreResult<Vec<Found>> {
    let rows: Vec<FoundRow> = fetch_all!(
        src,
        FoundRow,
        "select p.id as person_id, c.id as case_id, c.code, c.code_name, c.office_id, c.caseworker_id, c.compartment,
           o.name as office_name, c.opened_on, p.names, p.birth_date, p.age_estimated, p.age_on, p.age_evidence, p.sex,
           coalesce(l.name, p.current_pcode) as place, p.origin_pcode,
           (select string_agg(f.number_key, ',') from person_phone f where f.person_id = p.id) as phones, p.mother_name,
           (select string_agg(g.number_tag, ',') from id_document g where g.person_id = p.id) as documents
         from case_file c
         join person p on p.id = c.person_id
         join office o on o.id = c.office_id
         left join place l on l.pcode = p.current_pcode
         where c.office_id = $1 and c.compartment = $2 and c.merged_into is null
         order by c.id limit $3",
        office.0,
        compartment.as_str(),
        limit,
    )?;
    rows.into_iter().map(Found::try_from).collect()
}
