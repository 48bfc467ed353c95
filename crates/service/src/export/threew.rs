//! Who does what where: organisations, kinds of work, places by P-code, and how many people were reached in each
//! quarter that is over. Nobody is in it, and nothing that lies behind a wall.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate, NaiveTime};
use domain::directory::{Category, Sector};
use domain::export::Source;
use domain::indicator::SexGroup;
use domain::support::{ProjectState, project_sector};
use domain::threew::{Crowd, Quarter, Reach, Reached, Standing, Work, reached};
use store::threew::{
    Carried, Helped, Organisation, PlaceRow, carried, offered, organisations, places, planned, referred, trained,
};
use uuid::Uuid;

use super::lists::{Cell, Column, Extent, List, Page, Reading, column};
use crate::{App, ServiceResult};

/// Rows that are in memory at one time, besides what is counted of them.
const ROWS: i64 = 2_000;

/// The list.
pub(super) struct ThreeW;

impl List for ThreeW {
    fn source(&self) -> Source {
        Source::ThreeW
    }
    fn columns(&self) -> &'static [Column] {
        const COLUMNS: [Column; 20] = [
            column("quarter", "#date+quarter"),
            column("from", "#date+start"),
            column("to", "#date+end"),
            column("organisation", "#org+impl+name"),
            column("organisation_kind", "#org+impl+type"),
            column("sector", "#sector+code"),
            column("help", "#service+type"),
            column("activity", "#activity+type"),
            column("status", "#status+activity"),
            column("adm1_pcode", "#adm1+code+v_pcode"),
            column("adm1", "#adm1+name"),
            column("adm2_pcode", "#adm2+code+v_pcode"),
            column("adm2", "#adm2+name"),
            column("adm3_pcode", "#adm3+code+v_pcode"),
            column("adm3", "#adm3+name"),
            column("for_whom", "#beneficiary+type"),
            column("reached", "#reached+ind"),
            column("women", "#reached+f"),
            column("men_and_others", "#reached+m+other"),
            column("suppressed", "#meta+suppressed"),
        ];
        &COLUMNS
    }
    /// One page, so that what is told of a quarter is told of all of it together. Of the whole programme, as indicators are.
    fn page<'a>(&'a self, app: &'a App, extent: Extent, _: Option<Uuid>) -> Reading<'a> {
        Box::pin(async move {
            let (places, organisations) = (places(&app.db).await?, organisations(&app.db).await?);
            let activities = activities(app, extent.today).await?;
            let rows = move || {
                let atlas = Atlas::new(&places);
                let known: HashMap<Uuid, &Organisation> = organisations.iter().map(|o| (o.id, o)).collect();
                activities.rows(&atlas, &known)
            };
            Ok(Page { rows: crate::indicator::reckon(rows).await?, next: None })
        })
    }
}

/// One organisation's work of a kind at a place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Activity {
    organisation: Option<Uuid>,
    sector: Sector,
    /// Code of the kind of help, or of the kind of project.
    help: &'static str,
    work: Work,
    standing: Standing,
    pcode: Option<String>,
}

impl Activity {
    fn of(organisation: Option<Uuid>, category: Category, work: Work, pcode: Option<String>) -> Activity {
        let (sector, help) = (category.sector(), category.as_str());
        Activity { organisation, sector, help, work, standing: Standing::Begun, pcode }
    }
}

/// Whom an activity of a quarter reached, and whether it goes on.
#[derive(Debug, Default)]
struct Done {
    goes_on: bool,
    people: Vec<(u32, SexGroup)>,
    /// Women, and men, who took part and were only counted.
    counted: [i64; 2],
}

/// Everything of each quarter.
#[derive(Debug, Default)]
struct Activities {
    quarters: BTreeMap<Quarter, BTreeMap<Activity, Done>>,
    people: HashMap<Uuid, u32>,
}

impl Activities {
    fn add(&mut self, helped: Helped, work: Work) {
        // That help of a protected kind was given is not told, not even as a number.
        let Some(quarter) = self.quarters.get_mut(&Quarter::of(helped.on)).filter(|_| !helped.category.is_sealed())
        else {
            return;
        };
        let next = self.people.len() as u32;
        let person = *self.people.entry(helped.person).or_insert(next);
        let done = quarter.entry(Activity::of(helped.organisation, helped.category, work, helped.pcode)).or_default();
        done.goes_on |= helped.goes_on;
        done.people.push((person, helped.sex));
    }

