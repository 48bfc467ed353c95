//! Referrals of invented people: where to, and what comes of them. Two providers often do not answer.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::directory::Category;
use domain::id::UserId;
use domain::person::Sex;
use domain::referral::{
    Accompaniment, Answer, Appointment, DeclineReason, NewReferral, Outcome, Report, RevokeReason, SentVia, Urgency,
    allowed_fields,
};

use super::act::{Act, Key};
use super::course::Course;
use super::persona::Persona;
use super::phrases::{PROVIDER_NOTES, reason};
use super::{Chance, ServiceSeed};

/// What comes of a referral in the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Completed,
    Declined,
    Expired,
    NoShow,
    Revoked,
    Open,
}

/// Providers that leave every third referral without an answer, by their key.
const SILENT: [&str; 2] = ["kawral", "umoja"];

/// Adds about 2.6 referrals after the plan.
pub(super) fn referrals(c: &mut Course, chance: &mut Chance, persona: &Persona, planned: Option<NaiveDate>) {
    let Some(planned) = planned else { return };
    let end = c.slot.closed_on.unwrap_or(c.frame.calendar.today());
    let count = chance.weighted(&[(4, 0), (12, 1), (24, 2), (28, 3), (20, 4), (12, 5)]);
    let mut day = planned + Duration::days(chance.between(1, 14));
    let mut used = Vec::new();
    for key in 0..count {
        if day + Duration::days(2) > end {
            return;
        }
        let at = c.frame.calendar.work(chance, day);
        let left = c.slot.closed_on.map(|closed| (closed - at.date_naive()).num_days());
        let Some(service) = choose(c, chance, persona, &used, left) else { return };
        let service = service.clone();
        used.push(service.category);
        one(c, chance, key, &service, at);
        day = at.date_naive() + Duration::days(chance.between(8, 75));
    }
}

/// A service near by, for somebody like this, that the person agreed to, and for which `left` days are enough.
fn choose<'a>(
    c: &Course<'a>,
    chance: &mut Chance,
    persona: &Persona,
    used: &[Category],
    left: Option<i64>,
) -> Option<&'a ServiceSeed> {
    let office = c.frame.base.offices.iter().find(|o| o.code == c.slot.office)?;
    let fits = |s: &&ServiceSeed| {
        let near = s.areas.iter().any(|a| office.pcode.starts_with(a));
        let sealed = match s.category {
            Category::ChildProtection => !c.slot.child,
            Category::GbvServices => c.slot.compartment != Compartment::Gbv,
            Category::HivVct => !chance_of_test(c.case),
            _ => false,
        };
        let sex = s.for_sex.is_none_or(|sex| persona.is_woman() == (sex == Sex::Female));
        let age = s.age_min.is_none_or(|min| persona.age() >= min) && s.age_max.is_none_or(|max| persona.age() <= max);
        let reading = !s.needs_reading || persona.reads();
        // Nobody begins a course of months shortly before the end.
        let room = left.is_none_or(|days| days > if is_long(s.category) { 190 } else { 45 });
        near && room
            && !sealed
            && !s.stale
            && sex
            && age
            && reading
            && persona.agreed.contains(&s.category.sector())
            && !used.contains(&s.category)
    };
    let offered: Vec<&ServiceSeed> = c.frame.base.services.iter().filter(fits).collect();
    (!offered.is_empty()).then(|| *chance.pick(&offered))
}

/// Testing is rare, and asked for.
fn chance_of_test(case: usize) -> bool {
    case.is_multiple_of(23)
}

fn one(c: &mut Course, chance: &mut Chance, key: Key, service: &ServiceSeed, at: DateTime<Utc>) {
    let Some(worker) = c.worker_on(at.date_naive()) else { return };
    let Some(provider) = c.frame.base.answers_for(service.organisation) else { return };
    let new = new_referral(c, chance, service);
    let urgent = new.urgency != Urgency::Routine;
    if !c.add(at, worker, Act::Refer(key, Box::new(new))) {
        return;
    }
    let silent = SILENT.iter().any(|k| c.frame.base.is_organisation(k, service.organisation)) && chance.percent(30);
    let end = if silent {
        End::Expired
    } else {
        chance.weighted(&[
            (66, End::Completed),
            (9, End::Declined),
            (6, End::Expired),
            (7, End::NoShow),
            (2, End::Revoked),
            (if c.slot.closed_on.is_some() { 0 } else { 10 }, End::Open),
        ])
    };
    let way = Way { key, worker, provider, long: is_long(service.category), urgent };
    match end {
        End::Expired => expired(c, chance, &way, at),
        End::Revoked => {
            let when = c.frame.calendar.after(chance, at.date_naive(), 2, 9);
            let reason = chance.weighted(&[
                (60, RevokeReason::NoLongerNeeded),
                (25, RevokeReason::Error),
                (15, RevokeReason::Risk),
            ]);
            c.add(when, worker, Act::Revoke(key, reason));
        }
        _ => answered(c, chance, &way, at, end),
    }
}

/// Who does what with one referral.
struct Way {
    key: Key,
    worker: UserId,
    provider: UserId,
    /// A course of months rather than a visit.
    long: bool,
    /// Whether it cannot wait for weeks.
    urgent: bool,
}

fn is_long(category: Category) -> bool {
    use Category::*;
    matches!(
        category,
        VocationalTraining
            | Apprenticeship
            | EducationNonformalLiteracy
            | EducationFormal
            | MhpssFocused
            | BusinessDevelopment
            | PublicWorks
            | AgricultureInputs
    )
}

