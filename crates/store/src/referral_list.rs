//! Lists of referrals: by scope, by state, overdue first.

use chrono::{DateTime, Utc};
use domain::authz::Scope;
use domain::directory::Category;
use domain::id::{OrganisationId, UserId};
use domain::referral::ReferralStatus;
use uuid::Uuid;

use crate::referral_line::{LineRow, ReferralLine};
use crate::{Db, StoreResult};

/// Which part of the referrals, and in which order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// An answer is awaited: the most overdue first.
    Waiting,
    /// Drafts.
    Drafts,
    /// The provider takes the person.
    Accepted,
    /// The service is being given.
    InService,
    /// The provider is done: the person is to be asked, then it is closed.
    Completed,
    /// Declined, missed, given back or unanswered: to be decided.
    Undone,
    /// Closed and revoked: the newest first.
    Ended,
}

impl View {
    /// The statuses in it.
    pub fn statuses(self) -> Vec<ReferralStatus> {
        use ReferralStatus::*;
        match self {
            View::Waiting => vec![Sent, Received, Escalated],
            View::Drafts => vec![Draft, Ready],
            View::Accepted => vec![Accepted, Scheduled],
            View::InService => vec![InService],
            View::Completed => vec![Completed, Verified],
            View::Undone => vec![Declined, NoShow, ReturnedByProvider, Expired],
            View::Ended => vec![Closed, Revoked],
        }
    }

    /// As the table calls it, from the status.
    fn code(self) -> &'static str {
        match self {
            View::Waiting => "waiting",
            View::Drafts => "draft",
            View::Accepted => "accepted",
            View::InService => "in_service",
            View::Completed => "completed",
            View::Undone => "undone",
            View::Ended => "ended",
        }
    }
}

/// Narrows a view.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// One category; a protected one finds nothing.
    pub category: Option<Category>,
    /// One provider.
    pub organisation: Option<OrganisationId>,
    /// One caseworker.
    pub caseworker: Option<UserId>,
    /// What is not there.
    pub without: Lacks,
}

/// What is looked for because it is not there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lacks {
    /// A day at the provider.
    pub appointment: bool,
    /// What became of it.
    pub outcome: bool,
    /// Somebody who has the case.
    pub caseworker: bool,
}

impl Filter {
    pub(crate) fn category(&self) -> Option<&'static str> {
        self.category.map(|c| if c.is_sealed() { "" } else { c.as_str() })
    }
}

/// The place of a line in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// When an awaited answer is due; otherwise since when it has its status.
    pub at: DateTime<Utc>,
    /// The referral.
    pub id: Uuid,
}

impl ReferralLine {
    /// Where the next page begins after this line.
    pub fn key(&self) -> Key {
        let due = self.answer_due.filter(|_| self.status.awaits_answer());
        Key { at: due.unwrap_or(self.status_since), id: self.id.0 }
    }
}

/// One page of a view.
pub async fn list(
    db: &Db,
    scope: Scope,
    view: View,
    filter: &Filter,
    after: Option<Key>,
    limit: i64,
) -> StoreResult<Vec<ReferralLine>> {
    if view == View::Ended {
        return ended(db, scope, filter, after, limit).await;
    }
    let key = after.unwrap_or(Key { at: DateTime::UNIX_EPOCH, id: Uuid::nil() });
    let rows: Vec<LineRow> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            LineRow,
            "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
               r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
               r.decline_reason, r.outcome, u.name as caseworker,
               (select cast(count(*) as bigint) from referral_message m
                where m.from_provider = true and m.referral_id = r.id and m.read_at is null) as unread
             from case_file c
             join referral r on r.case_id = c.id
             join organisation o on o.id = r.organisation_id
             join service s on s.id = r.service_id
             left join app_user u on u.id = c.caseworker_id
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $15
               and r.list_view = $3
               and (cast($4 as text) is null or r.category = $4)
               and (cast($5 as text) is null or r.organisation_id = $6)
               and (cast($7 as text) is null or c.caseworker_id = $8)
               and ($12 = false or r.appointment_at is null)
               and ($13 = false or r.outcome is null)
               and ($14 = false or c.caseworker_id is null)
               and (r.list_at, r.id) > ($9, $10)
             order by r.list_at, r.id limit $11",
            user.0,
            compartment.as_str(),
            view.code(),
            filter.category(),
            filter.organisation.map(|_| "given"),
            filter.organisation.map(|o| o.0),
            filter.caseworker.map(|_| "given"),
            filter.caseworker.map(|u| u.0),
            key.at,
            key.id,
            limit,
            filter.without.appointment,
            filter.without.outcome,
            filter.without.caseworker,
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            LineRow,
            "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
               r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
               r.decline_reason, r.outcome, u.name as caseworker,
               (select cast(count(*) as bigint) from referral_message m
                where m.from_provider = true and m.referral_id = r.id and m.read_at is null) as unread
             from referral r
             cross join case_file c
             join organisation o on o.id = r.organisation_id
             join service s on s.id = r.service_id
             left join app_user u on u.id = c.caseworker_id
             where c.id = r.case_id and r.office_id = $1 and c.office_id = $1 and c.compartment = $2
               and r.list_view = $3
               and (cast($4 as text) is null or r.category = $4)
               and (cast($5 as text) is null or r.organisation_id = $6)
               and (cast($7 as text) is null or c.caseworker_id = $8)
               and ($12 = false or r.appointment_at is null)
               and ($13 = false or r.outcome is null)
               and ($14 = false or c.caseworker_id is null)
               and (r.list_at, r.id) > ($9, $10)
             order by r.list_at, r.id limit $11",
            office.0,
            compartment.as_str(),
            view.code(),
            filter.category(),
            filter.organisation.map(|_| "given"),
            filter.organisation.map(|o| o.0),
            filter.caseworker.map(|_| "given"),
            filter.caseworker.map(|u| u.0),
            key.at,
            key.id,
            limit,
            filter.without.appointment,
            filter.without.outcome,
            filter.without.caseworker,
        )?,
    };
    rows.into_iter().map(ReferralLine::try_from).collect()
}

