//! What a questionnaire came to: total, range, cut-off and each answer, never without saying what it is not.

use domain::wellbeing::{Band, Direction, Pack, Reply, Scored, Talk, TalkHow};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::wellbeing::CheckPage as Data;

use super::check::Aside;
use super::{NotADiagnosis, PackNote};
use crate::api::wellbeing::NoteWellbeingTalk;
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Button, ButtonKind, Card, CardKind, Disclosure, HiddenField, KeyValue, LinkButton, Pair, RadioGroup,
    StatusChip, Tone,
};

/// The result and its answers.
#[component]
pub(super) fn Outcome(data: Data) -> impl IntoView {
    let pack = data.pack;
    let safety = data.safety.map(|_| {
        let href = format!("/cases/{}/wellbeing/{}/safety", data.code, data.check.number);
        view! { <p><LinkButton href=href label=t!("safety-open-record") icon="shield"/></p> }
    });
    let state = t!(data.check.state.label_key());
    let asked = t!("wellbeing-asked-by", who = data.check.by_name.clone(), when = fmt::instant(data.check.at));
    let language = t!(data.check.language.label_key());
    let result = data.result.clone().map(|r| view! { <Totals pack=pack result=r/> });
    let offer = data.may_talk.then(|| {
        view! { <TalkCard code=data.code.clone() number=data.check.number.to_string()/> }
    });
    let talked = data.talk.map(|talk| view! { <Talked talk=talk/> });
    let lines: Vec<_> = pack
        .numbers()
        .filter_map(|n| {
            let reply = data.answers.get(n)?;
            let label =
                if n == 0 { pack.gate.clone().unwrap_or_default() } else { format!("{n}. {}", pack.items.get(n - 1)?) };
            Some(view! { <Pair label=label value=words(pack, n, reply)/> })
        })
        .collect();
    view! {
        <div class="split split--wide">
            <div class="stack gap-4">
                {safety}
                {offer}
                <Card title=t!("wellbeing-result")>
                    {result}
                    <NotADiagnosis/>
                    <KeyValue>
                        <Pair label=t!("wellbeing-state") value=state/>
                        <Pair label=t!("wellbeing-asked") value=asked/>
                        <Pair label=t!("wellbeing-in-language") value=language/>
                        {talked}
                        <Pair label=t!("wellbeing-pack") value=data.check.pack.clone()/>
                    </KeyValue>
                    <Disclosure label=t!("wellbeing-answers")>
                        <div lang=pack.language.clone() dir=pack.text_direction()><KeyValue>{lines}</KeyValue></div>
                    </Disclosure>
                </Card>
                <PackNote pack=pack/>
            </div>
            <Aside/>
        </div>
    }
}

/// What became of the talk about support, to be said.
#[component]
fn TalkCard(code: String, number: String) -> impl IntoView {
    view! {
        <Card title=t!("wellbeing-talk-title") kind=CardKind::Accent>
            <p>{t!("wellbeing-talk-text")}</p>
            <PostForm action=NoteWellbeingTalk::PATH id="talk">
                <HiddenField name="code" value=code/>
                <HiddenField name="number" value=number/>
                <RadioGroup name="how" label=t!("wellbeing-talk-how") choices=choices!(TalkHow)/>
                <Actions><Button label=t!("wellbeing-talk-save") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

#[component]
fn Talked(talk: Talk) -> impl IntoView {
    let value = format!("{}, {}", t!(talk.how.label_key()), fmt::instant(talk.at));
    view! { <Pair label=t!("wellbeing-talk-title") value=value/> }
}

fn words(pack: &Pack, number: usize, reply: Reply) -> String {
    match reply {
        Reply::Declined => t!("wellbeing-declined-answer"),
        Reply::Points(p) if number == 0 => {
            pack.options.iter().find(|o| o.points == p).map(|o| o.label.clone()).unwrap_or_default()
        }
        Reply::Points(p) => {
            let label = pack.options.iter().find(|o| o.points == p).map(|o| o.label.clone()).unwrap_or_default();
            format!("{label} ({p})")
        }
    }
}

#[component]
fn Totals(pack: &'static Pack, result: Scored) -> impl IntoView {
    let total = match result.total {
        Some(total) => t!("wellbeing-total-of", total = i64::from(total), most = i64::from(pack.range.1)),
        None => t!("wellbeing-no-total", n = result.missing as i64),
    };
    let band = result.band.as_deref().map(|name| t!(Band::label_key(name)));
    let cutoff = match pack.cutoff.direction {
        Direction::AtLeast => t!("wellbeing-cutoff-from", n = i64::from(result.cutoff.at)),
        Direction::Below => t!("wellbeing-cutoff-below", n = i64::from(result.cutoff.at)),
    };
    let why = match (&result.cutoff.reference, pack.cutoff.universal) {
        (Some(reference), _) => reference.clone(),
        (None, true) => t!("wellbeing-cutoff-usual"),
        (None, false) => t!("wellbeing-cutoff-not-universal"),
    };
    view! {
        <p class="t-xl">{total}</p>
        {band.map(|band| view! { <p>{band}</p> })}
        <div><SideChip positive=result.positive/></div>
        <p class="small muted">{cutoff} " " {why}</p>
    }
}

/// On which side of the cut-off, in words that name no illness.
#[component]
pub(super) fn SideChip(positive: Option<bool>) -> impl IntoView {
    match positive {
        Some(true) => view! { <StatusChip tone=Tone::Warn icon="heart" text=t!("wellbeing-positive")/> }.into_any(),
        Some(false) => view! { <StatusChip tone=Tone::Ok icon="check" text=t!("wellbeing-negative")/> }.into_any(),
        None => view! { <StatusChip icon="half" text=t!("wellbeing-undecided")/> }.into_any(),
    }
}
