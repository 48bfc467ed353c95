//! Toolkits: what a course gives, handing one over, and what became of it.

use domain::money::PROGRAMME;
use domain::training::{KitCondition, KitItem, KitReceipt, kit_cost};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::{DueKit, Kit, KitLook, KitStart};

use super::{cohort_href, param};
use crate::api::training::{DeliverKit, SaveKit, kit_form};
use crate::caller::today;
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Card, CardKind, Choice, Crumb, DateField, Disclosure, DueChip,
    HiddenField, KeyValue, LinkButton, PageHead, Pair, RadioGroup, Row, RowList, TextArea, TextField, Tick, Ticks,
    When, Width,
};

/// `/training/courses/{id}/kit`: what the course gives.
#[component]
pub fn KitPage() -> impl IntoView {
    view! { <AppShell form=true>{load(kit_form(param("id")), |start| view! { <Content start=start/> })}</AppShell> }
}

#[component]
fn Content(start: KitStart) -> impl IntoView {
    let back = format!("/training/courses/{}", start.form.course);
    view! {
        <Crumb trail=vec![(t!("training-title"), "/training".to_owned()), (t!("courses-title"), "/training/courses".to_owned()), (start.title, back.clone())]
            current=t!("toolkit-title-course")/>
        <PageHead title=t!("toolkit-title-course") lead=t!("toolkit-lead-course")/>
        <PostForm action=SaveKit::PATH class="form form--narrow" guard=true>
            <HiddenField name="course" value=start.form.course/>
            <TextArea name="items" label=t!("toolkit-items") hint=t!("toolkit-items-hint") value=start.form.items optional=true/>
            <Actions bar=true>
                <Button label=t!("save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// What is in a kit, one line for each.
#[component]
pub fn KitItems(items: Vec<KitItem>) -> impl IntoView {
    let cost = kit_cost(&items);
    let lines = items.into_iter().map(|i| Tick::yes(t!("toolkit-item", n = i.quantity, what = i.name))).collect();
    let cost = (cost > 0)
        .then(|| view! { <p class="small muted">{t!("toolkit-cost", amount = fmt::money(cost, PROGRAMME.code))}</p> });
    view! { <Ticks items=lines/> {cost} }
}

/// Handing a kit over to somebody of a cohort.
#[component]
pub fn Deliver(cohort: String, id: String, items: Vec<KitItem>) -> impl IntoView {
    let day = today().to_string();
    view! {
        <Card title=t!("toolkit-title")>
            <KitItems items=items/>
            <PostForm action=DeliverKit::PATH class="stack gap-4">
                <HiddenField name="cohort" value=cohort/>
                <HiddenField name="id" value=id/>
                <DateField name="delivered_on" label=t!("toolkit-delivered-on") value=day.clone() max=day/>
                <RadioGroup name="receipt" label=t!("toolkit-receipt") choices=choices!(KitReceipt) row=true/>
                <TextField name="supplier" label=t!("toolkit-supplier") optional=true/>
                <TextField name="tag" label=t!("toolkit-tag") hint=t!("toolkit-tag-hint") width=Width::W10 optional=true/>
                <Actions><Button label=t!("toolkit-deliver") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

/// Where it is said what became of a kit.
#[derive(Clone)]
pub struct LookAt {
    /// The address to post to.
    pub path: &'static str,
    /// The field that says by which way the reader comes, and its value: the cohort's or the case's code.
    pub by: (&'static str, String),
    /// Id of the enrolment.
    pub id: String,
}

/// A kit that was handed over, and what became of it; with `look` for who may say so.
#[component]
pub fn KitCard(kit: Kit, look: Option<LookAt>) -> impl IntoView {
    let delivered = t!("toolkit-delivered", day = fmt::day(kit.delivered_on), how = t!(kit.receipt.label_key()));
    let looks: Vec<_> =
        kit.looks.iter().map(|l| view! { <Pair label=t!("toolkit-after", n = l.days) value=became(l)/> }).collect();
    let open: Vec<KitLook> = kit.looks.iter().filter(|l| l.seen.is_none()).copied().collect();
    let form = look.filter(|_| !open.is_empty()).map(|at| view! { <Look at=at open=open/> });
    view! {
        <Card title=t!("toolkit-title")>
            <p class="small">{delivered}</p>
            <KitItems items=kit.items/>
            <KeyValue>
                {kit.supplier.map(|who| view! { <Pair label=t!("toolkit-supplier") value=who/> })}
                {kit.tag.map(|tag| view! { <Pair label=t!("toolkit-tag") value=tag/> })}
                {looks}
            </KeyValue>
            {form}
        </Card>
    }
}

/// "In use, 3 May 2026", or when somebody looks.
fn became(look: &KitLook) -> String {
    match look.seen {
        Some((on, condition)) => t!("toolkit-seen", what = t!(condition.label_key()), day = fmt::day(on)),
        None => t!("toolkit-look-due", day = fmt::day(look.due_on)),
    }
}

#[component]
fn Look(at: LookAt, open: Vec<KitLook>) -> impl IntoView {
    let LookAt { path, by: (name, value), id } = at;
    let day = today().to_string();
    let first = open.first().map(|l| l.days.to_string()).unwrap_or_default();
    let days = open.iter().map(|l| Choice::new(l.days.to_string(), t!("toolkit-after", n = l.days))).collect();
    let opens = format!("{path}#{id}");
    let form = id.clone();
    view! {
        <Disclosure label=t!("toolkit-look") opens_for=opens>
            <PostForm action=path id=form class="stack gap-4">
                <input type="hidden" name=name value=value/>
                <HiddenField name="id" value=id/>
                <RadioGroup name="days" label=t!("toolkit-which") choices=days value=first row=true/>
                <DateField name="looked_on" label=t!("toolkit-looked-on") value=day.clone() max=day/>
                <RadioGroup name="condition" label=t!("toolkit-condition") choices=choices!(KitCondition)/>
                <Actions><Button label=t!("save")/></Actions>
            </PostForm>
        </Disclosure>
    }
}

/// Kits to look at. Nothing when there is none.
#[component]
pub fn KitsDue(kits: Vec<DueKit>) -> impl IntoView {
    if kits.is_empty() {
        return None;
    }
    let today = today();
    let rows: Vec<_> = kits
        .into_iter()
        .map(|k| {
            let (top, bottom) = fmt::day_box(k.due_on);
            let late = k.due_on < today;
            let href = format!("{}/people/{}", cohort_href(&k.code), k.enrolment_id);
            view! {
                <Row href=href title=t!("toolkit-due-row", course = k.title, n = k.day_offset) code=k.code
                    lead=move || view! { <When top=top bottom=bottom late=late/> }>
                    <DueChip due_on=k.due_on today=today/>
                </Row>
            }
        })
        .collect();
    Some(view! { <Card title=t!("toolkits-due") kind=CardKind::FlushAccent><RowList lead=true>{rows}</RowList></Card> })
}
