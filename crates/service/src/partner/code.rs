//! One-time codes: six digits by mail, ten minutes, five tries, and no faster than a person can read mails.
//!
//! Whoever asks learns nothing: the answer is the same whether the link leads anywhere, and the address is
//! known, or not.

use chrono::{DateTime, TimeDelta, Utc};
use domain::authz::Grant;
use domain::id::{FocalPointId, ReferralId};
use domain::referral::{CodeRequestForm, WayIn};
use sha2::{Digest, Sha256};
use store::partner::FocalPoint;
use store::{Audit, Tx};
use uuid::Uuid;

use super::mail::{PartnerCode, fresh_id};
use crate::session::{throttle, token};
use crate::{App, ServiceResult, job};

/// How long a code holds.
pub(super) const HOLDS: TimeDelta = TimeDelta::minutes(10);
/// How often it may be tried.
pub(super) const TRIES: i64 = 5;

/// The longest wait of whoever tries again and again. An address is no secret: anybody could guess at its codes, a million
/// of them, every quarter of an hour for months. Whoever has the link does not wait with them.
pub(super) fn longest(way: &WayIn) -> TimeDelta {
    match way {
        WayIn::Link(_) => throttle::LONGEST,
        WayIn::Address(_) => TimeDelta::days(1),
    }
}

/// The focal point who comes in by a link or by an address, and the referral that the link is about.
pub(super) async fn who(app: &App, way: &WayIn) -> ServiceResult<Option<(FocalPointId, Option<ReferralId>)>> {
    Ok(match way {
        WayIn::Link(token) => {
            let link = store::partner::link(&app.db, &token::hash(token), app.clock.now()).await?;
            link.map(|(referral, focal_point)| (focal_point, Some(referral)))
        }
        WayIn::Address(email) => store::partner::at_address(&app.db, email.as_str()).await?.map(|id| (id, None)),
    })
}

/// Has a code mailed to whoever the link or the address belongs to. Asked for too often, it waits.
pub async fn request_code(app: &App, form: &CodeRequestForm) -> ServiceResult<()> {
    let now = app.clock.now();
    let way = form.parse()?;
    // By what was given, known or not: what is unknown is slowed down as well.
    let key = throttle::key("partner-code", way.key());
    throttle::check(app, &key, now).await?;
    throttle::fail_for(app, &key, now, "partner.code_asked", longest(&way)).await?;
    let Some((focal_point, _)) = who(app, &way).await? else {
        return Ok(());
    };
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("one-time code")).await?;
    job::enqueue(&mut tx, fresh_id(app), &PartnerCode { focal_point, asked_at: now }, now, now).await?;
    Ok(tx.commit(Audit::new(now, "partner.code_requested", "focal_point", Some(focal_point.0))).await?)
}

/// Makes a code that takes the place of earlier ones.
pub(super) async fn make(app: &App, to: &FocalPoint, expires_at: DateTime<Utc>) -> ServiceResult<String> {
    let now = app.clock.now();
    let code = token::six_digits()?;
    let mut tx = Tx::begin(&app.db, Grant::unchecked_system("one-time code")).await?;
    store::partner::insert_code(&mut tx, fresh_id(app), to.id, &hash(to.id, &code), now, expires_at).await?;
    tx.commit(Audit::new(now, "partner.code_made", "focal_point", Some(to.id.0))).await?;
    Ok(code)
}

/// What is stored: bound to the focal point, so that equal codes do not look equal.
fn hash(focal_point: FocalPointId, code: &str) -> Vec<u8> {
    Sha256::new().chain_update(focal_point.0.as_bytes()).chain_update(code.as_bytes()).finalize().to_vec()
}

/// Whether `code` is the one that holds. Every call counts as a try.
pub(super) async fn check(
    tx: &mut Tx,
    focal_point: FocalPointId,
    code: &str,
    now: DateTime<Utc>,
) -> ServiceResult<Option<Uuid>> {
    let found = store::partner::try_code(tx, focal_point, now, TRIES).await?;
    Ok(found.filter(|c| c.code_hash == hash(focal_point, code)).map(|c| c.id))
}
