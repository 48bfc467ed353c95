//! The frame of every page of a case: who, where it stands, tabs, and the identity on request.
//!
//! `<CaseFrame code=case_code() tab=CaseTab::Plan>…</CaseFrame>`. It loads the head, which puts the reading of the
//! page on record; when the case does not exist for the reader, nothing inside is rendered and the answer is 404.

use domain::authz::Permission;
use domain::case::CaseRisk;
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::case::CaseHeader as Head;

use super::identity::IdentityRow;
use super::words::{CaseStatusChip, age_and_sex, consent_words};
use crate::api::case::case_header;
use crate::caller::{here, may};
use crate::fmt;
use crate::pages::access::VisitBanner;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, ButtonKind, CaseHeader, Fact, FactLine, Icon, IconSize, LinkButton, Menu, MenuLink, StatusChip,
    Tab, Tone,
};

/// The pages of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseTab {
    /// What happened and what comes next.
    Overview,
    /// Who the person is.
    Profile,
    /// The reintegration plan.
    Plan,
    /// Counselling sessions.
    Counselling,
    /// Visits, calls and messages.
    FollowUp,
    /// Referrals.
    Referrals,
    /// Training.
    Training,
    /// Start-ups and their money.
    Livelihood,
    /// Wellbeing and outcomes.
    Wellbeing,
    /// The community, and support that the person has to do with.
    Community,
    /// Consent and sharing.
    Consent,
    /// Who read and changed what.
    History,
}

impl CaseTab {
    const ALL: [CaseTab; 12] = [
        CaseTab::Overview,
        CaseTab::Profile,
        CaseTab::Plan,
        CaseTab::Counselling,
        CaseTab::FollowUp,
        CaseTab::Referrals,
        CaseTab::Training,
        CaseTab::Livelihood,
        CaseTab::Wellbeing,
        CaseTab::Community,
        CaseTab::Consent,
        CaseTab::History,
    ];

    /// Last part of the address.
    fn path(self) -> &'static str {
        match self {
            CaseTab::Overview => "",
            CaseTab::Profile => "/profile",
            CaseTab::Plan => "/plan",
            CaseTab::Counselling => "/counselling",
            CaseTab::FollowUp => "/follow-up",
            CaseTab::Referrals => "/referrals",
            CaseTab::Training => "/training",
            CaseTab::Livelihood => "/livelihood",
            CaseTab::Wellbeing => "/wellbeing",
            CaseTab::Community => "/community",
            CaseTab::Consent => "/consent",
            CaseTab::History => "/history",
        }
    }

    /// The label in the row of tabs.
    fn key(self) -> &'static str {
        match self {
            CaseTab::Overview => "case-tab-overview",
            CaseTab::Profile => "case-tab-profile",
            CaseTab::Plan => "case-tab-plan",
            CaseTab::Counselling => "case-tab-counselling",
            CaseTab::FollowUp => "case-tab-follow-up",
            CaseTab::Referrals => "case-tab-referrals",
            CaseTab::Training => "case-tab-training",
            CaseTab::Livelihood => "case-tab-livelihood",
            CaseTab::Wellbeing => "case-tab-wellbeing",
            CaseTab::Community => "case-tab-community",
            CaseTab::Consent => "case-tab-consent",
            CaseTab::History => "case-tab-history",
        }
    }

    /// The address of this page of a case.
    pub fn href(self, code: &str) -> String {
        format!("/cases/{code}{}", self.path())
    }
}

/// The code of the case in this page's address (`:code` of the route).
pub fn case_code() -> String {
    use_params_map().read_untracked().get("code").unwrap_or_default()
}

/// The head of the case, inside a [`CaseFrame`].
pub fn case_head() -> Option<Head> {
    use_context::<Head>()
}

/// Frame, head and tabs around one page of a case.
#[component]
pub fn CaseFrame(
    /// Code of the case, from [`case_code`].
    #[prop(into)]
    code: String,
    /// Which page this is.
    tab: CaseTab,
    /// The page.
    children: Children,
) -> impl IntoView {
    view! {
        <AppShell>
            {load(case_header(code), move |head| {
                lead_on(&head);
                view! {
                    <CaseHead head=head.clone() tab=tab/>
                    <Provider value=head>{children()}</Provider>
                }
            })}
        </AppShell>
    }
}

/// The code of a case that was merged into another one leads there. Its pages stay where they are, its overview too for
/// whoever asks for more than the code (`?stay=1`).
fn lead_on(head: &Head) {
    if let Some(to) = head.leads_to.as_deref().filter(|_| here().href() == CaseTab::Overview.href(&head.code)) {
        leptos_axum::redirect(&CaseTab::Overview.href(to));
    }
}

#[component]
fn CaseHead(head: Head, tab: CaseTab) -> impl IntoView {
    // Who only looks at the case, and who works behind a wall, sees nothing of its money.
    let money = head.visit.is_none() && may(Permission::LivelihoodRead);
    let wellbeing = head.may_see_wellbeing;
    let shown = CaseTab::ALL.into_iter().filter(|t| match t {
        CaseTab::Livelihood => money,
        CaseTab::Wellbeing => wellbeing,
        _ => true,
    });
    let tabs = shown.map(|t| tab_of(&head, t, tab)).collect();
    let actions = {
        let head = head.clone();
        move || view! { <HeadActions head=head.clone()/> }
    };
    let facts = head.clone();
    let today = crate::caller::today();
    let days: Vec<String> = head.together_on.iter().map(|d| fmt::day_short(*d, today)).collect();
    let together = (!days.is_empty()).then(|| {
        let text = t!("case-together", days = days.join(&t!("list-separator")));
        view! { <Banner tone=Tone::Danger icon="shield" text=text/> }
    });
    let visit = head.visit.clone();
    view! {
        <CaseHeader title=head.code_name.clone() code=head.code.clone() tabs=tabs actions=actions>
            <CaseStatusChip status=head.status/>
            <Flags head=head/>
        </CaseHeader>
        {together}
        {visit.map(|sight| view! { <VisitBanner sight=sight/> })}
        <IdentityRow code=facts.code.clone() identity=facts.identity.clone() may_reveal=facts.may_reveal>
            <Facts head=facts.clone()/>
        </IdentityRow>
    }
}

