//! Numbers of cases, referrals and time, against plain code over the raw rows.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use domain::indicator::{CutForm, Indicator, Shown, Stage};
use domain::locale::Locale;
use service::Ctx;
use service::indicator::board;
use service::seed::{Demo, demo};
use uuid::Uuid;

use crate::indicator::manager;
use crate::raw::{Plain, rows, tile};
use crate::seed::{empty_tests, on_postgres, on_sqlite};

/// Somebody that counts, and whether it holds of them.
pub type Counted = (Uuid, bool);

/// What is told is what was counted: hidden where that is of one to four people, or of all but one to four.
pub fn is_told(shown: Shown, units: &[Counted], of: Indicator) {
    let plain: Plain = units.iter().map(|(who, hit)| (*who, 1, i64::from(*hit))).collect();
    assert_eq!(shown, plain.share(), "{of}: {plain:?}");
}

/// A case that counts.
#[derive(sqlx::FromRow)]
pub struct Case {
    pub id: Uuid,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub closure_reason: Option<String>,
}

impl Case {
    /// Ended by this day, and why.
    fn ended(&self, by: NaiveDate) -> Option<&str> {
        self.closed_on.filter(|on| *on <= by).and(self.closure_reason.as_deref())
    }

    /// Died, or is helped by somebody else now: no failure of anybody.
    fn moved_on(&self) -> bool {
        self.closure_reason.as_deref().is_some_and(|why| !WELL.contains(&why) && !LEFT.contains(&why))
    }

    fn days(&self, to: NaiveDate) -> i64 {
        (to - self.opened_on).num_days()
    }

    /// Whether something happened by so many days; nothing of who is not so far, or moved on before.
    fn by(&self, event: Option<&NaiveDate>, most: i64, today: NaiveDate) -> Option<bool> {
        let hit = event.is_some_and(|on| self.days(*on) <= most);
        let gone = self.moved_on() && self.closed_on.is_some_and(|on| self.days(on) < most);
        (self.days(today) >= most && (hit || !gone)).then_some(hit)
    }
}

/// Reasons of a good end.
pub const WELL: [&str; 2] = ["graduated", "self_reliant_declined_further"];
/// Reasons of somebody who left, those under seal included.
pub const LEFT: [&str; 8] = [
    "lost_contact",
    "voluntary_withdrawal",
    "consent_withdrawn",
    "breach_of_terms",
    "detained",
    "eligibility_revoked",
    "rejoined_armed_group",
    "sealed",
];

/// Cases that count: outside walls, and neither drafts nor opened in error.
pub async fn cases(db: &store::Db) -> Vec<Case> {
    let rows = rows!(
        db,
        Case,
        "select id, opened_on, closed_on, closure_reason from case_file
         where compartment = 'general' and status <> 'draft' and merged_into is null order by id"
    );
    rows.into_iter()
        .filter(|c| !["opened_in_error", "duplicate"].contains(&c.closure_reason.as_deref().unwrap_or("")))
        .collect()
}

/// The first day of each case.
fn first(rows: Vec<(Uuid, NaiveDate)>) -> HashMap<Uuid, NaiveDate> {
    let mut first = HashMap::new();
    for (case, on) in rows {
        let day = first.entry(case).or_insert(on);
        *day = on.min(*day);
    }
    first
}

/// Day by day: the first one on which no more than half still wait, of who waited until then.
fn median(ends: &[(i64, bool)]) -> Shown {
    let (mut waiting, mut share) = (ends.len(), 1.0);
    if ends.is_empty() {
        return Shown::NoData;
    }
    for day in 0..=ends.iter().map(|e| e.0).max().unwrap() {
        let on_it = |happened: bool| ends.iter().filter(|e| **e == (day, happened)).count();
        share *= 1.0 - on_it(true) as f64 / waiting.max(1) as f64;
        if share <= 0.5 {
            return Shown::Days(day);
        }
        waiting -= on_it(true) + on_it(false);
    }
    Shown::NotYet
}

#[derive(sqlx::FromRow)]
struct Sent {
    case_id: Uuid,
    sent_at: DateTime<Utc>,
    answered_at: Option<DateTime<Utc>>,
    decline_reason: Option<String>,
    appointment_at: Option<DateTime<Utc>>,
    no_shows: i64,
    status: String,
    category: String,
}

