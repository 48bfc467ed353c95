//! What is planned with communities and institutions and has its day soon, or had it: records, parts of budgets, and the
//! ends of projects.

use chrono::NaiveDate;
use domain::id::OfficeId;
use domain::support::{Answers, RecordKind};
use sqlx::types::Json;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored;

/// What is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// An event, a meeting, a milestone of a hand-over.
    Record(Uuid, RecordKind),
    /// A part of a project's budget that was not paid: the project's code, and which part.
    Tranche(String, i64),
    /// The end of a project: its code.
    End(String),
}

/// Something planned, with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// What it is.
    pub what: What,
    /// What it, or its project, is called.
    pub title: String,
    /// The community or the institution.
    pub of: String,
    /// On which day.
    pub due_on: NaiveDate,
}

/// What is planned in an office until a day and has not happened, the earliest first.
pub async fn planned(
    mut src: impl Source,
    office: OfficeId,
    until: NaiveDate,
    limit: i64,
) -> StoreResult<Vec<Planned>> {
    let mut found = records(&mut src, office, until, limit).await?;
    found.extend(tranches(&mut src, office, until, limit).await?);
    found.extend(ends(&mut src, office, until).await?);
    found.sort_by(|a, b| (a.due_on, &a.title).cmp(&(b.due_on, &b.title)));
    found.truncate(usize::try_from(limit).unwrap_or_default());
    Ok(found)
}

type RecordRow = (Uuid, String, String, String, NaiveDate);

async fn records(src: &mut impl Source, office: OfficeId, until: NaiveDate, limit: i64) -> StoreResult<Vec<Planned>> {
    let rows: Vec<RecordRow> = fetch_all!(
        src,
        RecordRow,
        "select r.id, r.kind, r.title, coalesce(l.name, i.name, '') as whose, r.held_on
         from support_record r left join community c on c.id = r.community_id
         left join place l on l.pcode = c.pcode left join institution i on i.id = r.institution_id
         where r.office_id = $1 and r.state in ('planned', 'delayed') and r.held_on <= $2
         order by r.held_on, r.id limit $3",
        office.0,
        until,
        limit,
    )?;
    let line = |(id, kind, title, of, due_on): RecordRow| {
        Ok(Planned { what: What::Record(id, stored("support_record.kind", &kind)?), title, of, due_on })
    };
    rows.into_iter().map(line).collect()
}

type TrancheRow = (String, i64, String, String, NaiveDate);

/// A project that waits is not paid.
async fn tranches(src: &mut impl Source, office: OfficeId, until: NaiveDate, limit: i64) -> StoreResult<Vec<Planned>> {
    let rows: Vec<TrancheRow> = fetch_all!(
        src,
        TrancheRow,
        "select p.code, t.position, p.title, l.name, t.due_on
         from project_tranche t join project p on p.id = t.project_id
         join community c on c.id = p.community_id join place l on l.pcode = c.pcode
         where p.office_id = $1 and t.paid is null and t.taken_back_on is null and t.due_on <= $2
           and p.state in ('approved', 'contracted', 'ongoing', 'completed', 'handed_over')
         order by t.due_on, t.id limit $3",
        office.0,
        until,
        limit,
    )?;
    let line = |(code, position, title, of, due_on)| Planned { what: What::Tranche(code, position), title, of, due_on };
    Ok(rows.into_iter().map(line).collect())
}

type EndRow = (String, String, String, Json<Answers>);

async fn ends(src: &mut impl Source, office: OfficeId, until: NaiveDate) -> StoreResult<Vec<Planned>> {
    let rows: Vec<EndRow> = fetch_all!(
        src,
        EndRow,
        "select p.code, p.title, l.name, p.answers
         from project p join community c on c.id = p.community_id join place l on l.pcode = c.pcode
         where p.office_id = $1 and p.state in ('contracted', 'ongoing', 'suspended') order by p.code",
        office.0,
    )?;
    let line = |(code, title, of, Json(answers)): EndRow| {
        let due_on = answers.day("ends_on").filter(|day| *day <= until)?;
        Some(Planned { what: What::End(code), title, of, due_on })
    };
    Ok(rows.into_iter().filter_map(line).collect())
}
