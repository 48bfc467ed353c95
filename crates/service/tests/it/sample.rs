//! Samples: the same word draws the same, nothing names anybody, and a pack says whether the records still say the same.

use chrono::{DateTime, TimeDelta, Utc};
use domain::authz::{Compartment, Role};
use domain::export::{ExportState, PackForm, SampleForm};
use service::{Ctx, ServiceError, export, sample};
use store::case::Case;
use uuid::Uuid;

use crate::export::work;
use crate::world::{World, world_tests};

fn form(seed: &str) -> SampleForm {
    SampleForm {
        command: Uuid::new_v4().to_string(),
        population: "grants".into(),
        from: "2026-10-01".into(),
        to: "2026-11-23".into(),
        seed: seed.into(),
        size: "5".into(),
    }
}

/// A grant of a case with one tranche that was paid, written as a committee and finance leave it.
async fn grant(w: &World, case: &Case, by: &Ctx, at: DateTime<Utc>) -> Uuid {
    let [startup, grant, tranche, payee, payment] = [(); 5].map(|()| Uuid::new_v4());
    let code = startup.simple().to_string()[..8].to_owned();
    let user = by.user().0;
    let mut tx = w.tx().await;
    store::execute!(
        &mut tx,
        "insert into startup (id, code, case_id, state, kind, sector, activity, area, title, number, writer_id, written_at,
           version)
         values ($1, $2, $3, 'running', 'new', 'crafts', '7531', 'BF5601', 'Shop of Aminata Testname', 1, $4, $5, 1)",
        startup,
        &code,
        case.id.0,
        user,
        at,
    )
    .unwrap()
    .any();
    store::execute!(
        &mut tx,
        "insert into startup_grant (id, startup_id, amount, currency, modality, decided_by, decided_at)
         values ($1, $2, 300000, 'XOF', 'cash', $3, $4)",
        grant,
        startup,
        user,
        at,
    )
    .unwrap()
    .any();
    store::execute!(
        &mut tx,
        "insert into tranche (id, grant_id, number, amount, condition, state, approved_by, approved_at, words, version)
         values ($1, $2, 1, 300000, 'signed', 'paid', $3, $4, 'Told Aminata', 1)",
        tranche,
        grant,
        user,
        at,
    )
    .unwrap()
    .any();
    let sealed = vec![1_u8];
    store::execute!(
        &mut tx,
        "insert into payee (id, grant_id, kind, method, name, set_by, set_at, changed, needs_approval)
         values ($1, $2, 'self', 'mobile_money', $3, $4, $5, $6, $6)",
        payee,
        grant,
        sealed,
        user,
        at,
        false,
    )
    .unwrap()
    .any();
    store::execute!(
        &mut tx,
        "insert into payment (id, tranche_id, payee_id, reference, amount, currency, method, state, by_user, at, version)
         values ($1, $2, $3, $4, 300000, 'XOF', 'mobile_money', 'confirmed', $5, $6, 1)",
        payment,
        tranche,
        payee,
        code,
        user,
        at,
    )
    .unwrap()
    .any();
    w.commit(tx).await;
    startup
}

async fn grants(w: &World, n: usize) -> (Ctx, Vec<Case>) {
    let awa = w.actor(Role::Caseworker, w.dor).await;
    let mut cases = Vec::new();
    for i in 0..n {
        let case = w.case(w.dor, awa.user()).await;
        grant(w, &case, &awa, w.now() - TimeDelta::days(2 + i as i64)).await;
        cases.push(case);
    }
    (awa, cases)
}

async fn pack(w: &World, auditor: &Ctx, sample: &str) -> String {
    let form = PackForm {
        command: Uuid::new_v4().to_string(),
        sample: sample.into(),
        recipient: "Audit office".into(),
        purpose: "Audit of the year".into(),
        agreement: String::new(),
    };
    let id = sample::request(&w.later(auditor), &form).await.unwrap();
    work(w).await;
    assert_eq!(export::show(&w.later(auditor), &id).await.unwrap().state, ExportState::Done);
    id
}