/// Help that is in no number of referrals.
pub const PROTECTED: [&str; 3] = ["hiv_vct", "gbv_services", "child_protection"];

/// When things happened first in a case.
struct Days {
    profiled: HashMap<Uuid, NaiveDate>,
    counselled: HashMap<Uuid, NaiveDate>,
    planned: HashMap<Uuid, NaiveDate>,
    followed: HashMap<Uuid, NaiveDate>,
    referred: HashMap<Uuid, NaiveDate>,
    supported: HashMap<Uuid, NaiveDate>,
}

async fn days(db: &store::Db, sent: &[Sent]) -> Days {
    type Row = (Uuid, NaiveDate);
    type Saved = (Uuid, DateTime<Utc>);
    let saved = rows!(db, Saved, "select case_id, saved_at from profile_snapshot where occasion = 'intake'");
    let yes = sent.iter().filter(|r| r.decline_reason.is_none());
    let mut supported: Vec<Row> = yes.filter_map(|r| Some((r.case_id, r.answered_at?.date_naive()))).collect();
    supported.extend(rows!(db, Row, "select case_id, started_on from startup where started_on is not null"));
    supported.extend(rows!(
        db,
        Row,
        "select case_id, started_on from training_enrolment where started_on is not null and case_id is not null"
    ));
    Days {
        profiled: first(saved.into_iter().map(|(case, at)| (case, at.date_naive())).collect()),
        counselled: first(rows!(db, Row, "select case_id, held_on from counselling_session where attended = 'yes'")),
        planned: first(rows!(db, Row, "select case_id, signed_on from plan where signed_on is not null")),
        followed: first(rows!(db, Row, "select case_id, made_on from follow_up where contact in ('seen', 'spoken')")),
        referred: first(sent.iter().map(|r| (r.case_id, r.sent_at.date_naive())).collect()),
        supported: first(supported),
    }
}

empty_tests!(what_happens_in_cases_and_when_is_that_of_plain_code_over_the_rows, async |app| {
    demo(&app, Demo { seed: 21, people: 320, language: Locale::En }).await.unwrap();
    let ctx = manager(&app);
    let today = ctx.today();
    let numbers = board(&ctx, &CutForm::default()).await.unwrap().numbers.unwrap();
    let cases = cases(&app.db).await;
    let counted: HashSet<Uuid> = cases.iter().map(|c| c.id).collect();
    let sent = rows!(
        &app.db,
        Sent,
        "select case_id, sent_at, answered_at, decline_reason, appointment_at, no_shows, status, category
         from referral where sent_at is not null"
    );
    let sent: Vec<Sent> = sent.into_iter().filter(|r| counted.contains(&r.case_id)).collect();
    // Protected help is no referral, no first one and no support that is counted.
    let before = sent.len();
    let sent: Vec<Sent> = sent.into_iter().filter(|r| !PROTECTED.contains(&r.category.as_str())).collect();
    assert!(sent.len() < before, "the demonstration has protected help");
    let days = days(&app.db, &sent).await;
    assert!(cases.len() > 200 && sent.len() > 100);

    let each = |of: &dyn Fn(&Case) -> Option<bool>| -> Vec<Counted> {
        cases.iter().filter_map(|c| of(c).map(|hit| (c.id, hit))).collect()
    };
    let told = |of: Indicator, units: Vec<Counted>| {
        assert!(!units.is_empty(), "{of}: the demonstration has something to count");
        is_told(tile(&numbers, of), &units, of);
    };
    told(Indicator::Profiled, each(&|c| c.by(days.profiled.get(&c.id), 7, today)));
    told(Indicator::ReferredIn30, each(&|c| c.by(days.referred.get(&c.id), 30, today)));
    for (of, after) in [(Indicator::KeptAt6, 180), (Indicator::KeptAt12, 365)] {
        let then = |c: &Case| c.opened_on + TimeDelta::days(after);
        let known = |c: &Case| then(c) <= today && !(c.moved_on() && c.ended(then(c)).is_some());
        told(of, each(&|c| known(c).then(|| !c.ended(then(c)).is_some_and(|why| LEFT.contains(&why)))));
    }

    let waits = |first: &HashMap<Uuid, NaiveDate>| -> Shown {
        let end = |c: &Case| (first.get(&c.id).copied().or(c.closed_on).unwrap_or(today), first.contains_key(&c.id));
        median(&cases.iter().map(|c| (c.days(end(c).0).max(0), end(c).1)).collect::<Vec<_>>())
    };
    assert_eq!(tile(&numbers, Indicator::FirstCounselling), waits(&days.counselled));
    assert_eq!(tile(&numbers, Indicator::FirstReferral), waits(&days.referred));

    let asked = sent.iter().filter(|r| r.status != "revoked");
    let until = |r: &Sent| (r.answered_at.map_or(today, |at| at.date_naive()) - r.sent_at.date_naive()).num_days();
    let answers: Vec<_> = asked.map(|r| (until(r), r.answered_at.is_some())).collect();
    assert_eq!(tile(&numbers, Indicator::AnswerTime), median(&answers));
    let appointed = sent.iter().filter(|r| r.appointment_at.is_some());
    told(Indicator::NoShow, appointed.map(|r| (r.case_id, r.no_shows > 0)).collect());
    let moved_on: HashSet<Uuid> = cases.iter().filter(|c| c.moved_on()).map(|c| c.id).collect();
    let stands = sent.iter().filter(|r| r.status != "revoked" || !moved_on.contains(&r.case_id));
    told(Indicator::NoAnswer, stands.map(|r| (r.case_id, r.status == "expired")).collect());

    let stages: [(Stage, &HashMap<Uuid, NaiveDate>); 4] = [
        (Stage::Profiled, &days.profiled),
        (Stage::Planned, &days.planned),
        (Stage::Supported, &days.supported),
        (Stage::Followed, &days.followed),
    ];
    let stage = |wanted: Stage| numbers.stages.iter().find(|(s, _)| *s == wanted).unwrap().1;
    for (wanted, first) in stages {
        is_told(
            stage(wanted),
            &each(&|c| Some(first.get(&c.id).is_some_and(|on| *on <= today))),
            Indicator::Registered,
        );
    }
    for (wanted, reasons) in [(Stage::ClosedWell, &WELL[..]), (Stage::LeftEarly, &LEFT[..])] {
        let ended = |c: &Case| c.ended(today).is_some_and(|why| reasons.contains(&why));
        is_told(stage(wanted), &each(&|c| Some(ended(c))), Indicator::Registered);
    }
});

