//! What indicators are to come to: two people, one proposal at a time, a history, and what reports keep.

use chrono::TimeDelta;
use domain::authz::Role;
use domain::indicator::{
    CutForm, Family, Indicator, ReportForm, Shown, TargetAnswerForm, TargetForm, TargetState, Verdict,
};
use service::indicator::Target;
use service::indicator::{
    answer_target, board, make_report, one, propose_target, report, reports, results, target, target_day,
};
use service::{Ctx, ServiceError, export};
use uuid::Uuid;

use crate::export::{content, form, work};
use crate::world::{World, world_tests};

pub fn asked(w: &World, value: &str) -> TargetForm {
    TargetForm {
        command: Uuid::new_v4().to_string(),
        indicator: "a1".into(),
        level: "output".into(),
        period: year(w),
        value: value.into(),
        reason: "Logframe".into(),
        ..TargetForm::default()
    }
}

fn year(w: &World) -> String {
    w.now().format("%Y").to_string()
}

fn answer(number: i64, state: TargetState, why: &str) -> TargetAnswerForm {
    TargetAnswerForm { command: String::new(), number: number.to_string(), answer: state.to_string(), why: why.into() }
}

async fn give(ctx: &Ctx, form: &TargetAnswerForm) -> Result<i64, ServiceError> {
    answer_target(ctx, &TargetAnswerForm { command: Uuid::new_v4().to_string(), ..form.clone() }).await
}

pub fn refused(result: Result<i64, ServiceError>) -> String {
    match result {
        Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
        other => format!("{other:?}"),
    }
}

pub async fn approved(w: &World, officer: &Ctx, manager: &Ctx, form: &TargetForm) -> i64 {
    let number = propose_target(&w.later(officer), form).await.unwrap();
    give(&w.later(manager), &answer(number, TargetState::Approved, "")).await.unwrap()
}

world_tests!(a_target_takes_two_people_and_counts_once_it_is_approved, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let first = asked(&w, "40");
    let number = propose_target(&officer, &first).await.unwrap();
    assert_eq!(propose_target(&officer, &first).await.unwrap(), number, "sent twice, it is one");
    assert_eq!(refused(propose_target(&officer, &asked(&w, "50")).await), "error-target-waits");
    assert!(results(&manager).await.unwrap().targets.is_empty(), "nothing counts that nobody approved");
    assert_eq!(results(&manager).await.unwrap().waiting.len(), 1);

    assert!(matches!(propose_target(&manager, &asked(&w, "40")).await, Err(ServiceError::Forbidden)));
    let yes = answer(number, TargetState::Approved, "");
    assert!(matches!(give(&officer, &yes).await, Err(ServiceError::Forbidden)));
    // Also somebody who is both does not do both.
    let both = [officer.actor.assignments.clone(), manager.actor.assignments.clone()].concat();
    let both = w.ctx(officer.user(), both).await;
    assert_eq!(refused(give(&both, &yes).await), "error-target-own");
    assert!(!target(&both, number).await.unwrap().may_answer);

    let twice = tokio::join!(give(&manager, &yes), give(&manager, &yes));
    assert_eq!([twice.0, twice.1].into_iter().filter(Result::is_ok).count(), 1, "of two answers at once, one counts");
    let page = target(&manager, number).await.unwrap();
    assert!(page.in_force && !page.may_answer);
    assert!(matches!(answer_target(&manager, &yes).await, Err(ServiceError::Invalid(_))), "which sending is not said");
    let tile = board(&manager, &CutForm::default()).await.unwrap().targets;
    assert_eq!(tile.iter().map(|m| m.target.number).collect::<Vec<_>>(), [number]);
    let women = CutForm { people: "women".into(), ..CutForm::default() };
    assert!(board(&manager, &women).await.unwrap().targets.is_empty(), "a part is not held against the whole");
});

