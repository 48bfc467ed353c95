//! `/cases/{code}/referrals/new` and `/referrals/{number}/edit`: need, service, exactly what is shared, send.
//!
//! One form, posted to its own page at each step: it comes back with the services of the need, then with the preview
//! and what the consent gate says. Nothing of it ever stands in an address, but for `?after=` the number of a referral
//! that came to nothing: the form then begins with its need and words.

use domain::referral::{ReferralForm, SharedField};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use server_fn::ServerFn;
use service::referral::Composed;

use super::aside::Aside;
use super::compose::Questions;
use crate::api::referral::{SaveReferral, draft_referral, new_referral};
use crate::forms::{Form, FormState, PostForm};
use crate::pages::case::{CaseTab, IdentityRow, case_code};
use crate::pages::load;
use crate::ui::{AppShell, Crumb, Fact, FactLine, HiddenField, LinkButton, PageHead};

/// A new referral.
#[component]
pub fn NewReferralPage() -> impl IntoView {
    let code = case_code();
    let after = use_query_map().read_untracked().get("after");
    view! { <AppShell>{load(new_referral(code, typed(), after, blank()), |page| view! { <Content page=page/> })}</AppShell> }
}

/// A draft.
#[component]
pub fn EditReferralPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    let form = typed();
    view! { <AppShell>{load(draft_referral(number, form), |page| view! { <Content page=page/> })}</AppShell> }
}

/// Everything may be shared that the need allows, until somebody unchecks it.
fn blank() -> ReferralForm {
    ReferralForm {
        urgency: "routine".into(),
        accompaniment: "none".into(),
        sent_via: "system".into(),
        fields: SharedField::ALL.iter().map(|f| f.as_str().to_owned()).collect(),
        ..ReferralForm::default()
    }
}

/// What was typed, when this page's form came back.
fn typed() -> Option<ReferralForm> {
    let state = use_context::<FormState>().filter(|s| s.action == SaveReferral::PATH)?;
    let form = Form::of(state);
    let get = |name: &str| form.typed(name).unwrap_or_default();
    Some(ReferralForm {
        command: get("command"),
        version: get("version"),
        case: get("case"),
        number: get("number"),
        intent: get("intent"),
        category: get("category"),
        service: get("service"),
        urgency: get("urgency"),
        reason: get("reason"),
        access_needs: get("access_needs"),
        message: get("message"),
        client_request: get("client_request") == "true",
        accompaniment: get("accompaniment"),
        expected_outcome: get("expected_outcome"),
        sent_via: get("sent_via"),
        transport: get("transport") == "true",
        transport_note: get("transport_note"),
        fields: form.typed_all("fields").unwrap_or_default(),
        seen: get("seen"),
        full_confirmed: get("full_confirmed") == "true",
        override_reason: get("override_reason"),
        override_by: get("override_by"),
    })
}

#[component]
fn Content(page: Composed) -> impl IntoView {
    let tab = CaseTab::Referrals.href(&page.case_code);
    let trail = vec![(page.code_name.clone(), CaseTab::Overview.href(&page.case_code)), (t!("referrals-title"), tab)];
    let draft = !page.form.number.is_empty();
    let title = if draft {
        t!("referral-edit-title", name = page.code_name.clone())
    } else {
        t!("referral-new-title", name = page.code_name.clone())
    };
    let inside = (!draft).then(|| {
        let href = format!("/cases/{}/referrals/internal", page.case_code);
        view! { <LinkButton href=href label=t!("internal-choose") icon="people"/> }
    });
    let current = if draft { page.form.number.clone() } else { t!("referral-new-crumb") };
    let version = page.form.version.parse::<i64>().unwrap_or_default();
    let (case, number) = (page.form.case.clone(), page.form.number.clone());
    // Asking for the identity sends a form of its own: what was typed in this one would be lost.
    let may_reveal = page.may_reveal && typed().is_none();
    let (code, identity) = (page.case_code.clone(), page.identity.clone());
    view! {
        <Crumb trail=trail current=current/>
        <PageHead title=title lead=t!("referral-new-lead")>{inside}</PageHead>
        <IdentityRow code=code.clone() identity=identity may_reveal=may_reveal>
            <FactLine><Fact label=t!("cases-case") value=code/></FactLine>
        </IdentityRow>
        <PostForm action=SaveReferral::PATH class="split split--wide" version=version guard=true>
            <div class="form">
                <HiddenField name="case" value=case/>
                <HiddenField name="number" value=number/>
                <Questions page=page.clone()/>
            </div>
            <div class="stack sticky gap-4"><Aside page=page/></div>
        </PostForm>
    }
}
