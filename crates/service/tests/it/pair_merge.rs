//! Making one record of two, and two again.

use chrono::Duration;
use domain::authz::Role;
use domain::case::{CaseStatus, ClosureReason, NoteForm, TaskKind};
use domain::consent::{Decision, Recipient, Standing};
use domain::directory::{Category, Sector};
use domain::intake::{Occasion, StepForm};
use domain::pair::{MergeForm, PairState, UndoForm, Which};
use domain::person::SearchForm;
use domain::referral::{ReferralStatus, RevokeReason};
use domain::screening::ScreeningOutcome;
use service::pair::{PlanGoes, Preview, merge, preview, review, undo};
use service::{Ctx, ServiceError};
use store::case::Case;
use uuid::Uuid;

use crate::pair::{boukary, night, only, open, regional, wedraogo};
use crate::person::{places, registered};
use crate::profile_together::begun;
use crate::shared_world::{answer, provider, says, sent, stored as referral};
use crate::world::{World, world_tests};
use crate::{counselling, follow_up, intake, plan, screening, suspicion, wellbeing};

/// Two records of one man, each with a caseworker of its own office.
pub struct Twice {
    pub w: World,
    pub ctx: Ctx,
    pub awa: Ctx,
    pub ali: Ctx,
    pub a: Case,
    pub b: Case,
}

pub async fn twice(w: World) -> Twice {
    places(&w).await;
    let (awa, ali) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.ohg).await);
    let first = registered(&awa, &boukary()).await;
    let second = registered(&ali, &wedraogo()).await;
    let ctx = regional(&w).await;
    let (a, b) = (case(&w, &first.code).await, case(&w, &second.code).await);
    Twice { w, ctx, awa, ali, a, b }
}

pub async fn case(w: &World, code: &str) -> Case {
    store::case::by_code(&w.app.db, code).await.unwrap().unwrap()
}

impl Twice {
    /// The preview in which the first record stays.
    pub async fn preview(&self) -> Preview {
        let pair = only(&self.ctx).await;
        let seen = preview(&self.ctx, &pair.id, None).await.unwrap();
        let keep = if seen.sides[0].code == self.a.code { Which::First } else { Which::Second };
        preview(&self.ctx, &pair.id, Some(keep)).await.unwrap()
    }

    pub async fn merge(&self) -> Preview {
        let seen = self.preview().await;
        assert_eq!(merge(&self.ctx, &form(&seen)).await.unwrap(), self.a.code);
        seen
    }

    pub async fn undo(&self, id: &str) -> Result<(), ServiceError> {
        let ctx = self.w.later(&self.ctx);
        undo(&ctx, &undo_form(&ctx, id).await).await
    }

    /// Everything that a reader sees of a case, besides its timeline and log.
    async fn page(&self, case: &Case) -> String {
        let (ctx, db) = (&self.ctx, &self.w.app.db);
        let reveal = domain::case::RevealForm {
            command: Uuid::new_v4().to_string(),
            code: case.code.clone(),
            reason: "contact".into(),
        };
        service::case::reveal(ctx, &reveal).await.unwrap();
        let now = store::case::by_id(db, case.id).await.unwrap().unwrap();
        [
            format!("{:?}", service::person::profile(ctx, &case.code).await.unwrap()),
            format!("{:?}", service::person::association(ctx, &case.code).await.unwrap()),
            format!("{:?}", store::consent::of_case(db, case.id).await.unwrap()),
            format!("{:?}", store::task::of_case(db, case.id).await.unwrap()),
            format!("{:?}", store::sharing::referrals(db, case.id).await.unwrap()),
            format!("{:?}", service::counselling::list(ctx, &case.code, None).await.unwrap()),
            format!("{:?}", service::follow_up::list(ctx, &case.code, None).await.unwrap()),
            format!("{:?}", service::intake::newest(ctx, &case.code).await.unwrap()),
            format!("{:?}", store::need::open_of_case(db, case.id).await.unwrap()),
            format!("{:?}", service::plan::show(ctx, &case.code, None).await.unwrap()),
            format!("{:?}", service::screening::page(ctx, &case.code).await.unwrap().versions),
            format!("{:?}", service::suspicion::page(ctx, &case.code).await.unwrap().all),
            format!("{:?}", store::wellbeing::of_case(db, case.id).await.unwrap()),
            format!("{:?}", surveys(&self.w, case).await),
            format!("{:?} {:?} {:?}", now.status, now.caseworker, now.merged_into),
            format!("{:?}", keys(&self.w, case).await),
        ]
        .join("\n")
    }
}

