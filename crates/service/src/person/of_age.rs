//! A child behind the wall comes of age. The case does not move by itself: whoever has it is asked to see, with the young
//! person, how they go on and what they agree to as an adult.

use chrono::NaiveDate;
use domain::authz::Compartment;
use domain::case::TaskKind;
use domain::id::CaseId;
use domain::person::Switch;
use uuid::Uuid;

use crate::daily::{begin, end, hold};
use crate::{Ctx, ServiceResult, case};

/// Cases that one transaction looks at.
const TOGETHER: i64 = 200;

/// Looks through the cases behind the wall for those who are of age in every reading of what is known.
pub(crate) async fn look(ctx: &Ctx, today: NaiveDate) -> ServiceResult<()> {
    let mut after = Some(CaseId(Uuid::nil()));
    while let Some(last) = after {
        after = look_after(ctx, today, last).await?;
    }
    Ok(())
}

/// The same of the cases after `after`. Gives the last one when there may be more.
async fn look_after(ctx: &Ctx, today: NaiveDate, after: CaseId) -> ServiceResult<Option<CaseId>> {
    let mut tx = begin(ctx).await?;
    let cases = store::coming_of_age::children(&mut tx, after, TOGETHER).await?;
    for (id, person) in &cases {
        let Some(person) = store::person::by_id(&mut tx, *person).await? else { continue };
        if person.birth.switch(Compartment::Child, today) != Switch::ToAdult {
            continue;
        }
        let kind = TaskKind::TransitionReview;
        // Whoever corrects the birth at this moment comes before or after.
        if let Some(case) = hold(&mut tx, *id, kind).await?.filter(|c| c.compartment == Compartment::Child) {
            case::to_do(ctx, &mut tx, &case, kind, None, today).await?;
        }
    }
    end(tx).await?;
    Ok(cases.last().map(|(id, _)| *id).filter(|_| cases.len() as i64 == TOGETHER))
}
