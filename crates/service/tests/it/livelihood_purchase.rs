//! Help in kind: three people buy, quotes where it is much, a screened supplier, goods that are counted and signed for;
//! and the supplier is paid after that, for what arrived.

use chrono::Duration;
use domain::authz::{Assignment, Compartment, Role};
use domain::directory::OrganisationKind;
use domain::id::OrganisationId;
use domain::livelihood::{
    BusinessForm, DeliveryForm, Hold, ItemForm, OrderForm, PayeeForm, PurchaseForm, PurchaseState, QuoteForm,
    TrancheForm, TrancheState,
};
use service::ctx::new_id;
use service::livelihood::{
    Step, approvals, cancel_purchase, deliver, delivery_note, delivery_sheet, ledger, order, page, pay, payment,
    payments, purchase, quote, request_purchase, set_payee, write,
};
use service::referral::Upload;
use service::{Ctx, ServiceError};
use store::directory::OrganisationEntry;
use uuid::Uuid;

use crate::livelihood::{
    Team, agreed, answered, command, decided, does, paying, plan, reference, refused, scored, state, team,
};
use crate::world::{World, world_tests};

const PDF: &[u8] = b"%PDF-1.4\nAminata Testname signed here\n%%EOF\n";

async fn supplier(w: &World, name: &str, screened_before: Option<i64>) -> Uuid {
    let id = OrganisationId(new_id(w.now()));
    let mut tx = w.tx().await;
    let record = OrganisationEntry {
        id,
        name: name.into(),
        kind: OrganisationKind::Private,
        pcode: None,
        locality: None,
        phone: None,
        psea_on: None,
        screened_on: screened_before.map(|days| w.now().date_naive() - Duration::days(days)),
        agreement_ref: None,
        agreement_to: None,
        active: true,
    };
    store::directory::insert_organisation(&mut tx, &record, w.now()).await.unwrap();
    w.commit(tx).await;
    id.0
}

/// A business helped in kind, whose first tranche is approved; gives its number.
pub async fn approved(t: &Team) -> String {
    let form = BusinessForm { modality: "in_kind".into(), ..plan(&t.case) };
    let number = write(&t.officer, &form).await.unwrap();
    scored(&t.caseworker, &number).await.unwrap();
    scored(&t.manager, &number).await.unwrap();
    decided(&t.supervisor, &number, "approved").await.unwrap();
    let payee = PayeeForm {
        command: command(),
        business: number.clone(),
        version: page(&t.officer, &number).await.unwrap().startup.version.to_string(),
        kind: "person".into(),
        method: "supplier".into(),
        ..PayeeForm::default()
    };
    set_payee(&t.officer, &payee).await.unwrap();
    if page(&t.supervisor, &number).await.unwrap().payee.unwrap().waits {
        agreed(&t.supervisor, &number).await.unwrap();
    }
    does(&t.officer, &number, 1, Step::Request).await.unwrap();
    does(&t.manager, &number, 1, Step::Approve).await.unwrap();
    number
}

fn request(number: &str) -> PurchaseForm {
    let item = |what: &str, quantity: &str, price: &str| ItemForm {
        what: what.into(),
        quantity: quantity.into(),
        price: price.into(),
    };
    PurchaseForm {
        command: command(),
        business: number.into(),
        tranche: "1".into(),
        items: vec![item("Sewing machine", "2", "110 000"), item("Cloth, roll", "4", "20 000")],
        add: String::new(),
    }
}

async fn quoted(by: &Ctx, number: &str, supplier: Uuid, prices: [&str; 2]) -> QuoteForm {
    QuoteForm {
        command: command(),
        business: number.into(),
        tranche: "1".into(),
        purchase: purchase(by, number, "1").await.unwrap().row.unwrap().id.to_string(),
        supplier: supplier.to_string(),
        prices: prices.map(str::to_owned).to_vec(),
        day: by.today().to_string(),
    }
}

