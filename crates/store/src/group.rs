//! Group sessions and whose people are asked to come.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::authz::{Compartment, Scope};
use domain::counselling::{SessionKind, SessionPlace, Topic};
use domain::group::{GroupState, NewGroup};
use domain::id::{CaseId, OfficeId, UserId};
use domain::person::Language;
use sqlx::types::Json;
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// A group session.
#[derive(Debug, Clone)]
pub struct Group {
    /// Its id.
    pub id: Uuid,
    /// Of which office.
    pub office: OfficeId,
    /// Behind which wall.
    pub compartment: Compartment,
    /// Who leads it.
    pub leader: UserId,
    /// What for.
    pub kind: SessionKind,
    /// On which day.
    pub held_on: NaiveDate,
    /// At what time, as clocks in the office show it.
    pub held_time: Option<NaiveTime>,
    /// How they meet.
    pub place: SessionPlace,
    /// Where exactly.
    pub place_name: Option<String>,
    /// Language of the conversation.
    pub language: Language,
    /// What is talked about.
    pub topics: Vec<Topic>,
    /// Where it stands.
    pub state: GroupState,
    /// What was said, once it was held.
    pub summary: Option<String>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct GroupRow {
    id: Uuid,
    office_id: Uuid,
    compartment: String,
    leader_id: Uuid,
    kind: String,
    held_on: NaiveDate,
    held_time: Option<NaiveTime>,
    place: String,
    place_name: Option<String>,
    language: String,
    topics: Json<Vec<String>>,
    state: String,
    summary: Option<String>,
    version: i64,
}

impl TryFrom<GroupRow> for Group {
    type Error = StoreError;
    fn try_from(r: GroupRow) -> StoreResult<Group> {
        Ok(Group {
            id: r.id,
            office: OfficeId(r.office_id),
            compartment: stored("group_session.compartment", &r.compartment)?,
            leader: UserId(r.leader_id),
            kind: stored("group_session.kind", &r.kind)?,
            held_on: r.held_on,
            held_time: r.held_time,
            place: stored("group_session.place", &r.place)?,
            place_name: r.place_name,
            language: stored("group_session.language", &r.language)?,
            topics: r.topics.iter().map(|t| stored("group_session.topics", t)).collect::<StoreResult<_>>()?,
            state: stored("group_session.state", &r.state)?,
            summary: r.summary,
            version: r.version,
        })
    }
}

/// Who plans a group session, and where.
#[derive(Debug, Clone, Copy)]
pub struct Planner {
    /// Of which office.
    pub office: OfficeId,
    /// Behind which wall.
    pub compartment: Compartment,
    /// Who leads it.
    pub leader: UserId,
}

/// A new group session with its members.
pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    by: Planner,
    group: &NewGroup,
    members: &[CaseId],
    at: DateTime<Utc>,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into group_session (id, office_id, compartment, leader_id, kind, held_on, place, place_name, language,
           topics, state, created_at, held_time, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)",
        id,
        by.office.0,
        by.compartment.as_str(),
        by.leader.0,
        group.kind.as_str(),
        group.held_on,
        group.place.as_str(),
        &group.place_name,
        group.language.as_str(),
        Json(&group.topics),
        GroupState::Planned.as_str(),
        at,
        group.held_time,
    )?
    .expect_rows(1)?;
    insert_all!(tx, "insert into group_member (group_id, case_id)", members, |case| id, case.0)
}

/// By its id. The caller decides whether the actor may know that it exists.
pub async fn by_id(mut src: impl Source, id: Uuid) -> StoreResult<Option<Group>> {
    let row: Option<GroupRow> = fetch_optional!(
        src,
        GroupRow,
        "select id, office_id, compartment, leader_id, kind, held_on, held_time, place, place_name, language, topics, state, summary,
           version
         from group_session where id = $1",
        id,
    )?;
    row.map(Group::try_from).transpose()
}

