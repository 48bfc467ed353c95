//! The follow-up calendar: how soon somebody sees a person again. Days that are planned already stay as they are.

use domain::authz::{Facts, Permission};
use domain::follow_up::{FollowUpCalendar, FollowUpCalendarForm, FollowUpRule};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};

use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// The calendar with its version.
pub async fn follow_up_calendar(ctx: &Ctx) -> ServiceResult<(FollowUpCalendar, i64)> {
    ctx.require(Permission::OfficeManage, &Facts::NONE).map(drop)?;
    Ok(store::follow_up::calendar(ctx.db()).await?)
}

/// Saves the form over the version it was opened with.
pub async fn edit_follow_up_calendar(ctx: &Ctx, form: &FollowUpCalendarForm) -> ServiceResult<()> {
    let grant = ctx.require(Permission::OfficeManage, &Facts::NONE)?;
    let (command, version, calendar) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "follow_up.calendar", ctx.now).await? {
        return Ok(());
    }
    let (saved, now) = store::follow_up::calendar(&mut tx).await?;
    let changed: Vec<FollowUpRule> =
        FollowUpRule::ALL.iter().copied().filter(|r| saved.days(*r) != calendar.days(*r)).collect();
    if version != now {
        let difference = |rule: &FollowUpRule| Difference {
            field: FollowUpCalendarForm::field(*rule),
            saved: saved.days(*rule).to_string(),
        };
        return Err(ServiceError::Conflict(changed.iter().map(difference).collect()));
    }
    store::follow_up::set_calendar(&mut tx, &calendar, version).await?;
    command::finish(&mut tx, command, "").await?;
    let changes: serde_json::Map<_, _> =
        changed.iter().map(|r| (r.as_str().to_owned(), json!([saved.days(*r), calendar.days(*r)]))).collect();
    let entry = ctx.audit("office.follow_up_changed", "office", None);
    Ok(tx.commit(entry.detail(json!({ "changes": changes }))).await?)
}
