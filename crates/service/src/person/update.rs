//! Editing a profile: contact, place, languages, household, the mother's name and documents.
//!
//! An edit of an old version is brought together with what was saved meanwhile (`domain::person::together`). The form
//! carries what it began with, sealed, so that nothing has to be kept of old versions. Where one field has two new values,
//! what is saved stays, the other waits (`crate::branch`), and everything else of the edit is saved.

use domain::authz::Permission;
use domain::branch::{BranchField, Waiting};
use domain::case::{CaseEventKind, TaskKind};
use domain::form::FieldError;
use domain::person::{Profile, ProfileForm, together};
use domain::programme::{Offered, within};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::person::Person;
use uuid::Uuid;

use super::places::{self, Places};
use super::register::insert_parts;
use super::saved::{saved, shown};
use crate::branch::{Began, Kept, keep, late, seen_phones, who_changed};
use crate::{Ctx, ServiceError, ServiceResult, case};

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
    let began = Waiting { profile: form.clone(), risk: None };
    let base = Began::seal(ctx, &case, person.version, began)?;
    let tasks = store::task::of_case(ctx.db(), case.id).await?;
    Ok(Some(Editing {
        version: person.version,
        form: ProfileForm { base, ..form },
        undecided: tasks.iter().any(|t| t.kind == TaskKind::DecideValue),
    }))
}

/// How a profile was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// As it was sent.
    Sent,
    /// With what somebody else had saved meanwhile.
    Together,
    /// The same, and two values wait for a decision.
    Undecided,
    /// Nothing is saved: the case is somebody else's now, who looks at it.
    HandedOn,
}

impl Saved {
    /// The word for it, in an address and in what is kept of a command.
    pub fn as_str(self) -> &'static str {
        match self {
            Saved::Sent => "profile",
            Saved::Together => "together",
            Saved::Undecided => "undecided",
            Saved::HandedOn => "handed-on",
        }
    }

    pub(crate) fn of(word: &str) -> Self {
        [Saved::Together, Saved::Undecided].into_iter().find(|s| s.as_str() == word).unwrap_or(Saved::Sent)
    }
}

/// Saves the profile of the person of this case. Two who save at this moment are brought together like two who did not
/// know of each other for a day.
pub async fn update(ctx: &Ctx, form: &ProfileForm) -> ServiceResult<Saved> {
    for _ in 0..3 {
        match save(ctx, form).await {
            Err(ServiceError::Conflict(_)) => {}
            Err(ServiceError::NotFound) => {
                let typed = Waiting { profile: as_typed(ctx, form).await, risk: None };
                return late(ctx, &form.code, &form.base, typed).await.map(|()| Saved::HandedOn);
            }
            done => return done,
        }
    }
    save(ctx, form).await
}

/// What was typed as the form would show it when it is saved; as it was typed where something in it is wrong.
async fn as_typed(ctx: &Ctx, form: &ProfileForm) -> ProfileForm {
    let normal = async {
        let (_, _, profile) = checked(ctx, form, &ctx.require_office()?.country).await?;
        let places = places::resolve(ctx, &profile.origin, &profile.current).await?;
        shown(ctx, &profile, &places).await
    };
    let result: ServiceResult<ProfileForm> = normal.await;
    result.unwrap_or_else(|_| {
        let mut typed = ProfileForm { base: String::new(), command: String::new(), ..form.clone() };
        typed.phones.retain(|p| !p.is_empty());
        typed.household.retain(|m| !m.is_empty());
        typed.documents.retain(|d| !d.is_empty());
        typed
    })
}

