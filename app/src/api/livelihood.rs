//! Start-ups: plans, tranches, payments, visits.

use domain::livelihood::{
    BatchForm, BusinessDecisionForm, BusinessForm, BusinessProjectForm, PayForm, PayeeForm, PaymentAnswerForm,
    RecoveryForm, ScoreForm, TrancheForm, VisitForm,
};
use domain::membership::MembershipForm;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What the form with a statement sends beside the file.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct StatementForm {
    /// Which sending of the form this is.
    pub command: String,
}

#[cfg(feature = "ssr")]
fn to(number: &str, saved: &str) {
    leptos_axum::redirect(&format!("/livelihoods/{number}?saved={saved}"));
}

/// Writes a business plan.
#[server]
pub async fn write_business(form: BusinessForm) -> Result<(), AppError> {
    if !form.add.is_empty() {
        return Err(AppError::Unfinished);
    }
    let number = service::livelihood::write(&crate::caller::ctx()?, &form).await?;
    to(&number, if form.intent == "submit" { "submitted" } else { "draft" });
    Ok(())
}

/// Scores a plan.
#[server]
pub async fn score_business(form: ScoreForm) -> Result<(), AppError> {
    to(&service::livelihood::score(&crate::caller::ctx()?, &form).await?, "scored");
    Ok(())
}

/// Decides on a plan.
#[server]
pub async fn decide_business(form: BusinessDecisionForm) -> Result<(), AppError> {
    to(&service::livelihood::decide(&crate::caller::ctx()?, &form).await?, "decided");
    Ok(())
}

/// Says to which project a business belongs.
#[server]
pub async fn set_project(form: BusinessProjectForm) -> Result<(), AppError> {
    to(&service::livelihood::set_project(&crate::caller::ctx()?, &form).await?, "project");
    Ok(())
}

/// Somebody joins the business of a group.
#[server]
pub async fn join_business(form: MembershipForm) -> Result<(), AppError> {
    to(&service::livelihood::join(&crate::caller::ctx()?, &form).await?, "joined");
    Ok(())
}

/// Somebody leaves it.
#[server]
pub async fn leave_business(form: MembershipForm) -> Result<(), AppError> {
    to(&service::livelihood::leave(&crate::caller::ctx()?, &form).await?, "left");
    Ok(())
}

/// Names to whom money goes.
#[server]
pub async fn set_payee(form: PayeeForm) -> Result<(), AppError> {
    to(&service::livelihood::set_payee(&crate::caller::ctx()?, &form).await?, "payee");
    Ok(())
}

/// Agrees to whom money goes.
#[server]
pub async fn approve_payee(form: TrancheForm) -> Result<(), AppError> {
    to(&service::livelihood::approve_payee(&crate::caller::ctx()?, &form).await?, "payee");
    Ok(())
}

/// The household of somebody who died gets the remainder.
#[server]
pub async fn give_household(form: TrancheForm) -> Result<(), AppError> {
    to(&service::livelihood::give_household(&crate::caller::ctx()?, &form).await?, "decided");
    Ok(())
}

#[cfg(feature = "ssr")]
async fn step(step: service::livelihood::Step, form: &TrancheForm) -> Result<(), AppError> {
    to(&service::livelihood::step(&crate::caller::ctx()?, step, form).await?, "tranche");
    Ok(())
}

/// The condition of a tranche is met.
#[server]
pub async fn meet_condition(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Meet, &form).await
}

/// Asks for a tranche.
#[server]
pub async fn request_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Request, &form).await
}

/// Approves a tranche.
#[server]
pub async fn approve_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Approve, &form).await
}

/// Does not approve a tranche.
#[server]
pub async fn refuse_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Refuse, &form).await
}

/// The person has the money.
#[server]
pub async fn receive_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Receive, &form).await
}

/// Holds a tranche back.
#[server]
pub async fn withhold_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Withhold, &form).await
}

/// Lets a tranche go on.
#[server]
pub async fn release_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Release, &form).await
}

/// A tranche is not paid at all.
#[server]
pub async fn cancel_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Cancel, &form).await
}

/// Confirmed money came back.
#[server]
pub async fn reverse_tranche(form: TrancheForm) -> Result<(), AppError> {
    step(service::livelihood::Step::Reverse, &form).await
}

/// Records a visit; a photo comes beside the fields.
#[server]
pub async fn record_visit(form: VisitForm) -> Result<(), AppError> {
    let upload = crate::caller::upload();
    to(&service::livelihood::record_visit(&crate::caller::ctx()?, &form, upload.as_deref()).await?, "visited");
    Ok(())
}

