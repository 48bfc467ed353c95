//! Places of the directory: countries' administrative areas and towns, by P-code.

mod labels;
mod list;
mod plate;

pub use labels::{Disc, Room, Words, rooms};
pub use list::*;
pub use plate::{Frame, Plate, Point, ScaleBar, radius};

use serde::{Deserialize, Serialize};

/// A place as forms and pages need it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Its P-code.
    pub pcode: String,
    /// Its name.
    pub name: String,
    /// Name of the place above it, to tell namesakes apart.
    pub parent: Option<String>,
}

impl Place {
    /// `Dori, Séno (BF5602)`: what a form shows and accepts back.
    pub fn label(&self) -> String {
        match self.area() {
            Some(area) => format!("{}, {area} ({})", self.name, self.pcode),
            None => format!("{} ({})", self.name, self.pcode),
        }
    }

    /// The place above it, where it has another name.
    pub fn area(&self) -> Option<&str> {
        self.parent.as_deref().filter(|parent| *parent != self.name)
    }
}

/// The name by which a place is found: folded, as names of people are.
pub fn search_key(name: &str) -> String {
    crate::name::fold(name)
}

/// The P-code at the end of a label, or the whole text when it looks like one.
pub fn typed_pcode(text: &str) -> Option<String> {
    let text = text.trim();
    let inner = text.strip_suffix(')').and_then(|t| t.rsplit_once('(')).map(|(_, code)| code.trim());
    let code = inner.unwrap_or(text).to_ascii_uppercase();
    let shaped = (3..=20).contains(&code.len())
        && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        && code.bytes().any(|b| b.is_ascii_digit())
        && code.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
    shaped.then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_gives_its_code_back() {
        let dori = Place { pcode: "BF5602".into(), name: "Dori".into(), parent: Some("Séno".into()) };
        assert_eq!(typed_pcode(&dori.label()).as_deref(), Some("BF5602"));
        assert_eq!(typed_pcode(" bf5602 ").as_deref(), Some("BF5602"));
        assert_eq!(typed_pcode("Dori"), None);
        assert_eq!(typed_pcode("Dori (ville)"), None);
    }
}
