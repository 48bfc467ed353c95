//! The tabs above a list: those it always has, what the office shares, one's own; and the way to save one more.

use domain::view::ViewList;
use leptos::context::Provider;
use leptos::prelude::*;
use service::view::Views;

use crate::caller::{Here, here};
use crate::ui::{Icon, IconSize, SavedViews, Tab};

/// A list that begins with the reader's own first view where its address says nothing: inside, the address says it.
#[component]
pub fn Begun(
    /// What the list shows: the address, or the filter of the first view.
    query: String,
    /// The list.
    children: Children,
) -> impl IntoView {
    let here = Here { path: here().path, query };
    view! { <Provider value=here>{children()}</Provider> }
}

/// The tabs.
#[component]
pub fn ViewTabs(
    /// The saved views.
    views: Views,
    /// Those that the list always has.
    always: Vec<Tab>,
) -> impl IntoView {
    let list = views.list;
    let filter = list.filter(&here().query);
    let saved = views.all().any(|v| v.filter == filter);
    let mut tabs = always;
    if saved {
        tabs = tabs.into_iter().map(|tab| tab.current(false)).collect();
    }
    tabs.extend(views.all().map(|v| Tab::new(v.name.clone(), list.href(&v.filter)).current(v.filter == filter)));
    let save = (!saved && !filter.is_empty()).then(|| save_link(list, &filter));
    let manage = (views.all().count() > 0).then(|| {
        let href = format!("/views/{list}");
        view! { <a href=href><Icon name="pen" size=IconSize::Small/>{t!("views-manage")}</a> }
    });
    view! { <SavedViews views=tabs>{save}{manage}</SavedViews> }
}

fn save_link(list: ViewList, filter: &str) -> impl IntoView + use<> {
    let href = format!("/views/{list}/new?{filter}");
    view! { <a href=href><Icon name="plus" size=IconSize::Small/>{t!("views-save")}</a> }
}
