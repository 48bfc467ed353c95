//! Registering a person: one transaction makes the person, the case, the first answers and what comes next.
//!
//! Without a yes to the case file nothing is kept. A child, or whoever may be one, goes straight to the office's
//! focal point for children, behind their wall: not even who registered the child can open the case afterwards.

use chrono::{Days, NaiveDate};
use domain::authz::{Compartment, Facts, Grant, Permission, Role};
use domain::case::{CaseEventKind, CaseStatus};
use domain::duplicate::{Band, Likeness};
use domain::follow_up::{FollowUpRule, LookDay};
use domain::id::{CaseId, PersonId, UserId};
use domain::pair::PairSource;
use domain::person::{PersonForm, Registration, compartment_of};
use serde_json::json;
use store::Tx;
use store::association::NewEpisode;
use store::case::Case;
use store::command::{self, Claim};
use store::person::Person;
use store::person_parts::NewPart;
use store::person_search::Found;
use uuid::Uuid;

use super::places::{self, Places};
use super::{begun, duplicates, numbers, own_right};
use crate::{Ctx, Office, ServiceError, ServiceResult, case, consent, follow_up, funding, incoming, pair};

/// Days within which a child is met by who takes care of them.
const CHILD_DAYS: u64 = 2;

/// A case that was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// Its code.
    pub code: String,
    /// Whether it is in other hands, out of the actor's sight.
    pub handed_over: bool,
}

/// In whose hands a new case is, and behind which wall.
pub(crate) struct Hands {
    pub caseworker: Option<UserId>,
    pub compartment: Compartment,
}

/// Registers a person and opens the case. Sent twice, it is done once.
pub async fn register(ctx: &Ctx, form: &PersonForm) -> ServiceResult<Registered> {
    let office = ctx.require_office()?;
    let grant = ctx.require(Permission::CaseRegister, &Facts::office(office.id))?;
    begun::forget_no(ctx, form).await?;
    let registration = checked(ctx, form, office).await?;
    let places = places::resolve(ctx, &registration.profile.origin, &registration.profile.current).await?;
    let hands = hands(ctx, &grant, &registration, office).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    let claim = command::claim(&mut tx, registration.command, begun::REGISTER, ctx.now).await?;
    store::registration_draft::drop(&mut tx, registration.command, ctx.user()).await?;
    if let Claim::Done(code) = claim {
        tx.commit_unchecked_bookkeeping().await?;
        return done_before(ctx, code).await;
    }
    let person = person_of(ctx, office, &registration, &places);
    let left = own_right::household(ctx, &mut tx, registration.member).await?;
    let alike = compare(ctx, &mut tx, &person, &registration, form).await?;
    let case = keep(ctx, &mut tx, office, &person, &registration, &hands).await?;
    keep_pairs(ctx, &mut tx, &person, &registration, alike).await?;
    if let Some(left) = &left {
        own_right::leave(ctx, &mut tx, left, &case).await?;
    }
    incoming::registered(ctx, &mut tx, &form.incoming, &case).await?;
    command::finish(&mut tx, registration.command, &case.code).await?;
    tx.commit(ctx.audit("case.opened", "case", Some(case.id.0)).case(case.id, case.office)).await?;
    let handed_over = !readable(ctx, &case);
    Ok(Registered { code: case.code, handed_over })
}

/// Makes person, case and first answers in the caller's transaction.
pub(crate) async fn keep(
    ctx: &Ctx,
    tx: &mut Tx,
    office: &Office,
    person: &Person,
    registration: &Registration,
    hands: &Hands,
) -> ServiceResult<Case> {
    insert_person(ctx, tx, person, registration).await?;
    let case = open(ctx, tx, office, person, registration, hands).await?;
    consent::keep(ctx, tx, &case, &registration.consent).await?;
    tx.record(ctx.audit("person.registered", "person", Some(person.id.0)).case(case.id, case.office));
    Ok(case)
}

