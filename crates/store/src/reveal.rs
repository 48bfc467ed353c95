//! Identities shown on request: who saw whose, why, and until when.

use chrono::{DateTime, Utc};
use domain::case::RevealReason;
use domain::id::{CaseId, PersonId, UserId};
use domain::person::PhoneOwner;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// Somebody asked to see an identity.
#[derive(Debug, Clone)]
pub struct Reveal {
    /// Its id.
    pub id: Uuid,
    /// Who sees it.
    pub user: UserId,
    /// Whose.
    pub case: CaseId,
    /// Why.
    pub reason: RevealReason,
    /// Since when.
    pub at: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

/// Shows an identity.
pub async fn insert(tx: &mut Tx, r: &Reveal) -> StoreResult<()> {
    execute!(
        tx,
        "insert into reveal (id, user_id, case_id, reason, at, until) values ($1, $2, $3, $4, $5, $6)",
        r.id,
        r.user.0,
        r.case.0,
        r.reason.as_str(),
        r.at,
        r.until,
    )?
    .expect_rows(1)
}

/// Why and until when the user sees the identity, if it is shown at `now`.
pub async fn current(
    mut src: impl Source,
    user: UserId,
    case: CaseId,
    now: DateTime<Utc>,
) -> StoreResult<Option<(RevealReason, DateTime<Utc>)>> {
    let row: Option<(String, DateTime<Utc>)> = fetch_optional!(
        src,
        (String, DateTime<Utc>),
        "select reason, until from reveal
         where user_id = $1 and case_id = $2 and until > $3
         order by until desc limit 1",
        user.0,
        case.0,
        now,
    )?;
    row.map(|(reason, until)| Ok((stored("reveal.reason", &reason)?, until))).transpose()
}

/// Ends every showing of the identity behind a case.
pub async fn end_all(tx: &mut Tx, case: CaseId, now: DateTime<Utc>) -> StoreResult<()> {
    execute!(tx, "update reveal set until = $1 where case_id = $2 and until > $1", now, case.0)?.any();
    Ok(())
}

/// Hides what is still shown to the user.
pub async fn end(tx: &mut Tx, user: UserId, case: CaseId, now: DateTime<Utc>) -> StoreResult<()> {
    execute!(
        tx,
        "update reveal set until = $1 where user_id = $2 and case_id = $3 and until > $1",
        now,
        user.0,
        case.0,
    )?
    .any();
    Ok(())
}

/// A phone of somebody whose identity is shown.
#[derive(Debug, Clone)]
pub struct RevealedPhone {
    /// As written down.
    pub number: String,
    /// Whose it is.
    pub owner: PhoneOwner,
    /// Whether a call puts nobody at risk.
    pub safe_to_call: bool,
    /// Whether a message puts nobody at risk.
    pub safe_to_text: bool,
    /// When a call is safe.
    pub safe_times: Option<String>,
}

type PhoneRow = (String, String, bool, bool, Option<String>);

/// The legal name and the phones of a person.
pub async fn identity(src: &crate::Db, person: PersonId) -> StoreResult<(String, Vec<RevealedPhone>)> {
    let (name,): (String,) = fetch_one!(src, (String,), "select display_name from person where id = $1", person.0)?;
    let phones: Vec<PhoneRow> = fetch_all!(
        src,
        PhoneRow,
        "select number, owner, safe_to_call, safe_to_text, safe_times
         from person_phone where person_id = $1 order by position",
        person.0,
    )?;
    let phones = phones.into_iter().map(|(number, owner, safe_to_call, safe_to_text, safe_times)| {
        let owner = stored("person_phone.owner", &owner)?;
        Ok(RevealedPhone { number, owner, safe_to_call, safe_to_text, safe_times })
    });
    Ok((name, phones.collect::<StoreResult<_>>()?))
}
