//! Needs that nothing in the directory met: those of a case, those of a place, and who has one that a service would meet.

use chrono::{DateTime, NaiveDate, Utc};
use domain::directory::Category;
use domain::id::{CaseId, ServiceId, UserId};
use domain::need::NeedEnd;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult, Tx};

/// A need of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Need {
    /// Its id.
    pub id: Uuid,
    /// What is needed.
    pub category: Category,
    /// Since when.
    pub noted_at: DateTime<Utc>,
    /// How it ended; nothing while it stands open.
    pub outcome: Option<NeedEnd>,
}

#[derive(sqlx::FromRow)]
struct NeedRow {
    id: Uuid,
    category: String,
    noted_at: DateTime<Utc>,
    outcome: Option<String>,
}

impl TryFrom<NeedRow> for Need {
    type Error = StoreError;
    fn try_from(r: NeedRow) -> StoreResult<Need> {
        Ok(Need {
            id: r.id,
            category: stored("unmet_need.category", &r.category)?,
            noted_at: r.noted_at,
            outcome: stored_opt("unmet_need.outcome", r.outcome.as_deref())?,
        })
    }
}

/// The open needs of a case, the oldest first.
pub async fn open_of_case(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Need>> {
    let rows: Vec<NeedRow> = fetch_all!(
        src,
        NeedRow,
        "select id, category, noted_at, outcome from unmet_need
         where case_id = $1 and outcome is null order by noted_at, id limit 50",
        case.0,
    )?;
    rows.into_iter().map(Need::try_from).collect()
}

/// Whether a need of a case was noted at `since` or later, whatever became of it.
pub async fn was_noted_since(
    mut src: impl Source,
    case: CaseId,
    category: Category,
    since: DateTime<Utc>,
) -> StoreResult<bool> {
    let row: Option<(i64,)> = fetch_optional!(
        src,
        (i64,),
        "select cast(1 as bigint) from unmet_need where case_id = $1 and category = $2 and noted_at >= $3 limit 1",
        case.0,
        category.as_str(),
        since,
    )?;
    Ok(row.is_some())
}

/// Notes a need of whoever lives in `pcode`, unless the case has the same one open; false then.
pub async fn insert(
    tx: &mut Tx,
    (id, case, category): (Uuid, CaseId, Category),
    pcode: &str,
    at: DateTime<Utc>,
    by: Option<UserId>,
) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "insert into unmet_need (id, case_id, category, area, noted_at, noted_by)
         select $1, $2, $3, coalesce((
           with recursive up (pcode, parent, level) as (
             select pcode, parent, level from place where pcode = $4
             union all
             select p.pcode, p.parent, p.level from place p join up on p.pcode = up.parent)
           select pcode from up order by case when level <= 2 then level else -level end desc limit 1), $4), $5, $6
         where true
         on conflict (case_id, category) where outcome is null do nothing",
        id,
        case.0,
        category.as_str(),
        pcode,
        at,
        by.map(|u| u.0),
    )?;
    Ok(changed.rows() > 0)
}

/// Ends one open need of a case; false when it is not open, or not of this case.
pub async fn end(tx: &mut Tx, id: Uuid, case: CaseId, how: NeedEnd, at: DateTime<Utc>) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update unmet_need set outcome = $1, ended_at = $2 where id = $3 and case_id = $4 and outcome is null",
        how.as_str(),
        at,
        id,
        case.0,
    )?;
    Ok(changed.rows() > 0)
}

/// Moves the open needs of a case that the other case has not open as well, and gives them.
pub async fn move_open(tx: &mut Tx, from: CaseId, to: CaseId) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        tx,
        (Uuid,),
        "update unmet_need set case_id = $1
         where case_id = $2 and outcome is null
           and category not in (select n.category from unmet_need n where n.case_id = $1 and n.outcome is null)
         returning id",
        to.0,
        from.0,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The need is this case's, unless that has the same one open.
