//! Invented facts for tests.

use chrono::{Days, NaiveDate};

use super::*;
use crate::case::ClosureReason;
use crate::livelihood::{Life, Operating};
use crate::person::PersonCategory;
use crate::referral::ReferralStatus;
use crate::training::EnrolmentStatus;

pub fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 1, 1).unwrap() + Days::new(n)
}

pub fn person(opened: u64) -> PersonFact {
    PersonFact {
        office: 0,
        area: 0,
        sex: SexGroup::Women,
        age: AgeBand::To35,
        difficulty: Difficulty::No,
        category: PersonCategory::ExCombatant,
        opened_on: day(opened),
        profiled_on: None,
        counselled_on: None,
        planned_on: None,
        referred_on: None,
        supported_on: None,
        followed_on: None,
        closed: None,
    }
}

/// Numbers below what is asked, the same for the same seed.
fn random(seed: u64) -> impl FnMut(u64) -> u64 {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |below| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % below
    }
}

/// A programme of `n` people from random numbers, registered in so many days.
pub fn programme(n: usize, offices: u16, days: u64, seed: u64) -> Facts {
    let mut next = random(seed);
    let place = |i: u16| Place { code: format!("O{i}"), name: format!("Office {i}") };
    let mut facts =
        Facts { offices: (0..offices).map(place).collect(), areas: (0..3).map(place).collect(), ..Facts::default() };
    facts.children = vec![0; offices.into()];
    for _ in 0..n {
        // Uneven, so that there are small cells and empty ones.
        let office = (next(u64::from(offices)) * next(u64::from(offices) + 1) / u64::from(offices)) as u16;
        let mut p = person(next(days));
        p.office = office.min(offices - 1);
        p.area = (next(3) * next(2)) as u16;
        p.sex = if next(4) == 0 { SexGroup::Women } else { SexGroup::MenAndOthers };
        p.age = AgeBand::ALL[(next(4) * next(5) / 4) as usize % 4];
        p.difficulty = Difficulty::ALL[(next(8) as usize).saturating_sub(5)];
        p.category = PersonCategory::ALL[next(4) as usize];
        p.planned_on = (next(3) > 0).then(|| p.opened_on + Days::new(next(90)));
        p.closed = (next(5) == 0).then(|| (p.opened_on + Days::new(next(300)), ClosureReason::ALL[next(6) as usize]));
        facts.people.push(p);
    }
    // Two projects of uneven size, and many whom nobody funds.
    facts.fundings = (0..2).map(|i| Place { code: format!("F{i}"), name: format!("Project {i}") }).collect();
    facts.funded = (0..n).map(|_| [0, 0, 0, 1, u16::MAX, u16::MAX][next(6) as usize]).collect();
    facts
}

/// The same with something of everything that is counted. What is added at the end of a person, or of a new kind, moves
/// nothing of what was there before.
pub fn everything(n: usize, days: u64, seed: u64) -> Facts {
    let mut facts = programme(n, 2, days, seed);
    for i in 0..n {
        let mut next = random(seed * 1_000 + i as u64);
        let opened = facts.people[i].opened_on;
        let mut later = |below: u64| opened + Days::new(next(below));
        let [a, b, c, d, e, f, g, h] = [9, 40, 60, 90, 150, 200, 250, 300].map(&mut later);
        let mut one_in = |n: u64| next(n) == 0;
        let person = &mut facts.people[i];
        person.profiled_on = Some(a).filter(|_| !one_in(6));
        person.counselled_on = Some(b).filter(|_| !one_in(4));
        person.referred_on = Some(c).filter(|_| !one_in(4));
        person.supported_on = Some(d).filter(|_| !one_in(3));
        person.followed_on = Some(e).filter(|_| !one_in(3));
        happenings(&mut facts, i as u32, [a, b, c, d, e, f, g, h], &mut next);
    }
    let kinds = Indicator::ALL.iter().copied().filter(|i| i.is_of_things());
    for indicator in kinds {
        let mut next = random(indicator.as_str().bytes().fold(seed, |sum, byte| sum * 31 + u64::from(byte)));
        for at in 0..9 {
            let (base, since) = (1 + next(9) as i64, (next(3) == 0).then(|| day(next(days))));
            let (hit, on) = (next(base as u64 + 1) as i64, day(next(days)));
            facts.things.push(ThingFact { indicator, office: at % 2, area: at % 3, on, base, hit, since });
        }
    }
    facts
}

