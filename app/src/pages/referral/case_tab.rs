//! `/cases/{code}/referrals`: the referrals of one person.

use leptos::prelude::*;
use service::referral::ReferralLine;

use super::words::{DueReferral, ReferralStatusChip, Unread, need, provider};
use crate::api::referral::case_referrals;
use crate::fmt;
use crate::pages::case::{CaseFrame, CaseTab, case_code};
use crate::pages::load;
use crate::ui::{ButtonKind, Card, CardKind, EmptyState, LinkButton, Row, RowList};

/// The tab of a case.
#[component]
pub fn CaseReferralsPage() -> impl IntoView {
    let code = case_code();
    let data = case_referrals(code.clone());
    view! {
        <CaseFrame code=code.clone() tab=CaseTab::Referrals>
            {load(data, move |(lines, may_write)| view! { <Content code=code lines=lines may_write=may_write/> })}
        </CaseFrame>
    }
}

#[component]
fn Content(code: String, lines: Vec<ReferralLine>, may_write: bool) -> impl IntoView {
    let new = format!("/cases/{code}/referrals/new");
    let button = move || {
        may_write.then(
            || view! { <LinkButton href=new.clone() label=t!("referral-new") icon="plus" kind=ButtonKind::Primary/> },
        )
    };
    if lines.is_empty() {
        return view! {
            <Card title=t!("referrals-title")>
                <EmptyState title=t!("case-referrals-none") text=t!("case-referrals-none-text")>{button()}</EmptyState>
            </Card>
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
        <div class="row row--between gap-3"><h2>{t!("referrals-title")}</h2>{button()}</div>
        {open}
        {ended}
    }
    .into_any()
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