async fn ordering(by: &Ctx, number: &str, amount: i64) -> OrderForm {
    let seen = purchase(by, number, "1").await.unwrap();
    OrderForm {
        command: command(),
        business: number.into(),
        tranche: "1".into(),
        version: seen.row.unwrap().version.to_string(),
        quote: seen.quotes.iter().find(|q| q.amount == amount).unwrap().id.to_string(),
        reason: "Delivers this week".into(),
    }
}

pub async fn arrived(by: &Ctx, number: &str, counts: [&str; 2], confirmed: &str) -> DeliveryForm {
    DeliveryForm {
        command: command(),
        business: number.into(),
        tranche: "1".into(),
        version: purchase(by, number, "1").await.unwrap().row.unwrap().version.to_string(),
        day: by.today().to_string(),
        delivered: counts.map(str::to_owned).to_vec(),
        mark: "thumbprint".into(),
        confirmed: confirmed.into(),
        words: "One roll comes next week".into(),
    }
}

pub fn scan() -> Upload {
    Upload { name: "Aminata Testname.pdf".into(), bytes: PDF.to_vec() }
}

/// Three quotes, the second ordered.
pub async fn ordered(w: &World, t: &Team) -> String {
    let number = approved(t).await;
    request_purchase(&t.officer, &request(&number)).await.unwrap();
    for (name, prices) in [
        ("Faso Couture", ["110000", "18750"]),
        ("Sahel Machines", ["108000", "16000"]),
        ("Dori Commerce", ["112000", "18750"]),
    ] {
        let by = supplier(w, name, Some(30)).await;
        quote(&t.officer, &quoted(&t.officer, &number, by, prices).await).await.unwrap();
    }
    // Whoever chooses finds it without opening the business; whoever noted the offers does not choose.
    let waiting = approvals(&t.supervisor).await.unwrap().orders;
    assert_eq!(waiting.iter().map(|o| (o.number, o.quotes)).collect::<Vec<_>>(), [(1, 3)]);
    order(&t.supervisor, &ordering(&t.supervisor, &number, 280_000).await).await.unwrap();
    assert!(approvals(&t.supervisor).await.unwrap().orders.is_empty());
    number
}

world_tests!(three_people_buy_and_the_supplier_is_paid_once_the_person_has_it, async |w: World| {
    let t = team(&w).await;
    let number = ordered(&w, &t).await;
    let paid_by = reference(&t.officer, &number, 1).await;
    // Not before it arrived.
    assert_eq!(payments(&t.finance).await.unwrap().held[0].1, Hold::GoodsMissing);
    refused(pay(&t.finance, &paying(&paid_by, "280000", "XOF")).await, "error-hold-goods-missing");
    let note = arrived(&t.officer, &number, ["2", "4"], "yes").await;
    refused(deliver(&t.officer, &note, Some(&scan())).await, "error-purchase-own-receipt");
    let note = arrived(&t.caseworker, &number, ["2", "4"], "yes").await;
    refused(deliver(&t.caseworker, &note, None).await, "error-delivery-note");
    let text = Upload { name: "note.txt".into(), bytes: b"signed".to_vec() };
    refused(deliver(&t.caseworker, &note, Some(&text)).await, "error-delivery-note-picture");
    for _ in 0..2 {
        deliver(&t.caseworker, &note, Some(&scan())).await.unwrap();
    }
    let seen = purchase(&t.supervisor, &number, "1").await.unwrap();
    assert_eq!(
        (seen.row.unwrap().purchase.state, seen.due, seen.notes.len()),
        (PurchaseState::Confirmed, Some(280_000), 1)
    );
    // Finance sees supplier and order, and neither person nor business.
    let shown = payment(&t.finance, &paid_by).await.unwrap();
    assert_eq!((shown.amount, shown.payee.as_deref(), shown.hold), (280_000, Some("Sahel Machines"), None));
    let shown = format!("{shown:?}");
    for hidden in ["Testname", &number, &t.case.code, &t.case.code_name] {
        assert!(!shown.contains(hidden), "{hidden}");
    }
    assert_eq!(payments(&t.finance).await.unwrap().ready[0].amount, 280_000);
    refused(pay(&t.finance, &paying(&paid_by, "300000", "XOF")).await, "error-payment-amount");
    pay(&t.finance, &paying(&paid_by, "280000", "XOF")).await.unwrap();
    answered(&t.finance, &paid_by, "confirmed").await.unwrap();
    assert_eq!(state(&t.officer, &number, 1).await, TrancheState::Reconciled);
    let book = ledger(&t.supervisor, "").await.unwrap().books[0].clone();
    assert_eq!((book.paid, book.received, book.reconciled), (280_000, 280_000, 280_000));
    assert_eq!(page(&t.officer, &number).await.unwrap().visits.len(), 5);
});

