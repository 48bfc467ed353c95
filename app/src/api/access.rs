//! Looking at a case outside one's own caseload.

use domain::access::{AnswerForm, AskForm, AtOnceForm, ReviewForm};
use leptos::prelude::*;

use crate::error::AppError;

/// Asks to see the case of a hit.
#[server]
pub async fn ask_access(form: AskForm) -> Result<(), AppError> {
    service::access::ask(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/access?saved=asked");
    Ok(())
}

/// Opens the case of a hit for an hour.
#[server]
pub async fn open_at_once(form: AtOnceForm) -> Result<(), AppError> {
    let code = service::access::open_at_once(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}"));
    Ok(())
}

/// Answers a request.
#[server]
pub async fn answer_access(form: AnswerForm) -> Result<(), AppError> {
    service::access::answer(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/access?saved=answered");
    Ok(())
}

/// Ends what somebody may look at.
#[server]
pub async fn end_access(#[server(default)] access: String, #[server(default)] command: String) -> Result<(), AppError> {
    service::access::end(&crate::caller::ctx()?, &access, &command).await?;
    leptos_axum::redirect("/access?saved=ended");
    Ok(())
}

/// Ends what the reader may look at: the case is out of sight at once.
#[server]
pub async fn leave_case(#[server(default)] access: String, #[server(default)] command: String) -> Result<(), AppError> {
    service::access::leave(&crate::caller::ctx()?, &access, &command).await?;
    leptos_axum::redirect("/access?saved=ended");
    Ok(())
}

/// Says whether opening a case at once was right.
#[server]
pub async fn review_access(form: ReviewForm) -> Result<(), AppError> {
    service::access::review(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/access?saved=reviewed");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use domain::access::LookupForm;
    use service::access::{AccessPage, Accesses, Asking, Hits, Line};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// Who is like this, in every office. Puts the search on record.
    pub async fn look_up(form: LookupForm) -> Result<Hits, AppError> {
        Ok(service::access::search(&ctx()?, &form).await?)
    }

    /// Whether the reader may search outside the caseload at all.
    pub async fn looking_up() -> Result<bool, AppError> {
        if crate::caller::may(domain::authz::Permission::AccessSearch) { Ok(true) } else { Err(AppError::Forbidden) }
    }

    /// As much of a hit as stands above the forms that ask for it or open it.
    pub async fn asking(hit: String) -> Result<Asking, AppError> {
        Ok(service::access::asking(&ctx()?, &hit).await?)
    }

    /// Everything about access that is for the reader.
    pub async fn accesses() -> Result<Accesses, AppError> {
        Ok(service::access::accesses(&ctx()?).await?)
    }

    /// What the data-protection officer's first page says of access.
    pub async fn reviews() -> Result<Vec<Line>, AppError> {
        Ok(service::access::reviews(&ctx()?).await?)
    }

    /// One access.
    pub async fn access(id: String) -> Result<AccessPage, AppError> {
        Ok(service::access::page(&ctx()?, &id).await?)
    }
}
