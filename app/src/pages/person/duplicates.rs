//! Possible duplicates beside the form: why they match, and why this may be another person all the same.

use domain::duplicate::Band;
use leptos::prelude::*;
use service::person::{Hit, Match};

use crate::api::person::Compared;
use crate::islands::LiveDuplicates;
use crate::pages::pair::reason_tick;
use crate::ui::*;

/// The panel in its place beside the form. It follows what is typed; without a script, what was checked.
#[component]
pub fn LivePanel(
    /// Who may be the same person; nothing when nobody compared yet.
    matches: Option<Vec<Match>>,
) -> impl IntoView {
    view! {
        <div class="sticky">
            <LiveDuplicates title=t!("duplicates-title") unavailable=t!("duplicates-before") jump=t!("duplicates-jump")>
                <Duplicates matches=matches/>
            </LiveDuplicates>
        </div>
    }
}

/// The panel made anew, for what is typed meanwhile.
pub fn compared(matches: Vec<Match>) -> Compared {
    let count = matches.len();
    let said = t!("duplicates-said", n = count as i64);
    Compared { html: view! { <Duplicates matches=Some(matches)/> }.to_html(), said, count }
}

/// The panel. Without a comparison it says how to get one.
#[component]
fn Duplicates(
    /// Who may be the same person; nothing when nobody compared yet.
    matches: Option<Vec<Match>>,
) -> impl IntoView {
    let Some(matches) = matches else {
        return view! {
            <aside class="card card--sunken" aria-labelledby="duplicates">
                <h2 id="duplicates">{t!("duplicates-title")}</h2>
                <p class="small">{t!("duplicates-before")}</p>
            </aside>
        }
        .into_any();
    };
    if matches.is_empty() {
        return view! {
            <aside class="card" aria-labelledby="duplicates">
                <h2 id="duplicates">{t!("duplicates-title")}</h2>
                <NoDuplicates text=t!("duplicates-none")/>
            </aside>
        }
        .into_any();
    }
    let count = matches.len();
    let rows: Vec<_> = matches.into_iter().map(|m| view! { <One found=m/> }).collect();
    view! { <DuplicatePanel count=count foot=t!("duplicates-foot")>{rows}</DuplicatePanel> }.into_any()
}

#[component]
fn One(found: Match) -> impl IntoView {
    let likeness = if found.band == Band::Block { Likeness::Strong } else { Likeness::Weak };
    let reasons: Vec<_> = found.reasons.iter().map(|r| reason_tick(*r)).collect();
    match found.hit {
        Hit::Open(hit) => {
            let sub = t!("duplicate-open", name = hit.name.clone(), place = hit.place.clone());
            let href = format!("/cases/{}", hit.code);
            view! {
                <DuplicateMatch title=hit.code_name.clone() href=href.clone() sub=sub likeness=likeness reasons=reasons>
                    <LinkButton href=href label=t!("duplicate-compare")/>
                </DuplicateMatch>
            }
            .into_any()
        }
        Hit::Masked { office, year } => {
            let title = t!("register-hit-masked", office = office);
            let sub = t!("register-hit-masked-text", year = year.to_string());
            view! { <DuplicateMatch title=title sub=sub likeness=likeness reasons=reasons/> }.into_any()
        }
    }
}
