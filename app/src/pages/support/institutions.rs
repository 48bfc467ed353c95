//! `/institutions`: the register.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::support::{Institutions, StoredInstitution};

use super::Sections;
use crate::api::support::institutions;
use crate::pages::load;
use crate::ui::{AppShell, ButtonKind, Card, CardKind, EmptyState, LinkButton, PageHead, Pagination, Row, RowList};

/// The page.
#[component]
pub fn InstitutionsPage() -> impl IntoView {
    let after = use_query_map().read_untracked().get("after");
    view! { <AppShell>{load(institutions(after), |list| view! { <Content list=list/> })}</AppShell> }
}

#[component]
fn Content(list: Institutions) -> impl IntoView {
    let new = list.may_write.then(|| {
        view! { <LinkButton href="/institutions/new" label=t!("institution-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let body = if list.lines.is_empty() {
        view! { <EmptyState title=t!("institutions-none") text=t!("institutions-none-text")/> }.into_any()
    } else {
        let next = list.next.map(|id| format!("/institutions?after={id}")).unwrap_or_default();
        let shown = list.lines.len();
        let rows: Vec<_> = list.lines.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> <Pagination shown=shown next=next/> }.into_any()
    };
    view! {
        <PageHead title=t!("institutions-title") lead=t!("institutions-lead")>{new}</PageHead>
        <Sections institutions=true/>
        <Card label=t!("institutions-title") kind=CardKind::Flush>{body}</Card>
    }
}

fn row(i: StoredInstitution) -> impl IntoView {
    let sub = institution_words(&i);
    view! { <Row href=format!("/institutions/{}", i.id) title=i.institution.name sub=sub/> }
}

/// "Ministry · national".
pub(super) fn institution_words(i: &StoredInstitution) -> String {
    let said = |key: &str| {
        let code = i.institution.answers.text(key)?;
        Some(t!(format!("support-{key}-{}", code.replace('_', "-"))))
    };
    [said("institution"), said("level")].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
