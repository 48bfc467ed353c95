//! What can be done with a referral now: the next step first, what takes something away last.

use domain::programme::Rule;
use domain::referral::{LateAnswer, Move, Outcome, ReferralStatus, RevokeReason};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::referral::Detail;

use super::detail::can_note;
use crate::api::referral::{
    CloseReferral, NoteStopped, OfferedUnshared, RecordAnswer, RecordReport, ResendReferral, ReviewedReferral,
    RevokeReferral, TakeUp, ToldPerson, VerifyReferral,
};
use crate::caller::rule;
use crate::choices;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::partner::{AnswerQuestions, ReportQuestions};
use crate::ui::{
    Actions, Banner, Button, ButtonKind, Card, CardKind, Choice, Dialog, Disclosure, HiddenField, LinkButton, Row,
    RowList, Segment, SelectField, TextArea, Tone, Width,
};

/// Tasks that are cleared here: tell the person, look again.
#[component]
pub(super) fn Notices(detail: Detail) -> impl IntoView {
    let (number, version) = (detail.referral.number.clone(), detail.referral.version);
    let again = number.clone();
    let tell = (detail.to_tell && detail.may_write).then(|| {
        view! {
            <Banner tone=Tone::Info icon="message" title=t!("referral-tell") text=t!("referral-tell-text")>
                <PostForm action=ToldPerson::PATH class="row" id="told" version=version>
                    <HiddenField name="number" value=number/>
                    <Button label=t!("referral-told")/>
                </PostForm>
            </Banner>
        }
    });
    let review = detail.to_review.then(|| {
        let reason = detail.referral.override_reason.clone().unwrap_or_default();
        view! {
            <Banner tone=Tone::Warn icon="shield" title=t!("referral-review") text=t!("referral-review-text", reason = reason)>
                <PostForm action=ReviewedReferral::PATH class="row" id="reviewed" version=version>
                    <HiddenField name="number" value=again/>
                    <Button label=t!("referral-reviewed")/>
                </PostForm>
            </Banner>
        }
    });
    view! { {tell}{review}<Late detail=detail.clone()/><Copies detail=detail.clone()/><Offer detail=detail/> }
}

/// A provider that may still hold copies of what was taken back.
#[component]
fn Copies(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    (detail.to_stop && detail.may_write).then(|| {
        view! {
            <Banner tone=Tone::Warn icon="stop" title=t!("stop-unconfirmed") text=t!("stop-unconfirmed-text", n = rule(Rule::StopDays))>
                <PostForm action=NoteStopped::PATH class="row" id="stopped" version=r.version>
                    <HiddenField name="number" value=r.number/>
                    <Button label=t!("stop-note")/>
                </PostForm>
            </Banner>
        }
    })
}

/// Somebody who took a consent back is offered the same help without sharing.
#[component]
fn Offer(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    (detail.to_offer && detail.may_write).then(|| {
        view! {
            <Banner tone=Tone::Info icon="refer" title=t!("offer-unshared") text=t!("offer-unshared-text")>
                <PostForm action=OfferedUnshared::PATH class="row" id="offered" version=r.version>
                    <HiddenField name="number" value=r.number/>
                    <Button label=t!("offer-unshared-done")/>
                </PostForm>
            </Banner>
        }
    })
}

/// A provider that answered when the time was over.
#[component]
fn Late(detail: Detail) -> impl IntoView {
    let r = detail.referral.clone();
    let late = r.late_answer.filter(|_| r.progress.status == ReferralStatus::Expired)?;
    if late == LateAnswer::Decline {
        return Some(
            view! { <Banner tone=Tone::Info icon="ban" title=t!("late-no") text=t!("late-no-text")/> }.into_any(),
        );
    }
    let text = match r.appointment_at {
        Some(at) => t!("late-yes-appointment", when = fmt::instant(at)),
        None => t!("late-yes-text"),
    };
    let take_up = detail.allows(Move::Reopen).then(|| {
        view! {
            <PostForm action=TakeUp::PATH class="row" id="take-up" version=r.version>
                <HiddenField name="number" value=r.number.clone()/>
                <Button label=t!("late-take-up") kind=ButtonKind::Primary/>
            </PostForm>
        }
    });
    Some(view! { <Banner tone=Tone::Warn icon="clock" title=t!("late-yes") text=text>{take_up}</Banner> }.into_any())
}

