//! Consent that is taken back at any moment leaves nothing shared, and whoever holds copies says that they are destroyed.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::referral::{AnswerForm, CloseForm, MessageForm, ProviderAccess, ReferralStatus, SharedValues, VerifyForm};
use service::partner::mail::About;
use service::referral::Upload;
use service::{Ctx, ServiceError, consent, partner, referral, week};
use store::case::Case;
use store::referral::Referral;
use uuid::Uuid;

use crate::consent::{answer, form, withdrawal};
use crate::shared_world::{Provider, button, letters, provider, reports, says, sent, stored};
use crate::world::{World, world_tests};

/// Everything that happens to a referral that goes well, and to one that does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Happens {
    Opened,
    Accepted,
    Written,
    Attended,
    Finished,
    Verified,
    Closed,
    Declined,
    Returned,
    Missed,
}

const WELL: [Happens; 7] = [
    Happens::Opened,
    Happens::Accepted,
    Happens::Written,
    Happens::Attended,
    Happens::Finished,
    Happens::Verified,
    Happens::Closed,
];
const REFUSED: [Happens; 2] = [Happens::Opened, Happens::Declined];
const RETURNED: [Happens; 4] = [Happens::Opened, Happens::Accepted, Happens::Written, Happens::Returned];
const MISSED: [Happens; 3] = [Happens::Opened, Happens::Accepted, Happens::Missed];

struct Two<'a> {
    w: &'a World,
    staff: &'a Ctx,
    to: &'a Provider,
    number: String,
}

impl Two<'_> {
    async fn now(&self) -> Referral {
        stored(self.w, &self.number).await
    }

    async fn happens(&self, what: Happens) {
        let r = self.now().await;
        let there = &self.w.later(&self.to.ctx);
        let here = &self.w.later(self.staff);
        let report = async |what| partner::report(there, &reports(&r, what)).await.unwrap();
        match what {
            Happens::Opened => partner::receive(there, &button(&r)).await.unwrap(),
            Happens::Accepted => {
                let in_days = (self.w.now() + TimeDelta::days(2)).format("%Y-%m-%dT09:00").to_string();
                let yes = AnswerForm { appointment_at: in_days, ..says(&r, "accept") };
                partner::answer(there, &yes).await.unwrap();
            }
            Happens::Declined => partner::answer(there, &says(&r, "decline")).await.unwrap(),
            Happens::Written => {
                let letter = |kind: &str| MessageForm {
                    command: Uuid::new_v4().to_string(),
                    number: self.number.clone(),
                    text: "A letter for you".into(),
                    kind: kind.into(),
                    ..MessageForm::default()
                };
                let pdf = Upload {
                    name: "letter.pdf".into(),
                    bytes: b"%PDF-1.4\nCertificate of attendance\n%%EOF\n".to_vec(),
                };
                referral::write(here, &letter("certificate"), Some(&pdf)).await.unwrap();
                partner::write(there, &letter(""), None).await.unwrap();
            }
            Happens::Attended => report("attended").await,
            Happens::Finished => report("finished").await,
            Happens::Returned => report("returned").await,
            Happens::Missed => report("missed").await,
            Happens::Verified => {
                let verify = VerifyForm {
                    command: Uuid::new_v4().to_string(),
                    version: r.version.to_string(),
                    number: self.number.clone(),
                    outcome: "service_received_full".into(),
                    satisfaction: "4".into(),
                    ..VerifyForm::default()
                };
                referral::verify(here, &verify).await.unwrap();
            }
            Happens::Closed => {
                let close = CloseForm {
                    command: Uuid::new_v4().to_string(),
                    version: r.version.to_string(),
                    number: self.number.clone(),
                    outcome: "service_received_full".into(),
                    note: String::new(),
                };
                referral::close(here, &close).await.unwrap();
            }
        }
    }
}

/// How a person ends what they had agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    TakesBack,
    NoInstead,
    YesToLess,
    NoFile,
}

