//! Messages and documents over HTTP: forms with a file, what is refused with words, and how a document leaves.

use axum::http::{HeaderMap, header};
use domain::authz::{Assignment, Compartment, Role};
use domain::directory::Category;
use store::case::Case;
use store::referral::Referral;

use crate::shared_world::{Provider, button, provider, says, sent, stored};
use crate::site::{Site, Visitor, site_tests};

const WRITE: &str = "/api/app/api/referral/write_message";
const REPLY: &str = "/api/app/api/partner/write_to_programme";
const FULL: &str = "/api/app/api/partner/say_full";
const PDF: &[u8] = b"%PDF-1.4\nCertificate of attendance\n%%EOF\n";

/// Both sides of a referral that was accepted.
struct Sides {
    staff: Visitor,
    focal: Visitor,
    case: Case,
    to: Provider,
    referral: Referral,
}

impl Sides {
    fn page(&self) -> String {
        format!("/referrals/{}", self.referral.number)
    }

    fn partner_page(&self) -> String {
        format!("/partner/referrals/{}", self.referral.number)
    }
}

async fn sides(s: &Site) -> Sides {
    let assignment =
        |role, office, organisation| Assignment { role, office, compartment: Compartment::General, organisation };
    let caseworker = assignment(Role::Caseworker, Some(s.w.dor), None);
    let staff = s.signed_in(caseworker.clone()).await;
    let case = s.w.case(s.w.dor, staff.user).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    let ctx = s.w.ctx(staff.user, vec![caseworker]).await;
    let number = sent(&s.w, &ctx, &case, &to).await.number;
    service::partner::receive(&to.ctx, &button(&stored(&s.w, &number).await)).await.unwrap();
    service::partner::answer(&to.ctx, &says(&stored(&s.w, &number).await, "accept")).await.unwrap();
    let focal = s.signed_in(assignment(Role::Partner, None, Some(to.organisation))).await;
    Sides { staff, focal, case, to, referral: stored(&s.w, &number).await }
}

fn value(headers: &HeaderMap, name: header::HeaderName) -> String {
    headers.get(name).map(|v| v.to_str().unwrap().to_owned()).unwrap_or_default()
}

site_tests!(a_message_goes_there_and_back_without_a_script, async |s: Site| {
    let both = sides(&s).await;
    let form = both.staff.form(&both.page(), WRITE).await.set("form[text]", "<b>Good morning</b>");
    form.send_with("", b"").await.is(303);
    let page = both.focal.get(&both.partner_page()).await;
    page.is(200).shows("&lt;b&gt;Good morning&lt;/b&gt;").shows("Caseworker, Dori").hides(&both.case.code_name);
    let reply = both.focal.form(&both.partner_page(), REPLY).await.set("form[text]", "Good morning to you");
    reply.send_with("", b"").await.is(303);
    both.staff.get("/").await.is(200).shows("1 new message from providers").hides("Good morning to you");
    both.staff.get("/referrals").await.is(200).shows("1 new message");
    both.staff.get(&both.page()).await.is(200).shows("Good morning to you").shows("New");
    both.staff.get("/").await.is(200).hides("new message from providers");
    // Without a file it may also come as any other form.
    both.focal.form(&both.partner_page(), REPLY).await.set("form[text]", "Plain").send().await.is(303);
    assert_eq!(both.to.category, Category::VocationalTraining);
});

site_tests!(what_is_refused_says_why_and_what_was_typed_comes_back, async |s: Site| {
    let both = sides(&s).await;
    let form = both.focal.form(&both.partner_page(), REPLY).await;
    form.send_with("", b"").await.is(422).shows("Write a message, or choose a file");
    let long = "a".repeat(1_001);
    form.clone().set("form[text]", &long).send_with("", b"").await.is(422).shows("<title>Error:");
    let asked = form.clone().set("form[text]", "call 70 12 34 56").send_with("", b"").await;
    asked.is(422).shows("call 70 12 34 56").shows("numbers_checked");
    let form = form.set("form[text]", "See the paper").set("form[kind]", "report");
    for (name, content, words) in [
        ("a.pdf", &b""[..], "The file is empty"),
        ("a.png", PDF, "its name says something else"),
        ("a.pdf.exe", PDF, "its name says something else"),
        ("../../a.pdf", PDF, "holds the path of a folder"),
        ("a.pdf", b"PK\x03\x04 an archive", "Only PDF, JPEG, PNG and plain text"),
        ("a.pdf", b"%PDF-1.4 broken off", "incomplete or damaged"),
        ("a.html", b"<!DOCTYPE html><script>alert(1)</script>", "Only PDF, JPEG, PNG and plain text"),
    ] {
        form.send_with(name, content).await.is(422).shows(words).shows("See the paper").hides("alert(1)");
    }
    let large = vec![b'a'; s.w.app.documents.bytes() + 1];
    form.send_with("a.txt", &large).await.is(413).shows("larger than 5 MB").shows("See the paper");
    // A line that breaks off half way.
    let (kind, body) = form.multipart("a.pdf", PDF);
    let (focal, page) = form.by();
    let answer = focal.upload(page, &kind, body[..body.len() - 20].to_vec()).await;
    answer.is(422).shows("See the paper");
    assert!(store::referral_document::of_referral(&s.w.app.db, both.referral.id).await.unwrap().is_empty());
    // The form itself was never used up.
    form.send_with("a.pdf", PDF).await.is(303);
    assert_eq!(store::referral_document::count(&s.w.app.db, both.referral.id).await.unwrap(), 1);
});

