//! Protecting a case, and letting it out, as pages and forms.

use domain::authz::{Assignment, Compartment, Role};

use crate::site::{Site, Visitor, site_tests};

const ENTER: &str = "/api/app/api/wall/enter_wall";
const PROPOSE: &str = "/api/app/api/wall/propose_way_out";
const ANSWER: &str = "/api/app/api/wall/answer_way_out";

async fn behind(s: &Site, role: Role) -> Visitor {
    let compartment = Compartment::Gbv;
    s.signed_in(Assignment { role, office: Some(s.w.dor), compartment, organisation: None }).await
}

site_tests!(whoever_protects_a_case_reads_what_follows_and_then_who_has_it, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let page = format!("/cases/{}/wall", case.code);
    awa.get(&format!("/cases/{}", case.code)).await.is(200).shows(&page);
    let form = awa.form(&page, ENTER).await;
    form.clone().send().await.is(422).shows("Choose which protection").shows("tick that you did");
    let form = form.set("form[wall]", "gbv").set("form[confirmed]", "true");
    form.clone().send().await.is(422).shows("no focal point for gender-based violence");
    awa.get(&page).await.is(200).shows("Nobody in your office works there");
    let focal = behind(&s, Role::FocalPoint).await;
    awa.get(&page).await.is(200).shows("takes the case").hides("Money of the business");
    let safe = format!("/people/registered/{}", case.code);
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), safe);
    }
    awa.get(&safe).await.is(200).shows("in safe hands").shows("works with this person now").hides("violence");
    for path in ["", "/wall", "/profile", "/referrals", "/consent", "/history", "/print"] {
        awa.get(&format!("/cases/{}{path}", case.code)).await.is(404);
        s.as_supervisor().await.get(&format!("/cases/{}{path}", case.code)).await.is(404);
    }
    s.as_supervisor().await.get(&safe).await.is(404);
    awa.get(&format!("/cases?q={}", case.code)).await.is(200).hides(&case.code_name);
    focal.get(&format!("/cases/{}", case.code)).await.is(200).shows("Case assigned");
});

site_tests!(a_case_comes_out_by_two_people_behind_the_wall, async |s: Site| {
    let awa = s.as_caseworker().await;
    let (focal, second) = (behind(&s, Role::FocalPoint).await, behind(&s, Role::Supervisor).await);
    let case = s.w.case_behind(s.w.dor, focal.user, Compartment::Gbv).await;
    let page = format!("/cases/{}/wall", case.code);
    awa.get(&page).await.is(404);
    second.get(&page).await.is(200).shows("You can change nothing here now");
    let form = focal.form(&page, PROPOSE).await;
    form.clone().send().await.is(422).shows("Choose who takes the case").shows("Say why the case can leave");
    let form = form.set("form[caseworker]", &awa.user.to_string()).set("form[reason]", "She asks for Awa");
    assert_eq!(form.send().await.is(303).location(), format!("{page}?saved=proposed"));
    focal.get(&page).await.is(200).shows("She asks for Awa").shows("Nothing changes before");
    second.get("/").await.is(200).shows("let a protected case out");
    let answer = second.form(&page, ANSWER).await;
    answer.clone().send().await.is(422).shows("Choose whether it leaves or stays");
    let stays = answer.clone().set("form[answer]", "return").send().await;
    assert_eq!(stays.is(303).location(), format!("{page}?saved=returned"));
    focal
        .form(&page, PROPOSE)
        .await
        .set("form[caseworker]", &awa.user.to_string())
        .set("form[reason]", "Again")
        .send()
        .await
        .is(303);
    let leaves = second.form(&page, ANSWER).await.set("form[answer]", "confirm");
    for _ in 0..2 {
        assert_eq!(leaves.send().await.is(303).location(), format!("/people/registered/{}", case.code));
    }
    awa.get(&format!("/cases/{}", case.code)).await.is(200).hides("She asks for Awa").hides("violence");
    focal.get(&page).await.is(404);
});

site_tests!(no_other_role_reaches_the_forms, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    behind(&s, Role::FocalPoint).await;
    let form = awa.form(&format!("/cases/{}/wall", case.code), ENTER).await;
    let form = form.set("form[wall]", "gbv").set("form[confirmed]", "true");
    for role in [Role::Trainer, Role::LivelihoodOfficer, Role::Finance, Role::ProgrammeManager] {
        let visitor = s.as_role(role, s.w.dor).await;
        form.in_hands_of(&visitor).send().await.is(404);
        visitor.get(&format!("/cases/{}/wall", case.code)).await.is(404);
    }
    awa.get(&format!("/cases/{}", case.code)).await.is(200);
});
