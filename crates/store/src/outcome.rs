//! Outcome surveys: who runs which when, raw answers in versions under seal, and scores, one for each version of weights.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::Compartment;
use domain::case::CaseStatus;
use domain::id::{CaseId, UserId};
use domain::outcome::{Round, Scores, SurveyAnswers, SurveyState};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Where sealed answers stand before they are scored: part of what is authenticated.
const DRAFT: &str = "outcome_survey.draft";
/// The same of a version of answers.
const BODY: &str = "outcome_answers.body";

/// Makes the survey of a round, if there is none. Gives it.
pub async fn ensure(
    tx: &mut Tx,
    new: Uuid,
    case: CaseId,
    round: Round,
    at: DateTime<Utc>,
) -> StoreResult<SurveyRow> {
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

/// Somebody is asked to run it; refused when it changed since `version` or has ended.
pub async fn ask(tx: &mut Tx, id: Uuid, version: i64, interviewer: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set interviewer_id = $1, state = 'asked', draft = null, agreed = null, version = version + 1
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

/// A version of answers, as it is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The answers.
    pub answers: SurveyAnswers,
    /// Why they were put right; nothing for the first.
    pub reason: Option<String>,
}

/// Writes a version of answers.
pub async fn insert_answers(
    tx: &mut Tx,
    sealer: &Sealer,
    (id, survey): (Uuid, Uuid),
    pack: &str,
    kept: &Kept,
    by: UserId,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    let (last,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(version), 0) as bigint) from outcome_answers where survey_id = $1",
        survey,
    )?;
    execute!(
        tx,
        "insert into outcome_answers (id, survey_id, version, pack, body, saved_by, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        id,
        survey,
        last + 1,
        pack,
        sealer.seal(BODY, id, kept)?,
        by.0,
        at,
    )?
    .expect_rows(1)
}

/// A version of answers, opened.
#[derive(Debug, Clone)]
pub struct Version {
    /// Its number.
    pub version: i64,
    /// The answers and why they were put right.
    pub kept: Kept,
    /// Name of who saved it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

type VersionRow = (Uuid, i64, Vec<u8>, String, DateTime<Utc>);

/// Every version of a survey's answers, the newest first. Whoever asks puts the reading on record.
pub async fn versions(mut src: impl Source, sealer: &Sealer, survey: Uuid) -> StoreResult<Vec<Version>> {
    let rows: Vec<VersionRow> = fetch_all!(
        src,
        VersionRow,
        "select a.id, a.version, a.body, coalesce(u.name, '') as name, a.saved_at
         from outcome_answers a left join app_user u on u.id = a.saved_by
         where a.survey_id = $1 order by a.version desc",
        survey,
    )?;
    let open = |(id, version, body, by, at): VersionRow| {
        Ok(Version { version, kept: sealer.open(BODY, id, &body)?, by, at })
    };
    rows.into_iter().map(open).collect()
}

/// Writes scores under a version of weights; one that is there stays as it is.
pub async fn insert_score(
    tx: &mut Tx,
    (id, answers): (Uuid, Uuid),
    scoring: &str,
    scores: &Scores,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into outcome_score (id, answers_id, scoring, economic, social, psychosocial, composite, scored_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (answers_id, scoring) do nothing",
        id,
        answers,
        scoring,
        scores.economic,
        scores.social,
        scores.psychosocial,
        scores.composite,
        at,
    )?
    .any();
    Ok(())
}

/// A score under a version of weights.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoreRow {
    /// Of which survey.
    pub survey: Uuid,
    /// Version of the weights.
    pub scoring: String,
    /// The scores.
    pub scores: Scores,
}

type ScoreCells = (Uuid, String, Option<f64>, Option<f64>, Option<f64>, Option<f64>);

/// Scores of the answers that count, of a case's surveys, under every version of weights.
pub async fn scores(mut src: impl Source, case: CaseId) -> StoreResult<Vec<ScoreRow>> {
    let rows: Vec<ScoreCells> = fetch_all!(
        src,
        ScoreCells,
        "select s.id, sc.scoring, sc.economic, sc.social, sc.psychosocial, sc.composite
         from outcome_survey s join outcome_score sc on sc.answers_id = s.answers_id
         where s.case_id = $1 order by sc.scored_at desc, sc.id desc",
        case.0,
    )?;
    let score = |(survey, scoring, economic, social, psychosocial, composite)| ScoreRow {
        survey,
        scoring,
        scores: Scores { economic, social, psychosocial, composite },
    };
    Ok(rows.into_iter().map(score).collect())
}

