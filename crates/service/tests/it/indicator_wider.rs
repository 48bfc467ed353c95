//! Numbers of needs, money, households, communities and feedback, against plain code over the raw rows.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::authz::Grant;
use domain::indicator::{CutForm, Indicator, Shown};
use domain::locale::Locale;
use domain::support::Answers;
use service::indicator::board;
use service::seed::{Demo, demo};
use sqlx::types::Json;
use uuid::Uuid;

use crate::indicator::manager;
use crate::raw::{rows, same, tile};
use crate::seed::{empty_tests, on_postgres, on_sqlite};

/// Puts the grant of most money that was paid to somebody who counts into dollars, and gives its id.
async fn put_in_dollars(ctx: &service::Ctx) -> Uuid {
    let db = ctx.db();
    let paid = rows!(
        db,
        (Uuid, i64),
        "select g.id, g.amount from startup_grant g
         join startup s on s.id = g.startup_id
         join case_file c on c.id = s.case_id
         join tranche t on t.grant_id = g.id
         where c.compartment = 'general' and t.paid_on is not null"
    );
    let (grant, _) = *paid.iter().max_by_key(|g| (g.1, g.0)).unwrap();
    let mut tx = store::Tx::begin(db, Grant::unchecked_system("test")).await.unwrap();
    store::execute!(&mut tx, "update startup_grant set currency = 'USD' where id = $1", grant).unwrap().any();
    tx.commit(store::Audit::new(ctx.now, "test.done", "test", None)).await.unwrap();
    grant
}

empty_tests!(needs_money_and_households_are_those_of_plain_code_over_the_rows, async |app| {
    demo(&app, Demo { seed: 12, people: 320, language: Locale::En }).await.unwrap();
    let ctx = manager(&app);
    let today = ctx.today();
    // Somebody's grant is in dollars: it is paid like the others, and in no share of money.
    let ours = put_in_dollars(&ctx).await;
    let numbers = board(&ctx, &CutForm::default()).await.unwrap().numbers.unwrap();
    let tile = |wanted| tile(&numbers, wanted);
    let cases = rows!(
        &app.db,
        (Uuid, Uuid, Option<NaiveDate>),
        "select id, person_id, closed_on from case_file where compartment = 'general' and merged_into is null"
    );
    let counted: HashSet<Uuid> = cases.iter().map(|c| c.0).collect();
    let open: HashSet<Uuid> = cases.iter().filter(|c| c.2.is_none()).map(|c| c.0).collect();

    let needs = rows!(&app.db, (Uuid, Option<DateTime<Utc>>), "select case_id, ended_at from unmet_need");
    let unmet: HashSet<Uuid> = needs.iter().filter(|n| n.1.is_none() && open.contains(&n.0)).map(|n| n.0).collect();
    same(tile(Indicator::NeedUnmet), unmet.len() as i64, open.len() as i64);

    let grants = rows!(
        &app.db,
        (Uuid, Uuid, i64, String),
        "select g.id, s.case_id, g.amount, g.currency from startup_grant g join startup s on s.id = g.startup_id"
    );
    let tranches = rows!(
        &app.db,
        (Uuid, i64, String, Option<NaiveDate>, Uuid),
        "select grant_id, amount, state, paid_on, id from tranche"
    );
    let payments = rows!(&app.db, (Uuid, i64, String), "select tranche_id, amount, state from payment");
    // Of goods what arrived is paid, and not what was planned.
    let came: HashMap<Uuid, i64> =
        payments.iter().filter(|p| !["failed", "reversed"].contains(&p.2.as_str())).map(|p| (p.0, p.1)).collect();
    let any: HashSet<Uuid> = grants.iter().filter(|g| counted.contains(&g.1)).map(|g| g.0).collect();
    let grants: HashMap<Uuid, i64> =
        grants.into_iter().filter(|g| any.contains(&g.0) && g.3 == "XOF").map(|g| (g.0, g.2)).collect();
    assert!(any.contains(&ours) && !grants.contains_key(&ours));
    let of: Vec<_> = tranches.iter().filter(|t| any.contains(&t.0)).collect();
    let there = ["paid", "confirmed_by_recipient", "reconciled"];
    let there = of.iter().filter(|t| grants.contains_key(&t.0)).filter(|t| there.contains(&t.2.as_str()));
    let paid: i64 = there.map(|t| came.get(&t.4).copied().unwrap_or(t.1)).sum();
    assert!(paid > 0, "{} grants, {} parts", grants.len(), of.len());
    // The franc has no smaller unit, and nobody was paid twice in the demonstration.
    same(tile(Indicator::GrantPaid), paid, grants.values().sum());
    same(tile(Indicator::PaidWrong), 0, of.iter().filter(|t| t.3.is_some()).count() as i64);

    let of: HashSet<Uuid> = cases.iter().map(|c| c.1).collect();
    let members = rows!(
        &app.db,
        (Uuid, Option<i64>, String, bool),
        "select person_id, birth_year, in_school, lives_with from household_member"
    );
    let age = |year: Option<i64>| year.map(|y| i64::from(today.year()) - y);
    let pupils = members.iter().filter(|m| {
        of.contains(&m.0) && m.3 && age(m.1).is_some_and(|a| (6..=17).contains(&a)) && ["yes", "no"].contains(&&*m.2)
    });
    let (all, yes) = pupils.fold((0, 0), |(all, yes), m| (all + 1, yes + i64::from(m.2 == "yes")));
    same(tile(Indicator::InSchool), yes, all);

    let consents = rows!(
        &app.db,
        (Uuid, Option<NaiveDate>, Option<DateTime<Utc>>),
        "select case_id, valid_to, withdrawn_at from consent
         where purpose = 'case_management' and recipient = 'programme' and decision = 'given'"
    );
    let asked: HashSet<Uuid> = consents.iter().map(|c| c.0).filter(|c| open.contains(c)).collect();
    let holds = |c: &&(Uuid, Option<NaiveDate>, Option<DateTime<Utc>>)| {
        c.1.is_none_or(|end| end >= today) && c.2.is_none_or(|at| at.date_naive() > today)
    };
    let valid: HashSet<Uuid> = consents.iter().filter(holds).map(|c| c.0).collect();
    assert!(!asked.is_empty());
    same(tile(Indicator::ConsentOver), asked.difference(&valid).count() as i64, asked.len() as i64);
});

