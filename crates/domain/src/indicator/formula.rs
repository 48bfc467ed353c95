//! How each indicator is reckoned from the rows. Source of the formulas: the field's indicator library; where it leaves
//! something open, docs/INDICATORS.md says what was decided.

use chrono::NaiveDate;

use super::facts::{BusinessFact, EnrolmentFact, Facts, PersonFact, ReferralFact};
use super::library::{Indicator, Of, Unit};
use super::why::EndedWhy;
use super::{life, thing};
use crate::case::ClosureReason;
use crate::livelihood::{After, Life, survival};
use crate::referral::ReferralStatus;
use crate::training::EnrolmentStatus;

pub(super) fn unit(person: usize, on: NaiveDate, hit: bool) -> Unit {
    Unit { of: Of::Person(person as u32), on, base: 1, hit: i64::from(hit), days: 0, part: 0 }
}

/// Days after a case was opened in which a profile should stand.
const PROFILE: i64 = 7;
/// Days after which a first referral should have gone.
const REFERRAL: i64 = 30;
/// Days after which a plan should be signed.
const PLAN: i64 = 45;
/// Days by which a visit or call may be late.
const TOLERANCE: i64 = 7;
/// Days a referral has before its loop is looked at.
const LOOP: i64 = 60;

pub(super) fn days(from: NaiveDate, to: NaiveDate) -> i64 {
    (to - from).num_days()
}

fn within(from: NaiveDate, to: Option<NaiveDate>, most: i64) -> bool {
    to.is_some_and(|to| days(from, to) <= most)
}

impl Indicator {
    /// Its units as of `today`, those of one person after each other.
    pub fn units(self, facts: &Facts, today: NaiveDate) -> Vec<Unit> {
        use Indicator::*;
        let people = |of: &dyn Fn(&PersonFact) -> Option<bool>| of_people(facts, of);
        match self {
            Registered => people(&|p| (p.opened_on <= today).then_some(true)),
            Profiled => people(&|p| in_time(p, p.profiled_on, PROFILE, today)),
            Active => people(&|p| active(p, today).then_some(true)),
            FirstCounselling => first(facts, today, |p| p.counselled_on),
            FirstReferral => first(facts, today, |p| p.referred_on),
            ReferredIn30 => people(&|p| in_time(p, p.referred_on, REFERRAL, today)),
            PlanIn45 => people(&|p| in_time(p, p.planned_on, PLAN, today)),
            FollowedInTime => followed(facts, today),
            Accepted => of_referrals(facts, today, answered_or_over),
            LoopClosed => of_referrals(facts, today, |r| {
                (days(r.sent_on, today) >= LOOP && !was_stopped(facts, r)).then_some(r.verified)
            }),
            AnswerTime => answers(facts, today),
            NoShow => of_referrals(facts, today, |r| r.appointed.then_some(r.missed)),
            NoAnswer => {
                of_referrals(facts, today, |r| (!was_stopped(facts, r)).then_some(r.status == ReferralStatus::Expired))
            }
            Graduated => of_enrolments(facts, today, |e| ended(e).then_some(e.status == EnrolmentStatus::Graduated)),
            DroppedOut => of_enrolments(facts, today, |e| Some(e.status == EnrolmentStatus::DroppedOut)),
            LeftBecause => left_because(facts, today),
            TradeUsed => traced(facts, today),
            Attendance => attendance(facts, today),
            RunningAt6 => running(facts, After::Six, today),
            RunningAt12 => running(facts, After::Twelve, today),
            Profit => of_businesses(facts, today, |b| {
                b.last.and_then(|(runs, profit)| if runs { profit.map(|p| p > 0) } else { None })
            }),
            Jobs => jobs(facts, today),
            JobsOfWomen => life::jobs_of_women(facts, today),
            KeptAt6 => people(&|p| kept(p, After::Six, today)),
            KeptAt12 => people(&|p| kept(p, After::Twelve, today)),
            ClosedWell => ends(facts, today, false, well),
            EndedBecause => ended_because(facts, today),
            Overdue => overdue(facts, today),
            NeedUnmet => life::unmet(facts, today),
            GrantPaid => life::paid(facts, today),
            GoodsMissing => life::missing(facts, today),
            PaidWrong => life::paid_wrong(facts, today),
            Improved => life::improved(facts, today),
            FeelsWell => life::well(facts, today),
            FeelsBetter => life::feels_better(facts, today),
            Contacted => life::contacted(facts, today),
            InSchool => life::in_school(facts, today),
            ConsentOver => life::consent_over(facts, today),
            ProjectsDone | ProjectsOfWomen | WomenTakePart | Returned | AgreementsKept | DisputesSettled
            | DisputesAgain | MeetingsHeld | DecisionsDone | ScoreRose | Acknowledged | Answered | Looks | Exports => {
                thing::of(facts, self, today)
            }
        }
    }
}

