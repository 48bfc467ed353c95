//! What an administrator fills in: accounts, the roles they hold, offices.
//!
//! A role belongs where it reaches: an office for field roles, a wall only for focal points and their supervisors, an organisation only
//! for partners, who are added with their organisation and not here.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::account::{Email, required_email};
use crate::authz::{Assignment, Compartment, Role};
use crate::date::parse_day;
use crate::form::{Check, FieldError};
use crate::id::OfficeId;
use crate::locale::Locale;
use crate::speaker::Speaker;

impl Role {
    /// Roles that work in an office; the others are for the whole programme.
    pub fn needs_office(self) -> bool {
        matches!(
            self,
            Role::Caseworker
                | Role::Supervisor
                | Role::FocalPoint
                | Role::Trainer
                | Role::LivelihoodOfficer
                | Role::Finance
                | Role::Authority
                | Role::Mobiliser
        )
    }

    /// Roles that open case files, or learn who somebody is. Nobody may take one of these in silence.
    pub fn reaches_cases(self) -> bool {
        matches!(self, Role::Caseworker | Role::Supervisor | Role::FocalPoint | Role::Dpo | Role::Authority)
    }

    /// Whether one account may hold both: the authority is nobody of the programme.
    pub fn goes_with(self, other: Role) -> bool {
        (self == Role::Authority) == (other == Role::Authority)
    }

    /// Roles that can be held behind a wall: who has cases there, and who looks at them a second time.
    pub fn works_behind_walls(self) -> bool {
        matches!(self, Role::FocalPoint | Role::Supervisor)
    }

    /// Roles that an administrator gives. Partners come with their organisation.
    pub fn given_by_admin() -> impl Iterator<Item = Role> {
        Role::ALL.iter().copied().filter(|r| *r != Role::Partner)
    }
}

/// A role to give.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RoleForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Code of the role.
    pub role: String,
    /// Id of the office.
    pub office: String,
    /// Code of the compartment.
    pub compartment: String,
    /// Last day on which it holds.
    pub expires_on: String,
    /// Why it is given.
    pub reason: String,
}

/// A parsed [`RoleForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRole {
    /// What, and where.
    pub assignment: Assignment,
    /// Last day on which it holds.
    pub expires_on: Option<NaiveDate>,
    /// Why it is given.
    pub reason: Option<String>,
}

/// Most days for which an auditor is let in at once.
const AUDITOR_DAYS: i64 = 90;

impl RoleForm {
    /// Checks it.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NewRole), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let role = self.read(&mut check, "", today);
        check.finish(command.zip(role))
    }

    fn read(&self, check: &mut Check, prefix: &str, today: NaiveDate) -> Option<NewRole> {
        let path = |field: &str| if prefix.is_empty() { field.to_owned() } else { format!("{prefix}[{field}]") };
        let role: Option<Role> = check.required_code(&path("role"), &self.role, "error-role-missing");
        if role == Some(Role::Partner) {
            check.error(path("role"), "error-role-partner");
        }
        let office = self.office(check, &path("office"), role);
        let compartment = check.code(&path("compartment"), &self.compartment).unwrap_or(Compartment::General);
        if compartment != Compartment::General && role.is_some_and(|r| !r.works_behind_walls()) {
            check.error(path("compartment"), "error-compartment-role");
        }
        let expires_on = parse_day(check, &path("expires_on"), &self.expires_on);
        if expires_on.is_some_and(|day| day < today) {
            check.error(path("expires_on"), "error-expiry-past");
        }
        if role == Some(Role::Auditor) {
            // Somebody from outside: the account ends by itself.
            match expires_on {
                None if self.expires_on.trim().is_empty() => check.error(path("expires_on"), "error-role-auditor-day"),
                Some(day) if (day - today).num_days() > AUDITOR_DAYS => {
                    check.error(path("expires_on"), "error-role-auditor-long");
                }
                _ => {}
            }
        }
        let reason = check.line(&path("reason"), &self.reason);
        let assignment = Assignment { role: role?, office, compartment, organisation: None };
        Some(NewRole { assignment, expires_on, reason })
    }

    fn office(&self, check: &mut Check, field: &str, role: Option<Role>) -> Option<OfficeId> {
        let office: Option<OfficeId> = check.code(field, &self.office);
        match role {
            Some(role) if role.needs_office() => {
                if self.office.trim().is_empty() {
                    check.error(field, "error-office-missing");
                }
                office
            }
            // Left from another choice of role: it means nothing there.
            _ => None,
        }
    }
}

