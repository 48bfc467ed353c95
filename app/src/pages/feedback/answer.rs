//! `/feedback/answer`: the way back, with number and secret word. Both travel by POST alone, and the page is not kept.

use domain::feedback::{LookForm, State};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::feedback::Looked;

use crate::api::cookie::never_keep;
use crate::api::feedback::{ReplyFeedback, feedback_look};
use crate::error::AppError;
use crate::fmt;
use crate::forms::{Form, PostForm, sent, was_refused};
use crate::ui::*;

/// Which button asks.
const LOOK: &str = "look";

/// The page.
#[component]
pub fn FeedbackAnswerPage() -> impl IntoView {
    never_keep();
    let state = sent(ReplyFeedback::PATH);
    let asked = state.as_ref().is_some_and(|s| s.asked() == Some(LOOK));
    let refused = was_refused(&format!("{}#reply", ReplyFeedback::PATH));
    let typed = state.map(|state| {
        let form = Form::of(state);
        let typed = |name: &str| form.typed(name).unwrap_or_default();
        let (reference, secret) = (typed("reference"), typed("secret"));
        LookForm { reference, secret, satisfied: typed("satisfied"), ..LookForm::default() }
    });
    let body = match typed {
        Some(typed) if asked => {
            let way = typed.clone();
            view! {
                <Suspense>
                    {Suspend::new(async move {
                        match feedback_look(typed).await {
                            Ok(looked) => view! { <Found looked=looked way=way/> }.into_any(),
                            Err(error) => view! { <NotFound error=error/> <Ask/> }.into_any(),
                        }
                    })}
                </Suspense>
            }
            .into_any()
        }
        // Whoever said whether the answer helps says so again: a no opens it.
        Some(typed) if refused => {
            let answered = !typed.satisfied.is_empty();
            view! { <Add way=typed answered=answered/> }.into_any()
        }
        _ => view! { <Ask/> }.into_any(),
    };
    view! {
        <SoloPage title=t!("feedback-look-title") lead=t!("feedback-look-lead")>
            <SavedBanner texts=vec![("added", t!("feedback-added"))]/>
            {body}
            <p><a class="tap" href="/feedback">{t!("feedback-again")}</a></p>
        </SoloPage>
    }
}

#[component]
fn NotFound(error: AppError) -> impl IntoView {
    let text = match error {
        AppError::Wait(seconds) => t!("feedback-wait", n = seconds),
        _ => t!("error-feedback-secret"),
    };
    view! { <Banner tone=Tone::Danger text=text live=true/> }
}

#[component]
fn Ask() -> impl IntoView {
    view! {
        <PostForm action=ReplyFeedback::PATH class="card form" id="look">
            <TextField name="reference" label=t!("feedback-reference") ltr=true/>
            <TextField name="secret" label=t!("feedback-secret") ltr=true/>
            <AskButton label=t!("feedback-look") value=LOOK kind=ButtonKind::Primary size=ButtonSize::Block/>
        </PostForm>
    }
}

#[component]
fn Found(looked: Looked, way: LookForm) -> impl IntoView {
    // What was taken for a program's letter ends without an answer.
    let unanswered = looked.state == State::Closed && looked.told.is_empty();
    let answered = !looked.state.is_open() && !unanswered;
    let text = if unanswered { t!("feedback-told-unanswered") } else { t!(format!("feedback-told-{}", looked.state)) };
    let due =
        looked.due.map(|at| view! { <p class="small muted">{t!("feedback-due", day = fmt::instant_day(at))}</p> });
    let told: Vec<_> = looked
        .told
        .into_iter()
        .map(|(at, text)| {
            view! { <li class="stack gap-1"><p class="xs muted">{fmt::instant_day(at)}</p><p class="lines" dir="auto">{text}</p></li> }
        })
        .collect();
    let told = (!told.is_empty()).then(|| {
        view! { <Card title=t!("feedback-for-you")><ul class="stack gap-4">{told}</ul></Card> }
    });
    view! {
        <Banner tone=if answered { Tone::Ok } else { Tone::Info } text=text live=true/>
        {due}
        {told}
        <Add way=way answered=answered/>
    }
}

#[component]
fn Add(way: LookForm, answered: bool) -> impl IntoView {
    let choices = vec![Choice::new("yes", t!("yes")), Choice::new("no", t!("no"))];
    view! {
        <PostForm action=ReplyFeedback::PATH class="card form" id="reply">
            <HiddenField name="reference" value=way.reference/>
            <HiddenField name="secret" value=way.secret/>
            {answered.then(|| view! {
                <RadioGroup name="satisfied" label=t!("feedback-satisfied") choices=choices row=true optional=true/>
            })}
            <TextArea name="said" label=t!("feedback-add") optional=true/>
            <Button label=t!("feedback-add-send") kind=ButtonKind::Primary size=ButtonSize::Block/>
        </PostForm>
    }
}
