//! Cases behind the wall around children, to be looked through for those who are of age by now.

use domain::case::TaskKind;
use domain::id::{CaseId, PersonId};
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;

/// Open cases behind that wall about whose coming of age nobody is asked yet, after `after`, in the order of their ids.
pub async fn children(mut src: impl Source, after: CaseId, limit: i64) -> StoreResult<Vec<(CaseId, PersonId)>> {
    let rows: Vec<(Uuid, Uuid)> = fetch_all!(
        src,
        (Uuid, Uuid),
        "select c.id, c.person_id from case_file c
         where c.compartment = 'child' and c.merged_into is null and c.status not in ('closed', 'transferred', 'draft')
           and c.id > $1
           and not exists (select 1 from task t where t.case_id = c.id and t.kind = $2 and t.done_at is null)
         order by c.id limit $3",
        after.0,
        TaskKind::TransitionReview.as_str(),
        limit,
    )?;
    Ok(rows.into_iter().map(|(case, person)| (CaseId(case), PersonId(person))).collect())
}
