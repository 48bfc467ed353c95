//! `/cases/{code}/wellbeing`: how somebody is doing over time, the surveys, and for who may know it what was asked.

use domain::outcome::DIMENSIONS;
use domain::wellbeing::Scored;
use domain::wellbeing::pack;
use leptos::prelude::*;
use service::outcome::OutcomePage;
use service::wellbeing::{CheckRow, ProtocolLine, WellbeingPage as Data};

use super::NotADiagnosis;
use super::result::SideChip;
use crate::api::outcome::outcome_of;
use crate::api::wellbeing::wellbeing_of;
use crate::caller::today;
use crate::error::AppError;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::pages::outcome::{Rounds, TrendCard};
use crate::ui::{Banner, ButtonKind, Card, CardKind, EmptyState, LinkButton, Row, RowList, SavedBanner, TabHead, Tone};

/// The page.
#[component]
pub fn WellbeingPage() -> impl IntoView {
    let code = case_code();
    let (data, outcome) = (wellbeing_of(code.clone()), outcome_of(code.clone()));
    let both = async move { Ok::<_, AppError>((data.await?, outcome.await?)) };
    view! {
        <CaseFrame code=code tab=CaseTab::Wellbeing>
            {load(both, |(data, outcome)| view! { <Content data=data outcome=outcome/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(data: Data, outcome: Option<OutcomePage>) -> impl IntoView {
    let base = format!("/cases/{}/wellbeing", data.code);
    let saved = vec![
        ("declined", t!("wellbeing-saved-declined")),
        ("later", t!("wellbeing-saved-later")),
        ("asked", t!("outcome-saved-asked")),
    ];
    let ask = data.may_ask.then(|| {
        view! { <LinkButton href=format!("{base}/new") label=t!("wellbeing-ask") icon="heart" kind=ButtonKind::Primary/> }
    });
    let protocols = data.protocols.unwrap_or_default();
    let waiting: Vec<_> =
        protocols.iter().filter(|p| p.recorded_at.is_none() || p.reviewed_at.is_none()).cloned().collect();
    let alarm = waiting.into_iter().map(|p| view! { <Alarm base=base.clone() protocol=p/> }).collect::<Vec<_>>();
    let checks = data.checks.map(|checks| view! { <Checks base=base.clone() checks=checks/> });
    let surveys = outcome.map(|page| {
        let scored =
            page.rounds.iter().any(|r| r.scores.is_some_and(|s| DIMENSIONS.iter().any(|d| s.of(*d).is_some())));
        let trend = scored.then(|| view! { <TrendCard page=page.clone()/> });
        (trend, view! { <Rounds page=page/> })
    });
    let (trend, rounds) = surveys.unzip();
    view! {
        <SavedBanner texts=saved/>
        <TabHead title=t!("wellbeing-title") lead=t!("wellbeing-lead")>{ask}</TabHead>
        <div class="stack gap-5">
            {alarm}
            {trend}
            {rounds}
            {checks}
        </div>
    }
}

/// A protocol that is not at its end.
#[component]
fn Alarm(base: String, protocol: ProtocolLine) -> impl IntoView {
    let text = if protocol.recorded_at.is_none() { t!("safety-waits-record") } else { t!("safety-waits-review") };
    let since = t!("safety-since", when = fmt::instant(protocol.opened_at));
    let href = format!("{base}/{}/safety", protocol.number);
    view! {
        <Banner tone=Tone::Danger title=t!("safety-title") text=format!("{text} {since}")>
            <p><LinkButton href=href label=t!("safety-go")/></p>
        </Banner>
    }
}

/// What was asked, with what it came to.
#[component]
fn Checks(base: String, checks: Vec<(CheckRow, Option<Scored>)>) -> impl IntoView {
    if checks.is_empty() {
        return view! {
            <Card title=t!("wellbeing-questions")>
                <EmptyState title=t!("wellbeing-none") text=t!("wellbeing-none-text")/>
            </Card>
        }
        .into_any();
    }
    let rows: Vec<_> = checks
        .into_iter()
        .map(|(check, result)| {
            let title = pack(check.instrument, Some(&check.pack)).map(|p| p.title.clone()).unwrap_or_default();
            let day = fmt::day_short(fmt::local_date(check.at), today());
            let total = result.as_ref().and_then(|r| r.total).map(|n| t!("wellbeing-total", n = i64::from(n)));
            let sub = [Some(t!(check.state.label_key())), total].into_iter().flatten().collect::<Vec<_>>().join(" · ");
            let note = t!("wellbeing-row-note", day = day, who = check.by_name.clone());
            let chip = result.map(|r| view! { <SideChip positive=r.positive/> });
            view! { <Row href=format!("{base}/{}", check.number) title=title sub=sub note=note>{chip}</Row> }
        })
        .collect();
    view! {
        <Card title=t!("wellbeing-questions") kind=CardKind::Flush>
            <RowList>{rows}</RowList>
        </Card>
        <NotADiagnosis/>
    }
    .into_any()
}
