//! Lists of incoming referrals, their clocks and what happened to each. No list opens what is sealed.

use chrono::{DateTime, Utc};
use domain::authz::Compartment;
use domain::directory::Category;
use domain::id::{CaseId, IncomingId, OfficeId, OrganisationId, UserId};
use domain::incoming::{Channel, IncomingStatus, SenderRole};
use domain::referral::{Stage, Urgency};
use uuid::Uuid;

use crate::awaited::Place;
use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Where a sealed note stands.
const NOTE: &str = "incoming_event.note";

/// One line of a list.
#[derive(Debug, Clone)]
pub struct IncomingLine {
    /// Its id: where a list goes on.
    pub id: IncomingId,
    /// Its number.
    pub number: String,
    /// Name of the organisation that refers.
    pub organisation: Option<String>,
    /// Or who else.
    pub sender_role: Option<SenderRole>,
    /// How it came.
    pub channel: Channel,
    /// What kind of help; nothing where that is protected or not known.
    pub category: Option<Category>,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands.
    pub status: IncomingStatus,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
    /// Whether its clock reminded of it, and nobody has answered since.
    pub reminded: bool,
    /// Whether the supervisor was told that nobody answers.
    pub escalated: bool,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    id: Uuid,
    number: String,
    organisation: Option<String>,
    sender_role: Option<String>,
    channel: String,
    category: Option<String>,
    urgency: String,
    status: String,
    received_at: DateTime<Utc>,
    answer_due: Option<DateTime<Utc>>,
    clock_stage: i64,
}

impl TryFrom<LineRow> for IncomingLine {
    type Error = StoreError;
    fn try_from(r: LineRow) -> StoreResult<IncomingLine> {
        let category: Option<Category> = stored_opt("incoming_referral.category", r.category.as_deref())?;
        let status: IncomingStatus = stored("incoming_referral.status", &r.status)?;
        Ok(IncomingLine {
            id: IncomingId(r.id),
            number: r.number,
            organisation: r.organisation,
            sender_role: stored_opt("incoming_referral.sender_role", r.sender_role.as_deref())?,
            channel: stored("incoming_referral.channel", &r.channel)?,
            category: category.filter(|c| !c.is_sealed()),
            urgency: stored("incoming_referral.urgency", &r.urgency)?,
            reminded: status.awaits_answer() && Stage::of(r.clock_stage) > Stage::Waiting,
            escalated: status.awaits_answer() && Stage::of(r.clock_stage) >= Stage::Supervisor,
            status,
            received_at: r.received_at,
            answer_due: r.answer_due,
        })
    }
}

/// Those of an office on one side of its walls that are open: what waits for an answer first, the most overdue at the
/// top, then what was accepted, the longest ago first.
pub async fn open(
    mut src: impl Source,
    (office, compartment): (OfficeId, Compartment),
    after: Option<Place>,
    limit: i64,
) -> StoreResult<Vec<IncomingLine>> {
    let after = after.unwrap_or(Place::START);
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select i.id, i.number, o.name as organisation, i.sender_role, i.channel, i.category, i.urgency, i.status,
           i.received_at, i.answer_due, i.clock_stage
         from incoming_referral i left join organisation o on o.id = i.organisation_id
         where i.office_id = $1 and i.compartment = $2 and i.status in ('received', 'acknowledged', 'accepted')
           and (case when i.status = 'accepted' then 1 else 0 end,
                case when i.status = 'accepted' then i.received_at else coalesce(i.answer_due, i.received_at) end, i.id)
             > ($3, $4, $5)
         order by case when i.status = 'accepted' then 1 else 0 end,
           case when i.status = 'accepted' then i.received_at else coalesce(i.answer_due, i.received_at) end, i.id
         limit $6",
        office.0,
        compartment.as_str(),
        i64::from(after.answered),
        after.at,
        after.id,
        limit,
    )?;
    rows.into_iter().map(IncomingLine::try_from).collect()
}

/// Those in one status, the newest first.
pub async fn in_status(
    mut src: impl Source,
    (office, compartment): (OfficeId, Compartment),
    status: IncomingStatus,
    after: Option<Place>,
    limit: i64,
) -> StoreResult<Vec<IncomingLine>> {
    // PostgreSQL's range ends before chrono's.
    let end = DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::UNIX_EPOCH);
    let (at, id) = after.map_or((end, Uuid::max()), |p| (p.at, p.id));
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select i.id, i.number, o.name as organisation, i.sender_role, i.channel, i.category, i.urgency, i.status,
           i.received_at, i.answer_due, i.clock_stage
         from incoming_referral i left join organisation o on o.id = i.organisation_id
         where i.office_id = $1 and i.compartment = $2 and i.status = $3 and (i.received_at, i.id) < ($4, $5)
         order by i.received_at desc, i.id desc limit $6",
        office.0,
        compartment.as_str(),
        status.as_str(),
        at,
        id,
        limit,
    )?;
    rows.into_iter().map(IncomingLine::try_from).collect()
}

