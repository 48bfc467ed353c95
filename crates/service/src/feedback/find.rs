//! The way to something that somebody said: number, seat, and nobody whom it is about.

use domain::authz::{Actor, Compartment, Facts, Grant, Permission, Role};
use domain::feedback::{Desk, FindForm, Route, Seat, There, desk, is_independent, reference_of, seats};
use domain::id::{OfficeId, UserId};
use store::feedback::{Feedback, tag};
use store::{Audit, Source};

use crate::{Ctx, ServiceError, ServiceResult};

/// The seats of the actor.
pub(super) fn sits(ctx: &Ctx) -> Vec<Seat> {
    seats(&ctx.actor)
}

/// The tag under which the actor is kept out.
pub(super) fn own_tag(ctx: &Ctx) -> Vec<u8> {
    tag(&ctx.app.sealer, ctx.user())
}

/// The one with this number and the grant to handle it. For everybody else there is none.
pub(super) async fn find(ctx: &Ctx, src: impl Source, reference: &str) -> ServiceResult<(Feedback, Grant)> {
    let seats = sits(ctx);
    let reference = reference_of(reference).ok_or(ServiceError::NotFound)?;
    let found = store::feedback::by_reference(src, &ctx.app.sealer, &reference, &own_tag(ctx)).await?;
    let found = found.ok_or(ServiceError::NotFound)?;
    let seat = seats.iter().find(|s| s.sees(found.desk, found.office, found.late)).ok_or(ServiceError::NotFound)?;
    Ok((found, grant(ctx, seat)?))
}

/// The number of one that somebody calls or comes about, as the actor has it. What lies with others is not there.
pub async fn by_number(ctx: &Ctx, form: &FindForm) -> ServiceResult<String> {
    allowed(ctx)?;
    let reference = form.parse()?;
    match find(ctx, ctx.db(), &reference).await {
        Err(ServiceError::NotFound) => Err(ServiceError::field("reference", "error-feedback-not-here")),
        found => Ok(found?.0.reference),
    }
}

/// The grant of a seat, by the role that it stands on and no other.
fn grant(ctx: &Ctx, seat: &Seat) -> ServiceResult<Grant> {
    let actor = Actor { user: ctx.user(), assignments: vec![seat.by.clone()] };
    let office = seat.office.or(seat.by.office).unwrap_or(OfficeId(uuid::Uuid::nil()));
    let facts = match seat.permission {
        Permission::FeedbackProtected => Facts::case(office, Some(ctx.user()), Compartment::Sensitive),
        _ => Facts::office(office),
    };
    domain::authz::decide(&actor, seat.permission, &facts).map_err(|_| ServiceError::NotFound)
}

/// Any grant to handle what people say; whoever has none is told so before what is wrong with a form.
pub(super) fn allowed(ctx: &Ctx) -> ServiceResult<()> {
    if sits(ctx).is_empty() { Err(ServiceError::Forbidden) } else { Ok(()) }
}

/// Who there is besides `accused`.
async fn there(ctx: &Ctx, mut src: impl Source, f: &Feedback) -> ServiceResult<There> {
    let accused: Vec<UserId> = f.words.accused.iter().map(|a| a.user).collect();
    let (today, accused) = (ctx.today(), accused.as_slice());
    let supervisors = match f.office {
        Some(office) => store::user::holders(&mut src, Role::Supervisor, Some(office), today).await?,
        None => Vec::new(),
    };
    let focal = match f.office {
        Some(office) => {
            let wall = Compartment::Sensitive;
            store::user::in_office(&mut src, office, Role::FocalPoint, wall, today).await?
        }
        None => Vec::new(),
    };
    let officers = store::user::holders(&mut src, Role::Dpo, None, today).await?;
    let heads = store::user::holders(&mut src, Role::ProgrammeManager, None, today).await?;
    let focal: Vec<UserId> = focal.into_iter().map(|(id, _)| id).collect();
    Ok(There {
        line: supervisors.iter().any(|u| !accused.contains(u)),
        focal: independent(ctx, &mut src, &focal, accused).await?,
        officer: independent(ctx, &mut src, &officers, accused).await?,
        head: heads.iter().any(|u| !accused.contains(u)),
    })
}

async fn independent(ctx: &Ctx, mut src: impl Source, users: &[UserId], accused: &[UserId]) -> ServiceResult<bool> {
    for user in users.iter().filter(|u| !accused.contains(u)) {
        if is_independent(&store::user::assignments(&mut src, *user, ctx.today()).await?) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Puts it on the desk where it belongs now. What was protected once stays out of the line's log for good, and the line
/// gets it without what others wrote.
pub(super) async fn place(ctx: &Ctx, mut src: impl Source, f: &mut Feedback) -> ServiceResult<()> {
    let there = there(ctx, &mut src, f).await?;
    let route = Route {
        protected: f.words.category.is_protected(),
        elsewhere: f.elsewhere,
        unresolved: f.words.is_unresolved(),
        past: f.words.past,
    };
    let before = std::mem::replace(&mut f.desk, desk(route, there));
    if f.desk == Desk::Line && before != Desk::Line && f.walled {
        (f.words.line_since, f.words.organisation, f.handled_by) = (Some(ctx.now), None, None);
    }
    f.walled |= f.desk != Desk::Line;
    Ok(())
}

/// Hands on what the officer does not deal with: to the head, never while it may be about the head.
pub(super) async fn hand_on(ctx: &Ctx, src: impl Source, f: &mut Feedback) -> ServiceResult<()> {
    let there = there(ctx, src, f).await?;
    f.desk = if there.head && !f.words.is_unresolved() { Desk::Head } else { Desk::Last };
    Ok(())
}

/// An entry of the log about it: never a category, nor what was said.
pub(super) fn entry(ctx: &Ctx, action: &'static str, f: &Feedback) -> Audit {
    let entry = ctx.audit(action, "feedback", Some(f.id.0));
    Audit { office_id: f.office, ..entry }
}
