//! When nothing covers a referral any more: how it stops, by where it stands.

use chrono::{DateTime, Utc};

use super::ReferralStatus;

/// How a referral stops when nothing covers it any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// The provider holds it: it is revoked, and the provider is told to stop.
    Revoked,
    /// It waits to be sent: it waits for consent again.
    Withheld,
    /// The provider is done with it: it can be read no longer, and the provider is told to stop.
    Closed,
    /// Nothing of it can be read or sent.
    Over,
}

/// How a referral in this state stops.
pub fn how_it_stops(
    status: ReferralStatus,
    sent_at: Option<DateTime<Utc>>,
    access_until: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Stop {
    if status.is_with_provider() || status == ReferralStatus::Expired {
        Stop::Revoked
    } else if status == ReferralStatus::Ready {
        Stop::Withheld
    } else if status != ReferralStatus::Revoked && sent_at.is_some() && access_until.is_none_or(|until| until > now) {
        Stop::Closed
    } else {
        Stop::Over
    }
}

#[cfg(test)]
mod tests {
    use super::super::{
        DeclineReason, Move, Outcome, Party, Progress, ProviderAccess, ReturnReason, RevokeReason, Step,
        provider_access, reads_until,
    };
    use super::*;
    use crate::consent::{Consent, DataCategory, Decision, Purpose, Recipient, Sharing, stops};
    use crate::directory::{Category, Sector};
    use crate::id::{ConsentId, OrganisationId};
    use chrono::TimeDelta;
    use proptest::prelude::*;
    use uuid::Uuid;

    /// How a person ends what they had agreed to.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    enum Says {
        TakesBack,
        NoInstead,
        YesToLess,
        NoFile,
    }

    const ALL: [Says; 4] = [Says::TakesBack, Says::NoInstead, Says::YesToLess, Says::NoFile];

    impl Says {
        /// Whether that ends a referral with name and phone. `vital`: sent for somebody's life, without an answer.
        fn ends(self, vital: bool) -> bool {
            let (sector, day) = (Recipient::Sector(Sector::Health), DateTime::UNIX_EPOCH.date_naive());
            let answer = |n, purpose, recipient, decision| Consent {
                id: ConsentId(Uuid::from_u128(n)),
                purpose,
                recipient,
                categories: vec![DataCategory::Name, DataCategory::Contact],
                decision,
                valid_from: day,
                valid_to: None,
                withdrawn: false,
            };
            let yes = answer(1, Purpose::Referral, sector, Decision::Given);
            let no = answer(2, Purpose::Referral, sector, Decision::Refused);
            let less = Consent { categories: vec![DataCategory::Name], decision: Decision::Given, ..no.clone() };
            let no_file = answer(3, Purpose::CaseManagement, Recipient::Programme, Decision::Refused);
            let said = match self {
                Says::TakesBack => Consent { withdrawn: true, ..yes.clone() },
                Says::NoInstead => no,
                Says::YesToLess => less,
                Says::NoFile => no_file,
            };
            let before = (!vital && said.id != yes.id).then_some(yes.clone());
            let answers: Vec<Consent> = before.into_iter().chain([said.clone()]).collect();
            let ground = (!vital).then_some(yes.id);
            let data = [DataCategory::Name, DataCategory::Contact];
            let provider = OrganisationId(Uuid::from_u128(9));
            let sharing = Sharing::new(ground, true, provider, Category::HealthPrimary, &data);
            stops(&answers, said.id, &sharing, day)
        }
    }

    /// A referral as far as its provider is concerned.
    #[derive(Debug, Clone, Copy)]
    struct Walk {
        progress: Progress,
        now: DateTime<Utc>,
        sent_at: Option<DateTime<Utc>>,
        access_until: Option<DateTime<Utc>>,
        appointment_at: Option<DateTime<Utc>>,
        stop_asked_at: Option<DateTime<Utc>>,
    }

    impl Walk {
        const BEGUN: Walk = Walk {
            progress: Progress::DRAFT,
            now: DateTime::UNIX_EPOCH,
            sent_at: None,
            access_until: None,
            appointment_at: None,
            stop_asked_at: None,
        };

        /// One step, if it may be taken.
        fn go(&mut self, step: Step, by: Party) {
            let from = self.progress.status;
            let Ok(next) = self.progress.take(step, by) else { return };
            self.progress = next;
            let ends = self.now + TimeDelta::days(30);
            self.access_until = reads_until(step, from, self.access_until, self.now, ends);
            match step.kind() {
                Move::Send | Move::Resend => self.sent_at = Some(self.now),
                Move::Schedule => self.appointment_at = Some(self.now + TimeDelta::days(3)),
                Move::Revoke => {
                    self.appointment_at = self.appointment_at.filter(|at| *at <= self.now);
                    self.stop_asked_at = self.sent_at.map(|_| self.now);
                }
                _ => {}
            }
        }

        /// Nothing covers it any more.
        fn withdraw(&mut self) {
            match how_it_stops(self.progress.status, self.sent_at, self.access_until, self.now) {
                Stop::Revoked => self.go(Step::Revoke(RevokeReason::ConsentWithdrawn), Party::Sender),
                Stop::Withheld => self.go(Step::Withhold, Party::Sender),
                Stop::Closed => {
                    self.access_until = Some(self.now);
                    self.stop_asked_at = Some(self.now);
                    self.appointment_at = self.appointment_at.filter(|at| *at <= self.now);
                }
                Stop::Over => {}
            }
        }

        fn access(&self) -> ProviderAccess {
            let p = &self.progress;
            provider_access(p.status, p.declined.is_some(), self.stop_asked_at.is_some(), self.access_until, self.now)
        }
    }

    fn steps() -> Vec<Step> {
        use Step::*;
        let mut all = vec![
            Prepare,
            Withhold,
            Send,
            Receive,
            Accept,
            Wait,
            Schedule,
            Start,
            Miss,
            Verify,
            Close(None),
            Close(Some(Outcome::Other)),
            Escalate,
            Expire,
            Resend,
            Reopen,
        ];
        all.push(Complete(Outcome::ReceivedFull));
        all.push(Decline(DeclineReason::NoCapacity));
        all.extend(ReturnReason::ALL.iter().map(|r| GiveBack(*r)));
        all
    }

    /// What asks the consent gate before it is taken.
    fn is_gated(step: Step) -> bool {
        matches!(step.kind(), Move::Prepare | Move::Send | Move::Resend | Move::Reopen)
    }

    const PARTIES: [Party; 3] = [Party::Sender, Party::Provider, Party::System];

    proptest! {
        #[test]
        fn a_no_at_any_moment_and_in_any_form_leaves_nothing_shared(
            says in 0..ALL.len(),
            vital in any::<bool>(),
            before in proptest::collection::vec((0usize..200, 0usize..3, 0i64..9), 0..60),
            after in proptest::collection::vec((0usize..200, 0usize..3, 0i64..9), 0..40),
        ) {
            let steps = steps();
            let mut here = Walk::BEGUN;
            for (step, by, days) in before {
                here.now += TimeDelta::days(days);
                here.go(steps[step % steps.len()], PARTIES[by]);
            }
            let (read, holds) = (here.access().reads(), here.sent_at.is_some());
            let ends = ALL[says].ends(vital);
            // What was sent for somebody's life stands on no case file.
            prop_assert_eq!(ends, !(vital && ALL[says] == Says::NoFile), "{:?}", ALL[says]);
            if !ends {
                return Ok(());
            }
            here.withdraw();
            prop_assert!(!read || here.stop_asked_at.is_some(), "{here:?}: who read is told to stop");
            prop_assert!(holds || here.access() != ProviderAccess::Stopped, "{here:?}: nobody is told who got nothing");
            for (step, by, days) in after {
                prop_assert!(!here.access().reads(), "{here:?} can be read");
                prop_assert!(!here.progress.status.is_with_provider(), "{here:?} is with the provider");
                prop_assert!(here.appointment_at.is_none_or(|at| at <= here.now), "{here:?} has an appointment");
                here.now += TimeDelta::days(days);
                let step = steps[step % steps.len()];
                if !is_gated(step) {
                    here.go(step, PARTIES[by]);
                }
            }
            prop_assert!(!here.access().reads(), "{here:?} can be read");
        }
    }

    #[test]
    fn every_status_stops_in_its_way() {
        use ReferralStatus::*;
        let now = DateTime::UNIX_EPOCH + TimeDelta::days(40);
        let later = Some(now + TimeDelta::days(1));
        for status in ReferralStatus::ALL {
            let sent = (!matches!(status, Draft | Ready)).then_some(now);
            let expected = match status {
                Sent | Received | Accepted | Scheduled | InService | NoShow | Escalated | Expired => Stop::Revoked,
                Ready => Stop::Withheld,
                Completed | Verified | Declined | ReturnedByProvider | Closed => Stop::Closed,
                Draft | Revoked => Stop::Over,
            };
            assert_eq!(how_it_stops(*status, sent, later, now), expected, "{status}");
            let long_ago = how_it_stops(*status, sent, Some(now), now);
            assert_eq!(long_ago == Stop::Over, matches!(expected, Stop::Closed | Stop::Over), "{status}");
        }
    }
}
