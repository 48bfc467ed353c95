//! `/people/registered/{code}`: a case is in other hands now. Says whose, and nothing else of the case.

use leptos::prelude::*;
use service::person::Whose;

use crate::api::person::handed_over;
use crate::pages::case::case_code;
use crate::pages::load;
use crate::ui::*;

/// In whose hands the case is.
#[component]
pub fn HandedOverPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            {load(handed_over(case_code()), |case| {
                let name = case.to.unwrap_or_default();
                let (title, text, now) = match case.whose {
                    Whose::Child => {
                        (t!("handed-over-to", name = name), t!("handed-over-text"), Some(t!("handed-over-now")))
                    }
                    Whose::Colleague => {
                        (t!("handed-over-colleague", name = name), t!("handed-over-colleague-text"), None)
                    }
                    Whose::Supervisor => (t!("handed-over-adult"), t!("handed-over-adult-text"), None),
                    Whose::Others => (t!("handed-over-others"), t!("handed-over-others-text"), None),
                };
                view! {
                    <PageHead title=t!("handed-over-title")/>
                    <div class="stack measure">
                        <Banner tone=Tone::Ok live=true title=title text=text/>
                        <p>{t!("handed-over-code")} " " <strong class="mono ltr">{case.code}</strong></p>
                        {now.map(|now| view! { <p>{now}</p> })}
                        <div class="row">
                            <LinkButton href="/people/register" label=t!("register-another") kind=ButtonKind::Primary/>
                            <LinkButton href="/" label=t!("go-home")/>
                        </div>
                    </div>
                }
            })}
        </AppShell>
    }
}
