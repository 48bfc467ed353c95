//! How much each caseworker has in hand, who could take more, and how much is too much.

use chrono::NaiveDate;
use domain::authz::{Compartment, Role};
use domain::caseload::{Caseload, LoadLimits};
use domain::id::{OfficeId, UserId};
use domain::speaker::Speaker;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::user::speaker;
use crate::{StoreResult, Tx};

/// Somebody who works with cases.
#[derive(Debug, Clone)]
pub struct Worker {
    /// Who.
    pub user: UserId,
    /// Name.
    pub name: String,
    /// With whom they can speak.
    pub speaker: Speaker,
}

type WorkerRow = (Uuid, String, Json<Vec<String>>, Option<String>);

/// Who works in an office with a role on `today`, behind this wall: by name.
pub async fn workers(
    mut src: impl Source,
    office: OfficeId,
    role: Role,
    compartment: Compartment,
    today: NaiveDate,
) -> StoreResult<Vec<Worker>> {
    let rows: Vec<WorkerRow> = fetch_all!(
        src,
        WorkerRow,
        "select u.id, u.name, u.spoken_languages, u.sex
         from app_user u
         where u.active and u.id in (
           select h.user_id from user_role h
           where h.office_id = $1 and h.role = $2 and h.compartment = $3
             and (h.expires_on is null or h.expires_on >= $4))
         order by u.name, u.id",
        office.0,
        role.as_str(),
        compartment.as_str(),
        today,
    )?;
    rows.into_iter()
        .map(|(id, name, languages, sex)| {
            Ok(Worker { user: UserId(id), name, speaker: speaker(&languages, sex.as_deref())? })
        })
        .collect()
}

/// Open cases of an office in each caseworker's hands, on one side of its walls.
pub async fn loads(
    mut src: impl Source,
    office: OfficeId,
    compartment: Compartment,
) -> StoreResult<Vec<(UserId, Caseload)>> {
    let rows: Vec<(Uuid, i64, i64, i64)> = fetch_all!(
        src,
        (Uuid, i64, i64, i64),
        "select caseworker_id, cast(count(*) as bigint),
           cast(sum(case when risk = 'high' then 1 else 0 end) as bigint),
           cast(sum(case when status = 'monitoring' and coalesce(risk, '') <> 'high' then 1 else 0 end) as bigint)
         from case_file
         where office_id = $1 and compartment = $2 and caseworker_id is not null
           and status not in ('closed', 'transferred')
         group by caseworker_id",
        office.0,
        compartment.as_str(),
    )?;
    let load = |(user, open, high, monitoring)| (UserId(user), Caseload { open, high, monitoring });
    Ok(rows.into_iter().map(load).collect())
}

/// How much is too much, and the version of that.
pub async fn limits(mut src: impl Source) -> StoreResult<(LoadLimits, i64)> {
    let (target, cap, red, high, monitoring, version): (i64, i64, i64, i64, i64, i64) = fetch_one!(
        src,
        (i64, i64, i64, i64, i64, i64),
        "select target, cap, red, high_percent, monitoring_percent, version from caseload_limit
         where scope = 'programme'",
    )?;
    // What the form lets through fits.
    let [target, cap, red, high_percent, monitoring_percent] =
        [target, cap, red, high, monitoring].map(|n| u32::try_from(n).unwrap_or(u32::MAX));
    Ok((LoadLimits { target, cap, red, high_percent, monitoring_percent }, version))
}

/// Changes the limits of version `version`.
pub async fn set_limits(tx: &mut Tx, limits: &LoadLimits, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update caseload_limit set target = $1, cap = $2, red = $3, high_percent = $4, monitoring_percent = $5,
           version = version + 1
         where scope = 'programme' and version = $6",
        i64::from(limits.target),
        i64::from(limits.cap),
        i64::from(limits.red),
        i64::from(limits.high_percent),
        i64::from(limits.monitoring_percent),
        version,
    )?
    .expect_rows(1)
}
