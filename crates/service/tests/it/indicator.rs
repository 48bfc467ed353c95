//! Numbers of the demonstration programme, against plain code over the raw rows; and who may see them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::authz::{Actor, Assignment, Compartment, Grant, Role};
use domain::indicator::{Class, CutForm, Indicator, ReportForm, SexGroup, Shown, Stage};
use domain::locale::Locale;
use service::indicator::{board, make_report, one, report, reports};
use service::seed::{Demo, demo};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::indicator_cases::{LEFT, PROTECTED, WELL};
use crate::seed::{empty_tests, on_postgres, on_sqlite};
use crate::support::put_under;
use crate::world::{World, world_tests};

const PROGRAMME: Demo = Demo { seed: 11, people: 160, language: Locale::En };

pub fn manager(app: &std::sync::Arc<service::App>) -> Ctx {
    let assignment = Assignment {
        role: Role::ProgrammeManager,
        office: None,
        compartment: Compartment::General,
        organisation: None,
    };
    let ctx = Ctx::system(app.clone());
    Ctx { actor: Actor { user: ctx.actor.user, assignments: vec![assignment] }, ..ctx }
}

/// A case as it lies in the database.
#[derive(sqlx::FromRow)]
struct Case {
    id: Uuid,
    office: String,
    project: Option<String>,
    sex: String,
    opened_on: NaiveDate,
    closed_on: Option<NaiveDate>,
    closure_reason: Option<String>,
    compartment: String,
}

/// A referral as it lies in the database.
#[derive(sqlx::FromRow)]
struct Referral {
    case_id: Uuid,
    sent_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    decline_reason: Option<String>,
    verified_at: Option<DateTime<Utc>>,
    status: String,
    category: String,
}

struct Raw {
    cases: Vec<Case>,
    children: i64,
    referrals: Vec<Referral>,
    signed: HashMap<Uuid, NaiveDate>,
}

async fn raw(db: &store::Db) -> Raw {
    let all: Vec<Case> = store::fetch_all!(
        db,
        Case,
        "select c.id, o.code as office, f.code as project, p.sex, c.opened_on, c.closed_on, c.closure_reason, c.compartment
         from person p, office o, case_file c left join funding f on f.id = c.funding_id
         where p.id = c.person_id and o.id = c.office_id and c.merged_into is null",
    )
    .unwrap();
    let referrals: Vec<Referral> = store::fetch_all!(
        db,
        Referral,
        "select case_id, sent_at, answered_at, decline_reason, verified_at, status, category from referral where sent_at is not null",
    )
    .unwrap();
    let plans: Vec<(Uuid, NaiveDate)> =
        store::fetch_all!(db, (Uuid, NaiveDate), "select case_id, signed_on from plan where signed_on is not null")
            .unwrap();
    let mut signed = HashMap::new();
    for (case, day) in plans {
        let first = signed.entry(case).or_insert(day);
        *first = day.min(*first);
    }
    let children = all.iter().filter(|c| c.compartment == "child").count() as i64;
    let cases = all.into_iter().filter(|c| c.compartment == "general").collect();
    Raw { cases, children, referrals, signed }
}

fn share(of: usize, all: usize) -> Shown {
    Shown::Share { of: of as i64, all: all as i64 }
}

