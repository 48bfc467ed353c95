//! What is filled in about a service or an opportunity.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Category, ServiceKind};
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::person::Sex;

/// Most places a service is for: a longer list is a region.
pub const AREAS_MAX: usize = 20;

/// What the form of a service sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct ServiceForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Its id; empty for a new one.
    pub id: String,
    /// Id of who offers it; kept when one is edited.
    pub organisation: String,
    /// Version that was edited; empty for a new one.
    pub version: String,
    /// [`Category`].
    pub category: String,
    /// [`ServiceKind`].
    pub kind: String,
    /// Its title.
    pub title: String,
    /// Where it is given: a place of the directory.
    pub place: String,
    /// Places whose people may come, one on a line; empty: the place where it is given.
    pub areas: String,
    /// [`Sex`] when it is for one only.
    pub for_sex: String,
    /// Youngest age.
    pub age_min: String,
    /// Oldest age.
    pub age_max: String,
    /// Whether one must read and write.
    pub needs_reading: bool,
    /// Whether the work could harm somebody under 18.
    pub hazardous: bool,
    /// Whether a wheelchair gets in.
    pub step_free: bool,
    /// Places left; empty where nobody counts.
    pub free_places: String,
    /// What the person pays.
    pub cost: String,
    /// What the person is paid.
    pub pays: String,
    /// Opening hours.
    pub hours: String,
    /// Last day to apply.
    pub apply_by: String,
    /// First day.
    pub starts_on: String,
    /// Last day.
    pub ends_on: String,
    /// Whether people are referred to it.
    pub active: bool,
}

/// A parsed [`ServiceForm`]. Places are not looked up yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceEdit {
    /// What a person is referred for.
    pub category: Category,
    /// Standing or time-bound.
    pub kind: ServiceKind,
    /// Its title.
    pub title: String,
    /// Where it is given, as typed.
    pub place: String,
    /// Places whose people may come, as typed, with the line of each.
    pub areas: Vec<String>,
    /// For one sex only.
    pub for_sex: Option<Sex>,
    /// Youngest age.
    pub age_min: Option<i64>,
    /// Oldest age.
    pub age_max: Option<i64>,
    /// Whether one must read and write.
    pub needs_reading: bool,
    /// Whether the work could harm somebody under 18.
    pub hazardous: bool,
    /// Whether a wheelchair gets in.
    pub step_free: bool,
    /// Places left, where counted.
    pub free_places: Option<i64>,
    /// What the person pays.
    pub cost: Option<String>,
    /// What the person is paid.
    pub pays: Option<String>,
    /// Opening hours.
    pub hours: Option<String>,
    /// Last day to apply.
    pub apply_by: Option<NaiveDate>,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Whether people are referred to it.
    pub active: bool,
}

impl ServiceForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<(Uuid, ServiceEdit), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let category = check.required_code("category", &self.category, "error-service-category");
        let kind = check.required_code("kind", &self.kind, "error-service-kind");
        let title = check.required_line("title", &self.title, "error-service-title");
        let place = check.required_line("place", &self.place, "error-service-place");
        let areas = self.areas(&mut check);
        let for_sex = check.code("for_sex", &self.for_sex);
        let age_min = check.number("age_min", &self.age_min, 0..=99);
        let age_max = check.number("age_max", &self.age_max, 0..=99);
        if age_min.zip(age_max).is_some_and(|(min, max)| min > max) {
            check.error("age_max", "error-age-range");
        }
        let free_places = check.number("free_places", &self.free_places, 0..=100_000);
        let (cost, pays) = (check.line("cost", &self.cost), check.line("pays", &self.pays));
        let hours = check.line("hours", &self.hours);
        let [apply_by, starts_on, ends_on] = self.days(&mut check, kind);
        let edit = category.zip(kind).map(|(category, kind)| ServiceEdit {
            category,
            kind,
            title,
            place,
            areas,
            for_sex,
            age_min,
            age_max,
            needs_reading: self.needs_reading,
            hazardous: self.hazardous,
            step_free: self.step_free,
            free_places,
            cost,
            pays,
            hours,
            apply_by,
            starts_on,
            ends_on,
            active: self.active,
        });
        check.finish(command.zip(edit))
    }

    fn areas(&self, check: &mut Check) -> Vec<String> {
        let typed = check.text("areas", &self.areas).unwrap_or_default();
        let lines: Vec<String> = typed.lines().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect();
        if lines.len() > AREAS_MAX {
            check.error_with("areas", "error-areas-many", vec![("n", AREAS_MAX.to_string())]);
        }
        lines
    }

    /// Last day to apply, first day, last day: in this order, and an opportunity has an end.
    fn days(&self, check: &mut Check, kind: Option<ServiceKind>) -> [Option<NaiveDate>; 3] {
        let apply_by = parse_day(check, "apply_by", &self.apply_by);
        let starts_on = parse_day(check, "starts_on", &self.starts_on);
        let ends_on = parse_day(check, "ends_on", &self.ends_on);
        if starts_on.zip(ends_on).is_some_and(|(start, end)| end < start) {
            check.error("ends_on", "error-service-days");
        }
        if kind == Some(ServiceKind::Opportunity) && ends_on.is_none() && !check.failed_at(&["ends_on"]) {
            check.error("ends_on", "error-opportunity-end");
        }
        [apply_by, starts_on, ends_on]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form() -> ServiceForm {
        ServiceForm {
            command: Uuid::nil().to_string(),
            category: "vocational_training".into(),
            kind: "service".into(),
            title: "Welding".into(),
            place: "Dori".into(),
            active: true,
            ..ServiceForm::default()
        }
    }

    fn refused(form: &ServiceForm) -> Vec<(String, String)> {
        form.parse().unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn areas_are_lines() {
        let (_, service) = ServiceForm { areas: " Dori \n\nSebba\n".into(), ..form() }.parse().unwrap();
        assert_eq!(service.areas, ["Dori", "Sebba"]);
        let many = vec!["Dori"; AREAS_MAX + 1].join("\n");
        assert_eq!(refused(&ServiceForm { areas: many, ..form() })[0].1, "error-areas-many");
    }

    #[test]
    fn an_opportunity_ends_and_nothing_ends_before_it_starts() {
        let open = ServiceForm { kind: "opportunity".into(), ..form() };
        assert_eq!(refused(&open), [("ends_on".into(), "error-opportunity-end".into())]);
        let turned = ServiceForm { starts_on: "2027-02-02".into(), ends_on: "2027-02-01".into(), ..form() };
        assert_eq!(refused(&turned), [("ends_on".into(), "error-service-days".into())]);
        let one_day = ServiceForm { ends_on: "2027-02-02".into(), ..turned };
        assert!(one_day.parse().is_ok());
    }

    #[test]
    fn nobody_is_older_than_the_oldest_and_younger_than_the_youngest() {
        let turned = ServiceForm { age_min: "30".into(), age_max: "18".into(), ..form() };
        assert_eq!(refused(&turned), [("age_max".into(), "error-age-range".into())]);
        let same = ServiceForm { age_max: "30".into(), ..turned };
        assert!(same.parse().is_ok());
        assert_eq!(refused(&ServiceForm { free_places: "-1".into(), ..form() })[0].0, "free_places");
    }
}
