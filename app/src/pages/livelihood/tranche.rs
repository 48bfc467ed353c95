//! The tranches of a grant side by side: what happened to each, and what the reader may do.

use domain::livelihood::{Modality, PaymentState, RecoveryOutcome, RecoveryState, TrancheState};
use domain::suspension::ToldHow;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::{Page, Recovery, Step, TrancheView};

use super::purchase::purchase_href;
use super::words::{RecoveryChip, TrancheChip};
use crate::api::livelihood::{
    ApproveTranche, CancelTranche, MeetCondition, ReceiveTranche, RefuseTranche, ReleaseTranche, RequestTranche,
    ReverseTranche, SettleRecovery, TellRecovery, WithholdTranche,
};
use crate::caller::today;
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Button, ButtonKind, DateField, Disclosure, HiddenField, RadioGroup, SelectField, TextArea, Tick, TickKind,
    Ticks,
};

/// All of them, in order.
#[component]
pub fn Tranches(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let code = page.grant.as_ref().map(|g| g.currency.clone()).unwrap_or_default();
    let total: i64 = page.tranches.iter().map(|t| t.row.money.amount).sum();
    let paid: i64 = page.tranches.iter().filter(|t| t.row.money.state.is_paid()).map(|t| t.row.money.amount).sum();
    let title = t!("tranches-title", amount = fmt::money(total, &code), n = page.tranches.len() as i64);
    let sums = t!("tranches-sums", paid = fmt::money(paid, &code), rest = fmt::money(total - paid, &code));
    let next = page.tranches.iter().position(|t| !t.row.money.state.is_over() && !t.row.money.state.is_paid());
    let items: Vec<_> = page
        .tranches
        .clone()
        .into_iter()
        .enumerate()
        .map(|(i, t)| view! { <One page=page.clone() tranche=t code=code.clone() next=next == Some(i)/> })
        .collect();
    view! {
        <section class="stack" aria-labelledby="tranches">
            <div class="row row--between">
                <h2 id="tranches">{title}</h2>
                <span class="small muted">{sums}</span>
            </div>
            <ol class="tranches">{items}</ol>
        </section>
    }
}

#[component]
fn One(page: Page, tranche: TrancheView, code: String, next: bool) -> impl IntoView {
    let t = &tranche.row;
    let later = t.money.state == TrancheState::Planned && !next;
    let class = match (next, later) {
        (true, _) => "tranche is-next",
        (false, true) => "tranche is-later",
        (false, false) => "tranche",
    };
    let amount = fmt::money(t.money.amount, &code);
    let condition = (t.money.state == TrancheState::Planned).then(|| {
        view! { <p class="small muted">{t!("tranche-opens", condition = fmt::lower(&t!(t.condition.label_key())))}</p> }
    });
    let why_not = tranche.why_not.map(|key| view! { <p class="small muted">{t!(key)}</p> });
    let held = t.held_for.map(|hold| view! { <p class="small">{t!(hold.label_key())}</p> });
    let ticks = ticks(&tranche);
    let steps: Vec<_> = tranche
        .may
        .iter()
        .map(|step| view! { <StepForm step=*step page=page.clone() tranche=tranche.clone()/> })
        .collect();
    let in_kind = page.grant.as_ref().is_some_and(|g| g.modality == Modality::InKind);
    let buys = (in_kind && t.reference.is_some()).then(|| {
        let to = purchase_href(&page.startup.code, t.number);
        view! { <a class="tap" href=to>{t!("purchase-open", n = t.number)}</a> }
    });
    let recoveries: Vec<_> =
        tranche.recoveries.iter().map(|r| view! { <OverPaid recovery=r.clone() page=page.clone()/> }).collect();
    view! {
        <li class=class aria-current=next.then_some("step")>
            <div class="row row--between">
                <span class="strong">{t!("tranche-n", n = t.number)}</span>
                <TrancheChip state=t.money.state/>
            </div>
            <span class="tranche__v">{amount}</span>
            {(!ticks.is_empty()).then(|| view! { <Ticks items=ticks/> })}
            {condition}
            {held}
            {why_not}
            {buys}
            {steps}
            {recoveries}
        </li>
    }
}

/// What happened: every name and day that moved the money.
fn ticks(tranche: &TrancheView) -> Vec<Tick> {
    let (t, today) = (&tranche.row, today());
    let mut out = Vec::new();
    let by = |who: &Option<String>, at: Option<chrono::DateTime<chrono::Utc>>| {
        who.clone().zip(at).map(|(who, at)| (who, fmt::day_short(fmt::local_date(at), today)))
    };
    if let Some((who, day)) = by(&tranche.requester, t.requested_at) {
        out.push(Tick::yes(t!("tranche-requested-by", who = who, day = day)));
    }
    if let Some((who, day)) = by(&tranche.approver, t.approved_at) {
        out.push(Tick::yes(t!("tranche-approved-by", who = who, day = day)));
    }
    for (payment, who) in tranche.payments.iter().rev() {
        let day = fmt::day_short(fmt::local_date(payment.at), today);
        let text = t!("tranche-paid-by", who = who.clone(), day = day, reference = payment.reference.clone());
        out.push(match payment.state {
            PaymentState::Confirmed => Tick::yes(text),
            PaymentState::Failed | PaymentState::Reversed => {
                Tick::no([text, t!(payment.state.label_key())].join(" · "))
            }
            state => Tick::partly([text, t!(state.label_key())].join(" · ")),
        });
    }
    if let Some(day) = t.received_on {
        out.push(Tick::yes(t!("tranche-received-on", day = fmt::day_short(day, today))));
    } else if t.money.state == TrancheState::Paid {
        out.push(Tick { kind: TickKind::Open, text: t!("tranche-not-received") });
    }
    if let Some(at) = t.reconciled_at {
        out.push(Tick::yes(t!("tranche-reconciled-on", day = fmt::day_short(fmt::local_date(at), today))));
    }
    if t.money.state == TrancheState::Requested {
        out.push(Tick { kind: TickKind::Open, text: t!("tranche-needs-other") });
    }
    out
}

