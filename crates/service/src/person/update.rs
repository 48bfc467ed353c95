//! Editing a profile: contact, place, languages, household.
//!
//! An edit of an old version is brought together with what was saved meanwhile (`domain::person::together`). The form
//! carries what it began with, sealed, so that nothing has to be kept of old versions. Where one field has two new values
//! it is refused, and shows both.

use chrono::Days;
use domain::authz::Permission;
use domain::case::{CaseEventKind, TaskKind};
use domain::form::FieldError;
use domain::person::{Asked, MemberForm, Origin, PhoneForm, Profile, ProfileForm, Together, together};
use domain::place::Place;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::person::Person;

use super::places::{self, Places};
use super::register::insert_parts;
use crate::{Ctx, Difference, ServiceError, ServiceResult, case};

/// A profile as the form shows it.
#[derive(Debug, Clone)]
pub struct Editing {
    /// What is saved now.
    pub form: ProfileForm,
    /// Its version.
    pub version: i64,
    /// Whether two values of something were kept and somebody has to decide.
    pub undecided: bool,
}

/// The profile to edit. It holds phones and names, so the identity must be revealed; nothing otherwise.
pub async fn editing(ctx: &Ctx, code: &str) -> ServiceResult<Option<Editing>> {
    let (case, _) = case::find(ctx, code, Permission::PersonEdit).await?;
    if !case::revealed(ctx, &case).await? {
        return Ok(None);
    }
    let (person, form) = saved(ctx, &case).await?;
    let base = ctx.app.sealer.seal(BASE, person.id.0, &(person.version, &form))?;
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    Ok(Some(Editing {
        version: person.version,
        form: ProfileForm { base: hex::encode(base), ..form },
        undecided: tasks.iter().any(|t| t.kind == TaskKind::DecideValue),
    }))
}

/// What the base in a form is sealed as.
const BASE: &str = "person.profile_base";
/// Days to decide between two values.
const DECIDE_DAYS: u64 = 2;

/// How a profile was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// As it was sent.
    Sent,
    /// With what somebody else had saved meanwhile.
    Together,
    /// The same, and two values wait for a decision.
    Undecided,
}

impl Saved {
    /// The word for it, in an address and in what is kept of a command.
    pub fn as_str(self) -> &'static str {
        match self {
            Saved::Sent => "profile",
            Saved::Together => "together",
            Saved::Undecided => "undecided",
        }
    }

    fn of(word: &str) -> Self {
        [Saved::Together, Saved::Undecided].into_iter().find(|s| s.as_str() == word).unwrap_or(Saved::Sent)
    }
}

/// Saves the profile of the person of this case.
pub async fn update(ctx: &Ctx, form: &ProfileForm) -> ServiceResult<Saved> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PersonEdit).await?;
    let country = ctx.require_office()?.country.clone();
    let (id, version, profile) = checked(ctx, form, &country).await?;
    let places = places::resolve(ctx, &profile.origin, &profile.current).await?;
    let (person, old) = saved(ctx, &case).await?;
    let typed = shown(ctx, &profile, &places).await?;
    let both = both(ctx, &person, (version, form.base.as_str()), &old, &typed, &country);
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(said) = command::claim(&mut tx, id, "person.update", ctx.now).await? {
        return Ok(Saved::of(&said));
    }
    let (said, profile, places, new) = if person.version == version {
        (Saved::Sent, profile, places, typed)
    } else {
        let Some(both) = both else { return Err(ServiceError::Conflict(differences(&old, &typed))) };
        let said = if both.undecided { Saved::Undecided } else { Saved::Together };
        let whole = ProfileForm {
            command: form.command.clone(),
            code: form.code.clone(),
            version: form.version.clone(),
            ..both.form
        };
        let (_, _, profile) = checked(ctx, &whole, &country).await?;
        let places = places::resolve(ctx, &profile.origin, &profile.current).await?;
        (said, profile, places, whole)
    };
    let changed = changed(&old, &new);
    let updated = Person {
        languages: profile.languages.clone(),
        contact_language: profile.contact_language,
        counsellor: profile.counsellor,
        literacy: profile.literacy,
        origin: places.origin,
        origin_answer: places.origin_answer,
        current: places.current,
        locality: profile.locality.clone(),
        residence: profile.residence,
        ..person
    };
    store::person::update(&mut tx, &updated, ctx.now).await?;
    store::person_parts::clear(&mut tx, updated.id).await?;
    insert_parts(ctx, &mut tx, updated.id, &profile).await?;
    case::note(ctx, &mut tx, &case, CaseEventKind::ProfileChanged, None, json!({ "fields": changed })).await?;
    if said != Saved::Together {
        // Whoever saves what is there now has seen both values; a new question takes the place of the old one.
        store::task::done(&mut tx, case.id, TaskKind::DecideValue, None, ctx.now, Some(ctx.user())).await?;
    }
    if said == Saved::Undecided {
        let due = ctx.today() + Days::new(DECIDE_DAYS);
        case::to_do(ctx, &mut tx, &case, TaskKind::DecideValue, None, due).await?;
    }
    command::finish(&mut tx, id, said.as_str()).await?;
    let entry = ctx.audit("person.changed", "person", Some(updated.id.0)).case(case.id, case.office);
    let detail = match said {
        Saved::Sent => json!({ "fields": changed }),
        // From which version this branch went off, and into which it came back.
        _ => json!({ "fields": changed, "began_with": version, "saved_meanwhile": updated.version }),
    };
    tx.commit(entry.detail(detail)).await?;
    Ok(said)
}

