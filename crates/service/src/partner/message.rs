//! A provider writes to the programme about a referral, and fetches what came with a message.

use domain::referral::MessageForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use super::access::reach;
use crate::referral::{Download, Side, Upload, check_document, covers_documents, keep};
use crate::{Ctx, ServiceError, ServiceResult};

/// Sends a message, perhaps with a report, a certificate or an invoice.
pub async fn write(ctx: &Ctx, form: &MessageForm, upload: Option<&Upload>) -> ServiceResult<()> {
    let reached = reach(ctx, &form.number).await?;
    let (referral, case) = (reached.referral, reached.case);
    let (command, message) = form.parse(upload.is_some())?;
    let document = upload.map(|u| check_document(ctx.app.documents, u)).transpose()?;
    let with_document = document.is_some();
    let mut tx = Tx::begin(ctx.db(), reached.grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "partner.write", ctx.now).await? {
        return Ok(());
    }
    keep(ctx, &mut tx, &case, &referral, Side::Provider, &message, document).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.message_sent", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "document": with_document }))).await?)
}

/// A document for the provider: its own, and what staff sent while consent covers that. Puts the reading on record.
pub async fn document(ctx: &Ctx, number: &str, position: i64) -> ServiceResult<Download> {
    let reached = reach(ctx, number).await?;
    let (referral, case) = (reached.referral, reached.case);
    if !reached.access.reads() {
        return Err(ServiceError::NotFound);
    }
    let found = store::referral_document::at_position(ctx.db(), referral.id, position).await?;
    let (document, from_provider) = found.ok_or(ServiceError::NotFound)?;
    if !from_provider && !covers_documents(ctx, ctx.db(), &referral).await? {
        return Err(ServiceError::NotFound);
    }
    let entry = ctx.audit("referral.document_read", "referral_document", Some(document.id.0));
    ctx.log_read(reached.grant, entry.case(case.id, case.office)).await?;
    Ok(Download::new(&referral, document))
}
