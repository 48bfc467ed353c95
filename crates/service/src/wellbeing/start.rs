//! Beginning a questionnaire: what the person agrees to be asked. A no is kept, and nothing is asked.

use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::form::FieldError;
use domain::person::Language;
use domain::wellbeing::{Begun, CheckState, Pack, StartForm, pack, pack_in, packs};
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{self, Claim};
use store::wellbeing::{CheckRow, NewCheck};
use uuid::Uuid;

use crate::{Ctx, ServiceError, ServiceResult, case};

/// What can be asked of somebody.
#[derive(Debug, Clone)]
pub struct Choices {
    /// Code of the case.
    pub code: String,
    /// Questionnaires for the person's age, with the number of one that is under way.
    pub packs: Vec<(&'static Pack, Option<i64>)>,
    /// The language in which the programme speaks with the person.
    pub language: Option<Language>,
}

/// What can be asked. The head of the page has logged the reading.
pub async fn choices(ctx: &Ctx, code: &str) -> ServiceResult<Choices> {
    let (case, _) = case::find(ctx, code, Permission::WellbeingAsk).await?;
    let known = store::wellbeing::of_case(ctx.db(), case.id).await?;
    let person = store::person::by_id(ctx.db(), case.person).await?.ok_or(ServiceError::NotFound)?;
    let mut offered = Vec::new();
    for words in packs() {
        let newest = pack(words.instrument, None).is_some_and(|p| p.version == words.version);
        if newest && refusal(ctx, &case, words).await?.is_none() {
            offered.push((words, under_way(&known, words)));
        }
    }
    Ok(Choices { code: case.code, packs: offered, language: Some(person.contact_language) })
}

fn under_way(known: &[CheckRow], words: &Pack) -> Option<i64> {
    let open = |c: &&CheckRow| c.instrument == words.instrument && c.state == CheckState::Open && !c.locked;
    known.iter().find(open).map(|c| c.number)
}

/// Why it cannot be asked of this person now.
async fn refusal(ctx: &Ctx, case: &Case, words: &Pack) -> ServiceResult<Option<FieldError>> {
    let head = store::case_head::of_case(ctx.db(), case.id).await?;
    let old_enough = |age: domain::person::Age| {
        !age.maybe_child && u32::try_from(age.years).is_ok_and(|years| years >= words.min_age)
    };
    let error = |key: &str, args| FieldError { field: "instrument".into(), key: key.into(), args };
    if !head.birth.age_on(ctx.today()).is_some_and(old_enough) {
        return Ok(Some(error("error-wellbeing-age", vec![("age".into(), words.min_age.to_string())])));
    }
    Ok((!case.status.is_open()).then(|| error("error-wellbeing-closed", Vec::new())))
}

/// Begins it and gives its number; one that is under way goes on. Nothing is asked without a yes.
pub async fn start(ctx: &Ctx, form: &StartForm) -> ServiceResult<(String, i64, bool)> {
    let (case, grant) = case::find(ctx, &form.code, Permission::WellbeingAsk).await?;
    let begun = form.parse()?;
    let words = pack_in(begun.instrument, begun.language).ok_or(ServiceError::NotFound)?;
    if let Some(error) = refusal(ctx, &case, words).await? {
        return Err(ServiceError::Invalid(vec![error]));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(number) = command::claim(&mut tx, begun.command, "wellbeing.start", ctx.now).await? {
        return Ok((case.code, number.parse().unwrap_or_default(), begun.agreed));
    }
    case::hold(&mut tx, &case).await?;
    let known = store::wellbeing::of_case(&mut tx, case.id).await?;
    if let Some(number) = under_way(&known, words).filter(|_| begun.agreed) {
        return Ok((case.code, number, true));
    }
    let (id, number) = begin(ctx, &mut tx, &case, words, &begun).await?;
    command::finish(&mut tx, begun.command, &number.to_string()).await?;
    let entry = ctx.audit("wellbeing.started", "wellbeing", Some(id)).case(case.id, case.office);
    tx.commit(entry.detail(json!({ "number": number }))).await?;
    Ok((case.code, number, begun.agreed))
}

/// Writes it in the caller's transaction. The timeline says that questions were asked, and not which.
async fn begin(ctx: &Ctx, tx: &mut Tx, case: &Case, words: &Pack, begun: &Begun) -> ServiceResult<(Uuid, i64)> {
    let new = NewCheck {
        id: ctx.id(),
        case: case.id,
        instrument: begun.instrument,
        pack: words.version.clone(),
        language: begun.language,
        state: if begun.agreed { CheckState::Open } else { CheckState::Declined },
        by: ctx.user(),
    };
    let number = store::wellbeing::insert(tx, &new, ctx.now).await?;
    if begun.agreed {
        case::note(ctx, tx, case, CaseEventKind::WellbeingAsked, None, json!({})).await?;
    }
    Ok((new.id, number))
}
