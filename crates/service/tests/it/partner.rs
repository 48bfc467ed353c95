//! The provider's side: how a focal point gets in, what it sees, and that it reaches nothing else.

use chrono::TimeDelta;
use domain::authz::{Facts, Permission, Role};
use domain::directory::Category;
use domain::referral::{CodeForm, CodeRequestForm, ProviderAccess, ReferralStatus};
use service::session::authenticate;
use service::{ServiceError, partner, referral};

use crate::shared_world::{button, code, completed, letters, provider, reports, says, sent, stored, token};
use crate::world::{World, world_tests};

async fn ask(w: &World, token: &str) -> Result<(), ServiceError> {
    let form = CodeRequestForm { token: token.into(), ..CodeRequestForm::default() };
    partner::request_code(&w.app, &form).await
}

async fn enter(w: &World, token: &str, code: &str) -> Result<partner::Entered, ServiceError> {
    let form = CodeForm { token: token.into(), code: code.into(), ..CodeForm::default() };
    partner::enter(&w.app, &form, None).await
}

fn other_code(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

world_tests!(link_and_code_lead_to_the_referral_in_the_focal_points_name, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    let mails = letters(&w).await;
    assert_eq!(mails[0].to, to.email);
    let token = token(&mails);
    ask(&w, &token).await.unwrap();
    let entered = enter(&w, &token, &code(&letters(&w).await)).await.unwrap();
    assert_eq!(entered.number.as_ref(), Some(&saved.number));
    let session = authenticate(&w.app, &entered.signed_in.token, None).await.unwrap();
    assert_eq!(session.user(), to.ctx.user());
    assert_eq!(stored(&w, &saved.number).await.progress.status, ReferralStatus::Received);
    // Before accepting: initials, no phone, no address.
    let before = partner::page(&session, &saved.number).await.unwrap();
    assert_eq!(before.access, ProviderAccess::Open { named: false });
    assert_eq!(before.values.name.as_deref(), Some("A. T."));
    assert_eq!((before.values.phone, before.values.current_place), (None, None));
    partner::answer(&session, &says(&stored(&w, &saved.number).await, "accept")).await.unwrap();
    let after = partner::page(&session, &saved.number).await.unwrap();
    assert_eq!(after.values.name.as_deref(), Some("Aminata Testname"));
});

world_tests!(mails_jobs_timeline_and_log_hold_no_personal_data, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    let mut mails = letters(&w).await;
    ask(&w, &token(&mails)).await.unwrap();
    mails.extend(letters(&w).await);
    completed(&w, &ctx, &case, &to).await;
    let jobs: Vec<(String,)> = {
        let rows: Vec<(sqlx::types::Json<serde_json::Value>,)> =
            store::fetch_all!(&w.app.db, (sqlx::types::Json<serde_json::Value>,), "select payload from job").unwrap();
        rows.into_iter().map(|(p,)| (p.0.to_string(),)).collect()
    };
    let events: Vec<(sqlx::types::Json<serde_json::Value>,)> =
        store::fetch_all!(&w.app.db, (sqlx::types::Json<serde_json::Value>,), "select detail from case_event").unwrap();
    let audit: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry").unwrap();
    let everything = format!("{jobs:?} {events:?} {audit:?} {mails:?}");
    assert!(everything.contains(&saved.number));
    for word in ["Testname", "Aminata", "Prefers mornings", "Six months", case.code_name.as_str()] {
        assert!(!everything.contains(word), "{word}");
    }
});

world_tests!(an_unknown_link_is_answered_like_a_known_one, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &ctx, &case, &to).await;
    let token = token(&letters(&w).await);
    ask(&w, &token).await.unwrap();
    ask(&w, "unknown").await.unwrap();
    let right = code(&letters(&w).await);
    let wrong = enter(&w, &token, &other_code(&right)).await.unwrap_err();
    let unknown = enter(&w, "unknown", &right).await.unwrap_err();
    assert_eq!(format!("{wrong:?}"), format!("{unknown:?}"));
});

