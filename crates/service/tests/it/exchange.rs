//! What passes between caseworker and provider: messages, documents, and what ends when a consent is taken back.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::case::TaskKind;
use domain::consent::{DataCategory, Decision, Recipient, WithdrawForm};
use domain::directory::{Category, FullForm};
use domain::referral::{MessageForm, ProviderAccess, ReferralStatus, RevokeForm};
use service::partner::mail::About;
use service::referral::{Documents, Thread, Upload};
use service::{Ctx, ServiceError, partner, referral, today, week};
use store::case::Case;
use store::referral::Referral;
use uuid::Uuid;

use crate::shared_world::{Provider, answer, button, form, letters, provider, says, sent, stored};
use crate::world::{World, world_tests};

const PDF: &[u8] = b"%PDF-1.4\nCertificate of attendance\n%%EOF\n";

fn message(number: &str, text: &str) -> MessageForm {
    MessageForm {
        command: Uuid::new_v4().to_string(),
        number: number.into(),
        text: text.into(),
        kind: "certificate".into(),
        ..MessageForm::default()
    }
}

fn file(name: &str, bytes: &[u8]) -> Upload {
    Upload { name: name.into(), bytes: bytes.to_vec() }
}

/// A caseworker, a case, a provider, and a referral that the provider accepted with an appointment.
async fn accepted(w: &World) -> (Ctx, Case, Provider, Referral) {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(w, &ctx, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(w, &number).await, "accept")).await.unwrap();
    letters(w).await;
    let referral = stored(w, &number).await;
    (ctx, case, to, referral)
}

async fn seen_by_staff(ctx: &Ctx, number: &str) -> Thread {
    referral::detail(ctx, number).await.unwrap().thread.unwrap()
}

async fn seen_by_provider(ctx: &Ctx, number: &str) -> Thread {
    partner::page(ctx, number).await.unwrap().thread
}

fn texts(thread: &Thread) -> Vec<&str> {
    thread.entries.iter().map(|e| e.text.as_str()).collect()
}

fn refused(error: ServiceError) -> String {
    match error {
        ServiceError::Invalid(errors) => errors[0].key.clone(),
        other => panic!("{other:?}"),
    }
}

world_tests!(each_side_reads_the_other_and_what_is_new_is_marked_until_it_is_read, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    partner::write(&to.ctx, &message(&r.number, "Please bring working clothes"), None).await.unwrap();
    // The list, the first page and the mail of the morning say that something is new, and not what.
    let (lines, n) = today::today(&ctx).await.unwrap().unwrap().messages;
    assert_eq!((lines.len(), lines[0].unread, n), (1, 1, 1));
    assert_eq!(referral::of_case(&ctx, &lines[0].case_code).await.unwrap().lines[0].unread, 1);
    let job = service::digest::Digest { user: ctx.user(), day: w.now().date_naive() };
    let mail = service::digest::write(&w.app, &job).await.unwrap().unwrap();
    assert!(matches!(mail.about, About::Digest { messages: 1, .. }), "{:?}", mail.about);
    // A supervisor who looks leaves the mark to the caseworker.
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    assert!(seen_by_staff(&supervisor, &r.number).await.entries[0].is_new);
    let thread = seen_by_staff(&ctx, &r.number).await;
    assert!(thread.entries[0].is_new && thread.entries[0].from_provider);
    assert!(!seen_by_staff(&ctx, &r.number).await.entries[0].is_new);
    assert_eq!(today::today(&ctx).await.unwrap().unwrap().messages.1, 0);
    // Back: the provider reads role and office, never a name, and sees that its own was read.
    referral::write(&ctx, &message(&r.number, "They will"), None).await.unwrap();
    assert_eq!(partner::list(&to.ctx, 1).await.unwrap().lines[0].unread, 1);
    let thread = seen_by_provider(&to.ctx, &r.number).await;
    assert_eq!(texts(&thread), ["They will", "Please bring working clothes"]);
    assert_eq!((thread.entries[0].by.clone(), thread.entries[0].role), (None, Some(Role::Caseworker)));
    assert!(thread.entries[0].is_new && thread.entries[1].read_at.is_some());
    assert_eq!(partner::list(&to.ctx, 1).await.unwrap().lines[0].unread, 0);
});

