//! Seeding: the same seed makes the same people, what it makes is what the product would have made, and it never
//! touches an installation that holds anything.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{TimeZone, Utc};
use domain::authz::{Actor, Compartment, Grant, Role, Scope};
use domain::id::OfficeId;
use domain::livelihood::{at_prices, estimate};
use domain::locale::Locale;
use service::clock::ManualClock;
use service::read_log::ReadLog;
use service::seed::{Amount, DEMO_PASSWORD, Demo, demo, load};
use service::session::{SignIn, authenticate, sign_in};
use service::{App, ServiceError};
use store::audit::{Verdict, verify};
use store::db::Location;
use store::{Db, Sealer, Tx, fetch_all, fetch_one};

use crate::indicator_cases::PROTECTED;

const SMALL: Demo = Demo { seed: 7, people: 45, language: Locale::En };

/// Two tests from one body, on an installation without anything in it.
macro_rules! empty_tests {
    ($name:ident, $body:expr) => {
        mod $name {
            use super::*;
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                on_sqlite($body).await;
            }
            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                on_postgres($body).await;
            }
        }
    };
}

pub(crate) use empty_tests;

pub async fn on_sqlite(body: impl AsyncFnOnce(Arc<App>)) {
    let folder = testkit::TempDir::new().unwrap();
    let db = Db::open(&Location::File { path: folder.path().join("test.db"), key: [3; 32] }).await.unwrap();
    store::migrate::run(&db).await.unwrap();
    body(app(db.clone())).await;
    db.close().await;
}

pub async fn on_postgres(body: impl AsyncFnOnce(Arc<App>)) {
    let database = testkit::database(&store::migrate::fingerprint(), async |options| {
        let db = Db::open(&Location::Server(Box::new(options))).await?;
        store::migrate::run(&db).await?;
        db.close().await;
        Ok::<(), store::StoreError>(())
    })
    .await
    .unwrap();
    let db = Db::open(&Location::Server(Box::new(database.options.clone()))).await.unwrap();
    body(app(db.clone())).await;
    db.close().await;
    database.drop_now().await.unwrap();
}

fn app(db: Db) -> Arc<App> {
    let clock = ManualClock::at(Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap());
    Arc::new(App {
        sealer: Sealer::new(&[7; 32]),
        clock: Arc::new(clock),
        reads: ReadLog::start(db.clone()),
        looking: service::person::Looking::default(),
        programme: service::programme::Held::default(),
        facts: service::indicator::HeldFacts::default(),
        sources: service::session::Sources::default(),
        searches_per_hour: 60,
        documents: service::referral::DocumentLimits::default(),
        base_url: "https://passerelle.test".into(),
        demo: true,
        db,
    })
}

async fn account(app: &App, login: &str) -> Actor {
    let user = store::user::by_email(&app.db, &format!("{login}@demo.example")).await.unwrap().unwrap();
    let today = app.clock.now().date_naive();
    let assignments = store::user::assignments(&app.db, user.id, today).await.unwrap();
    Actor { user: user.id, assignments }
}

/// Cases of this person behind this wall.
fn own(actor: &Actor, compartment: Compartment) -> Scope {
    Scope::Own { user: actor.user, office: actor.office().unwrap(), compartment }
}

empty_tests!(what_it_makes_is_what_the_product_would_have_made, async |app: Arc<App>| {
    let made = demo(&app, SMALL).await.unwrap();
    assert_eq!((made.people, made.accounts.len()), (SMALL.people as u64, Role::ALL.len()));
    somebody_of_every_role_signs_in(&app, made.accounts).await;
    the_work_of_today_waits(&app).await;
    children_are_behind_their_wall(&app).await;
    most_people_were_screened(&app).await;
    the_log_holds_and_names_who_did_it(&app).await;
});

#[tokio::test(flavor = "multi_thread")]
async fn what_is_started_adds_up_and_some_of_it_together() {
    on_sqlite(async |app: Arc<App>| {
        demo(&app, Demo { people: 240, ..SMALL }).await.unwrap();
        what_was_bought_adds_up(&app).await;
        people_begin_something_together(&app).await;
    })
    .await;
}