world_tests!(enough_quotes_of_screened_suppliers_and_no_more_than_the_tranche_gives, async |w: World| {
    let t = team(&w).await;
    let number = approved(&t).await;
    let much = PurchaseForm {
        items: vec![ItemForm { what: "Motor".into(), quantity: "1".into(), price: "300001".into() }],
        ..request(&number)
    };
    refused(request_purchase(&t.officer, &much).await, "error-purchase-above");
    refused(
        request_purchase(&t.officer, &PurchaseForm { tranche: "2".into(), ..request(&number) }).await,
        "error-purchase-above",
    );
    let form = request(&number);
    for _ in 0..2 {
        request_purchase(&t.officer, &form).await.unwrap();
    }
    refused(request_purchase(&t.officer, &request(&number)).await, "error-purchase-exists");
    for (screened, key) in [(None, "error-supplier-screening"), (Some(400), "error-supplier-screening")] {
        let old = supplier(&w, &format!("Old {screened:?}"), screened).await;
        refused(quote(&t.officer, &quoted(&t.officer, &number, old, ["100", "200"]).await).await, key);
    }
    refused(
        quote(&t.officer, &quoted(&t.officer, &number, Uuid::new_v4(), ["100", "200"]).await).await,
        "error-supplier",
    );
    let dear = supplier(&w, "Dear", Some(1)).await;
    let fair = supplier(&w, "Fair", Some(360)).await;
    quote(&t.officer, &quoted(&t.officer, &number, dear, ["112000", "19001"]).await).await.unwrap();
    refused(quote(&t.officer, &quoted(&t.officer, &number, dear, ["60000", "20000"]).await).await, "error-quote-twice");
    quote(&t.officer, &quoted(&t.officer, &number, fair, ["110000", "17500"]).await).await.unwrap();
    let early = ordering(&t.supervisor, &number, 290_000).await;
    refused(order(&t.supervisor, &early).await, "error-purchase-quotes");
    let third = supplier(&w, "Third", Some(1)).await;
    quote(&t.officer, &quoted(&t.officer, &number, third, ["112000", "18750"]).await).await.unwrap();
    assert_eq!(purchase(&t.supervisor, &number, "1").await.unwrap().needed, 3);
    let above = ordering(&t.supervisor, &number, 300_004).await;
    refused(order(&t.supervisor, &above).await, "error-purchase-above");
    assert!(matches!(order(&t.officer, &above).await, Err(ServiceError::Forbidden)));
    // The screening of the cheapest runs out before somebody orders.
    w.clock.advance(Duration::days(10));
    let later = t.later(&w);
    let late = ordering(&later.supervisor, &number, 290_000).await;
    refused(order(&later.supervisor, &late).await, "error-supplier-screening");
    // Of two who order at once one does.
    let second = w.actor(Role::Supervisor, w.dor).await;
    let form = ordering(&later.supervisor, &number, 299_000).await;
    let other = OrderForm { command: command(), ..form.clone() };
    let (a, b) = tokio::join!(order(&later.supervisor, &form), order(&second, &other));
    assert_eq!([a.is_ok(), b.is_ok()].iter().filter(|ok| **ok).count(), 1, "{a:?} {b:?}");
});

