//! `/views/{list}`: saved views in their order. Plain buttons: each is a form of its own.

use leptos::prelude::*;
use server_fn::ServerFn;
use service::view::{SavedView, Views};

use super::{asked_list, list_name};
use crate::api::view::{ChangeView, views};
use crate::forms::PostForm;
use crate::pages::load;
use crate::ui::{
    AppShell, Button, ButtonKind, Card, CardKind, Crumb, Dialog, Disclosure, EmptyState, HiddenField, NotFoundPage,
    PageHead, SavedBanner, StatusChip, TextField, Tone, Width,
};

/// The page.
#[component]
pub fn ViewsPage() -> impl IntoView {
    let Some(list) = asked_list() else { return view! { <NotFoundPage/> }.into_any() };
    view! { <AppShell form=true>{load(views(list), |views| view! { <Content views=views/> })}</AppShell> }.into_any()
}

#[component]
fn Content(views: Views) -> impl IntoView {
    let list = views.list;
    let title = t!(list.label_key());
    let empty = (views.shared.is_empty() && views.own.is_empty()).then(|| {
        view! { <Card label=title.clone()><EmptyState title=t!("views-none") text=t!("views-none-text")/></Card> }
    });
    let (first, may_share, reader) = (views.first, views.may_share, views.reader);
    let part = |label: String, part: Vec<SavedView>, may_change: bool| {
        (!part.is_empty()).then(|| {
            let last = part.len() - 1;
            let rows: Vec<_> = part
                .into_iter()
                .enumerate()
                .map(|(n, view)| {
                    let place = Place { first: n == 0, last: n == last };
                    let begins = first == Some(view.id);
                    view! { <One mine=view.user == reader view=view begins=begins may_change=may_change may_share=may_share place=place/> }
                })
                .collect();
            view! { <Card title=label kind=CardKind::Flush><ul class="rows">{rows}</ul></Card> }
        })
    };
    let shared = part(t!("views-shared"), views.shared, may_share);
    let own = part(t!("views-own"), views.own, true);
    view! {
        <Crumb trail=vec![(list_name(list), list.path().to_owned())] current=title.clone()/>
        <SavedBanner texts=vec![("changed", t!("view-changed"))]/>
        <PageHead title=title lead=t!("views-lead")/>
        {empty}
        {shared}
        {own}
    }
}

/// Whether nothing stands before it, or after it.
#[derive(Clone, Copy)]
struct Place {
    first: bool,
    last: bool,
}

#[component]
fn One(view: SavedView, mine: bool, begins: bool, may_change: bool, may_share: bool, place: Place) -> impl IntoView {
    let href = view.list.href(&view.filter);
    let chip = begins.then(|| view! { <StatusChip tone=Tone::Ok icon="star" text=t!("view-begins")/> });
    let choose = match begins {
        true => act(&view, "not_first", t!("view-not-first")),
        false => act(&view, "first", t!("view-choose")),
    };
    let up = (may_change && !place.first).then(|| act(&view, "up", t!("view-up")));
    let down = (may_change && !place.last).then(|| act(&view, "down", t!("view-down")));
    let share = (may_share && view.office.is_none()).then(|| act(&view, "share", t!("view-share-now")));
    let back = (mine && view.office.is_some()).then(|| act(&view, "unshare", t!("view-unshare")));
    let more = may_change.then(|| view! { <More view=view.clone()/> });
    let name = view.name.clone();
    view! {
        <li>
            <div class="stack gap-2">
                <p class="row gap-2"><a class="strong tap" href=href><bdi>{name}</bdi></a>{chip}</p>
                <div class="row gap-2">{choose}{up}{down}{share}{back}</div>
                {more}
            </div>
        </li>
    }
}

/// A button that is a form.
fn act(view: &SavedView, intent: &'static str, label: String) -> impl IntoView + use<> {
    let (id, version, name) = (view.id.to_string(), view.version, view.name.clone());
    let form = format!("{intent}-{id}");
    view! {
        <PostForm action=ChangeView::PATH class="contents" id=form version=version>
            <HiddenField name="id" value=id/>
            <Button label=label about=name kind=ButtonKind::Quiet name="intent" value=intent/>
        </PostForm>
    }
}

/// Another name, or no longer.
#[component]
fn More(view: SavedView) -> impl IntoView {
    let (id, version, name) = (view.id.to_string(), view.version, view.name.clone());
    let (rename, delete) = (format!("rename-{id}"), format!("delete-{id}"));
    let label = t!("view-rename-or-delete", name = name.clone());
    let opens = format!("{}#{rename}", ChangeView::PATH);
    let (also, question) = (id.clone(), t!("view-delete-title", name = name.clone()));
    view! {
        <Disclosure label=label opens_for=opens>
            <PostForm action=ChangeView::PATH class="stack gap-3" id=rename version=version>
                <HiddenField name="id" value=id/>
                <TextField name="name" label=t!("view-name") hint=t!("view-name-hint") value=name width=Width::W20/>
                <div class="row"><Button label=t!("view-rename") name="intent" value="rename"/></div>
            </PostForm>
            <Dialog label=t!("view-delete") title=question text=t!("view-delete-text") kind=ButtonKind::Danger>
                <PostForm action=ChangeView::PATH class="stack gap-3" id=delete version=version>
                    <HiddenField name="id" value=also/>
                    <div class="row"><Button label=t!("view-delete") kind=ButtonKind::Danger name="intent" value="delete"/></div>
                </PostForm>
            </Dialog>
        </Disclosure>
    }
}
