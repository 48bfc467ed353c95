//! What the office can do with an incoming referral: each act is a form of its own.

use domain::incoming::{ATTEMPTS, IncomingMove, NotTaken};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::incoming::View;
use service::person::{Hit, Match, OpenHit};

use super::show::LOOK;
use crate::api::incoming::StepIncoming;
use crate::choices;
use crate::forms::{PostForm, was_refused};
use crate::pages::pair::reason_tick;
use crate::ui::*;
use domain::duplicate::Band;

/// A form for one step. What was typed comes back into it.
#[component]
fn Step(
    step: IncomingMove,
    number: String,
    version: i64,
    #[prop(into, optional)] case: String,
    children: Children,
) -> impl IntoView {
    let id = if case.is_empty() { step.as_str().to_owned() } else { format!("{step}-{case}") };
    view! {
        <PostForm action=StepIncoming::PATH class="form" id=id version=version>
            <HiddenField name="number" value=number/>
            <HiddenField name="step" value=step.as_str()/>
            {some(case).map(|code| view! { <HiddenField name="case" value=code/> })}
            {children()}
        </PostForm>
    }
}

/// Every act that may come next.
#[component]
pub(super) fn Acts(page: View) -> impl IntoView {
    let (number, version) = (page.incoming.number.clone(), page.incoming.version);
    let may = |step: IncomingMove| page.steps.contains(&step);
    if page.steps.is_empty() {
        return None;
    }
    let acknowledge = may(IncomingMove::Acknowledge).then(|| {
        view! {
            <Step step=IncomingMove::Acknowledge number=number.clone() version=version>
                <Button label=t!("incoming-move-acknowledge") icon="eye"/>
            </Step>
        }
    });
    let search = may(IncomingMove::Link).then(|| view! { <Candidates page=page.clone()/> });
    let tries = page.incoming.progress.attempts;
    let attempt = may(IncomingMove::Attempt).then(|| {
        let number = number.clone();
        let open = was_refused(&format!("{}#{}", StepIncoming::PATH, IncomingMove::Attempt));
        view! {
            <Disclosure label=t!("incoming-move-attempt") open=open>
                <Step step=IncomingMove::Attempt number=number version=version>
                    <TextField name="note" label=t!("incoming-attempt-note") hint=t!("incoming-attempt-hint")/>
                    <Button label=t!("incoming-attempt-save")/>
                </Step>
            </Disclosure>
        }
    });
    let not_reached = (may(IncomingMove::NotReach) && tries >= ATTEMPTS).then(|| {
        view! {
            <Step step=IncomingMove::NotReach number=number.clone() version=version>
                <Button label=t!("incoming-move-not-reach") kind=ButtonKind::Quiet/>
            </Step>
        }
    });
    let decline = may(IncomingMove::Decline).then(|| {
        let number = number.clone();
        let open = was_refused(&format!("{}#{}", StepIncoming::PATH, IncomingMove::Decline));
        view! {
            <Disclosure label=t!("incoming-move-decline") open=open>
                <Step step=IncomingMove::Decline number=number version=version>
                    <RadioGroup name="reason" label=t!("incoming-why-not") choices=choices!(NotTaken)/>
                    <TextField name="advice" label=t!("incoming-advice") hint=t!("incoming-advice-hint") optional=true/>
                    <Button label=t!("incoming-decline-save")/>
                </Step>
            </Disclosure>
        }
    });
    let withdraw = may(IncomingMove::Withdraw).then(|| {
        let number = number.clone();
        view! {
            <Disclosure label=t!("incoming-move-withdraw")>
                <Step step=IncomingMove::Withdraw number=number version=version>
                    <p class="small muted">{t!("incoming-withdraw-text")}</p>
                    <Button label=t!("incoming-withdraw-save")/>
                </Step>
            </Disclosure>
        }
    });
    Some(view! {
        {search}
        <Card title=t!("incoming-acts")>
            <div class="stack gap-3">
                {acknowledge}
                <p class="small muted">{t!("incoming-tries", n = tries)}</p>
                {attempt}
                {not_reached}
                {decline}
                {withdraw}
            </div>
        </Card>
    })
}

/// Whether the person is on record: to be asked first. Then link, or register.
#[component]
fn Candidates(page: View) -> impl IntoView {
    let (number, version) = (page.incoming.number.clone(), page.incoming.version);
    let looked = page.matches.is_some();
    let again = number.clone();
    let ask = view! {
        <PostForm action=StepIncoming::PATH class="row" id=LOOK version=version>
            <HiddenField name="number" value=again/>
            <AskButton label=t!("incoming-look") value=LOOK at="candidates" kind=if looked { ButtonKind::Plain } else { ButtonKind::Primary } icon="search"/>
        </PostForm>
    };
    let found = page.matches.clone().map(|matches| {
        if matches.is_empty() {
            return view! { <NoDuplicates text=t!("duplicates-none")/> }.into_any();
        }
        let rows: Vec<_> =
            matches.into_iter().map(|m| view! { <Candidate found=m number=number.clone() version=version/> }).collect();
        view! { <ul class="stack gap-0">{rows}</ul> }.into_any()
    });
    let accepted = !page.steps.contains(&IncomingMove::Accept);
    let register = (looked && page.may_register).then(|| {
        if accepted {
            let href = format!("/people/register/new?incoming={number}");
            return view! { <LinkButton href=href label=t!("incoming-register") icon="plus" kind=ButtonKind::Primary/> }
                .into_any();
        }
        view! {
            <Step step=IncomingMove::Accept number=number.clone() version=version>
                <Button label=t!("incoming-register") icon="plus" kind=ButtonKind::Primary/>
            </Step>
        }
        .into_any()
    });
    let hint = looked.then(|| view! { <p class="small muted">{t!("incoming-register-hint")}</p> });
    view! {
        <section class="card form" id="candidates" aria-labelledby="candidates-title">
            <h2 id="candidates-title">{t!("incoming-candidates")}</h2>
            <p class="small muted">{t!("incoming-candidates-text")}</p>
            {ask}
            {found}
            {hint}
            {register}
        </section>
    }
}

#[component]
fn Candidate(found: Match, number: String, version: i64) -> impl IntoView {
    let likeness = if found.band == Band::Block { Likeness::Strong } else { Likeness::Weak };
    let reasons: Vec<_> = found.reasons.iter().map(|r| reason_tick(*r)).collect();
    match found.hit {
        Hit::Open(hit) => {
            let OpenHit { code, code_name, name, place, .. } = *hit;
            let sub = t!("duplicate-open", name = name, place = place);
            let href = format!("/cases/{code}");
            let label = t!("incoming-link", name = code_name.clone());
            view! {
                <DuplicateMatch title=code_name href=href sub=sub likeness=likeness reasons=reasons>
                    <Step step=IncomingMove::Link number=number version=version case=code>
                        <Button label=label/>
                    </Step>
                </DuplicateMatch>
            }
            .into_any()
        }
        Hit::Masked { office, year } => {
            let title = t!("register-hit-masked", office = office);
            let sub = t!("register-hit-masked-text", year = year.to_string());
            view! {
                <DuplicateMatch title=title sub=sub likeness=likeness reasons=reasons>
                    <LinkButton href="/access/search" label=t!("access-search-title")/>
                </DuplicateMatch>
            }
            .into_any()
        }
    }
}
