//! The course of an invented case: when who meets whom, what is planned, and how it ends.
//!
//! Only dates and choices are made here. What follows from an act — tasks, statuses, the timeline — is the services'
//! own doing when the act is written.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, Utc};
use domain::authz::Compartment;
use domain::case::ClosureReason;
use domain::consent::{Conversation, Validity};
use domain::counselling::{Attended, Present, Session, SessionKind, SessionPlace};
use domain::id::UserId;
use domain::locale::Locale;

use super::act::{Act, Dated};
use super::calendar::Calendar;
use super::persona::Persona;
use super::phrases::{self, Words};
use super::{Base, Chance, ending, planning, referring, screening, starting};

/// Everything the courses share.
pub(super) struct Frame<'a> {
    pub base: &'a Base,
    pub calendar: Calendar,
    pub locale: Locale,
}

/// What was decided about a case before its course.
#[derive(Debug, Clone)]
pub(super) struct Slot {
    pub office: &'static str,
    pub compartment: Compartment,
    /// Who has it; nobody while it waits for a supervisor.
    pub worker: Option<UserId>,
    pub supervisor: UserId,
    pub opened_on: NaiveDate,
    /// When it ended; open when nothing.
    pub closed_on: Option<NaiveDate>,
    /// When the next meeting is due.
    pub next_on: NaiveDate,
    /// Who had it before, and until when.
    pub before: Option<(UserId, NaiveDate)>,
    pub woman: Option<bool>,
    pub child: bool,
}

/// A course in the making.
pub(super) struct Course<'a> {
    pub frame: &'a Frame<'a>,
    pub slot: &'a Slot,
    pub case: usize,
    pub acts: Vec<Dated>,
    /// Why it ends, if it does.
    pub reason: Option<ClosureReason>,
}

impl Course<'_> {
    /// Adds an act unless it lies in the future; tells its time.
    pub fn add(&mut self, at: DateTime<Utc>, by: UserId, act: Act) -> bool {
        let past = at < self.frame.calendar.now;
        if past {
            self.acts.push(Dated { at, case: self.case, by, act });
        }
        past
    }

    pub fn say(&self, words: Words) -> String {
        words.say(self.frame.locale)
    }

    /// Who has the case on a day.
    pub fn worker_on(&self, day: NaiveDate) -> Option<UserId> {
        match self.slot.before {
            Some((before, until)) if day < until => Some(before),
            _ => self.slot.worker,
        }
    }

    /// Last day on which work goes on. Who cannot be found any more is only looked for.
    pub fn end(&self) -> NaiveDate {
        let lost = self.reason == Some(ClosureReason::LostContact);
        let looked_for = Duration::days(if lost { ending::LOOKED_FOR } else { 0 });
        self.slot.closed_on.map_or(self.slot.next_on, |day| day - looked_for)
    }
}

/// The whole course of one case.
pub(super) fn course(frame: &Frame, chance: &mut Chance, slot: &Slot, persona: Persona, case: usize) -> Vec<Dated> {
    let mut c = Course { frame, slot, case, acts: Vec::new(), reason: ending::reason(chance, slot) };
    // Who came today came before now.
    let opened_at = frame.calendar.work(chance, slot.opened_on).min(frame.calendar.now - Duration::minutes(90));
    let first = slot.before.map(|(user, _)| user).or(slot.worker);
    let register =
        Act::Register { persona: Box::new(persona.clone()), caseworker: first, compartment: slot.compartment };
    if !c.add(opened_at, first.unwrap_or(slot.supervisor), register) {
        return c.acts;
    }
    if let (Some((_, on)), Some(worker)) = (slot.before, slot.worker) {
        let at = frame.calendar.work(chance, on);
        c.add(at, slot.supervisor, Act::Assign(worker));
    }
    let meetings = meetings(&mut c, chance, &persona);
    let planned = planning::plans(&mut c, chance, &meetings);
    starting::startups(&mut c, &mut chance.clone(), case, planned);
    referring::referrals(&mut c, chance, &persona, planned);
    renewals(&mut c, chance, &persona);
    ending::follow_ups(&mut c, chance, planned);
    ending::ways(&mut c, chance, planned);
    screening::screened(&mut c, chance, &persona);
    c.acts
}

