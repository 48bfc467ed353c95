//! Ids of elements that have no field path, and addresses inside addresses.

use std::hash::{DefaultHasher, Hash, Hasher};

/// An id that is the same for the same text, whatever its script. Two equal headings on a page need an `id` of
/// their own.
pub fn text_id(prefix: &str, text: &str) -> String {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    format!("{prefix}-{:x}", hasher.finish())
}

/// `id`, or one made from `text` when it is empty.
pub(crate) fn id_or(id: String, prefix: &str, text: &str) -> String {
    if id.is_empty() { text_id(prefix, text) } else { id }
}

/// Percent-encodes a value of a query. Slashes stay: they mean nothing there, and people read addresses.
pub fn encode(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_survives_inside_another_one() {
        assert_eq!(encode("/cases?q=Néré 27&x=1"), "/cases%3Fq%3DN%C3%A9r%C3%A9%2027%26x%3D1");
    }

    #[test]
    fn equal_texts_have_equal_ids_in_any_script() {
        assert_eq!(text_id("h", "اليوم"), text_id("h", "اليوم"));
        assert_ne!(text_id("h", "a"), text_id("h", "b"));
    }
}
