//! `/cases/{code}/history`: who read and changed what in this case, when and why.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::case::{History, Logged};

use super::{CaseFrame, CaseTab, case_code};
use crate::api::case::case_history;
use crate::fmt;
use crate::pages::load;
use crate::ui::{AuditLine, AuditTable, Card, CardKind, Pagination, audit_action};

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
    view! {
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

fn line(entry: Logged) -> AuditLine {
    let (icon, action) = audit_action(&entry.action);
    let moved = entry.moved.map(|(from, to)| t!("history-moved", from = t!(from.label_key()), to = t!(to.label_key())));
    let reveal = entry.reveal_reason.map(|r| t!(r.label_key()));
    let shown = entry.identity_shown.then(|| t!("history-identity-shown"));
    let detail = [entry.reason, reveal, moved, shown].into_iter().flatten().collect::<Vec<_>>().join(" · ");
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
