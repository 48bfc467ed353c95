//! TLS spoken by the program itself (rustls, ring), so that phones in an office need no proxy.

use std::path::Path;

use axum_server::accept::NoDelayAcceptor;
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};

use crate::config::Config;

/// Certificate and key of the settings; nothing when none is set.
pub async fn load(config: &Config) -> Result<Option<RustlsConfig>, String> {
    let (cert, key) = match (&config.tls_cert, &config.tls_key) {
        (None, None) => return Ok(None),
        (Some(cert), Some(key)) => (cert, key),
        _ => return Err("tls_cert and tls_key belong together: set both or neither".into()),
    };
    install_provider();
    let pem = |path: &Path| {
        std::fs::read(path)
            .map_err(|e| format!("{} cannot be read: {e}; make one with `passerelle tls init`", path.display()))
    };
    let loaded = RustlsConfig::from_pem(pem(cert)?, pem(key)?).await;
    let loaded = loaded.map_err(|e| {
        format!("{} and {} are not a certificate and its key (PEM): {e}", cert.display(), key.display())
    })?;
    Ok(Some(loaded))
}

/// TLS over a plain connection.
pub fn over(config: RustlsConfig, tcp: NoDelayAcceptor) -> RustlsAcceptor<NoDelayAcceptor> {
    RustlsAcceptor::new(config).acceptor(tcp)
}

/// The cryptography of this process. A second call changes nothing.
pub fn install_provider() {
    if rustls::crypto::ring::default_provider().install_default().is_err() {
        tracing::trace!("tls.provider: installed before");
    }
}
