//! Merging two records: which one stays, and which value of each field that differs.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};

/// Days within which a merge can be undone.
pub const UNDO_DAYS: i64 = 90;

text_enum! {
    /// A field of a record of which one of two values is kept.
    pub enum MergeField ("merge-field") {
        Names = "names",
        Birth = "birth",
        Sex = "sex",
        Origin = "origin",
        Current = "current",
        Languages = "languages",
        Literacy = "literacy",
        Counsellor = "counsellor",
        Mother = "mother",
        Nationalities = "nationalities",
        Marital = "marital",
    }
}

text_enum! {
    /// What has to be settled before two records can be made one.
    pub enum MergeObstacle ("merge-obstacle") {
        /// Somebody proposed to end one of the cases.
        Ending = "ending",
        /// In one of the cases benefits are suspended, or somebody proposed that.
        Suspension = "suspension",
        /// Another office was asked to take one of the cases.
        Transfer = "transfer",
        /// The case that would stay is closed, and the other one goes on.
        Closed = "closed",
        /// One record says that the person died.
        Died = "died",
    }
}

/// Which of the two of a pair, in the order in which the pair is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The first.
    First,
    /// The second.
    Second,
}

impl Which {
    /// Both.
    pub const BOTH: [Which; 2] = [Which::First, Which::Second];

    /// The position.
    pub fn index(self) -> usize {
        match self {
            Which::First => 0,
            Which::Second => 1,
        }
    }

    /// The other one.
    pub fn other(self) -> Which {
        match self {
            Which::First => Which::Second,
            Which::Second => Which::First,
        }
    }

    /// As forms and addresses say it.
    pub fn as_str(self) -> &'static str {
        match self {
            Which::First => "first",
            Which::Second => "second",
        }
    }
}

impl std::str::FromStr for Which {
    type Err = ();
    fn from_str(s: &str) -> Result<Self, ()> {
        Which::BOTH.into_iter().find(|w| w.as_str() == s).ok_or(())
    }
}

/// What the form "Merge" sends. A field that does not differ sends nothing.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct MergeForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the pair.
    pub pair: String,
    /// Version of the pair that was seen.
    pub version: String,
    /// Versions of both records and cases that were seen.
    pub seen: String,
    /// Which record stays, [`Which`].
    pub keep: String,
    /// Whose names.
    pub names: String,
    /// Whose birth date.
    pub birth: String,
    /// Whose sex.
    pub sex: String,
    /// Whose place of origin.
    pub origin: String,
    /// Whose place of living.
    pub current: String,
    /// Whose languages.
    pub languages: String,
    /// Whose answer about reading.
    pub literacy: String,
    /// Whose answer about a woman or a man as counsellor.
    pub counsellor: String,
    /// Whose name of the mother.
    pub mother: String,
    /// Whose nationalities.
    pub nationalities: String,
    /// Whose marital status.
    pub marital: String,
    /// That what follows was read.
    pub confirm: bool,
}

/// A merge that was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    /// Which sending of the form this is.
    pub command: Uuid,
    /// Version of the pair that was seen.
    pub version: i64,
    /// Versions of both records and cases that were seen.
    pub seen: String,
    /// Which record stays.
    pub keep: Which,
    choices: Vec<(MergeField, Which)>,
}

impl Merge {
    /// Whose value of this field is kept: the one that was chosen, otherwise that of the record that stays.
    pub fn whose(&self, field: MergeField) -> Which {
        self.choices.iter().find(|(f, _)| *f == field).map_or(self.keep, |(_, which)| *which)
    }
}

impl MergeForm {
    fn choice(&self, field: MergeField) -> &str {
        match field {
            MergeField::Names => &self.names,
            MergeField::Birth => &self.birth,
            MergeField::Sex => &self.sex,
            MergeField::Origin => &self.origin,
            MergeField::Current => &self.current,
            MergeField::Languages => &self.languages,
            MergeField::Literacy => &self.literacy,
            MergeField::Counsellor => &self.counsellor,
            MergeField::Mother => &self.mother,
            MergeField::Nationalities => &self.nationalities,
            MergeField::Marital => &self.marital,
        }
    }

    /// Checks the form.
    pub fn parse(&self) -> Result<Merge, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let keep: Option<Which> = self.keep.parse().ok();
        if keep.is_none() {
            check.error("", "error-malformed");
        }
        let mut choices = Vec::new();
        for field in MergeField::ALL {
            match self.choice(*field) {
                "" => {}
                typed => match typed.parse() {
                    Ok(which) => choices.push((*field, which)),
                    Err(()) => check.error(field.as_str(), "error-unknown-choice"),
                },
            }
        }
        if !self.confirm {
            check.error("confirm", "error-merge-confirm");
        }
        let merge = command.zip(version).zip(keep).map(|((command, version), keep)| Merge {
            command,
            version,
            seen: self.seen.clone(),
            keep,
            choices,
        });
        check.finish(merge)
    }
}

/// What the form "Undo" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct UndoForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the pair.
    pub pair: String,
    /// Version of the pair that was seen.
    pub version: String,
    /// Why.
    pub reason: String,
}

impl UndoForm {
    /// Checks the form: which sending, which version, and why.
    pub fn parse(&self) -> Result<super::Distinct, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason = check.required_line("reason", &self.reason, "error-undo-reason");
        check.finish(command.zip(version).map(|(command, version)| super::Distinct { command, version, reason }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> MergeForm {
        MergeForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            keep: "second".into(),
            birth: "first".into(),
            confirm: true,
            ..MergeForm::default()
        }
    }

    #[test]
    fn a_field_that_was_not_chosen_is_that_of_the_record_that_stays() {
        let merge = form().parse().unwrap();
        assert_eq!((merge.whose(MergeField::Birth), merge.whose(MergeField::Names)), (Which::First, Which::Second));
    }

    #[test]
    fn what_follows_is_read_and_a_forged_choice_is_refused() {
        let fields = |form: MergeForm| form.parse().unwrap_err().into_iter().map(|e| e.field).collect::<Vec<_>>();
        assert_eq!(fields(MergeForm { confirm: false, ..form() }), ["confirm"]);
        assert_eq!(fields(MergeForm { sex: "third".into(), ..form() }), ["sex"]);
        assert_eq!(fields(MergeForm { keep: String::new(), ..form() }), [""]);
    }
}
