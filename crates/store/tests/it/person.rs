//! Persons: kept as they were said, found by any spelling, and only by who may know that they exist.

use domain::association::Episode;
use domain::authz::Compartment;
use domain::case::{CaseStatus, Track};
use domain::id::{CaseId, OfficeId, PersonId, UserId};
use domain::name::search_words;
use domain::person::{
    AgeEvidence, Asked, Birth, IdDocument, IdDocumentKind, InSchool, Language, Literacy, Member, MemberHealth,
    NameKind, NamePart, Names, PersonCategory, Phone, PhoneOwner, Relation, Residence, Sex,
};
use sqlx::Row;
use store::association::NewEpisode;
use store::case::Case;
use store::office::OfficeRow;
use store::person::Person;
use store::person_parts::NewPart;
use store::person_search::{Found, Viewer};
use store::place::NewPlace;
use store::user::User;
use store::{Db, Sealer, StoreError, Tx};
use uuid::Uuid;

use crate::support::{begin, db_tests, entry, noon, on_sqlite};

const DOR: OfficeId = OfficeId(Uuid::from_u128(1));
const OHG: OfficeId = OfficeId(Uuid::from_u128(2));
const AWA: UserId = UserId(Uuid::from_u128(11));
const BILA: UserId = UserId(Uuid::from_u128(12));

fn sealer() -> Sealer {
    Sealer::new(&[9; 32])
}

async fn setting(tx: &mut Tx) {
    for (id, code) in [(DOR, "DOR"), (OHG, "OHG")] {
        let office = OfficeRow {
            id: id.0,
            code: code.into(),
            name: code.into(),
            country: "BFA".into(),
            pcode: None,
            timezone: "Africa/Ouagadougou".into(),
            phone: None,
            active: true,
            version: 1,
        };
        store::office::insert(tx, &office, noon()).await.unwrap();
    }
    for (id, name) in [(AWA, "awa"), (BILA, "bila")] {
        let user = User {
            id,
            email: format!("{name}@example.org"),
            name: name.into(),
            password_hash: None,
            language: domain::locale::Locale::Fr,
            speaker: domain::speaker::Speaker::default(),
            totp_secret: None,
            totp_since: None,
            active: true,
            version: 1,
        };
        store::user::insert(tx, &user, noon()).await.unwrap();
    }
    for (pcode, name, parent) in [("BF56", "Séno", None), ("BF5602", "Dori", Some("BF56")), ("ML0902", "Dori", None)] {
        let country = if pcode.starts_with("BF") { "BFA" } else { "MLI" };
        let place = NewPlace {
            pcode: pcode.into(),
            name: name.into(),
            level: 2,
            parent: parent.map(str::to_owned),
            country: country.into(),
            lat: None,
            lon: None,
        };
        store::place::insert(tx, &place).await.unwrap();
    }
}

fn person(n: u128, name: &str) -> Person {
    Person {
        id: PersonId(Uuid::from_u128(100 + n)),
        office: DOR,
        names: Names(vec![NamePart { kind: NameKind::Given, text: name.into() }]),
        sex: Sex::Male,
        birth: Birth { date: "1998-06".parse().ok(), estimated: None, evidence: AgeEvidence::Family },
        languages: vec![Language::Mos, Language::Fra],
        contact_language: Language::Mos,
        counsellor: domain::person::CounsellorPreference::Anybody,
        literacy: Literacy::NotAsked,
        origin: Some("BF5602".into()),
        origin_answer: Asked::Said,
        current: "BF5602".into(),
        locality: Some("Wuro Sampa".into()),
        residence: Residence::Host,
        mother: Some("Hawa".into()),
        nationalities: vec![domain::person::Country::Mli],
        marital: Some(domain::person::MaritalStatus::Widowed),
        version: 1,
    }
}

async fn add(tx: &mut Tx, n: u128, name: &str, office: OfficeId, caseworker: UserId, wall: Compartment) -> Person {
    let p = Person { office, ..person(n, name) };
    store::person::insert(tx, &sealer(), &p, PersonCategory::ExCombatant, caseworker, noon()).await.unwrap();
    let case = Case {
        id: CaseId(Uuid::from_u128(200 + n)),
        code: format!("case-{n}"),
        code_name: format!("Néré {n}"),
        person: p.id,
        office,
        compartment: wall,
        track: Track::Ddr,
        status: CaseStatus::Registered,
        risk: None,
        opened_on: noon().date_naive(),
        caseworker: Some(caseworker),
        last_contact_on: None,
        funding: None,
        merged_into: None,
        version: 1,
    };
    store::case::insert(tx, &case, noon()).await.unwrap();
    p
}

