//! Referrals to the programme and inside it, as pages and forms.

use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;

use crate::shared_world::provider;
use crate::site::{Answer, Form, Site, Visitor, site_tests};

const SEND: &str = "/api/app/api/incoming/send_incoming";
const NOTE: &str = "/api/app/api/incoming/note_incoming";
const STEP: &str = "/api/app/api/incoming/step_incoming";
const BACK: &str = "/api/app/api/incoming/take_back_incoming";
const INTERNAL: &str = "/api/app/api/internal/send_internal";
const REPLY: &str = "/api/app/api/internal/reply_internal";
const VERIFY: &str = "/api/app/api/internal/verify_internal";

/// A focal point of a new provider, signed in.
async fn focal(s: &Site, name: &str) -> Visitor {
    let organisation = provider(&s.w, name, Category::VocationalTraining).await.organisation;
    s.signed_in(Assignment {
        role: Role::Partner,
        office: None,
        compartment: Compartment::General,
        organisation: Some(organisation),
    })
    .await
}

fn filled(form: Form) -> Form {
    let answers = [
        ("urgency", "routine"),
        ("reason", "Has nowhere to sleep"),
        ("given", "Mariama"),
        ("family", "Unseen"),
        ("sex", "female"),
        ("birth_year", "1999"),
        ("place", "Dori"),
        ("agreed", "yes"),
    ];
    answers.iter().fold(form, |form, (name, value)| form.set(&format!("form[{name}]"), value))
}

async fn sent(s: &Site, from: &Visitor) -> Answer {
    let form = filled(from.form("/partner/refer", SEND).await).set("form[office]", &s.w.dor.to_string());
    let (a, b) = tokio::join!(form.send(), form.send());
    b.is(303);
    a.is(303);
    a
}

/// The number in the first link of a page under `list`.
fn number(page: &Answer, list: &str) -> String {
    let start = format!("href=\"{list}/R-");
    let rest = page.body.split(&start).nth(1).unwrap().split('"').next().unwrap();
    format!("R-{rest}")
}

site_tests!(a_provider_refers_a_person_and_hears_five_words_at_most, async |s: Site| {
    let from = focal(&s, "Yiriwa").await;
    let other = focal(&s, "Other").await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let weight = from.weight("/partner/refer").await;
    assert!(weight < 40_000, "{weight} bytes");
    let page = from.get("/partner/refer").await;
    page.is(200).shows("Do not write whether the person was with an armed group").hides("<leptos-island");
    let no = filled(from.form("/partner/refer", SEND).await).set("form[agreed]", "no");
    no.set("form[office]", &s.w.dor.to_string()).send().await.is(422).shows("Ask the person first").shows("Mariama");
    assert_eq!(sent(&s, &from).await.location(), "/partner/sent?saved=sent");
    let inbox = awa.get("/referrals/incoming").await;
    inbox.is(200).shows("Yiriwa").hides("Mariama");
    awa.get("/").await.is(200).shows("1 referral to us waits for an answer");
    let number = number(&inbox, "/referrals/incoming");
    let page = format!("/referrals/incoming/{number}");
    awa.get(&page).await.is(200).shows("Mariama Unseen").shows("Has nowhere to sleep");
    // Looked for, found nobody alike, linked by hand to the case that the caseworker knows of.
    let step = awa.form(&page, STEP).await;
    let link = step.set("form[step]", "link").set("form[case]", &case.code);
    assert_eq!(link.send().await.is(303).location(), format!("/cases/{}/referrals", case.code));
    awa.get(&format!("/cases/{}/referrals", case.code)).await.is(200).shows(&number).shows("How the person came to us");
    for path in ["/partner", "/partner/sent", "/partner/refer"] {
        let answer = from.get(path).await;
        answer.is(200);
        for word in [case.code.as_str(), &case.code_name, &case.id.to_string(), "ssociated", "Aminata"] {
            answer.hides(word);
        }
    }
    from.get("/partner/sent").await.shows("M. U.").shows("Being looked after").hides("Mariama");
    other.get("/partner/sent").await.is(200).shows("No referral").hides(&number);
    from.get(&page).await.is(404);
    other.get(&page).await.is(404);
});

