//! `/admin/rules`: the numbers by which the programme works.

use domain::programme::{ContactForm, Rule, RulesForm};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::programme::{ChangeLine, RuleLine};

use super::changes::Changes;
use crate::api::programme::{EditContact, EditRules, contact, rule_lines};
use crate::error::AppError;
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
            <SavedBanner texts=vec![("rules", t!("rules-saved")), ("contact", t!("contact-saved"))]/>
            {load(both(), |((contact, calls), (lines, version, numbers))| {
                let mut history = [calls, numbers].concat();
                history.sort_by_key(|change| std::cmp::Reverse(change.changed_at));
                let seen = contact.version.parse::<i64>().unwrap_or_default();
                view! {
                    <PostForm action=EditContact::PATH class="card form form--narrow" version=seen>
                        <TextField name="complaints_phone" label=t!("contact-complaints") hint=t!("contact-complaints-hint")
                            value=contact.complaints_phone inputmode="tel" width=Width::W20 ltr=true optional=true/>
                        <Actions><Button label=t!("save")/></Actions>
                    </PostForm>
                    <PostForm action=EditRules::PATH class="card form form--narrow" version=version>
                        <Fields lines=lines/>
                        <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
                    </PostForm>
                    <Changes changes=history name=name shown=shown/>
                }
            })}
        </AppShell>
    }
}

type Both = ((ContactForm, Vec<ChangeLine>), (Vec<RuleLine>, i64, Vec<ChangeLine>));

async fn both() -> Result<Both, AppError> {
    Ok((contact().await?, rule_lines().await?))
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
    change.name.parse::<Rule>().map_or_else(|_| t!("contact-complaints"), |rule| t!(rule.label_key()))
}

fn shown(change: &ChangeLine, value: &str) -> String {
    if change.name.parse::<Rule>().is_err() {
        return value.to_owned();
    }
    value.parse::<i64>().map_or_else(|_| value.to_owned(), fmt::number)
}
