//! Texts in the programme's own words.

use std::collections::HashMap;

use domain::form::FieldError;
use domain::locale::Locale;
use domain::programme::{OwnText, Replacement, TextForm};
use serde_json::json;
use store::command::{self, Claim};
use store::programme::{self, Change, ChangeLine, Kind};
use store::{Source, Tx};

use super::{SHOWN, manage};
use crate::{Ctx, Difference, ServiceError, ServiceResult};

/// The product's texts, which only the pages know.
pub trait Catalogue: Sync {
    /// How the product says it; nothing for a key that does not exist.
    fn usual(&self, locale: Locale, key: &str) -> Option<String>;
    /// Texts in which the word stands, with it replaced: in the programme's `own` words, else in the product's.
    fn replaced(&self, word: &Replacement, own: &HashMap<String, String>) -> Vec<(String, String)>;
    /// Why these words cannot stand in its place.
    fn misfit(&self, locale: Locale, key: &str, words: &str) -> Option<FieldError>;
}

/// One text as the programme says it, and what it was before.
#[derive(Debug, Clone)]
pub struct OwnTexts {
    /// The programme's own words; a language is missing where it is as the product says.
    pub words: HashMap<Locale, String>,
    /// Version, to change it.
    pub version: i64,
    /// Changes, the newest first.
    pub history: Vec<ChangeLine>,
}

/// The words of one key with their history.
pub async fn own_texts(ctx: &Ctx, key: &str) -> ServiceResult<OwnTexts> {
    manage(ctx).map(drop)?;
    Ok(OwnTexts {
        words: words(ctx.db(), key).await?,
        version: programme::changes(ctx.db(), Kind::Text, key).await?,
        history: programme::history(ctx.db(), Kind::Text, key, SHOWN).await?,
    })
}

/// Everything that the programme says in its own words.
pub async fn all_texts(ctx: &Ctx) -> ServiceResult<HashMap<(Locale, String), String>> {
    manage(ctx).map(drop)?;
    let saved = programme::values(ctx.db(), Kind::Text).await?;
    Ok(saved.into_iter().filter_map(|v| Some(((v.locale.parse().ok()?, v.name), v.value))).collect())
}

/// Saves the form over the version it was opened with. What is as the product says it is not kept.
pub async fn edit_text(ctx: &Ctx, form: &TextForm, catalogue: &impl Catalogue) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let mut text = form.parse()?;
    let mut misfits = Vec::new();
    for (locale, words) in &mut text.words {
        let usual = catalogue.usual(*locale, &text.key).ok_or(ServiceError::NotFound)?;
        *words = words.take().filter(|words| *words != usual);
        misfits.extend(words.as_ref().and_then(|words| catalogue.misfit(*locale, &text.key, words)));
    }
    if !misfits.is_empty() {
        return Err(misfits.into());
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, text.command, "programme.text", ctx.now).await? {
        return Ok(());
    }
    let languages = save(ctx, &mut tx, &text).await?;
    command::finish(&mut tx, text.command, "").await?;
    let entry = ctx.audit("programme.text_changed", "text", None);
    tx.commit(entry.detail(json!({ "key": text.key, "languages": languages }))).await?;
    ctx.app.programme.look_again();
    Ok(())
}

/// Writes what changed and gives its languages.
async fn save(ctx: &Ctx, tx: &mut Tx, text: &OwnText) -> ServiceResult<Vec<&'static str>> {
    // Two who save at once: the second waits here, and then sees what the first one did.
    programme::raise(tx, Kind::Text).await?;
    let saved = words(&mut *tx, &text.key).await?;
    let changed: Vec<_> = text.words.iter().filter(|(locale, new)| saved.get(locale) != new.as_ref()).collect();
    if programme::changes(&mut *tx, Kind::Text, &text.key).await? != text.version {
        let difference = |locale: Locale| Difference {
            field: locale.as_str().into(),
            saved: saved.get(&locale).cloned().unwrap_or_default(),
        };
        return Err(ServiceError::Conflict(changed.iter().map(|(locale, _)| difference(*locale)).collect()));
    }
    for (locale, new) in &changed {
        let change = Change {
            id: ctx.id(),
            name: text.key.clone(),
            locale: locale.as_str().into(),
            old: saved.get(locale).cloned(),
            new: new.clone(),
            at: ctx.now,
            by: ctx.user(),
        };
        programme::set(tx, Kind::Text, &change).await?;
    }
    Ok(changed.iter().map(|(locale, _)| locale.as_str()).collect())
}

async fn words(src: impl Source, key: &str) -> ServiceResult<HashMap<Locale, String>> {
    let saved = programme::of_name(src, Kind::Text, key).await?;
    Ok(saved.into_iter().filter_map(|v| Some((v.locale.parse().ok()?, v.value))).collect())
}
