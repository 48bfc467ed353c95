//! What hangs on a person: phones and household. Replaced as a whole when the profile is edited.

use domain::id::PersonId;
use domain::person::{Member, MemberHealth, Phone};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed health of a member stands: part of what is authenticated.
const HEALTH: &str = "household_member.health";

/// A phone or a member of the household that is new.
#[derive(Debug, Clone)]
pub struct NewPart<'a, T> {
    /// Its id.
    pub id: Uuid,
    /// Whose.
    pub person: PersonId,
    /// Its place among theirs, from 0.
    pub position: i64,
    /// What it is.
    pub what: &'a T,
}

/// Adds phones.
pub async fn insert_phones(tx: &mut Tx, new: &[NewPart<'_, Phone>]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into person_phone (id, person_id, position, number, number_key, owner, safe_to_call, safe_to_text,
           safe_times)",
        new,
        |p| p.id,
        p.person.0,
        p.position,
        &p.what.number,
        &p.what.key,
        p.what.owner.as_str(),
        p.what.safe_to_call,
        p.what.safe_to_text,
        &p.what.safe_times,
    )
}

/// Adds members of the household.
pub async fn insert_members(tx: &mut Tx, sealer: &Sealer, new: &[NewPart<'_, Member>]) -> StoreResult<()> {
    let seal = |m: &NewPart<'_, Member>| {
        (!m.what.health.is_empty()).then(|| sealer.seal(HEALTH, m.id, &m.what.health)).transpose()
    };
    let health = new.iter().map(seal).collect::<StoreResult<Vec<_>>>()?;
    let rows: Vec<_> = new.iter().zip(&health).collect();
    insert_all!(
        tx,
        "insert into household_member (id, person_id, position, name, relation, sex, birth_year, in_school, lives_with,
           documents, health)",
        rows,
        |(m, health)| m.id,
        m.person.0,
        m.position,
        &m.what.name,
        m.what.relation.as_str(),
        m.what.sex.as_str(),
        m.what.birth_year.map(i64::from),
        m.what.in_school.as_str(),
        m.what.lives_with,
        m.what.documents.map(|d| d.as_str()),
        *health,
    )
}

/// Removes phones and household, for the edited ones to take their place in the same transaction.
pub async fn clear(tx: &mut Tx, person: PersonId) -> StoreResult<()> {
    execute!(tx, "delete from person_phone where person_id = $1", person.0)?.any();
    execute!(tx, "delete from household_member where person_id = $1", person.0)?.any();
    Ok(())
}

#[derive(sqlx::FromRow)]
struct PhoneRow {
    number: String,
    number_key: String,
    owner: String,
    safe_to_call: bool,
    safe_to_text: bool,
    safe_times: Option<String>,
}

/// The phones of a person, the best first.
pub async fn phones(mut src: impl Source, person: PersonId) -> StoreResult<Vec<Phone>> {
    let rows: Vec<PhoneRow> = fetch_all!(
        src,
        PhoneRow,
        "select number, number_key, owner, safe_to_call, safe_to_text, safe_times
         from person_phone where person_id = $1 order by position, id",
        person.0,
    )?;
    rows.into_iter()
        .map(|r| {
            Ok(Phone {
                number: r.number,
                key: r.number_key,
                owner: stored("person_phone.owner", &r.owner)?,
                safe_to_call: r.safe_to_call,
                safe_to_text: r.safe_to_text,
                safe_times: r.safe_times,
            })
        })
        .collect()
}

#[derive(sqlx::FromRow)]
struct MemberRow {
    id: Uuid,
    person_id: Uuid,
    name: String,
    relation: String,
    sex: String,
    birth_year: Option<i64>,
    in_school: String,
    lives_with: bool,
    documents: Option<String>,
    health: Option<Vec<u8>>,
}

impl MemberRow {
    fn open(self, sealer: &Sealer) -> StoreResult<Member> {
        let health: Option<MemberHealth> = self.health.map(|h| sealer.open(HEALTH, self.id, &h)).transpose()?;
        Ok(Member {
            name: self.name,
            relation: stored("household_member.relation", &self.relation)?,
            sex: stored("household_member.sex", &self.sex)?,
            birth_year: self.birth_year.and_then(|y| i32::try_from(y).ok()),
            in_school: stored("household_member.in_school", &self.in_school)?,
            lives_with: self.lives_with,
            documents: stored_opt("household_member.documents", self.documents.as_deref())?,
            health: health.unwrap_or_default(),
        })
    }
}

/// The household of a person.
pub async fn household(src: impl Source, sealer: &Sealer, person: PersonId) -> StoreResult<Vec<Member>> {
    Ok(members(src, sealer, person).await?.into_iter().map(|(_, member)| member).collect())
}

/// The household of a person, each member with its row.
pub async fn members(mut src: impl Source, sealer: &Sealer, person: PersonId) -> StoreResult<Vec<(Uuid, Member)>> {
    let rows: Vec<MemberRow> = fetch_all!(
        src,
        MemberRow,
        "select id, person_id, name, relation, sex, birth_year, in_school, lives_with, documents, health
         from household_member where person_id = $1 order by position, id",
        person.0,
    )?;
    rows.into_iter().map(|row| Ok((row.id, row.open(sealer)?))).collect()
}

/// One member, and in whose household.
pub async fn member(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<Option<(PersonId, Member)>> {
    let row: Option<MemberRow> = fetch_optional!(
        src,
        MemberRow,
        "select id, person_id, name, relation, sex, birth_year, in_school, lives_with, documents, health
         from household_member where id = $1",
        id,
    )?;
    row.map(|row| Ok((PersonId(row.person_id), row.open(sealer)?))).transpose()
}

/// Takes a member off the list; refused when somebody else did so before.
pub async fn remove_member(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "delete from household_member where id = $1", id)?.expect_rows(1)
}
