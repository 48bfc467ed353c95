//! The form of a business plan.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{BusinessKind, BusinessPlan, CostItem, Harm, MONTHS, Month, ceiling, split};
use crate::form::{Check, FieldError};
use crate::intake::{WorkForm, by_code, find};
use crate::locale::Locale;
use crate::money::{Currency, currency};

/// Most people that one sending of a plan names.
const MEMBERS_MAX: usize = 12;

/// What the form sends about one thing to buy.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct CostForm {
    /// What.
    pub what: String,
    /// What it costs.
    pub amount: String,
}

/// What the form sends about one month.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct MonthForm {
    /// What comes in.
    pub revenue: String,
    /// What goes out.
    pub costs: String,
}

/// What the form of a plan sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct BusinessForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Number of the business; empty for a new one.
    pub business: String,
    /// Version that was seen.
    pub version: String,
    /// [`BusinessKind`](super::BusinessKind).
    pub kind: String,
    /// Codes or code names of cases that join the group.
    pub members: Vec<String>,
    /// Code of the association whose plan it is; empty for none.
    pub coop: String,
    /// What it is called.
    pub title: String,
    /// [`BusinessSector`](super::BusinessSector).
    pub sector: String,
    /// An occupation of the list.
    pub activity: WorkForm,
    /// What is made or sold.
    pub description: String,
    /// A place of the directory.
    pub place: String,
    /// Where exactly.
    pub locality: String,
    /// Women who work in it.
    pub women: String,
    /// Men who work in it.
    pub men: String,
    /// Who buys.
    pub customers: String,
    /// Others nearby who sell the same.
    pub competitors: String,
    /// What one sells for.
    pub price: String,
    /// What has to be bought.
    pub costs: Vec<CostForm>,
    /// What the person brings.
    pub own: String,
    /// What is asked for.
    pub asked: String,
    /// Code of the currency.
    pub currency: String,
    /// [`Modality`](super::Modality).
    pub modality: String,
    /// Shares of the tranches, `50/30/20`.
    pub shares: String,
    /// The [`MONTHS`].
    pub months: Vec<MonthForm>,
    /// Code of the project to which it belongs; empty for none.
    pub project: String,
    /// What could go wrong.
    pub risks: String,
    /// Whether it takes customers from somebody: `yes` or `no`.
    pub rivals: String,
    /// Whether something is disputed.
    pub disputed: String,
    /// Whether it could be seen as a reward.
    pub envy: String,
    /// What is done about it.
    pub answer: String,
    /// Id of the step of the person's plan for which it is; empty for none.
    pub step: String,
    /// The button that adds a line.
    pub add: String,
    /// `submit`, or `draft`.
    pub intent: String,
}

/// A plan as it was sent.
#[derive(Debug, Clone)]
pub struct SentPlan {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen; 0 for a new one.
    pub version: i64,
    /// What it says. `place` is what was typed, until it is looked up.
    pub plan: BusinessPlan,
    /// Code of the project to which it belongs, until it is looked up.
    pub project: Option<String>,
    /// Who joins the group, until they are looked up: the place in the form, and what was typed.
    pub members: Vec<(usize, String)>,
    /// Code of the association whose plan it is, until it is looked up.
    pub coop: Option<String>,
    /// Whether the committee is to look at it.
    pub submit: bool,
}

/// Most things to buy.
const COSTS_MAX: usize = 20;
/// Most people who work in it, and most rivals.
const MANY: i64 = 500;

