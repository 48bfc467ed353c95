//! Who comes with a person to a provider, and what the person asked for: seen where it matters, and done on its day.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::case::TaskKind;
use domain::directory::Category;
use domain::referral::{Accompaniment, AnswerForm, ProgressForm, ReferralForm, RevokeForm};
use service::{Ctx, partner, referral, week};
use store::case::Case;
use uuid::Uuid;

use crate::shared_world::{self, Provider, button, consent, provider, reports, says, stored};
use crate::world::{World, world_tests};

/// A referral to which somebody comes along.
async fn sent(w: &World, ctx: &Ctx, case: &Case, to: &Provider, who: &str) -> String {
    consent(w, case, to.organisation).await;
    let form = shared_world::form(ctx, case, to).await;
    let form = ReferralForm { accompaniment: who.into(), client_request: true, ..form };
    let number = referral::send(ctx, &shared_world::seen(ctx, form).await).await.unwrap();
    partner::receive(&to.ctx, &button(&stored(w, &number).await)).await.unwrap();
    number
}

async fn accept(w: &World, to: &Provider, number: &str, at: &str) {
    let yes = AnswerForm { appointment_at: at.into(), ..says(&stored(w, number).await, "accept") };
    partner::answer(&to.ctx, &yes).await.unwrap();
}

async fn to_go(w: &World, case: &Case) -> Vec<String> {
    let tasks = store::task::of_case(&w.app.db, case.id).await.unwrap();
    tasks.into_iter().filter(|t| t.kind == TaskKind::Accompany).map(|t| t.due_on.to_string()).collect()
}

world_tests!(who_promised_to_come_along_has_it_on_the_day_of_the_appointment, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to, "caseworker").await;
    assert!(to_go(&w, &case).await.is_empty(), "no appointment yet");
    accept(&w, &to, &number, "2026-11-26T09:00").await;
    assert_eq!(to_go(&w, &case).await, ["2026-11-26"]);
    let week = week::week(&ctx, None).await.unwrap();
    let appointments: Vec<_> = week.days.iter().flat_map(|d| &d.appointments).map(|a| a.accompanied).collect();
    assert_eq!(appointments, [true]);
    // It moves with the appointment, and ends with what happened.
    let moved = ProgressForm {
        appointment_at: "2026-11-30T09:00".into(),
        ..reports(&stored(&w, &number).await, "appointment")
    };
    partner::report(&to.ctx, &moved).await.unwrap();
    assert_eq!(to_go(&w, &case).await, ["2026-11-30"]);
    partner::report(&to.ctx, &reports(&stored(&w, &number).await, "attended")).await.unwrap();
    assert!(to_go(&w, &case).await.is_empty());
});

world_tests!(nobody_goes_along_to_an_appointment_that_is_off, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to, "caseworker").await;
    accept(&w, &to, &number, "2026-11-26T09:00").await;
    let taken = stored(&w, &number).await;
    let revoke = RevokeForm {
        command: Uuid::new_v4().to_string(),
        version: taken.version.to_string(),
        number: number.clone(),
        reason: "risk".into(),
        note: String::new(),
    };
    referral::revoke(&ctx, &revoke).await.unwrap();
    assert!(to_go(&w, &case).await.is_empty());
});

world_tests!(somebody_of_the_family_is_nobodys_task, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to, "family").await;
    accept(&w, &to, &number, "2026-11-26T09:00").await;
    assert!(to_go(&w, &case).await.is_empty());
});

world_tests!(the_provider_reads_who_comes_while_it_reads_anything, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    let number = sent(&w, &ctx, &case, &to, "family").await;
    let page = partner::page(&to.ctx, &number).await.unwrap();
    assert_eq!((page.accompaniment, page.client_request), (Accompaniment::Family, true));
    w.clock.advance(TimeDelta::days(30));
    referral::wake(&w.app).await.unwrap();
    shared_world::letters(&w).await;
    let page = partner::page(&w.later(&to.ctx), &number).await.unwrap();
    assert_eq!((page.accompaniment, page.client_request), (Accompaniment::None, false));
});

world_tests!(what_the_preview_did_not_show_is_not_sent, async |w: World| {
    let ctx = w.actor(Role::Caseworker, w.dor).await;
    let case = w.case(w.dor, ctx.user()).await;
    let to = provider(&w, "Yiriwa", Category::VocationalTraining).await;
    consent(&w, &case, to.organisation).await;
    let form = shared_world::form(&ctx, &case, &to).await;
    let other = ReferralForm { accompaniment: "family".into(), ..form };
    assert!(referral::send(&ctx, &other).await.is_err());
});
