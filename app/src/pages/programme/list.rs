//! `/admin/lists/{list}`: one list of values.

use domain::programme::{GROUPS, ListInfo, Offer, OwnValue, SKILLS};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::programme::{ChangeLine, ListPage as Data};

use super::changes::Changes;
use crate::api::programme::{EditList, list_page};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::*;

/// Empty rows for values of the programme's own.
const EMPTY: usize = 3;

/// The name of a list.
pub fn list_name(code: &str) -> String {
    t!(format!("list-name-{code}"))
}

/// What the list offers, and what it offered.
#[component]
pub fn ListPage() -> impl IntoView {
    let code = use_params_map().read_untracked().get("list").unwrap_or_default();
    view! { <AppShell form=true>{load(list_page(code), |data| view! { <Content data=data/> })}</AppShell> }
}

#[component]
fn Content(data: Data) -> impl IntoView {
    let Data { info, offer, version, history } = data;
    let name = list_name(info.code);
    let trail = vec![(t!("nav-admin"), "/admin".into()), (t!("admin-lists"), "/admin/lists".into())];
    let lead = match info.code {
        GROUPS => t!("list-groups-lead"),
        SKILLS => t!("list-skills-lead"),
        _ => t!("list-lead"),
    };
    view! {
        <Crumb trail=trail current=name.clone()/>
        <PageHead title=name lead=lead/>
        <SavedBanner texts=vec![("list", t!("list-saved"))]/>
        <PostForm action=EditList::PATH class="form form--narrow" version=version>
            <HiddenField name="list" value=info.code/>
            <Values info=info offer=offer/>
            <Actions bar=true><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
        </PostForm>
        <Changes changes=history name=changed shown=in_words/>
    }
}

/// The fields of every value. A component, so that they find their form.
#[component]
fn Values(info: ListInfo, offer: Offer) -> impl IntoView {
    let own = info.open.then(|| own_rows(&offer));
    if info.is_of_names() {
        return view! { {own} }.into_any();
    }
    let own = own.map(|rows| {
        view! {
            <section class="form" aria-labelledby="own-title">
                <div class="stack gap-1">
                    <h2 class="t-lg" id="own-title">{t!("list-own-title")}</h2>
                    <p class="small muted">{t!("list-own-text")}</p>
                </div>
                {rows}
            </section>
        }
    });
    view! { {value_rows(info, &offer)} {own} }.into_any()
}

fn value_rows(info: ListInfo, offer: &Offer) -> AnyView {
    let rows: Vec<_> = offer
        .sorted((info.codes)())
        .into_iter()
        .enumerate()
        .map(|(i, code)| {
            let at = |field: &str| format!("values[{i}][{field}]");
            let label = t!(info.label_key(code));
            let name = label.clone();
            let offered = info.may_hide(code).then(|| {
                let checked = !offer.hidden.contains(code);
                view! { <CheckBox name=at("offered") label=t!("list-offered") checked=checked/> }
            });
            let always = offered.is_none().then(|| {
                let why = if info.is_read(code) { t!("list-read") } else { t!("list-always") };
                view! {
                    <HiddenField name=at("offered") value="true"/>
                    <p class="small muted">{why}</p>
                }
            });
            view! {
                <div class="card form" role="group" aria-label=name>
                    <p class="strong">{label}</p>
                    <HiddenField name=at("code") value=code/>
                    <div class="cols cols--s">
                        <TextField name=at("place") label=t!("list-place") value=(i + 1).to_string() inputmode="numeric" width=Width::W4 ltr=true/>
                        {offered}
                        {always}
                    </div>
                </div>
            }
        })
        .collect();
    rows.into_any()
}

fn own_rows(offer: &Offer) -> AnyView {
    let empty = OwnValue { code: String::new(), en: String::new(), fr: String::new(), ar: String::new() };
    let values = offer.own.iter().cloned().chain(std::iter::repeat_n(empty, EMPTY));
    let rows: Vec<_> = values
        .enumerate()
        .map(|(i, own)| {
            let at = |field: &str| format!("own[{i}][{field}]");
            let title = t!("list-value-n", n = i as i64 + 1);
            let name = title.clone();
            let checked = own.code.is_empty() || !offer.hidden.contains(&own.code);
            view! {
                <div class="card form" role="group" aria-label=name>
                    <p class="strong">{title}</p>
                    <HiddenField name=at("code") value=own.code/>
                    <TextField name=at("en") label=t!("list-label-en") value=own.en/>
                    <TextField name=at("fr") label=t!("list-label-fr") value=own.fr/>
                    <TextField name=at("ar") label=t!("list-label-ar") value=own.ar/>
                    <CheckBox name=at("offered") label=t!("list-offered") checked=checked/>
                </div>
            }
        })
        .collect();
    rows.into_any()
}

fn changed(change: &ChangeLine) -> String {
    list_name(&change.name)
}

/// What was left out then, and what was added.
fn in_words(change: &ChangeLine, value: &str) -> String {
    let Ok(offer) = serde_json::from_str::<Offer>(value) else { return value.to_owned() };
    let label = |code: &String| {
        let own =
            offer.own.iter().find(|own| own.code == *code).map(|own| own.label(crate::caller::locale()).to_owned());
        own.unwrap_or_else(|| t!(domain::label_key(&change.name, code)))
    };
    let list = |codes: Vec<String>| codes.join(&t!("list-separator"));
    let mut parts = Vec::new();
    if !offer.own.is_empty() {
        parts.push(t!("list-has", values = list(offer.own.iter().map(|own| label(&own.code)).collect())));
    }
    if !offer.hidden.is_empty() {
        parts.push(t!("list-without", values = list(offer.hidden.iter().map(label).collect())));
    }
    if !offer.order.is_empty() {
        parts.push(t!("list-own-order"));
    }
    parts.join("; ")
}