/// A tab, with the number of tasks that are due and wait there.
fn tab_of(head: &Head, tab: CaseTab, here: CaseTab) -> Tab {
    let due = match tab {
        CaseTab::Plan => head.due.plan,
        CaseTab::Counselling => head.due.counselling,
        CaseTab::FollowUp => head.due.follow_up,
        CaseTab::Referrals => head.due.referrals,
        CaseTab::Training => head.due.training,
        CaseTab::Wellbeing => head.due.wellbeing,
        CaseTab::Consent => head.due.consent,
        CaseTab::Overview | CaseTab::Profile | CaseTab::Livelihood | CaseTab::Community | CaseTab::History => 0,
    };
    let link = Tab::new(t!(tab.key()), tab.href(&head.code)).current(tab == here);
    if due > 0 { link.count(due) } else { link }
}

/// What must not be overlooked. Never the category, never health.
#[component]
fn Flags(head: Head) -> impl IntoView {
    let child = head.age.is_some_and(|a| a.maybe_child).then(|| {
        view! { <StatusChip tone=Tone::Warn icon="child" text=t!("case-flag-child")/> }
    });
    let risk = (head.risk == Some(CaseRisk::High)).then(|| {
        view! { <StatusChip tone=Tone::Danger icon="shield" text=t!("case-flag-protection")/> }
    });
    let file = head.consent.file_refused.then(|| {
        view! { <StatusChip tone=Tone::Danger icon="ban" text=t!("case-flag-file")/> }
    });
    let paused = head.benefits_paused.then(|| {
        view! { <StatusChip tone=Tone::Warn icon="stop" text=t!("case-flag-suspended")/> }
    });
    let merged = head.leads_to.map(|to| view! { <StatusChip icon="swap" text=t!("case-flag-merged", code = to)/> });
    view! { <span class="row gap-1">{merged}{paused}{file}{child}{risk}</span> }
}

#[component]
fn Facts(head: Head) -> impl IntoView {
    let today = crate::caller::ctx().map(|c| c.today()).unwrap_or(head.opened_on);
    let (icon, consent) = consent_words(&head.consent);
    let ends = head.consent.ends_on.map(|day| t!("case-consent-ends", day = fmt::day_short(day, today)));
    let contact = head.last_contact_on.map_or_else(|| t!("case-no-contact"), |day| fmt::day_short(day, today));
    let caseworker = head.caseworker.clone().unwrap_or_else(|| t!("case-unassigned"));
    let funding = head.funding.clone().map(|name| view! { <Fact label=t!("funding") value=name/> });
    view! {
        <FactLine>
            <Fact label=t!("case-caseworker") value=caseworker/>
            <Fact label=t!("case-community") value=head.place.clone()/>
            <Fact label=t!("case-age-label") value=age_and_sex(head.age, head.sex)/>
            <Fact label=t!("case-consent-label")>
                <Icon name=icon size=IconSize::Small/>
                {consent}
                {ends.map(|text| view! { " "<span class="muted">{text}</span> })}
            </Fact>
            <Fact label=t!("case-last-contact") value=contact/>
            {funding}
        </FactLine>
    }
}

/// Adding a note, and the rest behind "More".
#[component]
fn HeadActions(head: Head) -> impl IntoView {
    // Whoever only looks at the case has nothing to do here, and takes nothing along.
    if head.visit.is_some() {
        return None;
    }
    let base = format!("/cases/{}", head.code);
    // Elsewhere the page has a next step of its own.
    let kind = if here().path == base { ButtonKind::Primary } else { ButtonKind::Plain };
    let status = head.may_change_status.then(|| {
        view! { <MenuLink href=format!("{base}/status") label=t!("case-change-status") icon="flag"/> }
    });
    let ends = head.may_change_status.then(|| {
        view! { <MenuLink href=format!("{base}/close") label=t!("case-end") icon="circle-ok"/> }
    });
    let suspend = head.may_change_status.then(|| {
        view! { <MenuLink href=format!("{base}/suspend") label=t!("suspension-title") icon="stop"/> }
    });
    let safety = head.may_note_safety.then(|| {
        view! { <MenuLink href=format!("{base}/safety") label=t!("suspicion-menu") icon="shield"/> }
    });
    let assign = head.may_assign.then(|| {
        view! { <MenuLink href=format!("{base}/assign") label=t!("case-assign") icon="swap"/> }
    });
    let transfer = head.may_change_status.then(|| {
        view! { <MenuLink href=format!("{base}/transfer") label=t!("case-transfer") icon="out"/> }
    });
    let wall = head.may_change_status.then(|| {
        view! { <MenuLink href=format!("{base}/wall") label=t!("wall-menu") icon="lock"/> }
    });
    Some(view! {
        <LinkButton href=format!("{base}#note") label=t!("case-add-note") icon="plus" kind=kind/>
        <Menu label=t!("case-more")>
            {status}
            {assign}
            {transfer}
            {wall}
            {safety}
            {suspend}
            {ends}
            <MenuLink href=format!("{base}/print") label=t!("case-print") icon="print"/>
        </Menu>
    })
}