/// A new account with its first role.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct NewUserForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Name to show to colleagues.
    pub name: String,
    /// Work e-mail.
    pub email: String,
    /// Language of pages and mails.
    pub language: String,
    /// [`Language`]s spoken with people.
    pub spoken: Vec<String>,
    /// [`Sex`].
    pub sex: String,
    /// The first role.
    pub role: RoleForm,
}

/// A parsed [`NewUserForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewUser {
    /// Name to show to colleagues.
    pub name: String,
    /// Work e-mail.
    pub email: Email,
    /// Language of pages and mails.
    pub language: Locale,
    /// With whom they can speak.
    pub speaker: Speaker,
    /// The first role.
    pub role: NewRole,
}

impl NewUserForm {
    /// Checks it.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NewUser), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let name = check.required_line("name", &self.name, "error-user-name-missing");
        let email = required_email(&mut check, "email", &self.email);
        let language = check.required_code("language", &self.language, "error-language-missing");
        let speaker = Speaker::parse(&mut check, &self.spoken, &self.sex);
        let role = self.role.read(&mut check, "role", today);
        let user = match (email, language, role) {
            (Some(email), Some(language), Some(role)) => Some(NewUser { name, email, language, speaker, role }),
            _ => None,
        };
        check.finish(command.zip(user))
    }
}

/// Who somebody's account is for: name, address, languages, sex.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct UserForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Version that was edited.
    pub version: String,
    /// Id of the account.
    pub user: String,
    /// Name to show to colleagues.
    pub name: String,
    /// Work e-mail.
    pub email: String,
    /// Language of pages and mails.
    pub language: String,
    /// [`Language`]s spoken with people.
    pub spoken: Vec<String>,
    /// [`Sex`].
    pub sex: String,
}

/// A parsed [`UserForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UserEdit {
    /// Name to show to colleagues.
    pub name: String,
    /// Work e-mail.
    pub email: Email,
    /// Language of pages and mails.
    pub language: Locale,
    /// With whom they can speak.
    pub speaker: Speaker,
}

impl UserForm {
    /// Checks it.
    pub fn parse(&self) -> Result<(Uuid, UserEdit), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let name = check.required_line("name", &self.name, "error-user-name-missing");
        let email = required_email(&mut check, "email", &self.email);
        let language = check.required_code("language", &self.language, "error-language-missing");
        let speaker = Speaker::parse(&mut check, &self.spoken, &self.sex);
        let edit = email.zip(language).map(|(email, language)| UserEdit { name, email, language, speaker });
        check.finish(command.zip(edit))
    }
}

/// An office, new or changed.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct OfficeForm {
    /// Recognises the form when it is sent twice.
    pub command: String,
    /// Version that was edited; empty for a new one.
    pub version: String,
    /// Three letters; part of case codes, so never changed.
    pub code: String,
    /// Its name.
    pub name: String,
    /// ISO 3166-1 alpha-3.
    pub country: String,
    /// Where its days begin and end: an IANA name.
    pub timezone: String,
    /// For providers and persons to call.
    pub phone: String,
    /// Whether new cases open there.
    pub active: bool,
}

/// A parsed [`OfficeForm`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeEdit {
    /// Three capital letters.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Three capital letters.
    pub country: String,
    /// An IANA name, not yet looked up.
    pub timezone: String,
    /// For providers and persons to call.
    pub phone: Option<String>,
    /// Whether new cases open there.
    pub active: bool,
}

