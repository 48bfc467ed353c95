//! Who answers for an organisation: an account of its own that signs in with codes by mail, has no password, and sees what
//! was sent to the organisation. Accounts are an administrator's, so are these.

use domain::authz::{Assignment, Compartment, Facts, Permission, Role};
use domain::directory::{ContactEndForm, ContactForm};
use domain::id::{FocalPointId, OrganisationId, UserId};
use domain::speaker::Speaker;
use store::Tx;
use store::command::{self, Claim};
use store::directory::NewFocalPoint;
use store::user::User;

use crate::admin::taken;
use crate::referral::parse_command;
use crate::{Ctx, ServiceError, ServiceResult};

/// The name of the organisation that gets a focal point, for who may add one.
pub async fn contact_start(ctx: &Ctx, organisation: &str) -> ServiceResult<String> {
    drop(ctx.require(Permission::UserManage, &Facts::NONE)?);
    let organisation: OrganisationId = organisation.trim().parse().map_err(|_| ServiceError::NotFound)?;
    store::directory_list::organisation_name(ctx.db(), organisation).await?.ok_or(ServiceError::NotFound)
}

/// Adds a focal point to an organisation and gives the organisation's id. Sent twice, it is done once.
pub async fn add_contact(ctx: &Ctx, form: &ContactForm) -> ServiceResult<String> {
    let grant = ctx.require(Permission::UserManage, &Facts::NONE)?;
    let organisation: OrganisationId = form.organisation.trim().parse().map_err(|_| ServiceError::NotFound)?;
    store::directory_list::organisation_name(ctx.db(), organisation).await?.ok_or(ServiceError::NotFound)?;
    let (command, contact) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "contact.add", ctx.now).await? {
        return Ok(id);
    }
    let user = User {
        id: UserId(ctx.id()),
        email: contact.email.as_str().to_owned(),
        name: contact.name,
        password_hash: None,
        language: contact.language,
        speaker: Speaker::default(),
        totp_secret: None,
        totp_since: None,
        active: true,
        version: 1,
    };
    store::user::insert(&mut tx, &user, ctx.now).await.map_err(taken)?;
    let role = Assignment {
        role: Role::Partner,
        office: None,
        compartment: Compartment::General,
        organisation: Some(organisation),
    };
    store::user::grant_role(&mut tx, ctx.id(), user.id, &role, ctx.now, None).await?;
    let (id, user, phone, sex) = (FocalPointId(ctx.id()), user.id, contact.phone, contact.sex);
    let point = NewFocalPoint { id, organisation, user, phone, sex };
    store::directory::insert_focal_point(&mut tx, &point).await?;
    command::finish(&mut tx, command, &organisation.to_string()).await?;
    tx.record(ctx.audit("user.created", "user", Some(user.0)));
    tx.commit(ctx.audit("contact.added", "organisation", Some(organisation.0))).await?;
    Ok(organisation.to_string())
}

/// A focal point does not answer for its organisation any more: its account ends, and every session of it. Gives the
/// organisation's id.
pub async fn end_contact(ctx: &Ctx, form: &ContactEndForm) -> ServiceResult<String> {
    let grant = ctx.require(Permission::UserManage, &Facts::NONE)?;
    let command = parse_command(&form.command)?;
    let id: FocalPointId = form.contact.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(organisation) = command::claim(&mut tx, command, "contact.end", ctx.now).await? {
        return Ok(organisation);
    }
    let point = store::partner::focal_point(&mut tx, id).await?.ok_or(ServiceError::NotFound)?;
    store::directory::end_focal_point(&mut tx, id).await?;
    store::user::set_active(&mut tx, point.user, false).await?;
    store::session::delete_all(&mut tx, point.user, None).await?;
    let organisation = point.organisation.to_string();
    command::finish(&mut tx, command, &organisation).await?;
    tx.record(ctx.audit("user.deactivated", "user", Some(point.user.0)));
    tx.commit(ctx.audit("contact.ended", "organisation", Some(point.organisation.0))).await?;
    Ok(organisation)
}
