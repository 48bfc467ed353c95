//! What a desk does with it: acknowledge, ask and answer, close; another category; whom it is about.

use domain::authz::Actor;
use domain::feedback::{
    About, AboutForm, AnswerForm, ConcernForm, Desk, MoveForm, Outcome, Step, StepForm, is_beyond, is_independent,
};
use domain::id::UserId;
use store::Tx;
use store::command::{Claim, claim, finish};
use store::feedback::{Accused, Feedback, tag};
use store::feedback_event::{NewEvent, happened};

use super::clock::{set_terms, wind};
use super::find::{allowed, entry, find, place, sits};
use crate::referral::parse_command;
use crate::{Ctx, ServiceError, ServiceResult};

/// A change of one of them: its transaction, until it is saved.
struct Change<'a> {
    ctx: &'a Ctx,
    tx: Tx,
    command: uuid::Uuid,
    feedback: Feedback,
}

/// Begins a change; nothing when this form was sent before. What is found again inside the transaction counts: it may
/// have gone behind the wall meanwhile.
async fn begin<'a>(
    ctx: &'a Ctx,
    reference: &str,
    (command, version): (&str, &str),
    action: &'static str,
) -> ServiceResult<Option<Change<'a>>> {
    allowed(ctx)?;
    let (_, grant) = find(ctx, ctx.db(), reference).await?;
    let command = parse_command(command)?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = claim(&mut tx, command, action, ctx.now).await? {
        return Ok(None);
    }
    let (feedback, _) = find(ctx, &mut tx, reference).await?;
    if version.trim().parse() != Ok(feedback.version) {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    if feedback.erased_at.is_some() {
        return Err(ServiceError::refused("error-feedback-erased"));
    }
    Ok(Some(Change { ctx, tx, command, feedback }))
}

impl Change<'_> {
    async fn end(mut self, action: &'static str, what: &'static str, note: Option<&str>) -> ServiceResult<()> {
        let (ctx, sealer) = (self.ctx, &self.ctx.app.sealer);
        store::feedback::save(&mut self.tx, sealer, &self.feedback).await?;
        let event = NewEvent { id: ctx.id(), feedback: self.feedback.id, at: ctx.now, by: ctx.somebody(), what, note };
        happened(&mut self.tx, sealer, &event).await?;
        finish(&mut self.tx, self.command, "").await?;
        Ok(self.tx.commit(entry(ctx, action, &self.feedback)).await?)
    }

    /// Whether the actor still sees it, as it is now.
    fn is_in_sight(&self) -> bool {
        let f = &self.feedback;
        sits(self.ctx).iter().any(|s| s.sees(f.desk, f.office, f.late))
    }
}

/// Acknowledges, answers, closes, puts away, opens again.
pub async fn step(ctx: &Ctx, form: &StepForm) -> ServiceResult<()> {
    let found = begin(ctx, &form.reference, (&form.command, &form.version), "feedback.step").await?;
    let Some(mut change) = found else { return Ok(()) };
    let (step, answer, satisfied) = form.parse()?;
    let f = &mut change.feedback;
    f.state = f.state.take(step).ok_or_else(|| ServiceError::refused("error-feedback-moved"))?;
    // Only what a program may have written is put away without an answer. Taken up, it is one like the others.
    if step == Step::PutAway && !f.apart {
        return Err(ServiceError::refused("error-feedback-moved"));
    }
    f.apart = step == Step::PutAway;
    let by_late = sits(ctx).iter().all(|s| s.late_only || !s.sees(f.desk, f.office, true));
    f.handled_by = Some(ctx.user());
    if matches!(step, Step::Acknowledge | Step::Resolve(_)) {
        f.acknowledged_at = f.acknowledged_at.or(Some(ctx.now));
        // Whoever took it up because it was late still sees it afterwards.
        f.late = by_late || ctx.now > f.resolve_by;
    }
    let (action, what) = match step {
        Step::Acknowledge => ("feedback.acknowledged", "acknowledged"),
        Step::Resolve(outcome) => {
            // Whether an answer before this one helped is told no longer.
            (f.outcome, f.resolved_at, f.satisfied) = (Some(outcome), Some(ctx.now), None);
            ("feedback.resolved", "resolved")
        }
        Step::Close => {
            f.closed_at = Some(ctx.now);
            f.satisfied = satisfied.or(f.satisfied);
            ("feedback.closed", "closed")
        }
        Step::PutAway => {
            (f.outcome, f.resolved_at, f.closed_at) = (Some(Outcome::NoFollowUp), Some(ctx.now), Some(ctx.now));
            ("feedback.closed", "closed")
        }
        Step::Reopen => {
            (f.resolved_at, f.closed_at, f.outcome) = (None, None, None);
            ("feedback.reopened", "reopened")
        }
    };
    wind(f);
    // What opens after its time is late at once.
    if f.next.is_some_and(|next| next <= ctx.now) {
        (f.late, f.next) = (true, None);
    }
    change.end(action, what, answer.as_deref()).await
}

/// Writes to the person, or a note for those who handle it.
pub async fn write(ctx: &Ctx, form: &AnswerForm) -> ServiceResult<()> {
    let found = begin(ctx, &form.reference, (&form.command, &form.version), "feedback.write").await?;
    let Some(change) = found else { return Ok(()) };
    let said = form.parse()?;
    let (action, what) = if form.told { ("feedback.asked", "asked") } else { ("feedback.noted_inside", "noted") };
    change.end(action, what, Some(&said)).await
}

