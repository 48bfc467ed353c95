//! `/cases/{code}/consent`: what the person agreed to, what was shared because of it, and who looked.

use chrono::NaiveDate;
use leptos::prelude::*;
use service::consent::{ConsentPage as Data, Current, Reader};

use super::earlier::EarlierAnswers;
use super::shared::SharedCard;
use super::words::{StandingChip, data_line, explanation, given, subject};
use crate::api::consent::consent_page;
use crate::caller::today;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{ButtonKind, Card, CardKind, EmptyState, LinkButton, Row, RowList, SavedBanner, TabHead};

/// The page.
#[component]
pub fn ConsentPage() -> impl IntoView {
    let code = case_code();
    let data = consent_page(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Consent>
            {load(data, |page| view! { <Content page=page/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(page: Data) -> impl IntoView {
    let base = CaseTab::Consent.href(&page.code);
    let today = today();
    let ask = page.may_record.then(|| {
        view! { <LinkButton href=format!("{base}/new") label=t!("consent-ask") kind=ButtonKind::Primary icon="message"/> }
    });
    let saved = vec![("consent", t!("consent-saved")), ("withdrawn", t!("consent-withdrawn-saved"))];
    let print = format!("/cases/{}/print", page.code);
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("consent-title") lead=t!("consent-lead")>{ask}</TabHead>
        <div class="split split--wide">
            <div class="stack gap-5">
                <Purposes base=base current=page.current may_record=page.may_record today=today/>
                <EarlierAnswers rows=page.earlier today=today/>
                <SharedCard shared=page.shared today=today/>
            </div>
            <div class="stack gap-5">
                <Card title=t!("consent-rights")>
                    <p class="small">{t!("consent-rights-text")}</p>
                    <div class="row"><LinkButton href=print label=t!("consent-copy") icon="print"/></div>
                </Card>
                <Readers readers=page.readers/>
            </div>
        </div>
    }
}

#[component]
fn Purposes(base: String, current: Vec<Current>, may_record: bool, today: NaiveDate) -> impl IntoView {
    let rows: Vec<_> = current
        .into_iter()
        .map(|c| {
            let organisation = c.answer.as_ref().and_then(|a| a.organisation.as_deref());
            let title = subject(c.purpose, c.recipient, organisation);
            let sub = match &c.answer {
                Some(a) if !a.categories.is_empty() => data_line(&a.categories),
                _ => explanation(c.purpose),
            };
            let note = c.answer.as_ref().map_or_else(String::new, |a| given(a, today));
            let action = may_record.then(|| act(&base, &c, &title));
            view! {
                <Row title=title sub=sub note=note>
                    <div class="row"><StandingChip standing=c.standing/>{action}</div>
                </Row>
            }
        })
        .collect();
    view! { <Card title=t!("consent-purposes") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

/// Taking back what holds; asking again for the rest.
fn act(base: &str, c: &Current, title: &str) -> AnyView {
    let (href, label) = match (&c.answer, c.standing.holds()) {
        (Some(answer), true) => (format!("{base}/{}/withdraw", answer.id), t!("consent-withdraw")),
        _ => {
            let query = format!("purpose={}&recipient={}", c.purpose, c.recipient.form_code());
            let key = if c.answer.is_some() { "consent-ask-again" } else { "consent-ask-one" };
            (format!("{base}/new?{query}"), t!(key))
        }
    };
    // Several links say the same: for screen readers each also says what it is about.
    let about = title.to_owned();
    view! { <a class="btn btn--quiet" href=href>{label}<span class="vh">" " {about}</span></a> }.into_any()
}

#[component]
fn Readers(readers: Vec<Reader>) -> impl IntoView {
    if readers.is_empty() {
        return view! {
            <Card title=t!("consent-looked")><EmptyState title=t!("consent-looked-nobody")/></Card>
        }
        .into_any();
    }
    let rows: Vec<_> = readers
        .into_iter()
        .map(|r| {
            let times = t!("consent-looked-times", n = r.times);
            let role = r.role.map(|role| t!(format!("role-{}", role.replace('_', "-"))));
            let sub = role
                .map_or_else(|| times.clone(), |role| t!("consent-looked-line", times = times.clone(), role = role));
            view! { <Row title=r.name sub=sub/> }
        })
        .collect();
    view! { <Card title=t!("consent-looked") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }.into_any()
}
