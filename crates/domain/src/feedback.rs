//! What people say of the programme: questions, thanks, complaints. From anybody, also without a name.
//!
//! A complaint about conduct, about a child's safety or about danger goes around the line: to a focal point who
//! supervises nobody, and where there is none, or it is about that person, to the data-protection officer, then to the
//! head of the programme. Whatever names somebody takes the same way until somebody independent has said who that is, and
//! never to the head by itself before. Whoever it is about never sees that it exists.

mod form;

pub use form::{
    About, AboutForm, AnswerForm, ConcernForm, FeedbackForm, FindForm, Heard, HeardBy, LookForm, MoveForm, Reply,
    StepForm, reference_of,
};

use chrono::{DateTime, Months, NaiveDateTime, TimeDelta, Utc};

use crate::authz::{Actor, Assignment, Compartment, Permission, Reach, Role, reach};
use crate::calendar::Calendar;
use crate::id::OfficeId;

text_enum! {
    /// What it is about, on the scale of the field: 0 to 8.
    pub enum Category ("feedback-category") {
        Information = "information",
        Request = "request",
        Thanks = "thanks",
        Minor = "minor",
        Major = "major",
        Breach = "breach",
        Sea = "sea",
        Safeguarding = "safeguarding",
        Security = "security",
    }
}

impl Category {
    /// Its place on the scale.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// Whether it goes around the line.
    pub fn is_protected(self) -> bool {
        self >= Category::Breach
    }
}

text_enum! {
    /// How it came.
    pub enum Channel ("feedback-channel") {
        Web = "web",
        Hotline = "hotline",
        Staff = "staff",
        Box = "box",
        Sms = "sms",
        Meeting = "community_meeting",
        Email = "email",
        Partner = "partner",
    }
}

text_enum! {
    /// Where it stands.
    pub enum State ("feedback-state") {
        New = "new",
        Acknowledged = "acknowledged",
        Resolved = "resolved",
        Closed = "closed",
    }
}

text_enum! {
    /// What came of it.
    pub enum Outcome ("feedback-outcome") {
        Informed = "informed",
        Helped = "helped",
        Corrected = "corrected",
        Apology = "apology",
        Measures = "measures",
        Referred = "referred",
        NotUpheld = "not_upheld",
        NoFollowUp = "no_follow_up",
    }
}

text_enum! {
    /// Who has it, in the order in which it is handed on.
    pub enum Desk ("feedback-desk") {
        /// The office's supervisor.
        Line = "line",
        /// A focal point of the office for complaints, who supervises nobody.
        Focal = "focal",
        /// The data-protection officer.
        Officer = "officer",
        /// The head of the programme.
        Head = "head",
        /// Where nobody else is left: focal points of other offices, and any officer. It waits there for whoever comes.
        Last = "last",
    }
}

/// Which list of a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shelf {
    /// Those that wait for an answer.
    Open,
    /// Those that were answered.
    Answered,
    /// Those that a program may have written.
    Apart,
}

/// What moves it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Somebody has it and said so.
    Acknowledge,
    /// An answer was given; that says that it came, too.
    Resolve(Outcome),
    /// The end.
    Close,
    /// A program wrote it: the end without an answer.
    PutAway,
    /// It was not the end.
    Reopen,
}

impl State {
    /// Where a step leads; nothing where it makes no sense.
    pub fn take(self, step: Step) -> Option<State> {
        match (self, step) {
            (State::New, Step::Acknowledge) => Some(State::Acknowledged),
            (State::New | State::Acknowledged, Step::Resolve(_)) => Some(State::Resolved),
            (State::Resolved, Step::Close) | (State::New, Step::PutAway) => Some(State::Closed),
            (State::Resolved | State::Closed, Step::Reopen) => Some(State::Acknowledged),
            _ => None,
        }
    }

    /// Where it stands once the person says more after the answer, or that it does not help: as new, because somebody has
    /// to read it. Nothing where it waits already.
    pub fn heard_again(self) -> Option<State> {
        (!self.is_open()).then_some(State::New)
    }

    /// Whether somebody still waits for an answer.
    pub fn is_open(self) -> bool {
        matches!(self, State::New | State::Acknowledged)
    }
}

/// Until when it is acknowledged and answered, by the clocks of the office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Somebody has said that it came.
    pub acknowledge: NaiveDateTime,
    /// There is an answer.
    pub resolve: NaiveDateTime,
}

/// Three and fourteen working days; what is protected within a day by any clock, and thirty working days, because it is
/// looked into with care.
pub fn terms(calendar: &Calendar, from: NaiveDateTime, protected: bool) -> Terms {
    if protected {
        return Terms { acknowledge: from + TimeDelta::hours(24), resolve: calendar.after(from, 30) };
    }
    Terms { acknowledge: calendar.after(from, 3), resolve: calendar.after(from, 14) }
}

