//! Forms about what is bought.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{ITEMS_MAX, Item, PIECES_MAX, ReceiptMark, at_prices, estimate};
use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::money::{AMOUNT_MAX, Currency};

/// What the form sends about one thing to buy.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct ItemForm {
    /// What.
    pub what: String,
    /// How many.
    pub quantity: String,
    /// What one costs.
    pub price: String,
}

/// What the form of a purchase request sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct PurchaseForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Which tranche.
    pub tranche: String,
    /// What is to be bought.
    pub items: Vec<ItemForm>,
    /// The button that adds a line.
    pub add: String,
}

fn tranche(text: &str) -> i64 {
    text.trim().parse().unwrap_or_default()
}

impl PurchaseForm {
    /// Which tranche it is about; none has the number 0.
    pub fn number(&self) -> i64 {
        tranche(&self.tranche)
    }

    /// Checks the form: which sending, and what is to be bought for no more than `most`.
    pub fn parse(&self, money: Currency, most: i64) -> Result<(Uuid, Vec<Item>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let mut items = Vec::new();
        for (n, row) in self.items.iter().enumerate().take(ITEMS_MAX) {
            let empty = |text: &String| text.trim().is_empty();
            if n > 0 && [&row.what, &row.quantity, &row.price].into_iter().all(empty) {
                continue;
            }
            let at = |field: &str| format!("items[{n}][{field}]");
            let what = check.required_line(&at("what"), &row.what, "error-item-what");
            if empty(&row.quantity) {
                check.error(at("quantity"), "error-item-quantity");
            }
            let quantity = check.number(&at("quantity"), &row.quantity, 1..=PIECES_MAX);
            if empty(&row.price) {
                check.error(at("price"), "error-amount-missing");
            }
            let price = money.field(&mut check, &at("price"), &row.price);
            // What costs nothing would be paid for with the rest, though it never came.
            if price == Some(0) {
                check.error(at("price"), "error-amount-missing");
            }
            items.extend(quantity.zip(price).map(|(quantity, price)| Item { what, quantity, price }));
        }
        if !check.failed() {
            match estimate(&items) {
                _ if items.is_empty() => check.error("items[0][what]", "error-item-what"),
                Some(sum) if sum <= most => {}
                _ => check.error("items[0][price]", "error-purchase-above"),
            }
        }
        check.finish(command.map(|c| (c, items)))
    }
}

/// What the form of a quote sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct QuoteForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Which tranche.
    pub tranche: String,
    /// Id of the purchase that was seen: prices are of its items.
    pub purchase: String,
    /// An organisation of the directory.
    pub supplier: String,
    /// What one of each item costs, in their order.
    pub prices: Vec<String>,
    /// The day of the quote.
    pub day: String,
}

/// What a supplier asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// For which purchase.
    pub purchase: Uuid,
    /// An organisation of the directory.
    pub supplier: Uuid,
    /// What one of each item costs, in their order.
    pub prices: Vec<i64>,
    /// What everything costs.
    pub total: i64,
    /// The day of the quote.
    pub on: NaiveDate,
}

impl QuoteForm {
    /// Which tranche it is about.
    pub fn number(&self) -> i64 {
        tranche(&self.tranche)
    }

    /// Checks the form: which sending, who, what one of each item costs, when. The sum is computed, never typed.
    pub fn parse(&self, items: &[Item], money: Currency, today: NaiveDate) -> Result<(Uuid, Offer), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let purchase = self.purchase.trim().parse().ok();
        let supplier = self.supplier.trim().parse().ok();
        if supplier.is_none() {
            check.error("supplier", "error-supplier");
        }
        let mut prices = Vec::new();
        for n in 0..items.len() {
            let (field, typed) = (format!("prices[{n}]"), self.prices.get(n).map(String::as_str).unwrap_or_default());
            let price = money.field(&mut check, &field, typed);
            // What costs nothing would be paid for with the rest, though it never came.
            if typed.trim().is_empty() || price == Some(0) {
                check.error(field, "error-amount-missing");
            }
            prices.extend(price);
        }
        let day = parse_past_day(&mut check, "day", &self.day, today);
        let total = estimate(&at_prices(items, &prices)).filter(|_| prices.len() == items.len());
        let most = AMOUNT_MAX.saturating_mul(10_i64.pow(money.decimals));
        let total = total.filter(|total| *total <= most);
        if !check.failed() && total.is_none() {
            check.error("prices[0]", "error-quote-total");
        }
        let offer = (|| {
            Some(Offer { purchase: purchase.unwrap_or_default(), supplier: supplier?, prices, total: total?, on: day? })
        })();
        check.finish(command.zip(offer))
    }
}