empty_tests!(the_numbers_of_the_demonstration_are_those_of_plain_code_over_its_rows, async |app| {
    demo(&app, PROGRAMME).await.unwrap();
    let ctx = manager(&app);
    let raw = raw(&app.db).await;
    let (today, told) = (ctx.today(), board(&ctx, &CutForm::default()).await.unwrap());
    let numbers = told.numbers.unwrap();
    let tile = |wanted| numbers.tiles.iter().find(|(i, _)| *i == wanted).unwrap().1;

    assert!(raw.cases.len() > 100);
    assert_eq!(tile(Indicator::Registered), Shown::Number(raw.cases.len() as i64));
    let open = raw.cases.iter().filter(|c| c.closed_on.is_none()).count();
    assert_eq!(tile(Indicator::Active), Shown::Number(open as i64));
    let closed: Vec<_> = raw.cases.iter().filter(|c| c.closed_on.is_some()).collect();
    let well = closed.iter().filter(|c| WELL.contains(&c.closure_reason.as_deref().unwrap())).count();
    let same = |shown: Shown, of: usize, all: usize| match shown {
        // Hidden for their few people: then there are few.
        Shown::Hidden => assert!(all < 5),
        Shown::OnlyAll(n) => assert!(n == all as i64 && (of < 5 || all - of < 5), "{of} of {all}"),
        shown => assert_eq!(shown, share(of, all)),
    };
    same(tile(Indicator::ClosedWell), well, closed.len());

    let days = |c: &Case, until: Option<NaiveDate>| until.map(|day| (day - c.opened_on).num_days());
    let in_time = |c: &Case| days(c, raw.signed.get(&c.id).copied()).is_some_and(|n| n <= 45);
    // Who died or moved on before the plan was due has not missed it.
    let moved_on =
        |c: &Case| c.closure_reason.as_deref().is_some_and(|why| !WELL.contains(&why) && !LEFT.contains(&why));
    let gone = |c: &Case| days(c, c.closed_on).is_some_and(|n| n < 45) && moved_on(c);
    let old = raw.cases.iter().filter(|c| days(c, Some(today)).is_some_and(|n| n >= 45));
    let old: Vec<_> = old.filter(|c| in_time(c) || !gone(c)).collect();
    let planned = old.iter().filter(|c| in_time(c)).count();
    same(tile(Indicator::PlanIn45), planned, old.len());

    let outside: Vec<Uuid> = raw.cases.iter().map(|c| c.id).collect();
    let counts = |r: &&Referral| outside.contains(&r.case_id) && !PROTECTED.contains(&r.category.as_str());
    let referrals: Vec<_> = raw.referrals.iter().filter(counts).collect();
    assert!(referrals.len() > 50);
    let over = referrals.iter().filter(|r| r.answered_at.is_some() || r.status == "expired").count();
    let yes = referrals
        .iter()
        .filter(|r| r.answered_at.is_some() && r.decline_reason.is_none() && r.status != "expired")
        .count();
    same(tile(Indicator::Accepted), yes, over);
    let stopped: Vec<Uuid> = raw.cases.iter().filter(|c| moved_on(c)).map(|c| c.id).collect();
    let old = referrals.iter().filter(|r| (today - r.sent_at.date_naive()).num_days() >= 60);
    let old: Vec<_> = old.filter(|r| r.status != "revoked" || !stopped.contains(&r.case_id)).collect();
    same(tile(Indicator::LoopClosed), old.iter().filter(|r| r.verified_at.is_some()).count(), old.len());

    // By sex, and by office: what is told is what there is, and what is hidden is little or would give it away.
    let women = raw.cases.iter().filter(|c| c.sex == "female").count() as i64;
    let row = numbers.rows.iter().find(|(class, _)| *class == Class::Sex(SexGroup::Women)).unwrap();
    assert_eq!(row.1[0], Shown::Number(women));
    let mut offices = 0;
    for place in &told.offered.offices {
        let form = CutForm { office: place.code.clone(), ..CutForm::default() };
        let there = board(&ctx, &form).await.unwrap().numbers.unwrap();
        let n = raw.cases.iter().filter(|c| c.office == place.code).count() as i64;
        assert_eq!(there.stages[0], (Stage::Registered, Shown::Number(n)));
        offices += n;
    }
    assert_eq!(offices, raw.cases.len() as i64);

    // By funded project, of everybody and of one office: most have one, and some have none.
    let codes: Vec<_> = told.offered.fundings.iter().map(|p| p.code.clone()).collect();
    assert_eq!(codes, ["LAKE-3", "RETURN-1", "SAHEL-2"]);
    for office in ["", "DOR"] {
        let form = CutForm { office: office.into(), by: "project".into(), ..CutForm::default() };
        let rows = one(&ctx, "a1", &form).await.unwrap().rows.unwrap();
        let mut numbers = 0;
        for (class, shown) in rows {
            let Class::Funding(i) = class else { continue };
            let here = |c: &&Case| office.is_empty() || c.office == office;
            let paid = |c: &&Case| c.project.as_ref() == codes.get(usize::from(i));
            let n = raw.cases.iter().filter(here).filter(paid).count() as i64;
            assert!(
                shown == Shown::Number(n) || shown == Shown::Hidden && !office.is_empty(),
                "{class:?}: {n}, {shown:?}"
            );
            assert!(n > 0, "{class:?} of {office:?}");
            numbers += i64::from(shown == Shown::Number(n));
        }
        assert!(numbers > 2, "{office:?}");
    }

    // Children are told on their own, or not at all.
    let (class, shown) = *numbers.children.last().unwrap();
    assert_eq!(class, Class::Total);
    assert!(shown == Shown::Number(raw.children) || shown == Shown::Hidden);
});

