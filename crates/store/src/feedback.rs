//! What people said of the programme. Its words are sealed; no list opens them. Whoever it is about is kept out of every
//! query by a tag of the account.

use chrono::{DateTime, Utc};
use domain::feedback::{Category, Channel, Desk, Outcome, State};
use domain::id::{FeedbackId, OfficeId, OrganisationId, UserId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed words stand.
const WORDS: &str = "feedback.words";

/// What was said; sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What it is about.
    pub category: Category,
    /// In words.
    pub said: String,
    /// About whom, in the person's words.
    pub about: Option<String>,
    /// How the person can be reached safely.
    pub contact: Option<String>,
    /// Accounts of those it is about.
    pub accused: Vec<Accused>,
    /// Which organisation of the directory it is about.
    #[serde(default)]
    pub organisation: Option<OrganisationId>,
    /// Whether somebody independent has said whom it is about.
    pub resolved: bool,
    /// Past which desk it was handed on, because whoever sat there named somebody of a later one.
    pub past: Option<Desk>,
    /// Since when the line has it, after others had.
    pub line_since: Option<DateTime<Utc>>,
    /// When the person said more after an answer, for the last time: from then on its clock counts.
    #[serde(default)]
    pub again: Option<DateTime<Utc>>,
}

/// An account that it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accused {
    /// Which.
    pub user: UserId,
    /// Who said so.
    pub by: UserId,
}

impl Words {
    /// Whether it names somebody, and nobody independent has said who that is.
    pub fn is_unresolved(&self) -> bool {
        self.about.is_some() && !self.resolved
    }
}

/// Something that somebody said.
#[derive(Debug, Clone)]
pub struct Feedback {
    /// Its id.
    pub id: FeedbackId,
    /// Its number, which says nothing.
    pub reference: String,
    /// About which office.
    pub office: Option<OfficeId>,
    /// How it came.
    pub channel: Channel,
    /// Who has it.
    pub desk: Desk,
    /// Whether it was protected at any time.
    pub walled: bool,
    /// Not for those who handle complaints at that office.
    pub elsewhere: bool,
    /// Perhaps written by a program: on a list of its own until somebody takes it up.
    pub apart: bool,
    /// Where it stands.
    pub state: State,
    /// What came of it.
    pub outcome: Option<Outcome>,
    /// Whether the answer helped.
    pub satisfied: Option<bool>,
    /// What was said.
    pub words: Words,
    /// Who handles it.
    pub handled_by: Option<UserId>,
    /// When it came.
    pub received_at: DateTime<Utc>,
    /// Until when somebody says that it came.
    pub acknowledge_by: DateTime<Utc>,
    /// Until when there is an answer.
    pub resolve_by: DateTime<Utc>,
    /// When somebody said so.
    pub acknowledged_at: Option<DateTime<Utc>>,
    /// When it was answered.
    pub resolved_at: Option<DateTime<Utc>>,
    /// When it ended.
    pub closed_at: Option<DateTime<Utc>>,
    /// Whether nobody did in time what was due.
    pub late: bool,
    /// When to look at its clock.
    pub next: Option<DateTime<Utc>>,
    /// When its words were erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// For optimistic edits.
    pub version: i64,
}

impl Feedback {
    /// The category, where lists may show it.
    fn shown(&self) -> Option<Category> {
        (self.desk == Desk::Line).then_some(self.words.category)
    }

    /// The organisation, where it may be counted.
    fn counted(&self) -> Option<Uuid> {
        self.words.organisation.filter(|_| self.desk == Desk::Line).map(|o| o.0)
    }