/// Answers that have no score under a version of weights, sealed, the oldest first.
pub async fn unscored(
    mut src: impl Source,
    sealer: &Sealer,
    scoring: &str,
    limit: i64,
) -> StoreResult<Vec<(Uuid, SurveyAnswers)>> {
    let rows: Vec<(Uuid, Vec<u8>)> = fetch_all!(
        src,
        (Uuid, Vec<u8>),
        "select a.id, a.body from outcome_answers a
         where not exists (select 1 from outcome_score sc where sc.answers_id = a.id and sc.scoring = $1)
         order by a.id limit $2",
        scoring,
        limit,
    )?;
    let open = |(id, body): (Uuid, Vec<u8>)| Ok((id, sealer.open::<Kept>(BODY, id, &body)?.answers));
    rows.into_iter().map(open).collect()
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

/// Cases whose window of a round is open on a day and that have no survey of it: those opened from `first` until `last`.
pub async fn due(
    mut src: impl Source,
    round: Round,
    (first, last): (NaiveDate, NaiveDate),
    limit: i64,
) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select c.id from case_file c
         where c.opened_on >= $1 and c.opened_on <= $2 and c.merged_into is null and c.compartment <> 'child'
           and c.status not in ('closed', 'transferred', 'draft')
           and not exists (select 1 from outcome_survey s where s.case_id = c.id and s.round = $3)
         order by c.id limit $4",
        first,
        last,
        round.as_str(),
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Open surveys of a round of cases that were opened before `first`: their window is over. Gives case and survey.
pub async fn over(
    mut src: impl Source,
    round: Round,
    first: NaiveDate,
    limit: i64,
) -> StoreResult<Vec<(CaseId, Uuid)>> {
    let rows: Vec<(Uuid, Uuid)> = fetch_all!(
        src,
        (Uuid, Uuid),
        "select s.case_id, s.id from outcome_survey s join case_file c on c.id = s.case_id
         where s.round = $1 and s.state in ('waiting', 'asked') and c.opened_on < $2
         order by s.id limit $3",
        round.as_str(),
        first,
        limit,
    )?;
    Ok(rows.into_iter().map(|(case, id)| (CaseId(case), id)).collect())
}

/// Its time is over.
pub async fn missed(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set state = 'missed', draft = null, version = version + 1
         where id = $1 and state in ('waiting', 'asked')",
        id,
    )?
    .any();
    Ok(())
}

/// A case with a first score, and what became of the later one.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Since when the case is open.
    pub opened_on: NaiveDate,
    /// Where it stands.
    pub status: CaseStatus,
    /// Why it ended, as everybody may read it.
    pub closure: Option<String>,
    /// The first score.
    pub before: f64,
    /// The later one.
    pub after: Option<f64>,
}

type PairRow = (NaiveDate, String, Option<String>, f64, Option<f64>);

/// Cases outside walls with a first score under a version of weights, of one office or of all.
pub async fn pairs(
    mut src: impl Source,
    office: Option<Uuid>,
    later: Round,
    scoring: &str,
) -> StoreResult<Vec<Pair>> {
    let rows: Vec<PairRow> = fetch_all!(
        src,
        PairRow,
        "select c.opened_on, c.status, c.closure_reason, b.composite, l.composite
         from case_file c
         join outcome_survey s on s.case_id = c.id and s.round = 'baseline' and s.state = 'done'
         join outcome_score b on b.answers_id = s.answers_id and b.scoring = $1 and b.composite is not null
         left join outcome_survey t on t.case_id = c.id and t.round = $2 and t.state = 'done'
         left join outcome_score l on l.answers_id = t.answers_id and l.scoring = $1
         where c.compartment = 'general' and c.merged_into is null and ($3 or c.office_id = $4)",
        scoring,
        later.as_str(),
        office.is_none(),
        office.unwrap_or(Uuid::nil()),
    )?;
    let pair = |(opened_on, status, closure, before, after): PairRow| {
        Ok(Pair { opened_on, status: stored("case_file.status", &status)?, closure, before, after })
    };
    rows.into_iter().map(pair).collect()
}
