//! Appeals that wait for a decision.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;

/// An appeal that waits: for whoever decides without having the case.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Waiting {
    /// Id of the suspension.
    pub id: Uuid,
    /// Name of the office.
    pub office: String,
    /// The last day for deciding.
    pub appeal_by: NaiveDate,
}

/// Appeals of every office, outside walls, that wait for a decision; the most urgent first.
pub async fn appeals(mut src: impl Source, limit: i64) -> StoreResult<Vec<Waiting>> {
    fetch_all!(
        src,
        Waiting,
        "select s.id, o.name as office, s.appeal_by
         from suspension s
         join case_file c on c.id = s.case_id
         join office o on o.id = c.office_id
         where s.appealed_on is not null and s.appeal_outcome is null and s.state = 'running' and c.compartment = 'general'
         order by s.appeal_by, s.id limit $1",
        limit,
    )
}
