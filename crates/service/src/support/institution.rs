//! Institutions: the register, one of them, a new one, a changed one.

use chrono::NaiveDate;
use domain::id::OrganisationId;
use domain::support::{Institution, InstitutionForm, RecordKind, Responsiveness};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::organisation_heard::Heard;
use store::support_institution::{self, StoredInstitution};
use store::support_linked::Linked;
use store::support_record::{self, StoredRecord, Whose};

use super::{beginner, may_write, parsed, reader, writer};
use crate::{Ctx, ServiceError, ServiceResult};

/// Institutions of a page.
const PAGE: i64 = 50;
/// Records of an institution.
const MOST: i64 = 300;

/// The register.
#[derive(Debug, Clone)]
pub struct Institutions {
    /// By name.
    pub lines: Vec<StoredInstitution>,
    /// Id of the last one, where there are more.
    pub next: Option<String>,
    /// Whether the actor may add one.
    pub may_write: bool,
}

/// A page of institutions: those after the one with the id `after`.
pub async fn institutions(ctx: &Ctx, after: Option<&str>) -> ServiceResult<Institutions> {
    reader(ctx)?;
    let after = after.map(parsed).transpose()?;
    let mut lines = support_institution::page(ctx.db(), after, PAGE + 1).await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    Ok(Institutions {
        next: lines.last().filter(|_| more).map(|i| i.id.to_string()),
        lines,
        may_write: ctx.office.as_ref().is_some_and(|o| may_write(ctx, o.id)),
    })
}

/// The page of an institution.
#[derive(Debug, Clone)]
pub struct InstitutionPage {
    /// The institution.
    pub institution: StoredInstitution,
    /// Name of its entry in the directory.
    pub organisation: Option<String>,
    /// What is done with it, the latest first.
    pub records: Vec<StoredRecord>,
    /// The latest capacity assessment, and the score of the one before.
    pub capacity: Option<(StoredRecord, Option<i64>)>,
    /// How many cases are linked to it, where they were counted already.
    pub linked: Option<Linked>,
    /// How fast it answers referrals.
    pub responsiveness: Option<Responsiveness>,
    /// How fast complaints about it are answered.
    pub complaints: Option<Responsiveness>,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may write.
    pub may_write: bool,
}

/// One institution.
pub async fn institution(ctx: &Ctx, id: &str) -> ServiceResult<InstitutionPage> {
    let institution = find(ctx, id).await?;
    let records = support_record::of(ctx.db(), Whose::Institution(institution.id), MOST).await?;
    let mut scored = records.iter().filter(|r| r.record.kind == RecordKind::Capacity);
    let latest = scored.next().cloned();
    let before = scored.next().and_then(|r| r.record.capacity_score());
    let organisation = institution.institution.organisation;
    let heard = match organisation {
        Some(id) => store::organisation_heard::told(ctx.db(), id).await?,
        None => Heard::default(),
    };
    Ok(InstitutionPage {
        organisation: match organisation {
            Some(id) => store::directory_list::organisation_name(ctx.db(), id).await?,
            None => None,
        },
        capacity: latest.map(|latest| (latest, before)),
        linked: store::support_linked::told(ctx.db(), institution.id).await?,
        responsiveness: heard.referrals,
        complaints: heard.complaints,
        records,
        today: ctx.today(),
        may_write: may_write(ctx, institution.office),
        institution,
    })
}

pub(super) async fn find(ctx: &Ctx, id: &str) -> ServiceResult<StoredInstitution> {
    reader(ctx)?;
    support_institution::by_id(ctx.db(), parsed(id)?).await?.ok_or(ServiceError::NotFound)
}

/// What the form of an institution begins with.
#[derive(Debug, Clone)]
pub struct InstitutionStart {
    /// Empty for a new one.
    pub form: InstitutionForm,
    /// Entries of the directory that could be it.
    pub organisations: Vec<(OrganisationId, String)>,
}

/// The form of a new institution, or of one that exists.
pub async fn institution_form(ctx: &Ctx, id: Option<&str>) -> ServiceResult<InstitutionStart> {
    let form = match id {
        None => {
            drop(beginner(ctx)?);
            InstitutionForm::default()
        }
        Some(id) => {
            let stored = find(ctx, id).await?;
            drop(writer(ctx, stored.office)?);
            InstitutionForm {
                id: stored.id.to_string(),
                version: stored.version.to_string(),
                name: stored.institution.name,
                organisation: stored.institution.organisation.map(|o| o.to_string()).unwrap_or_default(),
                answers: stored.institution.answers.form(),
                ..InstitutionForm::default()
            }
        }
    };
    Ok(InstitutionStart { form, organisations: store::directory_list::providers(ctx.db()).await? })
}

/// Saves an institution and gives its id. Sent twice, it is done once.
pub async fn save_institution(ctx: &Ctx, form: &InstitutionForm) -> ServiceResult<String> {
    let (known, office, grant) = match form.id.trim() {
        "" => {
            let (office, grant) = beginner(ctx)?;
            (None, office, grant)
        }
        id => {
            let stored = find(ctx, id).await?;
            let grant = writer(ctx, stored.office)?;
            let office = stored.office;
            (Some(stored), office, grant)
        }
    };
    let (command, version, institution) = form.parse()?;
    exists(ctx, &institution).await?;
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(id) = command::claim(&mut tx, command, "institution.save", ctx.now).await? {
        return Ok(id);
    }
    let id = known.as_ref().map_or_else(|| ctx.id(), |known| known.id);
    let written = match known {
        Some(_) => support_institution::update(&mut tx, id, version, &institution).await,
        None => support_institution::insert(&mut tx, id, office, &institution, ctx.now).await,
    };
    written.map_err(|e| match e.is_unique("institution_name_unique", "institution.name") {
        true => ServiceError::field("name", "error-institution-there"),
        false => e.into(),
    })?;
    if known.as_ref().is_some_and(|before| before.institution.organisation != institution.organisation) {
        store::support_link::end_of_institution(&mut tx, id, ctx.today()).await?;
    }
    command::finish(&mut tx, command, &id.to_string()).await?;
    let mut entry = match &known {
        Some(before) => {
            let changes = before.institution.changes(&institution);
            ctx.audit("support.institution_changed", "institution", Some(id)).detail(json!({ "changes": changes }))
        }
        None => ctx.audit("support.institution_added", "institution", Some(id)),
    };
    entry.office_id = Some(office);
    tx.commit(entry).await?;
    Ok(id.to_string())
}

async fn exists(ctx: &Ctx, institution: &Institution) -> ServiceResult<()> {
    if let Some(organisation) = institution.organisation {
        let name = store::directory_list::organisation_name(ctx.db(), organisation).await?;
        name.ok_or_else(|| ServiceError::field("organisation", "error-unknown-choice"))?;
    }
    Ok(())
}
