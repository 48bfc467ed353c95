//! Where people are: a circle for each area at its place on earth, and the same numbers as a table.
//!
//! It says nothing that rows by area do not say: both are one answer.

use domain::indicator::{Class, CutForm, Shown};
use domain::label_key;
use domain::place::{Disc, Frame, Plate, Point, Room, Words, radius, rooms};
use leptos::prelude::*;
use service::indicator::{Offered, Points};

use super::filters::address;
use super::words::{NumberCell, class_label, value};
use crate::ui::{Card, Column, DataTable, Disclosure, RowHead};

const FRAME: Frame = Frame { width: 480.0, height: 340.0, margin: 48.0 };
/// Of the circle of the largest number.
const LARGEST: f64 = 32.0;
/// Smaller ones could not be seen.
const SMALLEST: f64 = 3.0;
/// Of every number that is hidden, whatever it is.
const HIDDEN: f64 = 6.0;
/// Room for a letter and for two lines on a phone, where letters are larger.
const LETTER: f64 = 8.2;
const LINES: f64 = 36.0;
/// Between the upper edge of the words and the foot of their first line, and from there to the second one.
const FIRST: f64 = 13.0;
/// The longest scale bar.
const BAR: f64 = 120.0;

/// An area with people.
#[derive(Clone)]
struct Area {
    name: String,
    country: String,
    shown: Shown,
    point: Option<Point>,
    /// The same page of this area alone, where that can be told.
    href: Option<String>,
    chosen: bool,
}

impl Area {
    /// Its number in words.
    fn said(&self) -> String {
        match self.shown {
            Shown::Number(n) => t!("map-people", n = n),
            other => value(other),
        }
    }

    fn radius(&self, most: i64) -> f64 {
        match self.shown {
            Shown::Number(n) => radius(n, most, LARGEST).max(SMALLEST),
            _ => HIDDEN,
        }
    }

    fn words(&self) -> Words {
        let letters = self.name.chars().count().max(self.said().chars().count());
        Words { width: letters as f64 * LETTER, height: LINES }
    }
}

fn areas(rows: &[(Class, Shown)], points: &Points, form: &CutForm, offered: &Offered) -> Vec<Area> {
    let area = |(class, shown): &(Class, Shown)| {
        let Class::Area(i) = *class else { return None };
        let place = offered.areas.get(usize::from(i))?;
        Some(Area {
            name: class_label(*class, offered),
            country: points.countries.get(usize::from(i)).cloned().unwrap_or_default(),
            shown: *shown,
            point: points.areas.get(usize::from(i)).copied().flatten(),
            href: form.in_area(&place.code).map(|there| address("/dashboard", &there)),
            chosen: form.area == place.code,
        })
    };
    // An area of nobody says nothing.
    rows.iter().filter_map(area).filter(|area| area.shown != Shown::Number(0)).collect()
}

/// The card; without a map where the page is cut in two other ways already.
#[component]
pub fn MapCard(
    /// How many in each area.
    rows: Option<Vec<(Class, Shown)>>,
    /// Where areas and offices lie.
    points: std::sync::Arc<Points>,
    /// How the page is cut.
    form: CutForm,
    /// Names of areas and offices.
    offered: Offered,
) -> impl IntoView {
    let Some(rows) = rows else {
        return view! { <Card title=t!("map-title")><p>{t!("map-too-fine")}</p></Card> }.into_any();
    };
    let areas = areas(&rows, &points, &form, &offered);
    if areas.is_empty() {
        return ().into_any();
    }
    let everybody = rows.iter().find(|(class, _)| *class == Class::Total).map_or(Shown::NoData, |(_, shown)| *shown);
    let at: Vec<Point> = areas.iter().filter_map(|area| area.point).collect();
    let missing = at.len() < areas.len();
    // A plate for each country: between two of them most of the paper would be empty.
    let mut countries: Vec<String> = areas.iter().map(|area| area.country.clone()).collect();
    countries.sort_unstable();
    countries.dedup();
    let named = countries.len() > 1;
    let most = areas.iter().filter_map(|a| if let Shown::Number(n) = a.shown { Some(n) } else { None }).max();
    let plates: Vec<_> = countries
        .into_iter()
        .filter_map(|country| {
            let here: Vec<Area> = areas.iter().filter(|area| area.country == country).cloned().collect();
            let at: Vec<Point> = here.iter().filter_map(|area| area.point).collect();
            let plate = Plate::around(&at, FRAME)?;
            let offices = points.offices.iter().flatten().copied().filter(|p| plate.holds(*p)).collect::<Vec<_>>();
            let heading = named.then(|| view! { <h3>{t!(label_key("country", &country))}</h3> });
            Some(view! {
                <div class="stack gap-2">
                    {heading}
                    <Drawing country=country plate=plate areas=here offices=offices most=most.unwrap_or_default()/>
                </div>
            })
        })
        .collect();
    let drawing = (!at.is_empty()).then(|| {
        view! { <figure class="figure cq">{plates}<figcaption>{t!("map-foot")}</figcaption></figure> }
    });
    view! {
        <Card title=t!("map-title")>
            {drawing}
            {missing.then(|| view! { <p class="xs muted">{t!("map-missing")}</p> })}
            <Disclosure label=t!("as-table") open=true><Numbers areas=areas everybody=everybody/></Disclosure>
        </Card>
    }
    .into_any()
}

