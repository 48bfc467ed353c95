//! A community whose code was replaced: where its place is today, and the form with which it goes on there.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::{CommunityPage, Successor};

use crate::api::support::ContinueCommunity;
use crate::forms::PostForm;
use crate::pages::place::place_href;
use crate::ui::{Actions, Banner, Button, Choice, Disclosure, HiddenField, RadioGroup, Tone};

/// What replaced its code, and the way on for whoever may write.
#[component]
pub(super) fn Replaced(
    /// The page.
    page: CommunityPage,
) -> impl IntoView {
    let places: Vec<_> = page
        .successors
        .iter()
        .map(|s| view! { <li><a href=place_href(&s.place.pcode)>{s.place.label()}</a></li> })
        .collect();
    let go_on = page.may_write.then(|| view! { <GoOn page=page/> });
    view! {
        <Banner tone=Tone::Warn title=t!("community-replaced")>
            <ul class="stack gap-2">{places}</ul>
            {go_on}
        </Banner>
    }
}

#[component]
fn GoOn(page: CommunityPage) -> impl IntoView {
    if let Some(key) = refused(&page.successors) {
        return view! { <p class="small">{t!(key)}"."</p> }.into_any();
    }
    let joins = page.successors.iter().any(|s| s.is_taken && s.refusal.is_none());
    let joins = joins.then(|| view! { <p class="small">{t!("community-continue-joins")}</p> });
    let version = page.community.version;
    view! {
        <Disclosure label=t!("community-continue") opens_for=ContinueCommunity::PATH>
            <p class="small">{t!("community-continue-text")}</p>
            {joins}
            <PostForm action=ContinueCommunity::PATH version=version class="stack gap-4">
                <HiddenField name="community" value=page.community.pcode/>
                <Choose successors=page.successors/>
                <Actions><Button label=t!("community-continue-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
    .into_any()
}

/// Why the community can go on under none of the codes.
fn refused(successors: &[Successor]) -> Option<&'static str> {
    successors.iter().map(|s| s.refusal).reduce(Option::and).flatten()
}

/// Where there is one place alone, nothing is to be chosen.
#[component]
fn Choose(successors: Vec<Successor>) -> impl IntoView {
    if let [only] = successors.as_slice() {
        return view! { <HiddenField name="successor" value=only.place.pcode.clone()/> }.into_any();
    }
    let choice = |s: Successor| {
        let label = s.place.label();
        let label = if s.is_taken { t!("community-continue-taken", place = label) } else { label };
        Choice::new(s.place.pcode, label)
    };
    let choices = successors.into_iter().filter(|s| s.refusal.is_none()).map(choice).collect();
    view! { <RadioGroup name="successor" label=t!("community-continue-where") choices=choices/> }.into_any()
}