    /// Whether it ended before an instant and still has its words.
    pub fn may_be_erased(&self, before: DateTime<Utc>) -> bool {
        let ended = self.closed_at.or(self.resolved_at).is_some_and(|at| at < before);
        ended && !self.state.is_open() && self.erased_at.is_none()
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    reference: String,
    office_id: Option<Uuid>,
    channel: String,
    desk: String,
    walled: bool,
    elsewhere: bool,
    apart: bool,
    state: String,
    outcome: Option<String>,
    satisfied: Option<bool>,
    words: Vec<u8>,
    handled_by: Option<Uuid>,
    received_at: DateTime<Utc>,
    acknowledge_by: DateTime<Utc>,
    resolve_by: DateTime<Utc>,
    acknowledged_at: Option<DateTime<Utc>>,
    resolved_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    late: bool,
    clock_next: Option<DateTime<Utc>>,
    erased_at: Option<DateTime<Utc>>,
    version: i64,
}

impl Row {
    fn open(self, sealer: &Sealer) -> StoreResult<Feedback> {
        let r = self;
        Ok(Feedback {
            words: sealer.open(WORDS, r.id, &r.words)?,
            id: FeedbackId(r.id),
            reference: r.reference,
            office: r.office_id.map(OfficeId),
            channel: stored("feedback.channel", &r.channel)?,
            desk: stored("feedback.desk", &r.desk)?,
            walled: r.walled,
            elsewhere: r.elsewhere,
            apart: r.apart,
            state: stored("feedback.state", &r.state)?,
            outcome: stored_opt("feedback.outcome", r.outcome.as_deref())?,
            satisfied: r.satisfied,
            handled_by: r.handled_by.map(UserId),
            received_at: r.received_at,
            acknowledge_by: r.acknowledge_by,
            resolve_by: r.resolve_by,
            acknowledged_at: r.acknowledged_at,
            resolved_at: r.resolved_at,
            closed_at: r.closed_at,
            late: r.late,
            next: r.clock_next,
            erased_at: r.erased_at,
            version: r.version,
        })
    }
}

/// Its words as they are stored.
pub(crate) fn sealed(sealer: &Sealer, id: FeedbackId, words: &Words) -> StoreResult<Vec<u8>> {
    sealer.seal(WORDS, id.0, words)
}

/// The tag of an account, under which it is kept out.
pub fn tag(sealer: &Sealer, user: UserId) -> Vec<u8> {
    sealer.tag("feedback.barred", user.0.as_bytes()).to_vec()
}

/// The tag of what the person was given.
pub fn secret_tag(sealer: &Sealer, reference: &str, secret: &str) -> Vec<u8> {
    sealer.tag("feedback.secret", format!("{reference}\0{secret}").as_bytes()).to_vec()
}

/// Keeps a new one. It counts on the terms that it has now.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, f: &Feedback, secret: &[u8]) -> StoreResult<()> {
    execute!(
        tx,
        "insert into feedback (id, reference, secret, office_id, channel, category, desk, walled, elsewhere, state, words,
           received_at, acknowledge_by, resolve_by, late, clock_next, apart, first_acknowledge_by, first_resolve_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $13, $14, 1)",
        f.id.0,
        &f.reference,
        secret,
        f.office.map(|o| o.0),
        f.channel.as_str(),
        f.shown().map(|c| c.as_str()),
        f.desk.as_str(),
        f.walled,
        f.elsewhere,
        f.state.as_str(),
        sealed(sealer, f.id, &f.words)?,
        f.received_at,
        f.acknowledge_by,
        f.resolve_by,
        f.late,
        f.next,
        f.apart,
    )?
    .expect_rows(1)
}

