//! One's own sessions, and how to end them.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::account::OwnSession;

use super::device::device_name;
use crate::api::account::{EndOtherSessions, EndSession, SignOutEverywhere};
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::*;

/// Rows inside a flush card, with the buttons that end them.
#[component]
pub fn Sessions(
    /// The last used first.
    sessions: Vec<OwnSession>,
) -> impl IntoView {
    let others = sessions.iter().any(|s| !s.current);
    let rows: Vec<_> = sessions.into_iter().map(|s| view! { <Session session=s/> }).collect();
    let end_others = others.then(|| {
        view! {
            <PostForm action=EndOtherSessions::PATH prefix="" class="row">
                <Button label=t!("session-end-others")/>
            </PostForm>
        }
    });
    view! {
        <RowList>{rows}</RowList>
        <div class="card__foot">
            <span>{t!("sessions-note")}</span>
            <div class="row">
                {end_others}
                <PostForm action=SignOutEverywhere::PATH prefix="" class="row">
                    <Button label=t!("session-end-all") kind=ButtonKind::Danger/>
                </PostForm>
            </div>
        </div>
    }
}

#[component]
fn Session(session: OwnSession) -> impl IntoView {
    let name = device_name(session.device.as_deref());
    let sub = t!("session-times", began = fmt::instant(session.created_at), seen = fmt::instant(session.last_seen_at),);
    let end = if session.current {
        view! { <StatusChip tone=Tone::Ok icon="check" text=t!("session-current")/> }.into_any()
    } else {
        let id = session.id.to_string();
        view! {
            <PostForm action=EndSession::PATH prefix="" id=id.clone() class="row">
                <HiddenField name="session" value=id/>
                <Button label=t!("session-end") kind=ButtonKind::Quiet/>
            </PostForm>
        }
        .into_any()
    };
    view! { <Row title=name sub=sub>{end}</Row> }
}
