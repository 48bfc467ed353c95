//! The mother's name and identity documents: sealed, shown with the identity alone, and what finds somebody who is
//! registered under another name.

use domain::authz::{Compartment, Role};
use domain::branch::{BranchField, DecideForm};
use domain::case::RevealForm;
use domain::date::DateParts;
use domain::duplicate::{Band, Reason};
use domain::pair::PairSource;
use domain::person::{Country, IdDocument, IdDocumentForm, MaritalStatus, PersonForm};
use service::pair::{Seen, merge};
use service::person::{self, Hit, Saved};
use service::{Ctx, ServiceError};
use store::case::Case;
use uuid::Uuid;

use crate::dump::everything;
use crate::pair::{night, only, open, regional};
use crate::pair_merge::{Twice, case, form as merge_form};
use crate::person::{child, count, form, places, registered};
use crate::profile_together::begun;
use crate::world::{World, world_tests};

fn paper(kind: &str, number: &str) -> IdDocumentForm {
    IdDocumentForm { kind: kind.into(), number: number.into(), issuer: "Mairie".into() }
}

/// Boukari, whose mother is Aïssata, with a card of the commission.
fn boukari() -> PersonForm {
    PersonForm {
        mother: "Aïssata".into(),
        documents: vec![paper("demob_card", "BF-4417 908")],
        ..form("Boukari", "Ouédraogo")
    }
}

/// The same card, in the hands of somebody who calls himself otherwise.
fn issa() -> PersonForm {
    PersonForm {
        documents: vec![paper("national_id", "bf4417908")],
        phones: vec![],
        birth: DateParts { year: "1994".into(), ..DateParts::default() },
        ..form("Issa", "Sawadogo")
    }
}

async fn reveal(ctx: &Ctx, code: &str) {
    let form = RevealForm { command: Uuid::new_v4().to_string(), code: code.into(), reason: "contact".into() };
    service::case::reveal(ctx, &form).await.unwrap();
}

async fn documents(w: &World, case: &Case) -> Vec<IdDocument> {
    store::id_document::of_person(&w.app.db, &w.app.sealer, case.person).await.unwrap()
}

async fn numbers(w: &World, case: &Case) -> Vec<String> {
    documents(w, case).await.into_iter().map(|d| d.number).collect()
}

fn keys(error: ServiceError) -> Vec<(String, String)> {
    match error {
        ServiceError::Invalid(errors) => errors.into_iter().map(|e| (e.field, e.key)).collect(),
        other => panic!("{other:?}"),
    }
}

world_tests!(a_number_is_nowhere_in_the_database_and_shown_with_the_identity_alone, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let code = registered(&awa, &boukari()).await.code;
    let dump = everything(&w.app.db).await.to_lowercase();
    for secret in ["4417 908", "4417908", "mairie", "demob_card"] {
        assert!(!dump.contains(secret), "{secret}");
    }
    let hidden = person::profile(&awa, &code).await.unwrap();
    assert!(hidden.identity.is_none() && !format!("{hidden:?}").contains("Aïssata"));
    reveal(&awa, &code).await;
    let identity = person::profile(&awa, &code).await.unwrap().identity.unwrap();
    assert_eq!(identity.mother.as_deref(), Some("Aïssata"));
    assert_eq!(identity.documents[0].number, "BF-4417 908");
    let bila = w.actor(Role::Caseworker, w.ohg).await;
    assert!(matches!(person::profile(&bila, &code).await, Err(ServiceError::NotFound)));
});

world_tests!(half_a_document_is_refused_with_its_field_and_none_is_needed, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let half = PersonForm { documents: vec![paper("", "B1"), paper("voter", "")], ..form("Boukari", "Ouédraogo") };
    let errors = keys(person::register(&awa, &half).await.unwrap_err());
    let expected =
        [("documents[0][kind]", "error-id-document-kind"), ("documents[1][number]", "error-id-document-number")];
    assert_eq!(errors, expected.map(|(f, k)| (f.to_owned(), k.to_owned())));
    let code = registered(&awa, &form("Boukari", "Ouédraogo")).await.code;
    let record = case(&w, &code).await;
    assert_eq!(documents(&w, &record).await, []);
    assert_eq!(store::person::by_id(&w.app.db, record.person).await.unwrap().unwrap().mother, None);
});

