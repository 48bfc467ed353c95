//! `/cases/{code}/counselling/{number}`: one session in full.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::counselling::{PrivateNote, SessionView};

use super::words::{AbsentChip, meta};
use crate::api::counselling::session;
use crate::caller::today;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Card, CardKind, Icon, KeyValue, LinkButton, Pair, TabHead, Tick, TickKind, Ticks};

/// The page.
#[component]
pub fn SessionPage() -> impl IntoView {
    let code = case_code();
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    let data = session(code.clone(), number);
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Counselling>
            {load(data, move |session| view! { <Content code=code session=session/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, session: SessionView) -> impl IntoView {
    let back = CaseTab::Counselling.href(&code);
    let title = t!("session-heading", n = session.number, kind = t!(session.session.kind.label_key()));
    let lead = meta(&session.session, &session.counsellor, today());
    let note = session.note.clone();
    let summary = session.session.summary.clone();
    let summary = match summary.is_empty() {
        true => view! { <p class="muted">{t!("not-recorded")}</p> }.into_any(),
        false => view! { <p class="lines" dir="auto">{summary}</p> }.into_any(),
    };
    let open = |text: &String| Tick { kind: TickKind::Open, text: text.clone() };
    let agreed: Vec<_> = session.session.agreements.iter().map(open).collect();
    let agreed =
        (!agreed.is_empty()).then(|| view! { <Card title=t!("session-agreements")><Ticks items=agreed/></Card> });
    view! {
        <TabHead title=title lead=lead>
            <LinkButton href=back label=t!("counselling-all") icon="left"/>
        </TabHead>
        <AbsentChip attended=session.session.attended/>
        <div class="split">
            <div class="stack gap-5">
                <Card title=t!("session-summary")>{summary}</Card>
                {agreed}
                <Private note=note/>
            </div>
            <Facts session=session/>
        </div>
    }
}

#[component]
fn Facts(session: SessionView) -> impl IntoView {
    let s = session.session;
    let today = today();
    let words = |keys: Vec<String>| fmt::list(keys.into_iter().map(|k| t!(k)));
    let day_at = |day| fmt::day_at(fmt::day_short(day, today), s.next_time);
    let next = match (s.next_on, s.next_place) {
        (Some(day), Some(place)) => t!("session-next-line", day = day_at(day), place = place),
        (Some(day), None) => day_at(day),
        (None, _) => t!("none"),
    };
    let feedback = s.feedback.map(|n| t!("session-feedback-value", n = n)).unwrap_or_default();
    let language = t!(s.language.label_key());
    let language = if s.interpreter { t!("session-with-interpreter", language = language) } else { language };
    view! {
        <Card title=t!("session-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("session-place") value=t!(s.place.label_key())/>
                <Pair label=t!("session-language") value=language/>
                <Pair label=t!("session-present") value=words(s.present.iter().map(|p| p.label_key()).collect())/>
                <Pair label=t!("session-topics") value=words(s.topics.iter().map(|p| p.label_key()).collect())/>
                <Pair label=t!("session-feedback") value=feedback/>
                <Pair label=t!("session-next-on") value=next/>
                <Pair label=t!("session-written") value=fmt::instant(session.recorded_at)/>
            </KeyValue>
        </Card>
    }
}

/// The private note for those who may read it; for others that there is one.
#[component]
fn Private(note: PrivateNote) -> impl IntoView {
    match note {
        PrivateNote::None => ().into_any(),
        PrivateNote::Open(text) => view! {
            <Card title=t!("session-private")>
                <p class="lines" dir="auto">{text}</p>
                <p class="note xs muted"><Icon name="lock"/><span>{t!("session-private-logged")}</span></p>
            </Card>
        }
        .into_any(),
        PrivateNote::Closed | PrivateNote::Readable => view! {
            <Card title=t!("session-private")>
                <p class="note muted"><Icon name="lock"/><span>{t!("session-private-closed")}</span></p>
            </Card>
        }
        .into_any(),
    }
}
