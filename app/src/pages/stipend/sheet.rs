//! `/stipends/{id}/sheet`: the list to sign. Nothing on it says how somebody came to the class.

use leptos::prelude::*;
use service::training::StipendPage as Page;

use super::{month_name, param, total};
use crate::api::stipend::stipend_list;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{Column, PrintDoc, Say};

/// The page.
#[component]
pub fn StipendSheetPage() -> impl IntoView {
    load_whole(stipend_list(param("id")), |page| view! { <Sheet page=page/> })
}

#[component]
fn Sheet(page: Page) -> impl IntoView {
    let l = page.list;
    let title = t!("stipend-heading", course = l.title.clone(), month = month_name(&l.month));
    let heads: Vec<_> = [t!("trainee-name"), t!("stipend-amount-short"), t!("stipend-sign")]
        .into_iter()
        .map(|label| Column::new(label).head())
        .collect();
    let each = fmt::money(l.amount, &l.currency);
    let rows: Vec<_> = page
        .people
        .into_iter()
        .map(|(name, _)| view! { <tr><th scope="row">{name}</th><td>{each.clone()}</td><td></td></tr> })
        .collect();
    let sum = t!("stipend-sum", n = l.people, amount = fmt::money(total(&l), &l.currency));
    let state = t!("stipend-state-line", state = t!(l.steps.state.label_key()));
    view! {
        <PrintDoc title=title.clone() code=l.cohort.clone() printed=state back=format!("/stipends/{}", l.id) back_label=t!("training-back") plain=true say=Say::Phone>
            <div><h1>{title.clone()}</h1><p>{sum}</p></div>
            <table class="table table--grid"><caption class="vh">{title}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
            <div class="sign"><div>{t!("stipend-sign-payer")}</div><div>{t!("training-sheet-checked")}</div></div>
        </PrintDoc>
    }
}
