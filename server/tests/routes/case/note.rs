//! The overview: a note is added once, shown as written, and paged.

use domain::authz::Role;

use crate::site::{Site, site_tests};

const NOTE: &str = "/api/app/api/case/add_note";

site_tests!(a_note_sent_twice_stands_once_in_the_timeline_as_it_was_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let path = format!("/cases/{}", case.code);
    let form = awa.form(&path, NOTE).await;
    form.clone().set("form[text]", "  ").send().await.is(422).shows("Write the note, or leave the page");
    let form = form.set("form[text]", "=1+1 <script>alert(1)</script>\nsecond line");
    for _ in 0..2 {
        assert_eq!(form.send().await.is(303).location(), path);
    }
    let page = awa.get(&path).await;
    page.is(200).hides("<script>alert").shows("=1+1 &lt;script&gt;alert(1)&lt;/script&gt;\nsecond line");
    assert_eq!(page.body.matches("second line").count(), 1);
});

site_tests!(a_note_for_a_case_of_somebody_else_is_404_and_nothing_is_written, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let stranger = s.as_role(Role::Supervisor, s.w.ohg).await;
    let path = format!("/cases/{}", case.code);
    let pairs = [
        ("_action", NOTE),
        ("form[command]", "0198a000-0000-7000-8000-000000000001"),
        ("form[code]", case.code.as_str()),
        ("form[text]", "reach"),
    ];
    stranger.post(&path, &pairs).await.is(404).hides(&case.code_name);
    awa.get(&path).await.is(200).hides("reach");
});

site_tests!(older_entries_are_on_the_next_page, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let path = format!("/cases/{}", case.code);
    for n in 0..25 {
        s.w.clock.advance(chrono::Duration::seconds(1));
        awa.form(&path, NOTE).await.set("form[text]", &format!("note-{n}.")).send().await.is(303);
    }
    let first = awa.get(&path).await;
    first.shows("note-24.").shows("note-5.").hides("note-4.");
    let older = first.body.split("?before=").nth(1).and_then(|r| r.split('"').next()).unwrap();
    awa.get(&format!("{path}?before={older}")).await.is(200).shows("note-4.").shows("note-0.").hides("note-5.");
    awa.get(&format!("{path}?before=nonsense")).await.is(200).shows("note-24.");
});
