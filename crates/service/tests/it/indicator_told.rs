//! Numbers of what became of things, why they ended and how people feel, against plain code over the raw rows.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, Datelike, Days, Months, NaiveDate, Utc};
use domain::indicator::{Class, CutForm, EndedWhy, Indicator, LeftWhy, Shown};
use domain::livelihood::Item;
use domain::locale::Locale;
use domain::support::{Answers, DIMENSIONS};
use domain::wellbeing::TalkHow;
use service::indicator::{Numbers, board, one};
use service::seed::{Demo, demo};
use service::{App, Ctx};
use sqlx::types::Json;
use store::Db;
use uuid::Uuid;

use crate::indicator::manager;
use crate::raw::{Plain, rows, tile};
use crate::seed::{empty_tests, on_postgres, on_sqlite};

const PROGRAMME: Demo = Demo { seed: 21, people: 420, language: Locale::En };

/// Cases that count: outside walls, and not merged; when and why each ended.
async fn counted(db: &Db) -> HashMap<Uuid, Option<(NaiveDate, String)>> {
    type Row = (Uuid, Option<NaiveDate>, Option<String>);
    let rows = rows!(
        db,
        Row,
        "select id, closed_on, closure_reason from case_file
         where compartment = 'general' and merged_into is null and status <> 'draft'"
    );
    let counts = |r: &Row| !["opened_in_error", "duplicate"].contains(&r.2.as_deref().unwrap_or_default());
    rows.into_iter().filter(counts).map(|(id, on, why)| (id, on.zip(why))).collect()
}

/// The rows of an indicator's page are these numbers, and what is hidden hides a few.
async fn same_reasons(ctx: &Ctx, code: &str, plain: &HashMap<Class, i64>, all: i64) {
    let told = one(ctx, code, &CutForm::default()).await.unwrap().rows.unwrap();
    let few = plain.values().any(|n| (1..5).contains(n));
    let mut numbers = 0;
    for (class, shown) in told {
        let n = if class == Class::Total { Some(&all) } else { plain.get(&class) };
        match (shown, n) {
            (Shown::Number(told), Some(n)) => {
                assert_eq!(told, *n, "{code} {class:?}");
                numbers += i64::from(told > 0);
            }
            (Shown::Hidden, Some(_)) => assert!(few, "{code} {class:?}: {plain:?}"),
            // Groups of reasons are sums of them.
            (_, None) => assert!(matches!(class, Class::EndedHow(_)), "{code} {class:?}"),
            (shown, _) => panic!("{code} {class:?} {shown:?}"),
        }
    }
    assert!(numbers > 1, "{code} says something: {plain:?}");
}

/// Why cases ended, and trainings were left.
async fn reasons(app: &App, ctx: &Ctx) {
    let cases = counted(&app.db).await;
    let well = ["graduated", "self_reliant_declined_further"];
    let mut ended = HashMap::<Class, i64>::from_iter(EndedWhy::ALL.iter().map(|why| (Class::Ended(*why), 0)));
    for (_, why) in cases.values().flatten().filter(|(_, why)| !well.contains(&why.as_str())) {
        let group = match why.as_str() {
            "lost_contact" => EndedWhy::Lost,
            "voluntary_withdrawal" | "consent_withdrawn" | "breach_of_terms" | "sealed" => EndedWhy::Left,
            "relocated_no_service"
            | "transferred_to_national_authority"
            | "transferred_to_child_protection"
            | "turned_18_transitioned" => EndedWhy::Moved,
            "deceased" | "programme_ended" | "other" => EndedWhy::Other,
            why => panic!("{why}"),
        };
        *ended.get_mut(&Class::Ended(group)).unwrap() += 1;
    }
    same_reasons(ctx, "f5_mix", &ended, ended.values().sum()).await;

    type Enrolled = (Uuid, Option<Uuid>, Option<NaiveDate>, String, Option<String>);
    let enrolled =
        rows!(&app.db, Enrolled, "select id, case_id, started_on, status, dropout_reason from training_enrolment");
    let begun: Vec<(Uuid, &str, Option<&str>)> = enrolled
        .iter()
        .filter(|e| e.2.is_some())
        .filter_map(|e| Some((e.1.filter(|case| cases.contains_key(case))?, e.3.as_str(), e.4.as_deref())))
        .collect();
    let mut left = HashMap::<Class, i64>::from_iter(LeftWhy::ALL.iter().map(|why| (Class::Left(*why), 0)));
    for (.., why) in begun.iter().filter(|(_, status, _)| *status == "dropped_out") {
        let group = match why.unwrap() {
            "health" | "pregnancy_childcare" | "family" => LeftWhy::Care,
            "distance_cost" | "stipend_delay" => LeftWhy::Cost,
            "found_work" => LeftWhy::Work,
            "insecurity" | "moved" => LeftWhy::Away,
            _ => LeftWhy::Other,
        };
        *left.get_mut(&Class::Left(group)).unwrap() += 1;
    }
    same_reasons(ctx, "d3_why", &left, left.values().sum()).await;
}

