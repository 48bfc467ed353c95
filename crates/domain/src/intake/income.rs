//! Income and belongings.

use serde::{Deserialize, Serialize};

use super::Answer;
use super::form::code;
use crate::form::Check;
use crate::money::PROGRAMME;

text_enum! {
    /// To whom somebody owes money.
    pub open enum Creditor ("creditor") {
        Family = "family",
        Trader = "trader",
        SavingsGroup = "savings_group",
        Microfinance = "microfinance",
        Moneylender = "moneylender",
        Other = "other",
        Declined = "declined",
    }
}

text_enum! {
    /// Whose the land is that the person can use.
    pub enum Land ("land") {
        Owned = "owned",
        Access = "access",
        Nothing = "none",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// What belongs to the person.
    pub enum Good ("good") {
        Tools = "tools",
        Phone = "phone",
        Bicycle = "bicycle",
        Motorbike = "motorbike",
        Cart = "cart",
        Vehicle = "vehicle",
        Shop = "shop",
    }
}

text_enum! {
    /// On what ground the person lives where they live.
    pub open enum Tenure ("tenure") {
        Owner = "owner",
        Tenant = "tenant",
        Hosted = "hosted",
        FamilyHome = "family_home",
        Camp = "camp",
        Nothing = "none",
        Declined = "declined",
    }
}

text_enum! {
    /// What the person lives in.
    pub open enum Dwelling ("dwelling") {
        Solid = "solid",
        Earth = "earth",
        Straw = "straw",
        Tent = "tent",
        Nothing = "none",
    }
}

/// Livestock, by head.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Animals {
    /// Cattle.
    pub cattle: i64,
    /// Sheep and goats.
    pub small: i64,
    /// Donkeys.
    pub donkeys: i64,
    /// Camels.
    pub camels: i64,
    /// Fowl.
    pub poultry: i64,
}

impl Animals {
    /// Hundredths of tropical livestock units: cattle 0.7, sheep and goats 0.1, donkeys 0.5, camels 1, fowl 0.01.
    pub fn hundredths(self) -> i64 {
        self.cattle * 70 + self.small * 10 + self.donkeys * 50 + self.camels * 100 + self.poultry
    }
}

/// Answers about income and belongings. Amounts are in the smallest unit of the programme's currency.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Income {
    /// Cash in a usual month.
    pub cash: Option<i64>,
    /// What comes in otherwise, in words.
    pub in_kind: Option<String>,
    /// From how many sources.
    pub sources: Option<i64>,
    /// Whether it depends on the season.
    pub seasonal: Option<Answer>,
    /// Whether the person puts money aside.
    pub saves: Option<Answer>,
    /// Whether with a savings group.
    pub savings_group: Option<Answer>,
    /// What the person owes.
    pub debt: Option<i64>,
    /// To whom.
    pub creditors: Vec<Creditor>,
    /// Land.
    pub land: Option<Land>,
    /// How much, in hundredths of a hectare.
    pub land_ares: Option<i64>,
    /// Whether there is a paper about it.
    pub land_paper: Option<Answer>,
    /// Livestock; nothing when nobody asked.
    pub animals: Option<Animals>,
    /// What belongs to the person.
    pub goods: Vec<Good>,
    /// On what ground the person lives there.
    pub tenure: Option<Tenure>,
    /// In what.
    pub dwelling: Option<Dwelling>,
    /// Whether somebody disputes the land or the house.
    pub dispute: Option<Answer>,
}

/// What the form sends about livestock.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct AnimalsForm {
    /// Cattle.
    pub cattle: String,
    /// Sheep and goats.
    pub small: String,
    /// Donkeys.
    pub donkeys: String,
    /// Camels.
    pub camels: String,
    /// Fowl.
    pub poultry: String,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct IncomeForm {
    /// An amount.
    pub cash: String,
    /// In words.
    pub in_kind: String,
    /// A number.
    pub sources: String,
    /// [`Answer`].
    pub seasonal: String,
    /// [`Answer`].
    pub saves: String,
    /// [`Answer`].
    pub savings_group: String,
    /// An amount.
    pub debt: String,
    /// [`Creditor`]s.
    pub creditors: Vec<String>,
    /// [`Land`].
    pub land: String,
    /// Hectares, with a decimal comma or point.
    pub hectares: String,
    /// [`Answer`].
    pub land_paper: String,
    /// Livestock.
    pub animals: AnimalsForm,
    /// [`Good`]s.
    pub goods: Vec<String>,
    /// [`Tenure`].
    pub tenure: String,
    /// [`Dwelling`].
    pub dwelling: String,
    /// [`Answer`].
    pub dispute: String,
}