impl OfficeForm {
    /// Checks it; the command first. Whether the time zone exists is the service's to know.
    pub fn parse(&self) -> Result<(Uuid, OfficeEdit), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let code = three_letters(&mut check, "code", &self.code, "error-office-code");
        let name = check.required_line("name", &self.name, "error-office-name-missing");
        let country = three_letters(&mut check, "country", &self.country, "error-country");
        let timezone = check.required_line("timezone", &self.timezone, "error-timezone-missing");
        let phone = check.line("phone", &self.phone);
        let office = OfficeEdit { code, name, country, timezone, phone, active: self.active };
        check.finish(command.map(|c| (c, office)))
    }
}

fn three_letters(check: &mut Check, field: &str, value: &str, key: &str) -> String {
    let value = value.trim().to_ascii_uppercase();
    if value.len() != 3 || !value.bytes().all(|b| b.is_ascii_uppercase()) {
        check.error(field, key);
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
    }

    fn role(role: &str, office: &str, compartment: &str) -> RoleForm {
        RoleForm {
            command: COMMAND.into(),
            role: role.into(),
            office: office.into(),
            compartment: compartment.into(),
            ..RoleForm::default()
        }
    }

    const COMMAND: &str = "3f0e0000-0000-4000-8000-000000000001";
    const OFFICE: &str = "018f0000-0000-7000-8000-000000000001";

    #[test]
    fn a_field_role_needs_an_office_and_a_programme_role_has_none() {
        assert_eq!(role("caseworker", "", "").parse(today()).unwrap_err()[0].key, "error-office-missing");
        assert!(role("caseworker", OFFICE, "").parse(today()).unwrap().1.assignment.office.is_some());
        assert!(role("dpo", OFFICE, "").parse(today()).unwrap().1.assignment.office.is_none());
    }

    #[test]
    fn only_focal_points_and_their_supervisors_work_behind_walls_and_only_an_organisation_has_partners() {
        assert!(role("focal_point", OFFICE, "child").parse(today()).is_ok());
        assert!(role("supervisor", OFFICE, "child").parse(today()).is_ok());
        assert_eq!(role("caseworker", OFFICE, "child").parse(today()).unwrap_err()[0].key, "error-compartment-role");
        assert_eq!(role("partner", "", "").parse(today()).unwrap_err()[0].key, "error-role-partner");
    }

    #[test]
    fn a_role_cannot_have_ended_already() {
        let until = |day: &str| RoleForm { expires_on: day.into(), ..role("dpo", "", "") }.parse(today());
        assert_eq!(until("2026-11-23").unwrap_err()[0].key, "error-expiry-past");
        assert!(until("2026-11-24").is_ok());
        assert!(until("").is_ok());
    }

    #[test]
    fn an_auditor_is_let_in_for_a_time_only() {
        let until = |day: &str| RoleForm { expires_on: day.into(), ..role("auditor", "", "") }.parse(today());
        assert_eq!(until("").unwrap_err()[0].key, "error-role-auditor-day");
        assert_eq!(until("2027-11-24").unwrap_err()[0].key, "error-role-auditor-long");
        assert!(until("2026-12-08").is_ok());
    }

    #[test]
    fn errors_of_a_first_role_name_its_place_in_the_form() {
        let form = NewUserForm { command: COMMAND.into(), role: role("supervisor", "", ""), ..NewUserForm::default() };
        let fields: Vec<_> = form.parse(today()).unwrap_err().into_iter().map(|e| e.field).collect();
        assert_eq!(fields, ["name", "email", "language", "role[office]"]);
    }

    #[test]
    fn codes_of_offices_are_three_letters() {
        let form = |code: &str| OfficeForm {
            command: COMMAND.into(),
            code: code.into(),
            name: "Dori".into(),
            country: "bfa".into(),
            timezone: "Africa/Ouagadougou".into(),
            ..OfficeForm::default()
        };
        assert_eq!(form("dor").parse().unwrap().1.code, "DOR");
        assert_eq!(form("D0R").parse().unwrap_err()[0].field, "code");
    }
}