world_tests!(
    a_target_that_waits_comes_to_whoever_decides_and_one_that_came_back_to_who_proposed_it,
    async |w: World| {
        let officer = w.actor(Role::MeOfficer, w.dor).await;
        let manager = w.actor(Role::ProgrammeManager, w.dor).await;
        let day = async |ctx: &Ctx| {
            let day = target_day(ctx).await.unwrap();
            let numbers = |targets: Vec<Target>| targets.into_iter().map(|t| t.number).collect::<Vec<_>>();
            (numbers(day.to_decide), numbers(day.returned))
        };
        let first = propose_target(&officer, &asked(&w, "40")).await.unwrap();
        assert_eq!(day(&manager).await, (vec![first], vec![]));
        assert_eq!(day(&officer).await, (vec![], vec![]), "it waits for somebody else");
        let both = [officer.actor.assignments.clone(), manager.actor.assignments.clone()].concat();
        let both = w.ctx(officer.user(), both).await;
        assert_eq!(day(&both).await, (vec![], vec![]), "nobody decides what they proposed");
        assert_eq!(day(&w.actor(Role::Supervisor, w.dor).await).await, (vec![], vec![]));
        give(&manager, &answer(first, TargetState::Returned, "Too low")).await.unwrap();
        assert_eq!((day(&manager).await, day(&officer).await), ((vec![], vec![]), (vec![], vec![first])));
        assert_eq!(
            day(&w.actor(Role::MeOfficer, w.dor).await).await,
            (vec![], vec![]),
            "another officer's comes to them"
        );
        let second = propose_target(&w.later(&officer), &asked(&w, "60")).await.unwrap();
        assert_eq!(day(&officer).await, (vec![], vec![]), "it was proposed again");
        give(&w.later(&manager), &answer(second, TargetState::Returned, "Too high")).await.unwrap();
        w.clock.advance(TimeDelta::days(31));
        assert_eq!(day(&w.later(&officer)).await, (vec![], vec![]), "nothing stays for ever");
    }
);

world_tests!(an_answer_that_is_sent_twice_is_one, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let number = propose_target(&officer, &asked(&w, "40")).await.unwrap();
    let yes = TargetAnswerForm { command: Uuid::new_v4().to_string(), ..answer(number, TargetState::Approved, "") };
    let twice = tokio::join!(answer_target(&manager, &yes), answer_target(&manager, &yes));
    assert_eq!((twice.0.unwrap(), twice.1.unwrap()), (number, number));
    assert_eq!(answer_target(&w.later(&manager), &yes).await.unwrap(), number, "and later");
    let (entries,): (i64,) = store::fetch_one!(
        &w.app.db,
        (i64,),
        "select cast(count(*) as bigint) from audit_entry where action = 'target.approved'"
    )
    .unwrap();
    assert_eq!(entries, 1);
});

world_tests!(an_answer_changes_nothing_of_what_was_proposed, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    propose_target(&officer, &asked(&w, "40")).await.unwrap();
    let (by, at, other) = (manager.user().0, w.now(), w.actor(Role::MeOfficer, w.ohg).await.user().0);
    // Each as somebody would write it who has the database and not the program.
    macro_rules! refuses {
        ($sql:literal, $($value:expr),*) => {{
            let mut tx = w.tx().await;
            assert!(store::execute!(&mut tx, $sql, $($value),*).is_err(), $sql);
        }};
    }
    refuses!("update target set state = $1", "approved");
    refuses!("update target set state = $1, decided_at = $2", "approved", at);
    refuses!("update target set decided_by = $1, decided_at = $2", by, at);
    refuses!("update target set state = $1, decided_by = $2, decided_at = $3", "agreed", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, value = 1", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, office = 'DOR'", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, first = 1", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, baseline = 1", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, indicator = 'c1'", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, period = '2030'", by, at);
    refuses!("update target set state = 'approved', decided_by = $1, decided_at = $2, proposed_by = $3", by, at, other);
    refuses!("update target set proposed_by = $1", other);
    give(&manager, &answer(1, TargetState::Approved, "")).await.unwrap();
});

world_tests!(a_change_is_a_row_of_its_own_with_who_when_and_why, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let first = approved(&w, &officer, &manager, &asked(&w, "40")).await;
    let second = propose_target(&w.later(&officer), &asked(&w, "90")).await.unwrap();
    let nothing = give(&w.later(&manager), &answer(second, TargetState::Returned, " ")).await;
    assert_eq!(refused(nothing), "error-target-why");
    give(&w.later(&manager), &answer(second, TargetState::Returned, "Too high")).await.unwrap();
    assert!(target(&w.later(&manager), first).await.unwrap().in_force, "what was returned changes nothing");
    let third = approved(&w, &officer, &manager, &TargetForm { reason: "Fund cut".into(), ..asked(&w, "20") }).await;
    let page = target(&w.later(&manager), third).await.unwrap();
    let said: Vec<_> = page.history.iter().map(|t| (t.number, t.state, t.reason.as_str(), t.why.as_deref())).collect();
    use TargetState::*;
    assert_eq!(
        said,
        [
            (third, Approved, "Fund cut", None),
            (second, Returned, "Logframe", Some("Too high")),
            (first, Approved, "Logframe", None),
        ]
    );
    assert!(page.in_force && page.history.iter().all(|t| t.decider.is_some()));
    assert_eq!(results(&w.later(&manager)).await.unwrap().targets.len(), 1);
    assert_eq!(refused(give(&w.later(&manager), &answer(first, Returned, "No")).await), "error-target-answered");
});

