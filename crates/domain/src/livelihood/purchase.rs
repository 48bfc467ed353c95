//! Help in kind: what is to be bought, who offers it for how much, who decides, what arrived, and that the person has it.
//!
//! Three people move it: who asks for it, who chooses the supplier, who counts what arrived. The supplier is paid after
//! the person confirmed, and only for what arrived.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::id::UserId;

text_enum! {
    /// Where a purchase stands.
    pub enum PurchaseState ("purchase-state") {
        Requested = "requested",
        Ordered = "ordered",
        /// Something arrived; the person has not confirmed.
        Received = "received",
        Confirmed = "confirmed",
        Cancelled = "cancelled",
    }
}

text_enum! {
    /// How somebody signs who takes goods over.
    pub enum ReceiptMark ("receipt-mark") {
        Signature = "signature",
        Thumbprint = "thumbprint",
    }
}

/// One thing to buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What.
    pub what: String,
    /// How many.
    pub quantity: i64,
    /// What one is expected to cost, in minor units.
    pub price: i64,
}

/// Things in one purchase at most.
pub const ITEMS_MAX: usize = 20;
/// Pieces of one thing at most.
pub const PIECES_MAX: i64 = 10_000;

/// What they are expected to cost together; nothing when that is no amount any more.
pub fn estimate(items: &[Item]) -> Option<i64> {
    items.iter().try_fold(0_i64, |sum, i| sum.checked_add(i.quantity.checked_mul(i.price)?))
}

/// The items at what one of each costs by a quote. A quote of before prices were kept leaves what was expected.
pub fn at_prices(items: &[Item], prices: &[i64]) -> Vec<Item> {
    if prices.len() != items.len() {
        return items.to_vec();
    }
    items.iter().zip(prices).map(|(item, price)| Item { price: *price, ..item.clone() }).collect()
}

/// How many of each are missing, in the order of the items. More than was ordered makes up for nothing.
pub fn missing(items: &[Item], delivered: &[i64]) -> Vec<i64> {
    items.iter().enumerate().map(|(n, i)| (i.quantity - delivered.get(n).copied().unwrap_or_default()).max(0)).collect()
}

/// What the supplier is due of the price of an order: the share of what arrived, never more than the whole.
pub fn due(price: i64, items: &[Item], delivered: &[i64]) -> i64 {
    let value = |pieces: &dyn Fn(usize, &Item) -> i64| -> i128 {
        items.iter().enumerate().map(|(n, i)| i128::from(pieces(n, i)) * i128::from(i.price)).sum()
    };
    let whole = value(&|_, i| i.quantity);
    let lacking = missing(items, delivered);
    let there = whole - value(&|n, _| lacking[n]);
    if whole <= 0 { 0 } else { i64::try_from(i128::from(price) * there / whole).unwrap_or_default() }
}

/// A supplier, as far as it may be bought from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screened {
    /// Whether the directory has it in use.
    pub active: bool,
    /// When it was screened against lists and looked at (due diligence).
    pub on: Option<NaiveDate>,
}

impl Screened {
    /// Whether the screening still holds, for so many months.
    pub fn holds(self, today: NaiveDate, months: u32) -> bool {
        let until = self.on.and_then(|on| on.checked_add_months(Months::new(months)));
        self.active && until.is_some_and(|until| today <= until)
    }
}

/// A quote that is chosen, with what it is held against.
#[derive(Debug, Clone, Copy)]
pub struct Choice {
    /// What the supplier asks for.
    pub price: i64,
    /// Whether the quote says what one of each costs: without it nobody knows what is due when something is missing.
    pub priced: bool,
    /// What the tranche gives.
    pub tranche: i64,
    /// How many suppliers made an offer.
    pub quotes: usize,
    /// How many have to.
    pub needed: usize,
    /// Whether the supplier may be bought from.
    pub screened: bool,
}

/// Where a purchase stands, and who moved it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purchase {
    /// Where it stands.
    pub state: PurchaseState,
    /// Who asked.
    pub requested_by: UserId,
    /// Who chose the supplier.
    pub ordered_by: Option<UserId>,
    /// Who counted what arrived.
    pub received_by: Option<UserId>,
}

impl Purchase {
    /// As it is asked for.
    pub fn requested(by: UserId) -> Purchase {
        Purchase { state: PurchaseState::Requested, requested_by: by, ordered_by: None, received_by: None }
    }

    fn stands_in(self, states: &[PurchaseState]) -> Result<(), Refusal> {
        if states.contains(&self.state) { Ok(()) } else { Err("error-purchase-not-now") }
    }

