//! Questionnaires about wellbeing. Answers and what they come to are sealed; which questionnaire it was, when and by whom
//! can be read.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, UserId};
use domain::person::Language;
use domain::wellbeing::{Answers, CheckState, Cutoff, CutoffKey, Cutoffs, Instrument, Scored, Talk};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::programme::{self, Kind};
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Where the sealed answers stand: part of what is authenticated.
const ANSWERS: &str = "wellbeing_check.answers";
/// The same of what they come to.
pub(crate) const RESULT: &str = "wellbeing_check.result";
/// The same of what became of the talk.
pub(crate) const TALK: &str = "wellbeing_check.talk";

/// A questionnaire that begins, or that the person did not want.
#[derive(Debug, Clone)]
pub struct NewCheck {
    /// Its id.
    pub id: Uuid,
    /// Of which case.
    pub case: CaseId,
    /// Which one.
    pub instrument: Instrument,
    /// Version of its words.
    pub pack: String,
    /// In which language it is asked.
    pub language: Language,
    /// How far it came.
    pub state: CheckState,
    /// Who asks.
    pub by: UserId,
}

/// Writes it and gives its number in the case. The case is held: questionnaires of one case wait for each other.
pub async fn insert(tx: &mut Tx, new: &NewCheck, at: DateTime<Utc>) -> StoreResult<i64> {
    let number = last_number(&mut *tx, new.case).await? + 1;
    execute!(
        tx,
        "insert into wellbeing_check (id, case_id, number, instrument, pack, language, state, asked_by, asked_at, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)",
        new.id,
        new.case.0,
        number,
        new.instrument.as_str(),
        &new.pack,
        new.language.as_str(),
        new.state.as_str(),
        new.by.0,
        at,
    )?
    .expect_rows(1)?;
    Ok(number)
}

async fn last_number(mut src: impl Source, case: CaseId) -> StoreResult<i64> {
    let (last,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(coalesce(max(number), 0) as bigint) from wellbeing_check where case_id = $1",
        case.0,
    )?;
    Ok(last)
}

/// A questionnaire, closed.
#[derive(Debug, Clone)]
pub struct CheckRow {
    /// Its id.
    pub id: Uuid,
    /// Its number in the case.
    pub number: i64,
    /// Which one.
    pub instrument: Instrument,
    /// Version of its words.
    pub pack: String,
    /// In which language it was asked.
    pub language: Language,
    /// How far it came.
    pub state: CheckState,
    /// Whether its answers are shown to nobody any more.
    pub locked: bool,
    /// Who asked.
    pub by: UserId,
    /// Their name.
    pub by_name: String,
    /// When it began.
    pub at: DateTime<Utc>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    instrument: String,
    pack: String,
    language: String,
    state: String,
    locked_at: Option<DateTime<Utc>>,
    asked_by: Uuid,
    name: String,
    asked_at: DateTime<Utc>,
    version: i64,
}

impl TryFrom<Row> for CheckRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<CheckRow> {
        Ok(CheckRow {
            id: r.id,
            number: r.number,
            instrument: stored("wellbeing_check.instrument", &r.instrument)?,
            pack: r.pack,
            language: stored("wellbeing_check.language", &r.language)?,
            state: stored("wellbeing_check.state", &r.state)?,
            locked: r.locked_at.is_some(),
            by: UserId(r.asked_by),
            by_name: r.name,
            at: r.asked_at,
            version: r.version,
        })
    }
}

/// Every questionnaire of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<CheckRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select w.id, w.number, w.instrument, w.pack, w.language, w.state, w.locked_at, w.asked_by,
           coalesce(u.name, '') as name, w.asked_at, w.version
         from wellbeing_check w
         left join app_user u on u.id = w.asked_by
         where w.case_id = $1
         order by w.asked_at desc, w.number desc",
        case.0,
    )?;
    rows.into_iter().map(CheckRow::try_from).collect()
}

