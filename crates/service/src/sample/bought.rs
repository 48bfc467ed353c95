//! What a pack says of scores, of goods and of what was paid too much. Suppliers and everybody who had a hand in it stand
//! under pseudonyms; of what was bought how many and for how much, and no word: somebody typed what it is.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use store::sample::{self, Sample};
use store::{livelihood_note, livelihood_purchase};
use uuid::Uuid;

use crate::audit::Pseudonyms;
use crate::{App, ServiceResult};

/// Adds it to the record of a business.
pub(super) async fn add(app: &App, s: &Sample, startup: Uuid, record: &mut Value) -> ServiceResult<()> {
    let who = |id: Uuid| Pseudonyms(&app.sealer).in_sample(s.id, "sample.user", id);
    let day = |at: DateTime<Utc>| at.date_naive();
    let scores = sample::scores(&app.db, startup)
        .await?
        .into_iter()
        .map(|x| json!({ "version": x.version, "scored_by": who(x.user_id), "score": x.score, "on": day(x.at) }));
    record["scores"] = scores.collect();
    let mut purchases = Vec::new();
    for (id, tranche) in sample::purchases(&app.db, startup).await? {
        purchases.push(purchase(app, s, id, tranche).await?);
    }
    record["purchases"] = Value::Array(purchases);
    let recoveries = sample::recoveries(&app.db, startup).await?.into_iter().map(|r| {
        json!({
            "tranche": r.tranche, "amount_minor": r.amount, "currency": r.currency, "state": r.state,
            "opened_by": who(r.opened_by), "opened_on": day(r.opened_at), "told_by": r.told_by.map(who),
            "told_on": r.told_on, "outcome": r.outcome, "settled_by": r.settled_by.map(who),
            "settled_on": r.settled_at.map(day),
        })
    });
    record["recoveries"] = recoveries.collect();
    Ok(())
}

/// One purchase: what was asked for, the offers, which of them was taken, what arrived, and that it was signed for.
async fn purchase(app: &App, s: &Sample, id: Uuid, tranche: i64) -> ServiceResult<Value> {
    let names = Pseudonyms(&app.sealer);
    let who = |id: Uuid| names.in_sample(s.id, "sample.user", id);
    let day = |at: DateTime<Utc>| at.date_naive();
    let Some(row) = livelihood_purchase::by_id(&app.db, id).await? else { return Ok(Value::Null) };
    let items = row.items.iter().enumerate().map(|(i, item)| {
        json!({ "number": i + 1, "quantity": item.quantity, "expected_minor": item.price, "counted": row.delivered.get(i) })
    });
    let quotes = livelihood_purchase::quotes(&app.db, id).await?.into_iter().map(|q| {
        json!({
            "supplier": names.in_sample(s.id, "sample.supplier", q.organisation_id), "amount_minor": q.amount,
            "prices_minor": q.prices.map(|p| p.0), "on": q.quoted_on, "chosen": row.quote == Some(q.id),
        })
    });
    // That there is a note, and how big: what is on it is for who works with the person.
    let notes = livelihood_note::of_purchase(&app.db, id)
        .await?
        .into_iter()
        .map(|n| json!({ "format": n.format.as_str(), "bytes": n.size, "kept_by": who(n.by.0), "on": day(n.at) }));
    let (items, quotes, notes): (Vec<Value>, Vec<Value>, Vec<Value>) =
        (items.collect(), quotes.collect(), notes.collect());
    let p = row.purchase;
    Ok(json!({
        "tranche": tranche, "state": p.state.as_str(), "requested_by": who(p.requested_by.0),
        "requested_on": day(row.requested_at), "items": items, "quotes": quotes, "order": row.number,
        "ordered_by": p.ordered_by.map(|u| who(u.0)), "ordered_on": row.ordered_at.map(day),
        "counted_by": p.received_by.map(|u| who(u.0)), "counted_on": row.received_at.map(day),
        "received_on": row.received_on, "signed": row.mark.map(|m| m.as_str()), "notes": notes,
    }))
}
