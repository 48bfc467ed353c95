//! `/admin/texts/{key}`: one text in the programme's own words.

use std::collections::HashMap;

use domain::locale::Locale;
use domain::programme::is_fixed;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use server_fn::ServerFn;
use service::programme::{ChangeLine, OwnTexts};

use super::changes::Changes;
use crate::api::programme::{EditText, own_texts};
use crate::forms::PostForm;
use crate::i18n::own::{given, misfit, usual};
use crate::pages::load;
use crate::ui::*;

/// The text in each language, and what it was.
#[component]
pub fn TextPage() -> impl IntoView {
    let key = use_params_map().read_untracked().get("key").unwrap_or_default();
    view! {
        <AppShell form=true>
            {load(own_texts(key.clone()), move |texts| view! { <Content key_=key texts=texts/> })}
        </AppShell>
    }
}

#[component]
fn Content(key_: String, texts: OwnTexts) -> impl IntoView {
    let key = key_;
    let trail = vec![(t!("nav-admin"), "/admin".into()), (t!("admin-texts"), "/admin/texts".into())];
    let (words, version) = (texts.words.clone(), texts.version);
    let changed = !texts.words.is_empty();
    let (again, whole) = (key.clone(), key.clone());
    let reset = changed.then(|| {
        view! {
            <Dialog label=t!("text-reset") title=t!("text-reset-title") text=t!("text-reset-text")
                opens_for=format!("{}#reset", EditText::PATH)>
                <PostForm action=EditText::PATH class="row" id="reset" version=version>
                    <HiddenField name="key" value=again/>
                    <Button label=t!("text-reset-do") kind=ButtonKind::Danger/>
                </PostForm>
            </Dialog>
        }
    });
    view! {
        <Crumb trail=trail current=key.clone()/>
        <PageHead title=t!("text-title") eyebrow=key.clone() lead=t!("text-lead")/>
        <SavedBanner texts=vec![("text", t!("text-saved"))]/>
        {if is_fixed(&whole) {
            view! { <Fixed text=whole/> }.into_any()
        } else {
            view! {
                <PostForm action=EditText::PATH class="card form" version=version>
                    <HiddenField name="key" value=whole.clone()/>
                    <Areas text=whole words=words/>
                    <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
                </PostForm>
            }
            .into_any()
        }}
        {reset}
        <Changes changes=texts.history name=language shown=as_written/>
    }
}

/// What stays as its publisher has it.
#[component]
fn Fixed(text: String) -> impl IntoView {
    let said = move |locale: &Locale| {
        let words = usual(*locale, &text).unwrap_or_default();
        view! { <p class="lines" lang=locale.as_str() dir=locale.direction()>{words}</p> }
    };
    view! {
        <Banner tone=Tone::Info icon="lock" text=t!("text-fixed")/>
        <Card label=t!("text-product")>{Locale::ALL.iter().map(said).collect_view()}</Card>
    }
}

/// A field for each language. A component, so that its fields find their form.
#[component]
fn Areas(text: String, words: HashMap<Locale, String>) -> impl IntoView {
    Locale::ALL.iter().map(|l| area(*l, &text, words.get(l))).collect_view()
}

/// The field of one language, with what the product says where that is something else.
fn area(locale: Locale, key: &str, own: Option<&String>) -> AnyView {
    let product = usual(locale, key).unwrap_or_default();
    let given = given(locale, key);
    let hint = if given.is_empty() { String::new() } else { t!("text-given", given = given) };
    let stale = own.is_some_and(|words| misfit(locale, key, words).is_some());
    let stale = stale.then(|| view! { <Banner tone=Tone::Warn icon="alert" text=t!("text-stale")/> });
    let said = own.map(|_| {
        view! {
            <Disclosure label=t!("text-product")>
                <p class="lines" lang=locale.as_str() dir=locale.direction()>{product}</p>
            </Disclosure>
        }
    });
    let value = own.cloned().unwrap_or_else(|| product.to_owned());
    view! {
        <div class="stack gap-2">
            {stale}
            <TextArea name=locale.as_str() label=locale.own_name() hint=hint value=value optional=true/>
            {said}
        </div>
    }
    .into_any()
}

fn language(change: &ChangeLine) -> String {
    change.locale.parse::<Locale>().map(|l| l.own_name().to_owned()).unwrap_or_default()
}

fn as_written(_: &ChangeLine, value: &str) -> String {
    value.to_owned()
}
