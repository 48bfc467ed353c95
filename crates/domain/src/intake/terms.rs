//! What an adult undertakes when support begins: the six clauses of IDDRS 4.20, annex C, in words that fit everybody in the
//! programme, so that they show nothing of anybody's past. A child undertakes nothing: its support has no conditions
//! (IDDRS 5.20 §4.2).

use serde::{Deserialize, Serialize};

use super::Answer;
use super::form::code;
use crate::consent::ConsentMethod;
use crate::form::Check;
use crate::person::Language;

text_enum! {
    /// What is undertaken.
    pub enum Clause ("clause") {
        NoWeapons = "no_weapons",
        CivilianLife = "civilian_life",
        SiteRules = "site_rules",
        Respect = "respect",
        Law = "law",
        TakePart = "take_part",
    }
}

/// What was agreed, and how. Nothing agreed is an answer too, and takes no support away by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Terms {
    /// The clauses that the person agrees to.
    pub clauses: Vec<Clause>,
    /// In which language they were read aloud.
    pub language: Option<Language>,
    /// Signed, by thumbprint or spoken.
    pub method: Option<ConsentMethod>,
    /// Who was there.
    pub witness: Option<String>,
    /// Whether the person has a copy.
    pub copy: Option<Answer>,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct TermsForm {
    /// [`Clause`]s.
    pub clauses: Vec<String>,
    /// [`Language`].
    pub language: String,
    /// [`ConsentMethod`], none by a guardian.
    pub method: String,
    /// Name and task.
    pub witness: String,
    /// [`Answer`].
    pub copy: String,
}

impl TermsForm {
    /// How an adult can agree.
    pub const METHODS: [ConsentMethod; 3] =
        [ConsentMethod::Signed, ConsentMethod::Thumbprint, ConsentMethod::SpokenWithWitness];

    /// `adult`: a child is not asked, whatever was typed before its age was known.
    pub(super) fn parse(&self, check: &mut Check, adult: bool) -> Terms {
        if !adult {
            return Terms::default();
        }
        let clauses: Vec<Clause> = check.codes("clauses", &self.clauses);
        let language = check.code("language", &self.language);
        let method = check.code("method", &self.method);
        let witness = check.line("witness", &self.witness);
        if !clauses.is_empty() && language.is_none() {
            check.error("language", "error-consent-language-missing");
        }
        match method {
            None if !clauses.is_empty() => check.error("method", "error-terms-method"),
            Some(ConsentMethod::Guardian) => check.error("method", "error-consent-adult-alone"),
            Some(ConsentMethod::Thumbprint | ConsentMethod::SpokenWithWitness) if witness.is_none() => {
                check.error("witness", "error-consent-witness-missing");
            }
            _ => {}
        }
        Terms { clauses, language, method, witness, copy: check.code("copy", &self.copy) }
    }
}

impl From<&Terms> for TermsForm {
    fn from(t: &Terms) -> Self {
        TermsForm {
            clauses: t.clauses.iter().map(Clause::to_string).collect(),
            language: code(t.language),
            method: code(t.method),
            witness: t.witness.clone().unwrap_or_default(),
            copy: code(t.copy),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreed() -> TermsForm {
        let clauses = vec!["no_weapons".to_owned(), "take_part".to_owned()];
        TermsForm { clauses, language: "fra".into(), method: "signed".into(), ..TermsForm::default() }
    }

    fn errors(form: &TermsForm) -> Vec<String> {
        let mut check = Check::new();
        form.parse(&mut check, true);
        check.finish(Some(())).err().unwrap_or_default().into_iter().map(|e| e.field).collect()
    }

    #[test]
    fn what_is_agreed_says_in_which_language_and_how() {
        assert!(errors(&agreed()).is_empty());
        let bare = TermsForm { clauses: agreed().clauses, ..TermsForm::default() };
        assert_eq!(errors(&bare), ["language", "method"]);
        assert_eq!(errors(&TermsForm { method: "thumbprint".into(), ..agreed() }), ["witness"]);
        assert_eq!(errors(&TermsForm { method: "guardian".into(), ..agreed() }), ["method"]);
    }

    #[test]
    fn to_agree_to_nothing_is_an_answer() {
        assert!(errors(&TermsForm::default()).is_empty());
    }

    #[test]
    fn a_child_undertakes_nothing() {
        let mut check = Check::new();
        assert_eq!(agreed().parse(&mut check, false), Terms::default());
    }

    #[test]
    fn what_was_agreed_comes_back_as_it_was_typed() {
        let terms = agreed().parse(&mut Check::new(), true);
        assert_eq!(TermsForm::from(&terms), agreed());
    }
}
