//! Communities: the list, one of them, a new one, a changed one.

use chrono::{Days, NaiveDate};
use domain::directory::Category;
use domain::id::OfficeId;
use domain::place::Place;
use domain::support::{
    CommunityForm, Headcount, LoadWarning, Received, SurveyPoint, Tally, committee_share, community_questions,
    days_to_resolve, dual_share, load_warnings,
};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::support_commitment::{self, Commitment};
use store::support_community::{self, Community};
use store::support_due::{self, Planned};
use store::support_institution::{self, StoredInstitution};
use store::support_project::{self, Project};
use store::support_record::{StoredRecord, Whose};
use store::support_survey::{self, Round};
use uuid::Uuid;

use super::go_on::{Successor, successors};
use super::{beginner, may_write, reader, record, writer};
use crate::{Ctx, ServiceError, ServiceResult, place};

/// Communities of a page.
const PAGE: i64 = 50;
/// Lines of a list.
const MOST: i64 = 200;
/// Lowest level of the tree of places at which a community is: a commune, a town, a village.
pub(super) const LEVEL: i64 = 3;
/// Days ahead that are shown of what is due.
const AHEAD: u64 = 30;

/// A community in the list.
#[derive(Debug, Clone)]
pub struct CommunityLine {
    /// The community.
    pub community: Community,
    /// Why nobody more should be sent there.
    pub warnings: Vec<LoadWarning>,
}

/// The list.
#[derive(Debug, Clone)]
pub struct Communities {
    /// Those of the actor's office first.
    pub lines: Vec<CommunityLine>,
    /// P-code of the last one, where there are more.
    pub next: Option<String>,
    /// What is due in the actor's office.
    pub due: Vec<Commitment>,
    /// What is planned there and has its day, or had it.
    pub planned: Vec<Planned>,
    /// Whether the actor may add one.
    pub may_write: bool,
}

/// A page of communities: those after the one with the P-code `after`, with `words` in their name or as their code. What is
/// due stands on the first page of all of them.
pub async fn communities(ctx: &Ctx, after: Option<&str>, words: &str) -> ServiceResult<Communities> {
    reader(ctx)?;
    let office = ctx.office.as_ref().map(|o| o.id);
    let found = support_community::page(ctx.db(), office, words, after, PAGE + 1).await?;
    let more = found.len() as i64 > PAGE;
    let mut offices: Vec<OfficeId> = found.iter().map(|c| c.office).collect();
    offices.sort_unstable();
    offices.dedup();
    let mut reached = Vec::new();
    for office in offices {
        reached.extend(support_project::reached(ctx.db(), None, Some(office)).await?);
    }
    let line = |community: Community| CommunityLine { warnings: warnings(&community, &reached), community };
    let lines: Vec<_> = found.into_iter().take(PAGE as usize).map(line).collect();
    let until = ctx.today().checked_add_days(Days::new(AHEAD)).unwrap_or(ctx.today());
    let (due, planned) = match office.filter(|_| after.is_none() && words.trim().is_empty()) {
        Some(office) => (
            support_commitment::due(ctx.db(), office, until, MOST).await?,
            support_due::planned(ctx.db(), office, until, MOST).await?,
        ),
        None => (Vec::new(), Vec::new()),
    };
    let next = lines.last().filter(|_| more).map(|l| l.community.pcode.clone());
    Ok(Communities { lines, next, due, planned, may_write: office.is_some_and(|o| may_write(ctx, o)) })
}

/// Whom projects reach, by community.
pub(super) type Reached = [(Uuid, Headcount)];

/// People of the programme in a hundred of those whom a community's projects reach.
fn returned(community: &Community, reached: &Reached) -> Option<i64> {
    dual_share(reached.iter().filter(|(id, _)| *id == community.id).map(|(_, people)| people))
}

/// Why nobody more should be sent to a community.
pub(super) fn warnings(community: &Community, reached: &Reached) -> Vec<LoadWarning> {
    let cases = community.counted.map_or(Received::Few, |counted| counted.cases);
    let (capacity, tension) = (community.answers.number("capacity"), community.answers.number("tension"));
    load_warnings(cases, capacity, tension, returned(community, reached))
}

/// The page of a community.
#[derive(Debug, Clone)]
pub struct CommunityPage {
    /// The community.
    pub community: Community,
    /// Why nobody more should be sent there.
    pub warnings: Vec<LoadWarning>,
    /// People of the programme in a hundred of those whom its projects reach, where that betrays nobody.
    pub returned: Option<i64>,
    /// What lies above its place, the widest first.
    pub above: Vec<Place>,
    /// The places that hold now, when its code was replaced.
    pub successors: Vec<Successor>,
    /// Women in a hundred of its committee.
    pub committee_women: Option<i64>,
    /// What can be had there, by the directory.
    pub services: Vec<Category>,
    /// What is done there, the latest first.
    pub records: Vec<StoredRecord>,
    /// Id of the last of them, where there are older ones.
    pub older: Option<String>,
    /// Institutions that work for it, or for an area in which it lies; the nearest first.
    pub institutions: Vec<StoredInstitution>,
    /// Its projects, the newest first.
    pub projects: Vec<Project>,
    /// Whether there are older ones.
    pub more_projects: bool,
    /// Rounds of asking, the oldest first.
    pub rounds: Vec<Round>,
    /// Acceptance in closed rounds that enough people answered.
    pub acceptance: Vec<SurveyPoint>,
    /// Mean days until an issue was resolved.
    pub days_to_resolve: Option<i64>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write.
    pub may_write: bool,
}