async fn surveys(w: &World, case: &Case) -> Vec<(Uuid, domain::outcome::Round, domain::outcome::SurveyState)> {
    let all = store::outcome::of_case(&w.app.db, case.id).await.unwrap();
    all.into_iter().map(|s| (s.id, s.round, s.state)).collect()
}

async fn keys(w: &World, case: &Case) -> Vec<(String,)> {
    store::fetch_all!(
        &w.app.db,
        (String,),
        "select token from person_key where person_id = $1 order by token",
        case.person.0,
    )
    .unwrap()
}

pub fn form(seen: &Preview) -> MergeForm {
    MergeForm {
        command: Uuid::new_v4().to_string(),
        pair: seen.id.clone(),
        version: seen.version.to_string(),
        seen: seen.seen.clone(),
        keep: seen.keep.as_str().into(),
        confirm: true,
        ..MergeForm::default()
    }
}

async fn undo_form(ctx: &Ctx, id: &str) -> UndoForm {
    UndoForm {
        command: Uuid::new_v4().to_string(),
        pair: id.into(),
        version: review(ctx, id).await.unwrap().version.to_string(),
        reason: "They came together".into(),
    }
}

pub fn refused<T: std::fmt::Debug>(result: Result<T, ServiceError>, key: &str) {
    match result {
        Err(ServiceError::Invalid(errors)) => assert_eq!(errors[0].key, key),
        other => panic!("{other:?}"),
    }
}

fn conflict<T: std::fmt::Debug>(result: Result<T, ServiceError>) {
    assert!(matches!(result, Err(ServiceError::Conflict(_))), "{result:?}");
}

async fn found(ctx: &Ctx, given: &str, family: &str) -> usize {
    let form = SearchForm { given: given.into(), family: family.into(), phone: String::new() };
    service::person::search(ctx, &form).await.unwrap().hits.len()
}

async fn planned(ctx: &Ctx, case: &Case) {
    service::plan::write(ctx, &plan::form(case, 0)).await.unwrap();
}

world_tests!(one_record_stays_and_the_code_of_the_other_one_leads_there, async |w: World| {
    let t = twice(w).await;
    service::counselling::record(&t.awa, &counselling::form(&t.a)).await.unwrap();
    service::counselling::record(&t.ali, &counselling::form(&t.b)).await.unwrap();
    let seen = t.preview().await;
    assert_eq!((seen.effects.moved_sessions, seen.effects.plan), (1, PlanGoes::Nothing));
    let asked = form(&seen);
    for _ in 0..2 {
        assert_eq!(merge(&t.ctx, &asked).await.unwrap(), t.a.code);
    }

    let b = case(&t.w, &t.b.code).await;
    assert_eq!((b.status, b.merged_into), (CaseStatus::Closed, Some(t.a.id)));
    assert_eq!(store::case::closure_reason(&t.w.app.db, b.id).await.unwrap(), Some(ClosureReason::Duplicate));
    assert_eq!(service::case::header(&t.ctx, &b.code).await.unwrap().leads_to, Some(t.a.code.clone()));
    assert_eq!(service::case::overview(&t.ctx, &t.a.code, None).await.unwrap().merged, std::slice::from_ref(&b.code));
    // Both numbers, both conversations; either spelling finds the one that stayed, once.
    assert_eq!(store::person_parts::phones(&t.w.app.db, t.a.person).await.unwrap().len(), 2);
    assert_eq!(store::person_parts::household(&t.w.app.db, &t.w.app.sealer, t.a.person).await.unwrap().len(), 1);
    assert_eq!(service::counselling::list(&t.awa, &t.a.code, None).await.unwrap().sessions.len(), 2);
    assert_eq!((found(&t.awa, "Boukari", "Wedraogo").await, found(&t.awa, "", "Amidou").await), (1, 1));
    // Who had the other case has it no more, and it is read, not written.
    assert!(matches!(service::case::header(&t.ali, &b.code).await, Err(ServiceError::NotFound)));
    let note = NoteForm { command: Uuid::new_v4().to_string(), code: b.code.clone(), text: "x".into() };
    assert!(matches!(service::case::add_note(&t.ctx, &note).await, Err(ServiceError::Forbidden)));
    assert!(open(&t.ctx).await.rows.is_empty());
    night(&t.w).await;
    assert!(open(&t.ctx).await.rows.is_empty());
});

