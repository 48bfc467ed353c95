//! Identity documents: folded away, for most have none or one. Shared with the page that edits a profile.

use domain::person::{IdDocumentForm, IdDocumentKind};
use leptos::prelude::*;

use super::typed::ask;
use crate::choices;
use crate::forms::form;
use crate::ui::*;

/// Documents, one below the other.
#[component]
pub fn Documents(
    /// How many rows.
    rows: usize,
    /// What is saved.
    #[prop(optional)]
    saved: Vec<IdDocumentForm>,
) -> impl IntoView {
    let typed = form().typed_all("documents").is_some_and(|all| all.iter().any(|t| !t.trim().is_empty()));
    let open = rows > 1 || typed || !saved.is_empty();
    let cards: Vec<_> = (0..rows)
        .map(|i| {
            let document = saved.get(i).cloned().unwrap_or_default();
            view! { <DocumentRow i=i document=document/> }
        })
        .collect();
    view! {
        <section class="form" id="documents" aria-label=t!("id-documents")>
            <Disclosure label=t!("id-documents") open=open>
                <p class="small muted">{t!("id-documents-hint")}</p>
                {cards}
                <div class="row"><AskButton label=t!("id-document-add") value=ask::DOCUMENT at="documents" icon="plus"/></div>
            </Disclosure>
        </section>
    }
}

#[component]
fn DocumentRow(i: usize, document: IdDocumentForm) -> impl IntoView {
    let at = |field: &str| format!("documents[{i}][{field}]");
    let title = t!("id-document-n", n = i as i64 + 1);
    let name = title.clone();
    view! {
        <div class="card form" role="group" aria-label=name>
            <p class="strong" aria-hidden="true">{title}</p>
            <div class="cols cols--s">
                <SelectField name=at("kind") label=t!("id-document-kind") choices=choices!(IdDocumentKind) value=document.kind
                    empty=t!("id-document-none")/>
                <TextField name=at("number") label=t!("id-document-number") value=document.number width=Width::W20 ltr=true/>
            </div>
            <TextField name=at("issuer") label=t!("id-document-issuer") value=document.issuer width=Width::W20 optional=true/>
        </div>
    }
}
