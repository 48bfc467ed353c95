//! What guards every route: who is let in, what forms may come from where, what the headers say.

use axum::body::Body;
use axum::http::{Request, header};
use domain::authz::{Assignment, Compartment, Role};
use server::http::{FORM_MAX, page};
use server_fn::axum::server_fn_paths;
use tower::ServiceExt as _;

use crate::site::{Site, site_tests};

/// How many pages there are at least, and server functions that are not for everybody: a walk that finds fewer fails.
const PAGES: usize = 55;
const FUNCTIONS: usize = 54;

/// Pages for everybody.
const PUBLIC: [&str; 11] = [
    "/sign-in",
    "/sign-in/code",
    "/sign-in/password",
    "/about",
    "/kit",
    "/partner/open",
    "/partner/open/{token}",
    "/verify/{code}",
    "/feedback",
    "/feedback/sent",
    "/feedback/answer",
];

/// Pages that anybody signed in may open, whatever the role: what is due, and one's own account.
const OWN: [&str; 4] = ["/", "/account", "/account/two-factor", "/sign-in/written"];

/// Figures of the whole programme, in which nobody is; and the list of what one is asked to do oneself.
const FIGURES: [&str; 13] = [
    "/livelihoods/survival",
    "/outcomes",
    "/surveys",
    "/communities",
    "/institutions",
    "/places",
    "/dashboard",
    "/dashboard/{code}",
    "/reports",
    "/reports/{number}",
    "/results",
    "/results/{number}",
    "/exports",
];

/// Server functions for everybody: they prove who somebody is.
const PUBLIC_FUNCTIONS: [&str; 7] = [
    "session/sign_in",
    "session/enter_code",
    "session/choose_password",
    "partner/request_code",
    "partner/enter_code",
    "feedback/submit_feedback",
    "feedback/reply_feedback",
];

/// What the role may do that is walked with: lock numbers in which nobody is.
const OF_THE_ROLE: [&str; 5] = [
    "indicator/make_report",
    "export/ask_export",
    "export/ask_report_file",
    "indicator/propose_target",
    "indicator/write_statement",
];

/// Server functions of one's own account.
fn is_own(path: &str) -> bool {
    path.starts_with("account/")
}

/// A role that reaches no person: every page of people, cases, referrals, classes, money and administration is closed
/// to it.
fn without_rights(s: &Site) -> Assignment {
    Assignment { role: Role::MeOfficer, office: Some(s.w.dor), compartment: Compartment::General, organisation: None }
}

fn example(path: &str) -> String {
    path.replace("{code}", "BFA-DOR-26-000123-7")
        .replace("{number}", "R-26-000001")
        .replace("{id}", "018f0000-0000-7000-8000-000000000000")
        .replace("{token}", "x")
        .replace("{step}", "education")
        .replace("{version}", "1")
}

site_tests!(every_page_asks_who_is_there, async |s: Site| {
    assert!(page::paths().len() >= PAGES, "only {} pages were walked", page::paths().len());
    for path in page::paths() {
        let answer = s.nobody().get(&example(&path)).await;
        if PUBLIC.contains(&path.as_str()) {
            assert!(
                answer.status.is_success() || answer.status == 404 || answer.status.is_redirection(),
                "{path}: {}",
                answer.status
            );
        } else {
            assert_eq!(answer.status, 303, "{path}");
            // Providers have no password.
            let door = if path.starts_with("/partner") { "/partner/open" } else { "/sign-in" };
            assert!(answer.location().starts_with(door), "{path} leads to {}", answer.location());
        }
    }
});

site_tests!(a_role_without_rights_opens_nothing_but_its_own_pages, async |s: Site| {
    let visitor = s.signed_in(without_rights(&s)).await;
    assert!(page::paths().len() >= PAGES);
    for path in page::paths() {
        let answer = visitor.get(&example(&path)).await;
        let listed = [&PUBLIC[..], &OWN, &FIGURES].iter().any(|list| list.contains(&path.as_str()));
        let open = listed || path.starts_with("/directory");
        if !open {
            assert!(matches!(answer.status.as_u16(), 403 | 404), "{path}: {}", answer.status);
        }
    }
});

