//! What somebody typed into a step and has not saved: of one user, sealed, opened for nobody else.

use chrono::{DateTime, Utc};
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

/// Keeps a draft in the place of an older one, if there is one. True when there was none.
pub async fn keep(
    tx: &mut Tx,
    sealer: &Sealer,
    new: Uuid,
    place: Place,
    typed: &StepForm,
    at: DateTime<Utc>,
) -> StoreResult<bool> {
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
        execute!(tx, "update profile_draft set typed = $1, saved_at = $2 where id = $3", typed, at, id)?
            .expect_rows(1)?;
    }
    Ok(begins)
}

/// What somebody typed there, and when.
pub async fn find(
    mut src: impl Source,
    sealer: &Sealer,
    place: Place,
) -> StoreResult<Option<(StepForm, DateTime<Utc>)>> {
    let row: Option<(Uuid, Vec<u8>, DateTime<Utc>)> = fetch_optional!(
        src,
        (Uuid, Vec<u8>, DateTime<Utc>),
        "select id, typed, saved_at from profile_draft
         where user_id = $1 and case_id = $2 and occasion = $3 and step = $4",
        place.user.0,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
    )?;
    row.map(|(id, typed, at)| Ok((sealer.open(TYPED, id, &typed)?, at))).transpose()
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

/// Removes a draft, if there is one.
pub async fn drop(tx: &mut Tx, place: Place) -> StoreResult<()> {
    execute!(
        tx,
        "delete from profile_draft where user_id = $1 and case_id = $2 and occasion = $3 and step = $4",
        place.user.0,
        place.case.0,
        place.occasion.as_str(),
        place.step.as_str(),
    )?
    .any();
    Ok(())
}

/// Removes drafts that nobody touched since.
pub async fn sweep(tx: &mut Tx, before: DateTime<Utc>) -> StoreResult<u64> {
    Ok(execute!(tx, "delete from profile_draft where saved_at < $1", before)?.rows())
}
