//! A list of P-codes, as an administrator brings it: simple columns, or those of the common operational datasets. What is
//! wrong in it is named by its line, and then nothing of it is taken.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::typed_pcode;
use crate::form::{Check, FieldError, LINE_MAX};

/// Most rows of a list: the communes of a large country.
const ROWS_MAX: usize = 5_000;
/// Most errors that are named at once.
const ERRORS_MAX: usize = 20;
/// Deepest level of the tree.
const LEVEL_MAX: i64 = 4;
/// Most successors of one place.
const SUCCESSORS_MAX: usize = 12;

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PlaceListForm {
    /// Which sending of the form this is.
    pub command: String,
    /// From which day the codes hold.
    pub from: String,
    /// The list: comma-separated, with a line of headings.
    pub list: String,
    /// Whether what would change was looked at.
    pub looked: bool,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPlace {
    /// Its line, from 1.
    pub line: usize,
    /// Its P-code.
    pub pcode: String,
    /// Its name.
    pub name: String,
    /// 0 country, 1 region, 2 province, 3 commune, 4 village.
    pub level: i64,
    /// P-code of the place above it.
    pub parent: Option<String>,
    /// P-codes that hold instead of it, the first of them first.
    pub replaced_by: Vec<String>,
}

/// The fields of a line: quotation marks hold commas, and two of them are one.
fn fields(line: &str) -> Vec<String> {
    let (mut out, mut field, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => out.push(std::mem::take(&mut field).trim().to_owned()),
            _ => field.push(c),
        }
    }
    out.push(field.trim().to_owned());
    out
}

/// Where the columns are.
struct Columns {
    pcode: usize,
    name: usize,
    parent: Option<usize>,
    level: Option<usize>,
    fixed_level: i64,
    replaced_by: Option<usize>,
}

impl Columns {
    fn of(headings: &[String]) -> Option<Columns> {
        let lower: Vec<String> = headings.iter().map(|h| h.trim_start_matches('\u{feff}').to_lowercase()).collect();
        let at = |name: &str| lower.iter().position(|h| h == name);
        let replaced_by = at("replaced_by");
        if let (Some(pcode), Some(name)) = (at("pcode"), at("name")) {
            let (parent, level) =
                (at("parent").or_else(|| at("parent_pcode")), at("level").or_else(|| at("admin_level")));
            return Some(Columns { pcode, name, parent, level, fixed_level: 0, replaced_by })
                .filter(|c| c.level.is_some());
        }
        // As offices for humanitarian affairs write them: the deepest level is what the list is about.
        let fixed_level = (0..=LEVEL_MAX).rev().find(|n| at(&format!("adm{n}_pcode")).is_some())?;
        let named = ["name", "fr", "en", "ar"].iter().find_map(|l| at(&format!("adm{fixed_level}_{l}")))?;
        Some(Columns {
            pcode: at(&format!("adm{fixed_level}_pcode"))?,
            name: named,
            parent: at(&format!("adm{}_pcode", fixed_level - 1)),
            level: None,
            fixed_level,
            replaced_by,
        })
    }
}

fn line_error(key: &str, check: &mut Check, line: usize) {
    check.error_with("list", key, vec![("line", line.to_string())]);
}

impl PlaceListForm {
    /// Checks the form: which sending, from which day, and the lines.
    pub fn parse(&self) -> Result<(Uuid, NaiveDate, Vec<ListedPlace>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let from = match self.from.trim() {
            "" => {
                check.error("from", "error-places-from");
                None
            }
            typed => crate::date::parse_day(&mut check, "from", typed),
        };
        let places = self.lines(&mut check);
        let mut result = check.finish(command.zip(from).map(|(command, from)| (command, from, places)));
        if let Err(errors) = &mut result {
            errors.truncate(ERRORS_MAX);
        }
        result
    }

    fn lines(&self, check: &mut Check) -> Vec<ListedPlace> {
        let mut lines = (1..).zip(self.list.lines()).filter(|(_, l)| !l.trim().is_empty());
        let headings = lines.next().map(|(_, l)| fields(l)).unwrap_or_default();
        let Some(columns) = Columns::of(&headings) else {
            check.error("list", "error-places-headings");
            return Vec::new();
        };
        let mut places: BTreeMap<String, ListedPlace> = BTreeMap::new();
        for (line, text) in lines {
            if places.len() >= ROWS_MAX {
                check.error_with("list", "error-places-many", vec![("max", ROWS_MAX.to_string())]);
                break;
            }
            let Some(place) = columns.read(check, line, &fields(text)) else { continue };
            if let Some(before) = places.insert(place.pcode.clone(), place) {
                line_error("error-places-twice", check, line);
                places.insert(before.pcode.clone(), before);
            }
        }
        if places.is_empty() && !check.failed() {
            check.error("list", "error-places-empty");
        }
        // Parents come before what lies in them.
        let mut places: Vec<_> = places.into_values().collect();
        places.sort_by_key(|p| (p.level, p.line));
        places
    }
}