world_tests!(a_message_sent_twice_is_one_and_of_two_at_once_both_stay, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    let once = message(&r.number, "Once");
    referral::write(&ctx, &once, None).await.unwrap();
    referral::write(&ctx, &once, None).await.unwrap();
    let (a, b) = (message(&r.number, "From here"), message(&r.number, "From there"));
    let (first, second) = tokio::join!(referral::write(&ctx, &a, None), partner::write(&to.ctx, &b, None));
    first.unwrap();
    second.unwrap();
    assert_eq!(seen_by_staff(&ctx, &r.number).await.entries.len(), 3);
});

world_tests!(the_provider_is_told_that_something_is_new_at_most_once_an_hour, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    let write = async |text: &str| referral::write(&w.later(&ctx), &message(&r.number, text), None).await.unwrap();
    write("One").await;
    let mails = letters(&w).await;
    assert!(matches!(&mails[..], [l] if matches!(&l.about, About::Update { number, .. } if *number == r.number)));
    assert!(!format!("{mails:?}").contains("One"));
    w.clock.advance(TimeDelta::minutes(10));
    write("Two").await;
    write("Three").await;
    assert!(letters(&w).await.is_empty(), "it was told ten minutes ago");
    w.clock.advance(TimeDelta::minutes(50));
    assert_eq!(letters(&w).await.len(), 1, "what came meanwhile is told in one mail");
    // What was read meanwhile needs no mail.
    w.clock.advance(TimeDelta::hours(2));
    write("Four").await;
    seen_by_provider(&w.later(&to.ctx), &r.number).await;
    assert!(letters(&w).await.is_empty());
    // Nobody of the staff gets a mail.
    partner::write(&w.later(&to.ctx), &message(&r.number, "Five"), None).await.unwrap();
    assert!(letters(&w).await.is_empty());
});

world_tests!(a_thread_ends_with_the_referral_and_shows_nothing_once_it_was_taken_back, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    partner::write(&to.ctx, &message(&r.number, "Good morning"), Some(&file("a.pdf", PDF))).await.unwrap();
    let form = RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: r.version.to_string(),
        number: r.number.clone(),
        reason: "risk".into(),
        ..RevokeForm::default()
    };
    referral::revoke(&ctx, &form).await.unwrap();
    let page = partner::page(&to.ctx, &r.number).await.unwrap();
    assert_eq!(page.access, ProviderAccess::Stopped);
    assert!(page.thread.entries.is_empty() && !page.thread.may_write);
    assert!(matches!(partner::document(&to.ctx, &r.number, 1).await, Err(ServiceError::NotFound)));
    let late = partner::write(&to.ctx, &message(&r.number, "Hello?"), None).await.unwrap_err();
    assert_eq!(refused(late), "error-thread-closed");
    let late = referral::write(&ctx, &message(&r.number, "Hello?"), None).await.unwrap_err();
    assert_eq!(refused(late), "error-thread-closed");
    // Staff goes on reading, and sees that the appointment is off.
    let detail = referral::detail(&ctx, &r.number).await.unwrap();
    assert_eq!(texts(&detail.thread.unwrap()), ["Good morning"]);
    assert_eq!(detail.referral.appointment_at, None);
    assert!(detail.events.iter().any(|e| e.reason.as_deref() == Some("appointment_cancelled")));
});

