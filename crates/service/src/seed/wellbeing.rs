//! Outcome surveys of a part of the invented cases, and a few questionnaires about wellbeing: by the product's own commands,
//! on days in the past, each by somebody who may.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::{Compartment, Role};
use domain::id::UserId;
use domain::outcome::{AskForm, Round, SurveyForm, survey};
use domain::wellbeing::{AnswerForm, Instrument, Pack, SafetyForm, StartForm, pack};
use store::case::Case;
use uuid::Uuid;

use super::Chance;
use super::course::Frame;
use super::writer::Writer;
use crate::{Ctx, ServiceError, ServiceResult, outcome, wellbeing};

/// Cases with surveys.
const SURVEYED: usize = 36;
/// Cases with questionnaires about wellbeing.
const ASKED: usize = 14;

/// Writes them.
pub(super) async fn write(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let today = frame.calendar.today();
    let (mut surveyed, mut asked) = (0, 0);
    for id in writer.cases.iter().flatten() {
        let Some(case) = store::case::by_id(&writer.app.db, *id).await? else { continue };
        let open = case.status.is_open() && case.compartment == Compartment::General;
        let Some(worker) = case.caseworker.filter(|_| open) else { continue };
        let age = (today - case.opened_on).num_days();
        if surveyed < SURVEYED && (190..400).contains(&age) {
            surveyed += usize::from(surveys(writer, frame, chance, &case, worker).await?);
        }
        if asked < ASKED && age > 60 {
            asked += usize::from(questions(writer, chance, &case, worker, (asked, today)).await?);
        }
    }
    Ok(())
}

pub(super) fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(10, 30, 0).unwrap_or_default().and_utc()
}

pub(super) fn on(writer: &Writer<'_>, user: UserId, day: NaiveDate) -> Option<Ctx> {
    writer.actors.get(&user).map(|ctx| Ctx { now: at(day), ..ctx.clone() })
}

/// Whether something was done; what a command refuses is left out.
pub(super) fn went<T>(result: ServiceResult<T>) -> ServiceResult<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(ServiceError::Store(error)) => Err(ServiceError::Store(error)),
        Err(_) => Ok(None),
    }
}

/// The first survey and the one after six months.
async fn surveys(
    writer: &Writer<'_>,
    frame: &Frame<'_>,
    chance: &mut Chance,
    case: &Case,
    worker: UserId,
) -> ServiceResult<bool> {
    let of = |role: Role| frame.base.staff.iter().filter(move |s| s.role == role && s.office == Some(case.office));
    let here = |s: &&super::StaffSeed| s.compartment == Compartment::General;
    let Some(supervisor) = of(Role::Supervisor).find(here) else { return Ok(false) };
    let others: Vec<UserId> = of(Role::Caseworker).filter(|s| s.id != worker).map(|s| s.id).collect();
    if others.is_empty() {
        return Ok(false);
    }
    let interviewer = *chance.pick(&others);
    for (round, after, better) in
        [(Round::Baseline, chance.between(5, 28), 0), (Round::SixMonths, chance.between(160, 188), 1)]
    {
        if round == Round::SixMonths && chance.percent(20) {
            continue;
        }
        let day = case.opened_on + Duration::days(after);
        let (Some(boss), Some(ctx)) = (on(writer, supervisor.id, day), on(writer, interviewer, day)) else {
            return Ok(false);
        };
        let ask = AskForm {
            command: command(chance, day),
            code: case.code.clone(),
            round: round.to_string(),
            interviewer: interviewer.0.to_string(),
        };
        if went(outcome::ask(&boss, &ask).await)?.is_none() {
            return Ok(false);
        }
        let rows = store::outcome::of_case(&writer.app.db, case.id).await?;
        let Some(row) = rows.into_iter().find(|r| r.round == round) else { return Ok(false) };
        let form = SurveyForm {
            command: command(chance, day),
            survey: row.id.to_string(),
            version: row.version.to_string(),
            answers: lives(chance, better),
            agreed: "yes".into(),
            reason: String::new(),
            go: "done".into(),
        };
        went(outcome::save(&ctx, &form).await)?;
    }
    Ok(true)
}

