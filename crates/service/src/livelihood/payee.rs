//! To whom money goes: the person, or somebody whom a second person has agreed to.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::livelihood::{PayMethod, PayeeForm, PayeeKind, SentPayee, TrancheForm};
use domain::person::number_key;
use serde_json::json;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::livelihood::Startup;
use store::livelihood_payee::{PAYEE_ACCOUNT, PAYEE_NAME, Payee};
use store::{Source, Tx};

use super::find::find;
use super::money::Money;
use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult};

/// What tags of accounts are made with.
const ACCOUNT: &str = "payee.account";

/// Names the payee and gives the number of the business.
pub async fn set_payee(ctx: &Ctx, form: &PayeeForm) -> ServiceResult<String> {
    let (startup, case, grant) = find(ctx, &form.business, Permission::LivelihoodWrite).await?;
    let money = Money::read(ctx.db(), &startup).await?.ok_or(ServiceError::NotFound)?;
    let sent = form.parse(money.grant.modality)?;
    let key = account_key(ctx, sent.method, sent.account.as_deref())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, sent.command, "payee.set", ctx.now).await? {
        return Ok(number);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    let saved = store::livelihood::by_id(&mut tx, startup.id).await?.ok_or(ServiceError::NotFound)?;
    if saved.version != sent.version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if money
        .tranches
        .iter()
        .any(|t| t.money.live.is_some_and(|l| l.state != domain::livelihood::PaymentState::Confirmed))
    {
        return Err(ServiceError::refused("error-payee-underway"));
    }
    let payee = payee(ctx, &mut tx, (&case, &money), &sent, key.as_deref()).await?;
    keep(ctx, &mut tx, (&case, &startup), &payee).await?;
    store::livelihood::save(&mut tx, &saved, saved.version).await?;
    finish(&mut tx, sent.command, &startup.code).await?;
    let verb = if payee.changed { "payee.changed" } else { "payee.set" };
    tx.commit(ctx.audit(verb, "payee", Some(payee.id)).case(case.id, case.office)).await?;
    Ok(startup.code)
}

/// The form by which an account is recognised, however it was typed.
fn account_key(ctx: &Ctx, method: PayMethod, account: Option<&str>) -> ServiceResult<Option<String>> {
    let Some(account) = account else { return Ok(None) };
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    let key = match method {
        PayMethod::MobileMoney => number_key(account, country),
        _ => Some(account.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase()),
    };
    match key.filter(|k| k.len() >= 6) {
        Some(key) => Ok(Some(key)),
        None => Err(ServiceError::field("account", "error-payee-account-form")),
    }
}

async fn payee(
    ctx: &Ctx,
    tx: &mut Tx,
    (case, money): (&Case, &Money),
    sent: &SentPayee,
    key: Option<&str>,
) -> ServiceResult<Payee> {
    let person = store::person::by_id(&mut *tx, case.person).await?.ok_or(ServiceError::NotFound)?;
    let name = match &sent.name {
        Some(name) => name.clone(),
        // Never typed: it cannot be somebody else's by mistake.
        None => person.names.display(),
    };
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    let phones = store::person_parts::phones(&mut *tx, case.person).await?;
    let own = phones.iter().filter_map(|p| number_key(&p.number, country)).any(|k| Some(k.as_str()) == key);
    let known = sent.kind == PayeeKind::Person && (key.is_none() || own);
    let id = ctx.id();
    let sealer = &ctx.app.sealer;
    let changed = store::livelihood_payee::payee(&mut *tx, money.grant.id).await?.is_some();
    Ok(Payee {
        id,
        grant: money.grant.id,
        kind: sent.kind,
        method: sent.method,
        name: sealer.seal(PAYEE_NAME, id, &name)?,
        account: sent.account.as_ref().map(|a| sealer.seal(PAYEE_ACCOUNT, id, a)).transpose()?,
        account_tag: key.map(|k| sealer.tag(ACCOUNT, k.as_bytes()).to_vec()),
        reason: sent.reason.clone(),
        set_by: ctx.user(),
        set_at: ctx.now,
        changed,
        needs_approval: !known,
        approved_by: None,
    })
}

/// Names the person with their own telephone in the caller's transaction, for histories that are made up; nobody where
/// the record has no telephone and one is needed.
pub(crate) async fn keep_own(ctx: &Ctx, tx: &mut Tx, case: &Case, startup: &Startup) -> ServiceResult<()> {
    let money = Money::hold(tx, startup).await?;
    let phones = store::person_parts::phones(&mut *tx, case.person).await?;
    let method = PayMethod::of(money.grant.modality)[0];
    let account = phones.into_iter().next().map(|p| p.number).filter(|_| method.needs_account());
    if method.needs_account() && account.is_none() {
        return Ok(());
    }
    let key = account_key(ctx, method, account.as_deref())?;
    let sent = SentPayee {
        command: uuid::Uuid::nil(),
        version: startup.version,
        kind: PayeeKind::Person,
        name: None,
        method,
        account,
        reason: None,
    };
    let payee = payee(ctx, tx, (case, &money), &sent, key.as_deref()).await?;
    keep(ctx, tx, (case, startup), &payee).await
}

