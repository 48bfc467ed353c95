//! `/admin/texts`: a text found by its words or its key.

use domain::locale::Locale;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;
use server_fn::ServerFn;

use crate::api::programme::{ReplaceWord, TextLine, TextList, texts};
use crate::caller::locale;
use crate::forms::PostForm;
use crate::pages::admin::tabs;
use crate::pages::load;
use crate::ui::*;

/// Longest piece of a text that a list shows, in characters.
const SHOWN: usize = 140;

/// Search, and what was found; without words what the programme changed.
#[component]
pub fn TextsPage() -> impl IntoView {
    let search = use_query_map().read_untracked().get("q").unwrap_or_default();
    let searched = !search.trim().is_empty();
    let data = texts(search.clone());
    view! {
        <AppShell form=true>
            <PageHead title=t!("admin-texts") lead=t!("texts-lead")/>
            <Tabs label=t!("nav-admin") tabs=tabs()/>
            <SavedBanner texts=vec![("word", t!("word-saved"))]/>
            <FilterBar label=t!("texts-find")>
                <SearchField name="q" label=t!("texts-search") value=search/>
            </FilterBar>
            {load(data, move |list| view! { <List list=list searched=searched/> <Word/> })}
        </AppShell>
    }
}

/// One word of the programme's own everywhere.
#[component]
fn Word() -> impl IntoView {
    let languages = Locale::ALL.iter().map(|l| Choice::new(l.as_str(), l.own_name())).collect();
    view! {
        <Disclosure label=t!("word-title") opens_for=ReplaceWord::PATH>
            <PostForm action=ReplaceWord::PATH class="card form form--narrow">
                <p class="small muted">{t!("word-lead")}</p>
                <SelectField name="language" label=t!("word-language") choices=languages value=locale().as_str()/>
                <TextField name="from" label=t!("word-from") hint=t!("word-from-hint") width=Width::W20/>
                <TextField name="to" label=t!("word-to") width=Width::W20/>
                <Actions><Button label=t!("word-replace") kind=ButtonKind::Primary/></Actions>
            </PostForm>
        </Disclosure>
    }
}

#[component]
fn List(list: TextList, searched: bool) -> impl IntoView {
    let title = if searched { t!("texts-found") } else { t!("texts-changed") };
    if list.lines.is_empty() {
        let (empty, text) = if searched {
            (t!("texts-none"), t!("texts-none-text"))
        } else {
            (t!("texts-none-changed"), t!("texts-none-changed-text"))
        };
        return view! { <Card label=title kind=CardKind::Flush><EmptyState title=empty text=text/></Card> }.into_any();
    }
    let foot = if list.more == 0 { String::new() } else { t!("texts-more", n = list.more as i64) };
    let rows: Vec<_> = list.lines.into_iter().map(row).collect();
    view! { <Card title=title kind=CardKind::Flush foot=foot><RowList>{rows}</RowList></Card> }.into_any()
}

fn row(line: TextLine) -> impl IntoView {
    let mut words: String = line.words.chars().take(SHOWN).collect();
    if words.len() < line.words.len() {
        words.push('…');
    }
    let languages = line.own.iter().map(|l| l.own_name()).collect::<Vec<_>>().join(" · ");
    let chip = (!line.own.is_empty()).then(|| view! { <StatusChip tone=Tone::Info icon="pen" text=languages/> });
    view! { <Row href=format!("/admin/texts/{}", line.key) title=words code=line.key>{chip}</Row> }
}