world_tests!(the_same_word_draws_the_same_again_and_that_is_in_the_log, async |w: World| {
    grants(&w, 12).await;
    let (ingrid, claire) = (w.actor(Role::Auditor, w.dor).await, w.actor(Role::ProgrammeManager, w.dor).await);
    let one = sample::draw(&ingrid, &form("oslo")).await.unwrap();
    let two = sample::draw(&claire, &form("oslo")).await.unwrap();
    let other = sample::draw(&ingrid, &form("bergen")).await.unwrap();
    let show = async |id: &str| sample::show(&ingrid, id).await.unwrap();
    let (one, two, other) = (show(&one).await, show(&two).await, show(&other).await);
    assert_eq!((one.sample.drawn, one.sample.among, one.same), (5, 12, true));
    assert_eq!(one.sample.fingerprint, two.sample.fingerprint);
    assert_ne!(one.sample.fingerprint, other.sample.fingerprint);
    assert_ne!(one.records, two.records, "two samples cannot be laid side by side");
    let rows: Vec<(String, String)> =
        store::fetch_all!(&w.app.db, (String, String), "select action, detail from audit_entry").unwrap();
    assert!(rows.iter().any(|(a, d)| a == "export.sample_drawn" && d.contains(&one.sample.fingerprint)));
    assert!(rows.iter().all(|(_, d)| !d.contains("oslo")), "what was typed is not in the log");
    for role in [Role::Supervisor, Role::Finance, Role::Dpo, Role::Admin] {
        let who = w.actor(role, w.dor).await;
        assert!(matches!(sample::draw(&who, &form("oslo")).await, Err(ServiceError::Forbidden)), "{role}");
    }
});

world_tests!(a_pack_names_nobody_and_its_sums_are_those_of_the_rows, async |w: World| {
    let (awa, cases) = grants(&w, 3).await;
    let child = w.case_behind(w.dor, awa.user(), Compartment::Child).await;
    grant(&w, &child, &awa, w.now() - TimeDelta::days(3)).await;
    let ingrid = w.actor(Role::Auditor, w.dor).await;
    let drawn = sample::draw(&ingrid, &form("oslo")).await.unwrap();
    let id = pack(&w, &ingrid, &drawn).await;
    let file = export::file(&ingrid, &id).await.unwrap();
    let text = String::from_utf8(file.part(&w.app, 0).await.unwrap()).unwrap();
    for hidden in ["Aminata", "Testname", "Shop", "BF5601", "Dori", &awa.user().to_string(), &child.id.to_string()] {
        assert!(!text.contains(hidden), "{hidden}");
    }
    for case in &cases {
        for hidden in [case.id.to_string(), case.code.clone(), case.code_name.clone()] {
            assert!(!text.contains(&hidden), "{hidden}");
        }
    }
    let pack: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(pack["records"].as_array().unwrap().len(), 3, "not the one behind the wall");
    // Computed again from the records alone.
    let granted: i64 = pack["records"].as_array().unwrap().iter().map(|r| r["granted_minor"].as_i64().unwrap()).sum();
    assert_eq!(pack["manifest"]["totals"]["XOF"]["granted"].as_i64(), Some(granted));
    assert_eq!(granted, 900_000);
    assert_eq!(pack["manifest"]["totals"]["XOF"]["paid"].as_i64(), Some(900_000));
});

world_tests!(a_pack_holds_until_a_record_changes_and_then_says_which, async |w: World| {
    grants(&w, 3).await;
    let ingrid = w.actor(Role::Auditor, w.dor).await;
    let drawn = sample::draw(&ingrid, &form("oslo")).await.unwrap();
    let id = pack(&w, &ingrid, &drawn).await;
    let (_, same) = sample::verify(&ingrid, &id).await.unwrap();
    assert!(same.holds() && same.records == 3, "{same:?}");
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update payment set amount = 200000 where id in (select id from payment limit 1)")
        .unwrap()
        .any();
    w.commit(tx).await;
    let (_, differs) = sample::verify(&ingrid, &id).await.unwrap();
    assert!(!differs.holds() && !differs.totals && differs.draw);
    assert_eq!(differs.differ.len(), 1);
    // After the file is gone it can still be compared.
    w.clock.advance(TimeDelta::hours(80));
    export::expire(&w.app).await.unwrap();
    assert_eq!(sample::verify(&w.later(&ingrid), &id).await.unwrap().1.differ.len(), 1);
    let other = w.actor(Role::Auditor, w.dor).await;
    assert!(matches!(sample::verify(&other, &id).await, Err(ServiceError::NotFound)));
});

world_tests!(a_comparison_does_not_say_what_went_behind_a_wall, async |w: World| {
    let (_, cases) = grants(&w, 4).await;
    let ingrid = w.actor(Role::Auditor, w.dor).await;
    let drawn = sample::draw(&ingrid, &form("oslo")).await.unwrap();
    let id = pack(&w, &ingrid, &drawn).await;
    let before = sample::show(&ingrid, &drawn).await.unwrap();
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update case_file set compartment = 'child' where id = $1", cases[0].id.0).unwrap().any();
    w.commit(tx).await;
    let after = sample::show(&ingrid, &drawn).await.unwrap();
    assert!(after.same && after.records == before.records);
    let (_, compared) = sample::verify(&ingrid, &id).await.unwrap();
    assert!(compared.holds(), "{compared:?}");
});

