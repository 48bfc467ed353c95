//! Consent in the browser: asking, what comes back filled in, taking back in two steps.

use domain::authz::Role;

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
    awa.get(&withdraw).await.is(200).shows("Help that does not need this consent goes on");
    let form = awa.form(&withdraw, WITHDRAW).await.set("form[reason]", "<b>changed my mind</b>");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=withdrawn"));
    }
    let after = awa.get(&page).await;
    after.is(200).shows("Withdrawn");
    assert_eq!(link(&after.body, "/withdraw"), None);
    awa.get(&withdraw).await.is(404);
});

site_tests!(what_cannot_be_asked_is_404, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    for query in ["purpose=referral&recipient=programme", "purpose=nonsense&recipient=health", "purpose=research"] {
        awa.get(&format!("/cases/{}/consent/new?{query}", case.code)).await.is(404);
    }
    awa.get(&format!("/cases/{}/consent/nonsense/withdraw", case.code)).await.is(404);
});
