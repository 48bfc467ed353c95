//! Steps that were typed by somebody who lost the case: nothing of them goes before somebody has seen it.

use chrono::Duration;
use domain::authz::Role;
use domain::case::{AssignForm, TaskKind};
use domain::intake::{Occasion, Step, StepForm};
use service::Ctx;
use service::case;
use service::intake::{StepPage, drop_draft, keep, late, save, step};
use service::job::housekeeping;
use store::case::Case;
use uuid::Uuid;

use crate::intake::{income, status};
use crate::world::{World, world_tests};

async fn page(ctx: &Ctx, case: &Case) -> StepPage {
    step(ctx, &case.code, Some((Occasion::Intake, Step::Income))).await.unwrap()
}

/// What the income page shows, and whether somebody else left it.
async fn shown(ctx: &Ctx, case: &Case) -> (String, bool) {
    let page = page(ctx, case).await;
    (page.form.income.cash, page.left_by.is_some())
}

fn typed(base: &str, case: &Case, version: i64, cash: &str) -> StepForm {
    StepForm { base: base.into(), ..income(case, Occasion::Intake, version, cash) }
}

async fn asked(w: &World, case: &Case) -> usize {
    let open = store::task::of_case(&w.app.db, case.id).await.unwrap();
    open.iter().filter(|t| t.kind == TaskKind::StepLeft).count()
}

/// Awa has the step open on two screens, and the case is Adama's now.
async fn handed_on(w: &World) -> (Ctx, [String; 2], Ctx, Case) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adama = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let case = w.case(w.dor, awa.user()).await;
    let bases = [page(&awa, &case).await.base, page(&awa, &case).await.base];
    let to = AssignForm {
        command: Uuid::new_v4().to_string(),
        code: case.code.clone(),
        version: case.version.to_string(),
        caseworker: adama.user().to_string(),
        note: String::new(),
    };
    case::assign(&boss, &to).await.unwrap();
    (awa, bases, adama, case)
}

world_tests!(what_an_open_page_did_not_show_is_not_overwritten_and_comes_up_after_it, async |w: World| {
    let (awa, [hers, _], adama, case) = handed_on(&w).await;
    let open = page(&adama, &case).await.base;
    late(&awa, &typed(&hers, &case, 0, "800")).await.unwrap();
    for cash in ["70", "700"] {
        assert!(keep(&adama, &typed(&open, &case, 0, cash)).await.unwrap().at.is_some());
        assert_eq!(shown(&adama, &case).await, (cash.to_owned(), false));
    }
    save(&adama, &typed(&open, &case, 0, "700")).await.unwrap();
    assert_eq!((shown(&adama, &case).await, asked(&w, &case).await), (("800".to_owned(), true), 1));
    let seen = page(&adama, &case).await.base;
    save(&adama, &typed(&seen, &case, 1, "800")).await.unwrap();
    assert_eq!((page(&adama, &case).await.draft, asked(&w, &case).await), (None, 0));
});

world_tests!(what_an_open_page_did_not_show_goes_neither_with_a_save_nor_by_starting_again, async |w: World| {
    let (awa, [hers, _], adama, case) = handed_on(&w).await;
    let open = page(&adama, &case).await.base;
    late(&awa, &typed(&hers, &case, 0, "800")).await.unwrap();
    save(&adama, &typed(&open, &case, 0, "700")).await.unwrap();
    assert_eq!((shown(&adama, &case).await, asked(&w, &case).await), (("800".to_owned(), true), 1));
    drop_draft(&adama, &typed(&open, &case, 1, "")).await.unwrap();
    assert_eq!((shown(&adama, &case).await, asked(&w, &case).await), (("800".to_owned(), true), 1));
    // Typed into once it was seen, it is her own.
    let seen = page(&adama, &case).await.base;
    keep(&adama, &typed(&seen, &case, 1, "810")).await.unwrap();
    assert_eq!(shown(&adama, &case).await, ("810".to_owned(), false));
    drop_draft(&adama, &typed(&seen, &case, 1, "")).await.unwrap();
    assert_eq!((page(&adama, &case).await.draft, asked(&w, &case).await), (None, 0));
});

world_tests!(steps_left_by_one_person_come_up_one_after_the_other_each_taken_once, async |w: World| {
    let (awa, [one, two], adama, case) = handed_on(&w).await;
    for (base, cash) in [(one.clone(), "1"), (two, "2"), (one.to_uppercase(), "3")] {
        late(&awa, &typed(&base, &case, 0, cash)).await.unwrap();
    }
    let mut all = Vec::new();
    while let StepPage { draft: Some(_), base, form, version, .. } = page(&adama, &case).await {
        all.push(form.income.cash.clone());
        save(&adama, &typed(&base, &case, version, &form.income.cash)).await.unwrap();
    }
    all.sort_unstable();
    assert_eq!((all, asked(&w, &case).await), (vec!["1".to_owned(), "2".to_owned()], 0));
});

world_tests!(a_step_on_its_way_while_the_case_changes_hands_is_late, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let adama = w.actor(Role::Caseworker, w.dor).await;
    for kept_only in [true, false] {
        let case = w.case(w.dor, awa.user()).await;
        let hers = typed(&page(&awa, &case).await.base, &case, 0, "800");
        let mut tx = w.tx().await;
        store::case::set_caseworker(&mut tx, case.id, case.version, adama.user(), w.now()).await.unwrap();
        let told = if kept_only {
            status(w.meanwhile(tx, keep(&awa, &hers)).await)
        } else {
            status(w.meanwhile(tx, save(&awa, &hers)).await)
        };
        assert_eq!(told, "not found");
        assert_eq!((page(&adama, &case).await.version, page(&adama, &case).await.draft), (0, None));
        late(&awa, &hers).await.unwrap();
        assert_eq!(shown(&adama, &case).await, ("800".to_owned(), true));
    }
});

world_tests!(nobody_is_asked_to_look_at_a_draft_that_was_swept, async |w: World| {
    let (awa, [hers, _], _, case) = handed_on(&w).await;
    late(&awa, &typed(&hers, &case, 0, "800")).await.unwrap();
    w.clock.advance(Duration::days(29));
    housekeeping(&w.app).await.unwrap();
    assert_eq!(asked(&w, &case).await, 1);
    w.clock.advance(Duration::days(2));
    housekeeping(&w.app).await.unwrap();
    assert_eq!(asked(&w, &case).await, 0);
});