/// What ended before this instant is kept no longer, where its words stay for so many years.
pub fn kept_since(now: DateTime<Utc>, years: u32) -> DateTime<Utc> {
    now.checked_sub_months(Months::new(years.saturating_mul(12))).unwrap_or(DateTime::<Utc>::MIN_UTC)
}

/// Whether somebody stands outside every line: supervises and heads nobody.
pub fn is_independent(assignments: &[Assignment]) -> bool {
    !assignments.iter().any(|a| matches!(a.role, Role::Supervisor | Role::ProgrammeManager))
}

/// Where somebody handles what people say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// At which desk.
    pub desk: Desk,
    /// Of which office; of every office where there is none.
    pub office: Option<OfficeId>,
    /// Not what is about this office.
    pub except: Option<OfficeId>,
    /// Only what nobody dealt with in time.
    pub late_only: bool,
    /// By which role.
    pub by: Assignment,
    /// By which right.
    pub permission: Permission,
}

impl Seat {
    /// Whether what lies at a desk of an office is in sight from here.
    pub fn sees(&self, desk: Desk, office: Option<OfficeId>, late: bool) -> bool {
        let of_office = self.office.is_none() || self.office == office;
        let excepted = office.is_some() && self.except == office;
        self.desk == desk && of_office && !excepted && (late || !self.late_only)
    }
}

/// Every seat of somebody. Whoever it is about is kept out besides, one by one.
pub fn seats(actor: &Actor) -> Vec<Seat> {
    let independent = is_independent(&actor.assignments);
    let mut seats = Vec::new();
    for by in &actor.assignments {
        let mut sit = |desk: Desk, office, late_only, permission| {
            // A focal point's own office is where nobody was left; an officer is of no office.
            let focal = reach(by.role, Permission::FeedbackProtected) == Reach::Own;
            let except = by.office.filter(|_| desk == Desk::Last && focal);
            seats.push(Seat { desk, office, except, late_only, by: by.clone(), permission });
        };
        match reach(by.role, Permission::FeedbackHandle) {
            Reach::Office if by.compartment == Compartment::General && by.office.is_some() => {
                sit(Desk::Line, by.office, false, Permission::FeedbackHandle);
            }
            Reach::Outside => sit(Desk::Line, None, true, Permission::FeedbackHandle),
            _ => {}
        }
        match reach(by.role, Permission::FeedbackProtected) {
            Reach::Own if independent && by.compartment == Compartment::Sensitive && by.office.is_some() => {
                sit(Desk::Focal, by.office, false, Permission::FeedbackProtected);
                sit(Desk::Last, None, false, Permission::FeedbackProtected);
            }
            Reach::All if by.role == Role::ProgrammeManager => {
                sit(Desk::Head, None, false, Permission::FeedbackProtected);
            }
            Reach::All if independent => {
                sit(Desk::Officer, None, false, Permission::FeedbackProtected);
                sit(Desk::Focal, None, true, Permission::FeedbackProtected);
                sit(Desk::Last, None, false, Permission::FeedbackProtected);
            }
            _ => {}
        }
    }
    seats
}

/// Who there is to give something to, without those it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct There {
    /// A supervisor of the office.
    pub line: bool,
    /// A focal point of the office who supervises nobody.
    pub focal: bool,
    /// A data-protection officer who supervises nobody.
    pub officer: bool,
    /// A head of the programme.
    pub head: bool,
}

/// What decides where something goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Route {
    /// It goes around the line.
    pub protected: bool,
    /// It is meant not to reach those who handle complaints at the office.
    pub elsewhere: bool,
    /// It names somebody, and nobody independent has said who that is.
    pub unresolved: bool,
    /// Whoever sat there named somebody of a later desk: that desk is passed, so that nobody hides it by naming.
    pub past: Option<Desk>,
}

/// To whom something goes.
pub fn desk(route: Route, there: There) -> Desk {
    let around = route.protected || route.unresolved || route.past.is_some();
    let mut way = vec![
        (Desk::Focal, around && !route.elsewhere && there.focal),
        (Desk::Officer, around && there.officer),
        (Desk::Head, !route.unresolved && there.head),
    ];
    if !around {
        way.insert(0, (Desk::Line, !route.elsewhere && there.line));
        way.push((Desk::Officer, there.officer));
    }
    let on = |desk: Desk| route.past.is_none_or(|past| desk > past);
    way.into_iter().find(|(desk, open)| *open && on(*desk)).map_or(Desk::Last, |(desk, _)| desk)
}

/// Whether an account of these roles handles what is handed on from a desk.
pub fn is_beyond(actor: &Actor, desk: Desk) -> bool {
    let after = |seat: &Seat| seat.desk > desk && (seat.desk != Desk::Last || desk == Desk::Head);
    seats(actor).iter().any(after)
}

#[cfg(test)]
#[path = "feedback_tests.rs"]
mod tests;