world_tests!(one_document_under_two_names_is_found_and_needs_a_reason, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let bila = w.actor(Role::Caseworker, w.ohg).await;
    registered(&awa, &boukari()).await;
    let matches = person::check(&bila, &issa()).await.unwrap();
    assert_eq!((matches.len(), matches[0].band, matches[0].reasons[0]), (1, Band::Block, Reason::DocumentSame));
    assert!(matches!(&matches[0].hit, Hit::Masked { office, .. } if office == "Dori"));
    assert!(!format!("{matches:?}").contains("4417"));
    let errors = keys(person::register(&bila, &issa()).await.unwrap_err());
    assert_eq!(errors, [("distinct_reason".to_owned(), "error-duplicate".to_owned())]);
    registered(&bila, &PersonForm { distinct_reason: "His brother lent him the card".into(), ..issa() }).await;
    // Who compares the two sees that a number is the same, and no number.
    let seen = only(&regional(&w).await).await;
    assert_eq!(seen.source, PairSource::Entry);
    let told: Vec<_> = seen.sides.iter().filter_map(Seen::open).map(|s| s.documents).collect();
    assert_eq!(told, [(1, 1), (1, 1)]);
    assert!(!format!("{seen:?}").contains("4417"));
    let log: Vec<(String,)> = store::fetch_all!(
        &w.app.db,
        (String,),
        "select cast(detail as text) from audit_entry where detail is not null"
    )
    .unwrap();
    assert!(log.iter().all(|(detail,)| !detail.contains("4417")));
});

world_tests!(the_night_finds_a_document_that_came_later, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let ali = w.actor(Role::Caseworker, w.ohg).await;
    registered(&awa, &boukari()).await;
    let other = registered(&ali, &PersonForm { documents: vec![], ..issa() }).await.code;
    night(&w).await;
    let both = regional(&w).await;
    assert!(open(&both).await.rows.is_empty());
    let ali = w.later(&ali);
    let with = begun(&ali, &other, |f| f.documents = vec![paper("voter", "A100"), paper("demob_card", "BF 4417/908")]);
    assert_eq!(person::update(&ali, &with.await).await.unwrap(), Saved::Sent);
    night(&w).await;
    let seen = only(&w.later(&both)).await;
    assert_eq!((seen.source, seen.reasons[0]), (PairSource::Scan, Reason::DocumentSame));
});

world_tests!(a_document_behind_a_wall_is_compared_with_nobody_outside, async |w: World| {
    places(&w).await;
    let focal = w.actor_behind(Role::FocalPoint, w.dor, Compartment::Child).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let hidden = PersonForm { documents: vec![paper("birth_certificate", "N 7741/2011")], ..child("Yacouba", "Zerbo") };
    registered(&focal, &hidden).await;
    let outside = PersonForm { documents: vec![paper("birth_certificate", "N77412011")], ..issa() };
    assert!(person::check(&awa, &outside).await.unwrap().is_empty());
    registered(&awa, &outside).await;
    assert_eq!(person::check(&focal, &outside).await.unwrap().len(), 2, "its focal point sees both");
});

world_tests!(correcting_is_on_record_by_the_name_of_the_field_and_two_values_wait, async |w: World| {
    places(&w).await;
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let boss = w.actor(Role::Supervisor, w.dor).await;
    let code = registered(&awa, &boukari()).await.code;
    let hers = begun(&awa, &code, |f| {
        f.mother = "Hawa".into();
        f.documents.push(paper("voter", "V 5521"));
    })
    .await;
    let his = begun(&boss, &code, |f| f.mother = "Mariam".into()).await;
    assert_eq!(person::update(&awa, &hers).await.unwrap(), Saved::Sent);
    assert_eq!(person::update(&awa, &hers).await.unwrap(), Saved::Sent, "sent twice");
    assert_eq!(person::update(&boss, &his).await.unwrap(), Saved::Undecided);
    assert_eq!(count(&w, "person.changed").await, 2);
    let record = case(&w, &code).await;
    assert_eq!(numbers(&w, &record).await, ["BF-4417 908", "V 5521"]);
    let timeline = store::case_event::of_case(&w.app.db, record.id, None, 10).await.unwrap();
    let changed = timeline.iter().find(|e| e.kind.as_str() == "profile_changed").unwrap();
    assert_eq!(changed.detail, serde_json::json!({ "fields": ["mother", "documents"] }));

    let deciding = service::branch::deciding(&awa, &code).await.unwrap();
    assert_eq!(deciding.fields.iter().map(|f| f.field).collect::<Vec<_>>(), [BranchField::Mother]);
    let kept = (BranchField::Mother.as_str().to_owned(), deciding.branches[0].clone());
    let decided = DecideForm {
        command: Uuid::new_v4().to_string(),
        code: code.clone(),
        seen: deciding.seen,
        branches: deciding.branches,
        keep: [kept].into(),
    };
    service::branch::decide(&awa, &decided).await.unwrap();
    assert_eq!(
        store::person::by_id(&w.app.db, record.person).await.unwrap().unwrap().mother.as_deref(),
        Some("Mariam")
    );
    assert_eq!(numbers(&w, &record).await.len(), 2, "the rest stays");
    // What waits is shown with the identity, like everything that says who somebody is.
    w.clock.advance(chrono::Duration::minutes(10));
    let (late, sees) = (w.later(&awa), |field: BranchField| field.is_protected());
    assert!(person::editing(&late, &code).await.unwrap().is_none());
    assert!(sees(BranchField::Mother) && sees(BranchField::Documents));
});

