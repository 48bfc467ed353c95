//! Reading a statement of the provider: what we know is marked, what was paid twice is found. The same file again
//! changes nothing.

use chrono::{DateTime, Duration, Utc};
use domain::case::{CaseEventKind, TaskKind};
use domain::form::FieldError;
use domain::id::OfficeId;
use domain::livelihood::{
    Expected, LineOutcome, PaymentState, RecoveryState, StatementLine, fingerprints, outcome, read_statement as read,
};
use domain::suspension::{TELL_WITHIN, later};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::Tx;
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_pay::PayLine;
use store::livelihood_payment::Payment;
use store::livelihood_statement::{Line, Recovery, Statement};
use uuid::Uuid;

use super::money::{Money, is_matched, reconcile};
use super::pay::{arrived, heard, too_much_is_there, tranche_of};
use super::payee::same_account;
use super::payments::office;
use crate::case::{note, to_do};
use crate::referral::Upload;
use crate::{Ctx, ServiceError, ServiceResult};

/// Lines on a page.
const ROWS: i64 = 500;
/// Days back to which payments are looked for.
const DAYS_MAX: i64 = 3660;
/// What lines are recognised by.
const LINE: &str = "statement.line";

/// Reads a file and gives the id of the statement. One that was read before is found again.
pub async fn read_statement(ctx: &Ctx, upload: Option<&Upload>) -> ServiceResult<String> {
    let (office, right) = office(ctx)?;
    let upload = upload.ok_or_else(|| ServiceError::field("file", "error-statement-missing"))?;
    upload.plainly_named()?;
    let text = String::from_utf8_lossy(&upload.bytes);
    let lines = read(&text).map_err(|bad| {
        let args = vec![("line".to_owned(), bad.line.to_string())];
        ServiceError::Invalid(vec![FieldError { field: "file".into(), key: bad.key.into(), args }])
    })?;
    let digest = Sha256::digest(&upload.bytes);
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Some(id) = store::livelihood_statement::by_digest(&mut tx, office, &digest).await? {
        return Ok(id.to_string());
    }
    let days = || lines.iter().map(|l| l.date);
    let (first_on, last_on) = (days().min(), days().max());
    let statement = Statement { id: ctx.id(), at: ctx.now, lines: 0, known: 0, first_on, last_on };
    match store::livelihood_statement::insert(&mut tx, office, &statement, &digest, ctx.user()).await {
        // Somebody reads the same file at this moment.
        Err(e) if e.is_unique("payment_statement_unique", "payment_statement.digest") => {
            return Err(ServiceError::Conflict(Vec::new()));
        }
        kept => kept?,
    }
    let mut new = 0;
    let mut lines: Vec<_> = (1..).zip(lines.iter().zip(fingerprints(&lines))).collect();
    let count = lines.len() as i64;
    // What failed first: then money that arrived late is not taken for a second one.
    lines.sort_by_key(|(_, (line, _))| line.paid);
    for (number, (line, print)) in lines {
        let tag = ctx.app.sealer.tag(LINE, print.as_bytes());
        let added = one(ctx, &mut tx, (office, statement.id), (number, line), &tag).await?;
        new += i64::from(added);
    }
    let known = count - new;
    store::livelihood_statement::counted(&mut tx, statement.id, new, known).await?;
    let entry = ctx.audit("payment.statement_taken", "payment_statement", Some(statement.id));
    tx.commit(entry.detail(json!({ "lines": new, "known": known }))).await?;
    Ok(statement.id.to_string())
}

/// One line: kept unless it came before, and what follows from it.
async fn one(
    ctx: &Ctx,
    tx: &mut Tx,
    (office, statement): (OfficeId, Uuid),
    (number, line): (i64, &StatementLine),
    tag: &[u8],
) -> ServiceResult<bool> {
    let known = known(tx, office, &line.reference).await?;
    let expected = match &known {
        Some((startup, _, payment)) => Some(expected(ctx, tx, startup, payment, line).await?),
        None => None,
    };
    let kept = Line {
        id: ctx.id(),
        number,
        reference: line.reference.clone(),
        amount: line.amount,
        currency: line.currency.to_owned(),
        paid_on: line.date,
        outcome: outcome(line, expected.as_ref()),
        payment: known.as_ref().map(|(.., p)| p.id),
    };
    if !store::livelihood_statement::insert_line(tx, office, statement, tag, &kept).await? {
        return Ok(false);
    }
    if let Some((startup, case, payment)) = known {
        follow(ctx, tx, (&startup, &case), &payment, &kept).await?;
    }
    Ok(true)
}

/// The payment with this reference, if the office made it. The business is held from here on.
async fn known(tx: &mut Tx, office: OfficeId, reference: &str) -> ServiceResult<Option<(Startup, Case, Payment)>> {
    let Some(payment) = store::livelihood_payment::by_reference(&mut *tx, reference).await? else { return Ok(None) };
    let Some(grant) = store::livelihood_grant::grant_of_tranche(&mut *tx, payment.tranche).await? else {
        return Ok(None);
    };
    let Some(grant) = store::livelihood_grant::by_id(&mut *tx, grant).await? else { return Ok(None) };
    let Some(startup) = store::livelihood::by_id(&mut *tx, grant.startup).await? else { return Ok(None) };
    let Some(case) = store::case::by_id(&mut *tx, startup.case).await? else { return Ok(None) };
    // A statement is of the money of the office that paid, wherever the case is now.
    if payment.office.unwrap_or(case.office) != office {
        return Ok(None);
    }
    store::livelihood::hold(tx, startup.id).await?;
    // What was read before it was held may be old.
    let payment = store::livelihood_payment::by_reference(&mut *tx, reference).await?;
    Ok(payment.map(|p| (startup, case, p)))
}

