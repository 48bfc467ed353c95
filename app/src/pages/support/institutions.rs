//! `/institutions`: the register.

use domain::support::INSTITUTION_LEVELS;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::support::{InstitutionQuery, Institutions, StoredInstitution};

use super::{Sections, query};
use crate::api::support::institutions;
use crate::pages::load;
use crate::ui::{
    AppShell, ButtonKind, Card, CardKind, Choice, EmptyState, FilterBar, LinkButton, PageHead, Pagination, Row,
    RowList, SearchField, SelectField, encode,
};

/// The page.
#[component]
pub fn InstitutionsPage() -> impl IntoView {
    let after = use_query_map().read_untracked().get("after");
    let looked = InstitutionQuery { words: query("q"), level: query("level"), after };
    let data = institutions(looked.clone());
    view! { <AppShell>{load(data, |list| view! { <Content list=list looked=looked/> })}</AppShell> }
}

#[component]
fn Content(list: Institutions, looked: InstitutionQuery) -> impl IntoView {
    let new = list.may_write.then(|| {
        view! { <LinkButton href="/institutions/new" label=t!("institution-new") kind=ButtonKind::Primary icon="plus"/> }
    });
    let narrowed = !looked.words.trim().is_empty() || !looked.level.is_empty();
    let body = if list.lines.is_empty() && narrowed {
        view! { <EmptyState title=t!("institutions-found-none") text=t!("institutions-found-none-text")/> }.into_any()
    } else if list.lines.is_empty() {
        view! { <EmptyState title=t!("institutions-none") text=t!("institutions-none-text")/> }.into_any()
    } else {
        let (words, level) = (encode(looked.words.trim()), encode(&looked.level));
        let next = |id| format!("/institutions?q={words}&level={level}&after={id}");
        let next = list.next.map(next).unwrap_or_default();
        let shown = list.lines.len();
        let rows: Vec<_> = list.lines.into_iter().map(row).collect();
        view! { <RowList>{rows}</RowList> <Pagination shown=shown next=next/> }.into_any()
    };
    let level = |code: &&str| Choice::new(*code, t!(INSTITUTION_LEVELS.label_key(code)));
    let levels = INSTITUTION_LEVELS.codes.iter().map(level).collect();
    view! {
        <PageHead title=t!("institutions-title") lead=t!("institutions-lead")>{new}</PageHead>
        <Sections institutions=true/>
        <div class="stack gap-5">
            <FilterBar label=t!("institutions-find")>
                <SearchField name="q" label=t!("institutions-words") value=looked.words/>
                <SelectField name="level" label=t!("support-ask-level") choices=levels value=looked.level
                    empty=t!("institutions-any-level")/>
            </FilterBar>
            <Card label=t!("institutions-title") kind=CardKind::Flush>{body}</Card>
        </div>
    }
}

/// Institutions that work for a place. Nothing when there is none.
#[component]
pub(super) fn InstitutionsHere(
    /// The nearest first.
    institutions: Vec<StoredInstitution>,
) -> impl IntoView {
    (!institutions.is_empty()).then(|| {
        let rows: Vec<_> = institutions.into_iter().map(row).collect();
        view! { <Card title=t!("institutions-here") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    })
}

fn row(i: StoredInstitution) -> impl IntoView {
    let sub = std::iter::once(institution_words(&i)).chain(i.place.clone()).collect::<Vec<_>>().join(" · ");
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
