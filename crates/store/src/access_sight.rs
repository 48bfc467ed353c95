//! Who may look at a case outside their caseload now, and what ends that.

use chrono::{DateTime, Utc};
use domain::access::AccessKind;
use domain::authz::Visit;
use domain::id::{CaseId, OfficeId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Somebody may look at a case now.
#[derive(Debug, Clone)]
pub struct Sight {
    /// Id of the access.
    pub id: Uuid,
    /// Who, and as what.
    pub visit: Visit,
    /// How it came about.
    pub kind: AccessKind,
    /// Until when.
    pub until: DateTime<Utc>,
    /// Name of whoever allowed it.
    pub by: Option<String>,
    /// Name of who may look.
    pub name: String,
}

#[derive(sqlx::FromRow)]
struct SightRow {
    id: Uuid,
    user_id: Uuid,
    role: String,
    role_office_id: Option<Uuid>,
    kind: String,
    until_at: DateTime<Utc>,
    answered_by: Option<String>,
    name: String,
}

impl TryFrom<SightRow> for Sight {
    type Error = StoreError;
    fn try_from(r: SightRow) -> StoreResult<Sight> {
        let role = stored("case_access.role", &r.role)?;
        Ok(Sight {
            id: r.id,
            visit: Visit { user: UserId(r.user_id), role, office: r.role_office_id.map(OfficeId) },
            kind: stored("case_access.kind", &r.kind)?,
            until: r.until_at,
            by: r.answered_by,
            name: r.name,
        })
    }
}

/// What lets this user look at this case at `now`; the longest where there are several.
pub async fn sight(mut src: impl Source, user: UserId, case: CaseId, now: DateTime<Utc>) -> StoreResult<Option<Sight>> {
    let row: Option<SightRow> = fetch_optional!(
        src,
        SightRow,
        "select x.id, x.user_id, x.role, x.role_office_id, x.kind, x.until_at, b.name as answered_by, u.name
         from case_access x
         join app_user u on u.id = x.user_id
         left join app_user b on b.id = x.answered_by
         where x.user_id = $1 and x.case_id = $2 and x.until_at > $3 and x.until_at is not null and x.ended_at is null
         order by x.until_at desc limit 1",
        user.0,
        case.0,
        now,
    )?;
    row.map(Sight::try_from).transpose()
}

/// Everybody who may look at a case at `now`, who longest first.
pub async fn sights(mut src: impl Source, case: CaseId, now: DateTime<Utc>) -> StoreResult<Vec<Sight>> {
    let rows: Vec<SightRow> = fetch_all!(
        src,
        SightRow,
        "select x.id, x.user_id, x.role, x.role_office_id, x.kind, x.until_at, b.name as answered_by, u.name
         from case_access x
         join app_user u on u.id = x.user_id
         left join app_user b on b.id = x.answered_by
         where x.case_id = $1 and x.until_at > $2 and x.until_at is not null and x.ended_at is null
         order by x.until_at desc, x.id limit 50",
        case.0,
        now,
    )?;
    rows.into_iter().map(Sight::try_from).collect()
}

/// Ends a sight of a case before its time; false when it is over.
pub async fn end(tx: &mut Tx, id: Uuid, by: UserId, at: DateTime<Utc>) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update case_access set ended_at = $1, ended_by = $2 where id = $3 and ended_at is null and until_at > $1",
        at,
        by.0,
        id,
    )?;
    Ok(changed.rows() == 1)
}

/// A wall stands around the case now: nobody looks in from outside any more, and nobody has to answer.
pub async fn close_case(tx: &mut Tx, case: CaseId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update case_access set ended_at = $1
         where case_id = $2 and until_at > $1 and until_at is not null and ended_at is null",
        at,
        case.0,
    )?
    .any();
    execute!(
        tx,
        "update case_access set state = 'lapsed', answered_at = $1 where case_id = $2 and state = 'waiting'",
        at,
        case.0,
    )?
    .any();
    Ok(())
}

/// Another office has the case: it answers what waits, what the former one allowed is over. What was opened at once
/// ends in its hour.
pub async fn move_case(tx: &mut Tx, case: CaseId, to: OfficeId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update case_access set ended_at = $1
         where case_id = $2 and kind = 'request' and until_at > $1 and until_at is not null and ended_at is null",
        at,
        case.0,
    )?
    .any();
    execute!(tx, "update case_access set office_id = $1 where case_id = $2", to.0, case.0)?.any();
    Ok(())
}

/// A role of somebody ended: what they got with it is over, what they asked for lapses.
pub async fn end_role(tx: &mut Tx, who: &Visit, at: DateTime<Utc>) -> StoreResult<()> {
    let office = who.office.map(|o| o.0);
    let anywhere = who.office.is_none();
    execute!(
        tx,
        "update case_access set ended_at = $1
         where user_id = $2 and role = $3 and (($5 and role_office_id is null) or role_office_id = $4)
           and until_at > $1 and ended_at is null",
        at,
        who.user.0,
        who.role.as_str(),
        office,
        anywhere,
    )?
    .any();
    execute!(
        tx,
        "update case_access set state = 'lapsed', answered_at = $1
         where user_id = $2 and role = $3 and (($5 and role_office_id is null) or role_office_id = $4)
           and state = 'waiting'",
        at,
        who.user.0,
        who.role.as_str(),
        office,
        anywhere,
    )?
    .any();
    Ok(())
}
