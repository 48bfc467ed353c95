//! Associations and cooperatives, and who of the cases is in them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::coop::{CoopEntry, CoopKind, Verdict};
use domain::id::{CaseId, OfficeId, PersonId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Column of what was worked out last, for the seal.
const VERDICT: &str = "coop.verdict";

/// An association as stored.
#[derive(Debug, Clone)]
pub struct Coop {
    /// Its id.
    pub id: Uuid,
    /// Its number, as people read it aloud.
    pub code: String,
    /// Where.
    pub office: OfficeId,
    /// What kind.
    pub kind: CoopKind,
    /// What it is called.
    pub name: String,
    /// Number of the register.
    pub registered: Option<String>,
    /// Women from the community.
    pub women: i64,
    /// Men from the community.
    pub men: i64,
    /// When the members chose who leads.
    pub elected_on: Option<NaiveDate>,
    /// What is saved together, in minor units.
    pub savings: i64,
    /// Code of the currency.
    pub currency: String,
    /// When savings were shared out last.
    pub share_out_on: Option<NaiveDate>,
    /// When somebody last talked with them about who joined, and why.
    pub checked_on: Option<NaiveDate>,
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// For decisions on what was seen.
    pub version: i64,
    verdict: Option<Vec<u8>>,
}

impl Coop {
    /// What was worked out last, opened. It does not leave the service.
    pub fn verdict(&self, sealer: &Sealer) -> StoreResult<Option<Verdict>> {
        self.verdict.as_deref().map(|sealed| sealer.open(VERDICT, self.id, sealed)).transpose()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    code: String,
    office_id: Uuid,
    kind: String,
    name: String,
    registered: Option<String>,
    community_women: i64,
    community_men: i64,
    elected_on: Option<NaiveDate>,
    savings: i64,
    currency: String,
    share_out_on: Option<NaiveDate>,
    checked_on: Option<NaiveDate>,
    verdict: Option<Vec<u8>>,
    at: DateTime<Utc>,
    version: i64,
}

impl TryFrom<Row> for Coop {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Coop> {
        Ok(Coop {
            id: r.id,
            code: r.code,
            office: OfficeId(r.office_id),
            kind: stored("coop.kind", &r.kind)?,
            name: r.name,
            registered: r.registered,
            women: r.community_women,
            men: r.community_men,
            elected_on: r.elected_on,
            savings: r.savings,
            currency: r.currency,
            share_out_on: r.share_out_on,
            checked_on: r.checked_on,
            at: r.at,
            verdict: r.verdict,
            version: r.version,
        })
    }
}

/// A new association.
pub async fn insert(
    tx: &mut Tx,
    (id, code, office): (Uuid, &str, OfficeId),
    e: &CoopEntry,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into coop (id, code, office_id, kind, name, registered, community_women, community_men, elected_on,
           savings, currency, share_out_on, by_user, at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)",
        id,
        code,
        office.0,
        e.kind.as_str(),
        &e.name,
        &e.registered,
        e.women,
        e.men,
        e.elected_on,
        e.savings,
        e.currency.code,
        e.share_out_on,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// Saves what is known of one; refused when it changed since `version`.
pub async fn save(tx: &mut Tx, id: Uuid, version: i64, e: &CoopEntry) -> StoreResult<()> {
    execute!(
        tx,
        "update coop set kind = $1, name = $2, registered = $3, community_women = $4, community_men = $5,
           elected_on = $6, savings = $7, currency = $8, share_out_on = $9, version = version + 1
         where id = $10 and version = $11",
        e.kind.as_str(),
        &e.name,
        &e.registered,
        e.women,
        e.men,
        e.elected_on,
        e.savings,
        e.currency.code,
        e.share_out_on,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Holds an association until this transaction ends.
pub async fn hold(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(tx, "update coop set version = version where id = $1", id)?.expect_rows(1)
}

/// Notes that somebody looked; the latest day counts.
pub async fn checked(tx: &mut Tx, id: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update coop set checked_on = $1, version = version + 1 where id = $2 and (checked_on is null or checked_on <= $1)",
        on,
        id,
    )?
    .any();
    Ok(())
}

/// Keeps what was worked out, sealed.
pub async fn set_verdict(tx: &mut Tx, sealer: &Sealer, id: Uuid, verdict: &Verdict) -> StoreResult<()> {
    let sealed = sealer.seal(VERDICT, id, verdict)?;
    execute!(tx, "update coop set verdict = $1 where id = $2", sealed, id)?.expect_rows(1)
}

/// By its number. The caller decides whether the actor may know that it exists.
pub async fn by_code(mut src: impl Source, code: &str) -> StoreResult<Option<Coop>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, code, office_id, kind, name, registered, community_women, community_men, elected_on, savings,
           currency, share_out_on, checked_on, verdict, at, version
         from coop where code = $1",
        code,
    )?;
    row.map(Coop::try_from).transpose()
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Coop>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, code, office_id, kind, name, registered, community_women, community_men, elected_on, savings,
           currency, share_out_on, checked_on, verdict, at, version
         from coop where id = $1",
        id,
    )?;
    row.map(Coop::try_from).transpose()
}

/// Those of an office, by name.
pub async fn of_office(mut src: impl Source, office: OfficeId, limit: i64) -> StoreResult<Vec<Coop>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, code, office_id, kind, name, registered, community_women, community_men, elected_on, savings,
           currency, share_out_on, checked_on, verdict, at, version
         from coop where office_id = $1 order by name, id limit $2",
        office.0,
        limit,
    )?;
    rows.into_iter().map(Coop::try_from).collect()
}

