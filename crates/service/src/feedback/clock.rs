//! Its clock: by the working days of the office, by hours where it is protected. What nobody deals with in time is put
//! before the next desk. No job is left for it: a list of jobs would say that there is something.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::calendar::{Calendar, Weekend};
use domain::feedback::{Desk, State, terms};
use domain::id::{FeedbackId, OfficeId};
use store::Source;
use store::feedback::Feedback;
use store::feedback_event::{NewEvent, happened};

use super::begin_for_nobody;
use super::find::{entry, hand_on, place};
use crate::referral::{instant, local};
use crate::{App, Ctx, ServiceResult};

/// Clocks that one look takes.
const MOST: i64 = 100;
/// What cannot be looked at now is looked at again so much later.
const AGAIN: chrono::Duration = chrono::Duration::minutes(10);

/// Working days of an office; of no office, those of most.
async fn calendar(
    mut src: impl Source,
    office: Option<OfficeId>,
    from: DateTime<Utc>,
) -> ServiceResult<(Calendar, Tz)> {
    let Some(id) = office else { return Ok((Calendar::without_holidays(Weekend::SaturdaySunday), Tz::UTC)) };
    let zone = store::office::by_id(&mut src, id).await?.and_then(|o| o.timezone.parse().ok()).unwrap_or(Tz::UTC);
    let weekend = store::calendar::weekend(&mut src, id).await?;
    let holidays = store::calendar::holidays(&mut src, id, local(from, zone).date()).await?;
    Ok((Calendar { weekend, holidays: holidays.into_iter().map(|h| h.day).collect() }, zone))
}

/// Counts anew from when it came, or from when the person said more after an answer: until when it is acknowledged and
/// answered, and when to look.
pub(super) async fn set_terms(src: impl Source, f: &mut Feedback) -> ServiceResult<()> {
    let from = f.words.again.unwrap_or(f.received_at);
    let (calendar, zone) = calendar(src, f.office, from).await?;
    let terms = terms(&calendar, local(from, zone), f.words.category.is_protected());
    f.acknowledge_by = instant(terms.acknowledge, zone);
    f.resolve_by = instant(terms.resolve, zone);
    wind(f);
    Ok(())
}

/// When to look again.
pub(super) fn wind(f: &mut Feedback) {
    f.next = match f.state {
        State::New => Some(f.acknowledge_by),
        State::Acknowledged => Some(f.resolve_by),
        State::Resolved | State::Closed => None,
    };
}

/// Looks at every clock that is due, and says how many there were. Two workers may do it at once: a version holds.
pub async fn wake(app: &Arc<App>) -> ServiceResult<usize> {
    let ctx = Ctx::system(app.clone());
    let due = store::feedback::due(&app.db, ctx.now, MOST).await?;
    for id in &due {
        if let Err(error) = look(&ctx, *id).await {
            tracing::error!(error = %error, "feedback.clock_failed");
            let mut tx = begin_for_nobody(app).await?;
            store::feedback::look_again(&mut tx, *id, ctx.now + AGAIN).await?;
            tx.commit_unchecked_bookkeeping().await?;
        }
    }
    Ok(due.len())
}

async fn look(ctx: &Ctx, id: FeedbackId) -> ServiceResult<()> {
    let mut tx = begin_for_nobody(&ctx.app).await?;
    let Some(mut f) = store::feedback::by_id(&mut tx, &ctx.app.sealer, id).await? else { return Ok(()) };
    // It may have been answered since it was found to be due.
    if !f.state.is_open() || f.next.is_none_or(|next| next > ctx.now) {
        return Ok(());
    }
    f.late = true;
    // Somebody may have left, or become a supervisor, since it was put where it is.
    let before = f.desk;
    place(ctx, &mut tx, &mut f).await?;
    // The officer, too, hands on what he does not deal with.
    if before == Desk::Officer && f.desk == Desk::Officer && ctx.now > f.resolve_by {
        hand_on(ctx, &mut tx, &mut f).await?;
    }
    // Once it is late at acknowledging, the next look is at the day of the answer; after that there is none.
    f.next = (ctx.now < f.resolve_by).then_some(f.resolve_by);
    store::feedback::save(&mut tx, &ctx.app.sealer, &f).await?;
    let event = NewEvent { id: ctx.id(), feedback: f.id, at: ctx.now, by: None, what: "late", note: None };
    happened(&mut tx, &ctx.app.sealer, &event).await?;
    Ok(tx.commit(entry(ctx, "feedback.late", &f)).await?)
}