site_tests!(the_sender_takes_one_back_on_its_own_page, async |s: Site| {
    let from = focal(&s, "Yiriwa").await;
    sent(&s, &from).await;
    let back = from.form("/partner/sent", BACK).await;
    for _ in 0..2 {
        assert_eq!(back.send().await.is(303).location(), "/partner/sent?saved=withdrawn");
    }
    from.get("/partner/sent").await.is(200).shows("You took it back").hides("Take this referral back");
});

site_tests!(each_role_gets_what_it_may, async |s: Site| {
    let awa = s.as_caseworker().await;
    let note = filled(awa.form("/referrals/incoming/new", NOTE).await).set("form[channel]", "paper");
    let location = note.clone().set("form[sender_role]", "teacher").send().await;
    let page = location.is(303).location().to_owned();
    note.send().await.is(422).shows("Choose an organisation, or who else refers");
    awa.get(&page).await.is(200).shows("Teacher");
    for role in [Role::Trainer, Role::LivelihoodOfficer, Role::Finance, Role::ProgrammeManager, Role::Admin] {
        let who = s.as_role(role, s.w.dor).await;
        who.get("/referrals/incoming").await.is(403);
        who.get("/referrals/incoming/new").await.is(403);
        who.get(&page).await.is(404).hides("Mariama");
        who.get("/partner/refer").await.is(404);
    }
    let far = s.as_role(Role::Caseworker, s.w.ohg).await;
    far.get(&page).await.is(404);
    far.get("/referrals/incoming").await.is(200).shows("Nothing here");
    s.nobody().get(&page).await.is(303);
});

site_tests!(a_registration_begins_filled_in_and_no_name_is_in_an_address, async |s: Site| {
    let awa = s.as_caseworker().await;
    let note = filled(awa.form("/referrals/incoming/new", NOTE).await).set("form[channel]", "phone");
    let page = note.set("form[sender_role]", "family").send().await.is(303).location().to_owned();
    let accept = awa.form(&page, STEP).await.set("form[step]", "accept").send().await;
    let register = accept.is(303).location().to_owned();
    assert!(register.starts_with("/people/register/new?incoming=R-") && !register.contains("Mariama"));
    awa.get(&register).await.is(200).shows("Mariama").shows("Unseen").shows("Ask the person everything again");
    s.as_role(Role::Caseworker, s.w.ohg).await.get(&register).await.is(404);
});

site_tests!(a_colleague_accepts_does_it_and_the_person_confirms, async |s: Site| {
    let awa = s.as_caseworker().await;
    let adviser = s.as_role(Role::LivelihoodOfficer, s.w.dor).await;
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    let case = s.w.case(s.w.dor, awa.user).await;
    awa.get(&format!("/cases/{}/referrals/new", case.code)).await.is(200).shows("Inside the programme");
    let new = format!("/cases/{}/referrals/internal", case.code);
    let form = awa.form(&new, INTERNAL).await.set("form[to]", "livelihood").set("form[reason]", "Wants a shop");
    let form = form.set("form[urgency]", "routine");
    form.clone().send().await.is(422).shows("Say what to do").shows("Wants a shop");
    let sent = form.set("form[task]", "First idea together").send().await;
    let page = sent.is(303).location().to_owned();
    adviser.get("/").await.is(200).shows("Colleagues ask you").shows(&case.code_name);
    let before = adviser.get(&page).await;
    before.is(200).shows("Wants a shop").hides("First idea together").hides(&case.code).hides("Testname");
    trainer.get(&page).await.is(404);
    trainer.get(&new).await.is(404);
    adviser.form(&page, REPLY).await.set("form[reply]", "accept").send().await.is(303);
    adviser.get(&page).await.is(200).shows("First idea together").hides(&case.code).hides("Testname");
    let done = adviser.form(&page, REPLY).await.set("form[outcome]", "service_received_full");
    done.clone().send().await.is(422).shows("Say what came of it");
    done.set("form[note]", "She has a plan").send().await.is(303);
    awa.get(&page).await.is(200).shows("She has a plan");
    let verify = awa.form(&page, VERIFY).await.set("form[outcome]", "service_received_full");
    verify.send().await.is(303);
    awa.get("/referrals/internal?state=ended").await.is(200).shows(&case.code_name).shows("Closed");
});
