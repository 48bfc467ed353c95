//! `/referrals`: the board, and a list for each state. Overdue first; filters and view are in the address.

use domain::directory::Category;
use domain::id::{OrganisationId, UserId};
use domain::referral::{Direction, ReferralGap};
use leptos::prelude::*;
use service::referral::{Choices, Filter, Key, Lacks, Page, ReferralLine, View};
use service::view::Views;

use super::Directions;
use super::board::BoardView;
use super::words::{DueReferral, ReferralStatusChip, need, needs, provider};
use crate::api::referral::{Referrals, ReferralsAsked, referrals};
use crate::caller::here;
use crate::pages::load;
use crate::pages::view::{Begun, ViewTabs};
use crate::ui::{
    AppShell, Banner, Card, CardKind, Cell, Choice, Column, EmptyState, FilterBar, FilterChip, FilterChips,
    GroupedSelect, PageHead, Pagination, RowHead, SelectField, StackTable, Tab, Tone,
};

/// What the address asks for, and the saved views.
#[derive(Debug, Clone)]
pub(super) struct Asked {
    pub view: Option<View>,
    pub filter: Filter,
    after: Option<Key>,
    views: Views,
}

/// The board in the address of a reader whose list begins with something else.
const BOARD: &str = "view=board";

/// Name of a view in the address.
pub(super) fn view_name(view: View) -> &'static str {
    match view {
        View::Waiting => "waiting",
        View::Drafts => "drafts",
        View::Accepted => "accepted",
        View::InService => "service",
        View::Completed => "completed",
        View::Undone => "undone",
        View::Ended => "ended",
    }
}

const VIEWS: [View; 7] =
    [View::Waiting, View::Undone, View::Completed, View::Accepted, View::InService, View::Drafts, View::Ended];

/// Unknown values mean nothing.
fn asked(address: &str) -> ReferralsAsked {
    let params: Vec<(String, String)> = form_urlencoded::parse(address.as_bytes()).into_owned().collect();
    let get = |name: &str| params.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone()).unwrap_or_default();
    let after = get("after");
    let after = after.split_once('_').and_then(|(micros, id)| {
        let at = chrono::DateTime::from_timestamp_micros(micros.parse().ok()?)?;
        Some(Key { at, id: id.parse().ok()? })
    });
    let filter = Filter {
        category: get("need").parse::<Category>().ok().filter(|c| !c.is_sealed()),
        organisation: get("provider").parse::<OrganisationId>().ok(),
        caseworker: get("caseworker").parse::<UserId>().ok(),
        without: lacks(
            &params.iter().filter(|(n, _)| n == "without").filter_map(|(_, v)| v.parse().ok()).collect::<Vec<_>>(),
        ),
    };
    (VIEWS.into_iter().find(|v| view_name(*v) == get("view")), filter, after)
}

/// What the filter knows of what is missing.
fn lacks(gaps: &[ReferralGap]) -> Lacks {
    let has = |gap| gaps.contains(&gap);
    Lacks {
        appointment: has(ReferralGap::Appointment),
        outcome: has(ReferralGap::Outcome),
        caseworker: has(ReferralGap::Caseworker),
    }
}

/// What is missing, in the order of the list.
fn gaps(lacks: Lacks) -> Vec<ReferralGap> {
    let has = |gap: &ReferralGap| match gap {
        ReferralGap::Appointment => lacks.appointment,
        ReferralGap::Outcome => lacks.outcome,
        ReferralGap::Caseworker => lacks.caseworker,
    };
    ReferralGap::ALL.iter().copied().filter(has).collect()
}

impl Asked {
    /// The address of a view with the same filters.
    pub(super) fn href(&self, view: Option<View>, after: Option<&Key>) -> String {
        let mut query = Vec::new();
        if let Some(view) = view {
            query.push(format!("view={}", view_name(view)));
        } else if !self.is_filtered() && self.begins_elsewhere() {
            query.push(BOARD.to_owned());
        }
        if let Some(category) = self.filter.category {
            query.push(format!("need={category}"));
        }
        if let Some(organisation) = self.filter.organisation {
            query.push(format!("provider={organisation}"));
        }
        if let Some(caseworker) = self.filter.caseworker {
            query.push(format!("caseworker={caseworker}"));
        }
        query.extend(gaps(self.filter.without).iter().map(|gap| format!("without={gap}")));
        if let Some(key) = after {
            query.push(format!("after={}_{}", key.at.timestamp_micros(), key.id));
        }
        if query.is_empty() { "/referrals".to_owned() } else { format!("/referrals?{}", query.join("&")) }
    }

    /// Whether an address that says nothing shows something else than the board.
    fn begins_elsewhere(&self) -> bool {
        self.views.begins_with().is_some()
    }

    fn is_filtered(&self) -> bool {
        let Filter { category, organisation, caseworker, without } = self.filter;
        category.is_some() || organisation.is_some() || caseworker.is_some() || without != Lacks::default()
    }
}

/// Board or list.
#[component]
pub fn ReferralsPage() -> impl IntoView {
    let content = load(referrals(here().query, asked), |(views, address, shown)| {
        let (view, filter, after) = asked(&address);
        let asked = Asked { view, filter, after, views };
        let content = move || match shown {
            Referrals::Board(board) => view! { <BoardView asked=asked board=board/> }.into_any(),
            Referrals::List(view, page) => view! { <ListView asked=asked view=view page=page/> }.into_any(),
        };
        view! { <Begun query=address>{content()}</Begun> }
    });
    view! { <AppShell>{content}</AppShell> }
}

