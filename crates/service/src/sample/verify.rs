//! Comparing a pack with the records as they are now: the same numbers, or what differs.

use domain::export::Source;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Tx;
use uuid::Uuid;

use super::draw::{is_same, require};
use super::pack::{Manifest, collect};
use crate::{Ctx, ServiceError, ServiceResult, export};

/// What a comparison found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// Whether the sums are the same.
    pub totals: bool,
    /// Whether the same draw gives the same records.
    pub draw: bool,
    /// Pseudonyms of records that say something else now.
    pub differ: Vec<String>,
    /// How many were compared.
    pub records: usize,
}

impl Compared {
    /// Whether everything is as it was.
    pub fn holds(&self) -> bool {
        self.totals && self.draw && self.differ.is_empty()
    }
}

/// Recomputes one's own pack. It works after the file is gone, too: what is compared stays in the register, sealed.
pub async fn verify(ctx: &Ctx, id: &str) -> ServiceResult<(Uuid, Compared)> {
    let grant = require(ctx)?;
    let found = export::show(ctx, id).await?;
    let text = found.words.manifest.clone().filter(|_| found.source == Source::Pack).ok_or(ServiceError::NotFound)?;
    let then: Manifest =
        serde_json::from_str(&text).map_err(|_| ServiceError::Internal("a manifest cannot be read".into()))?;
    let sample = store::sample::by_id(ctx.db(), &ctx.app.sealer, then.sample).await?.ok_or(ServiceError::NotFound)?;
    let (now, _) = collect(&ctx.app, &sample, (then.made_at, then.form)).await?;
    // Of what is not for this reader any more nothing is said, neither that it is gone nor that it changed.
    let changed = then.records.iter().filter(|(name, sum)| now.records.get(*name).is_some_and(|new| new != *sum));
    let differ: Vec<String> = changed.map(|(name, _)| name.clone()).collect();
    let whole = then.records.keys().eq(now.records.keys());
    let compared = Compared {
        totals: differ.is_empty() || (whole && then.totals == now.totals),
        draw: is_same(&ctx.app, &sample).await?,
        differ,
        records: then.records.len(),
    };
    let entry = ctx.audit("export.pack_compared", "export", Some(found.id));
    let detail = json!({ "same": compared.holds(), "differ": compared.differ.len() });
    Tx::begin(ctx.db(), grant).await?.commit(entry.detail(detail)).await?;
    Ok((found.id, compared))
}
