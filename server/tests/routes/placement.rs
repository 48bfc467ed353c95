//! Apprenticeships and jobs, as pages and forms: from the case to the sheet that an employer signs.

use domain::authz::Role;

use crate::site::{Site, Visitor, site_tests};

const START: &str = "/api/app/api/placement/start_placement";
const LOOK: &str = "/api/app/api/placement/record_look";
const CORRECT: &str = "/api/app/api/placement/correct_placement";

/// Somebody of this caseworker begins with a tailor; gives the address.
async fn begun(awa: &Visitor, code: &str) -> String {
    let page = format!("/placements/new?case={code}");
    let form = awa.form(&page, START).await;
    form.clone().send().await.is(422).shows("Say whether it is an apprenticeship or a job").shows("Enter the workshop");
    let form = form
        .set("form[kind]", "apprenticeship")
        .set("form[employer]", "Atelier Sampa")
        .set("form[master]", "Boukary Sampa")
        .set("form[place]", "Dori")
        .set("form[work][what]", "7531")
        .set("form[shift]", "morning")
        .set("form[starts_on]", "2026-11-02")
        .set("form[ends_on]", "2027-05-28")
        .set("form[pay]", "15 000")
        .set("form[subsidy]", "10 000")
        .set("form[hazardous]", "no");
    form.clone().send().await.is(422).shows("found it safe");
    let answer = form.set("form[safe_on]", "2026-10-30").send().await;
    answer.is(303).location().split('?').next().unwrap().to_owned()
}

site_tests!(an_apprenticeship_begins_on_the_case_is_visited_and_ends, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let tab = format!("/cases/{}/training", case.code);
    awa.get(&tab).await.is(200).shows(&format!("/placements/new?case={}", case.code));
    let base = begun(&awa, &case.code).await;
    awa.get(&tab).await.is(200).shows("Atelier Sampa");
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows("Apprenticeship or job began");
    awa.get("/").await.is(200).shows("visit, or ask whether the person is still there");
    let page = awa.get(&base).await;
    page.is(200)
        .shows("Boukary Sampa")
        .shows("15\u{202F}000")
        .shows("Safe, looked at on 30 October 2026")
        .shows("Late");
    let look = awa.form(&format!("{base}/look"), LOOK).await;
    look.clone().send().await.is(422).shows("Say whether the person is still there");
    let gone = look.set("form[still]", "no").set("form[looked_on]", "2026-11-24");
    gone.clone().send().await.is(422).shows("Say why it ended");
    gone.set("form[reason]", "pay").send().await.is(303);
    let correct = format!("{base}/correct");
    awa.get(&correct).await.is(200).shows("value=\"Boukary Sampa\"").shows("value=\"2026-11-02\"").shows("15000");
    let mut wrong = awa.form(&correct, CORRECT).await;
    for (name, value) in [
        ("form[employer]", "Atelier Sanou"),
        ("form[master]", "Boukary Sampa"),
        ("form[place]", "Dori"),
        ("form[work][what]", "7531"),
        ("form[shift]", "morning"),
        ("form[starts_on]", "2026-11-02"),
        ("form[ends_on]", "2027-05-28"),
        ("form[pay]", "15 000"),
        ("form[subsidy]", "10 000"),
        ("form[hazardous]", "no"),
        ("form[safe_on]", "2026-10-30"),
        ("form[ended_on]", "2026-11-24"),
        ("form[reason]", "pay"),
    ] {
        wrong = wrong.set(name, value);
    }
    wrong.clone().send().await.is(422).shows("Say why it is corrected");
    let told = wrong.set("form[why]", "Misspelt");
    for _ in 0..2 {
        told.clone().send().await.is(303);
    }
    awa.get(&base).await.is(200).shows("Atelier Sanou").shows("Workshop or company: Atelier Sampa, before");
    awa.get("/placements?view=ended").await.is(200).shows("Atelier Sanou");
});

site_tests!(nothing_an_employer_is_shown_says_who_somebody_is_or_how_they_came, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let base = begun(&awa, &case.code).await;
    for language in ["en", "fr", "ar"] {
        let answer = awa.get(&format!("/language/{language}?next=/")).await;
        let sheet = awa.after(&answer).get(&format!("{base}/sheet")).await;
        sheet.is(200).shows("Atelier Sampa").hides(&case.code).hides(&case.code_name).hides("Testname");
        let printed = sheet.body.split("<main").nth(1).unwrap().to_lowercase();
        for word in [
            "combat",
            "reintegration",
            "réintégration",
            "programme",
            "passerelle",
            "armed",
            "armé",
            "إدماج",
            "البرنامج",
            "مقاتل",
        ] {
            assert!(!printed.contains(word), "{language}: {word}");
        }
    }
});

site_tests!(each_role_reaches_work_as_the_table_says, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let base = begun(&awa, &case.code).await;
    for role in Role::ALL.iter().filter(|r| **r != Role::Partner) {
        let visitor = s.as_role(*role, s.w.dor).await;
        let (list, one) = match role {
            Role::Supervisor | Role::LivelihoodOfficer => (200, 200),
            Role::Caseworker | Role::FocalPoint => (200, 404),
            _ => (403, 404),
        };
        visitor.get("/placements").await.is(list);
        visitor.get(&base).await.is(one);
        visitor.get(&format!("{base}/sheet")).await.is(one);
        visitor.get(&format!("{base}/correct")).await.is(one);
    }
    s.nobody().get(&base).await.is(303);
    let adviser = s.as_role(Role::LivelihoodOfficer, s.w.dor).await;
    adviser.get(&base).await.is(200).hides(&case.code).hides("Testname");
    adviser.get("/").await.is(200).shows("Atelier Sampa");
});
