//! Keeping a pair that was found, in the transaction that found it.

use domain::duplicate::Likeness;
use domain::id::{PairId, PersonId};
use domain::pair::PairSource;
use store::Tx;
use store::pair::NewPair;

use crate::{Ctx, ServiceResult};

/// Keeps the pair and says whether it is new. Whoever registered one of the two all the same is remembered: somebody
/// else decides.
pub(crate) async fn suspect(
    ctx: &Ctx,
    tx: &mut Tx,
    a: PersonId,
    b: PersonId,
    likeness: Likeness,
    source: PairSource,
) -> ServiceResult<bool> {
    let pair = NewPair {
        id: PairId(ctx.id()),
        a,
        b,
        score: likeness.thousandths(),
        reasons: likeness.reasons,
        source,
        by: ctx.somebody(),
    };
    Ok(store::pair::insert(tx, &pair, ctx.now).await?)
}