/// Those in which somebody is now.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Coop>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select c.id, c.code, c.office_id, c.kind, c.name, c.registered, c.community_women, c.community_men, c.elected_on,
           c.savings, c.currency, c.share_out_on, c.checked_on, c.verdict, c.at, c.version
         from coop_member m join coop c on c.id = m.coop_id
         where m.case_id = $1 and m.left_on is null order by c.name, c.id limit 20",
        case.0,
    )?;
    rows.into_iter().map(Coop::try_from).collect()
}

/// The cases of everybody who is in one now, wherever they are. It says who may not begin something else: no list of members.
pub async fn all_cases(mut src: impl Source, coop: Uuid) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select case_id from coop_member where coop_id = $1 and left_on is null order by case_id",
        coop,
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// A member from a case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Member {
    /// The membership.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The person.
    pub person_id: Uuid,
    /// The neutral name.
    pub code_name: String,
    /// Woman or man.
    pub sex: String,
    /// Since when.
    pub joined_on: NaiveDate,
}

impl Member {
    /// The person.
    pub fn person(&self) -> PersonId {
        PersonId(self.person_id)
    }
}

/// Members from cases of its office, outside walls: whoever is behind one, or went elsewhere, is in no list and in no count.
pub async fn members(mut src: impl Source, coop: Uuid) -> StoreResult<Vec<Member>> {
    fetch_all!(
        src,
        Member,
        "select m.id, m.case_id, c.person_id, c.code_name, p.sex, m.joined_on
         from coop_member m
         join coop k on k.id = m.coop_id
         join case_file c on c.id = m.case_id and c.office_id = k.office_id
         join person p on p.id = c.person_id
         where m.coop_id = $1 and m.left_on is null and c.compartment = 'general'
         order by c.code_name, m.id limit 500",
        coop,
    )
}

/// Somebody joins; a second time beside the first is an error.
pub async fn join(
    tx: &mut Tx,
    (id, coop, case): (Uuid, Uuid, CaseId),
    on: NaiveDate,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into coop_member (id, coop_id, case_id, joined_on, by_user, at) values ($1, $2, $3, $4, $5, $6)",
        id,
        coop,
        case.0,
        on,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// Somebody leaves; once.
pub async fn leave(tx: &mut Tx, id: Uuid, coop: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update coop_member set left_on = $1 where id = $2 and coop_id = $3 and left_on is null and joined_on <= $1",
        on,
        id,
        coop,
    )?
    .expect_rows(1)
}

/// Moves every membership to another case, unless that is in the same group already, and gives them.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update coop_member set case_id = $1
         where case_id = $2 and coop_id not in (select coop_id from coop_member where case_id = $1 and left_on is null)
         returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The membership is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update coop_member set case_id = $1 where id = $2", case.0, id)?.expect_rows(1)
}
