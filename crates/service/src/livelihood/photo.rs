//! A photo of a visit: judged by its content, kept sealed, without what a camera writes into it of where and when.

use domain::authz::Permission;
use domain::referral::DocumentFormat;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::livelihood::Startup;
use store::livelihood_note::Note;
use store::livelihood_photo::Photo;
use uuid::Uuid;

use super::delivery::{NoteDownload, works_with};
use super::find::find;
use crate::referral::{Upload, check_document};
use crate::{Ctx, ServiceError, ServiceResult};

/// Photos of one business.
const PHOTOS_MAX: usize = 60;

/// A picture as it may be kept.
pub(crate) struct Picture {
    format: DocumentFormat,
    bytes: Vec<u8>,
}

/// Looks at what came: a picture, no larger than a document may be. Where it was taken and by which camera is taken out.
pub(crate) fn picture(ctx: &Ctx, upload: Option<&Upload>) -> ServiceResult<Option<Picture>> {
    let Some(upload) = upload else { return Ok(None) };
    let checked = check_document(ctx.app.documents, upload)?;
    match checked.format {
        DocumentFormat::Jpeg | DocumentFormat::Png => {
            Ok(Some(Picture { format: checked.format, bytes: checked.bytes }))
        }
        DocumentFormat::Pdf | DocumentFormat::Text => Err(ServiceError::field("file", "error-visit-photo")),
    }
}

/// Keeps a photo of a visit in the caller's transaction.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    startup: &Startup,
    visit: Uuid,
    picture: &Picture,
) -> ServiceResult<()> {
    let known = store::livelihood_photo::of_startup(&mut *tx, startup.id).await?.len();
    if known >= PHOTOS_MAX {
        return Err(ServiceError::field("file", "error-visit-photos"));
    }
    let (number, size) = (known as i64 + 1, picture.bytes.len() as i64);
    let note = Note { id: ctx.id(), number, format: picture.format, size, by: ctx.user(), at: ctx.now };
    let photo = Photo { visit, note };
    Ok(store::livelihood_photo::insert(tx, &ctx.app.sealer, startup.id, &photo, &picture.bytes).await?)
}

/// Photos of the visits to a business, for who works with the person: they may show somebody. Number, and the visit's id.
pub(super) async fn shown(ctx: &Ctx, startup: &Startup, case: &Case) -> ServiceResult<Vec<(i64, Uuid)>> {
    if !works_with(ctx, case) {
        return Ok(Vec::new());
    }
    let all = store::livelihood_photo::of_startup(ctx.db(), startup.id).await?;
    Ok(all.into_iter().map(|p| (p.note.number, p.visit)).collect())
}

/// A photo, for who works with the person. The read is on record.
pub async fn visit_photo(ctx: &Ctx, business: &str, number: i64) -> ServiceResult<NoteDownload> {
    let (startup, case, right) = find(ctx, business, Permission::LivelihoodRead).await?;
    if !works_with(ctx, &case) {
        return Err(ServiceError::NotFound);
    }
    let photos = store::livelihood_photo::of_startup(ctx.db(), startup.id).await?;
    let photo = photos.into_iter().find(|p| p.note.number == number).ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("startup.photo_read", "startup", Some(startup.id)).case(case.id, case.office);
    ctx.log_read(right, entry.detail(json!({ "number": number }))).await?;
    Ok(NoteDownload::photo(&startup.code, photo.note))
}
