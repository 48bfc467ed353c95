//! Finding people by name. Who may be the same person as somebody is in `person_alike`.
//!
//! Every query begins with the index of keys (SQLite takes the tables of a `cross join` in their order) and is
//! limited. Cases behind a wall that is not the reader's do not exist here. Who of the found is in reach is decided
//! above, row by row, before a name is shown.

use chrono::NaiveDate;
use domain::authz::{Compartment, Facts};
use domain::duplicate::Features;
use domain::id::{CaseId, OfficeId, PersonId, UserId};
use domain::name::SearchWord;
use domain::person::{Birth, Names, Sex};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// Who looks, and which wall is theirs.
#[derive(Debug, Clone, Copy)]
pub struct Viewer {
    /// Who.
    pub user: UserId,
    /// Behind which wall their own cases are.
    pub compartment: Compartment,
    /// The office whose every case behind that wall is theirs to see: of whoever supervises there.
    pub office: Option<OfficeId>,
}

impl Viewer {
    /// The office for a query; no office has this id otherwise.
    pub(crate) fn office(self) -> Uuid {
        self.office.map_or(Uuid::nil(), |o| o.0)
    }
}

/// Somebody who may be meant.
#[derive(Debug, Clone)]
pub struct Found {
    /// Their id.
    pub person: PersonId,
    /// Their case.
    pub case: CaseId,
    /// Its code.
    pub code: String,
    /// Its code name.
    pub code_name: String,
    /// For deciding whether the reader may see them.
    pub facts: Facts,
    /// Name of the office.
    pub office_name: String,
    /// When the case was opened.
    pub opened_on: NaiveDate,
    /// Names. Never shown for who is out of reach.
    pub names: Names,
    /// Birth.
    pub birth: Birth,
    /// Sex.
    pub sex: Sex,
    /// Name of the place of living.
    pub place: String,
    /// P-code of the place of origin.
    pub origin: Option<String>,
    /// Phones, as compared.
    pub phones: Vec<String>,
    /// The mother's name. Compared, and never shown here.
    pub mother: Option<String>,
    /// Tags of the numbers of documents.
    pub documents: Vec<String>,
}

impl Found {
    /// What is compared of them.
    pub fn features(&self) -> Features {
        Features {
            names: self.names.0.iter().map(|p| p.text.clone()).collect(),
            birth_year: self.birth.year(),
            estimated: self.birth.date.is_none(),
            sex: self.sex,
            origin: self.origin.clone(),
            phones: self.phones.clone(),
            mother: self.mother.clone(),
            documents: self.documents.clone(),
        }
    }
}

#[derive(sqlx::FromRow)]
pub(crate) struct FoundRow {
    person_id: Uuid,
    case_id: Uuid,
    code: String,
    code_name: String,
    office_id: Uuid,
    caseworker_id: Option<Uuid>,
    compartment: String,
    office_name: String,
    opened_on: NaiveDate,
    names: Json<Names>,
    birth_date: Option<String>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    age_evidence: String,
    sex: String,
    place: String,
    origin_pcode: Option<String>,
    phones: Option<String>,
    mother_name: Option<String>,
    documents: Option<String>,
}

impl TryFrom<FoundRow> for Found {
    type Error = StoreError;
    fn try_from(r: FoundRow) -> StoreResult<Found> {
        let compartment = stored("case_file.compartment", &r.compartment)?;
        Ok(Found {
            person: PersonId(r.person_id),
            case: CaseId(r.case_id),
            code: r.code,
            code_name: r.code_name,
            facts: Facts::case(OfficeId(r.office_id), r.caseworker_id.map(UserId), compartment),
            office_name: r.office_name,
            opened_on: r.opened_on,
            names: r.names.0,
            birth: Birth {
                date: stored_opt("person.birth_date", r.birth_date.as_deref())?,
                estimated: r.age_estimated.zip(r.age_on),
                evidence: stored("person.age_evidence", &r.age_evidence)?,
            },
            sex: stored("person.sex", &r.sex)?,
            place: r.place,
            origin: r.origin_pcode,
            phones: split(r.phones.as_deref()),
            mother: r.mother_name,
            documents: split(r.documents.as_deref()),
        })
    }
}

