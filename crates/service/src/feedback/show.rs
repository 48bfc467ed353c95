//! One of them, for whoever handles it. The reading is on record.

use domain::feedback::Desk;
use domain::id::{OrganisationId, UserId};
use store::feedback::Feedback;
use store::feedback_event::{FeedbackEvent, events};

use super::find::{entry, find};
use crate::{Ctx, ServiceResult};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct Page {
    /// It.
    pub feedback: Feedback,
    /// Name of the office.
    pub office: Option<String>,
    /// Name of who handles it.
    pub handled_by: Option<String>,
    /// Those it is about.
    pub accused: Vec<(UserId, String)>,
    /// Name of the organisation that it is about.
    pub organisation: Option<String>,
    /// Organisations that it could be about.
    pub organisations: Vec<(OrganisationId, String)>,
    /// Whom it could be about.
    pub people: Vec<(UserId, String)>,
    /// What happened, the newest first.
    pub events: Vec<FeedbackEvent>,
}

/// The page.
pub async fn show(ctx: &Ctx, reference: &str) -> ServiceResult<Page> {
    let (feedback, grant) = find(ctx, ctx.db(), reference).await?;
    ctx.log_read(grant, entry(ctx, "feedback.read", &feedback)).await?;
    let office = match feedback.office {
        Some(id) => store::office::by_id(ctx.db(), id).await?.map(|o| o.name),
        None => None,
    };
    let organisation = match feedback.words.organisation {
        Some(id) => store::directory_list::organisation_name(ctx.db(), id).await?,
        None => None,
    };
    let names = store::audit_list::users(ctx.db()).await?;
    let name = |id: UserId| names.iter().find(|(user, _)| *user == id.0).map(|(_, name)| name.clone());
    // The line gets nothing that was written before it, nor who was named: neither as a name nor as a gap in the choice.
    let line = feedback.desk == Desk::Line;
    let accused: Vec<UserId> = feedback.words.accused.iter().filter(|_| !line).map(|a| a.user).collect();
    let people = names.iter().map(|(id, name)| (UserId(*id), name.clone()));
    let people = people.filter(|(id, _)| !accused.contains(id) && *id != ctx.user()).collect();
    let since = feedback.words.line_since.filter(|_| line);
    let mut events = events(ctx.db(), &ctx.app.sealer, feedback.id).await?;
    // What the clock or the person did at that moment is nothing that others wrote.
    let same = |what: &str| matches!(what, "late" | "said");
    events.retain(|e| since.is_none_or(|since| e.at > since || (e.at == since && same(&e.what))));
    Ok(Page {
        office,
        organisation,
        organisations: store::directory_list::in_use(ctx.db()).await?,
        handled_by: feedback.handled_by.and_then(name),
        accused: accused.iter().filter_map(|id| Some((*id, name(*id)?))).collect(),
        people,
        events,
        feedback,
    })
}
