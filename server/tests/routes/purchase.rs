//! Help in kind and associations as pages and forms: from a request to a signed note, and who is refused.

use axum::http::{StatusCode, header};
use domain::authz::Role;
use domain::directory::OrganisationKind;
use domain::id::OrganisationId;
use service::ctx::new_id;
use store::directory::OrganisationEntry;

use crate::livelihood::{AGREE, ANSWER, APPROVE, DECIDE, PAY, PAYEE, REQUEST, SCORE, Team, WRITE, filled, team};
use crate::site::{Site, site_tests};

const BUY: &str = "/api/app/api/purchase/request_purchase";
const QUOTE: &str = "/api/app/api/purchase/add_quote";
const ORDER: &str = "/api/app/api/purchase/order_purchase";
const RECEIVE: &str = "/api/app/api/purchase/receive_goods";
const CANCEL: &str = "/api/app/api/purchase/cancel_purchase";
const COOP: &str = "/api/app/api/coop/write_coop";
const JOIN: &str = "/api/app/api/coop/join_coop";
const LEAVE: &str = "/api/app/api/coop/leave_coop";
const CHECK: &str = "/api/app/api/coop/check_coop";
const DAY: &str = "2026-11-24";
const PDF: &[u8] = b"%PDF-1.4\nAminata Testname\n%%EOF\n";

async fn suppliers(s: &Site) {
    let mut tx = s.w.tx().await;
    for name in ["Faso Couture", "Sahel Machines", "Dori Commerce"] {
        let record = OrganisationEntry {
            id: OrganisationId(new_id(s.w.now())),
            name: name.into(),
            kind: OrganisationKind::Private,
            pcode: None,
            locality: None,
            phone: None,
            psea_on: None,
            screened_on: Some(s.w.now().date_naive()),
            agreement_ref: None,
            agreement_to: None,
            active: true,
        };
        store::directory::insert_organisation(&mut tx, &record, s.w.now()).await.unwrap();
    }
    s.w.commit(tx).await;
}

/// A business helped in kind whose first tranche is approved; gives its page.
async fn in_kind(t: &Team) -> String {
    let form = filled(t.officer.form("/livelihoods/new", WRITE).await, &t.code).set("form[modality]", "in_kind");
    let page = form.send().await.is(303).location().split('?').next().unwrap().to_owned();
    for scorer in [&t.worker, &t.manager] {
        let score = scorer.form(&page, SCORE).await.set("form[score]", "15").set("form[words]", "Good");
        score.send().await.is(303);
    }
    t.boss.form(&page, DECIDE).await.set("form[decision]", "approved").send().await.is(303);
    let payee = t.officer.form(&page, PAYEE).await.set("form[kind]", "person").set("form[method]", "supplier");
    payee.send().await.is(303);
    if t.boss.get(&page).await.body.contains(AGREE) {
        t.boss.form(&page, AGREE).await.send().await.is(303);
    }
    t.officer.form(&page, REQUEST).await.send().await.is(303);
    t.manager.form(&page, APPROVE).await.send().await.is(303);
    page
}

