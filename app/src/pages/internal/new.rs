//! `/cases/{code}/referrals/internal`: asking a colleague or a unit of the own office to do something.

use domain::referral::Urgency;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::internal::Composing;

use crate::api::internal::{SendInternal, internal_composing};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::{CaseTab, case_code};
use crate::pages::load;
use crate::ui::*;

/// The form.
#[component]
pub fn InternalNewPage() -> impl IntoView {
    let code = case_code();
    view! { <AppShell form=true>{load(internal_composing(code), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Composing) -> impl IntoView {
    let tab = CaseTab::Referrals.href(&page.case_code);
    let trail =
        vec![(page.code_name.clone(), CaseTab::Overview.href(&page.case_code)), (t!("referrals-title"), tab.clone())];
    let body = if page.refused {
        view! { <Banner tone=Tone::Warn icon="shield" title=t!("internal-refused") text=t!("internal-refused-text")/> }
            .into_any()
    } else if page.units.is_empty() {
        view! { <Card label=t!("internal-to")><EmptyState title=t!("internal-nobody") text=t!("internal-nobody-text")/></Card> }
            .into_any()
    } else {
        let groups = page
            .units
            .into_iter()
            .map(|(unit, people)| {
                let mut choices = vec![Choice::new(unit.as_str(), t!("internal-anybody", unit = t!(unit.label_key())))];
                choices.extend(people.into_iter().map(|(user, name)| Choice::new(format!("{unit}/{user}"), name)));
                (t!(unit.label_key()), choices)
            })
            .collect();
        view! {
            <PostForm action=SendInternal::PATH class="card form form--narrow" guard=true>
                <HiddenField name="case" value=page.case_code/>
                <GroupedSelect name="to" label=t!("internal-to") hint=t!("internal-to-hint") groups=groups/>
                <RadioGroup name="urgency" label=t!("referral-urgency") choices=choices!(Urgency)
                    value=Urgency::Routine.as_str() row=true/>
                <TextField name="reason" label=t!("internal-reason") hint=t!("internal-reason-hint")/>
                <TextArea name="task" label=t!("internal-task") hint=t!("internal-task-hint")/>
                <Actions bar=true>
                    <Button label=t!("internal-send") kind=ButtonKind::Primary size=ButtonSize::Large/>
                    <LinkButton href=tab label=t!("cancel") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
        }
        .into_any()
    };
    view! {
        <Crumb trail=trail current=t!("internal-new")/>
        <PageHead title=t!("internal-new-title", name = page.code_name.clone()) lead=t!("internal-new-lead")/>
        {body}
    }
}
