//! The questions of an answer and of a report. Staff fills in the same ones after a call.

use domain::referral::{DeclineReason, Move, Outcome, Party, ReferralStatus, ReturnReason};
use leptos::prelude::*;

use crate::choices;
use crate::ui::{Choice, ChoiceGroup, DateField, DateTimeField, Radio, SelectField, TextArea, TextField, Width};

/// Yes, later, or no.
#[component]
pub fn AnswerQuestions(
    /// Whether the time for an answer is over: then a place some time later helps nobody.
    #[prop(optional)]
    late: bool,
) -> impl IntoView {
    let wait = (!late).then(|| {
        view! {
            <Radio name="answer" value="wait" label=t!("partner-wait") hint=t!("partner-wait-hint")>
                <DateField name="wait_until" label=t!("partner-wait-until")/>
            </Radio>
        }
    });
    view! {
        <ChoiceGroup name="answer" label=t!("partner-answer") large=true>
            <Radio name="answer" value="accept" label=t!("partner-accept") first=true>
                <DateTimeField name="appointment_at" label=t!("partner-appointment") hint=t!("partner-appointment-hint") optional=true/>
                <TextField name="appointment_place" label=t!("partner-place") optional=true/>
            </Radio>
            {wait}
            <Radio name="answer" value="decline" label=t!("partner-decline") hint=t!("partner-decline-hint")>
                <SelectField name="decline_reason" label=t!("partner-decline-reason") choices=choices!(DeclineReason) width=Width::Full/>
            </Radio>
        </ChoiceGroup>
        <TextArea name="note" label=t!("partner-note") hint=t!("partner-note-hint") optional=true/>
    }
}

/// How it went, as far as the status lets say.
#[component]
pub fn ReportQuestions(
    /// Where the referral stands.
    status: ReferralStatus,
) -> impl IntoView {
    let may = |action| status.allows(action, Party::Provider);
    let outcomes: Vec<Choice> = Outcome::REPORTED.iter().map(|o| Choice::new(o.as_str(), t!(o.label_key()))).collect();
    // The first that is offered takes the error link.
    let first = if may(Move::Start) {
        "attended"
    } else if may(Move::Complete) {
        "finished"
    } else {
        "appointment"
    };
    let attended = may(Move::Start).then(|| {
        view! { <Radio name="what" value="attended" label=t!("partner-attended") hint=t!("partner-attended-hint") first=true/> }
    });
    let missed = may(Move::Miss).then(|| view! { <Radio name="what" value="missed" label=t!("partner-missed")/> });
    let appointment = may(Move::Schedule).then(|| {
        view! {
            <Radio name="what" value="appointment" label=t!("partner-new-appointment") first=first == "appointment">
                <DateTimeField name="appointment_at" label=t!("partner-appointment-new") hint=t!("partner-appointment-zone")/>
                <TextField name="appointment_place" label=t!("partner-place") optional=true/>
            </Radio>
        }
    });
    let finished = (may(Move::Complete) || may(Move::Start)).then(|| {
        view! {
            <Radio name="what" value="finished" label=t!("partner-finished") hint=t!("partner-finished-hint") first=first == "finished">
                <SelectField name="outcome" label=t!("partner-outcome") choices=outcomes width=Width::Full/>
            </Radio>
        }
    });
    let returned = may(Move::GiveBack).then(|| {
        view! {
            <Radio name="what" value="returned" label=t!("partner-returned") hint=t!("partner-returned-hint")>
                <SelectField name="return_reason" label=t!("partner-return-reason") choices=choices!(ReturnReason) width=Width::Full/>
            </Radio>
        }
    });
    view! {
        <ChoiceGroup name="what" label=t!("partner-report") large=true>
            {attended}
            {missed}
            {appointment}
            {finished}
            {returned}
        </ChoiceGroup>
        <TextArea name="note" label=t!("partner-note") hint=t!("partner-note-hint") optional=true/>
    }
}
