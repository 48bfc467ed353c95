//! `/livelihoods/cooperatives/{code}`: an association, its members by code name, and whether somebody should look.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::coop::CoopPage as Data;

use super::{LIST, coop_href};
use crate::api::coop::{CheckCoop, JoinCoop, LeaveCoop, coop};
use crate::caller::today;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::load;
use crate::pages::membership::{JoinFields, Leave};
use crate::ui::{
    Actions, AppShell, Banner, Button, ButtonKind, Card, CardKind, Crumb, DateField, HiddenField, KeyValue, LinkButton,
    PageHead, Pair, Row, RowList, SavedBanner, Tone,
};

/// The page.
#[component]
pub fn CoopPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("code").unwrap_or_default();
    view! { <AppShell form=true>{load(coop(code), |page| view! { <Content page=page/> })}</AppShell> }
}

#[component]
fn Content(page: Data) -> impl IntoView {
    let saved = ["written", "joined", "left", "checked"];
    let saved = saved.map(|word| (word, t!(format!("coop-saved-{word}")))).to_vec();
    let c = page.coop.clone();
    let trail = vec![(t!("businesses-title"), "/livelihoods".to_owned()), (t!("coops-title"), LIST.to_owned())];
    let lead = [t!(c.kind.label_key()), c.code.clone()].join(" · ");
    let edit = page.may_write.then(|| {
        view! { <LinkButton href=format!("{}/edit", coop_href(&c.code)) label=t!("coop-edit") icon="pen"/> }
    });
    view! {
        <Crumb trail=trail current=c.name.clone()/>
        <SavedBanner texts=saved/>
        <PageHead title=c.name.clone() lead=lead>{edit}</PageHead>
        <div class="split split--wide">
            <div class="stack gap-5">
                <Members page=page.clone()/>
                {page.may_write.then(|| view! { <Join code=c.code.clone()/> })}
            </div>
            <div class="stack gap-5">
                <Composition page=page.clone()/>
                <About page=page/>
            </div>
        </div>
    }
}

/// Members from cases, each by the neutral name.
#[component]
fn Members(page: Data) -> impl IntoView {
    let code = page.coop.code.clone();
    let rows: Vec<_> = page
        .members
        .into_iter()
        .map(|m| {
            let since = t!("coop-since", day = fmt::day(m.joined_on));
            let leave = page.may_write.then(
                || view! { <Leave action=LeaveCoop::PATH of=code.clone() member=m.id code_name=m.code_name.clone()/> },
            );
            view! { <Row title=m.code_name sub=since>{leave}</Row> }
        })
        .collect();
    let none = rows.is_empty().then(|| view! { <p class="muted">{t!("coop-members-none")}</p> });
    view! {
        <Card title=t!("coop-members") kind=CardKind::Flush foot=t!("coop-members-foot")>
            {none}
            <RowList>{rows}</RowList>
        </Card>
    }
}

#[component]
fn Join(code: String) -> impl IntoView {
    view! {
        <Card title=t!("coop-join")>
            <PostForm action=JoinCoop::PATH id="join" class="stack gap-3">
                <JoinFields of=code/>
                <Actions><Button label=t!("coop-join") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Card>
    }
}

/// That somebody should look, in the same words whatever the cause.
#[component]
fn Composition(page: Data) -> impl IntoView {
    let needed = page.check_needed.then(|| {
        view! { <Banner tone=Tone::Warn icon="search" title=t!("coop-check-needed") text=t!("coop-check-text")/> }
    });
    // When somebody looked last is for who looks: others would see how long it took until the question came back.
    let last = page.coop.checked_on.filter(|_| page.may_check);
    let last = last.map(|day| view! { <p class="small muted">{t!("coop-checked-on", day = fmt::day(day))}</p> });
    let day = today().to_string();
    let code = page.coop.code.clone();
    let form = (page.may_check && page.check_needed).then(|| {
        view! {
            <PostForm action=CheckCoop::PATH id="check" class="stack gap-3">
                <HiddenField name="coop" value=code/>
                <DateField name="day" label=t!("coop-check-day") hint=t!("coop-check-hint") value=day.clone() max=day/>
                <Actions><Button label=t!("coop-check-save")/></Actions>
            </PostForm>
        }
    });
    view! { <div class="stack gap-3">{needed} {last} {form}</div> }
}

#[component]
fn About(page: Data) -> impl IntoView {
    let c = page.coop;
    let day = |on: Option<chrono::NaiveDate>| on.map_or_else(|| t!("coop-not-yet"), fmt::day);
    view! {
        <Card title=t!("coop-about") kind=CardKind::Sunken>
            <KeyValue>
                <Pair label=t!("coop-registered") value=c.registered.unwrap_or_else(|| t!("coop-not-yet"))/>
                <Pair label=t!("coop-from-cases") value=t!("coop-by-sex", women = page.women, men = page.men)/>
                <Pair label=t!("coop-from-community") value=t!("coop-by-sex", women = c.women, men = c.men)/>
                <Pair label=t!("coop-elected") value=day(c.elected_on)/>
                <Pair label=t!("coop-savings") value=fmt::money(c.savings, &c.currency)/>
                <Pair label=t!("coop-share-out") value=day(c.share_out_on)/>
            </KeyValue>
        </Card>
    }
}
