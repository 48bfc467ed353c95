//! Plans of invented people: a first one after some weeks, looked at again every three months, with steps done.

use chrono::{Duration, NaiveDate};
use domain::authz::Compartment;
use domain::plan::{Action, Goal, GoalStatus, Plan, PlanTrack};

use super::Chance;
use super::act::Act;
use super::course::Course;
use super::phrases::{GOALS, GoalWords, OWN_WORDS};

/// Writes the plans and tells when the first one was.
pub(super) fn plans(c: &mut Course, chance: &mut Chance, meetings: &[NaiveDate]) -> Option<NaiveDate> {
    // A plan grows out of a few meetings.
    let first = *meetings.get(2)? + Duration::days(chance.between(1, 9));
    let end = c.slot.closed_on.unwrap_or(c.frame.calendar.today());
    let mut plan = new_plan(c, chance, first);
    let mut on = first;
    let mut written = None;
    while on + Duration::days(5) < end {
        let at = c.frame.calendar.work(chance, on);
        let day = at.date_naive();
        let Some(worker) = c.worker_on(day) else { break };
        plan.signed_on = Some(day);
        plan.review_due = day + Duration::days(chance.between(70, 88));
        if !c.add(at, worker, Act::Plan(Box::new(plan.clone()))) {
            break;
        }
        written.get_or_insert(day);
        // Behind a wall there is no second pair of eyes in the office yet.
        if c.slot.compartment == Compartment::General {
            let approved = c.frame.calendar.after(chance, day, 1, 8);
            c.add(approved, c.slot.supervisor, Act::ApprovePlan);
        }
        let next = plan.review_due - Duration::days(chance.between(0, 6));
        steps(c, chance, &mut plan, day, next.min(end));
        on = next;
    }
    written
}

/// Steps that were done before the next look, most of them in time.
fn steps(c: &mut Course, chance: &mut Chance, plan: &mut Plan, from: NaiveDate, to: NaiveDate) {
    for goal in plan.goals.iter_mut().filter(|g| g.status.is_open()) {
        for action in &mut goal.actions {
            let Some(due) = action.due_on.filter(|d| action.done_on.is_none() && *d < to) else { continue };
            // What was not done gets another day in the next version; nobody leaves it lying for months.
            let forgotten = to == c.frame.calendar.today() && due < c.frame.calendar.ago(9);
            if !forgotten && !chance.percent(86) {
                action.due_on = Some(to + Duration::days(chance.between(10, 60)));
                continue;
            }
            let at = c.frame.calendar.before(chance, due, 0, 4);
            let day = at.date_naive().max(from + Duration::days(1));
            let Some(worker) = c.worker_on(day) else { continue };
            if day < to && c.add(day.and_time(at.time()).and_utc(), worker, Act::StepDone) {
                action.done_on = Some(day);
            }
        }
        let done = goal.actions.iter().filter(|a| a.done_on.is_some()).count();
        goal.progress = 100 * done as i64 / goal.actions.len().max(1) as i64;
        goal.status = match goal.progress {
            0 => GoalStatus::NotStarted,
            100 => GoalStatus::Achieved,
            _ => GoalStatus::InProgress,
        };
    }
}

fn new_plan(c: &Course, chance: &mut Chance, from: NaiveDate) -> Plan {
    let mut chosen: Vec<&GoalWords> = Vec::new();
    let economic: Vec<&GoalWords> = GOALS.iter().filter(|g| g.track.is_some()).collect();
    chosen.push(*chance.pick(economic.as_slice()));
    let others: Vec<&GoalWords> = GOALS.iter().filter(|g| g.track.is_none()).collect();
    for _ in 0..chance.between(1, 2) {
        let goal = *chance.pick(others.as_slice());
        if !chosen.iter().any(|g| g.domain == goal.domain) {
            chosen.push(goal);
        }
    }
    Plan {
        own_words: chance.percent(75).then(|| c.say(*chance.pick(&OWN_WORDS))),
        track: chosen[0].track.unwrap_or(PlanTrack::Undecided),
        signed_on: None,
        review_due: from,
        goals: chosen.into_iter().map(|words| goal(c, chance, words, from)).collect(),
    }
}

fn goal(c: &Course, chance: &mut Chance, words: &GoalWords, from: NaiveDate) -> Goal {
    let mut due = from;
    let mut actions = Vec::new();
    for (responsible, what) in words.steps {
        due += Duration::days(chance.between(18, 70));
        actions.push(Action { what: c.say(*what), responsible: *responsible, due_on: Some(due), done_on: None });
    }
    Goal {
        domain: words.domain,
        statement: c.say(words.statement),
        indicator: Some(c.say(words.indicator)),
        target_on: Some(due + Duration::days(30)),
        status: GoalStatus::NotStarted,
        progress: 0,
        actions,
    }
}
