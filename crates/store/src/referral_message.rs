//! Messages about a referral: written once, read once by the other side. Bodies are sealed before they come here.

use chrono::{DateTime, Utc};
use domain::authz::Role;
use domain::id::{MessageId, ReferralId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored_opt;
use crate::{StoreError, StoreResult, Tx};

/// Column of the sealed words, for the seal.
pub const BODY: &str = "referral_message.body";

/// A message to write.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// Its id.
    pub id: MessageId,
    /// About which referral.
    pub referral: ReferralId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who wrote it.
    pub by: UserId,
    /// Whether the provider did.
    pub from_provider: bool,
    /// As what somebody of the staff wrote it.
    pub role: Option<Role>,
    /// Its words, sealed.
    pub body: Vec<u8>,
}

/// Adds a message.
pub async fn insert(tx: &mut Tx, m: &NewMessage) -> StoreResult<()> {
    execute!(
        tx,
        "insert into referral_message (id, referral_id, at, by_user, from_provider, role, body)
         values ($1, $2, $3, $4, $5, $6, $7)",
        m.id.0,
        m.referral.0,
        m.at,
        m.by.0,
        m.from_provider,
        m.role.map(|r| r.as_str()),
        &m.body,
    )?
    .expect_rows(1)
}

/// A message as stored, with the name of who wrote it.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who wrote it.
    pub by: String,
    /// Whether the provider did.
    pub from_provider: bool,
    /// As what somebody of the staff wrote it.
    pub role: Option<Role>,
    /// Its words, sealed.
    pub body: Vec<u8>,
    /// When the other side read it.
    pub read_at: Option<DateTime<Utc>>,
}

#[derive(sqlx::FromRow)]
struct MessageRow {
    id: Uuid,
    at: DateTime<Utc>,
    by: String,
    from_provider: bool,
    role: Option<String>,
    body: Vec<u8>,
    read_at: Option<DateTime<Utc>>,
}

impl TryFrom<MessageRow> for Message {
    type Error = StoreError;
    fn try_from(r: MessageRow) -> StoreResult<Message> {
        Ok(Message {
            id: MessageId(r.id),
            at: r.at,
            by: r.by,
            from_provider: r.from_provider,
            role: stored_opt("referral_message.role", r.role.as_deref())?,
            body: r.body,
            read_at: r.read_at,
        })
    }
}

/// The messages about a referral, the newest first.
pub async fn of_referral(mut src: impl Source, referral: ReferralId, limit: i64) -> StoreResult<Vec<Message>> {
    let rows: Vec<MessageRow> = fetch_all!(
        src,
        MessageRow,
        "select m.id, m.at, u.name as by, m.from_provider, m.role, m.body, m.read_at
         from referral_message m join app_user u on u.id = m.by_user
         where m.referral_id = $1 order by m.at desc, m.id desc limit $2",
        referral.0,
        limit,
    )?;
    rows.into_iter().map(Message::try_from).collect()
}

/// Marks as read what one side wrote, up to the newest message that was shown: what came meanwhile stays new.
pub async fn mark_read(
    tx: &mut Tx,
    referral: ReferralId,
    from_provider: bool,
    (at, id): (DateTime<Utc>, MessageId),
    now: DateTime<Utc>,
) -> StoreResult<u64> {
    Ok(execute!(
        tx,
        "update referral_message set read_at = $1
         where from_provider = $2 and referral_id = $3 and read_at is null and (at, id) <= ($4, $5)",
        now,
        from_provider,
        referral.0,
        at,
        id.0,
    )?
    .rows())
}

/// How many messages of one side the other has not read.
pub async fn unread(mut src: impl Source, referral: ReferralId, from_provider: bool) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from referral_message
         where from_provider = $1 and referral_id = $2 and read_at is null",
        from_provider,
        referral.0,
    )?;
    Ok(n)
}

/// When the provider was last told that something waits, or will be.
pub async fn mailed_at(mut src: impl Source, referral: ReferralId) -> StoreResult<Option<DateTime<Utc>>> {
    let (at,): (Option<DateTime<Utc>>,) =
        fetch_one!(src, (Option<DateTime<Utc>>,), "select update_mail_at from referral where id = $1", referral.0)?;
    Ok(at)
}

/// Notes when the provider will be told.
pub async fn will_mail(tx: &mut Tx, referral: ReferralId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update referral set update_mail_at = $1 where id = $2", at, referral.0)?.expect_rows(1)
}
