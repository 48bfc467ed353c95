//! A sheet of A4: case summary, letters. Printed by the browser.

use leptos::prelude::*;

use super::{BrandSign, DocumentTitle, Icon, some, top_bar::is_demo};
use crate::caller::{app, complaints_phone};

/// What a paper tells of the way to be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Say {
    /// Nothing: a list that stays, or a paper that must not lead to the programme.
    #[default]
    Nothing,
    /// The telephone number alone, where an address would say from whom the paper is.
    Phone,
    /// Address and telephone number.
    Whole,
}

/// The sheet, with a bar above it that is not printed.
#[component]
pub fn PrintDoc(
    /// What it is: "Case summary".
    #[prop(into)]
    title: String,
    /// Code it is about.
    #[prop(into, optional)]
    code: String,
    /// When and by whom it was printed.
    #[prop(into)]
    printed: String,
    /// Office and programme, below the mark.
    #[prop(into, optional)]
    office: String,
    /// How to keep it; by default that it is confidential.
    #[prop(into, optional)]
    secret: String,
    /// Where the link back leads.
    #[prop(into)]
    back: String,
    /// What that link says.
    #[prop(into)]
    back_label: String,
    /// What to know before printing; stands in the bar, not on the sheet.
    #[prop(into, optional)]
    note: String,
    /// Without the product's mark and without the word that it is confidential: for papers that people show to others.
    #[prop(optional)]
    plain: bool,
    /// With the way to be heard at its foot: for papers that people take home.
    #[prop(optional)]
    say: Say,
    /// Sections.
    children: Children,
) -> impl IntoView {
    let secret = some(secret).unwrap_or_else(|| t!("print-secret"));
    let code = some(code).map(|c| view! { <br/><span class="mono ltr">{c}</span> });
    let mark = (!plain).then(|| {
        view! { <div class="doc__mark"><BrandSign/><span>"Passerelle"<small>{office}</small></span></div> }
    });
    let secret = (!plain).then(|| view! { <p class="doc__secret"><Icon name="lock"/>{secret}</p> });
    let demo = is_demo().then(|| view! { <p class="doc__secret"><Icon name="info"/>{t!("demo-text")}</p> });
    view! {
        <DocumentTitle text=title.clone()/>
        <div class="sheet-bg">
            <header class="printbar">
                <a class="tap" href=back>{back_label}</a>
                <span class="small muted">{note} " " {t!("print-how")}</span>
            </header>
            <main class="doc" id="main">
                <div class="doc__head">
                    {mark}
                    <div class="doc__ref"><strong>{title}</strong>{code}<br/>{printed}</div>
                </div>
                {demo}
                {secret}
                {children()}
                <SayLine say=say/>
            </main>
        </div>
    }
}

/// Where somebody can say what is not right. It names no programme: others may read the paper.
#[component]
fn SayLine(say: Say) -> impl IntoView {
    let address = app().ok().filter(|_| say == Say::Whole).map(|app| format!("{}/feedback", app.base_url));
    let phone = complaints_phone().filter(|_| say != Say::Nothing);
    (address.is_some() || phone.is_some()).then(|| {
        let address = address.map(|address| view! { " "<span class="mono ltr break">{address}</span> });
        let phone = phone.map(|number| view! { " "<span class="ltr nowrap">{number}</span> });
        view! { <p class="small">{t!("feedback-paper")}{address}{phone}</p> }
    })
}
