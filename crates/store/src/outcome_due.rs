//! Which outcome surveys come due, whose time is over, and the scores of a portfolio side by side.

use chrono::NaiveDate;
use domain::case::ClosureReason;
use domain::id::CaseId;
use domain::outcome::Round;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored_opt;
use crate::{StoreResult, Tx};

/// Cases whose window of a round is open on a day and that have no survey of it: those opened from `first` until `last`.
pub async fn due(
    mut src: impl Source,
    round: Round,
    (first, last): (NaiveDate, NaiveDate),
    limit: i64,
) -> StoreResult<Vec<CaseId>> {
    let rows: Vec<(Uuid,)> = fetch_all!(
        src,
        (Uuid,),
        "select c.id from case_file c
         where c.opened_on >= $1 and c.opened_on <= $2 and c.merged_into is null and c.compartment <> 'child'
           and c.status not in ('closed', 'transferred', 'draft')
           and not exists (select 1 from outcome_survey s where s.case_id = c.id and s.round = $3)
         order by c.id limit $4",
        first,
        last,
        round.as_str(),
        limit,
    )?;
    Ok(rows.into_iter().map(|(id,)| CaseId(id)).collect())
}

/// Open surveys of a round of cases that were opened before `first`: their window is over. Gives case and survey.
pub async fn over(
    mut src: impl Source,
    round: Round,
    first: NaiveDate,
    limit: i64,
) -> StoreResult<Vec<(CaseId, Uuid)>> {
    let rows: Vec<(Uuid, Uuid)> = fetch_all!(
        src,
        (Uuid, Uuid),
        "select s.case_id, s.id from outcome_survey s join case_file c on c.id = s.case_id
         where s.round = $1 and s.state in ('waiting', 'asked') and c.opened_on < $2
         order by s.id limit $3",
        round.as_str(),
        first,
        limit,
    )?;
    Ok(rows.into_iter().map(|(case, id)| (CaseId(case), id)).collect())
}

/// Its time is over.
pub async fn missed(tx: &mut Tx, id: Uuid) -> StoreResult<()> {
    execute!(
        tx,
        "update outcome_survey set state = 'missed', draft = null, version = version + 1
         where id = $1 and state in ('waiting', 'asked')",
        id,
    )?
    .any();
    Ok(())
}

/// A case with a first score, and what became of the later ones.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Since when the case is open.
    pub opened_on: NaiveDate,
    /// On which day it ended, and why, as everybody may read it.
    pub closed: Option<(NaiveDate, ClosureReason)>,
    /// The first score.
    pub before: f64,
    /// The one after six months and the one after twelve, each with the day on which it was asked.
    pub later: [Option<(f64, NaiveDate)>; 2],
}

type PairRow =
    (NaiveDate, Option<NaiveDate>, Option<String>, f64, Option<f64>, Option<NaiveDate>, Option<f64>, Option<NaiveDate>);

/// Cases outside walls with a first score under a version of weights, of one office or of all, always in the same order.
pub async fn pairs(mut src: impl Source, office: Option<Uuid>, scoring: &str) -> StoreResult<Vec<Pair>> {
    let rows: Vec<PairRow> = fetch_all!(
        src,
        PairRow,
        "select c.opened_on, c.closed_on, c.closure_reason, b.composite, l6.composite as six, t6.done_on as six_on,
           l12.composite as twelve, t12.done_on as twelve_on
         from case_file c
         join outcome_survey s on s.case_id = c.id and s.round = 'baseline' and s.state = 'done'
         join outcome_score b on b.answers_id = s.answers_id and b.scoring = $1 and b.composite is not null
         left join outcome_survey t6 on t6.case_id = c.id and t6.round = 'six_months' and t6.state = 'done'
         left join outcome_score l6 on l6.answers_id = t6.answers_id and l6.scoring = $1
         left join outcome_survey t12 on t12.case_id = c.id and t12.round = 'twelve_months' and t12.state = 'done'
         left join outcome_score l12 on l12.answers_id = t12.answers_id and l12.scoring = $1
         where c.compartment = 'general' and c.merged_into is null and ($2 or c.office_id = $3)
         order by c.id",
        scoring,
        office.is_none(),
        office.unwrap_or(Uuid::nil()),
    )?;
    let pair = |(opened_on, closed_on, reason, before, six, six_on, twelve, twelve_on): PairRow| {
        let later = [six.zip(six_on), twelve.zip(twelve_on)];
        let reason = stored_opt("case_file.closure_reason", reason.as_deref())?;
        Ok(Pair { opened_on, closed: closed_on.zip(reason), before, later })
    };
    rows.into_iter().map(pair).collect()
}
