//! Two people changed the same thing: both versions, and a person chooses.

use leptos::prelude::*;

use crate::caller::locale;
use crate::forms::Form;
use crate::i18n;

/// What is saved now beside what was typed, for each field that differs. Part of `ErrorSummary`.
///
/// The name of a field is the text `field-<path>`, brackets and numbers left out: `field-phones-number`.
#[component]
pub fn ConflictResolver(
    /// The refused form.
    form: Form,
) -> impl IntoView {
    let rows: Vec<_> = form
        .saved()
        .iter()
        .map(|saved| {
            let href = format!("#{}", form.id(&saved.field));
            let typed = typed(&form, &saved.field);
            view! {
                <tr>
                    <th scope="row"><a href=href>{field_name(&saved.field)}</a></th>
                    <td>{shown(answer(&saved.field, &saved.value))}</td>
                    <td>{shown(answer(&saved.field, &typed))}</td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="scroll" tabindex="0" role="region" aria-label=t!("conflict-caption")>
                <table class="diff">
                    <caption class="vh">{t!("conflict-caption")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!("conflict-field")}</th>
                            <th scope="col">{t!("conflict-saved")}</th>
                            <th scope="col">{t!("conflict-typed")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <p class="small">{t!("conflict-text")}</p>
        {table}
    }
}

/// What was typed into a field; the ticks of a question in one line.
fn typed(form: &Form, path: &str) -> String {
    let one = form.typed(path).filter(|t| !t.is_empty());
    one.unwrap_or_else(|| form.typed_all(path).unwrap_or_default().join(", "))
}

fn shown(value: String) -> AnyView {
    if value.is_empty() {
        view! { <span class="muted">{t!("empty-value")}</span> }.into_any()
    } else {
        view! { <bdi>{value}</bdi> }.into_any()
    }
}

/// Fields whose answers are on a list, and the list: by the last part of the name, or the whole of it.
const LISTS: [(&str, &str); 57] = [
    ("nationalities", "country"),
    ("marital", "marital-status"),
    ("literacy", "literacy"),
    ("residence", "residence"),
    ("relation", "relation"),
    ("sex", "sex"),
    ("in-school", "in-school"),
    ("contact-language", "language"),
    ("languages", "language"),
    ("spoken", "language"),
    ("counsellor", "counsellor"),
    ("owner", "phone-owner"),
    ("documents", "answer"),
    ("documents-kind", "id-document-kind"),
    ("disability", "answer"),
    ("chronic", "answer"),
    ("safe-to-call", "yes-no"),
    ("safe-to-text", "yes-no"),
    ("origin-answer", "asked"),
    ("status", "case-status"),
    ("risk", "case-risk"),
    ("education-level", "schooling"),
    ("education-skills-level", "skill-level"),
    ("education-skills-source", "skill-source"),
    ("resume", "answer"),
    ("reads-writes", "language"),
    ("reads-some", "language"),
    ("numeracy", "answer"),
    ("employment", "employment"),
    ("seasonal", "answer"),
    ("saves", "answer"),
    ("savings-group", "answer"),
    ("creditors", "creditor"),
    ("land", "land"),
    ("land-paper", "answer"),
    ("goods", "good"),
    ("tenure", "tenure"),
    ("dwelling", "dwelling"),
    ("dispute", "answer"),
    ("tracks", "plan-track"),
    ("relocate", "answer"),
    ("area", "area"),
    ("barriers", "barrier"),
    ("family", "acceptance"),
    ("community", "acceptance"),
    ("fear", "answer"),
    ("commander", "answer"),
    ("seeing", "difficulty"),
    ("hearing", "difficulty"),
    ("walking", "difficulty"),
    ("remembering", "difficulty"),
    ("self-care", "difficulty"),
    ("communicating", "difficulty"),
    ("injury", "answer"),
    ("aid", "answer"),
    ("pregnancy", "pregnancy"),
    ("medication", "answer"),
];

/// An answer in words: the label of a code where the field has a list, else as typed. An id says nothing to anybody.
pub fn answer(path: &str, value: &str) -> String {
    if uuid::Uuid::parse_str(value).is_ok() {
        return t!("conflict-chosen");
    }
    let name = plain_name(path);
    let last = path.rsplit(['[', ']']).find(|p| !p.is_empty()).unwrap_or(path).replace('_', "-");
    let listed = |wanted: &str| LISTS.iter().find(|(field, _)| *field == wanted);
    let Some((_, list)) = listed(&name).or_else(|| listed(&last)) else { return value.to_owned() };
    let label = |code: &str| {
        let key = domain::label_key(list, code);
        if i18n::has(locale(), &key) { t!(key) } else { code.to_owned() }
    };
    value.split(", ").map(label).collect::<Vec<_>>().join(", ")
}

/// The catalogue's name of a field, or the label under the path itself, or the path in words.
pub fn field_name(path: &str) -> String {
    let name = plain_name(path);
    let key = format!("field-{name}");
    if i18n::has(locale(), &key) {
        t!(key)
    } else if i18n::has(locale(), &name) {
        t!(name)
    } else {
        name.replace('-', " ")
    }
}

/// `phones-number` for `phones[0][number]`.
fn plain_name(path: &str) -> String {
    let parts: Vec<_> =
        path.split(['[', ']']).filter(|p| !p.is_empty() && !p.bytes().all(|b| b.is_ascii_digit())).collect();
    parts.join("-").replace('_', "-")
}
