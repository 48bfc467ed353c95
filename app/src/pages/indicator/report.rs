//! `/reports/{number}`: one report, its numbers, and that they come out the same again.

use domain::export::{Format, KEEP};
use domain::indicator::{Changed, Class, Family, Indicator, ReportRow, Shown};
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use server_fn::ServerFn;
use service::indicator::{Offered, ReportPage as Data};

use super::statement::Framework;
use super::words::{NumberCell, class_label, detail, indicator_label, staff, value};
use crate::api::export::AskReportFile;
use crate::api::indicator::{MakeReport, report};
use crate::error::AppError;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, Card, CardKind, Choice, Column, Crumb, DataTable, Disclosure,
    HiddenField, LinkButton, PageHead, RadioGroup, RowHead, SavedBanner, TextField, Tone,
};

/// The page.
#[component]
pub fn ReportPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").and_then(|n| n.parse::<i64>().ok());
    let again = use_query_map().read_untracked().get("again").is_some();
    let data = async move {
        match number {
            Some(number) => report(number, again).await,
            None => Err(AppError::NotFound),
        }
    };
    view! { <AppShell form=true>{load(data, |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let time = class_label(data.period, &data.offered);
    let title = t!("report-of", number = data.report.number, time = time);
    let lead = t!("report-made", at = fmt::instant(data.report.made_at), by = staff(data.report.made_by.clone()));
    let restated = data.report.restated_by.map(|number| {
        let href = format!("/reports/{number}");
        view! {
            <Banner tone=Tone::Warn text=t!("report-restated-by", number = number)>
                <a href=href>{t!("report-open", number = number)}</a>
            </Banner>
        }
    });
    let restates = data.report.restates.map(|number| {
        let text = t!("report-restates", number = number, reason = data.report.reason.clone().unwrap_or_default());
        view! { <Banner text=text/> }
    });
    let corrected = (!data.corrected.is_empty()).then(
        || view! { <Differences title=t!("report-corrected") list=data.corrected offered=data.offered.clone()/> },
    );
    let offered = data.offered.clone();
    let again = data.again.map(|list| {
        if list.is_empty() {
            view! { <Banner tone=Tone::Ok title=t!("report-same") text=t!("report-same-text") live=true/> }.into_any()
        } else {
            view! {
                <Banner tone=Tone::Danger title=t!("report-differs") text=t!("report-differs-text") live=true/>
                <Differences title=t!("report-differs") list=list offered=offered/>
            }
            .into_any()
        }
    });
    let targets = (!data.targets.is_empty())
        .then(|| view! { <Framework title=t!("target-of-report") targets=data.targets statements=data.statements offered=data.offered.clone()/> });
    let number = data.report.number;
    let file = data.may_take.then(|| view! { <TakeAway number=number/> });
    let restate = data.may_restate.then(|| view! { <Restate number=number period=data.report.period.clone()/> });
    let tables = [
        None,
        Some(Family::People),
        Some(Family::Office),
        Some(Family::Project),
        Some(Family::Difficulty),
        Some(Family::Category),
        Some(Family::Area),
        Some(Family::Ended),
        Some(Family::Left),
    ]
    .into_iter()
    .filter(|family| data.rows.iter().any(|(row, _)| row.family == *family))
    .map(|family| view! { <Numbers family=family rows=data.rows.clone() offered=data.offered.clone()/> })
    .collect::<Vec<_>>();
    view! {
        <Crumb trail=vec![(t!("reports-title"), "/reports".to_owned())] current=title.clone()/>
        <SavedBanner texts=vec![("made", t!("report-saved"))]/>
        <PageHead title=title lead=lead>
            <LinkButton href=format!("/reports/{number}?again=yes") label=t!("report-again") icon="sync"/>
        </PageHead>
        <div class="stack gap-5">{restated}{restates}{again}{corrected}{targets}{tables}{file}{restate}</div>
    }
}

/// Indicators down, the classes of a family across.
#[component]
fn Numbers(family: Option<Family>, rows: Vec<(ReportRow, Class)>, offered: Offered) -> impl IntoView {
    let title = family.map_or_else(|| t!("indicator-all"), |f| t!(f.label_key()));
    let rows: Vec<_> = rows.into_iter().filter(|(row, _)| row.family == family).collect();
    let mut classes: Vec<Class> = Vec::new();
    for (_, class) in &rows {
        if !classes.contains(class) {
            classes.push(*class);
        }
    }
    let heads: Vec<String> = classes.iter().map(|class| class_label(*class, &offered)).collect();
    let columns = [Column::new(t!("report-indicator"))].into_iter();
    let columns = columns.chain(heads.iter().map(|h| Column::new(h.clone()).number())).collect();
    let of = |indicator: Indicator, class: Class| {
        let found = rows.iter().find(|(row, c)| row.indicator == indicator && *c == class);
        found.map_or(Shown::NoData, |(row, _)| row.shown)
    };
    let lines: Vec<_> = Indicator::ALL
        .iter()
        .filter(|indicator| rows.iter().any(|(row, _)| row.indicator == **indicator))
        .map(|indicator| {
            let cells: Vec<_> = classes
                .iter()
                .zip(&heads)
                .map(|(class, head)| view! { <NumberCell label=head.clone() shown=of(*indicator, *class)/> })
                .collect();
            let sub = family.is_none().then(|| {
                let formula = rows.iter().find(|(row, _)| row.indicator == *indicator).map(|(row, _)| row.formula);
                let detail = formula.and_then(|formula| detail(*indicator, formula, of(*indicator, Class::Total)));
                let version = formula.map(|formula| t!("report-formula", version = i64::from(formula)));
                [detail, version].into_iter().flatten().collect::<Vec<_>>().join(" · ")
            });
            view! {
                <tr>
                    <RowHead title=indicator_label(*indicator) href=format!("/dashboard/{indicator}") sub=sub.unwrap_or_default()/>
                    {cells}
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=title.clone() kind=CardKind::Flush>
            <DataTable caption=title columns=columns>{lines}</DataTable>
            <div class="card__foot"><span class="note"><span>{t!("indicator-suppressed")}</span></span></div>
        </Card>
    }
}

#[component]
fn Differences(title: String, list: Vec<(Changed, Class)>, offered: Offered) -> impl IntoView {
    let heads = [t!("report-before"), t!("report-now")];
    let columns = vec![
        Column::new(t!("report-indicator")),
        Column::new(heads[0].clone()).number(),
        Column::new(heads[1].clone()).number(),
    ];
    let rows: Vec<_> = list
        .into_iter()
        .map(|(changed, class)| {
            let before = changed.before.map_or_else(|| t!("indicator-no-data"), |(shown, _)| value(shown));
            let now = changed.row.formula;
            let version = match changed.before {
                Some((_, before)) if before != now => {
                    t!("report-formula-changed", before = i64::from(before), now = i64::from(now))
                }
                _ => t!("report-formula", version = i64::from(now)),
            };
            let sub = [class_label(class, &offered), version].join(" · ");
            view! {
                <tr>
                    <RowHead title=indicator_label(changed.row.indicator) sub=sub/>
                    <td data-l=heads[0].clone() class="n">{before}</td>
                    <NumberCell label=heads[1].clone() shown=changed.row.shown/>
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=title.clone() kind=CardKind::Flush><DataTable caption=title columns=columns>{rows}</DataTable></Card>
    }
}

/// The report leaves as a file, as everything does: for somebody, for something, and in the register.
#[component]
fn TakeAway(number: i64) -> impl IntoView {
    let formats = Format::LISTS.iter().map(|f| Choice::new(f.as_str(), t!(f.label_key()))).collect();
    view! {
        <Disclosure label=t!("report-take") opens_for=AskReportFile::PATH>
            <PostForm action=AskReportFile::PATH class="form form--narrow" guard=true>
                <HiddenField name="number" value=number.to_string()/>
                <RadioGroup name="format" label=t!("export-format") choices=formats row=true/>
                <TextField name="recipient" label=t!("export-recipient") hint=t!("export-recipient-hint")/>
                <TextField name="purpose" label=t!("export-purpose") hint=t!("export-purpose-hint")/>
                <TextField name="agreement" label=t!("export-agreement") optional=true/>
                <p class="small muted">{t!("export-kept", n = KEEP.num_hours())}</p>
                <Actions><Button label=t!("export-ask") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Disclosure>
    }
}

/// A report is never changed: another one puts it right.
#[component]
fn Restate(number: i64, period: String) -> impl IntoView {
    view! {
        <Disclosure label=t!("report-restate") opens_for=MakeReport::PATH>
            <PostForm action=MakeReport::PATH class="form form--narrow" guard=true>
                <HiddenField name="period" value=period/>
                <HiddenField name="restates" value=number.to_string()/>
                <TextField name="reason" label=t!("report-reason") hint=t!("report-reason-hint")/>
                <Actions><Button label=t!("report-restate-make")/></Actions>
            </PostForm>
        </Disclosure>
    }
}
