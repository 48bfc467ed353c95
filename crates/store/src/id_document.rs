//! Identity documents of people. Kind, number and issuer are sealed; a number is found by its tag, which nobody makes
//! without the installation's key.

use std::collections::HashMap;

use domain::authz::Compartment;
use domain::id::{OfficeId, PersonId};
use domain::person::{IdDocument, document_key};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::db::Source;
use crate::person_parts::NewPart;
use crate::{Sealer, StoreResult, Tx};

/// Where a sealed document stands: part of what is authenticated.
const DOCUMENT: &str = "id_document.document";

/// What stands for a number: the same for the same number however it is written, and nothing for one that is too short to
/// find anybody by.
pub fn tag(sealer: &Sealer, number: &str) -> Option<String> {
    Some(hex::encode(sealer.tag("id_document.number_tag", document_key(number)?.as_bytes())))
}

/// Adds documents.
pub async fn insert_all(tx: &mut Tx, sealer: &Sealer, new: &[NewPart<'_, IdDocument>]) -> StoreResult<()> {
    let sealed = new.iter().map(|d| sealer.seal(DOCUMENT, d.id, d.what)).collect::<StoreResult<Vec<_>>>()?;
    let rows: Vec<_> = new.iter().zip(&sealed).collect();
    insert_all!(
        tx,
        "insert into id_document (id, person_id, position, number_tag, document)",
        rows,
        |(d, sealed)| d.id,
        d.person.0,
        d.position,
        tag(sealer, &d.what.number),
        *sealed,
    )
}

/// Removes the documents of a person, for the edited ones to take their place in the same transaction.
pub async fn clear(tx: &mut Tx, person: PersonId) -> StoreResult<()> {
    execute!(tx, "delete from id_document where person_id = $1", person.0)?.any();
    Ok(())
}

/// The documents of a person, opened. Whoever asks has the right to know who the person is.
pub async fn of_person(src: impl Source, sealer: &Sealer, person: PersonId) -> StoreResult<Vec<IdDocument>> {
    stored(src, person).await?.into_iter().map(|d| sealer.open(DOCUMENT, d.id, &d.document)).collect()
}

/// The first number of everybody of an office on one side of its walls, opened: for comparing a list with them.
pub async fn of_desk(
    mut src: impl Source,
    sealer: &Sealer,
    (office, compartment): (OfficeId, Compartment),
) -> StoreResult<HashMap<PersonId, String>> {
    let rows: Vec<(Uuid, Uuid, Vec<u8>)> = fetch_all!(
        src,
        (Uuid, Uuid, Vec<u8>),
        "select d.id, d.person_id, d.document from case_file c cross join id_document d
         where c.office_id = $1 and c.compartment = $2 and c.merged_into is null and d.person_id = c.person_id
           and d.position = 0",
        office.0,
        compartment.as_str(),
    )?;
    let number = |(id, person, sealed): (Uuid, Uuid, Vec<u8>)| {
        let document: IdDocument = sealer.open(DOCUMENT, id, &sealed)?;
        Ok((PersonId(person), document.number))
    };
    rows.into_iter().map(number).collect()
}

/// A document as it is stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, sqlx::FromRow)]
#[expect(missing_docs, reason = "columns of `id_document`")]
pub struct StoredDocument {
    pub id: Uuid,
    pub position: i64,
    pub number_tag: Option<String>,
    pub document: Vec<u8>,
}

/// The documents of a person as they are stored, nothing opened.
pub async fn stored(mut src: impl Source, person: PersonId) -> StoreResult<Vec<StoredDocument>> {
    fetch_all!(
        src,
        StoredDocument,
        "select id, position, number_tag, document from id_document where person_id = $1 order by position, id",
        person.0,
    )
}

/// The only documents of a person from now on. Rows with these ids leave whoever had them.
pub async fn set(tx: &mut Tx, person: PersonId, documents: &[StoredDocument]) -> StoreResult<()> {
    clear(tx, person).await?;
    for d in documents {
        execute!(tx, "delete from id_document where id = $1", d.id)?.any();
        execute!(
            tx,
            "insert into id_document (id, person_id, position, number_tag, document) values ($1, $2, $3, $4, $5)",
            d.id,
            person.0,
            d.position,
            &d.number_tag,
            &d.document,
        )?
        .expect_rows(1)?;
    }
    Ok(())
}
