//! `/referrals/internal/{number}`: what is asked, as far as the reader's side sees it, and what to do with it.

use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use service::internal::{Side, View};

use super::acts::{CaseActs, DoingActs};
use crate::api::internal::internal_page;
use crate::fmt;
use crate::pages::load;
use crate::pages::referral::words::{DueReferral, ReferralStatusChip};
use crate::ui::*;

/// One of them.
#[component]
pub fn InternalPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    view! {
        <AppShell>
            {load(internal_page(number), |page| view! { <Provider value=fmt::Zone(page.zone)><Content page=page/></Provider> })}
        </AppShell>
    }
}

#[component]
fn Content(page: View) -> impl IntoView {
    let i = page.internal.clone();
    let mut trail = vec![(t!("nav-referrals"), "/referrals/internal".to_owned())];
    let case = match &page.side {
        Side::Case { code, .. } => {
            trail.insert(0, (page.code_name.clone(), format!("/cases/{code}/referrals")));
            Some(view! { <Pair label=t!("cases-case")><a class="ltr mono" href=format!("/cases/{code}/referrals")>{code.clone()}</a></Pair> })
        }
        Side::Doing(_) => None,
    };
    let limited = match &page.side {
        Side::Doing(Some(limited)) => {
            let about = [limited.sex.label_key(), limited.age.label_key(), limited.language.label_key()];
            let about = about.map(|key| t!(key)).join(" · ");
            Some(view! { <Pair label=t!("internal-person") value=about/> })
        }
        _ => None,
    };
    let to = match page.colleague.clone() {
        Some(name) => t!("internal-unit-and-name", unit = t!(i.unit.label_key()), name = name),
        None => t!(i.unit.label_key()),
    };
    let words = &i.words;
    let line = |label: &str, text: Option<String>| {
        text.filter(|t| !t.is_empty()).map(|t| view! { <Pair label=t!(label)><span class="lines" dir="auto">{t}</span></Pair> })
    };
    let declined = i.progress.declined.map(|d| t!(d.label_key()));
    let outcome = i.progress.outcome.map(|o| t!(o.label_key()));
    let before = matches!(&page.side, Side::Doing(None)) && i.progress.status.awaits_answer();
    let later = before.then(|| view! { <p class="small muted note"><Icon name="lock"/><span>{t!("internal-later")}</span></p> });
    let (status, due) = (i.progress.status, i.answer_due);
    let lead = t!("internal-sent-by", day = fmt::instant(i.sent_at), who = page.from.clone());
    let acts = match page.side.clone() {
        Side::Doing(_) => view! { <DoingActs page=page.clone()/> }.into_any(),
        Side::Case { may_write, .. } => {
            let both = page.mine.then(|| view! { <DoingActs page=page.clone()/> });
            view! { {both}{may_write.then(|| view! { <CaseActs page=page.clone()/> })} }.into_any()
        }
    };
    view! {
        <Crumb trail=trail current=i.number.clone()/>
        <PageHead title=page.code_name.clone() lead=lead eyebrow=i.number.clone()>
            <span class="row gap-1">
                <ReferralStatusChip status=status/>
                <DueReferral status=status due=due waits=false appointment=None declined=None/>
            </span>
        </PageHead>
        <div class="split">
            <div class="stack gap-5">
                <Card title=t!("internal-request")>
                    <KeyValue>
                        {case}
                        <Pair label=t!("internal-to") value=to/>
                        <Pair label=t!("referral-urgency") value=t!(i.urgency.label_key())/>
                        {line("internal-reason", Some(words.reason.clone()))}
                        {line("internal-task", Some(words.task.clone()))}
                        {limited}
                        {line("internal-declined", declined)}
                        {line("internal-reply", words.reply.clone())}
                        {line("internal-outcome", outcome)}
                        {line("internal-result", words.result.clone())}
                        {line("internal-said", words.said.clone())}
                    </KeyValue>
                    {later}
                </Card>
            </div>
            <div class="stack sticky gap-4">{acts}</div>
        </div>
    }
}