/// The next step, by status.
#[component]
pub(super) fn NextStep(detail: Detail) -> impl IntoView {
    let status = detail.referral.progress.status;
    if !detail.may_write || !(status.is_open() || detail.undone) {
        return ().into_any();
    }
    let body = match status {
        ReferralStatus::Draft | ReferralStatus::Ready => view! { <Continue detail=detail/> }.into_any(),
        ReferralStatus::Completed => view! { <Verify detail=detail/> }.into_any(),
        ReferralStatus::Verified => {
            let not_given = detail.undone.then(|| view! { <NotGiven detail=detail.clone()/> });
            view! { {not_given}<Close detail=detail/> }.into_any()
        }
        ReferralStatus::Closed => view! { <NotGiven detail=detail/> }.into_any(),
        _ => view! { <Onwards detail=detail/> }.into_any(),
    };
    view! { <Card title=t!("referral-next") kind=CardKind::Accent>{body}</Card> }.into_any()
}

#[component]
fn Continue(detail: Detail) -> impl IntoView {
    let ready = detail.referral.progress.status == ReferralStatus::Ready;
    let text = if ready { t!("referral-ready-text") } else { t!("referral-draft-text") };
    let href = format!("/referrals/{}/edit", detail.referral.number);
    view! {
        <p>{text}</p>
        <div class="row"><LinkButton href=href label=t!("referral-continue") kind=ButtonKind::Primary arrow=true/></div>
    }
}

/// Waiting, under way, or undone: note what the provider says, try elsewhere, end it.
#[component]
fn Onwards(detail: Detail) -> impl IntoView {
    let r = detail.referral.clone();
    let status = r.progress.status;
    let text = t!(format!("referral-next-{}", status.as_str().replace('_', "-")));
    let elsewhere = detail.undone.then(|| view! { <Elsewhere detail=detail.clone()/> });
    let resend = detail.allows(Move::Resend).then(|| {
        view! {
            <PostForm action=ResendReferral::PATH class="row" id="resend" version=r.version>
                <HiddenField name="number" value=r.number.clone()/>
                <Button label=t!("referral-resend") icon="send"/>
            </PostForm>
        }
    });
    let note = can_note(&detail).then(|| view! { <Note detail=detail.clone()/> });
    let close = detail.allows(Move::Close).then(|| {
        view! {
            <Disclosure label=t!("referral-close") opens_for=CloseReferral::PATH><Close detail=detail.clone()/></Disclosure>
        }
    });
    view! {
        <p>{text}</p>
        {elsewhere}
        {resend}
        {note}
        {close}
    }
}

/// It is over, and the person did not get what was asked for.
#[component]
fn NotGiven(detail: Detail) -> impl IntoView {
    view! { <p>{t!("referral-not-given")}</p> <Elsewhere detail=detail/> }
}

/// Other services for the same need.
#[component]
fn Elsewhere(detail: Detail) -> impl IntoView {
    let href = format!("/cases/{}/referrals/new?after={}", detail.case_code, detail.referral.number);
    let others: Vec<_> = detail
        .others
        .into_iter()
        .map(|offer| {
            let place = [offer.candidate.locality.clone(), Some(offer.candidate.place.clone())];
            let place = place.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let place = offer.km.map_or(place.clone(), |km| t!("referral-other-place", place = place, km = km));
            view! { <Row title=offer.candidate.organisation_name sub=place/> }
        })
        .collect();
    let list = if others.is_empty() {
        view! { <p class="muted">{t!("referral-others-none")}</p> }.into_any()
    } else {
        view! { <h3>{t!("referral-others")}</h3> <RowList>{others}</RowList> }.into_any()
    };
    view! {
        {list}
        <div class="row"><LinkButton href=href label=t!("referral-elsewhere") icon="refer" kind=ButtonKind::Primary/></div>
    }
}

