//! With whom a member of staff can speak.

use crate::form::Check;
use crate::person::{Language, Sex};

/// With whom a member of staff can speak: what decides who takes which case.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Speaker {
    /// Languages spoken well enough to counsel in.
    pub languages: Vec<Language>,
    /// Sex, where it is known: some persons want to speak to a woman, some to a man.
    pub sex: Option<Sex>,
}

impl Speaker {
    /// From the fields `spoken` and `sex` of a form.
    pub fn parse(check: &mut Check, languages: &[String], sex: &str) -> Speaker {
        Speaker { languages: check.codes("spoken", languages), sex: check.code("sex", sex) }
    }
}
