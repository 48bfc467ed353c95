//! The first steps: whose cases, which of them, and to whom.

use domain::reassign::MOVE_MAX;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::reassign::{Choosing, Holder, Movable};

use super::step;
use crate::api::reassign::Reassign;
use crate::caller::today;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{LoadChip, load_text, task_title};
use crate::ui::*;

/// Everybody who has open cases.
#[component]
pub fn Whose(holders: Vec<Holder>) -> impl IntoView {
    if holders.is_empty() {
        return view! {
            <Card><EmptyState title=t!("reassign-nobody") text=t!("reassign-nobody-text")/></Card>
        }
        .into_any();
    }
    let rows: Vec<_> = holders
        .into_iter()
        .map(|holder| {
            let (href, sub, level) =
                (format!("/reassign?from={}", holder.user), load_text(&holder.load), holder.load.level);
            let gone = (!holder.works_here).then(|| {
                view! { <StatusChip tone=Tone::Danger icon="out" text=t!("reassign-gone")/> }
            });
            view! { <Row href=href title=holder.name sub=sub>{gone}<LoadChip level=level/></Row> }
        })
        .collect();
    view! { <Card title=t!("reassign-whose") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }.into_any()
}

/// The cases of one caseworker, all ticked, and who takes them.
#[component]
pub fn Cases(choosing: Choosing) -> impl IntoView {
    let Choosing { from, cases, receivers } = choosing;
    let shown = cases.len();
    let more = (from.load.open > shown as i64).then(|| {
        view! { <Banner tone=Tone::Info text=t!("reassign-first", n = MOVE_MAX as i64)/> }
    });
    let gone = (!from.works_here).then(|| {
        view! { <Banner tone=Tone::Warn icon="out" text=t!("reassign-gone-text", name = from.name.clone())/> }
    });
    if receivers.is_empty() || cases.is_empty() {
        return view! {
            <Card><EmptyState title=t!("assign-nobody") text=t!("assign-nobody-text")/></Card>
        }
        .into_any();
    }
    let codes = cases.iter().map(|c| c.code.clone()).collect::<Vec<_>>();
    let title = t!("reassign-cases-of", name = from.name.clone());
    let load = load_text(&from.load);
    view! {
        {gone}
        {more}
        <PostForm action=Reassign::PATH id=step::CHOOSE class="card form">
            <h2>{title}</h2>
            <p class="muted">{load}</p>
            <HiddenField name="from" value=from.user.to_string()/>
            <ChoiceGroup name="to" label=t!("reassign-to")>
                <Radio name="to" value="" label=t!("reassign-by-rule") hint=t!("reassign-by-rule-hint") checked=true first=true/>
                {receivers
                    .into_iter()
                    .map(|r| {
                        let hint = load_text(&r.load);
                        view! { <Radio name="to" value=r.user.to_string() label=r.name hint=hint/> }
                    })
                    .collect::<Vec<_>>()}
            </ChoiceGroup>
            <CheckGroup name="cases" label=t!("reassign-which") choices=cases.iter().map(choice).collect() values=codes/>
            <Actions bar=true>
                <AskButton label=t!("reassign-preview") value=step::PREVIEW kind=ButtonKind::Primary/>
                <LinkButton href="/reassign" label=t!("reassign-back") kind=ButtonKind::Quiet/>
            </Actions>
        </PostForm>
    }
    .into_any()
}

fn choice(case: &Movable) -> Choice {
    let label = format!("{} · {}", case.code_name, case.code);
    Choice::new(case.code.clone(), label).hint(about(case))
}

/// Where a case stands, its risk, and what comes next.
pub fn about(case: &Movable) -> String {
    let risk = case.risk.map(|r| t!("event-risk-changed-to", risk = t!(r.label_key())));
    let next =
        case.next.map(|(kind, day)| t!("reassign-next", what = task_title(kind), day = fmt::day_short(day, today())));
    let next = next.unwrap_or_else(|| t!("reassign-no-next"));
    [Some(t!(case.status.label_key())), risk, Some(next)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
