//! Consents: one row for each answer, in the order in which they were given.
//!
//! An answer is never changed. It can only be taken back, once, and the row says when and by whom; asking again
//! makes another row, and the newest answer about a recipient counts.

use chrono::{DateTime, NaiveDate, Utc};
use domain::consent::{Consent, ConsentMethod, DataCategory, Decision, Explained, Purpose, Recipient};
use domain::id::{CaseId, ConsentId, OrganisationId, UserId};
use domain::person::Language;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// An answer that was just given.
#[derive(Debug, Clone)]
pub struct NewConsent {
    /// Its id.
    pub id: ConsentId,
    /// In which case.
    pub case: CaseId,
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// Which data.
    pub categories: Vec<DataCategory>,
    /// Yes or no.
    pub decision: Decision,
    /// Version of the words that were read aloud.
    pub text_version: String,
    /// Language of the conversation.
    pub language: Language,
    /// How the answer was given.
    pub method: ConsentMethod,
    /// Who was there, for an answer that leaves no signature.
    pub witness: Option<String>,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// Whether the person was told how to change their mind.
    pub told_how_to_withdraw: bool,
    /// How it was explained, where somebody said so.
    pub explained: Option<Explained>,
    /// Whether the person was given a copy.
    pub copy_given: bool,
    /// Whether the child agreed too, where a parent or guardian answered.
    pub assent: bool,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; `None` is until withdrawn.
    pub valid_to: Option<NaiveDate>,
}

/// Keeps answers, each with when and by whom it was written down.
pub async fn insert_all(tx: &mut Tx, new: &[(NewConsent, DateTime<Utc>, UserId)]) -> StoreResult<()> {
    insert_all!(
        tx,
        "insert into consent (id, case_id, purpose, recipient, organisation_id, categories, decision, text_version,
           language, method, witness, interpreter, told_how_to_withdraw, explained, copy_given, assent,
           valid_from, valid_to, recorded_at, recorded_by)",
        new,
        |(c, at, by)| c.id.0,
        c.case.0,
        c.purpose.as_str(),
        c.recipient.code(),
        match c.recipient {
            Recipient::Organisation(id) => Some(id.0),
            Recipient::Programme | Recipient::Sector(_) => None,
        },
        Json(&c.categories),
        c.decision.as_str(),
        &c.text_version,
        c.language.as_str(),
        c.method.as_str(),
        &c.witness,
        c.interpreter,
        c.told_how_to_withdraw,
        c.explained.map(|e| e.as_str()),
        c.copy_given,
        c.assent,
        c.valid_from,
        c.valid_to,
        *at,
        by.0,
    )
}

/// Keeps an answer.
pub async fn insert(tx: &mut Tx, consent: &NewConsent, at: DateTime<Utc>, by: UserId) -> StoreResult<()> {
    insert_all(tx, &[(consent.clone(), at, by)]).await
}

/// An answer with everything that a page shows of it.
#[derive(Debug, Clone)]
pub struct ConsentRow {
    /// Its id.
    pub id: ConsentId,
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// Name of the organisation, for an answer about one.
    pub organisation: Option<String>,
    /// Which data.
    pub categories: Vec<DataCategory>,
    /// Yes or no.
    pub decision: Decision,
    /// Version of the words that were read aloud.
    pub text_version: String,
    /// Language of the conversation.
    pub language: Language,
    /// How the answer was given.
    pub method: ConsentMethod,
    /// Who was there.
    pub witness: Option<String>,
    /// Whether somebody interpreted.
    pub interpreter: bool,
    /// Whether the person was told how to change their mind.
    pub told_how_to_withdraw: bool,
    /// How it was explained, where somebody said so.
    pub explained: Option<Explained>,
    /// Whether the person was given a copy.
    pub copy_given: bool,
    /// Whether the child agreed too, where a parent or guardian answered.
    pub assent: bool,
    /// First day.
    pub valid_from: NaiveDate,
    /// Last day; `None` is until withdrawn.
    pub valid_to: Option<NaiveDate>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub recorded_by: String,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Who wrote that down.
    pub withdrawn_by: Option<String>,
    /// What the person said about it, if anything.
    pub withdrawn_reason: Option<String>,
}

