//! `/training/certificates/{serial}`: the certificate to print. It names the person and the course, and nothing else.

use leptos::prelude::*;
use service::training::CertificatePage as Page;

use super::{cohort_href, param};
use crate::api::training::certificate;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{PrintDoc, QrCode, Say};

/// The page.
#[component]
pub fn CertificatePage() -> impl IntoView {
    load_whole(certificate(param("serial")), |page| view! { <Sheet page=page/> })
}

#[component]
fn Sheet(page: Page) -> impl IntoView {
    let about = page.about;
    let back = format!("{}/people/{}", cohort_href(&about.cohort), about.enrolment);
    let serial = about.certificate.serial.clone();
    let hours = t!("training-hours", n = about.hours);
    let days = t!("cohort-days", first = fmt::day(about.days.0), last = fmt::day(about.days.1));
    let by = about.organisation.clone().map(|name| view! { <p>{t!("certificate-by", name = name)}</p> });
    let address = page.address.clone();
    view! {
        <PrintDoc title=t!("certificate-title") code=serial printed=fmt::day(about.certificate.issued_on) back=back
            back_label=t!("training-back") plain=true say=Say::Whole>
            <div class="certificate">
                <p>{t!("certificate-says")}</p>
                <h1>{page.name}</h1>
                <p>{t!("certificate-completed")}</p>
                <p class="t-xl strong">{about.title}</p>
                <p>{[days, hours].join(" · ")}</p>
                {by}
                <p>{t!("certificate-on", day = fmt::day(about.certificate.issued_on))}</p>
            </div>
            <div class="sign"><div>{t!("certificate-sign-course")}</div><div>{t!("certificate-sign-assessor")}</div></div>
            <div class="doc__foot">
                <QrCode text=address.clone() label=t!("certificate-qr")/>
                <span>{t!("certificate-check")}<br/><span class="mono ltr break">{address}</span></span>
            </div>
        </PrintDoc>
    }
}
