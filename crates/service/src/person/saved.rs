//! A profile as its form shows it.

use domain::person::{Asked, IdDocumentForm, MemberForm, Origin, PhoneForm, Profile, ProfileForm};
use domain::place::Place;
use store::case::Case;
use store::person::Person;

use super::places::Places;
use crate::{Ctx, ServiceError, ServiceResult};

/// What is saved now, as the form would send it.
pub(crate) async fn saved(ctx: &Ctx, case: &Case) -> ServiceResult<(Person, ProfileForm)> {
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let profile = Profile {
        languages: person.languages.clone(),
        contact_language: person.contact_language,
        counsellor: person.counsellor,
        literacy: person.literacy,
        phones: store::person_parts::phones(ctx.db(), case.person).await?,
        origin: Origin::None(person.origin_answer),
        current: String::new(),
        locality: person.locality.clone(),
        residence: person.residence,
        household: store::person_parts::household(ctx.db(), &ctx.app.sealer, case.person).await?,
        mother: person.mother.clone(),
        nationalities: person.nationalities.clone(),
        marital: person.marital,
        documents: store::id_document::of_person(ctx.db(), &ctx.app.sealer, case.person).await?,
    };
    let places =
        Places { origin: person.origin.clone(), origin_answer: person.origin_answer, current: person.current.clone() };
    let form = shown(ctx, &profile, &places).await?;
    Ok((person, form))
}

/// A profile in the form's words.
pub(super) async fn shown(ctx: &Ctx, p: &Profile, places: &Places) -> ServiceResult<ProfileForm> {
    let label = async |pcode: &str| -> ServiceResult<String> {
        let place = store::place::by_pcode(ctx.db(), pcode).await?;
        Ok(place.as_ref().map_or_else(|| pcode.to_owned(), Place::label))
    };
    let origin = match &places.origin {
        Some(pcode) => label(pcode).await?,
        None => String::new(),
    };
    let code = |asked: &str| if asked == "not_asked" { String::new() } else { asked.to_owned() };
    let answer = if places.origin_answer == Asked::Said { String::new() } else { code(places.origin_answer.as_str()) };
    Ok(ProfileForm {
        languages: p.languages.iter().map(|l| l.as_str().to_owned()).collect(),
        contact_language: p.contact_language.as_str().into(),
        counsellor: p.counsellor.as_str().into(),
        literacy: code(p.literacy.as_str()),
        phones: p.phones.iter().map(PhoneForm::from).collect(),
        origin,
        origin_answer: answer,
        current: label(&places.current).await?,
        locality: p.locality.clone().unwrap_or_default(),
        residence: code(p.residence.as_str()),
        household: p.household.iter().map(MemberForm::from).collect(),
        mother: p.mother.clone().unwrap_or_default(),
        nationalities: p.nationalities.iter().map(|c| c.as_str().to_owned()).collect(),
        marital: p.marital.map(|m| m.as_str().to_owned()).unwrap_or_default(),
        documents: p.documents.iter().map(IdDocumentForm::from).collect(),
        ..ProfileForm::default()
    })
}
