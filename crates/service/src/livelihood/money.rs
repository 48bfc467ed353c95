//! A grant with its tranches, held for one change; and what follows once money is there.

use chrono::NaiveDate;
use domain::case::CaseEventKind;
use domain::follow_up::FollowUpRule;
use domain::livelihood::{Before, Life, Modality, PayMethod, visits_after};
use domain::money::{Currency, currency};
use domain::plan::LinkKind;
use serde_json::json;
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_grant::{Grant, TrancheRow};
use store::livelihood_payment::Payment;
use store::livelihood_visit::VisitRow;
use store::{Source, Tx};

use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult, plan};

/// A grant and its tranches.
pub(crate) struct Money {
    pub grant: Grant,
    pub tranches: Vec<TrancheRow>,
}

/// A way for money to go, with its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Way {
    /// In which form help comes.
    pub modality: Modality,
    /// In which currency.
    pub currency: Currency,
}

impl Money {
    /// Holds the business and reads its money: nobody else moves it until the transaction ends.
    pub async fn hold(tx: &mut Tx, startup: &Startup) -> ServiceResult<Money> {
        held(tx, startup).await?;
        Money::read(tx, startup).await?.ok_or(ServiceError::NotFound)
    }

    /// Reads it; nothing before a grant was decided.
    pub async fn read(mut src: impl Source, startup: &Startup) -> ServiceResult<Option<Money>> {
        let Some(grant) = store::livelihood_grant::of_startup(&mut src, startup.id).await? else { return Ok(None) };
        let tranches = store::livelihood_grant::tranches(&mut src, grant.id).await?;
        Ok(Some(Money { grant, tranches }))
    }

    /// The tranche with this number.
    pub fn tranche(&self, number: i64) -> ServiceResult<TrancheRow> {
        self.tranches.iter().find(|t| t.number == number).cloned().ok_or(ServiceError::NotFound)
    }

    /// The tranche that is paid under this reference.
    pub fn referenced(&self, reference: &str) -> ServiceResult<TrancheRow> {
        let found = self.tranches.iter().find(|t| t.reference.as_deref() == Some(reference));
        found.cloned().ok_or(ServiceError::NotFound)
    }

    /// The currency of the grant.
    pub fn currency(&self) -> ServiceResult<Currency> {
        currency(&self.grant.currency).ok_or_else(|| ServiceError::Internal("currency of a grant".into()))
    }

    /// What is known of the use of the tranche before this one.
    pub async fn before(&self, src: impl Source, startup: &Startup, number: i64) -> ServiceResult<Before> {
        let Some(previous) = self.tranches.iter().find(|t| t.number + 1 == number) else { return Ok(Before::First) };
        let Some(paid_on) = previous.paid_on.filter(|_| previous.money.state.is_paid()) else {
            return Ok(Before::NotPaid);
        };
        let visits = store::livelihood_visit::of_startup(src, startup.id).await?;
        // A visit on the day of the payment looked at its use only if it came after it.
        let after = |v: &&VisitRow| {
            v.seen
                .as_ref()
                .is_some_and(|s| s.visited_on > paid_on || (s.visited_on == paid_on && v.at >= previous.paid_at))
        };
        let last = visits.iter().rfind(after).and_then(|v| v.seen.as_ref());
        let Some(last) = last else { return Ok(Before::NotSeen) };
        Ok(match last.operating.runs() {
            Some(true) => last.used.map_or(Before::NotSeen, Before::Used),
            Some(false) => Before::NotRunning,
            None => Before::NotSeen,
        })
    }
}

/// Holds a business and gives it as it is now. One that went to another case since it was found, by a merge or its undo,
/// has to be found again: who may do what is another question there.
pub(super) async fn held(tx: &mut Tx, startup: &Startup) -> ServiceResult<Startup> {
    store::livelihood::hold(tx, startup.id).await?;
    let now = store::livelihood::by_id(&mut *tx, startup.id).await?.ok_or(ServiceError::NotFound)?;
    if now.case == startup.case { Ok(now) } else { Err(ServiceError::Conflict(Vec::new())) }
}

/// Refuses with the sentence of a key.
pub(super) fn refused(key: &'static str) -> ServiceError {
    ServiceError::refused(key)
}

/// What follows when the money of a tranche is there: the business begins, visits are planned, the timeline says so.
pub(super) async fn paid(
    ctx: &Ctx,
    tx: &mut Tx,
    (startup, case): (&Startup, &Case),
    t: &mut TrancheRow,
    on: NaiveDate,
) -> ServiceResult<()> {
    t.paid_on = Some(on);
    t.paid_at = Some(ctx.now);
    // As it stands now: the payment that began it may have come back meanwhile.
    let startup = &store::livelihood::by_id(&mut *tx, startup.id).await?.ok_or(ServiceError::NotFound)?;
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    if startup.started_on.is_none() && t.number == 1 {
        let life = Life { started_on: on, seen_on: None, closed_on: None, at_6: None, at_12: None };
        store::livelihood::set_life(tx, startup.id, &life).await?;
        let visits: Vec<_> =
            visits_after(on, &calendar.business()).into_iter().map(|(days, due)| (ctx.id(), days, due)).collect();
        store::livelihood_visit::plan(tx, startup.id, &visits).await?;
    } else {
        // The calendar runs from the first one; each later one is looked at by itself.
        let due_on = calendar.due(FollowUpRule::BusinessFirst, on);
        store::livelihood_visit::plan_use(tx, (ctx.id(), startup.id), t.number, due_on).await?;
    }
    if t.number == 1 {
        plan::reached(ctx, tx, case, LinkKind::Business, startup.id).await?;
    }
    let detail = json!({ "text": null, "number": t.number });
    note(ctx, tx, case, CaseEventKind::TranchePaid, Some(startup.code.clone()), detail).await
}

/// Once the person has the money and a statement says the same, nothing is open any more.
pub(super) fn reconcile(ctx: &Ctx, t: &mut TrancheRow, matched: bool) {
    if matched && t.money.reconcile().is_ok() {
        t.reconciled_at = Some(ctx.now);
    }
}

/// Whether a provider's statement will say something of it. Of the rest a receipt is kept.
pub(super) fn has_statement(method: PayMethod) -> bool {
    method.needs_account()
}

/// Whether a statement, or a receipt, said that a payment was made.
pub(super) fn is_matched(p: &Payment) -> bool {
    p.matched_at.is_some()
}
