//! `/duplicates/{id}/merge`: which record stays, which values are kept, and what follows, before anybody confirms it.

use domain::pair::{MergeField, Which};
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::pair::{Candidate, Effects, PlanGoes, Preview};

use super::review::pair_id;
use crate::api::pair::{MergePeople, merge_preview};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::consent::{link_items, stop_items, subject};
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, ButtonSize, Card, CheckBox, Choice, Crumb, HiddenField, LinkButton,
    PageHead, RadioGroup, Tick, TickItem, TickList, Tone,
};

/// The preview, and the confirmation.
#[component]
pub fn MergePage() -> impl IntoView {
    let keep = use_query_map().read_untracked().get("keep").and_then(|k| k.parse().ok());
    view! {
        <AppShell form=true>
            {load(merge_preview(pair_id(), keep), |preview| view! { <Content preview=preview/> })}
        </AppShell>
    }
}

#[component]
fn Content(preview: Preview) -> impl IntoView {
    let (pair, ready) = (format!("/duplicates/{}", preview.id), preview.obstacle.is_none());
    let [a, b] = preview.sides.each_ref().map(|s| s.code_name.clone());
    let title = t!("pair-title", a = a, b = b);
    let kept = &preview.sides[preview.keep.index()];
    let other = &preview.sides[preview.keep.other().index()];
    let stays = t!("merge-stays-text", kept = kept.code.clone(), other = other.code.clone());
    let instead = format!("{pair}/merge?keep={}", preview.keep.other().as_str());
    let swap = t!("merge-instead", other = other.code_name.clone());
    let heading = t!("merge-stays", kept = kept.code_name.clone());
    let (back, fields, effects) = (pair.clone(), preview.clone(), preview.effects.clone());
    view! {
        <Crumb trail=vec![(t!("nav-duplicates"), "/duplicates".into()), (title, pair)] current=t!("merge-title")/>
        <PageHead title=t!("merge-title") lead=t!("merge-lead")/>
        <Card title=heading>
            <p>{stays}</p>
            <div class="row"><LinkButton href=instead label=swap icon="swap"/></div>
        </Card>
        {preview.obstacle.map(|o| view! { <Banner tone=Tone::Warn title=t!("merge-obstacle") text=t!(o.label_key())/> })}
        <PostForm action=MergePeople::PATH version=preview.version class="form form--narrow">
            <HiddenField name="pair" value=preview.id/>
            <HiddenField name="seen" value=preview.seen/>
            <HiddenField name="keep" value=preview.keep.as_str()/>
            <Card title=t!("merge-values")><Values preview=fields/></Card>
            <Card title=t!("merge-effects")><EffectList effects=effects/></Card>
            {ready.then(|| view! { <CheckBox name="confirm" label=t!("merge-confirm")/> })}
            <Actions bar=true>
                {ready.then(|| view! { <Button label=t!("merge-save") kind=ButtonKind::Danger size=ButtonSize::Large/> })}
                <LinkButton href=back label=t!("cancel") size=ButtonSize::Large/>
            </Actions>
        </PostForm>
    }
}

/// One question for each field that differs.
#[component]
fn Values(preview: Preview) -> impl IntoView {
    if preview.differing.is_empty() {
        return view! { <p class="muted">{t!("merge-no-difference")}</p> }.into_any();
    }
    let rows: Vec<_> = preview
        .differing
        .iter()
        .map(|field| {
            let choices = Which::BOTH.map(|which| {
                let side = &preview.sides[which.index()];
                let hint = if which == preview.newer { t!("merge-newer") } else { String::new() };
                Choice::new(which.as_str(), value(*field, side)).hint(hint)
            });
            view! { <RadioGroup name=field.as_str() label=t!(field.label_key()) choices=choices.to_vec() value=preview.newer.as_str()/> }
        })
        .collect();
    rows.into_any()
}

/// A value that may be kept, in words.
fn value(field: MergeField, side: &Candidate) -> String {
    let p = &side.person;
    let said = |text: String| if text.is_empty() { t!("not-recorded") } else { text };
    match field {
        MergeField::Names => p.names.all().join(" "),
        MergeField::Birth => {
            let born = match (p.birth.date, p.birth.estimated) {
                (Some(date), _) => fmt::partial(date),
                (None, Some((years, on))) => t!("merge-estimated", n = years, day = fmt::day(on)),
                (None, None) => String::new(),
            };
            fmt::list([said(born), t!(p.birth.evidence.label_key())])
        }
        MergeField::Sex => t!(p.sex.label_key()),
        MergeField::Origin => said(side.origin.clone().unwrap_or_default()),
        MergeField::Current => {
            let locality = p.locality.clone().unwrap_or_default();
            let parts = [locality, side.current.clone(), t!(p.residence.label_key())];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        }
        MergeField::Languages => fmt::list(p.languages.iter().map(|l| t!(l.label_key()))),
        MergeField::Literacy => t!(p.literacy.label_key()),
        MergeField::Counsellor => t!(p.counsellor.label_key()),
        MergeField::Nationalities => said(fmt::list(p.nationalities.iter().map(|c| t!(c.label_key())))),
        MergeField::Marital => said(p.marital.map(|m| t!(m.label_key())).unwrap_or_default()),
        MergeField::Mother => said(p.mother.clone().unwrap_or_default()),
    }
}

/// What ends, what stops, what moves.
#[component]
fn EffectList(effects: Effects) -> impl IntoView {
    let overruled: Vec<_> = effects
        .overruled
        .iter()
        .map(|c| {
            let about = subject(c.purpose, c.recipient, c.organisation.as_deref());
            view! { <TickItem tick=Tick::no(t!("merge-overruled", about = about)) note=t!("merge-overruled-note")/> }
        })
        .collect();
    let stops = stop_items(effects.referrals);
    let links = link_items(effects.links);
    let file = effects.file_refused.then(|| view! { <TickItem tick=Tick::no(t!("merge-file-refused"))/> });
    let agree = overruled.is_empty().then(|| view! { <TickItem tick=Tick::yes(t!("merge-consents-agree"))/> });
    let moved = t!(
        "merge-moves",
        referrals = effects.moved_referrals as i64,
        sessions = effects.moved_sessions as i64,
        followups = effects.moved_follow_ups as i64,
        tasks = effects.moved_tasks as i64
    );
    let plan = match effects.plan {
        PlanGoes::Nothing => None,
        PlanGoes::Along => Some(Tick::yes(t!("merge-plan-along"))),
        PlanGoes::Nowhere => Some(Tick::partly(t!("merge-plan-stays"))),
    };
    let startup = match effects.startup {
        PlanGoes::Nothing => None,
        PlanGoes::Along => Some(Tick::yes(t!("merge-startup-along"))),
        PlanGoes::Nowhere => Some(Tick::partly(t!("merge-startup-stays"))),
    };
    view! {
        <TickList>
            {overruled}
            {stops}
            {links}
            {file}
            {agree}
            <TickItem tick=Tick::yes(t!("merge-parts"))/>
            <TickItem tick=Tick::yes(moved)/>
            {plan.map(|tick| view! { <TickItem tick=tick/> })}
            {startup.map(|tick| view! { <TickItem tick=tick/> })}
            <TickItem tick=Tick::partly(t!("merge-history-stays"))/>
            <TickItem tick=Tick::yes(t!("merge-undo-note"))/>
        </TickList>
    }
}
