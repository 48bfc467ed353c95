//! Cases that a user opened lately, from the log of reads; and those that wait for a second person.

use domain::authz::Scope;
use domain::id::UserId;

use crate::{Db, StoreResult};

/// How far back the log is looked through.
const READS: i64 = 200;

/// Codes of the cases that the user opened last and may still list.
pub async fn opened(db: &Db, scope: Scope, user: UserId, limit: i64) -> StoreResult<Vec<String>> {
    let rows: Vec<(String,)> = match scope {
        Scope::Nothing => Vec::new(),
        Scope::Own { user: owner, office, compartment } => fetch_all!(
            db,
            (String,),
            "select c.code
             from (select case_id, max(seq) as seq
                   from (select case_id, seq from audit_entry
                         where user_id = $1 and action = 'case.read' order by seq desc limit $2) reads
                   group by case_id) last
             cross join case_file c
             where c.id = last.case_id and c.caseworker_id = $3 and c.compartment = $4 and c.office_id = $6
             order by last.seq desc limit $5",
            user.0,
            READS,
            owner.0,
            compartment.as_str(),
            limit,
            office.0,
        )?,
        Scope::Office { office, compartment } => fetch_all!(
            db,
            (String,),
            "select c.code
             from (select case_id, max(seq) as seq
                   from (select case_id, seq from audit_entry
                         where user_id = $1 and action = 'case.read' order by seq desc limit $2) reads
                   group by case_id) last
             cross join case_file c
             where c.id = last.case_id and c.office_id = $3 and c.compartment = $4
             order by last.seq desc limit $5",
            user.0,
            READS,
            office.0,
            compartment.as_str(),
            limit,
        )?,
    };
    Ok(rows.into_iter().map(|(code,)| code).collect())
}
