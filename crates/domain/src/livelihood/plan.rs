//! What a business plan says, and what follows from its numbers.

use serde::{Deserialize, Serialize};

text_enum! {
    /// Who starts the business.
    pub enum BusinessKind ("business-kind") {
        Individual = "individual",
        Group = "group",
        Cooperative = "cooperative",
    }
}

text_enum! {
    /// What kind of business it is.
    pub enum BusinessSector ("business-sector") {
        Agriculture = "agriculture",
        Livestock = "livestock",
        Fishing = "fishing",
        Food = "food",
        Trade = "trade",
        Crafts = "crafts",
        Repair = "repair",
        Transport = "transport",
        Services = "services",
    }
}

text_enum! {
    /// Where a business plan stands.
    pub enum BusinessState ("business-state") {
        Draft = "draft",
        Submitted = "submitted",
        CommitteeReview = "committee_review",
        Approved = "approved",
        Conditional = "conditional",
        Revised = "revised",
        Rejected = "rejected",
    }
}

impl BusinessState {
    /// What may follow.
    pub fn can_become(self, to: BusinessState) -> bool {
        use BusinessState::*;
        matches!(
            (self, to),
            (Draft | Revised, Draft | Submitted)
                | (Submitted, CommitteeReview)
                | (CommitteeReview, Approved | Conditional | Rejected | Revised)
        )
    }

    /// Whether its writer may change it.
    pub fn is_with_writer(self) -> bool {
        matches!(self, BusinessState::Draft | BusinessState::Revised)
    }

    /// Whether nothing final was said about its plan.
    pub fn is_undecided(self) -> bool {
        !self.is_funded() && self != BusinessState::Rejected
    }

    /// Whether there is a grant.
    pub fn is_funded(self) -> bool {
        matches!(self, BusinessState::Approved | BusinessState::Conditional)
    }
}

text_enum! {
    /// In which form help comes. In kind where possible; large sums of cash are avoided (IDDRS 4.30, 9.4.2).
    pub enum Modality ("modality") {
        InKind = "in_kind",
        MobileMoney = "mobile_money",
        Voucher = "voucher",
        Cash = "cash",
    }
}

/// Something that has to be bought to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CostItem {
    /// What.
    pub what: String,
    /// What it costs, in minor units.
    pub amount: i64,
}

/// What is expected of one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Month {
    /// What comes in, in minor units.
    pub revenue: i64,
    /// What goes out.
    pub costs: i64,
}

/// The months that are asked about; those between lie on the line between two of them.
pub const MONTHS: [u32; 4] = [1, 3, 6, 12];
/// Months after which nobody waits for a plan to pay for itself.
const PATIENCE: u32 = 36;

/// Whether the business could do harm where it is. A question that nobody answered yet is open, in a draft.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Harm {
    /// It takes customers away from somebody in the community.
    #[serde(default)]
    pub rivals: Option<bool>,
    /// The site, the land or the water is disputed.
    #[serde(default)]
    pub disputed: Option<bool>,
    /// It could be seen as a reward for a few.
    #[serde(default)]
    pub envy: Option<bool>,
    /// What is done about it.
    pub answer: Option<String>,
}

impl Harm {
    /// The three questions with their answers.
    pub fn questions(&self) -> [(&'static str, Option<bool>); 3] {
        [("rivals", self.rivals), ("disputed", self.disputed), ("envy", self.envy)]
    }
}

/// What one version of a business plan says. Amounts are minor units of `currency`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BusinessPlan {
    /// Who starts it.
    pub kind: BusinessKind,
    /// What it is called.
    pub title: String,
    /// What kind of business it is.
    pub sector: BusinessSector,
    /// ISCO-08, four digits.
    pub activity: String,
    /// What is made or sold, and how.
    pub description: String,
    /// P-code of the place.
    pub place: String,
    /// Where exactly.
    pub locality: Option<String>,
    /// Women who work in it, the owner included.
    pub women: i64,
    /// Men who work in it.
    pub men: i64,
    /// Who buys.
    pub customers: String,
    /// How many others nearby sell the same.
    pub competitors: i64,
    /// What one sells for.
    pub price: Option<String>,
    /// What has to be bought to begin.
    pub costs: Vec<CostItem>,
    /// What the person brings.
    pub own: i64,
    /// What the programme is asked for.
    pub asked: i64,
    /// In which currency.
    pub currency: String,
    /// In which form.
    pub modality: Modality,
    /// Shares of the tranches, in percent.
    pub shares: Vec<i64>,
    /// What is expected of the [`MONTHS`].
    pub months: Vec<Month>,
    /// What could go wrong, nature included.
    pub risks: String,
    /// Whether it could do harm.
    pub harm: Harm,
}

