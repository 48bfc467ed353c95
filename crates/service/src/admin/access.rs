//! Taking access away and giving it back: deactivation, a new password, a new second factor. Sessions end at once.

use domain::authz::{Grant, Visit};
use domain::id::UserId;
use serde_json::json;
use store::user::User;
use store::{Audit, Tx, second_factor};

use super::create::{HANDED_OUT, handed_out};
use super::{find, manage_users};
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Lets an account sign in, or not any more. Nobody locks himself out.
pub async fn set_active(ctx: &Ctx, user: &str, active: bool) -> ServiceResult<()> {
    let grant = manage_users(ctx)?;
    let user = find(ctx, user).await?;
    if user.id == ctx.user() && !active {
        return Err(ServiceError::refused("error-own-account"));
    }
    let tx = Tx::begin(ctx.db(), grant).await?;
    change_active(tx, &user, active, ctx.audit(verb(active), "user", Some(user.id.0))).await
}

/// The same from the command line.
pub async fn set_active_by_command(app: &App, user: &User, active: bool) -> ServiceResult<()> {
    let tx = Tx::begin(&app.db, Grant::unchecked_system("command line")).await?;
    change_active(tx, user, active, by_command(app, verb(active), user.id)).await
}

fn verb(active: bool) -> &'static str {
    if active { "user.activated" } else { "user.deactivated" }
}

async fn change_active(mut tx: Tx, user: &User, active: bool, entry: Audit) -> ServiceResult<()> {
    if user.active == active {
        return Ok(());
    }
    store::user::set_active(&mut tx, user.id, active).await?;
    store::session::delete_all(&mut tx, user.id, None).await?;
    if !active {
        for role in store::user_list::roles(&mut tx, user.id).await? {
            let visit = Visit { user: user.id, role: role.role, office: role.office };
            store::access_sight::end_role(&mut tx, &visit, entry.at).await?;
        }
    }
    Ok(tx.commit(entry).await?)
}

/// Replaces a forgotten password by one to hand out. It holds for three days and for one sign-in.
pub async fn reset_password(ctx: &Ctx, user: &str) -> ServiceResult<String> {
    let grant = manage_users(ctx)?;
    let user = find(ctx, user).await?;
    let (password, hash) = handed_out().await?;
    let tx = Tx::begin(ctx.db(), grant).await?;
    replace_password(tx, user.id, &hash, ctx.audit("user.password_reset", "user", Some(user.id.0))).await?;
    Ok(password)
}

/// The same from the command line; for the administrator who forgot his own.
pub async fn reset_password_by_command(app: &App, user: UserId) -> ServiceResult<String> {
    let (password, hash) = handed_out().await?;
    let tx = Tx::begin(&app.db, Grant::unchecked_system("command line")).await?;
    replace_password(tx, user, &hash, by_command(app, "user.password_reset", user)).await?;
    Ok(password)
}

async fn replace_password(mut tx: Tx, user: UserId, hash: &str, entry: Audit) -> ServiceResult<()> {
    store::user::set_password(&mut tx, user, hash, Some(entry.at + HANDED_OUT)).await?;
    store::session::delete_all(&mut tx, user, None).await?;
    Ok(tx.commit(entry).await?)
}

/// Forgets a second factor whose phone is lost. The person is asked for none until he sets up a new one.
pub async fn reset_second_factor(ctx: &Ctx, user: &str) -> ServiceResult<()> {
    let grant = manage_users(ctx)?;
    let user = find(ctx, user).await?;
    let tx = Tx::begin(ctx.db(), grant).await?;
    no_second_factor(tx, user.id, ctx.audit("user.two_factor_reset", "user", Some(user.id.0))).await
}

/// The same from the command line.
pub async fn reset_second_factor_by_command(app: &App, user: UserId) -> ServiceResult<()> {
    let tx = Tx::begin(&app.db, Grant::unchecked_system("command line")).await?;
    no_second_factor(tx, user, by_command(app, "user.two_factor_reset", user)).await
}

async fn no_second_factor(mut tx: Tx, user: UserId, entry: Audit) -> ServiceResult<()> {
    second_factor::turn_off(&mut tx, user).await?;
    store::session::delete_all(&mut tx, user, None).await?;
    Ok(tx.commit(entry).await?)
}

fn by_command(app: &App, action: &'static str, user: UserId) -> Audit {
    Audit::new(app.clock.now(), action, "user", Some(user.0)).detail(json!({ "by": "command line" }))
}
