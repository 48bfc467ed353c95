//! The page of one access: for whoever asked or opened, whoever answers, whoever reviews. Opening its words is on record.

use chrono::{DateTime, NaiveDate, Utc};
use domain::access::{AccessDays, AccessKind, AccessState, AtOnceReason, LookupPurpose, Verdict, masked_name};
use domain::authz::{Grant, Permission, Role};
use serde_json::json;
use store::access::{ANSWER_WORDS, Access, REVIEW_WORDS, WORDS};
use store::case::Case;
use uuid::Uuid;

use super::find::{find, own};
use crate::{Ctx, ServiceError, ServiceResult};

/// One access, as its reader may see it.
#[derive(Debug, Clone)]
pub struct AccessPage {
    /// Its id.
    pub id: Uuid,
    /// The name behind its mask, for whoever asked.
    pub name: Option<String>,
    /// Code of the case: for its office and the data-protection officer, and for whoever may look at it now.
    pub code: Option<String>,
    /// Whether the reader may open the case.
    pub may_open: bool,
    /// Name of the office that has the case.
    pub office: String,
    /// Who asks or looks.
    pub who: String,
    /// As what.
    pub role: Role,
    /// Where they work.
    pub from: Option<String>,
    /// How it came about.
    pub kind: AccessKind,
    /// Why the person was searched for.
    pub purpose: LookupPurpose,
    /// Why at once.
    pub reason: Option<AtOnceReason>,
    /// Why, in words.
    pub words: String,
    /// For how long it was asked.
    pub days: Option<AccessDays>,
    /// When it was asked or opened.
    pub at: DateTime<Utc>,
    /// The last day for an answer.
    pub answer_by: Option<NaiveDate>,
    /// What became of it.
    pub state: AccessState,
    /// Who answered.
    pub answered_by: Option<String>,
    /// Why not.
    pub answer: Option<String>,
    /// When it ends or ended.
    pub until: Option<DateTime<Utc>>,
    /// Whether the case can be looked at now.
    pub open: bool,
    /// Whether the reader may answer.
    pub may_answer: bool,
    /// Whether the reader may end it.
    pub may_end: bool,
    /// Whether the reader may leave: it is their own.
    pub may_leave: bool,
    /// Whether the reader may review it.
    pub may_review: bool,
    /// What the review says: verdict, who, when, why.
    pub review: Option<(Verdict, String, DateTime<Utc>, String)>,
}

/// Who reads the page.
struct Reader {
    grant: Grant,
    own: bool,
    answers: bool,
    reviews: bool,
}

fn reader(ctx: &Ctx, access: &Access, case: &Case) -> ServiceResult<Reader> {
    let own_access = access.user == ctx.user();
    let may = |permission| ctx.require(permission, &own(case));
    let (answers, reviews) = (may(Permission::AccessAnswer), may(Permission::AccessReview));
    let reviews = reviews.ok().filter(|_| access.kind == AccessKind::AtOnce);
    let asks = may(Permission::AccessAsk).ok().filter(|_| own_access);
    let (answers_it, reviews_it) = (answers.is_ok(), reviews.is_some());
    let grant = answers.ok().or(reviews).or(asks).ok_or(ServiceError::NotFound)?;
    Ok(Reader { grant, own: own_access, answers: answers_it && !own_access, reviews: reviews_it && !own_access })
}

/// The page. Nobody else learns that there is such an access.
pub async fn page(ctx: &Ctx, id: &str) -> ServiceResult<AccessPage> {
    let (access, case) = find(ctx, id).await?;
    let Reader { grant, own: own_access, answers, reviews } = reader(ctx, &access, &case)?;
    let office = store::office::by_id(ctx.db(), case.office).await?.ok_or(ServiceError::NotFound)?;
    let entry = ctx.audit("access.request_read", "case", Some(case.id.0)).case(case.id, case.office);
    ctx.log_read(grant, entry.detail(json!({ "own": own_access }))).await?;
    let sealer = &ctx.app.sealer;
    let open = access.is_open(ctx.now);
    let may_open = (own_access && open) || ctx.require(Permission::CaseRead, &own(&case)).is_ok();
    let name = match own_access {
        true => store::person::by_id(ctx.db(), case.person).await?.map(|p| masked_name(&p.names)),
        false => None,
    };
    let told = |column, sealed: &Option<Vec<u8>>| {
        sealed.as_ref().map(|words| sealer.open::<String>(column, access.id, words)).transpose()
    };
    let review_words = told(REVIEW_WORDS, &access.review_words)?;
    let reviewed = access.verdict.zip(access.reviewed_by.clone()).zip(access.reviewed_at).zip(review_words);
    Ok(AccessPage {
        id: access.id,
        name,
        code: (answers || reviews || may_open).then_some(case.code),
        may_open,
        office: office.name,
        words: sealer.open(WORDS, access.id, &access.words)?,
        answer: told(ANSWER_WORDS, &access.answer_words)?,
        may_answer: answers && access.state == AccessState::Waiting,
        may_end: answers && open,
        may_leave: own_access && open,
        may_review: reviews && access.reviewed_at.is_none(),
        review: reviewed.map(|(((verdict, by), at), words)| (verdict, by, at, words)),
        until: access.ended_at.or(access.until),
        open,
        who: access.user_name,
        role: access.role,
        from: access.user_office,
        kind: access.kind,
        purpose: access.purpose,
        reason: access.reason,
        days: access.days,
        at: access.asked_at,
        answer_by: access.answer_by,
        state: access.state,
        answered_by: access.answered_by,
    })
}
