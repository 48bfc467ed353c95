//! Every page and its address, flat.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::{SsrMode, path};

use crate::pages;
use crate::ui::NotFoundPage;

/// Pages that need no session.
pub fn is_public(path: &str) -> bool {
    path == "/sign-in"
        || path == "/sign-in/code"
        || path == "/sign-in/password"
        || path == "/about"
        || path == "/kit"
        || path == "/partner/open"
        || path.starts_with("/partner/open/")
        || path.starts_with("/verify/")
        || path == "/feedback"
        || path == "/feedback/sent"
        || path == "/feedback/answer"
}

/// The whole application.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <Routes fallback=NotFoundPage>
                <Route path=path!("/sign-in") view=pages::account::SignInPage ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/code") view=pages::account::CodePage ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/password") view=pages::account::FirstPasswordPage ssr=SsrMode::Async/>
                <Route path=path!("/sign-in/written") view=pages::account::WrittenPage ssr=SsrMode::Async/>
                <Route path=path!("/about") view=pages::account::AboutPage ssr=SsrMode::Async/>
                <Route path=path!("/account") view=pages::account::AccountPage ssr=SsrMode::Async/>
                <Route path=path!("/account/two-factor") view=pages::account::TwoFactorPage ssr=SsrMode::Async/>
                <Route path=path!("/retention") view=pages::closure::RetentionPage ssr=SsrMode::Async/>
                <Route path=path!("/audit") view=pages::audit::AuditPage ssr=SsrMode::Async/>
                <Route path=path!("/audit/:seq") view=pages::audit::AuditEntryPage ssr=SsrMode::Async/>
                <Route path=path!("/admin") view=pages::admin::AdminPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/users") view=pages::admin::UsersPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/users/new") view=pages::admin::NewUserPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/users/:id") view=pages::admin::UserPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/offices") view=pages::admin::OfficesPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/offices/new") view=pages::admin::NewOfficePage ssr=SsrMode::Async/>
                <Route path=path!("/admin/offices/:code") view=pages::admin::OfficePage ssr=SsrMode::Async/>
                <Route path=path!("/admin/offices/:code/calendar") view=pages::admin::OfficeCalendarPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/answer-times") view=pages::admin::AnswerTimesPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/caseload") view=pages::admin::CaseloadPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/follow-up") view=pages::admin::FollowUpCalendarPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/rules") view=pages::programme::RulesPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/lists") view=pages::programme::ListsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/lists/:list") view=pages::programme::ListPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/texts") view=pages::programme::TextsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/texts/:key") view=pages::programme::TextPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/consent-words") view=pages::programme::ConsentWordsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/cut-offs") view=pages::wellbeing::CutoffsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/outcome-weights") view=pages::outcome::WeightsPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/wellbeing") view=pages::wellbeing::WellbeingPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/wellbeing/new") view=pages::wellbeing::WellbeingNewPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/wellbeing/:number") view=pages::wellbeing::CheckPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/wellbeing/:number/safety") view=pages::wellbeing::SafetyPage ssr=SsrMode::Async/>
                <Route path=path!("/surveys") view=pages::outcome::SurveysPage ssr=SsrMode::Async/>
                <Route path=path!("/surveys/:id") view=pages::outcome::SurveyPage ssr=SsrMode::Async/>
                <Route path=path!("/outcomes") view=pages::outcome::FiguresPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/jobs") view=pages::admin::JobsPage ssr=SsrMode::Async/>
                <Route path=path!("/") view=pages::today::TodayPage ssr=SsrMode::Async/>
                <Route path=path!("/week") view=pages::week::WeekPage ssr=SsrMode::Async/>
                <Route path=path!("/cases") view=pages::case::CaseListPage ssr=SsrMode::Async/>
                <Route path=path!("/views/:list") view=pages::view::ViewsPage ssr=SsrMode::Async/>
                <Route path=path!("/views/:list/new") view=pages::view::SaveViewPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/status") view=pages::case::StatusPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/assign") view=pages::case::AssignPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/transfer") view=pages::transfer::TransferPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/wall") view=pages::wall::WallPage ssr=SsrMode::Async/>
                <Route path=path!("/transfers") view=pages::transfer::TransfersPage ssr=SsrMode::Async/>
                <Route path=path!("/transfers/:id") view=pages::transfer::AnswerPage ssr=SsrMode::Async/>
                <Route path=path!("/access") view=pages::access::AccessesPage ssr=SsrMode::Async/>
                <Route path=path!("/access/search") view=pages::access::SearchPage ssr=SsrMode::Async/>
                <Route path=path!("/access/new") view=pages::access::AskPage ssr=SsrMode::Async/>
                <Route path=path!("/access/at-once") view=pages::access::AtOncePage ssr=SsrMode::Async/>
                <Route path=path!("/access/:id") view=pages::access::AccessPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/print") view=pages::case::PrintPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/history") view=pages::case::HistoryPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code") view=pages::case::OverviewPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/profile") view=pages::case::ProfilePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/profile/edit") view=pages::case::ProfileEditPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/profile/decide") view=pages::branch::DecidePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/profile/birth") view=pages::case::BirthPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/intake") view=pages::intake::IntakePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/intake/:step") view=pages::intake::StepPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/intake/:step/:version") view=pages::intake::VersionPage ssr=SsrMode::Async/>
                <Route path=path!("/reassign") view=pages::reassign::ReassignPage ssr=SsrMode::Async/>
                <Route path=path!("/people/register") view=pages::person::RegisterSearchPage ssr=SsrMode::Async/>
                <Route path=path!("/people/register/new") view=pages::person::RegisterPage ssr=SsrMode::Async/>
                <Route path=path!("/people/registered/:code") view=pages::person::HandedOverPage ssr=SsrMode::Async/>
                <Route path=path!("/duplicates") view=pages::pair::PairsPage ssr=SsrMode::Async/>
                <Route path=path!("/duplicates/check") view=pages::list_check::CheckListPage ssr=SsrMode::Async/>
                <Route path=path!("/duplicates/check/:id") view=pages::list_check::ListCheckPage ssr=SsrMode::Async/>
                <Route path=path!("/duplicates/:id") view=pages::pair::PairPage ssr=SsrMode::Async/>
                <Route path=path!("/duplicates/:id/merge") view=pages::pair::MergePage ssr=SsrMode::Async/>
                <Route path=path!("/groups") view=pages::group::GroupsPage ssr=SsrMode::Async/>
                <Route path=path!("/groups/new") view=pages::group::GroupNewPage ssr=SsrMode::Async/>
                <Route path=path!("/groups/:id") view=pages::group::GroupPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/referrals") view=pages::referral::CaseReferralsPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/referrals/internal") view=pages::internal::InternalNewPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/referrals/new") view=pages::referral::NewReferralPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals") view=pages::referral::ReferralsPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/incoming") view=pages::incoming::IncomingListPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/incoming/new") view=pages::incoming::IncomingNewPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/incoming/:number") view=pages::incoming::IncomingPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/internal") view=pages::internal::InternalListPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/internal/:number") view=pages::internal::InternalPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/:number") view=pages::referral::ReferralPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/:number/edit") view=pages::referral::EditReferralPage ssr=SsrMode::Async/>
                <Route path=path!("/referrals/:number/letter") view=pages::referral::ReferralLetterPage ssr=SsrMode::Async/>
                <Route path=path!("/directory") view=pages::directory::DirectoryPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/gaps") view=pages::directory::GapsPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/organisations") view=pages::directory::OrganisationsPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/organisations/new") view=pages::directory::OrganisationNewPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/organisations/:id") view=pages::directory::OrganisationPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/organisations/:id/edit") view=pages::directory::OrganisationEditPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/organisations/:id/contacts/new") view=pages::directory::ContactNewPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/organisations/:id/services/new") view=pages::directory::ServiceNewPage ssr=SsrMode::Async/>
                <Route path=path!("/directory/services/:id") view=pages::directory::ServicePage ssr=SsrMode::Async/>
                <Route path=path!("/directory/services/:id/edit") view=pages::directory::ServiceEditPage ssr=SsrMode::Async/>
                <Route path=path!("/partner") view=pages::partner::PartnerListPage ssr=SsrMode::Async/>
                <Route path=path!("/partner/refer") view=pages::partner::PartnerReferPage ssr=SsrMode::Async/>
                <Route path=path!("/partner/sent") view=pages::partner::PartnerSentPage ssr=SsrMode::Async/>
                <Route path=path!("/partner/services") view=pages::partner::PartnerServicesPage ssr=SsrMode::Async/>
                <Route path=path!("/partner/open") view=pages::partner::OpenPage ssr=SsrMode::Async/>
                <Route path=path!("/partner/open/:token") view=pages::partner::OpenPage ssr=SsrMode::Async/>
                <Route path=path!("/partner/referrals/:number") view=pages::partner::PartnerReferralPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/plan") view=pages::plan::PlanPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/plan/link") view=pages::plan::PlanLinkPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/plan/edit") view=pages::plan::PlanEditPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/counselling") view=pages::counselling::CounsellingPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/counselling/new") view=pages::counselling::SessionNewPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/counselling/:number") view=pages::counselling::SessionPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/follow-up") view=pages::follow_up::FollowUpPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/follow-up/new") view=pages::follow_up::FollowUpNewPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/close") view=pages::closure::ClosurePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/suspend") view=pages::suspension::SuspensionPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/safety") view=pages::suspicion::SuspicionPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/screening") view=pages::screening::ScreeningPage ssr=SsrMode::Async/>
                <Route path=path!("/screening") view=pages::screening::ScreeningsPage ssr=SsrMode::Async/>
                <Route path=path!("/appeals/:id") view=pages::suspension::AppealPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/consent") view=pages::consent::ConsentPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/consent/new") view=pages::consent::ConsentAskPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/consent/:id/withdraw") view=pages::consent::WithdrawPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods") view=pages::livelihood::BusinessesPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/new") view=pages::livelihood::BusinessNewPage ssr=SsrMode::Async/>
                <Route path=path!("/dashboard") view=pages::indicator::DashboardPage ssr=SsrMode::Async/>
                <Route path=path!("/dashboard/:code") view=pages::indicator::IndicatorPage ssr=SsrMode::Async/>
                <Route path=path!("/reports") view=pages::indicator::ReportsPage ssr=SsrMode::Async/>
                <Route path=path!("/reports/:number") view=pages::indicator::ReportPage ssr=SsrMode::Async/>
                <Route path=path!("/results") view=pages::indicator::ResultsPage ssr=SsrMode::Async/>
                <Route path=path!("/results/:number") view=pages::indicator::TargetPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/cooperatives") view=pages::coop::CoopsPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/cooperatives/new") view=pages::coop::CoopNewPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/cooperatives/:code") view=pages::coop::CoopPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/cooperatives/:code/edit") view=pages::coop::CoopEditPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/survival") view=pages::livelihood::SurvivalPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/ledger") view=pages::livelihood::LedgerPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/payments") view=pages::livelihood::PaymentsPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/payments/:reference") view=pages::livelihood::PaymentPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/statements/:id") view=pages::livelihood::StatementPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/:code") view=pages::livelihood::BusinessPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/:code/edit") view=pages::livelihood::BusinessEditPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/:code/visit") view=pages::livelihood::VisitPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/:code/print") view=pages::livelihood::BusinessPrintPage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/:code/purchases/:number") view=pages::livelihood::PurchasePage ssr=SsrMode::Async/>
                <Route path=path!("/livelihoods/:code/purchases/:number/note") view=pages::livelihood::DeliverySheetPage ssr=SsrMode::Async/>
                <Route path=path!("/approvals") view=pages::livelihood::ApprovalsPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/livelihood") view=pages::livelihood::CaseLivelihoodPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/training") view=pages::training::CaseTrainingPage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/training/new") view=pages::training::EnrolPage ssr=SsrMode::Async/>
                <Route path=path!("/training/courses/:id/kit") view=pages::training::TrainingKitPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/stipends") view=pages::stipend::StipendProposalPage ssr=SsrMode::Async/>
                <Route path=path!("/stipends") view=pages::stipend::StipendsPage ssr=SsrMode::Async/>
                <Route path=path!("/stipends/:id") view=pages::stipend::StipendPage ssr=SsrMode::Async/>
                <Route path=path!("/stipends/:id/sheet") view=pages::stipend::StipendSheetPage ssr=SsrMode::Async/>
                <Route path=path!("/placements") view=pages::placement::PlacementsPage ssr=SsrMode::Async/>
                <Route path=path!("/placements/new") view=pages::placement::PlacementNewPage ssr=SsrMode::Async/>
                <Route path=path!("/placements/:id") view=pages::placement::PlacementPage ssr=SsrMode::Async/>
                <Route path=path!("/placements/:id/correct") view=pages::placement::PlacementCorrectPage ssr=SsrMode::Async/>
                <Route path=path!("/placements/:id/look") view=pages::placement::LookPage ssr=SsrMode::Async/>
                <Route path=path!("/placements/:id/sheet") view=pages::placement::PlacementSheetPage ssr=SsrMode::Async/>
                <Route path=path!("/training") view=pages::training::TrainingPage ssr=SsrMode::Async/>
                <Route path=path!("/training/courses") view=pages::training::CoursesPage ssr=SsrMode::Async/>
                <Route path=path!("/training/courses/new") view=pages::training::CourseNewPage ssr=SsrMode::Async/>
                <Route path=path!("/training/courses/:id") view=pages::training::CoursePage ssr=SsrMode::Async/>
                <Route path=path!("/training/courses/:id/edit") view=pages::training::CourseEditPage ssr=SsrMode::Async/>
                <Route path=path!("/training/courses/:id/cohorts/new") view=pages::training::CohortNewPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code") view=pages::training::CohortPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/edit") view=pages::training::CohortEditPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/roll") view=pages::training::RollPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/sheet") view=pages::training::SheetPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/people/new") view=pages::training::NewcomerPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/people/:id") view=pages::training::TraineePage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/sessions/new") view=pages::training::TrainingSessionNewPage ssr=SsrMode::Async/>
                <Route path=path!("/training/cohorts/:code/sessions/:number") view=pages::training::TrainingSessionPage ssr=SsrMode::Async/>
                <Route path=path!("/training/certificates/:serial") view=pages::training::CertificatePage ssr=SsrMode::Async/>
                <Route path=path!("/verify/:code") view=pages::training::VerifyPage ssr=SsrMode::Async/>
                <Route path=path!("/feedback") view=pages::feedback::FeedbackPage ssr=SsrMode::Async/>
                <Route path=path!("/feedback/sent") view=pages::feedback::FeedbackSentPage ssr=SsrMode::Async/>
                <Route path=path!("/feedback/answer") view=pages::feedback::FeedbackAnswerPage ssr=SsrMode::Async/>
                <Route path=path!("/complaints") view=pages::feedback::ComplaintsPage ssr=SsrMode::Async/>
                <Route path=path!("/complaints/new") view=pages::feedback::ComplaintNewPage ssr=SsrMode::Async/>
                <Route path=path!("/complaints/noted") view=pages::feedback::ComplaintNotedPage ssr=SsrMode::Async/>
                <Route path=path!("/complaints/:reference") view=pages::feedback::ComplaintPage ssr=SsrMode::Async/>
                <Route path=path!("/exports") view=pages::export::ExportsPage ssr=SsrMode::Async/>
                <Route path=path!("/exports/register") view=pages::export::RegisterPage ssr=SsrMode::Async/>
                <Route path=path!("/exports/:id") view=pages::export::ExportPage ssr=SsrMode::Async/>
                <Route path=path!("/samples") view=pages::sample::SamplesPage ssr=SsrMode::Async/>
                <Route path=path!("/samples/:id") view=pages::sample::SamplePage ssr=SsrMode::Async/>
                <Route path=path!("/cases/:code/community") view=pages::support::CaseCommunityPage ssr=SsrMode::Async/>
                <Route path=path!("/communities") view=pages::support::CommunitiesPage ssr=SsrMode::Async/>
                <Route path=path!("/communities/new") view=pages::support::CommunityNewPage ssr=SsrMode::Async/>
                <Route path=path!("/communities/:code") view=pages::support::CommunityPage ssr=SsrMode::Async/>
                <Route path=path!("/communities/:code/edit") view=pages::support::CommunityEditPage ssr=SsrMode::Async/>
                <Route path=path!("/communities/:code/records/new") view=pages::support::CommunityRecordPage ssr=SsrMode::Async/>
                <Route path=path!("/communities/:code/projects/new") view=pages::support::ProjectNewPage ssr=SsrMode::Async/>
                <Route path=path!("/communities/:code/rounds/new") view=pages::support::RoundNewPage ssr=SsrMode::Async/>
                <Route path=path!("/institutions") view=pages::support::InstitutionsPage ssr=SsrMode::Async/>
                <Route path=path!("/institutions/new") view=pages::support::InstitutionNewPage ssr=SsrMode::Async/>
                <Route path=path!("/institutions/:id") view=pages::support::InstitutionPage ssr=SsrMode::Async/>
                <Route path=path!("/institutions/:id/edit") view=pages::support::InstitutionEditPage ssr=SsrMode::Async/>
                <Route path=path!("/institutions/:id/records/new") view=pages::support::InstitutionRecordPage ssr=SsrMode::Async/>
                <Route path=path!("/support/:id") view=pages::support::SupportRecordPage ssr=SsrMode::Async/>
                <Route path=path!("/support/:id/edit") view=pages::support::RecordEditPage ssr=SsrMode::Async/>
                <Route path=path!("/commitments/:id/edit") view=pages::support::CommitmentEditPage ssr=SsrMode::Async/>
                <Route path=path!("/projects/:code") view=pages::support::ProjectPage ssr=SsrMode::Async/>
                <Route path=path!("/projects/:code/edit") view=pages::support::ProjectEditPage ssr=SsrMode::Async/>
                <Route path=path!("/rounds/:id") view=pages::support::RoundPage ssr=SsrMode::Async/>
                <Route path=path!("/rounds/:id/answer") view=pages::support::SurveyAnswerPage ssr=SsrMode::Async/>
                <Route path=path!("/places") view=pages::place::PlacesPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/places") view=pages::admin::PlacesPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/funding") view=pages::funding::FundingsPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/funding/new") view=pages::funding::NewFundingPage ssr=SsrMode::Async/>
                <Route path=path!("/admin/funding/:code") view=pages::funding::FundingPage ssr=SsrMode::Async/>
                <Route path=path!("/kit") view=KitRoute ssr=SsrMode::Async/>
            </Routes>
        </Router>
    }
}

/// Every component and state; in development builds only.
#[component]
fn KitRoute() -> impl IntoView {
    #[cfg(debug_assertions)]
    return view! { <pages::kit::KitPage/> };
    #[cfg(not(debug_assertions))]
    view! { <NotFoundPage/> }
}
