//! What happened to a referral: written once, never changed.

use chrono::{DateTime, Utc};
use domain::id::{OrganisationId, ReferralId, UserId};
use domain::referral::ReferralStatus;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// A change of status.
#[derive(Debug, Clone)]
pub struct ReferralEvent {
    /// Its id.
    pub id: Uuid,
    /// Of which referral.
    pub referral: ReferralId,
    /// When.
    pub at: DateTime<Utc>,
    /// Which user did it; nobody is the system.
    pub by_user: Option<UserId>,
    /// For which provider, when a provider did it.
    pub by_organisation: Option<OrganisationId>,
    /// From where.
    pub from: ReferralStatus,
    /// To where.
    pub to: ReferralStatus,
    /// A code of the list that belongs to the status.
    pub reason: Option<String>,
    /// In words.
    pub note: Option<String>,
}

/// Adds what happened.
pub async fn append(tx: &mut Tx, e: &ReferralEvent) -> StoreResult<()> {
    execute!(
        tx,
        "insert into referral_event (id, referral_id, at, by_user, by_organisation, from_status, to_status, reason, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        e.id,
        e.referral.0,
        e.at,
        e.by_user.map(|u| u.0),
        e.by_organisation.map(|o| o.0),
        e.from.as_str(),
        e.to.as_str(),
        &e.reason,
        &e.note,
    )?
    .expect_rows(1)
}

/// Whether the provider ever opened it, and so holds something.
pub async fn was_opened(mut src: impl Source, referral: ReferralId) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from referral_event where referral_id = $1 and to_status = 'received' limit 1",
        referral.0,
    )?;
    Ok(row.is_some())
}

/// An event with the names to show.
#[derive(Debug, Clone)]
pub struct EventLine {
    /// When.
    pub at: DateTime<Utc>,
    /// From where.
    pub from: ReferralStatus,
    /// To where.
    pub to: ReferralStatus,
    /// A code of the list that belongs to the status.
    pub reason: Option<String>,
    /// In words.
    pub note: Option<String>,
    /// Name of the user who did it; nobody is the system.
    pub by: Option<String>,
    /// Name of the provider for whom it was done.
    pub organisation: Option<String>,
}

type EventRow = (DateTime<Utc>, String, String, Option<String>, Option<String>, Option<String>, Option<String>);

/// Everything that happened, newest first.
pub async fn of_referral(mut src: impl Source, referral: ReferralId) -> StoreResult<Vec<EventLine>> {
    let rows: Vec<EventRow> = fetch_all!(
        src,
        EventRow,
        "select e.at, e.from_status, e.to_status, e.reason, e.note, u.name, o.name
         from referral_event e
         left join app_user u on u.id = e.by_user
         left join organisation o on o.id = e.by_organisation
         where e.referral_id = $1 order by e.at desc, e.id desc limit 200",
        referral.0,
    )?;
    rows.into_iter()
        .map(|(at, from, to, reason, note, by, organisation)| {
            Ok(EventLine {
                at,
                from: stored("referral_event.from_status", &from)?,
                to: stored("referral_event.to_status", &to)?,
                reason,
                note,
                by,
                organisation,
            })
        })
        .collect()
}
