//! Pages that stand alone: sign-in, secure links of partners, errors.

use domain::locale::Locale;
use leptos::prelude::*;

use super::{Banner, BrandMark, DemoMark, DocumentTitle, Icon, RiverArt, SkipLink, Tone, encode, top_bar::is_demo};
use crate::caller::{here, locale};
use crate::forms::FormState;

/// One calm column without navigation. Sets the document's title too.
#[component]
pub fn SoloPage(
    /// Title.
    #[prop(into)]
    title: String,
    /// One sentence.
    #[prop(into, optional)]
    lead: String,
    /// A short line above the title.
    #[prop(into, optional)]
    eyebrow: String,
    /// What stands in the bar, e.g. that the link is secure and until when it holds.
    #[prop(into, optional)]
    secure: String,
    /// Wide enough for a table.
    #[prop(optional)]
    wide: bool,
    /// What follows the title.
    children: Children,
) -> impl IntoView {
    let eyebrow = super::some(eyebrow).map(|t| view! { <p class="eyebrow">{t}</p> });
    let lead = super::some(lead).map(|t| view! { <p class="muted">{t}</p> });
    let secure = super::some(secure).map(|t| view! { <span class="bar__btn"><Icon name="lock"/>{t}</span> });
    // A link to anywhere else would lose what waits in the page.
    let waits = use_context::<FormState>().is_some_and(|state| state.written().is_some());
    let demo = is_demo().then(|| view! { <Banner tone=Tone::Warn icon="info" text=t!("demo-text")/> });
    // The way for everybody to be heard, also for whoever was never given the address; not on those pages themselves, and not
    // where it would lose what waits.
    let say = (!waits && !here().path.starts_with("/feedback"))
        .then(|| view! { <a class="tap" href="/feedback">{t!("feedback-say-link")}</a> " · " });
    view! {
        <DocumentTitle text=title.clone()/>
        <div class="solo">
            <div>
                <SkipLink/>
                <header class="bar">
                    <BrandMark/>
                    <DemoMark/>
                    {secure}
                </header>
            </div>
            <main id="main" class=wide.then_some("wide")>
                {(!waits).then(|| view! { <LanguageLine/> })}
                {demo}
                <div class="stack gap-2">{eyebrow}<h1>{title}</h1>{lead}</div>
                {children()}
            </main>
            <RiverArt/>
            <footer>{say}{t!("solo-footer")}</footer>
        </div>
    }
}

/// The page's language and links to it in the others.
#[component]
pub fn LanguageLine() -> impl IntoView {
    let next = encode(&here().next());
    let items: Vec<_> = Locale::ALL
        .iter()
        .map(|l| {
            let code = l.as_str();
            if *l == locale() {
                return view! { <strong aria-current="true">{l.own_name()}</strong> }.into_any();
            }
            let href = format!("/language/{code}?next={next}");
            view! { <a class="tap" href=href lang=code hreflang=code>{l.own_name()}</a> }.into_any()
        })
        .collect();
    view! { <nav class="row small gap-4" aria-label=t!("language")>{items}</nav> }
}
