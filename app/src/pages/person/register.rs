//! `/people/register/new`: the form, on one page. A button adds a row or compares without saving anything.

use chrono::{DateTime, Utc};
use domain::duplicate::Band;
use domain::funding::Funding;
use leptos::context::Provider;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;
use service::person::{Match, Registering};

use super::association::AssociationPart;
use super::begun::Left as LeftBanner;
use super::consent::ConsentPart;
use super::contact::{Languages, Phones, Place, phone_hint};
use super::duplicates::LivePanel;
use super::household::Household;
use super::identity::IdentityPart;
use super::places::PlaceList;
use super::typed::{self, ask, rows};
use crate::api::incoming::incoming_start;
use crate::api::person::{RegisterPerson, compare_people, registering, take_up};
use crate::error::AppError;
use crate::forms::{FormState, PostForm, form, sent};
use crate::pages::funding::FundingSelect;
use crate::pages::load;
use crate::ui::*;

/// The form and, beside it, who may be the same person.
#[component]
pub fn RegisterPage() -> impl IntoView {
    let state = sent(RegisterPerson::PATH);
    let typed = state.as_ref().map(typed::person);
    let query = use_query_map().read_untracked();
    // What the form begins with is filled in by the server, before anything was sent.
    let asked = |name: &str| query.get(name).filter(|_| state.is_none());
    let (number, draft) = (asked("incoming"), asked("draft"));
    let wanted = draft.is_some();
    let data = async move {
        let start = registering().await?;
        let begun = begun(number, draft).await?;
        let matches = match typed.map(compare_people) {
            Some(compared) => match compared.await {
                // The form must come back with what was typed, however fast it came.
                Err(AppError::Wait(_)) => None,
                compared => Some(compared?),
            },
            None => None,
        };
        Ok((start, matches, begun))
    };
    view! {
        <AppShell form=true>
            {load(data, move |(start, matches, begun)| match begun {
                Some((begun, left)) => view! {
                    <Provider value=begun.clone()>
                        <Register state=Some(begun) start=start matches=matches left=left/>
                    </Provider>
                }
                .into_any(),
                None => view! {
                    {wanted.then(|| view! { <Banner tone=Tone::Warn text=t!("register-begun-gone")/> })}
                    <Register state=state start=start matches=matches left=None/>
                }
                .into_any(),
            })}
        </AppShell>
    }
}

/// Which draft was left, and when.
type Left = Option<(String, DateTime<Utc>)>;

/// What a form begins with: what a referral to the programme said, or what the reader typed before and did not save.
async fn begun(number: Option<String>, draft: Option<String>) -> Result<Option<(FormState, Left)>, AppError> {
    if let Some(id) = draft {
        let found = take_up(id.clone()).await?;
        return Ok(found.map(|(form, at)| (FormState::begun(RegisterPerson::PATH, &form), Some((id, at)))));
    }
    let Some(number) = number else { return Ok(None) };
    let form = incoming_start(number).await?;
    Ok(Some((FormState::begun(RegisterPerson::PATH, &form), None)))
}

