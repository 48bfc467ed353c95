//! Giving and taking roles.

use chrono::{DateTime, Utc};
use domain::admin::{NewRole, RoleForm};
use domain::authz::{Role, Visit};
use domain::id::UserId;
use serde_json::json;
use store::command::{self, Claim};
use store::{Audit, Tx};
use uuid::Uuid;

use super::create::known_office;
use super::{find, manage_users};
use crate::{Ctx, ServiceError, ServiceResult};

/// Gives `user` a role. What an administrator gives to himself is recorded as that, with his reason.
pub async fn grant_role(ctx: &Ctx, user: &str, form: &RoleForm) -> ServiceResult<()> {
    let grant = manage_users(ctx)?;
    let user = find(ctx, user).await?;
    let (command, role) = form.parse(ctx.today())?;
    let to_self = user.id == ctx.user();
    if to_self && role.reason.is_none() {
        return Err(ServiceError::field("reason", "error-role-reason-missing"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "role.grant", ctx.now).await? {
        return Ok(());
    }
    known_office(&mut tx, role.assignment.office, "office").await?;
    let today = ctx.today();
    let held = store::user_list::roles(&mut tx, user.id).await?;
    let same = |r: &store::user_list::RoleLine| {
        r.role == role.assignment.role
            && r.office == role.assignment.office
            && r.compartment == role.assignment.compartment
            && r.expires_on.is_none_or(|day| day >= today)
    };
    let current = |r: &&store::user_list::RoleLine| r.expires_on.is_none_or(|day| day >= today);
    if held.iter().filter(current).any(|r| !r.role.goes_with(role.assignment.role)) {
        return Err(ServiceError::field("role", "error-role-authority-alone"));
    }
    if held.iter().any(same) {
        return Err(ServiceError::field("role", "error-role-held"));
    }
    store::user::grant_role(&mut tx, ctx.id(), user.id, &role.assignment, ctx.now, role.expires_on).await?;
    command::finish(&mut tx, command, "").await?;
    Ok(tx.commit(entry(ctx.now, user.id, to_self, &role)).await?)
}

/// What the log says of a role given.
pub(super) fn entry(now: DateTime<Utc>, user: UserId, to_self: bool, role: &NewRole) -> Audit {
    let action = if to_self { "role.granted_to_self" } else { "role.granted" };
    let mut entry = Audit::new(now, action, "user", Some(user.0)).detail(json!({
        "role": role.assignment.role,
        "compartment": role.assignment.compartment,
        "until": role.expires_on,
        "case_role": role.assignment.role.reaches_cases(),
    }));
    entry.office_id = role.assignment.office;
    entry.reason = role.reason.clone();
    entry
}

/// Takes a role away. Nobody takes his own administration away: somebody has to stay.
pub async fn end_role(ctx: &Ctx, user: &str, role: &str) -> ServiceResult<()> {
    let grant = manage_users(ctx)?;
    let user = find(ctx, user).await?;
    let id: Uuid = role.parse().map_err(|_| ServiceError::NotFound)?;
    let held = store::user_list::roles(ctx.db(), user.id).await?;
    let role = held.into_iter().find(|r| r.id == id).ok_or(ServiceError::NotFound)?;
    if role.role == Role::Admin && user.id == ctx.user() {
        return Err(ServiceError::refused("error-own-admin-role"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if !store::user::end_role(&mut tx, id, user.id).await? {
        return Err(ServiceError::NotFound);
    }
    let visit = Visit { user: user.id, role: role.role, office: role.office };
    store::access_sight::end_role(&mut tx, &visit, ctx.now).await?;
    let mut entry = ctx.audit("role.ended", "user", Some(user.id.0)).detail(json!({
        "role": role.role,
        "compartment": role.compartment,
    }));
    entry.office_id = role.office;
    Ok(tx.commit(entry).await?)
}
