//! `/cases/{code}/wall`: putting a case behind a wall, and letting it out.

mod enter;
mod out;

use leptos::prelude::*;
use service::wall::{WallPage as Data, Way};

use self::enter::Enter;
use self::out::{Out, Waits};
use crate::api::wall::wall;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{Banner, LinkButton, SavedBanner, TabHead, Tone};

/// The page.
#[component]
pub fn WallPage() -> impl IntoView {
    let code = case_code();
    let data = wall(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Overview>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = vec![("proposed", t!("way-out-proposed")), ("returned", t!("way-out-returned"))];
    let (code, version) = (data.code, data.version);
    let body = match data.way {
        Way::In { walls, money } => view! { <Enter code=code version=version walls=walls money=money/> }.into_any(),
        Way::Out(workers) => view! { <Out code=code version=version workers=workers/> }.into_any(),
        waits @ Way::Waits { .. } => view! { <Waits code=code version=version waits=waits/> }.into_any(),
        Way::ByBirth => {
            let birth = format!("/cases/{code}/profile/birth");
            view! {
                <Banner icon="shield" text=t!("wall-by-birth")>
                    <div class="row"><LinkButton href=birth label=t!("birth-title")/></div>
                </Banner>
            }
            .into_any()
        }
        Way::None => view! { <Banner tone=Tone::Info text=t!("wall-nothing")/> }.into_any(),
    };
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("wall-title") lead=t!("wall-lead")/>
        <div class="stack gap-5 form--narrow">{body}</div>
    }
}
