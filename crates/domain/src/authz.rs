//! Who may do what: one table, one pure function.
//!
//! A [`Grant`] can only come from [`decide`]. The store opens no write transaction without one, so a write that
//! nobody decided about does not compile. Source of the table: the field's access matrix (docs/AUTHZ.md).

mod table;

use serde::{Deserialize, Serialize};

use table::Reach::{All, Asked, Myself, No, Office, Org, Outside, Own};
pub use table::{COLUMNS, Reach, TABLE, reach};

use crate::id::{OfficeId, OrganisationId, UserId};

text_enum! {
    /// What somebody works as. One person may hold several, each in an office.
    pub enum Role ("role") {
        Caseworker = "caseworker",
        Supervisor = "supervisor",
        FocalPoint = "focal_point",
        Trainer = "trainer",
        LivelihoodOfficer = "livelihood_officer",
        Finance = "finance",
        ProgrammeManager = "programme_manager",
        MeOfficer = "me_officer",
        Dpo = "dpo",
        Partner = "partner",
        Auditor = "auditor",
        Admin = "admin",
        Authority = "authority",
        Mobiliser = "mobiliser",
    }
}

text_enum! {
    /// A wall inside an office. Cases behind one are invisible, not merely locked, to everybody else.
    pub enum Compartment ("compartment") {
        General = "general",
        Child = "child",
        Gbv = "gbv",
        Sensitive = "sensitive",
    }
}

text_enum! {
    /// One thing that can be done.
    pub enum Permission ("permission") {
        CaseList = "case.list",
        CaseRead = "case.read",
        CaseRegister = "case.register",
        CaseAssign = "case.assign",
        CaseStatus = "case.status",
        CaseClose = "case.close",
        CaseNote = "case.note",
        PersonSearch = "person.search",
        PersonReveal = "person.reveal",
        PersonEdit = "person.edit",
        PersonCompare = "person.compare",
        PersonMerge = "person.merge",
        AssociationRead = "association.read",
        HealthRead = "health.read",
        ConsentRead = "consent.read",
        ConsentRecord = "consent.record",
        CounsellingRead = "counselling.read",
        CounsellingRecord = "counselling.record",
        CounsellingPrivate = "counselling.private",
        PlanRead = "plan.read",
        PlanWrite = "plan.write",
        PlanApprove = "plan.approve",
        ReferralRead = "referral.read",
        ReferralWrite = "referral.write",
        ReferralAnswer = "referral.answer",
        IncomingHandle = "incoming.handle",
        IncomingSend = "incoming.send",
        InternalAnswer = "internal.answer",
        DirectoryRead = "directory.read",
        DirectoryWrite = "directory.write",
        TransferAnswer = "transfer.answer",
        AccessSearch = "access.search",
        AccessAsk = "access.ask",
        AccessAnswer = "access.answer",
        AccessReview = "access.review",
        CaseBreakGlass = "case.break_glass",
        SuspensionDecide = "suspension.decide",
        SuspensionAppeal = "suspension.appeal",
        ScreeningRead = "screening.read",
        ScreeningRecord = "screening.record",
        ScreeningFollow = "screening.follow",
        SuspicionRecord = "suspicion.record",
        SuspicionReview = "suspicion.review",
        ViewShare = "view.share",
        ListCheck = "list.check",
        LivelihoodRead = "livelihood.read",
        LivelihoodWrite = "livelihood.write",
        LivelihoodScore = "livelihood.score",
        LivelihoodDecide = "livelihood.decide",
        LivelihoodFigures = "livelihood.figures",
        IndicatorRead = "indicator.read",
        ReportMake = "report.make",
        TargetPropose = "target.propose",
        TargetApprove = "target.approve",
        GrantRequest = "grant.request",
        GrantApprove = "grant.approve",
        PaymentMake = "payment.make",
        MoneyLedger = "money.ledger",
        TrainingRead = "training.read",
        TrainingPlan = "training.plan",
        TrainingEnrol = "training.enrol",
        TrainingAttend = "training.attend",
        TrainingAssess = "training.assess",
        TrainingCertify = "training.certify",
        PlacementRead = "placement.read",
        PlacementWrite = "placement.write",
        StipendApprove = "stipend.approve",
        WellbeingRead = "wellbeing.read",
        WellbeingAsk = "wellbeing.ask",
        WellbeingSafety = "wellbeing.safety",
        WellbeingReview = "wellbeing.review",
        OutcomeRead = "outcome.read",
        OutcomePlan = "outcome.plan",
        OutcomeAsk = "outcome.ask",
        OutcomeFigures = "outcome.figures",
        CommunityRead = "community.read",
        CommunityWrite = "community.write",
        ProjectSelect = "project.select",
        ProjectApprove = "project.approve",
        AuditRead = "audit.read",
        UserManage = "user.manage",
        OfficeManage = "office.manage",
        ProgrammeManage = "programme.manage",
        JobRead = "job.read",
        JobRetry = "job.retry",
        AccountOwn = "account.own",
        FeedbackRecord = "feedback.record",
        FeedbackHandle = "feedback.handle",
        FeedbackProtected = "feedback.protected",
        ExportMake = "export.make",
        ExportCounts = "export.counts",
        ExportReview = "export.review",
        AuditExport = "audit.export",
        SampleDraw = "sample.draw",
        RetentionRead = "retention.read",
        RiskFollow = "risk.follow",
    }
}

