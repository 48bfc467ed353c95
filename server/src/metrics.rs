//! Numbers for a monitoring system, on a listener of their own for this machine only. They name nobody: no address of
//! a page, no account, no case is a label.

use std::fmt::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::time::Instant;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use service::App;

/// Upper ends of the classes of duration, in milliseconds.
const CLASSES: [u64; 8] = [5, 10, 25, 50, 100, 250, 1000, 5000];

#[derive(Default)]
struct Requests {
    by_status: [AtomicU64; 6],
    by_duration: [AtomicU64; CLASSES.len()],
    count: AtomicU64,
    micros: AtomicU64,
}

static REQUESTS: Requests = Requests {
    by_status: [const { AtomicU64::new(0) }; 6],
    by_duration: [const { AtomicU64::new(0) }; CLASSES.len()],
    count: AtomicU64::new(0),
    micros: AtomicU64::new(0),
};

/// Counts every request of the product.
pub async fn count(request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let response = next.run(request).await;
    let micros = u64::try_from(begun.elapsed().as_micros()).unwrap_or(u64::MAX);
    let class = usize::from(response.status().as_u16() / 100).min(5);
    REQUESTS.by_status[class].fetch_add(1, Relaxed);
    for (i, limit) in CLASSES.iter().enumerate() {
        if micros <= limit * 1000 {
            REQUESTS.by_duration[i].fetch_add(1, Relaxed);
        }
    }
    REQUESTS.count.fetch_add(1, Relaxed);
    REQUESTS.micros.fetch_add(micros, Relaxed);
    response
}

/// `/metrics` and `/health/*`.
pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/metrics", get(show))
        .route("/health/live", get(|| async { "ok" }))
        .route("/health/ready", get(ready))
        .with_state(app)
}

/// Whether the database answers.
pub async fn ready(State(app): State<Arc<App>>) -> StatusCode {
    match app.db.ping().await {
        Ok(()) => StatusCode::OK,
        Err(error) => {
            tracing::error!(error = %error, "health.not_ready");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

async fn show(State(app): State<Arc<App>>) -> Response {
    let mut out = String::new();
    requests(&mut out);
    if let Err(error) = database(&mut out, &app).await {
        tracing::error!(error = %error, "metrics.failed");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    if let Some(bytes) = resident_bytes() {
        gauge(&mut out, "process_resident_memory_bytes", "Memory of the process", bytes);
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], out).into_response()
}

fn requests(out: &mut String) {
    head(out, "passerelle_http_requests_total", "counter", "Requests by class of status");
    for class in 1..6 {
        let n = REQUESTS.by_status[class].load(Relaxed);
        line(out, &format!("passerelle_http_requests_total{{status=\"{class}xx\"}}"), n);
    }
    let name = "passerelle_http_request_duration_seconds";
    head(out, name, "histogram", "Time to the answer");
    for (i, limit) in CLASSES.iter().enumerate() {
        let seconds = *limit as f64 / 1000.0;
        line(out, &format!("{name}_bucket{{le=\"{seconds}\"}}"), REQUESTS.by_duration[i].load(Relaxed));
    }
    let count = REQUESTS.count.load(Relaxed);
    line(out, &format!("{name}_bucket{{le=\"+Inf\"}}"), count);
    line(out, &format!("{name}_sum"), REQUESTS.micros.load(Relaxed) as f64 / 1e6);
    line(out, &format!("{name}_count"), count);
}

async fn database(out: &mut String, app: &App) -> Result<(), store::StoreError> {
    let (waiting, dead) = store::job::backlog(&app.db).await?;
    gauge(out, "passerelle_jobs_waiting", "Jobs that wait", waiting);
    gauge(out, "passerelle_jobs_given_up", "Jobs that were given up", dead);
    let (entries, _) = store::audit::head(&app.db).await?;
    gauge(out, "passerelle_audit_entries", "Entries of the audit log", entries);
    gauge(out, "passerelle_schema_version", "Version of the schema", store::migrate::applied(&app.db).await);
    Ok(())
}

/// From `/proc`: no system call of our own, and nothing where there is no `/proc`.
pub fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|l| l.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse::<u64>().ok().map(|kib| kib * 1024)
}

fn head(out: &mut String, name: &str, kind: &str, help: &str) {
    line(out, &format!("# HELP {name}"), help);
    line(out, &format!("# TYPE {name}"), kind);
}

fn gauge(out: &mut String, name: &str, help: &str, value: impl std::fmt::Display) {
    head(out, name, "gauge", help);
    line(out, name, value);
}

fn line(out: &mut String, name: &str, value: impl std::fmt::Display) {
    // Writing to a String cannot fail.
    writeln!(out, "{name} {value}").unwrap_or_default();
}
