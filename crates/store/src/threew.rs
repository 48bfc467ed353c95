//! Rows of the table who does what where: what organisations offer, and whom their work reached, without a name and
//! without anything that lies behind a wall.

use chrono::{DateTime, NaiveDate, Utc};
use domain::directory::Category;
use domain::indicator::SexGroup;
use domain::person::Sex;
use domain::support::{Answers, ProjectState};
use sqlx::types::Json;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::stored;

/// An organisation, as the table tells it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Organisation {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Code of its kind.
    pub kind: String,
    /// Where it is.
    pub pcode: Option<String>,
}

/// Every organisation of the directory, also those that have left.
pub async fn organisations(mut src: impl Source) -> StoreResult<Vec<Organisation>> {
    fetch_all!(src, Organisation, "select id, name, kind, pcode from organisation order by id")
}

/// What an organisation offers today: of what kind, and where.
pub async fn offered(mut src: impl Source) -> StoreResult<Vec<(Uuid, Category, String)>> {
    let rows: Vec<(Uuid, String, String)> = fetch_all!(
        src,
        (Uuid, String, String),
        "select distinct s.organisation_id, s.category, s.pcode
         from service s join organisation o on o.id = s.organisation_id where s.active and o.active",
    )?;
    rows.into_iter().map(|(id, category, pcode)| Ok((id, stored("service.category", &category)?, pcode))).collect()
}

/// A place of the tree.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct PlaceRow {
    /// Its P-code.
    pub pcode: String,
    /// Its name.
    pub name: String,
    /// 0 country, 1 region, 2 province, 3 commune or town.
    pub level: i64,
    /// The place above it.
    pub parent: Option<String>,
    /// The place that what was written under it counts under, where it was replaced.
    pub successor: Option<String>,
}

/// The whole tree.
pub async fn places(mut src: impl Source) -> StoreResult<Vec<PlaceRow>> {
    fetch_all!(
        src,
        PlaceRow,
        "select l.pcode, l.name, l.level, l.parent, s.successor
         from place l left join place_successor s on s.pcode = l.pcode and s.position = 0",
    )
}

/// Somebody whom an organisation's work reached.
#[derive(Debug, Clone)]
pub struct Helped {
    /// Its row, to go on from.
    pub id: Uuid,
    /// Which organisation; the programme itself where there is none.
    pub organisation: Option<Uuid>,
    /// With what.
    pub category: Category,
    /// Where the service is.
    pub pcode: Option<String>,
    /// When it began.
    pub on: NaiveDate,
    /// Whom: an id that goes no further than counting.
    pub person: Uuid,
    /// Sex.
    pub sex: SexGroup,
    /// Whether that work goes on.
    pub goes_on: bool,
}

fn sex(code: &str) -> StoreResult<SexGroup> {
    Ok(stored::<Sex>("person.sex", code)?.into())
}

type Referred = (Uuid, Uuid, String, String, DateTime<Utc>, Uuid, String, bool);

/// Whom a referral reached: the provider accepted within the time, and it neither came to nothing nor was taken back.
/// Kinds of help that are sealed are not read at all.
pub async fn referred(
    mut src: impl Source,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    after: Uuid,
    limit: i64,
) -> StoreResult<Vec<Helped>> {
    let rows: Vec<Referred> = fetch_all!(
        src,
        Referred,
        "select r.id, r.organisation_id, r.category, s.pcode, r.answered_at, p.id as person_id, p.sex,
           s.active and o.active as goes_on
         from referral r
         join case_file c on c.id = r.case_id join person p on p.id = c.person_id
         join service s on s.id = r.service_id join organisation o on o.id = r.organisation_id
         where c.compartment = 'general' and c.merged_into is null
           and coalesce(c.closure_reason, '') not in ('opened_in_error', 'duplicate')
           and r.answered_at >= $1 and r.answered_at < $2 and r.decline_reason is null
           and r.status in ('accepted', 'scheduled', 'in_service', 'completed', 'verified', 'closed')
           and r.id > $3
         order by r.id limit $4",
        from,
        to,
        after,
        limit,
    )?;
    let helped = |(id, organisation, category, pcode, at, person, code, goes_on): Referred| {
        Ok(Helped {
            id,
            organisation: Some(organisation),
            category: stored("referral.category", &category)?,
            pcode: Some(pcode),
            on: at.date_naive(),
            person,
            sex: sex(&code)?,
            goes_on,
        })
    };
    rows.into_iter().map(helped).collect()
}

