//! An office's calendar: its weekend and its holidays. Clocks that run are looked at again when it changes.

use domain::authz::{Facts, Grant, Permission};
use domain::calendar::{Holiday, HolidayForm, Weekend, WeekendForm};
use domain::id::OfficeId;
use serde_json::json;
use store::command::{self, Claim};
use store::office::OfficeRow;
use store::{Tx, calendar, referral_clock};

use super::office;
use crate::{Ctx, ServiceResult};

/// An office's calendar.
#[derive(Debug, Clone)]
pub struct OfficeCalendar {
    /// The office.
    pub office: OfficeRow,
    /// Days of the week on which nobody works.
    pub weekend: Weekend,
    /// Holidays from today on, the next one first.
    pub holidays: Vec<Holiday>,
    /// How many other offices of the country there are.
    pub neighbours: usize,
}

fn manage(ctx: &Ctx) -> ServiceResult<Grant> {
    Ok(ctx.require(Permission::OfficeManage, &Facts::NONE)?)
}

/// The calendar of the office with this code.
pub async fn office_calendar(ctx: &Ctx, code: &str) -> ServiceResult<OfficeCalendar> {
    manage(ctx).map(drop)?;
    let office = office::office(ctx, code).await?;
    let id = OfficeId(office.id);
    let weekend = calendar::weekend(ctx.db(), id).await?;
    let holidays = calendar::holidays(ctx.db(), id, ctx.today()).await?;
    let neighbours = of_country(ctx, &office.country).await?.len().saturating_sub(1);
    Ok(OfficeCalendar { office, weekend, holidays, neighbours })
}

async fn of_country(ctx: &Ctx, country: &str) -> ServiceResult<Vec<OfficeId>> {
    let offices = office::office_list(ctx).await?;
    Ok(offices.into_iter().filter(|o| o.country == country).map(|o| OfficeId(o.id)).collect())
}

/// Sets the weekend.
pub async fn set_weekend(ctx: &Ctx, form: &WeekendForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let office = office::office(ctx, form.office.trim()).await?;
    let (command, weekend) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "office.weekend", ctx.now).await? {
        return Ok(());
    }
    let id = OfficeId(office.id);
    calendar::set_weekend(&mut tx, id, weekend).await?;
    referral_clock::look_again_at_office(&mut tx, id, ctx.now).await?;
    command::finish(&mut tx, command, "").await?;
    let mut entry = ctx.audit("office.weekend_set", "office", Some(office.id));
    entry.office_id = Some(id);
    Ok(tx.commit(entry.detail(json!({ "weekend": weekend.as_str() }))).await?)
}

/// Adds a holiday, to every office of the country where the form says so.
pub async fn add_holiday(ctx: &Ctx, form: &HolidayForm) -> ServiceResult<()> {
    manage(ctx).map(drop)?;
    let (command, holiday) = form.parse()?;
    change(ctx, form, command, "office.holiday_added", holiday.day, Some(&holiday)).await
}

/// Takes a holiday away.
pub async fn remove_holiday(ctx: &Ctx, form: &HolidayForm) -> ServiceResult<()> {
    manage(ctx).map(drop)?;
    let (command, day) = form.parse_removal()?;
    change(ctx, form, command, "office.holiday_removed", day, None).await
}

async fn change(
    ctx: &Ctx,
    form: &HolidayForm,
    command: uuid::Uuid,
    action: &'static str,
    day: chrono::NaiveDate,
    added: Option<&Holiday>,
) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let office = office::office(ctx, form.office.trim()).await?;
    let offices = if form.everywhere { of_country(ctx, &office.country).await? } else { vec![OfficeId(office.id)] };
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, action, ctx.now).await? {
        return Ok(());
    }
    for id in &offices {
        match added {
            Some(holiday) => calendar::add_holiday(&mut tx, *id, holiday).await?,
            None => drop(calendar::remove_holiday(&mut tx, *id, day).await?),
        }
        referral_clock::look_again_at_office(&mut tx, *id, ctx.now).await?;
    }
    command::finish(&mut tx, command, "").await?;
    let mut entry = ctx.audit(action, "office", Some(office.id));
    entry.office_id = Some(office.id.into());
    Ok(tx.commit(entry.detail(json!({ "day": day, "offices": offices.len() }))).await?)
}
