//! The way of a tranche. Three people move it: who asks, who approves, who pays; and it is paid once.

use crate::id::UserId;

text_enum! {
    /// Where a tranche stands.
    pub enum TrancheState ("tranche-state") {
        Planned = "planned",
        ConditionMet = "condition_met",
        Requested = "requested",
        Approved = "approved",
        Paid = "paid",
        ConfirmedByRecipient = "confirmed_by_recipient",
        Reconciled = "reconciled",
        Withheld = "withheld",
        Cancelled = "cancelled",
        Recovered = "recovered",
    }
}

impl TrancheState {
    /// Whether the money is with the person.
    pub fn is_paid(self) -> bool {
        use TrancheState::*;
        matches!(self, Paid | ConfirmedByRecipient | Reconciled)
    }

    /// Whether nothing follows any more.
    pub fn is_over(self) -> bool {
        use TrancheState::*;
        matches!(self, Reconciled | Cancelled | Recovered)
    }
}

text_enum! {
    /// Where a payment stands.
    pub enum PaymentState ("payment-state") {
        Initiated = "initiated",
        Sent = "sent",
        /// No answer came: the provider is asked, and nothing is sent again.
        Unknown = "unknown",
        Confirmed = "confirmed",
        Failed = "failed",
        Reversed = "reversed",
    }
}

impl PaymentState {
    /// What may follow.
    pub fn can_become(self, to: PaymentState) -> bool {
        use PaymentState::*;
        matches!(
            (self, to),
            (Initiated, Sent | Confirmed | Failed)
                | (Sent, Unknown | Confirmed | Failed)
                | (Unknown, Confirmed | Failed)
                | (Confirmed, Reversed)
        )
    }

    /// Whether money is on its way or there: no second payment beside it.
    pub fn is_live(self) -> bool {
        !matches!(self, PaymentState::Failed | PaymentState::Reversed)
    }
}

/// What is known of the use of the tranche before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// There is none before.
    First,
    /// It is not with the person yet.
    NotPaid,
    /// Nobody has looked since it was paid, or the last one who looked found nobody.
    NotSeen,
    /// It was closed, or had not begun, when somebody looked last.
    NotRunning,
    /// So much of it was used as agreed, in percent.
    Used(i64),
}

impl Before {
    /// Whether the next tranche may move. What was seen last counts, not what was seen once.
    pub fn allows_next(self) -> Result<(), Refusal> {
        match self {
            Before::First => Ok(()),
            Before::Used(percent) if percent >= super::USE_NEEDED => Ok(()),
            Before::NotPaid => Err("error-tranche-before-unpaid"),
            Before::NotSeen => Err("error-tranche-not-seen"),
            Before::NotRunning => Err("error-tranche-not-running"),
            Before::Used(_) => Err("error-tranche-used-little"),
        }
    }
}

/// The payment that counts now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Live {
    /// Where it stands.
    pub state: PaymentState,
    /// Who paid.
    pub by: UserId,
}

/// A tranche with who did what about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tranche {
    /// Where it stands.
    pub state: TrancheState,
    /// How much, in minor units. Never changes.
    pub amount: i64,
    /// Whether its condition is met.
    pub met: bool,
    /// Who asked for it.
    pub requested_by: Option<UserId>,
    /// Who approved it.
    pub approved_by: Option<UserId>,
    /// The payment that counts; none after one that failed or came back.
    pub live: Option<Live>,
}

/// Why something cannot be done now: the key of the sentence.
pub type Refusal = &'static str;

impl Tranche {
    /// As it is planned.
    pub fn planned(amount: i64) -> Tranche {
        Tranche { state: TrancheState::Planned, amount, met: false, requested_by: None, approved_by: None, live: None }
    }

    fn stands_in(self, states: &[TrancheState]) -> Result<(), Refusal> {
        if states.contains(&self.state) { Ok(()) } else { Err("error-tranche-not-now") }
    }