/// What the provider said by phone or on paper.
#[component]
fn Note(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    if r.progress.status.awaits_answer() || r.progress.status == ReferralStatus::Expired {
        return view! {
            <Disclosure label=t!("referral-note-answer") opens_for=RecordAnswer::PATH>
                <PostForm action=RecordAnswer::PATH id="answer" version=r.version>
                    <HiddenField name="number" value=r.number/>
                    <AnswerQuestions/>
                    <Actions><Button label=t!("referral-note-save")/></Actions>
                </PostForm>
            </Disclosure>
        }
        .into_any();
    }
    view! {
        <Disclosure label=t!("referral-note-report") opens_for=RecordReport::PATH>
            <PostForm action=RecordReport::PATH id="report" version=r.version>
                <HiddenField name="number" value=r.number/>
                <ReportQuestions status=r.progress.status/>
                <Actions><Button label=t!("referral-note-save")/></Actions>
            </PostForm>
        </Disclosure>
    }
    .into_any()
}

/// Asking the person.
#[component]
fn Verify(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    let reported = r.progress.outcome.map(|o| t!(o.label_key())).unwrap_or_default();
    let note = r.outcome_note.clone().map(|n| view! { <p class="small lines">{n}</p> });
    let outcome = r.progress.outcome.map(|o| o.as_str().to_owned()).unwrap_or_default();
    let grades = (1..=5).map(|n: i64| Choice::new(n.to_string(), crate::fmt::number(n))).collect();
    view! {
        <p>{t!("referral-verify-text", outcome = reported)}</p>
        {note}
        <PostForm action=VerifyReferral::PATH version=r.version>
            <HiddenField name="number" value=r.number/>
            <SelectField name="outcome" label=t!("referral-verify-outcome") choices=choices!(Outcome) value=outcome width=Width::Full/>
            <Segment name="satisfaction" label=t!("referral-verify-satisfaction") hint=t!("referral-verify-satisfaction-hint") choices=grades optional=true/>
            <TextArea name="note" label=t!("referral-verify-note") optional=true/>
            <Actions bar=true>
                <Button label=t!("referral-verify-and-close") kind=ButtonKind::Primary name="intent" value="close"/>
                <Button label=t!("referral-verify-only") kind=ButtonKind::Quiet name="intent" value="verify"/>
            </Actions>
        </PostForm>
    }
}

/// The end.
#[component]
fn Close(detail: Detail) -> impl IntoView {
    let r = detail.referral;
    let suggested = r.progress.outcome.or(match r.progress.status {
        ReferralStatus::Declined => r.progress.declined.map(|d| d.outcome()),
        ReferralStatus::NoShow => Some(Outcome::NoShow),
        ReferralStatus::Expired | ReferralStatus::Escalated => Some(Outcome::NoResponse),
        _ => None,
    });
    let value = suggested.map(|o| o.as_str().to_owned()).unwrap_or_default();
    let kind = if r.progress.status == ReferralStatus::Verified { ButtonKind::Primary } else { ButtonKind::Plain };
    view! {
        <PostForm action=CloseReferral::PATH id="close" version=r.version>
            <HiddenField name="number" value=r.number/>
            <SelectField name="outcome" label=t!("referral-close-outcome") choices=choices!(Outcome) value=value width=Width::Full/>
            <TextArea name="note" label=t!("referral-close-note") optional=true/>
            <Actions><Button label=t!("referral-close") kind=kind/></Actions>
        </PostForm>
    }
}

/// Taking it back: the last thing on the page.
#[component]
pub(super) fn TakeBack(detail: Detail) -> impl IntoView {
    if !detail.allows(Move::Revoke) {
        return None;
    }
    let r = detail.referral;
    let sent = r.sent_at.is_some();
    let (label, title, text) = if sent {
        (t!("referral-revoke"), t!("referral-revoke-title"), t!("referral-revoke-text"))
    } else {
        (t!("referral-discard"), t!("referral-discard-title"), t!("referral-discard-text"))
    };
    let button = label.clone();
    Some(view! {
        <Dialog label=label title=title text=text icon="x" kind=ButtonKind::Danger opens_for=RevokeReferral::PATH>
            <PostForm action=RevokeReferral::PATH class="stack gap-3" id="revoke" version=r.version>
                <HiddenField name="number" value=r.number/>
                <SelectField name="reason" label=t!("referral-revoke-reason") choices=choices!(RevokeReason) width=Width::Full/>
                <TextArea name="note" label=t!("referral-revoke-note") optional=true/>
                <Button label=button kind=ButtonKind::Danger/>
            </PostForm>
        </Dialog>
    })
}
