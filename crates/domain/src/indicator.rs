//! What the programme can say in numbers: definitions over facts without names, cut in at most two ways, and told so
//! that nobody can be worked out. Source of the formulas: the field's indicator library (docs/INDICATORS.md).
//!
//! [`Facts`] are rows without identity. An [`Indicator`] makes of them [`Unit`]s: one thing each that is counted, of one
//! person, on one day. A [`Table`] tallies units along two [`Axis`] at most, and [`Told`] says which of its numbers may
//! be read.

mod answer;
mod axis;
mod curve;
mod cut;
mod facts;
mod formula;
mod layout;
mod library;
mod life;
mod linear;
mod protect;
mod report;
mod stage;
mod statement;
mod table;
mod target;
mod target_answer;
mod thing;
mod value;
mod why;

pub use answer::{Question, answer};
pub use axis::{Axis, Class, Family};
pub use curve::{Curve, Curves, curves, has_curve, veiled_curve};
pub use cut::{Cut, CutError, CutForm};
pub use facts::{
    AgeBand, BusinessFact, Difficulty, DueFact, EnrolmentFact, Facts, PersonFact, Place, ReferralFact, SexGroup,
    TraceFact,
};
pub use layout::Layout;
pub use library::{Amount, Indicator, Kind, Of, Theme, Unit};
pub use life::{
    CareFact, ChangeFact, CheckFact, ConsentFact, GoodsFact, GrantFact, NeedFact, PaymentFact, PupilFact, WorkersFact,
};
pub use protect::Told;
pub use report::{Changed, NewReport, ReportForm, ReportRow, changed, reckoned_again, report_rows, reportable};
pub use stage::Stage;
pub use statement::{NewStatement, Statement, StatementForm, newest, tree};
pub use table::{Cell, Count, Table, Tally};
pub use target::{
    Aim, MILESTONES, NewTarget, ResultLevel, TargetForm, TargetState, Verdict, achieved, aimable, verdict,
};
pub use target_answer::{TargetAnswer, TargetAnswerForm};
pub use thing::ThingFact;
pub use value::{Shown, shown};
pub use why::{EndedHow, EndedWhy, LeaverFact, LeftWhy};

#[cfg(test)]
mod attack_tests;
#[cfg(test)]
mod example;
#[cfg(test)]
mod formula_tests;
#[cfg(test)]
mod reason_tests;
#[cfg(test)]
mod target_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod wider_tests;
