//! How an invented person is followed up, and how a case ends.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::case::{CaseRisk, CaseStatus, ClosureCheck, ClosureProposal, ClosureReason, ClosureStatement};
use domain::follow_up::{Absence, Activity, Contact, FollowUp, FollowUpChannel, Situation};

use super::Chance;
use super::act::Act;
use super::course::{Course, Slot};
use super::phrases;

/// Days before the end in which somebody who cannot be found is looked for.
pub(super) const LOOKED_FOR: i64 = 120;

/// Why the case of a slot ends; nothing while it is open.
pub(super) fn reason(chance: &mut Chance, slot: &Slot) -> Option<ClosureReason> {
    use ClosureReason::*;
    let closed_on = slot.closed_on?;
    let long = (closed_on - slot.opened_on).num_days() > 2 * LOOKED_FOR;
    Some(match long {
        true => chance.weighted(&[
            (62, Graduated),
            (14, SelfReliant),
            (7, VoluntaryWithdrawal),
            (9, LostContact),
            (7, RelocatedNoService),
            (1, Deceased),
        ]),
        false => chance.weighted(&[(50, RelocatedNoService), (50, VoluntaryWithdrawal)]),
    })
}

/// Visits and calls between the sessions once there is a plan, and the search for who is lost.
pub(super) fn follow_ups(c: &mut Course, chance: &mut Chance, planned: Option<NaiveDate>) {
    let calendar = c.frame.calendar;
    let Some(mut day) = planned else { return };
    let mut works = false;
    loop {
        day += Duration::days(chance.between(30, 75));
        if day + Duration::days(5) > c.end() {
            break;
        }
        works |= chance.percent(35);
        let at = calendar.work(chance, day);
        let follow_up = visit(c, chance, at.date_naive(), works);
        record(c, at, follow_up);
    }
    if c.reason == Some(ClosureReason::LostContact) {
        for (ago, channel, contact, absence) in [
            (110, FollowUpChannel::Phone, Contact::NotReached, Absence::NoAnswer),
            (60, FollowUpChannel::HomeVisit, Contact::NotReached, Absence::Moved),
            (12, FollowUpChannel::Community, Contact::HeardOf, Absence::Moved),
        ] {
            let Some(closed_on) = c.slot.closed_on else { return };
            let at = calendar.work(chance, closed_on - Duration::days(ago));
            let summary = c.say(phrases::NOT_FOUND);
            let tried = FollowUp {
                made_on: at.date_naive(),
                channel,
                contact,
                absence: Some(absence),
                situation: None,
                activity: None,
                summary,
                next_on: None,
            };
            record(c, at, tried);
        }
    }
}

fn record(c: &mut Course, at: DateTime<Utc>, follow_up: FollowUp) {
    if let Some(worker) = c.worker_on(at.date_naive()) {
        c.add(at, worker, Act::FollowUp(Box::new(follow_up)));
    }
}

fn visit(c: &Course, chance: &mut Chance, made_on: NaiveDate, works: bool) -> FollowUp {
    use FollowUpChannel::{Elsewhere, HomeVisit, Phone};
    let channel = chance.weighted(&[(45, HomeVisit), (30, Elsewhere), (25, Phone)]);
    let reached = chance.percent(88);
    let contact = match (reached, channel) {
        (false, _) => Contact::NotReached,
        (true, Phone) => Contact::Spoken,
        (true, _) => Contact::Seen,
    };
    let absence = chance.weighted(&[(40, Absence::Working), (30, Absence::Travelling), (30, Absence::NoAnswer)]);
    let situation = match works {
        true => chance.weighted(&[(55, Situation::Better), (40, Situation::Same), (5, Situation::Worse)]),
        false => chance.weighted(&[(20, Situation::Better), (55, Situation::Same), (25, Situation::Worse)]),
    };
    let activity = match works {
        true => chance.weighted(&[(60, Activity::SelfEmployed), (15, Activity::Apprentice), (25, Activity::Employee)]),
        false => chance.weighted(&[(70, Activity::CasualDaily), (30, Activity::UnemployedSeeking)]),
    };
    FollowUp {
        made_on,
        channel,
        contact,
        absence: (!reached).then_some(absence),
        situation: reached.then_some(situation),
        activity: reached.then_some(activity),
        summary: if reached { c.say(*chance.pick(phrases::visits(works))) } else { String::new() },
        next_on: None,
    }
}