async fn ended(
    db: &Db,
    scope: Scope,
    filter: &Filter,
    after: Option<Key>,
    limit: i64,
) -> StoreResult<Vec<ReferralLine>> {
    // PostgreSQL's range ends before chrono's.
    let end = DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::UNIX_EPOCH);
    let key = after.unwrap_or(Key { at: end, id: Uuid::max() });
    let rows: Vec<LineRow> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            LineRow,
            "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
               r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
               r.decline_reason, r.outcome, u.name as caseworker,
               (select cast(count(*) as bigint) from referral_message m
                where m.from_provider = true and m.referral_id = r.id and m.read_at is null) as unread
             from case_file c
             join referral r on r.case_id = c.id
             join organisation o on o.id = r.organisation_id
             join service s on s.id = r.service_id
             left join app_user u on u.id = c.caseworker_id
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $11
               and r.list_view = 'ended'
               and (cast($3 as text) is null or r.category = $3)
               and (cast($4 as text) is null or r.organisation_id = $5)
               and (cast($6 as text) is null or c.caseworker_id = $7)
               and ($12 = false or r.appointment_at is null)
               and ($13 = false or r.outcome is null)
               and ($14 = false or c.caseworker_id is null)
               and (r.list_at, r.id) < ($8, $9)
             order by r.list_at desc, r.id desc limit $10",
            user.0,
            compartment.as_str(),
            filter.category(),
            filter.organisation.map(|_| "given"),
            filter.organisation.map(|o| o.0),
            filter.caseworker.map(|_| "given"),
            filter.caseworker.map(|u| u.0),
            key.at,
            key.id,
            limit,
            office.0,
            filter.without.appointment,
            filter.without.outcome,
            filter.without.caseworker,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            LineRow,
            "select r.id, r.number, c.code, c.code_name, r.category, o.name as organisation, s.title as service,
               r.urgency, r.status, r.status_since, r.sent_at, r.answer_due, r.answered_at, r.appointment_at,
               r.decline_reason, r.outcome, u.name as caseworker,
               (select cast(count(*) as bigint) from referral_message m
                where m.from_provider = true and m.referral_id = r.id and m.read_at is null) as unread
             from referral r
             cross join case_file c
             join organisation o on o.id = r.organisation_id
             join service s on s.id = r.service_id
             left join app_user u on u.id = c.caseworker_id
             where c.id = r.case_id and r.office_id = $1 and c.office_id = $1 and c.compartment = $2
               and r.list_view = 'ended'
               and (cast($3 as text) is null or r.category = $3)
               and (cast($4 as text) is null or r.organisation_id = $5)
               and (cast($6 as text) is null or c.caseworker_id = $7)
               and ($11 = false or r.appointment_at is null)
               and ($12 = false or r.outcome is null)
               and ($13 = false or c.caseworker_id is null)
               and (r.list_at, r.id) < ($8, $9)
             order by r.list_at desc, r.id desc limit $10",
            office.0,
            compartment.as_str(),
            filter.category(),
            filter.organisation.map(|_| "given"),
            filter.organisation.map(|o| o.0),
            filter.caseworker.map(|_| "given"),
            filter.caseworker.map(|u| u.0),
            key.at,
            key.id,
            limit,
            filter.without.appointment,
            filter.without.outcome,
            filter.without.caseworker,
        )?,
    };
    rows.into_iter().map(ReferralLine::try_from).collect()
}

/// Referrals whose answer is awaited, the most overdue first; for whoever starts the day.
pub async fn waiting(db: &Db, scope: Scope, limit: i64) -> StoreResult<Vec<ReferralLine>> {
    list(db, scope, View::Waiting, &Filter::default(), None, limit).await
}
