//! The log.

use leptos::prelude::*;

use crate::error::AppError;

/// One page of the log, who may be chosen in its filter, and the last check of the chain.
#[cfg(feature = "ssr")]
pub struct AuditView {
    /// Entries, or why the question cannot be asked.
    pub page: Result<service::audit::AuditPage, AppError>,
    /// Offices to choose from: code and name.
    pub offices: Vec<(String, String)>,
    /// Accounts to choose from.
    pub people: Vec<service::audit::Person>,
    /// The last check, and whether another is under way.
    pub check: (Option<service::audit::Checked>, bool),
}

/// Reads the log; puts that on record.
#[cfg(feature = "ssr")]
pub async fn audit(query: service::audit::AuditQuery) -> Result<AuditView, AppError> {
    let ctx = crate::caller::ctx()?;
    let people = service::audit::people(&ctx).await?;
    let offices = service::audit::offices(&ctx).await?;
    let check = service::audit::last_check(&ctx).await?;
    let page = service::audit::read(&ctx, &query).await.map_err(AppError::from);
    Ok(AuditView { page, offices, people, check })
}

/// One entry; puts that on record.
#[cfg(feature = "ssr")]
pub async fn entry(seq: String) -> Result<service::audit::Entry, AppError> {
    Ok(service::audit::entry(&crate::caller::ctx()?, &seq).await?)
}

/// Asks for a check of the whole chain.
#[server]
pub async fn check_log(#[server(default)] command: String) -> Result<(), AppError> {
    let _ = command; // One check under way is enough.
    service::audit::start_check(&crate::caller::ctx()?).await?;
    leptos_axum::redirect("/audit");
    Ok(())
}
