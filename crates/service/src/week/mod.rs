//! A week of the actor's work: what is due on which day, appointments at providers, and referrals to the programme that
//! wait for an answer.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use domain::authz::{Permission, Scope};
pub use store::appointment::Appointment;
pub use store::task::OpenTask;
use store::task_day::{self, Kinds};

pub use crate::incoming::Reminder;
use crate::referral::instant;
use crate::{Ctx, ServiceError, ServiceResult, incoming};

/// Tasks and appointments of one week; whoever has more works through Today and the list of cases.
const MOST: usize = 300;

/// One day.
#[derive(Debug, Clone)]
pub struct Day {
    /// The date.
    pub date: NaiveDate,
    /// Name of the holiday, if the office has one.
    pub holiday: Option<String>,
    /// Whether the office works.
    pub works: bool,
    /// Appointments at providers, by time.
    pub appointments: Vec<Appointment>,
    /// What is at a time that was agreed on, by time.
    pub timed: Vec<(DateTime<Utc>, OpenTask)>,
    /// What else is due.
    pub tasks: Vec<OpenTask>,
    /// Referrals to the programme that their clock reminds of.
    pub incoming: Vec<Reminder>,
    /// Whether more may be due on this day than is here.
    pub more: bool,
}

/// Seven days from a Monday.
#[derive(Debug, Clone)]
pub struct Week {
    /// The Monday.
    pub monday: NaiveDate,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether it is a whole office's week: tasks say whose they are.
    pub office: bool,
    /// The days.
    pub days: Vec<Day>,
}

impl Week {
    /// The Monday of the week before and of the week after.
    pub fn around(&self) -> (NaiveDate, NaiveDate) {
        let shift = |days: i64| self.monday.checked_add_signed(TimeDelta::days(days)).unwrap_or(self.monday);
        (shift(-7), shift(7))
    }
}

impl Day {
    /// How much there is to do, without what has a time.
    pub fn to_do(&self) -> usize {
        self.tasks.len() + self.incoming.len()
    }
}

/// What has a time on this day, by time.
fn timed(tasks: &[OpenTask], date: NaiveDate, zone: Tz) -> Vec<(DateTime<Utc>, OpenTask)> {
    let at = |t: &OpenTask| Some((instant(date.and_time(t.due_time?), zone), t.clone()));
    let mut timed: Vec<_> = tasks.iter().filter(|t| t.due_on == date).filter_map(at).collect();
    timed.sort_by_key(|(at, t)| (*at, t.id.0));
    timed
}

/// The week with this day in it; this week without one. Days that lie impossibly far are not found.
pub async fn week(ctx: &Ctx, day: Option<NaiveDate>) -> ServiceResult<Week> {
    let scope = ctx.actor.scope(Permission::CaseList);
    let office = ctx.require_office()?;
    if scope == Scope::Nothing {
        return Err(ServiceError::Forbidden);
    }
    let today = ctx.today();
    let day = day.unwrap_or(today);
    if !(1900..=2100).contains(&day.year()) {
        return Err(ServiceError::NotFound);
    }
    let monday = day - Days::new(u64::from(day.weekday().num_days_from_monday()));
    let sunday = monday + Days::new(6);
    let start = |day: NaiveDate| instant(day.and_time(chrono::NaiveTime::MIN), office.timezone);
    let mut tasks = task_day::between(ctx.db(), scope, Kinds::Work, (monday, sunday), MOST as i64 + 1).await?;
    // By day: what is left out is due on this day or later.
    let cut_on = tasks.get(MOST).map(|t| t.due_on);
    tasks.truncate(MOST);
    let appointments = match ctx.actor.scope(Permission::ReferralRead) {
        Scope::Nothing => Vec::new(),
        scope => {
            store::appointment::between(ctx.db(), scope, (start(monday), start(sunday + Days::new(1))), MOST as i64)
                .await?
        }
    };
    let reminders = incoming::reminders(ctx, (monday, sunday), MOST as i64).await?;
    let weekend = store::calendar::weekend(ctx.db(), office.id).await?;
    let holidays = store::calendar::holidays(ctx.db(), office.id, monday).await?;
    let local = |at: DateTime<Utc>| at.with_timezone(&office.timezone).date_naive();
    let days = monday.iter_days().take(7).map(|date| {
        let holiday = holidays.iter().find(|h| h.day == date).map(|h| h.name.clone());
        Day {
            works: holiday.is_none() && !weekend.holds(date),
            holiday,
            appointments: appointments.iter().filter(|a| local(a.at) == date).cloned().collect(),
            timed: timed(&tasks, date, office.timezone),
            tasks: tasks.iter().filter(|t| t.due_on == date && t.due_time.is_none()).cloned().collect(),
            more: cut_on.is_some_and(|day| date >= day),
            incoming: reminders.iter().filter(|r| r.day == date).cloned().collect(),
            date,
        }
    });
    Ok(Week { monday, today, office: matches!(scope, Scope::Office { .. }), days: days.collect() })
}
