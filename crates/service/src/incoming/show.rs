//! One incoming referral, for whoever takes it in.

use domain::authz::Facts;
use domain::incoming::{About, IncomingMove, IncomingParty};
use domain::person::Names;
use store::incoming::Incoming;
use store::incoming_list::IncomingEvent;

use super::find::find;
use super::receive::entry;
use crate::person::{self, Match};
use crate::{Ctx, ServiceResult};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct View {
    /// The referral, with who it is about.
    pub incoming: Incoming,
    /// Name of the organisation that refers.
    pub organisation: Option<String>,
    /// Name of the focal point who sent it, or of the colleague who noted it.
    pub noted_by: String,
    /// Name of the office.
    pub office: String,
    /// Code of the case that it belongs to.
    pub case: Option<String>,
    /// What happened, the newest first.
    pub events: Vec<IncomingEvent>,
    /// Who may be the same person; nothing before anybody looked.
    pub matches: Option<Vec<Match>>,
    /// Steps that may come next.
    pub steps: Vec<IncomingMove>,
    /// Whether a person can be registered here.
    pub may_register: bool,
}

/// The page; with `look`, who of those on record may be the same person. Both readings are on record.
pub async fn show(ctx: &Ctx, number: &str, look: bool) -> ServiceResult<View> {
    let (mut incoming, grant) = find(ctx, ctx.db(), number).await?;
    if incoming.case.is_some() {
        incoming.about = incoming.about.map(unnamed);
    }
    // Whoever only looks at the case for a time opens nothing sealed.
    let visit = grant.is_visit();
    if visit {
        incoming.about = None;
    }
    ctx.log_read(grant, entry(ctx, "incoming.read", &incoming)).await?;
    let organisation = match incoming.organisation {
        Some(id) => store::directory_list::organisation_name(ctx.db(), id).await?,
        None => None,
    };
    let status = incoming.progress.status;
    let matches = match incoming.about.as_ref().filter(|_| look && status.is_open()) {
        Some(about) => Some(person::check(ctx, &about.registration()).await?),
        None => None,
    };
    let case = match incoming.case {
        Some(id) => store::case::by_id(ctx.db(), id).await?.map(|c| c.code),
        None => None,
    };
    let noted_by = store::user::by_id(ctx.db(), incoming.noted_by).await?;
    let office = store::office::by_id(ctx.db(), incoming.office).await?;
    let allowed = |step: &&IncomingMove| status.allows(**step, IncomingParty::Office);
    Ok(View {
        events: match visit {
            true => Vec::new(),
            false => store::incoming_list::events(ctx.db(), &ctx.app.sealer, incoming.id).await?,
        },
        steps: IncomingMove::ALL.iter().filter(allowed).copied().collect(),
        may_register: ctx.require(domain::authz::Permission::CaseRegister, &Facts::office(incoming.office)).is_ok(),
        noted_by: noted_by.map(|u| u.name).unwrap_or_default(),
        office: office.map(|o| o.name).unwrap_or_default(),
        organisation,
        case,
        matches,
        incoming,
    })
}

/// Who the person is stands in the case now, and is shown there to who reveals it.
fn unnamed(about: About) -> About {
    About { names: Names::default(), phone: None, sender: None, birth_year: None, ..about }
}
