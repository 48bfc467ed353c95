//! `/cases/{code}/screening`: for the authority a page of its own, without the rest of the case; for the programme a page
//! of the case.

use domain::authz::Permission;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::screening::ScreeningPage as Data;

use super::said::Versions;
use super::whose::Whose;
use crate::api::screening::{SeeScreening, screening};
use crate::caller::may;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Button, ButtonKind, Card, CardKind, EmptyState, HiddenField, Icon, IconSize, LinkButton,
    SavedBanner, TabHead, Tone,
};

/// The page.
#[component]
pub fn ScreeningPage() -> impl IntoView {
    let code = case_code();
    let data = screening(code.clone());
    // Who writes here has no other page of the case: there is no frame of the case around it.
    if may(Permission::ScreeningRecord) {
        return view! { <AppShell form=true>{load(data, |data| view! { <Whose data=data/> })}</AppShell> }.into_any();
    }
    view! {
        <CaseFrame code=code tab=CaseTab::Profile>
            {load(data, |data| view! { <Reading data=data/> })}
        </CaseFrame>
    }
    .into_any()
}

/// What the programme reads.
#[component]
fn Reading(data: Data) -> impl IntoView {
    let nothing = data.versions.is_empty().then(|| match data.is_screened {
        true => view! { <EmptyState title=t!("screening-none") text=t!("screening-none-text")/> }.into_any(),
        false => {
            view! { <EmptyState title=t!("screening-none-needed") text=t!("screening-none-needed-text")/> }.into_any()
        }
    });
    let seen = data.may_see_to_it.then(|| view! { <Seen code=data.code.clone()/> });
    view! {
        <SavedBanner texts=vec![("seen", t!("screening-saved-seen"))]/>
        <TabHead title=t!("screening-title") lead=t!("screening-lead")/>
        <div class="stack gap-5 form--narrow">
            <ChildNote child=data.child/>
            {seen}
            {nothing}
            <Versions versions=data.versions/>
            <p class="small note"><Icon name="lock" size=IconSize::Small/><span>{t!("screening-protected")}</span></p>
        </div>
    }
}

/// Somebody who may be a child has no risk category: said before anybody looks for one.
#[component]
pub(super) fn ChildNote(
    /// Whether the person may be one.
    child: bool,
) -> impl IntoView {
    child.then(|| view! { <Banner tone=Tone::Warn icon="child" text=t!("screening-child")/> })
}

/// A decision from which something follows, for whoever supervises.
#[component]
fn Seen(code: String) -> impl IntoView {
    let end = format!("/cases/{code}/close");
    view! {
        <Card label=t!("screening-seen") kind=CardKind::Accent>
            <p>{t!("screening-seen-text")}</p>
            <PostForm action=SeeScreening::PATH class="row">
                <HiddenField name="code" value=code/>
                <Button label=t!("screening-seen") icon="check" kind=ButtonKind::Primary/>
                <LinkButton href=end label=t!("case-end")/>
            </PostForm>
        </Card>
    }
}
