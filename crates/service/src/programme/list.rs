//! Lists of values as the programme offers them.

use std::collections::BTreeMap;

use domain::programme::{LISTS, ListForm, ListInfo, Lists, Offer, list_info};
use serde_json::json;
use store::command::{self, Claim};
use store::programme::{self, Change, ChangeLine, Kind, Value};
use store::{Source, Tx};

use super::{SHOWN, manage};
use crate::{Ctx, ServiceError, ServiceResult};

/// One list, to change it.
#[derive(Debug, Clone)]
pub struct ListPage {
    /// Which.
    pub info: ListInfo,
    /// As it is offered.
    pub offer: Offer,
    /// Version.
    pub version: i64,
    /// Changes, the newest first.
    pub history: Vec<ChangeLine>,
}

/// Every list that may be shaped, as it is offered.
pub async fn lists(ctx: &Ctx) -> ServiceResult<Vec<(ListInfo, Offer)>> {
    manage(ctx).map(drop)?;
    let lists = shaped(ctx.db()).await?;
    Ok(LISTS.iter().map(|info| (*info, lists.of(info.code).cloned().unwrap_or_default())).collect())
}

/// One list with its history.
pub async fn list_page(ctx: &Ctx, code: &str) -> ServiceResult<ListPage> {
    manage(ctx).map(drop)?;
    let info = *list_info(code).ok_or(ServiceError::NotFound)?;
    Ok(ListPage {
        info,
        offer: shaped(ctx.db()).await?.of(code).cloned().unwrap_or_default(),
        version: programme::changes(ctx.db(), Kind::List, code).await?,
        history: programme::history(ctx.db(), Kind::List, code, SHOWN).await?,
    })
}

/// Saves the form over the version it was opened with. The log says which list, never what is on it.
pub async fn edit_list(ctx: &Ctx, form: &ListForm) -> ServiceResult<()> {
    let grant = manage(ctx)?;
    let (command, version, offer) = form.parse().ok_or(ServiceError::NotFound)??;
    let list = form.list.trim();
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(_) = command::claim(&mut tx, command, "programme.list", ctx.now).await? {
        return Ok(());
    }
    programme::raise(&mut tx, Kind::List).await?;
    if programme::changes(&mut tx, Kind::List, list).await? != version {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    let saved = programme::of_name(&mut tx, Kind::List, list).await?.pop().map(|v| v.value);
    // A form that leaves a value out, by hand or by accident, takes no word away from records that have it.
    let older: Option<Offer> = saved.as_ref().and_then(|text| serde_json::from_str(text).ok());
    let offer = match older.filter(|_| list_info(list).is_some_and(|info| !info.is_of_names())) {
        Some(older) => offer.with_values_of(&older),
        None => offer,
    };
    let new = (offer != Offer::default()).then(|| serde_json::to_string(&offer)).transpose();
    let new = new.map_err(|e| ServiceError::Internal(format!("list: {e}")))?;
    if new != saved {
        let change = Change {
            id: ctx.id(),
            name: list.to_owned(),
            locale: String::new(),
            old: saved,
            new,
            at: ctx.now,
            by: ctx.user(),
        };
        programme::set(&mut tx, Kind::List, &change).await?;
    }
    command::finish(&mut tx, command, "").await?;
    tx.commit(ctx.audit("programme.list_changed", "list", None).detail(json!({ "list": list }))).await?;
    ctx.app.programme.look_again();
    Ok(())
}

/// Every list that the programme shaped. What this version cannot read is offered as the product does.
pub(super) async fn shaped(src: impl Source) -> ServiceResult<Lists> {
    let values = programme::values(src, Kind::List).await?;
    let read = |v: Value| Some((v.name, serde_json::from_str(&v.value).ok()?));
    Ok(Lists(values.into_iter().filter_map(read).collect::<BTreeMap<_, _>>()))
}
