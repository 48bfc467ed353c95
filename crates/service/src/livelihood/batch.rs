//! A file of payments for the provider of mobile money. Making it pays them; it is kept, and can be fetched again.

use domain::livelihood::{BatchForm, BatchLine, PayMethod, batch_file};
use domain::money::currency;
use serde_json::json;
use store::Tx;
use store::command::{Claim, claim, finish};
use store::livelihood_payment::{BATCH_CONTENT, Batch};

use super::pay::{begin, behind};
use super::payee::opened;
use super::payments::office;
use crate::{Ctx, ServiceError, ServiceResult};

/// Pays each of the payments, or none, and gives the number of the file.
pub async fn make_batch(ctx: &Ctx, form: &BatchForm) -> ServiceResult<String> {
    let (office, right) = office(ctx)?;
    let (command, references) = form.parse()?;
    let mut found = Vec::new();
    for reference in references {
        let (startup, case, _) = behind(ctx, &reference).await?;
        found.push((startup, case, reference));
    }
    // Everybody holds businesses in the same order: nobody waits for somebody who waits for them.
    found.sort_by_key(|(startup, ..)| startup.id);
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "payment.batch", ctx.now).await? {
        return Ok(number);
    }
    let number = store::counter::next(&mut tx, &format!("payment-batch-{office}")).await?;
    let batch = Batch { id: ctx.id(), number, at: ctx.now, payments: found.len() as i64 };
    // The payments name their file: it is there first, and its content once they are made.
    let mut lines = Vec::new();
    store::livelihood_payment::insert_batch(&mut tx, office, &batch, ctx.user(), &[]).await?;
    for (startup, case, reference) in &found {
        let made = begin(ctx, &mut tx, (startup, case), reference, None, Some(batch.id)).await?;
        if made.method != PayMethod::MobileMoney {
            return Err(ServiceError::field("references", "error-batch-method"));
        }
        let payee = store::livelihood_payee::by_id(&mut tx, made.payee).await?.ok_or(ServiceError::NotFound)?;
        let (name, account) = opened(ctx, &payee)?;
        let money = currency(&made.currency).ok_or_else(|| ServiceError::Internal("currency of a payment".into()))?;
        tx.record(ctx.audit("payment.made", "payment", Some(made.id)).case(case.id, case.office));
        lines.push(BatchLine {
            reference: made.reference,
            phone: account.unwrap_or_default(),
            name,
            amount: made.amount,
            currency: money,
        });
    }
    lines.sort_by(|a, b| a.reference.cmp(&b.reference));
    let content = ctx.app.sealer.seal(BATCH_CONTENT, batch.id, &batch_file(&lines))?;
    store::livelihood_payment::set_batch_content(&mut tx, batch.id, &content).await?;
    finish(&mut tx, command, &number.to_string()).await?;
    let entry = ctx.audit("payment.batch_made", "payment_batch", Some(batch.id));
    tx.commit(entry.detail(json!({ "payments": batch.payments }))).await?;
    Ok(number.to_string())
}

/// A file to keep.
#[derive(Debug, Clone)]
pub struct BatchFile {
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub content: String,
}

/// A file again. That it was fetched is on record.
pub async fn download(ctx: &Ctx, number: &str) -> ServiceResult<BatchFile> {
    let (office, right) = office(ctx)?;
    let number: i64 = number.parse().map_err(|_| ServiceError::NotFound)?;
    let found = store::livelihood_payment::batch(ctx.db(), office, number).await?;
    let (id, sealed) = found.ok_or(ServiceError::NotFound)?;
    ctx.log_read(right, ctx.audit("payment.batch_read", "payment_batch", Some(id))).await?;
    let content = ctx.app.sealer.open(BATCH_CONTENT, id, &sealed)?;
    Ok(BatchFile { name: format!("payments-{number}.csv"), content })
}
