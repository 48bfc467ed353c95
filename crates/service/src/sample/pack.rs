//! The pack: of each record that was drawn the plan's versions, scores and decisions, the tranches, what was bought, the
//! payments, what was paid too much, and the visits.
//! Who did it and whose it is stand under pseudonyms; no words, no place, no category.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use domain::export::{Format, PackForm, Source};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::Tx;
use store::export::Export;
use store::sample::{self, Sample};
use uuid::Uuid;

use super::bought;
use super::draw::{find, names, require};
use crate::audit::Pseudonyms;
use crate::export::{Asked, ask};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Sums in one currency, in minor units.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Totals {
    pub grants: i64,
    pub granted: i64,
    pub paid: i64,
    pub reconciled: i64,
}

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    pub sample: Uuid,
    pub seed: String,
    pub population: String,
    pub from: String,
    pub to: String,
    pub among: i64,
    pub fingerprint: String,
    pub made_at: DateTime<Utc>,
    pub totals: BTreeMap<String, Totals>,
    /// Fingerprint of each record, by its pseudonym.
    pub records: BTreeMap<String, String>,
    /// What a record says: of an old pack less. It is compared as it was made.
    #[serde(default)]
    pub form: u32,
}

/// What records say since scores, purchases and recoveries are in them.
const FORM: u32 = 1;

/// A pack, made.
pub(crate) struct Pack {
    pub file: Vec<u8>,
    pub manifest: String,
    pub records: i64,
}

/// Asks for the pack of a sample, and gives the id of the export.
pub async fn request(ctx: &Ctx, form: &PackForm) -> ServiceResult<String> {
    let grant = require(ctx)?;
    let sample = find(&ctx.app, &form.sample).await?;
    let (command, ground) = form.parse()?;
    let tx = Tx::begin(ctx.db(), grant).await?;
    let asked = Asked { source: Source::Pack, format: Format::Json, subject: Some(sample.id), office: None, ground };
    ask(ctx, tx, command, asked).await
}

/// Makes it, if whoever asked still may. At most two hundred records: it fits the memory.
pub(crate) async fn pack(app: &App, export: &Export) -> ServiceResult<Pack> {
    let today = app.clock.now().date_naive();
    let assignments = store::user::assignments(&app.db, export.user, today).await?;
    let actor = domain::authz::Actor { user: export.user, assignments };
    if !actor.may_somewhere(domain::authz::Permission::SampleDraw) {
        return Err(ServiceError::Forbidden);
    }
    let id = export.subject.ok_or(ServiceError::NotFound)?;
    let sample = store::sample::by_id(&app.db, &app.sealer, id).await?.ok_or(ServiceError::NotFound)?;
    let (manifest, records) = collect(app, &sample, (app.clock.now(), FORM)).await?;
    let unwritten = |_| ServiceError::Internal("a pack cannot be written".into());
    let text = serde_json::to_string(&manifest).map_err(unwritten)?;
    let file = serde_json::to_vec_pretty(&json!({ "manifest": manifest, "records": records })).map_err(unwritten)?;
    Ok(Pack { file, manifest: text, records: records.len() as i64 })
}

/// What the records of a sample say now.
pub(super) async fn collect(
    app: &App,
    s: &Sample,
    (now, form): (DateTime<Utc>, u32),
) -> ServiceResult<(Manifest, Vec<Value>)> {
    let mut totals: BTreeMap<String, Totals> = BTreeMap::new();
    let (mut sums, mut records) = (BTreeMap::new(), Vec::new());
    for (id, name) in s.ids.iter().zip(names(app, s)) {
        // What went behind a wall since it was drawn is not told any more.
        let Some(mut record) = record(app, s, (*id, &name), &mut totals).await? else { continue };
        if form >= FORM {
            bought::add(app, s, *id, &mut record).await?;
        }
        let text =
            serde_json::to_vec(&record).map_err(|_| ServiceError::Internal("a record cannot be written".into()))?;
        sums.insert(name, hex::encode(Sha256::digest(text)));
        records.push(record);
    }
    let manifest = Manifest {
        sample: s.id,
        seed: s.draw.seed.clone(),
        population: s.draw.population.to_string(),
        from: s.draw.from.to_string(),
        to: s.draw.to.to_string(),
        among: s.among,
        fingerprint: s.fingerprint.clone(),
        made_at: now,
        totals,
        records: sums,
        form,
    };
    Ok((manifest, records))
}

