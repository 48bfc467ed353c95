//! `/cases/{code}/livelihood`: the businesses of a case.

use leptos::prelude::*;
use service::coop::Membership;
use service::livelihood::{InBusiness, Startup};

use super::words::{BusinessChip, href};
use crate::api::coop::coops_of_case;
use crate::api::livelihood::{in_businesses, startups_of_case};
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::coop::coop_href;
use crate::pages::load;
use crate::ui::{Card, CardKind, EmptyState, Row, RowList, TabHead};

/// The page.
#[component]
pub fn CaseLivelihoodPage() -> impl IntoView {
    let code = case_code();
    let (list, groups) = (startups_of_case(code.clone()), coops_of_case(code.clone()));
    let together = in_businesses(code.clone());
    let data = async { Ok((list.await?, together.await?, groups.await?)) };
    view! {
        <CaseFrame code=code tab=CaseTab::Livelihood>
            {load(data, |(list, together, groups)| view! {
                <Content list=list/> <Together list=together/> <Groups groups=groups/>
            })}
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

/// In which businesses of others the person is, or was. Whose they are may be out of sight: then they have no name.
#[component]
fn Together(list: Vec<InBusiness>) -> impl IntoView {
    let rows: Vec<_> = list
        .into_iter()
        .map(|b| {
            let (number, title) = b.open.clone().unwrap_or_default();
            let to = if number.is_empty() { String::new() } else { href(&number) };
            let title = if title.is_empty() { t!("business-in-other") } else { title };
            let since = match b.left_on {
                Some(day) => Some(t!("business-member-left", day = fmt::day(day))),
                None => b.joined_on.map(|day| t!("coop-since", day = fmt::day(day))),
            };
            let sub = [Some(t!(b.kind.label_key())), since].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            view! { <Row href=to title=title code=number sub=sub/> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <Card title=t!("business-in-title") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    })
}

/// In which associations the person is.
#[component]
fn Groups(groups: Vec<Membership>) -> impl IntoView {
    let rows: Vec<_> = groups
        .into_iter()
        .map(|g| {
            let to = g.code.as_deref().map(coop_href).unwrap_or_default();
            view! { <Row href=to title=g.name sub=t!(g.kind.label_key())/> }
        })
        .collect();
    (!rows.is_empty())
        .then(|| view! { <Card title=t!("coops-title") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}
