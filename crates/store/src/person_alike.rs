//! Who may be the same person as somebody: by sounds of names, by phone, and by the number of a document.
//!
//! Each query begins with an index (SQLite takes the tables of a `cross join` in their order) and is limited. Cases
//! behind a wall that is not the reader's do not exist here.

use domain::person::ID_DOCUMENTS_MAX;

use crate::StoreResult;
use crate::db::Source;
use crate::person_search::{Found, FoundRow, Viewer, found};

/// People who share enough sounds of their names with somebody, a phone, or the number of a document; each once.
pub async fn alike(
    mut src: impl Source,
    viewer: Viewer,
    sounds: &[String],
    phones: &[String],
    documents: &[String],
    limit: i64,
) -> StoreResult<Vec<Found>> {
    let mut found = sounding_like(&mut src, viewer, sounds, limit).await?;
    let mut same = sharing(&mut src, viewer, phones, &[], limit).await?;
    // A record that others were merged into may hold more than a form takes.
    for some in documents.chunks(ID_DOCUMENTS_MAX) {
        same.extend(sharing(&mut src, viewer, &[], some, limit).await?);
    }
    for f in same {
        if found.iter().all(|known| known.person != f.person) {
            found.push(f);
        }
    }
    Ok(found)
}

/// People who share two sounds of their names, or the only one. The most shared first.
async fn sounding_like(
    src: &mut impl Source,
    viewer: Viewer,
    sounds: &[String],
    limit: i64,
) -> StoreResult<Vec<Found>> {
    let Some(last) = sounds.last() else { return Ok(Vec::new()) };
    let s = |i: usize| sounds.get(i).unwrap_or(last).as_str();
    let needed = sounds.len().min(2) as i64;
    let rows: Vec<FoundRow> = fetch_all!(
        src,
        FoundRow,
        "select p.id as person_id, c.id as case_id, c.code, c.code_name, c.office_id, c.caseworker_id, c.compartment,
           o.name as office_name, c.opened_on, p.names, p.birth_date, p.age_estimated, p.age_on, p.age_evidence, p.sex,
           coalesce(l.name, p.current_pcode) as place, p.origin_pcode,
           (select string_agg(f.number_key, ',') from person_phone f where f.person_id = p.id) as phones, p.mother_name,
           (select string_agg(g.number_tag, ',') from id_document g where g.person_id = p.id) as documents
         from (select person_id, count(*) as shared from person_key
               where token in ($1, $2, $3, $4, $5, $6, $7, $8)
               group by person_id having count(*) >= $9
               order by shared desc, person_id limit $10) h
         cross join case_file c
         join person p on p.id = h.person_id
         join office o on o.id = c.office_id
         left join place l on l.pcode = p.current_pcode
         where c.person_id = h.person_id and (c.compartment = 'general'
           or (c.compartment = $11 and (c.caseworker_id = $12 or c.office_id = $13)))",
        s(0),
        s(1),
        s(2),
        s(3),
        s(4),
        s(5),
        s(6),
        s(7),
        needed,
        limit,
        viewer.compartment.as_str(),
        viewer.user.0,
        viewer.office(),
    )?;
    found(rows)
}

/// People with one of these phone numbers (`domain::person::number_key`).
pub async fn by_phone(mut src: impl Source, viewer: Viewer, keys: &[String], limit: i64) -> StoreResult<Vec<Found>> {
    sharing(&mut src, viewer, keys, &[], limit).await
}

/// People with one of these phone numbers, or with the number of one of these documents, by their tags
/// ([`crate::id_document::tag`]).
async fn sharing(
    src: &mut impl Source,
    viewer: Viewer,
    phones: &[String],
    documents: &[String],
    limit: i64,
) -> StoreResult<Vec<Found>> {
    if phones.is_empty() && documents.is_empty() {
        return Ok(Vec::new());
    }
    // No number is empty: what is not there is nobody's.
    let at = |keys: &[String], i: usize| keys.get(i).cloned().unwrap_or_default();
    let (phone, document) = (|i| at(phones, i), |i| at(documents, i));
    let rows: Vec<FoundRow> = fetch_all!(
        src,
        FoundRow,
        "select p.id as person_id, c.id as case_id, c.code, c.code_name, c.office_id, c.caseworker_id, c.compartment,
           o.name as office_name, c.opened_on, p.names, p.birth_date, p.age_estimated, p.age_on, p.age_evidence, p.sex,
           coalesce(l.name, p.current_pcode) as place, p.origin_pcode,
           (select string_agg(f.number_key, ',') from person_phone f where f.person_id = p.id) as phones, p.mother_name,
           (select string_agg(g.number_tag, ',') from id_document g where g.person_id = p.id) as documents
         from (select person_id from person_phone where number_key in ($1, $2, $3, $4, $5)
               union
               select person_id from id_document where number_tag in ($6, $7, $8, $9, $10)) h
         cross join case_file c
         join person p on p.id = h.person_id
         join office o on o.id = c.office_id
         left join place l on l.pcode = p.current_pcode
         where c.person_id = h.person_id and (c.compartment = 'general'
           or (c.compartment = $11 and (c.caseworker_id = $12 or c.office_id = $14)))
         limit $13",
        phone(0),
        phone(1),
        phone(2),
        phone(3),
        phone(4),
        document(0),
        document(1),
        document(2),
        document(3),
        document(4),
        viewer.compartment.as_str(),
        viewer.user.0,
        limit,
        viewer.office(),
    )?;
    found(rows)
}
