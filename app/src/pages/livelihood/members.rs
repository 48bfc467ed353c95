//! Who is in the business of a group or a cooperative: in the form of the plan, and on the page of the business.

use domain::livelihood::{BusinessForm, BusinessKind};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::livelihood::{Association, Members, Page};

use crate::api::livelihood::{JoinBusiness, LeaveBusiness};
use crate::fmt;
use crate::forms::{PostForm, form};
use crate::pages::case::CaseTab;
use crate::pages::coop::coop_href;
use crate::pages::membership::{JoinFields, Leave};
use crate::ui::{
    Actions, AddRow, Button, Card, CardKind, Choice, Disclosure, Row, RowList, SelectField, TextField, Width,
};

/// Lines for members that a new plan starts with.
const LINES: usize = 1;

/// Asks who begins it together, and which association it is.
#[component]
pub(super) fn MemberFields(
    /// What is in the form.
    saved: BusinessForm,
    /// Who is in the group already.
    members: Members,
    /// Associations to choose from.
    coops: Vec<(String, String)>,
) -> impl IntoView {
    let count = form().rows("members", saved.members.len().max(LINES), "member");
    let lines: Vec<_> = (0..count)
        .map(|i| {
            let (label, value) =
                (t!("business-member-n", n = i as i64 + 1), saved.members.get(i).cloned().unwrap_or_default());
            view! { <TextField name=format!("members[{i}]") label=label value=value width=Width::W20 optional=true/> }
        })
        .collect();
    let known = (!members.shown.is_empty() || members.others > 0).then(|| {
        let mut names: Vec<_> =
            members.shown.iter().filter(|m| m.left_on.is_none()).map(|m| m.code_name.clone()).collect();
        names.extend((members.others > 0).then(|| t!("business-members-others", n = members.others)));
        view! { <p class="small">{t!("business-members-known", names = names.join(&t!("list-separator")))}</p> }
    });
    let coops: Vec<_> =
        coops.into_iter().map(|(code, name)| Choice::new(code.clone(), format!("{name} · {code}"))).collect();
    let coop = (!coops.is_empty()).then(|| {
        view! {
            <SelectField name="coop" label=t!("business-coop") hint=t!("business-coop-hint") choices=coops
                value=saved.coop empty=t!("business-coop-none") optional=true/>
        }
    });
    view! {
        <section class="form" aria-labelledby="along-title">
            <h2 class="t-lg" id="along-title">{t!("business-along")}</h2>
            <p class="small muted">{t!("business-members-hint")}</p>
            {known}
            {lines}
            <div><AddRow label=t!("business-member-add") value="member" to=format!("members[{count}]")/></div>
            {coop}
        </section>
    }
}

/// Who is in it; nothing where one person begins alone.
#[component]
pub(super) fn MembersCard(
    /// The page's data.
    page: Page,
) -> impl IntoView {
    let members = page.members.clone();
    let coop = members.coop.clone().map(|coop| view! { <OfCoop coop=coop/> });
    let group = page.startup.kind == BusinessKind::Group || !members.shown.is_empty();
    let group = group.then(|| view! { <OfGroup page=page/> });
    view! { {group}{coop} }
}

#[component]
fn OfGroup(page: Page) -> impl IntoView {
    let code = page.startup.code.clone();
    let members = page.members;
    let rows: Vec<_> = members
        .shown
        .into_iter()
        .map(|m| {
            let sub = match m.left_on {
                Some(day) => t!("business-member-left", day = fmt::day(day)),
                None => t!("coop-since", day = fmt::day(m.joined_on)),
            };
            let href = m.case_code.as_deref().map(|code| CaseTab::Livelihood.href(code)).unwrap_or_default();
            let leave = m.may_leave.then(|| view! { <Leave action=LeaveBusiness::PATH of=code.clone() member=m.id code_name=m.code_name.clone()/> });
            view! { <Row href=href title=m.code_name sub=sub>{leave}</Row> }
        })
        .collect();
    let none =
        (rows.is_empty() && members.others == 0).then(|| view! { <p class="muted">{t!("business-members-none")}</p> });
    let others = (members.others > 0).then(|| {
        view! { <p class="small muted">{t!("business-members-others", n = members.others)}</p> }
    });
    let join = members.may_join.then(|| view! { <Join code=page.startup.code/> });
    view! {
        <Card title=t!("business-members")>
            <p class="small">{t!("business-members-whose", name = page.code_name)}</p>
            {none}
            <RowList>{rows}</RowList>
            {others}
            <p class="small muted">{t!("business-members-foot")}</p>
            {join}
        </Card>
    }
}

#[component]
fn OfCoop(coop: Association) -> impl IntoView {
    let href = coop.code.as_deref().map(coop_href).unwrap_or_default();
    let sub = coop.members.map(|n| t!("business-coop-members", n = n)).unwrap_or_default();
    view! { <Card title=t!("business-coop") kind=CardKind::Flush><RowList><Row href=href title=coop.name sub=sub/></RowList></Card> }
}

#[component]
fn Join(code: String) -> impl IntoView {
    view! {
        <Disclosure label=t!("business-member-join") opens_for=JoinBusiness::PATH>
            <PostForm action=JoinBusiness::PATH id="join" class="stack gap-3">
                <JoinFields of=code/>
                <Actions><Button label=t!("business-member-join")/></Actions>
            </PostForm>
        </Disclosure>
    }
}