site_tests!(a_document_leaves_as_a_file_to_keep_under_a_name_of_ours, async |s: Site| {
    let both = sides(&s).await;
    let form = both.staff.form(&both.page(), WRITE).await.set("form[kind]", "certificate");
    form.send_with("Aminata \u{202E}Testname.pdf", PDF).await.is(303);
    both.staff.get(&both.page()).await.is(200).shows("Aminata Testname.pdf").shows("Certificate");
    let (from_staff, from_partner) =
        (format!("{}/documents/1", both.page()), format!("{}/documents/1", both.partner_page()));
    for (visitor, path) in [(&both.staff, &from_staff), (&both.focal, &from_partner)] {
        let (status, headers, content) = visitor.fetch(path).await;
        assert_eq!((status.as_u16(), content.as_slice()), (200, PDF));
        let name = format!("attachment; filename=\"{}-1.pdf\"", both.referral.number);
        assert_eq!(value(&headers, header::CONTENT_DISPOSITION), name);
        assert_eq!(value(&headers, header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        assert_eq!(value(&headers, header::CACHE_CONTROL), "no-store");
        assert!(value(&headers, header::CONTENT_SECURITY_POLICY).starts_with("sandbox"));
    }
    // Nobody else: not the other side's address, not another office, not somebody who is not signed in.
    let stranger = s.as_role(Role::Supervisor, s.w.ohg).await;
    for (visitor, path, status) in [
        (&both.staff, &from_partner, 404),
        (&both.focal, &from_staff, 404),
        (&stranger, &from_staff, 404),
        (&s.nobody(), &from_staff, 303),
        (&both.staff, &format!("{}/documents/2", both.page()), 404),
        (&both.staff, &format!("{}/documents/x", both.page()), 404),
    ] {
        let (found, _, content) = visitor.fetch(path).await;
        assert_eq!(found.as_u16(), status, "{path}");
        assert!(!content.windows(4).any(|w| w == b"%PDF"), "{path}");
    }
});

site_tests!(a_page_full_of_messages_stays_light_for_a_slow_phone, async |s: Site| {
    let both = sides(&s).await;
    for n in 0..40 {
        let text = format!("Message {n}: {}", "the person comes on Monday, please prepare the workshop; ".repeat(4));
        let form = both.focal.form(&both.partner_page(), REPLY).await.set("form[text]", &text);
        form.send_with("", b"").await.is(303);
    }
    let weight = both.focal.weight(&both.partner_page()).await;
    assert!(weight < 40 * 1024, "{weight} bytes");
});

site_tests!(a_file_from_somebody_who_is_not_signed_in_is_not_read, async |s: Site| {
    let both = sides(&s).await;
    let form = both.focal.form(&both.partner_page(), REPLY).await.set("form[kind]", "report");
    let (kind, body) = form.multipart("a.pdf", PDF);
    let answer = s.nobody().upload(&both.partner_page(), &kind, body).await;
    assert!(answer.is(303).location().starts_with("/partner/open"));
    let (kind, body) = form.multipart("a.pdf", PDF);
    let trainer = s.as_role(Role::Trainer, s.w.dor).await;
    let answer = trainer.upload("/", &kind, body).await;
    assert!(matches!(answer.status.as_u16(), 403 | 404), "{}", answer.status);
});

site_tests!(a_provider_says_that_it_is_full_and_the_caseworker_sees_it_and_decides, async |s: Site| {
    let both = sides(&s).await;
    let form = both.focal.form("/partner/services", FULL).await.set("form[intent]", "full");
    for bad in ["", "2026-11-01", "2027-06-01", "soon"] {
        form.clone().set("form[until]", bad).send().await.is(422).shows("<title>Error:");
    }
    form.clone().set("form[until]", "2026-12-12").send().await.is(303);
    both.focal.get("/partner/services").await.is(200).shows("Full until 12 December 2026").shows("It is open again");
    both.staff.get("/directory").await.is(200).shows("Full until 12 December 2026");
    let new = format!("/cases/{}/referrals/new", both.case.code);
    let save = "/api/app/api/referral/save_referral";
    let form = both.staff.form(&new, save).await.set("form[category]", "vocational_training");
    let offers = form.clone().set("form[intent]", "services").send().await;
    offers.shows("Full until 12 December 2026");
    let filled = form
        .set("form[service]", &both.to.service.to_string())
        .set("form[urgency]", "routine")
        .set("form[intent]", "check");
    let preview = filled.send().await;
    preview.shows("says this service is full until 12 December 2026").shows("form[full_confirmed]");
    let seen = preview.body.split("name=\"form[seen]\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sending = filled.set("form[intent]", "send").set("form[seen]", &seen);
    sending.send().await.is(422).shows("confirm that it is to be sent all the same");
    let sent = sending.set("form[full_confirmed]", "true").send().await;
    assert!(sent.is(303).location().starts_with("/referrals/R-"));
    // The page is for providers only.
    both.staff.get("/partner/services").await.is(404);
});