site_tests!(every_server_function_refuses_who_may_not, async |s: Site| {
    let visitor = s.signed_in(without_rights(&s)).await;
    let mut seen = 0;
    for (path, _) in server_fn_paths() {
        let name = path.trim_start_matches("/api/app/api/");
        if PUBLIC_FUNCTIONS.contains(&name) {
            continue;
        }
        seen += 1;
        let nobody = s.nobody().post(path, &ANY).await;
        assert_eq!(nobody.status, 401, "{path} answers nobody with {}: {}", nobody.status, nobody.body);
        // One's own account can be signed out everywhere: whoever tries must not end the others' tries.
        let other = if is_own(name) { s.signed_in(without_rights(&s)).await } else { visitor.clone() };
        let answer = other.post(path, &ANY).await;
        let refused = matches!(answer.status.as_u16(), 403 | 404);
        let open = is_own(name) || NEUTRAL.contains(&name) || OF_THE_ROLE.contains(&name);
        assert!(refused || open, "{path}: {} {}", answer.status, answer.body);
    }
    assert!(seen >= FUNCTIONS, "only {seen} functions were walked");
});

/// Well-formed input of any function: what is refused is refused for want of a right, not of a field.
const ANY: [(&str, &str); 4] = [
    ("form[command]", "018f0000-0000-4000-8000-000000000000"),
    ("form[code]", "BFA-DOR-26-000123-7"),
    ("code", "BFA-DOR-26-000123-7"),
    ("number", "R-26-000001"),
];

/// Functions that change nothing and that anybody signed in may call: they answer with what the role may see, which may be
/// nothing.
const NEUTRAL: [&str; 3] = ["today/today", "directory/directory", "session/stay"];

async fn raw(s: &Site, request: Request<Body>) -> u16 {
    s.router().oneshot(request).await.unwrap().status().as_u16()
}

fn post(path: &str) -> axum::http::request::Builder {
    Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::HOST, "127.0.0.1")
}

site_tests!(forms_from_another_site_are_refused, async |s: Site| {
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        let request = post("/sign-in").header(name, value).body(Body::from("email=a&password=b")).unwrap();
        assert_eq!(raw(&s, request).await, 403, "{name}: {value}");
    }
});

site_tests!(a_form_that_makes_no_sense_is_refused_and_nothing_breaks, async |s: Site| {
    let awa = s.as_caseworker().await;
    awa.post("/", &[]).await.is(400);
    awa.post("/", &[("_action", "https://evil.example/api/x")]).await.is(400);
    let unknown = awa.post("/", &[("_action", "/api/app/api/no_such_function")]).await;
    assert!(unknown.status.is_client_error(), "{}", unknown.status);
    let bytes =
        post("/sign-in").body(Body::from("_action=%2Fapi%2Fapp%2Fapi%2Fsession%2Fsign_in&email=%FF%FE")).unwrap();
    assert_eq!(raw(&s, bytes).await, 422);
    let large = post("/sign-in").body(Body::from(vec![b'a'; FORM_MAX + 1])).unwrap();
    assert_eq!(raw(&s, large).await, 413);
});

site_tests!(pages_are_not_kept_framed_or_scripted_from_elsewhere, async |s: Site| {
    let answer = s.nobody().get("/sign-in").await;
    let header = |name: &str| answer.headers.get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default();
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("referrer-policy"), "same-origin");
    let policy = header("content-security-policy");
    for part in ["default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "base-uri 'none'", "'nonce-"] {
        assert!(policy.contains(part), "{policy}");
    }
    assert!(!policy.contains("unsafe-inline"), "{policy}");
});

site_tests!(a_next_address_never_leads_to_another_site, async |s: Site| {
    for evil in ["//evil.example", "https://evil.example", "/\\evil.example"] {
        let answer = s.nobody().get(&format!("/language/fr?next={evil}")).await;
        assert_eq!(answer.location(), "/", "{evil}");
    }
});
