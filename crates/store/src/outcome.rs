//! Outcome surveys: who runs which when, and what was answered before it is scored.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::id::{CaseId, UserId};
use domain::outcome::{Round, SurveyAnswers, SurveyState};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Where sealed answers stand before they are scored: part of what is authenticated.
const DRAFT: &str = "outcome_survey.draft";

/// Makes the survey of a round, if there is none. Gives it.
pub async fn ensure(tx: &mut Tx, new: Uuid, case: CaseId, round: Round, at: DateTime<Utc>) -> StoreResult<SurveyRow> {
    execute!(
        tx,
        "insert into outcome_survey (id, case_id, round, state, version, created_at) values ($1, $2, $3, 'waiting', 1, $4)
         on conflict (case_id, round) do nothing",
        new,
        case.0,
        round.as_str(),
        at,
    )?
    .any();
    let rows = of_case(&mut *tx, case).await?;
    rows.into_iter().find(|s| s.round == round).ok_or(StoreError::Rows { found: 0, wanted: 1 })
}

/// A survey, without its answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveyRow {
    /// Its id.
    pub id: Uuid,
    /// Of which case.
    pub case: CaseId,
    /// Which of the three.
    pub round: Round,
    /// How far it came.
    pub state: SurveyState,
    /// Who is asked to run it.
    pub interviewer: Option<UserId>,
    /// Their name.
    pub interviewer_name: String,
    /// Whether the person agreed to be asked.
    pub agreed: Option<bool>,
    /// The answers that count.
    pub answers: Option<Uuid>,
    /// On which day it was done.
    pub done_on: Option<NaiveDate>,
    /// For optimistic edits.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    case_id: Uuid,
    round: String,
    state: String,
    interviewer_id: Option<Uuid>,
    name: String,
    agreed: Option<bool>,
    answers_id: Option<Uuid>,
    done_on: Option<NaiveDate>,
    version: i64,
}

impl TryFrom<Row> for SurveyRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<SurveyRow> {
        Ok(SurveyRow {
            id: r.id,
            case: CaseId(r.case_id),
            round: stored("outcome_survey.round", &r.round)?,
            state: stored("outcome_survey.state", &r.state)?,
            interviewer: r.interviewer_id.map(UserId),
            interviewer_name: r.name,
            agreed: r.agreed,
            answers: r.answers_id,
            done_on: r.done_on,
            version: r.version,
        })
    }
}

/// Every survey of a case, in the order of the rounds.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<SurveyRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.case_id, s.round, s.state, s.interviewer_id, coalesce(u.name, '') as name, s.agreed, s.answers_id,
           s.done_on, s.version
         from outcome_survey s left join app_user u on u.id = s.interviewer_id
         where s.case_id = $1",
        case.0,
    )?;
    let mut all: Vec<SurveyRow> = rows.into_iter().map(SurveyRow::try_from).collect::<StoreResult<_>>()?;
    all.sort_by_key(|s| s.round);
    Ok(all)
}

/// One survey.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<SurveyRow>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select s.id, s.case_id, s.round, s.state, s.interviewer_id, coalesce(u.name, '') as name, s.agreed, s.answers_id,
           s.done_on, s.version
         from outcome_survey s left join app_user u on u.id = s.interviewer_id
         where s.id = $1",
        id,
    )?;
    row.map(SurveyRow::try_from).transpose()
}

/// A survey that somebody is asked to run, with what its list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedLine {
    /// Its id.
    pub id: Uuid,
    /// Which of the three.
    pub round: Round,
    /// The case's code name.
    pub code_name: String,
    /// Since when the case is open.
    pub opened_on: NaiveDate,
    /// Which office has the case.
    pub office: Uuid,
    /// Behind which wall the case is.
    pub compartment: Compartment,
    /// Who has the case.
    pub caseworker: Option<UserId>,
}

type AskedRow = (Uuid, String, String, NaiveDate, Uuid, String, Option<Uuid>);

/// What somebody is asked to run, of open cases.
pub async fn asked(mut src: impl Source, interviewer: UserId) -> StoreResult<Vec<AskedLine>> {
    let rows: Vec<AskedRow> = fetch_all!(
        src,
        AskedRow,
        "select s.id, s.round, c.code_name, c.opened_on, c.office_id, c.compartment, c.caseworker_id
         from outcome_survey s join case_file c on c.id = s.case_id
         where s.interviewer_id = $1 and s.state = 'asked' and c.merged_into is null
           and c.status not in ('closed', 'transferred')
         order by s.created_at, s.id limit 50",
        interviewer.0,
    )?;
    let line = |(id, round, code_name, opened_on, office, compartment, caseworker): AskedRow| {
        Ok(AskedLine {
            id,
            round: stored("outcome_survey.round", &round)?,
            code_name,
            opened_on,
            office,
            compartment: stored("case_file.compartment", &compartment)?,
            caseworker: caseworker.map(UserId),
        })
    };
    rows.into_iter().map(line).collect()
}