/// Keeps a payee. The timeline says that there is another one: neither who, nor which number.
async fn keep(ctx: &Ctx, tx: &mut Tx, (case, startup): (&Case, &Startup), payee: &Payee) -> ServiceResult<()> {
    store::livelihood_payee::insert(tx, payee).await?;
    note(ctx, tx, case, CaseEventKind::PayeeChanged, Some(startup.code.clone()), json!({})).await
}

/// A second person agrees to the payee.
pub async fn approve_payee(ctx: &Ctx, form: &TrancheForm) -> ServiceResult<String> {
    let (startup, case, grant) = find(ctx, &form.business, Permission::GrantApprove).await?;
    let (command, version) = seen(form)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "payee.approve", ctx.now).await? {
        return Ok(number);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    let saved = store::livelihood::by_id(&mut tx, startup.id).await?.ok_or(ServiceError::NotFound)?;
    if saved.version != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let payee = store::livelihood_payee::payee(&mut tx, money.grant.id).await?.ok_or(ServiceError::NotFound)?;
    if payee.set_by == ctx.user() {
        return Err(ServiceError::refused("error-payee-own"));
    }
    store::livelihood_payee::approve(&mut tx, payee.id, ctx.user(), ctx.now).await?;
    finish(&mut tx, command, &startup.code).await?;
    tx.commit(ctx.audit("payee.approved", "payee", Some(payee.id)).case(case.id, case.office)).await?;
    Ok(startup.code)
}

/// Decides that the household of somebody who died gets the remainder, through somebody named and agreed to.
pub async fn give_household(ctx: &Ctx, form: &TrancheForm) -> ServiceResult<String> {
    let (startup, case, grant) = find(ctx, &form.business, Permission::LivelihoodDecide).await?;
    let (command, _) = seen(form)?;
    if form.words.trim().is_empty() {
        return Err(ServiceError::field("words", "error-tranche-why"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "grant.household", ctx.now).await? {
        return Ok(number);
    }
    let money = Money::hold(&mut tx, &startup).await?;
    if !store::livelihood_payee::has_died(&mut tx, case.id).await? {
        return Err(ServiceError::refused("error-tranche-not-now"));
    }
    store::livelihood_grant::give_household(&mut tx, money.grant.id, ctx.user(), ctx.now).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("startup.household_given", "startup", Some(startup.id)).case(case.id, case.office);
    tx.commit(entry.reason(form.words.trim())).await?;
    Ok(startup.code)
}

fn seen(form: &TrancheForm) -> ServiceResult<(uuid::Uuid, i64)> {
    let mut check = domain::form::Check::new();
    let (command, version) = (check.command(&form.command), check.version(&form.version));
    Ok(check.finish(command.zip(version))?)
}

/// How many others the telephone or account of a payee belongs to, as far as is known: other grants that go or went there,
/// and other people who have the number in their record. Who they are is told to nobody.
pub(super) async fn shared(ctx: &Ctx, mut src: impl Source, case: &Case, p: &Payee) -> ServiceResult<i64> {
    let Some(tag) = p.account_tag.as_deref() else { return Ok(0) };
    let grants = store::livelihood_payee::same_account(&mut src, tag, p.grant).await?;
    let (_, account) = opened(ctx, p)?;
    let people = match account_key(ctx, p.method, account.as_deref()) {
        Ok(Some(key)) if p.method == PayMethod::MobileMoney => {
            store::livelihood_payee::same_number(&mut src, &key, case.id).await?
        }
        _ => 0,
    };
    Ok(grants + people)
}

/// The name and number of a payee, opened.
pub(super) fn opened(ctx: &Ctx, p: &Payee) -> ServiceResult<(String, Option<String>)> {
    let sealer = &ctx.app.sealer;
    let account = p.account.as_ref().map(|a| sealer.open(PAYEE_ACCOUNT, p.id, a)).transpose()?;
    Ok((sealer.open(PAYEE_NAME, p.id, &p.name)?, account))
}

/// Whether a number of a statement is that of a payee.
pub(super) fn same_account(ctx: &Ctx, p: &Payee, number: &str) -> bool {
    let Ok(Some(key)) = account_key(ctx, p.method, Some(number)) else { return false };
    p.account_tag.as_deref() == Some(&ctx.app.sealer.tag(ACCOUNT, key.as_bytes())[..])
}
