//! One's own account: second factor, recovery codes, passwords, sessions.

use chrono::Duration;
use domain::account::{FirstPasswordForm, PasswordForm, ProfileForm, Secret};
use domain::authz::{Assignment, Compartment, Role};
use service::session::totp::TotpSecret;
use service::session::{SignIn, SignedIn, authenticate, choose_password, enter_code, sign_in};
use service::{Ctx, ServiceError, account, admin};
use store::second_factor;

use crate::world::{PASSWORD, World, world_tests};

const EMAIL: &str = "awa@example.org";
const OTHER: &str = "three donkeys, one well";

async fn awa(w: &World) -> (SignedIn, Ctx) {
    let role = Assignment {
        role: Role::Caseworker,
        office: Some(w.dor),
        compartment: Compartment::General,
        organisation: None,
    };
    w.user(EMAIL, role).await;
    signed_in(w).await
}

async fn signed_in(w: &World) -> (SignedIn, Ctx) {
    let signed_in = enter(w, PASSWORD).await.unwrap();
    let ctx = authenticate(&w.app, &signed_in.token, None).await.unwrap();
    (signed_in, ctx)
}

async fn enter(w: &World, password: &str) -> Result<SignedIn, ServiceError> {
    let form = SignIn { email: EMAIL.into(), password: password.into(), device: None, shared: false };
    sign_in(&w.app, form).await
}

fn secret(text: &str) -> Secret {
    Secret(text.into())
}

fn key_of<T: std::fmt::Debug>(result: Result<T, ServiceError>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => format!("{other:?}"),
    }
}

/// Turns the second factor on; gives the app's secret and the recovery codes.
async fn enrol(w: &World, ctx: &Ctx) -> (TotpSecret, Vec<String>) {
    account::start(ctx, &secret(PASSWORD)).await.unwrap();
    let sealed = second_factor::find(&w.app.db, ctx.user()).await.unwrap().totp_pending.unwrap();
    let totp: TotpSecret = w.app.sealer.open("app_user.totp_pending", ctx.user().0, &sealed).unwrap();
    let codes = account::confirm(ctx, &totp.code(w.now()).unwrap()).await.unwrap();
    (totp, codes)
}

world_tests!(a_second_factor_is_asked_for_once_it_is_proved_and_not_before, async |w: World| {
    let (_, ctx) = awa(&w).await;
    assert_eq!(key_of(account::start(&ctx, &secret("wrong")).await), "error-password-wrong");
    account::start(&ctx, &secret(PASSWORD)).await.unwrap();
    assert_eq!(key_of(account::confirm(&ctx, "000000").await), "error-code");
    assert!(!enter(&w, PASSWORD).await.unwrap().second_factor_due);
    let (totp, codes) = enrol(&w, &ctx).await;
    assert_eq!(codes.len(), 10);
    let half = enter(&w, PASSWORD).await.unwrap();
    assert!(half.second_factor_due);
    assert!(matches!(authenticate(&w.app, &half.token, None).await, Err(ServiceError::Unauthenticated)));
    w.clock.advance(Duration::seconds(60));
    let whole = enter_code(&w.app, &half.token, &totp.code(w.now()).unwrap()).await.unwrap();
    authenticate(&w.app, &whole.token, None).await.unwrap();
    assert!(authenticate(&w.app, &half.token, None).await.is_err(), "the token before the code is worth nothing");
});

world_tests!(a_code_works_once_even_inside_its_window, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let (totp, _) = enrol(&w, &ctx).await;
    let used = totp.code(w.now()).unwrap();
    let half = enter(&w, PASSWORD).await.unwrap();
    assert_eq!(key_of(enter_code(&w.app, &half.token, &used).await), "error-code", "used to turn it on");
    w.clock.advance(Duration::seconds(30));
    let code = totp.code(w.now()).unwrap();
    enter_code(&w.app, &half.token, &code).await.unwrap();
    let again = enter(&w, PASSWORD).await.unwrap();
    assert_eq!(key_of(enter_code(&w.app, &again.token, &code).await), "error-code");
});

world_tests!(two_requests_with_one_code_at_once_give_one_session, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let (totp, _) = enrol(&w, &ctx).await;
    w.clock.advance(Duration::seconds(60));
    let code = totp.code(w.now()).unwrap();
    let (a, b) = (enter(&w, PASSWORD).await.unwrap(), enter(&w, PASSWORD).await.unwrap());
    let (a, b) = tokio::join!(enter_code(&w.app, &a.token, &code), enter_code(&w.app, &b.token, &code));
    assert_eq!(a.is_ok() as u8 + b.is_ok() as u8, 1);
});

world_tests!(a_recovery_code_works_once_however_it_is_typed, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let (_, codes) = enrol(&w, &ctx).await;
    let typed = codes[3].to_uppercase().replace('-', " ");
    let half = enter(&w, PASSWORD).await.unwrap();
    enter_code(&w.app, &half.token, &typed).await.unwrap();
    let half = enter(&w, PASSWORD).await.unwrap();
    assert_eq!(key_of(enter_code(&w.app, &half.token, &codes[3]).await), "error-code");
    assert_eq!(account::two_factor(&ctx).await.unwrap().codes_left, 9);
    let fresh = account::new_recovery_codes(&ctx, &secret(PASSWORD)).await.unwrap();
    assert_eq!(key_of(enter_code(&w.app, &half.token, &codes[4]).await), "error-code", "replaced");
    enter_code(&w.app, &half.token, &fresh[0]).await.unwrap();
});

