//! What somebody typed into a step and has not saved: of one user, sealed, opened for nobody else. When the case changes
//! hands it goes along.
//!
//! What has `left_by` was typed by somebody who lost the case. While nobody has taken it up it is nobody's: it stands under
//! its own id in the place of a user's, so that it is in nobody's way, however much waits.

use chrono::{DateTime, Utc};
use domain::case::TaskKind;
use domain::id::{CaseId, UserId};
use domain::intake::{Occasion, Step, StepForm};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreResult, Tx};

/// Where the sealed value stands: part of what is authenticated.
const TYPED: &str = "profile_draft.typed";

/// Whose draft of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Who typed it.
    pub user: UserId,
    /// In which case.
    pub case: CaseId,
    /// At which occasion.
    pub occasion: Occasion,
    /// Into which step.
    pub step: Step,
}

/// Keeps a draft in the place of an older one, if there is one. True when there was none. What others left, and is not
/// what the page `showed`, is put aside: it comes up later.
pub async fn keep(
    tx: &mut Tx,
    sealer: &Sealer,
    new: Uuid,
    (place, showed): (Place, Option<Uuid>),
    typed: &StepForm,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
    execute!(
        tx,
        "update profile_draft set user_id = id
         where user_id = $1 and case_id = $2 and occasion = $3 and step = $4 and left_by is not null and id <> $5",
        place.user.0,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
        showed.unwrap_or_default(),
    )?
    .any();
    let begins = execute!(
        tx,
        "insert into profile_draft (id, user_id, case_id, occasion, step, typed, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (user_id, case_id, occasion, step) do nothing",
        new,
        place.user.0,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
        sealer.seal(TYPED, new, typed)?,
        at,
    )?
    .rows()
        == 1;
    if !begins {
        let (id,): (Uuid,) = fetch_one!(
            tx,
            (Uuid,),
            "select id from profile_draft where user_id = $1 and case_id = $2 and occasion = $3 and step = $4",
            place.user.0,
            place.case.0,
            place.occasion.as_str(),
            place.step.as_str(),
        )?;
        let typed = sealer.seal(TYPED, id, typed)?;
        execute!(
            tx,
            "update profile_draft set typed = $1, saved_at = $2, left_by = null where id = $3",
            typed,
            at,
            id
        )?
        .expect_rows(1)?;
    }
    Ok(begins)
}

/// What was typed into a step and not saved.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Its id.
    pub id: Uuid,
    /// What.
    pub typed: StepForm,
    /// When.
    pub at: DateTime<Utc>,
    /// Name of who typed it, where that was somebody who had the case before.
    pub left_by: Option<String>,
}

type DraftRow = (Uuid, Vec<u8>, DateTime<Utc>, Option<String>);

/// The user's draft of a step.
pub async fn find(mut src: impl Source, sealer: &Sealer, place: Place) -> StoreResult<Option<Draft>> {
    let row: Option<DraftRow> = fetch_optional!(
        src,
        DraftRow,
        "select d.id, d.typed, d.saved_at, u.name
         from profile_draft d left join app_user u on u.id = d.left_by
         where d.user_id = $1 and d.case_id = $2 and d.occasion = $3 and d.step = $4",
        place.user.0,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
    )?;
    row.map(|(id, typed, at, left_by)| Ok(Draft { id, typed: sealer.open(TYPED, id, &typed)?, at, left_by }))
        .transpose()
}

/// The case goes from one to the other: what was typed in it goes along. Where the other one typed something themselves,
/// it waits until that is saved; where nobody has the case, until somebody has.
pub async fn hand_over(tx: &mut Tx, case: CaseId, from: Option<UserId>, to: Option<UserId>) -> StoreResult<()> {
    if let Some(from) = from.filter(|from| Some(*from) != to) {
        set_aside(tx, case, from).await?;
    }
    match to {
        Some(to) => take_up(tx, case, to).await,
        None => Ok(()),
    }
}

/// What somebody typed in a case waits for whoever has it next.
pub async fn set_aside(tx: &mut Tx, case: CaseId, from: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update profile_draft set user_id = id, left_by = coalesce(left_by, user_id)
         where case_id = $1 and user_id = $2",
        case.0,
        from.0,
    )?
    .any();
    Ok(())
}

