//! What leaves of the programme's numbers beside what its pages tell: nobody learns from one what the other hides.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::directory::Category;
use domain::export::{ExportState, ReportFileForm, Source};
use domain::indicator::{Class, CutForm, Indicator, ReportForm, Shown};
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
        helped_in(&w, w.dor, &to, 1, Compartment::General).await;
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
    // Whoever was helped so was referred, and is not late.
    let numbers = board(&w.later(&manager), &CutForm::default()).await.unwrap().numbers.unwrap();
    assert_eq!(tile(&numbers, Indicator::ReferredIn30), Shown::Share { of: 19, all: 19 });
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