world_tests!(an_undo_restores_what_a_reader_sees, async |w: World| {
    let t = twice(w).await;
    service::counselling::record(&t.awa, &counselling::form(&t.a)).await.unwrap();
    service::counselling::record(&t.ali, &counselling::form(&t.b)).await.unwrap();
    for (ctx, case) in [(&t.awa, &t.a), (&t.ali, &t.b)] {
        service::follow_up::record(ctx, &follow_up::form(&t.w, case)).await.unwrap();
        service::intake::save(ctx, &intake::income(case, Occasion::Intake, 0, "12500")).await.unwrap();
    }
    planned(&t.ali, &t.b).await;
    for (office, case) in [(t.w.dor, &t.a), (t.w.ohg, &t.b)] {
        let authority = t.w.actor(Role::Authority, office).await;
        service::screening::record(&authority, &screening::form(case, 0)).await.unwrap();
    }
    service::suspicion::record(&t.ali, &suspicion::heard(&t.b, "c")).await.unwrap();
    service::wellbeing::start(&t.awa, &wellbeing::begin(&t.a, "phq9")).await.unwrap();
    service::wellbeing::start(&t.ali, &wellbeing::begin(&t.b, "gad7")).await.unwrap();
    service::daily::nightly(&t.w.app).await.unwrap();
    let need = domain::need::NeedForm {
        command: Uuid::new_v4().to_string(),
        code: t.b.code.clone(),
        category: Category::Food.as_str().into(),
    };
    service::need::note(&t.ali, &need).await.unwrap();
    // The first record says no where the second one says yes.
    answer(&t.w, &t.a, Recipient::Sector(Sector::TrainingLivelihood), Decision::Refused, &[]).await;
    let before = [t.page(&t.a).await, t.page(&t.b).await];
    let seen = t.merge().await;
    assert_eq!((seen.effects.plan, seen.effects.moved_follow_ups), (PlanGoes::Along, 1));
    assert_eq!(store::need::open_of_case(&t.w.app.db, t.a.id).await.unwrap().len(), 1);
    assert_eq!(service::follow_up::list(&t.awa, &t.a.code, None).await.unwrap().rows.len(), 2);
    let screened = service::screening::page(&t.awa, &t.a.code).await.unwrap();
    assert_eq!((screened.versions.len(), screened.last_version), (2, 2));
    assert_eq!(service::suspicion::page(&t.awa, &t.a.code).await.unwrap().all.len(), 1);
    assert_eq!(seen.effects.overruled.len(), 1);
    assert_ne!(before, [t.page(&t.a).await, t.page(&t.b).await]);
    t.w.clock.advance(Duration::minutes(1));
    t.undo(&seen.id).await.unwrap();
    assert_eq!(open(&t.ctx).await.rows.len(), 1);
    let after = [t.page(&t.a).await, t.page(&t.b).await];
    for (before, after) in before.iter().zip(&after) {
        for (was, is) in before.lines().zip(after.lines()) {
            assert_eq!(was, is);
        }
    }
    // And the caseworkers have their cases again.
    assert!(service::case::header(&t.ali, &t.b.code).await.is_ok());
    conflict(undo(&t.ctx, &UndoForm { version: "1".into(), ..undo_form(&t.ctx, &seen.id).await }).await);
});

