//! Beside the questions: what consent says, exactly what the provider would see, and the buttons that act.

use domain::consent::Gate;
use domain::programme::Rule;
use domain::referral::Urgency;
use leptos::prelude::*;
use service::referral::{Composed, Preview};

use super::shared::given_lines;
use crate::caller::{ctx, rule};
use crate::fmt;
use crate::pages::case::CaseTab;
use crate::ui::{
    Banner, Button, ButtonKind, ButtonSize, Card, CardKind, CheckBox, Choice, ConsentGate, Disclosure, HiddenField,
    LinkButton, SelectField, ShareLine, SharePreview, TextArea, Tick, Ticks, Tone, Width,
};

/// Gate, preview and buttons; before that, what is never shared.
#[component]
pub(super) fn Aside(page: Composed) -> impl IntoView {
    let Some(preview) = page.preview.clone() else {
        return view! {
            <Card title=t!("referral-preview-title") kind=CardKind::Sunken>
                <p class="small muted">{t!("referral-preview-later")}</p>
                <h3>{t!("never-shared")}</h3>
                <Ticks items=never().into_iter().map(Tick::held).collect()/>
            </Card>
        }
        .into_any();
    };
    let open = matches!(preview.gate, Gate::Open(_));
    let (gate, code, seen) = (preview.clone(), page.case_code.clone(), preview.seen.clone());
    let unmailed = (!preview.mailed).then(|| {
        view! { <Banner tone=Tone::Info icon="print" text=t!("referral-no-mail")/> }
    });
    let emergency = (page.form.urgency == Urgency::Emergency.as_str()).then(|| {
        let phone = preview.service.phone.clone().unwrap_or_default();
        view! { <Banner tone=Tone::Danger icon="phone" text=t!("referral-call-first", phone = phone)/> }
    });
    let full = preview.service.is_full(crate::caller::today()).then(|| {
        let day = preview.service.conditions.full_until.map(fmt::day).unwrap_or_default();
        let confirmed = page.form.full_confirmed;
        view! {
            <Banner tone=Tone::Warn icon="minus" text=t!("referral-says-full", day = day)>
                <CheckBox name="full_confirmed" label=t!("referral-full-confirm") checked=confirmed/>
            </Banner>
        }
    });
    view! {
        <GatePanel preview=gate code=code/>
        {emergency}
        <Card title=t!("referral-preview-title")>
            <SharePreview lines=shown(&preview) never=never()/>
        </Card>
        {unmailed}
        {full}
        <HiddenField name="seen" value=seen/>
        <Buttons open=open page=page/>
    }
    .into_any()
}

/// What no provider ever sees.
fn never() -> Vec<String> {
    ["never-association", "never-notes", "never-household", "never-category"].map(|k| t!(k)).to_vec()
}

/// The preview: the frozen values, a veil over who it is, and who can be asked back.
fn shown(preview: &Preview) -> Vec<ShareLine> {
    let mut out: Vec<ShareLine> = given_lines(&preview.fields, &preview.given)
        .into_iter()
        .map(|(field, label, value)| match value {
            Some(value) if field.after_accepting() => {
                let value = t!("shared-value-after-accepting", value = value);
                ShareLine::shown(label, value).revealed(field.identifies())
            }
            Some(value) => ShareLine::shown(label, value),
            None => ShareLine::held(label, t!("shared-veiled-preview")),
        })
        .collect();
    if let Ok(ctx) = ctx() {
        let office = ctx.office.as_ref().map(|o| o.name.clone()).unwrap_or_default();
        out.push(ShareLine::shown(
            t!("shared-reply-to"),
            t!("shared-reply-to-value", name = ctx.name.clone(), office = office),
        ));
    }
    out
}

#[component]
fn GatePanel(preview: Preview, code: String) -> impl IntoView {
    let to = preview.service.organisation_name.clone();
    if let Gate::Open(_) = preview.gate {
        let until = preview
            .consent_until
            .map_or_else(|| t!("gate-open-text"), |day| t!("gate-open-until", day = fmt::day(day)));
        let due = t!("gate-answer-due", when = fmt::instant(preview.answer_due));
        return view! {
            <ConsentGate open=true title=t!("gate-open", to = to) text=until id="gate"><p class="small">{due}</p></ConsentGate>
        }
        .into_any();
    }
    let text = match &preview.gate {
        Gate::Refused => t!("gate-refused", to = to),
        Gate::NoFile => t!("gate-no-file"),
        Gate::Missing(kinds) => {
            let kinds: Vec<_> = kinds.iter().map(|k| t!(k.label_key())).collect();
            t!("gate-missing", to = to, kinds = kinds.join(t!("list-separator").as_str()))
        }
        Gate::NotAsked | Gate::Open(_) => t!("gate-not-asked", to = to),
    };
    let ask = CaseTab::Consent.href(&code);
    let service = &preview.service;
    let address: Vec<String> = [
        Some(service.organisation_name.clone()),
        service.locality.clone(),
        Some(service.place.clone()),
        service.hours.clone(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let phone = service.phone.clone().map(|p| view! { <p class="small"><span class="ltr">{p}</span></p> });
    view! {
        <ConsentGate open=false title=t!("gate-closed") text=text id="gate">
            <p class="small">{t!("gate-what-now")}</p>
            <div class="stack gap-2">
                <LinkButton href=ask label=t!("gate-ask-again") kind=ButtonKind::Plain/>
                <Disclosure label=t!("gate-address")>
                    <p class="small">{t!("gate-address-text")}</p>
                    <p class="small strong">{address.join(", ")}</p>
                    {phone}
                </Disclosure>
            </div>
        </ConsentGate>
    }
    .into_any()
}

#[component]
fn Buttons(open: bool, page: Composed) -> impl IntoView {
    let draft = view! { <Button label=t!("save-draft") kind=ButtonKind::Quiet name="intent" value="draft"/> };
    if open {
        return view! {
            <div class="stack gap-2">
                <Button label=t!("referral-send") icon="send" kind=ButtonKind::Primary size=ButtonSize::Block name="intent" value="send"/>
                {draft}
            </div>
        }
        .into_any();
    }
    let overridden = !page.form.override_reason.is_empty() || !page.form.override_by.is_empty();
    let seconds: Vec<Choice> = page.seconds.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let override_form = if seconds.is_empty() {
        view! { <p class="small muted">{t!("override-nobody")}</p> }.into_any()
    } else {
        view! {
            <Disclosure label=t!("override-title") open=overridden>
                <p class="small">{t!("override-text", n = rule(Rule::VitalHours))}</p>
                <TextArea name="override_reason" label=t!("override-reason") hint=t!("override-reason-hint") value=page.form.override_reason/>
                <SelectField name="override_by" label=t!("override-by") choices=seconds value=page.form.override_by width=Width::Full/>
                <div><Button label=t!("override-send") icon="send" kind=ButtonKind::Danger name="intent" value="send"/></div>
            </Disclosure>
        }
        .into_any()
    };
    view! {
        <div class="stack gap-2">
            <Button label=t!("referral-send") icon="send" kind=ButtonKind::Primary size=ButtonSize::Block unavailable=t!("referral-send-blocked")/>
            {draft}
        </div>
        {override_form}
    }
    .into_any()
}