/// What the query put into one text.
fn split(joined: Option<&str>) -> Vec<String> {
    joined.iter().flat_map(|text| text.split(',')).map(str::to_owned).collect()
}

pub(crate) fn found(rows: Vec<FoundRow>) -> StoreResult<Vec<Found>> {
    rows.into_iter().map(Found::try_from).collect()
}

/// The words of a search, always three: fewer words are repeated, which changes nothing.
pub(crate) fn three(words: &[SearchWord]) -> Option<[&SearchWord; 3]> {
    let first = words.first()?;
    let second = words.get(1).unwrap_or(first);
    Some([first, second, words.get(2).unwrap_or(second)])
}

/// Cases of the viewer, or that they supervise behind their wall, whose person has every word.
pub async fn own(mut src: impl Source, viewer: Viewer, words: &[SearchWord], limit: i64) -> StoreResult<Vec<Found>> {
    let Some([a, b, c]) = three(words) else { return Ok(Vec::new()) };
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
         where c.compartment = $2 and (c.caseworker_id = $1 or c.office_id = $16)
           and exists (select 1 from person_key k where k.person_id = p.id
             and ((k.token >= $3 and k.token < $4) or (k.token >= $5 and k.token < $6)))
           and exists (select 1 from person_key k where k.person_id = p.id
             and ((k.token >= $7 and k.token < $8) or (k.token >= $9 and k.token < $10)))
           and exists (select 1 from person_key k where k.person_id = p.id
             and ((k.token >= $11 and k.token < $12) or (k.token >= $13 and k.token < $14)))
         limit $15",
        viewer.user.0,
        viewer.compartment.as_str(),
        &a.spelled.0,
        &a.spelled.1,
        &a.sounds.0,
        &a.sounds.1,
        &b.spelled.0,
        &b.spelled.1,
        &b.sounds.0,
        &b.sounds.1,
        &c.spelled.0,
        &c.spelled.1,
        &c.sounds.0,
        &c.sounds.1,
        limit,
        viewer.office(),
    )?;
    found(rows)
}

/// Cases outside walls whose person has every word: all offices, or one.
pub async fn everywhere(
    mut src: impl Source,
    office: Option<OfficeId>,
    words: &[SearchWord],
    limit: i64,
) -> StoreResult<Vec<Found>> {
    let Some([a, b, c]) = three(words) else { return Ok(Vec::new()) };
    let rows: Vec<FoundRow> = fetch_all!(
        src,
        FoundRow,
        "select p.id as person_id, c.id as case_id, c.code, c.code_name, c.office_id, c.caseworker_id, c.compartment,
           o.name as office_name, c.opened_on, p.names, p.birth_date, p.age_estimated, p.age_on, p.age_evidence, p.sex,
           coalesce(l.name, p.current_pcode) as place, p.origin_pcode,
           (select string_agg(f.number_key, ',') from person_phone f where f.person_id = p.id) as phones, p.mother_name,
           (select string_agg(g.number_tag, ',') from id_document g where g.person_id = p.id) as documents
         from (select person_id from person_key where token >= $1 and token < $2
               union
               select person_id from person_key where token >= $3 and token < $4) h
         cross join case_file c
         join person p on p.id = h.person_id
         join office o on o.id = c.office_id
         left join place l on l.pcode = p.current_pcode
         where c.person_id = h.person_id and c.compartment = 'general'
           and (cast($5 as text) is null or c.office_id = $6)
           and (cast($16 as text) is null or h.person_id in
             (select person_id from person_key where token >= $7 and token < $8
              union all
              select person_id from person_key where token >= $9 and token < $10))
           and (cast($17 as text) is null or h.person_id in
             (select person_id from person_key where token >= $11 and token < $12
              union all
              select person_id from person_key where token >= $13 and token < $14))
         limit $15",
        &a.spelled.0,
        &a.spelled.1,
        &a.sounds.0,
        &a.sounds.1,
        office.map(|_| "given"),
        office.map(|o| o.0),
        &b.spelled.0,
        &b.spelled.1,
        &b.sounds.0,
        &b.sounds.1,
        &c.spelled.0,
        &c.spelled.1,
        &c.sounds.0,
        &c.sounds.1,
        limit,
        words.get(1).map(|w| w.word.as_str()),
        words.get(2).map(|w| w.word.as_str()),
    )?;
    found(rows)
}
