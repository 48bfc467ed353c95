//! `/placements/{id}/sheet`: what is agreed, for the employer to sign. It names neither the person nor a programme: the
//! name is written by hand, by whoever signs.

use domain::placement::PlacementKind;
use leptos::prelude::*;
use service::placement::PlacementPage as Page;

use super::words::{monthly, occupation};
use super::{id, placement_href};
use crate::api::placement::placement;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{KeyValue, Pair, PrintDoc};

/// The page.
#[component]
pub fn PlacementSheetPage() -> impl IntoView {
    load_whole(placement(id()), |page| view! { <Sheet page=page/> })
}

#[component]
fn Sheet(page: Page) -> impl IntoView {
    let back = placement_href(&page.placement.id.to_string());
    let p = page.placement.placement;
    let title = match p.kind {
        PlacementKind::Apprenticeship => t!("placement-sheet-apprenticeship"),
        PlacementKind::Job => t!("placement-sheet-job"),
    };
    let days = match p.hours.until {
        Some(last) => t!("cohort-days", first = fmt::day(p.hours.from), last = fmt::day(last)),
        None => t!("placement-open-end", first = fmt::day(p.hours.from)),
    };
    let promises: Vec<_> =
        ["placement-sheet-safe", "placement-sheet-teach", "placement-sheet-hours", "placement-sheet-end"]
            .into_iter()
            .map(|key| view! { <li>{t!(key)}</li> })
            .collect();
    let printed = t!("placement-sheet-printed", day = fmt::day(page.today));
    view! {
        <PrintDoc title=title.clone() code=String::new() printed=printed back=back back_label=t!("training-back") plain=true>
            <div><h1>{title}</h1><p>{p.employer}</p></div>
            <KeyValue>
                <Pair label=t!("placement-sheet-name") value="…………………………………………"/>
                {p.master.map(|name| view! { <Pair label=t!("placement-master") value=name/> })}
                <Pair label=t!("placement-place") value=p.place/>
                <Pair label=t!("placement-occupation") value=occupation(&p.isco)/>
                <Pair label=t!("placement-days") value=days/>
                <Pair label=t!("placement-shift") value=t!(p.hours.shift.label_key())/>
                {p.pay.map(|n| view! { <Pair label=t!("placement-sheet-pay") value=monthly(n)/> })}
                {p.subsidy.map(|n| view! { <Pair label=t!("placement-sheet-subsidy") value=monthly(n)/> })}
            </KeyValue>
            <ul>{promises}</ul>
            <div class="sign"><div>{t!("placement-sheet-sign-person")}</div><div>{t!("placement-sheet-sign-employer")}</div></div>
        </PrintDoc>
    }
}
