//! The first page of administration: what is there, and what needs somebody.

use crate::{Ctx, ServiceResult};

use super::manage_users;

/// Counts of the installation.
#[derive(Debug, Clone, Copy)]
pub struct Overview {
    /// Active accounts.
    pub users: i64,
    /// Active accounts without a second factor.
    pub without_second_factor: i64,
    /// Offices where cases open.
    pub offices: i64,
    /// Jobs that wait.
    pub waiting: i64,
    /// Jobs that were given up.
    pub dead: i64,
}

/// Counts.
pub async fn overview(ctx: &Ctx) -> ServiceResult<Overview> {
    manage_users(ctx).map(drop)?;
    let (users, without) = store::user_list::counts(ctx.db()).await?;
    // In demonstration data nobody can set one up.
    let without_second_factor = if ctx.app.demo { 0 } else { without };
    let offices = store::office::all(ctx.db()).await?.into_iter().filter(|o| o.active).count() as i64;
    let (waiting, dead) = store::job::backlog(ctx.db()).await?;
    Ok(Overview { users, without_second_factor, offices, waiting, dead })
}