/// Most sources of income.
const SOURCES_MAX: i64 = 20;
/// Most heads of one kind.
const HEADS_MAX: i64 = 10_000;
/// Most hectares.
const HECTARES_MAX: i64 = 1_000;

impl AnimalsForm {
    fn parse(&self, check: &mut Check) -> Option<Animals> {
        let mut asked = false;
        let mut heads = |name: &str, text: &str| {
            let n = check.number(&format!("animals[{name}]"), text, 0..=HEADS_MAX);
            asked |= n.is_some();
            n.unwrap_or_default()
        };
        let animals = Animals {
            cattle: heads("cattle", &self.cattle),
            small: heads("small", &self.small),
            donkeys: heads("donkeys", &self.donkeys),
            camels: heads("camels", &self.camels),
            poultry: heads("poultry", &self.poultry),
        };
        asked.then_some(animals)
    }
}

impl IncomeForm {
    pub(super) fn parse(&self, check: &mut Check) -> Income {
        let income = Income {
            cash: PROGRAMME.field(check, "cash", &self.cash),
            in_kind: check.line("in_kind", &self.in_kind),
            sources: check.number("sources", &self.sources, 0..=SOURCES_MAX),
            seasonal: check.code("seasonal", &self.seasonal),
            saves: check.code("saves", &self.saves),
            savings_group: check.code("savings_group", &self.savings_group),
            debt: PROGRAMME.field(check, "debt", &self.debt),
            creditors: check.codes("creditors", &self.creditors),
            land: check.code("land", &self.land),
            land_ares: ares(check, &self.hectares),
            land_paper: check.code("land_paper", &self.land_paper),
            animals: self.animals.parse(check),
            goods: check.codes("goods", &self.goods),
            tenure: check.code("tenure", &self.tenure),
            dwelling: check.code("dwelling", &self.dwelling),
            dispute: check.code("dispute", &self.dispute),
        };
        if income.debt == Some(0) && !income.creditors.is_empty() {
            check.error("creditors", "error-creditors-without-debt");
        }
        income
    }
}

/// Hectares to hundredths.
fn ares(check: &mut Check, text: &str) -> Option<i64> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let hundredths = crate::money::Currency { code: "", decimals: 2 }.parse(text).ok();
    let within = hundredths.filter(|n| *n <= HECTARES_MAX * 100);
    if within.is_none() {
        check.error_with("hectares", "error-hectares", vec![("max", HECTARES_MAX.to_string())]);
    }
    within
}

impl From<&Income> for IncomeForm {
    fn from(i: &Income) -> Self {
        let heads = |of: fn(&Animals) -> i64| i.animals.as_ref().map(|a| of(a).to_string()).unwrap_or_default();
        IncomeForm {
            cash: code(i.cash),
            in_kind: i.in_kind.clone().unwrap_or_default(),
            sources: code(i.sources),
            seasonal: code(i.seasonal),
            saves: code(i.saves),
            savings_group: code(i.savings_group),
            debt: code(i.debt),
            creditors: i.creditors.iter().map(Creditor::to_string).collect(),
            land: code(i.land),
            hectares: i.land_ares.map(|n| format!("{}.{:02}", n / 100, n % 100)).unwrap_or_default(),
            land_paper: code(i.land_paper),
            animals: AnimalsForm {
                cattle: heads(|a| a.cattle),
                small: heads(|a| a.small),
                donkeys: heads(|a| a.donkeys),
                camels: heads(|a| a.camels),
                poultry: heads(|a| a.poultry),
            },
            goods: i.goods.iter().map(Good::to_string).collect(),
            tenure: code(i.tenure),
            dwelling: code(i.dwelling),
            dispute: code(i.dispute),
        }
    }
}

#[cfg(test)]
#[path = "income_tests.rs"]
mod tests;
