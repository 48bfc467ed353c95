//! The authority's own page of a case: whom it is about, what it decided so far, and the form.

use leptos::prelude::*;
use service::screening::ScreeningPage as Data;

use super::form::RecordForm;
use super::page::ChildNote;
use super::said::Versions;
use crate::fmt;
use crate::pages::case::IdentityRow;
use crate::ui::{Crumb, Fact, FactLine, PageHead, SavedBanner};

/// The page.
#[component]
pub(super) fn Whose(
    /// The page's data.
    data: Data,
) -> impl IntoView {
    let saved = vec![("recorded", t!("screening-saved"))];
    let (code, opened) = (data.code.clone(), fmt::day(data.opened_on));
    let (versions, child) = (data.versions.clone(), data.child);
    let form = data.may_record.then(|| view! { <RecordForm data=data.clone()/> });
    view! {
        <Crumb trail=vec![(t!("screenings-title"), "/screening".into())] current=data.code_name.clone()/>
        <PageHead title=data.code_name lead=t!("screening-case-lead")/>
        <SavedBanner texts=saved/>
        <IdentityRow code=data.code identity=data.identity may_reveal=true phones=false>
            <FactLine>
                <Fact label=t!("screening-case-code")><span class="mono ltr">{code.clone()}</span></Fact>
                <Fact label=t!("screening-registered") value=opened.clone()/>
            </FactLine>
        </IdentityRow>
        <div class="stack gap-5">
            <ChildNote child=child/>
            <Versions versions=versions/>
            {form}
        </div>
    }
}
