//! Referrals to the programme.

use domain::incoming::{IncomingForm, IncomingStepForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Notes one that came by phone, on paper or at the door.
#[server]
pub async fn note_incoming(form: IncomingForm) -> Result<(), AppError> {
    let number = service::incoming::note(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(
        &number.map_or_else(|| "/referrals/incoming?saved=walled".into(), |n| format!("/referrals/incoming/{n}")),
    );
    Ok(())
}

/// Sends one, as a provider's focal point.
#[server]
pub async fn send_incoming(form: IncomingForm) -> Result<(), AppError> {
    service::incoming::send(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/partner/sent?saved=sent");
    Ok(())
}

/// What the office does with it: on to where the work goes on.
#[server]
pub async fn step_incoming(form: IncomingStepForm) -> Result<(), AppError> {
    use service::incoming::Stepped;
    let to = match service::incoming::step(&crate::caller::ctx()?, &form).await? {
        Stepped::Stay(number) => format!("/referrals/incoming/{number}"),
        Stepped::Register(number) => format!("/people/register/new?incoming={number}"),
        Stepped::Case(code) => format!("/cases/{code}/referrals"),
        Stepped::Ended => "/referrals/incoming?saved=ended".to_owned(),
    };
    leptos_axum::redirect(&to);
    Ok(())
}

/// Takes one back, as who sent it.
#[server]
pub async fn take_back_incoming(form: IncomingStepForm) -> Result<(), AppError> {
    service::incoming::take_back(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/partner/sent?saved=withdrawn");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use domain::incoming::IncomingStatus;
    use domain::person::PersonForm;
    use service::cursor::After;
    use service::incoming::{Form, Inbox, Office, Sent, View};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// A page of the inbox of the reader's office.
    pub async fn inbox(status: Option<IncomingStatus>, after: Option<After>) -> Result<Inbox, AppError> {
        Ok(service::incoming::inbox(&ctx()?, status, after).await?)
    }

    /// The form of staff.
    pub async fn incoming_form() -> Result<Form, AppError> {
        Ok(service::incoming::form(&ctx()?).await?)
    }

    /// One of them; with `look`, who may be the same person.
    pub async fn incoming_page(number: String, look: bool) -> Result<View, AppError> {
        Ok(service::incoming::show(&ctx()?, &number, look).await?)
    }

    /// What a registration starts with.
    pub async fn incoming_start(number: String) -> Result<PersonForm, AppError> {
        Ok(service::incoming::start(&ctx()?, &number).await?)
    }

    /// Offices that a provider can send to.
    pub async fn offices() -> Result<Vec<Office>, AppError> {
        Ok(service::incoming::offices(&ctx()?).await?)
    }

    /// What the reader's organisation sent.
    pub async fn incoming_sent() -> Result<Vec<Sent>, AppError> {
        Ok(service::incoming::sent(&ctx()?).await?)
    }
}