/// Items fit the tranche, every quote is the sum of its prices, and what is paid is what arrived at the prices of the chosen one.
async fn what_was_bought_adds_up(app: &App) {
    let all: Vec<(uuid::Uuid, i64)> = fetch_all!(
        &app.db,
        (uuid::Uuid, i64),
        "select p.id, t.amount from purchase p join tranche t on t.id = p.tranche_id"
    )
    .unwrap();
    let (mut counted, mut paid) = (0, 0);
    for (id, tranche) in all {
        let row = store::livelihood_purchase::by_id(&app.db, id).await.unwrap().unwrap();
        assert!(estimate(&row.items).unwrap() <= tranche);
        let quotes = store::livelihood_purchase::quotes(&app.db, id).await.unwrap();
        assert!(quotes.len() >= 3);
        let mut due = None;
        for q in &quotes {
            let prices = &q.prices.as_ref().unwrap().0;
            assert_eq!(Some(q.amount), estimate(&at_prices(&row.items, prices)), "{q:?}");
            if row.quote == Some(q.id) {
                assert!(q.amount <= tranche && quotes.iter().all(|other| q.amount <= other.amount));
                due = Some(prices.iter().zip(&row.delivered).map(|(price, n)| price * n).sum::<i64>());
            }
        }
        counted += usize::from(!row.delivered.is_empty());
        assert!(row.delivered.iter().zip(&row.items).all(|(n, item)| *n <= item.quantity));
        for p in store::livelihood_payment::of_tranche(&app.db, row.tranche).await.unwrap() {
            assert_eq!(Some(p.amount), due, "{p:?}");
            paid += 1;
        }
    }
    assert!(counted > 0 && paid > 0, "{counted} deliveries, {paid} payments");
}

async fn people_begin_something_together(app: &App) {
    let kinds: Vec<(String, i64)> = fetch_all!(
        &app.db,
        (String, i64),
        "select s.kind, (select cast(count(*) as bigint) from startup_member m where m.startup_id = s.id) as others
         from startup s where s.kind <> 'individual' order by s.kind, others"
    )
    .unwrap();
    assert_eq!(kinds, [("cooperative".to_owned(), 0), ("group".to_owned(), 1), ("group".to_owned(), 2)]);
}

