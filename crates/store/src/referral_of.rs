//! Referrals of a case and of a provider, and how many there are in each state.

use chrono::{DateTime, Utc};
use domain::authz::Scope;
use domain::id::{CaseId, OrganisationId};
use domain::referral::{ReferralStatus, Urgency};

use crate::db::Source;
use crate::error::stored;
use crate::referral_line::{LineRow, ReferralLine};
use crate::referral_list::Filter;
use crate::{Db, StoreResult};

/// Every referral of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<ReferralLine>> {
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
           r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
           r.decline_reason, r.outcome, u.name as caseworker,
           (select cast(count(*) as bigint) from referral_message m
            where m.from_provider = true and m.referral_id = r.id and m.read_at is null) as unread
         from referral r
         join case_file c on c.id = r.case_id
         join organisation o on o.id = r.organisation_id
         join service s on s.id = r.service_id
         left join app_user u on u.id = c.caseworker_id
         where r.case_id = $1 order by r.created_at desc, r.id desc limit 200",
        case.0,
    )?;
    rows.into_iter().map(ReferralLine::try_from).collect()
}

/// How many there are of each status.
pub async fn counts(db: &Db, scope: Scope, filter: &Filter) -> StoreResult<Vec<(ReferralStatus, i64)>> {
    let rows: Vec<(String, i64)> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            (String, i64),
            "select r.status, cast(count(*) as bigint)
             from case_file c join referral r on r.case_id = c.id
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $8
               and (cast($3 as text) is null or r.category = $3)
               and (cast($4 as text) is null or r.organisation_id = $5)
               and (cast($6 as text) is null or c.caseworker_id = $7)
               and ($9 = false or r.appointment_at is null)
               and ($10 = false or r.outcome is null)
               and ($11 = false or c.caseworker_id is null)
             group by r.status",
            user.0,
            compartment.as_str(),
            filter.category(),
            filter.organisation.map(|_| "given"),
            filter.organisation.map(|o| o.0),
            filter.caseworker.map(|_| "given"),
            filter.caseworker.map(|u| u.0),
            office.0,
            filter.without.appointment,
            filter.without.outcome,
            filter.without.caseworker,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            (String, i64),
            "select r.status, cast(count(*) as bigint)
             from referral r join case_file c on c.id = r.case_id
             where r.office_id = $1 and c.office_id = $1 and c.compartment = $2
               and (cast($3 as text) is null or r.category = $3)
               and (cast($4 as text) is null or r.organisation_id = $5)
               and (cast($6 as text) is null or c.caseworker_id = $7)
               and ($8 = false or r.appointment_at is null)
               and ($9 = false or r.outcome is null)
               and ($10 = false or c.caseworker_id is null)
             group by r.status",
            office.0,
            compartment.as_str(),
            filter.category(),
            filter.organisation.map(|_| "given"),
            filter.organisation.map(|o| o.0),
            filter.caseworker.map(|_| "given"),
            filter.caseworker.map(|u| u.0),
            filter.without.appointment,
            filter.without.outcome,
            filter.without.caseworker,
        )?,
    };
    rows.into_iter().map(|(status, n)| Ok((stored("referral.status", &status)?, n))).collect()
}

