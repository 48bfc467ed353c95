//! Cut-offs: the publisher's until the programme has validated its own, for everybody, a language or women and men.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Instrument, Pack, pack};
use crate::form::{Check, FieldError};
use crate::person::{Language, Sex};

/// A cut-off, and why there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cutoff {
    /// Where it is.
    pub at: u32,
    /// The study or decision on which it rests; nothing: the publisher's.
    pub reference: Option<String>,
}

impl Cutoff {
    /// The publisher's for somebody of this sex.
    pub fn usual(pack: &Pack, sex: Option<Sex>) -> Cutoff {
        let women = pack.cutoff.women.filter(|_| sex == Some(Sex::Female));
        Cutoff { at: women.unwrap_or(pack.cutoff.usual), reference: None }
    }

    /// How it is kept among the programme's values.
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The same backwards.
    pub fn read(text: &str) -> Option<Cutoff> {
        serde_json::from_str(text).ok()
    }
}

/// For whom a cut-off is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CutoffKey {
    /// Which questionnaire.
    pub instrument: Instrument,
    /// In which language it is asked; nothing: in any.
    pub language: Option<Language>,
    /// Whom; nothing: everybody.
    pub sex: Option<Sex>,
}

impl CutoffKey {
    /// How it is called where the programme's values are kept.
    pub fn name(&self) -> String {
        let part = |code: Option<&'static str>| code.unwrap_or("any");
        format!(
            "{}.{}.{}",
            self.instrument,
            part(self.language.map(|l| l.as_str())),
            part(self.sex.map(|s| s.as_str()))
        )
    }

    /// The same backwards; nothing for what this version does not know.
    pub fn read(name: &str) -> Option<CutoffKey> {
        let mut parts = name.split('.');
        let (instrument, language, sex) = (parts.next()?, parts.next()?, parts.next()?);
        Some(CutoffKey {
            instrument: instrument.parse().ok()?,
            language: if language == "any" { None } else { Some(language.parse().ok()?) },
            sex: if sex == "any" { None } else { Some(sex.parse().ok()?) },
        })
    }
}

/// Cut-offs that the programme set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cutoffs(BTreeMap<CutoffKey, Cutoff>);

impl Cutoffs {
    /// From what was set. One that is out of its questionnaire's range does not count.
    pub fn of(set: impl IntoIterator<Item = (CutoffKey, Cutoff)>) -> Cutoffs {
        let fits = |key: &CutoffKey, c: &Cutoff| pack(key.instrument, None).is_some_and(|p| c.at <= p.range.1);
        Cutoffs(set.into_iter().filter(|(key, c)| fits(key, c)).collect())
    }

    /// The one that counts for somebody: language and sex, then language, then sex, then everybody, then the publisher's.
    pub fn get(&self, pack: &Pack, language: Language, sex: Sex) -> Cutoff {
        let key = |language, sex| CutoffKey { instrument: pack.instrument, language, sex };
        let (language, sex_of) = (Some(language), Some(sex));
        [key(language, sex_of), key(language, None), key(None, sex_of), key(None, None)]
            .iter()
            .find_map(|k| self.0.get(k).cloned())
            .unwrap_or_else(|| Cutoff::usual(pack, sex_of))
    }

    /// The one that was set for exactly this.
    pub fn set_for(&self, key: &CutoffKey) -> Option<&Cutoff> {
        self.0.get(key)
    }

    /// Everything that was set.
    pub fn all(&self) -> impl Iterator<Item = (&CutoffKey, &Cutoff)> {
        self.0.iter()
    }
}

/// A cut-off as it is typed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct CutoffForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// [`Instrument`].
    pub instrument: String,
    /// Code of the language; empty for any.
    pub language: String,
    /// Code of the sex; empty for everybody.
    pub sex: String,
    /// The number; empty: the publisher's again.
    pub at: String,
    /// The study or decision on which it rests.
    pub reference: String,
}