world_tests!(messages_and_documents_are_out_of_reach_of_others, async |w: World| {
    let ctx = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let case = w.case_behind(w.dor, ctx.user(), Compartment::Child).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::write(&to.ctx, &message(&number, "Hidden"), Some(&file("a.pdf", PDF))).await.unwrap();
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let colleague = w.actor(Role::Caseworker, w.dor).await;
    let elsewhere = w.actor(Role::Supervisor, w.ohg).await;
    let other = provider(&w, "Other", Category::VocationalTraining).await;
    for stranger in [&supervisor, &colleague, &elsewhere, &to.ctx, &other.ctx] {
        assert!(matches!(referral::document(stranger, &number, 1).await, Err(ServiceError::NotFound)));
        let write = referral::write(stranger, &message(&number, "Hello"), None).await;
        assert!(matches!(write, Err(ServiceError::NotFound)));
    }
    for stranger in [&supervisor, &colleague, &elsewhere, &other.ctx, &ctx] {
        assert!(matches!(partner::document(stranger, &number, 1).await, Err(ServiceError::NotFound)));
        let write = partner::write(stranger, &message(&number, "Hello"), None).await;
        assert!(matches!(write, Err(ServiceError::NotFound)));
    }
    for stranger in [&supervisor, &colleague, &elsewhere] {
        let (lines, n) = today::today(stranger).await.unwrap().unwrap().messages;
        assert_eq!((lines.len(), n), (0, 0));
    }
    assert_eq!(today::today(&ctx).await.unwrap().unwrap().messages.1, 1);
    assert!(referral::document(&ctx, &number, 1).await.is_ok());
});

world_tests!(the_database_holds_neither_words_nor_names_nor_content_in_clear, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    let words = message(&r.number, "Aminata asks for mornings");
    referral::write(&ctx, &words, Some(&file("Aminata Testname.pdf", PDF))).await.unwrap();
    let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> = store::fetch_all!(
        &w.app.db,
        (Vec<u8>, Vec<u8>, Vec<u8>),
        "select m.body, d.name, p.content from referral_message m
         join referral_document d on d.message_id = m.id join document_part p on p.document_id = d.id",
    )
    .unwrap();
    let audit: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry").unwrap();
    for needle in ["Aminata", "Certificate", "Testname"] {
        let holds = |bytes: &[u8]| bytes.windows(needle.len()).any(|w| w == needle.as_bytes());
        assert!(rows.iter().all(|(a, b, c)| !holds(a) && !holds(b) && !holds(c)), "{needle}");
        assert!(audit.iter().all(|(a,)| !a.contains(needle)), "{needle}");
    }
    // It leaves under a name of ours, as it came.
    let download = partner::document(&to.ctx, &r.number, 1).await.unwrap();
    assert_eq!((download.file, download.mime), (format!("{}-1.pdf", r.number), "application/pdf"));
    let download = partner::document(&to.ctx, &r.number, 1).await.unwrap();
    assert_eq!(download.part(&w.app, 0).await.unwrap(), PDF);
    assert!(download.part(&w.app, 1).await.is_err());
    let reads: Vec<(i64,)> = store::fetch_all!(
        &w.app.db,
        (i64,),
        "select cast(count(*) as bigint) from audit_entry where action = 'referral.document_read'",
    )
    .unwrap();
    assert_eq!(reads[0].0, 2);
});

world_tests!(a_large_document_comes_back_whole, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    let text = "0123456789abcde\n".repeat(50_000);
    partner::write(&to.ctx, &message(&r.number, ""), Some(&file("long.txt", text.as_bytes()))).await.unwrap();
    let download = referral::document(&ctx, &r.number, 1).await.unwrap();
    let mut back = Vec::new();
    for part in 0..download.parts {
        back.extend(download.part(&w.app, part).await.unwrap());
    }
    assert_eq!(download.parts, 4);
    assert!(back == text.as_bytes());
});

