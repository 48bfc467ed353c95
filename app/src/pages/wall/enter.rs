//! The form that puts a case behind a wall, with what follows. It asks for no reason.

use domain::wall::Wall;
use leptos::prelude::*;
use server_fn::ServerFn;

use crate::api::wall::EnterWall;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, ButtonSize, CheckBox, Choice, HiddenField, LinkButton, RadioGroup, Tone,
};

/// The form.
#[component]
pub(super) fn Enter(
    /// Code of the case.
    code: String,
    /// Version of the case.
    version: i64,
    /// The walls, each with who would take the case.
    walls: Vec<(Wall, Option<String>)>,
    /// Whether the person has a business, whose money would wait.
    money: bool,
) -> impl IntoView {
    let back = CaseTab::Overview.href(&code);
    let choices = walls
        .into_iter()
        .map(|(wall, taker)| {
            let hint = taker.map_or_else(|| t!("wall-nobody"), |name| t!("wall-taker", name = name));
            Choice::new(wall.as_str(), t!(wall.label_key())).hint(hint)
        })
        .collect();
    let lines = [
        Some(t!("wall-follows-moves")),
        Some(t!("wall-follows-hidden")),
        Some(t!("wall-follows-on")),
        Some(t!("wall-follows-ends")),
        money.then(|| t!("wall-follows-money")),
        Some(t!("wall-follows-why")),
    ];
    let lines: Vec<_> = lines.into_iter().flatten().map(|line| view! { <li>{line}</li> }).collect();
    view! {
        <PostForm action=EnterWall::PATH class="form form--narrow" version=version>
            <HiddenField name="code" value=code/>
            <RadioGroup name="wall" label=t!("wall-which") choices=choices/>
            <Banner tone=Tone::Warn icon="shield" title=t!("wall-follows")>
                <ul class="stack gap-1">{lines}</ul>
            </Banner>
            <CheckBox name="confirmed" label=t!("wall-confirm")/>
            <Actions bar=true>
                <Button label=t!("wall-enter") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}
