//! The questions about income and belongings.

use domain::intake::{AnimalsForm, Creditor, Dwelling, Good, IncomeForm, Land, Tenure};
use leptos::prelude::*;

use super::Question;
use crate::choices;
use crate::ui::{CheckGroup, RadioGroup, SelectField, TextField, Width};

/// The fields.
#[component]
pub fn IncomeFields(
    /// The answers so far.
    saved: IncomeForm,
) -> impl IntoView {
    view! {
        <Money saved=saved.clone()/>
        <h3 class="t-lg">{t!("income-belongings")}</h3>
        <Belongings saved=saved.clone()/>
        <h3 class="t-lg">{t!("income-housing")}</h3>
        <SelectField name="income[tenure]" label=t!("income-tenure") choices=choices!(Tenure) value=saved.tenure optional=true/>
        <SelectField name="income[dwelling]" label=t!("income-dwelling") choices=choices!(Dwelling) value=saved.dwelling optional=true/>
        <Question name="income[dispute]" label=t!("income-dispute") value=saved.dispute/>
    }
}

#[component]
fn Money(saved: IncomeForm) -> impl IntoView {
    view! {
        <TextField name="income[cash]" label=t!("income-cash") hint=t!("income-cash-hint") value=saved.cash optional=true
            inputmode="numeric" width=Width::W10 suffix=t!("currency")/>
        <TextField name="income[in_kind]" label=t!("income-in-kind") hint=t!("income-in-kind-hint") value=saved.in_kind optional=true/>
        <TextField name="income[sources]" label=t!("income-sources") value=saved.sources optional=true inputmode="numeric" width=Width::W2/>
        <Question name="income[seasonal]" label=t!("income-seasonal") value=saved.seasonal/>
        <Question name="income[saves]" label=t!("income-saves") value=saved.saves/>
        <Question name="income[savings_group]" label=t!("income-savings-group") hint=t!("income-savings-group-hint") value=saved.savings_group/>
        <TextField name="income[debt]" label=t!("income-debt") value=saved.debt optional=true inputmode="numeric" width=Width::W10
            suffix=t!("currency")/>
        <CheckGroup name="income[creditors]" label=t!("income-creditors") choices=choices!(Creditor) values=saved.creditors
            optional=true row=true/>
    }
}

#[component]
fn Belongings(saved: IncomeForm) -> impl IntoView {
    view! {
        <RadioGroup name="income[land]" label=t!("income-land") choices=choices!(Land) value=saved.land optional=true row=true/>
        <TextField name="income[hectares]" label=t!("income-hectares") hint=t!("income-hectares-hint") value=saved.hectares optional=true
            inputmode="decimal" width=Width::W4/>
        <Question name="income[land_paper]" label=t!("income-land-paper") value=saved.land_paper/>
        <Herd saved=saved.animals/>
        <CheckGroup name="income[goods]" label=t!("income-goods") choices=choices!(Good) values=saved.goods optional=true row=true/>
    }
}

/// Livestock by head. Not asked is empty; none is 0.
#[component]
fn Herd(saved: AnimalsForm) -> impl IntoView {
    let head = |name: &str, label: String, value: String| {
        view! {
            <TextField name=format!("income[animals][{name}]") label=label value=value optional=true inputmode="numeric" width=Width::W4/>
        }
    };
    view! {
        <div class="card form" role="group" aria-label=t!("income-animals")>
            <div class="stack gap-1">
                <p class="strong" aria-hidden="true">{t!("income-animals")}</p>
                <p class="small muted">{t!("income-animals-hint")}</p>
            </div>
            <div class="cols cols--s">
                {head("cattle", t!("income-animals-cattle"), saved.cattle)}
                {head("small", t!("income-animals-small"), saved.small)}
                {head("donkeys", t!("income-animals-donkeys"), saved.donkeys)}
                {head("camels", t!("income-animals-camels"), saved.camels)}
                {head("poultry", t!("income-animals-poultry"), saved.poultry)}
            </div>
        </div>
    }
}
