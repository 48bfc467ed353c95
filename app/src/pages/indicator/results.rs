//! `/results`: the results of the logframe, what their indicators are to come to, and how far they are.

use domain::indicator::{Class, Indicator, ResultLevel, SexGroup, Statement};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::indicator::{Measured, Offered, Results, Target};

use super::statement::{Framework, WriteResult, statement_choices};
use super::target::{VerdictChip, aim_value, scope_label};
use super::words::{NumberCell, class_label, indicator_label, staff};
use crate::api::indicator::{ProposeTarget, results};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, Card, CardKind, Choice, Column, Crumb, Disclosure, EmptyState, PageHead,
    Row, RowHead, RowList, SavedBanner, SelectField, StackTable, TextField, Width,
};

/// The page.
#[component]
pub fn ResultsPage() -> impl IntoView {
    view! { <AppShell form=true>{load(results(), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Results) -> impl IntoView {
    let times: Vec<Choice> = data
        .times
        .iter()
        .map(|(class, code)| Choice::new(code.clone(), class_label(*class, &Offered::default())))
        .collect();
    let offered = data.offered.clone();
    let all = offered.clone();
    let stands = data.statements.iter().filter(|s| s.replaced_by.is_none());
    let statements: Vec<Statement> = stands.map(|s| s.statement.clone()).collect();
    let form = (!times.is_empty()).then(|| {
        view! {
            <WriteResult statements=statements.clone()/>
            <Disclosure label=t!("target-propose") opens_for=ProposeTarget::PATH>
                <Propose times=times statements=statements offered=all/>
            </Disclosure>
        }
    });
    let waiting = (!data.waiting.is_empty()).then(|| {
        let rows: Vec<_> = data.waiting.into_iter().map(|target| waiting_row(target, &offered)).collect();
        view! { <Card title=t!("target-waiting") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    let body = if data.targets.is_empty() && data.statements.is_empty() {
        view! { <Card label=t!("results-title")><EmptyState title=t!("results-none") text=t!("results-none-text")/></Card> }
            .into_any()
    } else {
        view! { <Framework title=t!("results-in-force") targets=data.targets statements=data.statements offered=data.offered/> }.into_any()
    };
    view! {
        <Crumb trail=vec![(t!("dashboard-title"), "/dashboard".to_owned())] current=t!("results-title")/>
        <SavedBanner texts=vec![("result", t!("result-saved"))]/>
        <PageHead title=t!("results-title") lead=t!("results-lead")/>
        <div class="stack gap-5">{waiting}{body}{form}</div>
    }
}

fn waiting_row(target: Target, offered: &Offered) -> impl IntoView + use<> {
    let title = t!(
        "target-of",
        indicator = indicator_label(target.indicator),
        time = class_label(target.period, offered),
        scope = scope_label(&target, offered)
    );
    let by = t!("target-proposed", at = fmt::instant(target.proposed_at), by = staff(target.proposer));
    view! { <Row href=format!("/results/{}", target.number) title=title sub=by/> }
}

/// Targets with the numbers of their time.
#[component]
pub fn Targets(
    /// What the table is called.
    caption: String,
    /// The targets.
    targets: Vec<Measured>,
    /// Names of offices.
    offered: Offered,
) -> impl IntoView {
    let heads =
        ["target-time", "target-baseline", "target-value", "target-achieved", "target-verdict"].map(|key| t!(key));
    let columns = vec![
        Column::new(t!("report-indicator")),
        Column::new(heads[0].clone()),
        Column::new(heads[1].clone()).number(),
        Column::new(heads[2].clone()).number(),
        Column::new(heads[3].clone()).number(),
        Column::new(heads[4].clone()),
    ];
    let rows: Vec<_> = targets
        .into_iter()
        .map(|m| {
            let target = m.target;
            let baseline = target.aim.baseline.map_or_else(|| "–".to_owned(), |n| aim_value(target.indicator, n));
            let sub = [t!(target.level.label_key()), scope_label(&target, &offered)].join(" · ");
            view! {
                <tr>
                    <RowHead title=indicator_label(target.indicator) href=format!("/results/{}", target.number) sub=sub/>
                    <td data-l=heads[0].clone()>{class_label(target.period, &offered)}</td>
                    <td data-l=heads[1].clone() class="n">{baseline}</td>
                    <td data-l=heads[2].clone() class="n">{aim_value(target.indicator, target.aim.value)}</td>
                    <NumberCell label=heads[3].clone() shown=m.shown/>
                    <td data-l=heads[4].clone()><VerdictChip verdict=m.verdict/></td>
                </tr>
            }
        })
        .collect();
    view! {
        <StackTable caption=caption columns=columns>{rows}</StackTable>
    }
}

#[component]
fn Propose(times: Vec<Choice>, statements: Vec<Statement>, offered: Offered) -> impl IntoView {
    let offices = offered.offices.iter().map(|o| Choice::new(o.code.clone(), o.name.clone())).collect();
    let projects: Vec<_> = offered.fundings.iter().map(|f| Choice::new(f.code.clone(), f.name.clone())).collect();
    let by_project = !projects.is_empty();
    let indicators = Indicator::ALL.iter().map(|i| Choice::new(i.as_str(), indicator_label(*i))).collect();
    view! {
        <PostForm action=ProposeTarget::PATH class="form form--narrow" guard=true>
            <SelectField name="indicator" label=t!("report-indicator") choices=indicators/>
            <SelectField name="level" label=t!("target-level") choices=choices!(ResultLevel) width=Width::W20/>
            {(!statements.is_empty()).then(|| view! {
                <SelectField name="result" label=t!("result-choose") hint=t!("result-choose-hint")
                    choices=statement_choices(&statements) empty=t!("result-new") optional=true/>
            })}
            <SelectField name="period" label=t!("target-time") choices=times width=Width::W20/>
            <SelectField name="office" label=t!("indicator-family-office") choices=offices empty=t!("target-programme") optional=true/>
            {by_project.then(|| view! {
                <SelectField name="project" label=t!("indicator-family-project") hint=t!("target-project-hint") choices=projects
                    empty=t!("target-programme") optional=true/>
            })}
            <SelectField name="sex" label=t!("target-sex") hint=t!("target-sex-hint") choices=choices!(SexGroup)
                empty=t!("indicator-all") optional=true width=Width::W20/>
            {number("baseline", "target-baseline", true)}
            <TextField name="value" label=t!("target-value") hint=t!("target-value-hint") inputmode="numeric" width=Width::W10/>
            <p class="note">{t!("target-milestones-hint")}</p>
            {number("first", "target-first", true)}
            {number("second", "target-second", true)}
            {number("third", "target-third", true)}
            <TextField name="reason" label=t!("target-reason") hint=t!("target-reason-hint")/>
            <Actions><Button label=t!("target-propose-send") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

/// The time of a class without names of offices.
pub fn time_label(class: Class) -> String {
    class_label(class, &Offered::default())
}

fn number(name: &'static str, key: &'static str, optional: bool) -> impl IntoView {
    view! { <TextField name=name label=t!(key) optional=optional inputmode="numeric" width=Width::W10/> }
}
