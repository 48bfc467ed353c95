//! `/about`: what this is, which version, under which licence, with whose data.

use leptos::prelude::*;

use crate::caller::ctx;
use crate::ui::*;

/// For everybody, signed in or not.
#[component]
pub fn AboutPage() -> impl IntoView {
    if ctx().is_ok() {
        return view! {
            <AppShell form=true>
                <PageHead title=t!("about-title") lead=t!("about-lead")/>
                <Content/>
            </AppShell>
        }
        .into_any();
    }
    view! { <SoloPage title=t!("about-title") lead=t!("about-lead")><Content/></SoloPage> }.into_any()
}

#[component]
fn Content() -> impl IntoView {
    view! {
        <Card title=t!("about-product")>
            <KeyValue>
                <Pair label=t!("about-version")><span class="ltr">{env!("CARGO_PKG_VERSION")}</span></Pair>
                <Pair label=t!("about-licence") value=t!("about-licence-text")/>
            </KeyValue>
        </Card>
        <Card title=t!("about-data")>
            <p class="small">{t!("about-places")}</p>
            <p class="small">
                <a href="https://www.geonames.org/" rel="noreferrer">"GeoNames"</a> " · "
                <a href="https://creativecommons.org/licenses/by/4.0/" rel="noreferrer license">"CC BY 4.0"</a>
            </p>
        </Card>
        <Card title=t!("about-privacy")>
            <p class="small">{t!("about-privacy-text")}</p>
        </Card>
    }
}
