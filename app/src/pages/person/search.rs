//! `/people/register`: search first. Nobody is registered twice because nobody looked.

use domain::person::SearchForm;
use domain::programme::Rule;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::person::{Hit, Hits, OpenHit};

use super::begun::BegunCard;
use super::contact::phone_hint;
use super::typed::{self, ask};
use crate::api::person::{RegisterPerson, registering, search_people};
use crate::caller::rule;
use crate::error::AppError;
use crate::forms::{ASK, PostForm, sent};
use crate::i18n;
use crate::pages::case::age_and_sex;
use crate::pages::load;
use crate::ui::*;

/// Name of the search among the forms of the page; no server function stands behind it.
const SEARCH: &str = "search";

/// The search, who was found, and the way to the form.
#[component]
pub fn RegisterSearchPage() -> impl IntoView {
    let query = sent(SEARCH).map(|state| typed::search(&state));
    let first = query.is_none();
    let data = async move {
        let start = registering().await?;
        let hits = match query {
            Some(query) => Some((query.clone(), search_people(query).await)),
            None => None,
        };
        Ok((start.calling_code, hits))
    };
    let saved = vec![
        ("begun", t!("register-begun-kept", days = rule(Rule::BegunDays))),
        ("dropped", t!("register-begun-dropped")),
    ];
    view! {
        <AppShell form=true>
            {load(data, move |(calling, hits)| {
                view! {
                    <Crumb trail=vec![(t!("nav-today"), "/".into())] current=t!("register-title")/>
                    <SavedBanner texts=saved/>
                    <PageHead title=t!("register-title") lead=t!("register-search-lead")/>
                    <SearchBox calling=calling/>
                    {first.then(|| view! { <BegunCard/> })}
                    {hits.map(|(query, found)| view! { <Found query=query found=found/> })}
                }
            })}
        </AppShell>
    }
}

#[component]
fn SearchBox(calling: &'static str) -> impl IntoView {
    let hint = phone_hint(calling);
    view! {
        <PostForm action=SEARCH class="card form">
            <div class="cols cols--s">
                <TextField name="given" label=t!("given-names") hint=t!("register-search-hint")/>
                <TextField name="family" label=t!("family-name") hint=t!("register-search-any-spelling")/>
            </div>
            <PhoneField name="phone" label=t!("phone") hint=hint optional=true/>
            <div class="row">
                <AskButton label=t!("search") value=ask::SEARCH at="found" kind=ButtonKind::Primary icon="search"/>
            </div>
        </PostForm>
    }
}

#[component]
fn Found(query: SearchForm, found: Result<Hits, AppError>) -> impl IntoView {
    match found {
        Err(AppError::Invalid(errors)) => {
            let items: Vec<_> = errors
                .iter()
                .map(|e| i18n::field_error(crate::caller::locale(), e))
                .map(|t| view! { <p>{t}</p> })
                .collect();
            view! { <div id="found"><Banner tone=Tone::Danger live=true>{items}</Banner></div> }.into_any()
        }
        Err(error) => view! { <ErrorView error=error/> }.into_any(),
        Ok(hits) => view! {
            <div id="found" class="stack gap-5">
                <Results hits=hits/>
                <Start query=query/>
            </div>
        }
        .into_any(),
    }
}

#[component]
fn Results(hits: Hits) -> impl IntoView {
    let n = hits.hits.len() as i64;
    if n == 0 {
        return view! {
            <Card title=t!("register-found-title")>
                <NoDuplicates text=t!("register-found-none")/>
            </Card>
        }
        .into_any();
    }
    let rows: Vec<_> = hits.hits.into_iter().map(|hit| view! { <HitRow hit=hit/> }).collect();
    let foot = if hits.more { t!("register-found-more") } else { t!("register-found-foot") };
    view! {
        <Card title=t!("register-found-title") kind=CardKind::Flush foot=foot
            aside=move || view! { <span class="small muted" role="status">{t!("register-found-count", n = n)}</span> }>
            <RowList>{rows}</RowList>
        </Card>
    }
    .into_any()
}

#[component]
fn HitRow(hit: Hit) -> impl IntoView {
    match hit {
        Hit::Open(hit) => {
            let OpenHit { code, code_name, name, sex, age, place, .. } = *hit;
            let about = [name, age_and_sex(age, sex), place].join(" · ");
            view! { <Row href=format!("/cases/{code}") title=code_name code=code sub=about><StatusChip icon="person" text=t!("register-hit-yours")/></Row> }
                .into_any()
        }
        Hit::Masked { office, year } => {
            let title = t!("register-hit-masked", office = office);
            let sub = t!("register-hit-masked-text", year = year.to_string());
            view! { <Row href="/access/search" title=title sub=sub><StatusChip icon="lock" text=t!("register-hit-protected")/></Row> }
                .into_any()
        }
    }
}

/// The way on: the form, filled with what was searched. A post that asks, so that no name is in an address.
#[component]
fn Start(query: SearchForm) -> impl IntoView {
    let hidden: Vec<_> =
        [("form[given]", query.given), ("form[family]", query.family), ("form[phones][0][number]", query.phone)]
            .into_iter()
            .filter(|(_, value)| !value.trim().is_empty())
            .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
            .collect();
    view! {
        <form method="post" action="/people/register/new" class="card row row--between gap-4">
            <input type="hidden" name="_action" value=RegisterPerson::PATH/>
            {hidden}
            <div>
                <h2 class="t-lg">{t!("register-start-title")}</h2>
                <p class="small muted">{t!("register-start-text")}</p>
            </div>
            <button class="btn btn--primary" name=ASK value=ask::START>{t!("register-start-button")} <Icon name="arrow"/></button>
        </form>
    }
}
