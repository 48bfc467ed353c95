//! `/admin/users`: accounts by name.

use domain::authz::Role;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use service::admin::{Account, UserPage as Page, UserQuery};

use super::{role_text, tabs};
use crate::api::admin::users;
use crate::fmt;
use crate::pages::load;
use crate::ui::*;

/// The list.
#[component]
pub fn UsersPage() -> impl IntoView {
    let address = use_query_map().read_untracked();
    let value = |name: &str| address.get(name).unwrap_or_default();
    let query = UserQuery { text: value("q"), role: value("role"), state: value("state"), after: value("after") };
    let (shown, filters) = (query.clone(), query.clone());
    view! {
        <AppShell>
            <PageHead title=t!("admin-users") lead=t!("users-lead")>
                <LinkButton href="/admin/users/new" label=t!("user-add") kind=ButtonKind::Primary icon="plus"/>
            </PageHead>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <FilterBar label=t!("users-filter")>
                <SearchField name="q" label=t!("users-search") value=filters.text/>
                <SelectField name="role" label=t!("users-role") choices=choices!(Role) value=filters.role empty=t!("users-any-role")/>
                <SelectField name="state" label=t!("users-state") choices=states() value=filters.state empty=t!("users-any-state")/>
            </FilterBar>
            {load(users(query), move |page| view! { <List page=page query=shown/> })}
        </AppShell>
    }
}

fn states() -> Vec<Choice> {
    vec![Choice::new("active", t!("user-active")), Choice::new("inactive", t!("user-inactive"))]
}

#[component]
fn List(page: Page, query: UserQuery) -> impl IntoView {
    if page.rows.is_empty() {
        return view! {
            <Card label=t!("admin-users") kind=CardKind::Flush>
                <EmptyState title=t!("users-none") text=t!("users-none-text")/>
            </Card>
        }
        .into_any();
    }
    let columns = ["user-name", "user-roles", "two-factor-title", "user-last-seen", "user-state"];
    let columns = columns.map(|key| Column::new(t!(key))).to_vec();
    let address = |after: &str| {
        format!(
            "/admin/users?q={}&role={}&state={}&after={after}",
            encode(&query.text),
            encode(&query.role),
            encode(&query.state)
        )
    };
    let next = page.next.as_deref().map(address).unwrap_or_default();
    let previous = if query.after.is_empty() { String::new() } else { address("") };
    let shown = page.rows.len();
    let rows: Vec<_> = page.rows.into_iter().map(row).collect();
    view! {
        <Card label=t!("admin-users") kind=CardKind::Flush>
            <StackTable caption=t!("admin-users") columns=columns>{rows}</StackTable>
            <Pagination shown=shown previous=previous next=next/>
        </Card>
    }
    .into_any()
}

fn row(account: Account) -> impl IntoView {
    let roles: Vec<_> =
        account.roles.iter().filter(|r| !r.ended).map(|r| view! { <li>{role_text(&r.line)}</li> }).collect();
    let roles = if roles.is_empty() {
        t!("user-no-role").into_any()
    } else {
        view! { <ul class="stack gap-1">{roles}</ul> }.into_any()
    };
    let (tone, icon, word) = match account.two_factor_since {
        Some(_) => (Tone::Ok, "shield-ok", t!("two-factor-on-short")),
        None => (Tone::Warn, "shield", t!("two-factor-off-short")),
    };
    let seen = account.last_seen_at.map_or_else(|| t!("user-never"), fmt::instant);
    view! {
        <tr>
            <th scope="row">
                <a href=format!("/admin/users/{}", account.id)>{account.name}</a>
                <span class="sub ltr">{account.email}</span>
            </th>
            <Cell label=t!("user-roles")>{roles}</Cell>
            <Cell label=t!("two-factor-title")><StatusChip tone=tone icon=icon text=word plain=true/></Cell>
            <Cell label=t!("user-last-seen") value=seen/>
            <Cell label=t!("user-state")><UserState active=account.active/></Cell>
        </tr>
    }
}

/// Whether an account may sign in.
#[component]
pub fn UserState(active: bool) -> impl IntoView {
    let (tone, icon, word) =
        if active { (Tone::Ok, "circle-ok", t!("user-active")) } else { (Tone::Quiet, "ban", t!("user-inactive")) };
    view! { <StatusChip tone=tone icon=icon text=word/> }
}
