//! `/admin/cut-offs`: from which total somebody talks with the person, on which study that rests, and every change of it.

use domain::person::{Language, Sex};
use domain::wellbeing::{Cutoff, CutoffKey, Direction, Instrument};
use leptos::prelude::*;
use server_fn::ServerFn;
use service::programme::ChangeLine;
use service::wellbeing::CutoffLine;

use crate::api::wellbeing::{SetCutoff, cutoffs};
use crate::choices;
use crate::forms::PostForm;
use crate::pages::admin::tabs;
use crate::pages::load;
use crate::pages::programme::Changes;
use crate::ui::*;

/// The page.
#[component]
pub fn CutoffsPage() -> impl IntoView {
    view! {
        <AppShell form=true>
            <PageHead title=t!("cutoffs-title") lead=t!("cutoffs-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("cutoff", t!("cutoffs-saved"))]/>
            {load(cutoffs(), |page| {
                let rows: Vec<_> = page.lines.into_iter().map(row).collect();
                view! {
                    <Card title=t!("cutoffs-now") kind=CardKind::Flush><RowList>{rows}</RowList></Card>
                    <PostForm action=SetCutoff::PATH class="card form form--narrow" version=page.version>
                        <Fields/>
                        <Actions><Button label=t!("save") kind=ButtonKind::Primary/></Actions>
                    </PostForm>
                    <Changes changes=page.history name=name shown=shown/>
                }
            })}
        </AppShell>
    }
}

fn row(line: CutoffLine) -> impl IntoView {
    let pack = line.pack;
    let say = |n: u32| match pack.cutoff.direction {
        Direction::AtLeast => t!("wellbeing-cutoff-from", n = i64::from(n)),
        Direction::Below => t!("wellbeing-cutoff-below", n = i64::from(n)),
    };
    let women = pack.cutoff.women.map(|n| t!("cutoffs-women", n = i64::from(n)));
    let usual = [Some(t!("cutoffs-usual", words = say(pack.cutoff.usual))), women].into_iter().flatten();
    let sub = usual.collect::<Vec<_>>().join(" ");
    let own: Vec<String> = line
        .set
        .iter()
        .map(|(key, cutoff)| {
            format!("{}: {} ({})", whom(key), say(cutoff.at), cutoff.reference.clone().unwrap_or_default())
        })
        .collect();
    let note = if pack.cutoff.universal {
        own.join(" · ")
    } else {
        [vec![t!("wellbeing-cutoff-not-universal")], own].concat().join(" · ")
    };
    view! { <Row title=pack.title.clone() sub=sub note=note/> }
}

/// For whom a cut-off is.
fn whom(key: &CutoffKey) -> String {
    let parts = [key.language.map(|l| t!(l.label_key())), key.sex.map(|s| t!(s.label_key()))];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { t!("cutoffs-everybody") } else { parts.join(", ") }
}

#[component]
fn Fields() -> impl IntoView {
    let instruments = Instrument::ALL.iter().map(|i| Choice::new(i.as_str(), t!(i.label_key()))).collect();
    view! {
        <h2>{t!("cutoffs-set")}</h2>
        <SelectField name="instrument" label=t!("wellbeing-which") choices=instruments/>
        <SelectField name="language" label=t!("cutoffs-language") choices=choices!(Language) optional=true/>
        <SelectField name="sex" label=t!("cutoffs-sex") choices=choices!(Sex) optional=true/>
        <TextField name="at" label=t!("cutoffs-at") hint=t!("cutoffs-at-hint") inputmode="numeric" width=Width::W4 ltr=true optional=true/>
        <TextField name="reference" label=t!("cutoffs-reference") hint=t!("cutoffs-reference-hint") optional=true/>
    }
}

fn name(change: &ChangeLine) -> String {
    let key = CutoffKey::read(&change.name);
    key.map_or_else(|| change.name.clone(), |k| format!("{}: {}", t!(k.instrument.label_key()), whom(&k)))
}

fn shown(_: &ChangeLine, value: &str) -> String {
    Cutoff::read(value).map_or_else(|| value.to_owned(), |c| format!("{} ({})", c.at, c.reference.unwrap_or_default()))
}