world_tests!(documents_go_to_a_provider_only_after_accepting_and_with_consent, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let without: Vec<_> = DataCategory::ALL.iter().copied().filter(|d| *d != DataCategory::Documents).collect();
    let to_them = Recipient::Organisation(to.organisation);
    answer(&w, &case, to_them, Decision::Given, &without).await;
    let number = referral::send(&ctx, &form(&ctx, &case, &to).await).await.unwrap();
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    let attach = async || referral::write(&ctx, &message(&number, "Paper"), Some(&file("a.pdf", PDF))).await;
    assert_eq!(refused(attach().await.unwrap_err()), "error-document-not-accepted");
    assert_eq!(seen_by_staff(&ctx, &number).await.documents, Documents::NotAccepted);
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "accept")).await.unwrap();
    assert_eq!(refused(attach().await.unwrap_err()), "error-document-consent");
    assert_eq!(seen_by_staff(&ctx, &number).await.documents, Documents::NoConsent);
    assert!(seen_by_staff(&ctx, &number).await.entries.is_empty(), "a refused document leaves no message");
    // The provider's own papers need no consent of the person.
    partner::write(&to.ctx, &message(&number, ""), Some(&file("invoice.pdf", PDF))).await.unwrap();
    w.clock.advance(TimeDelta::seconds(1));
    answer(&w, &case, to_them, Decision::Given, DataCategory::ALL).await;
    attach().await.unwrap();
    assert!(partner::document(&to.ctx, &number, 2).await.is_ok());
    // A narrower answer takes the paper away again; the referral itself goes on.
    w.clock.advance(TimeDelta::seconds(1));
    answer(&w, &case, to_them, Decision::Given, &without).await;
    let (staff, there) = (w.later(&ctx), w.later(&to.ctx));
    assert_eq!(seen_by_staff(&staff, &number).await.documents, Documents::NoConsent);
    assert!(matches!(partner::document(&there, &number, 2).await, Err(ServiceError::NotFound)));
    assert!(seen_by_provider(&there, &number).await.entries[0].document.is_none());
    assert!(partner::document(&there, &number, 1).await.is_ok());
    assert!(referral::document(&staff, &number, 2).await.is_ok());
});

world_tests!(of_two_who_send_the_last_document_at_once_one_is_told, async |w: World| {
    let (ctx, _, to, r) = accepted(&w).await;
    for _ in 0..9 {
        partner::write(&to.ctx, &message(&r.number, ""), Some(&file("a.pdf", PDF))).await.unwrap();
    }
    let upload = file("a.pdf", PDF);
    let (a, b) = (message(&r.number, "a"), message(&r.number, "b"));
    let (first, second) =
        tokio::join!(partner::write(&to.ctx, &a, Some(&upload)), referral::write(&ctx, &b, Some(&upload)));
    assert_eq!([first.is_ok(), second.is_ok()].iter().filter(|ok| **ok).count(), 1);
    let error = [first, second].into_iter().find_map(Result::err).unwrap();
    assert_eq!(refused(error), "error-document-enough");
    let thread = seen_by_staff(&ctx, &r.number).await;
    assert_eq!((thread.entries.len(), thread.documents), (10, Documents::Enough));
});

// A consent withdrawn while a referral is under way, with an appointment on the next day.
world_tests!(a_withdrawn_consent_cancels_the_appointment_and_asks_to_offer_the_help_again, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "CMA Dori", Category::MhpssFocused).await;
    let other = provider(&w, "CFP Dori", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    let untouched = sent(&w, &ctx, &case, &other).await;
    let consent = stored(&w, &number).await.consent.unwrap();
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    let tomorrow = domain::referral::AnswerForm {
        appointment_at: "2026-11-25T09:00".into(),
        ..says(&stored(&w, &number).await, "accept")
    };
    partner::answer(&to.ctx, &tomorrow).await.unwrap();
    let appointments = async || {
        let week = week::week(&ctx, None).await.unwrap();
        week.days.iter().map(|d| d.appointments.len()).sum::<usize>()
    };
    assert_eq!(appointments().await, 1);
    let form = WithdrawForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        consent: consent.to_string(),
        ..WithdrawForm::default()
    };
    service::consent::withdraw(&ctx, &form).await.unwrap();
    // At once: nothing on the provider's page, no appointment, the other referral goes on.
    let page = partner::page(&to.ctx, &number).await.unwrap();
    assert_eq!((page.access, page.appointment_at), (ProviderAccess::Stopped, None));
    assert_eq!(appointments().await, 0);
    assert_eq!(stored(&w, &untouched.number).await.progress.status, ReferralStatus::Sent);
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    let due = |kind| tasks.iter().find(|t| t.kind == kind).map(|t| (t.due_on - w.now().date_naive()).num_days());
    assert_eq!((due(TaskKind::ReferralStop), due(TaskKind::OfferUnshared)), (Some(3), Some(3)));
    // It stays in the books as taken back, and the offer is cleared by making it.
    let detail = referral::detail(&ctx, &number).await.unwrap();
    assert!(detail.to_offer && detail.referral.progress.status == ReferralStatus::Revoked);
    referral::offered(&ctx, &button(&detail.referral)).await.unwrap();
    assert!(!referral::detail(&ctx, &number).await.unwrap().to_offer);
});

