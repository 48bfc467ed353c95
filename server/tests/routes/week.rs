//! A week on a page and in a file.

use chrono::Duration;
use domain::authz::{Assignment, Compartment, Role};
use domain::case::TaskKind;
use domain::directory::Category;

use crate::shared_world::{provider, says, sent, stored};
use crate::site::{Site, site_tests};

fn caseworker(s: &Site) -> Assignment {
    Assignment { role: Role::Caseworker, office: Some(s.w.dor), compartment: Compartment::General, organisation: None }
}

site_tests!(a_week_shows_what_is_due_on_its_day_and_no_other_persons_work, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let ctx = s.w.ctx(awa.user, vec![caseworker(&s)]).await;
    let mut tx = s.w.tx().await;
    let friday = s.w.now().date_naive() + Duration::days(3);
    service::case::to_do(&ctx, &mut tx, &case, TaskKind::FollowUp, None, friday).await.unwrap();
    s.w.commit(tx).await;
    let week = awa.get("/week").await;
    week.is(200).shows(&case.code_name).shows("23 November").shows("29 November").shows("No working day");
    awa.get("/week?day=2026-12-01").await.is(200).hides(&case.code_name);
    awa.get("/week?day=nonsense").await.is(200).shows(&case.code_name);
    s.as_caseworker().await.get("/week").await.is(200).hides(&case.code_name);
    s.as_supervisor().await.get("/week").await.is(200).shows(&case.code_name);
    s.as_role(Role::Supervisor, s.w.ohg).await.get("/week").await.is(200).hides(&case.code_name);
    s.as_role(Role::Trainer, s.w.dor).await.get("/week").await.is(403);
    s.nobody().get("/week").await.is(303);
});

site_tests!(the_file_says_what_and_when_and_never_with_whom, async |s: Site| {
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let ctx = s.w.ctx(awa.user, vec![caseworker(&s)]).await;
    let to = provider(&s.w, "Yiriwa", Category::VocationalTraining).await;
    crate::shared_world::consent(&s.w, &case, to.organisation).await;
    let referral = sent(&s.w, &ctx, &case, &to).await;
    let form = says(&stored(&s.w, &referral.number).await, "accept");
    service::partner::answer(&to.ctx, &form).await.unwrap();
    let at = stored(&s.w, &referral.number).await.appointment_at.unwrap();
    let file = awa.get(&format!("/week.ics?day={}", at.date_naive())).await;
    file.is(200).shows("BEGIN:VEVENT").shows("Passerelle: appointment");
    for secret in [&case.code, &case.code_name, &referral.number, "Yiriwa", "Aminata"] {
        file.hides(secret);
    }
    awa.get("/week.ics?day=9999-99-99").await.is(200).shows("BEGIN:VCALENDAR");
    awa.get("/week.ics?day=262000-01-01").await.is(200);
    s.as_role(Role::Trainer, s.w.dor).await.get("/week.ics").await.is(403);
    s.nobody().get("/week.ics").await.is(303);
});

site_tests!(a_session_with_a_time_is_an_event_of_its_own_that_says_nothing, async |s: Site| {
    const RECORD: &str = "/api/app/api/counselling/record_session";
    let awa = s.as_caseworker().await;
    let case = s.w.case(s.w.dor, awa.user).await;
    let form = awa.form(&format!("/cases/{}/counselling/new", case.code), RECORD).await;
    let form = form
        .set("form[attended]", "yes")
        .set("form[held_on]", "2026-11-24")
        .set("form[kind]", "orientation")
        .set("form[place]", "office")
        .set("form[language]", "fuh")
        .set("form[present][]", "self")
        .set("form[summary]", "We talked about papers.")
        .set("form[next_on]", "2026-11-26");
    form.clone().set("form[next_time]", "half past two").send().await.is(422).shows("Enter a time like 14:30");
    form.set("form[next_time]", "14:30").send().await.is(303);
    awa.get("/week").await.is(200).shows("14:30").shows(&case.code_name);
    awa.get(&format!("/cases/{}/counselling", case.code)).await.shows("14:30");
    let file = awa.get("/week.ics").await;
    file.is(200).shows("DTSTART:20261126T143000Z").shows("SUMMARY:Passerelle: meeting").hides("to do");
    for secret in [&case.code, &case.code_name, "Aminata", "papers"] {
        file.hides(secret);
    }
});
