//! What a case and the support around it have to do with each other. Seen from the case alone: a community or an
//! institution is told numbers, never who.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::consent::{Consent, DataCategory, Purpose, Recipient, file_refused};
use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::id::OrganisationId;

text_enum! {
    /// What the person and the support have to do with each other.
    pub enum LinkKind ("support-link") {
        TookPart = "took_part",
        BenefitsFrom = "benefits_from",
        /// The person gives: work, a skill, a voice.
        HelpsIn = "helps_in",
        MediatedBy = "mediated_by",
        DocumentedBy = "documented_by",
        TrainedBy = "trained_by",
    }
}

text_enum! {
    /// What a case is linked to.
    pub enum TargetKind ("support-target") {
        Project = "project",
        Record = "record",
        Institution = "institution",
    }
}

text_enum! {
    /// Why a link was a mistake.
    pub enum LinkMistake ("link-mistake") {
        WrongCase = "wrong_case",
        WrongTarget = "wrong_target",
        WrongKind = "wrong_kind",
        WrongDay = "wrong_day",
        Twice = "twice",
        NeverWas = "never_was",
    }
}

/// What a case is linked to: written `project:<id>` in forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Of which kind.
    pub kind: TargetKind,
    /// Its id.
    pub id: Uuid,
}

impl std::fmt::Display for Target {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.kind, self.id)
    }
}

impl Target {
    /// From a form.
    pub fn read(text: &str) -> Option<Target> {
        let (kind, id) = text.trim().split_once(':')?;
        Some(Target { kind: kind.parse().ok()?, id: id.parse().ok()? })
    }
}

impl LinkKind {
    /// Whether such a link can lead there.
    pub fn leads_to(self, target: TargetKind) -> bool {
        match self {
            LinkKind::TookPart => target == TargetKind::Record,
            LinkKind::BenefitsFrom | LinkKind::HelpsIn => target == TargetKind::Project,
            LinkKind::MediatedBy => target != TargetKind::Project,
            LinkKind::DocumentedBy | LinkKind::TrainedBy => target == TargetKind::Institution,
        }
    }
}

/// Whether the person agrees to be named to this organisation: what an institution knows of the person rests on that.
/// The newest answer about the organisation counts. Whoever does not want a case file is named to nobody.
pub fn may_be_named(answers: &[Consent], organisation: OrganisationId, day: NaiveDate) -> bool {
    let about = |c: &&Consent| c.purpose == Purpose::Referral && c.recipient == Recipient::Organisation(organisation);
    let newest = answers.iter().rev().find(about);
    !file_refused(answers) && newest.is_some_and(|c| c.holds_on(day) && c.categories.contains(&DataCategory::Name))
}

/// What the form of a link sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct LinkForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// [`LinkKind`].
    pub kind: String,
    /// [`Target`].
    pub target: String,
    /// Since when, or on which day.
    pub since: String,
}

/// A link that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewLink {
    /// What they have to do with each other.
    pub kind: LinkKind,
    /// Where it leads.
    pub target: Target,
    /// Since when, or on which day.
    pub since: NaiveDate,
}

impl LinkForm {
    /// Checks the form.
    pub fn parse(&self, today: NaiveDate) -> Result<(Uuid, NewLink), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let kind: Option<LinkKind> = check.required_code("kind", &self.kind, "error-support-link");
        let target = Target::read(&self.target);
        if target.is_none() {
            check.error("target", "error-support-target");
        }
        if let Some((kind, target)) = kind.zip(target)
            && !kind.leads_to(target.kind)
        {
            check.error("target", "error-support-target-kind");
        }
        let since = if self.since.trim().is_empty() {
            check.error("since", "error-support-day");
            None
        } else {
            parse_past_day(&mut check, "since", &self.since, today)
        };
        let link = kind.zip(target).zip(since).map(|((kind, target), since)| NewLink { kind, target, since });
        check.finish(command.zip(link))
    }
}

/// What the button that ends a link sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct LinkEndForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the link.
    pub id: String,
    /// Version that was seen.
    pub version: String,
}

/// What the form sends that takes a link back as a mistake.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct LinkMistakeForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the link.
    pub id: String,
    /// Version that was seen.
    pub version: String,
    /// [`LinkMistake`].
    pub reason: String,
}

impl LinkMistakeForm {
    /// Checks the form: which sending, which version, why it was a mistake.
    pub fn parse(&self) -> Result<(Uuid, i64, LinkMistake), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let reason = check.required_code("reason", &self.reason, "error-link-mistake");
        check.finish(command.zip(version).zip(reason).map(|((command, version), reason)| (command, version, reason)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::Decision;
    use crate::id::ConsentId;

    #[test]
    fn a_link_leads_where_it_makes_sense() {
        let form = |kind: &str, target: &str| LinkForm {
            command: Uuid::nil().to_string(),
            kind: kind.into(),
            target: format!("{target}:{}", Uuid::nil()),
            since: "2026-11-20".into(),
            ..LinkForm::default()
        };
        let today = "2026-11-24".parse().unwrap();
        assert!(form("took_part", "record").parse(today).is_ok());
        assert_eq!(form("trained_by", "project").parse(today).unwrap_err()[0].key, "error-support-target-kind");
        assert_eq!(form("took_part", "village").parse(today).unwrap_err()[0].key, "error-support-target");
        for kind in LinkKind::ALL {
            assert!(TargetKind::ALL.iter().any(|t| kind.leads_to(*t)), "{kind}");
        }
    }

    #[test]
    fn a_mistake_has_a_reason_of_the_list() {
        let form = |reason: &str| LinkMistakeForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            reason: reason.into(),
            ..LinkMistakeForm::default()
        };
        assert_eq!(form("").parse().unwrap_err()[0].key, "error-link-mistake");
        assert_eq!(form("because").parse().unwrap_err()[0].key, "error-unknown-choice");
        assert_eq!(form("wrong_day").parse().unwrap().2, LinkMistake::WrongDay);
    }

    #[test]
    fn somebody_is_named_to_an_institution_only_with_their_yes() {
        let day: NaiveDate = "2026-11-24".parse().unwrap();
        let school = OrganisationId(Uuid::from_u128(1));
        let yes = Consent {
            id: ConsentId(Uuid::nil()),
            purpose: Purpose::Referral,
            recipient: Recipient::Organisation(school),
            categories: vec![DataCategory::Name],
            decision: Decision::Given,
            valid_from: day,
            valid_to: None,
            withdrawn: false,
        };
        assert!(may_be_named(std::slice::from_ref(&yes), school, day));
        assert!(!may_be_named(std::slice::from_ref(&yes), OrganisationId(Uuid::from_u128(2)), day));
        let refused = Consent { decision: Decision::Refused, ..yes.clone() };
        assert!(!may_be_named(&[yes.clone(), refused], school, day), "the newest answer counts");
        assert!(!may_be_named(&[Consent { categories: vec![DataCategory::Need], ..yes.clone() }], school, day));
        assert!(!may_be_named(&[Consent { withdrawn: true, ..yes }], school, day));
    }
}
