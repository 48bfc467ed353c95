//! Something to show once: recovery codes, a handed-out password.
//!
//! It is stored nowhere. Sealed for the session that asked, it travels to the browser and back with the next page,
//! which shows it and forgets it; after ten minutes it does not open any more.

use chrono::{DateTime, Duration, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Ctx, ServiceResult};

const MINUTES: i64 = 10;

#[derive(Serialize, Deserialize)]
struct Wrapped<T> {
    about: Uuid,
    until: DateTime<Utc>,
    value: T,
}

/// Seals `value` for the next page of this session. `what` and `about` say which page may open it.
pub fn wrap<T: Serialize>(ctx: &Ctx, what: &'static str, about: Uuid, value: T) -> ServiceResult<String> {
    let wrapped = Wrapped { about, until: ctx.now + Duration::minutes(MINUTES), value };
    Ok(hex::encode(ctx.app.sealer.seal(what, ctx.session, &wrapped)?))
}

/// What [`wrap`] sealed, if it was for this session and this page and is still fresh.
pub fn unwrap<T: DeserializeOwned>(ctx: &Ctx, what: &'static str, about: Uuid, text: &str) -> Option<T> {
    let sealed = hex::decode(text).ok()?;
    let wrapped: Wrapped<T> = ctx.app.sealer.open(what, ctx.session, &sealed).ok()?;
    (wrapped.about == about && wrapped.until > ctx.now).then_some(wrapped.value)
}
