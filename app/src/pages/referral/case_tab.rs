//! `/cases/{code}/referrals`: the referrals of one person.

use domain::need::NeedEnd;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::incoming::IncomingLine;
use service::internal::InternalLine;
use service::need::Need;
use service::referral::{CaseReferrals, ReferralLine};

use super::words::{DueReferral, ReferralStatusChip, Unread, need, provider};
use crate::api::referral::{EndNeed, case_referrals};
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::incoming::referred_row;
use crate::pages::internal::internal_row;
use crate::pages::load;
use crate::ui::{Button, ButtonKind, Card, CardKind, EmptyState, HiddenField, LinkButton, Row, RowList, SavedBanner};

/// The tab of a case.
#[component]
pub fn CaseReferralsPage() -> impl IntoView {
    let code = case_code();
    let data = case_referrals(code.clone());
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Referrals>
            {load(data, move |page| view! { <Content code=code page=page/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, page: CaseReferrals) -> impl IntoView {
    let CaseReferrals { lines, incoming, internal, needs, may_write } = page;
    let beside = view! { <Beside incoming=incoming internal=internal/> };
    let needs = (!needs.is_empty()).then(|| view! { <Needs code=code.clone() needs=needs may_write=may_write/> });
    let saved = view! { <SavedBanner texts=vec![("need", t!("need-saved")), ("need-ended", t!("need-ended"))]/> };
    let new = format!("/cases/{code}/referrals/new");
    let button = move || {
        may_write.then(
            || view! { <LinkButton href=new.clone() label=t!("referral-new") icon="plus" kind=ButtonKind::Primary/> },
        )
    };
    if lines.is_empty() {
        return view! {
            {saved}
            {needs}
            <Card title=t!("referrals-title")>
                <EmptyState title=t!("case-referrals-none") text=t!("case-referrals-none-text")>{button()}</EmptyState>
            </Card>
            {beside}
        }
        .into_any();
    }
    let (open, ended): (Vec<_>, Vec<_>) = lines.into_iter().partition(|l| l.status.is_open());
    let ended = (!ended.is_empty()).then(|| {
        view! {
            <Card title=t!("case-referrals-ended") kind=CardKind::Flush>
                <RowList>{rows(ended)}</RowList>
            </Card>
        }
    });
    let open = if open.is_empty() {
        view! { <p class="muted">{t!("case-referrals-no-open")}</p> }.into_any()
    } else {
        view! {
            <Card label=t!("case-referrals-open") kind=CardKind::Flush>
                <RowList>{rows(open)}</RowList>
            </Card>
        }
        .into_any()
    };
    view! {
        {saved}
        {needs}
        <div class="row row--between gap-3"><h2>{t!("referrals-title")}</h2>{button()}</div>
        {open}
        {beside}
        {ended}
    }
    .into_any()
}

/// Those that came in about the person, and those inside the programme. Nothing where there is none.
#[component]
fn Beside(incoming: Vec<IncomingLine>, internal: Vec<InternalLine>) -> impl IntoView {
    let internal = (!internal.is_empty()).then(|| {
        let rows: Vec<_> = internal.into_iter().map(internal_row).collect();
        view! { <Card title=t!("case-internal") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    let incoming = (!incoming.is_empty()).then(|| {
        let rows: Vec<_> = incoming.into_iter().map(referred_row).collect();
        view! { <Card title=t!("case-incoming") kind=CardKind::Flush><RowList>{rows}</RowList></Card> }
    });
    view! { {internal}{incoming} }
}

/// Needs that nothing met, and how each may end.
#[component]
fn Needs(code: String, needs: Vec<Need>, may_write: bool) -> impl IntoView {
    let rows: Vec<_> = needs
        .into_iter()
        .map(|need| {
            let sub = t!("need-since", day = fmt::instant_day(need.noted_at));
            // What is protected by its kind stands in no list.
            let shown = if need.category.is_sealed() { "category-protected".into() } else { need.category.label_key() };
            let title = t!(shown);
            let ends =
                may_write.then(|| view! { <NeedEnds code=code.clone() id=need.id.to_string() what=title.clone()/> });
            view! { <Row title=title sub=sub>{ends}</Row> }
        })
        .collect();
    view! {
        <Card title=t!("needs-title") kind=CardKind::Flush foot=t!("needs-foot")><RowList>{rows}</RowList></Card>
    }
}

#[component]
fn NeedEnds(code: String, id: String, what: String) -> impl IntoView {
    let ends = [NeedEnd::Met, NeedEnd::Dropped];
    let forms = ends.map(|end| {
        let (code, id) = (code.clone(), id.clone());
        let label = t!(format!("need-end-{}-do", end.as_str()), what = what.clone());
        view! {
            <PostForm action=EndNeed::PATH id=format!("need-{}-{id}", end.as_str())>
                <HiddenField name="code" value=code/>
                <HiddenField name="need" value=id/>
                <HiddenField name="end" value=end.as_str()/>
                <Button label=label/>
            </PostForm>
        }
    });
    view! { <div class="row gap-2">{forms.into_iter().collect::<Vec<_>>()}</div> }
}

fn rows(lines: Vec<ReferralLine>) -> Vec<impl IntoView> {
    lines
        .into_iter()
        .map(|line| {
            let title = need(line.target.as_ref(), line.urgency);
            let sub = t!("case-referral-sub", provider = provider(&line), day = fmt::instant_day(line.status_since));
            view! {
                <Row href=format!("/referrals/{}", line.number) title=title code=line.number.clone() sub=sub>
                    <ReferralStatusChip status=line.status/>
                    <DueReferral status=line.status due=line.answer_due waits=line.answered_at.is_some()
                        appointment=line.appointment_at declined=line.declined/>
                    <Unread n=line.unread/>
                </Row>
            }
        })
        .collect()
}
