//! Referrals on the programme's side: what the preview, the page and the letter give away, and what is refused.

use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;
use service::Ctx;
use store::case::Case;

use crate::shared_world::{Provider, consent, provider, says, sent, stored};
use crate::site::{Answer, Form, Site, Visitor, site_tests};

const SAVE: &str = "/api/app/api/referral/save_referral";
const ANSWER: &str = "/api/app/api/referral/record_answer";
const REVOKE: &str = "/api/app/api/referral/revoke_referral";
const REVEAL: &str = "/api/app/api/case/reveal_identity";
const NAME: &str = "Testname";

/// The same caseworker, for the services.
async fn ctx(s: &Site, visitor: &Visitor) -> Ctx {
    let assignment = Assignment {
        role: Role::Caseworker,
        office: Some(s.w.dor),
        compartment: Compartment::General,
        organisation: None,
    };
    s.w.ctx(visitor.user, vec![assignment]).await
}

async fn referrals(s: &Site) -> i64 {
    let (n,): (i64,) = store::fetch_one!(&s.w.app.db, (i64,), "select cast(count(*) as bigint) from referral").unwrap();
    n
}

/// The form of a new referral, filled in, that asks for the preview.
async fn filled(visitor: &Visitor, case: &Case, to: &Provider) -> Form {
    let form = visitor.form(&format!("/cases/{}/referrals/new", case.code), SAVE).await;
    form.set("form[category]", to.category.as_str())
        .set("form[service]", &to.service.to_string())
        .set("form[reason]", "Six months")
        .set("form[message]", "Prefers mornings")
        .set("form[intent]", "check")
}

/// The same form after the preview was looked at, ready to be sent.
fn looked_at(form: Form, preview: &Answer) -> Form {
    let seen = preview.body.split("name=\"form[seen]\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    form.set("form[seen]", seen).set("form[intent]", "send")
}

async fn reveal(visitor: &Visitor, page: &str) {
    visitor.form(page, REVEAL).await.set("form[reason]", "prepare_referral").send().await.is(303);
}

site_tests!(name_and_phone_are_veiled_in_preview_page_and_letter_until_the_identity_is_shown, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    consent(&s.w, &case, to.organisation).await;
    let form = filled(&awa, &case, &to).await;
    let preview = form.send().await;
    preview.is(200).shows("27 years").shows("Prefers mornings").hides(NAME);
    preview.shows("To read it here, reveal the identity on the page of the case");
    let sent = looked_at(form, &preview).send().await;
    let page = sent.is(303).location().to_owned();
    let letter = format!("{page}/letter");
    awa.get(&page).await.is(200).hides(NAME).shows("Reveal the identity to read it here");
    awa.get(&letter).await.is(200).hides(NAME).shows("________________________________").shows("test/feedback");
    reveal(&awa, &page).await;
    awa.get(&page).await.is(200).shows("Aminata Testname");
    awa.get(&letter).await.is(200).shows("Aminata Testname");
    filled(&awa, &case, &to).await.send().await.is(200).shows("Aminata Testname");
    // Shown to the one who asked, for as long as it is shown.
    let issa = s.as_supervisor().await;
    issa.get(&page).await.is(200).hides(NAME);
    s.w.clock.advance(chrono::TimeDelta::minutes(5));
    awa.get(&page).await.is(200).hides(NAME);
});

