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
            let (code, href) = (code.clone(), format!("/cases/{code}/referrals"));
            trail.insert(0, (page.code_name.clone(), href.clone()));
            Some(view! { <Pair label=t!("cases-case")><a class="ltr mono" href=href>{code}</a></Pair> })
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
    let line = |label: &str, text: Option<String>| {
        let text = text.filter(|t| !t.is_empty())?;
        Some(view! { <Pair label=t!(label)><span class="lines" dir="auto">{text}</span></Pair> })
    };
    let words = i.words;
    let reason = line("internal-reason", Some(words.reason));
    let task = line("internal-task", Some(words.task));
    let declined = line("internal-declined", i.progress.declined.map(|d| t!(d.label_key())));
    let replied = line("internal-reply", words.reply);
    let outcome = line("internal-outcome", i.progress.outcome.map(|o| t!(o.label_key())));
    let result = line("internal-result", words.result);
    let said = line("internal-said", words.said);
    let urgency = t!(i.urgency.label_key());
    let before = matches!(&page.side, Side::Doing(None)) && i.progress.status.awaits_answer();
    let later = before
        .then(|| view! { <p class="small muted note"><Icon name="lock"/><span>{t!("internal-later")}</span></p> });
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
                        <Pair label=t!("referral-urgency") value=urgency/>
                        {reason}
                        {task}
                        {limited}
                        {declined}
                        {replied}
                        {outcome}
                        {result}
                        {said}
                    </KeyValue>
                    {later}
                </Card>
            </div>
            <div class="stack sticky gap-4">{acts}</div>
        </div>
    }
}
