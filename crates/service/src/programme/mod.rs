//! What the programme made its own: texts, rules, lists of values.
//!
//! Rules are read where they count, with the record that they are about. Texts and hidden values are needed for every
//! line of every page: each instance keeps them in memory, and asks once a second whether there is something new.

mod contact;
mod held;
mod list;
mod offering;
mod rules;
mod text;
mod word;
mod words;

pub use contact::{contact, edit_contact};
pub use held::{Held, OwnWords, Snapshot};
pub use list::{ListPage, edit_list, list_page, lists};
pub use offering::Offering;
pub use rules::{RuleLine, edit_rules, rule_lines, rules};
pub use text::{Catalogue, OwnTexts, all_texts, edit_text, own_texts};
pub use word::replace_word;
pub use words::{add_consent_version, consent_versions};

use domain::authz::{Facts, Grant, Permission};
pub use store::programme::ChangeLine;

use crate::{Ctx, ServiceResult};

/// Changes that a page shows, the newest.
const SHOWN: i64 = 50;

/// The grant to change what the programme made its own.
pub(crate) fn manage(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::ProgrammeManage, &Facts::NONE)?)
}
