//! The main navigation: a rail on wide screens, a bar with five places on phones.

use domain::authz::Permission;
use leptos::prelude::*;

use super::Icon;
use crate::caller::{here, may};

/// A place that fits into the bar of a phone; others wait under "More".
const BAR_PLACES: usize = 4;

struct Entry {
    href: &'static str,
    icon: &'static str,
    key: &'static str,
    /// Where it stands in the rail: work first, oversight after a heading.
    oversight: bool,
}

const fn work(href: &'static str, icon: &'static str, key: &'static str) -> Entry {
    Entry { href, icon, key, oversight: false }
}

const fn oversight(href: &'static str, icon: &'static str, key: &'static str) -> Entry {
    Entry { href, icon, key, oversight: true }
}

/// Every place, with the permission that makes it useful. `None`: everybody.
const PLACES: [(Option<Permission>, Entry); 21] = [
    (None, work("/", "today", "nav-today")),
    (Some(Permission::CaseList), work("/cases", "people", "nav-cases")),
    (Some(Permission::ReferralRead), work("/referrals", "refer", "nav-referrals")),
    (Some(Permission::ReferralAnswer), work("/partner", "refer", "nav-partner")),
    (Some(Permission::ScreeningRecord), work("/screening", "shield-ok", "screening-nav")),
    (Some(Permission::LivelihoodRead), work("/livelihoods", "sprout", "nav-livelihoods")),
    (Some(Permission::GrantApprove), work("/approvals", "check", "nav-approvals")),
    (Some(Permission::PaymentMake), work("/livelihoods/payments", "wallet", "nav-payments")),
    (Some(Permission::TrainingRead), work("/training", "cap", "nav-training")),
    (Some(Permission::CommunityRead), work("/communities", "flag", "nav-communities")),
    (Some(Permission::PersonCompare), work("/duplicates", "swap", "nav-duplicates")),
    (Some(Permission::DirectoryRead), work("/directory", "institution", "nav-directory")),
    (Some(Permission::IndicatorRead), oversight("/dashboard", "chart", "nav-dashboard")),
    (Some(Permission::FeedbackRecord), work("/complaints", "message", "nav-feedback")),
    (Some(Permission::ExportMake), oversight("/exports", "download", "exports-title")),
    (Some(Permission::AuditExport), oversight("/exports", "download", "exports-title")),
    (Some(Permission::SampleDraw), oversight("/samples", "filter", "samples-title")),
    (Some(Permission::OutcomeFigures), oversight("/outcomes", "chart", "outcomes-title")),
    (Some(Permission::AuditRead), oversight("/audit", "shield", "nav-audit")),
    (Some(Permission::RetentionRead), oversight("/retention", "calendar", "retention-nav")),
    (Some(Permission::UserManage), oversight("/admin", "columns", "nav-admin")),
];

/// The navigation, with the places that the reader may use.
#[component]
pub fn MainNav() -> impl IntoView {
    let path = here().path;
    let mut entries: Vec<_> = PLACES.into_iter().filter(|(p, _)| p.is_none_or(may)).map(|(_, entry)| entry).collect();
    // Several rights may lead to one place.
    entries.dedup_by_key(|entry| entry.href);
    let more_from = if entries.len() > BAR_PLACES + 1 { BAR_PLACES } else { entries.len() };
    let labelled = entries.iter().position(|e| e.oversight).filter(|i| *i > 0);
    let more = (more_from < entries.len()).then(|| {
        let links: Vec<_> = entries[more_from..].iter().map(|e| view! { <li>{link(e, &path)}</li> }).collect();
        view! {
            <li class="nav__more">
                <details class="menu">
                    <summary>
                        <Icon name="menu"/>
                        {t!("nav-more")}
                    </summary>
                    <div class="menu__panel">
                        <ul>{links}</ul>
                    </div>
                </details>
            </li>
        }
    });
    let items: Vec<_> = entries
        .iter()
        .enumerate()
        .map(|(i, entry)| {
            let heading = (labelled == Some(i))
                .then(|| view! { <li class="nav__label" aria-hidden="true">{t!("nav-oversight")}</li> });
            let class = (i >= more_from).then_some("nav__wide");
            view! {
                {heading}
                <li class=class>{link(entry, &path)}</li>
            }
        })
        .collect();
    view! {
        <nav class="nav" aria-label=t!("nav-label")>
            <ul>{items}{more}</ul>
        </nav>
    }
}

fn link(entry: &Entry, path: &str) -> impl IntoView + use<> {
    let current = if entry.href == path {
        Some("page")
    } else if is_below(path, entry.href) {
        Some("true")
    } else {
        None
    };
    view! {
        <a href=entry.href aria-current=current>
            <Icon name=entry.icon/>
            <span>{t!(entry.key)}</span>
        </a>
    }
}

/// Whether `path` is a page under `place`. Registering a person and handing cases over belong to the cases.
fn is_below(path: &str, place: &str) -> bool {
    if place == "/" {
        return false;
    }
    // The authority's page of a case belongs to its own list: it has no caseload.
    if place == "/screening" {
        return path.ends_with("/screening");
    }
    let under = |place: &str| path.strip_prefix(place).is_some_and(|rest| rest.starts_with('/'));
    let of_communities =
        path == "/institutions" || ["/institutions", "/support", "/projects", "/surveys"].into_iter().any(under);
    under(place)
        || (place == "/communities" && of_communities)
        || (place == "/cases"
            && (under("/people")
                || path == "/access"
                || under("/access")
                || path == "/reassign"
                || path == "/transfers"
                || under("/transfers")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_under_a_place_marks_the_place_and_home_marks_only_itself() {
        assert!(is_below("/cases/BFA-DOR-26-000123-7/plan", "/cases"));
        assert!(is_below("/people/register", "/cases"));
        assert!(!is_below("/casesx", "/cases"));
        assert!(!is_below("/cases", "/"));
    }
}
