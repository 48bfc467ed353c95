//! `/access/search`: somebody who is in no caseload of the reader. With a purpose; names are never in an address.

use domain::access::{LookupForm, LookupPurpose};
use leptos::prelude::*;
use service::access::{Hits, Masked};
use service::person::OpenHit;

use super::about;
use crate::api::access::{look_up, looking_up};
use crate::caller::may;
use crate::error::AppError;
use crate::forms::{FormState, PostForm, sent};
use crate::i18n;
use crate::pages::case::age_and_sex;
use crate::pages::load;
use crate::ui::*;

/// Name of the search among the forms of the page; no server function stands behind it.
const SEARCH: &str = "look-up";

/// The search and who was found.
#[component]
pub fn SearchPage() -> impl IntoView {
    let form = sent(SEARCH).map(|state| typed(&state));
    let data = async move {
        looking_up().await?;
        Ok(match form {
            Some(form) => Some(look_up(form).await),
            None => None,
        })
    };
    view! {
        <AppShell form=true>
            {load(data, |found| {
                view! {
                    <Crumb trail=vec![(t!("access-title"), "/access".into())] current=t!("access-search-title")/>
                    <PageHead title=t!("access-search-title") lead=t!("access-search-lead")/>
                    <SearchBox/>
                    {found.map(|found| view! { <Found found=found/> })}
                }
            })}
        </AppShell>
    }
}

fn typed(state: &FormState) -> LookupForm {
    let value = |path: &str| {
        let name = format!("form[{path}]");
        state.pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()).unwrap_or_default()
    };
    LookupForm { name: value("name"), phone: value("phone"), purpose: value("purpose"), words: value("words") }
}

#[component]
fn SearchBox() -> impl IntoView {
    let listed = LookupPurpose::ALL.iter().filter(|p| **p != LookupPurpose::Other);
    let listed: Vec<_> = listed.map(|p| (p.as_str(), t!(p.label_key()))).collect();
    view! {
        <PostForm action=SEARCH class="card form">
            <TextField name="name" label=t!("access-search-name") hint=t!("register-search-any-spelling")/>
            <PhoneField name="phone" label=t!("phone") optional=true/>
            <ChoiceGroup name="purpose" label=t!("access-search-purpose") hint=t!("access-search-purpose-hint")>
                {listed.into_iter().enumerate().map(|(i, (value, label))| {
                    view! { <Radio name="purpose" value=value label=label first=i == 0/> }
                }).collect::<Vec<_>>()}
                <Radio name="purpose" value=LookupPurpose::Other.as_str() label=t!(LookupPurpose::Other.label_key())>
                    <TextField name="words" label=t!("access-search-words") hint=t!("access-no-names")/>
                </Radio>
            </ChoiceGroup>
            <div class="row">
                <AskButton label=t!("search") value="search" at="found" kind=ButtonKind::Primary icon="search"/>
            </div>
        </PostForm>
    }
}

#[component]
fn Found(found: Result<Hits, AppError>) -> impl IntoView {
    let body = match found {
        Err(AppError::Invalid(errors)) => {
            let items: Vec<_> = errors
                .iter()
                .map(|e| i18n::field_error(crate::caller::locale(), e))
                .map(|t| view! { <p>{t}</p> })
                .collect();
            view! { <Banner tone=Tone::Danger live=true>{items}</Banner> }.into_any()
        }
        Err(AppError::Wait(seconds)) => {
            view! { <Banner tone=Tone::Warn title=t!("access-search-limit") text=wait_text(seconds) live=true/> }
                .into_any()
        }
        Err(error) => view! { <ErrorView error=error/> }.into_any(),
        Ok(hits) => view! { <Results hits=hits/> }.into_any(),
    };
    view! { <div id="found" class="stack gap-5">{body}</div> }
}

#[component]
fn Results(hits: Hits) -> impl IntoView {
    let n = (hits.open.len() + hits.masked.len()) as i64;
    if n == 0 {
        return view! {
            <Card title=t!("access-found-title")>
                <EmptyState title=t!("access-found-none") text=t!("access-found-none-text")/>
            </Card>
        }
        .into_any();
    }
    let at_once = may(domain::authz::Permission::CaseBreakGlass);
    let open: Vec<_> = hits.open.into_iter().map(open_row).collect();
    let masked: Vec<_> = hits.masked.into_iter().map(|m| masked_row(m, at_once)).collect();
    let foot = if hits.more { t!("register-found-more") } else { t!("access-found-foot") };
    view! {
        <Card title=t!("access-found-title") kind=CardKind::Flush foot=foot
            aside=move || view! { <span class="small muted" role="status">{t!("register-found-count", n = n)}</span> }>
            <RowList>{open}{masked}</RowList>
        </Card>
    }
    .into_any()
}

/// Somebody whose case the reader may open anyway.
fn open_row(hit: OpenHit) -> impl IntoView {
    let OpenHit { code, code_name, name, sex, age, place, .. } = hit;
    let sub = [name, age_and_sex(age, sex), place].join(" · ");
    view! { <Row href=format!("/cases/{code}") title=code_name code=code sub=sub><StatusChip icon="person" text=t!("register-hit-yours")/></Row> }
}

/// Somebody else, behind the mask, with what can be done.
fn masked_row(hit: Masked, at_once: bool) -> impl IntoView {
    let sub = about(hit.sex, hit.age, hit.office);
    let ask = format!("/access/new?hit={}", hit.hit);
    let open = at_once.then(|| format!("/access/at-once?hit={}", hit.hit));
    view! {
        <Row title=hit.name sub=sub>
            <div class="row gap-2">
                <LinkButton href=ask label=t!("access-ask")/>
                {open.map(|href| view! { <LinkButton href=href label=t!("access-at-once") kind=ButtonKind::Quiet/> })}
            </div>
        </Row>
    }
}
