//! Signing in, one's own account, and what the product is.

mod about;
mod code;
mod device;
mod first_password;
mod overview;
mod sessions;
mod sign_in;
mod two_factor;
mod written;

pub use about::AboutPage;
pub use code::CodePage;
pub use first_password::FirstPasswordPage;
pub use overview::{AccountPage, languages};
pub use sign_in::SignInPage;
pub use two_factor::TwoFactorPage;
pub use written::{CarriesWritten, WrittenPage, waits};

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::api::session::pending;
use crate::error::AppError;
use crate::ui::ErrorPage;

/// Where to go after signing in, as the address says.
fn next() -> String {
    use_query_map().read_untracked().get("next").unwrap_or_default()
}

/// The way back to the first step of signing in.
#[component]
fn AsSomeoneElse() -> impl IntoView {
    view! { <p class="small"><a class="tap" href="/sign-in">{t!("sign-in-someone-else")}</a></p> }
}

/// A later step of signing in. Without a session that waits for one, the way leads back to the first.
fn step<V: IntoView + 'static>(show: impl FnOnce(service::session::Pending) -> V + Send + 'static) -> impl IntoView {
    view! {
        <Suspense>
            {Suspend::new(async move {
                match pending().await {
                    Ok(pending) => show(pending).into_any(),
                    Err(AppError::Unauthenticated) => {
                        leptos_axum::redirect("/sign-in");
                        ().into_any()
                    }
                    Err(error) => view! { <ErrorPage error=error/> }.into_any(),
                }
            })}
        </Suspense>
    }
}