    /// A supplier offers something.
    pub fn quote(&self) -> Result<(), Refusal> {
        self.stands_in(&[PurchaseState::Requested])
    }

    /// Whether somebody had no hand in what there is to choose from: whoever asked, and the `noters` of quotes, do not
    /// choose among them.
    pub fn may_choose(&self, by: UserId, noters: &[UserId]) -> bool {
        self.requested_by != by && !noters.contains(&by)
    }

    /// Somebody else chooses a supplier.
    pub fn order(&mut self, by: UserId, noters: &[UserId], choice: Choice) -> Result<(), Refusal> {
        self.stands_in(&[PurchaseState::Requested])?;
        if !self.may_choose(by, noters) {
            return Err("error-purchase-own");
        }
        if choice.quotes < choice.needed {
            return Err("error-purchase-quotes");
        }
        if !choice.priced {
            return Err("error-quote-unpriced");
        }
        if !choice.screened {
            return Err("error-supplier-screening");
        }
        if choice.price > choice.tranche {
            return Err("error-purchase-above");
        }
        (self.state, self.ordered_by) = (PurchaseState::Ordered, Some(by));
        Ok(())
    }

    /// A third person counts what arrived, and says whether the person confirms.
    pub fn receive(&mut self, by: UserId, confirmed: bool) -> Result<(), Refusal> {
        self.stands_in(&[PurchaseState::Ordered, PurchaseState::Received])?;
        if self.requested_by == by || self.ordered_by == Some(by) {
            return Err("error-purchase-own-receipt");
        }
        self.state = if confirmed { PurchaseState::Confirmed } else { PurchaseState::Received };
        self.received_by = Some(by);
        Ok(())
    }

    /// Somebody pays the supplier who had no hand in it: neither those who moved it, nor the `others` who noted quotes or
    /// counted before.
    pub fn pay(&self, by: UserId, others: &[UserId]) -> Result<(), Refusal> {
        self.stands_in(&[PurchaseState::Confirmed])?;
        let moved = [Some(self.requested_by), self.ordered_by, self.received_by];
        if moved.contains(&Some(by)) || others.contains(&by) { Err("error-payment-own-goods") } else { Ok(()) }
    }

    /// Nothing is bought, or what arrived goes back because the person does not confirm it. Who asked for it does not take
    /// it back alone once it is ordered, nor does whoever counted what arrived.
    pub fn cancel(&mut self, by: UserId) -> Result<(), Refusal> {
        use PurchaseState::*;
        self.stands_in(&[Requested, Ordered, Received])?;
        if self.state != Requested && self.requested_by == by {
            return Err("error-purchase-own");
        }
        if self.state == Received && self.received_by == Some(by) {
            return Err("error-purchase-own-count");
        }
        self.state = PurchaseState::Cancelled;
        Ok(())
    }
}