fn codes(found: &[Found]) -> Vec<&str> {
    let mut codes: Vec<&str> = found.iter().map(|f| f.code.as_str()).collect();
    codes.sort_unstable();
    codes
}

const AS_AWA: Viewer = Viewer { user: AWA, compartment: Compartment::General, office: None };

db_tests!(a_person_comes_back_as_said_and_an_edit_of_an_old_version_is_refused, async |db: Db| {
    let mut tx = begin(&db).await;
    setting(&mut tx).await;
    let p = add(&mut tx, 1, "Boukari Ouédraogo", DOR, AWA, Compartment::General).await;
    let estimated = Person {
        birth: Birth { date: None, estimated: Some((30, noon().date_naive())), evidence: AgeEvidence::Estimated },
        origin: None,
        origin_answer: Asked::Declined,
        ..person(2, "عمر")
    };
    store::person::insert(&mut tx, &sealer(), &estimated, PersonCategory::Victim, AWA, noon()).await.unwrap();
    tx.commit(entry()).await.unwrap();

    assert_eq!(store::person::by_id(&db, p.id).await.unwrap().unwrap(), p);
    assert_eq!(store::person::by_id(&db, estimated.id).await.unwrap().unwrap(), estimated);
    let category = store::person::category(&db, &sealer(), p.id).await.unwrap();
    assert_eq!(category, Some(PersonCategory::ExCombatant));

    let moved = Person { locality: None, residence: Residence::Refugee, literacy: Literacy::ReadsSome, ..p.clone() };
    let mut tx = begin(&db).await;
    store::person::update(&mut tx, &moved, noon()).await.unwrap();
    tx.commit(entry()).await.unwrap();
    let saved = store::person::by_id(&db, p.id).await.unwrap().unwrap();
    assert_eq!(saved, Person { version: 2, ..moved.clone() });
    let mut tx = begin(&db).await;
    let stale = store::person::update(&mut tx, &moved, noon()).await;
    assert!(matches!(stale, Err(StoreError::Rows { found: 0, wanted: 1 })));
});

db_tests!(phones_household_and_sealed_episodes_come_back_in_order, async |db: Db| {
    let mut tx = begin(&db).await;
    setting(&mut tx).await;
    let p = add(&mut tx, 1, "Boukari", DOR, AWA, Compartment::General).await;
    let phone = |number: &str| Phone {
        number: number.into(),
        key: format!("226{number}"),
        owner: PhoneOwner::Family,
        safe_to_call: true,
        safe_to_text: false,
        safe_times: Some("mornings".into()),
    };
    let member = Member {
        name: "Hawa".into(),
        relation: Relation::Child,
        sex: Sex::Female,
        birth_year: Some(2019),
        in_school: InSchool::Unknown,
        lives_with: true,
        documents: None,
        health: MemberHealth { chronic: Some(domain::intake::Answer::Yes), disability: None },
    };
    let episode = |group: &str| Episode {
        group: Some(group.into()),
        joined: "2019".parse().ok(),
        left: "2024-05".parse().ok(),
        ..Episode::default()
    };
    let (phones, episodes) = (["70000001", "70000002"].map(phone), ["Groupe 0", "Groupe 1"].map(episode));
    let id = |first: u128, position: i64| Uuid::from_u128(first + position as u128);
    let phones: Vec<_> = (0..)
        .zip(&phones)
        .map(|(position, what)| NewPart { id: id(0, position), person: p.id, position, what })
        .collect();
    store::person_parts::insert_phones(&mut tx, &phones).await.unwrap();
    let new = |(position, episode)| NewEpisode { id: id(50, position), person: p.id, position, episode, at: noon() };
    let episodes: Vec<_> = (0..).zip(&episodes).map(new).collect();
    store::association::insert_all(&mut tx, &sealer(), &episodes).await.unwrap();
    let member_of = NewPart { id: id(9, 0), person: p.id, position: 0, what: &member };
    store::person_parts::insert_members(&mut tx, &sealer(), &[member_of]).await.unwrap();
    tx.commit(entry()).await.unwrap();

    assert_eq!(store::person_parts::phones(&db, p.id).await.unwrap(), [phone("70000001"), phone("70000002")]);
    assert_eq!(store::person_parts::household(&db, &sealer(), p.id).await.unwrap(), [member]);
    let episodes = store::association::of_person(&db, &sealer(), p.id).await.unwrap();
    assert_eq!(episodes, [episode("Groupe 0"), episode("Groupe 1")]);
    let other_key = store::association::of_person(&db, &Sealer::new(&[1; 32]), p.id).await;
    assert!(matches!(other_key, Err(StoreError::Sealed)));

    let by_phone = store::person_alike::by_phone(&db, AS_AWA, &["22670000002".into()], 10).await.unwrap();
    assert_eq!(codes(&by_phone), ["case-1"]);
    assert_eq!(by_phone[0].phones.len(), 2);

    let mut tx = begin(&db).await;
    store::person_parts::clear(&mut tx, p.id).await.unwrap();
    tx.commit(entry()).await.unwrap();
    assert!(store::person_parts::phones(&db, p.id).await.unwrap().is_empty());
});

