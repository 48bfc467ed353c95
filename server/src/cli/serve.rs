//! `passerelle serve`

use clap::Args;

use crate::config::Config;
use crate::{http, startup};

/// What `serve` can be told.
#[derive(Debug, Args)]
pub struct Serve {
    /// Leave background jobs to `passerelle worker`.
    #[arg(long)]
    no_worker: bool,
}

pub async fn run(config: &Config, args: Serve) -> Result<(), String> {
    if !config.secure() && !config.http_addr.ip().is_loopback() {
        return Err(format!(
            "plain HTTP is for this machine only, but http_addr is {}: set tls_cert and tls_key, or an https:// base_url when a proxy speaks TLS",
            config.http_addr
        ));
    }
    let installation = startup::open(config, true).await?;
    let app = startup::app(config, &installation).await?;
    if !config.secure() {
        tracing::warn!("http.plain: cookies are not limited to TLS; use this on one machine only");
    }
    let listener = tokio::net::TcpListener::bind(config.http_addr).await.map_err(|e| {
        format!("cannot listen on {}: {e}; choose another address with PASSERELLE_HTTP_ADDR", config.http_addr)
    })?;
    let router = http::router(http::Web::new(app.clone(), config.secure(), &config.public_url()));
    tracing::info!(address = %config.http_addr, worker = !args.no_worker, "serve.ready");
    println!("Passerelle is at {}", config.public_url());
    axum::serve(listener, router)
        .with_graceful_shutdown(stop())
        .await
        .map_err(|e| format!("the server stopped: {e}"))?;
    installation.db.close().await;
    Ok(())
}

/// Ctrl-C or a polite kill: open requests are answered first.
async fn stop() {
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminate => {}
    }
    tracing::info!("serve.stopping");
}