/// One of them.
pub async fn by_number(src: impl Source, case: CaseId, number: i64) -> StoreResult<Option<CheckRow>> {
    Ok(of_case(src, case).await?.into_iter().find(|c| c.number == number))
}

/// Answers and what they come to, opened. Whoever asks has the right to read them, and puts the reading on record.
pub async fn open(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<(Answers, Option<Scored>)> {
    let (answers, result): (Option<Vec<u8>>, Option<Vec<u8>>) = fetch_one!(
        src,
        (Option<Vec<u8>>, Option<Vec<u8>>),
        "select answers, result from wellbeing_check where id = $1 and locked_at is null",
        id,
    )?;
    let answers = answers.map(|sealed| sealer.open(ANSWERS, id, &sealed)).transpose()?;
    let result = result.map(|sealed| sealer.open(RESULT, id, &sealed)).transpose()?;
    Ok((answers.unwrap_or_default(), result))
}

/// Keeps answers; refused when somebody kept others since `version`, or when it has ended.
pub async fn save(
    tx: &mut Tx,
    sealer: &Sealer,
    (id, version): (Uuid, i64),
    answers: &Answers,
    ended: Option<(CheckState, &Scored)>,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    let result = ended.map(|(_, result)| sealer.seal(RESULT, id, result)).transpose()?;
    execute!(
        tx,
        "update wellbeing_check set answers = $1, result = $2, state = $3, finished_at = $4, version = version + 1
         where id = $5 and version = $6 and state = 'open' and locked_at is null",
        sealer.seal(ANSWERS, id, answers)?,
        result,
        ended.map_or(CheckState::Open, |(state, _)| state).as_str(),
        ended.map(|_| at),
        id,
        version,
    )?
    .expect_rows(1)
}

/// What became of the talk about support, opened.
pub async fn talk(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<Option<Talk>> {
    let (talk,): (Option<Vec<u8>>,) =
        fetch_one!(src, (Option<Vec<u8>>,), "select talk from wellbeing_check where id = $1", id)?;
    talk.map(|sealed| sealer.open(TALK, id, &sealed)).transpose()
}

/// Keeps what became of the talk; refused when somebody did so already.
pub async fn save_talk(tx: &mut Tx, sealer: &Sealer, id: Uuid, talk: &Talk) -> StoreResult<()> {
    execute!(
        tx,
        "update wellbeing_check set talk = $1 where id = $2 and talk is null and locked_at is null",
        sealer.seal(TALK, id, talk)?,
        id,
    )?
    .expect_rows(1)
}

/// From now on nobody is shown what was answered as an adult, and nothing goes on that was being asked.
pub async fn lock_all(tx: &mut Tx, case: CaseId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update wellbeing_check set locked_at = $1, state = case when state = 'open' then 'stopped' else state end,
           version = version + 1
         where case_id = $2 and locked_at is null",
        at,
        case.0,
    )?
    .any();
    Ok(())
}

/// Moves every questionnaire behind those of the other case. Gives them, and by how much their numbers grew.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<(Vec<Uuid>, i64)> {
    let last = last_number(&mut *tx, to).await?;
    let moved: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update wellbeing_check set case_id = $1, number = number + $2 where case_id = $3 returning id",
        to.0,
        last,
        from.0,
    )?;
    Ok((moved.into_iter().map(|(id,)| id).collect(), last))
}

/// The questionnaire is this case's, with a number smaller by `less`.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId, less: i64) -> StoreResult<()> {
    execute!(tx, "update wellbeing_check set case_id = $1, number = number - $2 where id = $3", case.0, less, id)?
        .expect_rows(1)
}

/// The cut-offs that the programme set.
pub async fn cutoffs(src: impl Source) -> StoreResult<Cutoffs> {
    let saved = programme::values(src, Kind::Cutoff).await?;
    // What this version does not know any more is left alone.
    let known = |v: programme::Value| Some((CutoffKey::read(&v.name)?, Cutoff::read(&v.value)?));
    Ok(Cutoffs::of(saved.into_iter().filter_map(known)))
}
