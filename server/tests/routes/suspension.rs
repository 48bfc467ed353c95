//! Suspending benefits, as pages and forms.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const PROPOSE: &str = "/api/app/api/suspension/propose_suspension";
const SUSPEND: &str = "/api/app/api/suspension/suspend_case";
const TELL: &str = "/api/app/api/suspension/note_told";
const APPEAL: &str = "/api/app/api/suspension/appeal_suspension";
const DECIDE: &str = "/api/app/api/suspension/decide_appeal";

site_tests!(benefits_are_suspended_by_two_told_appealed_and_lifted_by_a_third, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let boss = s.as_supervisor().await;
    let manager = s.as_role(Role::ProgrammeManager, s.w.dor).await;
    let page = format!("/cases/{}/suspend", case.code);
    let form = awa.form(&page, PROPOSE).await.set("form[words]", "Threatened a trainer");
    let refused = form.clone().send().await;
    refused.is(422).shows("Choose why benefits are to be suspended").shows("Choose whether the person was heard");
    refused.shows("at most 90 days").shows("Threatened a trainer");
    let form = form.set("form[reason]", "threats").set("form[hearing]", "heard").set("form[ends_on]", "2027-01-20");
    form.clone().send().await.is(422).shows("Enter the day");
    form.set("form[heard_on]", "2026-11-23").send().await.is(303);
    awa.get(&page).await.is(200).shows("Waits for a supervisor").shows("Threatened a trainer");
    boss.get("/").await.is(200).shows("A suspension is proposed: decide");
    boss.form(&page, SUSPEND).await.send().await.is(303);
    let told = awa.get(&page).await;
    told.is(200).shows("Benefits paused").shows("Tell the person").shows("Votre soutien par le programme est suspendu");
    awa.get(&format!("/cases/{}/status", case.code)).await.is(200).hides("value=\"in_support\"");
    let tell = awa.form(&page, TELL).await.set("form[told_on]", "2026-11-24").set("form[how]", "in_person");
    tell.set("form[language]", "fuh").send().await.is(303);
    awa.get(&page).await.is(200).shows("14 December 2026");
    let appeal = awa.form(&page, APPEAL).await.set("form[appealed_on]", "2026-11-24");
    appeal.clone().send().await.is(422).shows("Write what the person says");
    appeal.set("form[words]", "It was my brother").send().await.is(303);

    let first = manager.get("/").await;
    first.is(200).shows("Appeals for your decision").hides(&case.code).hides(&case.code_name);
    let one = format!("/appeals/{}", first.body.split("/appeals/").nth(1).unwrap().split('"').next().unwrap());
    awa.get(&one).await.is(404);
    boss.get(&one).await.is(200).shows("neither proposed nor decided");
    manager.get(&one).await.is(200).shows("It was my brother").shows("Threatened a trainer").hides(&case.code);
    let decide = manager.form(&one, DECIDE).await.set("form[outcome]", "lifted");
    decide.clone().send().await.is(422).shows("Write why");
    decide.set("form[words]", "Both were heard").send().await.is(303);
    awa.get(&page).await.is(200).shows("The suspension is over").hides("Benefits paused");
    manager.get(&one).await.is(404);
});
