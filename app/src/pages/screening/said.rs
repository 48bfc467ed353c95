//! What the authority decided: the newest in full, the earlier ones behind it.

use domain::screening::{CriterionResult, RiskAssessment, ScreeningAppeal, ScreeningOutcome};
use leptos::prelude::*;
use service::screening::Recorded;

use crate::fmt;
use crate::ui::{Card, Disclosure, KeyValue, Pair, StatusChip, Tick, Ticks, Tone};

/// Every version, what was written last first.
#[component]
pub(super) fn Versions(
    /// The versions.
    versions: Vec<Recorded>,
) -> impl IntoView {
    let mut versions = versions.into_iter();
    let newest = versions.next().map(|v| {
        let follows = t!(v.screening.outcome.follows_key());
        let outcome = v.screening.outcome;
        view! {
            <Card title=t!("screening-version", n = v.version) aside=move || view! { <OutcomeChip outcome=outcome/> }>
                <div class="stack gap-1"><p class="eyebrow">{t!("screening-follows")}</p><p class="strong">{follows}</p></div>
                <Facts recorded=v/>
            </Card>
        }
    });
    let earlier: Vec<_> = versions
        .map(|v| {
            let title = t!("screening-version", n = v.version);
            view! { <Card title=title><Facts recorded=v/></Card> }
        })
        .collect();
    let earlier = (!earlier.is_empty()).then(|| {
        view! { <Disclosure label=t!("screening-earlier")><div class="stack gap-4">{earlier}</div></Disclosure> }
    });
    view! { {newest}{earlier} }
}

#[component]
fn OutcomeChip(outcome: ScreeningOutcome) -> impl IntoView {
    let (tone, icon) = match outcome {
        o if o.is_eligible() => (Tone::Ok, "circle-ok"),
        ScreeningOutcome::Disputed => (Tone::Warn, "half"),
        ScreeningOutcome::ChildPathway => (Tone::Warn, "child"),
        ScreeningOutcome::EligibilityRevoked => (Tone::Danger, "ban"),
        _ => (Tone::Info, "info"),
    };
    view! { <StatusChip tone=tone icon=icon text=t!(outcome.label_key())/> }
}

#[component]
fn Facts(recorded: Recorded) -> impl IntoView {
    let s = recorded.screening;
    let panel: Vec<_> = s.panel.iter().map(|p| t!(p.label_key())).collect();
    let written = t!("screening-written", who = recorded.by, when = fmt::instant(recorded.at));
    let reference = s.reference.map(|n| view! { <Pair label=t!("screening-reference")><Number text=n/></Pair> });
    view! {
        <KeyValue>
            <Pair label=t!("screening-outcome") value=t!(s.outcome.label_key())/>
            {reference}
            <Pair label=t!("screening-date") value=fmt::day(s.date)/>
            <Pair label=t!("screening-phase") value=t!(s.phase.label_key())/>
            <Pair label=t!("screening-authority") value=s.authority/>
            <Pair label=t!("screening-panel") value=panel.join(" · ")/>
            {s.risk.map(risk)}
            {s.appeal.map(appeal)}
            <Pair label=t!("screening-recorded") value=written/>
        </KeyValue>
        <Criteria results=s.criteria/>
    }
}

/// A number of a file, as it is written.
#[component]
fn Number(text: String) -> impl IntoView {
    view! { <span class="mono" dir="auto">{text}</span> }
}

fn risk(risk: RiskAssessment) -> impl IntoView {
    view! {
        <Pair label=t!("screening-risk") value=t!(risk.category.label_key())/>
        <Pair label=t!("screening-risk-by") value=risk.assessed_by/>
        <Pair label=t!("screening-risk-on") value=fmt::day(risk.assessed_on)/>
        <Pair label=t!("screening-risk-until") value=fmt::day(risk.valid_until)/>
        <Pair label=t!("screening-risk-basis")><Number text=risk.basis/></Pair>
    }
}

fn appeal(appeal: ScreeningAppeal) -> impl IntoView {
    let lodged = [fmt::day(appeal.lodged_on), t!(appeal.by.label_key())].join(" · ");
    let decided = match appeal.decided {
        Some((on, what)) => [fmt::day(on), t!(what.label_key())].join(" · "),
        None => t!("screening-appeal-waits"),
    };
    view! {
        <Pair label=t!("screening-appeal") value=lodged/>
        <Pair label=t!("screening-appeal-decision") value=decided/>
    }
}

#[component]
fn Criteria(results: Vec<CriterionResult>) -> impl IntoView {
    use domain::screening::Finding;
    let ticks: Vec<Tick> = results
        .into_iter()
        .map(|r| {
            let parts = [Some(t!(r.criterion.label_key())), Some(t!(r.finding.label_key())), r.evidence];
            let text = parts.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            match r.finding {
                Finding::Met => Tick::yes(text),
                Finding::NotMet => Tick::no(text),
                Finding::NotApplicable | Finding::NotLookedAt => Tick::partly(text),
            }
        })
        .collect();
    let body = match ticks.is_empty() {
        true => view! { <p class="small muted">{t!("screening-criteria-none")}</p> }.into_any(),
        false => view! { <Ticks items=ticks/> }.into_any(),
    };
    view! { <h3 class="t-md">{t!("screening-criteria")}</h3>{body} }
}
