//! Registrations that were begun and not saved. A battery that dies, or somebody who has to leave, loses nothing; but
//! nobody has said yes to a case file so far. So what was typed is sealed, is found by nothing and nobody but the one who
//! typed it, and goes after a few days, when it is saved, and at once when the person says no.

use chrono::{DateTime, Utc};
use domain::authz::{Facts, Grant, Permission};
use domain::form::Check;
use domain::id::OfficeId;
use domain::person::PersonForm;
use store::Tx;
use store::registration_draft::{self, Owner};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult};

/// Under which name registering is known as a command.
pub(super) const REGISTER: &str = "person.register";
/// Most bytes of a form that are kept: a household of twenty with all its answers has a tenth of it.
const BYTES_MAX: usize = 200_000;

/// A registration that was begun, as its list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// Its id.
    pub id: Uuid,
    /// First letters of the names that were typed: enough to know it again, nothing for who looks over the shoulder.
    pub initials: String,
    /// When something was typed last.
    pub at: DateTime<Utc>,
}

/// Keeps what was typed, unchecked, for the one who typed it. Says when; nothing when the person was registered meanwhile,
/// or says no.
pub async fn keep_begun(ctx: &Ctx, form: &PersonForm) -> ServiceResult<Option<DateTime<Utc>>> {
    let (grant, owner) = owner(ctx)?;
    let mut check = Check::new();
    let command = check.command(&form.command);
    let id = check.finish(command)?;
    if form.says_no() {
        forget(ctx, grant, id).await?;
        return Ok(None);
    }
    if serde_json::to_vec(form).map_or(usize::MAX, |bytes| bytes.len()) > BYTES_MAX {
        return Err(ServiceError::refused("error-too-long-to-keep"));
    }
    let typed = PersonForm { go: String::new(), ..form.clone() };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    // On its way while the person was registered: it must not bring back what was saved.
    if store::command::result(&mut tx, id, REGISTER, ctx.user()).await?.is_some() {
        return Ok(None);
    }
    let begins = registration_draft::keep(&mut tx, &ctx.app.sealer, id, owner, &typed, ctx.now).await?;
    if !begins {
        tx.commit_unchecked_bookkeeping().await?;
        return Ok(Some(ctx.now));
    }
    if registration_draft::count(&mut tx, owner).await? > registration_draft::MAX {
        return Err(ServiceError::refused("error-too-many-begun"));
    }
    // The log says that somebody began, not each pause between two words.
    tx.commit(entry(ctx, "person.begun", id, owner.1)).await?;
    Ok(Some(ctx.now))
}

/// What the actor began and has not saved, the newest first.
pub async fn begun(ctx: &Ctx) -> ServiceResult<Vec<Begun>> {
    let owner = match owner(ctx) {
        Ok((_, owner)) => owner,
        // Whoever registers nobody, behind a wall for instance, began nothing.
        Err(ServiceError::Forbidden) => return Ok(Vec::new()),
        Err(other) => return Err(other),
    };
    let all = registration_draft::of(ctx.db(), &ctx.app.sealer, owner).await?;
    Ok(all.into_iter().map(|b| Begun { id: b.id, initials: initials(&b.typed), at: b.at }).collect())
}

/// What was typed, to go on with, and when; nothing when it is not there any more. Puts the reading on record.
pub async fn take_up(ctx: &Ctx, id: &str) -> ServiceResult<Option<(PersonForm, DateTime<Utc>)>> {
    let (grant, owner) = owner(ctx)?;
    let Ok(id) = id.parse::<Uuid>() else { return Ok(None) };
    let Some(found) = registration_draft::find(ctx.db(), &ctx.app.sealer, id, owner).await? else { return Ok(None) };
    ctx.log_read(grant, entry(ctx, "person.taken_up", id, owner.1)).await?;
    Ok(Some((found.typed, found.at)))
}

/// Throws away what was typed.
pub async fn drop_begun(ctx: &Ctx, id: &str) -> ServiceResult<()> {
    let (grant, _) = owner(ctx)?;
    forget(ctx, grant, id.parse().map_err(|_| ServiceError::NotFound)?).await
}

/// Nothing is kept of somebody who says no, whatever else is wrong with the form.
pub(super) async fn forget_no(ctx: &Ctx, form: &PersonForm) -> ServiceResult<()> {
    match form.command.parse() {
        Ok(id) if form.says_no() => forget(ctx, owner(ctx)?.0, id).await,
        _ => Ok(()),
    }
}

async fn forget(ctx: &Ctx, grant: Grant, id: Uuid) -> ServiceResult<()> {
    let office = ctx.require_office()?.id;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if registration_draft::drop(&mut tx, id, ctx.user()).await? {
        tx.commit(entry(ctx, "person.begun_dropped", id, office)).await?;
    }
    Ok(())
}

/// The right to register in the actor's office, and whose drafts those are.
fn owner(ctx: &Ctx) -> ServiceResult<(Grant, Owner)> {
    let office = ctx.require_office()?.id;
    let grant = ctx.require(Permission::CaseRegister, &Facts::office(office))?;
    Ok((grant, (ctx.user(), office)))
}

fn entry(ctx: &Ctx, action: &'static str, id: Uuid, office: OfficeId) -> store::Audit {
    let mut entry = ctx.audit(action, "registration", Some(id));
    entry.office_id = Some(office);
    entry
}

fn initials(form: &PersonForm) -> String {
    let first = |name: &str| name.trim().chars().next().map(|c| format!("{c}."));
    [&form.given, &form.family].into_iter().filter_map(|name| first(name)).collect::<Vec<_>>().join(" ")
}
