//! Cases that the authority looks at: as little of each as it needs to find one.

use chrono::{DateTime, NaiveDate, Utc};
use domain::case::Track;
use domain::id::OfficeId;
use uuid::Uuid;

use crate::{Db, StoreResult};

/// A case of the authority's lists.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct ScreeningLine {
    /// Its id.
    pub id: Uuid,
    /// Its code.
    pub code: String,
    /// The neutral name that stands for the person.
    pub code_name: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// How often the authority wrote something about it.
    pub versions: i64,
}

const DOORS: [&str; 2] = [Track::Ddr.as_str(), Track::Ddrr.as_str()];

/// Open cases of an office, outside walls, that wait for the authority: never screened, something is open, or what it
/// found ends soon. The longest waiting first.
pub async fn waiting(
    db: &Db,
    office: OfficeId,
    today: NaiveDate,
    after: (DateTime<Utc>, Uuid),
    limit: i64,
) -> StoreResult<Vec<ScreeningLine>> {
    fetch_all!(
        db,
        ScreeningLine,
        "select c.id, c.code, c.code_name, c.opened_at, coalesce(s.version, 0) as versions
         from case_file c
         left join screening s on s.case_id = c.id
           and s.id = (select n.id from screening n where n.case_id = c.id
                       order by n.recorded_at desc, n.version desc limit 1)
         where c.office_id = $1 and c.compartment = 'general' and c.track in ($2, $3) and c.merged_into is null
           and c.status not in ('draft', 'closed', 'transferred')
           and (s.id is null or s.look_on <= $4) and (c.opened_at, c.id) > ($5, $6)
         order by c.opened_at, c.id limit $7",
        office.0,
        DOORS[0],
        DOORS[1],
        today,
        after.0,
        after.1,
        limit,
    )
}

/// Cases of an office, outside walls, about which the authority wrote something and that do not wait for it: to look
/// again, or to revoke. The newest case first.
pub async fn screened(
    db: &Db,
    office: OfficeId,
    today: NaiveDate,
    before: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<ScreeningLine>> {
    let before = before.unwrap_or((crate::case_list::latest(), Uuid::max()));
    fetch_all!(
        db,
        ScreeningLine,
        "select c.id, c.code, c.code_name, c.opened_at, s.version as versions
         from case_file c
         join screening s on s.case_id = c.id
           and s.id = (select n.id from screening n where n.case_id = c.id
                       order by n.recorded_at desc, n.version desc limit 1)
         where c.office_id = $1 and c.compartment = 'general' and c.track in ($2, $3) and c.merged_into is null
           and (c.status in ('closed', 'transferred') or coalesce(s.look_on, $7) > $4)
           and (c.opened_at, c.id) < ($5, $6)
         order by c.opened_at desc, c.id desc limit $8",
        office.0,
        DOORS[0],
        DOORS[1],
        today,
        before.0,
        before.1,
        crate::task_day::FOREVER,
        limit,
    )
}
