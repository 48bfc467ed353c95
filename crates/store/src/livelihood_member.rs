//! Who is in the business of a group, and whether somebody has a business at all: one person, one grant, whichever way.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Compartment, Facts};
use domain::id::{CaseId, OfficeId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A member from a case.
#[derive(Debug, Clone)]
pub struct Member {
    /// The membership.
    pub id: Uuid,
    /// The case.
    pub case: CaseId,
    /// Its code.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// The office of the case.
    pub office: OfficeId,
    /// Who has it.
    pub caseworker: Option<UserId>,
    /// Behind which wall it is.
    pub compartment: Compartment,
    /// Since when.
    pub joined_on: NaiveDate,
    /// Until when.
    pub left_on: Option<NaiveDate>,
}

impl Member {
    /// What decides about the case.
    pub fn facts(&self) -> Facts {
        Facts::case(self.office, self.caseworker, self.compartment)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    case_id: Uuid,
    code: String,
    code_name: String,
    office_id: Uuid,
    caseworker_id: Option<Uuid>,
    compartment: String,
    joined_on: NaiveDate,
    left_on: Option<NaiveDate>,
}

impl TryFrom<Row> for Member {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Member> {
        Ok(Member {
            id: r.id,
            case: CaseId(r.case_id),
            code: r.code,
            code_name: r.code_name,
            office: OfficeId(r.office_id),
            caseworker: r.caseworker_id.map(UserId),
            compartment: stored("case_file.compartment", &r.compartment)?,
            joined_on: r.joined_on,
            left_on: r.left_on,
        })
    }
}

/// Everybody who is or was in a business besides the one whose it is, those who came first at the top. A record that was
/// merged into another one is left out: who it is about has a business elsewhere, or is in this one under the record that
/// stands. The caller leaves out whom the reader may not see.
pub async fn of_startup(mut src: impl Source, startup: Uuid) -> StoreResult<Vec<Member>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select m.id, m.case_id, c.code, c.code_name, c.office_id, c.caseworker_id, c.compartment, m.joined_on, m.left_on
         from startup_member m join case_file c on c.id = m.case_id join startup s on s.id = m.startup_id
         where m.startup_id = $1 and c.merged_into is null and m.case_id <> s.case_id
         order by m.joined_on, m.id limit 200",
        startup,
    )?;
    rows.into_iter().map(Member::try_from).collect()
}

/// In which businesses the person of a case is or was: the business, since when, until when. The newest first.
pub async fn of_case(
    mut src: impl Source,
    case: CaseId,
) -> StoreResult<Vec<(Uuid, Option<NaiveDate>, Option<NaiveDate>)>> {
    fetch_all!(
        src,
        (Uuid, Option<NaiveDate>, Option<NaiveDate>),
        "select m.startup_id, m.joined_on, m.left_on from startup_member m where m.case_id = $1
         union all
         select s.id, m.joined_on, m.left_on
         from coop_member m join startup s on s.coop_id = m.coop_id
         where m.case_id = $1 and m.left_on is null and s.case_id <> $1 and s.state <> 'rejected'
         order by 2 desc, 1 limit 50",
        case.0,
    )
}

/// Somebody joins. A second membership beside the first is an error.
pub async fn join(
    tx: &mut Tx,
    (id, startup, case): (Uuid, Uuid, CaseId),
    on: NaiveDate,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into startup_member (id, startup_id, case_id, joined_on, by_user, at) values ($1, $2, $3, $4, $5, $6)",
        id,
        startup,
        case.0,
        on,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// Somebody leaves; once.
pub async fn leave(tx: &mut Tx, id: Uuid, startup: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update startup_member set left_on = $1 where id = $2 and startup_id = $3 and left_on is null and joined_on <= $1",
        on,
        id,
        startup,
    )?
    .expect_rows(1)
}

/// Whose plan was refused is in nothing any more, and may begin something else.
pub async fn end_all(tx: &mut Tx, startup: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(tx, "update startup_member set left_on = $1 where startup_id = $2 and left_on is null", on, startup)?
        .any();
    Ok(())
}

/// Whether the person of a case has a business that was not refused, besides one: their own, that of a group they are in,
/// or that of an association they are in; under this record or one that was merged into it.
pub async fn has_one(mut src: impl Source, case: CaseId, besides: Uuid) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "with recursive own (id) as (
           select id from case_file where id = $1
           union
           select c.id from own o join case_file c on c.merged_into = o.id and c.merged_into is not null)
         select cast(1 as bigint) from (
           select s.id from own o join startup s on s.case_id = o.id where s.state <> 'rejected'
           union all
           select s.id
           from own o join startup_member m on m.case_id = o.id join startup s on s.id = m.startup_id
           where m.left_on is null and s.state <> 'rejected'
           union all
           select s.id
           from own o join coop_member m on m.case_id = o.id join startup s on s.coop_id = m.coop_id
           where m.left_on is null and s.state <> 'rejected') found
         where found.id <> $2 limit 1",
        case.0,
        besides,
    )?;
    Ok(row.is_some())
}

/// Whether money went out to the same person another way: under a record that was merged into this case, through however
/// many others, or to a group or an association in which the person is.
pub async fn was_paid_elsewhere(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "with recursive own (id) as (
           select id from case_file where id = $1
           union
           select c.id from own o join case_file c on c.merged_into = o.id and c.merged_into is not null)
         select cast(1 as bigint)
         from (
           select s.id from own o join startup s on s.case_id = o.id where o.id <> $1
           union all
           select s.id
           from own o join startup_member m on m.case_id = o.id join startup s on s.id = m.startup_id
           where m.left_on is null and s.case_id <> $1
           union all
           select s.id
           from own o join coop_member m on m.case_id = o.id join startup s on s.coop_id = m.coop_id
           where m.left_on is null and s.case_id <> $1) other
         join startup_grant g on g.startup_id = other.id
         join tranche t on t.grant_id = g.id
         join payment p on p.tranche_id = t.id
         where p.state not in ('failed', 'reversed') limit 1",
        case.0,
    )?;
    Ok(row.is_some())
}

/// Whether another open plan is of the same association.
pub async fn coop_has_one(mut src: impl Source, coop: Uuid, besides: Uuid) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from startup where coop_id = $1 and state <> 'rejected' and id <> $2 limit 1",
        coop,
        besides,
    )?;
    Ok(row.is_some())
}

/// Moves every membership to another case, and gives them. One that goes on stays where that case has a business, or is in
/// one: who was paid twice is seen there.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId, goes_on: bool) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update startup_member set case_id = $1 where case_id = $2 and (left_on is not null or $3) returning id",
        to.0,
        from.0,
        goes_on,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The membership is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update startup_member set case_id = $1 where id = $2", case.0, id)?.expect_rows(1)
}