/// Head, tabs, what presses and filters: common to board and list.
#[component]
pub(super) fn Head(asked: Asked, overdue: i64, choices: Choices) -> impl IntoView {
    let mut tabs = vec![Tab::new(t!("referrals-board"), asked.href(None, None)).current(asked.view.is_none())];
    tabs.extend(VIEWS.into_iter().map(|view| {
        let label = t!(format!("referral-view-{}", view_name(view)));
        let tab = Tab::new(label, asked.href(Some(view), None)).current(asked.view == Some(view));
        if view == View::Waiting && overdue > 0 { tab.count(overdue) } else { tab }
    }));
    let late = (overdue > 0).then(|| {
        view! { <Banner tone=Tone::Danger title=t!("referrals-overdue", n = overdue) text=t!("referrals-overdue-text")/> }
    });
    view! {
        <PageHead title=t!("referrals-title") lead=t!("referrals-lead")/>
        <Directions at=Direction::Outgoing/>
        {late}
        <ViewTabs views=asked.views.clone() always=tabs/>
        <Filters asked=asked.clone() choices=choices/>
        <GapChips asked=asked/>
    }
}

/// What is filtered by because it is missing. One tap each.
#[component]
fn GapChips(asked: Asked) -> impl IntoView {
    let on = gaps(asked.filter.without);
    let chips = ReferralGap::ALL
        .iter()
        .map(|gap| {
            let mut left = on.clone();
            if on.contains(gap) {
                left.retain(|g| g != gap)
            } else {
                left.push(*gap)
            }
            let then = Asked { filter: Filter { without: lacks(&left), ..asked.filter }, ..asked.clone() };
            FilterChip { label: t!(gap.label_key()), href: then.href(asked.view, None), on: on.contains(gap) }
        })
        .collect();
    view! { <FilterChips label=t!("referrals-without") chips=chips/> }
}

#[component]
fn Filters(asked: Asked, choices: Choices) -> impl IntoView {
    let board = asked.begins_elsewhere().then_some("board");
    let keep = asked.view.map(view_name).or(board).map(|name| vec![("view".to_owned(), name.to_owned())]);
    let missing = gaps(asked.filter.without).into_iter().map(|gap| ("without".to_owned(), gap.to_string()));
    let keep: Vec<_> = keep.unwrap_or_default().into_iter().chain(missing).collect();
    let filter = asked.filter;
    let providers = choices.providers.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let caseworkers: Vec<Choice> =
        choices.caseworkers.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect();
    let of = |id: Option<String>| id.unwrap_or_default();
    let caseworker = (!caseworkers.is_empty()).then(|| {
        let value = of(filter.caseworker.map(|u| u.to_string()));
        view! {
            <SelectField name="caseworker" label=t!("referral-caseworker") choices=caseworkers value=value empty=t!("referral-any-caseworker")/>
        }
    });
    let provider = of(filter.organisation.map(|o| o.to_string()));
    let category = of(filter.category.map(|c| c.to_string()));
    view! {
        <FilterBar label=t!("referrals-filter") keep=keep>
            {caseworker}
            <SelectField name="provider" label=t!("referral-provider") choices=providers value=provider empty=t!("referral-any-provider")/>
            <GroupedSelect name="need" label=t!("referral-need") groups=needs(false) value=category empty=t!("referral-any-need")/>
        </FilterBar>
    }
}

#[component]
fn ListView(asked: Asked, view: View, page: Page) -> impl IntoView {
    let shown = page.lines.len();
    let next = page.next.as_ref().map(|key| asked.href(Some(view), Some(key))).unwrap_or_default();
    let previous = asked.after.map(|_| asked.href(Some(view), None)).unwrap_or_default();
    let rows: Vec<_> = page.lines.into_iter().map(row).collect();
    let filtered = asked.is_filtered();
    let body = if rows.is_empty() {
        let title =
            if filtered { t!("referrals-none-filtered") } else { t!(format!("referral-none-{}", view_name(view))) };
        view! { <EmptyState title=title text=t!("referrals-none-text")/> }.into_any()
    } else {
        let columns =
            ["referral-person", "referral-need", "referral-provider", "referral-status", "referral-caseworker"]
                .map(|key| Column::new(t!(key)))
                .to_vec();
        view! {
            <StackTable caption=t!("referrals-caption") columns=columns>{rows}</StackTable>
            <Pagination shown=shown total=page.total previous=previous next=next/>
        }
        .into_any()
    };
    let label = t!(format!("referral-view-{}", view_name(view)));
    view! {
        <Head asked=asked overdue=page.overdue choices=page.choices/>
        <Card label=label kind=CardKind::Flush>{body}</Card>
    }
}

fn row(line: ReferralLine) -> impl IntoView {
    let caseworker = line.caseworker.clone().unwrap_or_default();
    view! {
        <tr>
            <RowHead title=line.code_name.clone() href=format!("/referrals/{}", line.number) code=line.number.clone()/>
            <Cell label=t!("referral-need") value=need(line.target.as_ref(), line.urgency)/>
            <Cell label=t!("referral-provider") value=provider(&line)/>
            <Cell label=t!("referral-status")>
                <span class="row gap-1">
                    <ReferralStatusChip status=line.status/>
                    <DueReferral status=line.status due=line.answer_due waits=line.answered_at.is_some()
                        appointment=line.appointment_at declined=line.declined/>
                </span>
            </Cell>
            <Cell label=t!("referral-caseworker") value=caseworker/>
        </tr>
    }
}
