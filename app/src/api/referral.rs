//! Referrals on the programme's side.

use domain::need::NeedEndForm;
use domain::referral::{
    AnswerForm, CloseForm, MessageForm, MoveForm, ProgressForm, ReferralForm, RevokeForm, VerifyForm,
};
use leptos::prelude::*;

use crate::error::AppError;

/// What the page of referrals shows: all states beside one another, or one of them.
#[cfg(feature = "ssr")]
pub enum Referrals {
    /// The board.
    Board(service::referral::Board),
    /// One page of a list.
    List(service::referral::View, service::referral::Page),
}

/// What an address asks for.
#[cfg(feature = "ssr")]
pub type ReferralsAsked = (Option<service::referral::View>, service::referral::Filter, Option<service::referral::Key>);

/// The board or one page of a list, with the saved views; `read` makes of an address what is asked for.
#[cfg(feature = "ssr")]
pub async fn referrals(
    address: String,
    read: fn(&str) -> ReferralsAsked,
) -> Result<(service::view::Views, String, Referrals), AppError> {
    let ctx = crate::caller::ctx()?;
    let views = service::view::list(&ctx, domain::view::ViewList::Referrals).await?;
    let address = views.asked(&address);
    let (view, filter, after) = read(&address);
    let shown = match view {
        None => Referrals::Board(service::referral::board(&ctx, &filter).await?),
        Some(view) => Referrals::List(view, service::referral::list(&ctx, view, &filter, after).await?),
    };
    Ok((views, address, shown))
}

/// The referrals of a case.
#[cfg(feature = "ssr")]
pub async fn case_referrals(code: String) -> Result<service::referral::CaseReferrals, AppError> {
    Ok(service::referral::of_case(&crate::caller::ctx()?, &code).await?)
}

/// A new referral, as far as the form got; `after` is the number of one that came to nothing.
#[cfg(feature = "ssr")]
pub async fn new_referral(
    code: String,
    typed: Option<ReferralForm>,
    after: Option<String>,
    blank: ReferralForm,
) -> Result<service::referral::Composed, AppError> {
    let ctx = crate::caller::ctx()?;
    let form = match (typed, after) {
        (Some(typed), _) => typed,
        (None, Some(number)) => service::referral::elsewhere(&ctx, &code, &number).await?.unwrap_or(blank),
        (None, None) => blank,
    };
    let form = ReferralForm { case: code.clone(), number: String::new(), ..form };
    Ok(service::referral::compose(&ctx, &code, form).await?)
}

/// A draft, as far as the form got.
#[cfg(feature = "ssr")]
pub async fn draft_referral(
    number: String,
    typed: Option<ReferralForm>,
) -> Result<service::referral::Composed, AppError> {
    Ok(service::referral::edit(&crate::caller::ctx()?, &number, typed).await?)
}

/// One referral.
#[cfg(feature = "ssr")]
pub async fn referral_detail(number: String) -> Result<service::referral::Detail, AppError> {
    Ok(service::referral::detail(&crate::caller::ctx()?, &number).await?)
}

/// The letter that goes with the person.
#[cfg(feature = "ssr")]
pub async fn referral_letter(number: String) -> Result<service::referral::Slip, AppError> {
    Ok(service::referral::letter(&crate::caller::ctx()?, &number).await?)
}

/// One step of the form: offers services, shows what would be shared, keeps a draft, or sends.
#[server]
pub async fn save_referral(form: ReferralForm) -> Result<(), AppError> {
    use service::referral::Saved;
    let ctx = crate::caller::ctx()?;
    match service::referral::save(&ctx, &form).await? {
        Saved::Referral(number) => leptos_axum::redirect(&format!("/referrals/{number}")),
        Saved::Need(code) => leptos_axum::redirect(&format!("/cases/{code}/referrals?saved=need")),
        Saved::NextStep => return Err(AppError::Unfinished),
    }
    Ok(())
}

/// Ends a need that nothing met.
#[server]
pub async fn end_need(form: NeedEndForm) -> Result<(), AppError> {
    let code = service::need::end(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/cases/{code}/referrals?saved=need-ended"));
    Ok(())
}

/// Stops the clock: the person is awaited.
#[server]
pub async fn stop_clock(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::stop_clock(&crate::caller::ctx()?, &form).await?)
}

/// Lets the clock run again.
#[server]
pub async fn go_on(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::go_on(&crate::caller::ctx()?, &form).await?)
}

/// Writes down that the provider destroyed what was taken back.
#[server]
pub async fn note_stopped(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::note_stopped(&crate::caller::ctx()?, &form).await?)
}

/// Takes up a yes that came too late.
#[server]
pub async fn take_up(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::take_up(&crate::caller::ctx()?, &form).await?)
}

/// Writes down an answer that came by phone or on paper.
#[server]
pub async fn record_answer(form: AnswerForm) -> Result<(), AppError> {
    Ok(service::referral::answer_for_provider(&crate::caller::ctx()?, &form).await?)
}

/// Writes down how it went.
#[server]
pub async fn record_report(form: ProgressForm) -> Result<(), AppError> {
    Ok(service::referral::report_for_provider(&crate::caller::ctx()?, &form).await?)
}

/// Keeps what the person said about the service.
#[server]
pub async fn verify_referral(form: VerifyForm) -> Result<(), AppError> {
    Ok(service::referral::verify(&crate::caller::ctx()?, &form).await?)
}

/// Ends a referral.
#[server]
pub async fn close_referral(form: CloseForm) -> Result<(), AppError> {
    Ok(service::referral::close(&crate::caller::ctx()?, &form).await?)
}

/// Takes a referral back.
#[server]
pub async fn revoke_referral(form: RevokeForm) -> Result<(), AppError> {
    Ok(service::referral::revoke(&crate::caller::ctx()?, &form).await?)
}

/// Sends once more to the same provider.
#[server]
pub async fn resend_referral(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::resend(&crate::caller::ctx()?, &form).await?)
}

/// The person was told what the provider answered.
#[server]
pub async fn told_person(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::told(&crate::caller::ctx()?, &form).await?)
}

/// The same help was offered without sharing.
#[server]
pub async fn offered_unshared(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::offered(&crate::caller::ctx()?, &form).await?)
}

/// Writes to the provider; the file comes beside the fields.
#[server]
pub async fn write_message(form: MessageForm) -> Result<(), AppError> {
    Ok(service::referral::write(&crate::caller::ctx()?, &form, crate::caller::upload().as_deref()).await?)
}

/// A referral without consent was looked at again.
#[server]
pub async fn reviewed_referral(form: MoveForm) -> Result<(), AppError> {
    Ok(service::referral::reviewed(&crate::caller::ctx()?, &form).await?)
}
