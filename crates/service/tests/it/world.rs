//! A small programme: two offices, somebody for every role, a clock that moves when told.

use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use domain::authz::{Actor, Assignment, Compartment, Grant, Role};
use domain::case::{CaseStatus, Track};
use domain::code::CaseCode;
use domain::id::{CaseId, OfficeId, OrganisationId, PersonId, UserId};
use domain::locale::Locale;
use domain::person::{
    AgeEvidence, Asked, Birth, CounsellorPreference, Language, Literacy, NameKind, NamePart, Names, PersonCategory,
    Residence, Sex,
};
use domain::speaker::Speaker;
use service::clock::{Clock, ManualClock};
use service::ctx::new_id;
use service::read_log::ReadLog;
use service::{App, Ctx, Office};
use store::case::Case;
use store::db::Location;
use store::office::OfficeRow;
use store::person::Person;
use store::place::NewPlace;
use store::user::User;
use store::{Audit, Db, Sealer, Tx};
use uuid::Uuid;

/// Two tests from one body: `world_tests!(a_name_that_says_the_behaviour, async |w: World| { … })`.
macro_rules! world_tests {
    ($name:ident, $body:expr) => {
        mod $name {
            use super::*;
            #[tokio::test(flavor = "multi_thread")]
            async fn sqlite() {
                crate::world::World::on_sqlite($body).await;
            }
            #[tokio::test(flavor = "multi_thread")]
            async fn postgres() {
                crate::world::World::on_postgres($body).await;
            }
        }
    };
}
pub(crate) use world_tests;

/// The password of every account.
pub const PASSWORD: &str = "correct horse battery";

/// The programme.
pub struct World {
    pub app: Arc<App>,
    pub clock: Arc<ManualClock>,
    /// Dori.
    pub dor: OfficeId,
    /// Ouahigouya.
    pub ohg: OfficeId,
}

impl World {
    pub async fn on_sqlite(body: impl AsyncFnOnce(World)) {
        let folder = testkit::TempDir::new().unwrap();
        let db = Db::open(&Location::File { path: folder.path().join("test.db"), key: [3; 32] }).await.unwrap();
        store::migrate::run(&db).await.unwrap();
        body(World::new(db.clone()).await).await;
        db.close().await;
    }

    pub async fn on_postgres(body: impl AsyncFnOnce(World)) {
        let database = testkit::database(&store::migrate::fingerprint(), async |options| {
            let db = Db::open(&Location::Server(Box::new(options))).await?;
            store::migrate::run(&db).await?;
            db.close().await;
            Ok::<(), store::StoreError>(())
        })
        .await
        .unwrap();
        let db = Db::open(&Location::Server(Box::new(database.options.clone()))).await.unwrap();
        body(World::new(db.clone()).await).await;
        db.close().await;
        database.drop_now().await.unwrap();
    }

    async fn new(db: Db) -> World {
        let clock = Arc::new(ManualClock::at(Utc.with_ymd_and_hms(2026, 11, 24, 9, 0, 0).unwrap()));
        let app = Arc::new(App {
            sealer: Sealer::new(&[7; 32]),
            clock: clock.clone(),
            reads: ReadLog::start(db.clone()),
            looking: service::person::Looking::default(),
            programme: service::programme::Held::default(),
            facts: service::indicator::HeldFacts::default(),
            sources: service::session::Sources::default(),
            searches_per_hour: 60,
            documents: service::referral::DocumentLimits::default(),
            base_url: "https://passerelle.test".into(),
            demo: false,
            db,
        });
        let mut world = World { app, clock, dor: OfficeId(Uuid::nil()), ohg: OfficeId(Uuid::nil()) };
        world.dor = world.office("DOR", "Dori").await;
        world.ohg = world.office("OHG", "Ouahigouya").await;
        world
    }

    /// The time in this world.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A transaction for setting up.
    pub async fn tx(&self) -> Tx {
        Tx::begin(&self.app.db, Grant::unchecked_system("test")).await.unwrap()
    }

    /// Ends it.
    pub async fn commit(&self, tx: Tx) {
        tx.commit(Audit::new(self.now(), "test.done", "test", None)).await.unwrap();
    }

    /// Runs what a migration does with rows that are there: the statement that begins so, which both engines take.
    pub async fn migrate_again(&self, (sqlite, postgres): (&str, &str), begin: &str) {
        let statement = |all: &str| {
            let from = &all[all.find(begin).unwrap()..];
            from[..from.find(';').unwrap()].to_owned()
        };
        assert_eq!(statement(sqlite), statement(postgres));
        let sql = || sqlx::AssertSqlSafe(statement(sqlite));
        let mut tx = self.tx().await;
        match tx.connection() {
            store::tx::Connection::Sqlite(c) => {
                sqlx::query::<sqlx::Sqlite>(sql()).execute(c).await.map(|_| ()).unwrap()
            }
            store::tx::Connection::Pg(c) => sqlx::query::<sqlx::Postgres>(sql()).execute(c).await.map(|_| ()).unwrap(),
        }
        self.commit(tx).await;
    }

    /// Does `work` while `tx` has changed something that nobody sees yet, and ends `tx` when the work has read what it
    /// reads: as when two people act at one moment.
    pub async fn meanwhile<T>(&self, tx: Tx, work: impl Future<Output = T>) -> T {
        let end = async {
            for _ in 0..40 {
                store::office::by_id(&self.app.db, self.dor).await.unwrap();
            }
            self.commit(tx).await;
        };
        tokio::join!(work, end).0
    }

    async fn office(&self, code: &str, name: &str) -> OfficeId {
        self.office_in("BFA", code, name).await
    }

