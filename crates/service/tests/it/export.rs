//! What leaves the program: who may ask, what is in it, how long it is there, and how much memory it needs.

use std::pin::Pin;

use chrono::TimeDelta;
use domain::authz::{Assignment, Compartment, Role};
use domain::export::{ExportForm, ExportState, Source};
use domain::id::OfficeId;
use domain::list_check::without_formula;
use service::export::{self, Cell, Column, Extent, List, MakeExports, Page, Reading};
use service::job::{Handlers, run_next};
use service::{App, Ctx, ServiceError};
use uuid::Uuid;

use crate::world::{World, world_tests};

pub fn form(source: &str, format: &str) -> ExportForm {
    ExportForm {
        command: Uuid::new_v4().to_string(),
        source: source.into(),
        format: format.into(),
        recipient: "Sahel Fund".into(),
        purpose: "Quarterly report".into(),
        agreement: "DSA 12".into(),
    }
}

pub async fn work(w: &World) {
    let handlers = Handlers::default().with(MakeExports::default());
    while run_next(&w.app, &handlers).await.unwrap() {}
}

pub async fn content(w: &World, ctx: &Ctx, id: &str) -> Result<String, ServiceError> {
    let file = export::file(&w.later(ctx), id).await?;
    let mut bytes = Vec::new();
    for number in 0..file.export.parts() {
        bytes.extend(file.part(&w.app, number).await?);
    }
    assert_eq!(bytes.len() as i64, file.export.size);
    Ok(String::from_utf8(bytes).unwrap())
}

world_tests!(counts_leave_without_small_numbers_and_without_what_is_behind_walls, async |w: World| {
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for _ in 0..6 {
        w.case(w.dor, awa.user()).await;
    }
    for _ in 0..2 {
        w.case(w.ohg, awa.user()).await;
        w.case_behind(w.dor, awa.user(), Compartment::Child).await;
    }
    let asked = form("caseload", "hxl");
    let id = export::request(&issa, &asked).await.unwrap();
    assert_eq!(export::request(&issa, &asked).await.unwrap(), id, "sent twice, it is one");
    assert!(matches!(content(&w, &issa, &id).await, Err(ServiceError::NotFound)), "not before it is made");
    work(&w).await;
    let file = content(&w, &issa, &id).await.unwrap();
    // Six, beside two of another office: whoever knows how many there are together would know of the two.
    let head = "office,status,cases,suppressed\n";
    let tags = "#loc+office+code,#status+case,#affected+num,#meta+suppressed\n";
    assert_eq!(file, format!("{head}{tags}DOR,registered,,TRUE\n"));
    let claire = w.actor(Role::ProgrammeManager, w.dor).await;
    let id = export::request(&claire, &form("caseload", "csv")).await.unwrap();
    work(&w).await;
    let file = content(&w, &claire, &id).await.unwrap();
    assert_eq!(file, format!("{head}DOR,registered,,TRUE\nOHG,registered,,TRUE\n"));
    for _ in 0..3 {
        w.case(w.ohg, awa.user()).await;
    }
    let id = export::request(&claire, &form("caseload", "csv")).await.unwrap();
    work(&w).await;
    let file = content(&w, &claire, &id).await.unwrap();
    assert_eq!(file, format!("{head}DOR,registered,6,\nOHG,registered,5,\n"));
    for source in ["services", "referrals", "payments"] {
        let id = export::request(&claire, &form(source, "xlsx")).await.unwrap();
        work(&w).await;
        assert_eq!(export::show(&claire, &id).await.unwrap().state, ExportState::Done, "{source}");
    }
});

world_tests!(a_file_is_its_makers_alone_and_gone_after_three_days, async |w: World| {
    let (issa, other) = (w.actor(Role::Supervisor, w.dor).await, w.actor(Role::Supervisor, w.dor).await);
    let dpo = w.actor(Role::Dpo, w.dor).await;
    let id = export::request(&issa, &form("caseload", "csv")).await.unwrap();
    work(&w).await;
    assert!(matches!(export::show(&other, &id).await, Err(ServiceError::NotFound)));
    assert!(matches!(content(&w, &other, &id).await, Err(ServiceError::NotFound)));
    content(&w, &issa, &id).await.unwrap();
    let line = export::register(&dpo, "").await.unwrap().lines.remove(0);
    assert_eq!((line.export.fetched, line.export.words.ground.recipient.as_str()), (1, "Sahel Fund"));
    assert_eq!(line.export.words.ground.agreement.as_deref(), Some("DSA 12"));
    for role in [Role::Supervisor, Role::ProgrammeManager, Role::Auditor, Role::Admin] {
        let who = w.actor(role, w.dor).await;
        assert!(matches!(export::register(&who, "").await, Err(ServiceError::Forbidden)), "{role}");
    }
    w.clock.advance(TimeDelta::hours(72));
    assert!(matches!(content(&w, &issa, &id).await, Err(ServiceError::NotFound)), "before it is swept, too");
    assert_eq!(export::expire(&w.app).await.unwrap(), 1);
    let (parts,): (i64,) =
        store::fetch_one!(&w.app.db, (i64,), "select cast(count(*) as bigint) from export_part").unwrap();
    assert_eq!(parts, 0);
    let lines = export::register(&w.later(&dpo), "").await.unwrap().lines;
    assert_eq!(lines[0].export.state, ExportState::Expired, "the register keeps its line");
    let rows: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select detail from audit_entry").unwrap();
    assert!(!format!("{rows:?}").contains("Sahel"), "for whom is not in the log");
});

