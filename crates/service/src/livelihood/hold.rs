//! What holds money back. None of it is a judgement of the person, and nobody is told what lies behind it.

use chrono::Duration;
use domain::authz::Compartment;
use domain::livelihood::{Hold, PAYEE_DAYS, PayeeKind};
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_grant::Grant;
use store::livelihood_payee::Payee;
use store::{Source, Tx};

use super::money::Money;
use crate::{Ctx, ServiceResult};

/// What holds back all money of a case; nothing when none does.
pub(super) async fn of_case(
    ctx: &Ctx,
    mut src: impl Source,
    case: &Case,
    grant: Option<&Grant>,
) -> ServiceResult<Option<Hold>> {
    let person = store::person::by_id(&mut src, case.person).await?;
    let age = person.and_then(|p| p.birth.age_on(ctx.today()));
    // Doubt counts as a child, and so does an age that nobody knows.
    if case.compartment == Compartment::Child || age.is_none_or(|a| a.maybe_child) {
        return Ok(Some(Hold::Child));
    }
    if store::livelihood_payee::has_open_pair(&mut src, case.id).await? {
        return Ok(Some(Hold::Duplicate));
    }
    // One person, one grant: what was paid under a record that leads here, or to a group they are in, was paid to them.
    if store::livelihood_member::was_paid_elsewhere(&mut src, case.id).await? {
        return Ok(Some(Hold::PaidElsewhere));
    }
    let household = grant.is_some_and(|g| g.household_by.is_some());
    if store::livelihood_payee::has_died(&mut src, case.id).await? {
        return Ok((!household).then_some(Hold::Deceased));
    }
    if case.merged_into.is_some() || !case.status.is_open() {
        return Ok(Some(Hold::Ended));
    }
    if store::suspension::benefits_paused(&mut src, case.id).await? {
        return Ok(Some(Hold::Suspended));
    }
    Ok(None)
}

/// What holds back the payment of a grant.
pub(super) async fn of_payment(
    ctx: &Ctx,
    mut src: impl Source,
    case: &Case,
    grant: &Grant,
    payee: Option<&Payee>,
) -> ServiceResult<Option<Hold>> {
    if let Some(hold) = of_case(ctx, &mut src, case, Some(grant)).await? {
        return Ok(Some(hold));
    }
    let Some(payee) = payee else { return Ok(Some(Hold::NoPayee)) };
    if payee.needs_approval && payee.approved_by.is_none() {
        return Ok(Some(Hold::PayeeNotApproved));
    }
    // What somebody who died is still owed goes to somebody of the household.
    if grant.household_by.is_some() && payee.kind == PayeeKind::Person {
        return Ok(Some(Hold::NoPayee));
    }
    let new = payee.changed && payee.set_at > ctx.now - Duration::days(PAYEE_DAYS);
    Ok(new.then_some(Hold::PayeeNew))
}

/// What holds back the payment of one tranche: besides, what is known of the use of the one before.
pub(super) async fn of_tranche(
    ctx: &Ctx,
    mut src: impl Source,
    (startup, case): (&Startup, &Case),
    (money, number): (&Money, i64),
    payee: Option<&Payee>,
) -> ServiceResult<Option<Hold>> {
    if let Some(hold) = of_payment(ctx, &mut src, case, &money.grant, payee).await? {
        return Ok(Some(hold));
    }
    let before = money.before(&mut src, startup, number).await?;
    Ok(before.allows_next().is_err().then_some(Hold::UseUnclear))
}

/// Holds all money of a case back whose person is or may be a child, in the transaction in which that was found.
pub(crate) async fn child_found(tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    // In the order in which money is moved: the case first, then its tranches.
    store::case::hold_even_merged(tx, case.id).await?;
    store::livelihood_grant::withhold_all(tx, case.id, Hold::Child).await?;
    Ok(())
}
