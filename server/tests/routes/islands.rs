//! What islands ask of the server, and what pages tell the browser about them.

use domain::authz::Role;

use crate::person::{filled, registered, setting};
use crate::site::{Site, Visitor, site_tests};

const REGISTER: &str = "/api/app/api/person/register_person";
const COMPARE: &str = "/api/app/api/person/compare_typed";
const PLACES: &str = "/api/app/api/place/find_places";

const TYPED: [(&str, &str); 3] = [
    ("form[command]", "018f0000-0000-4000-8000-000000000001"),
    ("form[given]", "Boukary"),
    ("form[family]", "WEDRAOGO"),
];

/// The properties of a page's islands, as everybody can read them.
fn properties(body: &str) -> Vec<&str> {
    body.split("data-props=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

site_tests!(what_is_typed_is_compared_as_on_the_page_and_within_reach, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let code = registered(&awa, "Boukari", "Ouédraogo").await;
    awa.post(COMPARE, &TYPED).await.is(200).shows(&code).shows("Names sound the same").shows("1 possible duplicate");
    let bila = s.as_role(Role::Caseworker, s.w.ohg).await;
    bila.post(COMPARE, &TYPED).await.is(200).hides(&code).hides("Boukari").shows("Dori office");
    s.as_role(Role::Trainer, s.w.dor).await.post(COMPARE, &TYPED).await.is(403);
    s.nobody().post(COMPARE, &TYPED).await.is(401);
    awa.get(&format!("{COMPARE}?form[given]=Boukary")).await.is(405);
});

site_tests!(a_form_comes_back_filled_in_however_fast_somebody_compared, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let form = filled(&awa, "Boukari", "Ouédraogo").await.set("form[sex]", "");
    for _ in 0..60 {
        awa.post(COMPARE, &TYPED).await.is(200);
    }
    awa.post(COMPARE, &TYPED).await.is(429);
    form.send().await.is(422).shows("value=\"Boukari\"");
});

site_tests!(places_are_looked_up_by_who_fills_them_in, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    awa.post(PLACES, &[("text", "dor")]).await.is(200).shows("\"name\":\"Dori\"").shows("1 place.");
    awa.post(PLACES, &[("text", "xyz")]).await.is(200).shows("No place begins like this");
    s.as_role(Role::Auditor, s.w.dor).await.post(PLACES, &[("text", "dor")]).await.is(403);
});

site_tests!(properties_of_islands_hold_nothing_that_was_typed, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let typed = [("_action", REGISTER), ("_ask", "compare"), ("form[given]", "Zoromé"), ("form[current]", "Wuro")];
    let page = awa.post("/people/register/new", &typed).await;
    let properties = properties(&page.is(200).shows("Zoromé").body);
    assert!(properties.len() >= 4, "{properties:?}");
    assert!(!properties.iter().any(|p| p.contains("Zorom") || p.contains("Wuro")), "{properties:?}");
});

async fn has_islands(visitor: &Visitor, page: &str) -> bool {
    visitor.get(page).await.is(200).body.contains("<leptos-island")
}

site_tests!(only_pages_that_need_one_have_an_island, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    for page in ["/", "/cases", "/people/register", "/referrals", "/directory", "/account"] {
        assert!(!has_islands(&awa, page).await, "{page}");
    }
    assert!(!has_islands(&s.nobody(), "/sign-in").await);
    assert!(has_islands(&awa, "/people/register/new").await);
    let code = registered(&awa, "Boukari", "Ouédraogo").await;
    assert!(!has_islands(&awa, &format!("/cases/{code}")).await);
    assert!(has_islands(&awa, &format!("/cases/{code}/counselling/new")).await);
});
