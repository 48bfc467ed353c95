//! What is agreed with an employer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Hours, JobContract, PlacementEnd, PlacementKind};
use crate::date::{parse_day, parse_past_day};
use crate::form::{Check, FieldError};
use crate::intake::{WorkForm, required_occupation};
use crate::money::PROGRAMME;
use crate::person::YesNo;
use crate::training::Shift;

/// Longest time of an apprenticeship, in days.
const DAYS_MAX: i64 = 3 * 366;
/// How far ahead something is agreed, in days.
const AHEAD_MAX: i64 = 180;

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PlacementForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`PlacementKind`].
    pub kind: String,
    /// Workshop or company.
    pub employer: String,
    /// Who teaches.
    pub master: String,
    /// Where.
    pub place: String,
    /// The occupation.
    pub work: WorkForm,
    /// [`JobContract`], of a job.
    pub contract: String,
    /// [`Shift`].
    pub shift: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// A month, to the person.
    pub pay: String,
    /// A month, to the employer.
    pub subsidy: String,
    /// Whether the work is hazardous: [`YesNo`].
    pub hazardous: String,
    /// When the workplace was looked at and found safe.
    pub safe_on: String,
    /// Id of the placement that is corrected; empty for a new one.
    pub placement: String,
    /// Version that was seen.
    pub version: String,
    /// The last day, where it has ended.
    pub ended_on: String,
    /// [`PlacementEnd`], where it has ended.
    pub reason: String,
    /// Why it is corrected.
    pub why: String,
    /// Id of the step of the plan for which it is; empty for none.
    pub step: String,
}

/// What was agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placement {
    /// Apprenticeship or job.
    pub kind: PlacementKind,
    /// Workshop or company.
    pub employer: String,
    /// Who teaches.
    pub master: Option<String>,
    /// Where.
    pub place: String,
    /// The occupation, by its code of ISCO-08.
    pub isco: String,
    /// Of a job.
    pub contract: Option<JobContract>,
    /// First day, last day, when in the day.
    pub hours: Hours,
    /// A month, to the person, in minor units of the programme's currency.
    pub pay: Option<i64>,
    /// A month, to the employer.
    pub subsidy: Option<i64>,
    /// Whether the work is hazardous.
    pub hazardous: bool,
    /// When the workplace was found safe.
    pub safe_on: Option<NaiveDate>,
}

impl Placement {
    /// What is not the same in the other one, by the names of the form's fields.
    pub fn differs(&self, other: &Placement) -> Vec<&'static str> {
        let fields = [
            ("employer", self.employer != other.employer),
            ("master", self.master != other.master),
            ("place", self.place != other.place),
            ("work", self.isco != other.isco),
            ("contract", self.contract != other.contract),
            ("starts_on", self.hours.from != other.hours.from),
            ("ends_on", self.hours.until != other.hours.until),
            ("shift", self.hours.shift != other.hours.shift),
            ("pay", self.pay != other.pay),
            ("subsidy", self.subsidy != other.subsidy),
            ("hazardous", self.hazardous != other.hazardous),
            ("safe_on", self.safe_on != other.safe_on),
        ];
        fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
    }

    /// As the form begins that corrects it.
    pub fn typed(&self) -> PlacementForm {
        let day = |d: Option<NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
        let amount = |n: Option<i64>| n.map(|n| PROGRAMME.typed(n)).unwrap_or_default();
        PlacementForm {
            kind: self.kind.to_string(),
            employer: self.employer.clone(),
            master: self.master.clone().unwrap_or_default(),
            place: self.place.clone(),
            work: WorkForm { what: self.isco.clone(), ..WorkForm::default() },
            contract: self.contract.map(|c| c.to_string()).unwrap_or_default(),
            shift: self.hours.shift.to_string(),
            starts_on: self.hours.from.to_string(),
            ends_on: day(self.hours.until),
            pay: amount(self.pay),
            subsidy: amount(self.subsidy),
            hazardous: if self.hazardous { YesNo::Yes } else { YesNo::No }.to_string(),
            safe_on: day(self.safe_on),
            ..PlacementForm::default()
        }
    }
}

