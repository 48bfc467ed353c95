//! What the authority fills in. It begins with what was decided last: a second look and an appeal change little of it.

use domain::screening::{
    Criterion, Finding, PanelRole, RiskCategory, Screening, ScreeningAppealDecision, ScreeningAppellant,
    ScreeningOutcome, ScreeningPhase,
};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::screening::ScreeningPage as Data;

use crate::api::screening::RecordScreening;
use crate::choices;
use crate::forms::PostForm;
use crate::ui::{
    Actions, Button, ButtonKind, ButtonSize, CheckGroup, Choice, DateField, Disclosure, HiddenField, RadioGroup,
    SelectField, TextField, Width,
};

/// The form.
#[component]
pub(super) fn RecordForm(
    /// The page's data.
    data: Data,
) -> impl IntoView {
    let last = data.versions.first().map(|v| v.screening.clone());
    let today = data.today.to_string();
    let title = if last.is_some() { t!("screening-new-again") } else { t!("screening-new") };
    view! {
        <section class="stack gap-4" aria-labelledby="record-title">
            <div class="stack gap-2">
                <h2 class="t-xl" id="record-title">{title}</h2>
                <p class="muted">{t!("screening-new-lead")}</p>
            </div>
            <PostForm action=RecordScreening::PATH class="form form--narrow" version=data.last_version guard=true>
                <HiddenField name="code" value=data.code/>
                <Decision last=last.clone() today=today.clone()/>
                <Criteria last=last.clone()/>
                <Risk last=last.clone() today=today.clone() child=data.child/>
                <Appeal last=last today=today/>
                <Actions bar=true>
                    <Button label=t!("screening-save") kind=ButtonKind::Primary size=ButtonSize::Large/>
                </Actions>
            </PostForm>
        </section>
    }
}

#[component]
fn Decision(last: Option<Screening>, today: String) -> impl IntoView {
    let outcomes = ScreeningOutcome::ALL
        .iter()
        .filter(|o| last.is_some() || **o != ScreeningOutcome::EligibilityRevoked)
        .map(|o| Choice::new(o.as_str(), t!(o.label_key())).hint(t!(o.follows_key())))
        .collect();
    let panel = last.iter().flat_map(|s| s.panel.iter()).map(|p| p.as_str().to_owned()).collect();
    let (authority, date, reference) =
        last.as_ref().map(|s| (s.authority.clone(), s.date.to_string(), s.reference.clone())).unwrap_or_default();
    let phase = last.as_ref().map(|s| s.phase.as_str()).unwrap_or_default();
    let outcome = last.as_ref().map(|s| s.outcome.as_str()).unwrap_or_default();
    view! {
        <TextField name="authority" label=t!("screening-authority") value=authority/>
        <CheckGroup name="panel" label=t!("screening-panel") hint=t!("screening-panel-hint") optional=true
            choices=choices!(PanelRole) values=panel row=true/>
        <RadioGroup name="phase" label=t!("screening-phase") choices=choices!(ScreeningPhase) value=phase row=true/>
        <DateField name="date" label=t!("screening-date") value=date max=today/>
        <RadioGroup name="outcome" label=t!("screening-outcome") choices=outcomes value=outcome large=true/>
        <TextField name="reference" label=t!("screening-reference") value=reference.unwrap_or_default() optional=true
            width=Width::W20 ltr=true/>
    }
}

#[component]
fn Criteria(last: Option<Screening>) -> impl IntoView {
    let found = |criterion: Criterion| {
        let of = |s: &Screening| s.criteria.iter().find(|r| r.criterion == criterion).cloned();
        last.as_ref()
            .and_then(of)
            .map_or((Finding::NotLookedAt, String::new()), |r| (r.finding, r.evidence.unwrap_or_default()))
    };
    let rows: Vec<_> = Criterion::ALL
        .iter()
        .enumerate()
        .map(|(i, criterion)| {
            let (finding, evidence) = found(*criterion);
            view! {
                <HiddenField name=format!("criteria[{i}][code]") value=criterion.as_str()/>
                <div class="cols cols--s">
                    <SelectField name=format!("criteria[{i}][finding]") label=t!(criterion.label_key())
                        choices=choices!(Finding) value=finding.as_str() filled=true width=Width::Full/>
                    <TextField name=format!("criteria[{i}][evidence]") label=t!("screening-evidence") value=evidence
                        optional=true width=Width::W10 ltr=true/>
                </div>
            }
        })
        .collect();
    view! {
        <section class="form" aria-labelledby="criteria-title">
            <h3 class="t-lg" id="criteria-title">{t!("screening-criteria")}</h3>
            <p class="muted">{t!("screening-criteria-hint")}</p>
            {rows}
        </section>
    }
}

/// The authority's risk category; not offered for somebody who may be a child.
#[component]
fn Risk(last: Option<Screening>, today: String, child: bool) -> impl IntoView {
    if child {
        return None;
    }
    let risk = last.and_then(|s| s.risk);
    let category = risk.as_ref().map_or(RiskCategory::NotAssessed, |r| r.category);
    let (by, on, until, basis) = risk
        .map(|r| (r.assessed_by, r.assessed_on.to_string(), r.valid_until.to_string(), r.basis))
        .unwrap_or_default();
    Some(view! {
        <section class="form" aria-labelledby="risk-title">
            <h3 class="t-lg" id="risk-title">{t!("screening-risk")}</h3>
            <RadioGroup name="risk" label=t!("screening-risk-category") hint=t!("screening-risk-hint") choices=choices!(RiskCategory)
                value=category.as_str() row=true/>
            <TextField name="risk_by" label=t!("screening-risk-by") hint=t!("screening-risk-by-hint") value=by optional=true/>
            <DateField name="risk_on" label=t!("screening-risk-on") value=on max=today optional=true/>
            <DateField name="risk_until" label=t!("screening-risk-until") value=until optional=true/>
            <TextField name="risk_basis" label=t!("screening-risk-basis") value=basis optional=true width=Width::W20 ltr=true/>
        </section>
    })
}

#[component]
fn Appeal(last: Option<Screening>, today: String) -> impl IntoView {
    let appeal = last.and_then(|s| s.appeal);
    let open = appeal.is_some();
    let by = appeal.as_ref().map(|a| a.by.as_str()).unwrap_or_default();
    let on = appeal.as_ref().map(|a| a.lodged_on.to_string()).unwrap_or_default();
    let decided = appeal.and_then(|a| a.decided);
    let decided_on = decided.map(|(day, _)| day.to_string()).unwrap_or_default();
    let decision = decided.map(|(_, what)| what.as_str()).unwrap_or_default();
    view! {
        <Disclosure label=t!("screening-appeal") open=open opens_for=RecordScreening::PATH>
            <DateField name="appeal_on" label=t!("screening-appeal-on") value=on max=today.clone() optional=true/>
            <SelectField name="appeal_by" label=t!("screening-appeal-by") choices=choices!(ScreeningAppellant) value=by optional=true/>
            <DateField name="appeal_decided_on" label=t!("screening-appeal-decided-on") value=decided_on max=today optional=true/>
            <SelectField name="appeal_decision" label=t!("screening-appeal-decision")
                choices=choices!(ScreeningAppealDecision) value=decision optional=true/>
        </Disclosure>
    }
}
