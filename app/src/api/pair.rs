//! Suspected pairs: the list, the review, and what is decided.

use domain::pair::{DistinctForm, MergeForm, UndoForm};
use leptos::prelude::*;

use crate::error::AppError;

/// One page of pairs; `after` is where it begins.
#[cfg(feature = "ssr")]
pub async fn pairs(state: domain::pair::PairState, after: String) -> Result<service::pair::PairList, AppError> {
    Ok(service::pair::list(&crate::caller::ctx()?, state, &after).await?)
}

/// Two records side by side; puts the reading on record.
#[cfg(feature = "ssr")]
pub async fn pair_review(id: String) -> Result<service::pair::Review, AppError> {
    Ok(service::pair::review(&crate::caller::ctx()?, &id).await?)
}

/// Keeps that two records are of two people.
#[server]
pub async fn keep_apart(form: DistinctForm) -> Result<(), AppError> {
    service::pair::distinct(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/duplicates");
    Ok(())
}

/// What a merge would do; `keep` is which of the two stays, the one that was opened first when nobody said.
#[cfg(feature = "ssr")]
pub async fn merge_preview(id: String, keep: Option<domain::pair::Which>) -> Result<service::pair::Preview, AppError> {
    Ok(service::pair::preview(&crate::caller::ctx()?, &id, keep).await?)
}

/// Merges two records: on to the case that stays.
#[server]
pub async fn merge_people(form: MergeForm) -> Result<(), AppError> {
    let code = service::pair::merge(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Undoes a merge: both records stand again.
#[server]
pub async fn undo_merge(form: UndoForm) -> Result<(), AppError> {
    service::pair::undo(&crate::caller::ctx()?, &form).await?;
    Ok(())
}
