//! Registrations that the reader began and has not saved: the list, and what stands above the form of one.

use chrono::{DateTime, Utc};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::person::Begun;

use crate::api::person::{DropBegun, begun};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{Banner, Button, ButtonKind, Card, CardKind, HiddenField, Row, RowList, Tone};

/// The list, for its reader alone; nothing where there is none.
#[component]
pub fn BegunCard() -> impl IntoView {
    load(begun(), |all| (!all.is_empty()).then(|| view! { <List all=all/> }))
}

#[component]
fn List(all: Vec<Begun>) -> impl IntoView {
    let row = |b: Begun| {
        let to = format!("/people/register/new?draft={}", b.id);
        let title = if b.initials.is_empty() { t!("register-begun-nameless") } else { b.initials };
        view! { <Row href=to title=title sub=t!("register-begun-at", when = fmt::instant(b.at))/> }
    };
    let rows: Vec<_> = all.into_iter().map(row).collect();
    view! { <Card title=t!("register-begun") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> }
}

/// Since when what stands in the form was left, and the way to throw it away.
#[component]
pub fn Left(
    /// Its id.
    id: String,
    /// When.
    at: DateTime<Utc>,
) -> impl IntoView {
    view! {
        <Banner tone=Tone::Warn text=t!("intake-draft-found", when = fmt::instant(at))>
            <PostForm action=DropBegun::PATH prefix="" class="row">
                <HiddenField name="id" value=id/>
                <Button label=t!("register-begun-drop") kind=ButtonKind::Quiet/>
            </PostForm>
        </Banner>
    }
}