world_tests!(a_code_ends_after_ten_minutes_one_use_or_five_tries, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &ctx, &case, &to).await;
    let token = token(&letters(&w).await);
    // Too late.
    ask(&w, &token).await.unwrap();
    let late = code(&letters(&w).await);
    w.clock.advance(TimeDelta::minutes(11));
    assert!(matches!(enter(&w, &token, &late).await, Err(ServiceError::Invalid(_))));
    // Used.
    ask(&w, &token).await.unwrap();
    let once = code(&letters(&w).await);
    enter(&w, &token, &once).await.unwrap();
    assert!(matches!(enter(&w, &token, &once).await, Err(ServiceError::Invalid(_))));
    // Guessed at.
    ask(&w, &token).await.unwrap();
    let right = code(&letters(&w).await);
    for _ in 0..5 {
        while let Err(ServiceError::Wait(seconds)) = enter(&w, &token, &other_code(&right)).await {
            w.clock.advance(TimeDelta::seconds(seconds + 1));
        }
    }
    loop {
        match enter(&w, &token, &right).await {
            Err(ServiceError::Wait(seconds)) => w.clock.advance(TimeDelta::seconds(seconds + 1)),
            Err(ServiceError::Invalid(_)) => break,
            other => panic!("{other:?}"),
        }
    }
});

world_tests!(asking_for_codes_again_and_again_slows_down, async |w: World| {
    for token in ["unknown", "other"] {
        for _ in 0..5 {
            ask(&w, token).await.unwrap();
        }
        assert!(matches!(ask(&w, token).await, Err(ServiceError::Wait(_))));
    }
});

world_tests!(a_newer_code_takes_the_place_of_the_one_before, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    sent(&w, &ctx, &case, &to).await;
    let token = token(&letters(&w).await);
    ask(&w, &token).await.unwrap();
    let first = code(&letters(&w).await);
    ask(&w, &token).await.unwrap();
    let second = code(&letters(&w).await);
    if first != second {
        assert!(enter(&w, &token, &first).await.is_err());
    }
    enter(&w, &token, &second).await.unwrap();
});

world_tests!(another_provider_finds_nothing, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let other = provider(&w, "Other", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    assert!(matches!(partner::page(&other.ctx, &saved.number).await, Err(ServiceError::NotFound)));
    assert!(matches!(partner::receive(&other.ctx, &button(&saved)).await, Err(ServiceError::NotFound)));
    assert!(matches!(partner::answer(&other.ctx, &says(&saved, "accept")).await, Err(ServiceError::NotFound)));
    assert!(matches!(partner::report(&other.ctx, &reports(&saved, "attended")).await, Err(ServiceError::NotFound)));
    assert_eq!(partner::list(&other.ctx, 1).await.unwrap().lines.len(), 0);
    assert_eq!(partner::list(&to.ctx, 1).await.unwrap().lines.len(), 1);
    // A colleague of the same provider does.
    let colleague = w.partner(to.organisation).await;
    partner::receive(&colleague, &button(&saved)).await.unwrap();
    assert_eq!(partner::page(&colleague, &saved.number).await.unwrap().number, saved.number);
    // And staff is no provider.
    assert!(matches!(partner::page(&ctx, &saved.number).await, Err(ServiceError::NotFound)));
});

world_tests!(a_partner_reaches_nothing_of_the_programme, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &ctx, &case, &to).await;
    assert!(matches!(referral::detail(&to.ctx, &saved.number).await, Err(ServiceError::NotFound)));
    assert!(matches!(referral::letter(&to.ctx, &saved.number).await, Err(ServiceError::NotFound)));
    assert!(matches!(service::case::header(&to.ctx, &case.code).await, Err(ServiceError::NotFound)));
    let filter = store::referral_list::Filter::default();
    assert!(matches!(referral::board(&to.ctx, &filter).await, Err(ServiceError::Forbidden)));
    for permission in Permission::ALL {
        let own = Facts::organisation(to.organisation);
        let allowed = to.ctx.require(*permission, &own).is_ok();
        let theirs = [Permission::ReferralAnswer, Permission::IncomingSend].contains(permission);
        assert_eq!(allowed, theirs, "{permission}");
    }
});

world_tests!(after_thirty_days_the_provider_reads_no_more, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let done = completed(&w, &ctx, &case, &to).await;
    let form = domain::referral::VerifyForm {
        command: uuid::Uuid::new_v4().to_string(),
        version: done.version.to_string(),
        number: done.number.clone(),
        outcome: "service_received_full".into(),
        intent: "close".into(),
        ..Default::default()
    };
    referral::verify(&ctx, &form).await.unwrap();
    assert_eq!(stored(&w, &done.number).await.progress.status, ReferralStatus::Closed);
    w.clock.advance(TimeDelta::days(29));
    let page = partner::page(&w.later(&to.ctx), &done.number).await.unwrap();
    assert_eq!(page.access, ProviderAccess::ReadOnly { named: true });
    w.clock.advance(TimeDelta::days(2));
    let page = partner::page(&w.later(&to.ctx), &done.number).await.unwrap();
    assert_eq!(page.access, ProviderAccess::Over);
    assert_eq!(page.values, domain::referral::SharedValues::default());
    assert!(partner::list(&w.later(&to.ctx), 1).await.unwrap().lines.is_empty());
});