    /// Its condition is met.
    pub fn meet(&mut self) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::Planned])?;
        self.state = TrancheState::ConditionMet;
        self.met = true;
        Ok(())
    }

    /// Somebody asks for it. The one before has to be used first.
    pub fn request(&mut self, by: UserId, before: Before) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::ConditionMet])?;
        before.allows_next()?;
        self.state = TrancheState::Requested;
        self.requested_by = Some(by);
        self.approved_by = None;
        Ok(())
    }

    /// Somebody else says yes, up to their limit.
    pub fn approve(&mut self, by: UserId, limit: Option<i64>) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::Requested])?;
        self.other_than_requester(by)?;
        if limit.is_some_and(|limit| self.amount > limit) {
            return Err("error-tranche-above-limit");
        }
        self.state = TrancheState::Approved;
        self.approved_by = Some(by);
        Ok(())
    }

    /// Somebody else says no: it can be asked for again.
    pub fn refuse(&mut self, by: UserId) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::Requested])?;
        self.other_than_requester(by)?;
        self.state = TrancheState::ConditionMet;
        self.requested_by = None;
        Ok(())
    }

    fn other_than_requester(self, by: UserId) -> Result<(), Refusal> {
        if self.requested_by == Some(by) { Err("error-tranche-own-request") } else { Ok(()) }
    }

    /// A third person pays the whole of it, once.
    pub fn pay(&mut self, by: UserId, amount: i64) -> Result<(), Refusal> {
        self.pay_due(by, amount, self.amount)
    }

    /// The same where less than the whole is due, because less arrived: nothing more follows on it.
    pub fn pay_due(&mut self, by: UserId, amount: i64, due: i64) -> Result<(), Refusal> {
        if self.live.is_some() {
            return Err("error-payment-exists");
        }
        self.stands_in(&[TrancheState::Approved])?;
        if self.requested_by == Some(by) || self.approved_by == Some(by) {
            return Err("error-payment-own");
        }
        if amount != due || due > self.amount {
            return Err("error-payment-amount");
        }
        self.live = Some(Live { state: PaymentState::Initiated, by });
        Ok(())
    }

    /// What became of the payment. Money that failed has to be approved anew: nobody pays twice on one yes.
    pub fn answer(&mut self, to: PaymentState) -> Result<(), Refusal> {
        let Some(live) = self.live.filter(|l| l.state.can_become(to)) else { return Err("error-payment-not-now") };
        match to {
            PaymentState::Confirmed => self.state = TrancheState::Paid,
            PaymentState::Failed => self.state = TrancheState::Requested,
            // Never reached the person, or was handed back.
            PaymentState::Reversed if self.state == TrancheState::Paid => self.state = TrancheState::Requested,
            PaymentState::Reversed => self.state = TrancheState::Recovered,
            PaymentState::Initiated | PaymentState::Sent | PaymentState::Unknown => {}
        }
        self.live = Some(Live { state: to, ..live }).filter(|l| l.state.is_live());
        if self.live.is_none() {
            self.approved_by = None;
        }
        Ok(())
    }

    /// Whether money that failed could still be the one payment of it: nothing else is on its way or there.
    pub fn is_unpaid(&self) -> bool {
        use TrancheState::*;
        let waits = matches!(self.state, ConditionMet | Requested | Approved | Withheld | Cancelled);
        waits && self.live.is_none()
    }

    /// A payment that failed is there after all. It was asked for, approved and made before: no new yes is needed, and
    /// a yes to pay anew is void. Of a payment that does not say who asked and agreed, the tranche keeps whom it knows.
    pub fn arrive(&mut self, asked: Option<UserId>, agreed: Option<UserId>, payer: UserId) -> Result<(), Refusal> {
        if !self.is_unpaid() {
            return Err("error-payment-exists");
        }
        self.state = TrancheState::Paid;
        (self.requested_by, self.approved_by) = (asked.or(self.requested_by), agreed.or(self.approved_by));
        self.live = Some(Live { state: PaymentState::Confirmed, by: payer });
        Ok(())
    }

    /// Somebody other than the payer says that confirmed money came back.
    pub fn reverse(&mut self, by: UserId) -> Result<(), Refusal> {
        if self.live.is_some_and(|l| l.by == by) {
            return Err("error-payment-own-reversal");
        }
        self.answer(PaymentState::Reversed)
    }

    /// The person has it.
    pub fn receive(&mut self) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::Paid])?;
        self.state = TrancheState::ConfirmedByRecipient;
        Ok(())
    }

    /// The provider's statement says the same.
    pub fn reconcile(&mut self) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::ConfirmedByRecipient])?;
        self.state = TrancheState::Reconciled;
        Ok(())
    }

    /// It is held back. What is on its way cannot be.
    pub fn withhold(&mut self) -> Result<(), Refusal> {
        use TrancheState::*;
        if self.live.is_some() {
            return Err("error-payment-exists");
        }
        self.stands_in(&[Planned, ConditionMet, Requested, Approved])?;
        self.state = Withheld;
        (self.requested_by, self.approved_by) = (None, None);
        Ok(())
    }

    /// It goes on from the beginning: asked for, approved and paid anew.
    pub fn release(&mut self) -> Result<(), Refusal> {
        self.stands_in(&[TrancheState::Withheld])?;
        self.state = if self.met { TrancheState::ConditionMet } else { TrancheState::Planned };
        Ok(())
    }

    /// It is not paid at all.
    pub fn cancel(&mut self) -> Result<(), Refusal> {
        use TrancheState::*;
        self.stands_in(&[Planned, ConditionMet, Withheld])?;
        self.state = Cancelled;
        Ok(())
    }
}

#[cfg(test)]
#[path = "tranche_tests.rs"]
mod tests;