world_tests!(a_merge_keeps_the_documents_of_both_and_an_undo_takes_them_back, async |w: World| {
    places(&w).await;
    let (awa, ali) = (w.actor(Role::Caseworker, w.dor).await, w.actor(Role::Caseworker, w.ohg).await);
    let first = registered(&awa, &PersonForm { mother: String::new(), ..boukari() }).await.code;
    let second = PersonForm {
        mother: "Aissatou".into(),
        documents: vec![paper("national_id", "BF4417908"), paper("voter", "V 5521")],
        distinct_reason: "They say so".into(),
        ..form("Boukary", "WEDRAOGO")
    };
    let second = registered(&ali, &second).await.code;
    let ctx = regional(&w).await;
    let (a, b) = (case(&w, &first).await, case(&w, &second).await);
    let t = Twice { w, ctx, awa, ali, a, b };
    let mothers = async || {
        let mut all = Vec::new();
        for record in [&t.a, &t.b] {
            all.push(store::person::by_id(&t.w.app.db, record.person).await.unwrap().unwrap().mother);
        }
        all
    };
    let before = (documents(&t.w, &t.a).await, documents(&t.w, &t.b).await, mothers().await);
    let seen = t.preview().await;
    assert!(!seen.differing.contains(&domain::pair::MergeField::Mother), "one of them does not know");
    merge(&t.ctx, &merge_form(&seen)).await.unwrap();
    assert_eq!(numbers(&t.w, &t.a).await, ["BF-4417 908", "V 5521"], "one number is one document");
    assert_eq!(documents(&t.w, &t.b).await, []);
    assert_eq!(mothers().await[0].as_deref(), Some("Aissatou"));
    // Either number finds the record that stayed, and nobody else.
    let somebody = PersonForm { documents: vec![paper("voter", "v5521")], ..issa() };
    assert_eq!(person::check(&t.awa, &somebody).await.unwrap().len(), 1);

    t.undo(&seen.id).await.unwrap();
    assert_eq!((documents(&t.w, &t.a).await, documents(&t.w, &t.b).await, mothers().await), before);
});

world_tests!(
    nationality_and_marriage_are_shown_with_the_identity_and_a_merge_keeps_what_either_said,
    async |w: World| {
        places(&w).await;
        let awa = w.actor(Role::Caseworker, w.dor).await;
        let said = |form: PersonForm, countries: &[&str], marital: &str| PersonForm {
            nationalities: countries.iter().map(|c| (*c).to_owned()).collect(),
            marital: marital.into(),
            ..form
        };
        let first = registered(&awa, &said(boukari(), &["BFA", "", "MLI", "NER"], "")).await.code;
        let hidden = person::profile(&awa, &first).await.unwrap();
        assert!(!format!("{hidden:?}").contains("Mli"));
        reveal(&awa, &first).await;
        let identity = person::profile(&awa, &first).await.unwrap().identity.unwrap();
        assert_eq!(identity.nationalities, [Country::Bfa, Country::Mli], "two at most");
        let wrong = said(form("Issa", "Ba"), &["XXX"], "forced_union");
        let errors = keys(person::register(&awa, &wrong).await.unwrap_err());
        let fields: Vec<_> = errors.iter().map(|(f, k)| (f.as_str(), k.as_str())).collect();
        assert_eq!(fields, [("nationalities[0]", "error-unknown-choice"), ("marital", "error-unknown-choice")]);

        let other = PersonForm { distinct_reason: "A brother".into(), ..said(boukari(), &[], "widowed") };
        let second = registered(&awa, &other).await.code;
        let (a, b) = (case(&w, &first).await, case(&w, &second).await);
        let (ctx, ali) = (regional(&w).await, w.actor(Role::Caseworker, w.ohg).await);
        let t = Twice { w, ctx, awa, ali, a, b };
        let seen = t.preview().await;
        merge(&t.ctx, &merge_form(&seen)).await.unwrap();
        let kept = store::person::by_id(&t.w.app.db, t.a.person).await.unwrap().unwrap();
        assert_eq!((kept.nationalities.len(), kept.marital), (2, Some(MaritalStatus::Widowed)));
        t.undo(&seen.id).await.unwrap();
        let back = store::person::by_id(&t.w.app.db, t.a.person).await.unwrap().unwrap();
        assert_eq!(back.marital, None);
    }
);
