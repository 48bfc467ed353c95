//! What is bought for a tranche in kind.

use domain::livelihood::{DeliveryForm, OrderForm, PurchaseForm, QuoteForm, TrancheForm};
use leptos::prelude::*;

use crate::error::AppError;

#[cfg(feature = "ssr")]
fn to(business: &str, tranche: i64, saved: &str) {
    leptos_axum::redirect(&format!("/livelihoods/{business}/purchases/{tranche}?saved={saved}"));
}

/// Asks for something to be bought.
#[server]
pub async fn request_purchase(form: PurchaseForm) -> Result<(), AppError> {
    if !form.add.is_empty() {
        return Err(AppError::Unfinished);
    }
    to(&service::livelihood::request_purchase(&crate::caller::ctx()?, &form).await?, form.number(), "requested");
    Ok(())
}

/// Keeps what a supplier asks for.
#[server]
pub async fn add_quote(form: QuoteForm) -> Result<(), AppError> {
    to(&service::livelihood::quote(&crate::caller::ctx()?, &form).await?, form.number(), "quoted");
    Ok(())
}

/// Chooses a supplier and orders.
#[server]
pub async fn order_purchase(form: OrderForm) -> Result<(), AppError> {
    to(&service::livelihood::order(&crate::caller::ctx()?, &form).await?, form.number(), "ordered");
    Ok(())
}

/// Keeps what arrived; the scan of the delivery note comes beside the fields.
#[server]
pub async fn receive_goods(form: DeliveryForm) -> Result<(), AppError> {
    let upload = crate::caller::upload();
    let business = service::livelihood::deliver(&crate::caller::ctx()?, &form, upload.as_deref()).await?;
    to(&business, form.number(), "received");
    Ok(())
}

/// Nothing is bought.
#[server]
pub async fn cancel_purchase(form: TrancheForm) -> Result<(), AppError> {
    let business = service::livelihood::cancel_purchase(&crate::caller::ctx()?, &form).await?;
    to(&business, form.tranche.trim().parse().unwrap_or_default(), "cancelled");
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::livelihood::{DeliverySheet, PurchasePage};

    use crate::caller::ctx;
    use crate::error::AppError;

    /// What is bought for a tranche. Puts the read on record.
    pub async fn purchase(business: String, number: String) -> Result<PurchasePage, AppError> {
        Ok(service::livelihood::purchase(&ctx()?, &business, &number).await?)
    }

    /// The delivery note to be signed. Puts the read on record.
    pub async fn delivery_sheet(business: String, number: String) -> Result<DeliverySheet, AppError> {
        Ok(service::livelihood::delivery_sheet(&ctx()?, &business, &number).await?)
    }
}
