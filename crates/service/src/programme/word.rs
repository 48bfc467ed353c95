//! One word of the programme's own in every text of a language, instead of the product's.

use std::collections::HashMap;

use domain::programme::WordForm;
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::programme::{self, Change, Kind};

use super::{Catalogue, manage};
use crate::{Ctx, ServiceError, ServiceResult};

/// Says the word wherever the other one stood. Replaced back, every text is as the product says it again.
pub async fn replace_word(ctx: &Ctx, form: &WordForm, catalogue: &impl Catalogue) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let word = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, word.command, "programme.word", ctx.now).await? {
        return Ok(());
    }
    // Whoever else changes texts waits: nothing that they wrote is overwritten unseen.
    programme::raise(&mut tx, Kind::Text).await?;
    let saved = programme::values(&mut tx, Kind::Text).await?;
    let own: HashMap<String, String> =
        saved.into_iter().filter(|v| v.locale == word.locale.as_str()).map(|v| (v.name, v.value)).collect();
    let replaced = catalogue.replaced(&word, &own);
    if replaced.is_empty() {
        return Err(ServiceError::field("from", "error-word-nowhere"));
    }
    for (key, words) in &replaced {
        let usual = catalogue.usual(word.locale, key);
        let change = Change {
            id: ctx.id(),
            name: key.clone(),
            locale: word.locale.as_str().into(),
            old: own.get(key).cloned(),
            new: Some(words.clone()).filter(|words| usual.as_ref() != Some(words)),
            at: ctx.now,
            by: ctx.user(),
        };
        programme::set(&mut tx, Kind::Text, &change).await?;
    }
    command::finish(&mut tx, word.command, "").await?;
    let entry = ctx.audit("programme.word_replaced", "text", None);
    let detail = json!({ "language": word.locale.as_str(), "texts": replaced.len() });
    tx.commit(entry.detail(detail)).await?;
    ctx.app.programme.look_again();
    Ok(())
}
