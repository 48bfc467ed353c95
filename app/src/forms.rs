//! Forms post to their own page. A refused form comes back filled in, with a summary that links to the fields.
//!
//! `<PostForm action=SaveThing::PATH>` and fields named by the path of the wire struct (`phones[0][number]`); the
//! arguments of the server function are `form: ThingForm`, so inputs are called `form[phones][0][number]`.

mod refusal;

pub use refusal::{Refusal, Told};

use domain::form::FieldError;
use leptos::context::Provider;
use leptos::prelude::*;

use crate::caller::{here, locale};
use crate::error::{AppError, Saved};
use crate::i18n;
use crate::islands::FormGuard;

/// Name of the button that only asks: the page comes back with what was typed, and nothing is done.
pub const ASK: &str = "_ask";

/// Name of what a form says of a value that is not offered any more: the record has it, so it may stay.
pub const KEPT: &str = "_kept";

/// Name of what was written before a session ended, sealed: the steps of signing in carry it along.
pub const WRITTEN: &str = "_written";

/// What a button asks that opens a form: what stands in it then was not typed there.
pub const BEGIN: &str = "begin";

/// What the last post of this page said; provided by the server when a form was refused, or when a button asked.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    /// Path of the server function that refused.
    pub action: String,
    /// Typed names and values.
    pub pairs: Vec<(String, String)>,
    /// Why; nothing when a button only asked.
    pub error: Option<AppError>,
}

/// Most rows of a nested list that a page shows.
const ROWS_MAX: usize = 60;

impl FormState {
    /// A form as it begins with what is known already, as if that had been typed into it.
    pub fn begun<T: serde::Serialize>(action: &str, form: &T) -> FormState {
        let text = serde_qs::to_string(&Posted { form }).unwrap_or_default();
        let typed = form_urlencoded::parse(text.as_bytes()).into_owned();
        let pairs = std::iter::once((ASK.to_owned(), BEGIN.to_owned())).chain(typed).collect();
        FormState { action: action.to_owned(), pairs, error: None }
    }

    /// What a button asked for: the value of the `AskButton`.
    pub fn asked(&self) -> Option<&str> {
        self.pairs.iter().find(|(n, _)| n == ASK).map(|(_, v)| v.as_str())
    }

    /// What waits, sealed, until somebody has signed in.
    pub fn written(&self) -> Option<&str> {
        self.pairs.iter().find(|(n, _)| n == WRITTEN).map(|(_, v)| v.as_str())
    }

    /// Whether what was typed into the form is saved nowhere.
    fn is_unsaved(&self) -> bool {
        self.error.is_some() || self.asked() != Some(BEGIN)
    }

    /// How many rows of a repeated part (`phones`) were sent: one more than the highest index.
    pub fn rows(&self, prefix: &str, part: &str) -> usize {
        let start = format!("{prefix}[{part}][");
        let index = |name: &str| name.strip_prefix(&start)?.split_once(']')?.0.parse::<usize>().ok();
        self.pairs.iter().filter_map(|(n, _)| index(n)).max().map_or(0, |i| i + 1)
    }

    /// Which of several forms with the same action was posted; empty when there is only one.
    fn form_id(&self) -> &str {
        self.pairs.iter().find(|(n, _)| n == "_form").map_or("", |(_, v)| v)
    }
}

/// The form that the fields inside belong to.
#[derive(Debug, Clone, Default)]
pub struct Form {
    prefix: &'static str,
    id: String,
    /// Set when this form was just refused, or sent by a button that only asks.
    pub refused: Option<FormState>,
}

impl Form {
    /// The form that came back, for a page that has to know what was typed before it draws the fields.
    pub fn of(state: FormState) -> Self {
        Form { prefix: "form", id: state.form_id().to_owned(), refused: Some(state) }
    }

    /// The input's name for a field path.
    pub fn name(&self, path: &str) -> String {
        if self.prefix.is_empty() {
            return path.to_owned();
        }
        match path.split_once('[') {
            Some((head, rest)) => format!("{}[{head}][{rest}", self.prefix),
            None => format!("{}[{path}]", self.prefix),
        }
    }

    /// The element id of a field path: `phones-0-number`, after the form's own id if it has one.
    pub fn id(&self, path: &str) -> String {
        if self.id.is_empty() { field_id(path) } else { format!("{}-{}", self.id, field_id(path)) }
    }

    /// What was typed, if this form was just sent.
    pub fn typed(&self, path: &str) -> Option<String> {
        let name = self.name(path);
        let state = self.refused.as_ref()?;
        Some(state.pairs.iter().find(|(n, _)| *n == name).map(|(_, v)| v.clone()).unwrap_or_default())
    }

    /// Everything typed into a repeated field (`topics` sent as `form[topics][]` or `form[topics][3]`).
    pub fn typed_all(&self, path: &str) -> Option<Vec<String>> {
        let start = format!("{}[", self.name(path));
        let state = self.refused.as_ref()?;
        Some(state.pairs.iter().filter(|(n, _)| n.starts_with(&start)).map(|(_, v)| v.clone()).collect())
    }

    /// How many rows of a nested list to show: as many as were posted, otherwise `saved`; and one more when `add`
    /// was the button that was used.
    pub fn rows(&self, path: &str, saved: usize, add: &str) -> usize {
        let Some(state) = self.refused.as_ref() else { return saved };
        let start = format!("{}[", self.name(path));
        let index = |name: &str| name.strip_prefix(&start)?.split(']').next()?.parse::<usize>().ok();
        let posted = state.pairs.iter().filter_map(|(name, _)| index(name)).max().map_or(0, |last| last + 1);
        // A forged number must not make a page of a million rows.
        let posted = posted.min(ROWS_MAX);
        if self.typed("add").as_deref() == Some(add) { posted + 1 } else { posted }
    }

