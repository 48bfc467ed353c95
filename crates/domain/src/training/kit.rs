//! Toolkits: what a course gives, that it was handed over, and what became of it.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::EnrolmentStatus;
use crate::date::parse_past_day;
use crate::form::{Check, FieldError, LINE_MAX};
use crate::money::PROGRAMME;

/// Most different things in one kit.
const ITEMS_MAX: usize = 40;
/// Most of one thing.
const QUANTITY_MAX: i64 = 1_000;

text_enum! {
    /// How the person said that it was handed over.
    pub enum KitReceipt ("toolkit-receipt") {
        Signed = "signed",
        Thumbprint = "thumbprint",
    }
}

text_enum! {
    /// What became of it.
    pub enum KitCondition ("toolkit-condition") {
        InUse = "in_use",
        Sold = "sold",
        Lent = "lent",
        Stolen = "stolen",
        Other = "other",
    }
}

/// One thing of a kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitItem {
    /// How many.
    pub quantity: i64,
    /// What.
    pub name: String,
    /// What one costs, in minor units of the programme's currency.
    pub unit_cost: Option<i64>,
}

/// What the kit costs, as far as prices are known.
pub fn kit_cost(items: &[KitItem]) -> i64 {
    items.iter().map(|i| i.quantity.saturating_mul(i.unit_cost.unwrap_or_default())).sum()
}

/// Whether somebody who stands so gets the kit: in class, or at the end of it.
pub fn gets_kit(status: EnrolmentStatus) -> bool {
    matches!(status, EnrolmentStatus::Active | EnrolmentStatus::Completed | EnrolmentStatus::Graduated)
}

/// When somebody looks what became of it, so many days after it was handed over.
pub fn kit_looks(delivered_on: NaiveDate, days: &[i64]) -> Vec<(i64, NaiveDate)> {
    let due = |days: i64| delivered_on.checked_add_days(Days::new(days.unsigned_abs()));
    days.iter().filter_map(|days| Some((*days, due(*days)?))).collect()
}

/// What the form of a course's kit sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct KitForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the course.
    pub course: String,
    /// One line for each: how many, what, and the price of one.
    pub items: String,
}

impl KitForm {
    /// Checks the form. A course without a kit has no line.
    pub fn parse(&self) -> Result<(Uuid, Vec<KitItem>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let text = check.text("items", &self.items).unwrap_or_default();
        let mut items = Vec::new();
        for line in text.lines().map(str::trim).filter(|l| !l.is_empty()) {
            match item(line) {
                Some(item) => items.push(item),
                None => {
                    check.error_with("items", "error-toolkit-line", vec![("line", line.chars().take(40).collect())]);
                    break;
                }
            }
        }
        if items.len() > ITEMS_MAX {
            check.error_with("items", "error-toolkit-many", vec![("max", ITEMS_MAX.to_string())]);
        }
        check.finish(command.map(|command| (command, items)))
    }

    /// The lines of a kit that is saved.
    pub fn lines(items: &[KitItem]) -> String {
        let line = |i: &KitItem| match i.unit_cost {
            Some(cost) => format!("{}; {}; {cost}", i.quantity, i.name),
            None => format!("{}; {}", i.quantity, i.name),
        };
        items.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// `2; welding mask; 4500`. The price may be missing.
fn item(line: &str) -> Option<KitItem> {
    let mut parts = line.split([';', '؛']).map(str::trim);
    let quantity: i64 = PROGRAMME.parse(parts.next()?).ok()?;
    let name = parts.next().filter(|n| !n.is_empty() && n.chars().count() <= LINE_MAX)?.to_owned();
    let unit_cost = match parts.next() {
        None | Some("") => None,
        Some(cost) => Some(PROGRAMME.parse(cost).ok()?),
    };
    let fits = (1..=QUANTITY_MAX).contains(&quantity) && parts.next().is_none();
    fits.then_some(KitItem { quantity, name, unit_cost })
}

/// What handing a kit over sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct KitDeliveryForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the cohort.
    pub cohort: String,
    /// Id of the enrolment.
    pub id: String,
    /// The day.
    pub delivered_on: String,
    /// Who sold it.
    pub supplier: String,
    /// Number that is marked on it.
    pub tag: String,
    /// [`KitReceipt`].
    pub receipt: String,
}

/// A kit that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitDelivery {
    /// Which sending.
    pub command: Uuid,
    /// The day.
    pub delivered_on: NaiveDate,
    /// Who sold it.
    pub supplier: Option<String>,
    /// Number that is marked on it.
    pub tag: Option<String>,
    /// How the person said so.
    pub receipt: KitReceipt,
}