world_tests!(whoever_may_not_gets_nothing, async |w: World| {
    for role in Role::ALL.iter().filter(|r| !matches!(r, Role::Supervisor | Role::ProgrammeManager | Role::Partner)) {
        let who = w.actor(*role, w.dor).await;
        assert!(
            matches!(export::request(&who, &form("caseload", "csv")).await, Err(ServiceError::Forbidden)),
            "{role}"
        );
    }
    let behind = w.actor_behind(Role::Supervisor, w.dor, Compartment::Child).await;
    assert!(matches!(export::request(&behind, &form("caseload", "csv")).await, Err(ServiceError::Forbidden)));
    // The role ends between asking and making, and between making and fetching.
    let issa = w.actor(Role::Supervisor, w.dor).await;
    let made = export::request(&issa, &form("caseload", "csv")).await.unwrap();
    work(&w).await;
    let id = export::request(&issa, &form("caseload", "csv")).await.unwrap();
    let roles = store::user_list::roles(&w.app.db, issa.user()).await.unwrap();
    let mut tx = w.tx().await;
    store::user::end_role(&mut tx, roles[0].id, issa.user()).await.unwrap();
    w.commit(tx).await;
    work(&w).await;
    assert_eq!(export::show(&issa, &id).await.unwrap().state, ExportState::Failed);
    let ended = w.ctx(issa.user(), vec![]).await;
    assert!(content(&w, &ended, &made).await.is_err());
});

/// Somebody who is two things, each in an office.
async fn two_roles(w: &World, first: (Role, OfficeId), second: (Role, OfficeId)) -> Ctx {
    let who = w.actor(first.0, first.1).await;
    let (role, office) = second;
    let more = Assignment { role, office: Some(office), compartment: Compartment::General, organisation: None };
    let mut tx = w.tx().await;
    store::user::grant_role(&mut tx, Uuid::new_v4(), who.user(), &more, w.now(), None).await.unwrap();
    w.commit(tx).await;
    let both = [who.actor.assignments.clone(), vec![more]].concat();
    w.ctx(who.user(), both).await
}

/// The export with the reach that it would have had before, as if it had been asked for then.
async fn widen(w: &World, id: &str) {
    let mut tx = w.tx().await;
    let id: Uuid = id.parse().unwrap();
    store::execute!(&mut tx, "update export set office_id = null where id = $1", id).unwrap().expect_rows(1).unwrap();
    w.commit(tx).await;
}

world_tests!(of_two_roles_the_wider_one_widens_no_list, async |w: World| {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    for _ in 0..6 {
        w.case(w.dor, awa.user()).await;
        w.case(w.ohg, awa.user()).await;
    }
    let supervises = two_roles(&w, (Role::Supervisor, w.dor), (Role::MeOfficer, w.ohg)).await;
    let pays = two_roles(&w, (Role::MeOfficer, w.ohg), (Role::Finance, w.dor)).await;
    for (who, source) in [(&supervises, "caseload"), (&supervises, "referrals"), (&pays, "payments")] {
        let id = export::request(who, &form(source, "csv")).await.unwrap();
        assert_eq!(export::show(who, &id).await.unwrap().office, Some(w.dor), "{source}");
        work(&w).await;
        let file = content(&w, who, &id).await.unwrap();
        assert!(!file.contains("OHG"), "{source}: {file}");
        assert!(source != "caseload" || file.ends_with("DOR,registered,6,\n"), "{file}");
        // What was made further than that before is not fetched, and what was asked for further is not made.
        widen(&w, &id).await;
        assert!(matches!(content(&w, who, &id).await, Err(ServiceError::NotFound)), "{source}");
        let id = export::request(who, &form(source, "csv")).await.unwrap();
        widen(&w, &id).await;
        work(&w).await;
        assert_eq!(export::show(who, &id).await.unwrap().state, ExportState::Failed, "{source}");
    }
    let page = export::overview(&pays).await.unwrap();
    assert_eq!((page.sources, page.own_office), (vec![Source::Payments, Source::Indicators, Source::ThreeW], true));
    assert!(matches!(export::request(&pays, &form("caseload", "csv")).await, Err(ServiceError::Forbidden)));
    let id = export::request(&pays, &form("indicators", "csv")).await.unwrap();
    assert_eq!(export::show(&pays, &id).await.unwrap().office, None, "indicators are of the whole programme");
    // Where one makes exports is not where one sees the page.
    let apart = two_roles(&w, (Role::Supervisor, w.ohg), (Role::Finance, w.dor)).await;
    let id = export::request(&apart, &form("payments", "csv")).await.unwrap();
    assert_eq!(export::show(&apart, &id).await.unwrap().office, Some(w.ohg));
});

