//! `/admin/places`: a new list of P-codes, what it would change, and taking it.

use domain::place::PlaceListForm;
use leptos::prelude::*;
use server_fn::ServerFn;
use service::place::Changes;

use super::tabs;
use crate::api::place::{LoadPlaces, places_form, places_preview};
use crate::forms::{Form, PostForm, sent};
use crate::pages::load;
use crate::ui::*;

/// Names that are shown of each kind of change.
const SHOWN: usize = 40;

/// The page.
#[component]
pub fn PlacesPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-places") lead=t!("places-lead")>
                <LinkButton href="/places" label=t!("place-tree") icon="flag"/>
            </PageHead>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("places", t!("places-loaded"))]/>
            {load(places_form(), |today| view! { <List today=today.to_string()/> })}
        </AppShell>
    }
}

/// What stands in the form, once somebody asked what it would change.
fn asked() -> Option<PlaceListForm> {
    let state = sent(LoadPlaces::PATH)?;
    state.asked()?;
    let form = Form::of(state);
    let typed = |path: &str| form.typed(path).unwrap_or_default();
    Some(PlaceListForm { command: typed("command"), from: typed("from"), list: typed("list"), looked: false })
}

#[component]
fn List(today: String) -> impl IntoView {
    let preview = asked().map(|form| load(places_preview(form), |changes| view! { <Preview changes=changes/> }));
    let looked = preview.is_some();
    view! {
        <div class="stack gap-5">
            <PostForm action=LoadPlaces::PATH class="form form--narrow" guard=true>
                <DateField name="from" label=t!("places-from") hint=t!("places-from-hint") value=today/>
                <TextArea name="list" label=t!("places-list") hint=t!("places-list-hint")/>
                <Actions>
                    <AskButton label=t!("places-check") value="check" at="changes" icon="search"/>
                </Actions>
                {looked.then(|| view! {
                    <CheckBox name="looked" label=t!("places-looked")/>
                    <Button label=t!("places-take") kind=ButtonKind::Primary/>
                })}
            </PostForm>
            <div id="changes">{preview}</div>
        </div>
    }
}

#[component]
fn Preview(changes: Changes) -> impl IntoView {
    let part = |title: String, lines: Vec<String>| {
        let count = lines.len();
        let shown: Vec<_> = lines.into_iter().take(SHOWN).map(|l| view! { <li dir="auto">{l}</li> }).collect();
        let more = (count > SHOWN)
            .then(|| view! { <p class="small muted">{t!("places-more", n = (count - SHOWN) as i64)}</p> });
        (count > 0).then(|| view! { <div class="stack gap-2"><h3>{title}</h3><ul>{shown}</ul>{more}</div> })
    };
    let arrow = |(a, b): (String, String)| format!("{a} → {b}");
    view! {
        <Card title=t!("places-changes")>
            <p>{t!("places-same", n = changes.same as i64)}</p>
            {part(t!("places-new"), changes.new)}
            {part(t!("places-renamed"), changes.renamed.into_iter().map(arrow).collect())}
            {part(t!("places-moved"), changes.moved.into_iter().map(arrow).collect())}
            {part(t!("places-replaced"), changes.replaced.into_iter().map(arrow).collect())}
        </Card>
    }
}
