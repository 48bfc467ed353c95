//! What a case can be linked to, and how it is found: by folded names, which no schema change can make by itself.

use domain::authz::Grant;
use domain::id::OfficeId;
use domain::place::search_key;
use domain::support::Target;
use uuid::Uuid;

use crate::db::Source;
use crate::like::{anywhere, in_name};
use crate::{Db, StoreResult, Tx};

/// The title of something a case can be linked to, and an institution's entry in the directory.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Linkable {
    /// Of which kind.
    pub target: String,
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Of what it is, or in which place.
    pub above: String,
    /// Whether an institution knows who is linked to it: it is one, or something that one gives.
    pub at_institution: bool,
    /// Entry of that institution in the directory.
    pub organisation_id: Option<Uuid>,
}

/// What is looked for among things to which a case can be linked.
#[derive(Debug, Clone, Copy)]
pub enum Sought<'a> {
    /// This one.
    One(&'a Target),
    /// Those with these words in their title, place or institution, however accents are written, or in their code; all
    /// without words. Of each kind at most so many.
    Words(&'a str, i64),
}

/// Projects and records of the communities of an office, what it does with institutions, and institutions: what a case
/// can be linked to. Of each kind the newest.
pub async fn linkable(mut src: impl Source, office: OfficeId, sought: Sought<'_>) -> StoreResult<Vec<Linkable>> {
    let (only, words, limit) = match sought {
        Sought::One(target) => (Some(target), None, 1),
        Sought::Words(words, limit) => (None, Some(words), limit),
    };
    fetch_all!(
        src,
        Linkable,
        "select * from (
           select * from (
             select 'project' as target, p.id, p.title, l.name as above, false as at_institution,
               cast(null as uuid) as organisation_id
             from project p join community c on c.id = p.community_id join place l on l.pcode = c.pcode
             where p.office_id = $1 and p.state in ('contracted', 'ongoing', 'completed', 'handed_over')
               and ($3 or p.id = $4)
               and (cast($6 as text) is null or p.search_key || ' ' || l.search_key like $6 escape '!'
                 or lower(p.code) like lower($7) escape '!')
             order by p.created_at desc, p.id desc limit $2) a
           union all
           select * from (
             select 'record' as target, r.id, r.title, coalesce(l.name, i.name, '') as above,
               i.id is not null as at_institution, i.organisation_id
             from support_record r left join community c on c.id = r.community_id
             left join place l on l.pcode = c.pcode left join institution i on i.id = r.institution_id
             where r.office_id = $1 and r.kind in ('event', 'dispute', 'policing', 'activity') and ($3 or r.id = $4)
               and (cast($6 as text) is null
                 or r.search_key || ' ' || coalesce(l.search_key, i.search_key, '') like $6 escape '!')
             order by r.created_at desc, r.id desc limit $2) b
           union all
           select * from (
             select 'institution' as target, i.id, i.name as title, coalesce(l.name, '') as above, true as at_institution,
               i.organisation_id
             from institution i left join place l on l.pcode = i.pcode
             where ($3 or i.id = $4)
               and (cast($6 as text) is null
                 or i.search_key || ' ' || coalesce(l.search_key, '') like $6 escape '!')
             order by i.name, i.id limit $2) c) t
         where $3 or target = $5
         order by target, title, id",
        office.0,
        limit,
        only.is_none(),
        only.map(|t| t.id).unwrap_or_default(),
        only.map(|t| t.kind.as_str()).unwrap_or_default(),
        words.and_then(in_name),
        words.and_then(anywhere),
    )
}

/// Folds the names that were written before they were folded; after a change of the schema.
pub(crate) async fn fold_names(db: &Db) -> StoreResult<()> {
    let mut tx = Tx::begin(db, Grant::unchecked_system("schema")).await?;
    let projects: Vec<(Uuid, String)> =
        fetch_all!(&mut tx, (Uuid, String), "select id, title from project where search_key is null")?;
    for (id, title) in projects {
        execute!(&mut tx, "update project set search_key = $1 where id = $2", search_key(&title), id)?
            .expect_rows(1)?;
    }
    let records: Vec<(Uuid, String)> =
        fetch_all!(&mut tx, (Uuid, String), "select id, title from support_record where search_key is null")?;
    for (id, title) in records {
        execute!(&mut tx, "update support_record set search_key = $1 where id = $2", search_key(&title), id)?
            .expect_rows(1)?;
    }
    let institutions: Vec<(Uuid, String)> =
        fetch_all!(&mut tx, (Uuid, String), "select id, name from institution where search_key is null")?;
    for (id, name) in institutions {
        execute!(&mut tx, "update institution set search_key = $1 where id = $2", search_key(&name), id)?
            .expect_rows(1)?;
    }
    tx.commit_bare().await
}