impl BusinessPlan {
    /// What it costs to begin.
    pub fn total(&self) -> i64 {
        self.costs.iter().map(|c| c.amount).sum()
    }

    /// What is expected of the month `n`, counted from 1. After the last month that was asked about nothing changes.
    pub fn month(&self, n: u32) -> Month {
        let known: Vec<(u32, Month)> = MONTHS.into_iter().zip(self.months.iter().copied()).collect();
        let after = known.iter().position(|(at, _)| *at >= n);
        match after {
            Some(i) if known[i].0 == n || i == 0 => known[i].1,
            Some(i) => between(known[i - 1], known[i], n),
            None => known.last().map_or(Month { revenue: 0, costs: 0 }, |(_, m)| *m),
        }
    }

    /// The first month at whose end the business has earned what it cost to begin; nothing within three years.
    pub fn break_even(&self) -> Option<u32> {
        let mut earned = 0_i64;
        (1..=PATIENCE).find(|n| {
            let month = self.month(*n);
            earned = earned.saturating_add(month.revenue.saturating_sub(month.costs));
            earned >= self.total()
        })
    }
}

fn between((from, a): (u32, Month), (to, b): (u32, Month), n: u32) -> Month {
    let (step, steps) = (i64::from(n - from), i64::from(to - from));
    let line = |a: i64, b: i64| a + (b - a) * step / steps;
    Month { revenue: line(a.revenue, b.revenue), costs: line(a.costs, b.costs) }
}

/// Scores of one plan that a decision needs, by different people.
pub const SCORES_NEEDED: usize = 2;
/// The best score.
pub const SCORE_MAX: i64 = 20;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plan(months: [(i64, i64); 4], cost: i64) -> BusinessPlan {
        BusinessPlan {
            kind: BusinessKind::Individual,
            title: "Grain mill".into(),
            sector: BusinessSector::Food,
            activity: "7514".into(),
            description: "Milling".into(),
            place: "BF5601".into(),
            locality: None,
            women: 1,
            men: 0,
            customers: "Households".into(),
            competitors: 1,
            price: None,
            costs: vec![CostItem { what: "Mill".into(), amount: cost }],
            own: 0,
            asked: cost,
            currency: "XOF".into(),
            modality: Modality::InKind,
            shares: vec![50, 30, 20],
            months: months.into_iter().map(|(revenue, costs)| Month { revenue, costs }).collect(),
            risks: "Drought".into(),
            harm: Harm::default(),
        }
    }

    #[test]
    fn months_between_lie_on_the_line() {
        let p = plan([(0, 0), (20, 10), (50, 25), (110, 25)], 100);
        let revenue: Vec<i64> = (1..=13).map(|n| p.month(n).revenue).collect();
        assert_eq!(revenue, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 110]);
    }

    #[test]
    fn a_plan_breaks_even_when_it_has_earned_what_it_cost() {
        let steady = [(30, 10); 4];
        assert_eq!(plan(steady, 60).break_even(), Some(3));
        assert_eq!(plan(steady, 61).break_even(), Some(4));
        assert_eq!(plan([(10, 10); 4], 1).break_even(), None);
        assert_eq!(plan([(10, 30); 4], 60).break_even(), None);
    }

    proptest! {
        #[test]
        fn a_dearer_beginning_is_never_paid_back_sooner(cost in 1i64..10_000_000, more in 0i64..1_000_000, profit in -10_000i64..2_000_000) {
            let months = [(profit.max(0), (-profit).max(0)); 4];
            let never = 99;
            let (cheap, dear) = (plan(months, cost).break_even(), plan(months, cost + more).break_even());
            prop_assert!(cheap.unwrap_or(never) <= dear.unwrap_or(never));
        }
    }
}
