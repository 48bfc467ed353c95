//! `/admin/rules`: the numbers by which the programme works.

use domain::programme::{Rule, RulesForm};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::programme::{ChangeLine, RuleLine};

use super::changes::Changes;
use crate::api::programme::{EditRules, rule_lines};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::admin::tabs;
use crate::pages::load;
use crate::ui::*;

/// One number for each rule: what it means, between which numbers, and who changed it last.
#[component]
pub fn RulesPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-rules") lead=t!("rules-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("rules", t!("rules-saved"))]/>
            {load(rule_lines(), |(lines, version, history)| {
                view! {
                    <PostForm action=EditRules::PATH class="card form form--narrow" version=version>
                        <Fields lines=lines/>
                        <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
                    </PostForm>
                    <Changes changes=history name=name shown=as_number/>
                }
            })}
        </AppShell>
    }
}

/// One field for each rule. A component, so that its fields find their form.
#[component]
fn Fields(lines: Vec<RuleLine>) -> impl IntoView {
    lines.into_iter().map(field).collect_view()
}

fn field(line: RuleLine) -> impl IntoView {
    let rule = line.rule;
    let (least, most) = rule.bounds().into_inner();
    let about = t!(format!("rule-about-{}", rule.as_str().replace('_', "-")));
    let bounds = t!("rule-bounds", least = least, most = most, usual = rule.usual());
    let last = line.last.map(|c| {
        view! { <p class="xs muted">{t!("rule-last", name = c.by, time = fmt::instant(c.changed_at))}</p> }
    });
    view! {
        <div class="stack gap-2">
            <TextField name=RulesForm::field(rule) label=t!(rule.label_key()) hint=format!("{about} {bounds}")
                value=line.number.to_string() suffix=t!(rule.unit().label_key()) inputmode="numeric" width=Width::W4 ltr=true/>
            {last}
        </div>
    }
}

fn name(change: &ChangeLine) -> String {
    change.name.parse::<Rule>().map_or_else(|_| change.name.clone(), |rule| t!(rule.label_key()))
}

fn as_number(_: &ChangeLine, value: &str) -> String {
    value.parse::<i64>().map_or_else(|_| value.to_owned(), fmt::number)
}