async fn somebody_of_every_role_signs_in(app: &Arc<App>, accounts: Vec<(String, &'static str)>) {
    for (email, role) in accounts {
        let form = SignIn { email, password: DEMO_PASSWORD.into(), device: None, shared: false };
        let signed_in = sign_in(app, form).await.unwrap();
        let ctx = authenticate(app, &signed_in.token, None).await.unwrap();
        assert!(ctx.actor.has(role.parse().unwrap()), "{role}");
    }
}

async fn the_work_of_today_waits(app: &App) {
    let today = app.clock.now().date_naive();
    let user = account(app, "caseworker").await;
    let due = store::task_day::between(
        &app.db,
        own(&user, Compartment::General),
        store::task_day::Kinds::Work,
        (store::task_day::EVER, today),
        50,
    )
    .await
    .unwrap();
    assert!(due.iter().any(|t| t.due_on == today) && due.iter().any(|t| t.due_on < today), "{due:?}");
}

async fn children_are_behind_their_wall(app: &App) {
    let child = account(app, "focal_point").await;
    let worker = account(app, "caseworker").await;
    let open = async |scope| store::case_list::open(&app.db, scope, None, 100).await.unwrap().len();
    assert!(open(own(&child, Compartment::Child)).await > 0);
    assert_eq!(open(own(&worker, Compartment::Child)).await, 0);
}

async fn most_people_were_screened(app: &App) {
    let office = account(app, "authority").await.office().unwrap();
    let today = app.clock.now().date_naive();
    let first = (chrono::DateTime::UNIX_EPOCH, uuid::Uuid::nil());
    let waiting = store::screening_list::waiting(&app.db, office, today, first, 100).await.unwrap().len();
    let screened = store::screening_list::screened(&app.db, office, today, None, 100).await.unwrap().len();
    assert!(screened > waiting && screened > 0, "{screened} screened, {waiting} wait");
}

async fn the_log_holds_and_names_who_did_it(app: &App) {
    let Verdict::Holds { entries } = verify(&app.db).await.unwrap() else { panic!("the chain is broken") };
    assert!(entries > 1_000, "{entries}");
    let filter = store::audit::Filter { action: Some("counselling.recorded".into()), ..Default::default() };
    let recorded = store::audit::list(&app.db, &filter, 200).await.unwrap();
    assert!(!recorded.is_empty());
    for entry in recorded {
        assert!(entry.user_id.is_some() && entry.role.is_some() && entry.case_id.is_some(), "{entry:?}");
    }
    // What waits is the look whether a place that came free meets a need.
    let waiting: Vec<(String,)> = fetch_all!(&app.db, (String,), "select kind from job").unwrap();
    let kinds: HashSet<String> = waiting.into_iter().map(|(kind,)| kind).collect();
    assert!(kinds.iter().all(|kind| kind == "needs.look"), "no mail goes to people who do not exist: {kinds:?}");
}

empty_tests!(a_second_seed_is_refused_and_changes_nothing, async |app: Arc<App>| {
    demo(&app, Demo { people: 5, ..SMALL }).await.unwrap();
    let (before, _) = store::audit::head(&app.db).await.unwrap();
    let refused = demo(&app, SMALL).await.unwrap_err();
    assert!(matches!(refused, ServiceError::Invalid(_)), "{refused}");
    assert_eq!(store::audit::head(&app.db).await.unwrap().0, before);
});

/// Codes, times and acts, in order: what two runs have in common when they made the same people.
async fn told(app: &App) -> Vec<String> {
    let user = account(app, "caseworker").await;
    let mine = own(&user, Compartment::General);
    let cases = store::case_list::open(&app.db, mine, None, 100).await.unwrap();
    let acts = store::audit::list(&app.db, &store::audit::Filter::default(), 5_000).await.unwrap();
    let cases = cases.iter().map(|c| format!("{} {}", c.code, c.at));
    cases.chain(acts.iter().map(|a| format!("{} {} {}", a.at, a.action, a.detail))).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_seed_makes_the_same_programme_and_another_one_does_not() {
    let folder = testkit::TempDir::new().unwrap();
    let mut made = Vec::new();
    for (i, seed) in [7, 7, 8].into_iter().enumerate() {
        let path = folder.path().join(format!("{i}.db"));
        let db = Db::open(&Location::File { path, key: [3; 32] }).await.unwrap();
        store::migrate::run(&db).await.unwrap();
        let app = app(db.clone());
        demo(&app, Demo { seed, people: 25, ..SMALL }).await.unwrap();
        made.push(told(&app).await);
        db.close().await;
    }
    assert_eq!(made[0], made[1]);
    assert_ne!(made[0], made[2]);
}

const AMOUNT: Amount = Amount { people: 2_050, referrals: 5_000, services: 40, startups: 600, trainees: 40 };

empty_tests!(many_people_have_codes_of_their_own_a_caseworker_each_and_an_entry_in_the_log, async |app: Arc<App>| {
    let mut told = Vec::new();
    let made = load(&app, AMOUNT, 3, |done| told.push(done)).await.unwrap();
    assert_eq!((made.people, told), (2_050, vec![2_000, 2_050]));
    let Verdict::Holds { entries } = verify(&app.db).await.unwrap() else { panic!("the chain is broken") };
    assert!(entries >= 2 * 2_050, "{entries}");
    let offices = store::office::all(&app.db).await.unwrap();
    let mut codes = std::collections::HashSet::new();
    for office in &offices {
        let scope = Scope::Office { office: OfficeId(office.id), compartment: Compartment::General };
        let cases = store::case_list::open(&app.db, scope, None, 1_000).await.unwrap();
        codes.extend(cases.into_iter().map(|c| c.code));
    }
    assert!(codes.len() > 450, "{} open cases", codes.len());
    let (referrals, early): (i64, i64) = fetch_one!(
        &app.db,
        (i64, i64),
        "select cast(count(*) as bigint), cast(count(case when r.sent_at < c.opened_at or r.answered_at < r.sent_at
           or r.verified_at < r.completed_at or r.closed_at < r.verified_at then 1 end) as bigint)
         from referral r join case_file c on c.id = r.case_id",
    )
    .unwrap();
    assert_eq!((referrals, early), (5_000, 0));
    // More than are read at once: nobody is missed between two readings, and nobody is counted twice. Protected help is in no
    // number of referrals.
    let kinds: Vec<(String,)> = fetch_all!(&app.db, (String,), "select category from referral").unwrap();
    let told = kinds.iter().filter(|(kind,)| !PROTECTED.contains(&kind.as_str())).count();
    assert!((4_000..5_000).contains(&told), "{told}");
    let facts = store::indicator::facts(&app.db, &app.sealer).await.unwrap();
    assert_eq!((facts.people.len(), facts.referrals.len()), (2_050, told));
    assert!(facts.referrals.is_sorted_by_key(|r| r.person) && facts.due.is_sorted_by_key(|d| d.person));
    let (startups, begun): (i64, i64) = fetch_one!(
        &app.db,
        (i64, i64),
        "select cast(count(*) as bigint), cast(count(started_on) as bigint) from startup",
    )
    .unwrap();
    assert_eq!((startups, begun), (600, 600));
    let (class, sessions): (i64, i64) = fetch_one!(
        &app.db,
        (i64, i64),
        "select (select cast(count(*) as bigint) from training_enrolment),
           (select cast(count(*) as bigint) from training_session where taken_at is not null)",
    )
    .unwrap();
    assert_eq!(class, 40);
    assert!(sessions >= 60, "{sessions}");
    // The next case that somebody opens gets the next number.
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("test")).await.unwrap();
    let today = app.clock.now().date_naive();
    let next = service::person::next_code(&mut tx, "BFA", "DOR", today).await.unwrap();
    assert!(!codes.contains(&next) && !next.contains("-000001-"), "{next}");
    assert!(load(&app, Amount { people: 1, ..Amount::default() }, 3, |_| ()).await.is_err(), "never twice");
});