world_tests!(a_price_that_whoever_asks_made_up_pays_for_nothing_that_never_came, async |w: World| {
    let t = team(&w).await;
    let number = approved(&t).await;
    // Machines at next to nothing and cloth at nearly all of it: without the machines nearly all would be due.
    let mut made_up = request(&number);
    made_up.items[0].price = "1".into();
    made_up.items[1].price = "74000".into();
    request_purchase(&t.officer, &made_up).await.unwrap();
    let mut offer = QuoteForm::default();
    for name in ["Faso Couture", "Sahel Machines", "Dori Commerce"] {
        let by = supplier(&w, name, Some(30)).await;
        offer = quoted(&t.officer, &number, by, ["108000", "16000"]).await;
        for (prices, field) in
            [(vec!["108000".to_owned()], "prices[1]"), (vec!["0".into(), "16000".into()], "prices[0]")]
        {
            let bare = QuoteForm { command: command(), prices, ..offer.clone() };
            let error = quote(&t.officer, &bare).await.unwrap_err();
            assert!(matches!(&error, ServiceError::Invalid(e) if e[0].field == field), "{error:?}");
        }
        for _ in 0..2 {
            quote(&t.officer, &offer).await.unwrap();
        }
    }
    order(&t.supervisor, &ordering(&t.supervisor, &number, 280_000).await).await.unwrap();
    deliver(&t.caseworker, &arrived(&t.caseworker, &number, ["0", "4"], "yes").await, Some(&scan())).await.unwrap();
    assert_eq!(purchase(&t.supervisor, &number, "1").await.unwrap().due, Some(64_000));
    let paid_by = reference(&t.officer, &number, 1).await;
    refused(pay(&t.finance, &paying(&paid_by, "280000", "XOF")).await, "error-payment-amount");
    pay(&t.finance, &paying(&paid_by, "64000", "XOF")).await.unwrap();
    // Prices of what was asked for before are no prices of what is asked for now.
    let other = QuoteForm { command: command(), purchase: Uuid::new_v4().to_string(), ..offer };
    assert!(matches!(quote(&t.officer, &other).await, Err(ServiceError::Conflict(_))));
});

world_tests!(whoever_noted_a_quote_does_not_choose_among_them, async |w: World| {
    let t = team(&w).await;
    let number = approved(&t).await;
    request_purchase(&t.officer, &request(&number)).await.unwrap();
    let other = w.actor(Role::LivelihoodOfficer, w.dor).await;
    for (name, by) in [("Faso Couture", &t.officer), ("Sahel Machines", &other), ("Dori Commerce", &t.officer)] {
        let from = supplier(&w, name, Some(30)).await;
        quote(by, &quoted(by, &number, from, ["108000", "16000"]).await).await.unwrap();
    }
    // They supervise, too, now.
    let assignment = Assignment {
        role: Role::Supervisor,
        office: Some(w.dor),
        compartment: Compartment::General,
        organisation: None,
    };
    let both = w.ctx(other.user(), vec![assignment]).await;
    refused(order(&both, &ordering(&both, &number, 280_000).await).await, "error-purchase-own");
    assert!(!purchase(&both, &number, "1").await.unwrap().may_order);
    assert!(purchase(&t.supervisor, &number, "1").await.unwrap().may_order);
    order(&t.supervisor, &ordering(&t.supervisor, &number, 280_000).await).await.unwrap();
});

