//! Staff writes to the provider, and fetches what came with a message.

use domain::authz::{Facts, Permission};
use domain::referral::MessageForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::referral::Referral;
use store::referral_document::Document;

use super::document::{Upload, check};
use super::load;
use super::thread::{Side, keep};
use crate::partner::mail;
use crate::{App, Ctx, ServiceError, ServiceResult, case};

/// Sends a message, perhaps with a document, and has the provider told that something new is there.
pub async fn write(ctx: &Ctx, form: &MessageForm, upload: Option<&Upload>) -> ServiceResult<()> {
    let (referral, case, grant) = load::find(ctx, &form.number, Permission::ReferralWrite).await?;
    let side = Side::Staff(grant.role());
    let (command, message) = form.parse(upload.is_some())?;
    let document = upload.map(|u| check(ctx.app.documents, u)).transpose()?;
    let with_document = document.is_some();
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "referral.write", ctx.now).await? {
        return Ok(());
    }
    let case = case::hold_again(ctx, &mut tx, &case, Permission::ReferralWrite).await?;
    keep(ctx, &mut tx, &case, &referral, side, &message, document).await?;
    mail::referral_update(ctx, &mut tx, &referral).await?;
    command::finish(&mut tx, command, "").await?;
    let entry = ctx.audit("referral.message_sent", "referral", Some(referral.id.0)).case(case.id, case.office);
    Ok(tx.commit(entry.detail(json!({ "document": with_document }))).await?)
}

/// A document on its way out. Its name is ours: what it was called may say who it is about.
#[derive(Debug, Clone)]
pub struct Download {
    /// What the file is called.
    pub file: String,
    /// What it is.
    pub mime: &'static str,
    /// Bytes.
    pub size: i64,
    /// In how many parts it comes.
    pub parts: i64,
    document: Document,
}

impl Download {
    pub(crate) fn new(referral: &Referral, document: Document) -> Self {
        Download {
            file: format!("{}-{}.{}", referral.number, document.position, document.format.endings()[0]),
            mime: document.format.mime(),
            size: document.size,
            parts: document.parts(),
            document,
        }
    }

    /// One part of the content.
    pub async fn part(&self, app: &App, number: i64) -> ServiceResult<Vec<u8>> {
        Ok(store::referral_document::part(&app.db, &app.sealer, self.document.id, number).await?)
    }
}

/// A document for staff. Puts the reading on record.
pub async fn document(ctx: &Ctx, number: &str, position: i64) -> ServiceResult<Download> {
    let (referral, case, grant) = load::find(ctx, number, Permission::ReferralRead).await?;
    let found = store::referral_document::at_position(ctx.db(), referral.id, position).await?;
    let (document, _) = found.ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("referral.document_read", "referral_document", Some(document.id.0));
    ctx.log_read(grant, entry.case(case.id, case.office)).await?;
    Ok(Download::new(&referral, document))
}

/// Whose reading takes the mark from what is new: the caseworker's, or anybody's where nobody has the case. A supervisor
/// who looks leaves it to the caseworker.
pub(super) fn reads_for_the_case(ctx: &Ctx, case: &store::case::Case) -> Option<domain::authz::Grant> {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    let theirs = case.caseworker.is_none_or(|c| c == ctx.user());
    theirs.then(|| ctx.require(Permission::ReferralWrite, &facts).ok()).flatten()
}