pub(super) fn of_people(facts: &Facts, of: &dyn Fn(&PersonFact) -> Option<bool>) -> Vec<Unit> {
    let one = |(i, p): (usize, &PersonFact)| of(p).map(|hit| unit(i, p.opened_on, hit));
    facts.people.iter().enumerate().filter_map(one).collect()
}

/// Whether something happened within so many days after the beginning: once they are over, and not of somebody who died or
/// moved on before.
fn in_time(p: &PersonFact, event: Option<NaiveDate>, most: i64, today: NaiveDate) -> Option<bool> {
    let gone = p.closed.is_some_and(|(on, why)| censored(why) && days(p.opened_on, on) < most);
    let hit = within(p.opened_on, event, most);
    (days(p.opened_on, today) >= most && (hit || !gone)).then_some(hit)
}

pub(super) fn ended_by(p: &PersonFact, day: NaiveDate) -> Option<ClosureReason> {
    p.closed.filter(|(on, _)| *on <= day).map(|(_, why)| why)
}

pub(super) fn active(p: &PersonFact, day: NaiveDate) -> bool {
    p.opened_on <= day && ended_by(p, day).is_none()
}

pub(super) fn well(reason: ClosureReason) -> bool {
    reason.is_well()
}

pub(super) fn left(reason: ClosureReason) -> bool {
    reason.is_left()
}

pub(super) fn censored(reason: ClosureReason) -> bool {
    reason.is_censored()
}

fn first(facts: &Facts, today: NaiveDate, event: impl Fn(&PersonFact) -> Option<NaiveDate>) -> Vec<Unit> {
    let one = |(i, p): (usize, &PersonFact)| {
        let happened = event(p).filter(|day| *day <= today);
        let end = happened.or(p.closed.map(|(on, _)| on)).unwrap_or(today).min(today);
        let days = days(p.opened_on, end).max(0);
        (p.opened_on <= today).then(|| Unit { days, ..unit(i, p.opened_on, happened.is_some()) })
    };
    facts.people.iter().enumerate().filter_map(one).collect()
}

fn followed(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let past = |on: NaiveDate| days(on, today) >= TOLERANCE;
    // Ending a case clears what is due: nobody went there.
    let cleared = |d: &super::DueFact| {
        let ended_on = facts.people.get(d.person as usize).and_then(|p| p.closed).map(|(on, _)| on);
        d.done_on.is_some() && d.done_on == ended_on && within(d.due_on, ended_on, TOLERANCE)
    };
    let one = |d: &super::DueFact| {
        let in_time = within(d.due_on, d.done_on, TOLERANCE);
        (in_time || past(d.due_on)).then(|| unit(d.person as usize, d.due_on, in_time))
    };
    facts.due.iter().filter(|d| !cleared(d)).filter_map(one).collect()
}

/// Open cases with a visit or call that should have been made.
fn overdue(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let mut late = vec![false; facts.people.len()];
    for due in facts.due.iter().filter(|d| d.due_on < today && d.done_on.is_none_or(|done| done > today)) {
        if let Some(late) = late.get_mut(due.person as usize) {
            *late = true;
        }
    }
    let open = facts.people.iter().zip(late).enumerate().filter(|(_, (p, _))| active(p, today));
    open.map(|(i, (p, late))| unit(i, p.opened_on, late)).collect()
}

fn of_referrals(facts: &Facts, today: NaiveDate, of: impl Fn(&ReferralFact) -> Option<bool>) -> Vec<Unit> {
    let sent = facts.referrals.iter().filter(|r| r.sent_on <= today);
    sent.filter_map(|r| of(r).map(|hit| unit(r.person as usize, r.sent_on, hit))).collect()
}

/// Taken back, of somebody who died or moved on.
fn was_stopped(facts: &Facts, r: &ReferralFact) -> bool {
    let gone = |p: &PersonFact| p.closed.is_some_and(|(_, why)| censored(why));
    r.status == ReferralStatus::Revoked && facts.people.get(r.person as usize).is_some_and(gone)
}

