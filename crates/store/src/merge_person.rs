//! What a merge changes in two persons, and puts back when it is undone: the row as it is stored, phones, household,
//! episodes. Nothing sealed is opened: episodes change hands by their ids, the category stays where it is.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, PersonId};
use domain::person::Names;
use serde::{Deserialize, Serialize};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// The row of a person as it is stored, without what is sealed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of `person`")]
pub struct Stored {
    pub names: Json<Names>,
    pub display_name: String,
    pub sex: String,
    pub birth_date: Option<String>,
    pub birth_year: Option<i64>,
    pub age_estimated: Option<i64>,
    pub age_on: Option<NaiveDate>,
    pub age_evidence: String,
    pub languages: Json<Vec<String>>,
    pub contact_language: String,
    pub literacy: String,
    pub counsellor: String,
    pub origin_pcode: Option<String>,
    pub origin_answer: String,
    pub current_pcode: String,
    pub current_locality: Option<String>,
    pub residence: String,
    pub deceased_on: Option<NaiveDate>,
    #[serde(default)]
    pub mother_name: Option<String>,
    #[serde(default = "none_said")]
    pub nationalities: Json<Vec<String>>,
    #[serde(default)]
    pub marital: Option<String>,
    pub updated_at: DateTime<Utc>,
    pub version: i64,
}

/// What snapshots say that are older than the question.
fn none_said() -> Json<Vec<String>> {
    Json(Vec::new())
}

/// The row of a person.
pub async fn stored(mut src: impl Source, id: PersonId) -> StoreResult<Option<Stored>> {
    fetch_optional!(
        src,
        Stored,
        "select names, display_name, sex, birth_date, birth_year, age_estimated, age_on, age_evidence, languages,
           contact_language, literacy, counsellor, origin_pcode, origin_answer, current_pcode, current_locality, residence,
           deceased_on, mother_name, nationalities, marital, updated_at, version
         from person where id = $1",
        id.0,
    )
}

/// Writes a row; refused when the record changed since `version`.
pub async fn write(tx: &mut Tx, id: PersonId, s: &Stored, version: i64, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update person set names = $1, display_name = $2, sex = $3, birth_date = $4, birth_year = $5,
           age_estimated = $6, age_on = $7, age_evidence = $8, languages = $9, contact_language = $10, literacy = $11,
           origin_pcode = $12, origin_answer = $13, current_pcode = $14, current_locality = $15, residence = $16,
           updated_at = $17, counsellor = $20, mother_name = $21, nationalities = $22,
           marital = $23, version = version + 1
         where id = $18 and version = $19",
        &s.names,
        &s.display_name,
        &s.sex,
        &s.birth_date,
        s.birth_year,
        s.age_estimated,
        s.age_on,
        &s.age_evidence,
        &s.languages,
        &s.contact_language,
        &s.literacy,
        &s.origin_pcode,
        &s.origin_answer,
        &s.current_pcode,
        &s.current_locality,
        &s.residence,
        at,
        id.0,
        version,
        &s.counsellor,
        &s.mother_name,
        &s.nationalities,
        &s.marital,
    )?
    .expect_rows(1)
}

/// A phone as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of `person_phone`")]
pub struct StoredPhone {
    pub id: Uuid,
    pub position: i64,
    pub number: String,
    pub number_key: String,
    pub owner: String,
    pub safe_to_call: bool,
    pub safe_to_text: bool,
    pub safe_times: Option<String>,
}

/// The phones of a person, the best first.
pub async fn phones(mut src: impl Source, person: PersonId) -> StoreResult<Vec<StoredPhone>> {
    fetch_all!(
        src,
        StoredPhone,
        "select id, position, number, number_key, owner, safe_to_call, safe_to_text, safe_times
         from person_phone where person_id = $1 order by position, id",
        person.0,
    )
}

