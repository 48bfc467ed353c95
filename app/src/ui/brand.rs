//! The mark: a footbridge whose deck is the one clay line. And the river below the quiet pages.

use leptos::prelude::*;

/// The mark and the name, leading home.
#[component]
pub fn BrandMark() -> impl IntoView {
    view! {
        <a class="brandmark" href="/">
            <BrandSign/>
            <span>"Passerelle"</span>
        </a>
    }
}

/// The mark alone.
#[component]
pub fn BrandSign() -> impl IntoView {
    view! {
        <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" stroke-width="2.25" stroke-linecap="round" aria-hidden="true">
            <path d="M3 22.5C7 12 11 8 16 8s9 4 13 14.5"></path>
            <path d="M9.5 14.5v8M16 8.5v14M22.5 14.5v8" stroke-width="1.6"></path>
            <path class="deck" d="M1.5 22.5h29" stroke-width="3"></path>
        </svg>
    }
}

/// The bridge over the river, at the foot of pages that stand alone.
#[component]
pub fn RiverArt() -> impl IntoView {
    let arches = "M0 99c60 0 92 12 118 41M182 140c10-70 96-128 208-128s198 58 208 128M662 140c10-70 96-128 208-128s198 58 208 128M1142 140c16-28 32-41 58-41";
    let hangers = "M230 66v26M270 40v52M310 24v68M350 15v77M390 12v80M430 15v77M470 24v68M510 40v52M550 66v26M710 66v26M750 40v52M790 24v68M830 15v77M870 12v80M910 15v77M950 24v68M990 40v52M1030 66v26";
    view! {
        <svg class="solo__art" viewBox="0 0 1200 140" preserveAspectRatio="xMidYMax slice" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
            <path d="M0 92h1200M0 99h1200"></path>
            <path d=arches></path>
            <path d=hangers></path>
            <path d="M150 92v48M630 92v48M1110 92v48" stroke-width="5"></path>
        </svg>
    }
}
