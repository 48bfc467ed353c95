//! The telephone number for complaints, as anybody reads it.

use domain::programme::ContactForm;
use serde_json::json;
use store::command::{self, Claim};
use store::programme::{self, Change, ChangeLine, Kind};
use store::{Source, Tx};

use super::{SHOWN, manage};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

const COMPLAINTS_PHONE: &str = "complaints_phone";

/// The number, where the programme has one.
pub(super) async fn complaints_phone(src: impl Source) -> ServiceResult<Option<String>> {
    Ok(programme::of_name(src, Kind::Contact, COMPLAINTS_PHONE).await?.pop().map(|v| v.value))
}

/// What the form begins with, and the newest changes.
pub async fn contact(ctx: &Ctx) -> ServiceResult<(ContactForm, Vec<ChangeLine>)> {
    manage(ctx).map(drop)?;
    let form = ContactForm {
        version: programme::version(ctx.db(), Kind::Contact).await?.to_string(),
        complaints_phone: complaints_phone(ctx.db()).await?.unwrap_or_default(),
        ..ContactForm::default()
    };
    Ok((form, programme::history_of_kind(ctx.db(), Kind::Contact, SHOWN).await?))
}

/// Saves the form over the version it was opened with. The log holds the number before and after: whoever changes it
/// decides who picks up.
pub async fn edit_contact(ctx: &Ctx, form: &ContactForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let said = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, said.command, "programme.contact", ctx.now).await? {
        return Ok(());
    }
    programme::raise(&mut tx, Kind::Contact).await?;
    let old = complaints_phone(&mut tx).await?;
    // Raised by this transaction itself.
    if programme::version(&mut tx, Kind::Contact).await? != said.version + 1 {
        let difference = Difference { field: COMPLAINTS_PHONE.into(), saved: old.unwrap_or_default() };
        return Err(ServiceError::Conflict(vec![difference]));
    }
    if old != said.complaints_phone {
        let change = Change {
            id: ctx.id(),
            name: COMPLAINTS_PHONE.into(),
            locale: String::new(),
            old: old.clone(),
            new: said.complaints_phone.clone(),
            at: ctx.now,
            by: ctx.user(),
        };
        programme::set(&mut tx, Kind::Contact, &change).await?;
    }
    command::finish(&mut tx, said.command, "").await?;
    let entry = ctx.audit("programme.contact_changed", "rule", None);
    tx.commit(entry.detail(json!({ "before": old, "after": said.complaints_phone }))).await?;
    ctx.app.programme.look_again();
    Ok(())
}
