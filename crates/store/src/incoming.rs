//! Referrals that come in. Who they are about is sealed; lists never open it.

use chrono::{DateTime, Utc};
use domain::authz::Compartment;
use domain::directory::Category;
use domain::id::{CaseId, IncomingId, OfficeId, OrganisationId, UserId};
use domain::incoming::{About, Channel, IncomingProgress, NotTaken, SenderRole, WithoutYes};
use domain::referral::{Stage, Urgency};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const ABOUT: &str = "incoming_referral.about";

/// An incoming referral.
#[derive(Debug, Clone)]
pub struct Incoming {
    /// Its id.
    pub id: IncomingId,
    /// Its number.
    pub number: String,
    /// To which office it came.
    pub office: OfficeId,
    /// Behind which wall.
    pub compartment: Compartment,
    /// The organisation that refers.
    pub organisation: Option<OrganisationId>,
    /// Or who else.
    pub sender_role: Option<SenderRole>,
    /// How it came.
    pub channel: Channel,
    /// The focal point who sent it, or the member of staff who noted it.
    pub noted_by: UserId,
    /// What kind of help.
    pub category: Option<Category>,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands.
    pub progress: IncomingProgress,
    /// Why it was kept although the person did not agree.
    pub without_yes: Option<WithoutYes>,
    /// Who it is about; nothing once that was swept.
    pub about: Option<About>,
    /// Why the person was not taken up.
    pub declined: Option<NotTaken>,
    /// What the sender may try instead.
    pub advice: Option<String>,
    /// Who moved it last.
    pub handled_by: Option<UserId>,
    /// The case that it belongs to.
    pub case: Option<CaseId>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
    /// How far its clock has run.
    pub stage: Stage,
    /// When to look at its clock next.
    pub next: Option<DateTime<Utc>>,
    /// When it ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: String,
    office_id: Uuid,
    compartment: String,
    organisation_id: Option<Uuid>,
    sender_role: Option<String>,
    channel: String,
    noted_by: Uuid,
    category: Option<String>,
    urgency: String,
    status: String,
    attempts: i64,
    without_yes: Option<String>,
    about: Option<Vec<u8>>,
    decline_reason: Option<String>,
    advice: Option<String>,
    handled_by: Option<Uuid>,
    case_id: Option<Uuid>,
    received_at: DateTime<Utc>,
    answer_due: Option<DateTime<Utc>>,
    clock_stage: i64,
    clock_next: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    version: i64,
}

impl Row {
    fn open(self, sealer: &Sealer) -> StoreResult<Incoming> {
        let r = self;
        let about = r.about.as_deref().map(|sealed| sealer.open(ABOUT, r.id, sealed)).transpose()?;
        Ok(Incoming {
            id: IncomingId(r.id),
            number: r.number,
            office: OfficeId(r.office_id),
            compartment: stored("incoming_referral.compartment", &r.compartment)?,
            organisation: r.organisation_id.map(OrganisationId),
            sender_role: stored_opt("incoming_referral.sender_role", r.sender_role.as_deref())?,
            channel: stored("incoming_referral.channel", &r.channel)?,
            noted_by: UserId(r.noted_by),
            category: stored_opt("incoming_referral.category", r.category.as_deref())?,
            urgency: stored("incoming_referral.urgency", &r.urgency)?,
            progress: IncomingProgress { status: stored("incoming_referral.status", &r.status)?, attempts: r.attempts },
            without_yes: stored_opt("incoming_referral.without_yes", r.without_yes.as_deref())?,
            about,
            declined: stored_opt("incoming_referral.decline_reason", r.decline_reason.as_deref())?,
            advice: r.advice,
            handled_by: r.handled_by.map(UserId),
            case: r.case_id.map(CaseId),
            received_at: r.received_at,
            answer_due: r.answer_due,
            stage: Stage::of(r.clock_stage),
            next: r.clock_next,
            ended_at: r.ended_at,
            version: r.version,
        })
    }
}

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, i: &Incoming) -> StoreResult<()> {
    let about = i.about.as_ref().map(|a| sealer.seal(ABOUT, i.id.0, a)).transpose()?;
    execute!(
        tx,
        "insert into incoming_referral (id, number, office_id, compartment, organisation_id, sender_role, channel,
           noted_by, category, urgency, status, attempts, without_yes, about, received_at, answer_due, clock_stage,
           clock_next, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, 1)",
        i.id.0,
        &i.number,
        i.office.0,
        i.compartment.as_str(),
        i.organisation.map(|o| o.0),
        i.sender_role.map(|r| r.as_str()),
        i.channel.as_str(),
        i.noted_by.0,
        i.category.map(|c| c.as_str()),
        i.urgency.as_str(),
        i.progress.status.as_str(),
        i.progress.attempts,
        i.without_yes.map(|w| w.as_str()),
        about,
        i.received_at,
        i.answer_due,
        i.stage.number(),
        i.next,
    )?
    .expect_rows(1)
}

