//! Start-ups of many invented people, and one large class, for measuring.

use chrono::{Duration, NaiveDate};
use domain::code::BusinessNo;
use domain::follow_up::FollowUpCalendar;
use domain::id::UserId;
use domain::livelihood::{BusinessKind, BusinessSector, BusinessState, Life, Operating};
use domain::locale::Locale;
use store::livelihood::Startup;
use store::{Audit, Tx};

use super::calendar::Calendar;
use super::course::Frame;
use super::load::{Load, Made};
use super::{begin, classes};
use crate::{ServiceError, ServiceResult};

/// Days over which the businesses began.
const BEGAN: i64 = 700;

impl Load<'_> {
    /// One business each, for as many of them as are wanted still.
    pub(super) async fn write_startups(&mut self, tx: &mut Tx, people: &[Made], wanted: &mut u64) -> ServiceResult<()> {
        let Some(writer) = self.base.user("livelihood_officer") else { return Ok(()) };
        for p in people {
            if *wanted == 0 {
                break;
            }
            *wanted -= 1;
            let startup = self.startup(p, writer)?;
            store::livelihood::insert(tx, &startup).await?;
            if let Some(life) = startup.life() {
                store::livelihood::set_life(tx, startup.id, &life).await?;
            }
        }
        Ok(())
    }

    /// Begun some day of two years, visited as the calendar says, closed by chance.
    fn startup(&mut self, p: &Made, writer: UserId) -> ServiceResult<Startup> {
        let begun = self.today - Duration::days(self.chance.between(1, BEGAN));
        let year = begun.format("%y").to_string();
        let number = self.number(format!("business-{year}"));
        let code = BusinessNo::new(year.parse().unwrap_or_default(), number);
        let code = code.map_err(|_| ServiceError::Internal("so many businesses have no numbers".into()))?;
        let life = self.life(begun);
        Ok(Startup {
            id: self.chance.id(p.at),
            code: code.as_str().to_owned(),
            case: p.case.id,
            state: BusinessState::Approved,
            kind: BusinessKind::Individual,
            sector: BusinessSector::Trade,
            activity: "5221".into(),
            area: "BF5601".into(),
            title: "Small shop".into(),
            number: 1,
            writer,
            written_at: p.at,
            waits_since: None,
            started_on: Some(life.started_on),
            seen_on: life.seen_on,
            closed_on: life.closed_on,
            at_6: life.at_6,
            at_12: life.at_12,
            project: None,
            coop: None,
            version: 1,
        })
    }

    fn life(&mut self, started_on: NaiveDate) -> Life {
        let lasts = if self.chance.percent(30) { self.chance.between(40, 500) } else { BEGAN };
        let known = (self.today - started_on).num_days();
        let last = FollowUpCalendar::default().business().into_iter().rfind(|day| *day <= known.min(lasts));
        let closed_on = (lasts < known).then(|| started_on + Duration::days(lasts));
        let mut at = |day: i64| {
            let seen = known >= day && self.chance.percent(90);
            seen.then_some(if lasts < day { Operating::Closed } else { Operating::Yes })
        };
        let (at_6, at_12) = (at(180), at(365));
        Life { started_on, seen_on: last.map(|day| started_on + Duration::days(day)), closed_on, at_6, at_12 }
    }

    /// A class of so many people of the place, with sessions three times a week until today.
    pub(super) async fn class(&mut self, trainees: u64) -> ServiceResult<()> {
        if trainees == 0 {
            return Ok(());
        }
        let app = self.app;
        let frame = Frame { base: &self.base, calendar: Calendar { now: app.clock.now() }, locale: Locale::En };
        let mut tx = begin(app).await?;
        classes::large(&mut tx, &frame, &mut self.chance, trainees).await?;
        Ok(tx.commit(Audit::new(app.clock.now(), "seed.history", "installation", None)).await?)
    }
}