/// What happened to one person.
fn happenings(facts: &mut Facts, person: u32, on: [NaiveDate; 8], next: &mut impl FnMut(u64) -> u64) {
    use EnrolmentStatus::{Active, Completed, DroppedOut, Failed, Graduated};
    use Operating::{Closed, NotFound, Partly, Yes};
    use ReferralStatus::{Accepted, Declined, Expired, NoShow, Revoked, Sent, Verified};
    let [a, b, c, d, e, f, g, h] = on;
    let mut some = |n: u64| next(n) > 0;
    for sent_on in [b, e] {
        let (answered, declined, verified) = (some(4), !some(4), some(2));
        let status = [Accepted, Declined, Expired, NoShow, Revoked, Sent, Verified][facts.referrals.len() * 5 % 7];
        let answered_on = Some(sent_on.max(d)).filter(|_| answered);
        let (appointed, missed) = (some(3), !some(3));
        facts.referrals.push(ReferralFact {
            person,
            sent_on,
            answered_on,
            declined,
            appointed,
            missed,
            verified,
            status,
        });
    }
    for (due_on, done_on) in [(b, c), (f, g)] {
        facts.due.push(DueFact { person, due_on, done_on: Some(done_on).filter(|_| some(3)) });
    }
    if some(3) {
        let status = [Active, Completed, DroppedOut, Failed, Graduated, Graduated][facts.enrolments.len() % 6];
        let (held, used) = (600 + 60 * i64::from(person % 7), some(2));
        facts.enrolments.push(EnrolmentFact { person, started_on: c, status, held, attended: held - 90 });
        facts.traces.push(TraceFact { person, started_on: c, used });
        let why = LeftWhy::ALL[person as usize % LeftWhy::ALL.len()];
        facts.leavers.push(LeaverFact { person, started_on: c, why });
    }
    if some(2) {
        let seen = [None, Some(Yes), Some(Partly), Some(Closed), Some(NotFound)];
        let [at_6, at_12] = [1, 3].map(|n| seen[(person as usize * n) % seen.len()]);
        let closed_on = Some(h).filter(|_| !some(4));
        let last = Some((some(4), Some(i64::from(person % 5) * 100 - 100)));
        let life = Life { started_on: d, seen_on: Some(g), closed_on, at_6, at_12 };
        facts.businesses.push(BusinessFact { person, life, last, jobs: i64::from(person % 4) });
        facts.workers.push(WorkersFact {
            person,
            started_on: d,
            all: i64::from(person % 4),
            women: i64::from(person % 3),
        });
        facts.grants.push(GrantFact { person, decided_on: c, promised: 900, paid: 300 * i64::from(person % 4) });
        facts.payments.push(PaymentFact { person, paid_on: d, wrong: !some(5) });
        facts.goods.push(GoodsFact { person, on: e, ordered: 700, missing: 70 * i64::from(person % 3) });
    }
    facts.needs.push(NeedFact { person, noted_on: a, ended_on: Some(f).filter(|_| some(2)) });
    facts.changes.push(ChangeFact { person, on: h, improved: some(2) });
    facts.checks.push(CheckFact { person, on: f, well: some(2) });
    facts.moods.push(ChangeFact { person, on: g, improved: some(2) });
    facts.cares.push(CareFact { person, on: b, contact_on: Some(c).filter(|_| some(2)) });
    facts.pupils.push(PupilFact { person, born: 2005 + (person % 16) as i32, in_school: some(3) });
    facts.consents.push(ConsentFact { person, from: a, until: Some(g).filter(|_| some(2)) });
}
