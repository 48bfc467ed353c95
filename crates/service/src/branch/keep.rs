//! Keeping what waits, and letting go of what somebody has seen.

use chrono::{DateTime, Days, Utc};
use domain::branch::{BranchField, Waiting, shows_all_phones};
use domain::case::TaskKind;
use domain::id::UserId;
use domain::person::ProfileForm;
use store::Tx;
use store::branch::{Branch, Change};
use store::case::Case;

use crate::{Ctx, ServiceResult, case};

/// Days to decide between two values.
const DECIDE_DAYS: u64 = 2;

/// Values to keep, and whose they are.
#[derive(Debug, Clone)]
pub(crate) struct Kept {
    /// Who typed them.
    pub by: UserId,
    /// When.
    pub at: DateTime<Utc>,
    /// Which fields wait.
    pub fields: Vec<BranchField>,
    /// The values.
    pub waiting: Waiting,
}

/// Keeps values and asks the caseworker to decide.
pub(crate) async fn keep(ctx: &Ctx, tx: &mut Tx, case: &Case, new: Kept) -> ServiceResult<()> {
    let Kept { by, at, fields, waiting } = new;
    let branch = Branch { id: ctx.id(), by, name: None, at, fields, waiting };
    store::branch::insert(tx, &ctx.app.sealer, case.id, &branch).await?;
    let tasks = store::task::of_case(&mut *tx, case.id).await?;
    if !case.status.is_open() || tasks.iter().any(|t| t.kind == TaskKind::DecideValue) {
        return Ok(());
    }
    let due = ctx.today() + Days::new(DECIDE_DAYS);
    case::to_do(ctx, tx, case, TaskKind::DecideValue, None, due).await
}

/// Whoever saves the phones that are there has seen those that wait among them: that question is answered.
pub(crate) async fn seen_phones(ctx: &Ctx, tx: &mut Tx, case: &Case, shown: &ProfileForm) -> ServiceResult<()> {
    let country = ctx.office.as_ref().map_or("", |o| o.country.as_str());
    for branch in store::branch::of_case(&mut *tx, &ctx.app.sealer, case.id).await? {
        let phones = branch.fields.contains(&BranchField::Phones)
            && shows_all_phones(&shown.phones, &branch.waiting.profile.phones, country);
        if phones {
            let left: Vec<BranchField> = branch.fields.into_iter().filter(|f| *f != BranchField::Phones).collect();
            store::branch::leave(tx, branch.id, &left).await?;
        }
    }
    done_if_nothing_waits(ctx, tx, case).await
}

/// Nobody is asked to decide when nothing waits any more.
pub(super) async fn done_if_nothing_waits(ctx: &Ctx, tx: &mut Tx, case: &Case) -> ServiceResult<()> {
    if store::branch::of_case(&mut *tx, &ctx.app.sealer, case.id).await?.is_empty() {
        store::task::done(tx, case.id, TaskKind::DecideValue, None, ctx.now, Some(ctx.user())).await?;
    }
    Ok(())
}

/// Who entered what is saved of a field, as far as the timeline knows.
pub(crate) fn who_changed(changes: &[Change], field: BranchField) -> Option<&Change> {
    let names = |change: &Change| {
        let listed = change.detail.get("fields").and_then(|f| f.as_array());
        listed.is_some_and(|f| f.iter().any(|f| f.as_str() == Some(field.as_str())))
    };
    let risk = |change: &Change| field == BranchField::Risk && change.detail.get("risk").is_some();
    // Nobody says how high the risk is when a case is opened.
    changes.iter().find(|c| names(c) || risk(c) || (c.opened && field != BranchField::Risk))
}
