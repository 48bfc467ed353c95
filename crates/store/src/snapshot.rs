//! Answers about a person's situation, in versions: one row for each saving of a step. Never changed, never removed.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::TaskKind;
use domain::id::{CaseId, UserId};
use domain::intake::{Occasion, Protected, Section, Step};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Where the sealed answers stand: part of what is authenticated.
const ANSWERS: &str = "profile_snapshot.answers";
/// The same of those for fewer readers.
const PROTECTED: &str = "profile_snapshot.protected";

/// A version that is new.
#[derive(Debug, Clone)]
pub struct NewSnapshot<'a> {
    /// Its id.
    pub id: Uuid,
    /// Of which case.
    pub case: CaseId,
    /// At which occasion.
    pub occasion: Occasion,
    /// Its number, from 1.
    pub version: i64,
    /// The answers.
    pub section: &'a Section,
    /// Those for fewer readers.
    pub protected: &'a Protected,
    /// Who saved it.
    pub by: UserId,
}

/// Writes a version. A number that is taken is a [`StoreError::Constraint`]: somebody was faster.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, new: &NewSnapshot<'_>, at: DateTime<Utc>) -> StoreResult<()> {
    let protected = (!new.protected.is_empty()).then(|| sealer.seal(PROTECTED, new.id, new.protected)).transpose()?;
    let mut counted = (None, None, None, None);
    match new.section {
        Section::Household(_) | Section::Terms(_) => {}
        Section::Education(e) => counted.0 = e.level.map(|l| l.as_str()),
        Section::Income(i) => counted.1 = i.cash,
        Section::Wishes(w) => counted.2 = w.tracks.first().map(|t| t.as_str()),
        Section::Health(h) => counted.3 = h.severe(),
    }
    execute!(
        tx,
        "insert into profile_snapshot (id, case_id, occasion, step, version, answers, protected, schooling, income,
           main_track, difficulty, saved_by, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        new.id,
        new.case.0,
        new.occasion.as_str(),
        new.section.step().as_str(),
        new.version,
        sealer.seal(ANSWERS, new.id, new.section)?,
        protected,
        counted.0,
        counted.1,
        counted.2,
        counted.3,
        new.by.0,
        at,
    )?
    .expect_rows(1)
}

/// A version, closed: when, by whom, and the one fact of it that more people may know.
#[derive(Debug, Clone)]
pub struct Saved {
    /// Its id.
    pub id: Uuid,
    /// At which occasion.
    pub occasion: Occasion,
    /// Which step.
    pub step: Step,
    /// Its number.
    pub version: i64,
    /// Whether the person has a severe difficulty, by the step about health.
    pub difficulty: Option<bool>,
    /// Name of who saved it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct SavedRow {
    id: Uuid,
    occasion: String,
    step: String,
    version: i64,
    difficulty: Option<bool>,
    name: String,
    saved_at: DateTime<Utc>,
}

impl TryFrom<SavedRow> for Saved {
    type Error = StoreError;
    fn try_from(r: SavedRow) -> StoreResult<Saved> {
        Ok(Saved {
            id: r.id,
            occasion: stored("profile_snapshot.occasion", &r.occasion)?,
            step: stored("profile_snapshot.step", &r.step)?,
            version: r.version,
            difficulty: r.difficulty,
            by: r.name,
            at: r.saved_at,
        })
    }
}

/// Every version of a case, the newest first.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Saved>> {
    let rows: Vec<SavedRow> = fetch_all!(
        src,
        SavedRow,
        "select s.id, s.occasion, s.step, s.version, s.difficulty, coalesce(u.name, '') as name, s.saved_at
         from profile_snapshot s
         left join app_user u on u.id = s.saved_by
         where s.case_id = $1
         order by s.saved_at desc, s.id desc",
        case.0,
    )?;
    rows.into_iter().map(Saved::try_from).collect()
}

/// The steps of an occasion that were saved at least once.
pub async fn steps(mut src: impl Source, case: CaseId, occasion: Occasion) -> StoreResult<Vec<Step>> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "select distinct step from profile_snapshot where case_id = $1 and occasion = $2",
        case.0,
        occasion.as_str(),
    )?;
    rows.iter().map(|(step,)| stored("profile_snapshot.step", step)).collect()
}

/// Open cases that were opened from `first` until `last` and of which nobody was told yet that an occasion is due, after
/// `after`, in the order of their ids. `kind` is what says so.
pub async fn due(
    mut src: impl Source,
    kind: TaskKind,
    (first, last): (NaiveDate, NaiveDate),
    after: CaseId,
    limit: i64,
) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select c.id from case_file c
         where c.opened_on >= $1 and c.opened_on <= $2 and c.merged_into is null
           and c.status not in ('closed', 'transferred', 'draft') and c.id > $3
           and not exists (select 1 from task t where t.case_id = c.id and t.kind = $4)
         order by c.id limit $5",
        first,
        last,
        after.0,
        kind.as_str(),
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Moves every version behind those of the other case. Gives them, and by how much their numbers grew. Which one is the
/// newest goes by the day on which it was saved.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<(Vec<Uuid>, i64)> {
    let (last,): (i64,) = fetch_one!(
        tx,
        (i64,),
        "select cast(coalesce(max(version), 0) as bigint) from profile_snapshot where case_id = $1",
        to.0,
    )?;
    let moved: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update profile_snapshot set case_id = $1, version = version + $2 where case_id = $3 returning id",
        to.0,
        last,
        from.0,
    )?;
    Ok((moved.into_iter().map(|(id,)| id).collect(), last))
}

/// The version is this case's, with a number smaller by `less`.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId, less: i64) -> StoreResult<()> {
    execute!(tx, "update profile_snapshot set case_id = $1, version = version - $2 where id = $3", case.0, less, id)?
        .expect_rows(1)
}

/// The answers of a version, opened. Whoever asks has the right to read them, and puts the reading on record.
pub async fn open(mut src: impl Source, sealer: &Sealer, id: Uuid) -> StoreResult<(Section, Protected)> {
    let (answers, protected): (Vec<u8>, Option<Vec<u8>>) = fetch_one!(
        src,
        (Vec<u8>, Option<Vec<u8>>),
        "select answers, protected from profile_snapshot where id = $1",
        id,
    )?;
    let protected = protected.map(|sealed| sealer.open(PROTECTED, id, &sealed)).transpose()?;
    Ok((sealer.open(ANSWERS, id, &answers)?, protected.unwrap_or_default()))
}