world_tests!(of_a_hidden_number_no_word_is_said, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let worker = w.actor(Role::Caseworker, w.dor).await.user();
    for _ in 0..3 {
        w.case(w.dor, worker).await;
    }
    w.clock.advance(TimeDelta::seconds(61));
    // With one person to each target, words would count the three.
    for aim in ["1", "2", "3", "4"] {
        approved(&w, &officer, &manager, &TargetForm { office: "DOR".into(), ..asked(&w, aim) }).await;
        let told = results(&w.later(&manager)).await.unwrap().targets;
        assert!(told.iter().all(|m| (m.shown, m.verdict) == (Shown::Hidden, Verdict::Untold)), "{told:?}");
    }
    for _ in 0..3 {
        w.case(w.dor, worker).await;
    }
    w.clock.advance(TimeDelta::seconds(61));
    let told = results(&w.later(&manager)).await.unwrap().targets;
    assert_eq!((told[0].shown, told[0].verdict), (Shown::Number(6), Verdict::Reached));
    let nowhere = TargetForm { office: "NOWHERE".into(), ..asked(&w, "3") };
    assert_eq!(refused(propose_target(&w.later(&officer), &nowhere).await), "error-target-office");
    let never = TargetForm { indicator: "f6".into(), office: "DOR".into(), ..asked(&w, "3") };
    assert_eq!(refused(propose_target(&w.later(&officer), &never).await), "error-target-no-office");
});

world_tests!(a_locked_report_keeps_its_targets_and_the_one_that_puts_it_right_takes_the_new_ones, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let manager = w.actor(Role::ProgrammeManager, w.dor).await;
    let worker = w.actor(Role::Caseworker, w.dor).await.user();
    for _ in 0..6 {
        w.case(w.dor, worker).await;
    }
    let period = year(&w);
    approved(&w, &officer, &manager, &asked(&w, "6")).await;
    w.clock.advance(TimeDelta::days(366));
    let ask = || ReportForm { command: Uuid::new_v4().to_string(), period: period.clone(), ..ReportForm::default() };
    let first = make_report(&w.later(&manager), &ask()).await.unwrap();
    let late = TargetForm { period: period.clone(), reason: "Typing error".into(), ..asked(&w, "9") };
    approved(&w, &officer, &manager, &late).await;
    let kept = async |number| {
        let page = report(&w.later(&manager), number, false).await.unwrap();
        page.targets.iter().map(|m| (m.target.aim.value, m.verdict)).collect::<Vec<_>>()
    };
    assert_eq!(kept(first).await, [(6, Verdict::Reached)]);
    let right = ReportForm { restates: first.to_string(), reason: "Target".into(), ..ask() };
    let second = make_report(&w.later(&manager), &right).await.unwrap();
    assert_eq!(kept(second).await, [(9, Verdict::Missed)]);
    assert_eq!(kept(first).await, [(6, Verdict::Reached)], "what was locked stays");
});

world_tests!(the_file_of_indicators_is_of_the_day_of_whoever_asked, async |w: World| {
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let mut tx = w.tx().await;
    let dor = w.dor.0;
    store::execute!(&mut tx, "update office set timezone = 'Pacific/Auckland' where id = $1", dor).unwrap().any();
    w.commit(tx).await;
    // Half a day before the year is over in London it is over there.
    let new_year = chrono::NaiveDate::from_ymd_opt(2026, 12, 31).unwrap().and_hms_opt(18, 0, 0).unwrap().and_utc();
    w.clock.advance(new_year - w.now());
    let officer = w.ctx(officer.user(), officer.actor.assignments.clone()).await;
    assert_eq!(officer.today().to_string(), "2027-01-01");
    let id = export::request(&officer, &form("indicators", "csv")).await.unwrap();
    work(&w).await;
    let file = content(&w, &officer, &id).await.unwrap();
    let years: Vec<_> = one(&officer, "a1", &CutForm { by: "time".into(), ..CutForm::default() })
        .await
        .unwrap()
        .offered
        .families
        .iter()
        .flat_map(|(_, choices)| choices.iter().map(|c| c.code.clone()))
        .filter(|code| code.starts_with("202"))
        .collect();
    assert!(years.iter().any(|code| code.starts_with("2027")), "{years:?}");
    for code in years {
        assert!(
            file.lines().any(|line| line.starts_with("a1,") && line.split(',').nth(4) == Some(code.as_str())),
            "{code}"
        );
    }
});

