//! What has two values: each with who entered it and when.

use chrono::{DateTime, Utc};
use domain::authz::Permission;
use domain::branch::{BranchField, Keep, Waiting};
use store::branch::{Branch, Change};
use store::case::Case;
use store::person::Person;

use super::{Began, who_changed};
use crate::{Ctx, ServiceResult, case, person};

/// One value of a field.
#[derive(Debug, Clone)]
pub struct Value {
    /// How the form says it.
    pub keep: Keep,
    /// Where the field has this value.
    pub of: Waiting,
    /// Who entered it, where it is known.
    pub by: Option<String>,
    /// Whether that is the reader.
    pub mine: bool,
    /// When.
    pub at: Option<DateTime<Utc>>,
}

/// A field with two values or more.
#[derive(Debug, Clone)]
pub struct OpenField {
    /// Which.
    pub field: BranchField,
    /// What is saved first, then what was typed.
    pub values: Vec<Value>,
    /// Whether both can be kept and are not yet.
    pub both: bool,
}

/// The page on which somebody decides.
#[derive(Debug, Clone)]
pub struct Deciding {
    /// Code of the case.
    pub code: String,
    /// What is saved now, sealed for the form.
    pub seen: String,
    /// Ids of what waits.
    pub branches: Vec<String>,
    /// The fields.
    pub fields: Vec<OpenField>,
    /// Whether there are more, which are shown with the identity.
    pub hidden: bool,
}

/// What waits for a decision in a case. What says who somebody is, or how to find them, is shown
/// while the identity is.
pub async fn deciding(ctx: &Ctx, code: &str) -> ServiceResult<Deciding> {
    let (case, _) = case::find(ctx, code, Permission::PersonEdit).await?;
    let revealed = case::revealed(ctx, &case).await?;
    let (person, saved) = now(ctx, &case).await?;
    let branches = store::branch::of_case(ctx.db(), &ctx.app.sealer, case.id).await?;
    let changes = store::branch::changes(ctx.db(), case.id).await?;
    let all: Vec<BranchField> = open_fields(&branches);
    let shown = |field: &BranchField| revealed || !field.is_protected();
    let fields = all.iter().copied().filter(shown).map(|field| open(ctx, field, &saved, &branches, &changes));
    let fields: Vec<OpenField> = fields.collect();
    Ok(Deciding {
        hidden: fields.len() < all.len(),
        seen: Began::seal(ctx, &case, person.version, saved.clone())?,
        branches: branches.iter().map(|b| b.id.to_string()).collect(),
        fields,
        code: case.code,
    })
}

/// What is saved now, with the record of the person.
pub(super) async fn now(ctx: &Ctx, case: &Case) -> ServiceResult<(Person, Waiting)> {
    let (person, profile) = person::saved(ctx, case).await?;
    Ok((person, Waiting { profile, risk: case.risk }))
}

/// The fields that wait, in their order.
pub(super) fn open_fields(branches: &[Branch]) -> Vec<BranchField> {
    BranchField::ALL.iter().copied().filter(|f| branches.iter().any(|b| b.fields.contains(f))).collect()
}

fn open(ctx: &Ctx, field: BranchField, saved: &Waiting, branches: &[Branch], changes: &[Change]) -> OpenField {
    let last = who_changed(changes, field);
    let mut values = vec![Value {
        keep: Keep::Saved,
        of: saved.clone(),
        by: last.and_then(|c| c.name.clone()),
        mine: last.is_some_and(|c| c.by == Some(ctx.user())),
        at: last.map(|c| c.at),
    }];
    values.extend(branches.iter().filter(|b| b.fields.contains(&field)).map(|b| Value {
        keep: Keep::Typed(b.id),
        of: b.waiting.clone(),
        by: b.name.clone(),
        mine: b.by == ctx.user(),
        at: Some(b.at),
    }));
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    let mut all = saved.profile.clone();
    for value in &values[1..] {
        field.take_both(&value.of.profile, &mut all, country);
    }
    OpenField { field, values, both: field.can_keep_both() && !field.same(&all, &saved.profile) }
}
