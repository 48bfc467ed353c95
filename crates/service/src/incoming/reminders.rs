//! The days on which their clock reminds of referrals that nobody answered. Before one belongs to a case it is nobody's
//! task; this is what stands in a week instead, until it is answered.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::authz::{Permission, Scope};
use domain::referral::{Stage, Urgency};
use store::incoming_list::{self, IncomingLine};

use super::find::desk;
use crate::referral::Sla;
use crate::{Ctx, ServiceResult};

/// What its clock says of a referral on one day.
#[derive(Debug, Clone)]
pub struct Reminder {
    /// The day in the office.
    pub day: NaiveDate,
    /// What is reached on it: a reminder, or the day on which the supervisor hears of it.
    pub stage: Stage,
    /// The referral.
    pub line: IncomingLine,
}

/// Reminders from `from` until `until` about what waits for an answer at the actor's desk, `limit` of them at most.
/// Those for the supervisor are there for whoever sees the whole office.
pub(crate) async fn reminders(
    ctx: &Ctx,
    (from, until): (NaiveDate, NaiveDate),
    limit: i64,
) -> ServiceResult<Vec<Reminder>> {
    let Some(desk) = desk(ctx) else { return Ok(Vec::new()) };
    let zone = ctx.require_office()?.timezone;
    let lines = incoming_list::open(ctx.db(), desk, None, limit).await?;
    let lines: Vec<IncomingLine> = lines.into_iter().filter(|l| l.status.awaits_answer()).collect();
    let Some(oldest) = lines.iter().map(|l| l.received_at).min() else { return Ok(Vec::new()) };
    let mut rules: HashMap<&str, Sla> = HashMap::new();
    for urgency in Urgency::ALL {
        if lines.iter().any(|l| l.urgency == *urgency) {
            rules.insert(urgency.as_str(), Sla::of(ctx.db(), desk.0, *urgency, oldest).await?);
        }
    }
    let supervises = matches!(ctx.actor.scope(Permission::CaseList), Scope::Office { .. });
    let mut found: Vec<Reminder> = Vec::new();
    for line in lines {
        let Some(sla) = rules.get(line.urgency.as_str()) else { continue };
        for stage in [Stage::Supervisor, Stage::RemindedAgain, Stage::Reminded] {
            let day = sla.due(line.received_at, stage).with_timezone(&zone).date_naive();
            let said = found.last().is_some_and(|r| r.line.id == line.id && r.day == day);
            // An emergency reaches everything on one day: the last of it is said.
            if (from..=until).contains(&day) && !said && (supervises || stage != Stage::Supervisor) {
                found.push(Reminder { day, stage, line: line.clone() });
            }
        }
    }
    Ok(found)
}
