//! Funded projects over the wire: who keeps the list, what is refused, and the choice for a case.

use domain::authz::{Assignment, Compartment, Role};

use crate::site::{Form, Site, Visitor, site_tests};

const ADD: &str = "/api/app/api/funding/add_funding";
const EDIT: &str = "/api/app/api/funding/edit_funding";
const CHOOSE: &str = "/api/app/api/funding/set_case_funding";

async fn admin(s: &Site) -> Visitor {
    s.as_role(Role::Admin, s.w.dor).await
}

async fn filled(boss: &Visitor) -> Form {
    let form = boss.form("/admin/funding/new", ADD).await;
    form.set("form[code]", "SAHEL-2")
        .set("form[name]", "Living together <b>")
        .set("form[donor]", "Sahel Peace Fund")
        .set("form[starts_on]", "2026-01-01")
        .set("form[ends_on]", "2027-12-31")
}

site_tests!(only_administrators_keep_the_list_of_funded_projects, async |s: Site| {
    let boss = admin(&s).await;
    boss.get("/admin/funding").await.is(200).shows("No funded project yet");
    filled(&boss).await.send().await.is(303);
    for path in ["/admin/funding", "/admin/funding/new", "/admin/funding/SAHEL-2"] {
        boss.get(path).await.is(200).hides("together <b>");
        for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Admin | Role::Partner)) {
            s.as_role(*role, s.w.dor).await.get(path).await.is(403);
        }
    }
    boss.get("/admin/funding/NOWHERE").await.is(404);
});

site_tests!(a_funded_project_that_makes_no_sense_is_refused_at_its_field, async |s: Site| {
    let boss = admin(&s).await;
    let form = filled(&boss).await;
    for (name, value, text) in [
        ("form[code]", "S", "Enter a code of 2 to 16"),
        ("form[code]", "SA/HEL", "Enter a code of 2 to 16"),
        ("form[name]", " ", "Enter the name of the project"),
        ("form[donor]", "", "Enter who pays for the project"),
        ("form[starts_on]", "", "Enter the day"),
        ("form[ends_on]", "2025-12-31", "Enter a last day that is not before the first"),
    ] {
        form.clone().set(name, value).send().await.is(422).shows("<title>Error:").shows(text);
    }
    boss.get("/admin/funding").await.is(200).shows("No funded project yet");
    form.send().await.is(303);
    filled(&boss).await.send().await.is(422).shows("a funded project with this one exists");
    let edit = async |name: &str| {
        let form = boss.form("/admin/funding/SAHEL-2", EDIT).await;
        let form = form.set("form[code]", "SAHEL-2").set("form[donor]", "Fund").set("form[starts_on]", "2026-01-01");
        form.set("form[ends_on]", "2027-12-31").set("form[name]", name)
    };
    let (mine, yours) = (edit("Mine").await, edit("Yours").await);
    yours.send().await.is(303);
    mine.send().await.is(409).shows("somebody else changed this").shows("Yours").shows("Mine");
});

site_tests!(the_project_of_a_case_stands_on_the_case_and_not_on_lists, async |s: Site| {
    let boss = admin(&s).await;
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let status = format!("/cases/{}/status", case.code);
    // Where there is nothing to choose, nobody is asked.
    awa.get(&status).await.is(200).hides("Funded project");
    awa.get("/people/register/new").await.is(200).hides("Funded project");
    filled(&boss).await.send().await.is(303);
    awa.get("/people/register/new").await.is(200).shows("SAHEL-2");
    let form = awa.form(&status, CHOOSE).await;
    form.clone().set("form[funding]", "NOWHERE").send().await.is(422).shows("that is running");
    form.clone().set("form[funding]", "SAHEL-2").send().await.is(303);
    form.set("form[funding]", "").set("form[command]", "018f0000-0000-4000-8000-000000000009").send().await.is(409);
    let page = format!("/cases/{}", case.code);
    awa.get(&page).await.is(200).shows("Living together").shows("Funded project: SAHEL-2");
    for list in ["/cases", "/", "/week"] {
        awa.get(list).await.is(200).hides("Living together").hides("SAHEL-2");
    }
    let far = s.as_role(Role::Caseworker, s.w.ohg).await;
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    for (other, status) in [(far, 404), (trainer, 404), (boss, 404)] {
        let asked = [
            ("form[code]", case.code.as_str()),
            ("form[version]", "2"),
            ("form[funding]", ""),
            ("form[command]", "018f0000-0000-4000-8000-000000000000"),
        ];
        other.post(CHOOSE, &asked).await.is(status);
    }
    awa.get(&page).await.is(200).shows("Living together");
});

site_tests!(numbers_can_be_asked_by_project_and_only_where_there_is_one, async |s: Site| {
    let whole = |role| Assignment { role, office: None, compartment: Compartment::General, organisation: None };
    let manager = s.signed_in(whole(Role::ProgrammeManager)).await;
    manager.get("/dashboard").await.is(200).hides("Funded project");
    filled(&admin(&s).await).await.send().await.is(303);
    s.w.clock.advance(chrono::TimeDelta::seconds(61));
    let manager = s.signed_in(whole(Role::ProgrammeManager)).await;
    manager.get("/dashboard").await.is(200).shows("Funded project").shows("value=\"SAHEL-2\"");
    let page = manager.get("/dashboard/a1?by=project").await;
    page.is(200).shows("Living together").shows("No funded project");
    manager.get("/dashboard?project=SAHEL-2").await.is(200).shows("value=\"SAHEL-2\" selected");
    manager.get("/dashboard?project=none&by=office").await.is(200).hides("This cannot be chosen");
    manager.get("/dashboard?project=sahel-2").await.is(200).shows("This cannot be chosen");
    manager.get("/dashboard?project=SAHEL-2&office=DOR&by=people").await.is(200).shows("Cut in two ways at most");
});
