//! Days on which a person would meet somebody whom they are not to meet. Told to her caseworker alone, and to nobody of
//! the other case.

use chrono::NaiveDate;
use domain::id::{OfficeId, OrganisationId};
use store::case::Case;

use crate::{Ctx, ServiceResult};

/// Where somebody is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Place {
    /// With the programme: at an office, in words where somebody wrote them down.
    Programme(OfficeId, Option<String>),
    /// At a provider.
    Provider(OrganisationId),
}

impl Place {
    /// Whether it may be the same place. What nobody wrote down may be any of the office's.
    fn may_be(&self, other: &Place) -> bool {
        match (self, other) {
            (Place::Programme(a, here), Place::Programme(b, there)) => {
                a == b && (here.is_none() || there.is_none() || here == there)
            }
            (a, b) => a == b,
        }
    }
}

/// The days on which both are expected at one place, from today on.
pub(super) async fn days(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<NaiveDate>> {
    if case.caseworker != Some(ctx.user()) {
        return Ok(Vec::new());
    }
    let others = store::contact_rule::of_case(ctx.db(), &ctx.app.sealer, case.id).await?;
    if others.is_empty() {
        return Ok(Vec::new());
    }
    let own = expected(ctx, case).await?;
    let mut days = Vec::new();
    for id in others {
        let Some(other) = store::case::by_id(ctx.db(), id).await? else { continue };
        let theirs = expected(ctx, &other).await?;
        let meets = |(day, place): &&(NaiveDate, Place)| theirs.iter().any(|(d, p)| d == day && place.may_be(p));
        days.extend(own.iter().filter(meets).map(|(day, _)| *day));
    }
    days.sort_unstable();
    days.dedup();
    Ok(days)
}

/// When and where a person is expected, from today on.
async fn expected(ctx: &Ctx, case: &Case) -> ServiceResult<Vec<(NaiveDate, Place)>> {
    let today = ctx.today();
    let words = |text: Option<String>| text.map(|t| domain::place::search_key(&t)).filter(|t| !t.is_empty());
    let sessions = store::contact_rule::sessions(ctx.db(), case.id).await?;
    let sessions = sessions.into_iter().map(|(day, place)| (day, Place::Programme(case.office, words(place))));
    let appointments = store::contact_rule::appointments(ctx.db(), case.id, ctx.now).await?;
    let appointments = appointments.into_iter().map(|(at, to)| (ctx.local_date(at), Place::Provider(to)));
    Ok(sessions.chain(appointments).filter(|(day, _)| *day >= today).collect())
}
