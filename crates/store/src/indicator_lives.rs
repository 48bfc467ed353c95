//! What changed in the lives of those whom reports count: read a few thousand cases at a time, and nothing from behind a
//! wall.

use chrono::{DateTime, NaiveDate, Utc};
use domain::indicator::{ChangeFact, ConsentFact, Facts, GoodsFact, GrantFact, NeedFact, PaymentFact, PupilFact};
use domain::livelihood::{Item, at_prices, estimate, missing};
use domain::money::PROGRAMME;
use domain::outcome::Change;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::indicator_events::Cases;
use crate::indicator_feelings::feelings;
use crate::{Sealer, StoreResult};

/// All of it.
pub(crate) async fn lives(src: &mut impl Source, sealer: &Sealer, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    needs(src, cases, facts).await?;
    for (first, last) in cases.spans() {
        money(src, cases, facts, (first, last)).await?;
        goods(src, cases, facts, (first, last)).await?;
        feelings(src, sealer, cases, facts, (first, last)).await?;
        pupils(src, cases, facts, (first, last)).await?;
        consents(src, cases, facts, (first, last)).await?;
    }
    changes(src, cases, facts).await
}

/// First and last case of a reading.
type Span = (Uuid, Uuid);

/// All at once: they are few, and no index holds them by case.
async fn needs(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let rows: Vec<(Uuid, DateTime<Utc>, Option<DateTime<Utc>>)> = fetch_all!(
        src,
        (Uuid, DateTime<Utc>, Option<DateTime<Utc>>),
        "select case_id, noted_at, ended_at from unmet_need order by case_id",
    )?;
    facts.needs.extend(rows.into_iter().filter_map(|(case, noted, ended)| {
        let person = cases.get(&case)?;
        Some(NeedFact { person, noted_on: noted.date_naive(), ended_on: ended.map(|at| at.date_naive()) })
    }));
    Ok(())
}

type GrantRow = (Uuid, DateTime<Utc>, i64, i64);

/// Amounts are told in whole units.
const UNIT: i64 = 10_i64.pow(PROGRAMME.decimals);

/// Grants in the programme's currency with what was paid of them, and every part that was paid of any grant: as the ledger
/// counts. Where more came than was due there is something to give back.
async fn money(src: &mut impl Source, cases: &Cases, facts: &mut Facts, (first, last): Span) -> StoreResult<()> {
    let grants: Vec<GrantRow> = fetch_all!(
        src,
        GrantRow,
        "select s.case_id, g.decided_at, g.amount,
           cast(coalesce(sum(coalesce(p.amount, t.amount)), 0) as bigint) as paid
         from startup s
         join startup_grant g on g.startup_id = s.id
         left join tranche t on t.grant_id = g.id and t.state in ('paid', 'confirmed_by_recipient', 'reconciled')
         left join payment p on p.tranche_id = t.id and p.state not in ('failed', 'reversed')
         where g.currency = $3 and s.case_id between $1 and $2
         group by s.case_id, g.id, g.decided_at, g.amount order by s.case_id",
        first,
        last,
        PROGRAMME.code,
    )?;
    facts.grants.extend(grants.into_iter().filter_map(|(case, decided, amount, paid)| {
        let (promised, paid) = (amount / UNIT, paid / UNIT);
        Some(GrantFact { person: cases.get(&case)?, decided_on: decided.date_naive(), promised, paid })
    }));
    let payments: Vec<(Uuid, NaiveDate, bool)> = fetch_all!(
        src,
        (Uuid, NaiveDate, bool),
        "select s.case_id, t.paid_on, exists (select 1 from recovery r where r.tranche_id = t.id) as wrong
         from startup s
         join startup_grant g on g.startup_id = s.id
         join tranche t on t.grant_id = g.id
         where t.paid_on is not null and s.case_id between $1 and $2 order by s.case_id",
        first,
        last,
    )?;
    facts.payments.extend(
        payments
            .into_iter()
            .filter_map(|(case, paid_on, wrong)| Some(PaymentFact { person: cases.get(&case)?, paid_on, wrong })),
    );
    Ok(())
}

type GoodsRow = (Uuid, NaiveDate, Json<Vec<Item>>, Json<Vec<i64>>, Option<Json<Vec<i64>>>);