impl Permission {
    /// Whether it only shows a case: such a right holds also for a case that was merged into another one.
    pub fn shows_a_case(self) -> bool {
        use Permission::*;
        matches!(
            self,
            CaseRead
                | PersonReveal
                | AssociationRead
                | ScreeningRead
                | ConsentRead
                | CounsellingRead
                | CounsellingPrivate
                | PlanRead
                | ReferralRead
                | LivelihoodRead
                | PlacementRead
                | WellbeingRead
                | OutcomeRead
        )
    }

    /// Whether somebody may do it who looks at a case outside their caseload: reading, and never who the person is,
    /// how they were associated, or what is between them and a supervisor.
    pub fn is_open_to_visitors(self) -> bool {
        use Permission::*;
        matches!(self, CaseRead | ConsentRead | CounsellingRead | PlanRead | ReferralRead)
    }
}

/// A role held in an office, in a compartment, or for an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assignment {
    /// The role.
    pub role: Role,
    /// Where. `None` for roles of the whole programme.
    pub office: Option<OfficeId>,
    /// Behind which wall; `General` for everybody but focal points.
    pub compartment: Compartment,
    /// Whose partner this is.
    pub organisation: Option<OrganisationId>,
}

impl Assignment {
    /// Whether a right of the whole office holds for a record behind this wall. Whoever supervises behind a wall has
    /// what is there and nothing else; other roles have in their office what is behind no wall as well.
    fn passes(&self, wall: Compartment) -> bool {
        wall == self.compartment || (wall == Compartment::General && self.role != Role::Supervisor)
    }
}

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub user: UserId,
    /// What as, and where.
    pub assignments: Vec<Assignment>,
}

/// What the decision needs to know of the record. Leave out what does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Office that owns the record.
    pub office: Option<OfficeId>,
    /// Caseworker whose case it is, or to whom it is delegated.
    pub caseworker: Option<UserId>,
    /// Wall behind which it is.
    pub compartment: Compartment,
    /// Organisation to which a referral was sent.
    pub organisation: Option<OrganisationId>,
    /// Account that is touched.
    pub account: Option<UserId>,
    /// Who may look at the case for a time, though it is not theirs.
    pub visit: Option<Visit>,
}

/// Somebody who may look at a case outside their caseload, as what they were when they got that.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visit {
    /// Who.
    pub user: UserId,
    /// As what. Without this role the sight of the case is over.
    pub role: Role,
    /// Where they hold it; `None` for roles of the whole programme.
    pub office: Option<OfficeId>,
}

impl Facts {
    /// For things that belong to nobody in particular.
    pub const NONE: Facts = Facts {
        office: None,
        caseworker: None,
        compartment: Compartment::General,
        organisation: None,
        account: None,
        visit: None,
    };

    /// A case.
    pub fn case(office: OfficeId, caseworker: Option<UserId>, compartment: Compartment) -> Self {
        Facts { office: Some(office), caseworker, compartment, ..Self::NONE }
    }

    /// Whether it belongs to an office and is behind no wall.
    fn is_outside(&self) -> bool {
        self.office.is_some() && self.compartment == Compartment::General
    }

    /// Something of an office.
    pub fn office(office: OfficeId) -> Self {
        Facts { office: Some(office), ..Self::NONE }
    }

    /// A referral as its provider sees it.
    pub fn organisation(organisation: OrganisationId) -> Self {
        Facts { organisation: Some(organisation), ..Self::NONE }
    }

    /// Somebody's account.
    pub fn account(user: UserId) -> Self {
        Facts { account: Some(user), ..Self::NONE }
    }
}

/// Proof that [`decide`] said yes. Used once: one grant, one transaction.
///
/// ```compile_fail
/// // A grant cannot be made by hand.
/// let g = domain::authz::Grant { user: None, role: None, permission: "case.read", visit: false };
/// ```
#[derive(Debug)]
#[must_use]
pub struct Grant {
    user: Option<UserId>,
    role: Option<Role>,
    permission: &'static str,
    visit: bool,
}

