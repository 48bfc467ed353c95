//! The preview: each case with who would take it, why, and what speaks against it. Nothing is written yet.

use domain::person::CounsellorPreference;
use domain::reassign::{Concern, path};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::reassign::{Holder, Preview, PreviewRow, Taker};

use super::choose::about;
use super::step;
use crate::api::reassign::Reassign;
use crate::forms::PostForm;
use crate::pages::case::{LoadChip, load_text};
use crate::ui::*;

/// The cases that were chosen.
#[component]
pub fn Step(preview: Preview) -> impl IntoView {
    let Preview { from, rows, takers } = preview;
    let back = format!("/reassign?from={}", from.user);
    if rows.is_empty() {
        return view! {
            <Card>
                <EmptyState title=t!("reassign-none") text=t!("reassign-none-text")><LinkButton href=back label=t!("reassign-back")/></EmptyState>
            </Card>
        }
        .into_any();
    }
    let total = rows.len() as i64;
    let placed = rows.iter().filter(|r| r.to.is_some()).count() as i64;
    let concerned = rows.iter().filter(|r| !r.concerns.is_empty()).count() as i64;
    let concerns = (concerned > 0)
        .then(|| view! { <Banner tone=Tone::Warn icon="alert" text=t!("reassign-concerns", n = concerned)/> });
    let staying = (placed < total)
        .then(|| view! { <Banner tone=Tone::Warn icon="alert" text=t!("reassign-staying", n = total - placed)/> });
    let loads = view! { <After takers=takers.clone()/> };
    view! {
        {concerns}
        {staying}
        <div class="split">
            <PostForm action=Reassign::PATH id=step::PREVIEW class="form">
                <HiddenField name="from" value=from.user.to_string()/>
                {rows.into_iter().map(|row| view! { <CaseCard row=row from=from.clone() takers=takers.clone()/> }).collect::<Vec<_>>()}
                <TextArea name="note" label=t!("reassign-note-all") hint=t!("case-note-hint") optional=true/>
                <p class="small muted">{t!("reassign-what-happens")}</p>
                <Actions bar=true>
                    <Button label=t!("reassign-confirm") kind=ButtonKind::Primary/>
                    <AskButton label=t!("reassign-check") value=step::PREVIEW/>
                    <LinkButton href=back label=t!("cancel") kind=ButtonKind::Quiet/>
                </Actions>
            </PostForm>
            <div class="stack sticky">{loads}</div>
        </div>
    }
    .into_any()
}

/// One case: who takes it, why, what speaks against it, and a note.
#[component]
fn CaseCard(row: PreviewRow, from: Holder, takers: Vec<Taker>) -> impl IntoView {
    let PreviewRow { case, to, concerns } = row;
    let code = case.code.clone();
    let receiver = to.and_then(|user| takers.iter().find(|t| t.now.user == user));
    let reasons = match receiver {
        Some(taker) => reasons(&case, taker, &concerns),
        None => vec![Tick::no(t!("reassign-nobody-found", name = from.name))],
    };
    let choices = takers.iter().map(|t| Choice::new(t.now.user.to_string(), t.now.name.clone())).collect::<Vec<_>>();
    let chosen = to.map(|user| user.to_string()).unwrap_or_default();
    let label = t!("reassign-to-of", name = case.code_name.clone());
    let note = t!("reassign-note-of", name = case.code_name.clone());
    let sub = about(&case);
    view! {
        <section class="card stack" aria-label=case.code_name.clone()>
            <div class="stack gap-1">
                <h2 class="t-lg">{case.code_name.clone()} " " <span class="xs muted mono nowrap ltr">{code.clone()}</span></h2>
                <p class="small muted">{sub}</p>
            </div>
            <HiddenField name=path(&code, "version") value=case.version.to_string()/>
            <SelectField name=path(&code, "to") label=label choices=choices value=chosen optional=true empty=t!("reassign-stays")/>
            <Ticks items=reasons/>
            <Disclosure label=t!("reassign-note-add")>
                <TextArea name=path(&code, "note") label=note hint=t!("case-note-hint") optional=true/>
            </Disclosure>
        </section>
    }
}

/// What speaks for the receiver, and what against.
fn reasons(case: &service::reassign::Movable, taker: &Taker, concerns: &[Concern]) -> Vec<Tick> {
    let name = || taker.now.name.clone();
    let language = t!(case.language.label_key());
    let mut ticks = Vec::new();
    ticks.push(if concerns.iter().any(|c| matches!(c, Concern::Language(_))) {
        Tick::no(t!("reassign-language-not", name = name(), language = language))
    } else {
        Tick::yes(t!("reassign-language", name = name(), language = language))
    });
    let met = !concerns.iter().any(|c| matches!(c, Concern::Counsellor(_)));
    match (case.counsellor, met) {
        (CounsellorPreference::Anybody, _) => {}
        (CounsellorPreference::Woman, true) => ticks.push(Tick::yes(t!("reassign-woman"))),
        (CounsellorPreference::Man, true) => ticks.push(Tick::yes(t!("reassign-man"))),
        (CounsellorPreference::Woman, false) => ticks.push(Tick::no(t!("reassign-woman-not", name = name()))),
        (CounsellorPreference::Man, false) => ticks.push(Tick::no(t!("reassign-man-not", name = name()))),
    }
    let then = taker.then.work.cases();
    ticks.push(if concerns.contains(&Concern::AboveCap) {
        Tick::no(t!("reassign-above-cap", name = name(), work = then))
    } else {
        Tick::yes(t!("reassign-below-cap", name = name(), work = then))
    });
    ticks
}

/// What everybody would have then.
#[component]
fn After(takers: Vec<Taker>) -> impl IntoView {
    let rows: Vec<_> = takers
        .into_iter()
        .map(|taker| {
            let now = t!("reassign-now", load = load_text(&taker.now.load));
            let then = load_text(&taker.then);
            let level = taker.then.level;
            view! { <Row title=taker.now.name sub=then note=now><LoadChip level=level/></Row> }
        })
        .collect();
    view! { <Card title=t!("reassign-after") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
}
