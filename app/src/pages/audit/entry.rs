//! `/audit/{number}`: one entry, what it says, and its place in the chain.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::audit::{Entry, Fact, Hidden, Value};

use super::words;
use crate::api::audit::entry;
use crate::fmt;
use crate::pages::load;
use crate::ui::*;

/// One entry.
#[component]
pub fn AuditEntryPage() -> impl IntoView {
    let seq = use_params_map().read_untracked().get("seq").unwrap_or_default();
    view! {
        <AppShell form=true>
            {load(entry(seq), |entry| view! { <Content entry=entry/> })}
        </AppShell>
    }
}

#[component]
fn Content(entry: Entry) -> impl IntoView {
    let line = &entry.line;
    let (seq, number) = (line.seq, words::number(line.seq));
    let same = line.case.as_ref().map(|_| {
        let href = format!("/audit?same={}", line.seq);
        view! { <LinkButton href=href label=t!("audit-show-case") icon="filter"/> }
    });
    let (_, action) = audit_action(&line.action);
    let title = t!("audit-entry", number = number);
    let reason = words::reason(line);
    let reason = (!reason.is_empty()).then(|| view! { <Pair label=t!("audit-reason") value=reason/> });
    let office =
        line.office.clone().map(|code| view! { <Pair label=t!("audit-office")><span class="ltr">{code}</span></Pair> });
    let when = t!("day-and-time", day = fmt::day_long(fmt::local_date(line.at)), time = fmt::time(line.at));
    let who = words::who(&line.who);
    let role = words::role(line);
    let record = words::record(line);
    let case = line
        .case
        .clone()
        .map(|code| view! { <Pair label=t!("audit-case")><span class="mono ltr">{code}</span></Pair> });
    let facts = line.facts.clone();
    let (tone, icon, proof) = if entry.fits {
        (Tone::Ok, "shield-ok", t!("audit-entry-fits"))
    } else {
        (Tone::Danger, "alert", t!("audit-entry-broken"))
    };
    view! {
        <Crumb trail=vec![(t!("nav-audit"), "/audit".into())] current=title.clone()/>
        <PageHead title=action eyebrow=title>{same}</PageHead>
        <Banner tone=tone icon=icon text=proof/>
        <Card title=t!("audit-entry-what")>
            <KeyValue>
                <Pair label=t!("audit-when") value=when/>
                <Pair label=t!("audit-who") value=who/>
                <Pair label=t!("audit-role") value=role/>
                <Pair label=t!("audit-record") value=record/>
                {case}
                {office}
                {reason}
            </KeyValue>
        </Card>
        <Facts facts=facts/>
        <Card title=t!("audit-entry-proof") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("audit-entry-number")><span class="mono ltr">{seq}</span></Pair>
                <Pair label=t!("audit-entry-hash")><span class="hash ltr">{entry.hash}</span></Pair>
            </KeyValue>
        </Card>
    }
}

#[component]
fn Facts(facts: Hidden<Vec<Fact>>) -> impl IntoView {
    match facts {
        Hidden::Nothing => ().into_any(),
        Hidden::Held => {
            view! { <p class="small muted note"><Icon name="lock"/><span>{t!("audit-facts-held")}</span></p> }
                .into_any()
        }
        Hidden::Shown(facts) => {
            let (changed, plain): (Vec<_>, Vec<_>) =
                facts.into_iter().partition(|f| matches!(f.value, Value::Changed(_, _)));
            let lines: Vec<_> = changed.iter().map(diff).collect();
            let diff = (!lines.is_empty()).then(|| view! { <Diff lines=lines/> });
            let pairs: Vec<_> =
                plain.iter().map(|f| view! { <Pair label=words::fact_name(f) value=words::value(f)/> }).collect();
            let pairs = (!pairs.is_empty()).then(|| view! { <KeyValue>{pairs}</KeyValue> });
            view! { <Card title=t!("audit-entry-facts")>{diff}{pairs}</Card> }.into_any()
        }
    }
}

fn diff(fact: &Fact) -> DiffLine {
    let old = match &fact.value {
        Value::Changed(old, _) => words::code(&fact.name, old),
        _ => String::new(),
    };
    DiffLine { label: words::fact_name(fact), old, new: words::value(fact) }
}