db_tests!(search_finds_every_spelling_and_never_looks_behind_a_wall, async |db: Db| {
    let mut tx = begin(&db).await;
    setting(&mut tx).await;
    add(&mut tx, 1, "WEDRAOGO Boukary", DOR, AWA, Compartment::General).await;
    add(&mut tx, 2, "Ouédraogo Boukari", OHG, BILA, Compartment::General).await;
    add(&mut tx, 3, "Ouedraogo Boukari", DOR, BILA, Compartment::Child).await;
    add(&mut tx, 4, "Ouédraogo Adama", DOR, AWA, Compartment::General).await;
    add(&mut tx, 5, "محمد أغ الحسيني", DOR, AWA, Compartment::General).await;
    tx.commit(entry()).await.unwrap();

    let words = search_words("Ouédraogo Boukari");
    let everywhere = store::person_search::everywhere(&db, None, &words, 50).await.unwrap();
    assert_eq!(codes(&everywhere), ["case-1", "case-2"], "the child's case does not exist here");
    let office = store::person_search::everywhere(&db, Some(OHG), &words, 50).await.unwrap();
    assert_eq!(codes(&office), ["case-2"]);
    let own = store::person_search::own(&db, AS_AWA, &words, 50).await.unwrap();
    assert_eq!(codes(&own), ["case-1"]);
    let focal = Viewer { user: BILA, compartment: Compartment::Child, office: None };
    let own = store::person_search::own(&db, focal, &words, 50).await.unwrap();
    assert_eq!(codes(&own), ["case-3"]);
    let boss = Viewer { user: AWA, compartment: Compartment::Child, office: Some(DOR) };
    let behind = store::person_search::own(&db, boss, &words, 50).await.unwrap();
    assert_eq!(codes(&behind), ["case-3"], "whoever supervises behind the wall");
    let elsewhere = Viewer { office: Some(OHG), ..boss };
    assert!(store::person_search::own(&db, elsewhere, &words, 50).await.unwrap().is_empty());
    let own = store::person_search::own(&db, AS_AWA, &search_words("Mohamed Alhousseini"), 50).await.unwrap();
    assert_eq!(codes(&own), ["case-5"]);

    let sounds = ["BKR".to_owned(), "WDRG".to_owned()];
    let alike = store::person_alike::alike(&db, AS_AWA, &sounds, &[], &[], 50).await.unwrap();
    assert_eq!(codes(&alike), ["case-1", "case-2"], "one sound in common is not enough");
    let alike = store::person_alike::alike(&db, focal, &sounds, &[], &[], 50).await.unwrap();
    assert_eq!(codes(&alike), ["case-1", "case-2", "case-3"]);
    assert!(store::person_search::own(&db, AS_AWA, &[], 50).await.unwrap().is_empty());
});