/// How many suppliers have to make an offer for something of this value.
pub fn quotes_needed(value: i64, above: i64, many: usize) -> usize {
    if value > above { many } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn fine() -> Choice {
        Choice { price: 170_000, priced: true, tranche: 180_000, quotes: 3, needed: 3, screened: true }
    }

    #[test]
    fn three_people_buy() {
        let mut p = Purchase::requested(user(1));
        assert_eq!(p.receive(user(3), true), Err("error-purchase-not-now"));
        assert_eq!(p.order(user(1), &[], fine()), Err("error-purchase-own"));
        // Who notes what suppliers ask for does not choose among them.
        assert_eq!(p.order(user(6), &[user(7), user(6)], fine()), Err("error-purchase-own"));
        p.order(user(2), &[user(6)], fine()).unwrap();
        assert_eq!(p.order(user(2), &[], fine()), Err("error-purchase-not-now"));
        for same in [1, 2] {
            assert_eq!(p.receive(user(same), true), Err("error-purchase-own-receipt"));
        }
        p.receive(user(3), false).unwrap();
        assert_eq!(p.pay(user(5), &[]), Err("error-purchase-not-now"));
        p.receive(user(4), true).unwrap();
        assert_eq!(p.receive(user(4), true), Err("error-purchase-not-now"));
        assert_eq!(p.cancel(user(5)), Err("error-purchase-not-now"));
        // Who had a hand in it does not pay: nor does who counted before.
        for same in [1, 2, 3, 4] {
            assert_eq!(p.pay(user(same), &[user(3)]), Err("error-payment-own-goods"), "{same}");
        }
        assert_eq!(p.pay(user(5), &[user(3)]), Ok(()));
    }

    #[test]
    fn what_arrived_and_is_never_confirmed_is_cancelled_by_a_second_person() {
        let mut p = Purchase::requested(user(1));
        p.order(user(2), &[], fine()).unwrap();
        p.receive(user(3), false).unwrap();
        assert_eq!(p.cancel(user(1)), Err("error-purchase-own"));
        assert_eq!(p.cancel(user(3)), Err("error-purchase-own-count"));
        p.cancel(user(2)).unwrap();
        assert_eq!((p.state, p.cancel(user(2))), (PurchaseState::Cancelled, Err("error-purchase-not-now")));
    }

    #[test]
    fn a_supplier_is_chosen_among_enough_that_may_be_bought_from_for_no_more_than_there_is() {
        for (choice, key) in [
            (Choice { quotes: 2, ..fine() }, "error-purchase-quotes"),
            (Choice { priced: false, ..fine() }, "error-quote-unpriced"),
            (Choice { screened: false, ..fine() }, "error-supplier-screening"),
            (Choice { price: 180_001, ..fine() }, "error-purchase-above"),
        ] {
            assert_eq!(Purchase::requested(user(1)).order(user(2), &[], choice), Err(key));
        }
        assert_eq!((quotes_needed(100_000, 100_000, 3), quotes_needed(100_001, 100_000, 3)), (1, 3));
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let screened = Screened { active: true, on: Some(day("2025-11-28")) };
        assert!(screened.holds(day("2026-11-28"), 12) && !screened.holds(day("2026-11-29"), 12));
        assert!(!Screened { active: false, ..screened }.holds(day("2025-12-01"), 12));
        assert!(!Screened { active: true, on: None }.holds(day("2025-12-01"), 12));
    }

    #[test]
    fn what_is_missing_is_not_paid() {
        let item = |quantity, price| Item { what: "Sheep".into(), quantity, price };
        let items = [item(6, 25_000), item(1, 30_000)];
        assert_eq!(due(170_000, &items, &[6, 1]), 170_000);
        assert_eq!(missing(&items, &[5, 2]), [1, 0]);
        assert_eq!(due(180_000, &items, &[5, 2]), 155_000);
        assert_eq!(due(180_000, &items, &[]), 0);
    }

    #[test]
    fn a_price_that_whoever_asks_made_up_decides_nothing_once_a_quote_is_chosen() {
        // Asked for with machines at next to nothing, so that machines that never come would cost nothing.
        let asked = [("Machine", 2, 1), ("Cloth", 4, 60_000)].map(|(what, quantity, price)| Item {
            what: what.into(),
            quantity,
            price,
        });
        let ordered = at_prices(&asked, &[108_000, 16_000]);
        assert_eq!(estimate(&ordered), Some(280_000));
        assert_eq!(due(280_000, &ordered, &[0, 4]), 64_000);
        assert_eq!(due(280_000, &asked, &[0, 4]), 279_997);
        // Quotes of before say nothing of single prices.
        assert_eq!(at_prices(&asked, &[]), asked);
    }

    proptest! {
        #[test]
        fn of_prices_of_a_quote_exactly_what_arrived_is_due(
            rows in proptest::collection::vec((1i64..1_000, 1i64..1_000_000, 0i64..1_500), 1..20)
        ) {
            let items: Vec<Item> =
                rows.iter().map(|(quantity, ..)| Item { what: String::new(), quantity: *quantity, price: 1 }).collect();
            let prices: Vec<i64> = rows.iter().map(|(_, price, _)| *price).collect();
            let there: Vec<i64> = rows.iter().map(|(.., there)| *there).collect();
            let ordered = at_prices(&items, &prices);
            let whole = estimate(&ordered).unwrap();
            let arrived: i64 = rows.iter().map(|(q, p, d)| d.min(q) * p).sum();
            prop_assert_eq!(due(whole, &ordered, &there), arrived);
        }

        #[test]
        fn nobody_is_due_more_than_the_price_whatever_arrived(
            price in 0i64..i64::MAX,
            rows in proptest::collection::vec((1i64..10_000, 1i64..1_000_000_000, 0i64..20_000), 1..20)
        ) {
            let items: Vec<Item> =
                rows.iter().map(|(q, p, _)| Item { what: String::new(), quantity: *q, price: *p }).collect();
            let there: Vec<i64> = rows.iter().map(|(.., d)| *d).collect();
            let paid = due(price, &items, &there);
            prop_assert!((0..=price).contains(&paid));
            if rows.iter().all(|(q, _, d)| d >= q) { prop_assert_eq!(paid, price) }
            if rows.iter().any(|(q, _, d)| d < q) && price > 0 { prop_assert!(paid < price) }
        }
    }
}