/// What came of what was ordered in kind in the programme's currency, at the prices of the quote that was chosen.
async fn goods(src: &mut impl Source, cases: &Cases, facts: &mut Facts, (first, last): Span) -> StoreResult<()> {
    let rows: Vec<GoodsRow> = fetch_all!(
        src,
        GoodsRow,
        "select s.case_id, p.received_on, p.items, p.delivered, q.prices
         from startup s
         join startup_grant g on g.startup_id = s.id
         join tranche t on t.grant_id = g.id
         join purchase p on p.tranche_id = t.id
         left join purchase_quote q on q.id = p.quote_id
         where p.state in ('received', 'confirmed') and p.delivered is not null and p.received_on is not null
           and g.currency = $3 and s.case_id between $1 and $2
         order by s.case_id, p.received_on, p.id",
        first,
        last,
        PROGRAMME.code,
    )?;
    facts.goods.extend(rows.into_iter().filter_map(|(case, on, Json(asked), Json(delivered), prices)| {
        let items = at_prices(&asked, prices.as_ref().map(|p| p.0.as_slice()).unwrap_or_default());
        let lacking: Vec<Item> = missing(&items, &delivered)
            .into_iter()
            .zip(&items)
            .map(|(quantity, item)| Item { quantity, ..item.clone() })
            .collect();
        let (ordered, missing) = (estimate(&items)? / UNIT, estimate(&lacking)? / UNIT);
        Some(GoodsFact { person: cases.get(&case)?, on, ordered, missing })
    }));
    Ok(())
}

async fn pupils(src: &mut impl Source, cases: &Cases, facts: &mut Facts, (first, last): Span) -> StoreResult<()> {
    let rows: Vec<(Uuid, i64, bool)> = fetch_all!(
        src,
        (Uuid, i64, bool),
        "select c.id, m.birth_year, m.in_school = 'yes' as in_school
         from case_file c join household_member m on m.person_id = c.person_id
         where c.id between $1 and $2 and m.birth_year is not null and m.lives_with and m.in_school in ('yes', 'no')
         order by c.id",
        first,
        last,
    )?;
    facts.pupils.extend(rows.into_iter().filter_map(|(case, born, in_school)| {
        Some(PupilFact { person: cases.get(&case)?, born: i32::try_from(born).ok()?, in_school })
    }));
    Ok(())
}

type ConsentRow = (Uuid, DateTime<Utc>, Option<NaiveDate>, Option<DateTime<Utc>>);

/// What people agreed to for being accompanied; a withdrawal ends it the day before.
async fn consents(src: &mut impl Source, cases: &Cases, facts: &mut Facts, (first, last): Span) -> StoreResult<()> {
    let rows: Vec<ConsentRow> = fetch_all!(
        src,
        ConsentRow,
        "select case_id, recorded_at, valid_to, withdrawn_at from consent
         where purpose = 'case_management' and recipient = 'programme' and decision = 'given'
           and case_id between $1 and $2 order by case_id",
        first,
        last,
    )?;
    facts.consents.extend(rows.into_iter().filter_map(|(case, at, valid_to, withdrawn)| {
        let before = withdrawn.and_then(|at| at.date_naive().pred_opt());
        let until = [valid_to, before].into_iter().flatten().min();
        Some(ConsentFact { person: cases.get(&case)?, from: at.date_naive(), until })
    }));
    Ok(())
}

/// The first score of everybody and their last one, under the weights that count.
async fn changes(src: &mut impl Source, cases: &Cases, facts: &mut Facts) -> StoreResult<()> {
    let scoring = crate::outcome_weights::current(&mut *src).await?;
    for (first, last) in cases.spans() {
        let rows: Vec<(Uuid, f64, f64, NaiveDate)> = fetch_all!(
            src,
            (Uuid, f64, f64, NaiveDate),
            "select s.case_id, b.composite as before, l.composite as after, t.done_on
             from outcome_survey s
             join outcome_score b on b.answers_id = s.answers_id and b.scoring = $1 and b.composite is not null
             join outcome_survey t on t.case_id = s.case_id and t.round <> 'baseline' and t.state = 'done'
             join outcome_score l on l.answers_id = t.answers_id and l.scoring = $1 and l.composite is not null
             where s.round = 'baseline' and s.state = 'done' and t.done_on is not null
               and s.case_id between $2 and $3
             order by s.case_id, t.done_on",
            &scoring.version,
            first,
            last,
        )?;
        for (case, before, after, on) in rows {
            let Some(person) = cases.get(&case) else { continue };
            if facts.changes.last().is_some_and(|c| c.person == person) {
                facts.changes.pop();
            }
            let improved = Change::of(before, after, scoring.weights.change) == Change::Improved;
            facts.changes.push(ChangeFact { person, on, improved });
        }
    }
    Ok(())
}