/// How many answers are overdue at `now`.
pub async fn overdue(db: &Db, scope: Scope, now: DateTime<Utc>) -> StoreResult<i64> {
    let (n,): (i64,) = match scope {
        Scope::Nothing => (0,),
        Scope::Own { user, office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from case_file c join referral r on r.case_id = c.id
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $4
               and r.status in ('sent', 'received', 'escalated') and r.answer_due < $3",
            user.0,
            compartment.as_str(),
            now,
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_one!(
            db,
            (i64,),
            "select cast(count(*) as bigint)
             from referral r join case_file c on c.id = r.case_id
             where r.office_id = $1 and c.office_id = $1 and c.compartment = $2
               and r.status in ('sent', 'received', 'escalated') and r.answer_due < $3",
            office.0,
            compartment.as_str(),
            now,
        )?,
    };
    Ok(n)
}

/// A referral as the list of its provider shows it: nothing about the person.
#[derive(Debug, Clone)]
pub struct PartnerLine {
    /// Its number.
    pub number: String,
    /// How soon.
    pub urgency: Urgency,
    /// Where it stands.
    pub status: ReferralStatus,
    /// Since when.
    pub status_since: DateTime<Utc>,
    /// When it came.
    pub sent_at: DateTime<Utc>,
    /// When an answer is due.
    pub answer_due: Option<DateTime<Utc>>,
    /// When it was answered: with a status `received` it is the waiting list.
    pub answered_at: Option<DateTime<Utc>>,
    /// The appointment.
    pub appointment_at: Option<DateTime<Utc>>,
    /// IANA zone of the office that sent it.
    pub timezone: String,
    /// Name of that office.
    pub office: String,
    /// How many messages of the programme it has not read.
    pub unread: i64,
}

#[derive(sqlx::FromRow)]
struct PartnerRow {
    number: String,
    urgency: String,
    status: String,
    status_since: DateTime<Utc>,
    sent_at: DateTime<Utc>,
    answer_due: Option<DateTime<Utc>>,
    answered_at: Option<DateTime<Utc>>,
    appointment_at: Option<DateTime<Utc>>,
    timezone: String,
    office: String,
    stop_asked_at: Option<DateTime<Utc>>,
    unread: i64,
}

/// The referrals that were sent to one organisation, from the row after `passed` on: what waits for it first, an answer or
/// the word that copies are destroyed, the most urgent day first; then what it works with, then the rest, the newest
/// first. What it may no longer see at all is left out.
pub async fn of_organisation(
    db: &Db,
    organisation: OrganisationId,
    now: DateTime<Utc>,
    (passed, limit): (i64, i64),
) -> StoreResult<Vec<PartnerLine>> {
    let rows: Vec<PartnerRow> = fetch_all!(
        db,
        PartnerRow,
        "select r.number, r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
           f.timezone, f.name as office, r.stop_asked_at,
           (select cast(count(*) as bigint) from referral_message m
            where m.from_provider = false and m.referral_id = r.id and m.read_at is null) as unread
         from referral r join office f on f.id = r.office_id
         where r.organisation_id = $1 and r.sent_at is not null
           and (r.status not in ('completed', 'verified', 'declined', 'returned_by_provider', 'closed', 'expired')
                or (r.status <> 'expired' and r.access_until > $2) or r.stop_asked_at is not null)
         order by case
             when r.stop_asked_at is not null then case when r.stop_confirmed_at is null then 0 else 2 end
             when r.status in ('sent', 'received', 'escalated') then 0
             when r.status in ('accepted', 'scheduled', 'in_service', 'no_show') then 1
             else 2
           end,
           case
             when r.stop_asked_at is not null then case when r.stop_confirmed_at is null then r.stop_asked_at end
             when r.status in ('sent', 'received', 'escalated') then coalesce(r.answer_due, r.sent_at)
           end,
           r.status_since desc, r.id desc
         limit $3 offset $4",
        organisation.0,
        now,
        limit,
        passed,
    )?;
    rows.into_iter()
        .map(|r| {
            // Who was told to stop has nothing else to do with it, and reads nothing of it.
            let stopped = r.stop_asked_at.is_some();
            Ok(PartnerLine {
                number: r.number,
                urgency: stored("referral.urgency", &r.urgency)?,
                status: if stopped { ReferralStatus::Revoked } else { stored("referral.status", &r.status)? },
                status_since: r.status_since,
                sent_at: r.sent_at,
                answer_due: r.answer_due,
                answered_at: r.answered_at,
                appointment_at: r.appointment_at,
                timezone: r.timezone,
                office: r.office,
                unread: if stopped { 0 } else { r.unread },
            })
        })
        .collect()
}
