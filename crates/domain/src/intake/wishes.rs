//! Wishes, what stands in their way, and how the person was received.

use serde::{Deserialize, Serialize};

use super::form::code;
use super::{Answer, Protected};
use crate::form::Check;
use crate::plan::PlanTrack;

text_enum! {
    /// Where the person would like to live and work.
    pub enum Area ("area") {
        Rural = "rural",
        Urban = "urban",
        Either = "either",
    }
}

text_enum! {
    /// What stands in the way.
    pub open enum Barrier ("barrier") {
        Childcare = "childcare",
        Transport = "transport",
        Health = "health",
        Literacy = "literacy",
        Documents = "documents",
        Insecurity = "insecurity",
        Stigma = "stigma",
        Debt = "debt",
        Other = "other",
    }
}

text_enum! {
    /// How others received the person.
    pub enum Acceptance ("acceptance") {
        Welcomed = "welcomed",
        Accepted = "accepted",
        Mixed = "mixed",
        Rejected = "rejected",
        Unknown = "unknown",
        Declined = "declined",
    }
}

/// How many roads are ranked.
pub const TRACKS: usize = 3;

/// Answers about wishes and barriers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// In the person's words.
    pub words: Option<String>,
    /// Roads, the dearest first.
    pub tracks: Vec<PlanTrack>,
    /// Whether the person would move for it.
    pub relocate: Option<Answer>,
    /// Country or town.
    pub area: Option<Area>,
    /// What stands in the way.
    pub barriers: Vec<Barrier>,
    /// How the family received the person.
    pub family: Option<Acceptance>,
    /// How the neighbours did.
    pub community: Option<Acceptance>,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct WishesForm {
    /// In the person's words.
    pub words: String,
    /// [`PlanTrack`]s, the dearest first.
    pub tracks: Vec<String>,
    /// [`Answer`].
    pub relocate: String,
    /// [`Area`].
    pub area: String,
    /// [`Barrier`]s.
    pub barriers: Vec<String>,
    /// [`Acceptance`].
    pub family: String,
    /// [`Acceptance`].
    pub community: String,
    /// [`Answer`], for fewer readers.
    pub fear: String,
    /// [`Answer`], for fewer readers.
    pub commander: String,
}

impl WishesForm {
    pub(super) fn parse(&self, check: &mut Check) -> (Wishes, Protected) {
        let wishes = Wishes {
            words: check.text("words", &self.words),
            tracks: self.tracks(check),
            relocate: check.code("relocate", &self.relocate),
            area: check.code("area", &self.area),
            barriers: check.codes("barriers", &self.barriers),
            family: check.code("family", &self.family),
            community: check.code("community", &self.community),
        };
        let protected = Protected {
            fear: check.code("fear", &self.fear),
            commander: check.code("commander", &self.commander),
            ..Protected::default()
        };
        (wishes, protected)
    }

    /// Each road once; what was left empty between two closes up.
    fn tracks(&self, check: &mut Check) -> Vec<PlanTrack> {
        let mut out: Vec<PlanTrack> = Vec::new();
        for (i, text) in self.tracks.iter().take(TRACKS).enumerate() {
            let field = format!("tracks[{i}]");
            let Some(track) = check.code(&field, text) else { continue };
            if out.contains(&track) {
                check.error(field, "error-track-twice");
            } else {
                out.push(track);
            }
        }
        out
    }

    pub(super) fn of(w: &Wishes, protected: &Protected) -> WishesForm {
        WishesForm {
            words: w.words.clone().unwrap_or_default(),
            tracks: w.tracks.iter().map(PlanTrack::to_string).collect(),
            relocate: code(w.relocate),
            area: code(w.area),
            barriers: w.barriers.iter().map(Barrier::to_string).collect(),
            family: code(w.family),
            community: code(w.community),
            fear: code(protected.fear),
            commander: code(protected.commander),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_road_is_ranked_once_and_gaps_close_up() {
        let mut check = Check::new();
        let tracks = |list: [&str; 3]| WishesForm { tracks: list.map(str::to_owned).into(), ..WishesForm::default() };
        let (wishes, _) = tracks(["", "apprenticeship", "public_works"]).parse(&mut check);
        assert_eq!(wishes.tracks, [PlanTrack::Apprenticeship, PlanTrack::PublicWorks]);
        assert!(!check.failed());
        tracks(["apprenticeship", "", "apprenticeship"]).parse(&mut check);
        let errors = check.finish(Some(())).unwrap_err();
        assert_eq!((errors[0].field.as_str(), errors[0].key.as_str()), ("tracks[2]", "error-track-twice"));
    }

    #[test]
    fn what_is_for_fewer_readers_stands_apart() {
        let form = WishesForm { fear: "yes".into(), words: "A shop".into(), ..WishesForm::default() };
        let mut check = Check::new();
        let (wishes, protected) = form.parse(&mut check);
        assert_eq!(protected.fear, Some(Answer::Yes));
        assert_eq!(WishesForm::of(&wishes, &Protected::default()).fear, "");
        assert_eq!(WishesForm::of(&wishes, &protected), form);
    }
}
