//! By what numbers are cut.

use domain::indicator::{CutError, CutForm, Family};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::indicator::Offered;

use super::words::class_label;
use crate::ui::{Banner, Choice, FilterBar, SelectField, Tone, Width};

/// What the address asks for.
pub fn asked() -> CutForm {
    let query = use_query_map().read_untracked().clone();
    let get = |name: &str| query.get(name).unwrap_or_default();
    CutForm {
        time: get("time"),
        office: get("office"),
        area: get("area"),
        people: get("people"),
        difficulty: get("difficulty"),
        category: get("category"),
        project: get("project"),
        ended: get("ended"),
        left: get("left"),
        by: get("by"),
    }
}

/// The page with these numbers.
pub fn address(path: &str, form: &CutForm) -> String {
    let families = Family::ALL.iter().map(|family| (family.as_str(), form.of(*family)));
    let asked = families.chain([("by", form.by.as_str())]).filter(|(_, code)| !code.is_empty());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// The filters, as they were chosen.
#[component]
pub fn CutFilters(
    /// What was chosen.
    form: CutForm,
    /// What can be chosen.
    offered: Offered,
    /// By what it can be cut.
    families: &'static [Family],
) -> impl IntoView {
    let by = form.by.clone();
    // Where no project is funded there is nothing to choose.
    let can =
        |family: Family| families.contains(&family) && (family != Family::Project || !offered.fundings.is_empty());
    let rows =
        families.iter().filter(|f| can(**f)).map(|f| Choice::new(f.as_str(), t!(f.label_key()))).collect::<Vec<_>>();
    let families: Vec<_> = offered.families.iter().filter(|(family, _)| can(*family)).cloned().collect();
    let field = move |family: Family, classes: &[service::indicator::Choice]| {
        let choices = classes.iter().map(|c| Choice::new(c.code.clone(), class_label(c.class, &offered))).collect();
        view! {
            <SelectField name=family.as_str() label=t!(family.label_key()) choices=choices value=form.of(family)
                empty=t!("indicator-any") optional=true width=Width::W20/>
        }
    };
    view! {
        <FilterBar label=t!("indicator-filter")>
            {families.iter().map(|(family, classes)| field(*family, classes)).collect::<Vec<_>>()}
            <SelectField name="by" label=t!("indicator-by") choices=rows value=by
                empty=t!("indicator-by-usual") optional=true width=Width::W20/>
        </FilterBar>
    }
}

/// Why there are no numbers.
#[component]
pub fn NoCut(
    /// Why.
    error: CutError,
) -> impl IntoView {
    let (title, text) = match error {
        CutError::TooFine => (t!("indicator-too-fine"), t!("indicator-too-fine-text")),
        CutError::Unknown => (t!("indicator-unknown"), t!("indicator-unknown-text")),
    };
    view! { <Banner tone=Tone::Warn title=title text=text/> }
}
