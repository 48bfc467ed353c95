//! The way back for whoever said something: number and secret word, by POST alone.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::feedback::{LookForm, State, reference_of};
use store::Tx;
use store::command::{Claim, claim, finish};
use store::feedback::Feedback;
use store::feedback_event::{NewEvent, events, happened, said};

use super::begin_for_nobody;
use super::clock::set_terms;
use super::find::{entry, place};
use super::receive::by_secret;
use crate::session::throttle;
use crate::{App, Ctx, ServiceError, ServiceResult};

/// Most additions of one person.
const SAID_MAX: i64 = 30;

/// What the person may know of it: not what they said, which somebody else could read over the shoulder.
#[derive(Debug, Clone)]
pub struct Looked {
    /// Where it stands.
    pub state: State,
    /// Until when something happens next.
    pub due: Option<DateTime<Utc>>,
    /// What they are told, the newest first: when, and in words.
    pub told: Vec<(DateTime<Utc>, String)>,
    /// Whether the answer helped, as far as they said.
    pub satisfied: Option<bool>,
}

async fn find(app: &App, form: &LookForm) -> ServiceResult<Feedback> {
    let now = app.clock.now();
    let wrong = || ServiceError::refused("error-feedback-secret");
    let typed = reference_of(&form.reference);
    // What is no number is a try as well.
    let key = throttle::key("feedback-look", typed.as_deref().unwrap_or_default());
    throttle::check(app, &key, now).await?;
    let found = match &typed {
        Some(reference) => by_secret(app, &app.db, reference, &form.secret).await?,
        None => None,
    };
    let Some(found) = found else {
        let mut tx = begin_for_nobody(app).await?;
        let forget = now - chrono::Duration::hours(24);
        store::throttle::fail(&mut tx, &key, now, forget, |n| now + throttle::delay(n, throttle::LONGEST)).await?;
        // Not in the log: that somebody looked for something that was said is nobody's business.
        tx.commit_unchecked_bookkeeping().await?;
        return Err(wrong());
    };
    Ok(found)
}

/// Where it stands.
pub async fn look(app: &App, form: &LookForm) -> ServiceResult<Looked> {
    let found = find(app, form).await?;
    let events = events(&app.db, &app.sealer, found.id).await?;
    let told = events.into_iter().filter(|e| matches!(e.what.as_str(), "asked" | "resolved"));
    Ok(Looked {
        state: found.state,
        due: match found.state {
            State::New => Some(found.acknowledge_by),
            State::Acknowledged => Some(found.resolve_by),
            State::Resolved | State::Closed => None,
        },
        told: told.filter_map(|e| Some((e.at, e.note?))).collect(),
        satisfied: found.satisfied,
    })
}

/// The person adds something, or says whether the answer helped. After an answer, words or a no open it again: somebody
/// has to read them, on a clock of their own. A mere yes does not.
pub async fn reply(app: &Arc<App>, form: &LookForm) -> ServiceResult<()> {
    let found = find(app, form).await?;
    let reply = form.parse()?;
    let ctx = Ctx::system(app.clone());
    let mut tx = begin_for_nobody(app).await?;
    if let Claim::Done(_) = claim(&mut tx, reply.command, "feedback.reply", ctx.now).await? {
        return Ok(());
    }
    if said(&mut tx, found.id).await? >= SAID_MAX {
        return Err(ServiceError::refused("error-feedback-many"));
    }
    // A desk may have answered it since it was found.
    let found = store::feedback::by_id(&mut tx, &app.sealer, found.id).await?.filter(|f| f.erased_at.is_none());
    let mut found = found.ok_or_else(|| ServiceError::refused("error-feedback-secret"))?;
    if let Some(state) = found.state.heard_again() {
        found.satisfied = reply.satisfied.or(found.satisfied);
        if reply.asks_for_more() {
            open_again(&ctx, &mut tx, &mut found, state).await?;
        }
        store::feedback::save(&mut tx, &app.sealer, &found).await?;
    }
    let note = reply.said.as_deref();
    let event = NewEvent { id: ctx.id(), feedback: found.id, at: ctx.now, by: None, what: "said", note };
    happened(&mut tx, &app.sealer, &event).await?;
    finish(&mut tx, reply.command, "").await?;
    Ok(tx.commit(entry(&ctx, "feedback.added", &found)).await?)
}

/// Puts an answered one on the desk where it belongs now, as new and in time.
async fn open_again(ctx: &Ctx, tx: &mut Tx, f: &mut Feedback, state: State) -> ServiceResult<()> {
    (f.state, f.late, f.apart, f.outcome) = (state, false, false, None);
    (f.acknowledged_at, f.resolved_at, f.closed_at) = (None, None, None);
    f.words.again = Some(ctx.now);
    place(ctx, &mut *tx, f).await?;
    set_terms(&mut *tx, f).await?;
    let event = NewEvent { id: ctx.id(), feedback: f.id, at: ctx.now, by: None, what: "reopened", note: None };
    happened(tx, &ctx.app.sealer, &event).await?;
    tx.record(entry(ctx, "feedback.reopened", f));
    Ok(())
}
