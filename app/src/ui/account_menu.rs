//! Account, language, appearance and the way out.

use domain::locale::Locale;
use leptos::prelude::*;

use super::{Icon, encode};
use crate::caller::{Theme, ctx, here, locale};

/// Links to this page in the other languages, each in its own name.
#[component]
pub fn LanguageLinks() -> impl IntoView {
    let next = encode(&here().next());
    Locale::ALL
        .iter()
        .map(|l| {
            let code = l.as_str();
            let href = format!("/language/{code}?next={next}");
            let current = (*l == locale()).then_some("true");
            view! {
                <a href=href lang=code hreflang=code aria-current=current>
                    <Icon name="globe"/>
                    {l.own_name()}
                </a>
            }
        })
        .collect::<Vec<_>>()
}

/// Links that choose light, dark or what the device does.
#[component]
pub fn AppearanceLinks() -> impl IntoView {
    let next = encode(&here().next());
    let chosen = use_context::<Theme>().unwrap_or_default().0.unwrap_or("auto");
    [
        ("light", "sun", t!("appearance-light")),
        ("dark", "moon", t!("appearance-dark")),
        ("auto", "half", t!("appearance-auto")),
    ]
    .into_iter()
    .map(|(value, icon, label)| {
        let href = format!("/appearance/{value}?next={next}");
        let current = (value == chosen).then_some("true");
        view! {
            <a href=href aria-current=current>
                <Icon name=icon/>
                {label}
            </a>
        }
    })
    .collect::<Vec<_>>()
}

/// The menu of whoever is signed in; nothing when nobody is.
#[component]
pub fn AccountMenu() -> impl IntoView {
    let ctx = ctx().ok()?;
    let role = ctx.actor.assignments.first().map(|a| t!(a.role.label_key())).unwrap_or_default();
    let place = match &ctx.office {
        Some(office) => t!("account-role-and-office", role = role, office = office.name.clone()),
        None => role,
    };
    Some(view! {
        <details class="menu">
            <summary class="bar__btn">
                <span class="avatar" aria-hidden="true">{initials(&ctx.name)}</span>
                <span class="vh">{t!("account-menu")}</span>
            </summary>
            <div class="menu__panel">
                <p>
                    <strong>{ctx.name.clone()}</strong>
                    <br/>
                    {place}
                </p>
                <a href="/account">
                    <Icon name="key"/>
                    {t!("account-link")}
                </a>
                <hr/>
                <LanguageLinks/>
                <hr/>
                <AppearanceLinks/>
                <hr/>
                // The button must be a child of the panel to look like its links.
                <button form="sign-out">
                    <Icon name="out"/>
                    {t!("sign-out")}
                </button>
                <form id="sign-out" method="post" action="/sign-out" hidden></form>
            </div>
        </details>
    })
}

/// First letters of the first and last word.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|w| w.chars().next());
    let last = words.next_back().and_then(|w| w.chars().next());
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_take_the_first_and_the_last_word() {
        assert_eq!(initials("Awa Sawadogo"), "AS");
        assert_eq!(initials("Fatimata Walet Issa"), "FI");
        assert_eq!(initials("مريم"), "م");
        assert_eq!(initials(""), "");
    }
}
