//! Settings: defaults, then a TOML file, then `PASSERELLE_…` variables.

use std::net::SocketAddr;
use std::path::PathBuf;

use figment::Figment;
use figment::providers::{Env, Format, Serialized, Toml};
use serde::{Deserialize, Serialize};

/// Everything that can be set. An unknown key is an error, so that a typing mistake does not go unnoticed.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Folder of the database file, attachments and keys.
    pub data_dir: PathBuf,
    /// Folder of the key files; `<data_dir>/keys` when not set.
    pub key_dir: Option<PathBuf>,
    /// Address to listen on. Plain HTTP only on loopback or behind a proxy.
    pub http_addr: SocketAddr,
    /// Address people type, without a slash at the end.
    pub base_url: Option<String>,
    /// `postgres://…`; the encrypted file in `data_dir` when not set.
    pub database_url: Option<String>,
    /// `smtp://…` or `smtps://…`; mails are written to `<data_dir>/mail` when not set.
    pub smtp_url: Option<String>,
    /// Sender of mails.
    pub mail_from: String,
    /// Certificate chain (PEM) for TLS.
    pub tls_cert: Option<PathBuf>,
    /// Its key (PEM).
    pub tls_key: Option<PathBuf>,
    /// Loopback address of metrics and health; off when not set.
    pub metrics_addr: Option<SocketAddr>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            data_dir: "data".into(),
            key_dir: None,
            http_addr: SocketAddr::from(([127, 0, 0, 1], 8420)),
            base_url: None,
            database_url: None,
            smtp_url: None,
            mail_from: "Passerelle <passerelle@localhost>".into(),
            tls_cert: None,
            tls_key: None,
            metrics_addr: None,
        }
    }
}

impl Config {
    /// Reads the settings. `file` must exist when it is named.
    pub fn load(file: Option<&std::path::Path>) -> Result<Config, String> {
        let mut figment = Figment::from(Serialized::defaults(Config::default()));
        if let Some(file) = file {
            if !file.is_file() {
                return Err(format!("the settings file {} does not exist", file.display()));
            }
            figment = figment.merge(Toml::file(file));
        }
        let mut config: Config = figment
            // Text as it is: figment would read an all-digit password as a number.
            .merge(Env::prefixed("PASSERELLE_"))
            .extract()
            .map_err(|e| format!("a setting is wrong: {}", e.to_string().replace('\n', " ")))?;
        if let Some(url) = &mut config.base_url {
            while url.ends_with('/') {
                url.pop();
            }
            if !url.starts_with("http://") && !url.starts_with("https://") {
                return Err("base_url must begin with http:// or https://".into());
            }
        }
        Ok(config)
    }

    /// Folder of the key files.
    pub fn keys(&self) -> PathBuf {
        self.key_dir.clone().unwrap_or_else(|| self.data_dir.join("keys"))
    }

    /// The database file.
    pub fn database_file(&self) -> PathBuf {
        self.data_dir.join("passerelle.db")
    }

    /// Where people reach the product.
    pub fn public_url(&self) -> String {
        self.base_url.clone().unwrap_or_else(|| {
            let scheme = if self.tls_cert.is_some() { "https" } else { "http" };
            format!("{scheme}://{}", self.http_addr)
        })
    }

    /// Whether cookies are for TLS only.
    pub fn secure(&self) -> bool {
        self.public_url().starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_named() {
        let folder = std::env::temp_dir().join(format!("passerelle-config-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("temp folder");
        let file = folder.join("bad.toml");
        std::fs::write(&file, "htp_addr = \"127.0.0.1:1\"").expect("writes");
        let error = Config::load(Some(&file)).unwrap_err();
        assert!(error.contains("htp_addr"), "{error}");
        std::fs::remove_dir_all(&folder).expect("cleans up");
    }
}