/// Value, counted and out of, as a file says them; and whether something is not told.
pub fn of_file(shown: Shown) -> [String; 4] {
    let text = |n: Option<i64>| n.map(|n| n.to_string()).unwrap_or_default();
    let hidden = matches!(shown, Shown::Hidden | Shown::OnlyAll(_));
    let [value, of, all] = match shown {
        Shown::Number(n) | Shown::Days(n) => [Some(n), None, None],
        Shown::Share { of, all } => [shown.percent(), Some(of), Some(all)],
        Shown::OnlyAll(all) => [None, None, Some(all)],
        Shown::NoData | Shown::Hidden | Shown::NotCut | Shown::NotYet => [None; 3],
    };
    [text(value), text(of), text(all), if hidden { "TRUE".into() } else { String::new() }]
}

world_tests!(the_file_of_indicators_tells_nothing_that_a_page_hides, async |w: World| {
    let worker = w.actor(Role::Caseworker, w.dor).await.user();
    for _ in 0..9 {
        w.case(w.dor, worker).await;
    }
    for _ in 0..3 {
        w.case(w.ohg, worker).await;
    }
    let supervisor = w.actor(Role::Supervisor, w.dor).await;
    let asked = export::request(&supervisor, &form("indicators", "csv")).await;
    assert!(matches!(asked, Err(ServiceError::Forbidden)), "the dashboard is not theirs, so its file is not");
    let officer = w.actor(Role::MeOfficer, w.dor).await;
    let money = export::request(&officer, &form("payments", "csv")).await;
    assert!(matches!(money, Err(ServiceError::Forbidden)));

    let id = export::request(&officer, &form("indicators", "hxl")).await.unwrap();
    work(&w).await;
    let file = content(&w, &officer, &id).await.unwrap();
    let mut lines = file.lines().map(|line| line.split(',').map(str::to_owned).collect::<Vec<_>>());
    assert_eq!(lines.next().unwrap()[5], "value");
    assert_eq!(lines.next().unwrap()[5], "#indicator+value+num");
    let (mut read, mut suppressed) = (0, 0);
    for line in lines {
        let asked = CutForm { by: line[3].clone(), ..CutForm::default() };
        let page = one(&w.later(&officer), &line[0], &asked).await.unwrap();
        let total = line[3].is_empty();
        let code = |class: domain::indicator::Class| {
            page.offered.families.iter().flat_map(|(_, c)| c).find(|c| c.class == class).map(|c| c.code.clone())
        };
        let rows = page.rows.unwrap();
        let row = rows.iter().find(|(class, _)| code(*class).unwrap_or_default() == line[4]);
        let shown = row.map(|(_, shown)| *shown).unwrap();
        // What is about one day has no total over times.
        if !(total && page.indicator.is_stock()) {
            assert_eq!(line[5..8], of_file(shown)[..3], "{line:?}");
            assert_eq!(line[10], of_file(shown)[3], "{line:?}");
        }
        read += 1;
        suppressed += usize::from(line[10] == "TRUE");
    }
    assert!(read > Indicator::ALL.len() * Family::ALL.len() && suppressed > 0);
});

world_tests!(who_reads_the_log_under_pseudonyms_reads_no_name_beside_a_deed_of_it, async |w: World| {
    let (officer, manager) = (w.actor(Role::MeOfficer, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    w.case(w.dor, w.actor(Role::Caseworker, w.dor).await.user()).await;
    let number = approved(&w, &officer, &manager, &asked(&w, "6")).await;
    let period = year(&w);
    w.clock.advance(TimeDelta::days(366));
    let ask = ReportForm { command: Uuid::new_v4().to_string(), period, ..ReportForm::default() };
    let made = make_report(&w.later(&manager), &ask).await.unwrap();
    let names = async |who: &Ctx| {
        let page = target(who, number).await.unwrap();
        let locked = report(who, made, false).await.unwrap();
        let mut found = vec![locked.report.made_by, reports(who, None).await.unwrap().reports[0].1.made_by.clone()];
        let in_force = results(who).await.unwrap().targets.into_iter().map(|m| m.target);
        let kept = locked.targets.into_iter().map(|m| m.target);
        for target in page.history.into_iter().chain([page.measured.target]).chain(in_force).chain(kept) {
            found.extend([target.proposer, target.decider.unwrap()]);
        }
        found
    };
    let told = names(&w.later(&officer)).await;
    assert!(told.len() >= 6 && told.iter().all(|name| !name.is_empty()), "{told:?}");
    let auditor = w.actor(Role::Auditor, w.dor).await;
    assert!(names(&auditor).await.iter().all(String::is_empty));
    let both = [auditor.actor.assignments.clone(), officer.actor.assignments.clone()].concat();
    assert!(names(&w.ctx(auditor.user(), both).await).await.iter().all(String::is_empty), "nor by another role");
});
