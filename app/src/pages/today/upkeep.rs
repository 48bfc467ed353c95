//! Entries of the directory that are to be checked again, for who keeps it. Nothing where there is none.

use leptos::prelude::*;
use service::directory::Upkeep;

use crate::api::today::directory_upkeep;
use crate::pages::load;
use crate::ui::{Card, CardKind, Row, RowList};

/// The card.
#[component]
pub fn DirectoryUpkeep() -> impl IntoView {
    load(directory_upkeep(), |upkeep| upkeep.map(|u| view! { <Entries upkeep=u/> }))
}

#[component]
fn Entries(upkeep: Upkeep) -> impl IntoView {
    let stale = (upkeep.stale > 0).then(|| {
        let text = t!("today-stale-text");
        view! { <Row href="/directory?view=stale" title=t!("today-stale", n = upkeep.stale) sub=text/> }
    });
    let soon = (upkeep.soon > 0).then(|| {
        view! { <Row href="/directory" title=t!("today-stale-soon", n = upkeep.soon) sub=t!("today-stale-soon-text")/> }
    });
    view! { <Card title=t!("today-directory") kind=CardKind::FlushAccent><RowList>{stale}{soon}</RowList></Card> }
}
