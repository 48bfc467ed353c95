//! Lists of referrals inside the programme, for whoever does them and for whoever sent them, and their clocks.

use chrono::{DateTime, Utc};
use domain::authz::Scope;
use domain::id::{CaseId, InternalId, OfficeId, UserId};
use domain::internal::Unit;
use domain::referral::{ReferralStatus, Stage, Urgency};
use uuid::Uuid;

use crate::awaited::Place;
use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// One line of a list. Nothing in it is about the person but the code name.
#[derive(Debug, Clone)]
pub struct InternalLine {
    /// Where it stands in a list.
    pub place: Place,
    /// Its number.
    pub number: String,
    /// The neutral name of the case.
    pub code_name: String,
    /// Who does it.
    pub unit: Unit,
    /// Name of the one colleague who was asked, or who answered.
    pub colleague: Option<String>,
    /// Name of whoever sent it.
    pub from: String,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands.
    pub status: ReferralStatus,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: String,
    code_name: String,
    unit: String,
    colleague: Option<String>,
    sender: String,
    urgency: String,
    status: String,
    sent_at: DateTime<Utc>,
    answer_due: Option<DateTime<Utc>>,
}

impl TryFrom<Row> for InternalLine {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<InternalLine> {
        let status: ReferralStatus = stored("internal_referral.status", &r.status)?;
        let answered = !matches!(status, ReferralStatus::Sent | ReferralStatus::Escalated);
        Ok(InternalLine {
            place: Place { answered, at: r.answer_due.unwrap_or(r.sent_at), id: r.id },
            number: r.number,
            code_name: r.code_name,
            unit: stored("internal_referral.unit", &r.unit)?,
            colleague: r.colleague,
            from: r.sender,
            urgency: stored("internal_referral.urgency", &r.urgency)?,
            status,
            sent_at: r.sent_at,
            answer_due: r.answer_due,
        })
    }
}

/// What a unit of an office has to do, or has done (`ended`), as far as one colleague of it sees: what is for another
/// colleague is not there, nor what is about a case that went behind another wall.
pub async fn of_unit(
    mut src: impl Source,
    office: OfficeId,
    unit: Unit,
    user: UserId,
    ended: bool,
    (after, limit): (Option<Place>, i64),
) -> StoreResult<Vec<InternalLine>> {
    let after = after.unwrap_or(Place::START);
    let (_, wall) = unit.seat();
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select i.id, i.number, c.code_name, i.unit, u.name as colleague, coalesce(f.name, '') as sender, i.urgency, i.status,
           i.sent_at, i.answer_due
         from internal_referral i
         join case_file c on c.id = i.case_id
         left join app_user f on f.id = i.from_user_id
         left join app_user u on u.id = coalesce(i.answered_by, i.to_user_id)
         where i.office_id = $1 and i.unit = $2 and i.compartment = $3 and (c.compartment = 'general' or c.compartment = $3)
           and (i.to_user_id is null or i.to_user_id = $4)
           and (($5 = false and i.status in ('sent', 'escalated', 'accepted'))
             or ($5 = true and i.status in ('completed', 'verified', 'closed', 'declined')))
           and (case when i.status in ('sent', 'escalated') then 0 else 1 end, coalesce(i.answer_due, i.sent_at), i.id)
             > ($7, $8, $9)
         order by case when i.status in ('sent', 'escalated') then 0 else 1 end, coalesce(i.answer_due, i.sent_at), i.id
         limit $6",
        office.0,
        unit.as_str(),
        wall.as_str(),
        user.0,
        ended,
        limit,
        i64::from(after.answered),
        after.at,
        after.id,
    )?;
    rows.into_iter().map(InternalLine::try_from).collect()
}