/// Statuses that somebody decides: followed up, on hold, to be closed, closed.
pub(super) fn ways(c: &mut Course, chance: &mut Chance, planned: Option<NaiveDate>) {
    let (slot, calendar) = (c.slot, c.frame.calendar);
    let Some(worker) = slot.worker.filter(|_| slot.compartment == Compartment::General) else { return };
    let age = (c.end() - slot.opened_on).num_days();
    if chance.percent(58) {
        let risk = chance.weighted(&[(54, CaseRisk::Low), (35, CaseRisk::Medium), (11, CaseRisk::High)]);
        let at = calendar.after(chance, slot.opened_on, 8, 40);
        c.add(at, c.worker_on(at.date_naive()).unwrap_or(worker), Act::Risk(risk));
    }
    if planned.is_some() && age > 250 {
        let at = calendar.before(chance, c.end(), 40, 90);
        c.add(at, worker, Act::Status(CaseStatus::Monitoring, None));
    }
    match slot.closed_on.zip(c.reason) {
        Some((closed_on, reason)) => {
            let proposed = calendar.before(chance, closed_on, 2, 7);
            let proposal = proposal(c, reason, proposed.date_naive());
            c.add(proposed, worker, Act::ProposeEnd(Box::new(proposal)));
            let closed = calendar.work(chance, closed_on).max(proposed + Duration::hours(1));
            c.add(closed, slot.supervisor, Act::End);
            after_the_end(c, &mut chance.clone(), closed_on, reason);
        }
        None if planned.is_some() && age > 300 && chance.percent(18) => {
            let at = calendar.before(chance, calendar.today(), 1, 6);
            let proposal = proposal(c, ClosureReason::Graduated, at.date_naive());
            c.add(at, worker, Act::ProposeEnd(Box::new(proposal)));
        }
        None if age > 60 && chance.percent(3) => {
            let ago = chance.between(3, 20);
            let at = calendar.work(chance, calendar.ago(ago));
            let look = calendar.today() + Duration::days(chance.between(10, 60));
            c.add(at, worker, Act::Status(CaseStatus::OnHold, Some(look)));
        }
        None => {}
    }
}

/// Who left well, or moved, is called about three months later and is mostly spoken to; of some of the last weeks nobody is
/// yet.
fn after_the_end(c: &mut Course, chance: &mut Chance, closed_on: NaiveDate, reason: ClosureReason) {
    if !reason.is_looked_at_again() {
        return;
    }
    let at = c.frame.calendar.after(chance, closed_on, 86, 104);
    let days_ago = (c.frame.calendar.today() - at.date_naive()).num_days();
    if days_ago < 45 && chance.percent(50) {
        return;
    }
    let works = matches!(reason, ClosureReason::Graduated | ClosureReason::SelfReliant);
    let look = FollowUp {
        channel: FollowUpChannel::Phone,
        contact: Contact::Spoken,
        absence: None,
        ..visit(c, chance, at.date_naive(), works)
    };
    let told = FollowUp {
        situation: look.situation.or(Some(Situation::Same)),
        activity: look.activity.or(Some(Activity::CasualDaily)),
        summary: c.say(*chance.pick(phrases::visits(works))),
        ..look
    };
    record(c, at, told);
}

fn proposal(c: &Course, reason: ClosureReason, on: NaiveDate) -> ClosureProposal {
    use ClosureCheck::{Agreed, Feedback, Told};
    let died = reason == ClosureReason::Deceased;
    let said = [Agreed, Told, Feedback].into_iter().filter(|check| reason.checks().contains(check));
    ClosureProposal {
        statement: ClosureStatement { reason, words: died.then(|| c.say(phrases::DIED)), source: None },
        died_on: died.then(|| on - Duration::days(9)),
        said: said.collect(),
    }
}
