//! In which community somebody counts who lives in a village below it, and that everybody counts in one.

use std::collections::BTreeMap;

use domain::authz::{Compartment, Role};
use domain::support::{CommunityForm, Received};
use service::{Ctx, support};
use store::case::Case;

use crate::support::{command, day, dori, earlier, many, put_under};
use crate::world::{World, world_tests};

async fn lives(w: &World, case: &Case, pcode: &str) {
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update person set current_pcode = $1 where id = $2", pcode, case.person.0)
        .unwrap()
        .expect_rows(1)
        .unwrap();
    w.commit(tx).await;
}

async fn add(ctx: &Ctx, place: &str) {
    let form = CommunityForm { command: command(), place: place.into(), ..CommunityForm::default() };
    support::save_community(ctx, &form).await.unwrap();
}

async fn replaced(w: &World, old: &str, new: &str) {
    let mut tx = w.tx().await;
    assert!(store::place::replace(&mut tx, old, &[new.to_owned()], day("2026-01-01")).await.unwrap());
    w.commit(tx).await;
}

/// The exact numbers, by P-code. They do not leave the service.
async fn exact(w: &World) -> BTreeMap<String, i64> {
    let mut found = BTreeMap::new();
    for (id, n) in store::support_home::cases(&w.app.db, day("2026-11-01")).await.unwrap() {
        found.insert(store::support_community::by_id(&w.app.db, id).await.unwrap().unwrap().pcode, n);
    }
    found
}

world_tests!(people_of_a_village_count_in_the_commune_above_until_the_village_has_a_community, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    dori(&w, &mobiliser, &[("capacity", "5")]).await;
    put_under(&w, Some("BF5601"), 4, "BF560101", "Bani").await;
    put_under(&w, Some("BF560101"), 5, "BF56010101", "Bani west").await;
    let cases = many(&w, 6, Compartment::General).await;
    earlier(&w).await;
    for case in &cases {
        lives(&w, case, "BF56010101").await;
    }
    // The case that the world began with lives in the commune itself.
    assert_eq!(exact(&w).await, BTreeMap::from([("BF5601".to_owned(), 7)]));
    support::count(&w.app).await.unwrap();
    let page = support::community(&mobiliser, "BF5601").await.unwrap();
    assert_eq!(page.community.counted.unwrap().cases, Received::About(5));
    assert_eq!(page.warnings, [domain::support::LoadWarning::Full], "a commune whose villages are full warns");
    let awa = w.ctx(cases[0].caseworker.unwrap(), w.actor(Role::Caseworker, w.dor).await.actor.assignments).await;
    let of = async || support::of_case(&awa, &cases[0].code, "").await.unwrap().community.map(|c| c.pcode);
    assert_eq!(of().await.as_deref(), Some("BF5601"), "and the case shows it");

    add(&mobiliser, "BF560101").await;
    assert_eq!(
        exact(&w).await,
        BTreeMap::from([("BF5601".to_owned(), 1), ("BF560101".to_owned(), 6)]),
        "the nearest, and once"
    );
    assert_eq!(of().await.as_deref(), Some("BF560101"));
    // The commune is replaced: whoever lives below the old code counts in the one that follows.
    put_under(&w, None, 3, "BF90", "Liptako").await;
    replaced(&w, "BF5601", "BF90").await;
    add(&mobiliser, "BF90").await;
    assert_eq!(exact(&w).await, BTreeMap::from([("BF90".to_owned(), 1), ("BF560101".to_owned(), 6)]));
});

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n
    }
}

world_tests!(in_any_tree_of_places_the_numbers_add_up_to_what_each_case_shows, async |w: World| {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    dori(&w, &mobiliser, &[]).await;
    let cases = many(&w, 30, Compartment::General).await;
    earlier(&w).await;
    let code = |n: usize| format!("BF7{n:02}");
    let mut dice = Dice(20_261_124);
    for n in 0..24_usize {
        let parent = (n > 3).then(|| code(dice.below(n)));
        put_under(&w, parent.as_deref(), 3, &code(n), &format!("Place {n}")).await;
    }
    for n in 0..24 {
        if dice.below(3) == 0 {
            add(&mobiliser, &code(n)).await;
        }
    }
    // A code is replaced by a later one, so that nothing leads in a circle; one of them by its own child.
    for n in 0..20 {
        if dice.below(3) == 0 {
            replaced(&w, &code(n), &code(n + 1 + dice.below(3))).await;
        }
    }
    let mut expected = exact(&w).await;
    let mut shown = 0;
    for case in &cases {
        let place = code(dice.below(24));
        lives(&w, case, &place).await;
        if let Some(community) = store::support_home::of_place(&w.app.db, &place).await.unwrap() {
            *expected.entry(community.pcode).or_default() += 1;
            shown += 1;
        }
        *expected.entry("BF5601".into()).or_default() -= 1;
    }
    expected.retain(|_, n| *n != 0);
    assert!(shown > 5, "{shown} of 30 live where there is a community");
    assert_eq!(exact(&w).await, expected);
});
