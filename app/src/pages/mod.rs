//! Pages, by feature.

pub mod access;
pub mod account;
pub mod admin;
pub mod audit;
pub mod branch;
pub mod case;
pub mod closure;
pub mod consent;
pub mod coop;
pub mod counselling;
pub mod directory;
pub mod export;
pub mod feedback;
pub mod follow_up;
pub mod funding;
pub mod group;
pub mod incoming;
pub mod indicator;
pub mod intake;
pub mod internal;
#[cfg(debug_assertions)]
pub mod kit;
pub mod list_check;
pub mod livelihood;
mod membership;
pub mod outcome;
pub mod pair;
pub mod partner;
pub mod person;
pub mod place;
pub mod placement;
pub mod plan;
pub mod programme;
pub mod reassign;
pub mod referral;
pub mod sample;
pub mod screening;
pub mod stipend;
pub mod support;
pub mod suspension;
pub mod suspicion;
pub mod today;
pub mod training;
pub mod transfer;
pub mod view;
pub mod wall;
pub mod week;
pub mod wellbeing;

use std::future::Future;

use leptos::prelude::*;
use service::ServiceError;

use crate::error::AppError;
use crate::forms::Refusal;
use crate::ui::{ErrorPage, ErrorView, RefusedForm};

/// Shows what `data` gives, or its error in place, with the right status.
///
/// Pages read through this alone: their rendering waits for it, and nothing of it is written into the page twice.
pub fn load<T, Fut, V>(data: Fut, show: impl FnOnce(T) -> V + Send + 'static) -> impl IntoView
where
    T: Send + 'static,
    Fut: Future<Output = Result<T, AppError>> + Send + 'static,
    V: IntoView + 'static,
{
    loaded(data, show, |error| view! { <ErrorView error/> }.into_any())
}

/// The same for a page without the product's frame, such as a sheet to print: an error gets the whole page.
pub fn load_whole<T, Fut, V>(data: Fut, show: impl FnOnce(T) -> V + Send + 'static) -> impl IntoView
where
    T: Send + 'static,
    Fut: Future<Output = Result<T, AppError>> + Send + 'static,
    V: IntoView + 'static,
{
    loaded(data, show, |error| view! { <ErrorPage error/> }.into_any())
}

fn loaded<T, Fut, V>(
    data: Fut,
    show: impl FnOnce(T) -> V + Send + 'static,
    fail: fn(AppError) -> AnyView,
) -> impl IntoView
where
    T: Send + 'static,
    Fut: Future<Output = Result<T, AppError>> + Send + 'static,
    V: IntoView + 'static,
{
    let refusal = Refusal::begin();
    let data = begun(data);
    view! {
        <Suspense>
            {Suspend::new(async move {
                match data.await {
                    Ok(value) => {
                        let page = show(value).into_any();
                        let untold = refusal.untold().map(|error| view! { <RefusedForm error/> });
                        view! { {untold}{page} }.into_any()
                    }
                    Err(error) => fail(error),
                }
            })}
        </Suspense>
    }
}

/// Begins at once, as a task of its own. The parts of a page are waited for one after the other: a part that were only
/// looked at in its turn could hold a connection of the database which the part before it waits for.
fn begun<T: Send + 'static>(
    data: impl Future<Output = Result<T, AppError>> + Send + 'static,
) -> impl Future<Output = Result<T, AppError>> + Send + 'static {
    let (tell, told) = tokio::sync::oneshot::channel();
    leptos::task::spawn(async move {
        // Nobody listens any more when the page was left.
        drop(tell.send(data.await));
    });
    async move { told.await.unwrap_or_else(|_| Err(ServiceError::Internal("part of a page ended".into()).into())) }
}