    /// The errors of the form.
    pub fn errors(&self) -> &[FieldError] {
        match self.refused.as_ref().and_then(|s| s.error.as_ref()) {
            Some(AppError::Invalid(errors) | AppError::TooLarge(errors)) => errors,
            _ => &[],
        }
    }

    /// What somebody else saved meanwhile.
    pub fn saved(&self) -> &[Saved] {
        match self.refused.as_ref().and_then(|s| s.error.as_ref()) {
            Some(AppError::Conflict(saved)) => saved,
            _ => &[],
        }
    }

    /// The error text of one field.
    pub fn error_of(&self, path: &str) -> Option<String> {
        self.errors().iter().find(|e| e.field == path).map(|e| i18n::field_error(locale(), e))
    }
}

/// The form around the current field; an empty one outside of any.
pub fn form() -> Form {
    use_context::<Form>().unwrap_or_default()
}

/// A whole form, as a page posts it.
#[derive(serde::Serialize, serde::Deserialize)]
struct Posted<T> {
    form: T,
}

/// Which server function a whole form is for, written as a page posts it.
pub fn action(text: &str) -> String {
    let mut pairs = form_urlencoded::parse(text.as_bytes());
    pairs.find(|(name, _)| name == "_action").map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// The argument `form` of a whole form, written as a page posts it; nothing when it makes no sense.
pub fn read<T: serde::de::DeserializeOwned>(text: &str) -> Option<T> {
    // As deep as the server functions read.
    serde_qs::Config::new(5, false).deserialize_str::<Posted<T>>(text).ok().map(|posted| posted.form)
}

/// Element id of a field path: `phones[0][number]` becomes `phones-0-number`.
pub fn field_id(path: &str) -> String {
    path.replace('[', "-").replace(']', "")
}

/// What was typed into the form of the server function at `action`, if it was just refused or asked something.
pub fn sent(action: &str) -> Option<FormState> {
    use_context::<FormState>().filter(|s| s.action == action)
}

/// Whether a form of the server function at `action` was just refused: what holds it should then be open.
/// `action#id` means only the form with that `id`.
pub fn was_refused(action: &str) -> bool {
    let (action, id) = action.split_once('#').map_or((action, None), |(a, id)| (a, Some(id)));
    use_context::<FormState>().is_some_and(|s| s.action == action && id.is_none_or(|id| s.form_id() == id))
}

/// A form that posts to this page and runs the server function at `action`.
///
/// Carries a fresh command id, so that the same form sent twice makes one record. `prefix` is the name of the
/// server function's argument, or empty when the fields are arguments themselves.
#[component]
pub fn PostForm(
    /// `SaveThing::PATH`.
    #[prop(into)]
    action: String,
    /// Class of the form element.
    #[prop(into, default = "form".into())]
    class: String,
    /// Name of the argument that holds the fields.
    #[prop(default = "form")]
    prefix: &'static str,
    /// Tells apart forms of the same action on one page, e.g. `goal-3`; also keeps their ids apart.
    #[prop(into, optional)]
    id: String,
    /// Version of the record that is edited, sent back as `version`.
    #[prop(optional)]
    version: Option<i64>,
    /// Whether leaving it half filled in asks first, and a second tap on its button sends nothing: for long forms.
    #[prop(optional)]
    guard: bool,
    /// Whether the server keeps what is typed meanwhile: for steps that can be left. With `guard`.
    #[prop(optional)]
    keeps: bool,
    /// Whether a file may be sent along.
    #[prop(optional)]
    upload: bool,
    children: Children,
) -> impl IntoView {
    let encoding = upload.then_some("multipart/form-data");
    let refused = use_context::<FormState>().filter(|s| s.action == action && s.form_id() == id);
    if refused.is_some() {
        refusal::told();
    }
    let form = Form { prefix, id: id.clone(), refused };
    let form_id = (!id.is_empty()).then(|| view! { <input type="hidden" name="_form" value=id/> });
    let command = form.typed("command").filter(|c| !c.is_empty()).unwrap_or_else(new_command);
    let version = version.map(|v| {
        // After a conflict the reader has seen the newer version: the next save is based on it.
        let name = form.name("version");
        view! { <input type="hidden" name=name value=v.to_string()/> }
    });
    let command_name = form.name("command");
    let summary = view! { <crate::ui::ErrorSummary form=form.clone()/> };
    let unsaved = form.refused.as_ref().is_some_and(FormState::is_unsaved);
    let whole = view! {
        <Provider value=form>
            <form method="post" action=here().href() class=class enctype=encoding novalidate>
                <input type="hidden" name="_action" value=action/>
                {form_id}
                <input type="hidden" name=command_name value=command/>
                {version}
                {summary}
                {children()}
            </form>
        </Provider>
    };
    if guard {
        let unkept = if keeps { t!("form-not-kept") } else { String::new() };
        view! { <FormGuard sending=t!("form-sending") unsaved=unsaved unkept=unkept>{whole}</FormGuard> }.into_any()
    } else {
        whole.into_any()
    }
}

/// A command id for one rendering of one form. Random, so that it says nothing.
fn new_command() -> String {
    uuid::Uuid::new_v4().to_string()
}
