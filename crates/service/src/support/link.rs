//! A case is linked to support, and the link ends.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::support::{LinkEndForm, LinkForm, LinkMistakeForm, NewLink, may_be_named};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::support_institution;
use store::support_link;
use store::support_linkable::{self, Sought};
use uuid::Uuid;

use super::parsed;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Most things of one kind that a form offers.
pub(super) const OFFERED: i64 = 100;

/// Links a case to support and gives the case's code. Where an institution knows who somebody is, the person's yes to
/// that is asked for. Sent twice, it is done once.
pub async fn add_link(ctx: &Ctx, form: &LinkForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::CaseNote).await?;
    let (command, link) = form.parse(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "support.link", ctx.now).await? {
        return Ok(code);
    }
    // As it stands now: behind a wall, in other hands, merged or over, it is not linked any more.
    let case = case::hold_again(ctx, &mut tx, &case, Permission::CaseNote).await?;
    if !case.status.is_open() {
        return Err(ServiceError::refused("error-support-closed"));
    }
    allowed(ctx, &mut tx, &case, &link).await?;
    let id = keep_link(ctx, &mut tx, &case, &link).await?;
    command::finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("support_link.added", "support_link", Some(id)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// The target is one that the form offered, and the person agreed to be known there.
async fn allowed(ctx: &Ctx, tx: &mut Tx, case: &Case, link: &NewLink) -> ServiceResult<()> {
    // Whoever makes another organisation of the institution at the same moment comes before or after: never between.
    support_institution::hold_of(tx, link.target.id).await?;
    let found = support_linkable::linkable(&mut *tx, case.office, Sought::One(&link.target)).await?;
    let target = found.first().ok_or_else(|| ServiceError::field("target", "error-support-target"))?;
    if !target.at_institution {
        return Ok(());
    }
    let answers = store::consent::answers(&mut *tx, case.id).await?;
    match target.organisation_id {
        None => Err(ServiceError::field("target", "error-support-unlisted")),
        Some(id) if !may_be_named(&answers, id.into(), ctx.today()) => {
            Err(ServiceError::field("target", "error-support-consent"))
        }
        Some(_) => Ok(()),
    }
}

/// Writes a link in the caller's transaction, and that there is one on the timeline.
pub(crate) async fn keep_link(ctx: &Ctx, tx: &mut Tx, case: &Case, link: &NewLink) -> ServiceResult<Uuid> {
    let id = ctx.id();
    support_link::insert(tx, id, case.id, link, (ctx.now, ctx.user())).await?;
    case::note(ctx, tx, case, CaseEventKind::SupportLinked, None, json!({})).await?;
    Ok(id)
}

/// Ends a link and gives the case's code. Sent twice, it is done once.
pub async fn end_link(ctx: &Ctx, form: &LinkEndForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::CaseNote).await?;
    let command = crate::referral::parse_command(&form.command)?;
    let (id, version) = (parsed(&form.id)?, form.version.parse().map_err(|_| ServiceError::NotFound)?);
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "support.unlink", ctx.now).await? {
        return Ok(code);
    }
    let case = case::hold_again(ctx, &mut tx, &case, Permission::CaseNote).await?;
    support_link::end(&mut tx, id, case.id, version, ctx.today()).await?;
    case::note(ctx, &mut tx, &case, CaseEventKind::SupportEnded, None, json!({})).await?;
    command::finish(&mut tx, command, &case.code).await?;
    tx.commit(ctx.audit("support_link.ended", "support_link", Some(id)).case(case.id, case.office)).await?;
    Ok(case.code)
}

/// Takes a link back that was a mistake, and gives the case's code: it is not shown any more, and counted nowhere from the
/// next month on. The log says why. Sent twice, it is done once.
pub async fn mistaken_link(ctx: &Ctx, form: &LinkMistakeForm) -> ServiceResult<String> {
    let (case, grant) = case::find(ctx, &form.code, Permission::CaseNote).await?;
    let id = parsed(&form.id)?;
    let (command, version, why) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(code) = command::claim(&mut tx, command, "support.mistake", ctx.now).await? {
        return Ok(code);
    }
    let case = case::hold_again(ctx, &mut tx, &case, Permission::CaseNote).await?;
    support_link::mistake(&mut tx, id, case.id, version, (why, ctx.today())).await?;
    case::note(ctx, &mut tx, &case, CaseEventKind::SupportMistaken, None, json!({})).await?;
    command::finish(&mut tx, command, &case.code).await?;
    let entry = ctx.audit("support_link.mistaken", "support_link", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "mistake": why.as_str() }))).await?;
    Ok(case.code)
}