/// Moves a planned session to another day; refused when it changed since `version`.
pub async fn set_day(
    tx: &mut Tx,
    id: Uuid,
    version: i64,
    (held_on, held_time): (NaiveDate, Option<NaiveTime>),
) -> StoreResult<()> {
    execute!(
        tx,
        "update group_session set held_on = $1, held_time = $2, version = version + 1
         where id = $3 and version = $4 and state = 'planned'",
        held_on,
        held_time,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Ends a planned session: it was held, or cancelled; refused when it changed since `version`.
pub async fn end(tx: &mut Tx, id: Uuid, version: i64, state: GroupState, summary: Option<&str>) -> StoreResult<()> {
    execute!(
        tx,
        "update group_session set state = $1, summary = $2, version = version + 1
         where id = $3 and version = $4 and state = 'planned'",
        state.as_str(),
        summary,
        id,
        version,
    )?
    .expect_rows(1)
}

/// The cases of a group, and who came, where that is known.
pub async fn members(mut src: impl Source, id: Uuid) -> StoreResult<Vec<(CaseId, Option<bool>)>> {
    let rows: Vec<(Uuid, Option<bool>)> = fetch_all!(
        src,
        (Uuid, Option<bool>),
        "select m.case_id, m.came from group_member m join case_file c on c.id = m.case_id
         where m.group_id = $1 order by c.code_name, c.id",
        id,
    )?;
    Ok(rows.into_iter().map(|(case, came)| (CaseId(case), came)).collect())
}

/// Notes whether somebody came.
pub async fn set_came(tx: &mut Tx, id: Uuid, case: CaseId, came: bool) -> StoreResult<()> {
    execute!(tx, "update group_member set came = $1 where group_id = $2 and case_id = $3", came, id, case.0)?
        .expect_rows(1)
}

/// A group session in a list.
#[derive(Debug, Clone)]
pub struct GroupLine {
    /// The session.
    pub group: Group,
    /// Name of who leads it.
    pub leader: String,
    /// How many are asked to come.
    pub members: i64,
    /// How many came.
    pub came: i64,
}

#[derive(sqlx::FromRow)]
struct LineRow {
    #[sqlx(flatten)]
    group: GroupRow,
    leader: String,
    members: i64,
    came: i64,
}

/// Group sessions of the scope, the latest day first, from `before` on.
pub async fn list(
    mut src: impl Source,
    scope: Scope,
    before: (NaiveDate, Uuid),
    limit: i64,
) -> StoreResult<Vec<GroupLine>> {
    let (office, user, compartment) = match scope {
        Scope::Nothing => return Ok(Vec::new()),
        Scope::Own { user, office, compartment } => (office, Some(user), compartment),
        Scope::Office { office, compartment } => (office, None, compartment),
    };
    let rows: Vec<LineRow> = fetch_all!(
        src,
        LineRow,
        "select g.id, g.office_id, g.compartment, g.leader_id, g.kind, g.held_on, g.held_time, g.place, g.place_name, g.language,
           g.topics, g.state, g.summary, g.version, coalesce(u.name, '') as leader,
           (select cast(count(*) as bigint) from group_member m where m.group_id = g.id) as members,
           (select cast(count(*) as bigint) from group_member m where m.group_id = g.id and m.came) as came
         from group_session g left join app_user u on u.id = g.leader_id
         where g.office_id = $1 and g.compartment = $2 and (not $3 or g.leader_id = $4)
           and (g.held_on, g.id) < ($5, $6)
         order by g.held_on desc, g.id desc limit $7",
        office.0,
        compartment.as_str(),
        user.is_some(),
        user.map(|u| u.0).unwrap_or_default(),
        before.0,
        before.1,
        limit,
    )?;
    rows.into_iter()
        .map(|r| Ok(GroupLine { group: r.group.try_into()?, leader: r.leader, members: r.members, came: r.came }))
        .collect()
}

/// A case whose person could come.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Askable {
    /// Code of the case.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// Name of the place where the person lives.
    pub place: String,
}

/// What people for a group are looked for by; all of them by nothing.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Folded words of a place.
    pub place: String,
    /// A part of a code, in small letters.
    pub code: String,
    /// Neutral names from here on, and before there.
    pub names: Option<(String, String)>,
}

/// Open cases of the scope, by where their people live: those of whom one of these is so.
pub async fn askable(mut src: impl Source, scope: Scope, wanted: &Wanted, limit: i64) -> StoreResult<Vec<Askable>> {
    let (office, user, compartment) = match scope {
        Scope::Nothing => return Ok(Vec::new()),
        Scope::Own { user, office, compartment } => (office, Some(user), compartment),
        Scope::Office { office, compartment } => (office, None, compartment),
    };
    fetch_all!(
        src,
        Askable,
        "select c.code, c.code_name, coalesce(l.name, p.current_pcode) as place
         from case_file c join person p on p.id = c.person_id left join place l on l.pcode = p.current_pcode
         where c.office_id = $1 and c.compartment = $2 and c.status not in ('closed', 'transferred')
           and (not $3 or c.caseworker_id = $4)
           and (($5 <> '' and l.search_key like '%' || $5 || '%') or lower(c.code) like '%' || $6 || '%'
             or (c.code_name >= $7 and c.code_name < $8))
         order by 3, c.code_name, c.id limit $9",
        office.0,
        compartment.as_str(),
        user.is_some(),
        user.map(|u| u.0).unwrap_or_default(),
        &wanted.place,
        &wanted.code,
        wanted.names.as_ref().map(|(from, _)| from.as_str()).unwrap_or_default(),
        wanted.names.as_ref().map(|(_, to)| to.as_str()).unwrap_or_default(),
        limit,
    )
}
