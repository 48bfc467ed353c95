//! Signing in.

use chrono::Duration;
use domain::authz::{Assignment, Compartment, Role};
use service::ServiceError;
use service::session::{SignIn, authenticate, sign_in};

use crate::world::{PASSWORD, World, world_tests};

fn form(email: &str, password: &str) -> SignIn {
    SignIn { email: email.into(), password: password.into(), device: None, shared: false }
}

fn caseworker(w: &World) -> Assignment {
    Assignment { role: Role::Caseworker, office: Some(w.dor), compartment: Compartment::General, organisation: None }
}

world_tests!(the_right_password_gives_a_session_that_ends_when_idle, async |w: World| {
    w.user("awa@example.org", caseworker(&w)).await;
    let signed_in = sign_in(&w.app, form(" AWA@example.org ", PASSWORD)).await.unwrap();
    let ctx = authenticate(&w.app, &signed_in.token, None).await.unwrap();
    assert_eq!(ctx.office.unwrap().code, "DOR");
    w.clock.advance(Duration::minutes(29));
    authenticate(&w.app, &signed_in.token, None).await.unwrap();
    w.clock.advance(Duration::minutes(29));
    authenticate(&w.app, &signed_in.token, None).await.unwrap();
    w.clock.advance(Duration::minutes(31));
    assert!(matches!(authenticate(&w.app, &signed_in.token, None).await, Err(ServiceError::Unauthenticated)));
});

world_tests!(guessing_slows_down_and_a_right_password_still_waits, async |w: World| {
    w.user("awa@example.org", caseworker(&w)).await;
    for _ in 0..5 {
        assert!(matches!(sign_in(&w.app, form("awa@example.org", "wrong")).await, Err(ServiceError::Invalid(_))));
    }
    assert!(matches!(sign_in(&w.app, form("awa@example.org", PASSWORD)).await, Err(ServiceError::Wait(_))));
    w.clock.advance(Duration::seconds(3));
    sign_in(&w.app, form("awa@example.org", PASSWORD)).await.unwrap();
});

world_tests!(an_unknown_name_is_refused_like_a_wrong_password, async |w: World| {
    let unknown = sign_in(&w.app, form("nobody@example.org", PASSWORD)).await.unwrap_err();
    w.user("awa@example.org", caseworker(&w)).await;
    let wrong = sign_in(&w.app, form("awa@example.org", "wrong")).await.unwrap_err();
    assert_eq!(format!("{unknown:?}"), format!("{wrong:?}"));
});