site_tests!(goods_are_asked_for_quoted_ordered_signed_for_and_then_paid, async |s: Site| {
    let t = team(&s).await;
    suppliers(&s).await;
    let page = in_kind(&t).await;
    let buying = format!("{page}/purchases/1");
    t.officer.get(&page).await.is(200).shows(&buying);
    t.boss.get(&buying).await.is(200).hides(BUY).shows("Nothing is being bought");
    let form = t.officer.form(&buying, BUY).await;
    let empty = form.clone().set("form[items][0][what]", "");
    empty.send().await.is(422).shows("Enter what is to be bought").shows("Enter how many");
    let form = form.set("form[items][0][what]", "Mill").set("form[items][0][quantity]", "1");
    form.clone().set("form[items][0][price]", "300001").send().await.is(422).shows("more than the tranche gives");
    form.set("form[items][0][price]", "290 000").send().await.is(303);
    let list = t.officer.get(&buying).await;
    list.is(200).shows("3 quotes of different suppliers are needed");
    for (n, name) in ["Faso Couture", "Sahel Machines", "Dori Commerce"].into_iter().enumerate() {
        let id = list.body.split(name).next().unwrap();
        let id = id.rsplit("value=\"").next().unwrap().split('"').next().unwrap();
        let quote = t.officer.form(&buying, QUOTE).await.set("form[supplier]", id).set("form[day]", DAY);
        quote.set("form[prices][0]", &format!("28{n}000")).send().await.is(303);
    }
    let bare = t.officer.form(&buying, QUOTE).await.set("form[prices][0]", "");
    bare.send().await.is(422).shows("Choose a supplier");
    t.officer.get(&buying).await.is(200).hides(ORDER).shows("Mill: 281\u{202F}000");
    let page_of_boss = t.boss.get(&buying).await;
    let order = t.boss.form_in(&buying, &page_of_boss, ORDER);
    order.clone().send().await.is(422).shows("Choose a quote").shows("Say why this supplier");
    let quote = page_of_boss.body.split("name=\"form[quote]\"").nth(1).unwrap();
    let quote = quote.split("value=\"").nth(1).unwrap().split('"').next().unwrap();
    order.set("form[quote]", quote).set("form[reason]", "Cheapest").send().await.is(303);
    // The sheet to be signed: in the language of the page, with no name and no word of what it is for.
    let sheet = t.worker.get(&format!("{buying}/note")).await;
    sheet.is(200).shows("Delivery note").shows("Mill").shows("O-26-000001").hides("Testname").hides(&t.code);
    let printed = sheet.body.split("<main").nth(1).unwrap().to_lowercase();
    for word in ["reintegration", "passerelle", "combatant", "programme", "grant", &t.code_name.to_lowercase()] {
        assert!(!printed.contains(word), "{word}");
    }
    for nobody in [&t.finance, &t.boss] {
        assert!(!nobody.get(&format!("{buying}/note")).await.status.is_success());
    }
    t.officer.get(&buying).await.is(200).hides(RECEIVE).hides(CANCEL);
    t.boss.get(&buying).await.is(200).hides(RECEIVE).shows(CANCEL);
    let note = t.worker.form(&buying, RECEIVE).await.set("form[delivered][0]", "1").set("form[mark]", "thumbprint");
    let note = note.set("form[confirmed]", "yes").set("form[day]", DAY);
    note.send_with("", b"").await.is(422).shows("Choose the scan of the signed note");
    note.send_with("note.txt", b"signed").await.is(422).shows("Choose a PDF, JPG or PNG");
    note.send_with("Aminata Testname.pdf", PDF).await.is(303);
    t.boss.get(&buying).await.is(200).shows("Confirmed");
    let (status, headers, content) = t.officer.fetch(&format!("{buying}/scans/1")).await;
    assert_eq!((status, content.as_slice()), (StatusCode::OK, PDF));
    let disposition = headers[header::CONTENT_DISPOSITION].to_str().unwrap();
    assert_eq!(disposition, "attachment; filename=\"O-26-000001-1.pdf\"");
    let stranger = s.as_caseworker().await;
    for nobody in [&t.manager, &t.finance, &stranger] {
        assert_eq!(nobody.fetch(&format!("{buying}/scans/1")).await.0, StatusCode::NOT_FOUND);
    }
    let list = t.finance.get("/livelihoods/payments").await;
    let reference = list.body.split("/livelihoods/payments/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let payment = format!("/livelihoods/payments/{reference}");
    t.finance.get(&payment).await.is(200).shows("Faso Couture").shows("O-26-000001").hides("Testname");
    let pay = t.finance.form(&payment, PAY).await.set("form[currency]", "XOF").set("form[amount]", "280 000");
    pay.send().await.is(303);
    let answer = t.finance.form(&payment, ANSWER).await.set("form[state]", "confirmed").set("form[words]", "R 3");
    answer.send().await.is(303);
    t.officer.get(&page).await.is(200).shows("Reconciled");
});

site_tests!(an_association_is_kept_by_livelihood_officers_and_looked_at_by_supervisors, async |s: Site| {
    let t = team(&s).await;
    let list = "/livelihoods/cooperatives";
    t.officer.get("/livelihoods").await.is(200).shows(list);
    let form = t.officer.form(&format!("{list}/new"), COOP).await;
    form.clone().send().await.is(422).shows("Enter the name of the group").shows("Choose the kind of group");
    let form = form
        .set("form[name]", "Kawral")
        .set("form[kind]", "vsla")
        .set("form[savings]", "25 000")
        .set("form[currency]", "XOF");
    let page = form.send().await.is(303).location().split('?').next().unwrap().to_owned();
    t.boss.get(list).await.is(200).shows("Kawral").shows("Composition check needed");
    let join = t.officer.form(&page, JOIN).await.set("form[member]", &t.code_name).set("form[day]", DAY);
    join.clone().send().await.is(422).shows("Nobody is made a member");
    join.set("form[own_will]", "true").send().await.is(303);
    t.officer.get(&page).await.is(200).shows(&t.code_name).hides(&t.code).hides("Testname").hides(CHECK);
    let tab = t.worker.get(&format!("/cases/{}/livelihood", t.code)).await;
    tab.is(200).shows("Kawral").hides(&page);
    t.boss.form(&page, CHECK).await.set("form[day]", DAY).send().await.is(303);
    t.boss.get(&page).await.is(200).hides("Composition check needed").hides(JOIN).hides(LEAVE);
    t.officer.form(&page, LEAVE).await.set("form[day]", DAY).send().await.is(303);
    t.officer.get(&page).await.is(200).shows("Nobody yet");
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    let far = s.as_role(Role::LivelihoodOfficer, s.w.ohg).await;
    for (who, path, status) in [
        (&t.worker, page.as_str(), 404),
        (&t.finance, page.as_str(), 404),
        (&t.manager, page.as_str(), 404),
        (&far, page.as_str(), 404),
        (&trainer, list, 403),
        (&t.worker, list, 403),
        (&t.boss, "/livelihoods/cooperatives/new", 403),
    ] {
        who.get(path).await.is(status);
    }
});
