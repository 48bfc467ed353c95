//! What leaves of the programme's numbers beside what its pages tell: nobody learns from one what the other hides.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::directory::Category;
use domain::export::{ExportState, ReportFileForm, Source};
use domain::indicator::{Class, CutForm, Family, Indicator, ReportForm, ReportRow, Shown, Stage};
use service::export;
use service::indicator::{board, make_report, one, report};
use service::{Ctx, ServiceError};
use uuid::Uuid;

use crate::export::{content, form, work};
use crate::raw::tile;
use crate::shared_world::provider;
use crate::target::{approved, asked, of_file};
use crate::threew::helped_in;
use crate::world::{World, world_tests};

/// What the dashboard tells of referrals by office, and every line of their file.
#[derive(Debug, PartialEq)]
struct OfReferrals {
    pages: Vec<(Indicator, Vec<(Class, Shown)>)>,
    file: Vec<String>,
}

async fn of_referrals(w: &World, who: &Ctx) -> OfReferrals {
    let who = w.later(who);
    let mut pages = Vec::new();
    for code in ["c1", "c2", "c3", "c4", "c5"] {
        let page = one(&who, code, &CutForm { by: "office".into(), ..CutForm::default() }).await.unwrap();
        pages.push((page.indicator, page.rows.unwrap()));
    }
    let id = export::request(&who, &form("referrals", "csv")).await.unwrap();
    work(w).await;
    let file = content(w, &who, &id).await.unwrap().lines().map(str::to_owned).collect();
    OfReferrals { pages, file }
}

/// How many referrals of an office the lines of the file come to, by their status or by their kind.
fn sum(file: &[String], office: &str, column: usize) -> i64 {
    let lines = file.iter().map(|line| line.split(',').collect::<Vec<_>>());
    let here = lines.filter(|l| l[0] == office && !l[column].is_empty());
    here.map(|l| l[3].parse::<i64>().unwrap()).sum()
}

world_tests!(protected_help_is_in_no_number_of_referrals_and_file_and_dashboard_come_to_the_same, async |w: World| {
    let food = provider(&w, "Grain", Category::Food).await;
    helped_in(&w, w.dor, &food, 9, Compartment::General).await;
    helped_in(&w, w.ohg, &food, 7, Compartment::General).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    w.clock.advance(TimeDelta::days(70));
    let before = of_referrals(&w, &manager).await;
    for (name, category) in
        [("Shelter", Category::GbvServices), ("Lab", Category::HivVct), ("Friends", Category::ChildProtection)]
    {
        let to = provider(&w, name, category).await;
        helped_in(&w, w.dor, &to, 2, Compartment::General).await;
    }
    w.clock.advance(TimeDelta::days(70));
    assert_eq!(of_referrals(&w, &manager).await, before, "that it was asked for is not told, not even as a number");

    let (_, rows) = before.pages.iter().find(|(i, _)| *i == Indicator::NoAnswer).unwrap();
    for (at, office) in ["DOR", "OHG"].into_iter().enumerate() {
        let sent = match rows.iter().find(|(class, _)| *class == Class::Office(at as u16)) {
            Some((_, Shown::Share { all, .. } | Shown::OnlyAll(all))) => *all,
            other => panic!("{office}: {other:?}"),
        };
        assert_eq!([sum(&before.file, office, 1), sum(&before.file, office, 2)], [sent; 2], "{office}");
    }
    // People with a first referral, or with support, less what was sent and accepted are nobody.
    let numbers = board(&w.later(&manager), &CutForm::default()).await.unwrap().numbers.unwrap();
    assert_eq!(tile(&numbers, Indicator::ReferredIn30), Shown::Share { of: 16, all: 22 });
    let supported = numbers.stages.iter().find(|(stage, _)| *stage == Stage::Supported).unwrap();
    assert_eq!(supported.1, Shown::Share { of: 16, all: 22 });
});

fn taken(number: i64, format: &str) -> ReportFileForm {
    ReportFileForm {
        command: Uuid::new_v4().to_string(),
        number: number.to_string(),
        format: format.into(),
        recipient: "Sahel Fund".into(),
        purpose: "Annual report".into(),
        agreement: String::new(),
    }
}

