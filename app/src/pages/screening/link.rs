//! The way to what the authority decided, from other pages of a case: never what it says.

use leptos::prelude::*;

use crate::pages::case::case_head;
use crate::ui::{Card, CardKind, Icon, IconSize, LinkButton};

/// A card with the way, for who may read it; nothing for everybody else.
#[component]
pub fn ScreeningCard() -> impl IntoView {
    let head = case_head().filter(|h| h.may_read_screening)?;
    let href = format!("/cases/{}/screening", head.code);
    Some(view! {
        <Card title=t!("screening-title") kind=CardKind::Sunken>
            <p class="note"><Icon name="lock" size=IconSize::Small/><span>{t!("screening-card-text")}</span></p>
            <p><LinkButton href=href label=t!("screening-open") icon="eye"/></p>
        </Card>
    })
}