/// What was typed, with what was saved since the version that it began with.
fn both(
    ctx: &Ctx,
    person: &Person,
    (version, base): (i64, &str),
    saved: &ProfileForm,
    typed: &ProfileForm,
    country: &str,
) -> Option<Together> {
    let sealed = hex::decode(base).ok()?;
    let (began, base): (i64, ProfileForm) = ctx.app.sealer.open(BASE, person.id.0, &sealed).ok()?;
    (began == version).then(|| together(&base, saved, typed, country)).flatten()
}

async fn checked(ctx: &Ctx, form: &ProfileForm, country: &str) -> ServiceResult<(uuid::Uuid, i64, Profile)> {
    let parsed = form.parse(ctx.today(), country);
    let unclear: Vec<FieldError> = places::unclear(ctx, &form.origin, &form.current).await?;
    match parsed {
        Ok(parsed) if unclear.is_empty() => Ok(parsed),
        Ok(_) => Err(unclear.into()),
        Err(mut errors) => {
            errors.extend(unclear);
            Err(errors.into())
        }
    }
}

/// What is saved now, as the form would send it.
async fn saved(ctx: &Ctx, case: &Case) -> ServiceResult<(Person, ProfileForm)> {
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
    };
    let places =
        Places { origin: person.origin.clone(), origin_answer: person.origin_answer, current: person.current.clone() };
    let form = shown(ctx, &profile, &places).await?;
    Ok((person, form))
}

/// A profile in the form's words.
async fn shown(ctx: &Ctx, p: &Profile, places: &Places) -> ServiceResult<ProfileForm> {
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
        ..ProfileForm::default()
    })
}

/// Field paths and values of a form, in its order. Rows of phones and members are one value each.
fn flat(f: &ProfileForm) -> Vec<(String, String)> {
    let one = |field: &str, value: &str| (field.to_owned(), value.to_owned());
    let mut out = vec![
        one("contact_language", &f.contact_language),
        one("counsellor", &f.counsellor),
        one("languages", &f.languages.join(", ")),
        one("literacy", &f.literacy),
        one("current", &f.current),
        one("locality", &f.locality),
        one("residence", &f.residence),
        one("origin", &f.origin),
        one("origin_answer", &f.origin_answer),
    ];
    for (i, p) in f.phones.iter().enumerate() {
        out.push((format!("phones[{i}][number]"), p.number.clone()));
        out.push((format!("phones[{i}][owner]"), p.owner.clone()));
        out.push((format!("phones[{i}][safe_to_call]"), p.safe_to_call.clone()));
        out.push((format!("phones[{i}][safe_to_text]"), p.safe_to_text.clone()));
        out.push((format!("phones[{i}][safe_times]"), p.safe_times.clone()));
    }
    for (i, m) in f.household.iter().enumerate() {
        out.push((format!("household[{i}][name]"), m.name.clone()));
        out.push((format!("household[{i}][relation]"), m.relation.clone()));
        out.push((format!("household[{i}][sex]"), m.sex.clone()));
        out.push((format!("household[{i}][birth_year]"), m.birth_year.clone()));
        out.push((format!("household[{i}][in_school]"), m.in_school.clone()));
        out.push((format!("household[{i}][lives_elsewhere]"), m.lives_elsewhere.to_string()));
        out.push((format!("household[{i}][documents]"), m.documents.clone()));
        out.push((format!("household[{i}][disability]"), m.disability.clone()));
        out.push((format!("household[{i}][chronic]"), m.chronic.clone()));
    }
    out
}

/// Where the saved record and the typed form differ: the saved values.
fn differences(saved: &ProfileForm, typed: &ProfileForm) -> Vec<Difference> {
    let (saved, typed) = (flat(saved), flat(typed));
    let value = |list: &[(String, String)], field: &str| {
        list.iter().find(|(f, _)| f == field).map(|(_, v)| v.clone()).unwrap_or_default()
    };
    let mut fields: Vec<&String> = saved.iter().map(|(f, _)| f).collect();
    fields.extend(typed.iter().map(|(f, _)| f).filter(|f| !saved.iter().any(|(s, _)| s == *f)));
    fields
        .into_iter()
        .filter(|f| value(&saved, f) != value(&typed, f))
        .map(|f| Difference { field: f.clone(), saved: value(&saved, f) })
        .collect()
}

/// Names of what changed, for the timeline and the log: never a value.
fn changed(old: &ProfileForm, new: &ProfileForm) -> Vec<String> {
    let mut names: Vec<String> =
        differences(old, new).into_iter().map(|d| d.field.split('[').next().unwrap_or_default().to_owned()).collect();
    names.dedup();
    names
}
