//! `/audit`: the log on the screen, for each of its readers.

use domain::authz::Role;

use crate::site::{Site, Visitor, site_tests};

const CHECK: &str = "/api/app/api/audit/check_log";

/// Opens a case, so that the log has something to say about it.
async fn read_case(s: &Site) -> String {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    awa.get(&format!("/cases/{}", case.code)).await.is(200);
    case.code
}

async fn reader(s: &Site, role: Role) -> Visitor {
    s.as_role(role, s.w.dor).await
}

site_tests!(the_officer_finds_a_case_by_its_number_and_others_do_not_see_it, async |s: Site| {
    let code = read_case(&s).await;
    let dpo = reader(&s, Role::Dpo).await;
    dpo.get("/audit").await.is(200).shows("Read the case").shows(&code);
    let narrow = dpo.get(&format!("/audit?case={code}")).await;
    narrow.is(200).shows("Read the case").hides("Signed in");
    dpo.get("/audit?case=nonsense").await.is(200).shows("Enter the number of a case").shows("value=\"nonsense\"");
    for role in [Role::ProgrammeManager, Role::Auditor] {
        let other = reader(&s, role).await;
        other.get("/audit").await.is(200).shows("Read the case").hides(&code).hides("name=\"case\"");
        other.get(&format!("/audit?case={code}&family=case")).await.is(200).shows("Read the case");
    }
});

site_tests!(an_auditor_is_given_no_id_of_an_account_or_case, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    awa.get(&format!("/cases/{}", case.code)).await.is(200);
    let auditor = reader(&s, Role::Auditor).await;
    let page = auditor.get("/audit?family=case").await;
    page.is(200).shows("Read the case").hides(&awa.user.to_string()).hides(&case.id.to_string());
    // The choices of the filter are pseudonyms: choosing one narrows, and the address holds nothing else.
    let names = page.body.split("Account ").skip(1).filter_map(|rest| rest.split('<').next());
    let who = names.into_iter().find(|name| name.len() == 10).unwrap().to_owned();
    page.shows(&format!("value=\"{who}\""));
    let narrow = auditor.get(&format!("/audit?user={who}")).await;
    narrow.is(200).shows("Read the case").hides(&awa.user.to_string());
    auditor.get(&format!("/audit?user={}", awa.user)).await.is(200).hides("Read the case");
});

site_tests!(an_entry_has_a_page_with_its_proof, async |s: Site| {
    let code = read_case(&s).await;
    let dpo = reader(&s, Role::Dpo).await;
    let list = dpo.get("/audit?family=case").await;
    let entry = list.body.split("href=\"/audit/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = dpo.get(&format!("/audit/{entry}")).await;
    page.is(200).shows("matches the ones before and after").shows(&code).shows("Fingerprint");
    dpo.get("/audit/999999").await.is(404);
    dpo.get("/audit/nonsense").await.is(404);
    reader(&s, Role::Auditor).await.get(&format!("/audit/{entry}")).await.is(200).hides(&code);
});

site_tests!(a_check_is_asked_for_once_and_does_not_hold_up_the_page, async |s: Site| {
    let dpo = reader(&s, Role::Dpo).await;
    dpo.get("/audit").await.is(200).shows("Not checked yet");
    let form = dpo.form("/audit", CHECK).await;
    assert_eq!(form.send().await.is(303).location(), "/audit");
    form.send().await.is(303);
    dpo.get("/audit").await.is(200).shows("A check is under way");
    service::audit::check(&s.w.app).await.unwrap();
    dpo.get("/audit").await.is(200).shows("Verified: no entry was changed or removed");
});
