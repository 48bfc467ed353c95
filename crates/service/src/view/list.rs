//! The views of a list, as the actor has them.

use domain::authz::{Facts, Permission};
use domain::id::UserId;
use domain::view::{ViewList, asks_nothing};
use store::view::SavedView;
use uuid::Uuid;

use super::{office, require_list};
use crate::{Ctx, ServiceResult};

/// The views of a list besides those that it always has.
#[derive(Debug, Clone)]
pub struct Views {
    /// Of which list.
    pub list: ViewList,
    /// What the office shares.
    pub shared: Vec<SavedView>,
    /// The actor's own.
    pub own: Vec<SavedView>,
    /// With which of them the list begins for the actor.
    pub first: Option<Uuid>,
    /// Whether the actor may change what the office shares.
    pub may_share: bool,
    /// Who asks: what they shared they may take back.
    pub reader: UserId,
}

impl Views {
    /// All of them, in the order of the tabs.
    pub fn all(&self) -> impl Iterator<Item = &SavedView> {
        self.shared.iter().chain(&self.own)
    }

    /// The view with which the list begins.
    pub fn begins_with(&self) -> Option<&SavedView> {
        self.all().find(|v| Some(v.id) == self.first)
    }

    /// What an address asks for: what it says, or the filter of the first view where it says nothing.
    pub fn asked(&self, query: &str) -> String {
        match self.begins_with() {
            Some(view) if asks_nothing(query) => view.filter.clone(),
            _ => query.to_owned(),
        }
    }
}

/// The views of a list.
pub async fn list(ctx: &Ctx, list: ViewList) -> ServiceResult<Views> {
    require_list(ctx, list)?;
    let shared = match office(ctx) {
        Some(office) => store::view::of_office(ctx.db(), list, office).await?,
        None => Vec::new(),
    };
    Ok(Views {
        list,
        shared,
        own: store::view::of_user(ctx.db(), list, ctx.user()).await?,
        first: store::view::first(ctx.db(), list, ctx.user()).await?,
        reader: ctx.user(),
        may_share: office(ctx).is_some_and(|o| ctx.require(Permission::ViewShare, &Facts::office(o)).is_ok()),
    })
}