/// What the form "Order" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct OrderForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Which tranche.
    pub tranche: String,
    /// Version that was seen.
    pub version: String,
    /// Which quote.
    pub quote: String,
    /// Why this supplier.
    pub reason: String,
}

impl OrderForm {
    /// Which tranche it is about.
    pub fn number(&self) -> i64 {
        tranche(&self.tranche)
    }

    /// Checks the form: which sending, which version, which quote, why.
    pub fn parse(&self) -> Result<(Uuid, i64, Uuid, String), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let quote = self.quote.trim().parse().ok();
        if quote.is_none() {
            check.error("quote", "error-order-quote");
        }
        let reason = check.required_text("reason", &self.reason, "error-order-reason");
        check.finish((|| Some((command?, version?, quote?, reason)))())
    }
}

/// What the form of a delivery sends, beside the scan.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct DeliveryForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Which tranche.
    pub tranche: String,
    /// Version that was seen.
    pub version: String,
    /// The day.
    pub day: String,
    /// How many of each arrived, in the order of the items.
    pub delivered: Vec<String>,
    /// [`ReceiptMark`].
    pub mark: String,
    /// `yes` when the person confirms to have it all as it is written here.
    pub confirmed: String,
    /// What is missing or broken, and what was agreed.
    pub words: String,
}

/// A delivery as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    /// The day.
    pub on: NaiveDate,
    /// How many of each arrived.
    pub delivered: Vec<i64>,
    /// How the person signed.
    pub mark: ReceiptMark,
    /// Whether the person confirms.
    pub confirmed: bool,
    /// What is missing or broken.
    pub words: Option<String>,
}

impl DeliveryForm {
    /// Which tranche it is about.
    pub fn number(&self) -> i64 {
        tranche(&self.tranche)
    }

