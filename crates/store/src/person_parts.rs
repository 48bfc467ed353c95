//! What hangs on a person: phones and household. Replaced as a whole when the profile is edited.

use domain::id::PersonId;
use domain::person::{Member, Phone};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

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
pub async fn insert_members(tx: &mut Tx, new: &[NewPart<'_, Member>]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into household_member (id, person_id, position, name, relation, sex, birth_year, in_school, lives_with)",
        new,
        |m| m.id,
        m.person.0,
        m.position,
        &m.what.name,
        m.what.relation.as_str(),
        m.what.sex.as_str(),
        m.what.birth_year.map(i64::from),
        m.what.in_school.as_str(),
        m.what.lives_with,
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
    name: String,
    relation: String,
    sex: String,
    birth_year: Option<i64>,
    in_school: String,
    lives_with: bool,
}

/// The household of a person.
pub async fn household(mut src: impl Source, person: PersonId) -> StoreResult<Vec<Member>> {
    let rows: Vec<MemberRow> = fetch_all!(
        src,
        MemberRow,
        "select name, relation, sex, birth_year, in_school, lives_with
         from household_member where person_id = $1 order by position, id",
        person.0,
    )?;
    rows.into_iter()
        .map(|r| {
            Ok(Member {
                name: r.name,
                relation: stored("household_member.relation", &r.relation)?,
                sex: stored("household_member.sex", &r.sex)?,
                birth_year: r.birth_year.and_then(|y| i32::try_from(y).ok()),
                in_school: stored("household_member.in_school", &r.in_school)?,
                lives_with: r.lives_with,
            })
        })
        .collect()
}