world_tests!(guessing_codes_slows_down_and_a_right_one_still_waits, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let (totp, _) = enrol(&w, &ctx).await;
    w.clock.advance(Duration::seconds(60));
    let half = enter(&w, PASSWORD).await.unwrap();
    for _ in 0..5 {
        assert_eq!(key_of(enter_code(&w.app, &half.token, "000000").await), "error-code");
    }
    let right = totp.code(w.now()).unwrap();
    assert!(matches!(enter_code(&w.app, &half.token, &right).await, Err(ServiceError::Wait(_))));
    w.clock.advance(Duration::seconds(3));
    enter_code(&w.app, &half.token, &totp.code(w.now()).unwrap()).await.unwrap();
});

world_tests!(turning_it_off_needs_the_password_and_forgets_the_codes, async |w: World| {
    let (_, ctx) = awa(&w).await;
    enrol(&w, &ctx).await;
    assert_eq!(key_of(account::turn_off(&ctx, &secret("wrong")).await), "error-password-wrong");
    account::turn_off(&ctx, &secret(PASSWORD)).await.unwrap();
    assert!(!enter(&w, PASSWORD).await.unwrap().second_factor_due);
    assert_eq!(second_factor::recovery_codes_left(&w.app.db, ctx.user()).await.unwrap(), 0);
});

world_tests!(a_new_password_needs_the_old_one_and_ends_other_sessions, async |w: World| {
    let (here, ctx) = awa(&w).await;
    let elsewhere = enter(&w, PASSWORD).await.unwrap();
    let form = |current: &str| PasswordForm {
        current: secret(current),
        password: secret(OTHER),
        repeat: secret(OTHER),
        ..PasswordForm::default()
    };
    assert_eq!(key_of(account::change_password(&ctx, &form("wrong")).await), "error-password-wrong");
    account::change_password(&ctx, &form(PASSWORD)).await.unwrap();
    account::change_password(&ctx, &form(PASSWORD)).await.expect("sent twice, done once");
    authenticate(&w.app, &here.token, None).await.unwrap();
    assert!(authenticate(&w.app, &elsewhere.token, None).await.is_err());
    assert!(enter(&w, PASSWORD).await.is_err());
    enter(&w, OTHER).await.unwrap();
});

world_tests!(sessions_are_ones_own_to_end_and_nobody_elses, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let elsewhere = enter(&w, PASSWORD).await.unwrap();
    let sessions = account::overview(&ctx).await.unwrap().sessions;
    assert_eq!(sessions.len(), 2);
    let other = sessions.iter().find(|s| !s.current).unwrap().id.to_string();
    let stranger = w.actor(Role::Supervisor, w.dor).await;
    assert!(matches!(account::end_session(&stranger, &other).await, Err(ServiceError::NotFound)));
    account::end_session(&ctx, &other).await.unwrap();
    assert!(authenticate(&w.app, &elsewhere.token, None).await.is_err());
    account::sign_out_everywhere(&ctx).await.unwrap();
    assert!(account::overview(&ctx).await.unwrap().sessions.is_empty());
});

world_tests!(a_profile_saved_over_an_old_version_shows_both, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let form = |name: &str, version: &str| ProfileForm {
        command: uuid::Uuid::new_v4().to_string(),
        version: version.into(),
        name: name.into(),
        language: "fr".into(),
    };
    account::save_profile(&ctx, &form("Awa S.", "1")).await.unwrap();
    match account::save_profile(&ctx, &form("Awa Sawadogo", "1")).await {
        Err(ServiceError::Conflict(d)) => assert_eq!((d[0].field.as_str(), d[0].saved.as_str()), ("name", "Awa S.")),
        other => panic!("{other:?}"),
    }
});

world_tests!(a_handed_out_password_has_to_be_replaced_before_anything_else, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let boss = w.actor(Role::Admin, w.dor).await;
    let handed = admin::reset_password(&boss, &ctx.user().to_string()).await.unwrap();
    assert!(enter(&w, PASSWORD).await.is_err());
    let half = enter(&w, &handed).await.unwrap();
    assert!(half.password_due);
    assert!(authenticate(&w.app, &half.token, None).await.is_err());
    let form = |p: &str| FirstPasswordForm { password: secret(p), repeat: secret(p), ..FirstPasswordForm::default() };
    assert_eq!(key_of(choose_password(&w.app, &half.token, &form(&handed)).await), "error-password-same");
    let whole = choose_password(&w.app, &half.token, &form(OTHER)).await.unwrap();
    authenticate(&w.app, &whole.token, None).await.unwrap();
    assert!(authenticate(&w.app, &half.token, None).await.is_err());
    enter(&w, OTHER).await.unwrap();
});

world_tests!(a_handed_out_password_ends_after_three_days, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let boss = w.actor(Role::Admin, w.dor).await;
    let handed = admin::reset_password(&boss, &ctx.user().to_string()).await.unwrap();
    w.clock.advance(Duration::hours(73));
    assert_eq!(key_of(enter(&w, &handed).await), "error-sign-in");
});

world_tests!(what_is_shown_once_opens_for_its_session_and_page_and_for_ten_minutes, async |w: World| {
    let (_, ctx) = awa(&w).await;
    let (about, other) = (ctx.user().0, uuid::Uuid::new_v4());
    let text = account::once::wrap(&ctx, "once.test", about, "value").unwrap();
    let open = |ctx: &Ctx, what, about| account::once::unwrap::<String>(ctx, what, about, &text);
    assert_eq!(open(&ctx, "once.test", about).as_deref(), Some("value"));
    assert_eq!(open(&ctx, "once.test", other), None);
    assert_eq!(open(&ctx, "once.other", about), None);
    assert_eq!(open(&signed_in(&w).await.1, "once.test", about), None);
    w.clock.advance(Duration::minutes(11));
    assert_eq!(open(&w.later(&ctx), "once.test", about), None);
});
