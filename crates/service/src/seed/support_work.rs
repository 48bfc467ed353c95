//! Rounds of asking what people think, and two institutions with what is done for them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::OfficeId;
use domain::support::{Answers, Institution, Record, RecordKind, RecordState, SurveyAnswerForm, SurveyItem, Tally};
use store::support_record::Whose;
use store::support_survey::Round;
use store::{Tx, support_institution, support_survey};
use uuid::Uuid;

use super::Chance;
use super::course::Frame;
use super::support::{after, answers, before, done};
use crate::{Ctx, ServiceResult, support};

/// P-codes of the region for which the training centre works, and of the town that has the council.
const REGION: &str = "BF56";
const TOWN: &str = "GN2361082";

/// Three rounds that are over and, in the first community, one that runs.
pub(super) async fn rounds(
    ctx: &Ctx,
    tx: &mut Tx,
    chance: &mut Chance,
    (community, office): (Uuid, OfficeId),
    (n, today): (i64, NaiveDate),
) -> ServiceResult<()> {
    for step in 0_i64..4 {
        let last = step == 3;
        if last && n > 0 {
            continue;
        }
        let opened_on = before(today, u64::try_from(360 - 118 * step).unwrap_or_default());
        let mut tally = Tally::default();
        for _ in 0..if last { 6 } else { 60 } {
            if let Ok((_, answer)) = opinion(chance, step).parse() {
                tally.add(&answer);
            }
        }
        let round = Round {
            id: ctx.id(),
            community,
            office,
            name: format!("Round {}", step + 1),
            design: "Every fifth household, one adult in turn".into(),
            opened_on,
            closed_on: None,
            tally,
            version: 1,
        };
        support_survey::insert(tx, &round).await?;
        if !last {
            support_survey::close(tx, round.id, after(opened_on, 12)).await?;
        }
    }
    Ok(())
}

fn opinion(chance: &mut Chance, step: i64) -> SurveyAnswerForm {
    let mut items = BTreeMap::new();
    for item in SurveyItem::ALL {
        let value = (chance.pick(&[1_i64, 2, 3, 3, 4]) + chance.pick(&[0_i64, 0, 1]) + step / 2).clamp(1, 5);
        items.insert(item.as_str().to_owned(), value.to_string());
    }
    SurveyAnswerForm {
        command: Uuid::nil().to_string(),
        sex: (*chance.pick::<&str>(&["female", "male"])).to_owned(),
        age: (*chance.pick::<&str>(&["young", "older"])).to_owned(),
        status: (*chance.pick::<&str>(&["host", "displaced"])).to_owned(),
        items,
        ..SurveyAnswerForm::default()
    }
}

/// Two institutions, with what is done for them.
pub(super) async fn institutions(
    ctx: &Ctx,
    tx: &mut Tx,
    frame: &Frame<'_>,
    office: OfficeId,
    today: NaiveDate,
) -> ServiceResult<()> {
    let school = frame.base.organisations.iter().find(|(key, _)| *key == "cfp").map(|(_, id)| *id);
    for (name, organisation, level, kind, works_for) in [
        ("Vocational training centre of Dori", school, "regional", "training_institute", REGION),
        ("Municipal council of Dori", None, "local", "local_council", TOWN),
    ] {
        let answers_of = answers(
            &[("level", level), ("institution", kind), ("budget_line", "no"), ("contact_roles", "Director; secretary")],
            &[("satisfaction", 62)],
            &[],
        );
        let id = ctx.id();
        let pcode = store::place::by_pcode(&mut *tx, works_for).await?.map(|p| p.pcode);
        let institution = Institution { name: name.into(), organisation, pcode, answers: answers_of };
        support_institution::insert(tx, id, office, &institution, ctx.now).await?;
        for record in work(today) {
            support::keep_record(ctx, tx, office, Whose::Institution(id), &record).await?;
        }
    }
    Ok(())
}

fn work(today: NaiveDate) -> Vec<Record> {
    let scores = |round: &str, n: i64| {
        let scores = domain::support::DIMENSIONS.map(|d| (d, n));
        answers(&[("round", round)], &scores, &[])
    };
    let agreement = answers(&[("agreement", "mou"), ("parties", "The programme and the institution")], &[], &[]);
    let agreement = Answers { days: [("ends_on".to_owned(), after(today, 64))].into(), ..agreement };
    let course =
        answers(&[("activity", "training")], &[("pre_test", 46), ("post_test", 71)], &[("female", 5), ("male", 9)]);
    let meets = answers(
        &[("chair", "Secretary general of the province")],
        &[("members", 14), ("meetings_planned", 12), ("meetings_held", 9)],
        &[],
    );
    vec![
        done(
            RecordKind::Capacity,
            "Capacity at the beginning",
            before(today, 300),
            RecordState::Done,
            scores("baseline", 1),
        ),
        done(
            RecordKind::Capacity,
            "Capacity after a year",
            before(today, 70),
            RecordState::Done,
            scores("follow_up", 2),
        ),
        done(RecordKind::Activity, "Working with people under stress", before(today, 55), RecordState::Done, course),
        done(RecordKind::Coordination, "Referral network", before(today, 20), RecordState::Running, meets),
        done(RecordKind::Agreement, "Memorandum of understanding", before(today, 300), RecordState::Running, agreement),
        done(
            RecordKind::Handover,
            "Keeping the register of services",
            after(today, 120),
            RecordState::Planned,
            answers(
                &[("checklist", "A person is named\nThe person was trained\nThere is a budget line")],
                &[("readiness", 1)],
                &[],
            ),
        ),
    ]
}