async fn expected(
    ctx: &Ctx,
    tx: &mut Tx,
    startup: &Startup,
    payment: &Payment,
    line: &StatementLine,
) -> ServiceResult<Expected> {
    let payee = store::livelihood_payee::by_id(&mut *tx, payment.payee).await?;
    let money = Money::hold(tx, startup).await?;
    let t = tranche_of(&money, payment)?;
    Ok(Expected {
        state: payment.state,
        matched: is_matched(payment),
        amount: payment.amount,
        currency: payment.currency.clone(),
        same_phone: payee.is_some_and(|p| same_account(ctx, &p, &line.phone)),
        unpaid: t.money.is_unpaid() && !too_much_is_there(tx, money.grant.id, t.id).await?,
    })
}

/// What follows from a new line for the payment it is about.
async fn follow(ctx: &Ctx, tx: &mut Tx, about: (&Startup, &Case), payment: &Payment, line: &Line) -> ServiceResult<()> {
    let money = Money::hold(tx, about.0).await?;
    let mut t = tranche_of(&money, payment)?;
    match line.outcome {
        LineOutcome::Matched => {
            if payment.state.can_become(PaymentState::Confirmed) {
                heard(ctx, tx, about, &mut t, payment, (PaymentState::Confirmed, None)).await?;
            }
            store::livelihood_payment::matched(tx, payment.id, ctx.now).await?;
            reconcile(ctx, &mut t, true);
            store::livelihood_grant::save_tranche(tx, &t).await?;
        }
        LineOutcome::Arrived => {
            arrived(ctx, tx, about, &mut t, payment).await?;
            store::livelihood_payment::matched(tx, payment.id, ctx.now).await?;
            store::livelihood_grant::save_tranche(tx, &t).await?;
        }
        LineOutcome::Failed if payment.state.can_become(PaymentState::Failed) => {
            heard(ctx, tx, about, &mut t, payment, (PaymentState::Failed, None)).await?;
            store::livelihood_grant::save_tranche(tx, &t).await?;
        }
        LineOutcome::Duplicate => {
            let recovery = Recovery {
                id: ctx.id(),
                tranche: t.id,
                amount: line.amount,
                currency: line.currency.clone(),
                state: RecoveryState::Open,
                opened_at: ctx.now,
                opened_by: ctx.user(),
                told_on: None,
                outcome: None,
                words: None,
                version: 1,
            };
            store::livelihood_statement::open_recovery(tx, &recovery, line.id).await?;
            let due = later(ctx.today(), TELL_WITHIN);
            to_do(ctx, tx, about.1, TaskKind::OverPaidTell, Some(recovery.id), due).await?;
            let detail = json!({ "number": t.number });
            note(ctx, tx, about.1, CaseEventKind::OverPaid, Some(about.0.code.clone()), detail).await?;
            tx.record(ctx.audit("recovery.opened", "recovery", Some(recovery.id)).case(about.1.id, about.1.office));
        }
        LineOutcome::Failed
        | LineOutcome::AmountDiffers
        | LineOutcome::CurrencyDiffers
        | LineOutcome::PhoneDiffers
        | LineOutcome::Unknown => {}
    }
    Ok(())
}

/// A statement with its lines, those that need somebody first; and what is not on it.
#[derive(Debug, Clone)]
pub struct Reconciled {
    /// The statement.
    pub statement: Statement,
    /// Its lines.
    pub lines: Vec<Line>,
    /// Payments that it should speak of, and of which no statement says anything.
    pub missing: Vec<PayLine>,
}

/// A statement that was read. The read is on record.
pub async fn statement(ctx: &Ctx, id: &str) -> ServiceResult<Reconciled> {
    let (office, right) = office(ctx)?;
    let id: Uuid = id.parse().map_err(|_| ServiceError::NotFound)?;
    let statement = store::livelihood_statement::by_id(ctx.db(), office, id).await?.ok_or(ServiceError::NotFound)?;
    ctx.log_read(right, ctx.audit("payment.statement_read", "payment_statement", Some(id))).await?;
    let days = covered(ctx, &statement);
    Ok(Reconciled {
        lines: store::livelihood_statement::lines(ctx.db(), id, ROWS).await?,
        missing: store::livelihood_pay::missing(ctx.db(), office.0, id, days, ROWS).await?,
        statement,
    })
}

/// From when until when payments were sent that stand on a statement. A day that a file made up leads no further than to
/// today.
fn covered(ctx: &Ctx, statement: &Statement) -> (DateTime<Utc>, DateTime<Utc>) {
    let Some((first, last)) = statement.first_on.zip(statement.last_on) else { return (ctx.now, ctx.now) };
    let oldest = ctx.today() - Duration::days(DAYS_MAX);
    let last = last.clamp(oldest, ctx.today()) + Duration::days(1);
    (ctx.start_of(first.clamp(oldest, ctx.today())), ctx.start_of(last))
}
