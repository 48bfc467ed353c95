//! Referrals of many invented people, and a directory as large as one likes, for measuring. A referral stands where one of
//! its age stands; its times follow each other.

use chrono::{DateTime, Duration, Utc};
use domain::case::CaseStatus;
use domain::code::ReferralNo;
use domain::id::{ConsentId, ReferralId, ServiceId};
use domain::locale::Locale;
use domain::referral::{
    Accompaniment, DeclineReason, Direction, Outcome, Progress, ReferralStatus, SentVia, SharedValues, Urgency,
    allowed_fields,
};
use store::referral::{Referral, Running, SHARED_VALUES};
use store::{Audit, Tx};

use super::load::{Load, Made};
use super::phrases::reason;
use super::{ServiceSeed, begin, directory};
use crate::{ServiceError, ServiceResult};

/// So many services are one transaction.
const TOGETHER: u64 = 5_000;
/// A referral is answered within so many days, where it is.
const ANSWER: i64 = 9;
/// Where referrals of the last days stand, of a hundred.
const NEW: [(u32, ReferralStatus); 3] =
    [(45, ReferralStatus::Sent), (30, ReferralStatus::Received), (25, ReferralStatus::Accepted)];
/// Where older ones stand while the case is open.
const OLDER: [(u32, ReferralStatus); 11] = [
    (44, ReferralStatus::Closed),
    (6, ReferralStatus::Verified),
    (6, ReferralStatus::Completed),
    (8, ReferralStatus::InService),
    (4, ReferralStatus::Scheduled),
    (4, ReferralStatus::Accepted),
    (9, ReferralStatus::Declined),
    (8, ReferralStatus::Expired),
    (4, ReferralStatus::NoShow),
    (4, ReferralStatus::Revoked),
    (3, ReferralStatus::Escalated),
];
/// Where those of a closed case stand.
const ENDED: [(u32, ReferralStatus); 4] = [
    (70, ReferralStatus::Closed),
    (12, ReferralStatus::Declined),
    (12, ReferralStatus::Expired),
    (6, ReferralStatus::Revoked),
];

/// How far a provider went with it.
fn went_as_far(status: ReferralStatus) -> (bool, bool, bool) {
    use ReferralStatus::*;
    let done = matches!(status, Completed | Verified | Closed);
    let appointed = done || matches!(status, Scheduled | InService | NoShow);
    (appointed || matches!(status, Accepted | Declined), appointed, done)
}

