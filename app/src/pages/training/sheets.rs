//! `/training/cohorts/{code}/roll` and `/sheet`: the roll, and a sheet to tick by hand. Nothing on them says how somebody
//! came to the class.

use domain::transfer::AgeBand;
use leptos::prelude::*;
use service::training::{CohortPage as Page, Session};

use super::words::{cohort_facts, cohort_title, needs};
use super::{cohort_href, param};
use crate::api::training::cohort;
use crate::fmt;
use crate::pages::load_whole;
use crate::ui::{Column, PrintDoc};

/// Sessions on one sheet.
const DAYS: usize = 10;

/// The roll.
#[component]
pub fn RollPage() -> impl IntoView {
    load_whole(cohort(param("code")), |page| view! { <Roll page=page/> })
}

/// The sheet to tick by hand.
#[component]
pub fn SheetPage() -> impl IntoView {
    load_whole(cohort(param("code")), |page| view! { <Sheet page=page/> })
}

fn printed() -> String {
    let Ok(ctx) = crate::caller::ctx() else { return String::new() };
    t!("print-printed", when = fmt::day(ctx.today()), time = fmt::time(ctx.now), who = ctx.name.clone())
}

#[component]
fn Roll(page: Page) -> impl IntoView {
    let back = cohort_href(&page.cohort.code);
    let heads: Vec<_> = [t!("trainee-name"), t!("trainee-sex"), t!("trainee-age"), t!("trainee-needs")]
        .into_iter()
        .map(|label| Column::new(label).head())
        .collect();
    let rows: Vec<_> = page
        .class
        .iter()
        .map(|l| {
            let age = if l.band == AgeBand::Unknown { String::new() } else { t!(l.band.label_key()) };
            view! {
                <tr>
                    <th scope="row">{l.name()}</th>
                    <td>{t!(l.sex.label_key())}</td>
                    <td>{age}</td>
                    <td>{needs(l).join(" · ")}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <PrintDoc title=t!("training-roll") code=page.cohort.code.clone() printed=printed() back=back back_label=t!("training-back") plain=true>
            <div><h1>{cohort_title(&page.cohort)}</h1><p>{cohort_facts(&page.cohort)}</p></div>
            <table class="table"><caption class="vh">{t!("training-roll")}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </PrintDoc>
    }
}

#[component]
fn Sheet(page: Page) -> impl IntoView {
    let back = cohort_href(&page.cohort.code);
    // The next sessions; at the end of a course the last ones.
    let mut days: Vec<Session> =
        page.sessions.iter().rev().filter(|s| s.held_on >= page.today).take(DAYS).cloned().collect();
    if days.is_empty() {
        days = page.sessions.iter().take(DAYS).rev().cloned().collect();
    }
    let heads: Vec<_> =
        days.iter().map(|s| view! { <th scope="col">{fmt::day_short(s.held_on, page.today)}</th> }).collect();
    let rows: Vec<_> = page
        .class
        .iter()
        .map(|l| {
            let boxes: Vec<_> = days.iter().map(|_| view! { <td></td> }).collect();
            view! { <tr><th scope="row">{l.name()}</th>{boxes}</tr> }
        })
        .collect();
    view! {
        <PrintDoc title=t!("training-sheet") code=page.cohort.code.clone() printed=printed() back=back back_label=t!("training-back") plain=true>
            <div><h1>{cohort_title(&page.cohort)}</h1><p>{cohort_facts(&page.cohort)}</p></div>
            <div class="scroll" tabindex="0" role="region" aria-label=t!("training-sheet")>
                <table class="table table--grid">
                    <caption class="vh">{t!("training-sheet")}</caption>
                    <thead><tr><th scope="col">{t!("trainee-name")}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <p class="small">{t!("training-sheet-key")}</p>
            <div class="sign"><div>{t!("training-sheet-trainer")}</div><div>{t!("training-sheet-checked")}</div></div>
        </PrintDoc>
    }
}
