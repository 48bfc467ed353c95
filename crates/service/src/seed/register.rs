//! An invented register with people in it twice, and which rows they are: for measuring how well duplicates are found.
//!
//! Ages, and how many know their birthday, have a phone, share one or hold a paper, are those of people who come to a
//! programme like this; a register asks for father and mother, and many of them are left out.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use domain::name::fold;
use domain::person::{NameKind, NamePart, Names};

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
    mother: Option<String>,
    woman: bool,
    year: i64,
    /// Nobody knows the year: whoever writes it down guesses.
    guessed: bool,
    day: Option<(i64, i64)>,
    place: Option<&'static str>,
    phone: Option<String>,
    document: Option<String>,
}

/// Rows of a hundred that are somebody again.
const AGAIN: u32 = 4;
/// Rows of a hundred that are a brother or a sister: much is the same, the person is not.
const SIBLING: u32 = 3;
/// Phones of a hundred that somebody else in the register has given as well: of a neighbour, a shop, a chief.
const SHARED: u32 = 10;
/// When the register was made.
const MADE_IN: i64 = 2026;

/// `rows` rows. The same seed makes the same register.
pub fn register(rows: u64, seed: u64) -> Register {
    let mut chance = Chance::new(seed);
    let mut made: Vec<Row> = Vec::new();
    let mut persons: Vec<usize> = Vec::new();
    // Two people of whom everything that is written is the same are no riddle that anybody could solve.
    let mut written: HashSet<String> = HashSet::new();
    let mut csv = HEAD.to_owned();
    for n in 0..rows {
        let earlier = (n > 20).then(|| chance.between(0, n as i64 - 1) as usize);
        let (person, row) = match earlier {
            Some(i) if chance.percent(AGAIN) => (persons[i], again(&made[i], &made, &mut chance)),
            Some(i) if chance.percent(SIBLING) => (made.len(), unlike(&written, || sibling(&made[i], &mut chance))),
            _ => (made.len(), unlike(&written, || somebody(&made, &mut chance))),
        };
        let line = line(&row);
        writeln!(csv, "P-{n:06},{line}").unwrap_or_default();
        written.insert(line);
        persons.push(person);
        made.push(row);
    }
    Register { csv, persons }
}

/// The columns, as a file of them begins.
const HEAD: &str = "id,given_name,family_name,father_name,mother_name,sex,birth_date,birth_year,place,phone,document\n";

/// Somebody who is not written like anybody before.
fn unlike(written: &HashSet<String>, mut make: impl FnMut() -> Row) -> Row {
    loop {
        let row = make();
        if !written.contains(&line(&row)) {
            return row;
        }
    }
}

fn somebody(made: &[Row], chance: &mut Chance) -> Row {
    let office = *chance.pick(&["DOR", "DOR", "OHG", "GOM"]);
    let people = People::around(office, chance);
    let woman = chance.percent(35);
    let mut names = people.name(chance, woman);
    if people == People::Kivu && !names.0.iter().any(|p| p.kind == NameKind::Father) {
        // A Congolese name has three parts: family name, second name, given name.
        names.0.push(NamePart { kind: NameKind::Family, text: people.family(chance).to_owned() });
    }
    let day = chance.percent(25).then(|| (chance.between(1, 12), chance.between(1, 28)));
    let father = names.0.iter().find(|p| p.kind == NameKind::Father).map(|p| p.text.clone());
    let country = if office == "GOM" { "COD" } else { "BFA" };
    Row {
        people,
        country,
        father: father.or_else(|| chance.percent(60).then(|| people.given(chance, false).to_owned())),
        mother: chance.percent(55).then(|| people.given(chance, true).to_owned()),
        names,
        woman,
        year: MADE_IN - chance.triangular(18.0, 25.0, 55.0) as i64,
        guessed: day.is_none() && chance.percent(40),
        day,
        place: chance.percent(92).then(|| *chance.pick(&towns(country))),
        phone: chance.percent(77).then(|| phone(made, chance)),
        document: chance.percent(62).then(|| format!("B{:08}", chance.between(1, 99_999_999))),
    }
}

fn phone(made: &[Row], chance: &mut Chance) -> String {
    let own = |chance: &mut Chance| format!("+226 7{:07}", chance.between(0, 9_999_999));
    if made.is_empty() || !chance.percent(SHARED) {
        return own(chance);
    }
    chance.pick(made).phone.clone().unwrap_or_else(|| own(chance))
}

/// The same person, written down by somebody else at another time.
fn again(of: &Row, made: &[Row], chance: &mut Chance) -> Row {
    let mut row = of.clone();
    match chance.between(0, 9) {
        0..=5 => {
            let family = chance.between(0, 3) as u64;
            row.names = respelled(&row.names, family);
            row.father = row.father.map(|name| spelled(&name, family));
            row.mother = row.mother.map(|name| spelled(&name, family));
        }
        6..=7 => slip(&mut row.names, chance),
        _ => {}
    }
    if chance.percent(30) {
        row.names.0.reverse();
    }
    if chance.percent(25) {
        row.father = None;
    }
    if chance.percent(25) {
        row.mother = None;
    }
    if row.guessed && chance.percent(50) {
        row.year += chance.between(-3, 3);
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
        row.phone = chance.percent(50).then(|| phone(made, chance));
    }
    if chance.percent(50) {
        row.document = None;
    }
    row
}

/// One name, as a family of spellings has it.
fn spelled(name: &str, family: u64) -> String {
    let parts = Names(vec![NamePart { kind: NameKind::Given, text: name.to_owned() }]);
    respelled(&parts, family).0.swap_remove(0).text
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

fn sound(name: &str) -> String {
    domain::name::sound(&fold(name))
}

fn sibling(of: &Row, chance: &mut Chance) -> Row {
    let mut row = of.clone();
    let woman = chance.percent(50);
    for part in row.names.0.iter_mut().filter(|part| part.kind == NameKind::Given) {
        let before = std::mem::take(&mut part.text);
        while part.text.is_empty() || sound(&part.text) == sound(&before) {
            part.text = row.people.given(chance, woman).to_owned();
        }
    }
    row.woman = woman;
    row.year = of.year + chance.between(1, 9);
    (row.day, row.document) = (None, None);
    if chance.percent(20) {
        // Of another wife of the father.
        row.mother = row.mother.map(|_| row.people.given(chance, true).to_owned());
    }
    row
}

/// What is written of somebody, after the id.
fn line(row: &Row) -> String {
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
        "{first},{second},{},{},{},{date},{},{},{},{}",
        text(&row.father),
        text(&row.mother),
        if row.woman { "F" } else { "M" },
        row.year,
        row.place.unwrap_or_default(),
        text(&row.phone),
        text(&row.document),
    )
}
