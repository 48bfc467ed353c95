//! What to ask: everything, or one thing.

use domain::authz::Permission;
use domain::consent::{Consent, Decision, Purpose, Recipient, Standing, newest, questions};
use domain::id::ConsentId;
use domain::person::Language;
use domain::programme::Rule;
use domain::referral::Stop;
use store::case::Case;
use store::db::Source;
use store::sharing::SharedReferral;
use uuid::Uuid;

use super::stopping::stopping;
use crate::support::{Link, uncovered};
use crate::{Ctx, ServiceError, ServiceResult, case};

/// One thing to ask.
#[derive(Debug, Clone)]
pub struct Question {
    /// To what.
    pub purpose: Purpose,
    /// For whom.
    pub recipient: Recipient,
    /// The name of the organisation, when it is about one.
    pub organisation: Option<String>,
    /// What the last answer means today.
    pub standing: Standing,
    /// Referrals that stop with a no, and how each of them stops. A yes stops those that share more than it covers.
    pub stops: Vec<(SharedReferral, Stop)>,
    /// Links to institutions that end with a no.
    pub links: Vec<Link>,
}

/// What the page of a conversation needs.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Code of the case.
    pub code: String,
    /// Whether the person may be under 18: a parent or guardian agrees.
    pub minor: bool,
    /// Language in which the person is spoken to.
    pub language: Option<Language>,
    /// What to ask.
    pub questions: Vec<Question>,
}

/// For those who may record consent. `only`: one question, as its codes (`referral`, `health`); otherwise all.
pub async fn ask(ctx: &Ctx, code: &str, only: Option<(&str, &str)>) -> ServiceResult<Ask> {
    let (case, grant) = case::find(ctx, code, Permission::ConsentRecord).await?;
    let entry = ctx.audit("consent.read", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry).await?;
    let asked = match only {
        Some((purpose, recipient)) => vec![parse(purpose, recipient)?],
        None => questions(),
    };
    let answers = store::consent::answers(ctx.db(), case.id).await?;
    let notice = ctx.app.programme.snapshot().rules.get(Rule::ConsentNotice);
    let referrals = store::sharing::referrals(ctx.db(), case.id).await?;
    let mut list = Vec::new();
    for (purpose, recipient) in asked {
        let said_no = [&answers[..], &[no(ctx, purpose, recipient)]].concat();
        list.push(Question {
            purpose,
            recipient,
            organisation: organisation(ctx, recipient).await?,
            standing: standing(ctx, &answers, purpose, recipient, notice),
            stops: with_a_no(ctx, &said_no, &referrals),
            links: uncovered(ctx, ctx.db(), case.id, &said_no).await?,
        });
    }
    Ok(Ask {
        minor: is_minor(ctx, ctx.db(), &case).await?,
        language: store::case_head::contact_language(ctx.db(), case.id).await?.parse().ok(),
        questions: list,
        code: case.code,
    })
}

/// Whether the person of the case may be under 18; doubt counts as a child.
pub(super) async fn is_minor(ctx: &Ctx, src: impl Source, case: &Case) -> ServiceResult<bool> {
    let head = store::case_head::of_case(src, case.id).await?;
    Ok(head.birth.age_on(ctx.today()).is_some_and(|age| age.maybe_child))
}

/// What would stop if the person said no to the last of these answers now.
fn with_a_no(ctx: &Ctx, said_no: &[Consent], referrals: &[SharedReferral]) -> Vec<(SharedReferral, Stop)> {
    stopping(ctx, said_no, ConsentId(Uuid::nil()), referrals)
}

/// A no that nobody has said yet.
fn no(ctx: &Ctx, purpose: Purpose, recipient: Recipient) -> Consent {
    Consent {
        id: ConsentId(Uuid::nil()),
        purpose,
        recipient,
        categories: Vec::new(),
        decision: Decision::Refused,
        valid_from: ctx.today(),
        valid_to: None,
        withdrawn: false,
    }
}

fn parse(purpose: &str, recipient: &str) -> ServiceResult<(Purpose, Recipient)> {
    let purpose: Purpose = purpose.parse().map_err(|_| ServiceError::NotFound)?;
    let recipient: Recipient = recipient.parse().map_err(|_| ServiceError::NotFound)?;
    if (purpose == Purpose::Referral) == (recipient == Recipient::Programme) {
        return Err(ServiceError::NotFound);
    }
    Ok((purpose, recipient))
}

async fn organisation(ctx: &Ctx, recipient: Recipient) -> ServiceResult<Option<String>> {
    let Recipient::Organisation(id) = recipient else { return Ok(None) };
    Ok(Some(store::sharing::organisation_name(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?))
}

fn standing(ctx: &Ctx, answers: &[Consent], purpose: Purpose, recipient: Recipient, notice: u32) -> Standing {
    let about = |i: &usize| answers[*i].purpose == purpose && answers[*i].recipient == recipient;
    let counts = newest(answers).into_iter().find(about);
    counts.map_or(Standing::NotAsked, |i| answers[i].standing(ctx.today(), notice))
}
