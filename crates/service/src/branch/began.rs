//! What a form began with, sealed into it: nothing has to be kept of old versions, however late an edit arrives.

use chrono::{DateTime, Utc};
use domain::branch::Waiting;
use domain::id::UserId;
use serde::{Deserialize, Serialize};
use store::case::Case;

use crate::{Ctx, ServiceResult};

/// What it is sealed as.
const BEGAN: &str = "edit_branch.began";

/// What a form began with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Began {
    /// Who opened it.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// In which version of the record.
    pub version: i64,
    /// What was saved then.
    pub saved: Waiting,
}

impl Began {
    /// Seals it for a form of this case.
    pub fn seal(ctx: &Ctx, case: &Case, version: i64, saved: Waiting) -> ServiceResult<String> {
        let began = Began { by: ctx.user(), at: ctx.now, version, saved };
        Ok(hex::encode(ctx.app.sealer.seal(BEGAN, case.id.0, &began)?))
    }

    /// Opens what a form sent; nothing when it was not made for this case.
    pub fn open(ctx: &Ctx, case: &Case, text: &str) -> Option<Began> {
        ctx.app.sealer.open(BEGAN, case.id.0, &hex::decode(text).ok()?).ok()
    }
}