/// The lines of a report's file without its head.
async fn lines_of(w: &World, who: &Ctx, number: i64) -> Vec<Vec<String>> {
    let id = export::request_report(&w.later(who), &taken(number, "csv")).await.unwrap();
    work(w).await;
    let file = content(w, who, &id).await.unwrap();
    file.lines().skip(1).map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

world_tests!(a_locked_report_leaves_as_it_was_kept, async |w: World| {
    let (officer, manager) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let worker = w.actor(Role::Caseworker, w.dor).await.user();
    for office in [w.dor; 9].into_iter().chain([w.ohg; 3]) {
        w.case(office, worker).await;
    }
    let period = w.now().format("%Y").to_string();
    approved(&w, &officer, &manager, &asked(&w, "10")).await;
    w.clock.advance(TimeDelta::days(366));
    let make = ReportForm { command: Uuid::new_v4().to_string(), period: period.clone(), ..ReportForm::default() };
    let first = make_report(&w.later(&manager), &make).await.unwrap();
    // Another target of that year, and a report with it that puts the first one right.
    approved(&w, &officer, &manager, &domain::indicator::TargetForm { period: period.clone(), ..asked(&w, "20") })
        .await;
    let right = ReportForm {
        command: Uuid::new_v4().to_string(),
        restates: first.to_string(),
        reason: "Target".into(),
        ..make.clone()
    };
    let second = make_report(&w.later(&manager), &right).await.unwrap();

    for (number, restates, restated_by, target) in
        [(first, String::new(), second.to_string(), "10"), (second, first.to_string(), String::new(), "20")]
    {
        let page = report(&w.later(&officer), number, false).await.unwrap();
        let lines = lines_of(&w, &officer, number).await;
        assert_eq!(lines.len(), page.rows.len());
        for (line, (row, _)) in lines.iter().zip(&page.rows) {
            let head = [number.to_string(), period.clone(), page.report.as_of.to_string()];
            assert_eq!(line[..3], head);
            assert_eq!(line[3..5], [restates.clone(), restated_by.clone()]);
            let family = row.family.map(|f| f.to_string()).unwrap_or_default();
            assert_eq!(line[5..7], [row.indicator.to_string(), row.formula.to_string()]);
            assert_eq!(line[8..10], [family, row.class.clone()]);
            assert_eq!(line[10..13], of_file(row.shown)[..3], "{line:?}");
            assert_eq!(line[15], of_file(row.shown)[3], "{line:?}");
            let aimed = row.indicator == Indicator::Registered && row.family.is_none();
            assert_eq!(line[14], if aimed { target } else { "" }, "{line:?}");
        }
        assert!(lines.iter().any(|line| line[15] == "TRUE"), "something is hidden there, and stays so");
    }
});

/// A report as it was made when protected help was counted and money of several currencies was added.
async fn of_before(w: &World, by: &Ctx, period: &str) -> i64 {
    let row =
        |indicator, family, class: &str, shown| ReportRow { indicator, formula: 1, family, class: class.into(), shown };
    let share = |of, all| Shown::Share { of, all };
    let rows = [
        row(Indicator::Registered, None, "", Shown::Number(999)),
        row(Indicator::ReferredIn30, None, "", share(20, 40)),
        row(Indicator::NoAnswer, None, "", share(6, 20)),
        row(Indicator::NoAnswer, Some(Family::Office), "DOR", share(6, 20)),
        row(Indicator::GrantPaid, None, "", share(600, 1_200)),
    ];
    let facts = store::indicator::facts(&w.app.db, &w.app.sealer).await.unwrap();
    let mut tx = w.tx().await;
    let number = store::counter::next(&mut tx, "report").await.unwrap();
    let (id, as_of) = (Uuid::new_v4(), w.later(by).today());
    let new = store::report::NewReport { id, number, period, as_of, restates: None, at: w.now(), by: by.user() };
    store::report::insert(&mut tx, &w.app.sealer, &new, &rows, &facts).await.unwrap();
    w.commit(tx).await;
    number
}

world_tests!(a_report_of_before_tells_neither_protected_help_nor_one_currency, async |w: World| {
    let (officer, manager) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let worker = w.actor(Role::Caseworker, w.dor).await.user();
    for _ in 0..9 {
        w.case(w.dor, worker).await;
    }
    let period = w.now().format("%Y").to_string();
    w.clock.advance(TimeDelta::days(366));
    let number = of_before(&w, &manager, &period).await;

    let page = report(&w.later(&officer), number, true).await.unwrap();
    let shown: Vec<Shown> = page.rows.iter().map(|(row, _)| row.shown).collect();
    let paid = Shown::Share { of: 600, all: 1_200 };
    assert_eq!(shown, [Shown::Number(999), Shown::Hidden, Shown::Hidden, Shown::Hidden, paid]);
    let betrays = |i: Indicator| matches!(i, Indicator::ReferredIn30 | Indicator::NoAnswer);
    let again = page.again.unwrap();
    assert!(again.iter().any(|(c, _)| betrays(c.row.indicator)), "that it differs is said");
    for (found, _) in again.iter().filter(|(c, _)| betrays(c.row.indicator)) {
        assert_eq!((found.before.unwrap_or((Shown::Hidden, 1)), found.row.shown), ((Shown::Hidden, 1), Shown::Hidden));
    }

    // Its file.
    let lines = lines_of(&w, &officer, number).await;
    let parts: Vec<_> = lines.iter().map(|l| (&l[11][..], &l[12][..], &l[13][..], l[15] == "TRUE")).collect();
    let hidden = ("", "", "", true);
    assert_eq!(parts, [("", "", "", false), hidden, hidden, hidden, ("600", "1200", "", false)]);

    // The one that puts it right says what it told, beside nothing of protected help, and no other family.
    let right = ReportForm {
        command: Uuid::new_v4().to_string(),
        period,
        restates: number.to_string(),
        reason: "Wrong".into(),
    };
    let right = make_report(&w.later(&manager), &right).await.unwrap();
    let corrected = report(&w.later(&officer), right, false).await.unwrap().corrected;
    let of = |i: Indicator| corrected.iter().map(|(c, _)| c).filter(move |c| c.row.indicator == i);
    let registered: Vec<_> = of(Indicator::Registered).map(|c| (c.before, c.row.family, c.row.shown)).collect();
    assert_eq!(registered, [(Some((Shown::Number(999), 1)), None, Shown::Number(9))]);
    for found in of(Indicator::ReferredIn30).chain(of(Indicator::NoAnswer)) {
        assert!(found.before.is_none_or(|before| before == (Shown::Hidden, 1)), "{found:?}");
    }
    let told = |i| betrays(i) || matches!(i, Indicator::Registered | Indicator::GrantPaid);
    assert!(corrected.iter().all(|(c, _)| told(c.row.indicator)), "{corrected:?}");
});

world_tests!(a_report_leaves_with_a_purpose_and_by_those_who_may_take_numbers_away, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    w.case(w.dor, w.actor(Role::Caseworker, w.dor).await.user()).await;
    let period = w.now().format("%Y").to_string();
    w.clock.advance(TimeDelta::days(366));
    let make = ReportForm { command: Uuid::new_v4().to_string(), period, ..ReportForm::default() };
    let officer = w.later(&officer);
    let number = make_report(&officer, &make).await.unwrap();
    assert!(report(&officer, number, false).await.unwrap().may_take);

    for format in ["csv", "hxl", "xlsx"] {
        let asked = taken(number, format);
        let id = export::request_report(&officer, &asked).await.unwrap();
        assert_eq!(export::request_report(&officer, &asked).await.unwrap(), id, "sent twice, it is one");
        work(&w).await;
        assert_eq!(export::show(&officer, &id).await.unwrap().state, ExportState::Done, "{format}");
    }
    let nobody = ReportFileForm { recipient: " ".into(), ..taken(number, "csv") };
    assert!(matches!(export::request_report(&officer, &nobody).await, Err(ServiceError::Invalid(_))));
    assert!(matches!(export::request_report(&officer, &taken(99, "csv")).await, Err(ServiceError::NotFound)));
    let elsewhere = export::request(&officer, &form("report", "csv")).await;
    assert!(matches!(elsewhere, Err(ServiceError::Invalid(_))), "only on the page of a report");
    assert!(!export::overview(&officer).await.unwrap().sources.contains(&Source::Report));
    let lines = export::register(&w.actor(Role::Dpo, w.dor).await, "").await.unwrap().lines;
    assert!(lines.iter().all(|l| l.export.source == Source::Report && l.export.words.ground.recipient == "Sahel Fund"));
    assert_eq!(lines.len(), 3);

    // Whoever reads the report does not take it away by that; nor does whoever takes other lists away.
    let auditor = w.actor(Role::Auditor, w.dor).await;
    assert!(!report(&auditor, number, false).await.unwrap().may_take);
    for role in Role::ALL.iter().filter(|r| !matches!(r, Role::MeOfficer | Role::ProgrammeManager | Role::Partner)) {
        let who = w.actor(*role, w.dor).await;
        let asked = export::request_report(&who, &taken(number, "csv")).await;
        assert!(matches!(asked, Err(ServiceError::Forbidden)), "{role}");
    }
});