/// What is to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCutoff {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// For whom.
    pub key: CutoffKey,
    /// The cut-off; nothing: as the publisher says.
    pub cutoff: Option<Cutoff>,
}

impl CutoffForm {
    /// Checks it: within the questionnaire's range, and with the reference on which it rests.
    pub fn parse(&self) -> Result<NewCutoff, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let instrument: Option<Instrument> =
            check.required_code("instrument", &self.instrument, "error-wellbeing-instrument");
        let language = check.code("language", &self.language);
        let sex = check.code("sex", &self.sex);
        let most = instrument.and_then(|i| pack(i, None)).map_or(0, |p| i64::from(p.range.1));
        // Nought would make everybody, or nobody, somebody to talk to.
        let at = check.number("at", &self.at, 1..=most.max(1));
        let reference = check.line("reference", &self.reference);
        if at.is_some() && reference.is_none() && !check.failed_at(&["reference"]) {
            check.error("reference", "error-cutoff-reference");
        }
        let at = at.and_then(|n| u32::try_from(n).ok());
        let cutoff = at.map(|at| Cutoff { at, reference });
        let key = instrument.map(|instrument| CutoffKey { instrument, language, sex });
        let new = command.zip(version).zip(key);
        check.finish(new.map(|((command, version), key)| NewCutoff { command, version, key, cutoff }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(language: Option<Language>, sex: Option<Sex>) -> CutoffKey {
        CutoffKey { instrument: Instrument::PcPtsd5, language, sex }
    }

    fn at(n: u32) -> Cutoff {
        Cutoff { at: n, reference: Some("Study".into()) }
    }

    #[test]
    fn the_most_exact_cut_off_counts_and_the_publisher_knows_women() {
        let pack = pack(Instrument::PcPtsd5, None).unwrap();
        let (fuh, mos) = (Language::Fuh, Language::Mos);
        let none = Cutoffs::default();
        assert_eq!(none.get(pack, fuh, Sex::Male).at, 4);
        assert_eq!(none.get(pack, fuh, Sex::Female).at, 3);
        let set = Cutoffs::of([
            (key(None, None), at(5)),
            (key(Some(fuh), None), at(2)),
            (key(Some(fuh), Some(Sex::Female)), at(1)),
        ]);
        assert_eq!(set.get(pack, mos, Sex::Female).at, 5);
        assert_eq!(set.get(pack, fuh, Sex::Male).at, 2);
        assert_eq!(set.get(pack, fuh, Sex::Female).at, 1);
        assert_eq!(Cutoffs::of([(key(None, None), at(6))]).get(pack, mos, Sex::Male).at, 4, "out of range");
    }

    #[test]
    fn a_key_is_read_as_it_was_written() {
        for instrument in Instrument::ALL {
            for language in [None, Some(Language::Fuh)] {
                for sex in [None, Some(Sex::Female)] {
                    let key = CutoffKey { instrument: *instrument, language, sex };
                    assert_eq!(CutoffKey::read(&key.name()), Some(key));
                }
            }
        }
        assert_eq!(CutoffKey::read("phq9"), None);
        assert_eq!(CutoffKey::read("phq9.xxx.any"), None);
    }

    #[test]
    fn a_cut_off_rests_on_something_and_lies_in_the_range() {
        let form = |at: &str, reference: &str| CutoffForm {
            command: Uuid::nil().to_string(),
            version: "0".into(),
            instrument: "phq9".into(),
            at: at.into(),
            reference: reference.into(),
            ..CutoffForm::default()
        };
        assert_eq!(form("11", "").parse().unwrap_err()[0].key, "error-cutoff-reference");
        assert_eq!(form("28", "x").parse().unwrap_err()[0].field, "at");
        assert_eq!(form("0", "x").parse().unwrap_err()[0].field, "at");
        assert_eq!(form("", "").parse().unwrap().cutoff, None);
        assert_eq!(form("11", "Ndiaye 2024").parse().unwrap().cutoff.unwrap().at, 11);
    }
}