    /// A project stands in the newest quarter as long as it is not over, and then in the one in which it ended.
    fn add_project(&mut self, newest: Quarter, project: Carried) {
        let over = project.state.is_completed();
        let quarter = if over { project.answers.day("ends_on").map(Quarter::of) } else { Some(newest) };
        let (standing, kind) = (Standing::of_project(project.state), project.answers.text("project"));
        let (Some(standing), Some((help, sector))) = (standing, kind.and_then(project_sector)) else { return };
        let Some(quarter) = quarter.and_then(|quarter| self.quarters.get_mut(&quarter)) else { return };
        let activity = Activity {
            organisation: project.organisation,
            sector,
            help,
            work: Work::Project,
            standing,
            pcode: Some(project.pcode),
        };
        let done = quarter.entry(activity).or_default();
        done.goes_on |= project.state == ProjectState::Ongoing;
        // Nobody has taken part in what has not begun.
        if standing != Standing::Planned {
            for (counted, sex) in done.counted.iter_mut().zip(["female", "male"]) {
                *counted += project.answers.count.with(sex);
            }
        }
    }

    fn rows(&self, atlas: &Atlas, organisations: &HashMap<Uuid, &Organisation>) -> Vec<Vec<Cell>> {
        let quarters = self.quarters.iter().rev();
        quarters.flat_map(|(quarter, all)| quarter_rows(*quarter, all, atlas, organisations)).collect()
    }
}

/// What was done in the last quarters; what is offered or planned today stands in the newest of them, though it reached
/// nobody.
async fn activities(app: &App, today: NaiveDate) -> ServiceResult<Activities> {
    let quarters = Quarter::over(today);
    let days = |q: Option<&Quarter>| q.and_then(|q| q.days());
    let mut all = Activities::default();
    let (Some((from, _)), Some((_, to))) = (days(quarters.last()), days(quarters.first())) else { return Ok(all) };
    all.quarters.extend(quarters.iter().map(|q| (*q, BTreeMap::new())));
    if let Some(mut newest) = all.quarters.last_entry() {
        for (organisation, category, pcode) in offered(&app.db).await?.into_iter().filter(|(_, c, _)| !c.is_sealed()) {
            let activity = Activity::of(Some(organisation), category, Work::Service, Some(pcode));
            newest.get_mut().insert(activity, Done { goes_on: true, ..Done::default() });
        }
        for organisation in planned(&app.db, today).await? {
            let training = Activity::of(organisation, Category::VocationalTraining, Work::Training, None);
            newest.get_mut().insert(Activity { standing: Standing::Planned, ..training }, Done::default());
        }
    }
    if let Some(newest) = quarters.first() {
        carried(&app.db).await?.into_iter().for_each(|project| all.add_project(*newest, project));
    }
    let at = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    let end = at(to.checked_add_days(Days::new(1)).unwrap_or(to));
    let mut after = Uuid::nil();
    loop {
        let some = referred(&app.db, (at(from), end), after, ROWS).await?;
        let Some(last) = some.last() else { break };
        after = last.id;
        some.into_iter().for_each(|helped| all.add(helped, Work::Service));
    }
    after = Uuid::nil();
    loop {
        let some = trained(&app.db, (from, to), today, after, ROWS).await?;
        let Some(last) = some.last() else { break };
        after = last.id;
        some.into_iter().for_each(|helped| all.add(helped, Work::Training));
    }
    Ok(all)
}

fn quarter_rows(
    quarter: Quarter,
    all: &BTreeMap<Activity, Done>,
    atlas: &Atlas,
    organisations: &HashMap<Uuid, &Organisation>,
) -> Vec<Vec<Cell>> {
    let sectors: Vec<Sector> = all.keys().map(|a| a.sector).collect();
    let reach = |(activity, done): (usize, &Done)| {
        done.people.iter().map(|(person, sex)| Reach { person: *person, activity, sex: *sex }).collect::<Vec<_>>()
    };
    let crowd = |(activity, done): (usize, &Done)| {
        let sexes = [SexGroup::Women, SexGroup::MenAndOthers].into_iter().zip(done.counted);
        sexes.map(move |(sex, n)| Crowd { activity, sex, n })
    };
    let crowds: Vec<Crowd> = all.values().enumerate().flat_map(crowd).collect();
    let told = reached(&sectors, all.values().enumerate().flat_map(reach).collect(), &crowds);
    let rows = all.iter().zip(told);
    rows.map(|((activity, done), told)| {
        let organisation = activity.organisation.and_then(|id| organisations.get(&id).copied());
        row(quarter, activity, done.goes_on, told, organisation, atlas)
    })
    .collect()
}

