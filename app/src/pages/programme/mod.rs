//! What the programme makes its own, under administration: texts, rules, lists of values.

mod changes;
mod consent_words;
mod list;
mod lists;
mod rules;
mod text;
mod texts;

pub use changes::Changes;
pub use consent_words::ConsentWordsPage;
pub use list::ListPage;
pub use lists::ListsPage;
pub use rules::RulesPage;
pub use text::TextPage;
pub use texts::TextsPage;