/// How many of them wait for an answer, and how many are late.
pub async fn count(
    mut src: impl Source,
    (office, compartment): (OfficeId, Compartment),
    now: DateTime<Utc>,
) -> StoreResult<(i64, i64)> {
    fetch_one!(
        src,
        (i64, i64),
        "select cast(count(*) as bigint), cast(coalesce(sum(case when answer_due < $3 then 1 else 0 end), 0) as bigint)
         from incoming_referral
         where office_id = $1 and compartment = $2 and status in ('received', 'acknowledged')",
        office.0,
        compartment.as_str(),
        now,
    )
}

/// How many of them their clock reminds of, and how many of these are late.
pub async fn reminded(
    mut src: impl Source,
    (office, compartment): (OfficeId, Compartment),
    now: DateTime<Utc>,
) -> StoreResult<(i64, i64)> {
    fetch_one!(
        src,
        (i64, i64),
        "select cast(count(*) as bigint), cast(coalesce(sum(case when answer_due < $3 then 1 else 0 end), 0) as bigint)
         from incoming_referral
         where office_id = $1 and compartment = $2 and status in ('received', 'acknowledged')
           and (clock_stage > 0 or answer_due < $3)",
        office.0,
        compartment.as_str(),
        now,
    )
}

/// Those that belong to a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<IncomingLine>> {
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select i.id, i.number, o.name as organisation, i.sender_role, i.channel, i.category, i.urgency, i.status,
           i.received_at, i.answer_due, i.clock_stage
         from incoming_referral i left join organisation o on o.id = i.organisation_id
         where i.case_id = $1 order by i.received_at desc, i.id limit 50",
        case.0,
    )?;
    rows.into_iter().map(IncomingLine::try_from).collect()
}

/// Whose clock is to be looked at, the longest due first.
pub async fn due(mut src: impl Source, now: DateTime<Utc>, most: i64) -> StoreResult<Vec<IncomingId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from incoming_referral where clock_next <= $1 order by clock_next limit $2",
        now,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| IncomingId(id)).collect())
}

/// Takes a clock out of the list of [`due`]: of two workers one gets it.
pub async fn take(tx: &mut Tx, id: IncomingId, now: DateTime<Utc>) -> StoreResult<bool> {
    let changed =
        execute!(tx, "update incoming_referral set clock_next = null where id = $1 and clock_next <= $2", id.0, now)?;
    Ok(changed.rows() > 0)
}

/// Winds a clock; nobody's open page grows old by it.
pub async fn wind(
    tx: &mut Tx,
    id: IncomingId,
    version: i64,
    stage: Stage,
    (due, next): (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update incoming_referral set clock_stage = $1, answer_due = $2, clock_next = $3 where id = $4 and version = $5",
        stage.number(),
        due,
        next,
        id.0,
        version,
    )?
    .expect_rows(1)
}

/// Something that happened.
#[derive(Debug, Clone)]
pub struct NewEvent<'a> {
    /// Its id.
    pub id: Uuid,
    /// To which.
    pub incoming: IncomingId,
    /// When.
    pub at: DateTime<Utc>,
    /// Which user did it; nobody is the clock.
    pub by_user: Option<UserId>,
    /// For which organisation.
    pub by_organisation: Option<OrganisationId>,
    /// Code of what it was.
    pub what: &'static str,
    /// In words; sealed.
    pub note: Option<&'a str>,
}

/// Writes it down.
pub async fn happened(tx: &mut Tx, sealer: &Sealer, e: &NewEvent<'_>) -> StoreResult<()> {
    let note = e.note.map(|n| sealer.seal(NOTE, e.id, &n)).transpose()?;
    execute!(
        tx,
        "insert into incoming_event (id, incoming_id, at, by_user, by_organisation, what, note)
         values ($1, $2, $3, $4, $5, $6, $7)",
        e.id,
        e.incoming.0,
        e.at,
        e.by_user.map(|u| u.0),
        e.by_organisation.map(|o| o.0),
        e.what,
        note,
    )?
    .expect_rows(1)
}

/// What happened, with the names to show.
#[derive(Debug, Clone)]
pub struct IncomingEvent {
    /// When.
    pub at: DateTime<Utc>,
    /// Code of what it was.
    pub what: String,
    /// Who did it; nobody is the clock.
    pub by: Option<String>,
    /// For which organisation.
    pub organisation: Option<String>,
    /// In words.
    pub note: Option<String>,
}

type EventRow = (Uuid, DateTime<Utc>, String, Option<String>, Option<String>, Option<Vec<u8>>);

/// Everything that happened, the newest first.
pub async fn events(mut src: impl Source, sealer: &Sealer, id: IncomingId) -> StoreResult<Vec<IncomingEvent>> {
    let rows: Vec<EventRow> = fetch_all!(
        src,
        EventRow,
        "select e.id, e.at, e.what, u.name, o.name, e.note
         from incoming_event e
         left join app_user u on u.id = e.by_user
         left join organisation o on o.id = e.by_organisation
         where e.incoming_id = $1 order by e.at desc, e.id desc limit 100",
        id.0,
    )?;
    rows.into_iter()
        .map(|(id, at, what, by, organisation, note)| {
            let note = note.map(|sealed| sealer.open(NOTE, id, &sealed)).transpose()?;
            Ok(IncomingEvent { at, what, by, organisation, note })
        })
        .collect()
}