fn full(service: &service::directory::ServiceLine, intent: &str, until: &str) -> FullForm {
    FullForm {
        command: Uuid::new_v4().to_string(),
        version: service.version.to_string(),
        service: service.id.to_string(),
        intent: intent.into(),
        until: until.into(),
    }
}

world_tests!(a_full_service_is_said_to_be_full_everywhere_and_opens_by_itself, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    answer(&w, &case, Recipient::Organisation(to.organisation), Decision::Given, DataCategory::ALL).await;
    let own = partner::services(&to.ctx).await.unwrap().lines;
    let said = full(&own[0], "full", "2026-12-12");
    partner::say_full(&to.ctx, &said).await.unwrap();
    // Sent twice it is said once; said by two at once, one is told.
    partner::say_full(&to.ctx, &said).await.unwrap();
    let late = partner::say_full(&to.ctx, &full(&own[0], "open", "")).await.unwrap_err();
    assert!(matches!(late, ServiceError::Conflict(_)), "{late:?}");
    let until = chrono::NaiveDate::from_ymd_opt(2026, 12, 12);
    let listed = service::directory::list(&ctx, &service::directory::Query::default()).await.unwrap();
    assert_eq!(listed.lines[0].full_until, until);
    // It can still be chosen, with a confirmation.
    let filled = form(&ctx, &case, &to).await;
    let refusal = referral::send(&ctx, &filled).await.unwrap_err();
    assert_eq!(refused(refusal), "error-service-full");
    let confirmed = domain::referral::ReferralForm { full_confirmed: true, ..filled };
    referral::send(&ctx, &confirmed).await.unwrap();
    // The day after it is open again, and nobody had to say so.
    w.clock.advance(TimeDelta::days(19));
    let later = w.later(&ctx);
    referral::send(&later, &form(&later, &case, &to).await).await.unwrap();
});

world_tests!(a_full_service_is_no_alternative_and_only_its_own_provider_says_so, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let other = provider(&w, "Other", Category::VocationalTraining).await;
    let third = provider(&w, "Third", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to).await.number;
    partner::receive(&to.ctx, &button(&stored(&w, &number).await)).await.unwrap();
    partner::answer(&to.ctx, &says(&stored(&w, &number).await, "decline")).await.unwrap();
    let names = async || -> Vec<String> {
        let others = referral::detail(&ctx, &number).await.unwrap().others;
        others.into_iter().map(|o| o.candidate.organisation_name).collect()
    };
    assert_eq!(names().await.len(), 2);
    let own = partner::services(&other.ctx).await.unwrap().lines;
    for stranger in [&third.ctx, &to.ctx, &ctx] {
        let said = partner::say_full(stranger, &full(&own[0], "full", "2026-12-12")).await;
        assert!(matches!(said, Err(ServiceError::NotFound)), "{said:?}");
    }
    partner::say_full(&other.ctx, &full(&own[0], "full", "2026-12-12")).await.unwrap();
    assert_eq!(names().await, ["Third"]);
    let again = partner::services(&other.ctx).await.unwrap().lines;
    partner::say_full(&other.ctx, &full(&again[0], "open", "")).await.unwrap();
    assert_eq!(names().await.len(), 2);
});
