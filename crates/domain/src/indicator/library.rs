//! The indicators of the field's library that the programme's rows can answer. How each is reckoned stands in
//! `formula.rs`; which of the library there are not, and why, in docs/INDICATORS.md.

use chrono::NaiveDate;

use super::Family;
use crate::money::PROGRAMME;

text_enum! {
    /// An indicator by its code in the library.
    pub enum Indicator ("indicator") {
        Registered = "a1",
        Profiled = "a3",
        Active = "b1",
        FirstCounselling = "b3",
        FirstReferral = "b4",
        ReferredIn30 = "b4_30",
        PlanIn45 = "b5",
        FollowedInTime = "b6",
        Accepted = "c1",
        LoopClosed = "c2",
        AnswerTime = "c3",
        NoShow = "c4",
        NoAnswer = "c5",
        NeedUnmet = "c6",
        Graduated = "d1",
        Attendance = "d2",
        DroppedOut = "d3",
        LeftBecause = "d3_why",
        TradeUsed = "d4",
        RunningAt6 = "e1_6",
        RunningAt12 = "e1_12",
        Profit = "e2",
        Jobs = "e3",
        JobsOfWomen = "e3_women",
        GrantPaid = "e5",
        GoodsMissing = "e5_missing",
        PaidWrong = "e6",
        Improved = "f1",
        KeptAt6 = "f2_6",
        KeptAt12 = "f2_12",
        ClosedWell = "f5",
        EndedBecause = "f5_mix",
        FeelsWell = "f6",
        FeelsBetter = "f6_change",
        Contacted = "f6_contact",
        InSchool = "f7",
        ProjectsDone = "g1",
        ProjectsOfWomen = "g1_women",
        WomenTakePart = "g1_direct",
        Returned = "g2",
        AgreementsKept = "g3",
        DisputesSettled = "g4",
        DisputesAgain = "g4_again",
        MeetingsHeld = "h1",
        DecisionsDone = "h1_done",
        ScoreRose = "h1_score",
        Acknowledged = "i1",
        Answered = "i1_answered",
        Overdue = "j1",
        ConsentOver = "j1_consent",
        Looks = "j2",
        Exports = "j2_exports",
    }
}

text_enum! {
    /// Parts of the dashboard.
    pub enum Theme ("indicator-theme") {
        Cases = "cases",
        Referral = "referral",
        Training = "training",
        Livelihood = "livelihood",
        Outcome = "outcome",
        Community = "community",
        Accountability = "accountability",
        Quality = "quality",
    }
}

/// What is told of the units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How many.
    Count,
    /// Which share of them.
    Share,
    /// Which share of an amount.
    Amounts(Amount),
    /// After how many days it has happened to half of them.
    Days,
}

/// Of what an amount is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Of time, counted in minutes.
    Hours,
    /// Of money of the programme's currency, counted in whole units.
    Money,
}

impl Amount {
    /// So much of it as it is told: minutes as whole hours.
    pub fn told(self, n: i64) -> i64 {
        match self {
            Amount::Hours => n / 60,
            Amount::Money => n,
        }
    }

    /// In what it is told, as a file says it.
    pub fn unit(self) -> &'static str {
        match self {
            Amount::Hours => "hours",
            Amount::Money => PROGRAMME.code,
        }
    }
}

/// Of whom, or of what, something is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Of {
    /// Which of [`super::Facts::people`].
    Person(u32),
    /// Which of [`super::Facts::things`].
    Thing(u32),
}

/// One thing that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// Of whom or of what. Those of one follow each other.
    pub of: Of,
    /// On which day it falls.
    pub on: NaiveDate,
    /// How much could count; 1 for a thing.
    pub base: i64,
    /// How much of it does.
    pub hit: i64,
    /// Days until it happened, or until which it had not.
    pub days: i64,
    /// Which of the reasons of its indicator, by position; 0 where it has none.
    pub part: u8,
}

impl Indicator {
    /// Its version: raised when the formula changes, or what it counts, or what may be told of it, so that a number says by
    /// which it was reckoned. A test holds what each comes to and fails where that changes and the version does not.
    pub fn version(self) -> u32 {
        use Indicator::*;
        match self {
            // 2: without protected help.
            FirstReferral | ReferredIn30 | Accepted | LoopClosed | AnswerTime | NoShow | NoAnswer => 2,
            // 2: in the programme's currency alone.
            GrantPaid | GoodsMissing => 2,
            _ => 1,
        }
    }

    /// Whether what was told by this version is not told any more: with protected help, beside a number without it, it would
    /// tell how many had that.
    pub fn is_withheld(self, formula: u32) -> bool {
        self.theme() == Theme::Referral && self != Indicator::NeedUnmet && formula < 2
    }