    /// One more office, in this country.
    pub async fn office_in(&self, country: &str, code: &str, name: &str) -> OfficeId {
        let id = new_id(self.now());
        let mut tx = self.tx().await;
        let row = OfficeRow {
            id,
            code: code.into(),
            name: name.into(),
            country: country.into(),
            pcode: None,
            timezone: "Africa/Ouagadougou".into(),
            phone: None,
            active: true,
            version: 1,
        };
        store::office::insert(&mut tx, &row, self.now()).await.unwrap();
        self.commit(tx).await;
        OfficeId(id)
    }

    /// A new member of staff (or, with an organisation, a partner), stored with a password.
    pub async fn user(&self, email: &str, assignment: Assignment) -> UserId {
        let id = UserId(new_id(self.now()));
        let user = User {
            id,
            email: email.into(),
            name: email.split('@').next().unwrap().into(),
            password_hash: Some(service::session::password::hash(PASSWORD.into()).await.unwrap()),
            language: Locale::En,
            speaker: Speaker::default(),
            totp_secret: None,
            totp_since: None,
            active: true,
            version: 1,
        };
        let mut tx = self.tx().await;
        store::user::insert(&mut tx, &user, self.now()).await.unwrap();
        store::user::grant_role(&mut tx, new_id(self.now()), id, &assignment, self.now(), None).await.unwrap();
        self.commit(tx).await;
        id
    }

    /// Somebody new with this role in an office.
    pub async fn actor(&self, role: Role, office: OfficeId) -> Ctx {
        self.actor_behind(role, office, Compartment::General).await
    }

    /// Somebody new with this role in an office, behind a wall.
    pub async fn actor_behind(&self, role: Role, office: OfficeId, compartment: Compartment) -> Ctx {
        let email = format!("{role}-{}@example.org", Uuid::new_v4().simple());
        let assignment = Assignment { role, office: Some(office), compartment, organisation: None };
        let user = self.user(&email, assignment.clone()).await;
        self.ctx(user, vec![assignment]).await
    }

    /// A partner's focal point.
    pub async fn partner(&self, organisation: OrganisationId) -> Ctx {
        let email = format!("partner-{}@example.org", Uuid::new_v4().simple());
        let assignment = Assignment {
            role: Role::Partner,
            office: None,
            compartment: Compartment::General,
            organisation: Some(organisation),
        };
        let user = self.user(&email, assignment.clone()).await;
        self.ctx(user, vec![assignment]).await
    }

    /// A case of a woman born in 1999 who lives in Dori, in the hands of `caseworker`. Her name is "Aminata Testname".
    pub async fn case(&self, office: OfficeId, caseworker: UserId) -> Case {
        self.case_behind(office, caseworker, Compartment::General).await
    }

    /// Such a case behind a wall.
    pub async fn case_behind(&self, office: OfficeId, caseworker: UserId, compartment: Compartment) -> Case {
        let mut tx = self.tx().await;
        let person = PersonId(new_id(self.now()));
        let dori = NewPlace {
            pcode: "BF5601".into(),
            name: "Dori".into(),
            level: 3,
            parent: None,
            country: "BFA".into(),
            lat: None,
            lon: None,
        };
        store::place::insert(&mut tx, &dori).await.unwrap();
        let part = |kind, text: &str| NamePart { kind, text: text.into() };
        let record = Person {
            id: person,
            office,
            names: Names(vec![part(NameKind::Given, "Aminata"), part(NameKind::Family, "Testname")]),
            sex: Sex::Female,
            birth: Birth { date: "1999".parse().ok(), estimated: None, evidence: AgeEvidence::Own },
            languages: vec![Language::Fuh],
            contact_language: Language::Fuh,
            counsellor: CounsellorPreference::Anybody,
            literacy: Literacy::NotAsked,
            origin: None,
            origin_answer: Asked::NotAsked,
            current: dori.pcode.clone(),
            locality: None,
            mother: None,
            nationalities: Vec::new(),
            marital: None,
            residence: Residence::Host,
            version: 1,
        };
        let category = PersonCategory::AssociatedAdult;
        store::person::insert(&mut tx, &self.app.sealer, &record, category, caseworker, self.now()).await.unwrap();
        let number = u32::try_from(store::counter::next(&mut tx, "case").await.unwrap()).unwrap();
        let code = store::office::by_id(&mut tx, office).await.unwrap().unwrap().code;
        let case = Case {
            id: CaseId(new_id(self.now())),
            code: CaseCode::new("BFA", &code, 26, number).unwrap().as_str().to_owned(),
            code_name: domain::case::code_name(number),
            person,
            office,
            compartment,
            track: Track::Ddr,
            status: CaseStatus::Registered,
            risk: None,
            opened_on: self.now().date_naive(),
            caseworker: Some(caseworker),
            last_contact_on: None,
            funding: None,
            merged_into: None,
            version: 1,
        };
        store::case::insert(&mut tx, &case, self.now()).await.unwrap();
        self.commit(tx).await;
        case
    }

    /// A request of a user at the current time. Make a new one after the clock moved.
    pub async fn ctx(&self, user: UserId, assignments: Vec<Assignment>) -> Ctx {
        let actor = Actor { user, assignments };
        let office = match actor.office() {
            Some(id) => store::office::by_id(&self.app.db, id).await.unwrap().map(|o| Office {
                id,
                code: o.code,
                name: o.name,
                country: o.country,
                timezone: o.timezone.parse().unwrap(),
            }),
            None => None,
        };
        Ctx {
            app: self.app.clone(),
            actor,
            name: "Test".into(),
            office,
            locale: Locale::En,
            session: Uuid::nil(),
            now: self.now(),
        }
    }

    /// The same actor, later.
    pub fn later(&self, ctx: &Ctx) -> Ctx {
        Ctx { now: self.now(), ..ctx.clone() }
    }
}
