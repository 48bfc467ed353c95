//! Which funded project pays for a case: when it is opened, and later.

use domain::funding::Funding;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::funding::CaseFunding;

use crate::api::funding::SetCaseFunding;
use crate::forms::PostForm;
use crate::ui::{Actions, Button, Card, Choice, HiddenField, SelectField};

/// The choice, inside a form. Nothing where there is nothing to choose.
#[component]
pub fn FundingSelect(
    /// What can be chosen.
    offered: Vec<Funding>,
    /// Code of what pays now.
    #[prop(into, optional)]
    chosen: String,
) -> impl IntoView {
    let choices: Vec<_> =
        offered.into_iter().map(|f| Choice::new(f.code.clone(), format!("{} · {}", f.code, f.name))).collect();
    (!choices.is_empty()).then(|| {
        view! {
            <SelectField name="funding" label=t!("funding") hint=t!("funding-hint") choices=choices value=chosen
                empty=t!("funding-none") optional=true/>
        }
    })
}

/// The form of a case, on the page of its status.
#[component]
pub fn CaseFundingCard(
    /// Code of the case.
    #[prop(into)]
    code: String,
    /// Its version.
    version: i64,
    /// What can be chosen.
    funding: CaseFunding,
) -> impl IntoView {
    let CaseFunding { chosen, offered } = funding;
    (!offered.is_empty()).then(|| {
        view! {
            <Card title=t!("funding-part")>
                <PostForm action=SetCaseFunding::PATH version=version id="funding">
                    <HiddenField name="code" value=code/>
                    <FundingSelect offered=offered chosen=chosen/>
                    <Actions><Button label=t!("funding-save")/></Actions>
                </PostForm>
            </Card>
        }
    })
}
