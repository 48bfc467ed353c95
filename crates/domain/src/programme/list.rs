//! Lists of values as a programme offers them: what is left out, in which order, and what it added.
//!
//! A programme can leave a value out of what is asked, or put it elsewhere. The values of a closed list have a meaning in
//! the rules, so it cannot make a new one there; to an open list it adds values of its own, which no rule knows.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::counselling::{SessionKind, SessionPlace, Topic};
use crate::directory::{Category, OrganisationKind, ServiceKind};
use crate::follow_up::FollowUpChannel;
use crate::form::{Check, FieldError};
use crate::intake::{Barrier, Creditor, Dwelling, Tenure};
use crate::locale::Locale;
use crate::person::{Country, Language};
use crate::plan::PlanTrack;
use crate::referral::{DeclineReason, DocumentKind};
use crate::{label_key, own_number};

/// A value of a list, as forms send it.
pub trait Listed: std::str::FromStr {
    /// Code of the list; empty for what is on none, such as an id.
    const LIST: &'static str = "";
    /// Its own code.
    fn listed(&self) -> &'static str {
        ""
    }
    /// Codes of every value, in the product's order.
    fn codes() -> Vec<&'static str> {
        Vec::new()
    }
}

impl Listed for Uuid {}
impl Listed for u32 {}

/// A list that a programme may shape.
#[derive(Debug, Clone, Copy)]
pub struct ListInfo {
    /// Its code, and the beginning of its labels' keys.
    pub code: &'static str,
    /// Whether the programme adds values of its own. Those of the others have a meaning in the rules.
    pub open: bool,
    /// Codes of the product's values.
    pub codes: fn() -> Vec<&'static str>,
}

impl ListInfo {
    const fn closed<T: Listed>() -> ListInfo {
        ListInfo { code: T::LIST, open: false, codes: T::codes }
    }

    const fn open<T: Listed>() -> ListInfo {
        ListInfo { code: T::LIST, open: true, codes: T::codes }
    }

    /// Whether it holds names alone, as they are written into a record: nothing of the product's own, and no codes.
    pub fn is_of_names(&self) -> bool {
        (self.codes)().is_empty()
    }

    /// The catalogue key of a product value's label.
    pub fn label_key(&self, code: &str) -> String {
        label_key(self.code, code)
    }

    /// Whether this value may be left out. Who cannot answer must always be able to say so.
    pub fn may_hide(&self, code: &str) -> bool {
        !self.is_read(code) && !matches!(code, "other" | "unknown" | "declined" | "none" | "not_asked")
    }

    /// Whether a rule of the product asks for this value of an open list: without it nobody could do what the rule means.
    pub fn is_read(&self, code: &str) -> bool {
        match self.code {
            SessionKind::LIST => code.parse().is_ok_and(SessionKind::is_read),
            FollowUpChannel::LIST => code.parse().is_ok_and(FollowUpChannel::is_face_to_face),
            _ => false,
        }
    }
}

/// Armed forces and groups by the names the programme uses. Offered where association is written down, and nowhere else.
pub const GROUPS: &str = "association-group";

/// Skills by the names the programme uses. Offered where a skill is written down; other words are taken too.
pub const SKILLS: &str = "skill";

/// Every list that a programme may shape.
pub const LISTS: [ListInfo; 18] = [
    ListInfo { code: GROUPS, open: true, codes: Vec::new },
    ListInfo::closed::<Language>(),
    ListInfo::closed::<Category>(),
    ListInfo::open::<Barrier>(),
    ListInfo::open::<PlanTrack>(),
    ListInfo::open::<Topic>(),
    ListInfo::open::<SessionPlace>(),
    ListInfo::open::<DeclineReason>(),
    ListInfo::closed::<ServiceKind>(),
    ListInfo::open::<OrganisationKind>(),
    ListInfo::open::<DocumentKind>(),
    ListInfo::open::<Dwelling>(),
    ListInfo::open::<Tenure>(),
    ListInfo::open::<Creditor>(),
    ListInfo::closed::<Country>(),
    ListInfo::open::<SessionKind>(),
    ListInfo::open::<FollowUpChannel>(),
    ListInfo { code: SKILLS, open: true, codes: Vec::new },
];

/// The list with this code.
pub fn list_info(code: &str) -> Option<&'static ListInfo> {
    LISTS.iter().find(|l| l.code == code)
}

/// A value that the programme added to an open list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnValue {
    /// Its code.
    pub code: String,
    /// Labels.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
}

impl OwnValue {
    /// The label in a language.
    pub fn label(&self, locale: Locale) -> &str {
        match locale {
            Locale::En => &self.en,
            Locale::Fr => &self.fr,
            Locale::Ar => &self.ar,
        }
    }
}

/// One list as the programme offers it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Offer {
    /// Codes that are not offered for new entries.
    pub hidden: BTreeSet<String>,
    /// Codes in the order in which they are offered; those that are missing follow in the product's order.
    pub order: Vec<String>,
    /// Values of the programme's own.
    pub own: Vec<OwnValue>,
}

impl Offer {
    /// The same list with the values of its own that an `older` one had and this one lost. They are not offered, but
    /// records may have them.
    #[must_use]
    pub fn with_values_of(mut self, older: &Offer) -> Offer {
        for own in &older.own {
            if !self.own.iter().any(|o| o.code == own.code) {
                self.hidden.insert(own.code.clone());
                self.own.push(own.clone());
            }
        }
        self
    }

    /// Codes in the programme's order.
    pub fn sorted<'a>(&self, codes: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
        let mut codes: Vec<&str> = codes.into_iter().collect();
        codes.sort_by_key(|code| self.order.iter().position(|o| o == code).unwrap_or(usize::MAX));
        codes
    }
}

