//! From link and code to a session of the focal point; the referral counts as received.

use domain::authz::{Actor, Grant};
use domain::form::FieldError;
use domain::referral::{CodeForm, ReferralStatus};
use store::{Audit, Tx};

use super::{code, receive};
use crate::session::{self, SignedIn, throttle};
use crate::{App, Ctx, ServiceError, ServiceResult};
use std::sync::Arc;

/// A session, and the number of the referral that the link is about; none without a link.
#[derive(Debug, Clone)]
pub struct Entered {
    /// For the cookie.
    pub signed_in: SignedIn,
    /// The referral's number.
    pub number: Option<String>,
}

/// Checks the code. A wrong link, an unknown address, a wrong code and one that ended look the same.
pub async fn enter(app: &Arc<App>, form: &CodeForm, device: Option<String>) -> ServiceResult<Entered> {
    let now = app.clock.now();
    let way = form.way()?;
    let key = throttle::key("partner-enter", way.key());
    throttle::check(app, &key, now).await?;
    let typed = form.parse()?;
    let Some((focal_point, referral)) = code::who(app, &way).await? else {
        throttle::fail_for(app, &key, now, "partner.code_failed", code::longest(&way)).await?;
        return Err(wrong());
    };
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("one-time code")).await?;
    let right = code::check(&mut tx, focal_point, &typed, now).await?;
    if let Some(code) = right {
        store::partner::use_code(&mut tx, code, now).await?;
    }
    // A wrong try is kept too: it counts.
    let action = if right.is_some() { "partner.code_used" } else { "partner.code_tried" };
    tx.commit(Audit::new(now, action, "focal_point", Some(focal_point.0))).await?;
    let contact = store::partner::focal_point(&app.db, focal_point).await?;
    let (Some(_), Some(contact)) = (right, contact) else {
        throttle::fail_for(app, &key, now, "partner.code_failed", code::longest(&way)).await?;
        return Err(wrong());
    };
    let signed_in = session::begin(app, contact.user, false, device, form.shared, Some(&key)).await?;
    let Some(referral) = referral else { return Ok(Entered { signed_in, number: None }) };
    let referral = store::referral::by_id(&app.db, referral).await?.ok_or_else(wrong)?;
    if matches!(referral.progress.status, ReferralStatus::Sent | ReferralStatus::Escalated) {
        opened(app, &contact, referral.number.clone()).await?;
    }
    Ok(Entered { signed_in, number: Some(referral.number) })
}

/// Marks the referral as received, as the focal point who just proved who it is.
async fn opened(app: &Arc<App>, contact: &store::partner::FocalPoint, number: String) -> ServiceResult<()> {
    let now = app.clock.now();
    let assignments = store::user::assignments(&app.db, contact.user, now.date_naive()).await?;
    let ctx = Ctx {
        app: app.clone(),
        actor: Actor { user: contact.user, assignments },
        name: contact.name.clone(),
        office: None,
        locale: contact.language.parse().unwrap_or(domain::locale::Locale::En),
        session: uuid::Uuid::nil(),
        now,
    };
    match receive::open(&ctx, &number).await {
        // Somebody else of the same provider was faster: it is received all the same.
        Err(ServiceError::Conflict(_)) => Ok(()),
        other => other,
    }
}

fn wrong() -> ServiceError {
    let error = FieldError { field: "code".into(), key: "error-code-wrong".into(), args: vec![] };
    ServiceError::Invalid(vec![error])
}
