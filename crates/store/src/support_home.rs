//! In which community somebody counts, by where they live: that of the place, or of the last of those that replaced it one
//! after the other; where none of them has one, that of the nearest place above. Of several places that replaced one, the
//! first follows it, or the one under whose code its community went on. Both queries here walk the same way: up the tree by
//! primary keys, a handful of steps for each place.

use chrono::NaiveDate;
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::support_community::{Community, Row};

/// The community in which somebody counts who lives in a place.
pub async fn of_place(mut src: impl Source, pcode: &str) -> StoreResult<Option<Community>> {
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "with recursive way (pcode, up, step) as (
           select cast($1 as text), 0, 0
           union all
           select coalesce(g.pcode, s.successor, l.parent),
             case when coalesce(g.pcode, s.successor) is null then w.up + 1 else w.up end, w.step + 1
           from way w join place l on l.pcode = w.pcode
           left join community_former b on b.pcode = w.pcode left join community g on g.id = b.community_id
           left join place_successor s on s.pcode = w.pcode and s.position = 0
           where coalesce(g.pcode, s.successor, l.parent) is not null and w.step < 40)
         select c.id, c.pcode, l.name, a.name as above, c.office_id, c.answers, c.version,
           n.month, n.cases, n.linked
         from way w join community c on c.pcode = w.pcode
         join place l on l.pcode = c.pcode left join place a on a.pcode = l.parent
         left join community_received n on n.community_id = c.id
           and n.month = (select max(month) from community_received m where m.community_id = c.id)
         where c.joined_into is null
         order by w.up, w.step desc limit 1",
        pcode,
    )?;
    Ok(row.map(Community::from))
}

/// How many open cases behind no wall each community receives that were opened before a day: each case counts in one
/// community. One pass over the cases, then a walk from each place in which somebody lives. The exact numbers: they do
/// not leave the service.
pub async fn cases(mut src: impl Source, before: NaiveDate) -> StoreResult<Vec<(Uuid, i64)>> {
    fetch_all!(
        src,
        (Uuid, i64),
        "with recursive lives (pcode, n) as (
           select p.current_pcode, count(*) from case_file f join person p on p.id = f.person_id
           where f.compartment = 'general' and f.status not in ('closed', 'transferred') and f.opened_on < $1
           group by p.current_pcode),
         way (home, pcode, up, step) as (
           select pcode, pcode, 0, 0 from lives
           union all
           select w.home, coalesce(g.pcode, s.successor, l.parent),
             case when coalesce(g.pcode, s.successor) is null then w.up + 1 else w.up end, w.step + 1
           from way w join place l on l.pcode = w.pcode
           left join community_former b on b.pcode = w.pcode left join community g on g.id = b.community_id
           left join place_successor s on s.pcode = w.pcode and s.position = 0
           where coalesce(g.pcode, s.successor, l.parent) is not null and w.step < 40),
         found (home, id, nth) as (
           select w.home, c.id, row_number() over (partition by w.home order by w.up, w.step desc)
           from way w join community c on c.pcode = w.pcode
           where c.joined_into is null)
         select found.id, cast(sum(lives.n) as bigint) from found join lives on lives.pcode = found.home
         where found.nth = 1 group by found.id",
        before,
    )
}
