//! What people need and nobody offers, by place: what a manager brings to the next coordination meeting.

use domain::authz::{Facts, Permission};
use domain::directory::Category;
use domain::name::fold;
use domain::small_cells::Shown;

use crate::cursor::cut;
use crate::{Ctx, ServiceResult};

/// Rows of the page.
const MOST: usize = 300;

/// Needs of one kind in one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapRow {
    /// What is needed.
    pub category: Category,
    /// Name of the place.
    pub place: String,
    /// How many people need it.
    pub needs: Shown,
    /// Services there to which somebody could be referred today.
    pub open: i64,
    /// Services there that are full, over, or unchecked for too long.
    pub closed: i64,
}

/// The report.
#[derive(Debug, Clone)]
pub struct GapList {
    /// The most needed first; of those that are too few to count, by place.
    pub rows: Vec<GapRow>,
    /// Whether there are more, of which fewer people have need.
    pub more: bool,
}

/// The report on the whole programme: no case, no office, no number below five, nothing that is protected by its kind, and
/// nothing from behind a wall.
/// `place` is what the name of a place holds.
pub async fn gaps(ctx: &Ctx, place: &str) -> ServiceResult<GapList> {
    drop(ctx.require(Permission::DirectoryRead, &Facts::NONE)?);
    let mut gaps = store::need::gaps(ctx.db(), ctx.today(), &fold(place), MOST as i64 + 1).await?;
    let more = cut(&mut gaps, MOST);
    let mut rows: Vec<GapRow> = gaps
        .into_iter()
        .filter(|g| !g.category.is_sealed())
        .map(|g| GapRow {
            category: g.category,
            place: g.place,
            needs: Shown::of(g.needs),
            open: g.open,
            closed: g.closed,
        })
        .collect();
    // Sorted by what is shown: the order of hidden numbers would tell them.
    rows.sort_by(|a, b| {
        b.needs.cmp(&a.needs).then_with(|| (&a.place, a.category.as_str()).cmp(&(&b.place, b.category.as_str())))
    });
    Ok(GapList { rows, more })
}