world_tests!(a_quote_of_before_prices_were_kept_is_not_ordered_from, async |w: World| {
    let t = team(&w).await;
    let number = approved(&t).await;
    request_purchase(&t.officer, &request(&number)).await.unwrap();
    for name in ["Faso Couture", "Sahel Machines", "Dori Commerce"] {
        let by = supplier(&w, name, Some(30)).await;
        quote(&t.officer, &quoted(&t.officer, &number, by, ["108000", "16000"]).await).await.unwrap();
    }
    let mut tx = w.tx().await;
    store::execute!(&mut tx, "update purchase_quote set prices = null").unwrap().any();
    w.commit(tx).await;
    let form = ordering(&t.supervisor, &number, 280_000).await;
    refused(order(&t.supervisor, &form).await, "error-quote-unpriced");
});

world_tests!(who_had_a_hand_in_the_goods_does_not_pay_the_supplier, async |w: World| {
    let t = team(&w).await;
    let number = ordered(&w, &t).await;
    let paid_by = reference(&t.officer, &number, 1).await;
    // Counted by one, and again by another.
    let other = w.actor(Role::LivelihoodOfficer, w.dor).await;
    deliver(&other, &arrived(&other, &number, ["2", "3"], "no").await, Some(&scan())).await.unwrap();
    deliver(&t.caseworker, &arrived(&t.caseworker, &number, ["2", "4"], "yes").await, Some(&scan())).await.unwrap();
    for hand in [&t.officer, &t.supervisor, &other, &t.caseworker] {
        // They are in finance, too, now.
        let assignment = Assignment {
            role: Role::Finance,
            office: Some(w.dor),
            compartment: Compartment::General,
            organisation: None,
        };
        let both = w.ctx(hand.user(), vec![assignment]).await;
        refused(pay(&both, &paying(&paid_by, "280000", "XOF")).await, "error-payment-own-goods");
        assert_eq!(payment(&both, &paid_by).await.unwrap().took_part, Some("error-payment-own-goods"));
    }
    pay(&t.finance, &paying(&paid_by, "280000", "XOF")).await.unwrap();
});

world_tests!(what_arrived_and_nobody_confirms_is_given_up_by_a_second_person, async |w: World| {
    let t = team(&w).await;
    let number = ordered(&w, &t).await;
    deliver(&t.caseworker, &arrived(&t.caseworker, &number, ["2", "2"], "no").await, Some(&scan())).await.unwrap();
    let cancel = |words: &str| TrancheForm {
        command: command(),
        business: number.clone(),
        tranche: "1".into(),
        version: "3".into(),
        words: words.into(),
        ..TrancheForm::default()
    };
    assert!(!purchase(&t.officer, &number, "1").await.unwrap().may_cancel);
    refused(cancel_purchase(&t.officer, &cancel("Broken")).await, "error-purchase-own");
    refused(cancel_purchase(&t.supervisor, &cancel("")).await, "error-tranche-why");
    assert!(purchase(&t.supervisor, &number, "1").await.unwrap().may_cancel);
    cancel_purchase(&t.supervisor, &cancel("The machines went back")).await.unwrap();
    let words: Vec<(String,)> = store::fetch_all!(&w.app.db, (String,), "select words from purchase").unwrap();
    assert_eq!(words[0].0, "One roll comes next week\nThe machines went back");
    // Something else can be bought.
    request_purchase(&t.officer, &request(&number)).await.unwrap();
});

