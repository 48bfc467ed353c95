//! Consent in the browser: asking, what comes back filled in, taking back in two steps.

use domain::authz::Role;
use domain::directory::Category;

use crate::shared_world::provider;
use crate::site::{Site, Visitor, site_tests};

const RECORD: &str = "/api/app/api/consent/record_consent";
const WITHDRAW: &str = "/api/app/api/consent/withdraw_consent";

/// Says yes to sharing with health partners.
async fn agree(visitor: &Visitor, page: &str) {
    let form = visitor.form(&format!("{page}/new?purpose=referral&recipient=health"), RECORD).await;
    let answer = form
        .set("form[answers][0][decision]", "given")
        .set("form[answers][0][categories][]", "name")
        .set("form[answers][0][validity]", "months_12")
        .set("form[language]", "fuh")
        .set("form[method]", "signed")
        .set("form[told_how_to_withdraw]", "true")
        .send()
        .await;
    assert_eq!(answer.is(303).location(), format!("{page}?saved=consent"));
}

/// The address of the first link that ends so.
fn link(page: &str, end: &str) -> Option<String> {
    page.split("href=\"").skip(1).filter_map(|h| h.split('"').next()).find(|h| h.ends_with(end)).map(str::to_owned)
}

site_tests!(a_refused_conversation_comes_back_filled_in, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/consent", case.code);
    let form = awa.form(&format!("{page}/new"), RECORD).await;
    let refused = form
        .set("form[answers][5][decision]", "given")
        .set("form[answers][5][validity]", "months_12")
        .set("form[method]", "spoken_with_witness")
        .set("form[told_how_to_withdraw]", "true")
        .send()
        .await;
    refused.is(422);
    for text in [
        "Choose at least one kind of data",
        "Choose the language in which you spoke",
        "Write who was the witness",
        "href=\"#answers-5-categories\"",
        "href=\"#witness\"",
        "<title>Error:",
    ] {
        refused.shows(text);
    }
    let checked = refused.body.split("<input").filter(|i| i.split('>').next().unwrap().contains(" checked")).count();
    assert_eq!(checked, 3, "decision, method and told");
    awa.get(&page).await.is(200).shows("Not asked yet").hides("Share with health partners");
});

site_tests!(a_yes_is_shown_with_its_data_and_withdrawn_in_two_steps, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/consent", case.code);
    agree(&awa, &page).await;
    let shown = awa.get(&page).await;
    shown.is(200).shows("Share with health partners").shows("Signed · 24 Nov").shows("until 24 Nov 2027");
    let withdraw = link(&shown.body, "/withdraw").unwrap();

    let stranger = s.as_role(Role::Caseworker, s.w.ohg).await;
    stranger.get(&withdraw).await.is(404).hides(&case.code_name);
    let told = awa.get(&withdraw).await;
    told.is(200).shows("Help that does not need this consent goes on").shows("Other consents stay as they are");
    let form = awa.form(&withdraw, WITHDRAW).await.set("form[reason]", "<b>changed my mind</b>");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=withdrawn"));
    }
    let after = awa.get(&page).await;
    after.is(200).shows("Withdrawn");
    assert_eq!(link(&after.body, "/withdraw"), None);
    awa.get(&withdraw).await.is(404);
});

site_tests!(nothing_is_chosen_before_the_person_said_it, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let page = format!("/cases/{}/consent/new", case.code);
    for query in [
        String::new(),
        "?purpose=referral&recipient=health".into(),
        format!("?purpose=referral&recipient={}", to.organisation),
    ] {
        let asked = awa.get(&format!("{page}{query}")).await;
        asked.is(200).shows("form[answers][0][decision]");
        let chosen: Vec<_> = asked
            .body
            .split("<input")
            .filter_map(|i| i.split('>').next())
            .filter(|i| i.contains(" checked") && i.contains("[answers]"))
            .collect();
        assert!(chosen.is_empty(), "{query}: {chosen:?}");
    }
});

site_tests!(a_file_that_is_not_wanted_any_more_stands_in_the_head_of_the_case, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/consent", case.code);
    let form = awa.form(&format!("{page}/new?purpose=case_management&recipient=programme"), RECORD).await;
    let form =
        form.set("form[answers][0][decision]", "given").set("form[language]", "fuh").set("form[method]", "signed");
    form.set("form[told_how_to_withdraw]", "true").send().await.is(303);
    let base = format!("/cases/{}", case.code);
    awa.get(&base).await.is(200).hides("No consent to the case file");
    let withdraw = link(&awa.get(&page).await.body, "/withdraw").unwrap();
    awa.get(&withdraw).await.is(200).shows("close the case, or to put it on hold");
    awa.form(&withdraw, WITHDRAW).await.send().await.is(303);
    let after = awa.get(&base).await;
    after.is(200).shows("No consent to the case file").shows("Keep a case file").shows(&format!("{base}/status"));
    s.as_supervisor().await.get("/").await.is(200).shows("Consent to the file taken back");
});

site_tests!(what_makes_no_sense_or_is_out_of_reach_is_refused_and_nothing_is_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/consent", case.code);
    let new = format!("{page}/new?purpose=referral&recipient=health");
    let form = awa.form(&new, RECORD).await;
    let form = form
        .set("form[answers][0][decision]", "given")
        .set("form[answers][0][categories][]", "name")
        .set("form[language]", "fuh")
        .set("form[method]", "thumbprint")
        .set("form[witness]", "=1+1 <script>alert(1)</script>")
        .set("form[told_how_to_withdraw]", "true");
    let long = "a".repeat(50_000);
    for (name, value) in [
        ("form[answers][0][decision]", "perhaps"),
        ("form[answers][0][categories][]", "armed_group"),
        ("form[answers][0][validity]", "forever"),
        ("form[answers][0][recipient]", "everybody"),
        ("form[language]", "klingon"),
        ("form[method]", "telepathy"),
        ("form[method]", "guardian"),
        ("form[witness]", long.as_str()),
        ("form[told_how_to_withdraw]", "false"),
        ("form[command]", "not an id"),
    ] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:");
    }
    let bytes = format!("_action={}&form%5Bwitness%5D=%FF", RECORD.replace('/', "%2F"));
    awa.post_raw(&new, bytes).await.is(422);
    for stranger in [s.as_caseworker().await, s.as_role(Role::Supervisor, s.w.ohg).await] {
        for path in [&page, &new] {
            stranger.get(path).await.is(404).hides(&case.code_name);
        }
        for action in [RECORD, WITHDRAW] {
            stranger.post("/", &[("_action", action), ("form[code]", case.code.as_str())]).await.is(404);
        }
    }
    awa.get(&page).await.is(200).hides("Share with health partners");
    let (a, b) = tokio::join!(form.send(), form.send());
    assert_eq!((a.status.as_u16(), b.status.as_u16()), (303, 303));
    awa.get(&page).await.is(200).shows("=1+1 &lt;script&gt;").hides("<script>alert");
    assert_eq!(store::consent::answers(&s.w.app.db, case.id).await.unwrap().len(), 1);
});

site_tests!(what_cannot_be_asked_is_404, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    for query in ["purpose=referral&recipient=programme", "purpose=nonsense&recipient=health", "purpose=research"] {
        awa.get(&format!("/cases/{}/consent/new?{query}", case.code)).await.is(404);
    }
    awa.get(&format!("/cases/{}/consent/nonsense/withdraw", case.code)).await.is(404);
});
