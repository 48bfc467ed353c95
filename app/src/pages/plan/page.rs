//! `/cases/{code}/plan`: the newest version; `?version=1` shows an earlier one.

use chrono::NaiveDate;
use domain::plan::PlanStatus;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::plan::{PlanPage as Data, PlanRow};

use super::goal::GoalCard;
use crate::api::plan::{ApprovePlan, ReturnPlan, plan_page};
use crate::caller::today;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Banner, Button, ButtonKind, Card, CardKind, Disclosure, EmptyState, Fact, FactLine, HiddenField, LinkButton,
    SavedBanner, StatusChip, TabHead, TextArea, Tone,
};

/// The page.
#[component]
pub fn PlanPage() -> impl IntoView {
    let code = case_code();
    let version = use_query_map().read_untracked().get("version").unwrap_or_default();
    let data = plan_page(code.clone(), version);
    view! {
        <CaseFrame code=code tab=CaseTab::Plan>
            {load(data, |page| view! { <Content page=page/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(page: Data) -> impl IntoView {
    let saved = vec![
        ("plan", t!("plan-saved")),
        ("approved", t!("plan-approved-saved")),
        ("returned", t!("plan-returned-saved")),
        ("step", t!("plan-step-saved")),
        ("link", t!("plan-link-saved")),
    ];
    let body = match page.plan.clone() {
        Some(plan) => view! { <Version page=page plan=plan/> }.into_any(),
        None => view! { <NoPlan code=page.code may_write=page.may_write/> }.into_any(),
    };
    view! { <SavedBanner texts=saved/>{body} }
}

#[component]
fn NoPlan(code: String, may_write: bool) -> impl IntoView {
    let edit = format!("{}/edit", CaseTab::Plan.href(&code));
    let write = may_write
        .then(|| view! { <LinkButton href=edit label=t!("plan-write-first") kind=ButtonKind::Primary icon="pen"/> });
    view! {
        <TabHead title=t!("plan-title")/>
        <Card label=t!("plan-title")>
            <EmptyState title=t!("plan-empty") text=t!("plan-empty-text")>
                <div class="row">{write}</div>
            </EmptyState>
        </Card>
    }
}

#[component]
fn Version(page: Data, plan: PlanRow) -> impl IntoView {
    let today = today();
    let base = CaseTab::Plan.href(&page.code);
    let newest = plan.number == page.newest;
    let lead = lead(&page, &plan);
    let review = (newest && page.may_write).then(|| {
        view! { <LinkButton href=format!("{base}/edit") label=t!("plan-review") kind=ButtonKind::Primary icon="pen"/> }
    });
    let earlier = (plan.number > 1).then(|| {
        view! { <LinkButton href=format!("{base}?version={}", plan.number - 1) label=t!("plan-earlier")/> }
    });
    let back = (!newest).then(|| view! { <LinkButton href=base label=t!("plan-newest") kind=ButtonKind::Primary/> });
    let words = plan.plan.own_words.clone().map(|words| {
        view! {
            <Card label=t!("plan-own-words") kind=CardKind::Sunken>
                <p class="eyebrow">{t!("plan-own-words")}</p>
                <p class="quote lines" dir="auto">{t!("plan-quote", words = words)}</p>
            </Card>
        }
    });
    let may_do = newest && page.may_write;
    let goals: Vec<_> = plan
        .plan
        .goals
        .iter()
        .zip(&plan.actions)
        .map(|(goal, ids)| {
            let links = page.links.clone();
            view! { <GoalCard code=page.code.clone() goal=goal.clone() ids=ids.clone() links=links may_do=may_do today=today/> }
        })
        .collect();
    view! {
        <TabHead title=t!("plan-version-title", n = plan.number) lead=lead>{earlier}{back}{review}</TabHead>
        <Returned plan=plan.clone()/>
        <Approval page=page plan=plan.clone()/>
        <Facts plan=plan today=today/>
        {words}
        <div class="cols cols--l">{goals}</div>
    }
}

/// "First agreed on 14 April, signed by the person. Next review on 1 December."
fn lead(page: &Data, plan: &PlanRow) -> String {
    let first = page.first_written.map_or(plan.created_at, |at| at);
    let first = t!("plan-first-on", day = fmt::day(fmt::local_date(first)));
    let review = t!("plan-review-on", day = fmt::day(plan.plan.review_due));
    if plan.status == PlanStatus::Superseded { first } else { format!("{first} {review}") }
}

#[component]
fn Facts(plan: PlanRow, today: NaiveDate) -> impl IntoView {
    let (tone, icon) = match plan.status {
        PlanStatus::Pending => (Tone::Warn, "clock"),
        PlanStatus::Approved => (Tone::Ok, "circle-ok"),
        PlanStatus::Returned => (Tone::Warn, "left"),
        PlanStatus::Superseded => (Tone::Quiet, "dash"),
    };
    let more = match (plan.status, plan.decided_at) {
        (PlanStatus::Pending, _) => Some(t!("plan-waits")),
        (_, Some(at)) => {
            let day = fmt::day_short(fmt::local_date(at), today);
            Some(t!("plan-decided-by", day = day, who = plan.decided_by.clone().unwrap_or_default()))
        }
        (_, None) => None,
    };
    let signed = plan.plan.signed_on.map_or_else(|| t!("plan-not-signed"), |d| fmt::day_short(d, today));
    let written = fmt::day_short(fmt::local_date(plan.created_at), today);
    view! {
        <FactLine>
            <Fact label=t!("plan-status")>
                <StatusChip tone=tone icon=icon text=t!(plan.status.label_key())/>
                {more.map(|text| view! { <span class="muted">{text}</span> })}
            </Fact>
            <Fact label=t!("plan-track") value=t!(plan.plan.track.label_key())/>
            <Fact label=t!("plan-signed-on") value=signed/>
            <Fact label=t!("plan-written-by") value=t!("plan-written-line", day = written, who = plan.author_name)/>
        </FactLine>
    }
}

/// What the supervisor wants changed, while the version waits for that.
#[component]
fn Returned(plan: PlanRow) -> impl IntoView {
    let reason = plan.return_reason.filter(|_| plan.status == PlanStatus::Returned)?;
    Some(view! { <Banner tone=Tone::Warn icon="left" title=t!("plan-returned-title") text=reason/> })
}

/// The buttons of whoever may decide.
#[component]
fn Approval(page: Data, plan: PlanRow) -> impl IntoView {
    if !page.may_approve {
        return ().into_any();
    }
    let (code, again) = (page.code.clone(), page.code);
    view! {
        <Card title=t!("plan-approve-title") kind=CardKind::Accent>
            <p class="small">{t!("plan-approve-text")}</p>
            <PostForm action=ApprovePlan::PATH version=plan.version>
                <HiddenField name="code" value=code/>
                <div class="row"><Button label=t!("plan-approve") icon="check" kind=ButtonKind::Primary/></div>
            </PostForm>
            <Disclosure label=t!("plan-return-open") opens_for=ReturnPlan::PATH>
                <PostForm action=ReturnPlan::PATH id="return" version=plan.version>
                    <HiddenField name="code" value=again/>
                    <TextArea name="reason" label=t!("plan-return-reason") hint=t!("plan-return-hint")/>
                    <div class="row"><Button label=t!("plan-return") icon="left"/></div>
                </PostForm>
            </Disclosure>
        </Card>
    }
    .into_any()
}