/// A focal point asks for a code by its address.
async fn by_address(w: &World, email: &str) -> Result<(), ServiceError> {
    let form = CodeRequestForm { email: email.into(), ..CodeRequestForm::default() };
    partner::request_code(&w.app, &form).await
}

async fn enter_by_address(w: &World, email: &str, code: &str) -> Result<partner::Entered, ServiceError> {
    let form = CodeForm { email: email.into(), code: code.into(), ..CodeForm::default() };
    partner::enter(&w.app, &form, None).await
}

world_tests!(a_focal_point_without_a_link_comes_in_by_its_address, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    // Nothing was ever sent to this one: there is no mail with a link.
    let new = provider(&w, "Nouveau", Category::LegalAid).await;
    by_address(&w, &format!(" {} ", new.email.to_uppercase())).await.unwrap();
    let entered = enter_by_address(&w, &new.email, &code(&letters(&w).await)).await.unwrap();
    assert_eq!(entered.number, None);
    let session = authenticate(&w.app, &entered.signed_in.token, None).await.unwrap();
    assert_eq!(session.user(), new.ctx.user());
    // A link that is too old leads nowhere; the address leads to what waits, which looking at the list does not receive.
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&w, &w.later(&ctx), &case, &to).await;
    let old = token(&letters(&w).await);
    w.clock.advance(TimeDelta::days(61));
    ask(&w, &old).await.unwrap();
    assert!(letters(&w).await.iter().all(|l| l.to != to.email), "the link is over");
    by_address(&w, &to.email).await.unwrap();
    enter_by_address(&w, &to.email, &code(&letters(&w).await)).await.unwrap();
    assert_ne!(stored(&w, &saved.number).await.progress.status, ReferralStatus::Received);
    // Staff has a password and gets no code; an unknown address looks the same.
    w.user("caseworker.code@example.org", ctx.actor.assignments[0].clone()).await;
    for nobody in ["caseworker.code@example.org", "nobody@example.org"] {
        by_address(&w, nobody).await.unwrap();
        assert!(letters(&w).await.is_empty(), "{nobody}");
        assert!(enter_by_address(&w, nobody, "123456").await.is_err());
    }
    assert!(matches!(by_address(&w, "no address").await, Err(ServiceError::Invalid(e)) if e[0].field == "email"));
    for _ in 0..5 {
        let _ = by_address(&w, "nobody@example.org").await;
    }
    assert!(
        matches!(by_address(&w, "nobody@example.org").await, Err(ServiceError::Wait(_))),
        "asked too often, it waits"
    );
});

world_tests!(whoever_guesses_at_an_address_has_a_few_tries_a_day, async |w: World| {
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let begun = w.now();
    let mut tries = 0;
    while w.now() - begun < TimeDelta::days(1) {
        match enter_by_address(&w, &to.email, "123456").await {
            Err(ServiceError::Wait(seconds)) => w.clock.advance(TimeDelta::seconds(seconds + 1)),
            Err(ServiceError::Invalid(_)) => tries += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!((10..=24).contains(&tries), "{tries}");
});

world_tests!(however_many_a_provider_has_what_waits_longest_for_it_stands_first, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let mut numbers = Vec::new();
    for _ in 0..63 {
        let case = w.case(w.dor, ctx.user()).await;
        numbers.push(sent(&w, &w.later(&ctx), &case, &to).await.number);
        w.clock.advance(TimeDelta::minutes(10));
    }
    let page = async |n| partner::list(&w.later(&to.ctx), n).await.unwrap();
    let (first, second) = (page(1).await, page(2).await);
    assert!(first.more && !second.more);
    let all: Vec<_> = first.lines.into_iter().chain(second.lines).collect();
    assert!(all.is_sorted_by_key(|l| l.answer_due.unwrap()), "the answer that is due first stands first");
    let mut told: Vec<_> = all.into_iter().map(|l| l.number).collect();
    told.sort_unstable();
    numbers.sort_unstable();
    assert_eq!(told, numbers, "nothing falls off");
    assert!(page(99).await.lines.is_empty());
});
