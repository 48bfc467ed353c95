//! One referral as its provider sees it: the whitelisted values, as far as the status lets through.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use domain::authz::{Facts, Permission};
use domain::referral::{
    Accompaniment, DeclineReason, Outcome, ProviderAccess, ReferralStatus, SharedField, SharedValues, Urgency,
};

use super::access::reach;
use crate::referral::{Side, Thread, local, read_thread, values, zone};
use crate::{Ctx, ServiceResult};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct PartnerPage {
    /// The referral's number.
    pub number: String,
    /// How much may be seen and done.
    pub access: ProviderAccess,
    /// Where it stands.
    pub status: ReferralStatus,
    /// How soon.
    pub urgency: Urgency,
    /// Name of the provider.
    pub organisation: String,
    /// Who sent it.
    pub from: String,
    /// From which office.
    pub office: String,
    /// That office's phone.
    pub office_phone: Option<String>,
    /// When an answer is due. Times are those of the office that sent it.
    pub answer_due: Option<NaiveDateTime>,
    /// Whether the person is on the waiting list.
    pub waits: bool,
    /// The fields that were shared.
    pub fields: Vec<SharedField>,
    /// Their values; initials and no phone before it is accepted; nothing when nothing may be seen.
    pub values: SharedValues,
    /// Who comes with the person: no name.
    pub accompaniment: Accompaniment,
    /// Whether the programme pays or arranges the way.
    pub transport: bool,
    /// Whether the person asked for it.
    pub client_request: bool,
    /// Whether the person agreed; without that only to protect a life.
    pub agreed: bool,
    /// The appointment.
    pub appointment_at: Option<NaiveDateTime>,
    /// Where to come.
    pub appointment_place: Option<String>,
    /// What the provider reported.
    pub outcome: Option<Outcome>,
    /// Why the provider said no.
    pub declined: Option<DeclineReason>,
    /// Until when it can be read.
    pub access_until: Option<NaiveDateTime>,
    /// When the provider said that it destroyed what was taken back.
    pub stop_confirmed_at: Option<NaiveDateTime>,
    /// Whether the provider answered when the time was over.
    pub answered_late: bool,
    /// What was written to and fro, as far as it may be read.
    pub thread: Thread,
    /// Zone of the office that sent it: times on the page are its times.
    pub zone: Tz,
    /// For optimistic edits.
    pub version: i64,
}

/// The page of one referral. Puts the reading on record.
pub async fn page(ctx: &Ctx, number: &str) -> ServiceResult<PartnerPage> {
    let reached = reach(ctx, number).await?;
    let (r, case) = (reached.referral, reached.case);
    let entry = ctx.audit("referral.read", "referral", Some(r.id.0)).case(case.id, case.office);
    ctx.log_read(reached.grant, entry).await?;
    let values = match reached.access {
        ProviderAccess::Open { named } | ProviderAccess::ReadOnly { named } => {
            let all = values(ctx, &r)?.unwrap_or_default();
            if named { all } else { all.before_accepting() }
        }
        ProviderAccess::Hidden
        | ProviderAccess::Unopened
        | ProviderAccess::Late
        | ProviderAccess::Stopped
        | ProviderAccess::Over => SharedValues::default(),
    };
    let grant = ctx.require(Permission::ReferralAnswer, &Facts::organisation(r.organisation)).ok();
    let thread = read_thread(ctx, &case, &r, Side::Provider, grant).await?;
    let reads = reached.access.reads();
    let office = store::office::by_id(ctx.db(), case.office).await?;
    let from = store::user::by_id(ctx.db(), r.from).await?;
    let organisation = store::directory_list::organisation_name(ctx.db(), r.organisation).await?;
    let zone = zone(ctx.db(), &case).await?;
    let there = |at: Option<DateTime<Utc>>| at.map(|at| local(at, zone));
    Ok(PartnerPage {
        number: r.number,
        access: reached.access,
        status: r.progress.status,
        urgency: r.urgency,
        organisation: organisation.unwrap_or_default(),
        from: from.map(|u| u.name).unwrap_or_default(),
        office: office.as_ref().map(|o| o.name.clone()).unwrap_or_default(),
        office_phone: office.and_then(|o| o.phone),
        answer_due: there(r.answer_due),
        waits: r.progress.status == ReferralStatus::Received && r.answered_at.is_some(),
        fields: r.fields,
        values,
        accompaniment: if reads { r.accompaniment } else { Accompaniment::None },
        transport: reads && r.transport,
        client_request: reads && r.client_request,
        agreed: r.override_by.is_none(),
        appointment_at: there(r.appointment_at),
        appointment_place: r.appointment_place,
        outcome: r.progress.outcome,
        declined: r.progress.declined,
        access_until: there(r.access_until),
        stop_confirmed_at: there(r.stop_confirmed_at),
        answered_late: r.late_answer.is_some(),
        thread,
        zone,
        version: r.version,
    })
}
