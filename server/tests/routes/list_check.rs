//! A list that is checked, over HTTP: the form with the file, how far it is, the result, and how it leaves.

use axum::http::header;
use domain::authz::Role;
use service::job::{Handlers, run_next};
use service::list_check::CheckLists;

use crate::site::{Site, site_tests};

const START: &str = "/api/app/api/list_check/check_list";
const CANCEL: &str = "/api/app/api/list_check/cancel_check";
const DELETE: &str = "/api/app/api/list_check/delete_check";
const PAGE: &str = "/duplicates/check";
const LIST: &[u8] = b"id,given_name,family_name,birth_date,phone\n=1,Boukari,Ou\xE9draogo,1987-03-14,70114802\n\
                      2,Issa,Kindo,1990,\n<3>,WEDRAOGO,Boukary,14/03/1987,70114802\n4,Ali\n";

async fn work(s: &Site) {
    let handlers = Handlers::default().with(CheckLists::default());
    while run_next(&s.w.app, &handlers).await.unwrap() {}
}

site_tests!(a_list_is_brought_waited_for_read_and_deleted_without_a_script, async |s: Site| {
    let issa = s.as_supervisor().await;
    issa.get("/duplicates").await.is(200).shows("href=\"/duplicates/check\"");
    let form = issa.form(PAGE, START).await.set("form[least]", "usual");
    let page = form.send_with("Aminata Testname.csv", LIST).await.is(303).location().to_owned();
    assert_eq!(form.send_with("Aminata Testname.csv", LIST).await.is(303).location(), page);
    let waiting = issa.get(&page).await;
    waiting.is(200).shows("<progress").shows("0 %: 0 of 3").shows("Show how far it is").hides("Testname");
    waiting.shows("it has more or fewer fields").hides("http-equiv");
    assert!(!waiting.headers.contains_key("refresh"));
    assert_eq!(issa.fetch(&format!("{page}/pairs.csv")).await.0.as_u16(), 404);
    work(&s).await;
    let done = issa.get(&page).await;
    done.is(200)
        .shows("=1 and &lt;3&gt;")
        .shows("Nearly certain")
        .shows("Names sound the same")
        .hides("draogo")
        .hides("Boukar");
    let (status, headers, csv) = issa.fetch(&format!("{page}/pairs.csv")).await;
    assert_eq!(status.as_u16(), 200);
    assert_eq!(headers[header::CONTENT_DISPOSITION], "attachment; filename=\"pairs.csv\"");
    assert_eq!(headers[header::CACHE_CONTROL], "no-store");
    assert!(String::from_utf8(csv).unwrap().starts_with("id_a,id_b,score,reasons\n'=1,<3>,"));
    assert!(issa.weight(&format!("{page}/pairs.csv")).await > 20, "it also leaves compressed");
    issa.get(PAGE).await.is(200).shows(&page).shows("1 pair found");
    let delete = issa.form(&page, DELETE).await;
    assert_eq!(delete.send().await.is(303).location(), "/duplicates/check?saved=deleted");
    issa.get(&page).await.is(404);
});

site_tests!(nobody_else_finds_a_list_and_not_everybody_brings_one, async |s: Site| {
    let (issa, mariam) = (s.as_supervisor().await, s.as_supervisor().await);
    let form = issa.form(PAGE, START).await.set("form[least]", "sure");
    let page = form.send_with("a.csv", LIST).await.is(303).location().to_owned();
    work(&s).await;
    mariam.get(&page).await.is(404);
    mariam.get(PAGE).await.is(200).hides(&page);
    let file = format!("{page}/pairs.csv");
    for (visitor, status) in [
        (&mariam, 404),
        (&s.as_caseworker().await, 403),
        (&s.as_role(Role::Dpo, s.w.dor).await, 403),
        (&s.nobody(), 303),
    ] {
        let (found, _, content) = visitor.fetch(&file).await;
        assert_eq!(found.as_u16(), status);
        assert!(!content.starts_with(b"id_a"));
    }
    for role in [Role::Caseworker, Role::Dpo, Role::Admin, Role::Auditor, Role::Authority] {
        s.as_role(role, s.w.dor).await.get(PAGE).await.is(403);
    }
    issa.get("/duplicates/check/x").await.is(404);
});

site_tests!(what_is_no_list_says_what_to_do, async |s: Site| {
    let issa = s.as_supervisor().await;
    let form = issa.form(PAGE, START).await.set("form[least]", "usual");
    for (content, words) in [
        (&b""[..], "The file is empty"),
        (b"\n \n", "The file is empty"),
        (b"PK\x03\x04\0\0 a workbook", "This is no CSV file"),
        (b"name\nAwa\n", "names no column \u{201C}id\u{201D}"),
        (b"id,place\n1,Dori\n", "names no column with a name"),
        (b"id,given_name\n,\n", "no row with an id and a name"),
    ] {
        form.send_with("list.csv", content).await.is(422).shows(words).shows("<title>Error:");
    }
    form.send_with("", b"").await.is(422).shows("Choose the list");
    // Larger than a document, smaller than a list may be.
    let mut large = b"id,given_name\n".to_vec();
    for n in 0..60_000 {
        large.extend_from_slice(format!("{n},{}\n", "Awa ".repeat(25)).as_bytes());
    }
    assert!(large.len() > s.w.app.documents.bytes());
    form.clone().send_with("list.csv", &large).await.is(303);
    let huge = vec![b'a'; 40 * 1024 * 1024 + 1];
    form.send_with("list.csv", &huge).await.is(413).shows("larger than 40 MB");
    // Of who may bring no list nothing is taken.
    let awa = s.as_caseworker().await;
    for content in [&large[..], LIST] {
        let (kind, body) = form.multipart("list.csv", content);
        awa.upload(PAGE, &kind, body).await.is(403);
    }
});

site_tests!(a_check_is_cancelled_by_a_button, async |s: Site| {
    let issa = s.as_supervisor().await;
    let form = issa.form(PAGE, START).await.set("form[least]", "usual");
    let page = form.send_with("a.csv", LIST).await.is(303).location().to_owned();
    assert_eq!(issa.form(&page, CANCEL).await.send().await.is(303).location(), page);
    work(&s).await;
    issa.get(&page).await.is(200).shows("This check was cancelled").hides("<progress");
});
