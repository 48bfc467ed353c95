//! Who does what where, as a file: places, quarters that are over, and nobody.

use chrono::TimeDelta;
use domain::authz::{Compartment, Role};
use domain::directory::Category;
use domain::id::{OfficeId, ServiceId};
use domain::support::{ProjectForm, ProjectState};
use service::ctx::new_id;
use service::export::{self, list_of};
use service::{ServiceError, support};
use store::place::NewPlace;

use crate::export::{content, form, work};
use crate::shared_world::{Provider, add_service, provider};
use crate::support::{dori, road};
use crate::world::{World, world_tests};

async fn place(w: &World, pcode: &str, level: i64, parent: Option<&str>) {
    let mut tx = w.tx().await;
    let place = NewPlace {
        pcode: pcode.into(),
        name: format!("Name of {pcode}"),
        level,
        parent: parent.map(Into::into),
        country: "BFA".into(),
        lat: None,
        lon: None,
    };
    store::place::insert(&mut tx, &place).await.unwrap();
    w.commit(tx).await;
}

/// `n` people whom a provider's service reached today; behind a wall where one is given.
async fn helped(w: &World, to: &Provider, n: usize, wall: Compartment) {
    helped_in(w, w.dor, to, n, wall).await;
}

/// The same, of an office.
pub async fn helped_in(w: &World, office: OfficeId, to: &Provider, n: usize, wall: Compartment) {
    let awa = w.actor(Role::Caseworker, office).await;
    for _ in 0..n {
        let case = w.case_behind(office, awa.user(), wall).await;
        let mut tx = w.tx().await;
        store::execute!(
            &mut tx,
            "insert into referral (id, number, case_id, office_id, from_user_id, organisation_id, service_id, category,
               direction, urgency, status, status_since, reason, client_request, accompaniment, shared_fields, no_shows,
               created_at, version, sent_at, answered_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 'external', 'normal', 'completed', $9, 'R', $10, 'none', '[]', 0, $9, 1,
               $9, $9)",
            new_id(w.now()),
            new_id(w.now()).to_string(),
            case.id.0,
            office.0,
            awa.user().0,
            to.organisation.0,
            to.service.0,
            to.category.as_str(),
            w.now(),
            false,
        )
        .unwrap()
        .expect_rows(1)
        .unwrap();
        w.commit(tx).await;
    }
}

async fn file(w: &World, role: Role, format: &str) -> Vec<Vec<String>> {
    let who = w.actor(role, w.dor).await;
    let id = export::request(&who, &form("threew", format)).await.unwrap();
    work(w).await;
    let file = content(w, &who, &id).await.unwrap();
    file.lines().map(|line| line.split(',').map(str::to_owned).collect()).collect()
}

/// The lines of an organisation: quarter, help, status, region and commune, and the numbers with whether some are hidden.
fn told(file: &[Vec<String>], organisation: &str) -> Vec<[String; 9]> {
    let of = file.iter().filter(|line| line[3] == organisation);
    of.map(|l| [0, 6, 8, 9, 13, 16, 17, 18, 19].map(|i| l[i].clone())).collect()
}

world_tests!(a_quarter_that_is_over_tells_who_did_what_where_for_how_many, async |w: World| {
    place(&w, "BF56", 1, None).await;
    place(&w, "BF5601", 3, Some("BF56")).await;
    let food = provider(&w, "=Grain", Category::Food).await;
    let law = provider(&w, "Justice", Category::LegalAid).await;
    let few = provider(&w, "Small", Category::LegalAid).await;
    let idle = provider(&w, "Idle", Category::Wash).await;
    helped(&w, &food, 7, Compartment::General).await;
    helped(&w, &food, 6, Compartment::Sensitive).await;
    helped(&w, &law, 9, Compartment::General).await;
    helped(&w, &few, 3, Compartment::General).await;
    let now = file(&w, Role::MeOfficer, "csv").await;
    assert!(told(&now, "'=Grain").iter().all(|l| l[5] == "0"), "the quarter that runs tells nobody: {now:?}");
    assert_eq!(told(&now, "Idle").len(), 1, "what is offered stands there");
    w.clock.advance(TimeDelta::days(60));
    let lines = file(&w, Role::MeOfficer, "hxl").await;
    assert_eq!(&lines[0][..4], ["quarter", "from", "to", "organisation"]);
    assert_eq!(&lines[1][9..11], ["#adm1+code+v_pcode", "#adm1+name"]);
    assert_eq!(lines[1][16..20], ["#reached+ind", "#reached+f", "#reached+m+other", "#meta+suppressed"]);
    let line = |organisation: &str, wanted: [&str; 9]| {
        assert_eq!(told(&lines, organisation), [wanted.map(str::to_owned)], "{lines:?}");
    };
    line("'=Grain", ["2026Q4", "food", "ongoing", "BF56", "BF5601", "7", "7", "0", ""]);
    line("Small", ["2026Q4", "legal_aid", "ongoing", "BF56", "BF5601", "", "", "", "TRUE"]);
    line("Justice", ["2026Q4", "legal_aid", "ongoing", "BF56", "BF5601", "", "", "", "TRUE"]);
    line("Idle", ["2026Q4", "wash", "ongoing", "BF56", "BF5601", "0", "0", "0", ""]);
    assert!(!format!("{lines:?}").contains(&idle.email), "no contact");
});

