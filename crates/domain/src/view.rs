//! Saved views of a list: its filters under a name. What a view keeps is an address without anything in it that
//! somebody typed: codes of closed lists and ids, never a search, which may be for somebody's name.

use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::case::{CaseGap, CaseStatus};
use crate::directory::Category;
use crate::form::{Check, FieldError};
use crate::referral::ReferralGap;

/// Longest name of a view, in characters: it has to fit on a tab.
pub const NAME_MAX: usize = 40;
/// Most views of one user, or shared in one office, of one list.
pub const VIEWS_MAX: usize = 20;

text_enum! {
    /// A list that has views.
    pub enum ViewList ("view-list") {
        Cases = "cases",
        Referrals = "referrals",
    }
}

/// How a field of a list's address is read.
type Known = (&'static str, fn(&str) -> bool);

const CASE_VIEWS: [&str; 3] = ["due", "attention", "closed"];
const REFERRAL_VIEWS: [&str; 7] = ["waiting", "undone", "completed", "accepted", "service", "drafts", "ended"];

/// The fields of the caseload, in the order in which they are kept.
const CASES: [Known; 3] =
    [("view", |v| CASE_VIEWS.contains(&v)), ("status", is::<CaseStatus>), ("without", is::<CaseGap>)];

/// The fields of the list of referrals. What is protected by its kind is no filter.
const REFERRALS: [Known; 5] = [
    ("view", |v| REFERRAL_VIEWS.contains(&v)),
    ("need", |v| v.parse::<Category>().is_ok_and(|c| !c.is_sealed())),
    ("provider", is_id),
    ("caseworker", is_id),
    ("without", is::<ReferralGap>),
];

fn is<T: FromStr>(value: &str) -> bool {
    value.parse::<T>().is_ok()
}

/// An id as addresses have it: there are other ways to write one.
fn is_id(value: &str) -> bool {
    value.parse::<Uuid>().is_ok_and(|id| id.to_string() == value)
}

impl ViewList {
    /// Where the list is.
    pub fn path(self) -> &'static str {
        match self {
            ViewList::Cases => "/cases",
            ViewList::Referrals => "/referrals",
        }
    }

    fn known(self) -> &'static [Known] {
        match self {
            ViewList::Cases => &CASES,
            ViewList::Referrals => &REFERRALS,
        }
    }

    /// What an address asks of this list, always written the same: known fields with known values, each pair once, in
    /// their order. Anything else is left out, a search and the place in the list among it. Empty when nothing is left.
    pub fn filter(self, query: &str) -> String {
        let pairs: Vec<(&str, &str)> = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let mut kept: Vec<String> = Vec::new();
        for (name, takes) in self.known() {
            let mut values: Vec<&str> = pairs.iter().filter(|(n, v)| n == name && takes(v)).map(|(_, v)| *v).collect();
            values.sort_unstable();
            values.dedup();
            // Only what is missing can be asked for several times.
            let most = if *name == "without" { values.len() } else { 1 };
            kept.extend(values.into_iter().take(most).map(|value| format!("{name}={value}")));
        }
        // A status or something missing is looked for among all cases: the list leaves the view aside then.
        if self == ViewList::Cases && kept.len() > 1 {
            kept.retain(|pair| !pair.starts_with("view="));
        }
        kept.join("&")
    }

    /// The address of the list with a filter.
    pub fn href(self, filter: &str) -> String {
        if filter.is_empty() { self.path().to_owned() } else { format!("{}?{filter}", self.path()) }
    }
}

/// Whether an address holds a search: words that somebody typed.
pub fn is_search(query: &str) -> bool {
    query.split('&').filter_map(|pair| pair.split_once('=')).any(|(name, value)| name == "q" && !value.is_empty())
}

/// Whether an address asks for anything at all: if not, the reader's own first view is shown.
pub fn asks_nothing(query: &str) -> bool {
    query.split('&').filter_map(|pair| pair.split_once('=')).all(|(_, value)| value.is_empty())
}

/// What "Save this view" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct SaveViewForm {
    /// Which sending of the form this is.
    pub command: String,
    /// [`ViewList`].
    pub list: String,
    /// The address of the list, behind the question mark.
    pub query: String,
    /// What the view is called.
    pub name: String,
    /// `true`: for everybody in the office.
    pub shared: String,
    /// `true`: what the list begins with.
    pub first: String,
}

/// A view to be saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewView {
    /// Of which list.
    pub list: ViewList,
    /// Its filter.
    pub filter: String,
    /// Its name.
    pub name: String,
    /// Whether the office has it.
    pub shared: bool,
    /// Whether the list begins with it.
    pub first: bool,
}

impl SaveViewForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, NewView), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let list = check.required_code::<ViewList>("", &self.list, "error-malformed");
        let filter = list.map(|l| l.filter(&self.query)).unwrap_or_default();
        if is_search(&self.query) {
            check.error("", "error-view-search");
        } else if list.is_some() && filter.is_empty() {
            check.error("", "error-view-nothing");
        }
        let name = view_name(&mut check, &self.name);
        let view =
            list.map(|list| NewView { list, filter, name, shared: self.shared == "true", first: self.first == "true" });
        check.finish(command.zip(view))
    }
}

fn view_name(check: &mut Check, name: &str) -> String {
    let name = check.required_line("name", name, "error-view-name");
    if name.chars().count() > NAME_MAX {
        check.error_with("name", "error-too-long", vec![("max", NAME_MAX.to_string())]);
    }
    name
}

