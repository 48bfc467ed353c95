//! Stipends of a cohort for a month. Once for each cohort and month, and once for each person and month, while it counts.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, OfficeId, UserId};
use domain::training::{StipendState, StipendSteps};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A list that is asked for.
#[derive(Debug, Clone)]
pub struct NewList<'a> {
    /// Its id.
    pub id: Uuid,
    /// Of which cohort.
    pub cohort: Uuid,
    /// `2026-11`.
    pub month: &'a str,
    /// For one person, in minor units.
    pub amount: i64,
    /// Of which currency.
    pub currency: &'a str,
    /// Of a hundred hours, so many had to be attended.
    pub share: i64,
    /// Who asks.
    pub by: UserId,
}

/// Adds a list with its people: enrolment, minutes attended, minutes held.
pub async fn insert(tx: &mut Tx, new: &NewList<'_>, people: &[(Uuid, i64, i64)], at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "insert into stipend_list (id, cohort_id, month, live, state, amount, currency, share, requested_by,
           requested_at, version)
         values ($1, $2, $3, 1, 'requested', $4, $5, $6, $7, $8, 1)",
        new.id,
        new.cohort,
        new.month,
        new.amount,
        new.currency,
        new.share,
        new.by.0,
        at,
    )?
    .expect_rows(1)?;
    for (enrolment, attended, held) in people {
        execute!(
            tx,
            "insert into stipend_line (list_id, enrolment_id, who, month, live, attended, held)
             select $1, e.id, coalesce(e.case_id, e.newcomer_id), $3, 1, $4, $5
             from training_enrolment e where e.id = $2",
            new.id,
            *enrolment,
            new.month,
            *attended,
            *held,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

/// A list as stored.
#[derive(Debug, Clone)]
pub struct StipendList {
    /// Its id.
    pub id: Uuid,
    /// Code of the cohort.
    pub cohort: String,
    /// What the course is called.
    pub title: String,
    /// Of which office.
    pub office: OfficeId,
    /// `2026-11`.
    pub month: String,
    /// Where it stands, who asked, who decided.
    pub steps: StipendSteps,
    /// For one person, in minor units.
    pub amount: i64,
    /// Of which currency.
    pub currency: String,
    /// Of a hundred hours, so many had to be attended.
    pub share: i64,
    /// How many people.
    pub people: i64,
    /// Why it was refused.
    pub reason: Option<String>,
    /// Names of who asked, decided and paid.
    pub names: [Option<String>; 3],
    /// When it was asked for, decided and paid.
    pub times: [Option<DateTime<Utc>>; 3],
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    code: String,
    title: String,
    office_id: Uuid,
    month: String,
    state: String,
    amount: i64,
    currency: String,
    share: i64,
    people: i64,
    reason: Option<String>,
    requested_by: Uuid,
    decided_by: Option<Uuid>,
    asked: Option<String>,
    decided: Option<String>,
    paid: Option<String>,
    requested_at: DateTime<Utc>,
    decided_at: Option<DateTime<Utc>>,
    paid_at: Option<DateTime<Utc>>,
    version: i64,
}

impl TryFrom<Row> for StipendList {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<StipendList> {
        let state: StipendState = stored("stipend_list.state", &r.state)?;
        Ok(StipendList {
            id: r.id,
            cohort: r.code,
            title: r.title,
            office: OfficeId(r.office_id),
            month: r.month,
            steps: StipendSteps { state, requested_by: UserId(r.requested_by), decided_by: r.decided_by.map(UserId) },
            amount: r.amount,
            currency: r.currency,
            share: r.share,
            people: r.people,
            reason: r.reason,
            names: [r.asked, r.decided, r.paid],
            times: [Some(r.requested_at), r.decided_at, r.paid_at],
            version: r.version,
        })
    }
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<StipendList>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select l.id, h.code, c.title, h.office_id, l.month, l.state, l.amount, l.currency, l.share, l.reason,
           (select cast(count(*) as bigint) from stipend_line n where n.list_id = l.id) as people,
           l.requested_by, l.decided_by, a.name as asked, b.name as decided, p.name as paid, l.requested_at,
           l.decided_at, l.paid_at, l.version
         from stipend_list l
         join training_cohort h on h.id = l.cohort_id
         join training_course c on c.id = h.course_id
         left join app_user a on a.id = l.requested_by
         left join app_user b on b.id = l.decided_by
         left join app_user p on p.id = l.paid_by
         where l.id = $1",
        id,
    )?;
    row.map(StipendList::try_from).transpose()
}

/// Lists of an office, those that wait first, then the newest; of one cohort when it is named.
pub async fn list(
    mut src: impl Source,
    office: OfficeId,
    cohort: Option<Uuid>,
    limit: i64,
) -> StoreResult<Vec<StipendList>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select l.id, h.code, c.title, h.office_id, l.month, l.state, l.amount, l.currency, l.share, l.reason,
           (select cast(count(*) as bigint) from stipend_line n where n.list_id = l.id) as people,
           l.requested_by, l.decided_by, a.name as asked, b.name as decided, p.name as paid, l.requested_at,
           l.decided_at, l.paid_at, l.version
         from stipend_list l
         join training_cohort h on h.id = l.cohort_id
         join training_course c on c.id = h.course_id
         left join app_user a on a.id = l.requested_by
         left join app_user b on b.id = l.decided_by
         left join app_user p on p.id = l.paid_by
         where h.office_id = $1 and ($2 or l.cohort_id = $3)
         order by case l.state when 'requested' then 0 when 'approved' then 1 else 2 end, l.requested_at desc, l.id desc
         limit $4",
        office.0,
        cohort.is_none(),
        cohort.unwrap_or_default(),
        limit,
    )?;
    rows.into_iter().map(StipendList::try_from).collect()
}