#[component]
fn StepForm(step: Step, page: Page, tranche: TrancheView) -> impl IntoView {
    let (action, button, words, kind) = match step {
        Step::Meet => (MeetCondition::PATH, t!("tranche-meet"), Some(t!("tranche-meet-words")), ButtonKind::Primary),
        Step::Request => (RequestTranche::PATH, t!("tranche-request"), None, ButtonKind::Primary),
        Step::Approve => (ApproveTranche::PATH, t!("tranche-approve"), None, ButtonKind::Primary),
        Step::Refuse => (RefuseTranche::PATH, t!("tranche-refuse"), Some(t!("tranche-why")), ButtonKind::Plain),
        Step::Receive => {
            (ReceiveTranche::PATH, t!("tranche-receive"), Some(t!("tranche-receive-how")), ButtonKind::Primary)
        }
        Step::Withhold => (WithholdTranche::PATH, t!("tranche-withhold"), Some(t!("tranche-why")), ButtonKind::Plain),
        Step::Release => (ReleaseTranche::PATH, t!("tranche-release"), Some(t!("tranche-why")), ButtonKind::Plain),
        Step::Cancel => (CancelTranche::PATH, t!("tranche-cancel"), Some(t!("tranche-why")), ButtonKind::Danger),
        Step::Reverse => (ReverseTranche::PATH, t!("tranche-reverse"), Some(t!("tranche-why")), ButtonKind::Danger),
    };
    let (business, number) = (page.startup.code, tranche.row.number);
    let about = t!("tranche-n", n = number);
    let id = format!("tranche-{number}");
    let receives = step == Step::Receive;
    let open = words.is_none();
    let opens_for = format!("{action}#{id}");
    let label = button.clone();
    let form = view! {
        <PostForm action=action version=tranche.row.version id=id class="stack gap-3">
            <HiddenField name="business" value=business/>
            <HiddenField name="tranche" value=number.to_string()/>
            // Fields are made inside the form: it names them.
            {receives.then(|| view! { <ReceivedOn/> })}
            {words.map(|label| view! { <TextArea name="words" label=label/> })}
            <Actions><Button label=button kind=kind about=about/></Actions>
        </PostForm>
    };
    if open {
        form.into_any()
    } else {
        view! { <Disclosure label=label opens_for=opens_for>{form}</Disclosure> }.into_any()
    }
}

/// The day on which the person got it.
#[component]
fn ReceivedOn() -> impl IntoView {
    let today = today().to_string();
    view! { <DateField name="on" label=t!("tranche-received-day") value=today.clone() max=today/> }
}

/// What was paid too much: told first, then settled.
#[component]
fn OverPaid(recovery: Recovery, page: Page) -> impl IntoView {
    let amount = fmt::money(recovery.amount, &recovery.currency);
    let business = page.startup.code.clone();
    let id = recovery.id.to_string();
    let (tell_id, tell_business, tell_amount) = (id.clone(), business.clone(), amount.clone());
    let tell = (recovery.state == RecoveryState::Open && page.may_tell).then(|| {
        let today = today().to_string();
        view! {
            <Disclosure label=t!("recovery-tell") opens_for=TellRecovery::PATH>
                <p class="small">{t!("recovery-read-out", amount = tell_amount)}</p>
                <PostForm action=TellRecovery::PATH version=recovery.version id=format!("tell-{tell_id}") class="stack gap-3">
                    <HiddenField name="business" value=tell_business/>
                    <HiddenField name="recovery" value=tell_id/>
                    <DateField name="told_on" label=t!("suspension-told-on") value=today.clone() max=today/>
                    <RadioGroup name="how" label=t!("suspension-how") choices=choices!(ToldHow)/>
                    <Actions><Button label=t!("suspension-told-save")/></Actions>
                </PostForm>
            </Disclosure>
        }
    });
    let settle_form = format!("settle-{id}");
    let settle = (recovery.state == RecoveryState::Told && page.may_settle).then(|| {
        view! {
            <Disclosure label=t!("recovery-settle") opens_for=SettleRecovery::PATH>
                <PostForm action=SettleRecovery::PATH version=recovery.version id=settle_form class="stack gap-3">
                    <HiddenField name="business" value=business/>
                    <HiddenField name="recovery" value=id/>
                    <SelectField name="outcome" label=t!("recovery-outcome") choices=choices!(RecoveryOutcome)/>
                    <TextArea name="words" label=t!("recovery-words")/>
                    <Actions><Button label=t!("suspension-told-save")/></Actions>
                </PostForm>
            </Disclosure>
        }
    });
    let outcome = recovery.outcome.map(|o| view! { <p class="small">{t!(o.label_key())}</p> });
    view! {
        <div class="stack gap-2">
            <div class="row row--between">
                <span class="strong">{t!("overpaid-title", amount = amount)}</span>
                <RecoveryChip state=recovery.state/>
            </div>
            {outcome}
            {tell}
            {settle}
        </div>
    }
}
