//! What happens when the provider does not answer, and when; and stopping the clock while the person is awaited.

use domain::referral::Stage;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::referral::{ClockView, Detail};

use crate::api::referral::{GoOn, StopClock};
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{Button, ButtonKind, Card, HiddenField, KeyValue, Pair};

/// The clock of a referral that waits for an answer. Nothing for any other.
#[component]
pub(super) fn Clock(detail: Detail) -> impl IntoView {
    let clock = detail.clock?;
    let (number, version) = (detail.referral.number, detail.referral.version);
    let ClockView { stopped, ahead } = clock;
    let body = match stopped {
        Some(since) => view! { <p>{t!("clock-stopped-since", when = fmt::instant(since))}</p> }.into_any(),
        None => {
            let pairs: Vec<_> = ahead
                .into_iter()
                .map(|(stage, at)| view! { <Pair label=t!(ahead_key(stage)) value=fmt::instant(at)/> })
                .collect();
            view! { <KeyValue>{pairs}</KeyValue> }.into_any()
        }
    };
    let button = detail.may_write.then(|| {
        let (action, label) = match stopped {
            Some(_) => (GoOn::PATH, t!("clock-go-on")),
            None => (StopClock::PATH, t!("clock-stop")),
        };
        let hint = stopped.is_none().then(|| view! { <p class="small muted">{t!("clock-stop-hint")}</p> });
        view! {
            <PostForm action=action class="stack gap-2" id="clock" version=version>
                <HiddenField name="number" value=number/>
                {hint}
                <div class="row"><Button label=label icon="clock" kind=ButtonKind::Plain/></div>
            </PostForm>
        }
    });
    Some(view! { <Card title=t!("clock-title")>{body}{button}</Card> })
}

fn ahead_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Waiting | Stage::Reminded => "clock-reminder",
        Stage::RemindedAgain => "clock-second-reminder",
        Stage::Supervisor => "clock-supervisor",
        Stage::Expired => "clock-expires",
    }
}
