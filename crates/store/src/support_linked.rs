//! How many cases are linked to an institution or a project, as it is told from month to month.

use chrono::NaiveDate;
use domain::support::Received;
use uuid::Uuid;

use crate::db::Source;
use crate::{StoreResult, Tx};

/// How many cases are linked to it, as it was fixed for a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linked {
    /// The first day of that month: what was linked later is not in it.
    pub on: NaiveDate,
    /// Cases.
    pub cases: Received,
}

/// Institutions and projects that were not counted in a month and follow the one with the id `after`.
pub async fn uncounted(mut src: impl Source, month: &str, after: Uuid, limit: i64) -> StoreResult<Vec<Uuid>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select t.id from (select id from institution union all select id from project) t
         where t.id > $2
           and not exists (select 1 from support_linked l where l.target_id = t.id and l.month = $1)
         order by t.id limit $3",
        month,
        after,
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Open cases behind no wall that were opened and linked to it before a day. The exact number: it does not leave the
/// service.
pub async fn cases(mut src: impl Source, target: Uuid, before: NaiveDate) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select count(distinct s.case_id) from case_support s join case_file c on c.id = s.case_id
         where s.target_id in (select id from support_record where institution_id = $1 union all select $1)
           and s.since < $2 and s.ended_on is null
           and c.compartment = 'general' and c.status not in ('closed', 'transferred') and c.opened_on < $2",
        target,
        before,
    )?;
    Ok(n)
}

/// Fixes for a month how many cases are linked to it, as that may be told; a month that is fixed stays so.
pub async fn fix(tx: &mut Tx, target: Uuid, month: &str, cases: Received) -> StoreResult<()> {
    execute!(
        tx,
        "insert into support_linked (target_id, month, linked) values ($1, $2, $3)
         on conflict (target_id, month) do nothing",
        target,
        month,
        cases.code(),
    )?
    .any();
    Ok(())
}

/// What is told of the last month that was counted.
pub async fn told(mut src: impl Source, target: Uuid) -> StoreResult<Option<Linked>> {
    let row: Option<(String, i64)> = fetch_optional!(
        src,
        (String, i64),
        "select month, linked from support_linked where target_id = $1 order by month desc limit 1",
        target,
    )?;
    Ok(row.and_then(|(month, n)| Some(Linked { on: format!("{month}-01").parse().ok()?, cases: Received::of(n) })))
}