/// What was sent from cases within reach: open, or ended. What lies behind another wall than its case is there for
/// whoever sent it.
pub async fn of_scope(
    mut src: impl Source,
    scope: Scope,
    user: UserId,
    ended: bool,
    (after, limit): (Option<Place>, i64),
) -> StoreResult<Vec<InternalLine>> {
    let after = after.unwrap_or(Place::START);
    let rows: Vec<Row> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { office, compartment, .. } => fetch_all!(
            src,
            Row,
            "select i.id, i.number, c.code_name, i.unit, u.name as colleague, coalesce(f.name, '') as sender, i.urgency,
               i.status, i.sent_at, i.answer_due
             from case_file c
             join internal_referral i on i.case_id = c.id
             left join app_user f on f.id = i.from_user_id
             left join app_user u on u.id = coalesce(i.answered_by, i.to_user_id)
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $3
               and (i.compartment = 'general' or i.compartment = c.compartment or i.from_user_id = $1)
               and (i.closed_at is null) = ($4 = false)
               and (case when i.status in ('sent', 'escalated') then 0 else 1 end, coalesce(i.answer_due, i.sent_at), i.id)
                 > ($6, $7, $8)
             order by case when i.status in ('sent', 'escalated') then 0 else 1 end, coalesce(i.answer_due, i.sent_at), i.id
             limit $5",
            user.0,
            compartment.as_str(),
            office.0,
            ended,
            limit,
            i64::from(after.answered),
            after.at,
            after.id,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            src,
            Row,
            "select i.id, i.number, c.code_name, i.unit, u.name as colleague, coalesce(f.name, '') as sender, i.urgency,
               i.status, i.sent_at, i.answer_due
             from case_file c
             join internal_referral i on i.case_id = c.id
             left join app_user f on f.id = i.from_user_id
             left join app_user u on u.id = coalesce(i.answered_by, i.to_user_id)
             where c.office_id = $1 and c.compartment = $5
               and (i.compartment = 'general' or i.compartment = c.compartment or i.from_user_id = $2)
               and (i.closed_at is null) = ($3 = false)
               and (case when i.status in ('sent', 'escalated') then 0 else 1 end, coalesce(i.answer_due, i.sent_at), i.id)
                 > ($6, $7, $8)
             order by case when i.status in ('sent', 'escalated') then 0 else 1 end, coalesce(i.answer_due, i.sent_at), i.id
             limit $4",
            office.0,
            user.0,
            ended,
            limit,
            compartment.as_str(),
            i64::from(after.answered),
            after.at,
            after.id,
        )?,
    };
    rows.into_iter().map(InternalLine::try_from).collect()
}

/// Those of a case, the newest first, as far as somebody who may read its referrals sees.
pub async fn of_case(mut src: impl Source, case: CaseId, user: UserId) -> StoreResult<Vec<InternalLine>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select i.id, i.number, c.code_name, i.unit, u.name as colleague, coalesce(f.name, '') as sender, i.urgency, i.status,
           i.sent_at, i.answer_due
         from internal_referral i
         join case_file c on c.id = i.case_id
         left join app_user f on f.id = i.from_user_id
         left join app_user u on u.id = coalesce(i.answered_by, i.to_user_id)
         where i.case_id = $1 and (i.compartment = 'general' or i.compartment = c.compartment or i.from_user_id = $2)
         order by i.sent_at desc, i.id limit 50",
        case.0,
        user.0,
    )?;
    rows.into_iter().map(InternalLine::try_from).collect()
}

/// Whose clock is to be looked at, the longest due first.
pub async fn due(mut src: impl Source, now: DateTime<Utc>, most: i64) -> StoreResult<Vec<InternalId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from internal_referral where clock_next <= $1 order by clock_next limit $2",
        now,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| InternalId(id)).collect())
}

/// Takes a clock out of the list of [`due`]: of two workers one gets it.
pub async fn take(tx: &mut Tx, id: InternalId, now: DateTime<Utc>) -> StoreResult<bool> {
    let changed =
        execute!(tx, "update internal_referral set clock_next = null where id = $1 and clock_next <= $2", id.0, now)?;
    Ok(changed.rows() > 0)
}

/// Winds a clock; nobody's open page grows old by it.
pub async fn wind(
    tx: &mut Tx,
    id: InternalId,
    version: i64,
    stage: Stage,
    (due, next): (DateTime<Utc>, Option<DateTime<Utc>>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update internal_referral set clock_stage = $1, answer_due = $2, clock_next = $3 where id = $4 and version = $5",
        stage.number(),
        due,
        next,
        id.0,
        version,
    )?
    .expect_rows(1)
}