world_tests!(the_register_goes_on_page_by_page, async |w: World| {
    let dpo = w.actor(Role::Dpo, w.dor).await;
    for _ in 0..7 {
        let issa = w.actor(Role::Supervisor, w.dor).await;
        for _ in 0..8 {
            export::request(&issa, &form("caseload", "csv")).await.unwrap();
        }
    }
    let first = export::register(&dpo, "").await.unwrap();
    assert_eq!(first.lines.len(), 50);
    let second = export::register(&dpo, first.next.as_deref().unwrap()).await.unwrap();
    assert_eq!((second.lines.len(), second.next), (6, None));
    let mut ids: Vec<_> = first.lines.iter().chain(&second.lines).map(|l| l.export.id).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 56, "each once");
});

const LONG: i64 = 100_000;

/// A list of a hundred thousand rows that are made while they are read.
struct Endless;

impl List for Endless {
    fn source(&self) -> Source {
        Source::Services
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 3] = [
            Column { name: "organisation", hxl: "#org+name" },
            Column { name: "service", hxl: "#service+name" },
            Column { name: "n", hxl: "#affected+num" },
        ];
        &COLUMNS
    }
    fn page<'a>(&'a self, _: &'a App, _: Extent, after: Option<Uuid>) -> Reading<'a> {
        let from = after.map_or(0, |id| id.as_u128() as i64);
        let to = (from + 500).min(LONG);
        let row = |n| {
            let words = format!("Service {n} of a town with a long name and what it offers to those who come");
            vec![Cell::Text(format!("=Organisation {}", n % 900)), Cell::Text(words), Cell::Number(n)]
        };
        let page = Page { rows: (from..to).map(row).collect(), next: (to < LONG).then(|| Uuid::from_u128(to as u128)) };
        Box::pin(async move { Ok(page) }) as Pin<Box<_>>
    }
}

/// The most memory that this process has had, in megabytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:")).unwrap_or("VmHWM: 0 kB").to_owned();
    line.split_whitespace().nth(1).and_then(|n| n.parse::<u64>().ok()).unwrap_or_default() / 1024
}

world_tests!(a_hundred_thousand_rows_need_no_more_memory_than_a_few, async |w: World| {
    let claire = w.actor(Role::ProgrammeManager, w.dor).await;
    let before = peak();
    for format in ["csv", "xlsx"] {
        let id = export::request(&claire, &form("services", format)).await.unwrap();
        let handlers = Handlers::default().with(MakeExports { lists: |_| Some(&Endless) });
        while run_next(&w.app, &handlers).await.unwrap() {}
        let made = export::show(&claire, &id).await.unwrap();
        assert_eq!((made.state, made.rows), (ExportState::Done, LONG));
        if format == "csv" {
            assert!(made.size > 8_000_000, "{} bytes", made.size);
            let file = content(&w, &claire, &id).await.unwrap();
            assert_eq!(file.lines().count() as i64, LONG + 1);
            let first = without_formula("=Organisation 0");
            assert!(file.lines().nth(1).unwrap().starts_with(&first));
        }
    }
    let grew = peak().saturating_sub(before);
    assert!(peak() < 200 && grew < 80, "{} MB, {grew} MB more than before", peak());
});

/// A list whose reading fails each time.
struct Broken;

impl List for Broken {
    fn source(&self) -> Source {
        Source::Services
    }
    fn columns(&self) -> &'static [Column] {
        &[Column { name: "n", hxl: "#affected+num" }]
    }
    fn page<'a>(&'a self, _: &'a App, _: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move { Err(ServiceError::refused("error-malformed")) }) as Pin<Box<_>>
    }
}

world_tests!(an_export_that_is_given_up_says_so, async |w: World| {
    let claire = w.actor(Role::ProgrammeManager, w.dor).await;
    let id = export::request(&claire, &form("services", "csv")).await.unwrap();
    let handlers = Handlers::default().with(MakeExports { lists: |_| Some(&Broken) });
    for _ in 0..service::job::TRIES {
        assert!(export::show(&claire, &id).await.unwrap().state.is_open());
        run_next(&w.app, &handlers).await.unwrap();
        w.clock.advance(TimeDelta::minutes(6));
    }
    assert_eq!(export::show(&w.later(&claire), &id).await.unwrap().state, ExportState::Failed);
});
