//! Who saw or changed what, and why.

use leptos::prelude::*;

use super::{Cell, Column, Icon, IconSize, RowHead, StackTable};

/// One entry, ready to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditLine {
    /// When, as `fmt::instant` writes it.
    pub when: String,
    /// Name of the user or of the automatic task.
    pub who: String,
    /// Role, or that it was automatic.
    pub role: String,
    /// Icon of the action.
    pub icon: String,
    /// What was done.
    pub action: String,
    /// To what.
    pub record: String,
    /// Its code, if it has one to show.
    pub code: String,
    /// Page of the record; may be empty.
    pub record_href: String,
    /// Why, or what changed.
    pub detail: String,
    /// Page of the entry; may be empty.
    pub href: String,
}

/// Entries, newest first. Inside a flush card.
#[component]
pub fn AuditTable(
    /// Entries.
    entries: Vec<AuditLine>,
) -> impl IntoView {
    // In the history of one record every entry is about it: then there is nothing to say.
    let records = entries.iter().any(|line| !line.record.is_empty());
    let columns = ["audit-when", "audit-who", "audit-action", "audit-record", "audit-detail"]
        .into_iter()
        .filter(|key| records || *key != "audit-record")
        .map(|key| Column::new(t!(key)))
        .collect();
    let rows: Vec<_> = entries.into_iter().map(|line| row(line, records)).collect();
    view! { <StackTable caption=t!("audit-caption") columns=columns>{rows}</StackTable> }
}

fn row(line: AuditLine, records: bool) -> impl IntoView {
    let record = if line.record_href.is_empty() {
        line.record.into_any()
    } else {
        view! { <a href=line.record_href>{line.record}</a> }.into_any()
    };
    let code = super::some(line.code).map(|c| view! { <span class="sub mono nowrap ltr">{c}</span> });
    let more = super::some(line.href).map(|href| view! { " "<a href=href>{t!("audit-see-entry")}</a> });
    // In a narrow place a head without anything below it would only be noise.
    let about = if line.detail.is_empty() && more.is_none() { String::new() } else { t!("audit-detail") };
    view! {
        <tr>
            <td data-l=t!("audit-when") class="nowrap"><time>{line.when}</time></td>
            <RowHead title=line.who sub=line.role/>
            <Cell label=t!("audit-action")>
                <span class="row gap-1 row--line"><Icon name=line.icon size=IconSize::Small/>{line.action}</span>
            </Cell>
            {records.then(|| view! { <Cell label=t!("audit-record")>{record}{code}</Cell> })}
            <Cell label=about value=line.detail>{more}</Cell>
        </tr>
    }
}
