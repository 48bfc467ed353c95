//! What consent is about: what went to providers because of it, and who looked into the case.

use chrono::{DateTime, Utc};
use domain::directory::Category;
use domain::id::{CaseId, ConsentId, OrganisationId, ReferralId};
use domain::referral::{ReferralStatus, SharedField};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult};

/// A referral, as far as consent is concerned.
#[derive(Debug, Clone)]
pub struct SharedReferral {
    /// Its id.
    pub id: ReferralId,
    /// Its number.
    pub number: String,
    /// To whom.
    pub organisation: OrganisationId,
    /// The provider's name.
    pub organisation_name: String,
    /// For what.
    pub category: Category,
    /// Where it stands.
    pub status: ReferralStatus,
    /// Which answer covered it.
    pub consent: Option<ConsentId>,
    /// What the provider sees.
    pub fields: Vec<SharedField>,
    /// When it left.
    pub sent_at: Option<DateTime<Utc>>,
    /// Until when the provider can open it, once it is closed.
    pub access_until: Option<DateTime<Utc>>,
    /// The appointment at the provider.
    pub appointment_at: Option<DateTime<Utc>>,
    /// Whether the provider ever opened it, and so holds something.
    pub was_opened: bool,
}

#[derive(sqlx::FromRow)]
struct SharedRow {
    id: Uuid,
    number: String,
    organisation_id: Uuid,
    organisation: String,
    category: String,
    status: String,
    consent_id: Option<Uuid>,
    shared_fields: Json<Vec<String>>,
    sent_at: Option<DateTime<Utc>>,
    access_until: Option<DateTime<Utc>>,
    appointment_at: Option<DateTime<Utc>>,
    was_opened: bool,
}

impl TryFrom<SharedRow> for SharedReferral {
    type Error = StoreError;
    fn try_from(r: SharedRow) -> StoreResult<SharedReferral> {
        let fields = r.shared_fields.iter().map(|f| stored("referral.shared_fields", f)).collect::<StoreResult<_>>()?;
        Ok(SharedReferral {
            id: ReferralId(r.id),
            number: r.number,
            organisation: OrganisationId(r.organisation_id),
            organisation_name: r.organisation,
            category: stored("referral.category", &r.category)?,
            status: stored("referral.status", &r.status)?,
            consent: r.consent_id.map(ConsentId),
            fields,
            sent_at: r.sent_at,
            access_until: r.access_until,
            appointment_at: r.appointment_at,
            was_opened: r.was_opened,
        })
    }
}

/// The referrals of a case, newest first.
pub async fn referrals(mut src: impl Source, case: CaseId) -> StoreResult<Vec<SharedReferral>> {
    let rows: Vec<SharedRow> = fetch_all!(
        src,
        SharedRow,
        "select r.id, r.number, r.organisation_id, o.name as organisation, r.category, r.status, r.consent_id,
           r.shared_fields, r.sent_at, r.access_until, r.appointment_at,
           exists (select 1 from referral_event e where e.referral_id = r.id and e.to_status = 'received') as was_opened
         from referral r join organisation o on o.id = r.organisation_id
         where r.case_id = $1 order by r.created_at desc, r.id desc",
        case.0,
    )?;
    rows.into_iter().map(SharedReferral::try_from).collect()
}

/// Somebody who looked into a case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Reader {
    /// Name.
    pub name: String,
    /// Role, as a code; nothing when they looked without one.
    pub role: Option<String>,
    /// How many pages.
    pub times: i64,
    /// The last time.
    pub last_at: DateTime<Utc>,
}

/// Who opened pages of a case since `since`, the most frequent first.
pub async fn readers(mut src: impl Source, case: CaseId, since: DateTime<Utc>) -> StoreResult<Vec<Reader>> {
    fetch_all!(
        src,
        Reader,
        "select u.name, a.role, cast(count(*) as bigint) as times, max(a.at) as last_at
         from audit_entry a join app_user u on u.id = a.user_id
         where a.case_id = $1 and a.at >= $2 and a.action = 'case.read'
         group by u.id, u.name, a.role
         order by 3 desc, 4 desc limit 20",
        case.0,
        since,
    )
}

/// The name of an organisation.
pub async fn organisation_name(mut src: impl Source, id: OrganisationId) -> StoreResult<Option<String>> {
    let row: Option<(String,)> =
        fetch_optional!(src, (String,), "select name from organisation where id = $1 and active", id.0)?;
    Ok(row.map(|(name,)| name))
}

/// What an organisation offers, or was asked for.
pub async fn categories(mut src: impl Source, id: OrganisationId) -> StoreResult<Vec<Category>> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "select category from service where organisation_id = $1
         union
         select category from referral where organisation_id = $1",
        id.0,
    )?;
    rows.into_iter().map(|(category,)| stored("service.category", &category)).collect()
}
