//! Toolkits: what a course gives, what was handed over, what became of it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::authz::{Compartment, Scope};
use domain::id::UserId;
use domain::training::{KitCondition, KitDelivery, KitItem, KitReceipt, KitSeen};
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreResult, Tx};

/// What a course gives, in order.
pub async fn items(mut src: impl Source, course: Uuid) -> StoreResult<Vec<KitItem>> {
    let rows: Vec<(i64, String, Option<i64>)> = fetch_all!(
        src,
        (i64, String, Option<i64>),
        "select quantity, name, unit_cost from training_kit_item where course_id = $1 order by position",
        course,
    )?;
    Ok(rows.into_iter().map(|(quantity, name, unit_cost)| KitItem { quantity, name, unit_cost }).collect())
}

/// Changes what a course gives. What was handed over stays as it was.
pub async fn set_items(tx: &mut Tx, course: Uuid, items: &[(Uuid, KitItem)]) -> StoreResult<()> {
    execute!(tx, "delete from training_kit_item where course_id = $1", course)?.any();
    let rows: Vec<(i64, &(Uuid, KitItem))> = (1..).zip(items).collect();
    insert_all!(
        tx,
        "insert into training_kit_item (id, course_id, position, quantity, name, unit_cost)",
        rows,
        |(position, (id, item))| *id,
        course,
        *position,
        item.quantity,
        &item.name,
        item.unit_cost,
    )
}

/// Keeps that a kit was handed over, with what is looked at later: id, days, when it is due. One for an enrolment.
pub async fn insert(
    tx: &mut Tx,
    (id, enrolment): (Uuid, Uuid),
    items: &[KitItem],
    delivery: &KitDelivery,
    looks: &[(Uuid, i64, NaiveDate)],
    (by, at): (UserId, DateTime<Utc>),
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into training_kit (id, enrolment_id, content, supplier, tag, delivered_on, receipt, by_user, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id,
        enrolment,
        Json(items),
        &delivery.supplier,
        &delivery.tag,
        delivery.delivered_on,
        delivery.receipt.as_str(),
        by.0,
        at,
    )?
    .expect_rows(1)?;
    insert_all!(
        tx,
        "insert into training_kit_look (id, kit_id, day_offset, due_on)",
        looks,
        |(look, days, due_on)| *look,
        id,
        *days,
        *due_on,
    )
}

/// A kit that was handed over.
#[derive(Debug, Clone)]
pub struct Kit {
    /// Its id.
    pub id: Uuid,
    /// What was in it.
    pub items: Vec<KitItem>,
    /// Who sold it.
    pub supplier: Option<String>,
    /// Number that is marked on it.
    pub tag: Option<String>,
    /// When.
    pub delivered_on: NaiveDate,
    /// How the person said so.
    pub receipt: KitReceipt,
    /// What became of it: days, when it is due, and what was seen.
    pub looks: Vec<KitLook>,
}

/// A look at a kit that is planned or was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KitLook {
    /// Days after it was handed over.
    pub days: i64,
    /// When it is due.
    pub due_on: NaiveDate,
    /// When somebody looked, and what became of it.
    pub seen: Option<(NaiveDate, KitCondition)>,
}

/// The kit of an enrolment.
pub async fn of_enrolment(mut src: impl Source, enrolment: Uuid) -> StoreResult<Option<Kit>> {
    type Row = (Uuid, Json<Vec<KitItem>>, Option<String>, Option<String>, NaiveDate, String);
    let row: Option<Row> = fetch_optional!(
        src,
        Row,
        "select id, content, supplier, tag, delivered_on, receipt from training_kit where enrolment_id = $1",
        enrolment,
    )?;
    let Some((id, items, supplier, tag, delivered_on, receipt)) = row else { return Ok(None) };
    let looks: Vec<(i64, NaiveDate, Option<NaiveDate>, Option<String>)> = fetch_all!(
        src,
        (i64, NaiveDate, Option<NaiveDate>, Option<String>),
        "select day_offset, due_on, looked_on, condition from training_kit_look where kit_id = $1 order by day_offset",
        id,
    )?;
    let look = |(days, due_on, on, condition): (i64, NaiveDate, Option<NaiveDate>, Option<String>)| {
        let condition: Option<KitCondition> = stored_opt("training_kit_look.condition", condition.as_deref())?;
        Ok(KitLook { days, due_on, seen: on.zip(condition) })
    };
    Ok(Some(Kit {
        id,
        items: items.0,
        supplier,
        tag,
        delivered_on,
        receipt: stored("training_kit.receipt", &receipt)?,
        looks: looks.into_iter().map(look).collect::<StoreResult<_>>()?,
    }))
}

/// Keeps what became of a kit, once for each look.
pub async fn record_look(tx: &mut Tx, kit: Uuid, seen: &KitSeen, (by, at): (UserId, DateTime<Utc>)) -> StoreResult<()> {
    execute!(
        tx,
        "update training_kit_look set looked_on = $1, condition = $2, by_user = $3, at = $4
         where kit_id = $5 and day_offset = $6 and looked_on is null",
        seen.looked_on,
        seen.condition.as_str(),
        by.0,
        at,
        kit,
        seen.days,
    )?
    .expect_rows(1)
}

/// A look that is to be made, as whoever plans sees it.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct DueKit {
    /// The enrolment.
    pub enrolment_id: Uuid,
    /// Code of the cohort.
    pub code: String,
    /// What the course is called.
    pub title: String,
    /// Days after it was handed over.
    pub day_offset: i64,
    /// When it is due.
    pub due_on: NaiveDate,
}

/// Looks at kits of an office that are due until a day, the most overdue first.
pub async fn due(mut src: impl Source, scope: Scope, until: NaiveDate, limit: i64) -> StoreResult<Vec<DueKit>> {
    let Scope::Office { office, compartment: Compartment::General } = scope else { return Ok(Vec::new()) };
    fetch_all!(
        src,
        DueKit,
        "select k.enrolment_id, h.code, c.title, l.day_offset, l.due_on
         from training_kit_look l
         join training_kit k on k.id = l.kit_id
         join training_enrolment e on e.id = k.enrolment_id
         join training_cohort h on h.id = e.cohort_id
         join training_course c on c.id = h.course_id
         where l.looked_on is null and l.due_on <= $1 and h.office_id = $2
         order by l.due_on, l.id limit $3",
        until,
        office.0,
        limit,
    )
}
