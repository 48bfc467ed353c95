//! Cases by code name, by the name of the person, by phone: only those of a scope. A hit shows the code name.

use domain::authz::Scope;
use domain::name::SearchWord;

use crate::case_list::CaseKey;
use crate::person_search::three;
use crate::{Db, StoreResult};

/// Cases whose code name lies in `from <= name < to`, in that order.
pub async fn by_code_name(db: &Db, scope: Scope, from: &str, to: &str, limit: i64) -> StoreResult<Vec<CaseKey>> {
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where caseworker_id = $1 and compartment = $2 and office_id = $6 and code_name >= $3 and code_name < $4
             order by code_name limit $5",
            user.0,
            compartment.as_str(),
            from,
            to,
            limit,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file
             where office_id = $1 and compartment = $2 and code_name >= $3 and code_name < $4
             order by code_name limit $5",
            office.0,
            compartment.as_str(),
            from,
            to,
            limit,
        ),
    }
}

/// The case with this code.
pub async fn by_code(db: &Db, scope: Scope, code: &str) -> StoreResult<Option<CaseKey>> {
    match scope {
        Scope::Nothing => Ok(None),
        Scope::Own { user, office, compartment } => fetch_optional!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file where caseworker_id = $1 and compartment = $2 and office_id = $4 and code = $3",
            user.0,
            compartment.as_str(),
            code,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_optional!(
            db,
            CaseKey,
            "select code, opened_at as at, id
             from case_file where office_id = $1 and compartment = $2 and code = $3",
            office.0,
            compartment.as_str(),
            code,
        ),
    }
}

/// Cases of people of whom a phone has this key.
pub async fn by_phone(db: &Db, scope: Scope, number_key: &str, limit: i64) -> StoreResult<Vec<CaseKey>> {
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select distinct c.code, c.opened_at as at, c.id
             from person_phone t join case_file c on c.person_id = t.person_id
             where t.number_key = $1 and c.caseworker_id = $2 and c.compartment = $3 and c.office_id = $5
             order by c.opened_at desc, c.id desc limit $4",
            number_key,
            user.0,
            compartment.as_str(),
            limit,
            office.0,
        ),
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select distinct c.code, c.opened_at as at, c.id
             from person_phone t join case_file c on c.person_id = t.person_id
             where t.number_key = $1 and c.office_id = $2 and c.compartment = $3
             order by c.opened_at desc, c.id desc limit $4",
            number_key,
            office.0,
            compartment.as_str(),
            limit,
        ),
    }
}

/// Cases of people who have every one of these words in their names (the first three count), as written or as heard.
pub async fn by_name(db: &Db, scope: Scope, words: &[SearchWord], limit: i64) -> StoreResult<Vec<CaseKey>> {
    let Some([one, two, three]) = three(words) else { return Ok(Vec::new()) };
    match scope {
        Scope::Nothing => Ok(Vec::new()),
        // A caseworker has few cases: begin with them.
        Scope::Own { user, office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select c.code, c.opened_at as at, c.id
             from case_file c
             where c.caseworker_id = $1 and c.compartment = $2 and c.office_id = $16
               and exists (select 1 from person_key k where k.person_id = c.person_id
                 and ((k.token >= $3 and k.token < $4) or (k.token >= $5 and k.token < $6)))
               and exists (select 1 from person_key k where k.person_id = c.person_id
                 and ((k.token >= $7 and k.token < $8) or (k.token >= $9 and k.token < $10)))
               and exists (select 1 from person_key k where k.person_id = c.person_id
                 and ((k.token >= $11 and k.token < $12) or (k.token >= $13 and k.token < $14)))
             order by c.opened_at desc, c.id desc limit $15",
            user.0,
            compartment.as_str(),
            &one.spelled.0,
            &one.spelled.1,
            &one.sounds.0,
            &one.sounds.1,
            &two.spelled.0,
            &two.spelled.1,
            &two.sounds.0,
            &two.sounds.1,
            &three.spelled.0,
            &three.spelled.1,
            &three.sounds.0,
            &three.sounds.1,
            limit,
            office.0,
        ),
        // An office has many: begin with the names, spelled the same before sounding the same. SQLite takes the
        // tables of a `cross join` in the order in which they are written. People who have a further word are gathered
        // once, where there is one.
        Scope::Office { office, compartment } => fetch_all!(
            db,
            CaseKey,
            "select c.code, c.opened_at as at, c.id
             from (select person_id from person_key where token >= $3 and token < $4
                   union
                   select person_id from person_key where token >= $5 and token < $6) n
             cross join case_file c
             where c.person_id = n.person_id and c.office_id = $1 and c.compartment = $2
               and (cast($16 as text) is null or n.person_id in
                 (select person_id from person_key where token >= $7 and token < $8
                  union all
                  select person_id from person_key where token >= $9 and token < $10))
               and (cast($17 as text) is null or n.person_id in
                 (select person_id from person_key where token >= $11 and token < $12
                  union all
                  select person_id from person_key where token >= $13 and token < $14))
             limit $15",
            office.0,
            compartment.as_str(),
            &one.spelled.0,
            &one.spelled.1,
            &one.sounds.0,
            &one.sounds.1,
            &two.spelled.0,
            &two.spelled.1,
            &two.sounds.0,
            &two.sounds.1,
            &three.spelled.0,
            &three.spelled.1,
            &three.sounds.0,
            &three.sounds.1,
            limit,
            words.get(1).map(|w| w.word.as_str()),
            words.get(2).map(|w| w.word.as_str()),
        ),
    }
}
