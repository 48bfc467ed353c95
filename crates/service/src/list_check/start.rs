//! A list comes: what can be said of it at once is said at once, the comparison is a job.

use std::sync::Arc;

use domain::form::FieldError;
use domain::list_check::{CHECKS_MAX, CheckListForm, CheckState, MEGABYTES, ROWS_MAX};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::list_check::{ListCheck, PartKind};

use super::content::{Fault, keep_pages};
use super::work::CheckList;
use super::{beside, require, since};
use crate::referral::Upload;
use crate::{Ctx, ServiceError, ServiceResult, duplicate, job};

/// Name of the field of the form.
const FIELD: &str = "file";
/// Rows with something wrong that are kept: whoever has more puts the list right first.
const FAULTS_MAX: usize = 5_000;

/// Takes a list and gives the check's id. Sent twice, it is taken once. What the file is called is of no interest.
pub async fn start(ctx: &Ctx, form: &CheckListForm, upload: Option<Arc<Upload>>) -> ServiceResult<String> {
    let grant = require(ctx)?;
    let office = ctx.require_office()?.id;
    let (command, least) = form.parse()?;
    let beside = if form.registered { Some(beside(ctx)?) } else { None };
    let upload = upload.ok_or_else(|| ServiceError::field(FIELD, "error-check-file"))?;
    upload.plainly_named()?;
    let judged = upload.clone();
    let (rows, faults) = tokio::task::spawn_blocking(move || judge(&judged.bytes))
        .await
        .map_err(|_| ServiceError::Internal("reading a list broke off".into()))??;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "list.check", ctx.now).await? {
        return Ok(id);
    }
    let there = store::list_check::of_user(&mut tx, ctx.user(), since(ctx.now)).await?;
    if there.len() as i64 >= CHECKS_MAX {
        return Err(error("error-check-many", "", CHECKS_MAX));
    }
    let check = ListCheck {
        id: ctx.id(),
        user: ctx.user(),
        office,
        state: CheckState::Waiting,
        least,
        size: upload.bytes.len() as i64,
        rows: rows as i64,
        done: 0,
        faults: faults.len() as i64,
        pairs: 0,
        nearly: 0,
        likely: 0,
        beside,
        known: 0,
        created_at: ctx.now,
        ended_at: None,
    };
    store::list_check::insert(&mut tx, &ctx.app.sealer, &check, &upload.bytes).await?;
    let shown = &faults[..faults.len().min(FAULTS_MAX)];
    keep_pages(&mut tx, &ctx.app.sealer, check.id, PartKind::Faults, shown).await?;
    job::enqueue(&mut tx, ctx.id(), &CheckList { id: check.id }, ctx.now, ctx.now).await?;
    command::finish(&mut tx, command, &check.id.to_string()).await?;
    let mut entry = ctx.audit("list.uploaded", "list_check", Some(check.id));
    entry.office_id = Some(office);
    tx.commit(entry.detail(json!({ "rows": rows, "faults": faults.len(), "registered": beside.is_some() }))).await?;
    Ok(check.id.to_string())
}

fn error(key: &str, field: &str, max: i64) -> ServiceError {
    let args = vec![("max".to_owned(), max.to_string())];
    ServiceError::Invalid(vec![FieldError { field: field.into(), key: key.into(), args }])
}

/// How many rows a list has, and which of its rows are not understood; or why it cannot be checked.
fn judge(bytes: &[u8]) -> ServiceResult<(usize, Vec<Fault>)> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ServiceError::field(FIELD, "error-check-empty"));
    }
    if bytes.len() > MEGABYTES as usize * 1024 * 1024 {
        return Err(error("error-document-large", FIELD, MEGABYTES.into()));
    }
    // Spreadsheets, pictures and archives hold zeros; text in either encoding does not.
    if bytes.contains(&0) || infer::get(bytes).is_some() {
        return Err(ServiceError::field(FIELD, "error-check-binary"));
    }
    let (rows, problems) = duplicate::read(bytes).map_err(|bad| ServiceError::field(FIELD, &bad.fault.label_key()))?;
    if rows.is_empty() {
        return Err(ServiceError::field(FIELD, "error-check-no-rows"));
    }
    if rows.len() > ROWS_MAX {
        return Err(error("error-check-rows", FIELD, ROWS_MAX as i64));
    }
    let faults = problems.into_iter().map(|p| Fault { line: p.line, fault: p.fault }).collect();
    Ok((rows.len(), faults))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        match judge(bytes) {
            Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_that_cannot_be_checked_says_why() {
        for (bytes, key) in [
            (&b""[..], "error-check-empty"),
            (b" \r\n\n", "error-check-empty"),
            (b"PK\x03\x04\x14\0\x06\0", "error-check-binary"),
            (b"%PDF-1.4 something", "error-check-binary"),
            (b"i\0d\0,\0n\0", "error-check-binary"),
            (b"name,place\nAwa,Dori\n", "file-fault-no-id"),
            (b"id,place\n1,Dori\n", "file-fault-no-name"),
            (b"id,given_name\n", "error-check-no-rows"),
            (b"id,given_name\n,Awa\n", "error-check-no-rows"),
        ] {
            assert_eq!(refused(bytes), key, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn one_row_more_than_is_taken_is_too_many() {
        let list = |n: usize| {
            (0..n).fold(b"id,given_name\n".to_vec(), |file, i| [file, format!("{i},Awa\n").into_bytes()].concat())
        };
        let small = list(3);
        assert_eq!(judge(&small).unwrap(), (3, vec![]));
        let mut large = b"id,given_name\n".to_vec();
        for i in 0..=ROWS_MAX {
            large.extend_from_slice(format!("{i},Awa\n").as_bytes());
        }
        assert_eq!(refused(&large), "error-check-rows");
    }
}
