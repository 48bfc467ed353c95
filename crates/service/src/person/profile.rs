//! The profile of a person. Who they are stays protected until it is revealed; how they were associated stays sealed
//! until somebody asks for it, and each reading is on record.

use chrono::{DateTime, NaiveDate, Utc};
use domain::association::Episode;
use domain::authz::{Facts, Permission};
use domain::date::PartialDate;
use domain::person::{
    Age, AgeEvidence, Asked, CounsellorPreference, Country, IdDocument, Language, Literacy, MaritalStatus, Member,
    Names, PersonCategory, Phone, Residence, Sex,
};
use store::case::Case;
use uuid::Uuid;

use crate::case::revealed_until;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Who the person is: only while it is revealed to the actor.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Names, in order.
    pub names: Names,
    /// Birth date, as far as it is known.
    pub birth: Option<PartialDate>,
    /// Phones.
    pub phones: Vec<Phone>,
    /// The mother's name.
    pub mother: Option<String>,
    /// Whose citizen they are.
    pub nationalities: Vec<Country>,
    /// Whether they are married.
    pub marital: Option<MaritalStatus>,
    /// Identity documents.
    pub documents: Vec<IdDocument>,
    /// Until when it is shown.
    pub until: DateTime<Utc>,
}

/// A profile.
#[derive(Debug, Clone)]
pub struct ProfileView {
    /// Code of the case.
    pub code: String,
    /// Who the person is, while revealed.
    pub identity: Option<Identity>,
    /// How many phones there are, and whether one of them may be called or written to.
    pub contact: Contact,
    /// Sex.
    pub sex: Sex,
    /// Age.
    pub age: Option<Age>,
    /// How the age is known.
    pub evidence: AgeEvidence,
    /// Languages.
    pub languages: Vec<Language>,
    /// Language of contact.
    pub contact_language: Language,
    /// Whom the person would rather speak to.
    pub counsellor: CounsellorPreference,
    /// Reading.
    pub literacy: Literacy,
    /// Name of the place of origin.
    pub origin: Option<String>,
    /// Why there is none.
    pub origin_answer: Asked,
    /// Name of the place of living.
    pub current: String,
    /// The place of living as a form accepts it.
    pub current_place: String,
    /// Village or quarter.
    pub locality: Option<String>,
    /// How they live there.
    pub residence: Residence,
    /// The household; names of its members only while the identity is revealed.
    pub household: Vec<(Uuid, Member)>,
    /// Today, for the ages of its members.
    pub today: NaiveDate,
    /// Whether the actor may register people, and so a member in their own right.
    pub may_register: bool,
    /// Whether the actor may change the profile.
    pub may_edit: bool,
    /// Whether the actor may ask how the person was associated.
    pub may_read_association: bool,
}

/// How the person can be reached, without saying where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contact {
    /// How many phones.
    pub phones: usize,
    /// Whether one may be called.
    pub call: bool,
    /// Whether one may be written to.
    pub text: bool,
    /// When.
    pub times: Vec<String>,
}

impl Contact {
    /// With these phones.
    pub(crate) fn of(phones: &[Phone]) -> Contact {
        Contact {
            phones: phones.len(),
            call: phones.iter().any(|p| p.safe_to_call),
            text: phones.iter().any(|p| p.safe_to_text),
            times: phones.iter().filter_map(|p| p.safe_times.clone()).collect(),
        }
    }
}

/// The profile of the person of this case. The frame of the page puts the reading of the case on record.
pub async fn profile(ctx: &Ctx, code: &str) -> ServiceResult<ProfileView> {
    let (case, _) = case::find(ctx, code, Permission::CaseRead).await?;
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let mut household = store::person_parts::members(ctx.db(), &ctx.app.sealer, case.person).await?;
    let until = revealed_until(ctx, &case).await?;
    if until.is_none() {
        household.iter_mut().for_each(|(_, m)| m.name.clear());
    }
    let phones = store::person_parts::phones(ctx.db(), case.person).await?;
    let contact = Contact::of(&phones);
    let may = |permission| ctx.require(permission, &facts(&case)).is_ok();
    let current_place =
        store::place::by_pcode(ctx.db(), &person.current).await?.map_or_else(String::new, |p| p.label());
    let identity = match until {
        Some(until) => Some(Identity {
            names: person.names.clone(),
            birth: person.birth.date,
            phones,
            mother: person.mother.clone(),
            nationalities: person.nationalities.clone(),
            marital: person.marital,
            documents: store::id_document::of_person(ctx.db(), &ctx.app.sealer, case.person).await?,
            until,
        }),
        None => None,
    };
    Ok(ProfileView {
        identity,
        contact,
        sex: person.sex,
        age: person.birth.age_on(ctx.today()),
        evidence: person.birth.evidence,
        languages: person.languages,
        contact_language: person.contact_language,
        counsellor: person.counsellor,
        literacy: person.literacy,
        origin: place_name(ctx, person.origin.as_deref()).await?,
        origin_answer: person.origin_answer,
        current: place_name(ctx, Some(&person.current)).await?.unwrap_or(person.current),
        locality: person.locality,
        residence: person.residence,
        household,
        today: ctx.today(),
        may_register: ctx.require(Permission::CaseRegister, &Facts::office(case.office)).is_ok(),
        current_place,
        may_edit: may(Permission::PersonEdit) && !case::ended_by_death(ctx.db(), &case).await?,
        may_read_association: may(Permission::AssociationRead),
        code: case.code,
    })
}

/// A place in words: its name and what it lies in.
pub(crate) async fn place_name(ctx: &Ctx, pcode: Option<&str>) -> ServiceResult<Option<String>> {
    let Some(pcode) = pcode else { return Ok(None) };
    let place = store::place::by_pcode(ctx.db(), pcode).await?;
    Ok(Some(place.map_or_else(
        || pcode.to_owned(),
        |p| match p.parent {
            Some(parent) if parent != p.name => format!("{}, {parent}", p.name),
            _ => p.name,
        },
    )))
}

fn facts(case: &Case) -> Facts {
    Facts::case(case.office, case.caseworker, case.compartment)
}

/// What is sealed: why the programme supports the person, and how they were associated.
#[derive(Debug, Clone)]
pub struct Association {
    /// Why.
    pub category: Option<PersonCategory>,
    /// How.
    pub episodes: Vec<Episode>,
}

/// Opens what is sealed. Refused without the right to read it; the reading is on record before anything is shown.
pub async fn association(ctx: &Ctx, code: &str) -> ServiceResult<Association> {
    let (case, grant) = case::find(ctx, code, Permission::AssociationRead).await?;
    let entry = ctx.audit("association.read", "person", Some(case.person.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let sealer = &ctx.app.sealer;
    Ok(Association {
        category: store::person::category(ctx.db(), sealer, case.person).await?,
        episodes: store::association::of_person(ctx.db(), sealer, case.person).await?,
    })
}
