//! `/admin/consent-words`: the words that are read aloud before anybody answers, in versions.

use chrono::Days;
use domain::consent::{ConsentVersion, version_on};
use domain::locale::Locale;
use leptos::prelude::*;
use server_fn::ServerFn;

use crate::api::programme::{AddConsentVersion, consent_versions};
use crate::caller::today;
use crate::fmt;
use crate::forms::PostForm;
use crate::pages::admin::tabs;
use crate::pages::consent::{said, usual_words};
use crate::pages::load;
use crate::ui::*;

/// Versions with their words, and a form for the next one.
#[component]
pub fn ConsentWordsPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-consent-words") lead=t!("consent-words-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("words", t!("consent-words-saved"))]/>
            {load(consent_versions(), |versions| view! { <Content versions=versions/> })}
        </AppShell>
    }
}

#[component]
fn Content(versions: Vec<ConsentVersion>) -> impl IntoView {
    let now = version_on(&versions, today()).to_owned();
    let newest = versions.first().map(|v| v.words.clone()).unwrap_or_else(usual_words);
    let tomorrow = today().checked_add_days(Days::new(1)).unwrap_or_default().to_string();
    let rows: Vec<_> = versions.iter().map(|v| row(v, v.version == now)).collect();
    let product = domain::consent::TEXT_VERSION;
    let product = {
        let chip = (product == now).then(in_force_chip);
        let words = usual_words();
        view! {
            <Row title=t!("consent-words-product") code=product>{chip}</Row>
            <li>{every_language(move |l| said(&words, l))}</li>
        }
    };
    view! {
        <Card title=t!("consent-words-versions") kind=CardKind::Flush><RowList>{rows}{product}</RowList></Card>
        <PostForm action=AddConsentVersion::PATH class="card form">
            <h2>{t!("consent-words-new")}</h2>
            <DateField name="valid_from" label=t!("consent-words-from") hint=t!("consent-words-from-hint") value=tomorrow/>
            <TextArea name="en" label=Locale::En.own_name() hint=t!("consent-words-paragraphs") value=newest.en/>
            <TextArea name="fr" label=Locale::Fr.own_name() hint=t!("consent-words-paragraphs") value=newest.fr/>
            <TextArea name="ar" label=Locale::Ar.own_name() hint=t!("consent-words-paragraphs") value=newest.ar/>
            <Actions><Button label=t!("consent-words-add") kind=ButtonKind::Primary/></Actions>
        </PostForm>
    }
}

fn in_force_chip() -> impl IntoView {
    view! { <StatusChip tone=Tone::Ok icon="circle-ok" text=t!("consent-words-in-force")/> }
}

fn row(version: &ConsentVersion, in_force: bool) -> impl IntoView + use<> {
    let title = t!("consent-words-since", day = fmt::day(version.valid_from));
    let words = version.words.clone();
    let chip = in_force.then(in_force_chip);
    view! {
        <Row title=title code=version.version.clone()>{chip}</Row>
        <li>{every_language(move |l| said(&words, l))}</li>
    }
}

fn every_language(words: impl Fn(Locale) -> AnyView) -> impl IntoView {
    let all: Vec<_> = Locale::ALL
        .iter()
        .map(|l| {
            let words = words(*l);
            view! { <Disclosure label=l.own_name()>{words}</Disclosure> }
        })
        .collect();
    view! { <div>{all}</div> }
}