empty_tests!(looks_that_are_due_are_those_of_plain_code_over_the_rows, async |app| {
    demo(&app, Demo { seed: 22, people: 320, language: Locale::En }).await.unwrap();
    let ctx = manager(&app);
    // Three weeks later, what nobody did meanwhile is late.
    let ctx = Ctx { now: ctx.now + TimeDelta::days(21), ..ctx };
    let today = ctx.today();
    let numbers = board(&ctx, &CutForm::default()).await.unwrap().numbers.unwrap();
    let cases = cases(&app.db).await;
    type Due = (Uuid, NaiveDate, Option<DateTime<Utc>>);
    let due = rows!(&app.db, Due, "select case_id, due_on, done_at from task where kind = 'follow_up'");
    let (mut made, mut late) = (Vec::new(), Vec::new());
    for case in &cases {
        let of = || due.iter().filter(|d| d.0 == case.id).map(|d| (d.1, d.2.map(|at| at.date_naive())));
        for (due_on, done_on) in of() {
            let last = due_on + TimeDelta::days(7);
            // On the day on which a case ends, what is due is cleared without anybody having gone there.
            let cleared = done_on.is_some() && done_on == case.closed_on && case.closed_on.is_some_and(|on| on <= last);
            let hit = done_on.is_some_and(|on| on <= last);
            if !cleared && (hit || last <= today) {
                made.push((case.id, hit));
            }
        }
        if case.closed_on.is_none_or(|on| on > today) {
            let open = |(due_on, done_on): (NaiveDate, Option<NaiveDate>)| {
                due_on < today && done_on.is_none_or(|on| on > today)
            };
            late.push((case.id, of().any(open)));
        }
    }
    let late_ones = late.iter().filter(|d| d.1).count();
    assert!(made.len() > 50 && late_ones > 0, "{} made, {} of {} late", made.len(), late_ones, late.len());
    is_told(tile(&numbers, Indicator::FollowedInTime), &made, Indicator::FollowedInTime);
    is_told(tile(&numbers, Indicator::Overdue), &late, Indicator::Overdue);
});
