//! `passerelle serve`

use std::net::{SocketAddr, TcpListener};
use std::time::Duration;

use axum::Router;
use axum_server::Handle;
use clap::Args;
use service::seed;
use tokio::sync::watch;

use crate::config::Config;
use crate::{http, metrics, startup, stop, tls, worker};

/// What `serve` can be told.
#[derive(Debug, Args)]
pub struct Serve {
    /// Leave background jobs to `passerelle worker`.
    #[arg(long)]
    no_worker: bool,
}

/// Requests that are open when the program is asked to stop get so long to end.
const LAST_REQUESTS: Duration = Duration::from_secs(20);
/// A client gets so long to say what it wants.
const HEADERS: Duration = Duration::from_secs(15);

pub async fn run(config: &Config, args: Serve) -> Result<(), String> {
    if !config.secure() && !config.http_addr.ip().is_loopback() {
        return Err(format!(
            "plain HTTP is for this machine only, but http_addr is {}: set tls_cert and tls_key, or an https:// \
             base_url when a proxy speaks TLS",
            config.http_addr
        ));
    }
    if let Some(address) = config.metrics_addr.filter(|a| !a.ip().is_loopback()) {
        return Err(format!("metrics are for this machine only, but metrics_addr is {address}: use 127.0.0.1"));
    }
    let tls = tls::load(config).await?;
    let listener = listen(config.http_addr, "PASSERELLE_HTTP_ADDR")?;
    let metrics_listener = config.metrics_addr.map(|a| listen(a, "PASSERELLE_METRICS_ADDR")).transpose()?;
    let mut config = config.clone();
    // Port 0 asks the system for a free one: from here on it is known.
    config.http_addr = listener.local_addr().map_err(|e| format!("the address in use is unknown: {e}"))?;
    let installation = startup::open(&config, true).await?;
    let app = startup::app(&config, &installation).await?;
    let handlers = startup::handlers(&config)?;
    if !config.secure() {
        tracing::warn!("http.plain: cookies are not limited to TLS; use this on one machine only");
    }
    let stopping = stop::requested();
    let worker = (!args.no_worker).then(|| tokio::spawn(worker::run(app.clone(), handlers, stopping.clone())));
    if let Some(listener) = metrics_listener {
        tokio::spawn(serve(listener, metrics::router(app.clone()), None, stopping.clone()));
    }
    let router =
        http::router(http::Web::new(app.clone(), config.secure(), &config.public_url()).behind(config.proxy_addr));
    tracing::info!(address = %config.http_addr, worker = !args.no_worker, "serve.ready");
    welcome(&config, app.demo);
    serve(listener, router, tls, stopping).await?;
    if let Some(worker) = worker {
        worker.await.map_err(|e| format!("the worker broke off: {e}"))?;
    }
    installation.db.close().await;
    tracing::info!("serve.stopped");
    Ok(())
}

fn welcome(config: &Config, demo: bool) {
    say!("Passerelle is at {}", config.public_url());
    if demo {
        say!("Demonstration data; password of every account: {}", seed::DEMO_PASSWORD);
        for (email, role) in seed::accounts_to_try() {
            say!("  {email:<36} {role}");
        }
    }
}

/// Binds before anything else is touched, so that a second start by mistake says so at once.
fn listen(address: SocketAddr, setting: &str) -> Result<TcpListener, String> {
    TcpListener::bind(address).map_err(|e| match e.kind() {
        std::io::ErrorKind::AddrInUse => {
            format!("another program listens on {address} already: stop it, or choose another address with {setting}")
        }
        std::io::ErrorKind::PermissionDenied => {
            format!("listening on {address} is not allowed: choose a port above 1023 with {setting}")
        }
        _ => format!("cannot listen on {address}: {e}; choose another address with {setting}"),
    })
}

/// Serves until asked to stop, then answers what is open.
async fn serve(
    listener: TcpListener,
    router: Router,
    tls: Option<axum_server::tls_rustls::RustlsConfig>,
    stopping: watch::Receiver<bool>,
) -> Result<(), String> {
    let handle = Handle::new();
    let stop_it = handle.clone();
    tokio::spawn(async move {
        stop::wait(stopping).await;
        stop_it.graceful_shutdown(Some(LAST_REQUESTS));
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let plain = axum_server::from_tcp(listener).map_err(|e| format!("the server cannot start: {e}"))?;
    let mut plain = plain.acceptor(axum_server::accept::NoDelayAcceptor::new()).handle(handle);
    plain.http_builder().http1().header_read_timeout(HEADERS);
    let ended = match tls {
        None => plain.serve(service).await,
        Some(tls) => plain.map(|tcp| tls::over(tls, tcp)).serve(service).await,
    };
    ended.map_err(|e| format!("the server stopped: {e}"))
}
