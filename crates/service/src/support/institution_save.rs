//! An institution is saved; and the links of cases to it end when it stands for another organisation.

use domain::case::CaseEventKind;
use domain::support::{Institution, InstitutionForm};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::support_institution::{self, StoredInstitution};
use uuid::Uuid;

use super::institution::{find, organisations};
use super::{beginner, writer};
use crate::{Ctx, ServiceError, ServiceResult, case, place};

/// Saves an institution and gives its id. Sent twice, it is done once.
pub async fn save_institution(ctx: &Ctx, form: &InstitutionForm) -> ServiceResult<String> {
    let (known, office, grant) = match form.id.trim() {
        "" => {
            let (office, grant) = beginner(ctx)?;
            (None, office, grant)
        }
        id => {
            let stored = find(ctx, id).await?;
            let grant = writer(ctx, stored.office)?;
            let office = stored.office;
            (Some(stored), office, grant)
        }
    };
    let (command, version, institution) = said(ctx, form, known.as_ref()).await?;
    let leaves = known.as_ref().is_some_and(|before| before.institution.leaves_its_entry(&institution));
    // Asked whether or not a case is linked: who could tell the difference would learn that there is one.
    if leaves && !form.ends_links {
        return Err(ServiceError::field("ends_links", "error-institution-links"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "institution.save", ctx.now).await? {
        return Ok(id);
    }
    let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
    let written = match known {
        Some(_) => support_institution::update(&mut tx, id, version, &institution).await,
        None => support_institution::insert(&mut tx, id, office, &institution, ctx.now).await,
    };
    written.map_err(|e| match e.is_unique("institution_name_unique", "institution.name") {
        true => ServiceError::field("name", "error-institution-there"),
        false => e.into(),
    })?;
    if leaves {
        end_links(ctx, &mut tx, id).await?;
    }
    command::finish(&mut tx, command, &id.to_string()).await?;
    let mut entry = match &known {
        Some(before) => {
            let changes = before.institution.changes(&institution);
            ctx.audit("support.institution_changed", "institution", Some(id)).detail(json!({ "changes": changes }))
        }
        None => ctx.audit("support.institution_added", "institution", Some(id)),
    };
    entry.office_id = Some(office);
    tx.commit(entry).await?;
    Ok(id.to_string())
}

/// What the form says, with its place, and with an organisation that could be chosen.
async fn said(
    ctx: &Ctx,
    form: &InstitutionForm,
    known: Option<&StoredInstitution>,
) -> ServiceResult<(Uuid, i64, Institution)> {
    let (command, version, mut institution) = form.parse()?;
    if let Some(organisation) = institution.organisation {
        let offered = organisations(ctx, known.and_then(|k| k.institution.organisation)).await?;
        if !offered.iter().any(|(id, _)| *id == organisation) {
            return Err(ServiceError::field("organisation", "error-unknown-choice"));
        }
    }
    if !form.place.trim().is_empty() {
        let place = place::resolve(ctx, "place", &form.place).await?.map_err(|e| ServiceError::Invalid(vec![e]))?;
        let stays = known.is_some_and(|k| k.institution.pcode.as_ref() == Some(&place.pcode));
        if !stays && !store::place::successors(ctx.db(), &place.pcode).await?.is_empty() {
            return Err(ServiceError::field("place", "error-community-replaced"));
        }
        institution.pcode = Some(place.pcode);
    }
    Ok((command, version, institution))
}

/// Ends the links of all cases, with an entry on the timeline of each of them. Nothing of it is told to whoever changes
/// the institution. Nor has the log an entry for each: whoever counted those beside the change would know how many cases
/// have to do with the institution, also behind walls, and under which pseudonyms.
async fn end_links(ctx: &Ctx, tx: &mut Tx, institution: Uuid) -> ServiceResult<()> {
    for of in store::support_link::end_of_institution(tx, institution, ctx.today()).await? {
        let of = store::case::by_id(&mut *tx, of).await?.ok_or(ServiceError::NotFound)?;
        case::note(ctx, tx, &of, CaseEventKind::SupportEnded, None, json!({})).await?;
    }
    Ok(())
}
