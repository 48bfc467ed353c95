//! An invented register with people in it twice, and which rows they are: for measuring how well duplicates are found.

use std::collections::HashMap;

use domain::person::{NameKind, Names};

use super::Chance;
use super::names::{People, respelled};
use super::places::towns;

/// A register, and the truth about it.
#[derive(Debug, Clone)]
pub struct Register {
    /// The file, as `duplicate::read` takes it.
    pub csv: String,
    /// Who each row is: the number of the first row of the same person.
    pub persons: Vec<usize>,
}

impl Register {
    /// Whether two ids are one person.
    pub fn same(&self, a: &str, b: &str) -> bool {
        let person = |id: &str| self.persons.get(id.strip_prefix("P-")?.parse::<usize>().ok()?);
        person(a).is_some_and(|p| Some(p) == person(b))
    }

    /// How many pairs of rows are one person.
    pub fn pairs(&self) -> usize {
        let mut rows: HashMap<usize, usize> = HashMap::new();
        for person in &self.persons {
            *rows.entry(*person).or_insert(0) += 1;
        }
        rows.values().map(|n| n * (n - 1) / 2).sum()
    }
}

/// A row of the register.
#[derive(Debug, Clone)]
struct Row {
    people: People,
    country: &'static str,
    names: Names,
    father: Option<String>,
    woman: bool,
    year: i64,
    day: Option<(i64, i64)>,
    place: Option<&'static str>,
    phone: Option<String>,
    document: Option<String>,
}

/// Rows of a hundred that are somebody again.
const AGAIN: u32 = 4;
/// Rows of a hundred that are a brother or a sister: much is the same, the person is not.
const SIBLING: u32 = 3;
/// `rows` rows. The same seed makes the same register.
pub fn register(rows: u64, seed: u64) -> Register {
    let mut chance = Chance::new(seed);
    let mut made: Vec<Row> = Vec::new();
    let mut persons: Vec<usize> = Vec::new();
    let mut csv = "id,given_name,family_name,father_name,sex,birth_date,birth_year,place,phone,document\n".to_owned();
    for n in 0..rows {
        let earlier = (n > 20).then(|| chance.between(0, n as i64 - 1) as usize);
        let (person, row) = match earlier {
            Some(i) if chance.percent(AGAIN) => (persons[i], again(&made[i], &mut chance)),
            Some(i) if chance.percent(SIBLING) => (made.len(), sibling(&made[i], &mut chance)),
            _ => (made.len(), somebody(&mut chance)),
        };
        csv.push_str(&line(n, &row));
        persons.push(person);
        made.push(row);
    }
    Register { csv, persons }
}

fn somebody(chance: &mut Chance) -> Row {
    let office = *chance.pick(&["DOR", "DOR", "OHG", "GOM"]);
    let people = People::around(office, chance);
    let woman = chance.percent(35);
    let names = people.name(chance, woman);
    let day = chance.percent(45).then(|| (chance.between(1, 12), chance.between(1, 28)));
    let father = names.0.iter().find(|p| p.kind == NameKind::Father).map(|p| p.text.clone());
    let country = if office == "GOM" { "COD" } else { "BFA" };
    Row {
        people,
        country,
        father: father.or_else(|| chance.percent(60).then(|| people.given(chance, false).to_owned())),
        names,
        woman,
        year: chance.between(1960, 2008),
        day,
        place: chance.percent(92).then(|| *chance.pick(&towns(country))),
        phone: chance.percent(60).then(|| phone(chance)),
        document: chance.percent(35).then(|| format!("B{:08}", chance.between(1, 99_999_999))),
    }
}

fn phone(chance: &mut Chance) -> String {
    format!("+226 7{:07}", chance.between(0, 9_999_999))
}

/// The same person, written down by somebody else at another time.
fn again(of: &Row, chance: &mut Chance) -> Row {
    let mut row = of.clone();
    match chance.between(0, 9) {
        0..=5 => row.names = respelled(&row.names, chance.between(0, 3) as u64),
        6..=7 => slip(&mut row.names, chance),
        _ => {}
    }
    if chance.percent(30) {
        row.names.0.reverse();
    }
    if chance.percent(25) {
        row.father = None;
    }
    match chance.between(0, 9) {
        0..=1 => row.day = None,
        2..=3 if chance.percent(50) => (row.day, row.year) = (None, row.year + chance.between(-2, 2)),
        4 => row.day = row.day.map(|(month, day)| if day <= 12 { (day, month) } else { (month, day) }),
        _ => {}
    }
    if chance.percent(10) {
        row.place = chance.percent(50).then(|| *chance.pick(&towns(row.country)));
    }
    if chance.percent(45) {
        row.phone = chance.percent(50).then(|| phone(chance));
    }
    if chance.percent(50) {
        row.document = None;
    }
    row
}

/// One letter of one name left out, doubled, or changed places with the next.
fn slip(names: &mut Names, chance: &mut Chance) {
    let at = chance.between(0, names.0.len() as i64 - 1) as usize;
    let mut letters: Vec<char> = names.0[at].text.chars().collect();
    if letters.len() < 5 {
        return;
    }
    let place = chance.between(1, letters.len() as i64 - 2) as usize;
    match chance.between(0, 2) {
        0 => drop(letters.remove(place)),
        1 => letters.insert(place, letters[place]),
        _ => letters.swap(place, place + 1),
    }
    names.0[at].text = letters.into_iter().collect();
}

fn sibling(of: &Row, chance: &mut Chance) -> Row {
    let mut row = of.clone();
    let woman = chance.percent(50);
    for part in row.names.0.iter_mut().filter(|part| part.kind == NameKind::Given) {
        let before = std::mem::take(&mut part.text);
        while part.text.is_empty() || part.text == before {
            part.text = row.people.given(chance, woman).to_owned();
        }
    }
    row.woman = woman;
    row.year = of.year + chance.between(1, 9);
    (row.day, row.document) = (None, None);
    row
}

fn line(n: u64, row: &Row) -> String {
    let of = |kinds: &[NameKind]| {
        let parts: Vec<&str> =
            row.names.0.iter().filter(|p| kinds.contains(&p.kind)).map(|p| p.text.as_str()).collect();
        parts.join(" ")
    };
    // Names come in the order in which they were said: the first is written where a register asks for the given name.
    let swapped = row.names.0.first().is_some_and(|p| p.kind == NameKind::Family);
    let (mut first, mut second) =
        (of(&[NameKind::Given, NameKind::Nickname]), of(&[NameKind::Family, NameKind::Father]));
    if swapped {
        std::mem::swap(&mut first, &mut second);
    }
    let date = row.day.map_or_else(String::new, |(month, day)| format!("{}-{month:02}-{day:02}", row.year));
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    format!(
        "P-{n:06},{first},{second},{},{},{date},{},{},{},{}\n",
        text(&row.father),
        if row.woman { "F" } else { "M" },
        row.year,
        row.place.unwrap_or_default(),
        text(&row.phone),
        text(&row.document),
    )
}