/// What a correction says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// What was agreed, as it should have been written.
    pub placement: Placement,
    /// How it ended, where it has.
    pub ended: Option<(NaiveDate, PlacementEnd)>,
    /// Why it is corrected.
    pub why: String,
}

impl PlacementForm {
    /// Checks a correction: what was agreed as for a new one, how it ended where it has, and why it is corrected. A day
    /// that is written already is taken as it stands, however long ago or far ahead.
    pub fn parse_correction(
        &self,
        (was, ended): (&Placement, Option<(NaiveDate, PlacementEnd)>),
        today: NaiveDate,
    ) -> Result<Correction, Vec<FieldError>> {
        let agreed = self.agreed(Some(was), today);
        let mut check = Check::new();
        let version = check.version(&self.version);
        let end = match ended {
            Some((last, _)) => {
                let on = past_day(&mut check, ("ended_on", &self.ended_on), Some(last), today);
                let reason = check.required_code("reason", &self.reason, "error-placement-reason");
                Some(on.zip(reason))
            }
            None => None,
        };
        let why = check.required_text("why", &self.why, "error-placement-correct-why");
        let first = agreed.as_ref().ok().map(|(_, p)| p.hours.from);
        if first.zip(end.flatten()).is_some_and(|(first, (last, _))| last < first) {
            check.error("ended_on", "error-placement-order");
        }
        let rest = check.finish(version.zip(match end {
            Some(known) => known.map(Some),
            None => Some(None),
        }));
        match (agreed, rest) {
            (Ok((command, placement)), Ok((version, ended))) => {
                Ok(Correction { command, version, placement, ended, why })
            }
            (agreed, rest) => Err([agreed.err(), rest.err()].into_iter().flatten().flatten().collect()),
        }
    }

    /// Checks the form. An apprentice has a master, an end, and a workplace that somebody looked at.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, Placement), Vec<FieldError>> {
        self.agreed(None, today)
    }

    fn agreed(&self, was: Option<&Placement>, today: NaiveDate) -> Result<(Uuid, Placement), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let kind: Option<PlacementKind> = check.required_code("kind", &self.kind, "error-placement-kind");
        let learns = kind == Some(PlacementKind::Apprenticeship);
        let employer = check.required_line("employer", &self.employer, "error-placement-employer");
        let master = match learns {
            true => Some(check.required_line("master", &self.master, "error-placement-master")),
            false => None,
        };
        let place = check.required_line("place", &self.place, "error-placement-place");
        let isco = required_occupation(&mut check, "work[what]", (&self.work.what, &self.work.pick));
        let contract: Option<JobContract> = match kind {
            Some(PlacementKind::Job) => check.required_code("contract", &self.contract, "error-placement-contract"),
            _ => None,
        };
        let shift = check.required_code("shift", &self.shift, "error-placement-shift");
        let hours = self.hours(&mut check, shift, learns, (was.map(|was| was.hours.from), today));
        let pay = PROGRAMME.field(&mut check, "pay", &self.pay);
        let subsidy = PROGRAMME.field(&mut check, "subsidy", &self.subsidy).filter(|_| learns);
        let hazardous: Option<YesNo> = check.required_code("hazardous", &self.hazardous, "error-course-hazardous");
        let safe_on = match self.safe_on.trim() {
            "" if learns => {
                check.error("safe_on", "error-placement-safe");
                None
            }
            "" => None,
            text => past_day(&mut check, ("safe_on", text), was.and_then(|was| was.safe_on), today),
        };
        let placement = (|| {
            Some(Placement {
                kind: kind?,
                employer,
                master,
                place,
                isco: isco?,
                contract,
                hours: hours?,
                pay,
                subsidy,
                hazardous: hazardous? == YesNo::Yes,
                safe_on,
            })
        })();
        check.finish(command.zip(placement))
    }

    fn hours(
        &self,
        check: &mut Check,
        shift: Option<Shift>,
        learns: bool,
        (written, today): (Option<NaiveDate>, NaiveDate),
    ) -> Option<Hours> {
        if self.starts_on.trim().is_empty() {
            check.error("starts_on", "error-placement-start");
        }
        let from = parse_day(check, "starts_on", &self.starts_on);
        let until = parse_day(check, "ends_on", &self.ends_on);
        if learns && self.ends_on.trim().is_empty() {
            check.error("ends_on", "error-placement-end");
        }
        let from = from?;
        let stands = written == Some(from);
        if !stands && (from - today).num_days() > AHEAD_MAX {
            check.error("starts_on", "error-placement-ahead");
        }
        if !stands && (today - from).num_days() > DAYS_MAX {
            check.error("starts_on", "error-day-long-ago");
        }
        if until.is_some_and(|last| last < from) {
            check.error("ends_on", "error-placement-order");
        } else if until.is_some_and(|last| (last - from).num_days() > DAYS_MAX) {
            check.error("ends_on", "error-placement-long");
        }
        Some(Hours { from, until, shift: shift? })
    }
}

