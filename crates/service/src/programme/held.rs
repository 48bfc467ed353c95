//! What each instance keeps in memory of the programme's own values.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use domain::consent::ConsentVersion;
use domain::locale::Locale;
use domain::programme::{Lists, Rules};
use store::Db;
use store::programme::{Kind, Value};

use crate::ServiceResult;

/// How long a change of another instance may go unseen.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// The programme's own texts by language and key.
pub type OwnWords = HashMap<Locale, HashMap<String, String>>;

/// The programme's own values at one version.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// Texts.
    pub words: OwnWords,
    /// Numbers, for what pages say. What decides reads them with the record that it is about.
    pub rules: Rules,
    /// The telephone number for complaints.
    pub complaints_phone: Option<String>,
    /// Lists of values.
    pub lists: Arc<Lists>,
    /// Versions of the words about consent.
    pub consent: Vec<ConsentVersion>,
}

/// The newest snapshot that this instance knows.
#[derive(Debug, Default)]
pub struct Held(Mutex<Looked>);

#[derive(Debug, Default)]
struct Looked {
    /// When it was last asked; nothing: ask now.
    at: Option<Instant>,
    /// The version that was found then.
    version: Option<i64>,
    found: Arc<Snapshot>,
}

impl Held {
    /// What is known.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.lock().found.clone()
    }

    /// The values, if they are new to this instance. Asks the database once a second at most, and for the values
    /// themselves only when something was changed.
    pub async fn news(&self, db: &Db) -> ServiceResult<Option<Arc<Snapshot>>> {
        let Some(known) = self.take_turn() else { return Ok(None) };
        let version = store::programme::version_of_all(db).await?;
        if known == Some(version) {
            return Ok(None);
        }
        let mut words = by_language(store::programme::values(db, Kind::Text).await?);
        let lists = Arc::new(super::list::shaped(db).await?);
        for locale in Locale::ALL {
            words.entry(*locale).or_default().extend(lists.own_labels(*locale));
        }
        let found = Arc::new(Snapshot {
            words,
            lists,
            rules: store::programme::rules(db).await?,
            complaints_phone: super::contact::complaints_phone(db).await?,
            consent: store::consent_words::all(db).await?,
        });
        let mut looked = self.lock();
        looked.version = Some(version);
        looked.found = found.clone();
        Ok(Some(found))
    }

    /// Asks with the next request: what was changed here is seen here at once.
    pub fn look_again(&self) {
        self.lock().at = None;
    }

    /// The version that is known, for whoever asks next; nothing while it is too early to ask.
    fn take_turn(&self) -> Option<Option<i64>> {
        let mut looked = self.lock();
        let now = Instant::now();
        if looked.at.is_some_and(|at| now.duration_since(at) < LOOK_EVERY) {
            return None;
        }
        looked.at = Some(now);
        Some(looked.version)
    }

    fn lock(&self) -> MutexGuard<'_, Looked> {
        // Nothing can panic while it is held; if something did, asking once more does no harm.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn by_language(values: Vec<Value>) -> OwnWords {
    let mut words = OwnWords::new();
    for value in values {
        // A language that this version does not speak is left alone.
        if let Ok(locale) = value.locale.parse() {
            words.entry(locale).or_default().insert(value.name, value.value);
        }
    }
    words
}