world_tests!(what_is_missing_is_not_paid_and_what_is_not_confirmed_waits, async |w: World| {
    let t = team(&w).await;
    let number = ordered(&w, &t).await;
    let paid_by = reference(&t.officer, &number, 1).await;
    deliver(&t.caseworker, &arrived(&t.caseworker, &number, ["2", "2"], "no").await, Some(&scan())).await.unwrap();
    refused(pay(&t.finance, &paying(&paid_by, "280000", "XOF")).await, "error-hold-goods-missing");
    deliver(&t.caseworker, &arrived(&t.caseworker, &number, ["2", "3"], "yes").await, Some(&scan())).await.unwrap();
    let seen = purchase(&t.caseworker, &number, "1").await.unwrap();
    // One roll at the price of the quote, whatever it was expected to cost.
    assert_eq!((seen.missing, seen.due, seen.notes.len()), (vec![0, 1], Some(264_000), 2));
    refused(pay(&t.finance, &paying(&paid_by, "280000", "XOF")).await, "error-payment-amount");
    pay(&t.finance, &paying(&paid_by, "264000", "XOF")).await.unwrap();
    answered(&t.finance, &paid_by, "confirmed").await.unwrap();
    assert_eq!(ledger(&t.supervisor, "").await.unwrap().books[0].paid, 264_000);
    let more = arrived(&t.caseworker, &number, ["2", "4"], "yes").await;
    refused(deliver(&t.caseworker, &more, Some(&scan())).await, "error-purchase-not-now");
});

world_tests!(a_signed_note_is_kept_sealed_and_opens_for_who_knows_the_person, async |w: World| {
    let t = team(&w).await;
    let number = ordered(&w, &t).await;
    deliver(&t.caseworker, &arrived(&t.caseworker, &number, ["2", "4"], "yes").await, Some(&scan())).await.unwrap();
    let stored: Vec<(Vec<u8>,)> =
        store::fetch_all!(&w.app.db, (Vec<u8>,), "select content from delivery_note_part").unwrap();
    assert!(stored.iter().all(|(c,)| !c.windows(8).any(|part| part == b"Testname")));
    let note = delivery_note(&t.officer, &number, 1, 1).await.unwrap();
    assert!(note.file.starts_with("O-26-") && note.mime() == "application/pdf");
    assert_eq!(note.part(&w.app, 0).await.unwrap(), PDF);
    let far = w.actor(Role::LivelihoodOfficer, w.ohg).await;
    for nobody in [&t.manager, &t.finance, &far] {
        assert!(matches!(delivery_note(nobody, &number, 1, 1).await, Err(ServiceError::NotFound)));
    }
    assert!(purchase(&t.manager, &number, "1").await.unwrap().notes.is_empty());
    assert!(matches!(purchase(&t.finance, &number, "1").await, Err(ServiceError::NotFound)));
    assert!(matches!(delivery_note(&t.officer, &number, 1, 2).await, Err(ServiceError::NotFound)));
    assert_eq!(crate::person::count(&w, "purchase.note_read").await, 1);
    // The sheet to be signed names nobody.
    let sheet = format!("{:?}", delivery_sheet(&t.officer, &number, "1").await.unwrap());
    for hidden in ["Testname", &t.case.code, &t.case.code_name] {
        assert!(!sheet.contains(hidden), "{hidden}");
    }
});

world_tests!(a_purchase_waits_like_money_and_is_cancelled_by_somebody_else, async |w: World| {
    let t = team(&w).await;
    let number = ordered(&w, &t).await;
    let cancel = |version: i64| TrancheForm {
        command: command(),
        business: number.clone(),
        tranche: "1".into(),
        version: version.to_string(),
        words: "The supplier has closed".into(),
        ..TrancheForm::default()
    };
    refused(cancel_purchase(&t.officer, &cancel(2)).await, "error-purchase-own");
    assert!(matches!(cancel_purchase(&t.supervisor, &cancel(1)).await, Err(ServiceError::Conflict(_))));
    cancel_purchase(&t.supervisor, &cancel(2)).await.unwrap();
    let mut tx = w.tx().await;
    store::suspension::pause_benefits(&mut tx, t.case.id, true).await.unwrap();
    w.commit(tx).await;
    refused(request_purchase(&t.officer, &request(&number)).await, "error-hold-suspended");
    let mut tx = w.tx().await;
    store::suspension::pause_benefits(&mut tx, t.case.id, false).await.unwrap();
    w.commit(tx).await;
    request_purchase(&t.officer, &request(&number)).await.unwrap();
});
