//! `/training/cohorts/{code}/sessions/{number}`: everybody present by one button, then the exceptions.

use domain::training::AttendanceMark;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::{ClassMark, SessionPage as Page};

use super::words::{cohort_title, hours, mark_icon, needs, percent};
use super::{cohort_href, param};
use crate::api::training::{MarkSession, training_session};
use crate::fmt;
use crate::forms::{PostForm, form, sent};
use crate::pages::load;
use crate::ui::{
    AppShell, AskButton, Banner, Button, ButtonKind, ButtonSize, Card, CardKind, Crumb, EmptyState, HiddenField, Icon,
    IconSize, LinkButton, PageHead, Sparkline, TextField, Tone, Width,
};

/// What the button asks that marks everybody present.
const ALL: &str = "all";

/// The page.
#[component]
pub fn TrainingSessionPage() -> impl IntoView {
    let data = training_session(param("code"), param("number"));
    view! { <AppShell>{load(data, |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let base = cohort_href(&page.cohort.code);
    let n = page.session.number;
    let lead = [fmt::day_long(page.session.held_on), hours(page.session.minutes)].join(" · ");
    let link = |number: i64, label: String, icon: &'static str| {
        view! { <LinkButton href=format!("{base}/sessions/{number}") label=label icon=icon kind=ButtonKind::Quiet/> }
    };
    let before = page.neighbours.0.map(|n| link(n, t!("training-session-before"), "left"));
    let after = page.neighbours.1.map(|n| link(n, t!("training-session-after"), "right"));
    let future = page.session.held_on > page.today;
    let taken = page.session.taken_at.map(|at| {
        let who = page.session.taken_by.clone().unwrap_or_default();
        view! { <Banner tone=Tone::Ok icon="check" text=t!("attendance-taken-by", who = who, when = fmt::instant(at))/> }
    });
    let ahead = future.then(|| view! { <Banner tone=Tone::Info text=t!("attendance-ahead")/> });
    let body = if page.class.is_empty() {
        view! { <Card label=t!("training-class")><EmptyState title=t!("training-class-none") text=t!("training-class-none-text")/></Card> }
            .into_any()
    } else if page.may_attend && !future {
        view! { <Attendance page=page.clone()/> }.into_any()
    } else {
        view! { <Seen class=page.class.clone()/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (cohort_title(&page.cohort), base.clone())]
            current=t!("training-session-n", n = n)/>
        <PageHead title=t!("training-session-n", n = n) lead=lead eyebrow=cohort_title(&page.cohort)>
            <div class="row">{before}{after}</div>
        </PageHead>
        {taken}
        {ahead}
        {body}
    }
}

#[component]
fn Attendance(page: Page) -> impl IntoView {
    let (cohort, number) = (page.cohort.code.clone(), page.session.number.to_string());
    let asked = sent(MarkSession::PATH).is_some_and(|s| s.asked() == Some(ALL));
    let fresh = page.session.taken_at.is_none();
    let saved = page.session.topic.clone().unwrap_or_default();
    let topic = page.draft.as_ref().map_or(saved, |(topic, _)| topic.clone());
    let draft = page.draft.map(|(_, at)| {
        view! { <Banner tone=Tone::Info text=t!("attendance-draft", when = fmt::instant(at))/> }
    });
    let class = page.class;
    view! {
        <PostForm action=MarkSession::PATH version=page.session.version class="form form--attend" guard=true keeps=true>
            {draft}
            <HiddenField name="cohort" value=cohort/>
            <HiddenField name="number" value=number/>
            <TextField name="topic" label=t!("training-topic") value=topic optional=true width=Width::W20/>
            <Grid class=class all=asked fresh=fresh/>
        </PostForm>
    }
}

/// One row for each person.
#[component]
fn Grid(class: Vec<ClassMark>, all: bool, fresh: bool) -> impl IntoView {
    let everybody = fresh.then(|| {
        view! { <div class="card__head"><AskButton label=t!("attendance-everybody") value=ALL at="marks" icon="check"/></div> }
    });
    let rows: Vec<_> = class.into_iter().enumerate().map(|(i, one)| view! { <Person i=i one=one all=all/> }).collect();
    view! {
        <section class="card card--flush" id="marks" aria-label=t!("attendance-label")>
            {everybody}
            <table class="attend attend--form">
                <caption class="vh">{t!("attendance-label")}</caption>
                <thead class="vh">
                    <tr><th scope="col">{t!("trainee-name")}</th><th scope="col">{t!("attendance-label")}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="card__foot">
                <Key/>
                <Button label=t!("attendance-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
            </div>
        </section>
    }
}

#[component]
fn Person(i: usize, one: ClassMark, all: bool) -> impl IntoView {
    let (line, form) = (one.line, form());
    let at = |field: &str| format!("marks[{i}][{field}]");
    let saved = one.mark.map(|(mark, _)| mark.as_str().to_owned()).unwrap_or_default();
    let draft = one.typed.map(|m| (m.status, m.minutes)).unzip();
    let mut chosen = form.typed(&at("status")).or(draft.0).unwrap_or(saved);
    if all && chosen.is_empty() {
        chosen = AttendanceMark::Present.as_str().to_owned();
    }
    let late = one.mark.filter(|(mark, _)| *mark == AttendanceMark::Late).map(|(_, minutes)| minutes.to_string());
    let minutes = form.typed(&at("minutes")).or(draft.1).or(late).unwrap_or_default();
    let name = line.name();
    let error = form.error_of(&at("status")).or_else(|| form.error_of(&at("minutes")));
    let error_id = format!("{}-error", form.id(&at("status")));
    let described = error.is_some().then(|| error_id.clone());
    let error = error.map(|text| view! { <p class="error" id=error_id><Icon name="alert"/><span>{text}</span></p> });
    let radios: Vec<_> = AttendanceMark::ALL
        .iter()
        .enumerate()
        .map(|(k, mark)| {
            let id = if k == 0 { form.id(&at("status")) } else { format!("{}-{k}", form.id(&at("status"))) };
            view! {
                <label title=t!(mark.label_key())>
                    <input type="radio" id=id name=form.name(&at("status")) value=mark.as_str() checked=chosen == mark.as_str() autocomplete="off"/>
                    <span><Icon name=mark_icon(*mark) size=IconSize::Small/><span class="vh">{t!(mark.label_key())}</span></span>
                </label>
            }
        })
        .collect();
    let gone = one.left.then(|| t!("trainee-left"));
    let sub = needs(&line).into_iter().chain(gone).collect::<Vec<_>>().join(" · ");
    let sub = (!sub.is_empty()).then(|| view! { <span class="xs muted">{sub}</span> });
    let who = form.name(&at("who"));
    let minutes_label = t!("attendance-minutes-of", name = name.clone());
    view! {
        <tr>
            <th scope="row">
                {name.clone()}
                {sub}
                <span class="xs muted spark-line"><Sparkline marks=line.recent.clone()/> {percent(line.hours)}</span>
            </th>
            <td>
                {error}
                <input type="hidden" name=who value=line.id.to_string()/>
                <div class="segment" role="radiogroup" aria-label=name aria-describedby=described>{radios}</div>
                <label class="minutes small">
                    <span class="vh">{minutes_label}</span>
                    <input class="input input--w4" name=form.name(&at("minutes")) id=form.id(&at("minutes")) value=minutes inputmode="numeric" autocomplete="off"/>
                    <span aria-hidden="true">{t!("session-minutes-unit")}</span>
                </label>
            </td>
        </tr>
    }
}

/// What the signs mean.
#[component]
fn Key() -> impl IntoView {
    let items: Vec<_> = AttendanceMark::ALL
        .iter()
        .map(|m| view! { <span><Icon name=mark_icon(*m) size=IconSize::Small/>{t!(m.label_key())}</span> })
        .collect();
    view! { <div class="keyrow">{items}</div> }
}

/// Attendance for those who do not take it.
#[component]
fn Seen(class: Vec<ClassMark>) -> impl IntoView {
    let rows: Vec<_> = class
        .into_iter()
        .map(|one| {
            let mark = match one.mark {
                Some((mark, _)) => view! { <Icon name=mark_icon(mark) size=IconSize::Small/>{t!(mark.label_key())} }.into_any(),
                None => view! { <span class="muted">{t!("attendance-not-taken")}</span> }.into_any(),
            };
            let sub = [Some(percent(one.line.hours)), one.left.then(|| t!("trainee-left"))];
            let sub = sub.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            view! { <crate::ui::Row title=one.line.name() sub=sub><span class="row gap-1 small">{mark}</span></crate::ui::Row> }
        })
        .collect();
    view! { <Card title=t!("training-class") kind=CardKind::Flush><crate::ui::RowList>{rows}</crate::ui::RowList></Card> }
}
