//! Names of invented people: lists of common names of each region, and how the same name is written otherwise.

use std::collections::HashMap;
use std::sync::LazyLock;

use domain::person::{Language, NameKind, NamePart, Names};

use super::Chance;
use super::places::rows;

const NAMES: &str = include_str!("../../data/names.csv");

/// Names by list and kind.
static POOLS: LazyLock<HashMap<(&str, &str), Vec<&str>>> = LazyLock::new(|| {
    let mut pools: HashMap<_, Vec<&str>> = HashMap::new();
    for [pool, kind, value] in rows::<3>(NAMES) {
        pools.entry((pool, kind)).or_default().push(value);
    }
    pools
});

/// A people, by its names and its language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum People {
    Mossi,
    Fulani,
    Tuareg,
    Zarma,
    Kivu,
}

impl People {
    fn pool(self) -> &'static str {
        match self {
            People::Mossi => "mossi_bf",
            People::Fulani => "fulani_sahel",
            People::Tuareg => "tuareg",
            People::Zarma => "zarma_hausa_ne",
            People::Kivu => "kivu_ituri_cd",
        }
    }

    /// The language of home.
    pub fn language(self) -> Language {
        match self {
            People::Mossi => Language::Mos,
            People::Fulani => Language::Fuh,
            People::Tuareg => Language::Taq,
            People::Zarma => Language::Dje,
            People::Kivu => Language::Swc,
        }
    }

    /// Who lives around an office.
    pub fn around(office: &str, chance: &mut Chance) -> People {
        match office {
            "GOM" => People::Kivu,
            "OHG" => chance.weighted(&[(80, People::Mossi), (20, People::Fulani)]),
            _ => {
                chance.weighted(&[(58, People::Fulani), (24, People::Mossi), (12, People::Tuareg), (6, People::Zarma)])
            }
        }
    }

    /// A given name alone: of members of a household and of witnesses.
    pub fn given(self, chance: &mut Chance, woman: bool) -> &'static str {
        let name = self.one(chance, if woman { "female_given" } else { "male_given" });
        // The list of Tuareg names carries the word for son or daughter of.
        name.split_once(' ').map_or(name, |(first, _)| first)
    }

    /// A family name.
    pub fn family(self, chance: &mut Chance) -> &'static str {
        self.one(chance, "surname")
    }

    fn one(self, chance: &mut Chance, kind: &'static str) -> &'static str {
        POOLS.get(&(self.pool(), kind)).map_or("Issa", |names| *chance.pick(names.as_slice()))
    }

    /// A whole name, in the order in which this people says it.
    pub fn name(self, chance: &mut Chance, woman: bool) -> Names {
        let part = |kind, text: &str| NamePart { kind, text: text.to_owned() };
        let given = part(NameKind::Given, self.given(chance, woman));
        let family = self.family(chance);
        if self == People::Tuareg {
            let of = if woman { "Walet" } else { "Ag" };
            return Names(vec![given, part(NameKind::Father, &format!("{of} {family}"))]);
        }
        let family = part(NameKind::Family, family);
        let mut names =
            if self == People::Mossi && chance.percent(45) { vec![family, given] } else { vec![given, family] };
        if chance.percent(30) {
            names.insert(1, part(NameKind::Father, self.given(chance, false)));
        }
        if chance.percent(12) {
            names.push(part(NameKind::Nickname, chance.pick::<&str>(&["Petit", "Vieux", "Doudou", "Mimi"])));
        }
        Names(names)
    }
}

/// In Arabic script, where the name has a usual form there.
const ARABIC: [(&str, &str); 20] = [
    ("Mohamed", "محمد"),
    ("Ibrahim", "إبراهيم"),
    ("Moussa", "موسى"),
    ("Ousmane", "عثمان"),
    ("Oumarou", "عمر"),
    ("Issa", "عيسى"),
    ("Souleymane", "سليمان"),
    ("Idrissa", "إدريس"),
    ("Yacouba", "يعقوب"),
    ("Mariam", "مريم"),
    ("Fatimata", "فاطمة"),
    ("Aïssata", "عائشة"),
    ("Hawa", "حواء"),
    ("Awa", "حواء"),
    ("Aminata", "أمينة"),
    ("Diallo", "ديالو"),
    ("Cissé", "سيسي"),
    ("Maïga", "ميغا"),
    ("Dicko", "ديكو"),
    ("Tall", "تال"),
];

/// The same name as somebody else writes it. Four families: in capitals without accents, by ear, with the sounds of
/// another neighbour, and in Arabic script.
pub(super) fn respelled(names: &Names, family: u64) -> Names {
    let text = |text: &str| match family % 4 {
        0 => plain(text).to_uppercase(),
        1 => by_ear(
            text,
            &[
                ("Oue", "We"),
                ("Oué", "Wé"),
                ("Oua", "Wa"),
                ("Ou", "U"),
                ("ou", "u"),
                ("y", "i"),
                ("é", "e"),
                ("ss", "s"),
            ],
        ),
        2 => by_ear(
            text,
            &[("Dj", "J"), ("Dia", "Ja"), ("Dio", "Jo"), ("Cou", "Kou"), ("c", "k"), ("ck", "k"), ("é", "é")],
        ),
        _ => ARABIC.iter().find(|(latin, _)| *latin == text).map_or_else(|| plain(text), |(_, a)| (*a).to_owned()),
    };
    Names(names.0.iter().map(|p| NamePart { kind: p.kind, text: text(&p.text) }).collect())
}

fn by_ear(text: &str, changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}

/// Without accents, as a keyboard without them writes.
fn plain(text: &str) -> String {
    let pairs = [('é', 'e'), ('è', 'e'), ('ê', 'e'), ('ï', 'i'), ('î', 'i'), ('ô', 'o'), ('â', 'a'), ('É', 'E')];
    text.chars().map(|c| pairs.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_names_and_another_spelling_sounds_the_same() {
        let mut chance = Chance::new(1);
        let mut found = 0;
        for people in [People::Mossi, People::Fulani, People::Tuareg, People::Zarma, People::Kivu] {
            for n in 0..200 {
                let names = people.name(&mut chance, n % 2 == 0);
                let (keys, other) = (domain::name::keys(&names.all()), domain::name::keys(&respelled(&names, n).all()));
                found += usize::from(keys.iter().any(|k| other.contains(k)));
            }
        }
        assert!(found > 950, "{found} of 1000 share a key");
    }
}