fn new_referral(c: &Course, chance: &mut Chance, service: &ServiceSeed) -> NewReferral {
    let urgency = chance.weighted(&[(80, Urgency::Routine), (17, Urgency::Urgent), (3, Urgency::Emergency)]);
    NewReferral {
        category: service.category,
        service: service.id,
        urgency,
        reason: c.say(reason(service.category)),
        access_needs: None,
        message: None,
        client_request: chance.percent(62),
        accompaniment: chance.weighted(&[
            (70, Accompaniment::None),
            (14, Accompaniment::Family),
            (16, Accompaniment::Caseworker),
        ]),
        expected_outcome: None,
        sent_via: SentVia::System,
        transport: false,
        transport_note: None,
        fields: allowed_fields(service.category),
        vital_interest: None,
    }
}

/// Days after the sending on which somebody looks at the clock: a little after the third, seventh, tenth and fourteenth
/// working day.
const CLOCK: [i64; 4] = [5, 11, 16, 22];

/// The clock runs until `end`, and gives the last moment at which it was looked at.
fn clock(c: &mut Course, way: &Way, sent: DateTime<Utc>, end: DateTime<Utc>) -> DateTime<Utc> {
    let mut at = sent;
    for next in CLOCK.map(|days| sent + Duration::days(days)) {
        if next < end && c.add(next, way.worker, Act::Clock(way.key)) {
            at = next;
        }
    }
    at
}

fn expired(c: &mut Course, chance: &mut Chance, way: &Way, sent: DateTime<Utc>) {
    let at = clock(c, way, sent, DateTime::<Utc>::MAX_UTC);
    if at < sent + Duration::days(CLOCK[3]) {
        return;
    }
    let closed = c.frame.calendar.after(chance, at.date_naive(), 1, 12);
    let worker = c.worker_on(closed.date_naive()).unwrap_or(way.worker);
    c.add(closed, worker, Act::Close(way.key, Outcome::NoResponse));
}

fn answered(c: &mut Course, chance: &mut Chance, way: &Way, sent: DateTime<Utc>, end: End) {
    // Half within three days, some much later.
    let wait = chance.weighted(&[(22, 1), (22, 2), (20, 3), (14, 4), (12, 6), (7, 9), (3, 12)]);
    // What is urgent is answered before its clock runs out.
    let wait = if way.urgent { wait.min(3) } else { wait };
    let calendar = c.frame.calendar;
    let opened = sent + Duration::hours(chance.between(2, 20 * wait));
    c.add(opened, way.provider, Act::Receive(way.key));
    let at = calendar.work(chance, sent.date_naive() + Duration::days(wait)).max(opened + Duration::minutes(20));
    clock(c, way, sent, at);
    let note = chance.percent(20).then(|| c.say(PROVIDER_NOTES[1]));
    if end == End::Declined {
        let why = chance.weighted(&[
            (50, DeclineReason::NoCapacity),
            (20, DeclineReason::NotEligible),
            (15, DeclineReason::OutOfArea),
            (15, DeclineReason::Suspended),
        ]);
        c.add(at, way.provider, Act::Answer(way.key, Answer::Decline(why), None));
        let closed = calendar.after(chance, at.date_naive(), 1, 5);
        c.add(closed, way.worker, Act::Close(way.key, why.outcome()));
        return;
    }
    let visit = calendar.after(chance, at.date_naive(), 2, if way.long { 25 } else { 9 });
    let with_date = end == End::NoShow || chance.percent(82);
    let appointment = with_date.then(|| Appointment { at: visit.naive_utc(), place: None });
    c.add(at, way.provider, Act::Answer(way.key, Answer::Accept(appointment), note));
    let told = calendar.after(chance, at.date_naive(), 0, 2).max(at + Duration::hours(1));
    c.add(told, way.worker, Act::Told(way.key));
    if end == End::NoShow {
        return missed(c, chance, way, visit);
    }
    let came = visit + Duration::hours(2);
    if !c.add(came, way.provider, Act::Report(way.key, Report::Attended, None)) || (end == End::Open && !way.long) {
        return;
    }
    finished(c, chance, way, came, end);
}

fn missed(c: &mut Course, chance: &mut Chance, way: &Way, visit: DateTime<Utc>) {
    c.add(visit + Duration::hours(3), way.provider, Act::Report(way.key, Report::Missed, None));
    let at = c.frame.calendar.after(chance, visit.date_naive(), 3, 15);
    c.add(at, way.worker, Act::Close(way.key, Outcome::NoShow));
}

fn finished(c: &mut Course, chance: &mut Chance, way: &Way, came: DateTime<Utc>, end: End) {
    let calendar = c.frame.calendar;
    let days = if way.long { chance.between(50, 160) } else { chance.between(1, 18) };
    let done = calendar.work(chance, came.date_naive() + Duration::days(days)).max(came + Duration::hours(2));
    if end == End::Open {
        return;
    }
    let outcome = chance.weighted(&[
        (78, Outcome::ReceivedFull),
        (15, Outcome::ReceivedPartly),
        (4, Outcome::ClientRefused),
        (3, Outcome::NotEligible),
    ]);
    let note = chance.percent(35).then(|| c.say(*chance.pick(&PROVIDER_NOTES[2..])));
    c.add(done, way.provider, Act::Report(way.key, Report::Finished(outcome), note));
    let asked = calendar.after(chance, done.date_naive(), 2, 16).max(done + Duration::hours(1));
    let satisfaction = chance.weighted(&[(4, 1), (7, 2), (19, 3), (40, 4), (30, 5)]);
    let close = chance.percent(88);
    c.add(asked, way.worker, Act::Verify { key: way.key, outcome, satisfaction, close });
    if !close {
        let closed = calendar.after(chance, asked.date_naive(), 1, 9).max(asked + Duration::hours(1));
        c.add(closed, way.worker, Act::Close(way.key, outcome));
    }
}