world_tests!(a_survey_that_was_done_takes_the_place_of_one_that_waits, async |w: World| {
    let t = twice(w).await;
    service::daily::nightly(&t.w.app).await.unwrap();
    let done = surveys(&t.w, &t.b).await[0].0;
    let mut tx = t.w.tx().await;
    store::outcome::ask(&mut tx, done, 1, t.awa.user()).await.unwrap();
    let state = domain::outcome::SurveyState::Done;
    store::outcome::end(&mut tx, (done, 2), state, None, t.w.now().date_naive()).await.unwrap();
    t.w.commit(tx).await;
    let before = [surveys(&t.w, &t.a).await, surveys(&t.w, &t.b).await];
    let seen = t.merge().await;
    let kept = surveys(&t.w, &t.a).await;
    assert_eq!((kept.len(), kept[0].0, kept[0].2), (1, done, state));
    t.w.clock.advance(Duration::minutes(1));
    t.undo(&seen.id).await.unwrap();
    assert_eq!(before, [surveys(&t.w, &t.a).await, surveys(&t.w, &t.b).await]);
});

world_tests!(a_no_in_one_record_stops_what_a_yes_in_the_other_one_allowed, async |w: World| {
    let t = twice(w).await;
    let clinic = provider(&t.w, "Clinic", Category::HealthPrimary).await;
    let number = sent(&t.w, &t.ali, &t.b, &clinic).await.number;
    // The first record refused the whole sector when it was registered; the clinic was never named there.
    let seen = t.preview().await;
    let stops: Vec<_> = seen.effects.referrals.iter().map(|(r, _)| r.number.clone()).collect();
    assert_eq!(stops, std::slice::from_ref(&number));
    merge(&t.ctx, &form(&seen)).await.unwrap();
    let now = referral(&t.w, &number).await;
    assert_eq!((now.progress.status, now.case), (ReferralStatus::Revoked, t.a.id));
    let events = store::referral_event::of_referral(&t.w.app.db, now.id).await.unwrap();
    assert!(format!("{events:?}").contains(RevokeReason::ConsentWithdrawn.as_str()));
    let standing: Vec<_> = store::consent::of_case(&t.w.app.db, t.a.id)
        .await
        .unwrap()
        .iter()
        .filter(|c| c.recipient == Recipient::Organisation(clinic.organisation))
        .map(|c| c.answer().standing(t.ctx.today(), 60))
        .collect();
    assert_eq!(standing, [Standing::Withdrawn]);
    // What was stopped stays stopped, in its own case again.
    t.undo(&seen.id).await.unwrap();
    let now = referral(&t.w, &number).await;
    assert_eq!((now.progress.status, now.case, now.office), (ReferralStatus::Revoked, t.b.id, t.w.ohg));
});

world_tests!(a_referral_that_both_allow_goes_on_in_the_case_that_stays_and_back, async |w: World| {
    let t = twice(w).await;
    let school = provider(&t.w, "School", Category::VocationalTraining).await;
    let number = sent(&t.w, &t.ali, &t.b, &school).await.number;
    let seen = t.merge().await;
    assert!(seen.effects.overruled.is_empty() && seen.effects.referrals.is_empty());
    let now = referral(&t.w, &number).await;
    assert_eq!((now.progress.status, now.case, now.office), (ReferralStatus::Sent, t.a.id, t.w.dor));
    // The provider answers meanwhile: who has the case now is told, and after the undo who has it then.
    service::partner::answer(&school.ctx, &says(&now, "accept")).await.unwrap();
    let answered = async |case: &Case| {
        let tasks = store::task::of_case(&t.w.app.db, case.id).await.unwrap();
        tasks.iter().filter(|task| task.kind == TaskKind::ReferralAnswered).count()
    };
    assert_eq!((answered(&t.a).await, answered(&t.b).await), (1, 0));
    t.undo(&seen.id).await.unwrap();
    assert_eq!((answered(&t.a).await, answered(&t.b).await), (0, 1));
    let now = referral(&t.w, &number).await;
    assert_eq!((now.progress.status, now.case), (ReferralStatus::Scheduled, t.b.id));
});

