//! A number that a programme changed decides what the product does from then on.

use chrono::{NaiveDate, TimeDelta};
use domain::authz::Role;
use domain::case::{AssignForm, ClosureReason, TaskKind};
use domain::consent::WithdrawForm;
use domain::directory::{Category, OrganisationForm};
use domain::follow_up::FollowUpForm;
use domain::programme::Rule;
use domain::referral::ReferralForm;
use service::{Ctx, closure, consent, directory, partner, programme, referral};
use store::case::Case;
use uuid::Uuid;

use crate::shared_world::{button, form, letters, provider, says, seen, sent, stored};
use crate::world::{World, world_tests};

/// The programme's administrator changes a number.
async fn change(w: &World, rule: Rule, number: u32) {
    let boss = w.actor(Role::Admin, w.dor).await;
    let form = crate::programme::rules(&boss, &[(rule, number)]).await;
    programme::edit_rules(&boss, &form).await.unwrap();
}

/// In how many days this is due.
async fn due(w: &World, case: &Case, kind: TaskKind) -> Option<i64> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.iter().find(|t| t.kind == kind).map(|t| (t.due_on - w.now().date_naive()).num_days())
}

async fn take_back(ctx: &Ctx, case: &Case, consent: impl ToString) {
    let form = WithdrawForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        consent: consent.to_string(),
        ..WithdrawForm::default()
    };
    consent::withdraw(ctx, &form).await.unwrap();
}

world_tests!(what_follows_a_withdrawal_is_due_as_the_programme_says, async |w: World| {
    change(&w, Rule::StopDays, 5).await;
    change(&w, Rule::OfferDays, 2).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    take_back(&awa, &case, stored(&w, &number).await.consent.unwrap()).await;
    assert_eq!(due(&w, &case, TaskKind::ReferralStop).await, Some(5));
    assert_eq!(due(&w, &case, TaskKind::OfferUnshared).await, Some(2));
});

world_tests!(a_file_without_consent_ends_as_soon_as_the_programme_says, async |w: World| {
    change(&w, Rule::FileDays, 6).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    crate::consent_file::say(&awa, &case, "given").await;
    let answers = consent::answers(&awa, &case).await.unwrap();
    take_back(&awa, &case, answers.last().unwrap().id).await;
    assert_eq!(due(&w, &case, TaskKind::FileConsent).await, Some(6));
});

world_tests!(a_referral_without_consent_is_looked_at_as_soon_as_the_programme_says, async |w: World| {
    change(&w, Rule::VitalHours, 24).await;
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Centre", Category::HealthPrimary).await;
    let without = ReferralForm {
        override_reason: "Bleeding".into(),
        override_by: issa.user().to_string(),
        ..form(&awa, &case, &to).await
    };
    referral::send(&awa, &seen(&awa, without).await).await.unwrap();
    assert_eq!(due(&w, &case, TaskKind::ReferralReview).await, Some(1));
});

world_tests!(a_link_in_a_mail_ends_when_the_programme_says, async |w: World| {
    change(&w, Rule::LinkDays, 7).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &awa, &case, &to).await;
    letters(&w).await;
    let ends: Vec<(chrono::DateTime<chrono::Utc>,)> =
        store::fetch_all!(&w.app.db, (chrono::DateTime<chrono::Utc>,), "select expires_at from partner_link").unwrap();
    assert_eq!(ends, [(w.now() + TimeDelta::days(7),)]);
});

world_tests!(an_agreement_is_renewed_as_early_as_the_programme_says, async |w: World| {
    crate::person::places(&w).await;
    let issa = w.actor(Role::Supervisor, w.dor).await;
    // 47 days ahead.
    let clinic: OrganisationForm = crate::directory::clinic();
    directory::save_organisation(&issa, &clinic).await.unwrap();
    assert_eq!(crate::directory::names(&issa, true).await.len(), 1);
    change(&w, Rule::AgreementDays, 30).await;
    assert!(crate::directory::names(&issa, true).await.is_empty());
});

world_tests!(the_household_of_a_person_who_died_is_looked_at_as_soon_as_the_programme_says, async |w: World| {
    change(&w, Rule::DependantsDays, 5).await;
    let (awa, issa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let case = w.case(w.dor, awa.user()).await;
    crate::closure::household(&w, &case).await;
    closure::propose(&awa, &crate::closure::form(&w, &case, ClosureReason::Deceased).await).await.unwrap();
    closure::close(&issa, &crate::closure::decision(&w, &case, "").await).await.unwrap();
    assert_eq!(due(&w, &case, TaskKind::Dependants).await, Some(5));
});

world_tests!(a_new_caseworker_introduces_themselves_as_soon_as_the_programme_says, async |w: World| {
    change(&w, Rule::HandoverDays, 2).await;
    let (awa, moussa) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.dor).await);
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let form = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: case.version.to_string(),
        caseworker: moussa.user().to_string(),
        ..AssignForm::default()
    };
    service::case::assign(&issa, &form).await.unwrap();
    assert_eq!(due(&w, &case, TaskKind::TellHandover).await, Some(2));
    // A longer time does not make a visit of before count.
    change(&w, Rule::HandoverDays, 30).await;
    let day: NaiveDate = w.now().date_naive() - TimeDelta::days(3);
    let visit = FollowUpForm { made_on: day.to_string(), ..crate::follow_up::form(&w, &case) };
    service::follow_up::record(&moussa, &visit).await.unwrap();
    assert_eq!(due(&w, &case, TaskKind::TellHandover).await, Some(2));
});

world_tests!(an_alternative_is_as_near_as_the_programme_says, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    crate::places::far_away(&w).await;
    let number = sent(&w, &awa, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "decline")).await.unwrap();
    let others = async || referral::detail(&w.later(&awa), &number).await.unwrap().others.len();
    assert_eq!(others().await, 0);
    change(&w, Rule::NearbyKm, 300).await;
    assert_eq!(others().await, 1);
});
