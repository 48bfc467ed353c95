//! The table itself: which role may do what, and how far. Nothing else decides (docs/AUTHZ.md).

use super::{Permission, Role};

/// How far a permission reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Not at all.
    No,
    /// Records assigned or delegated to the user, in the assignment's compartment.
    Own,
    /// Records of the assignment's office, outside compartments or behind that of the assignment.
    Office,
    /// Records of every office, outside compartments.
    Outside,
    /// Of those the ones that the user is asked to see to.
    Asked,
    /// Records sent to the user's organisation.
    Org,
    /// The user's own account.
    Myself,
    /// Everything of that kind.
    All,
}

use Reach::{All, Asked, Myself, No, Office, Org, Outside, Own};

/// Columns of [`TABLE`], in this order.
pub const COLUMNS: [Role; 14] = [
    Role::Caseworker,
    Role::Supervisor,
    Role::FocalPoint,
    Role::Trainer,
    Role::LivelihoodOfficer,
    Role::Finance,
    Role::ProgrammeManager,
    Role::MeOfficer,
    Role::Dpo,
    Role::Partner,
    Role::Auditor,
    Role::Admin,
    Role::Authority,
    Role::Mobiliser,
];

/// The policy: one row for each permission.
#[rustfmt::skip]
pub const TABLE: [(Permission, [Reach; 14]); 96] = [
    //                                 casew.  superv. focal   train.  livel.  finance manager m&e     dpo     partner auditor admin   author. mobil.
    (Permission::CaseList,            [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CaseRead,            [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CaseRegister,        [Office, Office, Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CaseAssign,          [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CaseStatus,          [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CaseClose,           [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CaseNote,            [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PersonSearch,        [Office, Office, Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PersonReveal,        [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     Office, No]),
    (Permission::PersonEdit,          [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PersonCompare,       [No,     Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PersonMerge,         [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::AssociationRead,     [Own,    Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::HealthRead,          [Own,    No,     Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ConsentRead,         [Own,    Office, Own,    No,     No,     No,     No,     No,     All,    No,     No,     No,     No,     No]),
    (Permission::ConsentRecord,       [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CounsellingRead,     [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CounsellingRecord,   [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::CounsellingPrivate,  [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PlanRead,            [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PlanWrite,           [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PlanApprove,         [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ReferralRead,        [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ReferralWrite,       [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ReferralAnswer,      [No,     No,     No,     No,     No,     No,     No,     No,     No,     Org,    No,     No,     No,     No]),
    (Permission::IncomingHandle,      [Office, Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::IncomingSend,        [No,     No,     No,     No,     No,     No,     No,     No,     No,     Org,    No,     No,     No,     No]),
    (Permission::InternalAnswer,      [No,     Office, Own,    Office, Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::DirectoryRead,       [All,    All,    All,    All,    All,    All,    All,    All,    All,    No,     No,     All,    No,     All]),
    (Permission::DirectoryWrite,      [No,     All,    No,     No,     No,     No,     All,    No,     No,     No,     No,     No,     No,     No]),
    (Permission::TransferAnswer,      [No,     Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::AccessSearch,        [All,    All,    All,    No,     No,     No,     All,    No,     No,     No,     No,     No,     No,     No]),
    (Permission::AccessAsk,           [Outside, Outside, Outside, No,     No,     No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::AccessAnswer,        [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::AccessReview,        [No,     Office, No,     No,     No,     No,     No,     No,     All,    No,     No,     No,     No,     No]),
    (Permission::CaseBreakGlass,      [Outside, Outside, No,     No,     No,     No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::SuspensionDecide,    [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::SuspensionAppeal,    [No,     Office, No,     No,     No,     No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::ScreeningRead,       [Own,    Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     Office, No]),
    (Permission::ScreeningRecord,     [No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     Office, No]),
    (Permission::ScreeningFollow,     [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::SuspicionRecord,     [Own,    Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::SuspicionReview,     [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ViewShare,           [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ListCheck,           [No,     Office, Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::LivelihoodRead,      [Own,    Office, No,     No,     Office, No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::LivelihoodWrite,     [No,     No,     No,     No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::LivelihoodScore,     [Own,    Office, No,     No,     Office, No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::LivelihoodDecide,    [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::LivelihoodFigures,   [No,     Office, No,     No,     Office, No,     All,    All,    No,     No,     No,     No,     No,     No]),
    (Permission::IndicatorRead,       [No,     No,     No,     No,     No,     No,     All,    All,    No,     No,     All,    No,     No,     No]),
    (Permission::ReportMake,          [No,     No,     No,     No,     No,     No,     All,    All,    No,     No,     No,     No,     No,     No]),
    (Permission::TargetPropose,       [No,     No,     No,     No,     No,     No,     No,     All,    No,     No,     No,     No,     No,     No]),
    (Permission::TargetApprove,       [No,     No,     No,     No,     No,     No,     All,    No,     No,     No,     No,     No,     No,     No]),
    (Permission::GrantRequest,        [Own,    No,     No,     No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::GrantApprove,        [No,     Office, No,     No,     No,     No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::PaymentMake,         [No,     No,     No,     No,     No,     Office, No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::MoneyLedger,         [No,     Office, No,     No,     Office, Office, Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::TrainingRead,        [No,     Office, No,     Own,    Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::TrainingPlan,        [No,     Office, No,     No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::TrainingEnrol,       [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::TrainingAttend,      [No,     No,     No,     Own,    Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::TrainingAssess,      [No,     No,     No,     Own,    Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::TrainingCertify,     [No,     Office, No,     No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PlacementRead,       [Own,    Office, Own,    No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::PlacementWrite,      [Own,    Office, Own,    No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::StipendApprove,      [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::WellbeingRead,       [Own,    No,     Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::WellbeingAsk,        [Own,    No,     Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::WellbeingSafety,     [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::WellbeingReview,     [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::OutcomeRead,         [Own,    Office, Own,    No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::OutcomePlan,         [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::OutcomeAsk,          [Own,    Own,    Own,    No,     No,     No,     No,     Asked,   No,     No,     No,     No,     No,     No]),
    (Permission::OutcomeFigures,      [No,     Office, No,     No,     No,     No,     All,    All,    No,     No,     No,     No,     No,     No]),
    (Permission::AuditRead,           [No,     No,     No,     No,     No,     No,     All,    No,     All,    No,     All,    No,     No,     No]),
    (Permission::UserManage,          [No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No]),
    (Permission::OfficeManage,        [No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No]),
    (Permission::ProgrammeManage,     [No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No]),
    (Permission::JobRead,             [No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No]),
    (Permission::JobRetry,            [No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No]),
    (Permission::AccountOwn,          [Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself, Myself]),
    (Permission::FeedbackRecord,      [Office, Office, Office, Office, Office, No,     All,    No,     All,    No,     No,     No,     No,     Office]),
    (Permission::FeedbackHandle,      [No,     Office, No,     No,     No,     No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::FeedbackProtected,   [No,     No,     Own,    No,     No,     No,     All,    No,     All,    No,     No,     No,     No,     No]),
    (Permission::ExportMake,          [No,     Office, No,     No,     No,     No,     All,    All,    No,     No,     No,     No,     No,     No]),
    (Permission::ExportCounts,        [No,     Office, No,     No,     No,     No,     All,    No,     No,     No,     No,     No,     No,     No]),
    (Permission::ExportReview,        [No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No,     No,     No,     No]),
    (Permission::AuditExport,         [No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     All,    No,     No,     No]),
    (Permission::SampleDraw,          [No,     No,     No,     No,     No,     No,     All,    No,     No,     No,     All,    No,     No,     No]),
    (Permission::CommunityRead,       [All,    All,    All,    No,     All,    No,     All,    All,    No,     No,     No,     No,     No,     All]),
    (Permission::CommunityWrite,      [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     Office]),
    (Permission::ProjectSelect,       [No,     Office, No,     No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No]),
    (Permission::ProjectApprove,      [No,     No,     No,     No,     No,     No,     Outside, No,     No,     No,     No,     No,     No,     No]),
    (Permission::RetentionRead,       [No,     No,     No,     No,     No,     No,     No,     No,     All,    No,     No,     No,     No,     No]),
    (Permission::RiskFollow,          [No,     Office, No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No,     No]),
];

/// The reach of one permission for one role.
pub fn reach(role: Role, permission: Permission) -> Reach {
    let column = COLUMNS.iter().position(|r| *r == role);
    let row = TABLE.iter().find(|(p, _)| *p == permission);
    match (row, column) {
        (Some((_, reaches)), Some(i)) => reaches[i],
        _ => No,
    }
}