site_tests!(out_of_reach_a_referral_does_not_exist, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&s.w, &ctx(&s, &awa).await, &case, &to).await;
    let new = format!("/cases/{}/referrals/new", case.code);
    let page = format!("/referrals/{}", saved.number);
    let (edit, letter) = (format!("{page}/edit"), format!("{page}/letter"));
    let strangers = [
        s.as_role(Role::Caseworker, s.w.ohg).await,
        s.as_role(Role::Supervisor, s.w.ohg).await,
        s.as_caseworker().await,
        s.as_role(Role::Trainer, s.w.dor).await,
    ];
    for stranger in strangers {
        for path in [&page, &edit, &letter, &new] {
            let answer = stranger.get(path).await;
            assert!(matches!(answer.status.as_u16(), 403 | 404), "{path}: {}", answer.status);
            answer.hides(&case.code_name).hides("Yiriwa").hides(NAME);
        }
        let form = [("_action", REVOKE), ("form[number]", saved.number.as_str()), ("form[reason]", "error")];
        let answer = stranger.post(&page, &form).await;
        assert!(matches!(answer.status.as_u16(), 403 | 404), "{}", answer.status);
    }
    // A number of nobody looks the same as one out of reach, and what was sent is not edited any more.
    awa.get("/referrals/R-26-999999").await.is(404);
    awa.get("/referrals/nonsense").await.is(404);
    awa.get(&edit).await.is(404);
    assert_eq!(stored(&s.w, &saved.number).await.version, saved.version);
});

site_tests!(what_is_typed_is_kept_as_typed_and_shown_escaped, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    consent(&s.w, &case, to.organisation).await;
    let form = filled(&awa, &case, &to).await;
    let form = form.set("form[message]", "<script>alert(1)</script>").set("form[reason]", "=cmd|' /C calc'!A0");
    let preview = form.send().await;
    preview.is(200).shows("&lt;script&gt;alert(1)&lt;/script&gt;").hides("<script>alert");
    let page = looked_at(form, &preview).send().await.is(303).location().to_owned();
    awa.get(&page).await.is(200).shows("&lt;script&gt;alert(1)").hides("<script>alert").shows("=cmd|");
    let saved = stored(&s.w, page.rsplit('/').next().unwrap()).await;
    assert_eq!(saved.message.as_deref(), Some("<script>alert(1)</script>"));
    assert_eq!(saved.reason, "=cmd|' /C calc'!A0");
});

site_tests!(what_makes_no_sense_is_refused_and_nothing_is_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    consent(&s.w, &case, to.organisation).await;
    let good = filled(&awa, &case, &to).await;
    let preview = good.send().await;
    let good = looked_at(good, &preview);
    let long = "a".repeat(20_000);
    for (name, value) in [
        ("form[category]", "nonsense"),
        ("form[service]", "018f0000-0000-7000-8000-000000000000"),
        ("form[urgency]", "yesterday"),
        ("form[message]", long.as_str()),
        ("form[reason]", "two\u{7}bells"),
        ("form[command]", "not an id"),
        ("form[message]", "other than what the preview showed"),
    ] {
        let refused = good.clone().set(name, value).send().await;
        refused.is(422).shows("<title>Error:");
    }
    let bytes = format!("_action={}&form%5Bmessage%5D=%FF%FE", SAVE.replace('/', "%2F"));
    awa.post_raw(&format!("/cases/{}/referrals/new", case.code), bytes).await.is(422);
    assert_eq!(referrals(&s).await, 0);
    good.send().await.is(303);
});

site_tests!(without_consent_nothing_leaves_and_the_page_says_what_is_missing, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let form = filled(&awa, &case, &to).await;
    let preview = form.send().await;
    preview.is(200).shows("Consent does not cover this").hides(NAME);
    looked_at(form, &preview).send().await.is(422).hides(NAME);
    assert_eq!(referrals(&s).await, 0);
});

site_tests!(a_letter_that_protects_a_life_claims_no_agreement, async |s: Site| {
    let (awa, issa) = (s.as_caseworker().await, s.as_supervisor().await);
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Centre", Category::HealthPrimary).await;
    let form = filled(&awa, &case, &to).await.set("form[override_reason]", "Bleeding");
    let form = form.set("form[override_by]", &issa.user.to_string());
    let preview = form.send().await;
    let page = looked_at(form, &preview).send().await.is(303).location().to_owned();
    let letter = awa.get(&format!("{page}/letter")).await;
    letter.is(200).shows("To protect their life").hides("With their agreement").hides("take their agreement back");
});

