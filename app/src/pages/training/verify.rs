//! `/verify/{code}`: is this certificate valid? For anybody, without signing in.

use leptos::prelude::*;
use service::training::Verified;

use super::param;
use crate::api::training::verified;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{Banner, KeyValue, Pair, SoloPage, Tone};

/// The page.
#[component]
pub fn VerifyPage() -> impl IntoView {
    load_whole(verified(param("code")), |found| view! { <Answer found=found/> })
}

#[component]
fn Answer(found: Option<Verified>) -> impl IntoView {
    let body = match found {
        Some(valid) => view! {
            <Banner tone=Tone::Ok icon="check" text=t!("verify-valid")/>
            <div class="card">
                <KeyValue>
                    <Pair label=t!("verify-initials") value=valid.initials/>
                    <Pair label=t!("verify-course") value=valid.course/>
                    <Pair label=t!("verify-day") value=fmt::day(valid.issued_on)/>
                </KeyValue>
            </div>
            <p class="small muted">{t!("verify-note")}</p>
        }
        .into_any(),
        None => view! { <Banner tone=Tone::Warn icon="x" title=t!("verify-unknown") text=t!("verify-unknown-text")/> }
            .into_any(),
    };
    view! { <SoloPage title=t!("verify-title") lead=t!("verify-lead")>{body}</SoloPage> }
}
