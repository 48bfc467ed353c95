//! Why the programme supports the person, and how they were associated. Sealed when it is saved.

use domain::association::{MainRole, ModeOfExit, ModeOfJoining, Rank, ReasonForJoining};
use domain::person::PersonCategory;
use domain::programme::GROUPS;
use leptos::prelude::*;

use super::typed::ask;
use crate::choices;
use crate::forms::form;
use crate::ui::*;

/// Category and episodes.
#[component]
pub fn AssociationPart(
    /// How many episodes.
    rows: usize,
) -> impl IntoView {
    let names = own_values(GROUPS);
    let list = if names.is_empty() { "" } else { GROUPS };
    let cards: Vec<_> = (0..rows).map(|i| view! { <EpisodeRow i=i groups=list.to_owned()/> }).collect();
    let names: Vec<_> = names.into_iter().map(|name| view! { <option value=name></option> }).collect();
    view! {
        <p class="small note"><Icon name="lock"/><span>{t!("association-sealed")}</span></p>
        <RadioGroup name="category" label=t!("person-category") choices=choices!(PersonCategory)/>
        {cards}
        <datalist id=GROUPS>{names}</datalist>
        <div class="row"><AskButton label=t!("episode-add") value=ask::EPISODE at="association" icon="plus"/></div>
    }
}

#[component]
fn EpisodeRow(i: usize, groups: String) -> impl IntoView {
    let at = |field: &str| format!("episodes[{i}][{field}]");
    let title = t!("episode-n", n = i as i64 + 1);
    let name = title.clone();
    let why = at("reasons");
    let open = form().typed_all(&why).is_some_and(|said| !said.is_empty());
    view! {
        <div class="card form" role="group" aria-label=name>
            <div class="stack gap-1">
                <p class="strong" aria-hidden="true">{title}</p>
                <p class="small muted">{t!("episode-hint")}</p>
            </div>
            <div class="cols cols--s">
                <TextField name=at("group") label=t!("association-group") list=groups/>
                <SelectField name=at("role") label=t!("association-role") choices=choices!(MainRole) empty=t!("not-asked")/>
                <SelectField name=at("rank") label=t!("association-rank") choices=choices!(Rank) empty=t!("not-asked")/>
            </div>
            <div class="cols cols--s">
                <DateParts name=at("joined") label=t!("association-joined")/>
                <DateParts name=at("left") label=t!("association-left")/>
            </div>
            <div class="cols cols--s">
                <SelectField name=at("mode_of_joining") label=t!("mode-of-joining") choices=choices!(ModeOfJoining) empty=t!("not-asked")/>
                <SelectField name=at("mode_of_exit") label=t!("mode-of-exit") choices=choices!(ModeOfExit) empty=t!("not-asked")/>
            </div>
            <Disclosure label=t!("joining-reasons") open=open>
                <CheckGroup name=why.clone() label=t!("joining-reasons") hint=t!("joining-reasons-hint") choices=choices!(ReasonForJoining) optional=true row=true/>
            </Disclosure>
        </div>
    }
}