/// Somebody is asked to run it; refused when it changed since `version` or has ended. What was answered goes on with whoever
/// asked it, and is lost with anybody else, who does not read it.
pub async fn ask(tx: &mut Tx, id: Uuid, version: i64, interviewer: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set interviewer_id = $1, state = 'asked',
           draft = case when interviewer_id = $1 then draft end, agreed = case when interviewer_id = $1 then agreed end,
           version = version + 1
         where id = $2 and version = $3 and state in ('waiting', 'asked')",
        interviewer.0,
        id,
        version,
    )?
    .expect_rows(1)
}

/// What was answered and is not scored yet.
pub async fn draft(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<SurveyAnswers> {
    let (sealed,): (Option<Vec<u8>>,) =
        fetch_one!(src, (Option<Vec<u8>>,), "select draft from outcome_survey where id = $1", id)?;
    Ok(sealed.map(|sealed| sealer.open(DRAFT, id, &sealed)).transpose()?.unwrap_or_default())
}

/// Keeps it; refused when somebody kept something else since `version`, or when it has ended.
pub async fn keep_draft(
    tx: &mut Tx,
    sealer: &Sealer,
    (id, version): (Uuid, i64),
    answers: &SurveyAnswers,
    agreed: bool,
) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set draft = $1, agreed = $2, version = version + 1
         where id = $3 and version = $4 and state = 'asked'",
        sealer.seal(DRAFT, id, answers)?,
        agreed,
        id,
        version,
    )?
    .expect_rows(1)
}

/// It has ended: done on a day with these answers, or not wanted.
pub async fn end(
    tx: &mut Tx,
    (id, version): (Uuid, i64),
    state: SurveyState,
    answers: Option<Uuid>,
    on: NaiveDate,
) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set state = $1, answers_id = $2, done_on = $3, agreed = $6, draft = null,
           version = version + 1
         where id = $4 and version = $5 and state = 'asked'",
        state.as_str(),
        answers,
        on,
        id,
        version,
        answers.is_some(),
    )?
    .expect_rows(1)
}

/// Other answers count from now on; refused when somebody put them right since `version`.
pub async fn put_right(tx: &mut Tx, (id, version): (Uuid, i64), answers: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set answers_id = $1, version = version + 1 where id = $2 and version = $3 and state = 'done'",
        answers,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Surveys of rounds that the other case has none of move there; the rest stay. Gives those that moved.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let moved: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update outcome_survey set case_id = $1, version = version + 1
         where case_id = $2 and round not in (select o.round from outcome_survey o where o.case_id = $1)
         returning id",
        to.0,
        from.0,
    )?;
    Ok(moved.into_iter().map(|(id,)| id).collect())
}

/// What was done in `from` takes the place of what nobody did in `to`, which stays behind. Gives both, done first.
pub async fn replace_undone(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<(Uuid, Uuid)>> {
    let there = of_case(&mut *tx, to).await?;
    let mut swapped = Vec::new();
    for done in of_case(&mut *tx, from).await?.into_iter().filter(|s| s.state == SurveyState::Done) {
        let undone = |s: &&SurveyRow| s.round == done.round && (s.state.is_open() || s.state == SurveyState::Missed);
        if let Some(undone) = there.iter().find(undone) {
            swap(tx, (done.id, to), (undone.id, from)).await?;
            swapped.push((done.id, undone.id));
        }
    }
    Ok(swapped)
}

/// Two surveys of one round, each into the other's case.
pub async fn swap(tx: &mut Tx, one: (Uuid, CaseId), other: (Uuid, CaseId)) -> StoreResult<()> {
    // A case has one survey of a round, at every moment: the other one makes room first.
    execute!(tx, "update outcome_survey set round = 'aside-' || round where id = $1", other.0)?.expect_rows(1)?;
    set_case(tx, one.0, one.1).await?;
    set_case(tx, other.0, other.1).await?;
    execute!(tx, "update outcome_survey set round = substr(round, 7) where id = $1", other.0)?.expect_rows(1)
}

/// The survey is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update outcome_survey set case_id = $1, version = version + 1 where id = $2", case.0, id)?
        .expect_rows(1)
}

/// Whoever was asked to run a survey of the case is not any more: it went behind a wall, or out of it.
pub async fn ask_nobody(tx: &mut Tx, case: CaseId) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set interviewer_id = null, state = 'waiting', draft = null, agreed = null,
           version = version + 1
         where case_id = $1 and state = 'asked'",
        case.0,
    )?
    .any();
    Ok(())
}