/// Saves what moves; refused when somebody moved it since `i.version`.
pub async fn save(tx: &mut Tx, i: &Incoming) -> StoreResult<()> {
    execute!(
        tx,
        "update incoming_referral set status = $1, attempts = $2, decline_reason = $3, advice = $4, handled_by = $5,
           case_id = $6, clock_next = $7, ended_at = $8, version = version + 1
         where id = $9 and version = $10",
        i.progress.status.as_str(),
        i.progress.attempts,
        i.declined.map(|d| d.as_str()),
        &i.advice,
        i.handled_by.map(|u| u.0),
        i.case.map(|c| c.0),
        i.next,
        i.ended_at,
        i.id.0,
        i.version,
    )?
    .expect_rows(1)
}

/// The one with this number.
pub async fn by_number(mut src: impl Source, sealer: &Sealer, number: &str) -> StoreResult<Option<Incoming>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, number, office_id, compartment, organisation_id, sender_role, channel, noted_by, category, urgency,
           status, attempts, without_yes, about, decline_reason, advice, handled_by, case_id, received_at, answer_due,
           clock_stage, clock_next, ended_at, version
         from incoming_referral where number = $1",
        number,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// The one with this id.
pub async fn by_id(mut src: impl Source, sealer: &Sealer, id: IncomingId) -> StoreResult<Option<Incoming>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, number, office_id, compartment, organisation_id, sender_role, channel, noted_by, category, urgency,
           status, attempts, without_yes, about, decline_reason, advice, handled_by, case_id, received_at, answer_due,
           clock_stage, clock_next, ended_at, version
         from incoming_referral where id = $1",
        id.0,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// What an organisation sent that is open or ended after `since`, the newest first. What is behind a wall is there for
/// the focal point who sent it only.
pub async fn of_organisation(
    mut src: impl Source,
    sealer: &Sealer,
    organisation: OrganisationId,
    user: UserId,
    since: DateTime<Utc>,
    limit: i64,
) -> StoreResult<Vec<Incoming>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select id, number, office_id, compartment, organisation_id, sender_role, channel, noted_by, category, urgency,
           status, attempts, without_yes, about, decline_reason, advice, handled_by, case_id, received_at, answer_due,
           clock_stage, clock_next, ended_at, version
         from incoming_referral
         where organisation_id = $1 and channel = 'online' and (ended_at is null or ended_at > $2)
           and (compartment = 'general' or noted_by = $3)
         order by received_at desc, id desc limit $4",
        organisation.0,
        since,
        user.0,
        limit,
    )?;
    rows.into_iter().map(|r| r.open(sealer)).collect()
}

/// Takes away who it was about where it ended without a case before `before`.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<u64> {
    execute!(
        tx,
        "update incoming_event set note = null
         where note is not null and incoming_id in
           (select id from incoming_referral where ended_at < $1 and case_id is null)",
        before,
    )?
    .any();
    Ok(execute!(
        tx,
        "update incoming_referral set about = null where ended_at < $1 and case_id is null and about is not null",
        before,
    )?
    .rows())
}
