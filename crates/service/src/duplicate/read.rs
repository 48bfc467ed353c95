//! A list as offices send it: from a spreadsheet, in one of two encodings, with commas or semicolons.

use std::borrow::Cow;
use std::collections::HashMap;

use csv::ByteRecord;
use domain::date::PartialDate;
use domain::duplicate::list::Entry;
use domain::list_check::{FileFault, RowFault};
use domain::person::{Sex, letters_and_digits};

/// A row that can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id in the list.
    pub id: String,
    /// What is compared of it.
    pub entry: Entry,
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the file, from 1.
    pub line: u64,
    /// What is wrong there.
    pub fault: RowFault,
    /// The same in words, and what was done about it.
    pub what: String,
}

/// Why nothing of a file can be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{what}")]
pub struct BadFile {
    /// Why.
    pub fault: FileFault,
    /// The same in words.
    pub what: String,
}

/// The columns that are understood. `id` and one of the names have to be there.
const COLUMNS: [&str; 11] = [
    "id",
    "given_name",
    "family_name",
    "father_name",
    "mother_name",
    "sex",
    "birth_date",
    "birth_year",
    "place",
    "phone",
    "document",
];

/// Reads a list. What is wrong with single rows is told and never stops the rest; an error is about the whole file.
pub fn read(bytes: &[u8]) -> Result<(Vec<Listed>, Vec<Problem>), BadFile> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut file = csv::ReaderBuilder::new().delimiter(delimiter(bytes)).flexible(true).from_reader(bytes);
    let unreadable = |e| BadFile { fault: FileFault::Unreadable, what: format!("the file cannot be read: {e}") };
    let head = file.byte_headers().map_err(unreadable)?.clone();
    let columns = Columns::of(&head)?;
    let (mut rows, mut problems) = (Vec::new(), Vec::new());
    let mut seen: HashMap<String, u64> = HashMap::new();
    for record in file.into_byte_records() {
        let record = match record {
            Ok(record) => record,
            Err(e) => {
                let line = e.position().map_or(0, csv::Position::line);
                problems.push(Problem { line, fault: RowFault::Unreadable, what: format!("left out: {e}") });
                continue;
            }
        };
        let line = record.position().map_or(0, |at| line_of(at, bytes));
        let mut say = |fault, what: String| problems.push(Problem { line, fault, what });
        if record.iter().all(|field| field.trim_ascii().is_empty()) {
            continue;
        }
        if record.len() != head.len() {
            say(RowFault::Fields, format!("left out: {} fields instead of {}", record.len(), head.len()));
            continue;
        }
        let Some(row) = columns.row(&record, &mut say) else { continue };
        if let Some(before) = seen.insert(row.id.clone(), line) {
            say(RowFault::SameId, format!("the id {:?} stands on line {before} already", row.id));
        }
        rows.push(row);
    }
    Ok((rows, problems))
}

/// The line on which a record begins: its position is before the empty lines above it.
fn line_of(at: &csv::Position, bytes: &[u8]) -> u64 {
    let from = bytes.get(usize::try_from(at.byte()).unwrap_or(usize::MAX)..).unwrap_or_default();
    let empty = from.iter().take_while(|b| matches!(b, b'\r' | b'\n')).filter(|b| **b == b'\n').count();
    at.line() + empty as u64
}

/// What separates the fields: whichever of the two the first line has more of.
fn delimiter(bytes: &[u8]) -> u8 {
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.iter().filter(|b| **b == wanted).count();
    if count(b';') > count(b',') { b';' } else { b',' }
}

/// A field as text: UTF-8, or else as Windows writes western European languages.
fn text(field: &[u8]) -> Cow<'_, str> {
    let text = match std::str::from_utf8(field) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(field).0,
    };
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// Where each known column is.
struct Columns([Option<usize>; COLUMNS.len()]);

impl Columns {
    fn of(head: &ByteRecord) -> Result<Self, BadFile> {
        let names: Vec<String> = head.iter().map(|name| text(name).to_lowercase().replace([' ', '-'], "_")).collect();
        let columns = Columns(COLUMNS.map(|wanted| names.iter().position(|name| name == wanted)));
        let known = COLUMNS.join(", ");
        if columns.0[0].is_none() {
            let what = format!("the first line names no column \"id\"; known columns are {known}");
            return Err(BadFile { fault: FileFault::NoId, what });
        }
        if columns.0[1..4].iter().all(Option::is_none) {
            let what = format!("the first line names no column with a name; known columns are {known}");
            return Err(BadFile { fault: FileFault::NoName, what });
        }
        Ok(columns)
    }

