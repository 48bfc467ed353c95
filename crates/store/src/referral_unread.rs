//! What providers wrote and nobody who works on the case has read, as far as somebody sees. Each query begins with the few
//! messages that nobody has read (SQLite takes the tables of a `cross join` in their order), not with all referrals of an
//! office.

use domain::authz::Scope;

use crate::referral_line::{LineRow, ReferralLine};
use crate::{Db, StoreResult};

/// Referrals with a message of the provider that nobody has read, the newest message first.
pub async fn list(db: &Db, scope: Scope, limit: i64) -> StoreResult<Vec<ReferralLine>> {
    let rows: Vec<LineRow> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            LineRow,
            "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
               r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
               r.decline_reason, r.outcome, u.name as caseworker, w.unread
             from (select referral_id, cast(count(*) as bigint) as unread, max(at) as at from referral_message
                   where from_provider = true and read_at is null group by referral_id) w
             cross join referral r
             join case_file c on c.id = r.case_id
             join organisation o on o.id = r.organisation_id
             join service s on s.id = r.service_id
             left join app_user u on u.id = c.caseworker_id
             where r.id = w.referral_id and c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $3
             order by w.at desc, r.id limit $4",
            user.0,
            compartment.as_str(),
            office.0,
            limit,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            LineRow,
            "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
               r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
               r.decline_reason, r.outcome, u.name as caseworker, w.unread
             from (select referral_id, cast(count(*) as bigint) as unread, max(at) as at from referral_message
                   where from_provider = true and read_at is null group by referral_id) w
             cross join referral r
             join case_file c on c.id = r.case_id
             join organisation o on o.id = r.organisation_id
             join service s on s.id = r.service_id
             left join app_user u on u.id = c.caseworker_id
             where r.id = w.referral_id and c.office_id = $1 and r.office_id = $1 and c.compartment = $2
             order by w.at desc, r.id limit $3",
            office.0,
            compartment.as_str(),
            limit,
        )?,
    };
    rows.into_iter().map(ReferralLine::try_from).collect()
}

/// How many messages that is.
pub async fn count(db: &Db, scope: Scope) -> StoreResult<i64> {
    let (n,): (i64,) = match scope {
        Scope::Nothing => (0,),
        Scope::Own { user, office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from referral_message m
             cross join referral r
             join case_file c on c.id = r.case_id
             where r.id = m.referral_id and m.from_provider = true and m.read_at is null
               and c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $3",
            user.0,
            compartment.as_str(),
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from referral_message m
             cross join referral r
             join case_file c on c.id = r.case_id
             where r.id = m.referral_id and m.from_provider = true and m.read_at is null
               and c.office_id = $1 and r.office_id = $1 and c.compartment = $2",
            office.0,
            compartment.as_str(),
        )?,
    };
    Ok(n)
}
