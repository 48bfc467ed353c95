//! What stands at the head of every page of a case. No name, no association.

use chrono::{DateTime, NaiveDate, Utc};
use domain::consent::{Decision, Purpose};
use domain::date::PartialDate;
use domain::id::CaseId;

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// What others' records say about a case.
#[derive(Debug, Clone)]
pub struct CaseHead {
    /// Name of the office.
    pub office: String,
    /// Name of the caseworker.
    pub caseworker: Option<String>,
    /// Sex of the person, as a code.
    pub sex: String,
    /// Birth date, as far as it is known.
    pub birth_date: Option<PartialDate>,
    /// An age somebody estimated, and when.
    pub age_estimated: Option<(i64, NaiveDate)>,
    /// Where the person lives now, in the place directory.
    pub place: String,
    /// A village or quarter below it.
    pub locality: Option<String>,
}

#[derive(sqlx::FromRow)]
struct HeadRow {
    office: String,
    caseworker: Option<String>,
    sex: String,
    birth_date: Option<String>,
    birth_year: Option<i64>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    place: String,
    locality: Option<String>,
}

impl TryFrom<HeadRow> for CaseHead {
    type Error = StoreError;
    fn try_from(r: HeadRow) -> StoreResult<CaseHead> {
        let birth_date: Option<PartialDate> = stored_opt("person.birth_date", r.birth_date.as_deref())?;
        let year = r.birth_year.and_then(|y| PartialDate::new(i32::try_from(y).ok()?, None, None).ok());
        Ok(CaseHead {
            office: r.office,
            caseworker: r.caseworker,
            sex: r.sex,
            birth_date: birth_date.or(year),
            age_estimated: r.age_estimated.zip(r.age_on),
            place: r.place,
            locality: r.locality,
        })
    }
}

/// The head of one case.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<CaseHead> {
    let row: HeadRow = fetch_one!(
        src,
        HeadRow,
        "select o.name as office, u.name as caseworker, p.sex, p.birth_date, p.birth_year, p.age_estimated, p.age_on,
           coalesce(l.name, p.current_pcode) as place, p.current_locality as locality
         from case_file c
         join office o on o.id = c.office_id
         join person p on p.id = c.person_id
         left join place l on l.pcode = p.current_pcode
         left join app_user u on u.id = c.caseworker_id
         where c.id = $1",
        case.0,
    )?;
    row.try_into()
}

/// The language in which the person wants to be spoken to: a code of ISO 639-3.
pub async fn contact_language(mut src: impl Source, case: CaseId) -> StoreResult<String> {
    let (language,): (String,) = fetch_one!(
        src,
        (String,),
        "select p.contact_language from case_file c join person p on p.id = c.person_id where c.id = $1",
        case.0,
    )?;
    Ok(language)
}

/// An answer of the person, as the head needs it.
#[derive(Debug, Clone)]
pub struct Answer {
    /// To what.
    pub purpose: Purpose,
    /// Yes or no.
    pub decision: Decision,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// When it was taken back.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

type AnswerRow = (String, String, Option<NaiveDate>, Option<DateTime<Utc>>);

/// Every answer of the person, in the order they were given.
pub async fn answers(mut src: impl Source, case: CaseId) -> StoreResult<Vec<Answer>> {
    let rows: Vec<AnswerRow> = fetch_all!(
        src,
        AnswerRow,
        "select purpose, decision, valid_to, withdrawn_at
         from consent where case_id = $1 order by recorded_at, id",
        case.0,
    )?;
    rows.into_iter()
        .map(|(purpose, decision, valid_to, withdrawn_at)| {
            Ok(Answer {
                purpose: stored("consent.purpose", &purpose)?,
                decision: stored("consent.decision", &decision)?,
                valid_to,
                withdrawn_at,
            })
        })
        .collect()
}
