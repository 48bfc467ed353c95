//! Sessions in the browser: recording, what comes back, who reads the private note.

use domain::authz::Role;

use crate::site::{Form, Site, Visitor, site_tests};

const RECORD: &str = "/api/app/api/counselling/record_session";

/// The form of a session, filled in.
async fn filled(visitor: &Visitor, page: &str) -> Form {
    let form = visitor.form(&format!("{page}/new"), RECORD).await;
    form.set("form[attended]", "yes")
        .set("form[held_on]", "2026-11-24")
        .set("form[kind]", "orientation")
        .set("form[place]", "home")
        .set("form[minutes]", "50")
        .set("form[language]", "fuh")
        .set("form[present][]", "self")
        .set("form[topics][]", "documents")
        .set("form[summary]", "=1+1 <script>alert(1)</script>")
        .set("form[agreements]", "bring the papers\nmeet the uncle")
        .set("form[private_note]", "Very private words.")
        .set("form[next_on]", "2026-12-01")
        .set("form[next_place]", "room 2")
}

site_tests!(a_session_sent_twice_stands_once_and_as_it_was_typed, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/counselling", case.code);
    let form = filled(&awa, &page).await;
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=session"));
    }
    let list = awa.get(&page).await;
    list.is(200).shows("Session 1: Orientation, home").hides("Session 2").hides("Very private");
    list.shows("Agreed: bring the papers; meet the uncle").shows("1 December").shows("room 2").shows("50 min");
    let session = awa.get(&format!("{page}/1")).await;
    session.is(200).hides("<script>alert").shows("=1+1 &lt;script&gt;").shows("Very private words.");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Counselling session 1");
    awa.get(&format!("{page}/2")).await.is(404);
    awa.get(&format!("{page}/nonsense")).await.is(404);
});

site_tests!(only_the_author_and_the_supervisor_read_the_private_note, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/counselling", case.code);
    filled(&awa, &page).await.send().await.is(303);
    s.as_supervisor().await.get(&format!("{page}/1")).await.is(200).shows("Very private words.");
    let next = s.as_caseworker().await;
    let mut tx = s.w.tx().await;
    let version = store::case::by_id(&s.w.app.db, case.id).await.unwrap().unwrap().version;
    assert!(store::case::set_caseworker(&mut tx, case.id, version, next.user, s.w.now()).await.unwrap());
    s.w.commit(tx).await;
    let seen = next.get(&format!("{page}/1")).await;
    seen.is(200).hides("Very private").shows("There is a private note");
});

site_tests!(a_phone_number_in_the_summary_is_asked_about_and_then_kept, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/counselling", case.code);
    awa.get(&format!("{page}/new")).await.is(200).hides("numbers_checked");
    let form = filled(&awa, &page).await.set("form[summary]", "The card has number 70 12 34 56");
    let asked = form.send().await;
    asked.is(422).shows("form[numbers_checked]").shows("70 12 34 56").shows("Very private words.");
    form.set("form[numbers_checked]", "true").send().await.is(303);
});

site_tests!(what_makes_no_sense_or_is_out_of_reach_is_refused_and_nothing_is_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/counselling", case.code);
    let form = filled(&awa, &page).await;
    let long = "a".repeat(50_000);
    for (name, value) in [
        ("form[kind]", "seance"),
        ("form[place]", "moon"),
        ("form[language]", "klingon"),
        ("form[minutes]", "-5"),
        ("form[attended]", "perhaps"),
        ("form[summary]", long.as_str()),
        ("form[private_note]", "bell\u{7}"),
        ("form[command]", "not an id"),
    ] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:");
    }
    let bytes = format!("_action={}&form%5Bsummary%5D=%C3%28", RECORD.replace('/', "%2F"));
    awa.post_raw(&format!("{page}/new"), bytes).await.is(422);
    for stranger in [s.as_caseworker().await, s.as_role(Role::Supervisor, s.w.ohg).await] {
        for path in [&page, &format!("{page}/new"), &format!("{page}/1")] {
            stranger.get(path).await.is(404).hides(&case.code_name);
        }
        let forged = [("_action", RECORD), ("form[code]", case.code.as_str())];
        stranger.post("/", &forged).await.is(404);
    }
    awa.get(&page).await.is(200).shows("No session yet");
    // Sent at once, it is one session.
    let (a, b) = tokio::join!(form.send(), form.send());
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303));
    awa.get(&page).await.is(200).shows("Session 1").hides("Session 2");
});

site_tests!(wrong_dates_and_missing_answers_are_said_field_by_field, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/counselling", case.code);
    let form = filled(&awa, &page).await;
    let form = form.set("form[held_on]", "2026-11-25").set("form[next_on]", "2026-11-01").set("form[kind]", "");
    let refused = form.send().await;
    refused.is(422).shows("Error: 3 things to check");
    for link in ["#held_on", "#next_on", "#kind"] {
        refused.shows(&format!("href=\"{link}\""));
    }
    refused.shows("value=\"2026-11-25\"").shows("room 2");
    awa.get(&page).await.is(200).shows("No session yet");
});
