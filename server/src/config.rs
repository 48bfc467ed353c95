//! Settings: defaults, then a TOML file, then `PASSERELLE_…` variables.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use figment::Figment;
use figment::error::Kind;
use figment::providers::{Format, Serialized, Toml};
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
    /// The proxy in front where it is on another machine: it is believed whom it forwards for.
    pub proxy_addr: Option<IpAddr>,
    /// Loopback address of metrics and health; off when not set.
    pub metrics_addr: Option<SocketAddr>,
    /// How often somebody may search for people outside their caseload in an hour.
    #[serde(deserialize_with = "number")]
    pub searches_per_hour: u32,
    /// Megabytes of one document of a referral, at most [`DOCUMENT_MEGABYTES_MAX`].
    #[serde(deserialize_with = "number")]
    pub document_megabytes: u32,
    /// Documents of one referral.
    #[serde(deserialize_with = "number")]
    pub documents_per_referral: u32,
}

/// One document is held in memory while it is looked at: no setting makes that a danger.
const DOCUMENT_MEGABYTES_MAX: u32 = 25;

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
            proxy_addr: None,
            metrics_addr: None,
            searches_per_hour: 60,
            document_megabytes: 5,
            documents_per_referral: 10,
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
        let mut config: Config =
            figment.merge(Serialized::globals(environment(std::env::vars_os())?)).extract().map_err(|e| explain(&e))?;
        if let Some(url) = &mut config.base_url {
            while url.ends_with('/') {
                url.pop();
            }
            if !url.starts_with("http://") && !url.starts_with("https://") {
                return Err("base_url must begin with http:// or https://".into());
            }
        }
        if !(1..=DOCUMENT_MEGABYTES_MAX).contains(&config.document_megabytes) {
            return Err(format!("document_megabytes must be between 1 and {DOCUMENT_MEGABYTES_MAX}"));
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

/// A number, also as the text of a variable.
fn number<'de, D: serde::Deserializer<'de>>(source: D) -> Result<u32, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Number(u32),
        Text(String),
    }
    match Written::deserialize(source)? {
        Written::Number(n) => Ok(n),
        Written::Text(text) => text.trim().parse().map_err(serde::de::Error::custom),
    }
}

/// Which setting, what is wrong with it, and how it is written.
fn explain(error: &figment::Error) -> String {
    let name = error.path.join(".");
    match &error.kind {
        Kind::UnknownField(found, known) => format!(
            "there is no setting `{found}`: they are {} (as variables {PREFIX}…, in capitals)",
            known.join(", ")
        ),
        Kind::Message(text) if !name.is_empty() => format!("the setting {name} is wrong: {text}"),
        kind if !name.is_empty() => format!("the setting {name} is wrong: {kind}"),
        // A file that is no TOML at all: the text says where.
        kind => format!("the settings cannot be read: {}", kind.to_string().replace('\n', " ")),
    }
}

/// What every variable of ours begins with.
const PREFIX: &str = "PASSERELLE_";

/// Settings from variables, as text: a password of digits stays text. `…_FILE` names a file that holds the value, so
/// that a secret need not stand in the environment.
fn environment(vars: impl Iterator<Item = (OsString, OsString)>) -> Result<BTreeMap<String, String>, String> {
    let mut found = BTreeMap::new();
    for (name, value) in vars {
        let Some(key) = name.to_str().and_then(|n| n.strip_prefix(PREFIX)) else { continue };
        // The filter of the log is read before any setting is.
        if key == "LOG" {
            continue;
        }
        let value = value.into_string().map_err(|_| format!("{PREFIX}{key} is not UTF-8 text"))?;
        let (key, value) = match key.strip_suffix("_FILE") {
            None => (key, value),
            Some(of) => {
                let text = std::fs::read_to_string(&value)
                    .map_err(|e| format!("{PREFIX}{key} names {value}, which cannot be read: {e}"))?;
                (of, text.trim_end().to_owned())
            }
        };
        found.insert(key.to_ascii_lowercase(), value);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_may_come_from_a_variable_and_a_word_is_refused() {
        let with = |value: &str| {
            let variables = BTreeMap::from([("document_megabytes".to_owned(), value.to_owned())]);
            let defaults = Figment::from(Serialized::defaults(Config::default()));
            defaults.merge(Serialized::globals(variables)).extract::<Config>().ok().map(|c| c.document_megabytes)
        };
        assert_eq!((with("7"), with("many")), (Some(7), None));
    }

    #[test]
    fn a_variable_may_name_a_file_that_holds_the_secret() {
        let file = std::env::temp_dir().join(format!("passerelle-secret-{}", std::process::id()));
        std::fs::write(&file, "postgres://a:1234@db/x\n").expect("writes");
        let vars = [
            ("PASSERELLE_DATABASE_URL_FILE".into(), file.clone().into_os_string()),
            ("PASSERELLE_DATA_DIR".into(), "123".into()),
            ("PASSERELLE_LOG".into(), "debug".into()),
            ("HOME".into(), "/".into()),
        ];
        let found = environment(vars.into_iter()).expect("reads");
        assert_eq!(found["database_url"], "postgres://a:1234@db/x");
        assert_eq!(found["data_dir"], "123");
        assert_eq!(found.len(), 2);
        std::fs::remove_file(&file).expect("cleans up");
    }

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
