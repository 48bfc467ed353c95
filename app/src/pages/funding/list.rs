//! `/admin/funding`: what donors pay for.

use chrono::NaiveDate;
use domain::funding::Funding;
use leptos::prelude::*;

use crate::api::funding::fundings;
use crate::fmt;
use crate::pages::admin::tabs;
use crate::pages::load;
use crate::ui::*;

/// All funded projects: those that end last come first.
#[component]
pub fn FundingsPage() -> impl IntoView {
    view! {
        <AppShell>
            <PageHead title=t!("admin-funding") lead=t!("funding-lead")>
                <LinkButton href="/admin/funding/new" label=t!("funding-add") kind=ButtonKind::Primary icon="plus"/>
            </PageHead>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("funding", t!("funding-saved"))]/>
            {load(fundings(), |(fundings, today)| view! { <List fundings=fundings today=today/> })}
        </AppShell>
    }
}

#[component]
fn List(fundings: Vec<Funding>, today: NaiveDate) -> impl IntoView {
    if fundings.is_empty() {
        return view! {
            <Card label=t!("admin-funding") kind=CardKind::Flush><EmptyState title=t!("fundings-none") text=t!("fundings-none-text")/></Card>
        }
        .into_any();
    }
    let columns = ["funding-name", "funding-donor", "funding-starts-on", "funding-ends-on", "funding-state"];
    let columns = columns.map(|key| Column::new(t!(key))).to_vec();
    let shown = fundings.len();
    let rows: Vec<_> = fundings.into_iter().map(|funding| row(funding, today)).collect();
    view! {
        <Card label=t!("admin-funding") kind=CardKind::Flush>
            <StackTable caption=t!("admin-funding") columns=columns>{rows}</StackTable>
            <Pagination shown=shown/>
        </Card>
    }
    .into_any()
}

fn row(funding: Funding, today: NaiveDate) -> impl IntoView {
    let (tone, icon, word) = if funding.runs_on(today) {
        (Tone::Ok, "circle-ok", t!("funding-runs"))
    } else if funding.ends_on < today {
        (Tone::Quiet, "ban", t!("funding-ended"))
    } else {
        (Tone::Info, "clock", t!("funding-begins"))
    };
    let href = format!("/admin/funding/{}", funding.code);
    view! {
        <tr>
            <RowHead title=funding.name href=href code=funding.code/>
            <Cell label=t!("funding-donor")><bdi>{funding.donor}</bdi></Cell>
            <Cell label=t!("funding-starts-on")>{fmt::day(funding.starts_on)}</Cell>
            <Cell label=t!("funding-ends-on")>{fmt::day(funding.ends_on)}</Cell>
            <Cell label=t!("funding-state")><StatusChip tone=tone icon=icon text=word/></Cell>
        </tr>
    }
}
