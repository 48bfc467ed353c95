//! The HTTP side: one handler for pages and their forms, one for server functions, the assets, and what guards them.

mod api;
mod assets;
mod calendar;
mod caller;
mod device;
mod headers;
pub mod page;

use std::sync::Arc;
use std::time::Duration;

use app::caller::Assets;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use service::App;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;

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
}

impl Web {
    /// For one running server. `origin` is where people reach it.
    pub fn new(app: Arc<App>, secure: bool, origin: &str) -> Self {
        Web { app, assets: assets::names(), secure, origin: origin.to_owned() }
    }
}

/// Largest form, in bytes.
pub const FORM_MAX: usize = 256 * 1024;

/// Longest time for one answer: a slow link may take longer to receive it, not to get it made.
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

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
        .route("/sign-out", post(device::sign_out))
        .route("/health/live", get(|| async { "ok" }))
        .route("/health/ready", get(crate::metrics::ready).with_state(web.app.clone()))
        .fallback(page::get)
        // A page of 30 KB is 6 KB over a slow link. Assets come compressed already.
        .layer(CompressionLayer::new())
        .layer(axum::middleware::from_fn(headers::secure))
        .layer(csrf)
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::SERVICE_UNAVAILABLE, ANSWER_WITHIN))
        .layer(DefaultBodyLimit::max(FORM_MAX))
        .layer(CatchPanicLayer::new())
        .layer(axum::middleware::from_fn(crate::metrics::count))
        .with_state(web)
}