pub async fn set_case(tx: &mut Tx, id: Uuid, case: CaseId) -> StoreResult<()> {
    execute!(
        tx,
        "update unmet_need set case_id = $1
         where id = $2 and (outcome is not null or category not in (
           select n.category from unmet_need n where n.case_id = $1 and n.outcome is null))",
        case.0,
        id,
    )?
    .any();
    Ok(())
}

/// Needs of one kind in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What is needed.
    pub category: Category,
    /// Name of the place.
    pub place: String,
    /// How many cases need it. Never shown as it is.
    pub needs: i64,
    /// Services there to which somebody could be referred today.
    pub open: i64,
    /// Services there that are full, over, or unchecked for too long.
    pub closed: i64,
}

type GapRow = (String, String, i64, i64, i64);

/// Open needs by kind and place, the most first, with what is offered there. Nothing from behind a wall.
/// `place`: folded words that the name of the place holds.
pub async fn gaps(mut src: impl Source, today: NaiveDate, place: &str, limit: i64) -> StoreResult<Vec<Gap>> {
    let rows: Vec<GapRow> = fetch_all!(
        src,
        GapRow,
        "with need (category, area, n) as (
           select n.category, n.area, cast(count(*) as bigint) from unmet_need n join case_file c on c.id = n.case_id
             left join place l on l.pcode = n.area
           where n.outcome is null and c.compartment = 'general' and c.status not in ('closed', 'transferred')
             and coalesce(l.search_key, '') like '%' || $3 || '%'
           group by n.category, n.area
           order by 3 desc, 1, 2 limit $2),
         service_there (category, area, is_open) as (
           select n.category, n.area, case when s.expires_on >= $1 and coalesce(s.free_places, 1) > 0
             and (s.full_until is null or s.full_until < $1)
             and (s.ends_on is null or s.ends_on >= $1) and (s.apply_by is null or s.apply_by >= $1)
             then 1 else 0 end
           from need n
           join place p on p.pcode = n.area
           left join place up on up.pcode = p.parent
           join service s on s.category = n.category and s.active
           join organisation o on o.id = s.organisation_id and o.active
           where exists (select 1 from service_area a left join place at on at.pcode = a.pcode
             where a.service_id = s.id and (a.pcode in (p.pcode, p.parent, up.parent) or at.parent = p.pcode)))
         select n.category, coalesce(l.name, n.area), n.n,
           cast(coalesce(sum(s.is_open), 0) as bigint), cast(coalesce(sum(1 - s.is_open), 0) as bigint)
         from need n
         left join place l on l.pcode = n.area
         left join service_there s on s.category = n.category and s.area = n.area
         group by n.category, n.area, l.name, n.n
         order by n.n desc, 2, 1",
        today,
        limit,
        place,
    )?;
    let gap = |(category, place, needs, open, closed): GapRow| {
        Ok(Gap { category: stored("unmet_need.category", &category)?, place, needs, open, closed })
    };
    rows.into_iter().map(gap).collect()
}

/// Open needs that a service could meet and for which nobody was told so yet: the need and its case.
pub async fn met_by(mut src: impl Source, service: ServiceId, limit: i64) -> StoreResult<Vec<(Uuid, CaseId)>> {
    let rows: Vec<(Uuid, Uuid)> = fetch_all!(
        src,
        (Uuid, Uuid),
        "select n.id, n.case_id
         from service s
         join unmet_need n on n.category = s.category and n.outcome is null
         join case_file c on c.id = n.case_id and c.status not in ('closed', 'transferred')
         join place p on p.pcode = n.area
         left join place up on up.pcode = p.parent
         where s.id = $1
           and exists (select 1 from service_area a left join place at on at.pcode = a.pcode
             where a.service_id = s.id and (a.pcode in (p.pcode, p.parent, up.parent) or at.parent = p.pcode))
           and not exists (select 1 from task t
             where t.case_id = n.case_id and t.kind = 'need_offer' and t.subject_id = n.id and t.done_at is null)
         order by n.noted_at, n.id limit $2",
        service.0,
        limit,
    )?;
    Ok(rows.into_iter().map(|(need, case)| (need, CaseId(case))).collect())
}