/// Jobs of women, and goods that are missing.
async fn jobs_and_goods(app: &App, numbers: &Numbers) {
    let cases = counted(&app.db).await;

    let startups = rows!(&app.db, (Uuid, Uuid), "select id, case_id from startup where started_on is not null");
    let owner: HashMap<Uuid, Uuid> = startups.into_iter().filter(|s| cases.contains_key(&s.1)).collect();
    type Visit = (Uuid, NaiveDate, NaiveDate, Option<String>, [Option<i64>; 4]);
    let visits: Vec<Visit> = rows!(
        &app.db,
        (Uuid, NaiveDate, NaiveDate, Option<String>, Option<i64>, Option<i64>, Option<i64>, Option<i64>),
        "select startup_id, visited_on, due_on, operating, full_women, part_women, full_men, part_men
         from business_visit where visited_on is not null"
    )
    .into_iter()
    .map(|v| (v.0, v.1, v.2, v.3, [v.4, v.5, v.6, v.7]))
    .collect();
    let mut last: HashMap<Uuid, &Visit> = HashMap::new();
    for visit in visits.iter().filter(|v| owner.contains_key(&v.0)) {
        let known = last.entry(visit.0).or_insert(visit);
        if (visit.1, visit.2) > (known.1, known.2) {
            *known = visit;
        }
    }
    let runs = |v: &&&Visit| ["yes", "partly"].contains(&v.3.as_deref().unwrap_or_default());
    let paid = last.values().filter(runs).filter_map(|v| {
        let [full_women, part_women, full_men, part_men] = v.4;
        let women = full_women? + part_women?;
        Some((owner[&v.0], women + full_men? + part_men?, women))
    });
    let plain: Plain = paid.collect();
    assert!(plain.of > 0, "women work in the demonstration: {plain:?}");
    assert_eq!(tile(numbers, Indicator::JobsOfWomen), plain.share());

    type Bought = (Uuid, Json<Vec<Item>>, Json<Vec<i64>>, Option<Json<Vec<i64>>>);
    let bought = rows!(
        &app.db,
        Bought,
        "select s.case_id, p.items, p.delivered, q.prices
         from purchase p
         join tranche t on t.id = p.tranche_id
         join startup_grant g on g.id = t.grant_id
         join startup s on s.id = g.startup_id
         left join purchase_quote q on q.id = p.quote_id
         where p.state in ('received', 'confirmed') and g.currency = 'XOF'"
    );
    let value = |(case, items, delivered, prices): &Bought| {
        let (mut ordered, mut missing) = (0, 0);
        for (i, item) in items.iter().enumerate() {
            let price = prices.as_ref().map_or(item.price, |p| p[i]);
            ordered += item.quantity * price;
            missing += (item.quantity - delivered[i]).max(0) * price;
        }
        // The franc has no smaller unit.
        (*case, ordered, missing)
    };
    let plain: Plain = bought.iter().filter(|b| cases.contains_key(&b.0)).map(value).collect();
    assert!(plain.of > 0, "something is missing in the demonstration: {plain:?}");
    assert_eq!(tile(numbers, Indicator::GoodsMissing), plain.share());
}

/// As the rule for what was said in confidence has it: of months that are over, five more of a quarter at a time.
fn in_fives(mut said: Vec<(NaiveDate, Uuid, bool)>, today: NaiveDate) -> Plain {
    said.retain(|(on, ..)| (on.year(), on.month()) < (today.year(), today.month()));
    said.sort();
    let mut quarters: BTreeMap<(i32, u32), Vec<(Uuid, bool)>> = BTreeMap::new();
    for (on, who, hit) in said {
        quarters.entry((on.year(), on.month().div_ceil(3))).or_default().push((who, hit));
    }
    let whole = quarters.into_values().flat_map(|q| {
        let n = q.len() / 5 * 5;
        q.into_iter().take(n)
    });
    whole.map(|(who, hit)| (who, 1, i64::from(hit))).collect()
}