empty_tests!(what_is_of_no_person_is_that_of_plain_code_over_the_rows, async |app| {
    demo(&app, Demo { seed: 13, people: 120, language: Locale::En }).await.unwrap();
    let ctx = manager(&app);
    let today = ctx.today();
    let numbers = board(&ctx, &CutForm::default()).await.unwrap().numbers.unwrap();
    let tile = |wanted| tile(&numbers, wanted);
    let share = |of: i64, all: i64| if all == 0 { Shown::NoData } else { Shown::Share { of, all } };

    let projects = rows!(&app.db, (String, Json<Answers>), "select state, answers from project");
    let early = ["concept", "submitted", "screened", "rejected"];
    let funded: Vec<_> = projects.iter().filter(|p| !early.contains(&p.0.as_str())).collect();
    let done = funded.iter().filter(|p| ["completed", "handed_over"].contains(&p.0.as_str())).count();
    assert!(!funded.is_empty());
    assert_eq!(tile(Indicator::ProjectsDone), share(done as i64, funded.len() as i64));
    let cells = |part: &str| {
        let told = funded.iter().filter(|p| p.1.count.returned_share().is_some());
        let all = told.flat_map(|p| p.1.count.0.iter());
        all.filter(|(code, _)| code.starts_with(part)).map(|(_, n)| n).sum::<i64>()
    };
    same(tile(Indicator::Returned), cells("returned"), cells(""));

    let records =
        rows!(&app.db, (String, NaiveDate, Json<Answers>), "select kind, held_on, answers from support_record");
    let past = |kind: &'static str| records.iter().filter(move |r| r.0 == kind && r.1 <= today);
    let sum = |key: &str| past("coordination").filter_map(|r| r.2.number(key)).sum::<i64>();
    assert_eq!(tile(Indicator::MeetingsHeld), share(sum("meetings_held"), sum("meetings_planned")));
    let settled = past("dispute").filter(|r| r.2.text("outcome") == Some("settled")).count() as i64;
    assert_eq!(tile(Indicator::DisputesSettled), share(settled, past("dispute").count() as i64));

    let promised = rows!(
        &app.db,
        (NaiveDate, String, bool),
        "select c.due_on, c.state, r.community_id is not null as here
         from commitment c join support_record r on r.id = c.record_id where c.kind = 'agreed'"
    );
    for (indicator, here) in [(Indicator::AgreementsKept, true), (Indicator::DecisionsDone, false)] {
        let due: Vec<_> = promised.iter().filter(|c| c.2 == here && c.0 <= today).collect();
        let done = due.iter().filter(|c| c.1 == "done").count() as i64;
        assert_eq!(tile(indicator), share(done, due.len() as i64), "{indicator}");
    }

    type Sent = (DateTime<Utc>, Option<DateTime<Utc>>, String, bool, bool);
    let feedback = rows!(&app.db, Sent, "select acknowledge_by, acknowledged_at, desk, walled, apart from feedback");
    let line: Vec<_> = feedback.iter().filter(|f| f.2 == "line" && !f.3 && !f.4).collect();
    let counted = |f: &&&Sent| f.1.map_or(f.0, |at| at.min(f.0)).date_naive() <= today;
    let told: Vec<_> = line.iter().filter(counted).collect();
    let in_time = told.iter().filter(|f| f.1.is_some_and(|at| at <= f.0)).count() as i64;
    same(tile(Indicator::Acknowledged), in_time, told.len() as i64);

    let exports = rows!(&app.db, (Uuid,), "select id from export").len() as i64;
    let told = if exports == 0 { Shown::NoData } else { Shown::Number(exports) };
    assert_eq!(tile(Indicator::Exports), told);
});
