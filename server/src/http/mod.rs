//! The HTTP side: one handler for pages and their forms, one for server functions, the assets, and what guards them.

mod api;
mod assets;
mod calendar;
mod caller;
mod device;
mod document;
mod export;
mod headers;
mod list;
pub mod page;
mod payment_file;
mod source;
mod upload;
mod written;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use app::caller::Assets;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use service::App;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

/// What every handler needs.
#[derive(Clone)]
pub struct Web {
    /// The application.
    pub app: Arc<App>,
    /// Names of the built assets.
    pub assets: Assets,
    /// Whether cookies are for TLS only.
    pub secure: bool,
    origin: String,
    /// The proxy in front, where it is on another machine.
    proxy: Option<IpAddr>,
    /// Lists that are taken at one time: each is in memory until it is stored.
    lists: Arc<Semaphore>,
}

impl Web {
    /// For one running server. `origin` is where people reach it.
    pub fn new(app: Arc<App>, secure: bool, origin: &str) -> Self {
        let (assets, lists) = (assets::names(), Arc::new(Semaphore::new(LISTS)));
        Web { app, assets, secure, origin: origin.to_owned(), proxy: None, lists }
    }

    /// The same behind a proxy on another machine.
    pub fn behind(self, proxy: Option<IpAddr>) -> Self {
        Web { proxy, ..self }
    }
}

/// Largest form, in bytes.
pub const FORM_MAX: usize = 256 * 1024;

/// Most lists that are taken at one time.
const LISTS: usize = 2;

/// Longest time for one answer: a slow link may take longer to receive it, not to get it made.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);
/// Longest time for a form with a file: here the slow link counts.
const UPLOAD_WITHIN: Duration = Duration::from_secs(300);

/// Gives up on what takes too long.
async fn in_time(request: Request, next: Next) -> Response {
    let limit = if upload::is_upload(request.headers()) { UPLOAD_WITHIN } else { ANSWER_WITHIN };
    match tokio::time::timeout(limit, next.run(request)).await {
        Ok(response) => response,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// All routes. Every page of the app is served by [`page::get`] and [`page::post`].
pub fn router(web: Web) -> Router {
    let mut router = Router::new();
    for path in page::paths() {
        router = router.route(&path, get(page::get).post(page::post));
    }
    let csrf = CsrfLayer::new();
    let csrf = csrf.add_trusted_origin(&web.origin).unwrap_or_else(|_| CsrfLayer::new());
    router
        .route("/api/{*function}", post(api::call))
        .route("/assets/{*name}", get(assets::serve))
        .route("/language/{code}", get(device::language))
        .route("/appearance/{theme}", get(device::appearance))
        .route("/week.ics", get(calendar::week))
        .route("/referrals/{number}/documents/{position}", get(document::staff))
        .route("/partner/referrals/{number}/documents/{position}", get(document::provider))
        .route("/duplicates/check/{id}/pairs.csv", get(list::pairs))
        .route("/exports/{id}/file", get(export::file))
        .route("/livelihoods/files/{number}", get(payment_file::batch))
        .route("/livelihoods/{code}/purchases/{number}/scans/{position}", get(document::delivery_note))
        .route("/livelihoods/{code}/photos/{number}", get(document::visit_photo))
        .route("/sign-out", post(device::sign_out))
        .route("/health/live", get(|| async { "ok" }))
        .route("/health/ready", get(crate::metrics::ready).with_state(web.app.clone()))
        .fallback(page::get)
        // A page of 30 KB is 6 KB over a slow link. Assets come compressed already.
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn(headers::secure))
        .layer(csrf)
        .layer(axum::middleware::from_fn(in_time))
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(CatchPanicLayer::new())
        .layer(axum::middleware::from_fn(crate::metrics::count))
        .with_state(web)
}
