//! The first page of somebody whose work is not with cases: where their work is.

use domain::authz::Permission;
use leptos::prelude::*;
use service::access::Line;
use service::suspension::Waiting;

use super::Head;
use super::upkeep::DirectoryUpkeep;
use super::work::Internal;
use crate::api::access::reviews;
use crate::api::indicator::target_day;
use crate::api::internal::internal_to_do;
use crate::api::livelihood::livelihood_day;
use crate::api::placement::placement_day;
use crate::api::stipend::stipends_waiting;
use crate::api::suspension::appeals;
use crate::api::training::{assessments_due, kits_due, sessions_due};
use crate::caller::may;
use crate::pages::access::review_row;
use crate::pages::feedback::WaitingFeedback;
use crate::pages::indicator::TargetsWait;
use crate::pages::livelihood::LivelihoodCards;
use crate::pages::load;
use crate::pages::placement::PlacementCards;
use crate::pages::stipend::StipendsWait;
use crate::pages::support::SupportDay;
use crate::pages::suspension::appeal_row;
use crate::pages::training::{Assessments, Due, KitsDue};
use crate::ui::{Card, CardKind, Row, RowList};

/// Places, with the permission that makes each useful: address, label, one sentence.
const PLACES: [(Permission, &str, &str, &str); 27] = [
    (Permission::ScreeningRecord, "/screening", "screenings-title", "today-place-screening"),
    (Permission::InternalAnswer, "/referrals/internal", "internal-title", "today-place-internal"),
    (Permission::LivelihoodRead, "/livelihoods", "nav-livelihoods", "today-place-livelihoods"),
    (Permission::PaymentMake, "/livelihoods/payments", "nav-payments", "today-place-payments"),
    (Permission::IndicatorRead, "/dashboard", "nav-dashboard", "today-place-dashboard"),
    (Permission::LivelihoodFigures, "/livelihoods/survival", "survival-title", "today-place-survival"),
    (Permission::MoneyLedger, "/livelihoods/ledger", "ledger-title", "today-place-ledger"),
    (Permission::ReferralAnswer, "/partner", "nav-partner", "today-place-partner"),
    (Permission::TrainingRead, "/training", "nav-training", "today-place-training"),
    (Permission::PlacementRead, "/placements", "placements-title", "today-place-placements"),
    (Permission::OutcomeAsk, "/surveys", "surveys-title", "today-place-surveys"),
    (Permission::OutcomeFigures, "/outcomes", "outcomes-title", "today-place-outcomes"),
    (Permission::CommunityRead, "/communities", "communities-title", "today-place-communities"),
    (Permission::CommunityRead, "/institutions", "institutions-title", "today-place-institutions"),
    (Permission::AuditRead, "/audit", "nav-audit", "today-place-audit"),
    (Permission::RetentionRead, "/retention", "retention-title", "today-place-retention"),
    (Permission::AccessSearch, "/access/search", "access-search-title", "today-place-access-search"),
    (Permission::AccessReview, "/access", "access-title", "today-place-access"),
    (Permission::FeedbackRecord, "/complaints", "nav-feedback", "today-place-feedback"),
    (Permission::ExportMake, "/exports", "exports-title", "today-place-exports"),
    (Permission::AuditExport, "/exports", "exports-title", "today-place-log-export"),
    (Permission::ExportReview, "/exports/register", "transfer-register-title", "today-place-register"),
    (Permission::SampleDraw, "/samples", "samples-title", "today-place-samples"),
    (Permission::UserManage, "/admin/users", "today-users", "today-place-users"),
    (Permission::OfficeManage, "/admin/offices", "today-offices", "today-place-offices"),
    (Permission::JobRead, "/admin/jobs", "today-jobs", "today-place-jobs"),
    (Permission::DirectoryRead, "/directory", "nav-directory", "today-place-directory"),
];

/// Where the reader's work is.
#[component]
pub fn Other() -> impl IntoView {
    let mut places: Vec<_> = PLACES.into_iter().filter(|(permission, ..)| may(*permission)).collect();
    // Several rights may lead to one place.
    places.dedup_by_key(|(_, href, ..)| *href);
    let rows: Vec<_> = places
        .into_iter()
        .map(|(_, href, label, text)| view! { <Row href=href title=t!(label) sub=t!(text)/> })
        .collect();
    let lead = if rows.is_empty() { t!("today-lead-nothing") } else { t!("today-lead-places") };
    let places = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("today-places") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    let internal = may(Permission::InternalAnswer)
        .then(|| load(internal_to_do(), |lines| (!lines.is_empty()).then(|| view! { <Internal lines=lines/> })));
    let reviews = may(Permission::AccessReview).then(|| load(reviews(), |lines| view! { <Reviews lines=lines/> }));
    let appeals =
        may(Permission::SuspensionAppeal).then(|| load(appeals(), |waiting| view! { <Appeals waiting=waiting/> }));
    let sessions = may(Permission::TrainingAttend).then(|| load(sessions_due(), |due| view! { <Due sessions=due/> }));
    let assess = may(Permission::TrainingAssess)
        .then(|| load(assessments_due(), |cohorts| view! { <Assessments cohorts=cohorts/> }));
    let kits = may(Permission::TrainingPlan).then(|| load(kits_due(), |kits| view! { <KitsDue kits=kits/> }));
    let support = may(Permission::CommunityRead).then(|| view! { <SupportDay/> });
    view! {
        <Head lead=lead/>
        <div class="stack gap-5 measure">
            {internal}
            {load(livelihood_day(), |day| view! { <LivelihoodCards day=day/> })}
                {load(stipends_waiting(), |waiting| view! { <StipendsWait waiting=waiting/> })}
            {load(placement_day(), |day| view! { <PlacementCards day=day/> })}
            {sessions}
            {assess}
            {kits}
            <WaitingFeedback/>
            {load(target_day(), |day| view! { <TargetsWait day=day/> })}
            {support}
            {may(Permission::DirectoryWrite).then(|| view! { <DirectoryUpkeep/> })}
            {reviews}
            {appeals}
            {places}
        </div>
    }
}

/// Appeals that wait for a decision. Nothing when there is none.
#[component]
fn Appeals(waiting: Vec<Waiting>) -> impl IntoView {
    if waiting.is_empty() {
        return None;
    }
    let rows: Vec<_> = waiting.into_iter().map(appeal_row).collect();
    Some(view! { <Card title=t!("appeals-waiting") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> })
}

/// Cases that were opened at once and wait for a review. Nothing when there is none.
#[component]
fn Reviews(lines: Vec<Line>) -> impl IntoView {
    if lines.is_empty() {
        return None;
    }
    let rows: Vec<_> = lines.into_iter().map(review_row).collect();
    Some(view! { <Card title=t!("access-to-review") kind=CardKind::FlushAccent><RowList>{rows}</RowList></Card> })
}