fn row(
    quarter: Quarter,
    activity: &Activity,
    goes_on: bool,
    told: Reached,
    organisation: Option<&Organisation>,
    atlas: &Atlas,
) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let day = |day: Option<NaiveDate>| day.map_or(Cell::Empty, |day| Cell::Text(day.to_string()));
    let number = |n: Option<i64>| n.map_or(Cell::Empty, Cell::Number);
    let days = quarter.days();
    let place = activity.pcode.as_deref().or(organisation.and_then(|o| o.pcode.as_deref()));
    let mut cells = vec![
        Cell::Text(quarter.to_string()),
        day(days.map(|d| d.0)),
        day(days.map(|d| d.1)),
        organisation.map_or(Cell::Empty, |o| text(&o.name)),
        organisation.map_or(text("programme"), |o| text(&o.kind)),
        text(activity.sector.as_str()),
        text(activity.help),
        text(activity.work.code()),
        text(activity.standing.code(goes_on)),
    ];
    for place in atlas.above(place) {
        cells.push(place.map_or(Cell::Empty, |p| text(&p.pcode)));
        cells.push(place.map_or(Cell::Empty, |p| text(&p.name)));
    }
    cells.extend([
        text("participants"),
        number(told.all),
        number(told.women),
        number(told.men_and_others),
        if told.is_veiled() { text("TRUE") } else { Cell::Empty },
    ]);
    cells
}

/// The tree of places.
struct Atlas<'a>(HashMap<&'a str, &'a PlaceRow>);

impl<'a> Atlas<'a> {
    /// Steps up or on at most: a tree that leads in a circle is not followed for ever.
    const STEPS: usize = 20;

    fn new(places: &'a [PlaceRow]) -> Self {
        Atlas(places.iter().map(|p| (p.pcode.as_str(), p)).collect())
    }

    /// The region, province and commune of a place as it is called today.
    fn above(&self, pcode: Option<&str>) -> [Option<&'a PlaceRow>; 3] {
        let find = |pcode: &str| self.0.get(pcode).copied();
        let now = std::iter::successors(pcode.and_then(find), |p| p.successor.as_deref().and_then(find));
        let now = now.take(Self::STEPS).last();
        let mut found = [None; 3];
        let up = std::iter::successors(now, |p| p.parent.as_deref().and_then(find)).take(Self::STEPS);
        for place in up {
            if let Some(slot) = usize::try_from(place.level - 1).ok().and_then(|level| found.get_mut(level)) {
                *slot = Some(place);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(pcode: &str, level: i64, parent: Option<&str>, successor: Option<&str>) -> PlaceRow {
        let own = |text: &str| text.to_owned();
        PlaceRow { pcode: own(pcode), name: own(pcode), level, parent: parent.map(own), successor: successor.map(own) }
    }

    #[test]
    fn a_place_that_was_replaced_is_told_under_its_successor_with_all_that_is_above_it() {
        let places = [
            place("BF", 0, None, None),
            place("BF56", 1, Some("BF"), Some("BF61")),
            place("BF5602", 2, Some("BF56"), Some("BF6101")),
            place("BF61", 1, Some("BF"), None),
            place("BF6101", 2, Some("BF61"), None),
            place("X1", 3, Some("X2"), Some("X1")),
            place("X2", 2, Some("X2"), None),
        ];
        let atlas = Atlas::new(&places);
        let codes = |pcode| atlas.above(pcode).map(|p| p.map(|p| p.pcode.as_str()));
        assert_eq!(codes(Some("BF5602")), [Some("BF61"), Some("BF6101"), None]);
        assert_eq!(codes(Some("BF61")), [Some("BF61"), None, None]);
        assert_eq!(codes(Some("X1")), [None, Some("X2"), Some("X1")], "a circle ends");
        assert_eq!(codes(Some("nowhere")), [None; 3]);
        assert_eq!(codes(None), [None; 3]);
    }
}
