//! What the fields write, in a fresh form and after a refusal.

use domain::form::FieldError;
use domain::locale::Locale;
use leptos::context::Provider;
use leptos::prelude::*;

use super::*;
use crate::error::{AppError, Saved};
use crate::forms::{FormState, PostForm};

/// The HTML of `view` in `locale`, without the marks between nodes.
fn html<V: IntoView + 'static>(locale: Locale, view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| {
        provide_context(locale);
        view().into_view().to_html().replace("<!>", "")
    })
}

fn refused(error: AppError, pairs: &[(&str, &str)]) -> FormState {
    let pairs = pairs.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
    FormState { action: "/api/x".into(), pairs, error: Some(error) }
}

fn invalid(field: &str) -> AppError {
    AppError::Invalid(vec![FieldError { field: field.into(), key: "error-date".into(), args: vec![] }])
}

#[test]
fn a_fresh_field_has_its_value_its_name_and_its_label() {
    let out = html(Locale::En, || {
        view! {
            <PostForm action="/api/x">
                <TextField name="phones[0][number]" label="Phone" hint="How" value="<70>" optional=true/>
            </PostForm>
        }
    });
    assert!(out.contains(r#"<label for="phones-0-number">Phone"#), "{out}");
    assert!(out.contains(r#"name="form[phones][0][number]""#), "{out}");
    assert!(out.contains(r#"aria-describedby="phones-0-number-hint""#), "{out}");
    assert!(out.contains("(optional)"), "{out}");
    assert!(out.contains(r#"value="&lt;70"#), "{out}");
    assert!(!out.contains("error-summary"), "{out}");
}

#[test]
fn a_refused_form_comes_back_filled_in_and_its_summary_links_to_the_field() {
    let state = refused(
        invalid("born[year]"),
        &[("form[born][year]", "62"), ("form[note]", "</textarea><b>"), ("form[topics][]", "b")],
    );
    let out = html(Locale::En, || {
        view! {
            <Provider value=state>
                <PostForm action="/api/x">
                    <DateParts name="born" label="Born"/>
                    <TextArea name="note" label="Note" value="old"/>
                    <CheckGroup name="topics" label="Topics" choices=vec![Choice::new("a", "A"), Choice::new("b", "B")] values=vec!["a".into()]/>
                    <CheckBox name="sure" label="Sure" checked=true/>
                </PostForm>
            </Provider>
        }
    });
    assert!(out.contains(r##"<a href="#born-year">"##), "{out}");
    assert!(out.contains("Error: 1 thing to check"), "{out}");
    assert!(out.contains(r#"id="born-year" name="form[born][year]""#), "{out}");
    assert!(out.contains(r#"value="62""#), "{out}");
    assert!(out.contains("&lt;/textarea&gt;&lt;b&gt;</textarea>"), "{out}");
    let checked: Vec<_> = out.split("<input").filter(|tag| tag.contains(" checked")).collect();
    assert_eq!(checked.len(), 1, "{out}");
    assert!(checked[0].contains(r#"value="b""#), "{out}");
}

#[test]
fn an_empty_text_area_is_empty() {
    let out = html(Locale::En, || view! { <TextArea name="note" label="Note"/> });
    assert!(out.contains("></textarea>"), "{out}");
}

#[test]
fn secrets_are_never_written_back() {
    let state = refused(invalid("code"), &[("form[password]", "s3cret"), ("form[code]", "123456")]);
    let out = html(Locale::Fr, || {
        view! {
            <Provider value=state>
                <PostForm action="/api/x">
                    <PasswordField name="password" label="Mot de passe"/>
                    <CodeInput name="code" label="Code"/>
                </PostForm>
            </Provider>
        }
    });
    assert!(!out.contains("s3cret") && !out.contains("123456"), "{out}");
    assert!(out.contains(r#"aria-invalid="true""#), "{out}");
}

#[test]
fn of_two_forms_with_one_action_only_the_refused_one_shows_errors() {
    let state = refused(invalid("on"), &[("_form", "goal-2"), ("form[on]", "x")]);
    let form =
        |id: &'static str| view! { <PostForm action="/api/x" id=id><DateField name="on" label="On"/></PostForm> };
    let out = html(Locale::En, || view! { <Provider value=state>{form("goal-1")}{form("goal-2")}</Provider> });
    assert_eq!(out.matches("error-summary").count(), 1, "{out}");
    assert!(out.contains(r##"href="#goal-2-on""##), "{out}");
    assert!(out.contains(r#"id="goal-1-on""#), "{out}");
}

#[test]
fn a_conflict_shows_what_is_saved_and_what_was_typed() {
    let conflict = AppError::Conflict(vec![Saved { field: "village".into(), value: "Wuro".into() }]);
    let state = refused(conflict, &[("form[village]", "Sampa")]);
    let out = html(Locale::En, || {
        view! {
            <Provider value=state>
                <PostForm action="/api/x" version=4><TextField name="village" label="Village"/></PostForm>
            </Provider>
        }
    });
    assert!(out.contains("<td><bdi>Wuro</bdi></td>") && out.contains("<td><bdi>Sampa</bdi></td>"), "{out}");
    assert!(out.contains("Now saved: Wuro"), "{out}");
    assert!(out.contains(r#"name="form[version]" value="4""#), "{out}");
}

#[test]
fn numbers_and_words_follow_the_language() {
    let state = || {
        refused(
            AppError::Invalid(vec![
                FieldError { field: String::new(), key: "error-incomplete".into(), args: vec![] };
                3
            ]),
            &[],
        )
    };
    let out =
        html(Locale::Ar, || view! { <Provider value=state()><PostForm action="/api/x"><p></p></PostForm></Provider> });
    assert!(out.contains("أمور"), "{out}");
    assert!(out.contains('٣'), "{out}");
}

#[test]
fn the_gallery_has_no_style_attribute_one_heading_and_no_id_twice() {
    let out = html(Locale::En, || {
        leptos_meta::provide_meta_context();
        view! { <crate::pages::kit::KitPage/> }
    });
    assert!(!out.contains(" style="), "{out}");
    assert!(out.matches("<h1").count() == 1, "{out}");
    let ids: Vec<_> = out.split(" id=\"").skip(1).filter_map(|s| s.split('"').next()).collect();
    let unique: std::collections::HashSet<_> = ids.iter().collect();
    let twice: Vec<_> = ids.iter().filter(|id| ids.iter().filter(|i| i == id).count() > 1).collect();
    assert_eq!(ids.len(), unique.len(), "{twice:?}");
}

#[test]
fn one_more_row_brings_the_form_back_filled_in_and_without_an_error() {
    let pairs = [("form[goals][0][what]", "Mill"), ("form[goals][1][what]", ""), ("form[add]", "goal")];
    let state = refused(AppError::Unfinished, &pairs);
    let out = html(Locale::En, || {
        view! {
            <Provider value=state>
                <PostForm action="/api/x">
                    {move || {
                        let rows = crate::forms::form().rows("goals", 1, "goal");
                        (0..rows).map(|i| view! { <TextField name=format!("goals[{i}][what]") label="What"/> }).collect::<Vec<_>>()
                    }}
                    <AddRow label="Add another goal" value="goal" to="goals[3][what]"/>
                </PostForm>
            </Provider>
        }
    });
    assert_eq!(out.matches("<label").count(), 3, "{out}");
    assert!(out.contains(r#"value="Mill""#), "{out}");
    assert!(out.contains("#goals-3-what"), "{out}");
    assert!(!out.contains("error-summary"), "{out}");
}
