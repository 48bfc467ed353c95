//! Giving a certificate, and the sheet to print. Nothing on it says how somebody came to the course.

use chrono::{Datelike, NaiveDate};
use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::form::FieldError;
use domain::training::{CertificateForm, EnrolmentStatus};
use serde_json::json;
use store::Tx;
use store::command::{self, Claim};
use store::training_enrolment;
use store::training_learned::{self, About, Certificate};
use uuid::Uuid;

use super::roll::Known;
use super::{find, moves};
use crate::session::token;
use crate::{Ctx, ServiceError, ServiceResult, case};

/// Letters and digits of the code that strangers check: a hundred bits, which nobody guesses.
const CODE_LENGTH: usize = 20;

/// Gives a certificate to whoever has done everything, and gives its serial. Sent twice, it is done once.
pub async fn certify(ctx: &Ctx, form: &CertificateForm) -> ServiceResult<String> {
    let (cohort, grant) = find(ctx, ctx.db(), &form.cohort, Permission::TrainingCertify).await?;
    let id: Uuid = form.id.trim().parse().map_err(|_| ServiceError::NotFound)?;
    let command = Uuid::parse_str(&form.command).map_err(|_| ServiceError::refused("error-malformed"))?;
    let course = store::training_course::by_id(ctx.db(), cohort.course).await?.ok_or(ServiceError::NotFound)?;
    let criteria = store::training_course::criteria(ctx.db(), course.id).await?;
    let all = training_enrolment::of_cohort(ctx.db(), cohort.id).await?;
    let trainee = all.into_iter().find(|t| t.enrolment.id == id).ok_or(ServiceError::NotFound)?;
    let line = Known::read(ctx, &cohort, &course, criteria.len()).await?.line(&trainee, ctx.today());
    let mut tx = Tx::begin(ctx.db(), grant).await?;
    if let Claim::Done(serial) = command::claim(&mut tx, command, "training.certify", ctx.now).await? {
        return Ok(serial);
    }
    if let Some(serial) = line.serial {
        return Ok(serial);
    }
    if !line.missing.is_empty() {
        let error = |key: String| FieldError { field: String::new(), key, args: Vec::new() };
        return Err(ServiceError::Invalid(line.missing.iter().map(|m| error(m.label_key())).collect()));
    }
    graduate(ctx, &mut tx, id, &trainee.enrolment).await?;
    let number = store::counter::next(&mut tx, "certificate").await?;
    let certificate = Certificate {
        enrolment_id: id,
        serial: format!("C-{:02}-{number:06}", ctx.today().year() % 100),
        code: token::readable(CODE_LENGTH)?,
        issued_on: ctx.today(),
    };
    training_learned::certify(&mut tx, ctx.id(), &certificate, ctx.user()).await?;
    let mut entry = ctx.audit("training.certified", "enrolment", Some(id));
    entry.office_id = Some(cohort.office);
    if let Some(of) = trainee.enrolment.case {
        let of = store::case::by_id(&mut tx, of).await?.ok_or(ServiceError::NotFound)?;
        moves::moved(ctx, &mut tx, &of, &cohort, id, EnrolmentStatus::Graduated).await?;
        let detail = json!({ "training": cohort.title });
        case::note(ctx, &mut tx, &of, CaseEventKind::TrainingCertified, Some(certificate.serial.clone()), detail)
            .await?;
        entry.case_id = Some(of.id);
    }
    command::finish(&mut tx, command, &certificate.serial).await?;
    tx.commit(entry.detail(json!({ "cohort": cohort.code, "serial": certificate.serial }))).await?;
    Ok(certificate.serial)
}

/// Whoever is still in class has completed it with that.
async fn graduate(ctx: &Ctx, tx: &mut Tx, id: Uuid, before: &training_enrolment::Enrolment) -> ServiceResult<()> {
    let steps = [EnrolmentStatus::Completed, EnrolmentStatus::Graduated];
    let open = steps.into_iter().skip(usize::from(before.status == EnrolmentStatus::Completed));
    for (version, to) in (before.version..).zip(open) {
        training_enrolment::set_status(tx, id, version, to, None, (ctx.today(), ctx.now)).await?;
    }
    Ok(())
}

/// The sheet.
#[derive(Debug, Clone)]
pub struct CertificatePage {
    /// Given and family name.
    pub name: String,
    /// What it is about.
    pub about: About,
    /// Where strangers check it.
    pub address: String,
    /// Today in the office.
    pub today: NaiveDate,
}

/// The sheet to print. Puts the reading on record.
pub async fn certificate(ctx: &Ctx, serial: &str) -> ServiceResult<CertificatePage> {
    let about = training_learned::by_serial(ctx.db(), serial.trim()).await?.ok_or(ServiceError::NotFound)?;
    let (cohort, grant) = find(ctx, ctx.db(), &about.cohort, Permission::TrainingRead).await?;
    let mut entry = ctx.audit("training.certificate_printed", "enrolment", Some(about.enrolment));
    entry.office_id = Some(cohort.office);
    ctx.log_read(grant, entry).await?;
    let all = training_enrolment::of_cohort(ctx.db(), cohort.id).await?;
    let trainee = all.into_iter().find(|t| t.enrolment.id == about.enrolment).ok_or(ServiceError::NotFound)?;
    Ok(CertificatePage {
        name: format!("{} {}", trainee.given, trainee.family).trim().to_owned(),
        address: format!("{}/verify/{}", ctx.app.base_url, about.certificate.code),
        about,
        today: ctx.today(),
    })
}
