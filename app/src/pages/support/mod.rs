//! Communities, institutions, projects, surveys; and the tab of a case that leads there.

mod case_tab;
mod chart;
mod commitment;
mod communities;
mod community;
mod community_edit;
mod community_go_on;
mod due;
mod fields;
mod institution;
mod institution_edit;
mod institutions;
mod project;
mod project_edit;
mod project_history;
mod project_money;
mod record;
mod record_edit;
mod records;
mod survey;
mod survey_answer;
mod words;

pub use case_tab::CaseCommunityPage;
pub use commitment::CommitmentEditPage;
pub use communities::CommunitiesPage;
pub use community::CommunityPage;
pub use community_edit::{CommunityEditPage, CommunityNewPage};
pub use due::SupportDay;
pub use institution::InstitutionPage;
pub use institution_edit::{InstitutionEditPage, InstitutionNewPage};
pub use institutions::InstitutionsPage;
pub use project::ProjectPage;
pub use project_edit::{ProjectEditPage, ProjectNewPage};
pub use record::SupportRecordPage;
pub use record_edit::{CommunityRecordPage, InstitutionRecordPage, RecordEditPage};
pub use survey::{RoundNewPage, RoundPage};
pub use survey_answer::SurveyAnswerPage;
pub(crate) use words::SentToBanners;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::ui::{Tab, Tabs};

/// A part of this page's address.
fn param(name: &str) -> String {
    use_params_map().read_untracked().get(name).unwrap_or_default()
}

/// What is asked for behind the address.
fn query(name: &str) -> String {
    use_query_map().read_untracked().get(name).unwrap_or_default()
}

/// From communities to institutions and back.
#[component]
fn Sections(
    /// Whether this page is about institutions.
    institutions: bool,
) -> impl IntoView {
    let tabs = vec![
        Tab::new(t!("communities-title"), "/communities".to_owned()).current(!institutions),
        Tab::new(t!("institutions-title"), "/institutions".to_owned()).current(institutions),
    ];
    view! { <Tabs label=t!("support-sections") tabs=tabs/> }
}