impl BusinessForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<SentPlan, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = if self.business.trim().is_empty() { Some(0) } else { check.version(&self.version) };
        let kind = check.required_code("kind", &self.kind, "error-business-kind");
        let (members, coop) = self.along(&mut check, kind);
        let title = check.required_line("title", &self.title, "error-business-title");
        let sector = check.required_code("sector", &self.sector, "error-business-sector");
        let activity = self.activity(&mut check);
        let description = check.required_text("description", &self.description, "error-business-description");
        let place = check.required_line("place", &self.place, "error-business-place");
        let locality = check.line("locality", &self.locality);
        let (women, men) = self.workers(&mut check);
        let customers = check.required_text("customers", &self.customers, "error-business-customers");
        let competitors = number(&mut check, "competitors", &self.competitors, "error-business-competitors");
        let price = check.line("price", &self.price);
        let money = self.currency(&mut check);
        let funds = money.and_then(|c| self.funds(&mut check, c));
        let modality = check.required_code("modality", &self.modality, "error-business-modality");
        let shares = self.shares(&mut check);
        let months = money.map(|c| self.months(&mut check, c)).unwrap_or_default();
        let project = check.line("project", &self.project);
        let risks = check.required_text("risks", &self.risks, "error-business-risks");
        let harm = self.harm(&mut check);
        let plan = (|| {
            let (costs, own, asked) = funds?;
            Some(BusinessPlan {
                kind: kind?,
                title,
                sector: sector?,
                activity: activity?,
                description,
                place,
                locality,
                women,
                men,
                customers,
                competitors: competitors?,
                price,
                costs,
                own,
                asked,
                currency: money?.code.to_owned(),
                modality: modality?,
                shares: shares?,
                months,
                risks,
                harm,
            })
        })();
        let submit = self.submits();
        let sent =
            (|| Some(SentPlan { command: command?, version: version?, plan: plan?, project, members, coop, submit }))();
        check.finish(sent)
    }

    /// Who joins, and whose plan it is: people where a group begins something, an association where a cooperative does.
    fn along(&self, check: &mut Check, kind: Option<BusinessKind>) -> (Vec<(usize, String)>, Option<String>) {
        let typed = self.members.iter().enumerate().filter(|(_, who)| !who.trim().is_empty());
        let members: Vec<_> =
            typed.filter_map(|(i, who)| Some((i, check.line(&format!("members[{i}]"), who)?))).collect();
        let coop = check.line("coop", &self.coop);
        if members.len() > MEMBERS_MAX {
            check.error_with("members[0]", "error-business-members-many", vec![("max", MEMBERS_MAX.to_string())]);
        }
        if let Some((i, _)) = members.first().filter(|_| kind.is_some_and(|k| k != BusinessKind::Group)) {
            check.error(format!("members[{i}]"), "error-business-members-kind");
        }
        match (kind, &coop) {
            (Some(BusinessKind::Cooperative), None) if self.submits() => check.error("coop", "error-business-coop"),
            (Some(BusinessKind::Individual | BusinessKind::Group), Some(_)) => {
                check.error("coop", "error-business-coop-kind");
            }
            _ => {}
        }
        (members, coop)
    }

    /// Whether the committee is to look at it.
    fn submits(&self) -> bool {
        self.intent == "submit"
    }

    fn activity(&self, check: &mut Check) -> Option<String> {
        let typed = check.required_line("activity[what]", &self.activity.what, "error-business-activity");
        let found = find(&typed);
        let code = match found.as_slice() {
            [one] => Some(one.code),
            several => several.iter().find(|o| o.code == self.activity.pick).map(|o| o.code),
        };
        if code.is_none() && !check.failed_at(&["activity[what]"]) {
            let key = if found.is_empty() { "error-business-activity-unknown" } else { "error-occupation-choose" };
            check.error("activity[what]", key);
        }
        code.map(str::to_owned)
    }

    fn workers(&self, check: &mut Check) -> (i64, i64) {
        let women = check.number("women", &self.women, 0..=MANY).unwrap_or_default();
        let men = check.number("men", &self.men, 0..=MANY).unwrap_or_default();
        if women + men == 0 && !check.failed_at(&["women", "men"]) {
            check.error("women", "error-business-workers");
        }
        (women, men)
    }

    fn currency(&self, check: &mut Check) -> Option<Currency> {
        let found = currency(self.currency.trim());
        if found.is_none() {
            check.error("currency", "error-currency");
        }
        found
    }

    /// Things to buy, what the person brings, what is asked for: the two together are the whole.
    fn funds(&self, check: &mut Check, money: Currency) -> Option<(Vec<CostItem>, i64, i64)> {
        let mut costs = Vec::new();
        for (i, row) in self.costs.iter().enumerate() {
            if row.what.trim().is_empty() && row.amount.trim().is_empty() {
                continue;
            }
            let what = check.required_line(&format!("costs[{i}][what]"), &row.what, "error-business-cost-what");
            let amount = positive(check, money, &format!("costs[{i}][amount]"), &row.amount);
            costs.extend(amount.map(|amount| CostItem { what, amount }));
        }
        if self.costs.len() > COSTS_MAX {
            check.error("costs[0][what]", "error-business-costs-many");
        }
        if costs.is_empty() && !check.failed_at(&["costs[0][what]", "costs[0][amount]"]) {
            check.error("costs[0][what]", "error-business-costs");
        }
        let own = money.field(check, "own", &self.own).unwrap_or_default();
        let asked = positive(check, money, "asked", &self.asked)?;
        let most = ceiling(money);
        if asked > most {
            check.error_with("asked", "error-business-ceiling", vec![("max", shown(money, most))]);
            return None;
        }
        let total: i64 = costs.iter().map(|c| c.amount).sum();
        if !check.failed() && own + asked != total {
            let args = vec![("sum", shown(money, own + asked)), ("total", shown(money, total))];
            check.error_with("asked", "error-business-sum", args);
            return None;
        }
        Some((costs, own, asked))
    }

    fn shares(&self, check: &mut Check) -> Option<Vec<i64>> {
        let shares: Option<Vec<i64>> = self.shares.split('/').map(|s| s.trim().parse().ok()).collect();
        let fits = shares.filter(|s| split(100, s).is_some());
        if fits.is_none() {
            check.error("shares", "error-business-shares");
        }
        fits
    }

    fn months(&self, check: &mut Check, money: Currency) -> Vec<Month> {
        let mut months = Vec::new();
        for i in 0..MONTHS.len() {
            let row = self.months.get(i).cloned().unwrap_or_default();
            let mut amount = |field: &str, text: &str| {
                let at = format!("months[{i}][{field}]");
                if text.trim().is_empty() {
                    check.error(at.clone(), "error-business-month");
                }
                money.field(check, &at, text).unwrap_or_default()
            };
            let revenue = amount("revenue", &row.revenue);
            months.push(Month { revenue, costs: amount("costs", &row.costs) });
        }
        months
    }

    fn harm(&self, check: &mut Check) -> Harm {
        let answer = check.text("answer", &self.answer);
        let (rivals, disputed, envy) = (said(&self.rivals), said(&self.disputed), said(&self.envy));
        let harm = Harm { rivals, disputed, envy, answer };
        // Whoever decides reads an answer, and not that nobody asked.
        for (field, _) in harm.questions().into_iter().filter(|(_, said)| said.is_none() && self.submits()) {
            check.error(field, "error-business-harm-open");
        }
        let possible = harm.questions().into_iter().any(|(_, said)| said == Some(true));
        if possible && harm.answer.is_none() && !check.failed_at(&["answer"]) {
            check.error("answer", "error-business-harm");
        }
        harm
    }

    /// The form filled in with a plan.
    pub fn of(plan: &BusinessPlan, place: String, locale: Locale) -> BusinessForm {
        let money = currency(&plan.currency);
        let amount = |n: i64| money.map_or_else(|| n.to_string(), |c| c.typed(n));
        let label = by_code(&plan.activity).map_or_else(|| plan.activity.clone(), |o| o.label(locale));
        BusinessForm {
            kind: plan.kind.as_str().into(),
            title: plan.title.clone(),
            sector: plan.sector.as_str().into(),
            activity: WorkForm { what: label, ..WorkForm::default() },
            description: plan.description.clone(),
            place,
            locality: plan.locality.clone().unwrap_or_default(),
            women: plan.women.to_string(),
            men: plan.men.to_string(),
            customers: plan.customers.clone(),
            competitors: plan.competitors.to_string(),
            price: plan.price.clone().unwrap_or_default(),
            costs: plan.costs.iter().map(|c| CostForm { what: c.what.clone(), amount: amount(c.amount) }).collect(),
            own: amount(plan.own),
            asked: amount(plan.asked),
            currency: plan.currency.clone(),
            modality: plan.modality.as_str().into(),
            shares: plan.shares.iter().map(i64::to_string).collect::<Vec<_>>().join("/"),
            months: plan
                .months
                .iter()
                .map(|m| MonthForm { revenue: amount(m.revenue), costs: amount(m.costs) })
                .collect(),
            risks: plan.risks.clone(),
            rivals: typed(plan.harm.rivals),
            disputed: typed(plan.harm.disputed),
            envy: typed(plan.harm.envy),
            answer: plan.harm.answer.clone().unwrap_or_default(),
            ..BusinessForm::default()
        }
    }
}

/// Yes, no, or nothing yet.
fn said(text: &str) -> Option<bool> {
    match text.trim() {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn typed(said: Option<bool>) -> String {
    said.map_or("", |yes| if yes { "yes" } else { "no" }).into()
}

/// An amount with its currency, for an error.
pub(super) fn shown(money: Currency, amount: i64) -> String {
    format!("{} {}", money.typed(amount), money.code)
}

fn positive(check: &mut Check, money: Currency, field: &str, text: &str) -> Option<i64> {
    if text.trim().is_empty() {
        check.error(field, "error-amount-missing");
        return None;
    }
    let amount = money.field(check, field, text)?;
    if amount == 0 {
        check.error(field, "error-amount-missing");
        return None;
    }
    Some(amount)
}

fn number(check: &mut Check, field: &str, text: &str, missing: &str) -> Option<i64> {
    if text.trim().is_empty() {
        check.error(field, missing);
    }
    check.number(field, text, 0..=MANY)
}

#[cfg(test)]
#[path = "plan_form_tests.rs"]
mod tests;