impl Columns {
    fn read(&self, check: &mut Check, line: usize, fields: &[String]) -> Option<ListedPlace> {
        let at = |column: usize| fields.get(column).map(String::as_str).unwrap_or_default();
        let Some(pcode) = typed_pcode(at(self.pcode)).or_else(|| country(at(self.pcode))) else {
            line_error("error-places-code", check, line);
            return None;
        };
        let name = at(self.name);
        if name.is_empty() || name.chars().count() > LINE_MAX || name.chars().any(char::is_control) {
            line_error("error-places-name", check, line);
            return None;
        }
        let level = match self.level {
            Some(column) => at(column).parse().ok().filter(|n| (0..=LEVEL_MAX).contains(n)),
            None => Some(self.fixed_level),
        };
        let Some(level) = level else {
            line_error("error-places-level", check, line);
            return None;
        };
        let parent = self.parent.map(at).and_then(|p| typed_pcode(p).or_else(|| country(p)));
        if parent.is_none() != (level == 0) || parent.as_deref() == Some(pcode.as_str()) {
            line_error("error-places-parent", check, line);
            return None;
        }
        let said = self.replaced_by.map(at).unwrap_or_default();
        let replaced_by: Vec<String> =
            said.split([' ', ';', '|']).filter(|c| !c.is_empty()).filter_map(typed_pcode).collect();
        let count = said.split([' ', ';', '|']).filter(|c| !c.is_empty()).count();
        if replaced_by.len() != count || count > SUCCESSORS_MAX || replaced_by.contains(&pcode) {
            line_error("error-places-successor", check, line);
            return None;
        }
        Some(ListedPlace { line, pcode, name: name.to_owned(), level, parent, replaced_by })
    }
}

/// Countries have two letters and no digit.
fn country(text: &str) -> Option<String> {
    let code = text.trim().to_ascii_uppercase();
    (code.len() == 2 && code.bytes().all(|b| b.is_ascii_alphabetic())).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(list: &str) -> PlaceListForm {
        PlaceListForm { command: Uuid::nil().to_string(), from: "2026-01-01".into(), list: list.into(), looked: false }
    }

    fn keys(list: &str) -> Vec<String> {
        form(list).parse().err().unwrap_or_default().into_iter().map(|e| e.key).collect()
    }

    #[test]
    fn both_ways_of_writing_headings_are_read() {
        let simple = "level,parent,pcode,name,replaced_by\n1,BF,BF56,Sahel,BF90 BF91\n1,BF,BF90,\"Liptako, new\",\n1,BF,BF91,Soum,\n";
        let (_, _, places) = form(simple).parse().unwrap();
        assert_eq!(places.len(), 3);
        assert_eq!(places[0].replaced_by, ["BF90", "BF91"]);
        assert_eq!(places[1].name, "Liptako, new");
        let common = "\u{feff}ADM0_PCODE,ADM1_PCODE,ADM1_FR\nBF,BF90,Liptako\n";
        let (_, _, places) = form(common).parse().unwrap();
        assert_eq!((places[0].level, places[0].parent.as_deref()), (1, Some("BF")));
    }

    #[test]
    fn what_is_wrong_is_named_by_its_line_and_nothing_is_taken() {
        assert_eq!(keys("name\nDori"), ["error-places-headings"]);
        let list = "level,parent,pcode,name\n1,BF,BF56,Sahel\n1,BF,BF56,Sahel again\n9,BF,BF57,X\n1,,BF58,X\n1,BF,?,X\n1,BF,BF59,";
        assert_eq!(
            keys(list),
            [
                "error-places-twice",
                "error-places-level",
                "error-places-parent",
                "error-places-code",
                "error-places-name"
            ]
        );
        let errors = form(list).parse().unwrap_err();
        assert_eq!(errors[0].args, [("line".to_owned(), "3".to_owned())]);
        assert_eq!(keys("level,parent,pcode,name,replaced_by\n1,BF,BF56,Sahel,BF56"), ["error-places-successor"]);
        assert_eq!(keys("level,parent,pcode,name"), ["error-places-empty"]);
    }

    proptest! {
        #[test]
        fn no_text_makes_a_list_panic(text in "\\PC{0,80}(\n\\PC{0,60}){0,4}") {
            let _ = form(&text).parse();
            let _ = form(&format!("level,parent,pcode,name,replaced_by\n{text}")).parse();
        }
    }
}
