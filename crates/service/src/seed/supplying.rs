//! Suppliers of the demonstration, what is bought from them in kind, and one cooperative.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::{Compartment, Permission};
use domain::coop::{CoopEntry, CoopKind};
use domain::directory::OrganisationKind;
use domain::id::{OfficeId, OrganisationId};
use domain::livelihood::{Delivery, Item, Offer, ReceiptMark, at_prices, estimate};
use domain::money::PROGRAMME;
use domain::referral::DocumentFormat;
use store::case::Case;
use store::directory::{OrganisationEntry, insert_organisation};
use store::livelihood::Startup;
use store::{Audit, Tx};
use uuid::Uuid;

use super::base::Base;
use super::course::Frame;
use super::phrases::Words;
use super::writer::{Writer, act_as};
use super::{Chance, begin};
use crate::{App, Ctx, ServiceError, ServiceResult, coop, livelihood};

/// Key, name and quarter of each; one may buy from all of them.
const SUPPLIERS: [(&str, &str, &str); 3] = [
    ("quincaillerie", "Quincaillerie du Liptako", "Grand marché"),
    ("equipement", "Équipement Sahel", "Secteur 3"),
    ("comptoir", "Comptoir général de Dori", "Secteur 1"),
];
/// A scan as small as one can be: the demonstration shows where it is kept, not what one looks like.
const SCAN: &[u8] = b"%PDF-1.4\ndelivery note of the demonstration\n%%EOF\n";
/// Members of the cooperative from cases.
const MEMBERS: usize = 12;

/// Writes the suppliers.
pub(super) async fn suppliers(
    app: &App,
    base: &mut Base,
    chance: &mut Chance,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> ServiceResult<()> {
    let mut tx = begin(app).await?;
    for (n, (key, name, quarter)) in (1..).zip(SUPPLIERS) {
        let id = OrganisationId(chance.id(at));
        let entry = OrganisationEntry {
            id,
            name: name.into(),
            kind: OrganisationKind::Private,
            pcode: Some("BF5602".into()),
            locality: Some(quarter.into()),
            phone: Some(format!("+226 00 00 20 {n:02}")),
            psea_on: None,
            screened_on: Some(today - Duration::days(40 * n)),
            agreement_ref: None,
            agreement_to: None,
            active: true,
        };
        insert_organisation(&mut tx, &entry, at).await?;
        base.organisations.push((key, id));
    }
    Ok(tx.commit(Audit::new(at, "seed.suppliers", "installation", None)).await?)
}

/// The suppliers, once they are there.
pub(super) fn known(base: &Base) -> Vec<Uuid> {
    let of = |(key, ..): &(&str, &str, &str)| base.organisations.iter().find(|(k, _)| k == key).map(|(_, id)| id.0);
    SUPPLIERS.iter().filter_map(of).collect()
}

/// Asks for what a tranche buys, with a quote of each supplier.
pub(super) async fn buy(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    number: i64,
    ([what, bags], suppliers): (&[String; 2], &[Uuid]),
) -> ServiceResult<()> {
    let money = livelihood::Money::hold(tx, startup).await?;
    let amount = money.tranche(number)?.money.amount;
    let item = |what: &String, quantity, price| Item { what: what.clone(), quantity, price };
    let items = [item(what, 1, amount * 70 / 100), item(bags, 10, amount * 2 / 100)];
    let purchase = livelihood::keep_request(ctx, tx, (startup, case), number, &items).await?;
    for (share, supplier) in [104, 107, 110].into_iter().zip(suppliers) {
        let prices: Vec<i64> = items.iter().map(|i| i.price * share / 100).collect();
        let total = estimate(&at_prices(&items, &prices)).unwrap_or_default();
        let offer = Offer { purchase, supplier: *supplier, prices, total, on: ctx.today() };
        livelihood::keep_quote(ctx, tx, startup, number, &offer).await?;
    }
    Ok(())
}

/// Orders from the cheapest.
pub(super) async fn order(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    number: i64,
    reason: String,
) -> ServiceResult<()> {
    let money = livelihood::Money::hold(tx, startup).await?;
    let t = money.tranche(number)?;
    let row = store::livelihood_purchase::of_tranche(&mut *tx, t.id).await?.ok_or(ServiceError::NotFound)?;
    let quotes = store::livelihood_purchase::quotes(&mut *tx, row.id).await?;
    let chosen = quotes.first().cloned().ok_or(ServiceError::NotFound)?;
    livelihood::keep_order(ctx, tx, (case, &money, &t), row, (&quotes, chosen, reason)).await
}

/// Everything arrives but for a few bags, now and then; the person confirms.
pub(super) async fn deliver(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    number: i64,
    short: Option<String>,
) -> ServiceResult<()> {
    let money = livelihood::Money::hold(tx, startup).await?;
    let t = money.tranche(number)?;
    let row = store::livelihood_purchase::of_tranche(&mut *tx, t.id).await?.ok_or(ServiceError::NotFound)?;
    let delivery = Delivery {
        on: ctx.today(),
        delivered: vec![1, if short.is_some() { 8 } else { 10 }],
        mark: ReceiptMark::Thumbprint,
        confirmed: true,
        words: short,
    };
    livelihood::keep_delivery(ctx, tx, (startup, case, &t), row, &delivery, (DocumentFormat::Pdf, SCAN)).await
}

/// One cooperative of Dori, of people who start something and of their neighbours.
pub(super) async fn cooperative(writer: &Writer<'_>, frame: &Frame<'_>) -> ServiceResult<()> {
    let office = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id);
    let officer = frame.base.user("livelihood_officer").and_then(|user| writer.actors.get(&user));
    let (Some(office), Some(officer)) = (office, officer) else { return Ok(()) };
    let ctx = Ctx { now: writer.app.clock.now() - Duration::days(20), ..officer.clone() };
    let entry = CoopEntry {
        kind: CoopKind::ProducerGroup,
        name: Words("Kawral market gardeners", "Maraîchers Kawral").say(frame.locale),
        registered: Some("RSCOOP-056-2026".into()),
        women: 9,
        men: 7,
        elected_on: Some(ctx.today() - Duration::days(60)),
        savings: 385_000,
        currency: PROGRAMME,
        share_out_on: None,
    };
    let mut tx = begin(writer.app).await?;
    let (id, code) = coop::keep(&ctx, &mut tx, office, &entry).await?;
    let group = store::coop::by_code(&mut tx, &code).await?.ok_or(ServiceError::NotFound)?;
    for case in members(writer, office).await? {
        if act_as(&ctx, &mut tx, &case, Permission::LivelihoodWrite) {
            coop::keep_join(&ctx, &mut tx, &group, &case, ctx.today()).await?;
        }
    }
    Ok(tx.commit(ctx.audit("coop.written", "coop", Some(id))).await?)
}

/// The first open cases of the office in which something is started.
async fn members(writer: &Writer<'_>, office: OfficeId) -> ServiceResult<Vec<Case>> {
    let mut found = Vec::new();
    for id in writer.cases.iter().flatten() {
        if found.len() == MEMBERS {
            break;
        }
        let Some(case) = store::case::by_id(&writer.app.db, *id).await? else { continue };
        let fits = case.office == office && case.compartment == Compartment::General && case.status.is_open();
        if fits && !store::livelihood::of_case(&writer.app.db, case.id).await?.is_empty() {
            found.push(case);
        }
    }
    Ok(found)
}
