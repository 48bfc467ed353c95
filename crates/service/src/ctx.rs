//! Who acts, when, where: what every command and query is given.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Tz;
use domain::authz::{Actor, Denied, Facts, Grant, Permission, decide};
use domain::id::{OfficeId, UserId};
use domain::locale::Locale;
use serde_json::json;
use store::audit::ReadEntry;
use store::{Audit, Db, Sealer};
use uuid::Uuid;

use crate::clock::Clock;
use crate::indicator::HeldFacts;
use crate::person::Looking;
use crate::programme::Held;
use crate::read_log::ReadLog;
use crate::referral::DocumentLimits;
use crate::{ServiceError, ServiceResult};

/// What all requests share.
pub struct App {
    /// The database.
    pub db: Db,
    /// Seals and opens class X facts.
    pub sealer: Sealer,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The log of reads.
    pub reads: ReadLog,
    /// How fast people look for others, and whom they were shown.
    pub looking: Looking,
    /// How large and how many documents of a referral may be.
    pub documents: DocumentLimits,
    /// What the programme made its own, as far as this instance knows.
    pub programme: Held,
    /// What reports count, as far as this instance read it.
    pub facts: HeldFacts,
    /// How often something came from where today on open pages.
    pub sources: crate::session::Sources,
    /// Where the product is reached, without a slash at the end; for links in mails.
    pub base_url: String,
    /// How often somebody may search outside their caseload in an hour.
    pub searches_per_hour: u32,
    /// Whether this is demonstration data: marked on every page, second factor off.
    pub demo: bool,
}

/// The office in which the actor works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its id.
    pub id: OfficeId,
    /// Three letters.
    pub code: String,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Where its days begin and end.
    pub timezone: Tz,
}

/// One request of one actor.
#[derive(Clone)]
pub struct Ctx {
    /// What all requests share.
    pub app: Arc<App>,
    /// Who.
    pub actor: Actor,
    /// The name to show for the actor.
    pub name: String,
    /// The actor's office, if the role has one.
    pub office: Option<Office>,
    /// The language of the answer.
    pub locale: Locale,
    /// Which session, for listing and revoking.
    pub session: Uuid,
    /// When the request came.
    pub now: DateTime<Utc>,
}

impl Ctx {
    /// The program itself, now. It holds no right: what it writes needs a grant of the system.
    pub fn system(app: Arc<App>) -> Ctx {
        let now = app.clock.now();
        let actor = Actor { user: UserId(Uuid::nil()), assignments: Vec::new() };
        Ctx { app, actor, name: String::new(), office: None, locale: Locale::En, session: Uuid::nil(), now }
    }

    /// The acting user; nobody when the program itself acts.
    pub fn somebody(&self) -> Option<UserId> {
        Some(self.actor.user).filter(|user| !user.0.is_nil())
    }

    /// The database, to read from.
    pub fn db(&self) -> &Db {
        &self.app.db
    }

    /// The acting user.
    pub fn user(&self) -> UserId {
        self.actor.user
    }

    /// A new id that sorts by the clock.
    pub fn id(&self) -> Uuid {
        new_id(self.now)
    }

    /// The date in the office's zone.
    pub fn today(&self) -> NaiveDate {
        self.local_date(self.now)
    }

    /// The date of an instant in the office's zone.
    pub fn local_date(&self, at: DateTime<Utc>) -> NaiveDate {
        self.office.as_ref().map_or_else(|| at.date_naive(), |o| at.with_timezone(&o.timezone).date_naive())
    }

    /// When a day begins in the office's zone.
    pub fn start_of(&self, day: NaiveDate) -> DateTime<Utc> {
        let midnight = day.and_time(NaiveTime::MIN);
        let local = self.office.as_ref().and_then(|o| o.timezone.from_local_datetime(&midnight).earliest());
        local.map_or(midnight.and_utc(), |at| at.with_timezone(&Utc))
    }

    /// The actor's office; roles without one cannot do what needs it.
    pub fn require_office(&self) -> ServiceResult<&Office> {
        self.office.as_ref().ok_or(ServiceError::Forbidden)
    }

    /// The grant to do `permission` to a record with these facts.
    pub fn require(&self, permission: Permission, facts: &Facts) -> Result<Grant, Denied> {
        decide(&self.actor, permission, facts)
    }

    /// Whether the record exists for the actor: what may not be read is not found.
    pub fn require_seen(&self, permission: Permission, facts: &Facts) -> ServiceResult<()> {
        decide(&self.actor, permission, facts).map(drop).map_err(|_| ServiceError::NotFound)
    }

    /// Puts a read on record before its result is shown. The grant says under which right. Reading a case outside the
    /// caseload is a verb of its own, so that nobody has to look for it among all reads.
    pub async fn log_read(&self, grant: Grant, mut entry: Audit) -> ServiceResult<()> {
        if grant.is_visit() {
            entry.detail = json!({ "read": entry.action });
            entry.action = "access.read";
        }
        let read = ReadEntry {
            user: self.actor.user.0,
            role: grant.role().map(|r| r.as_str()),
            permission: grant.permission(),
            entry,
        };
        self.app.reads.record(vec![read]).await
    }

    /// A log entry at this request's time.
    pub fn audit(&self, action: &'static str, entity: &'static str, id: Option<Uuid>) -> Audit {
        Audit::new(self.now, action, entity, id)
    }
}

/// Counts ids, so that those of one instant sort in the order in which they were made.
static MADE: AtomicU32 = AtomicU32::new(0);

/// A UUIDv7 of the instant `at`. What one request makes sorts in the order in which it was made.
pub fn new_id(at: DateTime<Utc>) -> Uuid {
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or_default();
    let mut tail = [0; 10];
    tail.copy_from_slice(&Uuid::new_v4().as_bytes()[6..]);
    // The first 18 bits of the tail that are not version or variant: 4 in byte 0, 8 in byte 1, 6 in byte 2.
    let [_, high, middle, low] = (MADE.fetch_add(1, Ordering::Relaxed) << 2).to_be_bytes();
    tail[0] = high & 0x0f;
    tail[1] = middle;
    tail[2] = low >> 2;
    uuid::Builder::from_unix_timestamp_millis(millis, &tail).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_one_instant_sort_in_the_order_in_which_they_were_made() {
        let at = DateTime::from_timestamp_millis(1_795_510_800_123).unwrap();
        let ids: Vec<Uuid> = (0..1_000).map(|_| new_id(at)).collect();
        assert!(ids.is_sorted());
        assert!(ids.iter().all(|id| id.get_version_num() == 7));
        let (seconds, nanos) = ids[0].get_timestamp().unwrap().to_unix();
        assert_eq!((seconds, nanos / 1_000_000), (1_795_510_800, 123));
    }
}