impl Load<'_> {
    /// Those of a few people, together.
    pub(super) async fn write_referrals(
        &mut self,
        tx: &mut Tx,
        people: &[Made],
        consents: &[Option<ConsentId>],
    ) -> ServiceResult<()> {
        let mut new = Vec::new();
        for (p, consent) in people.iter().zip(consents) {
            for _ in 0..p.referrals {
                new.push(self.referral(p, *consent)?);
            }
        }
        Ok(store::referral_save::insert_all(tx, &new).await?)
    }

    fn referral(&mut self, p: &Made, consent: Option<ConsentId>) -> ServiceResult<Referral> {
        let now = self.app.clock.now();
        let known = (now - p.at).num_minutes();
        let sent = p.at + Duration::minutes(self.chance.between(known.min(1), known.max(1)));
        let waited = (now - sent).num_days();
        let status = match p.case.status {
            CaseStatus::Closed => self.chance.weighted(&ENDED),
            _ if waited < ANSWER => self.chance.weighted(&NEW),
            _ => self.chance.weighted(&OLDER),
        };
        let service = self.chance.pick(&self.base.services).clone();
        let id = ReferralId(self.chance.id(sent));
        let year = sent.format("%y").to_string();
        let number = self.number(format!("referral/{year}"));
        let number = ReferralNo::new(year.parse().unwrap_or_default(), number)
            .map_err(|_| ServiceError::Internal("so many referrals have no numbers".into()))?;
        let words = reason(service.category).say(Locale::En);
        let values = SharedValues {
            sex: Some(p.person.sex),
            need: Some((service.category, words.clone())),
            ..SharedValues::default()
        };
        let shared_values = Some(self.app.sealer.seal(SHARED_VALUES, id.0, &values)?);
        let made = Referral {
            id,
            number: number.as_str().to_owned(),
            case: p.case.id,
            office: p.case.office,
            from: p.worker.id,
            organisation: service.organisation,
            service: service.id,
            category: service.category,
            direction: Direction::Outgoing,
            urgency: self.chance.weighted(&[(85, Urgency::Routine), (15, Urgency::Urgent)]),
            progress: progress(status),
            status_since: sent,
            reason: words,
            access_needs: None,
            message: None,
            client_request: self.chance.percent(40),
            accompaniment: Accompaniment::None,
            expected_outcome: None,
            sent_via: SentVia::System,
            transport: false,
            transport_note: None,
            acknowledge_due: None,
            acknowledge_told_at: None,
            report_told_at: None,
            consent,
            override_reason: None,
            override_by: None,
            fields: allowed_fields(service.category),
            shared_values,
            sent_at: Some(sent),
            answer_due: Some(sent + Duration::days(ANSWER)),
            answered_at: None,
            appointment_at: None,
            appointment_place: None,
            outcome_note: None,
            completed_at: None,
            satisfaction: None,
            verified_at: None,
            closed_at: None,
            access_until: None,
            clock: Running::NOT,
            late_answer: None,
            stop_asked_at: None,
            stop_confirmed_at: None,
            took_place: false,
            created_at: sent,
            version: 1,
        };
        Ok(self.in_time(made, sent, now))
    }

    /// Times as far as it came, none after now.
    fn in_time(&mut self, mut r: Referral, sent: DateTime<Utc>, now: DateTime<Utc>) -> Referral {
        let status = r.progress.status;
        let (answered, appointed, done) = went_as_far(status);
        let mut at = sent;
        let mut later = |days: i64| {
            at = (at + Duration::minutes(self.chance.between(30, days * 1440))).min(now);
            at
        };
        r.answered_at = answered.then(|| later(ANSWER));
        r.appointment_at = appointed.then(|| later(14));
        r.completed_at = done.then(|| later(60));
        r.verified_at = matches!(status, ReferralStatus::Verified | ReferralStatus::Closed).then(|| later(20));
        let over = status == ReferralStatus::Closed || status == ReferralStatus::Revoked;
        r.closed_at = over.then(|| later(10));
        r.access_until = r.closed_at.or(r.completed_at).map(|done| done + Duration::days(30));
        r.satisfaction = r.verified_at.map(|_| self.chance.between(2, 5));
        r.status_since = at;
        r
    }

    /// A directory with so many services more.
    pub(super) async fn services(&mut self, services: u64, at: DateTime<Utc>) -> ServiceResult<()> {
        let of: Vec<ServiceSeed> = self.base.services.clone();
        let mut done = 0;
        while done < services {
            let together = TOGETHER.min(services - done);
            let mut new = Vec::with_capacity(usize::try_from(together).unwrap_or_default());
            for n in done..done + together {
                let like = self.chance.pick(&of).clone();
                new.push(directory::another(&like, ServiceId(self.chance.id(at)), n + 1, self.today));
            }
            let mut tx = begin(self.app).await?;
            store::directory::insert_services(&mut tx, &new).await?;
            tx.commit(Audit::new(at, "seed.base", "installation", None)).await?;
            done += together;
        }
        Ok(())
    }
}

fn progress(status: ReferralStatus) -> Progress {
    Progress {
        status,
        outcome: match status {
            ReferralStatus::Completed | ReferralStatus::Verified | ReferralStatus::Closed => {
                Some(Outcome::ReceivedFull)
            }
            ReferralStatus::Expired => Some(Outcome::NoResponse),
            _ => None,
        },
        declined: (status == ReferralStatus::Declined).then_some(DeclineReason::NoCapacity),
        no_shows: i64::from(status == ReferralStatus::NoShow),
    }
}