/// The form with all that is wrong about it, places and the funded project included.
async fn checked(ctx: &Ctx, form: &PersonForm, office: &Office) -> ServiceResult<Registration> {
    let parsed = form.parse(ctx.today(), &office.country);
    let mut unclear = places::unclear(ctx, &form.origin, &form.current).await?;
    unclear.extend(funding::unclear(ctx, &form.funding).await?);
    match parsed {
        Ok(registration) if unclear.is_empty() => Ok(registration),
        Ok(_) => Err(unclear.into()),
        Err(mut errors) => {
            errors.extend(unclear);
            Err(errors.into())
        }
    }
}

async fn hands(ctx: &Ctx, grant: &Grant, r: &Registration, office: &Office) -> ServiceResult<Hands> {
    let own_wall = ctx.actor.compartment();
    let compartment = compartment_of(r.age);
    if compartment == Compartment::Child {
        let focal =
            store::user::in_office(ctx.db(), office.id, Role::FocalPoint, Compartment::Child, ctx.today()).await?;
        let mine = focal.iter().find(|(id, _)| *id == ctx.user()).or(focal.first());
        let (caseworker, _) = mine.ok_or_else(|| ServiceError::field("birth[year]", "error-no-child-focal-point"))?;
        return Ok(Hands { caseworker: Some(*caseworker), compartment });
    }
    match grant.role() {
        Some(Role::FocalPoint) if own_wall == Compartment::Child => {
            Err(ServiceError::field("birth[year]", "error-adult-at-child-focal-point"))
        }
        Some(Role::FocalPoint) => Ok(Hands { caseworker: Some(ctx.user()), compartment: own_wall }),
        // A supervisor decides afterwards whose case it is.
        Some(Role::Supervisor) => Ok(Hands { caseworker: None, compartment }),
        _ => Ok(Hands { caseworker: Some(ctx.user()), compartment }),
    }
}

async fn done_before(ctx: &Ctx, code: String) -> ServiceResult<Registered> {
    let case = store::case::by_code(ctx.db(), &code).await?.ok_or(ServiceError::NotFound)?;
    Ok(Registered { handed_over: !readable(ctx, &case), code })
}

fn readable(ctx: &Ctx, case: &Case) -> bool {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    ctx.require(Permission::CaseRead, &facts).is_ok()
}

pub(crate) fn person_of(ctx: &Ctx, office: &Office, r: &Registration, places: &Places) -> Person {
    Person {
        id: PersonId(ctx.id()),
        office: office.id,
        names: r.names.clone(),
        sex: r.sex,
        birth: r.birth,
        languages: r.profile.languages.clone(),
        contact_language: r.profile.contact_language,
        counsellor: r.profile.counsellor,
        literacy: r.profile.literacy,
        origin: places.origin.clone(),
        origin_answer: places.origin_answer,
        current: places.current.clone(),
        locality: r.profile.locality.clone(),
        residence: r.profile.residence,
        mother: r.profile.mother.clone(),
        nationalities: r.profile.nationalities.clone(),
        marital: r.profile.marital,
        version: 1,
    }
}

/// Nobody is registered twice by oversight: whoever looks the same needs a reason why they are not. Gives everybody
/// who was shown as alike.
async fn compare(
    ctx: &Ctx,
    tx: &mut Tx,
    person: &Person,
    r: &Registration,
    form: &PersonForm,
) -> ServiceResult<Vec<(Found, Likeness)>> {
    let country = ctx.require_office()?.country.clone();
    let features = duplicates::features(ctx, form, &country, person.origin.clone());
    let mut alike = duplicates::alike(ctx, &mut *tx, &features).await?;
    let blocking = alike.iter().filter(|(_, likeness)| likeness.band() == Band::Block).count();
    // The likest come first.
    alike.truncate(duplicates::SHOWN.max(blocking));
    match &r.distinct_reason {
        None if blocking > 0 => Err(duplicates::must_say_why(blocking)),
        _ => Ok(alike),
    }
}

