//! Answers of outcome surveys, in versions under seal, and their scores, one for each version of weights.

use chrono::{DateTime, Utc};
use domain::id::{CaseId, UserId};
use domain::outcome::{Scores, SurveyAnswers};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Source;
use crate::{Sealer, StoreResult, Tx};

/// Where sealed answers stand: part of what is authenticated.
const BODY: &str = "outcome_answers.body";

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
    let open =
        |(id, version, body, by, at): VersionRow| Ok(Version { version, kept: sealer.open(BODY, id, &body)?, by, at });
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
