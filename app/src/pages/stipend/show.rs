//! `/stipends/{id}`: who asked, who approved, who paid; and the step that is the reader's.

use domain::training::StipendState;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::training::StipendPage as Page;

use super::propose::came;
use super::{StipendChip, month_name, param, total};
use crate::api::stipend::{DecideStipends, PayStipends, stipend_list};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, Card, CardKind, Choice, Crumb, EmptyState, HiddenField, KeyValue,
    LinkButton, PageHead, Pair, RadioGroup, Row, RowList, SavedBanner, TextField, Tone,
};

/// The page.
#[component]
pub fn StipendPage() -> impl IntoView {
    view! { <AppShell>{load(stipend_list(param("id")), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Page) -> impl IntoView {
    let l = page.list.clone();
    let state = l.steps.state;
    let saved = vec![
        ("requested", t!("stipend-requested-saved")),
        ("decided", t!("stipend-decided-saved")),
        ("paid", t!("stipend-paid-saved")),
    ];
    let title = t!("stipend-heading", course = l.title.clone(), month = month_name(&l.month));
    let rows: Vec<_> =
        page.people.iter().map(|(name, time)| view! { <Row title=name.clone() sub=came(*time)/> }).collect();
    let people = match rows.is_empty() {
        true => view! { <EmptyState title=t!("stipend-names-hidden")/> }.into_any(),
        false => view! { <RowList>{rows}</RowList> }.into_any(),
    };
    let reason = l
        .reason
        .clone()
        .map(|why| view! { <Banner tone=Tone::Warn icon="ban" title=t!("stipend-refused-because") text=why/> });
    let step = match (page.may_decide, page.may_pay) {
        (true, _) => {
            let asked = state == StipendState::Requested;
            Some(view! { <Decide id=l.id.to_string() version=l.version asked=asked/> }.into_any())
        }
        (_, true) => Some(
            view! { <Pay id=l.id.to_string() version=l.version sum=fmt::money(total(&l), &l.currency)/> }.into_any(),
        ),
        _ => None,
    };
    view! {
        <Crumb trail=vec![(t!("stipends-title"), "/stipends".to_owned())] current=title.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=title lead=l.cohort.clone()>
            <div class="row">
                <StipendChip state=state/>
                <LinkButton href=format!("/stipends/{}/sheet", l.id) label=t!("stipend-sheet") icon="print"/>
            </div>
        </PageHead>
        {reason}
        <div class="split">
            <Card title=t!("stipend-people", n = l.people) kind=CardKind::Flush>{people}</Card>
            <div class="stack gap-5">
                {step}
                <About page=page/>
            </div>
        </div>
    }
}

#[component]
fn About(page: Page) -> impl IntoView {
    let l = page.list;
    let labels = ["stipend-asked-by", "stipend-decided-by", "stipend-paid-by"];
    let who: Vec<_> = labels
        .into_iter()
        .zip(l.names.clone())
        .zip(l.times)
        .filter_map(|((label, name), at)| Some((label, name?, at?)))
        .map(|(label, name, at)| view! { <Pair label=t!(label) value=t!("event-meta", when = fmt::instant(at), who = name)/> })
        .collect();
    view! {
        <Card title=t!("stipend-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("stipend-amount") value=fmt::money(l.amount, &l.currency)/>
                <Pair label=t!("stipend-total") value=fmt::money(l.amount.saturating_mul(l.people), &l.currency)/>
                <Pair label=t!("stipend-share") value=t!("attendance-percent", n = l.share)/>
                {who}
            </KeyValue>
            <p class="xs muted">{t!("stipend-three")}</p>
        </Card>
    }
}

#[component]
fn Decide(id: String, version: i64, asked: bool) -> impl IntoView {
    // What is approved can only be refused now.
    let answers = ["approve", "refuse"].into_iter().skip(usize::from(!asked));
    let answers = answers.map(|a| Choice::new(a, t!(format!("stipend-{a}")))).collect();
    view! {
        <Card title=t!("stipend-decide") kind=CardKind::Accent>
            <PostForm action=DecideStipends::PATH version=version class="stack gap-4">
                <HiddenField name="list" value=id/>
                <RadioGroup name="answer" label=t!("stipend-answer") choices=answers/>
                <TextField name="reason" label=t!("stipend-reason") hint=t!("stipend-reason-hint") optional=true/>
                <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Pay(id: String, version: i64, sum: String) -> impl IntoView {
    view! {
        <Card title=t!("stipend-pay") kind=CardKind::Accent>
            <p class="small">{t!("stipend-pay-text", amount = sum)}</p>
            <PostForm action=PayStipends::PATH version=version class="stack gap-4">
                <HiddenField name="list" value=id/>
                <Actions><Button label=t!("stipend-pay-button") kind=ButtonKind::Primary icon="wallet"/></Actions>
            </PostForm>
        </Card>
    }
}