fn answered_or_over(r: &ReferralFact) -> Option<bool> {
    (r.answered_on.is_some() || r.status == ReferralStatus::Expired)
        .then_some(r.answered_on.is_some() && !r.declined && r.status != ReferralStatus::Expired)
}

/// Who was not answered waits still: until today, or until the referral ended.
fn answers(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let sent = facts.referrals.iter().filter(|r| r.sent_on <= today && r.status != ReferralStatus::Revoked);
    sent.map(|r| {
        let answered = r.answered_on.filter(|on| *on <= today);
        let days = days(r.sent_on, answered.unwrap_or(today)).max(0);
        Unit { days, ..unit(r.person as usize, r.sent_on, answered.is_some()) }
    })
    .collect()
}

fn ended(e: &EnrolmentFact) -> bool {
    use EnrolmentStatus::*;
    matches!(e.status, DroppedOut | Completed | Graduated | Failed)
}

fn of_enrolments(facts: &Facts, today: NaiveDate, of: impl Fn(&EnrolmentFact) -> Option<bool>) -> Vec<Unit> {
    let begun = facts.enrolments.iter().filter(|e| e.started_on <= today);
    begun.filter_map(|e| of(e).map(|hit| unit(e.person as usize, e.started_on, hit))).collect()
}

fn attendance(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let begun = facts.enrolments.iter().filter(|e| e.started_on <= today);
    begun
        .map(|e| Unit { base: e.held, hit: e.attended.min(e.held), ..unit(e.person as usize, e.started_on, true) })
        .collect()
}

/// Of those of whom somebody knows.
fn traced(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let begun = facts.traces.iter().filter(|t| t.started_on <= today);
    begun.map(|t| unit(t.person as usize, t.started_on, t.used)).collect()
}

fn of_businesses(facts: &Facts, today: NaiveDate, of: impl Fn(&BusinessFact) -> Option<bool>) -> Vec<Unit> {
    let begun = facts.businesses.iter().filter(|b| b.life.started_on <= today);
    begun.filter_map(|b| of(b).map(|hit| unit(b.person as usize, b.life.started_on, hit))).collect()
}

/// Of those of whom somebody knows.
fn running(facts: &Facts, after: After, today: NaiveDate) -> Vec<Unit> {
    let known = |life: &Life| {
        let s = survival(std::slice::from_ref(life), after, today);
        (s.known > 0).then_some(s.running > 0)
    };
    of_businesses(facts, today, |b| known(&b.life))
}

fn jobs(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let running = |b: &&BusinessFact| b.life.started_on <= today && b.last.is_some_and(|(runs, _)| runs);
    let one = |b: &BusinessFact| Unit { base: b.jobs, hit: b.jobs, ..unit(b.person as usize, b.life.started_on, true) };
    facts.businesses.iter().filter(running).map(one).collect()
}

/// Whether somebody was still with the programme, or had ended well, so long after the beginning.
fn kept(p: &PersonFact, after: After, today: NaiveDate) -> Option<bool> {
    let then = p.opened_on + chrono::Days::new(after.days().unsigned_abs());
    if then > today {
        return None;
    }
    match ended_by(p, then) {
        Some(reason) if censored(reason) => None,
        reason => Some(!reason.is_some_and(left)),
    }
}

/// Whose case has ended, and whether for a reason that counts; on the day of the end, or on that of the opening.
pub(super) fn ends(
    facts: &Facts,
    today: NaiveDate,
    by_opening: bool,
    counts: impl Fn(ClosureReason) -> bool,
) -> Vec<Unit> {
    let one = |(i, p): (usize, &PersonFact)| {
        let (on, why) = p.closed.filter(|(on, _)| *on <= today)?;
        Some(unit(i, if by_opening { p.opened_on } else { on }, counts(why)))
    };
    facts.people.iter().enumerate().filter_map(one).collect()
}

/// Who did not end well, by the reason; on the day of the end.
fn ended_because(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let one = |(i, p): (usize, &PersonFact)| {
        let (on, why) = p.closed.filter(|(on, _)| *on <= today)?;
        EndedWhy::of(why).map(|why| Unit { part: why as u8, ..unit(i, on, true) })
    };
    facts.people.iter().enumerate().filter_map(one).collect()
}

/// Who left a training, by the reason; on the day on which they began.
fn left_because(facts: &Facts, today: NaiveDate) -> Vec<Unit> {
    let begun = facts.leavers.iter().filter(|l| l.started_on <= today);
    begun.map(|l| Unit { part: l.why as u8, ..unit(l.person as usize, l.started_on, true) }).collect()
}