/// One community.
pub async fn community(ctx: &Ctx, pcode: &str) -> ServiceResult<CommunityPage> {
    let community = find(ctx, pcode).await?;
    let rounds = support_survey::of(ctx.db(), community.id).await?;
    let services = support_community::services(ctx.db(), &community.pcode).await?;
    let reached = support_project::reached(ctx.db(), Some(community.id), None).await?;
    let projects = support_project::of(ctx.db(), community.id, MOST + 1).await?;
    let records = record::page(ctx, Whose::Community(community.id), None).await?;
    Ok(CommunityPage {
        warnings: warnings(&community, &reached),
        returned: returned(&community, &reached),
        above: store::place_tree::above(ctx.db(), &community.pcode).await?,
        successors: successors(ctx, &community).await?,
        committee_women: committee_share(&community.answers),
        services: services.iter().filter_map(|c| c.parse().ok()).collect(),
        records: records.lines,
        older: records.next,
        institutions: support_institution::of_place(ctx.db(), &community.pcode, MOST).await?,
        more_projects: projects.len() as i64 > MOST,
        projects: projects.into_iter().take(MOST as usize).collect(),
        acceptance: curve(&rounds),
        // Counts of a round leave the service by its own page alone.
        rounds: rounds.into_iter().map(|r| Round { tally: Tally::default(), ..r }).collect(),
        days_to_resolve: days_to_resolve(&support_commitment::resolved(ctx.db(), community.id).await?),
        today: ctx.today(),
        may_write: may_write(ctx, community.office),
        community,
    })
}

/// Acceptance in the rounds that are over and that enough people answered.
pub(super) fn curve(rounds: &[Round]) -> Vec<SurveyPoint> {
    let point = |r: &Round| Some(SurveyPoint { on: r.closed_on?, acceptance: r.tally.acceptance()? });
    rounds.iter().filter_map(point).collect()
}

/// The community of a place, also by a code under which it was found before. Whoever may not read any is refused.
pub(super) async fn find(ctx: &Ctx, pcode: &str) -> ServiceResult<Community> {
    reader(ctx)?;
    support_community::by_pcode(ctx.db(), pcode.trim()).await?.ok_or(ServiceError::NotFound)
}

/// What the form of a community begins with.
#[derive(Debug, Clone)]
pub struct CommunityStart {
    /// Empty for a new one.
    pub form: CommunityForm,
    /// Its name; empty for a new one.
    pub name: String,
    /// Places to choose from, for a new one.
    pub places: Vec<Place>,
}

/// The form of a new community, or of one that exists.
pub async fn community_form(ctx: &Ctx, pcode: Option<&str>) -> ServiceResult<CommunityStart> {
    let Some(pcode) = pcode else {
        drop(beginner(ctx)?);
        let places = place::choices(ctx).await?;
        return Ok(CommunityStart { form: CommunityForm::default(), name: String::new(), places });
    };
    let community = find(ctx, pcode).await?;
    drop(writer(ctx, community.office)?);
    let form = CommunityForm {
        community: community.pcode,
        version: community.version.to_string(),
        answers: community.answers.form(),
        ..CommunityForm::default()
    };
    Ok(CommunityStart { form, name: community.name, places: Vec::new() })
}

/// Saves a community and gives its P-code. Sent twice, it is done once.
pub async fn save_community(ctx: &Ctx, form: &CommunityForm) -> ServiceResult<String> {
    match form.community.trim() {
        "" => add(ctx, form).await,
        pcode => change(ctx, form, &find(ctx, pcode).await?).await,
    }
}

async fn add(ctx: &Ctx, form: &CommunityForm) -> ServiceResult<String> {
    let (office, grant) = beginner(ctx)?;
    let (command, _, answers) = form.parse()?;
    let place = place::resolve(ctx, "place", &form.place).await?.map_err(|e| ServiceError::Invalid(vec![e]))?;
    let level = store::place::level(ctx.db(), &place.pcode).await?;
    if level.is_none_or(|l| l < LEVEL) {
        return Err(ServiceError::field("place", "error-community-level"));
    }
    if !store::place::successors(ctx.db(), &place.pcode).await?.is_empty() {
        return Err(ServiceError::field("place", "error-community-replaced"));
    }
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(pcode) = command::claim(&mut tx, command, "community.save", ctx.now).await? {
        return Ok(pcode);
    }
    if support_community::by_pcode(&mut tx, &place.pcode).await?.is_some() {
        return Err(ServiceError::field("place", "error-community-there"));
    }
    let id = ctx.id();
    support_community::insert(&mut tx, id, &place.pcode, office, &answers, ctx.now).await?;
    command::finish(&mut tx, command, &place.pcode).await?;
    let mut entry = ctx.audit("support.community_added", "community", Some(id));
    entry.office_id = Some(office);
    tx.commit(entry.detail(json!({ "community": place.pcode }))).await?;
    Ok(place.pcode)
}

async fn change(ctx: &Ctx, form: &CommunityForm, before: &Community) -> ServiceResult<String> {
    let grant = writer(ctx, before.office)?;
    let (command, version, answers) = form.parse()?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(pcode) = command::claim(&mut tx, command, "community.save", ctx.now).await? {
        return Ok(pcode);
    }
    // A community that took over this one has versions of its own: the one that was seen says nothing about it.
    if before.pcode != form.community.trim() {
        return Err(ServiceError::Conflict(Vec::new()));
    }
    support_community::update(&mut tx, before.id, version, &answers).await?;
    command::finish(&mut tx, command, &before.pcode).await?;
    let changes = before.answers.changes(&answers, &community_questions());
    let mut entry = ctx.audit("support.community_changed", "community", Some(before.id));
    entry.office_id = Some(before.office);
    tx.commit(entry.detail(json!({ "community": before.pcode, "changes": changes }))).await?;
    Ok(before.pcode.clone())
}