/// Keeps what somebody sent who lost the case, until it is taken up by whoever has it.
pub async fn leave(
    tx: &mut Tx,
    sealer: &Sealer,
    new: Uuid,
    place: Place,
    typed: &StepForm,
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into profile_draft (id, user_id, case_id, occasion, step, typed, saved_at, left_by)
         values ($1, $1, $2, $3, $4, $5, $6, $7)",
        new,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
        sealer.seal(TYPED, new, typed)?,
        at,
        place.user.0,
    )?
    .expect_rows(1)
}

/// Gives what was left to whoever has the case, one for each step into which they have not typed themselves. What has to
/// wait comes up with the next call.
pub async fn take_up(tx: &mut Tx, case: CaseId, to: UserId) -> StoreResult<()> {
    execute!(
        tx,
        "update profile_draft set user_id = $1
         where case_id = $2 and left_by is not null and user_id <> $1 and not exists (
           select 1 from profile_draft d
           where d.case_id = $2 and d.occasion = profile_draft.occasion and d.step = profile_draft.step
             and (d.user_id = $1 or (d.left_by is not null and d.id < profile_draft.id)))",
        to.0,
        case.0,
    )?
    .any();
    Ok(())
}

/// Whether anything of a case is left that nobody has looked at.
pub async fn any_left(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from profile_draft where case_id = $1 and left_by is not null",
        case.0,
    )?;
    Ok(n > 0)
}

/// A draft as it stood: its id, whose it was, and who had left it.
pub type Stood = (Uuid, Uuid, Option<Uuid>);

/// Every draft of a case, as it stands.
pub async fn stand(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Stood>> {
    fetch_all!(src, Stood, "select id, user_id, left_by from profile_draft where case_id = $1 order by id", case.0)
}

/// Moves drafts to another case. Where somebody typed into the same step there, it stays.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<()> {
    execute!(
        tx,
        "update profile_draft set case_id = $1
         where case_id = $2 and not exists (
           select 1 from profile_draft d
           where d.user_id = profile_draft.user_id and d.case_id = $1
             and d.occasion = profile_draft.occasion and d.step = profile_draft.step)",
        to.0,
        from.0,
    )?
    .any();
    Ok(())
}

/// The draft is this case's and stands as it did; what somebody typed into it after `at` stays where it is.
pub async fn set_case(tx: &mut Tx, (id, user, left_by): Stood, case: CaseId, at: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update profile_draft set case_id = $1, user_id = $2, left_by = $3 where id = $4 and saved_at <= $5",
        case.0,
        user,
        left_by,
        id,
        at,
    )?
    .any();
    Ok(())
}

/// The steps of an occasion into which somebody typed, and when last.
pub async fn steps(
    mut src: impl Source,
    user: UserId,
    case: CaseId,
    occasion: Occasion,
) -> StoreResult<Vec<(Step, DateTime<Utc>)>> {
    let rows: Vec<(String, DateTime<Utc>)> = fetch_all!(
        src,
        (String, DateTime<Utc>),
        "select step, saved_at from profile_draft where user_id = $1 and case_id = $2 and occasion = $3",
        user.0,
        case.0,
        occasion.as_str(),
    )?;
    rows.iter().map(|(step, at)| Ok((stored("profile_draft.step", step)?, *at))).collect()
}

/// Removes a draft, if there is one; what others left, and is not what the page `showed`, stays.
pub async fn drop(tx: &mut Tx, place: Place, showed: Option<Uuid>) -> StoreResult<()> {
    execute!(
        tx,
        "delete from profile_draft
         where user_id = $1 and case_id = $2 and occasion = $3 and step = $4 and (left_by is null or id = $5)",
        place.user.0,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
        showed.unwrap_or_default(),
    )?
    .any();
    Ok(())
}

/// Removes drafts that nobody touched since `before`. Where nothing is left any more, nobody is asked to look at it.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>, now: DateTime<Utc>) -> StoreResult<u64> {
    let swept = execute!(tx, "delete from profile_draft where saved_at < $1", before)?.rows();
    execute!(
        tx,
        "update task set done_at = $1
         where kind = $2 and done_at is null and not exists (
           select 1 from profile_draft d where d.case_id = task.case_id and d.left_by is not null)",
        now,
        TaskKind::StepLeft.as_str(),
    )?
    .any();
    Ok(swept)
}
