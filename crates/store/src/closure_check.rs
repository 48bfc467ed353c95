//! What the record says of a case that may end, as far as no other list answers it.

use domain::id::CaseId;

use crate::StoreResult;
use crate::db::Source;

/// How many parts of grants are on their way, not reconciled or to be paid back.
pub async fn money_under_way(mut src: impl Source, case: CaseId) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select cast(count(*) as bigint)
         from startup s join startup_grant g on g.startup_id = s.id join tranche t on t.grant_id = g.id
         where s.case_id = $1 and (
           t.state in ('approved', 'paid', 'confirmed_by_recipient')
           or exists (select 1 from payment p where p.tranche_id = t.id and p.state in ('initiated', 'sent', 'unknown'))
           or exists (select 1 from recovery r where r.tranche_id = t.id and r.state <> 'settled'))",
        case.0,
    )?;
    Ok(n)
}

/// How often the person said how the support was: in a session, or of a referral.
pub async fn feedback(mut src: impl Source, case: CaseId) -> StoreResult<i64> {
    let (n,): (i64,) = fetch_one!(
        src,
        (i64,),
        "select (select cast(count(*) as bigint) from counselling_session where case_id = $1 and feedback is not null)
           + (select cast(count(*) as bigint) from referral where case_id = $1 and satisfaction is not null)
           + (select cast(count(*) as bigint) from internal_referral where case_id = $1 and satisfaction is not null) as n",
        case.0,
    )?;
    Ok(n)
}