    /// Checks the form against what was ordered. What is missing, or not confirmed, needs words.
    pub fn parse(&self, items: &[Item], today: NaiveDate) -> Result<(Uuid, i64, Delivery), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let on = parse_past_day(&mut check, "day", &self.day, today);
        let mut delivered = Vec::new();
        for n in 0..items.len() {
            let field = format!("delivered[{n}]");
            let typed = self.delivered.get(n).map(String::as_str).unwrap_or_default();
            if typed.trim().is_empty() {
                check.error(field.clone(), "error-item-delivered");
            }
            delivered.extend(check.number(&field, typed, 0..=PIECES_MAX));
        }
        let mark = check.required_code("mark", &self.mark, "error-receipt-mark");
        let confirmed = match self.confirmed.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => {
                check.error("confirmed", "error-receipt-confirmed");
                None
            }
        };
        if confirmed == Some(true) && !check.failed() && delivered.iter().all(|n| *n == 0) {
            check.error("confirmed", "error-receipt-nothing");
        }
        let words = check.text("words", &self.words);
        let differs = delivered.len() == items.len() && items.iter().zip(&delivered).any(|(i, d)| i.quantity != *d);
        if (differs || confirmed == Some(false)) && words.is_none() && !check.failed_at(&["words"]) {
            check.error("words", "error-receipt-words");
        }
        let sent = (|| Some(Delivery { on: on?, delivered, mark: mark?, confirmed: confirmed?, words }))();
        check.finish((|| Some((command?, version?, sent?)))())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::PROGRAMME;

    fn item(what: &str, quantity: &str, price: &str) -> ItemForm {
        ItemForm { what: what.into(), quantity: quantity.into(), price: price.into() }
    }

    fn keys<T: std::fmt::Debug>(result: Result<T, Vec<FieldError>>) -> Vec<(String, String)> {
        result.unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn what_is_to_be_bought_has_a_number_a_price_and_costs_no_more_than_there_is() {
        let form =
            |items: Vec<ItemForm>| PurchaseForm { command: Uuid::nil().to_string(), items, ..PurchaseForm::default() };
        let rows = vec![item("Sheep", "6", "25 000"), item("", "", ""), item("Fodder", "1", "30000")];
        assert_eq!(form(rows.clone()).parse(PROGRAMME, 180_000).unwrap().1.len(), 2);
        assert_eq!(keys(form(rows).parse(PROGRAMME, 179_999))[0].1, "error-purchase-above");
        assert_eq!(keys(form(vec![item("", "", "")]).parse(PROGRAMME, 1)).len(), 3);
        assert_eq!(keys(form(Vec::new()).parse(PROGRAMME, 1))[0].0, "items[0][what]");
        assert_eq!(keys(form(vec![item("Sheep", "0", "1.5")]).parse(PROGRAMME, 9)).len(), 2);
        let free = form(vec![item("Sheep", "6", "0"), item("Fodder", "1", "30000")]).parse(PROGRAMME, 180_000);
        assert_eq!(keys(free), [("items[0][price]".to_owned(), "error-amount-missing".to_owned())]);
    }

    #[test]
    fn a_quote_says_what_one_of_each_costs_and_its_sum_is_computed() {
        let items =
            [("Machine", 2), ("Cloth", 4)].map(|(what, quantity)| Item { what: what.into(), quantity, price: 1 });
        let today = "2026-11-28".parse().unwrap();
        let form = |prices: [&str; 2]| QuoteForm {
            command: Uuid::nil().to_string(),
            supplier: Uuid::nil().to_string(),
            prices: prices.map(str::to_owned).to_vec(),
            day: "2026-11-27".into(),
            ..QuoteForm::default()
        };
        let offer = form(["108 000", "16000"]).parse(&items, PROGRAMME, today).unwrap().1;
        assert_eq!((offer.prices, offer.total), (vec![108_000, 16_000], 280_000));
        for (prices, key) in [
            (["108000", ""], "error-amount-missing"),
            (["108000", "0"], "error-amount-missing"),
            (["108000", "16000.5"], "error-amount-decimals"),
        ] {
            let found = keys(form(prices).parse(&items, PROGRAMME, today));
            assert_eq!(found, [("prices[1]".to_owned(), key.to_owned())]);
        }
        let short = QuoteForm { prices: vec!["108000".into()], ..form(["", ""]) };
        assert_eq!(keys(short.parse(&items, PROGRAMME, today))[0].0, "prices[1]");
        let many = [Item { what: "Nail".into(), quantity: PIECES_MAX, price: 1 }];
        let much = keys(form(["99999999", ""]).parse(&many, PROGRAMME, today));
        assert_eq!(much, [("prices[0]".to_owned(), "error-quote-total".to_owned())]);
    }

    #[test]
    fn what_is_missing_or_not_confirmed_needs_words() {
        let items = [Item { what: "Sheep".into(), quantity: 6, price: 25_000 }];
        let today = "2026-11-28".parse().unwrap();
        let form = |delivered: &str, confirmed: &str| DeliveryForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            day: "2026-11-27".into(),
            delivered: vec![delivered.into()],
            mark: "thumbprint".into(),
            confirmed: confirmed.into(),
            ..DeliveryForm::default()
        };
        assert!(form("6", "yes").parse(&items, today).is_ok());
        for (delivered, confirmed) in [("5", "yes"), ("7", "yes"), ("6", "no")] {
            let found = keys(form(delivered, confirmed).parse(&items, today));
            assert_eq!(found, [("words".to_owned(), "error-receipt-words".to_owned())]);
        }
        let late = DeliveryForm { day: "2026-11-29".into(), delivered: Vec::new(), ..form("", "") };
        let found = keys(late.parse(&items, today));
        assert_eq!(found.iter().map(|(f, _)| f.as_str()).collect::<Vec<_>>(), ["day", "delivered[0]", "confirmed"]);
    }
}
