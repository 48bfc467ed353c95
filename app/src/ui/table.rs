//! Tables: for comparing, and for lists of people, which become cards in a narrow place.

use leptos::prelude::*;

use super::{Icon, IconSize, classes, some};

/// A column's head.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    label: String,
    number: bool,
    wide_only: bool,
    sort: String,
    sorted: Option<&'static str>,
}

impl Column {
    /// A column.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), ..Self::default() }
    }
    /// Of numbers: at the end of the cell.
    #[must_use]
    pub fn number(self) -> Self {
        Self { number: true, ..self }
    }
    /// Left out in narrow places.
    #[must_use]
    pub fn wide_only(self) -> Self {
        Self { wide_only: true, ..self }
    }
    /// Sorted by following `href`; `sorted` is `ascending` or `descending` when it is.
    #[must_use]
    pub fn sort(self, href: impl Into<String>, sorted: Option<&'static str>) -> Self {
        Self { sort: href.into(), sorted, ..self }
    }

    /// The head cell.
    pub fn head(self) -> impl IntoView {
        let class = some(classes(&[if self.number { "n" } else { "" }, if self.wide_only { "hide-s" } else { "" }]));
        let label = if self.sort.is_empty() {
            self.label.into_any()
        } else {
            let icon = self.sorted.map(|s| if s == "ascending" { "down" } else { "up" });
            let icon = icon.map(|name| view! { <Icon name=name size=IconSize::Small/> });
            view! { <a class="sort" href=self.sort>{self.label} " " {icon}</a> }.into_any()
        };
        view! { <th scope="col" class=class aria-sort=self.sorted>{label}</th> }
    }
}

/// A table of people or things. Inside a flush card; in a narrow place each row becomes a card.
#[component]
pub fn StackTable(
    /// What the table holds; read to screen readers.
    #[prop(into)]
    caption: String,
    /// Heads.
    columns: Vec<Column>,
    /// Rows: `<tr>` with one `RowHead` and `Cell`s.
    children: Children,
) -> impl IntoView {
    let heads: Vec<_> = columns.into_iter().map(Column::head).collect();
    view! {
        <table class="table table--stack">
            <caption class="vh">{caption}</caption>
            <thead><tr>{heads}</tr></thead>
            <tbody>{children()}</tbody>
        </table>
    }
}

/// A table for comparing. Scrolls sideways in a narrow place.
#[component]
pub fn DataTable(
    /// What the table holds.
    #[prop(into)]
    caption: String,
    /// Whether the caption is seen.
    #[prop(optional)]
    show_caption: bool,
    /// Heads.
    columns: Vec<Column>,
    /// Rows: `<tr>` with one `RowHead` and `Cell`s.
    children: Children,
) -> impl IntoView {
    let heads: Vec<_> = columns.into_iter().map(Column::head).collect();
    let name = caption.clone();
    let hidden = (!show_caption).then_some("vh");
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=name>
            <table class="table">
                <caption class=hidden>{caption}</caption>
                <thead><tr>{heads}</tr></thead>
                <tbody>{children()}</tbody>
            </table>
        </div>
    }
}

/// The cell that names a row.
#[component]
pub fn RowHead(
    /// Name.
    #[prop(into)]
    title: String,
    /// Its page. In a narrow place the whole card leads there.
    #[prop(into, optional)]
    href: String,
    /// A code below the name.
    #[prop(into, optional)]
    code: String,
    /// One more line.
    #[prop(into, optional)]
    sub: String,
) -> impl IntoView {
    let title = if href.is_empty() { title.into_any() } else { view! { <a href=href>{title}</a> }.into_any() };
    let code = some(code).map(|c| view! { <span class="sub mono nowrap ltr">{c}</span> });
    let sub = some(sub).map(|s| view! { <span class="sub">{s}</span> });
    view! { <th scope="row">{title}{code}{sub}</th> }
}

/// A cell. Its label is the column's head again, for narrow places.
#[component]
pub fn Cell(
    /// The column's head.
    #[prop(into)]
    label: String,
    /// The value, if it is a text.
    #[prop(into, optional)]
    value: String,
    /// A second, smaller line.
    #[prop(into, optional)]
    sub: String,
    /// Of a number.
    #[prop(optional)]
    number: bool,
    /// Left out in narrow places, as its column is.
    #[prop(optional)]
    wide_only: bool,
    /// The value, if it is more than a text.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let class = some(classes(&[if number { "n" } else { "" }, if wide_only { "hide-s" } else { "" }]));
    let sub = some(sub).map(|s| view! { <span class="sub">{s}</span> });
    view! { <td data-l=label class=class>{value}{children.map(|c| c())}{sub}</td> }
}