/// Gives it another category. Upward it is behind the wall with this change; downward needs a reason. Says whether the
/// actor still sees it.
pub async fn move_to(ctx: &Ctx, form: &MoveForm) -> ServiceResult<bool> {
    let found = begin(ctx, &form.reference, (&form.command, &form.version), "feedback.move").await?;
    let Some(mut change) = found else { return seen(ctx, &form.reference).await };
    let before = change.feedback.words.category;
    let (category, reason) = form.parse(before)?;
    change.feedback.words.category = category;
    place(ctx, &mut change.tx, &mut change.feedback).await?;
    if before.is_protected() != category.is_protected() {
        set_terms(&mut change.tx, &mut change.feedback).await?;
        // A clock that counts anew is not late by the old one; what is past by the new one is seen at its next look.
        change.feedback.late = false;
    }
    let stays = change.is_in_sight();
    let note = reason.as_deref();
    change.end("feedback.moved", "moved", note).await?;
    Ok(stays)
}

/// Notes about which organisation of the directory it is, or that it is about none. The log says that somebody did, and
/// not which.
pub async fn name_organisation(ctx: &Ctx, form: &ConcernForm) -> ServiceResult<()> {
    let found = begin(ctx, &form.reference, (&form.command, &form.version), "feedback.organisation").await?;
    let Some(mut change) = found else { return Ok(()) };
    let organisation = form.parse()?;
    let known = store::directory_list::in_use(&mut change.tx).await?;
    if organisation.is_some_and(|o| !known.iter().any(|(id, _)| *id == o)) {
        return Err(ServiceError::field("organisation", "error-unknown-choice"));
    }
    change.feedback.words.organisation = organisation;
    change.end("feedback.organisation_named", "organisation", None).await
}

/// Notes whom it is about: from now on there is nothing for that account, and it goes to the next desk where nobody else
/// is left. Whoever names somebody of a later desk hands it on past that desk and past themselves, and somebody else takes
/// back what was named wrongly. Says whether the actor still sees it.
pub async fn name_accused(ctx: &Ctx, form: &AboutForm) -> ServiceResult<bool> {
    let found = begin(ctx, &form.reference, (&form.command, &form.version), "feedback.about").await?;
    let Some(mut change) = found else { return seen(ctx, &form.reference).await };
    let independent = is_independent(&ctx.actor.assignments);
    let about = form.parse()?;
    match about {
        About::Somebody(user) => change.name(user).await?,
        // The line cannot clear what names somebody.
        _ if !independent => return Err(ServiceError::refused("error-feedback-independent")),
        About::Nobody => {}
        About::NotAfterAll(user) => change.unname(user).await?,
    }
    change.feedback.words.resolved |= independent;
    place(ctx, &mut change.tx, &mut change.feedback).await?;
    let stays = change.is_in_sight() && about != About::Somebody(ctx.user());
    change.end("feedback.about_named", "about", None).await?;
    Ok(stays)
}

impl Change<'_> {
    async fn name(&mut self, user: UserId) -> ServiceResult<()> {
        let ctx = self.ctx;
        known(ctx, user).await?;
        let words = &mut self.feedback.words;
        if !words.accused.iter().any(|a| a.user == user) {
            words.accused.push(Accused { user, by: ctx.user() });
        }
        let assignments = store::user::assignments(&mut self.tx, user, ctx.today()).await?;
        let own = sits(ctx).iter().map(|s| s.desk).filter(|d| *d != Desk::Last).max();
        let own = own.filter(|own| user != ctx.user() && is_beyond(&Actor { user, assignments }, *own));
        self.feedback.words.past = self.feedback.words.past.max(own);
        let tag = tag(&ctx.app.sealer, user);
        Ok(store::feedback::bar(&mut self.tx, self.feedback.id, &tag).await?)
    }

    /// Nobody takes back what they named themselves: a second pair of eyes does.
    async fn unname(&mut self, user: UserId) -> ServiceResult<()> {
        let words = &mut self.feedback.words;
        let named = words.accused.iter().find(|a| a.user == user);
        let named = named.ok_or_else(|| ServiceError::field("user", "error-unknown-choice"))?;
        if named.by == self.ctx.user() {
            return Err(ServiceError::refused("error-feedback-independent"));
        }
        words.accused.retain(|a| a.user != user);
        words.past = None;
        let tag = tag(&self.ctx.app.sealer, user);
        Ok(store::feedback::unbar(&mut self.tx, self.feedback.id, &tag).await?)
    }
}

async fn known(ctx: &Ctx, user: UserId) -> ServiceResult<()> {
    let found = store::user::by_id(ctx.db(), user).await?;
    found.map(drop).ok_or_else(|| ServiceError::field("user", "error-unknown-choice"))
}

async fn seen(ctx: &Ctx, reference: &str) -> ServiceResult<bool> {
    match find(ctx, ctx.db(), reference).await {
        Ok(_) => Ok(true),
        Err(ServiceError::NotFound) => Ok(false),
        Err(error) => Err(error),
    }
}