/// Sessions from the first week to the end; the last one names the next.
fn meetings(c: &mut Course, chance: &mut Chance, persona: &Persona) -> Vec<NaiveDate> {
    let (slot, calendar) = (c.slot, c.frame.calendar);
    let mut days = Vec::new();
    let mut day = slot.opened_on + Duration::days(chance.between(2, 7));
    while day + Duration::days(9) <= c.end() {
        days.push(calendar.work(chance, day));
        day = days[days.len() - 1].date_naive() + Duration::days(gap(chance, days.len()));
    }
    for (i, at) in days.iter().enumerate() {
        let next = days.get(i + 1).map(|at| at.date_naive());
        let open = slot.closed_on.is_none();
        let next = next.or_else(|| open.then_some(slot.next_on)).filter(|n| *n > at.date_naive());
        let Some(worker) = c.worker_on(at.date_naive()) else { break };
        let session =
            session(c, chance, persona, i, at.date_naive(), next, slot.closed_on.is_some() && i + 1 == days.len());
        if chance.percent(70) {
            c.add(*at - Duration::minutes(12), worker, Act::Look);
        }
        c.add(*at, worker, Act::Session(Box::new(session)));
        if chance.percent(9) {
            let note = Act::Note(c.say(*chance.pick(&phrases::NOTES)));
            let on = calendar.after(chance, at.date_naive(), 2, 8);
            c.add(on, worker, note);
        }
    }
    days.iter().map(|at| at.date_naive()).collect()
}

/// Close together at first, about monthly later.
fn gap(chance: &mut Chance, so_far: usize) -> i64 {
    if so_far < 3 { chance.between(7, 14) } else { chance.between(24, 40) }
}

fn session(
    c: &Course,
    chance: &mut Chance,
    persona: &Persona,
    number: usize,
    held_on: NaiveDate,
    next_on: Option<NaiveDate>,
    last: bool,
) -> Session {
    use SessionKind::*;
    let kind = match number {
        _ if last && number > 3 => Exit,
        0 => Orientation,
        1 => NeedsAssessment,
        2 => Career,
        _ => chance.weighted(&[
            (62, FollowUp),
            (14, PlanReview),
            (12, PsychosocialBasic),
            (8, FamilyMediation),
            (4, Crisis),
        ]),
    };
    let attended = match number {
        0..=2 => Attended::Yes,
        _ => chance.weighted(&[
            (90, Attended::Yes),
            (6, Attended::NoShow),
            (3, Attended::CancelledByClient),
            (1, Attended::Rescheduled),
        ]),
    };
    let came = attended == Attended::Yes;
    let present = match kind {
        FamilyMediation => vec![Present::Person, Present::Family, Present::Leader],
        _ if chance.percent(12) => vec![Present::Person, Present::Spouse],
        _ => vec![Present::Person],
    };
    let topics = phrases::topics(kind);
    let first = usize::try_from(chance.between(0, topics.len() as i64 - 1)).unwrap_or(0);
    let agreements = (0..chance.between(0, 2)).map(|_| c.say(*chance.pick(&phrases::AGREEMENTS)));
    let agreements: Vec<String> = if came { agreements.collect() } else { Vec::new() };
    Session {
        kind,
        held_on,
        minutes: came.then(|| chance.between(4, 14) * 5),
        place: chance.weighted(&[
            (48, SessionPlace::Office),
            (24, SessionPlace::Home),
            (16, SessionPlace::Community),
            (12, SessionPlace::Phone),
        ]),
        language: persona.registration.profile.contact_language,
        interpreter: came && chance.percent(8),
        attended,
        present: if came { present } else { Vec::new() },
        topics: if came { topics.iter().copied().skip(first).take(2).collect() } else { Vec::new() },
        summary: if came { c.say(*chance.pick(phrases::summaries(kind))) } else { String::new() },
        private_note: (came && chance.percent(12)).then(|| c.say(*chance.pick(&phrases::PRIVATE))),
        agreements,
        next_on,
        // Some agree on a time.
        next_time: next_on
            .filter(|day| day.day() % 3 == 0)
            .and_then(|day| NaiveTime::from_hms_opt(8 + day.day() % 7, 30, 0)),
        next_place: None,
        feedback: (came && chance.percent(60)).then(|| chance.weighted(&[(4, 2), (14, 3), (42, 4), (40, 5)])),
        group: None,
    }
}

/// Most yeses are asked for again in the weeks before they end.
fn renewals(c: &mut Course, chance: &mut Chance, persona: &Persona) {
    let consent = &persona.registration.consent;
    for validity in [Validity::Months12, Validity::Months24] {
        let end = validity.last_day(c.slot.opened_on);
        let ending = consent.answers.iter().filter(|a| a.valid_to.is_some() && a.valid_to == end);
        let mut answers: Vec<_> = ending.cloned().collect();
        let Some(end) = end.filter(|_| !answers.is_empty() && chance.percent(90)) else { continue };
        let at = c.frame.calendar.before(chance, end, 20, 56);
        let day = at.date_naive();
        let Some(worker) = c.worker_on(day).filter(|_| c.slot.closed_on.is_none_or(|closed| day < closed)) else {
            continue;
        };
        for answer in &mut answers {
            answer.valid_to = Validity::Months24.last_day(day);
        }
        let conversation = Conversation { manner: consent.manner.clone(), answers };
        c.add(at, worker, Act::Consent(Box::new(conversation)));
    }
}
