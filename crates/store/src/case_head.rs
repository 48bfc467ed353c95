//! What stands at the head of every page of a case. No name, no association.

use chrono::NaiveDate;
use domain::authz::Compartment;
use domain::date::PartialDate;
use domain::id::CaseId;
use domain::person::{Birth, Sex};
use domain::plan::{GoalStatus, PlanStatus};
use domain::referral::ReferralStatus;

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
    /// Sex of the person.
    pub sex: Sex,
    /// When the person was born, as far as anybody knows.
    pub birth: Birth,
    /// Where the person lives now, in the place directory.
    pub place: String,
    /// A village or quarter below it.
    pub locality: Option<String>,
    /// Name of the funded project that pays for the case.
    pub funding: Option<String>,
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
    age_evidence: String,
    place: String,
    locality: Option<String>,
    funding: Option<String>,
}

impl TryFrom<HeadRow> for CaseHead {
    type Error = StoreError;
    fn try_from(r: HeadRow) -> StoreResult<CaseHead> {
        let birth_date: Option<PartialDate> = stored_opt("person.birth_date", r.birth_date.as_deref())?;
        let year = r.birth_year.and_then(|y| PartialDate::new(i32::try_from(y).ok()?, None, None).ok());
        Ok(CaseHead {
            office: r.office,
            caseworker: r.caseworker,
            sex: stored("person.sex", &r.sex)?,
            birth: Birth {
                date: birth_date.or(year),
                estimated: r.age_estimated.zip(r.age_on),
                evidence: stored("person.age_evidence", &r.age_evidence)?,
            },
            place: r.place,
            locality: r.locality,
            funding: r.funding,
        })
    }
}

/// The head of one case.
pub async fn of_case(mut src: impl Source, case: CaseId) -> StoreResult<CaseHead> {
    let row: HeadRow = fetch_one!(
        src,
        HeadRow,
        "select o.name as office, u.name as caseworker, p.sex, p.birth_date, p.birth_year, p.age_estimated, p.age_on,
           p.age_evidence,
           coalesce(l.name, p.current_pcode) as place, p.current_locality as locality, f.name as funding
         from case_file c
         join office o on o.id = c.office_id
         join person p on p.id = c.person_id
         left join place l on l.pcode = p.current_pcode
         left join app_user u on u.id = c.caseworker_id
         left join funding f on f.id = c.funding_id
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

/// Whether a plan was written for a case.
pub async fn has_plan(mut src: impl Source, case: CaseId) -> StoreResult<bool> {
    let row: Option<(i64,)> =
        fetch_optional!(src, (i64,), "select number from plan where case_id = $1 limit 1", case.0)?;
    Ok(row.is_some())
}

/// How many goals of the plan that counts are neither reached nor dropped; nothing without a plan.
pub async fn open_goals(mut src: impl Source, case: CaseId) -> StoreResult<Option<usize>> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "select g.status from plan_goal g join plan p on p.id = g.plan_id where p.case_id = $1 and p.status = $2",
        case.0,
        PlanStatus::Approved.as_str(),
    )?;
    let statuses = rows.iter().map(|(s,)| stored("plan_goal.status", s)).collect::<StoreResult<Vec<GoalStatus>>>()?;
    let open = statuses.iter().filter(|s| s.is_open()).count();
    Ok((!statuses.is_empty()).then_some(open))
}

/// How many referrals of a case are not at their end: to providers, and inside the programme. One that lies behind another
/// wall than the case is not told of here; it ends with the case.
pub async fn open_referrals(mut src: impl Source, case: CaseId) -> StoreResult<usize> {
    let rows: Vec<(String,)> = fetch_all!(
        src,
        (String,),
        "select status from referral where case_id = $1
         union all
         select i.status from internal_referral i join case_file c on c.id = i.case_id
         where i.case_id = $1 and (i.compartment = $2 or i.compartment = c.compartment)",
        case.0,
        Compartment::General.as_str(),
    )?;
    let mut open = 0;
    for (status,) in rows {
        let status: ReferralStatus = stored("referral.status", &status)?;
        open += usize::from(status.is_open());
    }
    Ok(open)
}
