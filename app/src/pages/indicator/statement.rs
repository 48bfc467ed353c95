//! Results of the logframe: targets below what they are to bring about, and the form that writes a result down.

use domain::authz::Role;
use domain::indicator::{ResultLevel, Statement};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::indicator::{Measured, Offered, Stated};

use super::results::Targets;
use crate::api::indicator::WriteStatement;
use crate::choices;
use crate::forms::PostForm;
use crate::ui::{Actions, Button, ButtonKind, Card, CardKind, Choice, Disclosure, SelectField, TextField, Width};

/// What a result is called in one line.
pub fn statement_label(statement: &Statement) -> String {
    format!("{}: {}", statement.mark, statement.sentence)
}

/// Results that can be chosen.
pub fn statement_choices(statements: &[Statement]) -> Vec<Choice> {
    let label = |s: &Statement| [t!(s.level.label_key()), statement_label(s)].join(" · ");
    statements.iter().map(|s| Choice::new(s.number.to_string(), label(s))).collect()
}

/// Targets below their results, and those without one at the end.
#[component]
pub fn Framework(
    /// What it is called.
    title: String,
    /// The targets.
    targets: Vec<Measured>,
    /// Results in their order; each is shown, with targets or without.
    statements: Vec<Stated>,
    /// Names of offices.
    offered: Offered,
) -> impl IntoView {
    let of = |number: Option<i64>| -> Vec<Measured> {
        let known =
            |m: &&Measured| m.target.result.filter(|n| statements.iter().any(|s| s.statement.number == *n)) == number;
        targets.iter().filter(known).cloned().collect()
    };
    let (without, heading) = (of(None), title.clone());
    let cards: Vec<_> = statements
        .iter()
        .map(|s| {
            let targets = of(Some(s.statement.number));
            view! { <OfResult said=s.clone() targets=targets offered=offered.clone()/> }
        })
        .collect();
    let rest = (!without.is_empty()).then(|| {
        let title = if statements.is_empty() { heading } else { t!("result-none") };
        view! {
            <Card title=title.clone() kind=CardKind::Flush>
                <Targets caption=title targets=without offered=offered/>
            </Card>
        }
    });
    let heading = (!statements.is_empty()).then(|| view! { <h2>{title}</h2> });
    let foot = (!targets.is_empty()).then(|| view! { <p class="note"><span>{t!("target-foot")}</span></p> });
    view! { {heading} {cards} {rest} {foot} }
}

#[component]
fn OfResult(said: Stated, targets: Vec<Measured>, offered: Offered) -> impl IntoView {
    let Stated { statement, serves, replaced_by } = said;
    let title = statement_label(&statement);
    let said = [
        replaced_by.map(|mark| t!("result-replaced", mark = mark)),
        Some(t!(statement.level.label_key())),
        serves.map(|mark| t!("result-serves", mark = mark)),
        Some(t!("result-by", source = statement.source)),
        Some(t!("result-answers", role = t!(statement.role.label_key()))),
        targets.is_empty().then(|| t!("result-no-target")),
    ];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let caption = title.clone();
    let table = (!targets.is_empty()).then(|| view! { <Targets caption=caption targets=targets offered=offered/> });
    view! {
        <Card title=title id=format!("result-{}", statement.number) kind=CardKind::Flush foot=said>{table}</Card>
    }
}

/// The form that writes a result down, anew or in the place of another.
#[component]
pub fn WriteResult(
    /// Results that stand.
    statements: Vec<Statement>,
) -> impl IntoView {
    let any = !statements.is_empty();
    let above: Vec<Statement> = statements.iter().filter(|s| s.level != ResultLevel::Output).cloned().collect();
    view! {
        <Disclosure label=t!("result-write") opens_for=WriteStatement::PATH>
            <PostForm action=WriteStatement::PATH class="form form--narrow" guard=true>
                <p class="note">{t!("result-write-hint")}</p>
                <SelectField name="level" label=t!("target-level") choices=choices!(ResultLevel) width=Width::W20/>
                <TextField name="mark" label=t!("result-mark") hint=t!("result-mark-hint") width=Width::W20/>
                <TextField name="sentence" label=t!("result-sentence") hint=t!("result-sentence-hint")/>
                {(!above.is_empty()).then(|| view! {
                    <SelectField name="parent" label=t!("result-parent") hint=t!("result-parent-hint")
                        choices=statement_choices(&above) empty=t!("result-new") optional=true/>
                })}
                <TextField name="source" label=t!("result-source") hint=t!("result-source-hint")/>
                <SelectField name="role" label=t!("result-role") choices=choices!(Role) width=Width::W20/>
                {any.then(|| view! {
                    <SelectField name="replaces" label=t!("result-replaces") hint=t!("result-replaces-hint")
                        choices=statement_choices(&statements) empty=t!("result-new") optional=true/>
                    <TextField name="reason" label=t!("result-reason") optional=true/>
                })}
                <Actions><Button label=t!("result-send") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Disclosure>
    }
}
