//! On every page of a case that the reader only looks at: until when, by whose leave, and the way to end it.

use domain::access::AccessKind;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::access::Sight;

use crate::api::access::LeaveCase;
use crate::caller::ctx;
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{Banner, Button, HiddenField, Tone};

/// The banner.
#[component]
pub fn VisitBanner(
    /// What lets the reader look.
    sight: Sight,
) -> impl IntoView {
    let when = fmt::instant(sight.until);
    let text = match (sight.kind, sight.by) {
        (AccessKind::Request, Some(by)) => t!("visit-allowed", when = when, by = by),
        (AccessKind::Request, None) => t!("access-until", when = when),
        (AccessKind::AtOnce, _) => {
            // Begun minutes count: "1 minute" until it is over.
            let left = ctx().map_or(0, |c| (sight.until - c.now).num_seconds());
            t!("visit-at-once", n = (left + 59) / 60, time = fmt::time(sight.until))
        }
    };
    let tone = if sight.kind == AccessKind::AtOnce { Tone::Danger } else { Tone::Warn };
    view! {
        <Banner tone=tone icon="eye" title=t!("visit-title") text=text>
            <PostForm action=LeaveCase::PATH prefix="" class="row" id="visit">
                <HiddenField name="access" value=sight.id.to_string()/>
                <Button label=t!("visit-end")/>
            </PostForm>
        </Banner>
    }
}