pub(super) fn command(chance: &mut Chance, day: NaiveDate) -> String {
    let id: Uuid = chance.id(at(day));
    id.to_string()
}

/// Answers around the middle, `better` steps higher for most.
fn lives(chance: &mut Chance, better: i64) -> std::collections::BTreeMap<String, String> {
    let mut answers = std::collections::BTreeMap::new();
    for item in &survey().items {
        let codes = survey().codes(item);
        let last = codes.len() as i64 - 1;
        for key in item.keys() {
            let middle = chance.between(0, last) + chance.between(0, last) + 1;
            let step = if chance.percent(70) { better } else { 0 };
            let place = (middle / 2 - step).clamp(0, last);
            let code =
                if chance.percent(4) { "declined" } else { codes.get(place as usize).copied().unwrap_or("declined") };
            answers.insert(key, code.to_owned());
        }
    }
    answers
}

/// A questionnaire by the caseworker. The first of them opens the safety protocol, of which a second look is due.
async fn questions(
    writer: &Writer<'_>,
    chance: &mut Chance,
    case: &Case,
    worker: UserId,
    (nth, today): (usize, NaiveDate),
) -> ServiceResult<bool> {
    let danger = nth == 0;
    let day = if danger { today } else { today - Duration::days(chance.between(3, 50)) };
    let Some(ctx) = on(writer, worker, day.max(case.opened_on)) else { return Ok(false) };
    let ctx = Ctx { now: ctx.now.min(writer.app.clock.now()), ..ctx };
    let instrument = if danger {
        Instrument::Phq9
    } else {
        *chance.pick(&[Instrument::Phq9, Instrument::Who5, Instrument::PcPtsd5])
    };
    let Some(number) = answered(&ctx, chance, case, instrument, danger).await? else { return Ok(false) };
    if danger {
        let done = SafetyForm {
            command: command(chance, day),
            code: case.code.clone(),
            number: number.to_string(),
            round: "1".into(),
            danger: "later".into(),
            steps: vec!["stayed".into(), "counsellor_called".into(), "next_agreed".into()],
            called: "Counsellor on call".into(),
            words: "Stays with her sister tonight; comes to the office tomorrow morning.".into(),
        };
        went(wellbeing::record_safety(&ctx, &done).await)?;
    }
    Ok(true)
}

/// One questionnaire, all of it; gives its number in the case.
pub(super) async fn answered(
    ctx: &Ctx,
    chance: &mut Chance,
    case: &Case,
    instrument: Instrument,
    danger: bool,
) -> ServiceResult<Option<i64>> {
    let Some(words) = pack(instrument, None) else { return Ok(None) };
    let day = ctx.today();
    let begin = StartForm {
        command: command(chance, day),
        code: case.code.clone(),
        instrument: instrument.to_string(),
        language: "fuh".into(),
        agreed: "yes".into(),
    };
    let Some((_, number, _)) = went(wellbeing::start(ctx, &begin).await)? else { return Ok(None) };
    let form = AnswerForm {
        command: command(chance, day),
        code: case.code.clone(),
        number: number.to_string(),
        version: "1".into(),
        answers: replies(chance, words, danger),
        all: "1".into(),
        go: String::new(),
    };
    went(wellbeing::answer(ctx, &form).await)?;
    Ok(Some(number))
}

fn replies(chance: &mut Chance, words: &Pack, danger: bool) -> std::collections::BTreeMap<String, String> {
    let most = i64::from(words.most_points());
    let reply = |chance: &mut Chance, n: usize| {
        if words.safety_items.contains(&n) {
            i64::from(danger)
        } else if n == 0 {
            1
        } else {
            chance.between(0, most) * chance.between(0, most) / most.max(1)
        }
    };
    words.numbers().map(|n| (format!("q{n}"), reply(chance, n).to_string())).collect()
}
