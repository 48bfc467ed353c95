//! `/referrals/{number}/letter`: a sheet for the person to carry, in the provider's language, with a slip to return.

use domain::locale::Locale;
use domain::referral::SharedField;
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::referral::Slip;

use super::shared::given_lines;
use super::words::comes_with;
use crate::api::referral::referral_letter;
use crate::fmt;
use crate::pages::load;
use crate::ui::{KeyValue, Pair, PrintDoc, Say};

/// The letter.
#[component]
pub fn ReferralLetterPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    load(referral_letter(number), |slip| {
        let language: Locale = slip.language;
        view! {
            <Provider value=language>
                <div lang=language.as_str() dir=language.direction()><Letter slip=slip/></div>
            </Provider>
        }
    })
}

#[component]
fn Letter(slip: Slip) -> impl IntoView {
    let r = slip.referral.clone();
    let office = match slip.office.phone.clone().filter(|p| !p.is_empty()) {
        Some(phone) => t!("letter-office-and-phone", office = slip.office.name.clone(), phone = phone),
        None => t!("letter-office", office = slip.office.name.clone()),
    };
    let printed = t!("letter-place-and-day", place = slip.office.name.clone(), day = fmt::day(slip.today));
    let back = format!("/referrals/{}", r.number);
    let address: Vec<String> =
        [slip.service.locality.clone(), Some(slip.service.place.clone())].into_iter().flatten().collect();
    // The need stands in the heading of the letter, not of the window.
    let heading = match &slip.given.values.need {
        Some((need, _)) => t!("letter-heading", need = t!(need.label_key())),
        None => t!("letter-heading-plain"),
    };
    let pairs: Vec<_> = given_lines(&slip.fields, &slip.given)
        .into_iter()
        .map(|(_, label, value)| match value {
            Some(value) => view! { <Pair label=label value=value/> }.into_any(),
            // Written in by hand, by the person or at the desk.
            None => view! { <Pair label=label>"________________________________"</Pair> }.into_any(),
        })
        .collect();
    let hint = (!slip.given.veiled.is_empty()).then(|| t!("letter-name-veiled"));
    let with = comes_with(r.accompaniment).map(|who| view! { <Pair label=t!("referral-comes-with") value=who/> });
    let transport =
        r.transport.then(|| view! { <Pair label=t!("referral-transport-short") value=t!("referral-transport-yes")/> });
    let asked =
        r.client_request.then(|| view! { <Pair label=t!("referral-asked-by") value=t!("referral-asked-by-person")/> });
    let due = slip.answer_due.map(|day| view! { <Pair label=t!("letter-answer-before") value=fmt::day_long(day)/> });
    let consent = slip.consent_until.map_or_else(String::new, |day| t!("letter-consent-until", day = fmt::day(day)));
    let agreed = r.override_by.is_none();
    let opening = if agreed { t!("letter-opening") } else { t!("letter-opening-vital") };
    let take_back = agreed.then(|| t!("letter-take-back"));
    let carries_name = slip.fields.contains(&SharedField::Name);
    let signature = if carries_name { t!("letter-sign-person") } else { t!("letter-sign-bearer") };
    view! {
        <PrintDoc title=t!("letter-title") code=r.number.clone() printed=printed office=office back=back back_label=t!("letter-back") note=hint.unwrap_or_default() say=Say::Whole>
            <div><p><strong>{slip.service.organisation_name.clone()}</strong><br/>{slip.service.title.clone()}<br/>{address.join(", ")}</p></div>
            <h1>{heading}</h1>
            <p>{t!("letter-greeting")}</p>
            <p>{opening}</p>
            <section class="cq">
                <h2>{t!("letter-what")}</h2>
                <KeyValue>{pairs}{asked}{with}{transport}{due}</KeyValue>
            </section>
            <section>
                <h2>{t!("letter-secret")}</h2>
                <p class="small">{t!("letter-secret-text")} " " {take_back} " " {consent}</p>
            </section>
            <p>{t!("letter-thanks")}</p>
            <div class="sign">
                <div>{t!("letter-sign-caseworker", name = slip.caseworker.clone())}</div>
                <div>{signature}</div>
            </div>
            <section class="tear">
                <strong class="small">{t!("letter-slip")}</strong>
                <p class="small">
                    <span class="ltr">{r.number.clone()}</span>
                    ". " {t!("letter-slip-can")} " "
                    <span class="nowrap">"☐ " {t!("letter-slip-yes")} " ____ / ____ / ______  ____ : ____"</span> " "
                    <span class="nowrap">"☐ " {t!("letter-slip-later")}</span> " "
                    <span class="nowrap">"☐ " {t!("letter-slip-no")}</span>
                </p>
                <p class="small">{t!("letter-slip-stamp")}</p>
            </section>
            <div class="doc__foot"><span>{t!("letter-copy")}</span><span class="mono ltr">{r.number.clone()}</span></div>
        </PrintDoc>
    }
}
