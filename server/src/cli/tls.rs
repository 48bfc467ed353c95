//! `passerelle tls`

use std::fs;
use std::io::Write as _;
use std::net::IpAddr;
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike as _, Duration, Utc};
use clap::{Args, Subcommand};
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};
use service::clock::{Clock as _, SystemClock};
use sha2::{Digest as _, Sha256};

use crate::config::Config;

/// What `tls` can be told.
#[derive(Debug, Args)]
pub struct Tls {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Make an authority of your own and a certificate, for an office without a domain name.
    ///
    /// Phones trust the authority once; its fingerprint lets them check that it is yours. Run it again with --renew
    /// to replace the certificate and keep the authority.
    Init {
        /// A name or address by which phones reach this machine; give it once for each.
        #[arg(long = "name", value_name = "NAME")]
        names: Vec<String>,
        /// Replace the certificate, keep the authority.
        #[arg(long)]
        renew: bool,
    },
}

/// Phones refuse certificates that hold longer than 825 days.
const CERTIFICATE_DAYS: i64 = 800;
const AUTHORITY_DAYS: i64 = 3650;

pub fn run(config: &Config, args: Tls) -> Result<(), String> {
    let What::Init { names, renew } = args.what;
    let folder = Folder(config.data_dir.join("tls"));
    if folder.authority_key().exists() && !renew {
        return Err(format!(
            "{} holds an authority already: --renew replaces its certificate; phones would have to trust a new authority",
            folder.0.display()
        ));
    }
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(&folder.0)
        .map_err(|e| format!("the folder {} cannot be made: {e}", folder.0.display()))?;
    let now = SystemClock.now();
    let authority = folder.authority(now, renew)?;
    let names = names_of_this_machine(names);
    folder.certificate(&authority, &names, now)?;
    tell(&folder, &names, &authority.fingerprint);
    Ok(())
}

fn tell(folder: &Folder, names: &[String], fingerprint: &str) {
    say!("The certificate holds for {} until it is {CERTIFICATE_DAYS} days old.", names.join(", "));
    say!();
    say!("Serve with it:");
    say!("  PASSERELLE_TLS_CERT={}", folder.certificate_file().display());
    say!("  PASSERELLE_TLS_KEY={}", folder.key_file().display());
    say!();
    say!("Let each phone trust {}", folder.authority_file().display());
    say!("after its SHA-256 fingerprint was compared:");
    say!("  {fingerprint}");
    say!();
    say!("Keep {} away from others: it can make certificates", folder.authority_key().display());
    say!("that those phones trust.");
}

/// Given names, this machine's own name, and what it calls itself.
fn names_of_this_machine(given: Vec<String>) -> Vec<String> {
    let own = fs::read_to_string("/proc/sys/kernel/hostname").ok().map(|n| n.trim().to_owned());
    let mut names = Vec::new();
    for name in given.into_iter().chain(own).chain(["localhost".into(), "127.0.0.1".into(), "::1".into()]) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

struct Folder(PathBuf);

struct Authority {
    issuer: Issuer<'static, KeyPair>,
    fingerprint: String,
}

impl Folder {
    fn authority_file(&self) -> PathBuf {
        self.0.join("authority.crt")
    }
    fn authority_key(&self) -> PathBuf {
        self.0.join("authority.key")
    }
    fn certificate_file(&self) -> PathBuf {
        self.0.join("server.crt")
    }
    fn key_file(&self) -> PathBuf {
        self.0.join("server.key")
    }

    /// A new authority, or the one that is there.
    fn authority(&self, now: DateTime<Utc>, there: bool) -> Result<Authority, String> {
        let params = authority_params(now)?;
        if there {
            let read =
                |path: &Path| fs::read_to_string(path).map_err(|e| format!("{} cannot be read: {e}", path.display()));
            let key = KeyPair::from_pem(&read(&self.authority_key())?).map_err(|e| made_no(&e))?;
            let fingerprint = fingerprint_of_pem(&read(&self.authority_file())?)?;
            return Ok(Authority { issuer: Issuer::new(params, key), fingerprint });
        }
        let key = KeyPair::generate().map_err(|e| made_no(&e))?;
        let certificate = params.self_signed(&key).map_err(|e| made_no(&e))?;
        write(&self.authority_key(), &key.serialize_pem(), 0o600)?;
        write(&self.authority_file(), &certificate.pem(), 0o644)?;
        let fingerprint = fingerprint(certificate.der());
        Ok(Authority { issuer: Issuer::new(params, key), fingerprint })
    }

    fn certificate(&self, authority: &Authority, names: &[String], now: DateTime<Utc>) -> Result<(), String> {
        let mut params = CertificateParams::new(names.to_vec()).map_err(|e| format!("a name cannot be used: {e}"))?;
        let first = names.iter().find(|n| n.parse::<IpAddr>().is_err()).map_or("passerelle", |n| n.as_str());
        params.distinguished_name.push(DnType::CommonName, first);
        params.use_authority_key_identifier_extension = true;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        hold(&mut params, now, CERTIFICATE_DAYS);
        let key = KeyPair::generate().map_err(|e| made_no(&e))?;
        let certificate: Certificate = params.signed_by(&key, &authority.issuer).map_err(|e| made_no(&e))?;
        write(&self.key_file(), &key.serialize_pem(), 0o600)?;
        write(&self.certificate_file(), &certificate.pem(), 0o644)
    }
}

/// The same for making and for renewing: the name and the key are what a certificate points to.
fn authority_params(now: DateTime<Utc>) -> Result<CertificateParams, String> {
    let mut params = CertificateParams::new(Vec::new()).map_err(|e| made_no(&e))?;
    params.distinguished_name.push(DnType::CommonName, "Passerelle office authority");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    hold(&mut params, now, AUTHORITY_DAYS);
    Ok(params)
}

/// From yesterday on: clocks of phones differ.
fn hold(params: &mut CertificateParams, now: DateTime<Utc>, days: i64) {
    let day = |at: DateTime<Utc>| {
        let small = |n: u32| u8::try_from(n).unwrap_or(1);
        rcgen::date_time_ymd(at.year(), small(at.month()), small(at.day()))
    };
    params.not_before = day(now - Duration::days(1));
    params.not_after = day(now + Duration::days(days));
}

fn made_no(error: &rcgen::Error) -> String {
    format!("the certificate cannot be made: {error}")
}

fn write(path: &Path, text: &str, mode: u32) -> Result<(), String> {
    let failed = |e: std::io::Error| format!("{} cannot be written: {e}", path.display());
    // A file that is there keeps its mode: begin anew.
    if path.exists() {
        fs::remove_file(path).map_err(failed)?;
    }
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(mode).open(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(failed)
}

fn fingerprint(der: &[u8]) -> String {
    Sha256::digest(der).iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

fn fingerprint_of_pem(pem: &str) -> Result<String, String> {
    use rustls::pki_types::CertificateDer;
    use rustls::pki_types::pem::PemObject as _;
    let der = CertificateDer::from_pem_slice(pem.as_bytes())
        .map_err(|_| "authority.crt is not a certificate (PEM)".to_owned())?;
    Ok(fingerprint(&der))
}
