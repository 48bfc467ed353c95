//! What is known of a person that a referral may share: nothing of it is class X.

use chrono::NaiveDate;
use domain::date::PartialDate;
use domain::id::PersonId;
use domain::person::{AgeEvidence, Birth, Literacy, Sex};

use crate::db::Source;
use crate::error::{stored, stored_opt};
use crate::{StoreError, StoreResult};

/// A person, as far as a provider could ever see.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Legal name as written.
    pub name: String,
    /// Sex.
    pub sex: Sex,
    /// Birth, as far as it is known.
    pub birth: Birth,
    /// Language in which to speak, ISO 639-3.
    pub contact_language: String,
    /// How well the person reads.
    pub literacy: Literacy,
    /// Where the person lives now.
    pub pcode: String,
    /// Names of the village or quarter, the place and the one above it, as far as they are known.
    pub places: Vec<String>,
    /// Where the place is.
    pub position: Option<(f64, f64)>,
    /// The first number that is safe to call.
    pub phone: Option<String>,
}

#[derive(sqlx::FromRow)]
struct SubjectRow {
    name: String,
    sex: String,
    birth_date: Option<String>,
    birth_year: Option<i64>,
    age_estimated: Option<i64>,
    age_on: Option<NaiveDate>,
    age_evidence: String,
    contact_language: String,
    literacy: String,
    pcode: String,
    place: Option<String>,
    above: Option<String>,
    locality: Option<String>,
    lat: Option<f64>,
    lon: Option<f64>,
    phone: Option<String>,
}

impl TryFrom<SubjectRow> for Subject {
    type Error = StoreError;
    fn try_from(r: SubjectRow) -> StoreResult<Subject> {
        let date: Option<PartialDate> = stored_opt("person.birth_date", r.birth_date.as_deref())?;
        let year = r.birth_year.and_then(|y| PartialDate::new(i32::try_from(y).ok()?, None, None).ok());
        Ok(Subject {
            name: r.name,
            sex: stored("person.sex", &r.sex)?,
            birth: Birth {
                date: date.or(year),
                estimated: r.age_estimated.zip(r.age_on),
                // How it is known does not change the years that are shared.
                evidence: r.age_evidence.parse().unwrap_or(AgeEvidence::NotAsked),
            },
            contact_language: r.contact_language,
            literacy: stored("person.literacy", &r.literacy)?,
            pcode: r.pcode,
            places: [r.locality, r.place, r.above].into_iter().flatten().filter(|p| !p.is_empty()).collect(),
            position: r.lat.zip(r.lon),
            phone: r.phone,
        })
    }
}

/// One person. The caller has found the case, so the person exists for the actor.
pub async fn of_person(mut src: impl Source, person: PersonId) -> StoreResult<Subject> {
    let row: SubjectRow = fetch_one!(
        src,
        SubjectRow,
        "select p.display_name as name, p.sex, p.birth_date, p.birth_year, p.age_estimated, p.age_on, p.age_evidence,
           p.contact_language, p.literacy, p.current_pcode as pcode, l.name as place, a.name as above,
           p.current_locality as locality, l.lat, l.lon,
           (select n.number from person_phone n where n.person_id = p.id and n.safe_to_call
            order by n.position limit 1) as phone
         from person p
         left join place l on l.pcode = p.current_pcode
         left join place a on a.pcode = l.parent
         where p.id = $1",
        person.0,
    )?;
    row.try_into()
}