#[component]
fn Register(state: Option<FormState>, start: Registering, matches: Option<Vec<Match>>, left: Left) -> impl IntoView {
    let trail = vec![(t!("nav-today"), "/".into()), (t!("register-title"), "/people/register".into())];
    let search_first = state.is_none().then(|| {
        view! {
            <Banner icon="search" text=t!("register-search-first")>
                <div class="row"><LinkButton href="/people/register" label=t!("register-search-link")/></div>
            </Banner>
        }
    });
    let blocking = matches.iter().flatten().any(|m| m.band == Band::Block);
    let hint = phone_hint(start.calling_code);
    let left = left.map(|(id, at)| view! { <LeftBanner id=id at=at/> });
    let phones = rows(state.as_ref(), "phones", ask::PHONE, 0, 1);
    let documents = rows(state.as_ref(), "documents", ask::DOCUMENT, 0, 1);
    let members = rows(state.as_ref(), "household", ask::MEMBER, 0, 1);
    let episodes = rows(state.as_ref(), "episodes", ask::EPISODE, 0, 1);
    view! {
        <Crumb trail=trail current=t!("register-new-title")/>
        <PageHead title=t!("register-new-title") lead=t!("register-new-lead")/>
        {search_first}
        {left}
        <div class="split split--wide">
            <PostForm action=RegisterPerson::PATH class="form form--narrow" guard=true keeps=true>
                <EnterButton/>
                <Referred/>
                <OwnRight/>
                <Part id="identity" title=t!("register-identity")><IdentityPart documents=documents/></Part>
                <Part id="contact" title=t!("register-contact")>
                    <Languages/>
                    <Phones rows=phones hint=hint/>
                </Part>
                <Part id="place" title=t!("register-place")><Place/></Part>
                <Part id="household" title=t!("register-household") lead=t!("register-household-lead")><Household rows=members/></Part>
                <Part id="association" title=t!("register-association") lead=t!("register-association-lead")><AssociationPart rows=episodes/></Part>
                <FundingPart offered=start.fundings/>
                <Part id="consent" title=t!("register-consent") lead=t!("register-consent-lead")><ConsentPart/></Part>
                <Finish blocking=blocking/>
            </PostForm>
            <LivePanel matches=matches/>
        </div>
        <PlaceList places=start.places/>
    }
}

/// What pays for the case, where anything does.
#[component]
fn FundingPart(offered: Vec<Funding>) -> impl IntoView {
    (!offered.is_empty()).then(|| {
        view! { <Part id="funding" title=t!("funding-part")><FundingSelect offered=offered/></Part> }
    })
}

/// Whom somebody referred to the programme: the referral belongs to the case once it is saved.
#[component]
fn Referred() -> impl IntoView {
    let number = form().typed("incoming").filter(|n| !n.is_empty())?;
    let text = t!("register-incoming", number = number.clone());
    Some(view! {
        <HiddenField name="incoming" value=number/>
        <Banner icon="refer" text=text/>
    })
}

/// Whoever was a member of a household until now: her line there goes when she is registered.
#[component]
fn OwnRight() -> impl IntoView {
    let member = form().typed("member").filter(|m| !m.is_empty())?;
    Some(view! {
        <HiddenField name="member" value=member/>
        <Banner icon="shield" text=t!("register-own-right")/>
    })
}

/// A part of the form with its heading.
#[component]
fn Part(id: &'static str, title: String, #[prop(into, optional)] lead: String, children: Children) -> impl IntoView {
    let heading = format!("{id}-title");
    let labelled = heading.clone();
    let lead = some(lead).map(|t| view! { <p class="muted">{t}</p> });
    // The first part follows the head of the page.
    let line = (id != "identity").then(|| view! { <hr/> });
    view! {
        {line}
        <section class="form" id=id aria-labelledby=labelled>
            <div class="stack gap-1"><h2 class="t-xl" id=heading>{title}</h2>{lead}</div>
            {children()}
        </section>
    }
}

/// Why this is another person, where somebody looks the same; then the buttons.
#[component]
fn Finish(blocking: bool) -> impl IntoView {
    let typed = form().typed("distinct_reason").is_some_and(|t| !t.trim().is_empty());
    let reason = (blocking || typed).then(|| {
        view! {
            <div class="card card--accent form">
                <TextField name="distinct_reason" label=t!("distinct-reason") hint=t!("distinct-reason-hint")/>
            </div>
        }
    });
    view! {
        {reason}
        <Actions bar=true>
            <AskButton label=t!("duplicates-check") value=ask::COMPARE at="duplicates" size=ButtonSize::Large icon="search"/>
            <Button label=t!("intake-save-leave") name="go" value="leave" size=ButtonSize::Large/>
            <Button label=t!("register-button") kind=ButtonKind::Primary size=ButtonSize::Large/>
        </Actions>
    }
}