async fn save(ctx: &Ctx, form: &ProfileForm) -> ServiceResult<Saved> {
    let (case, grant) = case::find(ctx, &form.code, Permission::PersonEdit).await?;
    let country = ctx.require_office()?.country.clone();
    let (id, version, profile) = checked(ctx, form, &country).await?;
    let places = places::resolve(ctx, &profile.origin, &profile.current).await?;
    let (person, old) = saved(ctx, &case).await?;
    let typed = shown(ctx, &profile, &places).await?;
    let began = Began::open(ctx, &case, &form.base);
    // A page that was shown again after a mistake has the version of that moment: what counts is what it began with.
    let version = began.as_ref().map_or(version, |b| b.version);
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(said) = command::claim(&mut tx, id, "person.update", ctx.now).await? {
        return Ok(Saved::of(&said));
    }
    let case = case::hold_living(ctx, &mut tx, &case, Permission::PersonEdit).await?;
    let (whole, open) = if person.version == version {
        (typed.clone(), Vec::new())
    } else {
        let both = together(began.as_ref().map(|b| &b.saved.profile), &old, &typed, &country);
        (both.form, both.open)
    };
    let said = match (person.version == version, open.is_empty()) {
        (true, _) => Saved::Sent,
        (false, true) => Saved::Together,
        (false, false) => Saved::Undecided,
    };
    wait(ctx, &mut tx, &case, (&old, &whole, typed), open).await?;
    let (saved_meanwhile, changed) = (person.version, write(ctx, &mut tx, &case, person, (&old, &whole)).await?);
    if said == Saved::Sent {
        seen_phones(ctx, &mut tx, &case, &old).await?;
    }
    command::finish(&mut tx, id, said.as_str()).await?;
    let entry = ctx.audit("person.changed", "person", Some(case.person.0)).case(case.id, case.office);
    let detail = match said {
        Saved::Sent => json!({ "fields": changed }),
        // From which version this branch went off, and into which it came back.
        _ => json!({ "fields": changed, "began_with": version, "saved_meanwhile": saved_meanwhile }),
    };
    tx.commit(entry.detail(detail)).await?;
    Ok(said)
}

/// Keeps what has to be decided: what was typed, and the phones as they were saved when both stay for now.
async fn wait(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    (old, whole, typed): (&ProfileForm, &ProfileForm, ProfileForm),
    open: Vec<BranchField>,
) -> ServiceResult<()> {
    if open.is_empty() {
        return Ok(());
    }
    let known = store::branch::of_case(&mut *tx, &ctx.app.sealer, case.id).await?;
    let phones = BranchField::Phones;
    let first = open.contains(&phones) && !known.iter().any(|b| b.fields.contains(&phones));
    if first && !phones.same(old, whole) {
        let changes = store::branch::changes(&mut *tx, case.id).await?;
        let last = who_changed(&changes, phones);
        let (by, at) = (last.and_then(|c| c.by).unwrap_or(ctx.user()), last.map_or(ctx.now, |c| c.at));
        let waiting = Waiting { profile: old.clone(), risk: None };
        keep(ctx, tx, case, Kept { by, at, fields: vec![phones], waiting }).await?;
    }
    let waiting = Waiting { profile: typed, risk: None };
    keep(ctx, tx, case, Kept { by: ctx.user(), at: ctx.now, fields: open, waiting }).await
}

/// Writes a profile that was checked part by part, and gives the names of what is new in it: never a value.
pub(crate) async fn write(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    person: Person,
    (old, new): (&ProfileForm, &ProfileForm),
) -> ServiceResult<Vec<&'static str>> {
    let changed: Vec<&str> = BranchField::of_profile().filter(|f| !f.same(old, new)).map(BranchField::as_str).collect();
    if changed.is_empty() {
        return Ok(changed);
    }
    // What somebody said when it was offered may stay when it is not any more.
    let (command, version) = (Uuid::nil().to_string(), person.version.to_string());
    let form = ProfileForm { command, version, ..new.clone() };
    let country = &ctx.require_office()?.country;
    let (_, _, profile) = within(&Offered::default(), || form.parse(ctx.today(), country))?;
    let Places { origin, origin_answer, current } = places::resolve(ctx, &profile.origin, &profile.current).await?;
    let updated = Person {
        languages: profile.languages.clone(),
        contact_language: profile.contact_language,
        counsellor: profile.counsellor,
        literacy: profile.literacy,
        origin,
        origin_answer,
        current,
        locality: profile.locality.clone(),
        residence: profile.residence,
        mother: profile.mother.clone(),
        nationalities: profile.nationalities.clone(),
        marital: profile.marital,
        ..person
    };
    store::person::update(tx, &updated, ctx.now).await?;
    store::person_parts::clear(tx, updated.id).await?;
    store::id_document::clear(tx, updated.id).await?;
    insert_parts(ctx, tx, updated.id, &profile).await?;
    case::note(ctx, tx, case, CaseEventKind::ProfileChanged, None, json!({ "fields": changed })).await?;
    Ok(changed)
}

async fn checked(ctx: &Ctx, form: &ProfileForm, country: &str) -> ServiceResult<(Uuid, i64, Profile)> {
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