impl Says {
    /// What the form of a new conversation sends; nothing for a yes that is taken back.
    fn answer(self, r: &Referral) -> Option<domain::consent::AnswerForm> {
        let provider = r.organisation.to_string();
        match self {
            Says::TakesBack => None,
            Says::NoInstead => Some(answer("referral", &provider, "refused")),
            Says::YesToLess => Some(answer("referral", &provider, "given")),
            Says::NoFile => Some(answer("case_management", "programme", "refused")),
        }
    }

    /// The numbers of the referrals of which the page says before that they stop.
    async fn warns(self, ctx: &Ctx, case: &Case, r: &Referral) -> Vec<String> {
        let stops = match self.answer(r) {
            None => consent::effects(ctx, &case.code, r.consent.unwrap()).await.unwrap().referrals,
            Some(a) => {
                let asked = consent::ask(ctx, &case.code, Some((&a.purpose, &a.recipient))).await.unwrap();
                asked.questions.into_iter().flat_map(|q| q.stops).collect()
            }
        };
        stops.into_iter().map(|(r, _)| r.number).collect()
    }

    async fn said(self, ctx: &Ctx, case: &Case, r: &Referral) {
        match self.answer(r) {
            None => {
                let taken = withdrawal(case, r.consent.unwrap());
                consent::withdraw(ctx, &taken).await.unwrap();
            }
            Some(answer) => consent::record(ctx, &form(case, vec![answer])).await.unwrap(),
        }
    }
}

/// Nothing that the provider can open, and nothing of it anywhere that somebody would act on.
async fn nothing_is_shared(two: &Two<'_>, documents: &[i64], walk: &[Happens]) {
    let (w, there) = (two.w, two.w.later(&two.to.ctx));
    let page = partner::page(&there, &two.number).await.unwrap();
    assert_eq!(page.access, ProviderAccess::Stopped, "{walk:?}");
    assert_eq!(page.values, SharedValues::default(), "{walk:?}");
    assert_eq!((page.appointment_at, page.thread.entries.len()), (None, 0), "{walk:?}");
    assert!(!page.thread.may_write, "{walk:?}");
    for id in documents {
        let number = two.number.clone();
        let document = partner::document(&there, &number, *id).await;
        assert!(matches!(document, Err(ServiceError::NotFound)), "{walk:?}");
    }
    let lines = partner::list(&there, 1).await.unwrap().lines;
    let line = lines.iter().find(|l| l.number == two.number).unwrap();
    assert_eq!((line.status, line.unread), (ReferralStatus::Revoked, 0), "{walk:?}");
    let here = w.later(two.staff);
    assert!(matches!(referral::letter(&here, &two.number).await, Err(ServiceError::NotFound)), "{walk:?}");
    let week = week::week(&here, None).await.unwrap();
    assert!(week.days.iter().all(|d| d.appointments.is_empty()), "{walk:?}");
}

