//! `/cases/{code}/safety`: what was heard, the form, and the reviews. The address says nothing of it.

use chrono::NaiveDate;
use domain::case::SourceGrade;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::suspicion::{Recorded, SuspicionPage as Data};

use super::review::{Review, Reviewed};
use crate::api::suspicion::{RecordSuspicion, suspicions};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, DateField, HiddenField, Icon, IconSize, KeyValue, Pair, SavedBanner,
    SelectField, TabHead, TextArea, Tone,
};

/// The page.
#[component]
pub fn SuspicionPage() -> impl IntoView {
    let code = case_code();
    let data = suspicions(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Overview>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = vec![("noted", t!("suspicion-saved-noted")), ("reviewed", t!("suspicion-saved-reviewed"))];
    let (code, may_end) = (data.code.clone(), data.may_end);
    let none = data.all.is_empty();
    let entries: Vec<_> = data
        .all
        .into_iter()
        .map(|(s, mine)| view! { <Entry code=code.clone() entry=s reviews=mine may_end=may_end/> })
        .collect();
    let form = data.may_record.then(|| view! { <Record code=data.code today=data.today/> });
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("suspicion-title") lead=t!("suspicion-lead")/>
        <div class="stack gap-5 form--narrow">
            <Banner tone=Tone::Info icon="shield" text=t!("suspicion-nothing-changes")/>
            {none.then(|| view! { <p class="muted">{t!("suspicion-none")}</p> })}
            {entries}
            {form}
        </div>
    }
}

#[component]
fn Entry(code: String, entry: Recorded, reviews: bool, may_end: bool) -> impl IntoView {
    let s = entry.suspicion;
    let written = t!("suspicion-by", who = entry.by_name, when = fmt::instant(entry.at));
    let next = match (entry.review, reviews) {
        (Some(review), _) => view! { <Reviewed code=code review=review may_end=may_end/> }.into_any(),
        (None, true) => view! { <Review code=code id=entry.id.to_string() source=s.source/> }.into_any(),
        (None, false) => view! {
            <p class="small note"><Icon name="clock" size=IconSize::Small/><span>{t!("suspicion-waits")}</span></p>
        }
        .into_any(),
    };
    let id = format!("entry-{}", entry.id);
    view! {
        <Card title=t!("suspicion-entry", day = fmt::day(s.heard_on)) id=id>
            <p class="lines" dir="auto">{s.words}</p>
            <KeyValue>
                <Pair label=t!("closure-source") value=t!(s.source.label_key())/>
                <Pair label=t!("screening-recorded") value=written/>
            </KeyValue>
            {next}
        </Card>
    }
}

#[component]
fn Record(code: String, today: NaiveDate) -> impl IntoView {
    view! {
        <Card title=t!("suspicion-new")>
            <PostForm action=RecordSuspicion::PATH id="note">
                <HiddenField name="code" value=code/>
                <DateField name="heard_on" label=t!("suspicion-heard-on") max=today.to_string()/>
                <SelectField name="source" label=t!("suspicion-source") choices=choices!(SourceGrade)/>
                <TextArea name="words" label=t!("suspicion-words") hint=t!("suspicion-words-hint")/>
                <Actions><Button label=t!("suspicion-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}