site_tests!(a_form_sent_twice_at_once_makes_one_referral, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    consent(&s.w, &case, to.organisation).await;
    let form = filled(&awa, &case, &to).await;
    let preview = form.send().await;
    let form = looked_at(form, &preview);
    let (a, b, c) = tokio::join!(form.send(), form.send(), form.send());
    for answer in [&a, &b, &c] {
        assert_eq!(answer.is(303).location(), "/referrals/R-26-000001");
    }
    assert_eq!(referrals(&s).await, 1);
});

site_tests!(who_looks_at_an_old_page_is_told_and_one_of_two_wins, async |s: Site| {
    let awa = s.as_caseworker().await;
    let issa = s.as_supervisor().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let saved = sent(&s.w, &ctx(&s, &awa).await, &case, &to).await;
    let page = format!("/referrals/{}", saved.number);
    let form = |form: Form| {
        form.set("form[answer]", "accept")
            .set("form[appointment_at]", "2026-11-26T09:00")
            .set("form[appointment_place]", "Here")
    };
    // Nobody makes an appointment in the past.
    let past = form(awa.form(&page, ANSWER).await).set("form[appointment_at]", "2026-11-23T09:00").send().await;
    past.is(422).shows("<title>Error:").shows("2026-11-23T09:00");
    let (hers, his) = (form(awa.form(&page, ANSWER).await), form(issa.form(&page, ANSWER).await));
    let (a, b) = tokio::join!(hers.send(), his.send());
    let mut answers = [a.status.as_u16(), b.status.as_u16()];
    answers.sort_unstable();
    assert_eq!(answers, [303, 409], "{} {}", a.body, b.body);
    let refused = if a.status == 409 { a } else { b };
    refused.shows("somebody else changed this");
    assert!(stored(&s.w, &saved.number).await.appointment_at.is_some());
});

site_tests!(a_protected_need_shows_its_number_only_outside_its_own_page, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Refuge Espoir", Category::GbvServices).await;
    let saved = sent(&s.w, &ctx(&s, &awa).await, &case, &to).await;
    let base = format!("/cases/{}", case.code);
    for path in ["/".to_owned(), base.clone(), format!("{base}/referrals"), format!("{base}/print")] {
        awa.get(&path).await.is(200).shows(&saved.number).hides("Refuge Espoir").hides("Gender-based violence");
    }
    // The board offers every provider as a filter; its tickets do not name this one.
    let board = awa.get("/referrals").await;
    assert_eq!(board.is(200).shows(&saved.number).body.matches("Refuge Espoir").count(), 1);
    let page = awa.get(&format!("/referrals/{}", saved.number)).await;
    page.is(200).shows("Refuge Espoir");
    let title = page.body.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    assert!(!title.contains("Refuge") && !title.contains("violence"), "{title}");
    reveal(&awa, &format!("/referrals/{}", saved.number)).await;
    let letter = awa.get(&format!("/referrals/{}/letter", saved.number)).await;
    letter.is(200).shows(&saved.number).hides(NAME).hides("violence").hides("Prefers mornings");
});

site_tests!(what_a_provider_writes_is_escaped_on_the_programmes_side, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&s.w, &ctx(&s, &awa).await, &case, &to).await.number;
    service::partner::receive(&to.ctx, &crate::shared_world::button(&stored(&s.w, &number).await)).await.unwrap();
    let answer = domain::referral::AnswerForm {
        appointment_place: "<img src=x onerror=alert(1)>".into(),
        note: "<b>bold</b>".into(),
        ..says(&stored(&s.w, &number).await, "accept")
    };
    service::partner::answer(&to.ctx, &answer).await.unwrap();
    for path in [format!("/referrals/{number}"), format!("/cases/{}", case.code)] {
        awa.get(&path).await.is(200).hides("<img src=x").hides("<b>bold");
    }
    awa.get(&format!("/referrals/{number}")).await.shows("&lt;img src=x").shows("&lt;b&gt;bold");
});
