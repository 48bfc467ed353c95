//! The forms in which somebody joins or leaves something that people do together: an association, or the business of a group.

use leptos::prelude::*;
use uuid::Uuid;

use crate::caller::today;
use crate::forms::PostForm;
use crate::ui::{Actions, Button, CheckBox, DateField, Disclosure, HiddenField, TextField, Width};

/// What is asked of whoever joins. Inside its form.
#[component]
pub fn JoinFields(
    /// Code of the association, or number of the business.
    of: String,
) -> impl IntoView {
    let day = today().to_string();
    view! {
        <HiddenField name="of" value=of/>
        <TextField name="member" label=t!("coop-member") hint=t!("business-case-hint") width=Width::W20/>
        <DateField name="day" label=t!("coop-joined-on") value=day.clone() max=day/>
        <CheckBox name="own_will" label=t!("coop-own-will")/>
    }
}

/// The form with which a membership ends, folded away under its row.
#[component]
pub fn Leave(
    /// Path of the server function.
    action: &'static str,
    /// Code of the association, or number of the business.
    of: String,
    /// The membership.
    member: Uuid,
    /// The neutral name of who leaves.
    code_name: String,
) -> impl IntoView {
    let id = format!("leave-{member}");
    view! {
        <Disclosure label=t!("coop-leave") opens_for=format!("{action}#{id}")>
            <PostForm action=action id=id class="stack gap-3">
                <LeaveFields of=of member=member/>
                <Actions><Button label=t!("coop-leave") about=code_name/></Actions>
            </PostForm>
        </Disclosure>
    }
}

#[component]
fn LeaveFields(of: String, member: Uuid) -> impl IntoView {
    let day = today().to_string();
    view! {
        <HiddenField name="of" value=of/>
        <HiddenField name="member" value=member.to_string()/>
        <DateField name="day" label=t!("coop-left-on") value=day.clone() max=day/>
    }
}