/// Keeps every match that was shown as a pair for a supervisor to look at, and why somebody is sure that the likest
/// are other people.
async fn keep_pairs(
    ctx: &Ctx,
    tx: &mut Tx,
    person: &Person,
    r: &Registration,
    alike: Vec<(Found, Likeness)>,
) -> ServiceResult<()> {
    for (other, likeness) in alike {
        if let Some(reason) = r.distinct_reason.as_deref().filter(|_| likeness.band() == Band::Block) {
            store::person::distinct(tx, person.id, other.person, reason, ctx.now, ctx.user()).await?;
            let entry = ctx.audit("person.distinct", "person", Some(person.id.0));
            tx.record(entry.detail(json!({ "other": other.code })));
        }
        pair::suspect(ctx, tx, person.id, other.person, likeness, PairSource::Entry).await?;
    }
    Ok(())
}

async fn insert_person(ctx: &Ctx, tx: &mut Tx, person: &Person, r: &Registration) -> ServiceResult<()> {
    let sealer = &ctx.app.sealer;
    store::person::insert(tx, sealer, person, r.category, ctx.user(), ctx.now).await?;
    insert_parts(ctx, tx, person.id, &r.profile).await?;
    let episode = |(position, episode)| NewEpisode { id: ctx.id(), person: person.id, position, episode, at: ctx.now };
    let episodes: Vec<_> = (0..).zip(&r.episodes).map(episode).collect();
    Ok(store::association::insert_all(tx, sealer, &episodes).await?)
}

/// Phones, household and documents, in their order.
pub(super) async fn insert_parts(
    ctx: &Ctx,
    tx: &mut Tx,
    person: PersonId,
    profile: &domain::person::Profile,
) -> ServiceResult<()> {
    let phones = parts(person, &profile.phones, || ctx.id());
    store::person_parts::insert_phones(tx, &phones).await?;
    let members = parts(person, &profile.household, || ctx.id());
    store::person_parts::insert_members(tx, &ctx.app.sealer, &members).await?;
    let documents = parts(person, &profile.documents, || ctx.id());
    Ok(store::id_document::insert_all(tx, &ctx.app.sealer, &documents).await?)
}

/// Phones, members or documents of a person as rows, in their order.
pub(crate) fn parts<T>(person: PersonId, all: &[T], mut id: impl FnMut() -> Uuid) -> Vec<NewPart<'_, T>> {
    (0..).zip(all).map(|(position, what)| NewPart { id: id(), person, position, what }).collect()
}

async fn open(
    ctx: &Ctx,
    tx: &mut Tx,
    office: &Office,
    person: &Person,
    r: &Registration,
    hands: &Hands,
) -> ServiceResult<Case> {
    let case = Case {
        id: CaseId(ctx.id()),
        code: numbers::next_code(tx, &office.country, &office.code, ctx.today()).await?,
        code_name: numbers::next_code_name(tx, &office.code).await?,
        person: person.id,
        office: office.id,
        compartment: hands.compartment,
        track: r.category.track(),
        status: CaseStatus::Registered,
        risk: None,
        opened_on: ctx.today(),
        caseworker: hands.caseworker,
        last_contact_on: Some(ctx.today()),
        funding: funding::chosen(ctx, &mut *tx, r.funding.as_deref()).await?,
        merged_into: None,
        version: 1,
    };
    store::case::insert(tx, &case, ctx.now).await?;
    case::note(ctx, tx, &case, CaseEventKind::Opened, None, json!({})).await?;
    let look = first_look(tx, &case, ctx.today()).await?;
    follow_up::look_on(ctx, tx, &case, look).await?;
    Ok(case)
}

/// When somebody sees the person after registration: a child soon, an adult as the calendar says.
async fn first_look(tx: &mut Tx, case: &Case, today: NaiveDate) -> ServiceResult<LookDay> {
    if case.compartment == Compartment::Child {
        let due_on = today.checked_add_days(Days::new(CHILD_DAYS)).unwrap_or(today);
        return Ok(LookDay { due_on, latest_on: due_on });
    }
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    Ok(calendar.look(FollowUpRule::First, today))
}