empty_tests!(the_map_says_nothing_that_rows_by_area_do_not_say, async |app| {
    demo(&app, PROGRAMME).await.unwrap();
    let ctx = manager(&app);
    let usual = board(&ctx, &CutForm::default()).await.unwrap();
    let of = |(family, class): &(&str, String)| match *family {
        "office" => CutForm { office: class.clone(), ..CutForm::default() },
        "people" => CutForm { people: class.clone(), ..CutForm::default() },
        _ => CutForm::default(),
    };
    let classes = usual.offered.families.iter().flat_map(|(f, all)| all.iter().map(|c| (f.as_str(), c.code.clone())));
    let mut hidden = 0;
    for form in classes.filter(|(f, _)| ["office", "people"].contains(f)).map(|c| of(&c)) {
        let by_area = CutForm { by: "area".into(), ..form.clone() };
        let read = board(&ctx, &by_area).await.unwrap().numbers.unwrap().rows;
        let read: Vec<(Class, Shown)> = read.into_iter().map(|(class, values)| (class, values[0])).collect();
        for by in ["", "people", "office"] {
            // Rows of another kind, or one area alone: the map stays the answer of the page by area.
            let page = board(&ctx, &CutForm { by: by.into(), ..form.clone() }).await.unwrap();
            assert_eq!(page.numbers.unwrap().areas.as_deref(), Some(&read[..]), "{form:?} {by}");
        }
        let alone = CutForm { area: usual.offered.areas[0].code.clone(), ..form.clone() };
        assert_eq!(board(&ctx, &alone).await.unwrap().numbers.unwrap().areas, Some(read.clone()));
        hidden += read.iter().filter(|(_, shown)| *shown == Shown::Hidden).count();
    }
    assert!(hidden > 0, "there is something to betray");
    let (office, time) = (usual.offered.offices[0].code.clone(), ctx.today().format("%Y").to_string());
    let two = CutForm { office, time, ..CutForm::default() };
    assert_eq!(board(&ctx, &two).await.unwrap().numbers.unwrap().areas, None, "a third way of cutting");

    // Nearly every area of the demonstration has its place on the map, and so has each office.
    let there = |points: &[Option<_>]| points.iter().flatten().count();
    assert_eq!(usual.points.areas.len(), usual.offered.areas.len());
    assert!(there(&usual.points.areas) >= 6, "{:?}", usual.points);
    assert_eq!(there(&usual.points.offices), usual.offered.offices.len());
});

world_tests!(only_those_who_answer_for_the_programme_see_its_numbers, async |w: World| {
    for role in Role::ALL {
        let office = (!matches!(role, Role::Partner)).then_some(w.dor);
        let assignment = Assignment { role: *role, office, compartment: Compartment::General, organisation: None };
        let ctx = Ctx { actor: Actor { assignments: vec![assignment], ..manager(&w.app).actor }, ..manager(&w.app) };
        let may = matches!(role, Role::ProgrammeManager | Role::MeOfficer | Role::Auditor);
        assert_eq!(board(&ctx, &CutForm::default()).await.is_ok(), may, "{role}");
        assert_eq!(one(&ctx, "a1", &CutForm::default()).await.is_ok(), may, "{role}");
    }
    let unknown = one(&manager(&w.app), "z9", &CutForm::default()).await;
    assert!(matches!(unknown, Err(ServiceError::NotFound)));
});

world_tests!(numbers_are_never_a_minute_old_and_walls_are_not_counted, async |w: World| {
    let total = async || match board(&manager(&w.app), &CutForm::default()).await.unwrap().numbers.unwrap().stages[0].1
    {
        Shown::Number(n) => n,
        Shown::NoData => 0,
        shown => panic!("{shown:?}"),
    };
    assert_eq!(total().await, 0);
    let worker = w.actor(Role::Caseworker, w.dor).await.user();
    for i in 0..7u128 {
        let compartment = match i {
            5 => Compartment::Gbv,
            6 => Compartment::Sensitive,
            _ => Compartment::General,
        };
        w.case_behind(w.dor, worker, compartment).await;
    }
    w.clock.advance(TimeDelta::seconds(61));
    assert_eq!(total().await, 5, "what stands behind walls is not in any number");
});