impl ConsentRow {
    /// The answer, as the gate needs it.
    pub fn answer(&self) -> Consent {
        Consent {
            id: self.id,
            purpose: self.purpose,
            recipient: self.recipient,
            categories: self.categories.clone(),
            decision: self.decision,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            withdrawn: self.withdrawn_at.is_some(),
        }
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    purpose: String,
    recipient: String,
    organisation_id: Option<Uuid>,
    organisation: Option<String>,
    categories: Json<Vec<String>>,
    decision: String,
    text_version: String,
    language: String,
    method: String,
    witness: Option<String>,
    interpreter: bool,
    told_how_to_withdraw: bool,
    explained: Option<String>,
    copy_given: bool,
    assent: bool,
    valid_from: NaiveDate,
    valid_to: Option<NaiveDate>,
    recorded_at: DateTime<Utc>,
    recorded_by: String,
    withdrawn_at: Option<DateTime<Utc>>,
    withdrawn_by: Option<String>,
    withdrawn_reason: Option<String>,
}

impl TryFrom<Row> for ConsentRow {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<ConsentRow> {
        let recipient = Recipient::from_code(&r.recipient, r.organisation_id.map(OrganisationId));
        Ok(ConsentRow {
            id: ConsentId(r.id),
            purpose: stored("consent.purpose", &r.purpose)?,
            recipient: recipient.ok_or(StoreError::Corrupt("consent.recipient"))?,
            organisation: r.organisation,
            categories: r.categories.iter().map(|c| stored("consent.categories", c)).collect::<StoreResult<_>>()?,
            decision: stored("consent.decision", &r.decision)?,
            text_version: r.text_version,
            language: stored("consent.language", &r.language)?,
            method: stored("consent.method", &r.method)?,
            witness: r.witness,
            interpreter: r.interpreter,
            told_how_to_withdraw: r.told_how_to_withdraw,
            explained: stored_opt("consent.explained", r.explained.as_deref())?,
            copy_given: r.copy_given,
            assent: r.assent,
            valid_from: r.valid_from,
            valid_to: r.valid_to,
            recorded_at: r.recorded_at,
            recorded_by: r.recorded_by,
            withdrawn_at: r.withdrawn_at,
            withdrawn_by: r.withdrawn_by,
            withdrawn_reason: r.withdrawn_reason,
        })
    }
}

/// Every answer of a case, in the order in which they were given.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<ConsentRow>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select c.id, c.purpose, c.recipient, c.organisation_id, o.name as organisation, c.categories, c.decision,
           c.text_version, c.language, c.method, c.witness, c.interpreter, c.told_how_to_withdraw, c.explained,
           c.copy_given, c.assent, c.valid_from, c.valid_to, c.recorded_at, coalesce(u.name, '') as recorded_by, c.withdrawn_at, w.name as withdrawn_by,
           c.withdrawn_reason
         from consent c
         left join organisation o on o.id = c.organisation_id
         left join app_user u on u.id = c.recorded_by
         left join app_user w on w.id = c.withdrawn_by
         where c.case_id = $1
         order by c.recorded_at, c.id",
        case.0,
    )?;
    rows.into_iter().map(ConsentRow::try_from).collect()
}

/// The same for the gate, without names.
pub async fn answers(src: impl Source, case: CaseId) -> StoreResult<Vec<Consent>> {
    Ok(of_case(src, case).await?.iter().map(ConsentRow::answer).collect())
}

/// Takes a yes back. Refused when it was taken back before, was a no, or is another case's.
pub async fn withdraw(
    tx: &mut Tx,
    id: ConsentId,
    case: CaseId,
    reason: Option<&str>,
    at: DateTime<Utc>,
    by: UserId,
) -> StoreResult<()> {
    execute!(
        tx,
        "update consent set withdrawn_at = $1, withdrawn_by = $2, withdrawn_reason = $3
         where id = $4 and case_id = $5 and withdrawn_at is null and decision = 'given'",
        at,
        by.0,
        reason,
        id.0,
        case.0,
    )?
    .expect_rows(1)
}
