//! `/cases/{code}/close`: the checklist, the form of a proposal or the proposal itself, and the decision.

use domain::case::{CaseStatus, ClosureCheck};
use domain::intake::{Occasion, Step};
use leptos::prelude::*;
use service::closure::{CheckLine, ClosurePage as Data};

use super::proposal::{Decide, Said};
use super::propose::Propose;
use crate::api::closure::closure_page;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::intake::href;
use crate::pages::load;
use crate::ui::{Banner, Card, CardKind, Row, RowList, SavedBanner, TabHead, Tick, Ticks, Tone};

/// The page.
#[component]
pub fn ClosurePage() -> impl IntoView {
    let code = case_code();
    let data = closure_page(code.clone());
    view! {
        <CaseFrame code=code tab=CaseTab::Overview>
            {load(data, |data| view! { <Content data=data/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let saved = vec![
        ("proposed", t!("closure-saved-proposed")),
        ("closed", t!("closure-saved-closed")),
        ("returned", t!("closure-saved-returned")),
    ];
    let title = if data.proposal.is_some() { t!("closure-title-proposal") } else { t!("closure-title") };
    // The proposal brings the checklist of its reason.
    let record = data.proposal.is_none().then(|| data.record.clone());
    let exit = exit_line(&data);
    let main = match (data.proposal.clone(), data.may_propose) {
        (Some(proposal), _) => view! {
            <Said proposal=proposal/>
            <Decide data=data/>
        }
        .into_any(),
        (None, true) => view! { <Propose data=data/> }.into_any(),
        (None, false) => view! { <Banner tone=Tone::Info text=t!("closure-nothing")/> }.into_any(),
    };
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=title lead=t!("closure-lead")/>
        <div class="split">
            <div class="stack gap-5">{main}</div>
            <div class="stack gap-5">
                {record.map(|lines| view! {
                    <Card title=t!("closure-record") kind=CardKind::Sunken><CheckTicks lines=lines/></Card>
                })}
                {exit}
            </div>
        </div>
    }
}

/// The situation is asked a last time before the end: how far that is.
fn exit_line(data: &Data) -> Option<AnyView> {
    let (done, of) = (data.exit_asked as i64, Step::ASKED_AGAIN.len() as i64);
    let to = href(&data.code, None, Occasion::Exit, "");
    (data.status != CaseStatus::Closed).then(|| {
        view! {
            <Card label=t!("closure-exit") kind=CardKind::Flush>
                <RowList><Row href=to title=t!("closure-exit") sub=t!("intake-steps-of", done = done, of = of)/></RowList>
            </Card>
        }
        .into_any()
    })
}

/// A checklist with what is true and what is not.
#[component]
pub fn CheckTicks(
    /// Lines, in the order of the list.
    lines: Vec<CheckLine>,
) -> impl IntoView {
    let ticks = lines.into_iter().map(|l| if l.holds { Tick::yes(yes(l.check)) } else { Tick::no(no(l.check)) });
    view! { <Ticks items=ticks.collect()/> }
}

fn yes(check: ClosureCheck) -> String {
    t!(check.label_key())
}

/// What is missing.
pub fn no(check: ClosureCheck) -> String {
    t!(format!("closure-missing-{}", check.as_str()))
}
