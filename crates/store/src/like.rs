//! Words that somebody types, for `like … escape '!'`.

/// Signs that mean something to `like` are letters here.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// Stands anywhere in the text; nothing when nothing was typed.
pub(crate) fn anywhere(words: &str) -> Option<String> {
    let words = words.trim();
    (!words.is_empty()).then(|| format!("%{}%", escaped(words)))
}