/// A project of a community whose implementer is known.
#[derive(Debug, Clone)]
pub struct Carried {
    /// The organisation; the programme itself where there is none.
    pub organisation: Option<Uuid>,
    /// Where it stands.
    pub state: ProjectState,
    /// What is known of it.
    pub answers: Answers,
    /// Where its community is.
    pub pcode: String,
}

/// Projects that an organisation of the directory, or the programme itself, carries out.
pub async fn carried(mut src: impl Source) -> StoreResult<Vec<Carried>> {
    let rows: Vec<(Option<Uuid>, String, Json<Answers>, String)> = fetch_all!(
        src,
        (Option<Uuid>, String, Json<Answers>, String),
        "select p.organisation_id, p.state, p.answers, c.pcode from project p join community c on c.id = p.community_id
         where p.organisation_id is not null or p.by_programme",
    )?;
    let carried = |(organisation, state, answers, pcode): (Option<Uuid>, String, Json<Answers>, String)| {
        Ok(Carried { organisation, state: stored("project.state", &state)?, answers: answers.0, pcode })
    };
    rows.into_iter().map(carried).collect()
}

/// Whose classes have not begun; nothing for those of the programme itself.
pub async fn planned(mut src: impl Source, today: NaiveDate) -> StoreResult<Vec<Option<Uuid>>> {
    let rows: Vec<(Option<Uuid>,)> = fetch_all!(
        src,
        (Option<Uuid>,),
        "select distinct k.organisation_id
         from training_cohort h join training_course k on k.id = h.course_id where h.starts_on > $1",
        today,
    )?;
    Ok(rows.into_iter().map(|(organisation,)| organisation).collect())
}

type Trained = (Uuid, Option<Uuid>, NaiveDate, Uuid, String, bool);

/// Who began a training within the time, with a case or without. Whom a referral brought there is counted by it.
pub async fn trained(
    mut src: impl Source,
    (from, to): (NaiveDate, NaiveDate),
    today: NaiveDate,
    after: Uuid,
    limit: i64,
) -> StoreResult<Vec<Helped>> {
    let rows: Vec<Trained> = fetch_all!(
        src,
        Trained,
        "select e.id, k.organisation_id, e.started_on, coalesce(p.id, n.id) as person_id, coalesce(p.sex, n.sex) as sex,
           h.ends_on >= $3 as goes_on
         from training_enrolment e
         join training_cohort h on h.id = e.cohort_id join training_course k on k.id = h.course_id
         left join case_file c on c.id = e.case_id left join person p on p.id = c.person_id
         left join training_newcomer n on n.id = e.newcomer_id
         where e.referral_id is null and e.started_on >= $1 and e.started_on <= $2
           and (n.id is not null or (c.compartment = 'general' and c.merged_into is null
             and coalesce(c.closure_reason, '') not in ('opened_in_error', 'duplicate')))
           and e.id > $4
         order by e.id limit $5",
        from,
        to,
        today,
        after,
        limit,
    )?;
    let helped = |(id, organisation, on, person, code, goes_on): Trained| {
        let category = Category::VocationalTraining;
        Ok(Helped { id, organisation, category, pcode: None, on, person, sex: sex(&code)?, goes_on })
    };
    rows.into_iter().map(helped).collect()
}
