//! `/cases/{code}/history`: who read and changed what in this case, when and why.

use domain::access::AccessKind;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::access::Sight;
use service::case::{History, Logged};

use super::{CaseFrame, CaseTab, case_code};
use crate::api::case::case_history;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AuditLine, AuditTable, Card, CardKind, Pagination, Row, RowList, audit_action, reason_words};

/// The log of a case.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let code = case_code();
    let before = use_query_map().read_untracked().get("before").unwrap_or_default();
    let turned = !before.is_empty();
    let data = case_history(code.clone(), before);
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::History>
            {load(data, move |history| view! { <Content code=code history=history turned=turned/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, history: History, turned: bool) -> impl IntoView {
    let base = CaseTab::History.href(&code);
    let next = history.older.map(|seq| format!("{base}?before={seq}")).unwrap_or_default();
    let previous = if turned { base } else { String::new() };
    let lines: Vec<_> = history.entries.into_iter().map(line).collect();
    let shown = lines.len();
    let visitors = (!history.visitors.is_empty()).then(|| view! { <Visitors sights=history.visitors/> });
    view! {
        {visitors}
        <div class="stack gap-2">
            <h2>{t!("history-title")}</h2>
            <p class="muted measure">{t!("history-lead")}</p>
        </div>
        <Card label=t!("history-title") kind=CardKind::Flush>
            <AuditTable entries=lines/>
            <Pagination shown=shown previous=previous next=next/>
        </Card>
    }
}

/// Who else may look at the case now.
#[component]
fn Visitors(sights: Vec<Sight>) -> impl IntoView {
    let rows: Vec<_> = sights
        .into_iter()
        .map(|s| {
            let until = t!("access-until", when = fmt::instant(s.until));
            let how = match s.by {
                Some(by) => t!("access-allowed-by", who = by),
                None => t!(AccessKind::AtOnce.label_key()),
            };
            view! { <Row title=s.name sub=format!("{how} · {until}")/> }
        })
        .collect();
    view! { <Card title=t!("access-visitors") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}

fn line(entry: Logged) -> AuditLine {
    let (icon, action) = audit_action(&entry.action);
    let moved = entry.moved.map(|(from, to)| t!("history-moved", from = t!(from.label_key()), to = t!(to.label_key())));
    let reveal = entry.reveal_reason.map(|r| t!(r.label_key()));
    let shown = entry.identity_shown.then(|| t!("history-identity-shown"));
    let detail = [entry.reason.map(|r| reason_words(&r)), reveal, moved, shown]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    AuditLine {
        when: fmt::instant(entry.at),
        who: entry.who.unwrap_or_else(|| t!("history-automatic")),
        role: entry.role.map(|r| t!(r.label_key())).unwrap_or_default(),
        icon: icon.to_owned(),
        action,
        detail,
        ..AuditLine::default()
    }
}