fn asked(period: &str) -> ReportForm {
    ReportForm { command: Uuid::new_v4().to_string(), period: period.into(), ..ReportForm::default() }
}

fn put_right(period: &str, number: i64, reason: &str) -> ReportForm {
    ReportForm { restates: number.to_string(), reason: reason.into(), ..asked(period) }
}

empty_tests!(a_locked_report_is_never_changed_comes_out_the_same_again_and_is_put_right_by_another, async |app| {
    demo(&app, PROGRAMME).await.unwrap();
    let user = store::user::by_email(&app.db, "programme_manager@demo.example").await.unwrap().unwrap().id;
    let ctx = manager(&app);
    let ctx = Ctx { actor: Actor { user, ..ctx.actor }, ..ctx };
    let times = reports(&ctx, None).await.unwrap().times;
    let period = times.iter().find(|(class, _)| *class == Class::Quarter(2026, 3)).unwrap().1.clone();
    assert!(times.iter().all(|(class, _)| *class != Class::Quarter(2026, 4)), "it is not over");

    let first = asked(&period);
    let number = make_report(&ctx, &first).await.unwrap();
    assert_eq!(make_report(&ctx, &first).await.unwrap(), number, "the same form again is the same report");
    let again = make_report(&ctx, &asked(&period)).await;
    assert!(matches!(again, Err(ServiceError::Invalid(_))), "one report stands for a time");
    assert!(matches!(make_report(&ctx, &asked("2026q4")).await, Err(ServiceError::Invalid(_))));
    assert!(matches!(make_report(&ctx, &put_right(&period, number, " ")).await, Err(ServiceError::Invalid(_))));

    let told = report(&ctx, number, true).await.unwrap();
    assert!(told.rows.len() > 100 && told.again == Some(Vec::new()), "{:?}", told.again);

    // Somebody of that time turns out to have been registered in error: what was told stays, what is told next differs.
    let mut tx = store::Tx::begin(&app.db, Grant::unchecked_system("test")).await.unwrap();
    store::execute!(
        &mut tx,
        "update case_file set closure_reason = 'opened_in_error', closed_on = opened_on where compartment = 'general'
           and opened_on between '2026-07-01' and '2026-09-30'",
        pg: "update case_file set closure_reason = 'opened_in_error', closed_on = opened_on where compartment = 'general'
           and opened_on between date '2026-07-01' and date '2026-09-30'",
    )
    .unwrap()
    .any();
    tx.commit(store::Audit::new(ctx.now, "test.done", "test", None)).await.unwrap();
    let told = report(&ctx, number, true).await.unwrap();
    assert_eq!(told.again, Some(Vec::new()), "it is reckoned from what was there then");
    let forms = [0, 1].map(|_| put_right(&period, number, "Registered twice"));
    let both = tokio::join!(make_report(&ctx, &forms[0]), make_report(&ctx, &forms[1]));
    let made: Vec<i64> = [both.0, both.1].into_iter().filter_map(Result::ok).collect();
    assert_eq!(made.len(), 1, "of two who put it right at once, one does");
    let right = report(&ctx, made[0], true).await.unwrap();
    assert!(right.report.restates == Some(number) && !right.corrected.is_empty() && right.may_restate);
    let before = report(&ctx, number, false).await.unwrap();
    assert!(before.report.restated_by == Some(made[0]) && !before.may_restate);
    assert_eq!(before.rows, told.rows);
});

world_tests!(who_lives_in_a_place_that_was_replaced_counts_where_it_is_now, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    w.case(w.dor, awa.user()).await;
    put_under(&w, None, 1, "BF61", "Liptako").await;
    put_under(&w, Some("BF61"), 2, "BF6101", "Dori today").await;
    let mut tx = w.tx().await;
    store::place::replace(&mut tx, "BF5601", &["BF6101".into()], w.now().date_naive()).await.unwrap();
    w.commit(tx).await;
    w.case(w.dor, awa.user()).await;
    let facts = store::indicator::facts(&w.app.db, &w.app.sealer).await.unwrap();
    assert_eq!(facts.areas.iter().map(|a| a.code.as_str()).collect::<Vec<_>>(), ["BF6101"]);
    assert_eq!(facts.people.iter().map(|p| p.area).collect::<Vec<_>>(), [0, 0]);
});
