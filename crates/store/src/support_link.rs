//! What cases have to do with projects, records and institutions. Read by the case, never from the other side.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{CaseId, OrganisationId, UserId};
use domain::support::{LinkKind, LinkMistake, NewLink, Target};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A link of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its id.
    pub id: Uuid,
    /// What they have to do with each other.
    pub kind: LinkKind,
    /// Where it leads.
    pub target: Target,
    /// What that is called.
    pub title: String,
    /// Its code, when it is a project.
    pub code: Option<String>,
    /// Whether an institution knows who the person is: it is one, or something that one gives.
    pub at_institution: bool,
    /// Entry of that institution in the directory.
    pub organisation: Option<OrganisationId>,
    /// Since when.
    pub since: NaiveDate,
    /// Until when.
    pub ended_on: Option<NaiveDate>,
    /// Whether it ended with the consent on which it rested.
    pub consent_ended: bool,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: Uuid,
    kind: String,
    target: String,
    target_id: Uuid,
    title: Option<String>,
    code: Option<String>,
    at_institution: bool,
    organisation_id: Option<Uuid>,
    since: NaiveDate,
    ended_on: Option<NaiveDate>,
    consent_ended: bool,
    version: i64,
}

impl TryFrom<Row> for Link {
    type Error = StoreError;
    fn try_from(r: Row) -> StoreResult<Link> {
        Ok(Link {
            id: r.id,
            kind: stored("case_support.kind", &r.kind)?,
            target: Target { kind: stored("case_support.target", &r.target)?, id: r.target_id },
            title: r.title.unwrap_or_default(),
            code: r.code,
            at_institution: r.at_institution,
            organisation: r.organisation_id.map(OrganisationId),
            since: r.since,
            ended_on: r.ended_on,
            consent_ended: r.consent_ended,
            version: r.version,
        })
    }
}

/// The links of a case, the newest first. Those that were a mistake are in none of these lists.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Link>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.kind, s.target, s.target_id, coalesce(p.title, r.title, i.name) as title, p.code,
           (i.id is not null or o.id is not null) as at_institution,
           coalesce(i.organisation_id, o.organisation_id) as organisation_id, s.since, s.ended_on, s.consent_ended, s.version
         from case_support s
         left join project p on p.id = s.target_id
         left join support_record r on r.id = s.target_id
         left join institution i on i.id = s.target_id
         left join institution o on o.id = r.institution_id
         where s.case_id = $1 and s.mistake is null order by s.since desc, s.id desc",
        case.0,
    )?;
    rows.into_iter().map(Link::try_from).collect()
}

/// The links of a case to institutions, or to what they give, that have not ended, the oldest first.
pub async fn to_institutions(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Link>> {
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select s.id, s.kind, s.target, s.target_id, coalesce(r.title, i.name) as title, cast(null as text) as code,
           true as at_institution, i.organisation_id, s.since, s.ended_on, s.consent_ended, s.version
         from case_support s left join support_record r on r.id = s.target_id
         join institution i on i.id = coalesce(r.institution_id, s.target_id)
         where s.case_id = $1 and s.ended_on is null order by s.since, s.id",
        case.0,
    )?;
    rows.into_iter().map(Link::try_from).collect()
}

/// A new link.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    case: CaseId,
    link: &NewLink,
    (at, by): (DateTime<Utc>, UserId),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into case_support (id, case_id, kind, target, target_id, since, created_at, created_by, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
        id,
        case.0,
        link.kind.as_str(),
        link.target.kind.as_str(),
        link.target.id,
        link.since,
        at,
        by.0,
    )?
    .expect_rows(1)
}

/// Ends a link; refused when it changed since `version`.
pub async fn end(tx: &mut Tx, id: Uuid, case: CaseId, version: i64, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update case_support set ended_on = $1, version = version + 1
         where id = $2 and case_id = $3 and version = $4 and ended_on is null",
        on,
        id,
        case.0,
        version,
    )?
    .expect_rows(1)
}

/// A link was a mistake: it has ended, and is not shown any more; refused when it changed since `version`.
pub async fn mistake(
    tx: &mut Tx,
    id: Uuid,
    case: CaseId,
    version: i64,
    (why, on): (LinkMistake, NaiveDate),
) -> StoreResult<()> {
    execute!(
        tx,
        "update case_support set mistake = $1, ended_on = coalesce(ended_on, $2), version = version + 1
         where id = $3 and case_id = $4 and version = $5 and mistake is null",
        why.as_str(),
        on,
        id,
        case.0,
        version,
    )?
    .expect_rows(1)
}

/// Ends a link with the consent on which it rested, whatever its version.
pub async fn end_with_consent(tx: &mut Tx, id: Uuid, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update case_support set ended_on = $1, consent_ended = $2, version = version + 1
         where id = $3 and ended_on is null",
        on,
        true,
        id,
    )?
    .expect_rows(1)
}

/// Ends every link to an institution, or to what it gives, and gives their cases, each once: it stands for another
/// organisation from now on, and nobody has said yes to that one.
pub async fn end_of_institution(tx: &mut Tx, institution: Uuid, on: NaiveDate) -> StoreResult<BTreeSet<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update case_support set ended_on = $1, consent_ended = $2, version = version + 1
         where ended_on is null
           and target_id in (select id from support_record where institution_id = $3 union all select $3)
         returning case_id",
        on,
        true,
        institution,
    )?;
    Ok(rows.into_iter().map(|(case,)| CaseId(case)).collect())
}

/// Moves the links of a case to another one, and gives them.
pub async fn move_all(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update case_support set case_id = $1, version = version + 1 where case_id = $2 returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The link is this case's.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(tx, "update case_support set case_id = $1, version = version + 1 where id = $2", case.0, id)?
        .expect_rows(1)
}