/// The day of something that happened; one that is written already is taken as it stands.
fn past_day(
    check: &mut Check,
    (field, text): (&str, &str),
    written: Option<NaiveDate>,
    today: NaiveDate,
) -> Option<NaiveDate> {
    match written.filter(|day| day.to_string() == text.trim()) {
        None => parse_past_day(check, field, text, today),
        stands => stands,
    }
}

/// What the form of an end sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PlacementEndForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Id of the placement.
    pub placement: String,
    /// Version that was seen.
    pub version: String,
    /// The last day.
    pub ended_on: String,
    /// [`PlacementEnd`].
    pub reason: String,
}

impl PlacementEndForm {
    /// Checks the form: which sending, which version was seen, the last day, and why.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, i64, NaiveDate, PlacementEnd), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let on = parse_past_day(&mut check, "ended_on", &self.ended_on, today);
        let reason = check.required_code("reason", &self.reason, "error-placement-reason");
        let both = command.zip(version).zip(on.zip(reason));
        check.finish(both.map(|((command, version), (on, reason))| (command, version, on, reason)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form() -> PlacementForm {
        PlacementForm {
            command: Uuid::nil().to_string(),
            kind: "apprenticeship".into(),
            employer: "Atelier Sampa".into(),
            master: "Boukary".into(),
            place: "Dori".into(),
            work: WorkForm { what: "7231".into(), ..WorkForm::default() },
            shift: "morning".into(),
            starts_on: "2026-11-30".into(),
            ends_on: "2027-05-28".into(),
            pay: "15 000".into(),
            subsidy: "10000".into(),
            hazardous: "no".into(),
            safe_on: "2026-11-20".into(),
            ..PlacementForm::default()
        }
    }

    fn refused(form: &PlacementForm) -> Vec<(String, String)> {
        let errors = form.parse("2026-11-24".parse().unwrap()).unwrap_err();
        errors.into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn an_apprentice_has_a_master_an_end_and_a_workplace_that_somebody_found_safe() {
        let (_, placement) = form().parse("2026-11-24".parse().unwrap()).unwrap();
        assert_eq!((placement.pay, placement.subsidy, placement.contract), (Some(15_000), Some(10_000), None));
        let bare = PlacementForm { master: String::new(), ends_on: String::new(), safe_on: String::new(), ..form() };
        let fields: Vec<_> = refused(&bare).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, ["master", "ends_on", "safe_on"]);
        let ahead = PlacementForm { safe_on: "2026-12-01".into(), ..form() };
        assert_eq!(refused(&ahead), [("safe_on".into(), "error-date-future".into())]);
    }

    #[test]
    fn a_job_says_what_was_agreed_and_pays_no_employer() {
        let job = PlacementForm { kind: "job".into(), master: String::new(), ends_on: String::new(), ..form() };
        assert_eq!(refused(&job), [("contract".into(), "error-placement-contract".into())]);
        let job = PlacementForm { contract: "spoken".into(), safe_on: String::new(), ..job };
        let (_, placement) = job.parse("2026-11-24".parse().unwrap()).unwrap();
        assert_eq!((placement.subsidy, placement.master, placement.hours.until), (None, None, None));
    }

    #[test]
    fn a_correction_is_checked_like_a_new_one_and_says_why() {
        let today = "2026-11-24".parse().unwrap();
        let (_, was) = form().parse(today).unwrap();
        let again = PlacementForm { command: Uuid::nil().to_string(), version: "1".into(), ..was.typed() };
        assert_eq!(again.parse(today).unwrap().1, was, "the form begins with what was written");
        let ended = |on: &str| Some((on.parse::<NaiveDate>().unwrap(), PlacementEnd::Pay));
        let keys = |form: PlacementForm, ended| {
            let errors = form.parse_correction((&was, ended), today).unwrap_err();
            errors.into_iter().map(|e| e.key).collect::<Vec<_>>()
        };
        assert_eq!(keys(again.clone(), None), ["error-placement-correct-why"]);
        let bare = PlacementForm { employer: String::new(), ..again.clone() };
        assert_eq!(keys(bare, None), ["error-placement-employer", "error-placement-correct-why"]);
        let told = PlacementForm { why: "Misspelt".into(), employer: "Atelier Sanpa".into(), ..again };
        let correction = told.parse_correction((&was, None), today).unwrap();
        assert_eq!((correction.version, correction.placement.differs(&was)), (1, vec!["employer"]));
        let before = PlacementForm { ended_on: "2026-11-20".into(), reason: "pay".into(), ..told };
        assert_eq!(keys(before, ended("2026-11-23")), ["error-placement-order"]);
    }

    #[test]
    fn a_correction_takes_a_day_that_is_written_already_as_it_stands() {
        let today = "2026-11-24".parse().unwrap();
        let (_, was) = form().parse(today).unwrap();
        let last: NaiveDate = "2026-11-30".parse().unwrap();
        let ended = Some((last, PlacementEnd::Unsafe));
        // What was stopped before it began ends on its first day, which is still to come.
        let told = |was: &Placement| PlacementForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            employer: "Atelier Sanpa".into(),
            ended_on: "2026-11-30".into(),
            reason: "unsafe".into(),
            why: "Misspelt".into(),
            ..was.typed()
        };
        let correction = told(&was).parse_correction((&was, ended), today).unwrap();
        assert_eq!((correction.placement.differs(&was), correction.ended), (vec!["employer"], ended));
        let keys = |form: PlacementForm, was: &Placement| {
            let errors = form.parse_correction((was, ended), today).unwrap_err();
            errors.into_iter().map(|e| (e.field, e.key)).collect::<Vec<_>>()
        };
        let later = PlacementForm { ended_on: "2026-12-01".into(), ..told(&was) };
        assert_eq!(keys(later, &was), [("ended_on".into(), "error-date-future".into())]);
        // A job of long ago that was never ended, too.
        let long_ago = |day: &str| Hours { from: day.parse().unwrap(), until: None, ..was.hours };
        let job =
            Placement { kind: PlacementKind::Job, contract: Some(JobContract::Spoken), master: None, ..was.clone() };
        let old = Placement { hours: long_ago("2022-03-01"), subsidy: None, ..job };
        assert!(told(&old).parse_correction((&old, ended), today).is_ok());
        let other = PlacementForm { starts_on: "2022-03-02".into(), ..told(&old) };
        assert_eq!(keys(other, &old), [("starts_on".into(), "error-day-long-ago".into())]);
        let found = Placement { safe_on: Some("2022-02-27".parse().unwrap()), ..old };
        assert!(told(&found).parse_correction((&found, ended), today).is_ok());
    }

    #[test]
    fn days_are_in_order_and_near() {
        let key = |form: PlacementForm| refused(&form).remove(0).1;
        assert_eq!(key(PlacementForm { ends_on: "2026-11-29".into(), ..form() }), "error-placement-order");
        assert_eq!(key(PlacementForm { starts_on: "2027-11-29".into(), ..form() }), "error-placement-ahead");
        assert_eq!(key(PlacementForm { pay: "12.5".into(), ..form() }), "error-amount-decimals");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,60}") {
            let form = PlacementForm { employer: s.clone(), starts_on: s.clone(), ends_on: s.clone(), pay: s, ..form() };
            let _ = form.parse("2026-11-24".parse().unwrap());
        }
    }
}
