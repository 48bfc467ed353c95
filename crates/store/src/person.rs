//! Persons: the row, its keys for search, and edits by version. Search and candidates are in `person_search`, phones
//! and household in `person_parts`.
//!
//! The category is sealed; it opens only through [`category`], for who may read it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{OfficeId, PersonId, UserId};
use domain::person::{
    Asked, Birth, CounsellorPreference, Country, Language, Literacy, MaritalStatus, Names, PersonCategory, Residence,
    Sex,
};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Where the sealed category stands: part of what is authenticated.
pub(crate) const CATEGORY: &str = "person.category";

/// A person as stored, without what is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// Office that registered them.
    pub office: OfficeId,
    /// Names, in order.
    pub names: Names,
    /// Sex.
    pub sex: Sex,
    /// Birth, as far as it is known.
    pub birth: Birth,
    /// Languages.
    pub languages: Vec<Language>,
    /// Language of contact.
    pub contact_language: Language,
    /// Whom the person would rather speak to.
    pub counsellor: CounsellorPreference,
    /// Reading.
    pub literacy: Literacy,
    /// P-code of the place of origin.
    pub origin: Option<String>,
    /// Why there is none; `Said` when there is one.
    pub origin_answer: Asked,
    /// P-code of the place of living.
    pub current: String,
    /// Village or quarter below it.
    pub locality: Option<String>,
    /// How they live there.
    pub residence: Residence,
    /// The mother's name, as said.
    pub mother: Option<String>,
    /// Whose citizen they are; nothing when it was not asked.
    pub nationalities: Vec<Country>,
    /// Whether they are married; nothing when it was not asked.
    pub marital: Option<MaritalStatus>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct PersonRow {
    id: Uuid,
    office_id: Uuid,
    names: Json<Names>,
    sex: String,
    birth_date: Option<String>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    age_evidence: String,
    languages: Json<Vec<String>>,
    contact_language: String,
    counsellor: String,
    literacy: String,
    origin_pcode: Option<String>,
    origin_answer: String,
    current_pcode: String,
    current_locality: Option<String>,
    residence: String,
    mother_name: Option<String>,
    nationalities: Json<Vec<String>>,
    marital: Option<String>,
    version: i64,
}

impl TryFrom<PersonRow> for Person {
    type Error = StoreError;
    fn try_from(r: PersonRow) -> StoreResult<Person> {
        Ok(Person {
            id: PersonId(r.id),
            office: OfficeId(r.office_id),
            names: r.names.0,
            sex: stored("person.sex", &r.sex)?,
            birth: Birth {
                date: stored_opt("person.birth_date", r.birth_date.as_deref())?,
                estimated: r.age_estimated.zip(r.age_on),
                evidence: stored("person.age_evidence", &r.age_evidence)?,
            },
            languages: r.languages.0.iter().map(|l| stored("person.languages", l)).collect::<StoreResult<_>>()?,
            contact_language: stored("person.contact_language", &r.contact_language)?,
            counsellor: stored("person.counsellor", &r.counsellor)?,
            literacy: stored("person.literacy", &r.literacy)?,
            origin: r.origin_pcode,
            origin_answer: stored("person.origin_answer", &r.origin_answer)?,
            current: r.current_pcode,
            locality: r.current_locality,
            residence: stored("person.residence", &r.residence)?,
            mother: r.mother_name,
            nationalities: r
                .nationalities
                .0
                .iter()
                .map(|c| stored("person.nationalities", c))
                .collect::<StoreResult<_>>()?,
            marital: stored_opt("person.marital", r.marital.as_deref())?,
            version: r.version,
        })
    }
}

/// A person who is new, with the category that is to be sealed.
#[derive(Debug, Clone)]
pub struct NewPerson<'a> {
    /// Who.
    pub person: &'a Person,
    /// What is sealed.
    pub category: PersonCategory,
    /// Who registered them.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
}

/// Adds people with the keys by which they are found. The categories are sealed here.
pub async fn insert_all(tx: &mut Tx, sealer: &Sealer, new: &[NewPerson<'_>]) -> StoreResult<()> {
    let seal = |n: &NewPerson<'_>| sealer.seal(CATEGORY, n.person.id.0, &n.category);
    let sealed = new.iter().map(seal).collect::<StoreResult<Vec<_>>>()?;
    let rows: Vec<_> = new.iter().map(|n| (n, n.person)).zip(&sealed).collect();
    insert_all!(
        tx,
        "insert into person (id, office_id, names, display_name, sex, birth_date, birth_year, age_estimated, age_on,
           age_evidence, languages, contact_language, literacy, origin_pcode, origin_answer, current_pcode,
           current_locality, residence, category, created_at, created_by, updated_at, counsellor, mother_name,
           nationalities, marital, version)",
        rows,
        |((n, p), sealed)| p.id.0,
        p.office.0,
        Json(&p.names),
        p.names.display(),
        p.sex.as_str(),
        p.birth.date.map(|d| d.to_string()),
        p.birth.year().map(i64::from),
        p.birth.estimated.map(|(years, _)| years),
        p.birth.estimated.map(|(_, on)| on),
        p.birth.evidence.as_str(),
        Json(&p.languages),
        p.contact_language.as_str(),
        p.literacy.as_str(),
        &p.origin,
        p.origin_answer.as_str(),
        &p.current,
        &p.locality,
        p.residence.as_str(),
        *sealed,
        n.at,
        n.by.0,
        n.at,
        p.counsellor.as_str(),
        &p.mother,
        Json(&p.nationalities),
        p.marital.map(MaritalStatus::as_str),
        1_i64,
    )?;
    let keys_of = |n: &NewPerson<'_>| {
        let id = n.person.id.0;
        domain::name::keys(&n.person.names.all()).into_iter().map(move |token| (token, id))
    };
    let keys: Vec<(String, Uuid)> = new.iter().flat_map(keys_of).collect();
    insert_keys(tx, &keys).await
}

