//! The two names of a new case, from counters: one definition for registering and for seeding.

use chrono::{Datelike, NaiveDate};
use domain::case::code_name;
use domain::code::CaseCode;
use store::{StoreResult, Tx};

use crate::{ServiceError, ServiceResult};

/// The next case code of an office in the year of `opened_on`. `country` and `office` are three letters each.
pub async fn next_code(tx: &mut Tx, country: &str, office: &str, opened_on: NaiveDate) -> ServiceResult<String> {
    let year = u8::try_from(opened_on.year().rem_euclid(100)).unwrap_or_default();
    let number = next(tx, &format!("case/{country}/{office}/{year:02}")).await?;
    let code = CaseCode::new(country, office, year, number);
    let code = code.map_err(|_| ServiceError::Internal("no more case codes for this office and year".into()))?;
    Ok(code.as_str().to_owned())
}

/// The next code name of an office.
pub async fn next_code_name(tx: &mut Tx, office: &str) -> ServiceResult<String> {
    Ok(code_name(next(tx, &format!("code-name/{office}")).await?))
}

async fn next(tx: &mut Tx, scope: &str) -> StoreResult<u32> {
    Ok(u32::try_from(store::counter::next(tx, scope).await?).unwrap_or(u32::MAX))
}
