//! The questions of a new referral: the need first; the rest once services are offered for it.

use domain::referral::{Accompaniment, SentVia, SharedField, Urgency, allowed_fields};
use leptos::prelude::*;
use service::referral::Composed;

use super::offers::OfferList;
use super::words::needs;
use crate::choices;
use crate::pages::support::SentToBanners;
use crate::ui::{
    Button, ButtonKind, CheckBox, CheckGroup, Choice, GroupedSelect, HiddenField, RadioGroup, SelectField, TextArea,
    TextField, Width,
};

/// Need, service, urgency, words, fields.
#[component]
pub(super) fn Questions(page: Composed) -> impl IntoView {
    let category = page.form.category.clone();
    let rest = match page.offers.clone() {
        Some(_) => view! { <Rest page=page/> }.into_any(),
        // Not asked yet, but kept, so that the next step begins with them.
        None => view! { <Kept page=page/> }.into_any(),
    };
    view! {
        <div class="stack gap-3">
            <GroupedSelect name="category" label=t!("referral-step-need") hint=t!("referral-step-need-hint")
                groups=needs(true) value=category large=true/>
            <div><Button label=t!("referral-show-services") icon="search" name="intent" value="services"/></div>
        </div>
        {rest}
    }
}

#[component]
fn Kept(page: Composed) -> impl IntoView {
    let name = format!("{}[]", crate::forms::form().name("fields"));
    let fields: Vec<_> =
        page.form.fields.into_iter().map(|f| view! { <input type="hidden" name=name.clone() value=f/> }).collect();
    view! {
        {fields}
        <HiddenField name="urgency" value=page.form.urgency/>
        <HiddenField name="accompaniment" value=page.form.accompaniment/>
        <HiddenField name="sent_via" value=page.form.sent_via/>
        <HiddenField name="reason" value=page.form.reason/>
        <HiddenField name="expected_outcome" value=page.form.expected_outcome/>
        <HiddenField name="access_needs" value=page.form.access_needs/>
        <HiddenField name="message" value=page.form.message/>
    }
}

#[component]
fn Rest(page: Composed) -> impl IntoView {
    let (form, levels) = (page.form.clone(), page.levels.clone());
    let urgencies = Urgency::ALL
        .iter()
        .map(|u| {
            let within = levels.iter().find(|(of, _)| of == u).map_or(0, |(_, n)| i64::from(*n));
            let hint = t!(format!("urgency-{}-hint", u.as_str()), n = within);
            Choice::new(u.as_str(), t!(u.label_key())).hint(hint)
        })
        .collect();
    let fields = page.category.map(allowed_fields).unwrap_or_default().into_iter().map(field).collect();
    view! {
        <SentToBanners warned=page.warned.clone()/>
        <OfferList page=page/>
        <RadioGroup name="urgency" label=t!("referral-step-urgency") choices=urgencies value=form.urgency large=true/>
        <div class="stack gap-4">
            <p class="legend--lg strong">{t!("referral-step-words")}</p>
            <TextField name="reason" label=t!("referral-reason") hint=t!("referral-reason-hint") value=form.reason optional=true/>
            <TextField name="expected_outcome" label=t!("referral-expected") hint=t!("referral-expected-hint") value=form.expected_outcome optional=true/>
            <TextField name="access_needs" label=t!("referral-access-needs") hint=t!("referral-access-needs-hint") value=form.access_needs optional=true/>
            <TextArea name="message" label=t!("referral-message") hint=t!("referral-message-hint") value=form.message optional=true/>
            <SelectField name="accompaniment" label=t!("referral-accompaniment") choices=choices!(Accompaniment) value=form.accompaniment filled=true width=Width::W20/>
            <CheckBox name="transport" label=t!("referral-transport") checked=form.transport/>
            <TextField name="transport_note" label=t!("referral-transport-note") hint=t!("referral-transport-hint") value=form.transport_note optional=true/>
            <SelectField name="sent_via" label=t!("referral-sent-via") choices=choices!(SentVia) value=form.sent_via filled=true width=Width::W20/>
            <CheckBox name="client_request" label=t!("referral-client-request") checked=form.client_request/>
        </div>
        <CheckGroup name="fields" label=t!("referral-step-fields") hint=t!("referral-step-fields-hint") choices=fields values=form.fields large=true/>
        <div><Button label=t!("referral-check") icon="eye" name="intent" value="check" kind=ButtonKind::Plain/></div>
    }
}

/// A field that can be left out; one that cannot says so.
fn field(field: SharedField) -> Choice {
    let choice = Choice::new(field.as_str(), t!(field.label_key()));
    if field.is_always() {
        choice.hint(t!("shared-always"))
    } else if field.after_accepting() {
        choice.hint(t!("shared-after-accepting"))
    } else {
        choice
    }
}
