//! Whether somebody should look at who is together in an association. Former groups are opened here, inside a change of
//! membership, and nothing but yes or no leaves, sealed, with whom it was about. The rules are in [`domain::coop`].

use std::collections::BTreeSet;

use domain::authz::{Facts, Permission};
use domain::coop::{Verdict, is_concentrated, needs_check};
use domain::name::fold;
use store::Tx;
use store::coop::Coop;

use crate::{Ctx, ServiceError, ServiceResult};

/// Works it out anew when it is time to, in the transaction that changed who is a member.
pub(super) async fn work_out(ctx: &Ctx, tx: &mut Tx, coop: &Coop) -> ServiceResult<()> {
    let sealer = &ctx.app.sealer;
    // As it is since it was held: somebody else may have worked it out meanwhile.
    let coop = store::coop::by_code(&mut *tx, &coop.code).await?.ok_or(ServiceError::NotFound)?;
    let members = store::coop::members(&mut *tx, coop.id).await?;
    let cases: BTreeSet<_> = members.iter().map(|m| m.case_id).collect();
    if !Verdict::is_old(coop.verdict(sealer)?.as_ref(), &cases, (coop.at, ctx.now)) {
        return Ok(());
    }
    let mut groups = Vec::new();
    for member in &members {
        let episodes = store::association::of_person(&mut *tx, sealer, member.person()).await?;
        groups.push(episodes.iter().filter_map(|e| e.group.as_deref()).map(fold).collect::<BTreeSet<_>>());
    }
    let verdict = Verdict { concentrated: is_concentrated(&groups), members: cases, at: ctx.now };
    Ok(store::coop::set_verdict(tx, sealer, coop.id, &verdict).await?)
}

/// Whether somebody should look. Nothing says why; before its time only who may open associations is asked to.
pub(super) fn is_needed(ctx: &Ctx, coop: &Coop) -> ServiceResult<bool> {
    let verdict = match ctx.require(Permission::AssociationRead, &Facts::office(coop.office)) {
        Ok(_) => coop.verdict(&ctx.app.sealer)?.map(|v| (v.concentrated, ctx.local_date(v.at))),
        Err(_) => None,
    };
    Ok(needs_check(coop.checked_on, verdict, ctx.today()))
}