/// What the buttons beside a view send.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct ChangeViewForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the view.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// `rename`, `up`, `down`, `share`, `unshare`, `delete`, `first` or `not_first`.
    pub intent: String,
    /// The new name.
    pub name: String,
}

/// What becomes of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewChange {
    /// It is called something else.
    Rename(String),
    /// It stands before the one that was before it.
    Up,
    /// It stands after the one that was after it.
    Down,
    /// Everybody in the office has it.
    Share,
    /// Whoever made it has it alone again.
    Unshare,
    /// It is gone.
    Delete,
    /// The list begins with it, for whoever says so.
    First,
    /// The list begins as it always did.
    NotFirst,
}

impl ChangeViewForm {
    /// Checks the form: which sending, which version, what.
    pub fn parse(&self) -> Result<(Uuid, i64, ViewChange), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let change = match self.intent.as_str() {
            "rename" => Some(ViewChange::Rename(view_name(&mut check, &self.name))),
            "up" => Some(ViewChange::Up),
            "down" => Some(ViewChange::Down),
            "share" => Some(ViewChange::Share),
            "unshare" => Some(ViewChange::Unshare),
            "delete" => Some(ViewChange::Delete),
            "first" => Some(ViewChange::First),
            "not_first" => Some(ViewChange::NotFirst),
            _ => {
                check.error("", "error-malformed");
                None
            }
        };
        let parsed = (|| Some((command?, version?, change?)))();
        check.finish(parsed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const COMMAND: &str = "3f0e0000-0000-4000-8000-000000000001";
    const ID: &str = "0190a000-0000-7000-8000-000000000001";

    #[test]
    fn an_address_is_always_written_the_same_and_holds_only_what_is_known() {
        let cases = |query| ViewList::Cases.filter(query);
        assert_eq!(cases("view=due"), "view=due");
        assert_eq!(
            cases("without=plan&status=intake&without=phone&without=plan"),
            "status=intake&without=phone&without=plan"
        );
        assert_eq!(cases("view=due&status=intake&after=1.2&q=Awa&colour=red"), "status=intake");
        assert_eq!(cases("view=open&status=&without=money"), "");
        let referrals = |query: &str| ViewList::Referrals.filter(query);
        assert_eq!(referrals(&format!("provider={ID}&view=waiting")), format!("view=waiting&provider={ID}"));
        assert_eq!(referrals("need=gbv_services&provider=x&caseworker="), "");
    }

    #[test]
    fn the_place_in_a_list_and_a_search_are_something_that_is_asked() {
        assert!(asks_nothing("") && asks_nothing("q=&status="));
        assert!(!asks_nothing("view=open") && !asks_nothing("q=Awa"));
        assert!(is_search("status=intake&q=Awa") && !is_search("q=&status=intake"));
    }

    fn form(query: &str, name: &str) -> SaveViewForm {
        SaveViewForm {
            command: COMMAND.into(),
            list: "cases".into(),
            query: query.into(),
            name: name.into(),
            ..SaveViewForm::default()
        }
    }

    fn keys(form: &SaveViewForm) -> Vec<String> {
        form.parse().unwrap_err().into_iter().map(|e| e.key).collect()
    }

    #[test]
    fn a_view_has_a_short_name_a_filter_and_no_search() {
        let (_, view) = form("status=intake", " <b>Mine</b> ").parse().unwrap();
        assert_eq!((view.name.as_str(), view.filter.as_str()), ("<b>Mine</b>", "status=intake"));
        assert_eq!(keys(&form("status=intake", " ")), ["error-view-name"]);
        assert_eq!(keys(&form("status=intake", &"é".repeat(NAME_MAX + 1))), ["error-too-long"]);
        assert!(form("status=intake", &"é".repeat(NAME_MAX)).parse().is_ok());
        assert_eq!(keys(&form("status=intake&q=Awa", "Mine")), ["error-view-search"]);
        assert_eq!(keys(&form("colour=red", "Mine")), ["error-view-nothing"]);
        assert_eq!(keys(&SaveViewForm { list: "people".into(), ..form("view=due", "Mine") }), ["error-unknown-choice"]);
    }

    #[test]
    fn a_change_is_one_of_those_that_are_known() {
        let form = |intent: &str| ChangeViewForm {
            command: COMMAND.into(),
            version: "1".into(),
            intent: intent.into(),
            ..ChangeViewForm::default()
        };
        assert_eq!(form("up").parse().unwrap().2, ViewChange::Up);
        assert_eq!(form("rename").parse().unwrap_err()[0].key, "error-view-name");
        assert_eq!(form("publish").parse().unwrap_err()[0].key, "error-malformed");
    }

    proptest! {
        #[test]
        fn what_is_kept_needs_no_encoding_and_stays_as_it_is(query in "[a-z_=&%+ ]{0,60}|(view|status|without)=[a-z_]{0,9}&q=.{0,9}") {
            for list in ViewList::ALL {
                let kept = list.filter(&query);
                prop_assert!(kept.chars().all(|c| c.is_ascii_alphanumeric() || "=&_-".contains(c)), "{}", kept);
                prop_assert!(!is_search(&kept));
                prop_assert_eq!(list.filter(&kept), kept);
            }
        }
    }
}
