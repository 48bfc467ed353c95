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
    /// Nobody has looked since it was paid.
    NotSeen,
    /// So much of it was used as agreed, in percent.
    Used(i64),
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
        Tranche {
            state: TrancheState::Planned,
            amount,
            met: false,
            requested_by: None,
            approved_by: None,
            live: None,
        }
    }

    fn from(self, states: &[TrancheState]) -> Result<(), Refusal> {
        if states.contains(&self.state) { Ok(()) } else { Err("error-tranche-not-now") }
    }

    /// Its condition is met.
    pub fn meet(&mut self) -> Result<(), Refusal> {
        self.from(&[TrancheState::Planned])?;
        self.state = TrancheState::ConditionMet;
        self.met = true;
        Ok(())
    }

    /// Somebody asks for it. The one before has to be used first.
    pub fn request(&mut self, by: UserId, before: Before) -> Result<(), Refusal> {
        self.from(&[TrancheState::ConditionMet])?;
        match before {
            Before::First => {}
            Before::Used(percent) if percent >= super::USE_NEEDED => {}
            Before::NotPaid => return Err("error-tranche-before-unpaid"),
            Before::NotSeen => return Err("error-tranche-not-seen"),
            Before::Used(_) => return Err("error-tranche-used-little"),
        }
        self.state = TrancheState::Requested;
        self.requested_by = Some(by);
        self.approved_by = None;
        Ok(())
    }

    /// Somebody else says yes, up to their limit.
    pub fn approve(&mut self, by: UserId, limit: Option<i64>) -> Result<(), Refusal> {
        self.from(&[TrancheState::Requested])?;
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
        self.from(&[TrancheState::Requested])?;
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
        if self.live.is_some() {
            return Err("error-payment-exists");
        }
        self.from(&[TrancheState::Approved])?;
        if self.requested_by == Some(by) || self.approved_by == Some(by) {
            return Err("error-payment-own");
        }
        if amount != self.amount {
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

    /// Somebody other than the payer says that confirmed money came back.
    pub fn reverse(&mut self, by: UserId) -> Result<(), Refusal> {
        if self.live.is_some_and(|l| l.by == by) {
            return Err("error-payment-own-reversal");
        }
        self.answer(PaymentState::Reversed)
    }

    /// The person has it.
    pub fn receive(&mut self) -> Result<(), Refusal> {
        self.from(&[TrancheState::Paid])?;
        self.state = TrancheState::ConfirmedByRecipient;
        Ok(())
    }

    /// The provider's statement says the same.
    pub fn reconcile(&mut self) -> Result<(), Refusal> {
        self.from(&[TrancheState::ConfirmedByRecipient])?;
        self.state = TrancheState::Reconciled;
        Ok(())
    }

    /// It is held back. What is on its way cannot be.
    pub fn withhold(&mut self) -> Result<(), Refusal> {
        use TrancheState::*;
        if self.live.is_some() {
            return Err("error-payment-exists");
        }
        self.from(&[Planned, ConditionMet, Requested, Approved])?;
        self.state = Withheld;
        (self.requested_by, self.approved_by) = (None, None);
        Ok(())
    }

    /// It goes on from the beginning: asked for, approved and paid anew.
    pub fn release(&mut self) -> Result<(), Refusal> {
        self.from(&[TrancheState::Withheld])?;
        self.state = if self.met { TrancheState::ConditionMet } else { TrancheState::Planned };
        Ok(())
    }

    /// It is not paid at all.
    pub fn cancel(&mut self) -> Result<(), Refusal> {
        use TrancheState::*;
        self.from(&[Planned, ConditionMet, Withheld])?;
        self.state = Cancelled;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    const AMOUNT: i64 = 180_000;

    fn user(n: usize) -> UserId {
        UserId(Uuid::from_u128(n as u128 + 1))
    }

    fn approved() -> Tranche {
        let mut t = Tranche::planned(AMOUNT);
        t.meet().unwrap();
        t.request(user(0), Before::First).unwrap();
        t.approve(user(1), None).unwrap();
        t
    }

    #[test]
    fn three_people_move_money() {
        let mut t = Tranche::planned(AMOUNT);
        assert_eq!(t.request(user(0), Before::First), Err("error-tranche-not-now"));
        t.meet().unwrap();
        t.request(user(0), Before::First).unwrap();
        assert_eq!(t.approve(user(0), None), Err("error-tranche-own-request"));
        assert_eq!(t.refuse(user(0)), Err("error-tranche-own-request"));
        assert_eq!(t.approve(user(1), Some(AMOUNT - 1)), Err("error-tranche-above-limit"));
        t.approve(user(1), Some(AMOUNT)).unwrap();
        for same in [0, 1] {
            assert_eq!(t.pay(user(same), AMOUNT), Err("error-payment-own"));
        }
        assert_eq!(t.pay(user(2), AMOUNT - 1), Err("error-payment-amount"));
        t.pay(user(2), AMOUNT).unwrap();
        assert_eq!(t.pay(user(3), AMOUNT), Err("error-payment-exists"));
    }

    #[test]
    fn the_second_tranche_waits_until_somebody_saw_what_became_of_the_first() {
        let mut t = Tranche::planned(AMOUNT);
        t.meet().unwrap();
        for (before, key) in [
            (Before::NotPaid, "error-tranche-before-unpaid"),
            (Before::NotSeen, "error-tranche-not-seen"),
            (Before::Used(59), "error-tranche-used-little"),
        ] {
            assert_eq!(t.request(user(0), before), Err(key));
        }
        t.request(user(0), Before::Used(60)).unwrap();
    }

    #[test]
    fn a_payment_without_answer_is_not_sent_again() {
        let mut t = approved();
        t.pay(user(2), AMOUNT).unwrap();
        t.answer(PaymentState::Sent).unwrap();
        t.answer(PaymentState::Unknown).unwrap();
        assert_eq!(t.pay(user(2), AMOUNT), Err("error-payment-exists"));
        assert_eq!(t.answer(PaymentState::Sent), Err("error-payment-not-now"));
        t.answer(PaymentState::Failed).unwrap();
        // Only a new yes lets it be paid again.
        assert_eq!(t.pay(user(2), AMOUNT), Err("error-tranche-not-now"));
        t.approve(user(1), None).unwrap();
        t.pay(user(2), AMOUNT).unwrap();
    }

    #[test]
    fn money_that_was_received_comes_back_for_good() {
        let mut t = approved();
        t.pay(user(2), AMOUNT).unwrap();
        t.answer(PaymentState::Confirmed).unwrap();
        assert_eq!(t.reverse(user(2)), Err("error-payment-own-reversal"));
        t.receive().unwrap();
        t.reverse(user(1)).unwrap();
        assert_eq!((t.state, t.live), (TrancheState::Recovered, None));
        assert!(t.state.is_over());
    }

    #[test]
    fn what_is_on_its_way_cannot_be_held_back() {
        let mut t = approved();
        t.pay(user(2), AMOUNT).unwrap();
        assert_eq!(t.withhold(), Err("error-payment-exists"));
        let mut t = approved();
        t.withhold().unwrap();
        assert_eq!(t.pay(user(2), AMOUNT), Err("error-tranche-not-now"));
        t.release().unwrap();
        assert_eq!(t.state, TrancheState::ConditionMet);
    }

    /// Does one step; says what it did to the money that is out.
    fn step(t: &mut Tranche, what: u8, by: usize) -> i64 {
        let before = t.live;
        let result = match what {
            0 => t.meet(),
            1 => t.request(user(by), Before::First),
            2 => t.approve(user(by), None),
            3 => t.refuse(user(by)),
            4 => t.pay(user(by), AMOUNT),
            5 => t.answer(PaymentState::Sent),
            6 => t.answer(PaymentState::Unknown),
            7 => t.answer(PaymentState::Confirmed),
            8 => t.answer(PaymentState::Failed),
            9 => t.reverse(user(by)),
            10 => t.receive(),
            11 => t.reconcile(),
            12 => t.withhold(),
            13 => t.release(),
            _ => t.cancel(),
        };
        let confirmed = |l: Option<Live>| l.is_some_and(|l| l.state == PaymentState::Confirmed);
        match (result, confirmed(before), confirmed(t.live)) {
            (Ok(()), false, true) => AMOUNT,
            (Ok(()), true, false) => -AMOUNT,
            _ => 0,
        }
    }

    proptest! {
        #[test]
        fn no_order_of_steps_pays_more_than_was_approved(steps in proptest::collection::vec((0u8..15, 0usize..4), 1..200)) {
            let mut t = Tranche::planned(AMOUNT);
            let (mut out, mut sent, mut yes) = (0, 0, 0);
            for (what, by) in steps {
                let was = t;
                out += step(&mut t, what, by);
                if was.state != TrancheState::Approved && t.state == TrancheState::Approved { yes += 1 }
                if was.live.is_none() && t.live.is_some() {
                    sent += 1;
                    prop_assert!(was.requested_by.is_some() && was.approved_by.is_some());
                    let people = [was.requested_by, was.approved_by, Some(user(by))];
                    prop_assert!(people[0] != people[1] && people[1] != people[2] && people[0] != people[2]);
                }
                prop_assert!(out == 0 || out == AMOUNT, "{out}");
                prop_assert!(sent <= yes, "{sent} payments on {yes} approvals");
                prop_assert_eq!(t.state.is_paid(), t.live.is_some_and(|l| l.state == PaymentState::Confirmed));
                prop_assert_eq!(t.amount, AMOUNT);
            }
        }
    }
}
