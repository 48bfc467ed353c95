//! The identity behind a case: asked for with a reason, shown for five minutes, hidden again.

use domain::case::RevealReason;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::case::Identity;

use crate::api::case::{HideIdentity, RevealIdentity};
use crate::caller::{ctx, locale};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::islands::RevealCountdown;
use crate::ui::{Button, ButtonKind, HiddenField, Icon, IconSize, IdentityReveal, SelectField, Width};

/// Facts about a case with the request for the identity at their end, or the identity below while it is shown.
#[component]
pub fn IdentityRow(
    /// Code of the case.
    #[prop(into)]
    code: String,
    /// The identity, while it is shown to the reader.
    identity: Option<Identity>,
    /// Whether the reader may ask for it.
    may_reveal: bool,
    /// Whether phones belong to it.
    #[prop(default = true)]
    phones: bool,
    /// A `FactLine`.
    children: Children,
) -> impl IntoView {
    let request = (identity.is_none() && may_reveal).then(|| view! { <RevealRequest code=code.clone()/> });
    let shown = identity.map(|identity| view! { <IdentityShown code=code.clone() identity=identity phones=phones/> });
    view! {
        <div class="row row--between relative gap-4">{children()}{request}</div>
        {shown}
    }
}

/// The request for an identity.
#[component]
fn RevealRequest(
    /// Code of the case.
    #[prop(into)]
    code: String,
) -> impl IntoView {
    view! {
        <IdentityReveal opens_for=RevealIdentity::PATH>
            <PostForm action=RevealIdentity::PATH class="stack gap-3" id="reveal">
                <HiddenField name="code" value=code/>
                <SelectField name="reason" label=t!("reveal-reason") choices=choices!(RevealReason) width=Width::Full/>
                <Button label=t!("reveal-button") icon="eye" kind=ButtonKind::Primary/>
            </PostForm>
        </IdentityReveal>
    }
}

/// The identity while it is shown: legal name, phones, and how to use them.
#[component]
fn IdentityShown(
    /// Code of the case.
    #[prop(into)]
    code: String,
    /// The identity.
    identity: Identity,
    /// Whether phones belong to it.
    phones: bool,
) -> impl IntoView {
    let without_phones = !phones;
    let phones: Vec<_> = identity
        .phones
        .into_iter()
        .map(|phone| {
            let how = match (phone.safe_to_call, phone.safe_to_text) {
                (true, true) => t!("identity-call-and-text"),
                (true, false) => t!("identity-call-only"),
                (false, true) => t!("identity-text-only"),
                (false, false) => t!("identity-unsafe"),
            };
            let icon = if phone.safe_to_call || phone.safe_to_text { "phone" } else { "ban" };
            let owner = t!(phone.owner.label_key());
            let times = phone.safe_times.filter(|t| !t.is_empty()).map(|t| t!("identity-safe-times", times = t));
            view! {
                <li class="row gap-2 row--line">
                    <Icon name=icon size=IconSize::Small/>
                    <span>
                        <span class="ltr strong">{phone.number}</span>
                        " "
                        <span class="muted">{[Some(owner), Some(how), times].into_iter().flatten().collect::<Vec<_>>().join(" · ")}</span>
                    </span>
                </li>
            }
        })
        .collect();
    let phones = if without_phones {
        ().into_any()
    } else if phones.is_empty() {
        view! { <p class="small muted">{t!("identity-no-phone")}</p> }.into_any()
    } else {
        view! { <ul class="stack gap-1 small">{phones}</ul> }.into_any()
    };
    let seconds = ctx().map_or(0, |c| (identity.until - c.now).num_seconds());
    view! {
        <RevealCountdown seconds=seconds digits=fmt::digits("0123456789", locale()) soon=t!("identity-soon-hidden")
            hidden=t!("identity-hidden") code=code.clone() reason=identity.reason.to_string()>
            <section class="card card--sunken" aria-label=t!("identity-title") data-revealed="">
                <div class="row row--between gap-3">
                    <div class="stack gap-1">
                        <p><Icon name="eye" size=IconSize::Small/> " " <strong class="t-lg">{identity.name}</strong></p>
                        {phones}
                    </div>
                    <PostForm action=HideIdentity::PATH prefix="" class="stack gap-1" id="hide">
                        <HiddenField name="code" value=code/>
                        <p class="small muted">
                            {t!("identity-until", time = fmt::time(identity.until))}
                            " "
                            <span class="num ltr strong" data-countdown=""></span>
                        </p>
                        <Button label=t!("identity-hide") icon="eye-off"/>
                    </PostForm>
                </div>
            </section>
        </RevealCountdown>
    }
}
