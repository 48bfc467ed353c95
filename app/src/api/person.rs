//! People: searching, registering, comparing, the profile.

use domain::person::{BirthForm, PersonForm, ProfileForm};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// Who may be the same person, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compared {
    /// The panel.
    pub html: String,
    /// Its one-sentence summary.
    pub said: String,
    /// How many there are in it.
    pub count: usize,
}

/// Compares what was typed so far: the panel beside the form, made here as on the page. Never in an address.
#[server]
pub async fn compare_typed(form: PersonForm) -> Result<Compared, AppError> {
    Ok(crate::pages::person::compared(compare_people(form).await?))
}

/// Registers a person and opens the case: on to the case, or to who has it in hand now. With `go`, keeps what was typed
/// and stops.
#[server]
pub async fn register_person(form: PersonForm) -> Result<(), AppError> {
    let ctx = crate::caller::ctx()?;
    // What cannot be kept, because it is registered already or the person says no, is answered by registering.
    if form.leaves() && service::person::keep_begun(&ctx, &form).await?.is_some() {
        leptos_axum::redirect("/people/register?saved=begun");
        return Ok(());
    }
    let done = service::person::register(&ctx, &form).await?;
    to_case(done, "");
    Ok(())
}

/// Throws away what was typed into a registration and not saved.
#[server]
pub async fn drop_begun(#[server(default)] id: String) -> Result<(), AppError> {
    service::person::drop_begun(&crate::caller::ctx()?, &id).await?;
    leptos_axum::redirect("/people/register?saved=dropped");
    Ok(())
}

/// Corrects a birth date: on to the profile, or to who has the case in hand now.
#[server]
pub async fn correct_birth(form: BirthForm) -> Result<(), AppError> {
    to_case(service::person::correct(&crate::caller::ctx()?, &form).await?, "/profile");
    Ok(())
}

#[cfg(feature = "ssr")]
fn to_case(done: service::person::Registered, tab: &str) {
    let code = done.code;
    leptos_axum::redirect(&if done.handed_over {
        format!("/people/registered/{code}")
    } else {
        format!("/cases/{code}{tab}")
    });
}

/// Saves contact, place, languages and household.
#[server]
pub async fn save_profile(form: ProfileForm) -> Result<(), AppError> {
    let saved = service::person::update(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&super::branch::after(saved, &form.code, "/profile"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use chrono::{DateTime, Utc};
    use domain::person::{BirthForm, PersonForm, SearchForm};
    use service::person::{Association, Begun, Correcting, Editing, HandedOver, Hits, Match, ProfileView, Registering};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// The office's side of a registration.
    pub async fn registering() -> Result<Registering, AppError> {
        Ok(service::person::registering(&ctx()?).await?)
    }

    /// What the reader began to register and has not saved.
    pub async fn begun() -> Result<Vec<Begun>, AppError> {
        Ok(service::person::begun(&ctx()?).await?)
    }

    /// A registration to go on with, and when it was left; puts the reading on record.
    pub async fn take_up(id: String) -> Result<Option<(PersonForm, DateTime<Utc>)>, AppError> {
        Ok(service::person::take_up(&ctx()?, &id).await?)
    }

    /// Who has this name or phone.
    pub async fn search_people(form: SearchForm) -> Result<Hits, AppError> {
        Ok(service::person::search(&ctx()?, &form).await?)
    }

    /// Who may be the person that is being registered.
    pub async fn compare_people(form: PersonForm) -> Result<Vec<Match>, AppError> {
        Ok(service::person::check(&ctx()?, &form).await?)
    }

    /// In whose hands a case is.
    pub async fn handed_over(code: String) -> Result<HandedOver, AppError> {
        Ok(service::person::handed_over(&ctx()?, &code).await?)
    }

    /// The profile of a case.
    pub async fn profile(code: String) -> Result<ProfileView, AppError> {
        Ok(service::person::profile(&ctx()?, &code).await?)
    }

    /// What is sealed; puts the reading on record.
    pub async fn association(code: String) -> Result<Association, AppError> {
        Ok(service::person::association(&ctx()?, &code).await?)
    }

    /// Correcting a birth date, with what follows from what was typed.
    pub async fn correcting(code: String, typed: BirthForm) -> Result<Correcting, AppError> {
        Ok(service::person::correcting(&ctx()?, &code, &typed).await?)
    }

    /// The profile to edit, while the identity is shown.
    pub async fn editing(code: String) -> Result<Option<Editing>, AppError> {
        Ok(service::person::editing(&ctx()?, &code).await?)
    }
}
