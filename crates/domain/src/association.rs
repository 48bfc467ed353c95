//! Having been with an armed force or group. Sealed as a whole: nothing of it is in a list, a log, a mail or a title.
//!
//! Nothing here asks about acts. There are fields for a group, a role, months, and how it began and ended; there is
//! none for what was done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::date::{DateParts, PartialDate};
use crate::form::Check;

text_enum! {
    /// What the person mainly did there.
    pub enum MainRole ("association-role") {
        Combatant = "combatant",
        Commander = "commander",
        Guard = "guard",
        IntelligenceScout = "intelligence_scout",
        RadioComms = "radio_comms",
        Logistics = "logistics",
        DriverMechanic = "driver_mechanic",
        Medical = "medical",
        CookPorter = "cook_porter",
        RecruiterPreacher = "recruiter_preacher",
        TaxFinance = "tax_finance",
        BombTech = "bomb_tech",
        WifePartner = "wife_partner",
        ForcedSexual = "forced_sexual",
        ChildMinder = "child_minder",
        Other = "other",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// How it began.
    pub enum ModeOfJoining ("mode-of-joining") {
        Voluntary = "voluntary",
        Coerced = "coerced",
        Abducted = "abducted",
        BornInto = "born_into",
        FamilyDecision = "family_decision",
        CommunitySelfDefence = "community_self_defence",
        Economic = "economic",
        ProtectionSeeking = "protection_seeking",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// How it ended.
    pub enum ModeOfExit ("mode-of-exit") {
        FormalDdr = "formal_ddr",
        SurrenderState = "surrender_state",
        SurrenderMission = "surrender_mission",
        Escape = "escape",
        Captured = "captured",
        Released = "released",
        GroupDissolved = "group_dissolved",
        NegotiatedLocal = "negotiated_local",
        FamilyNegotiated = "family_negotiated",
        Amnesty = "amnesty",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// Why somebody joined, as they say it: what there was not, what was near, what they hoped for.
    pub enum ReasonForJoining ("joining-reason") {
        Marginalised = "marginalised",
        Insecurity = "insecurity",
        NoServices = "no_services",
        Abuse = "abuse",
        Recruiter = "recruiter",
        Peers = "peers",
        Captivity = "captivity",
        Proximity = "proximity",
        Money = "money",
        Status = "status",
        Grievance = "grievance",
        Ideology = "ideology",
        Belonging = "belonging",
        Marriage = "marriage",
        Adventure = "adventure",
        Protection = "protection",
        Other = "other",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// How high somebody stood there. Leaders of the middle need a way of their own.
    pub enum Rank ("association-rank") {
        NoRank = "none",
        RankAndFile = "rank_and_file",
        TeamLeader = "team_leader",
        MidLevelCommander = "mid_level_commander",
        Senior = "senior",
        Unknown = "unknown",
        Declined = "declined",
    }
}

/// One time with one group, as it is sealed. What is `None` was not asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Episode {
    /// The group's name in the programme's own words.
    pub group: Option<String>,
    /// What the person mainly did.
    pub role: Option<MainRole>,
    /// Since when.
    pub joined: Option<PartialDate>,
    /// Until when.
    pub left: Option<PartialDate>,
    /// How it began.
    pub mode_of_joining: Option<ModeOfJoining>,
    /// How it ended.
    pub mode_of_exit: Option<ModeOfExit>,
    /// Why it began.
    #[serde(default)]
    pub reasons: Vec<ReasonForJoining>,
    /// How high they stood.
    #[serde(default)]
    pub rank: Option<Rank>,
}

impl Episode {
    /// Months from the middle of what is known to the middle of what is known; nothing when either end is missing.
    pub fn months(&self) -> Option<i64> {
        let middle = |d: PartialDate| d.earliest() + (d.latest() - d.earliest()) / 2;
        let days = (middle(self.left?) - middle(self.joined?)).num_days();
        Some((days.max(0) * 12 + 182) / 365)
    }
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct EpisodeForm {
    /// The group.
    pub group: String,
    /// [`MainRole`].
    pub role: String,
    /// Since when.
    pub joined: DateParts,
    /// Until when.
    pub left: DateParts,
    /// [`ModeOfJoining`].
    pub mode_of_joining: String,
    /// [`ModeOfExit`].
    pub mode_of_exit: String,
    /// [`ReasonForJoining`]s.
    pub reasons: Vec<String>,
    /// [`Rank`].
    pub rank: String,
}

/// Most episodes of one person.
pub const EPISODES_MAX: usize = 6;

impl EpisodeForm {
    /// Whether nothing was said about this row.
    pub fn is_empty(&self) -> bool {
        let empty = |d: &DateParts| [&d.day, &d.month, &d.year].iter().all(|s| s.trim().is_empty());
        let said = [&self.group, &self.role, &self.mode_of_joining, &self.mode_of_exit, &self.rank];
        said.into_iter().chain(&self.reasons).all(|s| s.trim().is_empty()) && empty(&self.joined) && empty(&self.left)
    }

    fn parse(&self, check: &mut Check, at: &str, today: NaiveDate) -> Episode {
        let episode = Episode {
            group: check.line(&format!("{at}[group]"), &self.group),
            role: check.code(&format!("{at}[role]"), &self.role),
            joined: self.joined.parse(check, &format!("{at}[joined]"), today),
            left: self.left.parse(check, &format!("{at}[left]"), today),
            mode_of_joining: check.code(&format!("{at}[mode_of_joining]"), &self.mode_of_joining),
            mode_of_exit: check.code(&format!("{at}[mode_of_exit]"), &self.mode_of_exit),
            reasons: check.codes(&format!("{at}[reasons]"), &self.reasons),
            rank: check.code(&format!("{at}[rank]"), &self.rank),
        };
        if let (Some(joined), Some(left)) = (episode.joined, episode.left)
            && left.latest() < joined.earliest()
        {
            check.error(format!("{at}[left][year]"), "error-left-before-joined");
        }
        episode
    }
}

/// Every row that is not empty.
pub(crate) fn parse_all(check: &mut Check, forms: &[EpisodeForm], today: NaiveDate) -> Vec<Episode> {
    let mut out = Vec::new();
    for (i, form) in forms.iter().enumerate().filter(|(_, f)| !f.is_empty()) {
        let at = format!("episodes[{i}]");
        if i >= EPISODES_MAX {
            check.error_with(format!("{at}[group]"), "error-too-many", vec![("max", EPISODES_MAX.to_string())]);
            break;
        }
        out.push(form.parse(check, &at, today));
    }
    out
}
