//! `/cases/{code}/community`: how the community receives people, and what the person has to do with support.

use domain::support::{LinkKind, LinkMistake, TargetKind};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::support::{CaseSupport, LinkLine};

use super::due::project_row;
use super::institutions::InstitutionsHere;
use super::query;
use super::words::{LoadBanners, on};
use crate::api::support::{LinkSupport, MistakenSupport, UnlinkSupport, case_support};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Button, Card, CardKind, Choice, DateField, Disclosure, EmptyState, FilterBar, GroupedSelect, HiddenField,
    KeyValue, Pair, RowList, SavedBanner, SearchField, SelectField, StatusChip, TabHead, Tone,
};

/// The page.
#[component]
pub fn CaseCommunityPage() -> impl IntoView {
    let code = case_code();
    let words = query("q");
    let data = case_support(code.clone(), words.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Community>
            {load(data, |page| view! { <Content page=page words=words/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(page: CaseSupport, words: String) -> impl IntoView {
    let saved = vec![
        ("linked", t!("case-support-linked")),
        ("unlinked", t!("case-support-unlinked")),
        ("mistaken", t!("case-support-mistaken")),
    ];
    let new = page.may_link.then(|| view! { <New page=page.clone() words=words/> });
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("case-support-title") lead=t!("case-support-lead")/>
        <LoadBanners warnings=page.warnings.clone()/>
        <div class="split">
            <div class="stack gap-5">
                <Links page=page.clone()/>
                <Projects page=page.clone()/>
                <InstitutionsHere institutions=page.institutions.clone()/>
            </div>
            <div class="stack gap-5">
                <Community page=page/>
                {new}
            </div>
        </div>
    }
}

#[component]
fn Community(page: CaseSupport) -> impl IntoView {
    let body = match page.community {
        None => view! { <p class="muted small">{t!("case-support-no-community", place = page.place)}</p> }.into_any(),
        Some(c) => {
            let acceptance = page.acceptance.map_or_else(
                || t!("community-acceptance-unknown"),
                |p| t!("acceptance-on", n = p.acceptance, day = on(p.on)),
            );
            let tension = c.answers.number("tension").map(|n| t!("support-score", n = n)).unwrap_or_default();
            view! {
                <KeyValue>
                    <Pair label=t!("community-place")><a href=format!("/communities/{}", c.pcode)>{c.name}</a></Pair>
                    <Pair label=t!("acceptance") value=acceptance/>
                    <Pair label=t!("support-ask-tension") value=tension/>
                    <Pair label=t!("support-ask-access") value=c.answers.text("access").unwrap_or_default().to_owned()/>
                </KeyValue>
            }
            .into_any()
        }
    };
    view! { <Card title=t!("case-support-community") kind=CardKind::Sunken>{body}</Card> }
}

#[component]
fn Projects(page: CaseSupport) -> impl IntoView {
    if page.projects.is_empty() {
        return None;
    }
    let rows: Vec<_> = page.projects.into_iter().map(project_row).collect();
    Some(view! { <Card title=t!("case-support-projects") kind=CardKind::Flush><RowList>{rows}</RowList></Card> })
}

#[component]
fn Links(page: CaseSupport) -> impl IntoView {
    let body = if page.links.is_empty() {
        view! { <EmptyState title=t!("case-support-none") text=t!("case-support-none-text")/> }.into_any()
    } else {
        let code = page.code.clone();
        let may_link = page.may_link;
        let lines = page.links.into_iter().map(|line| view! { <One line=line code=code.clone() may_link=may_link/> });
        view! { <ul class="rows">{lines.collect_view()}</ul> }.into_any()
    };
    view! { <Card title=t!("case-support-links") kind=CardKind::Flush>{body}</Card> }
}

#[component]
fn One(line: LinkLine, code: String, may_link: bool) -> impl IntoView {
    let l = line.link;
    let href = match l.target.kind {
        TargetKind::Project => format!("/projects/{}", l.code.clone().unwrap_or_default()),
        TargetKind::Record => format!("/support/{}", l.target.id),
        TargetKind::Institution => format!("/institutions/{}", l.target.id),
    };
    let since = match l.ended_on {
        Some(end) => t!("case-support-until", from = on(l.since), to = on(end)),
        None => t!("case-support-since", day = on(l.since)),
    };
    let sub = [t!(l.kind.label_key()), since].join(" · ");
    let consent = line.without_consent.then(|| {
        view! { <StatusChip tone=Tone::Danger icon="ban" text=t!("case-support-without-consent")/> }
    });
    let ended = l.consent_ended.then(|| {
        view! { <StatusChip tone=Tone::Quiet icon="ban" text=t!("case-support-consent-ended")/> }
    });
    let about = l.title.clone();
    let mistake = may_link.then(|| view! { <Mistake id=l.id.to_string() version=l.version code=code.clone()/> });
    let end = (may_link && l.ended_on.is_none()).then(|| {
        view! {
            <PostForm action=UnlinkSupport::PATH id=format!("link-{}", l.id) version=l.version class="row">
                <HiddenField name="code" value=code/>
                <HiddenField name="id" value=l.id.to_string()/>
                <Button label=t!("case-support-end") about=about/>
            </PostForm>
        }
    });
    view! {
        <li>
            <div>
                <a class="strong" href=href>{l.title}</a>
                <p class="rows__sub">{sub}</p>
                {consent}
                {ended}
                {mistake}
            </div>
            <div class="rows__end">{end}</div>
        </li>
    }
}

/// Takes the link back, as something that never was.
#[component]
fn Mistake(id: String, version: i64, code: String) -> impl IntoView {
    let form = format!("mistake-{id}");
    let opens = format!("{}#{form}", MistakenSupport::PATH);
    view! {
        <Disclosure label=t!("case-support-mistake") opens_for=opens>
            <PostForm action=MistakenSupport::PATH id=form version=version class="stack gap-4">
                <HiddenField name="code" value=code/>
                <HiddenField name="id" value=id/>
                <SelectField name="reason" label=t!("case-support-mistake-why") choices=choices!(LinkMistake)/>
                <Actions><Button label=t!("case-support-mistake-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

/// Narrows what the case can be linked to.
#[component]
fn Find(words: String) -> impl IntoView {
    view! {
        <FilterBar label=t!("case-support-find")>
            <SearchField name="q" label=t!("case-support-words") hint=t!("case-support-words-hint") value=words/>
        </FilterBar>
    }
}

#[component]
fn New(page: CaseSupport, words: String) -> impl IntoView {
    let looked = !words.trim().is_empty();
    if page.offered.is_empty() && !looked {
        return view! { <Card title=t!("case-support-new")><p class="muted small">{t!("case-support-nothing")}</p></Card> }.into_any();
    }
    let group = |kind: TargetKind| {
        let of = page.offered.iter().filter(|o| o.target == kind.as_str());
        let choices: Vec<_> = of
            .map(|o| {
                let label = if o.above.is_empty() { o.title.clone() } else { format!("{} · {}", o.title, o.above) };
                Choice::new(format!("{kind}:{}", o.id), label)
            })
            .collect();
        (t!(kind.label_key()), choices)
    };
    let none = page.offered.is_empty().then(|| view! { <p class="muted small">{t!("case-support-found-none")}</p> });
    let groups = TargetKind::ALL.iter().copied().map(group).collect();
    view! {
        <Card title=t!("case-support-new")>
            <Find words=words/>
            {none}
            <PostForm action=LinkSupport::PATH class="stack gap-4">
                <HiddenField name="code" value=page.code/>
                <SelectField name="kind" label=t!("case-support-kind") choices=choices!(LinkKind)/>
                <GroupedSelect name="target" label=t!("case-support-target") hint=t!("case-support-target-hint") groups=groups/>
                <DateField name="since" label=t!("case-support-day") value=page.today.to_string()/>
                <Actions><Button label=t!("case-support-save")/></Actions>
            </PostForm>
        </Card>
    }
    .into_any()
}