world_tests!(a_plan_beside_another_one_stays_where_it_is, async |w: World| {
    let t = twice(w).await;
    planned(&t.awa, &t.a).await;
    planned(&t.ali, &t.b).await;
    let before = t.page(&t.b).await;
    let seen = t.merge().await;
    assert_eq!(seen.effects.plan, PlanGoes::Nowhere);
    assert!(service::plan::show(&t.ctx, &t.b.code, None).await.unwrap().plan.is_some());
    let tasks = store::task::of_case(&t.w.app.db, t.a.id).await.unwrap();
    assert_eq!(tasks.iter().filter(|task| task.kind == TaskKind::PlanApproval).count(), 1);
    t.undo(&seen.id).await.unwrap();
    assert_eq!(t.page(&t.b).await, before);
});

world_tests!(after_ninety_days_nothing_is_undone_and_nothing_is_kept_for_it, async |w: World| {
    let t = twice(w).await;
    let seen = t.merge().await;
    t.w.clock.advance(Duration::days(90));
    let ctx = t.w.later(&t.ctx);
    assert!(review(&ctx, &seen.id).await.unwrap().merged.unwrap().may_undo);
    t.w.clock.advance(Duration::minutes(1));
    let ctx = t.w.later(&t.ctx);
    refused(undo(&ctx, &undo_form(&ctx, &seen.id).await).await, "error-undo-late");
    night(&t.w).await;
    let kept: Vec<(Option<Vec<u8>>,)> =
        store::fetch_all!(&t.w.app.db, (Option<Vec<u8>>,), "select snapshot from person_merge").unwrap();
    assert_eq!(kept, [(None,)]);
    assert!(!review(&ctx, &seen.id).await.unwrap().merged.unwrap().may_undo);
});

world_tests!(of_two_merges_at_once_one_is_told, async |w: World| {
    let t = twice(w).await;
    let other = regional(&t.w).await;
    let seen = t.preview().await;
    let swapped = preview(&other, &seen.id, Some(seen.keep.other())).await.unwrap();
    let (one, two) = (form(&seen), form(&swapped));
    let (first, second) = tokio::join!(merge(&t.ctx, &one), merge(&other, &two));
    let told = [&first, &second].iter().filter(|r| matches!(r, Err(ServiceError::Conflict(_)))).count();
    assert_eq!((told, [&first, &second].iter().filter(|r| r.is_ok()).count()), (1, 1), "{first:?} {second:?}");
});

world_tests!(of_two_undos_at_once_and_of_a_merge_on_what_was_edited_one_is_told, async |w: World| {
    let t = twice(w).await;
    let stale = form(&t.preview().await);
    let person = store::person::by_id(&t.w.app.db, t.b.person).await.unwrap().unwrap();
    let mut tx = t.w.tx().await;
    store::person::update(&mut tx, &person, t.w.now()).await.unwrap();
    t.w.commit(tx).await;
    conflict(merge(&t.ctx, &stale).await);
    let seen = t.merge().await;
    // The edit of whoever still has the other one's page open is refused as well.
    let mut tx = t.w.tx().await;
    let old = store::case::set_status(&mut tx, t.b.id, t.b.version, CaseStatus::Intake).await;
    assert!(matches!(old, Err(store::StoreError::Rows { found: 0, .. })));
    drop(tx);
    let other = regional(&t.w).await;
    let (one, two) = (undo_form(&t.ctx, &seen.id).await, undo_form(&other, &seen.id).await);
    let (first, second) = tokio::join!(undo(&t.ctx, &one), undo(&other, &two));
    let told = [&first, &second].iter().filter(|r| matches!(r, Err(ServiceError::Conflict(_)))).count();
    assert_eq!((told, [&first, &second].iter().filter(|r| r.is_ok()).count()), (1, 1), "{first:?} {second:?}");
});

world_tests!(what_was_edited_since_stays_when_a_merge_is_undone, async |w: World| {
    let t = twice(w).await;
    let before = t.page(&t.b).await;
    let seen = t.merge().await;
    let mut person = store::person::by_id(&t.w.app.db, t.a.person).await.unwrap().unwrap();
    person.locality = Some("Sector 3".into());
    let mut tx = t.w.tx().await;
    store::person::update(&mut tx, &person, t.w.now()).await.unwrap();
    t.w.commit(tx).await;
    t.undo(&seen.id).await.unwrap();
    let now = store::person::by_id(&t.w.app.db, t.a.person).await.unwrap().unwrap();
    assert_eq!(now.locality.as_deref(), Some("Sector 3"));
    assert_eq!(t.page(&t.b).await, before);
    assert_eq!(store::person_parts::phones(&t.w.app.db, t.a.person).await.unwrap().len(), 1);
});

