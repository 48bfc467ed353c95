//! Appointments at providers, in the order of time.

use chrono::{DateTime, Utc};
use domain::authz::Scope;
use uuid::Uuid;

use crate::{Db, StoreResult};

/// An appointment of a referral that is under way. Says neither where nor what for.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Appointment {
    /// The referral's id.
    pub id: Uuid,
    /// The referral's number.
    pub number: String,
    /// Code of the case.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Whether the caseworker goes along.
    pub accompanied: bool,
}

/// Appointments from `from` until before `until`, the next one first.
pub async fn between(
    db: &Db,
    scope: Scope,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
    limit: i64,
) -> StoreResult<Vec<Appointment>> {
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            Appointment,
            "select r.id, r.number, c.code, c.code_name, r.appointment_at as at, r.accompaniment = 'caseworker' as accompanied
             from referral r join case_file c on c.id = r.case_id
             where r.office_id = $1 and r.appointment_at >= $2 and r.appointment_at < $3
               and r.status in ('accepted', 'scheduled', 'in_service')
               and c.caseworker_id = $4 and c.compartment = $5 and c.office_id = $1
             order by r.appointment_at, r.id limit $6",
            office.0,
            from,
            until,
            user.0,
            compartment.as_str(),
            limit,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            Appointment,
            "select r.id, r.number, c.code, c.code_name, r.appointment_at as at, r.accompaniment = 'caseworker' as accompanied
             from referral r join case_file c on c.id = r.case_id
             where r.office_id = $1 and r.appointment_at >= $2 and r.appointment_at < $3
               and r.status in ('accepted', 'scheduled', 'in_service')
               and c.compartment = $4 and c.office_id = $1
             order by r.appointment_at, r.id limit $5",
            office.0,
            from,
            until,
            compartment.as_str(),
            limit,
        ),
    }
}
