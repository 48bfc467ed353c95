//! What is kept of a check: rows with something wrong, and pairs. As pages, so that one page is one part.

use domain::list_check::{RowFault, without_formula};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::list_check::PartKind;
use store::{Sealer, Source, Tx};
use uuid::Uuid;

use crate::{ServiceError, ServiceResult};

/// Pairs or rows of a page.
pub const PAGE: usize = 50;

/// A row of the list with something wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// Line of the file, from 1.
    pub line: u64,
    /// What.
    pub fault: RowFault,
}

/// Two rows of the list that may be one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// Id of the earlier row, as the list has it.
    pub id_a: String,
    /// Id of the later row.
    pub id_b: String,
    /// How likely they are one person, from 0 to 1.
    pub score: f64,
    /// Codes of what speaks for and against it.
    pub reasons: Vec<String>,
}

/// A row of the list that may be somebody who is registered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// Id of the row, as the list has it.
    pub id: String,
    /// Code of the case. Nobody reads it here: who may see the case is told a part of it.
    pub code: String,
    /// How likely they are one person, from 0 to 1.
    pub score: f64,
}

/// What one turn of the work found.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Turn {
    /// In the list.
    pub pairs: Vec<Found>,
    /// Among the registered.
    pub known: Vec<Known>,
}

impl Turn {
    /// How much it found.
    pub fn len(&self) -> usize {
        self.pairs.len() + self.known.len()
    }

    /// Whether it found nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// Keeps rows as pages, numbered from 0.
pub async fn keep_pages<T: Serialize>(
    tx: &mut Tx,
    sealer: &Sealer,
    check: Uuid,
    kind: PartKind,
    rows: &[T],
) -> ServiceResult<()> {
    for (number, page) in (0_i64..).zip(rows.chunks(PAGE)) {
        keep(tx, sealer, check, kind, number, page).await?;
    }
    Ok(())
}

/// Keeps rows as one part.
pub async fn keep<T: Serialize>(
    tx: &mut Tx,
    sealer: &Sealer,
    check: Uuid,
    kind: PartKind,
    number: i64,
    rows: &[T],
) -> ServiceResult<()> {
    let bytes = serde_json::to_vec(rows).map_err(|_| ServiceError::Internal("rows cannot be written".into()))?;
    Ok(store::list_check::put(tx, sealer, check, kind, number, &bytes).await?)
}

/// The rows of one part; none when there is no such part.
pub async fn rows<T: DeserializeOwned>(
    src: impl Source,
    sealer: &Sealer,
    check: Uuid,
    kind: PartKind,
    number: i64,
) -> ServiceResult<Vec<T>> {
    let Some(bytes) = store::list_check::part(src, sealer, check, kind, number).await? else { return Ok(Vec::new()) };
    serde_json::from_slice(&bytes).map_err(|_| ServiceError::Internal("a part of a list check cannot be read".into()))
}

/// The head of the file of pairs.
pub fn csv_head() -> Vec<u8> {
    b"id_a,id_b,score,reasons\n".to_vec()
}

/// Pairs as lines of a file that a spreadsheet may open: no cell begins a formula.
pub fn csv_lines(pairs: &[Found]) -> ServiceResult<Vec<u8>> {
    let broken = |_| ServiceError::Internal("pairs cannot be written".into());
    let mut file = csv::WriterBuilder::new().has_headers(false).from_writer(Vec::new());
    for pair in pairs {
        let (a, b) = (without_formula(&pair.id_a), without_formula(&pair.id_b));
        file.write_record([a, b, format!("{:.3}", pair.score), pair.reasons.join(";")]).map_err(broken)?;
    }
    file.into_inner().map_err(|_| ServiceError::Internal("pairs cannot be written".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_pairs_holds_no_formula_and_keeps_quotes() {
        let pair =
            Found { id_a: "=2+3".into(), id_b: "a\"b".into(), score: 0.91234, reasons: vec!["year_same".into()] };
        assert_eq!(csv_lines(&[pair]).unwrap(), b"'=2+3,\"a\"\"b\",0.912,year_same\n");
    }
}
