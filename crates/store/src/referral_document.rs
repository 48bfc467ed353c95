//! Documents of a referral. The content lies in parts, each sealed for its own place, so that lists never touch it and
//! nobody holds a whole file in memory to send it. It is in the database so that a backup has it.

use domain::id::{DocumentId, MessageId, ReferralId};
use domain::referral::{DocumentFormat, DocumentKind};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{Sealer, StoreError, StoreResult, Tx};

/// Column of the sealed name, for the seal.
pub const NAME: &str = "referral_document.name";
/// Column of the sealed content.
const CONTENT: &str = "document_part.content";
/// Bytes of a part.
pub(crate) const PART: usize = 256 * 1024;

/// In how many parts so many bytes lie.
pub(crate) fn parts(size: i64) -> i64 {
    size.div_euclid(PART as i64) + i64::from(size % PART as i64 > 0)
}

/// A document without its content.
#[derive(Debug, Clone)]
pub struct Document {
    /// Its id.
    pub id: DocumentId,
    /// The message it came with.
    pub message: MessageId,
    /// Of which referral.
    pub referral: ReferralId,
    /// The how manieth of the referral it is: its name when it leaves.
    pub position: i64,
    /// What it is.
    pub kind: DocumentKind,
    /// What it is made of.
    pub format: DocumentFormat,
    /// What it was called, sealed.
    pub name: Vec<u8>,
    /// Bytes.
    pub size: i64,
}

impl Document {
    /// In how many parts it lies.
    pub fn parts(&self) -> i64 {
        parts(self.size)
    }
}

/// How many documents a referral has.
pub async fn count(mut src: impl Source, referral: ReferralId) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint) from referral_document where referral_id = $1",
        referral.0,
    )?;
    Ok(n)
}

/// Adds a document with its content.
pub async fn insert(tx: &mut Tx, sealer: &Sealer, d: &Document, content: &[u8]) -> StoreResult<()> {
    execute!(
        tx,
        "insert into referral_document (id, message_id, referral_id, position, kind, format, name, size)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        d.id.0,
        d.message.0,
        d.referral.0,
        d.position,
        d.kind.as_str(),
        d.format.as_str(),
        &d.name,
        d.size,
    )?
    .expect_rows(1)?;
    for (number, bytes) in (0_i64..).zip(content.chunks(PART)) {
        let sealed = sealer.seal_part(CONTENT, d.id.0, number, bytes)?;
        execute!(
            tx,
            "insert into document_part (document_id, number, content) values ($1, $2, $3)",
            d.id.0,
            number,
            sealed,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}

#[derive(sqlx::FromRow)]
struct DocumentRow {
    id: Uuid,
    message_id: Uuid,
    referral_id: Uuid,
    position: i64,
    kind: String,
    format: String,
    name: Vec<u8>,
    size: i64,
}

impl TryFrom<DocumentRow> for Document {
    type Error = StoreError;
    fn try_from(r: DocumentRow) -> StoreResult<Document> {
        Ok(Document {
            id: DocumentId(r.id),
            message: MessageId(r.message_id),
            referral: ReferralId(r.referral_id),
            position: r.position,
            kind: stored("referral_document.kind", &r.kind)?,
            format: stored("referral_document.format", &r.format)?,
            name: r.name,
            size: r.size,
        })
    }
}

/// The documents of a referral.
pub async fn of_referral(mut src: impl Source, referral: ReferralId) -> StoreResult<Vec<Document>> {
    let rows: Vec<DocumentRow> = fetch_all!(
        src,
        DocumentRow,
        "select id, message_id, referral_id, position, kind, format, name, size
         from referral_document where referral_id = $1 order by position limit 200",
        referral.0,
    )?;
    rows.into_iter().map(Document::try_from).collect()
}

/// One document of a referral, and whether the provider sent it. The caller decides who may have it.
pub async fn at_position(
    mut src: impl Source,
    referral: ReferralId,
    position: i64,
) -> StoreResult<Option<(Document, bool)>> {
    let row: Option<DocumentRow> = fetch_optional!(
        src,
        DocumentRow,
        "select id, message_id, referral_id, position, kind, format, name, size
         from referral_document where referral_id = $1 and position = $2",
        referral.0,
        position,
    )?;
    let Some(document) = row.map(Document::try_from).transpose()? else { return Ok(None) };
    let (from_provider,): (bool,) =
        fetch_one!(src, (bool,), "select from_provider from referral_message where id = $1", document.message.0)?;
    Ok(Some((document, from_provider)))
}

/// One part of the content. A part that is missing or was put elsewhere is an error.
pub async fn part(mut src: impl Source, sealer: &Sealer, id: DocumentId, number: i64) -> StoreResult<Vec<u8>> {
    let (sealed,): (Vec<u8>,) = fetch_one!(
        src,
        (Vec<u8>,),
        "select content from document_part where document_id = $1 and number = $2",
        id.0,
        number,
    )?;
    sealer.open_part(CONTENT, id.0, number, &sealed)
}