async fn record(
    app: &App,
    s: &Sample,
    (startup, name): (Uuid, &str),
    totals: &mut BTreeMap<String, Totals>,
) -> ServiceResult<Option<Value>> {
    let (db, names) = (&app.db, Pseudonyms(&app.sealer));
    // Not those of the log, and days in the place of hours: beside the log, a reference of the bank would open it.
    let who = |id: Uuid| names.in_sample(s.id, "sample.user", id);
    let day = |at: Option<DateTime<Utc>>| at.map(|at| at.date_naive());
    let Some(grant) = sample::grant(db, startup).await? else { return Ok(None) };
    let tranches = sample::tranches(db, startup).await?;
    let payments = sample::payments(db, startup).await?;
    let sum = totals.entry(grant.currency.clone()).or_default();
    sum.grants += 1;
    sum.granted += grant.amount;
    let paid = |p: &&sample::PaymentRow| p.state == "confirmed";
    sum.paid += payments.iter().filter(paid).map(|p| p.amount).sum::<i64>();
    sum.reconciled += payments.iter().filter(|p| p.matched_at.is_some()).map(|p| p.amount).sum::<i64>();
    let plans: Vec<Value> = sample::plans(db, startup)
        .await?
        .into_iter()
        .map(|p| {
            json!({
                "version": p.number, "written_by": who(p.by_user), "written_on": day(Some(p.at)), "decision": p.decision,
                "decided_by": p.decided_by.map(who), "decided_on": day(p.decided_at),
            })
        })
        .collect();
    let tranches: Vec<Value> = tranches
        .into_iter()
        .map(|t| {
            json!({
                "number": t.number, "amount_minor": t.amount, "state": t.state,
                "requested_by": t.requested_by.map(who), "requested_on": day(t.requested_at),
                "approved_by": t.approved_by.map(who), "approved_on": day(t.approved_at),
                "paid_on": t.paid_on, "received_on": t.received_on, "reconciled_on": day(t.reconciled_at),
            })
        })
        .collect();
    let payments: Vec<Value> = payments
        .into_iter()
        .map(|p| {
            json!({
                "tranche": p.tranche, "reference": p.reference, "amount_minor": p.amount, "currency": p.currency,
                "method": p.method, "state": p.state, "paid_by": who(p.by_user), "on": day(Some(p.at)),
                "matched_on": day(p.matched_at),
            })
        })
        .collect();
    let visits = sample::visits(db, startup).await?;
    Ok(Some(json!({
        "record": name, "case": names.in_sample(s.id, "sample.case", grant.case_id), "state": grant.state, "kind": grant.kind,
        "sector": grant.sector, "granted_minor": grant.amount, "currency": grant.currency, "modality": grant.modality,
        "decided_by": who(grant.decided_by), "decided_on": day(Some(grant.decided_at)),
        "plans": plans, "tranches": tranches, "payments": payments, "visits": visits,
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pack_of_before_is_compared_with_what_it_said_then() {
        let old = r#"{"sample":"018f0000-0000-7000-8000-000000000000","seed":"oslo","population":"grants","from":"2026-10-01",
            "to":"2026-11-23","among":3,"fingerprint":"x","made_at":"2026-11-24T09:00:00Z","totals":{},"records":{}}"#;
        let old: Manifest = serde_json::from_str(old).unwrap();
        assert_eq!(old.form, 0);
        let new = serde_json::to_string(&Manifest { form: FORM, ..old }).unwrap();
        assert_eq!(serde_json::from_str::<Manifest>(&new).unwrap().form, FORM);
    }
}
