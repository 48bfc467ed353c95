//! `/placements/{id}`: what was agreed, what was seen, what comes next, how it ended.

use chrono::NaiveDate;
use domain::placement::{PlacementEnd, Still};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::placement::{Change, Look, PlacementPage as Page, Said, StoredPlacement};

use super::words::{PlacementChip, look_title, monthly, occupation};
use super::{id, placement_href};
use crate::api::placement::{EndPlacement, placement};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::CaseTab;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, Crumb, DateField, Disclosure, EmptyState, HiddenField,
    KeyValue, LinkButton, PageHead, Pair, Row, RowList, SavedBanner, SelectField, StatusChip, Tone, When,
};

/// The page.
#[component]
pub fn PlacementPage() -> impl IntoView {
    view! { <AppShell>{load(placement(id()), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let base = placement_href(&page.placement.id.to_string());
    let p = page.placement.clone();
    let saved =
        vec![("placement", t!("placement-saved")), ("look", t!("look-saved")), ("end", t!("placement-ended-saved"))];
    let saved = [saved, vec![("corrected", t!("placement-corrected-saved"))]].concat();
    let said: Said = (p.placement.clone(), p.ended);
    let correct = page.may_correct.then(|| {
        view! { <LinkButton href=format!("{base}/correct") label=t!("placement-correct")/> }
    });
    let (from, ended, reason) = (p.placement.hours.from, p.ended.map(|(on, _)| on), p.ended.map(|(_, why)| why));
    let look = page.may_write.then(|| {
        view! { <LinkButton href=format!("{base}/look") label=t!("look-record") kind=ButtonKind::Primary icon="pen"/> }
    });
    let case = page.case.clone().map(|code| {
        view! { <a href=CaseTab::Training.href(&code)>{t!("placement-to-case")}</a> }
    });
    let end = page.may_write.then(|| view! { <End placement=p.clone() today=page.today/> });
    let lead = [t!(p.placement.kind.label_key()), occupation(&p.placement.isco), page.code_name.clone()].join(" · ");
    view! {
        <Crumb trail=vec![(t!("placements-title"), "/placements".to_owned())] current=p.placement.employer.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=p.placement.employer.clone() lead=lead>
            <div class="row">
                <PlacementChip starts_on=from ended_on=ended reason=reason/>
                {look}
                {correct}
                <LinkButton href=format!("{base}/sheet") label=t!("placement-sheet") icon="print"/>
            </div>
        </PageHead>
        <div class="split">
            <div class="stack gap-5"><Looks looks=page.looks over=ended.is_some() today=page.today/></div>
            <div class="stack gap-5">
                <Agreed said=said.clone()/>
                <Changes changes=page.changes now=said/>
                {case}
                {end}
            </div>
        </div>
    }
}

/// What was agreed, and how it ended, as labels and values.
fn facts((p, ended): &Said) -> Vec<(String, String)> {
    let days = match p.hours.until {
        Some(last) => t!("cohort-days", first = fmt::day(p.hours.from), last = fmt::day(last)),
        None => t!("placement-open-end", first = fmt::day(p.hours.from)),
    };
    let hazard = if p.hazardous { t!("course-hazardous-long") } else { t!("course-not-hazardous") };
    let safe = p.safe_on.map_or_else(|| t!("placement-not-looked"), |day| t!("placement-safe", day = fmt::day(day)));
    let end = ended.map(|(on, why)| t!("placement-ended-on", day = fmt::day(on), why = t!(why.label_key())));
    let all = [
        (t!("placement-employer"), Some(p.employer.clone())),
        (t!("placement-occupation"), Some(occupation(&p.isco))),
        (t!("placement-master"), p.master.clone()),
        (t!("placement-place"), Some(p.place.clone())),
        (t!("placement-days"), Some(days)),
        (t!("placement-shift"), Some(t!(p.hours.shift.label_key()))),
        (t!("placement-contract"), p.contract.map(|c| t!(c.label_key()))),
        (t!("placement-pay"), p.pay.map(monthly)),
        (t!("placement-subsidy"), p.subsidy.map(monthly)),
        (t!("course-is-hazardous"), Some(hazard)),
        (t!("placement-safe-on"), Some(safe)),
        (t!("placement-end-label"), end),
    ];
    all.into_iter().filter_map(|(label, value)| value.map(|value| (label, value))).collect()
}

#[component]
fn Agreed(said: Said) -> impl IntoView {
    // Employer and occupation are the heading.
    let pairs: Vec<_> =
        facts(&said).into_iter().skip(2).map(|(label, value)| view! { <Pair label=label value=value/> }).collect();
    view! { <Card title=t!("placement-agreed") kind=CardKind::Sunken><KeyValue>{pairs}</KeyValue></Card> }
}

/// What was corrected: who, when, why, and what it said before.
#[component]
fn Changes(changes: Vec<Change>, now: Said) -> impl IntoView {
    let mut after = facts(&now);
    let rows: Vec<_> = changes
        .into_iter()
        .map(|c| {
            let before = facts(&c.before);
            let gone = before.iter().filter(|fact| !after.contains(fact));
            let note = gone.map(|(label, value)| t!("placement-was", label = label.clone(), value = value.clone()));
            let note = note.collect::<Vec<_>>().join(" · ");
            after = before;
            let sub = t!("closure-by", who = c.by, when = fmt::instant(c.at));
            view! { <Row title=c.reason sub=sub note=note/> }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! { <Card title=t!("placement-changes") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    })
}

#[component]
fn Looks(looks: Vec<Look>, over: bool, today: NaiveDate) -> impl IntoView {
    // Where it is over, nobody looks any more.
    let rows: Vec<_> = looks.into_iter().filter(|l| !over || l.seen.is_some()).map(|l| row(l, today)).collect();
    if rows.is_empty() {
        return view! {
            <Card title=t!("looks-title")><EmptyState title=t!("looks-none") text=t!("looks-none-text")/></Card>
        }
        .into_any();
    }
    view! { <Card title=t!("looks-title") kind=CardKind::Flush><RowList lead=true>{rows}</RowList></Card> }.into_any()
}

fn row(look: Look, today: NaiveDate) -> impl IntoView {
    let on = look.seen.map_or(look.due_on, |(on, _)| on);
    let (top, bottom) = fmt::day_box(on);
    let late = look.seen.is_none() && look.due_on < today;
    let (tone, icon, text) = match look.seen.map(|(_, still)| still) {
        Some(Still::Yes) => (Tone::Ok, "check", t!("look-there")),
        Some(Still::No) => (Tone::Warn, "out", t!("look-gone")),
        Some(Still::Unknown) => (Tone::Quiet, "info", t!("look-unknown")),
        None if late => (Tone::Warn, "clock", t!("look-late")),
        None => (Tone::Quiet, "calendar", t!("look-ahead")),
    };
    let concern = look.concern.map(|c| t!(c.label_key()));
    let sub = [concern, look.by].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <Row title=look_title(look.kind, look.days) sub=sub note=look.advice.unwrap_or_default()
            lead=move || view! { <When top=top bottom=bottom late=late/> }>
            <StatusChip tone=tone icon=icon text=text plain=true/>
        </Row>
    }
}

/// It ends: as agreed, or before.
#[component]
fn End(placement: StoredPlacement, today: NaiveDate) -> impl IntoView {
    let id = placement.id.to_string();
    let day = today.to_string();
    view! {
        <Disclosure label=t!("placement-end") opens_for=EndPlacement::PATH>
            <PostForm action=EndPlacement::PATH version=placement.version class="stack gap-4">
                <HiddenField name="placement" value=id/>
                <DateField name="ended_on" label=t!("placement-last-day") value=day.clone() max=day/>
                <SelectField name="reason" label=t!("placement-why") choices=choices!(PlacementEnd)/>
                <Actions><Button label=t!("save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}