db_tests!(a_document_is_found_by_its_number_however_it_is_written_and_never_by_another_key, async |db: Db| {
    let mut tx = begin(&db).await;
    setting(&mut tx).await;
    let open = add(&mut tx, 1, "Boukari", DOR, AWA, Compartment::General).await;
    let hidden = add(&mut tx, 2, "Issa", DOR, BILA, Compartment::Child).await;
    let document = |number: &str| IdDocument { kind: IdDocumentKind::Voter, number: number.into(), issuer: None };
    let (card, short) = (document("B-41 97"), document("21"));
    let new = |n: u128, person, position, what| NewPart { id: Uuid::from_u128(900 + n), person, position, what };
    let all = [new(1, open.id, 0, &card), new(2, open.id, 1, &short), new(3, hidden.id, 0, &card)];
    store::id_document::insert_all(&mut tx, &sealer(), &all).await.unwrap();
    tx.commit(entry()).await.unwrap();

    assert_eq!(store::id_document::of_person(&db, &sealer(), open.id).await.unwrap(), [card, short]);
    let other = Sealer::new(&[1; 32]);
    assert!(matches!(store::id_document::of_person(&db, &other, open.id).await, Err(StoreError::Sealed)));
    let find = async |sealer: &Sealer, viewer: Viewer, number: &str| {
        let tags: Vec<String> = store::id_document::tag(sealer, number).into_iter().collect();
        let found = store::person_alike::alike(&db, viewer, &[], &[], &tags, 50).await.unwrap();
        codes(&found).into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(find(&sealer(), AS_AWA, " b4197 ").await, ["case-1"], "the other one is behind a wall");
    let focal = Viewer { user: BILA, compartment: Compartment::Child, office: None };
    assert_eq!(find(&sealer(), focal, "b4197").await, ["case-1", "case-2"]);
    assert!(find(&other, AS_AWA, "b4197").await.is_empty());
    assert!(find(&sealer(), AS_AWA, "21").await.is_empty(), "too short to find anybody by");
    let desk = (DOR, Compartment::General);
    let firsts = store::id_document::of_desk(&db, &sealer(), desk).await.unwrap();
    assert_eq!(firsts.into_iter().collect::<Vec<_>>(), [(open.id, "B-41 97".to_owned())]);
});

db_tests!(places_are_found_by_folded_name_the_own_country_first, async |db: Db| {
    let mut tx = begin(&db).await;
    setting(&mut tx).await;
    tx.commit(entry()).await.unwrap();
    let found = store::place::named(&db, "dori", "BFA", 10).await.unwrap();
    assert_eq!(found.iter().map(|p| p.pcode.as_str()).collect::<Vec<_>>(), ["BF5602", "ML0902"]);
    assert_eq!(found[0].label(), "Dori, Séno (BF5602)");
    let found = store::place::starting_with(&db, "se", "BFA", 10).await.unwrap();
    assert_eq!(found[0].name, "Séno");
    assert_eq!(store::place::by_pcode(&db, "BF5602").await.unwrap().unwrap().name, "Dori");
    assert!(store::place::by_pcode(&db, "XX").await.unwrap().is_none());
    assert_eq!(store::place::of_country(&db, "BFA", 10).await.unwrap().len(), 2);
});

#[tokio::test(flavor = "multi_thread")]
async fn searches_run_over_indexes() {
    use sqlx::{AssertSqlSafe, SqlSafeStr};
    let texts = crate::engines::texts();
    let files = ["person_search.rs", "person_alike.rs", "person.rs", "person_parts.rs", "association.rs"];
    let selects: Vec<_> =
        texts.iter().filter(|(f, sql, _)| files.contains(&f.as_str()) && sql.starts_with("select")).collect();
    assert!(selects.len() >= 9, "{}", selects.len());
    on_sqlite(async |db| {
        let Db::Sqlite { read, .. } = &db else { unreachable!() };
        for (file, sql, _) in &selects {
            let explain = AssertSqlSafe(format!("explain query plan {sql}")).into_sql_str();
            let rows = sqlx::query(explain).fetch_all(read).await.unwrap();
            let plan: Vec<String> = rows.iter().map(|r| r.get::<String, _>("detail")).collect();
            // `h` is the small set of hits; everything else must be looked up in an index.
            let scans = |d: &String| d.starts_with("SCAN ") && d != "SCAN h";
            assert!(!plan.iter().any(scans), "{file}: {sql}\n{plan:#?}");
        }
    })
    .await;
}