world_tests!(who_sees_one_of_the_two_or_registered_it_does_not_merge, async |w: World| {
    let t = twice(w).await;
    let seen = t.preview().await;
    let half = t.w.actor(Role::Supervisor, t.w.dor).await;
    assert!(matches!(preview(&half, &seen.id, None).await, Err(ServiceError::Forbidden)));
    assert!(matches!(merge(&half, &form(&seen)).await, Err(ServiceError::Forbidden)));
    assert!(matches!(merge(&t.awa, &form(&seen)).await, Err(ServiceError::Forbidden)));
    let stranger = t.w.actor(Role::Trainer, t.w.dor).await;
    assert!(matches!(merge(&stranger, &form(&seen)).await, Err(ServiceError::Forbidden)));
    refused(merge(&t.ctx, &MergeForm { confirm: false, ..form(&seen) }).await, "error-merge-confirm");
    let mut tx = t.w.tx().await;
    store::execute!(&mut tx, "update suspected_pair set found_by = $1", t.ctx.user().0).unwrap().any();
    t.w.commit(tx).await;
    refused(merge(&t.ctx, &form(&seen)).await, "error-pair-own");
    assert_eq!(review(&t.ctx, &seen.id).await.unwrap().state, PairState::Open);
});

world_tests!(the_snapshot_is_sealed_and_the_log_names_nobody, async |w: World| {
    let t = twice(w).await;
    t.merge().await;
    let kept: Vec<(Vec<u8>,)> =
        store::fetch_all!(&t.w.app.db, (Vec<u8>,), "select snapshot from person_merge").unwrap();
    assert!(!kept[0].0.windows(7).any(|bytes| bytes == b"Hamidou"));
    let filter = store::audit::Filter::default();
    let log = format!("{:?}", store::audit::list(&t.w.app.db, &filter, 1000).await.unwrap());
    for name in ["Hamidou", "Amidou", "edraogo", "EDRAOGO", "Groupe"] {
        assert!(!log.contains(name), "{name}");
    }
});

/// The record that goes away was screened first: among the numbers of the one that stays it comes last.
async fn screened_then_merged(w: World, later_is_open: bool) {
    let t = twice(w).await;
    for (office, case, open) in [(t.w.ohg, &t.b, !later_is_open), (t.w.dor, &t.a, later_is_open)] {
        t.w.clock.advance(Duration::minutes(1));
        let authority = t.w.later(&t.w.actor(Role::Authority, office).await);
        let outcome = if open { ScreeningOutcome::Disputed } else { ScreeningOutcome::EligibleDdr };
        let form = domain::screening::ScreeningForm {
            outcome: outcome.as_str().into(),
            risk: String::new(),
            ..screening::form(case, 0)
        };
        service::screening::record(&authority, &form).await.unwrap();
    }
    t.merge().await;
    let authority = t.w.actor(Role::Authority, t.w.dor).await;
    for (screened, listed) in [(false, later_is_open), (true, !later_is_open)] {
        let query = service::screening::ScreeningQuery { screened, from: None };
        let list = service::screening::list(&authority, &query).await.unwrap();
        assert_eq!(list.lines.iter().any(|l| l.code == t.a.code), listed, "screened: {screened}");
    }
}

world_tests!(after_a_merge_the_authority_waits_for_what_was_opened_last, async |w: World| {
    screened_then_merged(w, true).await;
});

world_tests!(after_a_merge_the_authority_does_not_wait_for_what_was_settled_last, async |w: World| {
    screened_then_merged(w, false).await;
});

