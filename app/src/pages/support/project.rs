//! `/projects/{code}`: a project from the idea to the hand-over, who takes part, and its money.

use domain::support::{
    Implementer, ProjectMove, RETURNED_MOST, Split, WOMEN_AT_LEAST, outlasts_mission, project_questions,
};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::ProjectPage as Page;

use super::fields::{AnswerList, Counted};
use super::param;
use super::project_history::History;
use super::project_money::Money;
use super::words::{LinkedCases, ProjectChip, share};
use crate::api::support::{MoveProject, project};
use crate::forms::PostForm;
use crate::pages::livelihood::StartupSums;
use crate::pages::load;
use crate::ui::{
    AppShell, Banner, Button, ButtonKind, Card, Crumb, Disclosure, Fact, FactLine, HiddenField, LinkButton, PageHead,
    SavedBanner, TextArea, Tone,
};

/// The page.
#[component]
pub fn ProjectPage() -> impl IntoView {
    view! { <AppShell form=true>{load(project(param("code")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let p = page.project.clone();
    let edit = (page.may_write && p.state.is_open_to_change()).then(|| {
        view! { <LinkButton href=format!("/projects/{}/edit", p.code) label=t!("edit") icon="pen"/> }
    });
    let saved = vec![
        ("project", t!("project-saved")),
        ("moved", t!("project-moved")),
        ("planned", t!("project-tranche-planned")),
        ("paid", t!("project-tranche-paid")),
        ("back", t!("tranche-was-back")),
        ("corrected", t!("tranche-was-corrected")),
    ];
    let trail = vec![
        (t!("communities-title"), "/communities".to_owned()),
        (page.of.0.clone(), format!("/communities/{}", page.of.1)),
    ];
    let kind = p.answers.text("project").map(|k| t!(format!("support-project-{}", k.replace('_', "-"))));
    let lead = [kind, Some(p.code.clone())].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let counted = (p.answers.count.total() > 0).then(|| {
        let count = p.answers.count.clone();
        view! { <Card title=t!("project-people")><Counted count=count split=Split::GroupSexAge/></Card> }
    });
    let startups = page.startups.clone().filter(|_| p.state.was_approved());
    let startups = startups.map(|books| view! { <StartupSums code=p.code.clone() books=books/> });
    let money = p.state.was_approved().then(|| view! { <Money page=page.clone()/> });
    view! {
        <Crumb trail=trail current=p.title.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=p.title.clone() lead=lead>
            <ProjectChip state=p.state/>
            {edit}
        </PageHead>
        <Warnings page=page.clone()/>
        <Facts page=page.clone()/>
        <div class="split split--wide">
            <div class="stack gap-5">
                <Card title=t!("project-about")>
                    <AnswerList questions=project_questions() answers=p.answers/>
                    <LinkedCases linked=page.linked/>
                </Card>
                {counted}
            </div>
            <div class="stack gap-5">
                <Moves page=page.clone()/>
                {money}
                {startups}
                <History history=page.history/>
            </div>
        </div>
    }
}

#[component]
fn Warnings(page: Page) -> impl IntoView {
    let returned = page.project.answers.count.returned_share().filter(|n| *n > RETURNED_MOST);
    let women = page.committee_women.filter(|n| *n < WOMEN_AT_LEAST);
    let long = outlasts_mission(&page.project.answers);
    view! {
        {long.then(|| view! { <Banner tone=Tone::Warn title=t!("project-mission-long") text=t!("project-mission-long-text")/> })}
        {returned.map(|n| view! { <Banner tone=Tone::Warn title=t!("project-one-sided") text=t!("project-one-sided-text", n = n)/> })}
        {women.map(|n| view! { <Banner tone=Tone::Warn text=t!("committee-few-women", n = n, least = WOMEN_AT_LEAST)/> })}
    }
}

#[component]
fn Facts(page: Page) -> impl IntoView {
    let count = &page.project.answers.count;
    let counted = count.total() > 0;
    let women = if counted { share(count.women_share()) } else { String::new() };
    let returned = if counted { share(count.returned_share()) } else { String::new() };
    let own = page.project.implementer == Some(Implementer::Programme);
    let carried_by = page.organisation.or_else(|| own.then(|| t!("project-by-programme"))).unwrap_or_default();
    let committee = page.committee_women.map(|n| t!("percent", n = n)).unwrap_or_default();
    view! {
        <FactLine>
            <Fact label=t!("project-carried-by") value=carried_by/>
            <Fact label=t!("project-women") value=women/>
            <Fact label=t!("project-returned") value=returned/>
            <Fact label=t!("committee-title") value=committee/>
        </FactLine>
    }
}

#[component]
fn Moves(page: Page) -> impl IntoView {
    if page.moves.is_empty() {
        return view! { <Card title=t!("project-next")><p class="muted small">{t!("project-next-none")}</p></Card> }
            .into_any();
    }
    let (reasoned, plain): (Vec<ProjectMove>, Vec<ProjectMove>) = page.moves.iter().partition(|m| m.needs_a_reason());
    let (code, version) = (page.project.code, page.project.version);
    let on = (!plain.is_empty()).then(|| {
        let code = code.clone();
        view! {
            <PostForm action=MoveProject::PATH version=version class="stack gap-4">
                <HiddenField name="project" value=code/>
                <div class="row">{buttons(&plain)}</div>
            </PostForm>
        }
    });
    let back = (!reasoned.is_empty()).then(|| {
        view! {
            <Disclosure label=t!("project-hold") opens_for=format!("{}#why", MoveProject::PATH)>
                <PostForm action=MoveProject::PATH id="why" version=version class="stack gap-4">
                    <HiddenField name="project" value=code/>
                    <TextArea name="reason" label=t!("project-reason") hint=t!("project-reason-hint")/>
                    <div class="row">{buttons(&reasoned)}</div>
                </PostForm>
            </Disclosure>
        }
    });
    view! {
        <Card title=t!("project-next")>
            <p class="small">{t!("project-next-lead")}</p>
            {on}
            {back}
        </Card>
    }
    .into_any()
}

/// A button for each step that may come next; drawn inside the form, which names them.
fn buttons(moves: &[ProjectMove]) -> Vec<impl IntoView + use<>> {
    let button = |(i, step): (usize, &ProjectMove)| {
        let kind = match step {
            ProjectMove::Return => ButtonKind::Plain,
            _ if step.needs_a_reason() => ButtonKind::Danger,
            _ if i == 0 => ButtonKind::Primary,
            _ => ButtonKind::Plain,
        };
        view! { <Button label=t!(step.label_key()) kind=kind name="step" value=step.as_str()/> }
    };
    moves.iter().enumerate().map(button).collect()
}
