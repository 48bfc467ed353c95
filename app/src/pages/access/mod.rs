//! Looking at a case outside one's own caseload: the search, the request, opening at once, the answer, the review.

mod ask;
mod at_once;
mod banner;
mod list;
mod one;
mod search;

pub use ask::AskPage;
pub use at_once::AtOncePage;
pub use banner::VisitBanner;
pub use list::{AccessesPage, mine_row, review_row};
pub use one::AccessPage;
pub use search::SearchPage;

use domain::person::Sex;
use domain::transfer::AgeBand;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::access::Asking;

use crate::ui::{Crumb, PageHead};

/// As much as is shown of somebody out of reach, besides the masked name.
fn about(sex: Sex, age: AgeBand, office: String) -> String {
    [t!(sex.label_key()), t!(age.label_key()), office].join(" · ")
}

/// What the search gave, from the address. It says nothing to anybody but the searcher's own next page.
fn hit() -> String {
    use_query_map().read_untracked().get("hit").unwrap_or_default()
}

/// The head of a page about a hit.
#[component]
fn HitHead(asking: Asking, #[prop(into)] title: String) -> impl IntoView {
    let trail = vec![(t!("access-title"), "/access".into()), (t!("access-search-title"), "/access/search".into())];
    let lead = about(asking.sex, asking.age, asking.office);
    view! {
        <Crumb trail=trail current=title.clone()/>
        <PageHead title=asking.name lead=lead eyebrow=title/>
    }
}
