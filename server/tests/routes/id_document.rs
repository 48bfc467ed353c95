//! Identity documents on the pages, as a browser without scripts shows them.

use domain::authz::Role;

use crate::person::{filled, setting};
use crate::site::{Site, site_tests};

const SAVE: &str = "/api/app/api/person/save_profile";
const REVEAL: &str = "/api/app/api/case/reveal_identity";

site_tests!(documents_grow_by_a_button_and_are_shown_with_the_identity_alone, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let form = filled(&awa, "Boukari", "Ouédraogo").await.set("form[mother]", "Aïssata");
    let form = form.set("form[documents][0][kind]", "demob_card").set("form[documents][0][number]", "BF-DDR-04417");
    form.clone().set("_ask", "document").send().await.is(200).shows("form[documents][1][number]").shows("BF-DDR-04417");
    let half = form.clone().set("form[documents][0][kind]", "").send().await;
    half.is(422).shows("Choose what kind of document it is").shows("BF-DDR-04417");
    let saved = form.send().await;
    let page = format!("{}/profile", saved.is(303).location());
    assert!(!page.contains("04417"));
    awa.get(&page).await.is(200).hides("04417").hides("Aïssata").hides("Demobilization card");
    awa.form(&page, REVEAL).await.set("form[reason]", "contact").send().await.is(303);
    let shown = awa.get(&page).await;
    shown.is(200).shows("BF-DDR-04417").shows("Aïssata").shows("Demobilization card");
    assert_eq!(shown.headers["cache-control"], "no-store");
    // What a browser would send along of the lists.
    let edit = awa.form(&format!("{page}/edit"), SAVE).await;
    let edit = edit.set("form[contact_language]", "mos").set("form[current]", "Dori");
    let edit = edit.set("form[documents][0][kind]", "demob_card");
    edit.set("form[documents][0][number]", "BF-DDR-04418").send().await.is(303);
    awa.get(&page).await.is(200).shows("BF-DDR-04418").hides("BF-DDR-04417");
    let bila = s.as_role(Role::Caseworker, s.w.ohg).await;
    bila.get(&page).await.is(404).hides("04418");
});

site_tests!(the_same_number_under_another_name_asks_why_and_shows_no_number, async |s: Site| {
    setting(&s).await;
    let awa = s.as_caseworker().await;
    let with = |form: crate::site::Form, number: &str| {
        form.set("form[documents][0][kind]", "national_id").set("form[documents][0][number]", number)
    };
    with(filled(&awa, "Boukari", "Ouédraogo").await, "B 1234 5678").send().await.is(303);
    let bila = s.as_role(Role::Caseworker, s.w.ohg).await;
    let again =
        with(filled(&bila, "Issa", "Sawadogo").await, "b12345678").set("form[phones][0][number]", "70 99 00 11");
    let refused = again.send().await;
    refused.is(422).shows("The same document number").shows("form[distinct_reason]").hides("B 1234 5678");
});
