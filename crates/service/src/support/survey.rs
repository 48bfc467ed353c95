//! Rounds of asking what people think, without a name: opened, answered, closed, told.

use domain::support::{SurveyAnswerForm, SurveyCloseForm, SurveyEditForm, SurveyForm, SurveyItem, Tally};
use store::Tx;
use store::command::{self, Claim};
use store::support_survey::{self, Round};

use super::{community, may_write, parsed, reader, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// The page of a round. An open round tells nothing of its answers: two looks would tell one of them.
#[derive(Debug, Clone)]
pub struct RoundPage {
    /// The round.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// How people are chosen.
    pub design: String,
    /// Name and P-code of the community.
    pub of: (String, String),
    /// Whether people are still asked.
    pub is_open: bool,
    /// How many answered; nothing while it is open, or when they were too few.
    pub answered: Option<i64>,
    /// Acceptance, from 0 to 100.
    pub acceptance: Option<i64>,
    /// Each item, from 0 to 100.
    pub items: Vec<(SurveyItem, i64)>,
    /// Acceptance by sex, age and status, as far as that betrays nobody.
    pub by: Vec<(String, i64)>,
    /// For optimistic edits.
    pub version: i64,
    /// Whether the actor may write.
    pub may_write: bool,
}

async fn find(ctx: &Ctx, id: &str) -> ServiceResult<Round> {
    reader(ctx)?;
    support_survey::by_id(ctx.db(), parsed(id)?).await?.ok_or(ServiceError::NotFound)
}

/// One round.
pub async fn round(ctx: &Ctx, id: &str) -> ServiceResult<RoundPage> {
    let round = find(ctx, id).await?;
    let of = store::support_community::by_id(ctx.db(), round.community).await?.ok_or(ServiceError::NotFound)?;
    let is_open = round.closed_on.is_none();
    let told = if is_open { Tally::default() } else { round.tally };
    let sexes = domain::support::CountSex::ALL.iter().map(|v| v.label_key()).collect::<Vec<_>>();
    let ages = domain::support::CountAge::ALL.iter().map(|v| v.label_key()).collect::<Vec<_>>();
    let statuses = domain::support::SurveyStatus::ALL.iter().map(|v| v.label_key()).collect::<Vec<_>>();
    Ok(RoundPage {
        id: round.id.to_string(),
        name: round.name,
        design: round.design,
        of: (of.name, of.pcode),
        is_open,
        answered: told.is_enough().then(|| told.answered()),
        acceptance: told.acceptance(),
        items: SurveyItem::ALL.iter().filter_map(|i| Some((*i, told.item(*i)?))).collect(),
        by: [sexes, ages, statuses].iter().flat_map(|keys| told.acceptance_by(keys)).collect(),
        version: round.version,
        may_write: may_write(ctx, round.office),
    })
}

/// The form of a new round: name of the community.
pub async fn round_start(ctx: &Ctx, pcode: &str) -> ServiceResult<(String, String)> {
    let of = community::find(ctx, pcode).await?;
    drop(writer(ctx, of.office)?);
    Ok((of.name, of.pcode))
}

/// Opens a round and gives its id. Sent twice, it is opened once.
pub async fn open_round(ctx: &Ctx, form: &SurveyForm) -> ServiceResult<String> {
    let of = community::find(ctx, &form.community).await?;
    let grant = writer(ctx, of.office)?;
    let (command, name, design) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "survey.open", ctx.now).await? {
        return Ok(id);
    }
    let round = Round {
        id: ctx.id(),
        community: of.id,
        office: of.office,
        name,
        design,
        opened_on: ctx.today(),
        closed_on: None,
        tally: Tally::default(),
        version: 1,
    };
    support_survey::insert(&mut tx, &round).await?;
    command::finish(&mut tx, command, &round.id.to_string()).await?;
    let mut entry = ctx.audit("support.survey_opened", "survey", Some(round.id));
    entry.office_id = Some(of.office);
    tx.commit(entry).await?;
    Ok(round.id.to_string())
}

/// Adds one person's answers to the counts and gives the round's id. Nothing else is kept of them: neither who wrote
/// them down belongs to them, nor when. Sent twice, they count once.
pub async fn add_answer(ctx: &Ctx, form: &SurveyAnswerForm) -> ServiceResult<String> {
    let found = find(ctx, &form.round).await?;
    let grant = writer(ctx, found.office)?;
    let (command, answer) = form.parse()?;
    let id = found.id.to_string();
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "survey.answer", ctx.now).await? {
        return Ok(id);
    }
    if found.closed_on.is_some() {
        return Err(ServiceError::refused("error-survey-closed"));
    }
    support_survey::hold(&mut tx, found.id).await?;
    let mut tally = support_survey::by_id(&mut tx, found.id).await?.ok_or(ServiceError::NotFound)?.tally;
    tally.add(&answer);
    support_survey::set_tally(&mut tx, found.id, &tally).await?;
    command::finish(&mut tx, command, &id).await?;
    let mut entry = ctx.audit("support.survey_answered", "survey", Some(found.id));
    entry.office_id = Some(found.office);
    tx.commit(entry).await?;
    Ok(id)
}

/// Puts right what a round is called and how people are chosen, and gives its id. Sent twice, it is done once.
pub async fn edit_round(ctx: &Ctx, form: &SurveyEditForm) -> ServiceResult<String> {
    let found = find(ctx, &form.round).await?;
    let grant = writer(ctx, found.office)?;
    let (command, version, name, design) = form.parse()?;
    let id = found.id.to_string();
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "survey.edit", ctx.now).await? {
        return Ok(id);
    }
    support_survey::edit(&mut tx, (found.id, version), &name, &design).await?;
    command::finish(&mut tx, command, &id).await?;
    let mut entry = ctx.audit("support.survey_edited", "survey", Some(found.id));
    entry.office_id = Some(found.office);
    tx.commit(entry).await?;
    Ok(id)
}

/// Closes a round, from when on its numbers are told, and gives its id. Sent twice, it is closed once. It is never opened
/// again: with too few answers it is closed only when that is wanted all the same.
pub async fn close_round(ctx: &Ctx, form: &SurveyCloseForm) -> ServiceResult<String> {
    let found = find(ctx, &form.round).await?;
    let grant = writer(ctx, found.office)?;
    let command = crate::referral::parse_command(&form.command)?;
    let id = found.id.to_string();
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "survey.close", ctx.now).await? {
        return Ok(id);
    }
    support_survey::hold(&mut tx, found.id).await?;
    let now = support_survey::by_id(&mut tx, found.id).await?.ok_or(ServiceError::NotFound)?;
    if !now.tally.is_enough() && !form.few {
        return Err(ServiceError::field("few", "error-survey-few"));
    }
    support_survey::close(&mut tx, found.id, ctx.today()).await?;
    command::finish(&mut tx, command, &id).await?;
    let mut entry = ctx.audit("support.survey_closed", "survey", Some(found.id));
    entry.office_id = Some(found.office);
    tx.commit(entry).await?;
    Ok(id)
}