/// A project of Dori that a mobiliser wrote, brought as far as `state`.
async fn project(w: &World, carried_by: &str, state: ProjectState, (women, men): (i64, i64), ends_on: &str) {
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    let mut form = ProjectForm { carried_by: carried_by.into(), ..road("BF5601") };
    form.answers.counts =
        [("community-female-young".into(), women.to_string()), ("returned-male-older".into(), men.to_string())].into();
    form.answers.one.insert("ends_on".into(), ends_on.into());
    let code = support::save_project(&mobiliser, &form).await.unwrap();
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update project set state = $1 where code = $2", state.as_str(), &code).unwrap().any();
    w.commit(tx).await;
}

world_tests!(projects_of_known_organisations_stand_in_it_with_where_they_stand, async |w: World| {
    place(&w, "BF56", 1, None).await;
    place(&w, "BF5601", 3, Some("BF56")).await;
    let grain = provider(&w, "Grain", Category::Food).await;
    let mobiliser = w.actor(Role::Mobiliser, w.dor).await;
    dori(&w, &mobiliser, &[]).await;
    let by = grain.organisation.to_string();
    project(&w, &by, ProjectState::Ongoing, (12, 30), "2027-06-01").await;
    project(&w, &by, ProjectState::Suspended, (6, 7), "").await;
    project(&w, "programme", ProjectState::Approved, (40, 40), "").await;
    project(&w, "programme", ProjectState::HandedOver, (20, 3), "2026-05-02").await;
    project(&w, "", ProjectState::Ongoing, (90, 90), "").await;
    project(&w, "programme", ProjectState::Submitted, (80, 80), "").await;
    project(&w, "programme", ProjectState::Completed, (70, 70), "2020-05-02").await;
    let lines = file(&w, Role::MeOfficer, "csv").await;
    let of = |organisation: &str| {
        told(&lines, organisation).into_iter().filter(|l| l[1] == "cash_for_work").collect::<Vec<_>>()
    };
    let line = |quarter: &str, status: &str, numbers: [&str; 4]| {
        let [all, women, men, hidden] = numbers;
        [quarter, "cash_for_work", status, "BF56", "BF5601", all, women, men, hidden].map(str::to_owned)
    };
    assert_eq!(
        of("Grain"),
        [line("2026Q3", "ongoing", ["42", "12", "30", ""]), line("2026Q3", "suspended", ["13", "6", "7", ""]),]
    );
    assert_eq!(
        of(""),
        [line("2026Q3", "planned", ["0", "0", "0", ""]), line("2026Q2", "completed", ["23", "", "", "TRUE"]),],
        "a plan reached nobody, three men are few, and what only words say is not told"
    );
    assert!(!format!("{lines:?}").contains("Market road"), "what somebody wrote leaves with nobody");
});

world_tests!(a_class_that_begins_later_is_planned, async |w: World| {
    crate::training::school(&w, 30, false).await;
    let mut tx = w.tx().await;
    let later = w.now().date_naive() + TimeDelta::days(40);
    store::execute!(&mut tx, "update training_cohort set starts_on = $1, ends_on = $1", later).unwrap().any();
    w.commit(tx).await;
    let lines = file(&w, Role::MeOfficer, "csv").await;
    let planned: Vec<_> = lines.iter().filter(|l| l[8] == "planned").map(|l| (l[7].as_str(), l[16].as_str())).collect();
    assert_eq!(planned, [("training", "0")], "{lines:?}");
});

world_tests!(protected_kinds_of_help_and_what_lies_behind_walls_are_in_no_line, async |w: World| {
    for category in [Category::GbvServices, Category::HivVct, Category::ChildProtection] {
        let hidden = provider(&w, &format!("House of {category}"), category).await;
        helped(&w, &hidden, 8, Compartment::General).await;
    }
    let open = provider(&w, "Open house", Category::Food).await;
    for wall in [Compartment::Gbv, Compartment::Child, Compartment::Sensitive] {
        helped(&w, &open, 6, wall).await;
    }
    w.clock.advance(TimeDelta::days(60));
    let lines = file(&w, Role::ProgrammeManager, "csv").await;
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!(told(&lines, "Open house")[0][5], "0");
});

world_tests!(a_place_that_was_replaced_counts_under_its_successor, async |w: World| {
    place(&w, "BF61", 1, None).await;
    place(&w, "BF6101", 3, Some("BF61")).await;
    let food = provider(&w, "Grain", Category::Food).await;
    add_service(&w, food.organisation, ServiceId(new_id(w.now())), Category::Wash, w.now().date_naive()).await;
    let mut tx = w.tx().await;
    let today = w.now().date_naive();
    assert!(store::place::replace(&mut tx, "BF5601", &["BF6101".to_owned()], today).await.unwrap());
    w.commit(tx).await;
    let lines = file(&w, Role::MeOfficer, "csv").await;
    assert!(told(&lines, "Grain").iter().all(|l| l[3] == "BF61" && l[4] == "BF6101"), "{lines:?}");
    assert_eq!(told(&lines, "Grain").len(), 2);
});

world_tests!(only_whoever_may_take_indicators_takes_it, async |w: World| {
    assert!(list_of(domain::export::Source::ThreeW).is_some());
    for role in Role::ALL.iter().filter(|r| !matches!(r, Role::ProgrammeManager | Role::MeOfficer | Role::Partner)) {
        let who = w.actor(*role, w.dor).await;
        let asked = export::request(&who, &form("threew", "csv")).await;
        assert!(matches!(asked, Err(ServiceError::Forbidden)), "{role}");
    }
});
