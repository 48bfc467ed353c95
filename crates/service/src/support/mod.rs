//! Support to communities and institutions, and what a case has to do with it.
//!
//! Whoever may read reads all of them, also those of other offices; an office changes its own. What is done with an
//! institution is of the office that writes it down: a ministry is everybody's. None of it names a person who is
//! accompanied. How many cases a community receives leaves this module as [`domain::support::Received`] only.

mod case_tab;
mod commitment;
mod community;
mod count;
mod go_on;
mod heard;
mod institution;
mod institution_save;
mod link;
mod linked;
mod planned;
mod project;
mod project_history;
mod project_move;
mod record;
mod sent_to;
mod survey;
mod tranche;
mod uncovered;

pub use case_tab::{CaseSupport, LinkLine, of_case};
pub use commitment::{CommitmentPage, add_commitment, change_commitment, commitment, due, end_commitment};
pub use community::{
    Communities, CommunityLine, CommunityPage, CommunityStart, communities, community, community_form, save_community,
};
pub use count::count;
pub use go_on::{Successor, continue_community};
pub use heard::count_heard;
pub use institution::{
    InstitutionPage, InstitutionQuery, InstitutionStart, Institutions, institution, institution_form, institutions,
};
pub use institution_save::save_institution;
pub(crate) use link::keep_link;
pub use link::{add_link, end_link, mistaken_link};
pub use linked::count_linked;
pub use planned::planned;
pub(crate) use project::keep_project;
pub use project::{ProjectPage, ProjectStart, project, project_form, save_project};
pub use project_move::{move_project, returned, waiting};
pub(crate) use record::keep_record;
pub use record::{
    RecordPage, RecordStart, Records, edit_record, new_record, record, records_of_community, records_of_institution,
    save_record,
};
pub use sent_to::Warned;
pub(crate) use sent_to::{to_home, to_office, to_service};
pub use store::support_commitment::Commitment;
pub use store::support_community::{Community, Counted};
pub use store::support_due::{Planned, What};
pub use store::support_event::ProjectEvent;
pub use store::support_institution::StoredInstitution;
pub use store::support_link::Link;
pub use store::support_linked::Linked;
pub use store::support_project::Project;
pub use store::support_record::{StoredRecord, Whose};
pub use store::support_survey::Round;
pub use store::support_tranche::ProjectTranche;
pub use survey::{RoundPage, add_answer, close_round, edit_round, open_round, round, round_start};
pub use tranche::{correct_tranche, pay_tranche, plan_tranche, take_back_tranche};
pub(crate) use uncovered::{end_uncovered, uncovered};

use domain::authz::{Facts, Grant, Permission};
use domain::id::OfficeId;
use store::Tx;
use uuid::Uuid;

use crate::{App, Ctx, ServiceError, ServiceResult};

/// A transaction of the worker, which fixes what is told for a month.
async fn begin_counting(app: &App) -> ServiceResult<Tx> {
    Ok(Tx::begin(&app.db, Grant::unchecked_system("counting communities and institutions")).await?)
}

/// Whoever may not read any of it is refused.
fn reader(ctx: &Ctx) -> ServiceResult<()> {
    Ok(ctx.require(Permission::CommunityRead, &Facts::NONE).map(drop)?)
}

/// The right to write what belongs to an office.
fn writer(ctx: &Ctx, office: OfficeId) -> ServiceResult<Grant> {
    reader(ctx)?;
    Ok(ctx.require(Permission::CommunityWrite, &Facts::office(office))?)
}

/// Whether the actor may write what belongs to an office.
fn may_write(ctx: &Ctx, office: OfficeId) -> bool {
    writer(ctx, office).is_ok()
}

/// The right to write something new in the actor's own office, and which that is.
fn beginner(ctx: &Ctx) -> ServiceResult<(OfficeId, Grant)> {
    let office = ctx.require_office()?.id;
    Ok((office, writer(ctx, office)?))
}

/// An id of an address or a form; what is none is not found.
fn parsed(id: &str) -> ServiceResult<Uuid> {
    id.trim().parse().map_err(|_| ServiceError::NotFound)
}
