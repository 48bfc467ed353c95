//! Which cases there are: whose, since when, until when, and when the next meeting is due.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Role};
use domain::id::UserId;

use super::calendar::Calendar;
use super::course::Slot;
use super::{Base, Chance, StaffSeed};

/// A whole programme; fewer people are a part of it.
const WHOLE: f64 = 1200.0;

/// The caseworker of the demonstration's first account has exactly this many open cases, 23 of them of women.
const CASELOAD: usize = 54;
const CASELOAD_WOMEN: usize = 23;

/// What is due around today for that account, in days from today; the rest comes later.
const DUE: [i64; 16] = [0, -1, 0, 1, 0, -2, 0, -6, 1, 0, 2, 0, 3, 1, -3, 2];

/// Makes the slots of `people` cases.
pub(super) fn slots(base: &Base, chance: &mut Chance, calendar: Calendar, people: usize) -> Vec<Slot> {
    let share = |of_whole: usize| (of_whole as f64 * people as f64 / WHOLE).round() as usize;
    let mut made = Vec::new();
    let workers: Vec<&StaffSeed> = base.staff.iter().filter(|s| s.role == Role::Caseworker).collect();
    for worker in &workers {
        let first = worker.login == "caseworker";
        let open = if first { CASELOAD } else { usize::try_from(chance.between(46, 58)).unwrap_or(50) };
        for n in 0..share(open) {
            let mut slot = open_slot(base, chance, calendar, worker);
            if first {
                slot.next_on =
                    calendar.today() + Duration::days(DUE.get(n).copied().unwrap_or_else(|| chance.between(3, 32)));
                slot.woman = Some(n * CASELOAD_WOMEN / CASELOAD != (n + 1) * CASELOAD_WOMEN / CASELOAD);
                // Who is due around today has been known for a while.
                if n < DUE.len() {
                    slot.opened_on = calendar.intake(chance, 45, 160, 460);
                }
            }
            made.push(slot);
        }
    }
    behind_walls(&mut made, base, chance, calendar, &share);
    for office in &base.offices {
        for _ in 0..share(4) {
            made.extend(waiting(base, chance, calendar, office.code));
        }
    }
    while made.len() < people {
        let worker = chance.pick(&workers);
        made.push(closed_slot(base, chance, calendar, worker));
    }
    made.truncate(people);
    made
}

fn slot(base: &Base, worker: &StaffSeed, opened_on: NaiveDate) -> Slot {
    let office = base.offices.iter().find(|o| Some(o.id) == worker.office);
    Slot {
        office: office.map_or("DOR", |o| o.code),
        compartment: worker.compartment,
        worker: Some(worker.id),
        supervisor: supervisor(base, worker),
        opened_on,
        closed_on: None,
        next_on: opened_on + Duration::days(14),
        before: None,
        woman: None,
        child: false,
    }
}

fn supervisor(base: &Base, worker: &StaffSeed) -> UserId {
    let same =
        |s: &&StaffSeed| s.role == Role::Supervisor && s.office == worker.office && s.compartment == worker.compartment;
    base.staff.iter().find(same).map_or(worker.id, |s| s.id)
}

fn open_slot(base: &Base, chance: &mut Chance, calendar: Calendar, worker: &StaffSeed) -> Slot {
    let opened_on = calendar.intake(chance, 1, 30, 500);
    let mut made = slot(base, worker, opened_on);
    let due = match chance.between(1, 100) {
        1..=7 => chance.between(-9, -1),
        8..=11 => 0,
        _ => chance.between(1, 34),
    };
    made.next_on = calendar.today() + Duration::days(due);
    let known = (calendar.today() - opened_on).num_days();
    if known > 120 && chance.percent(6) {
        made.before = predecessor(base, chance, worker).map(|user| (user, calendar.ago(chance.between(20, known / 2))));
    }
    made
}

/// Another caseworker of the same office, who had the case first.
fn predecessor(base: &Base, chance: &mut Chance, worker: &StaffSeed) -> Option<UserId> {
    let other = |s: &&StaffSeed| s.role == worker.role && s.office == worker.office && s.id != worker.id;
    let others: Vec<UserId> = base.staff.iter().filter(other).map(|s| s.id).collect();
    (!others.is_empty()).then(|| *chance.pick(&others))
}

fn closed_slot(base: &Base, chance: &mut Chance, calendar: Calendar, worker: &StaffSeed) -> Slot {
    let opened_on = calendar.intake(chance, 190, 480, 728);
    let lasted = if chance.percent(12) { chance.between(25, 120) } else { chance.between(170, 380) };
    let closed_on = (opened_on + Duration::days(lasted)).min(calendar.ago(chance.between(2, 25)));
    Slot { closed_on: Some(closed_on), ..slot(base, worker, opened_on) }
}

/// Children, and women who came for another kind of help: each behind a wall of their own.
fn behind_walls(
    made: &mut Vec<Slot>,
    base: &Base,
    chance: &mut Chance,
    calendar: Calendar,
    share: &dyn Fn(usize) -> usize,
) {
    for focal in base.staff.iter().filter(|s| s.role == Role::FocalPoint) {
        let child = focal.compartment == Compartment::Child;
        let main = focal.office == base.offices.first().map(|o| o.id);
        let count = match (child, main) {
            (true, true) => 24,
            (true, false) => 12,
            (false, _) => 16,
        };
        for _ in 0..share(count) {
            let mut slot = open_slot(base, chance, calendar, focal);
            slot.before = None;
            slot.child = child;
            slot.woman = (!child).then_some(true);
            made.push(slot);
        }
    }
}

/// Registered by the supervisor, nobody's yet.
fn waiting(base: &Base, chance: &mut Chance, calendar: Calendar, office: &str) -> Option<Slot> {
    let id = base.offices.iter().find(|o| o.code == office)?.id;
    let outside = |s: &&StaffSeed| s.role == Role::Supervisor && s.compartment == Compartment::General;
    let supervisor = base.staff.iter().filter(outside).find(|s| s.office == Some(id))?;
    let mut made = slot(base, supervisor, calendar.ago(chance.between(0, 6)));
    made.worker = None;
    Some(made)
}