/// People of a list: enrolment, minutes attended, minutes held.
pub async fn lines(mut src: impl Source, list: Uuid) -> StoreResult<Vec<(Uuid, i64, i64)>> {
    fetch_all!(src, (Uuid, i64, i64), "select enrolment_id, attended, held from stipend_line where list_id = $1", list,)
}

/// A stipend of the person of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStipend {
    /// `2026-11`.
    pub month: String,
    /// What the course is called.
    pub title: String,
    /// Minor units.
    pub amount: i64,
    /// Of which currency.
    pub currency: String,
    /// Where the list stands.
    pub state: StipendState,
}

/// Stipends of a case on lists that count, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<CaseStipend>> {
    let rows: Vec<(String, String, i64, String, String)> = fetch_all!(
        src,
        (String, String, i64, String, String),
        "select l.month, c.title, l.amount, l.currency, l.state
         from training_enrolment e
         join stipend_line n on n.enrolment_id = e.id
         join stipend_list l on l.id = n.list_id
         join training_cohort h on h.id = l.cohort_id
         join training_course c on c.id = h.course_id
         where e.case_id = $1 and n.live is not null
         order by l.month desc, l.id desc limit 24",
        case.0,
    )?;
    rows.into_iter()
        .map(|(month, title, amount, currency, state)| {
            Ok(CaseStipend { month, title, amount, currency, state: stored("stipend_list.state", &state)? })
        })
        .collect()
}

/// People of a cohort who are on a list of a month that counts, of this cohort or of another one. What a record had that
/// was merged counts for the one that stays.
pub async fn listed(mut src: impl Source, cohort: Uuid, month: &str) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select e.id from training_enrolment e
         where e.cohort_id = $1 and exists (
           select 1 from stipend_line n join training_enrolment o on o.id = n.enrolment_id
           left join case_file c on c.id = o.case_id
           where n.month = $2 and n.live is not null
             and (o.id = e.id or o.newcomer_id = e.newcomer_id or o.case_id = e.case_id or c.merged_into = e.case_id))",
        cohort,
        month,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Whether somebody of a list is on another one of the same month that counts: two records of a person each had a line
/// before they were merged.
pub async fn is_twice(mut src: impl Source, list: Uuid) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from stipend_line n
         join training_enrolment e on e.id = n.enrolment_id
         join stipend_line m on m.month = n.month and m.list_id <> n.list_id and m.live is not null
         join training_enrolment o on o.id = m.enrolment_id
         left join case_file c on c.id = o.case_id
         where n.list_id = $1 and (o.case_id = e.case_id or c.merged_into = e.case_id or o.newcomer_id = e.newcomer_id)
         limit 1",
        list,
    )?;
    Ok(row.is_some())
}

/// Minutes of a cohort's sessions between two days: enrolment, attended, held.
pub async fn minutes(
    mut src: impl Source,
    cohort: Uuid,
    (from, until): (NaiveDate, NaiveDate),
) -> StoreResult<Vec<(Uuid, i64, i64)>> {
    fetch_all!(
        src,
        (Uuid, i64, i64),
        "select m.enrolment_id, cast(sum(m.minutes) as bigint) as attended, cast(sum(s.minutes) as bigint) as held
         from training_session s join training_mark m on m.session_id = s.id
         where s.cohort_id = $1 and s.held_on >= $2 and s.held_on <= $3
         group by m.enrolment_id",
        cohort,
        from,
        until,
    )
}

/// Approved, or refused with a reason: then it counts no more, and another one may be asked for.
pub async fn decide(
    tx: &mut Tx,
    (id, version): (Uuid, i64),
    reason: Option<&str>,
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    let state = if reason.is_some() { StipendState::Refused } else { StipendState::Approved };
    execute!(
        tx,
        "update stipend_list set state = $1, decided_by = $2, decided_at = $3, reason = $4, version = version + 1
         where id = $5 and version = $6 and requested_by <> $2
           and (state = 'requested' or (state = 'approved' and $7))",
        state.as_str(),
        by.0,
        at,
        reason,
        id,
        version,
        reason.is_some(),
    )?
    .expect_rows(1)?;
    if reason.is_some() {
        execute!(tx, "update stipend_list set live = null where id = $1", id)?.expect_rows(1)?;
        execute!(tx, "update stipend_line set live = null where list_id = $1", id)?.any();
    }
    Ok(())
}

/// Paid, once, by somebody who neither asked nor approved.
pub async fn pay(tx: &mut Tx, (id, version): (Uuid, i64), (by, at): (UserId, DateTime<Utc>)) -> StoreResult<()> {
    execute!(
        tx,
        "update stipend_list set state = 'paid', paid_by = $1, paid_at = $2, version = version + 1
         where id = $3 and version = $4 and state = 'approved' and requested_by <> $1 and decided_by <> $1",
        by.0,
        at,
        id,
        version,
    )?
    .expect_rows(1)
}