/// How people feel, and who was talked with.
async fn feelings(app: &App, ctx: &Ctx, numbers: &Numbers) {
    let cases = counted(&app.db).await;
    let mut checks = rows!(
        &app.db,
        (Uuid, Uuid, String, DateTime<Utc>, i64),
        "select case_id, id, instrument, finished_at, number from wellbeing_check
         where state = 'done' and locked_at is null and finished_at is not null"
    );
    checks.retain(|c| cases.contains_key(&c.0));
    checks.sort_by_key(|c| (c.0, c.3, c.4));
    let talks = rows!(
        &app.db,
        (Uuid, NaiveDate, String, String),
        "select case_id, held_on, attended, kind from counselling_session"
    );
    let supports = |t: &&(Uuid, NaiveDate, String, String)| {
        t.2 == "yes" && ["psychosocial_basic", "crisis"].contains(&t.3.as_str())
    };
    let mut indexes: HashMap<Uuid, Vec<(NaiveDate, u32)>> = HashMap::new();
    let (mut asked, mut contacts) = (HashSet::new(), Vec::new());
    for (case, id, instrument, at, _) in &checks {
        let on = at.date_naive();
        let (_, scored) = store::wellbeing::open(&app.db, &app.sealer, *id).await.unwrap();
        let scored = scored.unwrap();
        if let Some(total) = scored.total.filter(|_| instrument == "who5") {
            indexes.entry(*case).or_default().push((on, total));
        }
        if scored.positive == Some(true) && asked.insert(*case) {
            let talk = store::wellbeing::talk(&app.db, &app.sealer, *id).await.unwrap();
            let talked = talk.filter(|t| t.how == TalkHow::Held).map(|t| t.at.date_naive());
            let held = talks.iter().filter(supports).filter(|t| t.0 == *case).map(|t| t.1);
            let within = |day: NaiveDate| (on..=on + Days::new(14)).contains(&day);
            if (ctx.today() - on).num_days() >= 14 {
                contacts.push((on, *case, held.chain(talked).any(within)));
            }
        }
    }
    let twice = indexes.iter().filter(|(_, of)| of.len() > 1);
    let rose = |of: &[(NaiveDate, u32)]| of[of.len() - 1].1 >= of[0].1 + 10;
    let plain = in_fives(twice.map(|(case, of)| (of[of.len() - 1].0, *case, rose(of))).collect(), ctx.today());
    assert!(plain.all >= 10, "{plain:?}");
    assert_eq!(tile(numbers, Indicator::FeelsBetter), plain.share());
    let plain = in_fives(contacts, ctx.today());
    assert!(plain.of > 0 && plain.all > plain.of, "{plain:?}");
    assert_eq!(tile(numbers, Indicator::Contacted), plain.share());
}

/// Women in projects, disputes and institutions.
async fn communities(app: &App, ctx: &Ctx, numbers: &Numbers) {
    let share = |of: usize, all: usize| Shown::Share { of: of as i64, all: all as i64 };

    let projects = rows!(&app.db, (String, Json<Answers>), "select state, answers from project");
    let early = ["concept", "submitted", "screened", "rejected"];
    let sum = |p: &&(String, Json<Answers>), part: &str| {
        let cells = p.1.count.0.iter().filter(|(code, _)| code.split('-').any(|p| p == part));
        cells.map(|(_, n)| n).sum::<i64>()
    };
    let funded = projects.iter().filter(|p| !early.contains(&p.0.as_str()));
    // Their own page tells the share: neither women nor men are a few.
    let told: Vec<(i64, i64)> = funded
        .map(|p| (sum(&p, "female"), sum(&p, "male")))
        .filter(|(women, men)| women + men >= 5 && ![women, men].iter().any(|n| (1..5).contains(*n)))
        .collect();
    let enough = told.iter().filter(|(women, men)| women * 100 / (women + men) >= 30).count();
    assert!(!told.is_empty());
    assert_eq!(tile(numbers, Indicator::ProjectsOfWomen), share(enough, told.len()));
    let (women, men) = told.iter().fold((0, 0), |(w, m), (women, men)| (w + women, m + men));
    assert_eq!(tile(numbers, Indicator::WomenTakePart), Shown::Share { of: women, all: women + men });

    let disputes = rows!(
        &app.db,
        (NaiveDate, Json<Answers>),
        "select held_on, answers from support_record where kind = 'dispute'"
    );
    let old = |d: &&(NaiveDate, Json<Answers>)| d.0 + Months::new(6) <= ctx.today();
    let known: Vec<&str> = disputes
        .iter()
        .filter(old)
        .filter(|d| d.1.text("outcome") == Some("settled"))
        .filter_map(|d| d.1.text("recurred"))
        .collect();
    let again = known.iter().filter(|a| **a == "yes").count();
    assert!(again > 0 && again < known.len(), "{known:?}");
    assert_eq!(tile(numbers, Indicator::DisputesAgain), share(again, known.len()));

    let mut looked = rows!(
        &app.db,
        (Uuid, NaiveDate, Json<Answers>),
        "select institution_id, held_on, answers from support_record
         where kind = 'capacity' and state = 'done' and institution_id is not null"
    );
    looked.sort_by_key(|l| (l.0, l.1));
    let points = |a: &Answers| DIMENSIONS.iter().map(|d| a.number(d).unwrap()).sum::<i64>();
    let twice: Vec<bool> = looked
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|of| of.len() > 1)
        .map(|of| points(&of[of.len() - 1].2) > points(&of[0].2))
        .collect();
    assert!(!twice.is_empty());
    assert_eq!(tile(numbers, Indicator::ScoreRose), share(twice.iter().filter(|rose| **rose).count(), twice.len()));
}

empty_tests!(what_became_of_things_is_told_as_plain_code_counts_it, async |app| {
    demo(&app, PROGRAMME).await.unwrap();
    let ctx = manager(&app);
    let numbers = board(&ctx, &CutForm::default()).await.unwrap().numbers.unwrap();
    reasons(&app, &ctx).await;
    jobs_and_goods(&app, &numbers).await;
    feelings(&app, &ctx, &numbers).await;
    communities(&app, &ctx, &numbers).await;
});
