//! `/cases/{code}/profile/edit`: mother's name and documents, contact, place, languages, household. Only while the identity is shown.

use domain::person::PhoneForm;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::person::{Editing, Registering};

use super::{CaseFrame, CaseTab, case_code};
use crate::api::person::{SaveProfile, editing, registering};
use crate::forms::{PostForm, sent};
use crate::pages::load;
use crate::pages::person::{
    CivilPart, Documents, Household, Languages, Phones, Place, PlaceList, phone_hint, rows_of_documents,
    rows_of_household, rows_of_phones,
};
use crate::ui::*;

/// The form, or how to get to it.
#[component]
pub fn ProfileEditPage() -> impl IntoView {
    let code = case_code();
    let data = {
        let code = code.clone();
        async move { Ok((editing(code).await?, registering().await?)) }
    };
    let shown = code.clone();
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            {load(data, move |(editing, start)| match editing {
                Some(editing) => view! { <EditForm code=shown editing=editing start=start/> }.into_any(),
                None => view! { <RevealFirst code=shown/> }.into_any(),
            })}
        </CaseFrame>
    }
}

#[component]
fn RevealFirst(code: String) -> impl IntoView {
    view! {
        <h2 class="t-xl">{t!("profile-edit-title")}</h2>
        <Banner icon="eye-off" title=t!("profile-edit-reveal") text=t!("profile-edit-reveal-text")>
            <div class="row"><LinkButton href=format!("/cases/{code}/profile") label=t!("profile-back")/></div>
        </Banner>
    }
}

/// A form with protected facts: covered when the identity is hidden again, with what was typed kept.
#[component]
pub fn WhileShown(
    /// The form.
    children: Children,
) -> impl IntoView {
    view! {
        <div hidden data-after="">
            <Banner icon="eye-off" title=t!("identity-hidden") text=t!("profile-edit-hidden-text")>
                <div class="row">
                    <button class="btn" type="button" data-show-again="">{t!("reveal-button")}</button>
                </div>
            </Banner>
        </div>
        <div class="stack" data-revealed="covered">{children()}</div>
    }
}

#[component]
fn EditForm(code: String, editing: Editing, start: Registering) -> impl IntoView {
    let state = sent(SaveProfile::PATH);
    let saved = editing.form;
    let phones = rows_of_phones(state.as_ref(), saved.phones.len());
    let documents = rows_of_documents(state.as_ref(), saved.documents.len());
    let members = rows_of_household(state.as_ref(), saved.household.len());
    let numbers: Vec<PhoneForm> = saved.phones.clone();
    let hint = phone_hint(start.calling_code);
    let back = format!("/cases/{code}/profile");
    let decide = format!("/cases/{code}/profile/decide");
    view! {
        <div class="stack gap-1">
            <h2 class="t-xl">{t!("profile-edit-title")}</h2>
            <p class="muted">{t!("profile-edit-lead")}</p>
        </div>
        {editing.undecided.then(|| view! {
            <Banner tone=Tone::Warn title=t!("task-decide-value") text=t!("profile-edit-undecided")>
                <div class="row"><LinkButton href=decide label=t!("branch-open")/></div>
            </Banner>
        })}
        <WhileShown>
            <PostForm action=SaveProfile::PATH class="form form--narrow" version=editing.version guard=true>
                <EnterButton/>
                <HiddenField name="code" value=code/>
                <BeganField value=saved.base.clone()/>
                <TextField name="mother" label=t!("mother-name") value=saved.mother.clone() optional=true width=Width::W20/>
                <CivilPart saved=saved.clone()/>
                <Documents rows=documents saved=saved.documents.clone()/>
                <Languages saved=saved.clone()/>
                <section class="form" id="contact" aria-labelledby="contact-title">
                    <h3 class="t-lg" id="contact-title">{t!("register-contact")}</h3>
                    <Phones rows=phones hint=hint saved=numbers/>
                </section>
                <section class="form" id="place" aria-labelledby="place-title">
                    <h3 class="t-lg" id="place-title">{t!("register-place")}</h3>
                    <Place saved=saved.clone()/>
                </section>
                <section class="form" id="household" aria-labelledby="household-title">
                    <h3 class="t-lg" id="household-title">{t!("register-household")}</h3>
                    <Household rows=members saved=saved.household.clone()/>
                </section>
                <Actions bar=true>
                    <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
                    <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                </Actions>
            </PostForm>
        </WhileShown>
        <PlaceList places=start.places/>
    }
}
