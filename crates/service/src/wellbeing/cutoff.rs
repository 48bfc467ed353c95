//! Cut-offs of the programme, each with the study or decision on which it rests, and everything they ever were.

use domain::wellbeing::{Cutoff, CutoffForm, CutoffKey, Pack, pack, packs};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::programme::{self, Change, ChangeLine, Kind};

use crate::programme::manage;
use crate::{Ctx, ServiceError, ServiceResult};

/// Changes that the page shows.
const SHOWN: i64 = 50;

/// A questionnaire with its cut-offs.
#[derive(Debug, Clone)]
pub struct CutoffLine {
    /// The questionnaire.
    pub pack: &'static Pack,
    /// What the programme set, and for whom.
    pub set: Vec<(CutoffKey, Cutoff)>,
}

/// What the page of cut-offs shows.
#[derive(Debug, Clone)]
pub struct CutoffPage {
    /// One line for each questionnaire.
    pub lines: Vec<CutoffLine>,
    /// Version of all of them.
    pub version: i64,
    /// The newest changes.
    pub history: Vec<ChangeLine>,
}

/// Every cut-off with its history.
pub async fn cutoffs(ctx: &Ctx) -> ServiceResult<CutoffPage> {
    manage(ctx).map(drop)?;
    let set = store::wellbeing::cutoffs(ctx.db()).await?;
    let of = |p: &Pack| set.all().filter(|(k, _)| k.instrument == p.instrument).map(|(k, c)| (*k, c.clone())).collect();
    let newest = |p: &&Pack| pack(p.instrument, None).is_some_and(|n| n.version == p.version);
    Ok(CutoffPage {
        lines: packs().iter().filter(newest).map(|pack| CutoffLine { pack, set: of(pack) }).collect(),
        version: programme::version(ctx.db(), Kind::Cutoff).await?,
        history: programme::history_of_kind(ctx.db(), Kind::Cutoff, SHOWN).await?,
    })
}

/// Sets a cut-off, or goes back to the publisher's. Results that are there keep the one under which they were made.
pub async fn set_cutoff(ctx: &Ctx, form: &CutoffForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let new = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, new.command, "programme.cutoff", ctx.now).await? {
        return Ok(());
    }
    programme::raise(&mut tx, Kind::Cutoff).await?;
    // Raised by this transaction itself.
    if programme::version(&mut tx, Kind::Cutoff).await? != new.version + 1 {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let before = store::wellbeing::cutoffs(&mut tx).await?.set_for(&new.key).cloned();
    if before == new.cutoff {
        return Err(ServiceError::field("at", "error-cutoff-same"));
    }
    let change = Change {
        id: ctx.id(),
        name: new.key.name(),
        locale: String::new(),
        old: before.map(|c| c.written()),
        new: new.cutoff.as_ref().map(Cutoff::written),
        at: ctx.now,
        by: ctx.user(),
    };
    programme::set(&mut tx, Kind::Cutoff, &change).await?;
    command::finish(&mut tx, new.command, "").await?;
    let detail = json!({ "name": change.name, "at": new.cutoff.map(|c| c.at) });
    Ok(tx.commit(ctx.audit("programme.cutoff_set", "rule", None).detail(detail)).await?)
}
