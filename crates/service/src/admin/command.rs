//! What the command line needs: accounts by address, without anybody signed in. Whoever types has the machine.

use store::user::User;
use store::user_list::{RoleLine, UserFilter, UserLine};

use crate::{App, ServiceError, ServiceResult};

/// The account with this sign-in name.
pub async fn by_email(app: &App, email: &str) -> ServiceResult<User> {
    let email = email.trim().to_lowercase();
    store::user::by_email(&app.db, &email).await?.ok_or(ServiceError::NotFound)
}

/// Every account with its roles, by name.
pub async fn all(app: &App) -> ServiceResult<Vec<(UserLine, Vec<RoleLine>)>> {
    let lines = store::user_list::list(&app.db, &UserFilter::default(), None, i64::MAX).await?;
    let mut out = Vec::with_capacity(lines.len());
    for line in lines {
        let roles = store::user_list::roles(&app.db, line.id.into()).await?;
        out.push((line, roles));
    }
    Ok(out)
}

/// The office with this code.
pub async fn office(app: &App, code: &str) -> ServiceResult<super::Office> {
    let code = code.trim().to_uppercase();
    store::office::all(&app.db).await?.into_iter().find(|o| o.code == code).ok_or(ServiceError::NotFound)
}