    /// In what the parts of its amounts are counted, by this version: the first one added money of several currencies.
    pub fn counted_in(self, formula: u32) -> Option<&'static str> {
        match self.kind() {
            Kind::Amounts(Amount::Money) if formula < 2 => None,
            Kind::Amounts(amount) => Some(amount.unit()),
            _ => None,
        }
    }

    /// Where it stands.
    pub fn theme(self) -> Theme {
        use Indicator::*;
        match self {
            Registered | Profiled | Active | FirstCounselling | PlanIn45 | FollowedInTime => Theme::Cases,
            FirstReferral | ReferredIn30 | Accepted | LoopClosed | AnswerTime | NoShow | NoAnswer | NeedUnmet => {
                Theme::Referral
            }
            Graduated | Attendance | DroppedOut | LeftBecause | TradeUsed => Theme::Training,
            RunningAt6 | RunningAt12 | Profit | Jobs | JobsOfWomen | GrantPaid | GoodsMissing | PaidWrong => {
                Theme::Livelihood
            }
            Improved | KeptAt6 | KeptAt12 | ClosedWell | EndedBecause | FeelsWell | FeelsBetter | Contacted
            | InSchool => Theme::Outcome,
            ProjectsDone | ProjectsOfWomen | WomenTakePart | Returned | AgreementsKept | DisputesSettled
            | DisputesAgain | MeetingsHeld | DecisionsDone | ScoreRose => Theme::Community,
            Acknowledged | Answered | Looks | Exports => Theme::Accountability,
            Overdue | ConsentOver => Theme::Quality,
        }
    }

    /// What is told of it.
    pub fn kind(self) -> Kind {
        use Indicator::*;
        match self {
            Registered | Active | Jobs | LeftBecause | EndedBecause | Looks | Exports => Kind::Count,
            FirstCounselling | FirstReferral | AnswerTime => Kind::Days,
            Attendance => Kind::Amounts(Amount::Hours),
            GrantPaid | GoodsMissing => Kind::Amounts(Amount::Money),
            _ => Kind::Share,
        }
    }

    /// Whether it is about one day and not about what happened in a time: such numbers of several times do not add up.
    pub fn is_stock(self) -> bool {
        use Indicator::*;
        matches!(self, Active | NeedUnmet | Overdue | ConsentOver)
    }

    /// Whether it counts what the programme does, and not persons one by one.
    pub fn is_of_things(self) -> bool {
        matches!(self.theme(), Theme::Community | Theme::Accountability)
    }

    /// Whether nobody could be worked out from it, however small a number is: it is of meetings, projects, the work of
    /// staff.
    pub fn betrays_nobody(self) -> bool {
        use Indicator::*;
        self.is_of_things() && !matches!(self, WomenTakePart | Returned | Acknowledged | Answered)
    }

    /// By what it can be cut: a meeting has a place and a day, and neither sex nor age. What was said in confidence is told
    /// of everybody alone.
    pub fn families(self) -> &'static [Family] {
        match self {
            _ if self.is_said_in_confidence() => &[Family::Time],
            Indicator::EndedBecause => &[Family::Time, Family::Ended],
            Indicator::LeftBecause => &[Family::Time, Family::Left],
            _ if self.is_of_things() => &[Family::Time, Family::Office, Family::Area],
            _ => Family::OF_PEOPLE,
        }
    }

    /// Whether it tells what people said of how they are.
    fn is_said_in_confidence(self) -> bool {
        use Indicator::*;
        matches!(self, Improved | FeelsWell | FeelsBetter | Contacted)
    }

    /// Of which indicator it tells the reasons: of those who count there, or of those who do not.
    pub fn reasons_of(self) -> Option<Indicator> {
        match self {
            Indicator::EndedBecause => Some(Indicator::ClosedWell),
            Indicator::LeftBecause => Some(Indicator::DroppedOut),
            _ => None,
        }
    }

    /// Whether its targets are percent.
    pub fn aims_at_percent(self) -> bool {
        matches!(self.kind(), Kind::Share | Kind::Amounts(_))
    }

    /// Whether less is better.
    pub fn is_better_low(self) -> bool {
        use Indicator::*;
        matches!(
            self,
            FirstCounselling
                | FirstReferral
                | AnswerTime
                | NoShow
                | NoAnswer
                | NeedUnmet
                | DroppedOut
                | LeftBecause
                | GoodsMissing
                | PaidWrong
                | EndedBecause
                | DisputesAgain
                | Overdue
                | ConsentOver
                | Looks
                | Exports
        )
    }
}