/// The person was told that too much was paid.
#[server]
pub async fn tell_recovery(form: RecoveryForm) -> Result<(), AppError> {
    to(&service::livelihood::tell_recovery(&crate::caller::ctx()?, &form).await?, "recovery");
    Ok(())
}

/// How it ended that too much was paid.
#[server]
pub async fn settle_recovery(form: RecoveryForm) -> Result<(), AppError> {
    to(&service::livelihood::settle_recovery(&crate::caller::ctx()?, &form).await?, "recovery");
    Ok(())
}

/// Pays.
#[server]
pub async fn pay_tranche(form: PayForm) -> Result<(), AppError> {
    let reference = service::livelihood::pay(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/livelihoods/payments/{reference}?saved=paid"));
    Ok(())
}

/// What became of a payment.
#[server]
pub async fn answer_payment(form: PaymentAnswerForm) -> Result<(), AppError> {
    let reference = service::livelihood::answer(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect(&format!("/livelihoods/payments/{reference}?saved=answered"));
    Ok(())
}

/// Pays several and makes a file of them.
#[server]
pub async fn make_batch(form: BatchForm) -> Result<(), AppError> {
    service::livelihood::make_batch(&crate::caller::ctx()?, &form).await?;
    leptos_axum::redirect("/livelihoods/payments?saved=batch");
    Ok(())
}

/// Reads a statement of the provider; the file comes beside the fields.
#[server]
pub async fn read_statement(form: StatementForm) -> Result<(), AppError> {
    // The content of the file says whether it came before: it needs no command.
    drop(form);
    let upload = crate::caller::upload();
    let id = service::livelihood::read_statement(&crate::caller::ctx()?, upload.as_deref()).await?;
    leptos_axum::redirect(&format!("/livelihoods/statements/{id}?saved=read"));
    Ok(())
}

#[cfg(feature = "ssr")]
pub use reads::*;

/// What the pages read.
#[cfg(feature = "ssr")]
mod reads {
    use service::livelihood::{
        Approvals, Figures, Ledger, Listed, LivelihoodDay, Page, PaymentPage, Payments, Reconciled, StartupQuery,
        VisitStart, WriteStart,
    };

    use crate::caller::ctx;
    use crate::error::AppError;

    /// A page of the businesses.
    pub async fn startups(query: StartupQuery) -> Result<Listed, AppError> {
        Ok(service::livelihood::list(&ctx()?, &query).await?)
    }

    /// The businesses of a case.
    pub async fn startups_of_case(code: String) -> Result<Vec<service::livelihood::Startup>, AppError> {
        Ok(service::livelihood::of_case(&ctx()?, &code).await?)
    }

    /// In which businesses of others the person of a case is.
    pub async fn in_businesses(code: String) -> Result<Vec<service::livelihood::InBusiness>, AppError> {
        Ok(service::livelihood::in_businesses(&ctx()?, &code).await?)
    }

    /// One business. Puts the read on record.
    pub async fn business(number: String) -> Result<Page, AppError> {
        Ok(service::livelihood::page(&ctx()?, &number).await?)
    }

    /// What the form of a plan begins with.
    pub async fn business_start(number: Option<String>, code: String) -> Result<WriteStart, AppError> {
        Ok(service::livelihood::write_start(&ctx()?, number.as_deref(), &code).await?)
    }

    /// What the form of a visit begins with.
    pub async fn visit_start(number: String) -> Result<VisitStart, AppError> {
        Ok(service::livelihood::visit_start(&ctx()?, &number).await?)
    }

    /// What waits for the reader.
    pub async fn approvals() -> Result<Approvals, AppError> {
        Ok(service::livelihood::approvals(&ctx()?).await?)
    }

    /// Payments to make and on their way.
    pub async fn payments() -> Result<Payments, AppError> {
        Ok(service::livelihood::payments(&ctx()?).await?)
    }

    /// One payment. Puts the read on record.
    pub async fn payment(reference: String) -> Result<PaymentPage, AppError> {
        Ok(service::livelihood::payment(&ctx()?, &reference).await?)
    }

    /// A statement that was read.
    pub async fn statement(id: String) -> Result<Reconciled, AppError> {
        Ok(service::livelihood::statement(&ctx()?, &id).await?)
    }

    /// Whether businesses live.
    pub async fn figures() -> Result<Figures, AppError> {
        Ok(service::livelihood::figures(&ctx()?).await?)
    }

    /// The book, or what one project has in it.
    pub async fn ledger(project: String) -> Result<Ledger, AppError> {
        Ok(service::livelihood::ledger(&ctx()?, &project).await?)
    }

    /// The reader's day.
    pub async fn livelihood_day() -> Result<LivelihoodDay, AppError> {
        Ok(service::livelihood::today(&ctx()?).await?)
    }
}
