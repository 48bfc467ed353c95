//! Words that somebody types, for `like … escape '!'`.

use domain::place::search_key;

/// Signs that mean something to `like` are letters here.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// Stands anywhere in the text; nothing when nothing was typed.
pub(crate) fn anywhere(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| format!("%{}%", escaped(words)))
}

/// The same of a folded name. Signs alone stand in no name.
pub(crate) fn in_name(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| anywhere(&search_key(words)).unwrap_or_default())
}
