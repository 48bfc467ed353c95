//! What has to follow from what is done with communities and institutions.

use chrono::NaiveDate;
use domain::id::OfficeId;
use domain::support::{CommitmentKind, CommitmentSaid, CommitmentState, NewCommitment};
use uuid::Uuid;

use crate::db::Source;
use crate::error::stored;
use crate::{StoreError, StoreResult, Tx};

/// Something that has to follow from a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// Its id.
    pub id: Uuid,
    /// From which record.
    pub record: Uuid,
    /// What the record is called.
    pub title: String,
    /// Of which office.
    pub office: OfficeId,
    /// What it is.
    pub kind: CommitmentKind,
    /// What is to be done.
    pub what: String,
    /// Who sees to it, as a role.
    pub owner: String,
    /// Since when.
    pub raised_on: NaiveDate,
    /// Until when.
    pub due_on: NaiveDate,
    /// How it stands.
    pub state: CommitmentState,
    /// When it ended.
    pub ended_on: Option<NaiveDate>,
    /// Version.
    pub version: i64,
}

#[derive(sqlx::FromRow)]
struct CommitmentRow {
    id: Uuid,
    record_id: Uuid,
    title: String,
    office_id: Uuid,
    kind: String,
    what: String,
    owner: String,
    raised_on: NaiveDate,
    due_on: NaiveDate,
    state: String,
    ended_on: Option<NaiveDate>,
    version: i64,
}

impl Commitment {
    /// What was written down of it.
    pub fn said(&self) -> CommitmentSaid {
        let new =
            NewCommitment { kind: self.kind, what: self.what.clone(), owner: self.owner.clone(), due_on: self.due_on };
        CommitmentSaid { new, raised_on: self.raised_on, ended_on: self.ended_on }
    }
}

impl TryFrom<CommitmentRow> for Commitment {
    type Error = StoreError;
    fn try_from(r: CommitmentRow) -> StoreResult<Commitment> {
        Ok(Commitment {
            id: r.id,
            record: r.record_id,
            title: r.title,
            office: OfficeId(r.office_id),
            kind: stored("commitment.kind", &r.kind)?,
            what: r.what,
            owner: r.owner,
            raised_on: r.raised_on,
            due_on: r.due_on,
            state: stored("commitment.state", &r.state)?,
            ended_on: r.ended_on,
            version: r.version,
        })
    }
}

/// Adds something that has to follow.
pub async fn commit_to(
    tx: &mut Tx,
    id: Uuid,
    record: Uuid,
    office: OfficeId,
    c: &NewCommitment,
    raised_on: NaiveDate,
) -> StoreResult<()> {
    execute!(
        tx,
        "insert into commitment (id, record_id, office_id, kind, what, owner, raised_on, due_on, state, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', 1)",
        id,
        record,
        office.0,
        c.kind.as_str(),
        &c.what,
        &c.owner,
        raised_on,
        c.due_on,
    )?
    .expect_rows(1)
}

/// Changes what was written down; refused when it changed since `version`, or ended or was opened again meanwhile.
pub async fn update(tx: &mut Tx, id: Uuid, version: i64, said: &CommitmentSaid) -> StoreResult<()> {
    execute!(
        tx,
        "update commitment set kind = $1, what = $2, owner = $3, raised_on = $4, due_on = $5, ended_on = $6,
           version = version + 1
         where id = $7 and version = $8",
        said.new.kind.as_str(),
        &said.new.what,
        &said.new.owner,
        said.raised_on,
        said.new.due_on,
        said.ended_on,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Ends what is open; refused when it changed since `version`.
pub async fn end(tx: &mut Tx, id: Uuid, version: i64, state: CommitmentState, on: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update commitment set state = $1, ended_on = $2, version = version + 1
         where id = $3 and version = $4 and state = 'open'",
        state.as_str(),
        on,
        id,
        version,
    )?
    .expect_rows(1)
}

/// Opens again what ended; refused when it changed since `version`.
pub async fn reopen(tx: &mut Tx, id: Uuid, version: i64) -> StoreResult<()> {
    execute!(
        tx,
        "update commitment set state = 'open', ended_on = null, version = version + 1
         where id = $1 and version = $2 and state <> 'open'",
        id,
        version,
    )?
    .expect_rows(1)
}

/// The open renewal of an agreement is given up: the agreement is over.
pub async fn drop_renewal(tx: &mut Tx, record: Uuid, today: NaiveDate) -> StoreResult<()> {
    execute!(
        tx,
        "update commitment set state = 'dropped', ended_on = $1, version = version + 1
         where record_id = $2 and kind = 'renewal' and state = 'open'",
        today,
        record,
    )?
    .any();
    Ok(())
}

/// The open renewal of an agreement is due on another day; false where none is open.
pub async fn move_renewal(tx: &mut Tx, record: Uuid, due_on: NaiveDate) -> StoreResult<bool> {
    let moved = execute!(
        tx,
        "update commitment set due_on = $1, version = version + 1
         where record_id = $2 and kind = 'renewal' and state = 'open'",
        due_on,
        record,
    )?;
    Ok(moved.rows() > 0)
}

/// By its id.
pub async fn commitment(mut src: impl Source, id: Uuid) -> StoreResult<Option<Commitment>> {
    let row: Option<CommitmentRow> = fetch_optional!(
        src,
        CommitmentRow,
        "select c.id, c.record_id, r.title, c.office_id, c.kind, c.what, c.owner, c.raised_on, c.due_on, c.state,
           c.ended_on, c.version
         from commitment c join support_record r on r.id = c.record_id where c.id = $1",
        id,
    )?;
    row.map(Commitment::try_from).transpose()
}

/// What follows from a record, what is due first first.
pub async fn commitments(mut src: impl Source, record: Uuid) -> StoreResult<Vec<Commitment>> {
    let rows: Vec<CommitmentRow> = fetch_all!(
        src,
        CommitmentRow,
        "select c.id, c.record_id, r.title, c.office_id, c.kind, c.what, c.owner, c.raised_on, c.due_on, c.state,
           c.ended_on, c.version
         from commitment c join support_record r on r.id = c.record_id
         where c.record_id = $1 order by c.due_on, c.id",
        record,
    )?;
    rows.into_iter().map(Commitment::try_from).collect()
}

/// What is due in an office until a day, the earliest first.
pub async fn due(mut src: impl Source, office: OfficeId, until: NaiveDate, limit: i64) -> StoreResult<Vec<Commitment>> {
    let rows: Vec<CommitmentRow> = fetch_all!(
        src,
        CommitmentRow,
        "select c.id, c.record_id, r.title, c.office_id, c.kind, c.what, c.owner, c.raised_on, c.due_on, c.state,
           c.ended_on, c.version
         from commitment c join support_record r on r.id = c.record_id
         where c.office_id = $1 and c.state = 'open' and c.due_on <= $2 order by c.due_on, c.id limit $3",
        office.0,
        until,
        limit,
    )?;
    rows.into_iter().map(Commitment::try_from).collect()
}

/// Days on which issues of a community were raised and resolved.
pub async fn resolved(mut src: impl Source, community: Uuid) -> StoreResult<Vec<(NaiveDate, NaiveDate)>> {
    fetch_all!(
        src,
        (NaiveDate, NaiveDate),
        "select c.raised_on, c.ended_on from commitment c join support_record r on r.id = c.record_id
         where r.community_id = $1 and c.kind = 'issue' and c.state = 'done' and c.ended_on is not null
         order by c.raised_on",
        community,
    )
}