world_tests!(a_pack_has_no_name_of_the_log_and_no_hour, async |w: World| {
    let (awa, cases) = grants(&w, 2).await;
    let ingrid = w.actor(Role::Auditor, w.dor).await;
    let drawn = sample::draw(&ingrid, &form("oslo")).await.unwrap();
    let id = pack(&w, &ingrid, &drawn).await;
    let text = export::file(&ingrid, &id).await.unwrap().part(&w.app, 0).await.unwrap();
    let pack: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let records = pack["records"].to_string();
    let tx = w.tx().await;
    let entry = awa.audit("case.read", "case", None).case(cases[0].id, w.dor);
    tx.commit(entry).await.unwrap();
    let query = service::audit::AuditQuery::default();
    let lines = service::audit::read(&w.later(&ingrid), &query).await.unwrap().lines;
    let mut names = 0;
    for line in lines {
        let who = if let service::audit::Who::Hidden(name) = line.who { Some(name) } else { None };
        for name in [line.case, who].into_iter().flatten() {
            assert!(!records.contains(&name), "{name}");
            names += 1;
        }
    }
    assert!(names > 1);
    assert!(!records.contains("T09:"), "days, not hours: {records}");
});

world_tests!(a_pack_shows_who_offered_ordered_and_counted_and_no_name_or_word, async |w: World| {
    let t = crate::livelihood::team(&w).await;
    let number = crate::livelihood_purchase::ordered(&w, &t).await;
    let note = crate::livelihood_purchase::arrived(&t.caseworker, &number, ["2", "4"], "yes").await;
    let scan = crate::livelihood_purchase::scan();
    service::livelihood::deliver(&t.caseworker, &note, Some(&scan)).await.unwrap();
    let reference = crate::livelihood::reference(&t.officer, &number, 1).await;
    service::livelihood::pay(&t.finance, &crate::livelihood::paying(&reference, "280000", "XOF")).await.unwrap();
    w.clock.advance(TimeDelta::days(1));
    let ingrid = w.actor(Role::Auditor, w.dor).await;
    let drawn = sample::draw(&ingrid, &SampleForm { to: "2026-11-24".into(), ..form("oslo") }).await.unwrap();
    let id = pack(&w, &ingrid, &drawn).await;
    let text = export::file(&ingrid, &id).await.unwrap().part(&w.app, 0).await.unwrap();
    let pack: serde_json::Value = serde_json::from_slice(&text).unwrap();
    let record = &pack["records"][0];
    let points: Vec<_> = record["scores"].as_array().unwrap().iter().map(|s| s["score"].as_i64().unwrap()).collect();
    assert_eq!(points, [15, 15]);
    let bought = &record["purchases"][0];
    let quotes = bought["quotes"].as_array().unwrap();
    let amounts: Vec<_> = quotes.iter().map(|q| (q["amount_minor"].as_i64().unwrap(), q["chosen"] == true)).collect();
    assert_eq!(amounts, [(280_000, true), (295_000, false), (299_000, false)]);
    for quote in quotes {
        let of: Vec<i64> = quote["prices_minor"].as_array().unwrap().iter().map(|p| p.as_i64().unwrap()).collect();
        let items = bought["items"].as_array().unwrap().iter().map(|i| i["quantity"].as_i64().unwrap());
        assert_eq!(items.zip(of).map(|(n, price)| n * price).sum::<i64>(), quote["amount_minor"].as_i64().unwrap());
    }
    let items: Vec<_> = bought["items"].as_array().unwrap().iter().map(|i| i["counted"].as_i64().unwrap()).collect();
    assert_eq!((items, bought["notes"][0]["format"].as_str()), (vec![2, 4], Some("pdf")));
    assert_eq!(bought["signed"], "thumbprint");
    // Each hand is somebody else's, and the payer is none of them.
    let hands = ["requested_by", "ordered_by", "counted_by"].map(|h| bought[h].as_str().unwrap().to_owned());
    let payer = record["payments"][0]["paid_by"].as_str().unwrap().to_owned();
    assert!(hands[0] != hands[1] && hands[1] != hands[2] && hands[0] != hands[2] && !hands.contains(&payer));
    let told = String::from_utf8(text).unwrap();
    for hidden in ["Sahel Machines", "Faso", "machine", "Aminata", "Testname", "roll comes", "Knows the trade", "T09:"]
    {
        assert!(!record.to_string().contains(hidden) && !told.contains("Aminata"), "{hidden}");
    }
    let (_, same) = sample::verify(&ingrid, &id).await.unwrap();
    assert!(same.holds(), "{same:?}");
});
