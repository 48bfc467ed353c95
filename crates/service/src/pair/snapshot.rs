//! What the undo of a merge needs: both records as they were, and the ids of what was moved. Kept sealed as a whole;
//! what is sealed in the records is not opened for it.

use domain::id::{FundingId, PersonId};
use serde::{Deserialize, Serialize};
use store::Source;
use store::id_document::{self, StoredDocument};
use store::merge_case::{Stood, StoredTask};
use store::merge_person::{self, Stored, StoredMember, StoredPhone};
use uuid::Uuid;

use crate::{ServiceError, ServiceResult};

/// A record as it is stored.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Record {
    pub stored: Stored,
    pub phones: Vec<StoredPhone>,
    pub household: Vec<StoredMember>,
    /// Ids and positions: what they say stays sealed where it is.
    pub episodes: Vec<(Uuid, i64)>,
    /// As they are stored: kinds and numbers stay sealed.
    #[serde(default)]
    pub documents: Vec<StoredDocument>,
}

/// Reads a record.
pub(super) async fn record(mut src: impl Source, id: PersonId) -> ServiceResult<Record> {
    Ok(Record {
        stored: merge_person::stored(&mut src, id).await?.ok_or(ServiceError::NotFound)?,
        phones: merge_person::phones(&mut src, id).await?,
        household: merge_person::household(&mut src, id).await?,
        episodes: merge_person::episodes(&mut src, id).await?,
        documents: id_document::stored(&mut src, id).await?,
    })
}

/// Both records before, and what was done.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Snapshot {
    /// The record that stays.
    pub kept: Record,
    /// Its version after the merge: while it is that, nobody changed it since.
    pub kept_version: i64,
    /// The other one.
    pub merged: Record,
    /// How the case of the other one stood.
    pub stood: Stood,
    /// Referrals that moved, with the office they had.
    pub referrals: Vec<(Uuid, Uuid)>,
    /// Referrals to the programme that moved.
    #[serde(default)]
    pub incoming: Vec<Uuid>,
    /// Referrals inside the programme that moved.
    #[serde(default)]
    pub internal: Vec<Uuid>,
    /// Answers about consent that moved.
    pub consents: Vec<Uuid>,
    /// Yeses that the other record overruled.
    pub overruled: Vec<Uuid>,
    /// Sessions that moved, and by how much their numbers grew.
    pub sessions: (Vec<Uuid>, i64),
    /// Follow-ups that moved, and by how much their numbers grew.
    pub follow_ups: (Vec<Uuid>, i64),
    /// Versions of the answers about the situation that moved, and by how much their numbers grew.
    #[serde(default)]
    pub answers: (Vec<Uuid>, i64),
    /// What the authority wrote that moved, and by how much its numbers grew.
    #[serde(default)]
    pub screenings: (Vec<Uuid>, i64),
    /// Suspicions that moved.
    #[serde(default)]
    pub suspicions: Vec<Uuid>,
    /// What waits for a decision between two values, and moved.
    #[serde(default)]
    pub branches: Vec<Uuid>,
    /// Drafts of the other one, as they stood.
    #[serde(default)]
    pub drafts: Vec<store::draft::Stood>,
    /// Trainings that moved.
    #[serde(default)]
    pub trainings: Vec<Uuid>,
    /// Businesses that moved, with their money and visits.
    #[serde(default)]
    pub startups: Vec<Uuid>,
    /// Memberships of groups that have a business, which moved.
    #[serde(default)]
    pub members: Vec<Uuid>,
    /// Memberships of associations that moved.
    #[serde(default)]
    pub coops: Vec<Uuid>,
    /// Apprenticeships and jobs that moved.
    #[serde(default)]
    pub placements: Vec<Uuid>,
    /// Questionnaires about wellbeing that moved, and by how much their numbers grew.
    #[serde(default)]
    pub checks: (Vec<Uuid>, i64),
    /// Outcome surveys that moved.
    #[serde(default)]
    pub surveys: Vec<Uuid>,
    /// Links to the support of communities and institutions.
    #[serde(default)]
    pub support: Vec<Uuid>,
    /// Surveys that were done, each with the one of the case that stays whose place it took.
    #[serde(default)]
    pub replaced: Vec<(Uuid, Uuid)>,
    /// The funded project that the case that stays took over.
    #[serde(default)]
    pub funding: Option<FundingId>,
    /// Open needs that moved.
    pub needs: Vec<Uuid>,
    /// Versions of the plan that moved.
    pub plans: Vec<Uuid>,
    /// Open tasks of the case that stays.
    pub kept_tasks: Vec<StoredTask>,
    /// Open tasks of the other one.
    pub merged_tasks: Vec<StoredTask>,
}