fn n(v: f64) -> String {
    format!("{v:.1}")
}

#[component]
fn Drawing(country: String, plate: Plate, areas: Vec<Area>, offices: Vec<Point>, most: i64) -> impl IntoView {
    let disc = |area: &Area| {
        let (x, y) = plate.at(area.point?);
        Some((Disc { x, y, r: area.radius(most) }, area.clone()))
    };
    let mut marks: Vec<(Disc, Area)> = areas.iter().filter_map(disc).collect();
    // The largest circles lie at the bottom, so that none is covered.
    marks.sort_by(|a, b| b.0.r.total_cmp(&a.0.r));
    let bar = plate.scale_bar(BAR);
    let taken = Room { left: 0.0, top: FRAME.height - 30.0, width: BAR + 60.0, height: 30.0 };
    let wanted: Vec<_> = marks.iter().map(|(disc, area)| (*disc, area.words())).collect();
    let told: Vec<String> =
        areas.iter().map(|area| t!("map-said", area = area.name.clone(), n = area.said())).collect();
    let rooms = rooms(&wanted, &[taken], FRAME);
    let marks: Vec<_> = marks.into_iter().zip(rooms).map(|((disc, area), room)| mark(disc, area, room)).collect();
    let pin = |office: Point| {
        let (x, y) = plate.at(office);
        view! { <path class="pin" pointer-events="none" d=format!("M{} {}l5 9h-10z", n(x), n(y - 5.0))></path> }
    };
    let pins: Vec<_> = offices.into_iter().map(pin).collect();
    let foot = FRAME.height - 10.0;
    let (name, words) = (format!("map-name-{country}"), format!("map-said-{country}"));
    view! {
        // Links are in it: a group, whose parts are read, and not one picture.
        <svg class="chart map" viewBox=format!("0 0 {} {}", FRAME.width, FRAME.height) role="group" aria-labelledby=name.clone() aria-describedby=words.clone()>
            <title id=name.clone()>{t!("map-title")}</title>
            <desc id=words.clone()>{told.join(&t!("list-separator"))}</desc>
            {marks}
            {pins}
            <path class="axis" d=format!("M10 {}v4h{}v-4", n(foot - 4.0), n(bar.length)) fill="none"></path>
            <text x=n(18.0 + bar.length) y=n(foot)>{t!("map-km", n = bar.km)}</text>
        </svg>
    }
}

/// A circle with its words; a link where there is a page of it.
fn mark(disc: Disc, area: Area, room: Option<Room>) -> AnyView {
    let said = area.said();
    let class = if matches!(area.shown, Shown::Number(_)) { "area a2" } else { "area" };
    let (x, y) = (n(disc.x), n(disc.y));
    let words = room.map(|room| {
        // Words on the left of their circle end at it.
        let right = room.left + room.width;
        let (at, anchor) = if room.left >= disc.x {
            (room.left, "start")
        } else if right <= disc.x {
            (right, "end")
        } else {
            (f64::midpoint(room.left, right), "middle")
        };
        let (at, below, top) = (n(at), n(at), room.top + FIRST);
        view! {
            <text x=at y=n(top) text-anchor=anchor>
                <tspan class="lab">{area.name.clone()}</tspan>
                <tspan x=below dy="1.25em">{said.clone()}</tspan>
            </text>
        }
    });
    let here =
        area.chosen.then(|| view! { <circle class="here" cx=x.clone() cy=y.clone() r=n(disc.r + 4.0)></circle> });
    let drawn = view! { <circle class=class cx=x.clone() cy=y.clone() r=n(disc.r)></circle> {here} {words} };
    match area.href.filter(|_| !area.chosen) {
        Some(href) => {
            view! { <a href=href aria-label=t!("map-said", area = area.name, n = said)>{drawn}</a> }.into_any()
        }
        None => view! { <g>{drawn}</g> }.into_any(),
    }
}

#[component]
fn Numbers(areas: Vec<Area>, everybody: Shown) -> impl IntoView {
    let heads = [t!("indicator-stage-registered"), t!("map-share")];
    let columns = [Column::new(t!("indicator-family-area"))].into_iter();
    let columns = columns.chain(heads.iter().map(|h| Column::new(h.clone()).number())).collect();
    let share = |shown: Shown| match (shown, everybody) {
        (Shown::Number(of), Shown::Number(all)) => value(Shown::Share { of, all }),
        _ => String::new(),
    };
    let row = |title: String, href: String, shown: Shown| {
        view! {
            <tr>
                <RowHead title=title href=href/>
                <NumberCell label=heads[0].clone() shown=shown/>
                <td data-l=heads[1].clone() class="n">{share(shown)}</td>
            </tr>
        }
    };
    let rows: Vec<_> = areas
        .into_iter()
        .map(|area| row(area.name, area.href.filter(|_| !area.chosen).unwrap_or_default(), area.shown))
        .collect();
    let all = row(t!("indicator-all"), String::new(), everybody);
    view! {
        <DataTable caption=t!("map-title") columns=columns>{rows}{all}</DataTable>
        <p class="xs muted">{t!("indicator-suppressed")}</p>
    }
}