impl KitDeliveryForm {
    /// Checks the form: nothing is handed over without a receipt.
    pub fn parse(&self, today: NaiveDate) -> Result<KitDelivery, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let delivered_on = parse_past_day(&mut check, "delivered_on", &self.delivered_on, today);
        let receipt = check.required_code("receipt", &self.receipt, "error-toolkit-receipt");
        let (supplier, tag) = (check.line("supplier", &self.supplier), check.line("tag", &self.tag));
        check.finish(command.zip(delivered_on).zip(receipt).map(|((command, delivered_on), receipt)| KitDelivery {
            command,
            delivered_on,
            supplier,
            tag,
            receipt,
        }))
    }
}

/// What looking at a kit sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct KitLookForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the enrolment.
    pub id: String,
    /// Which look: days after it was handed over.
    pub days: String,
    /// The day.
    pub looked_on: String,
    /// [`KitCondition`].
    pub condition: String,
}

/// What became of a kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KitSeen {
    /// Which sending.
    pub command: Uuid,
    /// Days after it was handed over.
    pub days: i64,
    /// The day.
    pub looked_on: NaiveDate,
    /// What became of it.
    pub condition: KitCondition,
}

impl KitLookForm {
    /// Checks the form. Which looks are planned says the kit.
    pub fn parse(&self, today: NaiveDate) -> Result<KitSeen, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let days = self.days.trim().parse().ok().filter(|d: &i64| *d > 0);
        if days.is_none() {
            check.error("days", "error-unknown-choice");
        }
        let looked_on = parse_past_day(&mut check, "looked_on", &self.looked_on, today);
        let condition = check.required_code("condition", &self.condition, "error-toolkit-condition");
        let seen = command.zip(days).zip(looked_on.zip(condition));
        check.finish(seen.map(|((command, days), (looked_on, condition))| KitSeen {
            command,
            days,
            looked_on,
            condition,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(items: &str) -> KitForm {
        KitForm { command: Uuid::nil().to_string(), items: items.into(), ..KitForm::default() }
    }

    #[test]
    fn a_kit_is_lines_of_how_many_what_and_the_price_of_one() {
        let (_, items) = form("2; Welding mask; 4 500\n\n١؛ قفازات\n").parse().unwrap();
        assert_eq!(kit_cost(&items), 9_000);
        assert_eq!((items[1].quantity, items[1].name.as_str(), items[1].unit_cost), (1, "قفازات", None));
        let (_, again) = form(&KitForm::lines(&items)).parse().unwrap();
        assert_eq!(again, items);
        for wrong in ["mask", "0; mask", "2;", "x; mask", "2; mask; cheap", "2; mask; 10; 20"] {
            assert_eq!(form(wrong).parse().unwrap_err()[0].key, "error-toolkit-line", "{wrong}");
        }
    }

    #[test]
    fn nothing_is_handed_over_without_a_receipt_or_ahead() {
        let today = "2026-11-24".parse().unwrap();
        let form = KitDeliveryForm {
            command: Uuid::nil().to_string(),
            delivered_on: "2026-11-24".into(),
            ..KitDeliveryForm::default()
        };
        assert_eq!(form.parse(today).unwrap_err()[0].key, "error-toolkit-receipt");
        let signed = KitDeliveryForm { receipt: "thumbprint".into(), ..form };
        assert_eq!(signed.parse(today).unwrap().receipt, KitReceipt::Thumbprint);
        let ahead = KitDeliveryForm { delivered_on: "2026-11-25".into(), ..signed };
        assert_eq!(ahead.parse(today).unwrap_err()[0].field, "delivered_on");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,60}") {
            let _ = form(&s).parse();
        }
    }
}
