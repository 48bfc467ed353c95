//! Institutions: the register, one of them, a new one, a changed one.

use chrono::NaiveDate;
use domain::id::{OfficeId, OrganisationId};
use domain::place::Place;
use domain::support::{INSTITUTION_LEVELS, InstitutionForm, RecordKind, Responsiveness};
use store::organisation_heard::Heard;
use store::support_institution::{self, Looked, StoredInstitution};
use store::support_linked::Linked;
use store::support_record::{self, StoredRecord, Whose};

use super::{beginner, may_write, parsed, reader, record, writer};
use crate::{Ctx, ServiceError, ServiceResult, place};

/// Institutions of a page.
const PAGE: i64 = 50;

/// What somebody asks of the register.
#[derive(Debug, Clone, Default)]
pub struct InstitutionQuery {
    /// Words of a name, or of the place for which it works.
    pub words: String,
    /// Code of a level; of all levels without.
    pub level: String,
    /// Id after which the page begins.
    pub after: Option<String>,
}

/// The register.
#[derive(Debug, Clone)]
pub struct Institutions {
    /// Those of the actor's office first, by name.
    pub lines: Vec<StoredInstitution>,
    /// Id of the last one, where there are more.
    pub next: Option<String>,
    /// Whether the actor may add one.
    pub may_write: bool,
}

/// A page of institutions. What is no level narrows nothing.
pub async fn institutions(ctx: &Ctx, query: &InstitutionQuery) -> ServiceResult<Institutions> {
    reader(ctx)?;
    let after = query.after.as_deref().map(parsed).transpose()?;
    let office = ctx.office.as_ref().map(|o| o.id);
    let level = INSTITUTION_LEVELS.codes.iter().copied().find(|code| *code == query.level.trim());
    let looked = Looked { words: &query.words, level };
    let mut lines = support_institution::page(ctx.db(), office, looked, after, PAGE + 1).await?;
    let more = lines.len() as i64 > PAGE;
    lines.truncate(PAGE as usize);
    Ok(Institutions {
        next: lines.last().filter(|_| more).map(|i| i.id.to_string()),
        lines,
        may_write: office.is_some_and(|o| may_write(ctx, o)),
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
    /// Id of the last of them, where there are older ones.
    pub older: Option<String>,
    /// Names of offices: each writes records of its own.
    pub offices: Vec<(OfficeId, String)>,
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
    /// Whether the actor may change it.
    pub may_write: bool,
    /// Whether the actor may record what is done with it.
    pub may_record: bool,
}

/// One institution.
pub async fn institution(ctx: &Ctx, id: &str) -> ServiceResult<InstitutionPage> {
    let institution = find(ctx, id).await?;
    let records = record::page(ctx, Whose::Institution(institution.id), None).await?;
    let scored = support_record::of_kind(ctx.db(), institution.id, RecordKind::Capacity, 2).await?;
    let mut scored = scored.into_iter();
    let latest = scored.next();
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
        records: records.lines,
        older: records.next,
        offices: store::office::all(ctx.db()).await?.into_iter().map(|o| (OfficeId(o.id), o.name)).collect(),
        today: ctx.today(),
        may_write: may_write(ctx, institution.office),
        may_record: ctx.office.as_ref().is_some_and(|o| may_write(ctx, o.id)),
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
    /// Places to choose from.
    pub places: Vec<Place>,
}

/// The form of a new institution, or of one that exists.
pub async fn institution_form(ctx: &Ctx, id: Option<&str>) -> ServiceResult<InstitutionStart> {
    let (form, already) = match id {
        None => {
            drop(beginner(ctx)?);
            (InstitutionForm::default(), None)
        }
        Some(id) => {
            let stored = find(ctx, id).await?;
            drop(writer(ctx, stored.office)?);
            let already = stored.institution.organisation;
            (begun(ctx, stored).await?, already)
        }
    };
    let organisations = organisations(ctx, already).await?;
    Ok(InstitutionStart { form, organisations, places: place::choices(ctx).await? })
}

async fn begun(ctx: &Ctx, stored: StoredInstitution) -> ServiceResult<InstitutionForm> {
    let place = match stored.institution.pcode.as_deref() {
        Some(pcode) => store::place::by_pcode(ctx.db(), pcode).await?,
        None => None,
    };
    Ok(InstitutionForm {
        id: stored.id.to_string(),
        version: stored.version.to_string(),
        name: stored.institution.name,
        organisation: stored.institution.organisation.map(|o| o.to_string()).unwrap_or_default(),
        place: place.map(|p| p.label()).unwrap_or_default(),
        answers: stored.institution.answers.form(),
        ..InstitutionForm::default()
    })
}

/// Organisations of the directory that something can be, by name: those in use, and the one that it is already.
pub(super) async fn organisations(
    ctx: &Ctx,
    already: Option<OrganisationId>,
) -> ServiceResult<Vec<(OrganisationId, String)>> {
    let mut all = store::directory_list::in_use(ctx.db()).await?;
    if let Some(id) = already.filter(|id| !all.iter().any(|(known, _)| known == id)) {
        let name = store::directory_list::organisation_name(ctx.db(), id).await?;
        all.extend(name.map(|name| (id, name)));
    }
    Ok(all)
}
