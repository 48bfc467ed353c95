//! A new account, with a password that is handed out once and replaced at the first sign-in.

use chrono::{DateTime, Duration, Utc};
use domain::admin::{NewUser, NewUserForm};
use domain::authz::Grant;
use domain::id::UserId;
use serde_json::json;
use store::command::{self, Claim};
use store::user::User;
use store::{Audit, StoreError, Tx};

use super::manage_users;
use crate::ctx::new_id;
use crate::session::{password, token};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// How long a handed-out password holds.
pub(super) const HANDED_OUT: Duration = Duration::hours(72);

/// A new account.
#[derive(Debug, Clone)]
pub struct Created {
    /// Its id.
    pub id: UserId,
    /// The password to hand out; nothing when the form was sent twice.
    pub password: Option<String>,
}

/// Creates an account from the administrator's form.
pub async fn create_user(ctx: &Ctx, form: &NewUserForm) -> ServiceResult<Created> {
    let grant = manage_users(ctx)?;
    let (command, user) = form.parse(ctx.today())?;
    let (password, hash) = handed_out().await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "user.create", ctx.now).await? {
        return Ok(Created { id: id.parse().map_err(|_| ServiceError::NotFound)?, password: None });
    }
    let id = insert(&mut tx, &user, hash, ctx.now).await?;
    command::finish(&mut tx, command, &id.to_string()).await?;
    tx.record(super::roles::entry(ctx.now, id, false, &user.role));
    tx.commit(ctx.audit("user.created", "user", Some(id.0))).await?;
    Ok(Created { id, password: Some(password) })
}

/// Creates an account from the command line, where whoever types has the machine.
pub async fn create(app: &App, user: &NewUser) -> ServiceResult<Created> {
    let now = app.clock.now();
    let (password, hash) = handed_out().await?;
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("command line")).await?;
    let id = insert(&mut tx, user, hash, now).await?;
    tx.record(super::roles::entry(now, id, false, &user.role));
    tx.commit(Audit::new(now, "user.created", "user", Some(id.0)).detail(json!({ "by": "command line" }))).await?;
    Ok(Created { id, password: Some(password) })
}

/// A password to hand out, and its hash.
pub(super) async fn handed_out() -> ServiceResult<(String, String)> {
    let password = token::one_time_password()?;
    let hash = password::hash(password.clone()).await?;
    Ok((password, hash))
}

async fn insert(tx: &mut Tx, new: &NewUser, hash: String, now: DateTime<Utc>) -> ServiceResult<UserId> {
    let user = User {
        id: UserId(new_id(now)),
        email: new.email.as_str().to_owned(),
        name: new.name.clone(),
        password_hash: None,
        language: new.language,
        speaker: new.speaker.clone(),
        totp_secret: None,
        totp_since: None,
        active: true,
        version: 1,
    };
    store::user::insert(tx, &user, now).await.map_err(taken)?;
    store::user::set_password(tx, user.id, &hash, Some(now + HANDED_OUT)).await?;
    let role = &new.role;
    known_office(tx, role.assignment.office, "role[office]").await?;
    store::user::grant_role(tx, new_id(now), user.id, &role.assignment, now, role.expires_on).await?;
    Ok(user.id)
}

/// Refuses an office that does not exist.
pub(super) async fn known_office(tx: &mut Tx, office: Option<domain::id::OfficeId>, field: &str) -> ServiceResult<()> {
    match office {
        Some(id) if store::office::by_id(tx, id).await?.is_none() => {
            Err(ServiceError::field(field, "error-unknown-choice"))
        }
        _ => Ok(()),
    }
}

/// Two accounts cannot have one address.
pub(crate) fn taken(error: StoreError) -> ServiceError {
    if error.is_unique("app_user_email_unique", "app_user.email") {
        return ServiceError::field("email", "error-email-taken");
    }
    error.into()
}
