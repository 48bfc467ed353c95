//! Certificates of one's own, and serving with them.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

use crate::binary::Installation;

/// A client that trusts only this authority.
fn client(authority: &std::path::Path) -> Arc<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(authority).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(config.with_root_certificates(roots).with_no_client_auth())
}

fn ask(installation: &Installation, name: &str) -> Result<String, std::io::Error> {
    let serving = installation.serve();
    let name = ServerName::try_from(name.to_owned()).unwrap();
    let connection = ClientConnection::new(client(&installation.data().join("tls/authority.crt")), name).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(serving.address)?);
    stream.write_all(b"GET /sign-in HTTP/1.1\r\nhost: bureau.local\r\nconnection: close\r\n\r\n")?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}

#[test]
fn a_phone_that_trusts_the_authority_reaches_the_server_by_its_name() {
    let installation = Installation::seeded();
    let said = installation.good(&["tls", "init", "--name", "bureau.local"]);
    assert!(said.contains("bureau.local") && said.contains("fingerprint"), "{said}");
    let tls = installation.data().join("tls");
    for secret in ["authority.key", "server.key"] {
        let mode = fs::metadata(tls.join(secret)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{secret}");
    }
    let file = |name: &str| tls.join(name).to_str().unwrap().to_owned();
    let installation = installation.set("TLS_CERT", file("server.crt")).set("TLS_KEY", file("server.key"));
    assert!(ask(&installation, "bureau.local").unwrap().starts_with("HTTP/1.1 200"));
    assert!(ask(&installation, "other.local").is_err(), "the certificate is for one name");

    let before = fs::read(tls.join("authority.crt")).unwrap();
    assert!(installation.bad(&["tls", "init"]).contains("--renew"));
    installation.good(&["tls", "init", "--renew", "--name", "other.local"]);
    assert_eq!(fs::read(tls.join("authority.crt")).unwrap(), before, "phones keep their trust");
    assert!(ask(&installation, "other.local").unwrap().starts_with("HTTP/1.1 200"));
}

#[test]
fn a_certificate_without_its_key_is_refused() {
    let line = Installation::new().set("TLS_CERT", "server.crt").bad(&["serve"]);
    assert!(line.contains("tls_key"), "{line}");
    let both = Installation::new().set("TLS_CERT", "none.crt").set("TLS_KEY", "none.key");
    assert!(both.bad(&["serve"]).contains("none.crt"));
}
