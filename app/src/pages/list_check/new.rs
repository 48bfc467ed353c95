//! `/duplicates/check`: a list is brought; below are those that were.

use domain::list_check::{CheckState, KEEP, Least, MEGABYTES, ROWS_MAX};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::list_check::{Checks, ListCheck};

use super::words::CheckChip;
use crate::api::list_check::{CheckList, list_checks};
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    Actions, AppShell, Button, ButtonKind, ButtonSize, Card, CardKind, CheckBox, Crumb, FileField, PageHead, Row,
    RowList, SavedBanner, SelectField, Width,
};

/// Columns that are understood.
const COLUMNS: &str = "id, given_name, family_name, father_name, sex, birth_date, birth_year, place, phone, document";

/// The page.
#[component]
pub fn CheckListPage() -> impl IntoView {
    view! { <AppShell form=true>{load(list_checks(), |checks| view! { <Content checks=checks/> })}</AppShell> }
}

#[component]
fn Content(checks: Checks) -> impl IntoView {
    let hours = KEEP.num_hours();
    let rows: Vec<_> = checks.checks.iter().cloned().map(row).collect();
    let earlier = (!rows.is_empty()).then(|| {
        view! { <Card title=t!("checks-earlier") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    let hint = t!("check-file-hint", rows = ROWS_MAX as i64, max = i64::from(MEGABYTES));
    view! {
        <Crumb trail=vec![(t!("nav-duplicates"), "/duplicates".to_owned())] current=t!("check-title")/>
        <SavedBanner texts=vec![("deleted", t!("check-deleted"))]/>
        <PageHead title=t!("check-title") lead=t!("check-lead")/>
        <PostForm action=CheckList::PATH class="form form--narrow" upload=true guard=true>
            <FileField name="file" label=t!("check-file") hint=hint accept=".csv,.txt"/>
            <div class="stack gap-1 small">
                <p>{t!("check-columns")}</p>
                <p><code class="ltr">{COLUMNS}</code></p>
            </div>
            <SelectField name="least" label=t!("check-least") hint=t!("check-least-hint") choices=choices!(Least)
                value=Least::Usual.as_str() width=Width::W20/>
            {checks.may_registered.then(|| view! {
                <CheckBox name="registered" label=t!("check-registered") hint=t!("check-registered-hint")/>
            })}
            <p class="small muted">{t!("check-kept", n = hours)}</p>
            <Actions bar=true>
                <Button label=t!("check-start") kind=ButtonKind::Primary size=ButtonSize::Large/>
            </Actions>
        </PostForm>
        {earlier}
    }
}

fn row(check: ListCheck) -> impl IntoView {
    let title = t!("check-of", when = fmt::instant(check.created_at));
    let sub = match check.state {
        CheckState::Done => t!("check-found", n = check.pairs),
        _ => t!("check-rows", n = check.rows),
    };
    view! { <Row href=format!("/duplicates/check/{}", check.id) title=title sub=sub><CheckChip state=check.state/></Row> }
}