/// Every list that the programme shaped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lists(pub BTreeMap<String, Offer>);

impl Lists {
    /// The list as it is offered.
    pub fn of(&self, list: &str) -> Option<&Offer> {
        self.0.get(list)
    }

    /// Whether a value is left out of new entries: by the programme, or because nobody added it.
    pub fn hides(&self, list: &str, code: &str) -> bool {
        let Some(info) = list_info(list) else { return false };
        let offer = self.of(list);
        let left_out = info.may_hide(code) && offer.is_some_and(|offer| offer.hidden.contains(code));
        let added = || offer.is_some_and(|offer| offer.own.iter().any(|own| own.code == code));
        left_out || (own_number(code).is_some() && !added())
    }

    /// Values that the programme added to lists of the product, as texts: their key and what it says in a language.
    pub fn own_labels(&self, locale: Locale) -> impl Iterator<Item = (String, String)> {
        let with_codes = |list: &str| list_info(list).is_some_and(|info| !info.is_of_names());
        self.0.iter().filter(move |(list, _)| with_codes(list)).flat_map(move |(list, offer)| {
            offer.own.iter().map(move |own| (label_key(list, &own.code), own.label(locale).to_owned()))
        })
    }
}

/// What the page of a list sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ListForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// Code of the list.
    pub list: String,
    /// The product's values.
    pub values: Vec<ValueForm>,
    /// Values of the programme's own.
    pub own: Vec<OwnForm>,
}

/// One value of the product.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ValueForm {
    /// Its code.
    pub code: String,
    /// Whether it is offered.
    pub offered: bool,
    /// Its place in the list, from 1.
    pub place: String,
}

/// One value of the programme's own. An empty row is none.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct OwnForm {
    /// Its code; a new value gets one.
    pub code: String,
    /// In English.
    pub en: String,
    /// In French.
    pub fr: String,
    /// In Arabic.
    pub ar: String,
    /// Whether it is offered.
    pub offered: bool,
}

/// Most values of the programme's own in one list.
pub const OWN_MAX: usize = 60;

impl ListForm {
    /// Checks it against its list; nothing for a list that does not exist.
    pub fn parse(&self) -> Option<Result<(Uuid, i64, Offer), Vec<FieldError>>> {
        let info = list_info(self.list.trim())?;
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let mut offer = if info.is_of_names() { Offer::default() } else { self.closed(&mut check, info) };
        if info.open {
            self.open(&mut check, info, &mut offer);
        }
        Some(check.finish(command.zip(version).map(|(command, version)| (command, version, offer))))
    }

    fn closed(&self, check: &mut Check, info: &ListInfo) -> Offer {
        let known = (info.codes)();
        let mut offer = Offer::default();
        let mut placed: Vec<(i64, &str)> = Vec::new();
        for (i, value) in self.values.iter().enumerate().filter(|(_, v)| known.contains(&v.code.as_str())) {
            if !value.offered && info.may_hide(&value.code) {
                offer.hidden.insert(value.code.clone());
            }
            let place = check.number(&format!("values[{i}][place]"), &value.place, 1..=200);
            placed.push((place.unwrap_or(i64::MAX), &value.code));
        }
        if known.iter().all(|code| offer.hidden.contains(*code)) {
            check.error("", "error-list-empty");
        }
        placed.sort_by_key(|(place, _)| *place);
        let order: Vec<String> = placed.into_iter().map(|(_, code)| code.to_owned()).collect();
        if order.iter().map(String::as_str).ne(known.iter().copied()) {
            offer.order = order;
        }
        offer
    }

    fn open(&self, check: &mut Check, info: &ListInfo, offer: &mut Offer) {
        let mut highest = highest(&self.own);
        // A code says nothing: names of groups stay out of it.
        let mut next_code = || {
            highest = highest.saturating_add(1);
            format!("own_{highest}")
        };
        // A name can go: records have it in words. A value with a code that records may have can only be left out.
        let kept = |own: &&OwnForm| !info.is_of_names() && !own.code.trim().is_empty();
        let filled = |own: &&OwnForm| kept(own) || [&own.en, &own.fr, &own.ar].iter().any(|t| !t.trim().is_empty());
        for (i, own) in self.own.iter().enumerate().filter(|(_, own)| filled(own)) {
            if offer.own.len() >= OWN_MAX {
                check.error_with(format!("own[{i}][en]"), "error-too-many", vec![("max", OWN_MAX.to_string())]);
                break;
            }
            let mut label = |field: &str, typed: &str| {
                check.required_line(&format!("own[{i}][{field}]"), typed, "error-list-label")
            };
            let value = OwnValue {
                code: if own.code.trim().is_empty() { next_code() } else { own.code.trim().to_owned() },
                en: label("en", &own.en),
                fr: label("fr", &own.fr),
                ar: label("ar", &own.ar),
            };
            if offer.own.iter().any(|o| o.code == value.code || o.en == value.en) {
                check.error(format!("own[{i}][en]"), "error-list-twice");
            }
            if !info.is_of_names() && own_number(&value.code).is_none() {
                check.error(format!("own[{i}][en]"), "error-list-full");
            }
            if !own.offered {
                offer.hidden.insert(value.code.clone());
            }
            offer.own.push(value);
        }
    }
}

/// The highest number of a code `own_3`.
fn highest(own: &[OwnForm]) -> u32 {
    own.iter().filter_map(|own| own.code.trim().strip_prefix("own_")?.parse().ok()).max().unwrap_or(0)
}

#[cfg(test)]
#[path = "list_tests.rs"]
mod tests;
