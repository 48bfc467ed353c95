//! `/admin/lists`: lists of values that the programme may shape.

use domain::programme::{ListInfo, Offer};
use leptos::prelude::*;

use super::list::list_name;
use crate::api::programme::lists;
use crate::pages::admin::tabs;
use crate::pages::load;
use crate::ui::*;

/// Each list with how many values it has.
#[component]
pub fn ListsPage() -> impl IntoView {
    view! {
        <AppShell>
            <PageHead title=t!("admin-lists") lead=t!("lists-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            {load(lists(), |lists| {
                let rows: Vec<_> = lists.into_iter().map(|(info, offer)| row(info, offer)).collect();
                view! { <Card label=t!("admin-lists") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
            })}
        </AppShell>
    }
}

fn row(info: ListInfo, offer: Offer) -> impl IntoView {
    let values = (info.codes)().len() + offer.own.len();
    let hidden = offer.hidden.len() as i64;
    let chip = (hidden > 0).then(|| {
        view! { <StatusChip tone=Tone::Quiet icon="eye-off" text=t!("lists-hidden", n = hidden)/> }
    });
    let sub = t!("lists-values", n = values as i64);
    view! { <Row href=format!("/admin/lists/{}", info.code) title=list_name(info.code) sub=sub>{chip}</Row> }
}
