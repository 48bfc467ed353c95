//! `/cases/{code}/livelihood`: the businesses of a case.

use leptos::prelude::*;
use service::livelihood::Startup;

use super::words::{BusinessChip, href};
use crate::api::livelihood::startups_of_case;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Card, CardKind, EmptyState, Row, RowList, TabHead};

/// The page.
#[component]
pub fn CaseLivelihoodPage() -> impl IntoView {
    let code = case_code();
    let data = startups_of_case(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Livelihood>
            {load(data, |list| view! { <Content list=list/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(list: Vec<Startup>) -> impl IntoView {
    let today = crate::caller::today();
    let body = if list.is_empty() {
        view! { <EmptyState title=t!("businesses-none") text=t!("businesses-case-text")/> }.into_any()
    } else {
        let rows: Vec<_> = list
            .into_iter()
            .map(|s| {
                let begun = s.started_on.map(|day| t!("business-since", day = fmt::day_short(day, today)));
                let sub = [Some(t!(s.sector.label_key())), begun].into_iter().flatten().collect::<Vec<_>>().join(" · ");
                view! { <Row href=href(&s.code) title=s.title code=s.code.clone() sub=sub><BusinessChip state=s.state/></Row> }
            })
            .collect();
        view! { <RowList>{rows}</RowList> }.into_any()
    };
    view! {
        <TabHead title=t!("case-tab-livelihood") lead=t!("businesses-case-lead")/>
        <Card label=t!("businesses-title") kind=CardKind::Flush>{body}</Card>
    }
}