/// Saves what moves; refused when somebody moved it since `f.version`.
///
/// When it was acknowledged and answered for the first time is set once, on the terms of then: reports count by these, and
/// nothing that is said or done afterwards changes what they told. To be put away is no answer; what the person takes out
/// from there counts from that moment.
pub async fn save(tx: &mut Tx, sealer: &Sealer, f: &Feedback) -> StoreResult<()> {
    execute!(
        tx,
        "update feedback set category = $1, desk = $2, walled = $3, state = $4, outcome = $5, satisfied = $6, words = $7,
           handled_by = $8, acknowledge_by = $9, resolve_by = $10, acknowledged_at = $11, resolved_at = $12,
           closed_at = $13, late = $14, clock_next = $15, apart = $18, organisation_id = $19,
           first_acknowledge_by = case when apart and state = 'closed' and not $18 then $9 else first_acknowledge_by end,
           first_resolve_by = case when apart and state = 'closed' and not $18 then $10 else first_resolve_by end,
           first_acknowledged_at = case when $18 then first_acknowledged_at else coalesce(first_acknowledged_at, $11) end,
           first_resolved_at = case when $18 then first_resolved_at else coalesce(first_resolved_at, $12) end,
           version = version + 1
         where id = $16 and version = $17",
        f.shown().map(|c| c.as_str()),
        f.desk.as_str(),
        f.walled,
        f.state.as_str(),
        f.outcome.map(|o| o.as_str()),
        f.satisfied,
        sealed(sealer, f.id, &f.words)?,
        f.handled_by.map(|u| u.0),
        f.acknowledge_by,
        f.resolve_by,
        f.acknowledged_at,
        f.resolved_at,
        f.closed_at,
        f.late,
        f.next,
        f.id.0,
        f.version,
        f.apart,
        f.counted(),
    )?
    .expect_rows(1)
}

/// Lets an account see it again, as far as its roles do.
pub async fn unbar(tx: &mut Tx, id: FeedbackId, tag: &[u8]) -> StoreResult<()> {
    execute!(tx, "delete from feedback_barred where feedback_id = $1 and tag = $2", id.0, tag)?.any();
    Ok(())
}

/// Keeps an account out of it.
pub async fn bar(tx: &mut Tx, id: FeedbackId, tag: &[u8]) -> StoreResult<()> {
    execute!(
        tx,
        "insert into feedback_barred (feedback_id, tag) values ($1, $2) on conflict (feedback_id, tag) do nothing",
        id.0,
        tag,
    )?
    .any();
    Ok(())
}

/// The one with this number, unless the account with this tag is kept out of it.
pub async fn by_reference(
    mut src: impl Source,
    sealer: &Sealer,
    reference: &str,
    tag: &[u8],
) -> StoreResult<Option<Feedback>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, reference, office_id, channel, desk, walled, elsewhere, apart, state, outcome, satisfied, words, handled_by,
           received_at, acknowledge_by, resolve_by, acknowledged_at, resolved_at, closed_at, late, clock_next, erased_at,
           version
         from feedback f where reference = $1
           and not exists (select 1 from feedback_barred b where b.feedback_id = f.id and b.tag = $2)",
        reference,
        tag,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// The one that belongs to a number and a secret word.
pub async fn by_secret(
    mut src: impl Source,
    sealer: &Sealer,
    reference: &str,
    secret: &[u8],
) -> StoreResult<Option<Feedback>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, reference, office_id, channel, desk, walled, elsewhere, apart, state, outcome, satisfied, words, handled_by,
           received_at, acknowledge_by, resolve_by, acknowledged_at, resolved_at, closed_at, late, clock_next, erased_at,
           version
         from feedback where reference = $1 and secret = $2",
        reference,
        secret,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// The one with this id, for its clock.
pub async fn by_id(mut src: impl Source, sealer: &Sealer, id: FeedbackId) -> StoreResult<Option<Feedback>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, reference, office_id, channel, desk, walled, elsewhere, apart, state, outcome, satisfied, words, handled_by,
           received_at, acknowledge_by, resolve_by, acknowledged_at, resolved_at, closed_at, late, clock_next, erased_at,
           version
         from feedback where id = $1",
        id.0,
    )?;
    row.map(|r| r.open(sealer)).transpose()
}

/// Those whose clock is due, the longest due first.
pub async fn due(mut src: impl Source, now: DateTime<Utc>, most: i64) -> StoreResult<Vec<FeedbackId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select id from feedback where clock_next <= $1 order by clock_next limit $2",
        now,
        most,
    )?;
    Ok(rows.into_iter().map(|(id,)| FeedbackId(id)).collect())
}

/// Looks at a clock again later, if it still runs; nobody's open page grows old by it.
pub async fn look_again(tx: &mut Tx, id: FeedbackId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update feedback set clock_next = $1 where id = $2 and clock_next is not null", at, id.0)?.any();
    Ok(())
}
