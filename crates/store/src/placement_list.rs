//! Lists about apprenticeships and jobs: what is due, who is where, who stayed.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::authz::Scope;
use domain::placement::{Followed, LookKind, PlacementEnd, PlacementKind, Still};
use uuid::Uuid;

use crate::StoreResult;
use crate::db::Source;
use crate::error::{stored, stored_opt};

/// A scope as a query takes it: office, wall, whether it is limited to a caseworker, and to whom.
type Limits = (Uuid, &'static str, bool, Uuid);

fn limits(scope: Scope) -> Option<Limits> {
    match scope {
        Scope::Nothing => None,
        Scope::Own { user, office, compartment } => Some((office.0, compartment.as_str(), true, user.0)),
        Scope::Office { office, compartment } => Some((office.0, compartment.as_str(), false, Uuid::nil())),
    }
}

/// A look that is to be made.
#[derive(Debug, Clone)]
pub struct DueLook {
    /// The placement.
    pub placement: Uuid,
    /// Workshop or company.
    pub employer: String,
    /// Code name of the person.
    pub code_name: String,
    /// What for.
    pub kind: LookKind,
    /// Days after the first one.
    pub days: i64,
    /// When it is due.
    pub due_on: NaiveDate,
}

/// Looks that are due until a day, the most overdue first. Where somebody left or died, nobody looks.
pub async fn due(mut src: impl Source, scope: Scope, until: NaiveDate, limit: i64) -> StoreResult<Vec<DueLook>> {
    let Some((office, wall, own, user)) = limits(scope) else { return Ok(Vec::new()) };
    let rows: Vec<(Uuid, String, String, String, i64, NaiveDate)> = fetch_all!(
        src,
        (Uuid, String, String, String, i64, NaiveDate),
        "select p.id, p.employer, c.code_name, l.kind, l.day_offset, l.due_on
         from placement_look l
         join placement p on p.id = l.placement_id
         join case_file c on c.id = p.case_id
         where l.looked_on is null and l.due_on <= $1 and p.ended_on is null and c.merged_into is null
           and coalesce(c.closure_reason, '') <> 'deceased'
           and c.office_id = $2 and c.compartment = $3 and (not $4 or c.caseworker_id = $5)
         order by l.due_on, l.id limit $6",
        until,
        office,
        wall,
        own,
        user,
        limit,
    )?;
    rows.into_iter()
        .map(|(placement, employer, code_name, kind, days, due_on)| {
            let kind = stored("placement_look.kind", &kind)?;
            Ok(DueLook { placement, employer, code_name, kind, days, due_on })
        })
        .collect()
}

/// A placement in a list.
#[derive(Debug, Clone)]
pub struct PlacementLine {
    /// Its id.
    pub id: Uuid,
    /// Apprenticeship or job.
    pub kind: PlacementKind,
    /// Workshop or company.
    pub employer: String,
    /// The occupation.
    pub isco: String,
    /// Code name of the person.
    pub code_name: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// When it ended.
    pub ended_on: Option<NaiveDate>,
}

/// Placements of the scope that go on, or that have ended; the newest first, from behind `before` on.
pub async fn list(
    mut src: impl Source,
    scope: Scope,
    ended: bool,
    before: Option<(NaiveDate, Uuid)>,
    limit: i64,
) -> StoreResult<Vec<PlacementLine>> {
    let Some((office, wall, own, user)) = limits(scope) else { return Ok(Vec::new()) };
    type Row = (Uuid, String, String, String, String, NaiveDate, Option<NaiveDate>);
    let rows: Vec<Row> = fetch_all!(
        src,
        Row,
        "select p.id, p.kind, p.employer, p.isco, c.code_name, p.starts_on, p.ended_on
         from placement p join case_file c on c.id = p.case_id
         where (p.ended_on is not null) = $1
           and c.office_id = $2 and c.compartment = $3 and (not $4 or c.caseworker_id = $5)
           and ($6 or p.starts_on < $7 or (p.starts_on = $7 and p.id < $8))
         order by p.starts_on desc, p.id desc limit $9",
        ended,
        office,
        wall,
        own,
        user,
        before.is_none(),
        before.map(|(on, _)| on).unwrap_or_default(),
        before.map(|(_, id)| id).unwrap_or_default(),
        limit,
    )?;
    rows.into_iter()
        .map(|(id, kind, employer, isco, code_name, starts_on, ended_on)| {
            let kind = stored("placement.kind", &kind)?;
            Ok(PlacementLine { id, kind, employer, isco, code_name, starts_on, ended_on })
        })
        .collect()
}

/// What is known of everybody of the scope who began on a day or later, for the count of who stayed. Of a person who died
/// nobody asks.
pub async fn followed(mut src: impl Source, scope: Scope, since: NaiveDate) -> StoreResult<Vec<Followed>> {
    let Some((office, wall, own, user)) = limits(scope) else { return Ok(Vec::new()) };
    type Known = (Uuid, NaiveDate, Option<NaiveDate>, Option<NaiveDate>, Option<String>, Option<i64>, Option<String>);
    let rows: Vec<Known> = fetch_all!(
        src,
        Known,
        "select p.id, p.starts_on, p.ends_on, p.ended_on, p.end_reason, l.day_offset, l.still
         from placement p
         join case_file c on c.id = p.case_id
         left join placement_look l on l.placement_id = p.id and l.kind = 'retention' and l.looked_on is not null
         where coalesce(c.closure_reason, '') <> 'deceased'
           and p.starts_on >= $1 and c.office_id = $2 and c.compartment = $3 and (not $4 or c.caseworker_id = $5)",
        since,
        office,
        wall,
        own,
        user,
    )?;
    let mut all: BTreeMap<Uuid, Followed> = BTreeMap::new();
    for (id, starts_on, ends_on, ended_on, reason, days, still) in rows {
        let reason: Option<PlacementEnd> = stored_opt("placement.end_reason", reason.as_deref())?;
        let still: Option<Still> = stored_opt("placement_look.still", still.as_deref())?;
        let one = all.entry(id).or_insert_with(|| Followed {
            starts_on,
            ends_on,
            ended: ended_on.zip(reason),
            answers: Vec::new(),
        });
        one.answers.extend(days.zip(still));
    }
    Ok(all.into_values().collect())
}
