//! What is done with a community or an institution: a new record, a changed one, one to read.

use chrono::NaiveDate;
use domain::id::OfficeId;
use domain::support::{CommitmentKind, NewCommitment, Record, RecordForm, RecordKind};
use store::Tx;
use store::command::{self, Claim};
use store::support_commitment::{self, Commitment};
use store::support_record::{self, StoredRecord, Whose};
use uuid::Uuid;

use super::{beginner, community, institution, may_write, parsed, reader, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// Records of a page.
const PAGE: i64 = 50;

/// What is done with a community or an institution: a page of it.
#[derive(Debug, Clone)]
pub struct Records {
    /// The latest day first.
    pub lines: Vec<StoredRecord>,
    /// Id of the last one, where there are more.
    pub next: Option<String>,
}

/// Records of a page, from the one after the id `after`.
pub(super) async fn page(ctx: &Ctx, whose: Whose, after: Option<Uuid>) -> ServiceResult<Records> {
    let mut lines = support_record::of(ctx.db(), whose, after, PAGE + 1).await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    let next = lines.last().filter(|_| more).map(|r| r.id.to_string());
    Ok(Records { lines, next })
}

/// Older records of a community (by its P-code), after the one with the id `after`.
pub async fn records_of_community(ctx: &Ctx, pcode: &str, after: &str) -> ServiceResult<Records> {
    let of = community::find(ctx, pcode).await?.id;
    page(ctx, Whose::Community(of), Some(parsed(after)?)).await
}

/// Older records of an institution (by its id), after the one with the id `after`.
pub async fn records_of_institution(ctx: &Ctx, id: &str, after: &str) -> ServiceResult<Records> {
    let of = institution::find(ctx, id).await?.id;
    page(ctx, Whose::Institution(of), Some(parsed(after)?)).await
}

/// The page of a record.
#[derive(Debug, Clone)]
pub struct RecordPage {
    /// The record.
    pub record: StoredRecord,
    /// What has to follow from it.
    pub commitments: Vec<Commitment>,
    /// Name and address of whose it is.
    pub of: (String, String),
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write.
    pub may_write: bool,
}

/// One record.
pub async fn record(ctx: &Ctx, id: &str) -> ServiceResult<RecordPage> {
    let record = find(ctx, id).await?;
    Ok(RecordPage {
        commitments: support_commitment::commitments(ctx.db(), record.id).await?,
        of: whose(ctx, record.whose).await?,
        today: ctx.today(),
        may_write: may_write(ctx, record.office),
        record,
    })
}

pub(super) async fn find(ctx: &Ctx, id: &str) -> ServiceResult<StoredRecord> {
    reader(ctx)?;
    support_record::by_id(ctx.db(), parsed(id)?).await?.ok_or(ServiceError::NotFound)
}

async fn whose(ctx: &Ctx, whose: Whose) -> ServiceResult<(String, String)> {
    Ok(match whose {
        Whose::Community(id) => {
            let found = store::support_community::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
            (found.name, format!("/communities/{}", found.pcode))
        }
        Whose::Institution(id) => {
            let found = store::support_institution::by_id(ctx.db(), id).await?.ok_or(ServiceError::NotFound)?;
            (found.institution.name, format!("/institutions/{id}"))
        }
    })
}

/// What the form of a record begins with.
#[derive(Debug, Clone)]
pub struct RecordStart {
    /// What it says so far.
    pub form: RecordForm,
    /// What is recorded.
    pub kind: RecordKind,
    /// Name and address of whose it is.
    pub of: (String, String),
}

/// The form of a new record of a community (by its P-code) or an institution (by its id).
pub async fn new_record(
    ctx: &Ctx,
    community: Option<&str>,
    institution: Option<&str>,
    kind: &str,
) -> ServiceResult<RecordStart> {
    let form = RecordForm {
        community: community.unwrap_or_default().into(),
        institution: institution.unwrap_or_default().into(),
        kind: kind.into(),
        held_on: ctx.today().to_string(),
        ..RecordForm::default()
    };
    let (kind, to, office) = owner(ctx, &form).await?;
    drop(writer(ctx, office)?);
    Ok(RecordStart { form, kind, of: whose(ctx, to).await? })
}

/// The form of a record that exists.
pub async fn edit_record(ctx: &Ctx, id: &str) -> ServiceResult<RecordStart> {
    let stored = find(ctx, id).await?;
    drop(writer(ctx, stored.office)?);
    let r = &stored.record;
    let form = RecordForm {
        id: stored.id.to_string(),
        version: stored.version.to_string(),
        kind: r.kind.as_str().into(),
        title: r.title.clone(),
        held_on: r.held_on.to_string(),
        state: r.state.as_str().into(),
        answers: r.answers.form(),
        ..RecordForm::default()
    };
    Ok(RecordStart { form, kind: r.kind, of: whose(ctx, stored.whose).await? })
}

/// What is recorded, for whom, and of which office that is: a community's records are of its office, those of an institution,
/// with which every office works, of whoever writes them.
async fn owner(ctx: &Ctx, form: &RecordForm) -> ServiceResult<(RecordKind, Whose, OfficeId)> {
    let kind = form.kind.trim().parse::<RecordKind>().map_err(|_| ServiceError::NotFound);
    if form.institution.trim().is_empty() {
        let found = community::find(ctx, &form.community).await?;
        let kind = kind.ok().filter(|k| RecordKind::COMMUNITY.contains(k)).ok_or(ServiceError::NotFound)?;
        return Ok((kind, Whose::Community(found.id), found.office));
    }
    let found = institution::find(ctx, &form.institution).await?;
    let kind = kind.ok().filter(|k| RecordKind::INSTITUTION.contains(k)).ok_or(ServiceError::NotFound)?;
    Ok((kind, Whose::Institution(found.id), beginner(ctx)?.0))
}

/// Saves a record and gives its id. Sent twice, it is done once.
pub async fn save_record(ctx: &Ctx, form: &RecordForm) -> ServiceResult<String> {
    let (known, kind, to, office) = match form.id.trim() {
        "" => {
            let (kind, to, office) = owner(ctx, form).await?;
            (None, kind, to, office)
        }
        id => {
            let stored = find(ctx, id).await?;
            let (kind, to, office) = (stored.record.kind, stored.whose, stored.office);
            (Some(stored), kind, to, office)
        }
    };
    let grant = writer(ctx, office)?;
    let (command, version, record) = form.parse(kind, ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "support.record", ctx.now).await? {
        return Ok(id);
    }
    let (id, action, changes) = match known {
        Some(before) => {
            support_record::update(&mut tx, before.id, version, &record).await?;
            renewal(ctx, &mut tx, (before.id, office), Some(&before.record), &record).await?;
            (before.id, "support.record_changed", Some(before.record.changes(&record)))
        }
        None => (keep_record(ctx, &mut tx, office, to, &record).await?, "support.record_added", None),
    };
    command::finish(&mut tx, command, &id.to_string()).await?;
    let mut entry = ctx.audit(action, "support_record", Some(id));
    entry.office_id = Some(office);
    tx.commit(entry.detail(serde_json::json!({ "kind": kind.as_str(), "changes": changes }))).await?;
    Ok(id.to_string())
}

/// Writes a new record in the caller's transaction, and gives its id.
pub(crate) async fn keep_record(
    ctx: &Ctx,
    tx: &mut Tx,
    office: OfficeId,
    to: Whose,
    record: &Record,
) -> ServiceResult<Uuid> {
    let id = ctx.id();
    support_record::insert(tx, id, office, to, record, (ctx.now, ctx.user())).await?;
    renewal(ctx, tx, (id, office), None, record).await?;
    Ok(id)
}

/// Whoever made an agreement is reminded before it ends: once for each end. One that is over needs no renewal.
async fn renewal(
    ctx: &Ctx,
    tx: &mut Tx,
    (id, office): (Uuid, OfficeId),
    before: Option<&Record>,
    record: &Record,
) -> ServiceResult<()> {
    if record.kind != RecordKind::Agreement {
        return Ok(());
    }
    let Some(due_on) = record.renewal_on() else {
        return Ok(support_commitment::drop_renewal(tx, id, ctx.today()).await?);
    };
    let same = before.and_then(Record::renewal_on) == Some(due_on);
    if same || support_commitment::move_renewal(tx, id, due_on).await? {
        return Ok(());
    }
    let owner = match record.answers.text("parties") {
        Some(parties) => parties.to_owned(),
        // Nobody was named: the office sees to it.
        None => store::office::by_id(&mut *tx, office).await?.map(|o| o.name).unwrap_or_default(),
    };
    let new = NewCommitment { kind: CommitmentKind::Renewal, what: record.title.clone(), owner, due_on };
    Ok(support_commitment::commit_to(tx, ctx.id(), id, office, &new, ctx.today()).await?)
}