    fn field<'a>(&self, record: &'a ByteRecord, column: &str) -> Option<Cow<'a, str>> {
        let at = COLUMNS.iter().position(|c| *c == column).and_then(|n| self.0[n])?;
        record.get(at).map(text).filter(|text| !text.is_empty())
    }

    fn row(&self, record: &ByteRecord, say: &mut impl FnMut(RowFault, String)) -> Option<Listed> {
        let field = |column| self.field(record, column);
        let owned = |column| field(column).map(Cow::into_owned);
        let Some(id) = owned("id") else {
            say(RowFault::NoId, "left out: it has no id".to_owned());
            return None;
        };
        let names: Vec<String> = [owned("given_name"), owned("family_name")].into_iter().flatten().collect();
        let father = owned("father_name");
        if names.iter().chain(&father).all(|name| domain::name::words(name).is_empty()) {
            say(RowFault::NoName, "left out: it has no name".to_owned());
            return None;
        }
        let birth = field("birth_date").and_then(|text| {
            let date = date(&text);
            if date.is_none() {
                say(RowFault::BirthDate, format!("the birth date {text:?} is not understood and not compared"));
            }
            date
        });
        let birth = birth.or_else(|| {
            let text = field("birth_year")?;
            let year = year(&text);
            if year.is_none() {
                say(RowFault::BirthYear, format!("the birth year {text:?} is not understood and not compared"));
            }
            year
        });
        let sex = field("sex").and_then(|text| {
            let sex = sex(&text);
            if sex.is_none() {
                say(RowFault::Sex, format!("the sex {text:?} is not understood and not compared"));
            }
            sex
        });
        let number = |text: Cow<'_, str>| letters_and_digits(&text);
        let entry = Entry {
            names,
            father,
            mother: owned("mother_name"),
            sex,
            birth,
            place: owned("place"),
            phone: field("phone").map(number),
            document: field("document").map(number),
        };
        Some(Listed { id, entry })
    }
}

/// European digits instead of Arabic and Persian ones.
fn digits(text: &str) -> String {
    let digit = |c: char| match c {
        '\u{0660}'..='\u{0669}' => char::from_digit(c as u32 - 0x0660, 10).unwrap_or(c),
        '\u{06F0}'..='\u{06F9}' => char::from_digit(c as u32 - 0x06F0, 10).unwrap_or(c),
        _ => c,
    };
    text.chars().map(digit).collect()
}

fn year(text: &str) -> Option<PartialDate> {
    // Spreadsheets write whole numbers with a fraction.
    let text = digits(text);
    PartialDate::new(text.strip_suffix(".0").unwrap_or(&text).parse().ok()?, None, None).ok()
}

/// `1998`, `1998-06-02`, `02/06/1998`, `06/1998`, also with other separators and with a time behind it.
fn date(text: &str) -> Option<PartialDate> {
    let text = digits(text);
    let day = text.split(['T', ' ']).next().unwrap_or_default();
    let parts: Vec<&str> = day.split(['-', '/', '.']).collect();
    let number = |part: &&str| part.parse::<u32>().ok();
    let numbers: Vec<u32> = parts.iter().map(number).collect::<Option<_>>()?;
    let (year, month, day) = match (numbers[..].first()?, &numbers[..]) {
        (_, [year]) => (*year, None, None),
        (first, [year, month]) if *first > 31 => (*year, Some(*month), None),
        (_, [month, year]) => (*year, Some(*month), None),
        (first, [year, month, day]) if *first > 31 => (*year, Some(*month), Some(*day)),
        (_, [day, month, year]) => (*year, Some(*month), Some(*day)),
        _ => return None,
    };
    PartialDate::new(i32::try_from(year).ok()?, month, day).ok()
}

fn sex(text: &str) -> Option<Sex> {
    match domain::name::fold(text).as_str() {
        "m" | "male" | "man" | "h" | "homme" | "masculin" | "garcon" | "ذكر" | "رجل" => Some(Sex::Male),
        "f" | "female" | "woman" | "femme" | "feminin" | "fille" | "انثي" | "انثى" | "امراه" => {
            Some(Sex::Female)
        }
        _ => None,
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;