/// Adds keys by which people are found. Each is there once.
pub(crate) async fn insert_keys(tx: &mut Tx, keys: &[(String, Uuid)]) -> StoreResult<()> {
    insert_all!(tx, "insert into person_key (token, person_id)", keys, |(token, id)| token, *id)
}

/// Adds one person.
pub async fn insert(
    tx: &mut Tx,
    sealer: &Sealer,
    person: &Person,
    category: PersonCategory,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    insert_all(tx, sealer, &[NewPerson { person, category, by, at }]).await
}

/// By id. The caller decides whether the actor may know them.
pub async fn by_id(mut src: impl Source, id: PersonId) -> StoreResult<Option<Person>> {
    let row: Option<PersonRow> = fetch_optional!(
        src,
        PersonRow,
        "select id, office_id, names, sex, birth_date, age_estimated, age_on, age_evidence, languages, contact_language,
           counsellor, literacy, origin_pcode, origin_answer, current_pcode, current_locality, residence, mother_name,
           nationalities, marital, version
         from person where id = $1",
        id.0,
    )?;
    row.map(Person::try_from).transpose()
}

/// The category, opened. Whoever asks has the right to read it, and puts the reading on record.
pub async fn category(mut src: impl Source, sealer: &Sealer, id: PersonId) -> StoreResult<Option<PersonCategory>> {
    let row: Option<(Vec<u8>,)> = fetch_optional!(src, (Vec<u8>,), "select category from person where id = $1", id.0)?;
    row.map(|(sealed,)| open_category(sealer, id, &sealed)).transpose()
}

/// Opens a sealed category that a query of the store read; for counting.
pub(crate) fn open_category(sealer: &Sealer, id: PersonId, sealed: &[u8]) -> StoreResult<PersonCategory> {
    sealer.open(CATEGORY, id.0, sealed)
}

/// Something that hangs on the person changed: every page that was opened before is old.
pub async fn touch(tx: &mut Tx, id: PersonId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update person set version = version + 1, updated_at = $1 where id = $2", at, id.0)?.expect_rows(1)
}

/// Saves what can change over time; refused when the record changed since `p.version`.
pub async fn update(tx: &mut Tx, p: &Person, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update person set languages = $1, contact_language = $2, literacy = $3, origin_pcode = $4, origin_answer = $5,
           current_pcode = $6, current_locality = $7, residence = $8, updated_at = $9, counsellor = $12,
           mother_name = $13, nationalities = $14, marital = $15, version = version + 1
         where id = $10 and version = $11",
        Json(&p.languages),
        p.contact_language.as_str(),
        p.literacy.as_str(),
        &p.origin,
        p.origin_answer.as_str(),
        &p.current,
        &p.locality,
        p.residence.as_str(),
        at,
        p.id.0,
        p.version,
        p.counsellor.as_str(),
        &p.mother,
        Json(&p.nationalities),
        p.marital.map(MaritalStatus::as_str),
    )?
    .expect_rows(1)
}

/// Corrects the birth and the sealed category; refused when the record changed since `p.version`.
pub async fn set_birth(
    tx: &mut Tx,
    sealer: &Sealer,
    p: &Person,
    category: Option<PersonCategory>,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "update person set birth_date = $1, birth_year = $2, age_estimated = $3, age_on = $4, age_evidence = $5,
           updated_at = $6, version = version + 1
         where id = $7 and version = $8",
        p.birth.date.map(|d| d.to_string()),
        p.birth.year().map(i64::from),
        p.birth.estimated.map(|(years, _)| years),
        p.birth.estimated.map(|(_, on)| on),
        p.birth.evidence.as_str(),
        at,
        p.id.0,
        p.version,
    )?
    .expect_rows(1)?;
    if let Some(category) = category {
        let sealed = sealer.seal(CATEGORY, p.id.0, &category)?;
        execute!(tx, "update person set category = $1 where id = $2", &sealed, p.id.0)?.expect_rows(1)?;
    }
    Ok(())
}

/// Notes that the person died, and on which day if it is known; nothing takes a wrong report back.
pub async fn set_deceased(tx: &mut Tx, id: PersonId, on: Option<NaiveDate>) -> StoreResult<()> {
    execute!(tx, "update person set deceased_on = $1, version = version + 1 where id = $2", on, id.0)?.expect_rows(1)
}

/// Notes that two records are of two persons, and why somebody is sure.
pub async fn distinct(
    tx: &mut Tx,
    a: PersonId,
    b: PersonId,
    reason: &str,
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    execute!(
        tx,
        "insert into distinct_pair (low_id, high_id, reason, decided_at, decided_by) values ($1, $2, $3, $4, $5)
         on conflict (low_id, high_id) do nothing",
        low.0,
        high.0,
        reason,
        at,
        by.0,
    )?
    .any();
    Ok(())
}
