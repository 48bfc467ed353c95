//! What the colleague and the side of the case can do with it.

use domain::internal::Reply;
use domain::referral::{DeclineReason, Move, Outcome, Party, ReferralStatus, RevokeReason};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::internal::View;

use crate::api::internal::{CloseInternal, ReplyInternal, RevokeInternal, VerifyInternal};
use crate::choices;
use crate::fmt;
use crate::forms::{PostForm, was_refused};
use crate::ui::*;

/// Accept or decline; once accepted, the result.
#[component]
pub(super) fn DoingActs(page: View) -> impl IntoView {
    let i = &page.internal;
    let (number, version, status) = (i.number.clone(), i.version, i.progress.status);
    if status.awaits_answer() {
        return view! {
            <PostForm action=ReplyInternal::PATH class="card form" version=version>
                <HiddenField name="number" value=number/>
                <ChoiceGroup name="reply" label=t!("internal-answer")>
                    <Radio name="reply" value=Reply::Accept.as_str() label=t!(Reply::Accept.label_key())
                        hint=t!("internal-accept-hint") first=true/>
                    <Radio name="reply" value=Reply::Decline.as_str() label=t!(Reply::Decline.label_key())>
                        <SelectField name="reason" label=t!("internal-declined") choices=choices!(DeclineReason) width=Width::Full/>
                    </Radio>
                </ChoiceGroup>
                <TextArea name="note" label=t!("internal-reply") hint=t!("internal-reply-hint") optional=true/>
                <Actions><Button label=t!("internal-answer-send") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        }
        .into_any();
    }
    if status != ReferralStatus::Accepted || !page.mine {
        return ().into_any();
    }
    let outcomes: Vec<_> = Outcome::REPORTED.iter().map(|o| Choice::new(o.as_str(), t!(o.label_key()))).collect();
    view! {
        <PostForm action=ReplyInternal::PATH class="card form" version=version>
            <h2>{t!("internal-done-title")}</h2>
            <HiddenField name="number" value=number/>
            <HiddenField name="reply" value=Reply::Done.as_str()/>
            <RadioGroup name="outcome" label=t!("internal-outcome") choices=outcomes/>
            <TextArea name="note" label=t!("internal-result") hint=t!("internal-reply-hint")/>
            <Actions><Button label=t!("internal-done") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
    .into_any()
}

/// Asking the person, ending it, taking it back.
#[component]
pub(super) fn CaseActs(page: View) -> impl IntoView {
    let i = &page.internal;
    let (number, version, status) = (i.number.clone(), i.version, i.progress.status);
    let may = |step| status.allows(step, Party::Sender);
    let scale: Vec<_> = (1..=5).map(|n: i64| Choice::new(n.to_string(), fmt::number(n))).collect();
    let verify = may(Move::Verify).then(|| {
        let number = number.clone();
        view! {
            <PostForm action=VerifyInternal::PATH class="card form" version=version>
                <h2>{t!("internal-verify")}</h2>
                <p class="small muted">{t!("internal-verify-text")}</p>
                <HiddenField name="number" value=number/>
                <HiddenField name="intent" value="close"/>
                <RadioGroup name="outcome" label=t!("internal-outcome") choices=choices!(Outcome)/>
                <RadioGroup name="satisfaction" label=t!("referral-verify-satisfaction") hint=t!("referral-verify-satisfaction-hint")
                    choices=scale row=true optional=true/>
                <TextArea name="note" label=t!("internal-said") optional=true/>
                <Actions><Button label=t!("referral-verify-and-close") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        }
    });
    let close = may(Move::Close).then(|| {
        let number = number.clone();
        view! {
            <PostForm action=CloseInternal::PATH class="card form" version=version>
                <h2>{t!("referral-close")}</h2>
                <HiddenField name="number" value=number/>
                <SelectField name="outcome" label=t!("internal-outcome") choices=choices!(Outcome) width=Width::Full/>
                <TextArea name="note" label=t!("internal-said") optional=true/>
                <Actions><Button label=t!("referral-close")/></Actions>
            </PostForm>
        }
    });
    let revoke = may(Move::Revoke).then(|| {
        let number = number.clone();
        view! {
            <Disclosure label=t!("referral-revoke") open=was_refused(RevokeInternal::PATH)>
                <PostForm action=RevokeInternal::PATH class="form" version=version>
                    <HiddenField name="number" value=number/>
                    <SelectField name="reason" label=t!("referral-revoke-reason") choices=choices!(RevokeReason) width=Width::Full/>
                    <Button label=t!("referral-revoke")/>
                </PostForm>
            </Disclosure>
        }
    });
    view! { {verify}{close}{revoke} }
}
