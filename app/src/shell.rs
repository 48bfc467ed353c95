//! The HTML document around every page.

use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};

use crate::caller::{Theme, asset, locale};

/// The whole document. `view` makes the page, with `leptos_meta`'s context in place.
///
/// The one script carries the response's nonce and fetches nothing on a page without an island.
pub fn document<V: IntoView + 'static>(view: impl FnOnce() -> V) -> impl IntoView {
    provide_meta_context();
    let locale = locale();
    let theme = use_context::<Theme>().unwrap_or_default().0;
    let start = format!("if(document.querySelector(\"leptos-island\"))import(\"{}\")", asset("start.js"));
    view! {
        <!DOCTYPE html>
        <html lang=locale.as_str() dir=locale.direction() data-theme=theme>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="theme-color" content="#0c3438"/>
                <link rel="stylesheet" href=asset("main.css")/>
                <link rel="icon" type="image/svg+xml" href=asset("favicon.svg")/>
                <link rel="manifest" href=asset("manifest.webmanifest")/>
                <MetaTags/>
            </head>
            <body>
                {view()}
                <script type="module" nonce=use_nonce() inner_html=start></script>
            </body>
        </html>
    }
}
