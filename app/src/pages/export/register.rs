//! `/exports/register`: who took what out of the program, for whom and why.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::export::{Line, Register};

use super::words::ExportChip;
use crate::api::export::export_register;
use crate::fmt;
use crate::pages::load;
use crate::ui::*;

/// The page.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let before = use_query_map().read_untracked().get("before").unwrap_or_default();
    view! {
        <AppShell>
            <PageHead title=t!("transfer-register-title") lead=t!("register-lead")/>
            {load(export_register(before), |page| view! { <Content page=page/> })}
        </AppShell>
    }
}

#[component]
fn Content(page: Register) -> impl IntoView {
    let shown = page.lines.len();
    let next = page.next.map(|n| format!("/exports/register?before={n}")).unwrap_or_default();
    if shown == 0 {
        return view! { <Card><EmptyState title=t!("register-none") text=t!("register-none-text")/></Card> }.into_any();
    }
    let rows: Vec<_> = page.lines.into_iter().map(row).collect();
    let columns = vec![
        Column::new(t!("export-source")),
        Column::new(t!("register-by")),
        Column::new(t!("export-recipient")),
        Column::new(t!("export-purpose")),
        Column::new(t!("export-count-rows")).number(),
        Column::new(t!("register-fetched")).number(),
        Column::new(t!("register-state")),
    ];
    view! {
        <Card label=t!("transfer-register-title") kind=CardKind::Flush>
            <StackTable caption=t!("transfer-register-title") columns=columns>{rows}</StackTable>
            <Pagination shown=shown previous=String::new() next=next/>
        </Card>
    }
    .into_any()
}

fn row(line: Line) -> impl IntoView {
    let e = line.export;
    let title = t!("register-what", what = t!(e.source.label_key()), when = fmt::instant(e.created_at));
    let by = [Some(line.by), line.office].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let recipient = match e.words.ground.agreement {
        Some(agreement) => format!("{} · {agreement}", e.words.ground.recipient),
        None => e.words.ground.recipient,
    };
    let state = e.state;
    view! {
        <tr>
            <RowHead title=title/>
            <Cell label=t!("register-by") value=by/>
            <Cell label=t!("export-recipient") value=recipient/>
            <Cell label=t!("export-purpose") value=e.words.ground.purpose/>
            <Cell label=t!("export-count-rows") value=fmt::number(e.rows) number=true/>
            <Cell label=t!("register-fetched") value=fmt::number(e.fetched) number=true/>
            <Cell label=t!("register-state")><ExportChip state=state/></Cell>
        </tr>
    }
}