async fn nothing_is_shared_after(w: World, says: Says) {
    let staff = w.actor(Role::Caseworker, w.dor).await;
    let mut walks: Vec<&[Happens]> = (0..=WELL.len()).map(|n| &WELL[..n]).collect();
    walks.extend([&REFUSED[..], &RETURNED, &MISSED]);
    for walk in walks {
        let case = w.case(w.dor, staff.user()).await;
        let to = provider(&w, &format!("Provider {}", case.code), Category::VocationalTraining).await;
        let number = sent(&w, &w.later(&staff), &case, &to).await.number;
        letters(&w).await;
        let two = Two { w: &w, staff: &staff, to: &to, number };
        for step in walk {
            two.happens(*step).await;
        }
        let documents = store::referral_document::of_referral(&w.app.db, two.now().await.id).await.unwrap();
        let documents: Vec<i64> = documents.into_iter().map(|d| d.position).collect();
        letters(&w).await;
        let (here, now) = (w.later(&staff), two.now().await);
        assert_eq!(says.warns(&here, &case, &now).await, [now.number.as_str()], "{walk:?}");
        says.said(&here, &case, &now).await;
        nothing_is_shared(&two, &documents, walk).await;
        let told = letters(&w).await;
        assert_eq!(told.iter().filter(|l| matches!(l.about, About::Stopped { .. })).count(), 1, "{walk:?}");
        // Whoever opened it is asked, and says that the copies are destroyed: once, from either side.
        let stop = async || {
            let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
            tasks.iter().filter(|t| t.kind == TaskKind::ReferralStop).count()
        };
        assert_eq!(stop().await, usize::from(!walk.is_empty()), "{walk:?}");
        partner::stop(&w.later(&to.ctx), &button(&two.now().await)).await.unwrap();
        referral::note_stopped(&w.later(&staff), &button(&two.now().await)).await.unwrap();
        assert_eq!((stop().await, two.now().await.stop_confirmed_at), (0, Some(w.now())), "{walk:?}");
        nothing_is_shared(&two, &documents, walk).await;
        // Whoever does not want the file is offered nothing more; the others are offered the same help without sharing.
        let offered = store::task::of_case(&w.app.db, case.id).await.unwrap();
        let offered = offered.iter().filter(|t| t.kind == TaskKind::OfferUnshared).count();
        let revoked = two.now().await.progress.status == ReferralStatus::Revoked;
        assert_eq!(offered, usize::from(revoked && says != Says::NoFile), "{walk:?}");
        w.clock.advance(TimeDelta::days(7));
    }
}

world_tests!(consent_withdrawn_at_any_moment_leaves_nothing_shared, async |w: World| {
    nothing_is_shared_after(w, Says::TakesBack).await;
});

world_tests!(a_no_in_a_new_conversation_leaves_nothing_shared_at_any_moment, async |w: World| {
    nothing_is_shared_after(w, Says::NoInstead).await;
});

world_tests!(a_yes_to_less_leaves_nothing_shared_of_what_it_does_not_cover, async |w: World| {
    nothing_is_shared_after(w, Says::YesToLess).await;
});

world_tests!(a_case_file_that_is_not_wanted_any_more_leaves_nothing_shared, async |w: World| {
    nothing_is_shared_after(w, Says::NoFile).await;
});

world_tests!(who_read_it_last_year_is_asked_for_nothing, async |w: World| {
    let staff = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, staff.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &staff, &case, &to).await.number;
    let two = Two { w: &w, staff: &staff, to: &to, number };
    for step in REFUSED {
        two.happens(step).await;
    }
    w.clock.advance(TimeDelta::days(31));
    letters(&w).await;
    Says::TakesBack.said(&w.later(&staff), &case, &two.now().await).await;
    assert!(letters(&w).await.is_empty());
    assert_eq!(two.now().await.stop_asked_at, None);
});

world_tests!(what_follows_is_said_before_a_consent_is_taken_back, async |w: World| {
    let staff = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, staff.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &staff, &case, &to).await.number;
    let two = Two { w: &w, staff: &staff, to: &to, number };
    let consent = two.now().await.consent.unwrap();
    let before = consent::effects(&staff, &case.code, consent).await.unwrap().referrals.remove(0).0;
    assert_eq!((before.was_opened, before.appointment_at), (false, None));
    two.happens(Happens::Opened).await;
    two.happens(Happens::Accepted).await;
    let after = consent::effects(&staff, &case.code, consent).await.unwrap().referrals.remove(0).0;
    assert_eq!((after.was_opened, after.appointment_at), (true, two.now().await.appointment_at));
    // An appointment that is past is not cancelled.
    w.clock.advance(TimeDelta::days(3));
    let past = consent::effects(&w.later(&staff), &case.code, consent).await.unwrap().referrals.remove(0).0;
    assert_eq!(past.appointment_at, None);
});
