//! The mail of the morning: who wants it, and who had it.

use chrono::NaiveDate;
use domain::authz::Role;
use domain::calendar::Weekend;
use domain::id::{OfficeId, UserId};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreResult, Tx};

/// Somebody who works with cases and wants the mail.
#[derive(Debug, Clone)]
pub struct Reader {
    /// Who.
    pub user: UserId,
    /// Where they work.
    pub office: OfficeId,
    /// The office's zone, an IANA name.
    pub timezone: String,
    /// Days of the week on which it does not work.
    pub weekend: Weekend,
}

/// Whether an account wants it.
pub async fn wanted(mut src: impl Source, user: UserId) -> StoreResult<bool> {
    let (wanted,): (bool,) = fetch_one!(src, (bool,), "select digest from app_user where id = $1", user.0)?;
    Ok(wanted)
}

/// Notes whether an account wants it.
pub async fn set_wanted(tx: &mut Tx, user: UserId, wanted: bool) -> StoreResult<()> {
    execute!(tx, "update app_user set digest = $1 where id = $2", wanted, user.0)?.expect_rows(1)
}

/// Everybody who works with cases, wants it, and had none since `before`; once for each office of theirs.
pub async fn readers(mut src: impl Source, before: NaiveDate) -> StoreResult<Vec<Reader>> {
    let rows: Vec<(Uuid, Uuid, String, String)> = fetch_all!(
        src,
        (Uuid, Uuid, String, String),
        "select distinct u.id, o.id as office_id, o.timezone, o.weekend
         from app_user u join user_role r on r.user_id = u.id join office o on o.id = r.office_id
         where u.active and u.digest and (u.digest_on is null or u.digest_on < $1) and r.role in ($2, $3, $4)
           and (r.expires_on is null or r.expires_on >= $1)
         order by u.id, o.id",
        before,
        Role::Caseworker.as_str(),
        Role::Supervisor.as_str(),
        Role::FocalPoint.as_str(),
    )?;
    rows.into_iter()
        .map(|(user, office, timezone, weekend)| {
            let weekend = stored("office.weekend", &weekend)?;
            Ok(Reader { user: UserId(user), office: OfficeId(office), timezone, weekend })
        })
        .collect()
}

/// Takes the mail of a day; false when somebody else took it.
pub async fn take(tx: &mut Tx, user: UserId, day: NaiveDate) -> StoreResult<bool> {
    let changed = execute!(
        tx,
        "update app_user set digest_on = $1 where id = $2 and digest and (digest_on is null or digest_on < $1)",
        day,
        user.0,
    )?;
    Ok(changed.rows() > 0)
}