/// A member of a household as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of `household_member`")]
pub struct StoredMember {
    pub id: Uuid,
    pub position: i64,
    pub name: String,
    pub relation: String,
    pub sex: String,
    pub birth_year: Option<i64>,
    pub in_school: String,
    pub lives_with: bool,
    #[serde(default)]
    pub documents: Option<String>,
    #[serde(default)]
    pub health: Option<Vec<u8>>,
}

/// The household of a person.
pub async fn household(mut src: impl Source, person: PersonId) -> StoreResult<Vec<StoredMember>> {
    fetch_all!(
        src,
        StoredMember,
        "select id, position, name, relation, sex, birth_year, in_school, lives_with, documents, health
         from household_member where person_id = $1 order by position, id",
        person.0,
    )
}

/// The only phones of a person from now on. Rows with these ids leave whoever had them.
pub async fn set_phones(tx: &mut Tx, person: PersonId, phones: &[StoredPhone]) -> StoreResult<()> {
    execute!(tx, "delete from person_phone where person_id = $1", person.0)?.any();
    for p in phones {
        execute!(tx, "delete from person_phone where id = $1", p.id)?.any();
        execute!(
            tx,
            "insert into person_phone (id, person_id, position, number, number_key, owner, safe_to_call, safe_to_text,
               safe_times)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            p.id,
            person.0,
            p.position,
            &p.number,
            &p.number_key,
            &p.owner,
            p.safe_to_call,
            p.safe_to_text,
            &p.safe_times,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

/// The only household of a person from now on. Rows with these ids leave whoever had them.
pub async fn set_household(tx: &mut Tx, person: PersonId, household: &[StoredMember]) -> StoreResult<()> {
    execute!(tx, "delete from household_member where person_id = $1", person.0)?.any();
    for m in household {
        execute!(tx, "delete from household_member where id = $1", m.id)?.any();
        execute!(
            tx,
            "insert into household_member (id, person_id, position, name, relation, sex, birth_year, in_school,
               lives_with, documents, health)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            m.id,
            person.0,
            m.position,
            &m.name,
            &m.relation,
            &m.sex,
            m.birth_year,
            &m.in_school,
            m.lives_with,
            &m.documents,
            &m.health,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

/// Episodes of a person: id and position. What they say stays sealed.
pub async fn episodes(mut src: impl Source, person: PersonId) -> StoreResult<Vec<(Uuid, i64)>> {
    fetch_all!(
        src,
        (Uuid, i64),
        "select id, position from association_episode where person_id = $1 order by position, id",
        person.0,
    )
}

/// An episode is this person's, at this position.
pub async fn set_episode(tx: &mut Tx, id: Uuid, person: PersonId, position: i64) -> StoreResult<()> {
    execute!(tx, "update association_episode set person_id = $1, position = $2 where id = $3", person.0, position, id,)?
        .expect_rows(1)
}

/// Makes the keys of a person anew: their own names, and those of every record that was merged into theirs.
pub async fn rekey(tx: &mut Tx, person: PersonId, case: CaseId) -> StoreResult<()> {
    let rows: Vec<(Json<Names>,)> = fetch_all!(
        tx,
        (Json<Names>,),
        "with recursive merged (id) as (
           select id from case_file where id = $1
           union
           select c.id from merged m join case_file c on c.merged_into = m.id where c.merged_into is not null)
         select p.names from merged m join case_file c on c.id = m.id join person p on p.id = c.person_id",
        case.0,
    )?;
    let mut keys: Vec<String> = rows.iter().flat_map(|(names,)| domain::name::keys(&names.all())).collect();
    keys.sort_unstable();
    keys.dedup();
    no_keys(tx, person).await?;
    let keys: Vec<_> = keys.into_iter().map(|key| (key, person.0)).collect();
    crate::person::insert_keys(tx, &keys).await
}

/// Nobody finds this person by name any more.
pub async fn no_keys(tx: &mut Tx, person: PersonId) -> StoreResult<()> {
    execute!(tx, "delete from person_key where person_id = $1", person.0)?.any();
    Ok(())
}
