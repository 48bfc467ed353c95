//! The first page of somebody whose work is not with cases: where their work is.

use domain::authz::Permission;
use leptos::prelude::*;

use super::Head;
use crate::caller::may;
use crate::ui::{Card, CardKind, Row, RowList};

/// Places, with the permission that makes each useful: address, label, one sentence.
const PLACES: [(Permission, &str, &str, &str); 6] = [
    (Permission::ReferralAnswer, "/partner", "nav-partner", "today-place-partner"),
    (Permission::AuditRead, "/audit", "nav-audit", "today-place-audit"),
    (Permission::UserManage, "/admin/users", "today-users", "today-place-users"),
    (Permission::OfficeManage, "/admin/offices", "today-offices", "today-place-offices"),
    (Permission::JobRead, "/admin/jobs", "today-jobs", "today-place-jobs"),
    (Permission::DirectoryRead, "/directory", "nav-directory", "today-place-directory"),
];

/// Where the reader's work is.
#[component]
pub fn Other() -> impl IntoView {
    let rows: Vec<_> = PLACES
        .into_iter()
        .filter(|(permission, ..)| may(*permission))
        .map(|(_, href, label, text)| view! { <Row href=href title=t!(label) sub=t!(text)/> })
        .collect();
    let lead = if rows.is_empty() { t!("today-lead-nothing") } else { t!("today-lead-places") };
    let places = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("today-places") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    view! {
        <Head lead=lead/>
        <div class="measure">{places}</div>
    }
}
