//! What a plan says, in short.

use domain::intake::by_code;
use leptos::prelude::*;
use service::livelihood::Page;

use super::plan_project::ChangeProject;
use super::words::count;
use crate::caller::locale;
use crate::fmt;
use crate::ui::{Card, CardKind, Disclosure, KeyValue, Pair, Tick, Ticks};

/// The card.
#[component]
pub fn PlanCard(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let plan = page.plan.plan.clone();
    let code = plan.currency.clone();
    let money = |amount: i64| fmt::money(amount, &code);
    let activity = by_code(&plan.activity).map_or_else(|| plan.activity.clone(), |o| o.title(locale()).to_owned());
    let funds = t!("business-total-own", total = money(plan.total()), own = money(plan.own));
    let even = plan.break_even().map_or_else(|| t!("business-even-never"), |n| t!("business-even", n = i64::from(n)));
    let version = t!("business-version", n = page.plan.number);
    let people = t!("business-people", women = plan.women, men = plan.men);
    let written = t!("closure-by", who = page.writer.clone(), when = fmt::instant(page.plan.at));
    let costs: Vec<_> =
        plan.costs.iter().map(|c| view! { <Pair label=c.what.clone() value=money(c.amount)/> }).collect();
    let project = page.project.as_ref().map_or_else(|| t!("ledger-no-project"), |p| p.title.clone());
    let (asked, activity_name) = (money(plan.asked), activity);
    let (harm, answer) = (harm(&page), plan.harm.answer.clone());
    view! {
        <Card title=t!("business-plan") kind=CardKind::Sunken aside=move || view! { <span class="small muted">{version}</span> }>
            <KeyValue>
                <Pair label=t!("business-activity") value=activity_name/>
                <Pair label=t!("business-kind") value=t!(plan.kind.label_key())/>
                <Pair label=t!("business-workers") value=people/>
                <Pair label=t!("business-start-cost") value=funds/>
                <Pair label=t!("business-asked") value=asked/>
                <Pair label=t!("business-modality") value=t!(plan.modality.label_key())/>
                <Pair label=t!("business-break-even") value=even/>
                <Pair label=t!("business-same") value=count(page.same)/>
                <Pair label=t!("business-same-waiting") value=count(page.same_waiting)/>
                <Pair label=t!("business-competitors") value=fmt::number(plan.competitors)/>
                <Pair label=t!("business-project") value=project/>
                <Pair label=t!("business-written") value=written/>
            </KeyValue>
            <ChangeProject page=page/>
            <Disclosure label=t!("business-whole")>
                <p class="lines" dir="auto">{plan.description.clone()}</p>
                <h3>{t!("business-customers")}</h3>
                <p class="lines" dir="auto">{plan.customers.clone()}</p>
                <h3>{t!("business-costs-title")}</h3>
                <KeyValue>{costs}</KeyValue>
                <h3>{t!("business-risks")}</h3>
                <p class="lines" dir="auto">{plan.risks.clone()}</p>
                <h3>{t!("business-harm")}</h3>
                <Ticks items=harm/>
                {answer.map(|text| view! { <p class="lines" dir="auto">{text}</p> })}
            </Disclosure>
        </Card>
    }
}

/// The three questions about harm, each with its answer.
fn harm(page: &Page) -> Vec<Tick> {
    let questions = page.plan.plan.harm.questions();
    questions
        .into_iter()
        .map(|(question, said)| (t!(format!("business-{question}")), said))
        .map(|(what, said)| match said {
            Some(true) => Tick::partly(t!("harm-yes", what = what)),
            Some(false) => Tick::yes(t!("harm-no", what = what)),
            None => Tick::no(t!("harm-open", what = what)),
        })
        .collect()
}