world_tests!(what_waits_for_a_decision_goes_along_with_a_merge_and_back, async |w: World| {
    let t = twice(w).await;
    let mut tx = t.w.tx().await;
    let branch = store::branch::Branch {
        id: Uuid::from_u128(9),
        by: t.ali.user(),
        name: None,
        at: t.w.now(),
        fields: vec![domain::branch::BranchField::Literacy],
        waiting: domain::branch::Waiting::default(),
    };
    store::branch::insert(&mut tx, &t.w.app.sealer, t.b.id, &branch).await.unwrap();
    t.w.commit(tx).await;
    let waits = async |case: &Case| store::branch::of_case(&t.w.app.db, &t.w.app.sealer, case.id).await.unwrap().len();
    let seen = t.merge().await;
    assert_eq!((waits(&t.a).await, waits(&t.b).await), (1, 0));
    t.w.clock.advance(Duration::minutes(1));
    t.undo(&seen.id).await.unwrap();
    assert_eq!((waits(&t.a).await, waits(&t.b).await), (0, 1));
});

async fn income_page(ctx: &Ctx, case: &Case, occasion: Occasion) -> (String, bool, String) {
    let about = Some((occasion, domain::intake::Step::Income));
    let page = service::intake::step(ctx, &case.code, about).await.unwrap();
    (page.form.income.cash, page.left_by.is_some(), page.base)
}

world_tests!(drafts_go_along_with_a_merge_and_back_and_what_is_typed_there_stays, async |w: World| {
    use service::intake::{keep, save};
    let t = twice(w).await;
    keep(&t.awa, &intake::income(&t.a, Occasion::Intake, 0, "700")).await.unwrap();
    for (occasion, cash) in [(Occasion::Intake, "800"), (Occasion::SixMonths, "900"), (Occasion::Exit, "950")] {
        keep(&t.ali, &intake::income(&t.b, occasion, 0, cash)).await.unwrap();
    }
    let seen = t.merge().await;
    let page = async |occasion| {
        let (cash, left, _) = income_page(&t.awa, &t.a, occasion).await;
        (cash, left)
    };
    assert_eq!(page(Occasion::Intake).await, ("700".to_owned(), false));
    assert_eq!(page(Occasion::SixMonths).await, ("900".to_owned(), true));
    save(&t.awa, &intake::income(&t.a, Occasion::Intake, 0, "700")).await.unwrap();
    assert_eq!(page(Occasion::Intake).await, ("800".to_owned(), true));
    t.w.clock.advance(Duration::minutes(1));
    let base = income_page(&t.awa, &t.a, Occasion::Exit).await.2;
    let hers = StepForm { base, ..intake::income(&t.a, Occasion::Exit, 0, "951") };
    keep(&t.w.later(&t.awa), &hers).await.unwrap();

    t.undo(&seen.id).await.unwrap();
    for (occasion, cash) in [(Occasion::Intake, "800"), (Occasion::SixMonths, "900")] {
        let (back, left, _) = income_page(&t.ali, &t.b, occasion).await;
        assert_eq!((back.as_str(), left), (cash, false));
    }
    assert_eq!(page(Occasion::SixMonths).await.0, "700", "what is saved there");
    assert_eq!(page(Occasion::Exit).await, ("951".to_owned(), false));
});

world_tests!(what_is_sent_after_a_merge_waits_in_the_case_that_stands, async |w: World| {
    let t = twice(w).await;
    let base = income_page(&t.ali, &t.b, Occasion::Intake).await.2;
    let step = StepForm { base, ..intake::income(&t.b, Occasion::Intake, 0, "800") };
    let profile = begun(&t.ali, &t.b.code, |f| f.literacy = "none".into()).await;
    t.merge().await;
    assert!(matches!(service::intake::save(&t.ali, &step).await, Err(ServiceError::NotFound)));
    for _ in 0..2 {
        service::intake::late(&t.ali, &step).await.unwrap();
        assert_eq!(service::person::update(&t.ali, &profile).await.unwrap(), service::person::Saved::HandedOn);
    }
    let (cash, left, _) = income_page(&t.awa, &t.a, Occasion::Intake).await;
    assert_eq!((cash.as_str(), left), ("800", true));
    let open = store::task::of_case(&t.w.app.db, t.a.id).await.unwrap();
    for kind in [TaskKind::StepLeft, TaskKind::DecideValue] {
        assert_eq!(open.iter().filter(|o| o.kind == kind).count(), 1, "{kind}");
    }
    let waits = store::branch::of_case(&t.w.app.db, &t.w.app.sealer, t.a.id).await.unwrap();
    assert_eq!(waits.len(), 1);
});