impl Grant {
    /// For work nobody asked for: jobs, clocks, seeding, sign-in before there is an actor. Counted by a test.
    pub fn unchecked_system(reason: &'static str) -> Self {
        Grant { user: None, role: None, permission: reason, visit: false }
    }
    /// Who acts; `None` is the system.
    pub fn user(&self) -> Option<UserId> {
        self.user
    }
    /// The role that allowed it.
    pub fn role(&self) -> Option<Role> {
        self.role
    }
    /// The permission, or the system's reason.
    pub fn permission(&self) -> &'static str {
        self.permission
    }
    /// Whether it is only to look at a case outside the caseload, for a time.
    pub fn is_visit(&self) -> bool {
        self.visit
    }
}

/// The answer no.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not allowed")]
pub struct Denied;

/// May `actor` do this to a record with these facts?
pub fn decide(actor: &Actor, permission: Permission, facts: &Facts) -> Result<Grant, Denied> {
    let allowed = |a: &&Assignment| match reach(a.role, permission) {
        No => false,
        All => true,
        Myself => facts.account == Some(actor.user),
        Own => facts.caseworker == Some(actor.user) && facts.office == a.office && facts.compartment == a.compartment,
        Office => facts.office.is_some() && facts.office == a.office && a.passes(facts.compartment),
        Outside => facts.is_outside(),
        Asked => facts.is_outside() && facts.caseworker == Some(actor.user),
        Org => facts.organisation.is_some() && facts.organisation == a.organisation,
    };
    let grant =
        |role, visit| Grant { user: Some(actor.user), role: Some(role), permission: permission.as_str(), visit };
    if let Some(found) = actor.assignments.iter().find(allowed) {
        return Ok(grant(found.role, false));
    }
    let role = visiting(actor, permission, facts).ok_or(Denied)?;
    Ok(grant(role, true))
}

/// The role under which the actor may look at a case that is not theirs: the one they had when they got that, held
/// still. No wall is passed.
fn visiting(actor: &Actor, permission: Permission, facts: &Facts) -> Option<Role> {
    let visit = facts.visit.filter(|v| v.user == actor.user && permission.is_open_to_visitors())?;
    let held = actor.assignments.iter().any(|a| a.role == visit.role && a.office == visit.office);
    let open = facts.compartment == Compartment::General && reach(visit.role, Permission::AccessAsk) != No;
    (held && open).then_some(visit.role)
}

/// Which cases a list may show. A parameter of every list query: never a filter afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// None at all.
    Nothing,
    /// Those assigned to the user, in one office, behind one wall.
    Own {
        /// The user.
        user: UserId,
        /// The office of the assignment: a case left behind in another one is no longer theirs.
        office: OfficeId,
        /// The wall.
        compartment: Compartment,
    },
    /// Those of an office on one side of its walls: outside them, or behind the wall of the assignment.
    Office {
        /// The office.
        office: OfficeId,
        /// The wall; `General` is outside all of them.
        compartment: Compartment,
    },
}

impl Actor {
    /// Whether the actor holds the role anywhere.
    pub fn has(&self, role: Role) -> bool {
        self.assignments.iter().any(|a| a.role == role)
    }

    /// Whether any record at all could be reached: decides what a menu shows.
    pub fn may_somewhere(&self, permission: Permission) -> bool {
        self.assignments.iter().any(|a| reach(a.role, permission) != No)
    }

    /// The widest scope of `permission` in the actor's main office.
    pub fn scope(&self, permission: Permission) -> Scope {
        let by = |wanted: Reach| self.assignments.iter().find(|a| reach(a.role, permission) == wanted);
        if let Some((office, compartment)) = by(Office).and_then(|a| Some((a.office?, a.compartment))) {
            return Scope::Office { office, compartment };
        }
        let own = by(Own).and_then(|a| Some((a.office?, a.compartment)));
        own.map_or(Scope::Nothing, |(office, compartment)| Scope::Own { user: self.user, office, compartment })
    }

    /// Every office in which the actor may do this to any record outside compartments.
    pub fn offices(&self, permission: Permission) -> Vec<OfficeId> {
        let outside = |a: &&Assignment| a.compartment == Compartment::General && reach(a.role, permission) == Office;
        self.assignments.iter().filter(outside).filter_map(|a| a.office).collect()
    }

    /// As what, and where, the actor may do this first of all.
    pub fn as_what(&self, permission: Permission) -> Option<&Assignment> {
        self.assignments.iter().find(|a| reach(a.role, permission) != No)
    }

    /// Behind which wall the actor works: that of the first assignment that has one.
    pub fn compartment(&self) -> Compartment {
        let wall = |a: &Assignment| (a.compartment != Compartment::General).then_some(a.compartment);
        self.assignments.iter().find_map(wall).unwrap_or(Compartment::General)
    }

    /// The office the actor works in: that of the first assignment that has one.
    pub fn office(&self) -> Option<OfficeId> {
        self.assignments.iter().find_map(|a| a.office)
    }

    /// The organisation a partner answers for.
    pub fn organisation(&self) -> Option<OrganisationId> {
        self.assignments.iter().find_map(|a| a.organisation)
    }
}

#[cfg(test)]
mod tests;
