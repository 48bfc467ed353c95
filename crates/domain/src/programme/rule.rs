//! Numbers by which a programme works: how many attempts before contact is lost, how long a case stays open.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::follow_up::LostRule;
use crate::form::{Check, FieldError};
use crate::screening::RiskCategory;

text_enum! {
    /// A number that a programme may change. What is not here is law, or protects somebody.
    pub enum Rule ("rule") {
        /// Attempts that fail before contact counts as lost.
        LostAttempts = "lost_attempts",
        /// Ways that have to be tried.
        LostChannels = "lost_channels",
        /// Months from the first of them to the last.
        LostMonths = "lost_months",
        /// Months that a yes to sharing holds when nobody says otherwise.
        ConsentMonths = "consent_months",
        /// Days before its end at which a consent asks to be renewed.
        ConsentNotice = "consent_notice",
        /// Days for which an entry of the directory counts as checked.
        DirectoryDays = "directory_days",
        /// Days for which a provider reads a referral after its end.
        ProviderDays = "provider_days",
        /// Hours for which a case is open that was opened at once.
        AtOnceHours = "at_once_hours",
        /// Days for which what was typed and not saved is kept.
        DraftDays = "draft_days",
        /// Days for which a registration is kept that was begun and not saved: nobody has said yes to it so far.
        BegunDays = "begun_days",
        /// Up to which risk category somebody is taken into support without a warning: 1 is low, 2 is medium too.
        AcceptedRisk = "accepted_risk",
        /// Suppliers that have to make an offer for a larger purchase.
        QuotesNeeded = "quotes_needed",
        /// Above how many thousands of the programme's money a purchase is a larger one.
        QuotesAbove = "quotes_above",
        /// Months for which the screening of a supplier holds.
        ScreenedMonths = "screened_months",
        /// Of a hundred hours of a month, so many have to be attended for a stipend.
        StipendAttendance = "stipend_attendance",
        /// Days after which a plan is looked at again at the latest.
        PlanReviewDays = "plan_review_days",
        /// Days within which a plan is decided, or written anew when it was returned.
        PlanDecisionDays = "plan_decision_days",
        /// Days within which the person is asked whether a service was given.
        VerifyDays = "verify_days",
        /// Days within which another office answers whether it takes a case.
        TransferDays = "transfer_days",
        /// Years for which the words of what people said stay after its end.
        FeedbackYears = "feedback_years",
        /// Days within which a provider says that it destroyed what was taken back.
        StopDays = "stop_days",
        /// Hours within which the second person looks at a referral sent without consent.
        VitalHours = "vital_hours",
        /// Days within which help whose consent was taken back is offered again without sharing.
        OfferDays = "offer_days",
        /// Days within which a case whose file the person does not want any more is closed or put on hold.
        FileDays = "file_days",
        /// Days for which a provider's link in a mail leads somewhere.
        LinkDays = "link_days",
        /// Days before its end in which an agreement with an organisation is on the list of those to renew.
        AgreementDays = "agreement_days",
        /// Days within which somebody looks at what the household of a person who died has a right to.
        DependantsDays = "dependants_days",
        /// Days within which whoever takes a case over tells the person.
        HandoverDays = "handover_days",
        /// How far a service may be that is suggested in place of another one.
        NearbyKm = "nearby_km",
        /// Months for which the record of a closed case is kept.
        KeepMonths = "keep_months",
    }
}

text_enum! {
    /// What a rule counts.
    pub enum RuleUnit ("rule-unit") {
        Attempts = "attempts",
        Channels = "channels",
        Hours = "hours",
        Days = "days",
        Months = "months",
        Years = "years",
        Categories = "categories",
        Suppliers = "suppliers",
        Thousands = "thousands",
        Percent = "percent",
        Kilometres = "kilometres",
    }
}

impl Rule {
    /// What the product does until a programme decides otherwise.
    pub const fn usual(self) -> u32 {
        match self {
            Rule::LostAttempts | Rule::LostMonths => 3,
            Rule::LostChannels => 2,
            Rule::ConsentMonths => 24,
            Rule::ConsentNotice => 60,
            Rule::DirectoryDays => 90,
            Rule::ProviderDays | Rule::DraftDays => 30,
            Rule::BegunDays => 7,
            Rule::AtOnceHours | Rule::AcceptedRisk => 1,
            Rule::QuotesNeeded => 3,
            Rule::QuotesAbove => 100,
            Rule::ScreenedMonths => 12,
            Rule::StipendAttendance => 80,
            Rule::PlanReviewDays => 90,
            Rule::PlanDecisionDays | Rule::TransferDays => 7,
            Rule::VerifyDays => 14,
            // The field's retention schedule.
            Rule::FeedbackYears => 5,
            Rule::StopDays | Rule::OfferDays | Rule::FileDays => 3,
            Rule::VitalHours => 72,
            Rule::LinkDays | Rule::AgreementDays => 60,
            Rule::DependantsDays => 14,
            Rule::HandoverDays => 7,
            Rule::NearbyKm => 30,
            // The field's retention schedule.
            Rule::KeepMonths => 24,
        }
    }

    /// Between which numbers a programme may choose. Outside of them somebody is given up too soon, or seen too long.
    pub const fn bounds(self) -> RangeInclusive<u32> {
        match self {
            Rule::LostAttempts => 2..=10,
            Rule::LostChannels => 1..=4,
            Rule::LostMonths => 1..=12,
            Rule::ConsentMonths => 6..=24,
            Rule::ConsentNotice => 7..=180,
            Rule::DirectoryDays => 30..=365,
            Rule::ProviderDays => 1..=90,
            Rule::AtOnceHours => 1..=4,
            Rule::DraftDays => 7..=90,
            Rule::BegunDays => 1..=30,
            // Of high danger nobody is taken in without a word.
            Rule::AcceptedRisk => 1..=2,
            Rule::QuotesNeeded => 2..=5,
            Rule::QuotesAbove => 0..=1_000,
            Rule::ScreenedMonths => 6..=24,
            Rule::StipendAttendance => 50..=100,
            Rule::PlanReviewDays => 30..=180,
            Rule::PlanDecisionDays | Rule::TransferDays => 1..=30,
            Rule::VerifyDays => 3..=60,
            // Somebody may ask again, or be asked; and what was said in fear is not kept for ever.
            Rule::FeedbackYears => 1..=10,
            Rule::StopDays | Rule::OfferDays | Rule::FileDays => 1..=14,
            // What was done past a person's consent is not left alone for longer.
            Rule::VitalHours => 24..=72,
            Rule::LinkDays => 7..=180,
            Rule::AgreementDays => 14..=180,
            Rule::DependantsDays => 3..=60,
            Rule::HandoverDays => 1..=30,
            Rule::NearbyKm => 5..=300,
            // Somebody may come back, or be asked; and nobody's story is kept for ever.
            Rule::KeepMonths => 6..=60,
        }
    }

    /// What it counts.
    pub const fn unit(self) -> RuleUnit {
        match self {
            Rule::LostAttempts => RuleUnit::Attempts,
            Rule::LostChannels => RuleUnit::Channels,
            Rule::LostMonths | Rule::ConsentMonths | Rule::ScreenedMonths | Rule::KeepMonths => RuleUnit::Months,
            Rule::ConsentNotice
            | Rule::DirectoryDays
            | Rule::ProviderDays
            | Rule::DraftDays
            | Rule::BegunDays
            | Rule::PlanReviewDays
            | Rule::PlanDecisionDays
            | Rule::VerifyDays
            | Rule::TransferDays
            | Rule::StopDays
            | Rule::OfferDays
            | Rule::FileDays
            | Rule::LinkDays
            | Rule::AgreementDays
            | Rule::DependantsDays
            | Rule::HandoverDays => RuleUnit::Days,
            Rule::FeedbackYears => RuleUnit::Years,
            Rule::AtOnceHours | Rule::VitalHours => RuleUnit::Hours,
            Rule::NearbyKm => RuleUnit::Kilometres,
            Rule::AcceptedRisk => RuleUnit::Categories,
            Rule::QuotesNeeded => RuleUnit::Suppliers,
            Rule::QuotesAbove => RuleUnit::Thousands,
            Rule::StipendAttendance => RuleUnit::Percent,
        }
    }
}

/// Every rule with its number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules(BTreeMap<Rule, u32>);

impl Rules {
    /// From what was changed. A number outside of today's bounds does not count.
    pub fn of(changed: impl IntoIterator<Item = (Rule, u32)>) -> Rules {
        Rules(changed.into_iter().filter(|(rule, n)| rule.bounds().contains(n)).collect())
    }

    /// The number of a rule.
    pub fn get(&self, rule: Rule) -> u32 {
        self.0.get(&rule).copied().unwrap_or(rule.usual())
    }

    /// The last day of something that begins on `day` and lasts for the days of a rule.
    pub fn days_after(&self, rule: Rule, day: NaiveDate) -> NaiveDate {
        day.checked_add_days(Days::new(self.get(rule).into())).unwrap_or(day)
    }

    /// Until when the record of a case is kept that is closed on `day`.
    pub fn kept_until(&self, day: NaiveDate) -> NaiveDate {
        day.checked_add_months(Months::new(self.get(Rule::KeepMonths))).unwrap_or(day)
    }

    /// Risk categories with which somebody is taken into support without a warning.
    pub fn accepted_risk(&self) -> &'static [RiskCategory] {
        match self.get(Rule::AcceptedRisk) {
            0 | 1 => &[RiskCategory::Low],
            _ => &[RiskCategory::Low, RiskCategory::Medium],
        }
    }

    /// When contact counts as lost.
    pub fn lost(&self) -> LostRule {
        LostRule {
            attempts: self.get(Rule::LostAttempts),
            channels: self.get(Rule::LostChannels),
            months: self.get(Rule::LostMonths),
        }
    }
}

/// What the page of the rules sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct RulesForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Version that was seen.
    pub version: String,
    /// A number for each code of [`Rule`].
    pub rule: BTreeMap<String, String>,
}

impl RulesForm {
    /// The path of a rule's field.
    pub fn field(rule: Rule) -> String {
        format!("rule[{rule}]")
    }

    /// Checks it: every number is there and within its bounds, and no more ways than attempts are asked for.
    pub fn parse(&self) -> Result<(Uuid, i64, Rules), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let mut numbers = Vec::new();
        for rule in Rule::ALL {
            let field = RulesForm::field(*rule);
            let typed = self.rule.get(rule.as_str()).map(String::as_str).unwrap_or_default();
            if typed.trim().is_empty() {
                check.error(field.clone(), "error-rule-missing");
            }
            let (least, most) = rule.bounds().into_inner();
            let number = check.number(&field, typed, i64::from(least)..=i64::from(most));
            numbers.extend(number.and_then(|n| u32::try_from(n).ok()).map(|n| (*rule, n)));
        }
        let rules = Rules::of(numbers);
        if !check.failed() {
            if rules.get(Rule::LostChannels) > rules.get(Rule::LostAttempts) {
                check.error(RulesForm::field(Rule::LostChannels), "error-rule-channels");
            }
            if ![6, 12, 24].contains(&rules.get(Rule::ConsentMonths)) {
                check.error(RulesForm::field(Rule::ConsentMonths), "error-rule-consent-months");
            }
        }
        check.finish(command.zip(version).map(|(command, version)| (command, version, rules)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn form(changed: &[(Rule, &str)]) -> RulesForm {
        let mut rule: BTreeMap<String, String> =
            Rule::ALL.iter().map(|r| (r.to_string(), r.usual().to_string())).collect();
        rule.extend(changed.iter().map(|(r, n)| (r.to_string(), (*n).to_owned())));
        RulesForm { command: Uuid::nil().to_string(), version: "1".into(), rule }
    }

    fn errors(changed: &[(Rule, &str)]) -> Vec<(String, String)> {
        form(changed).parse().unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn what_is_usual_is_allowed_and_can_be_saved_as_it_is() {
        for rule in Rule::ALL {
            assert!(rule.bounds().contains(&rule.usual()), "{rule}");
        }
        let (_, _, rules) = form(&[]).parse().unwrap();
        assert!(Rule::ALL.iter().all(|rule| rules.get(*rule) == rule.usual()));
    }

    #[test]
    fn what_would_harm_is_refused_at_its_field() {
        let range = |rule: Rule, n: &str| {
            assert_eq!(errors(&[(rule, n)]), [(RulesForm::field(rule), "error-number-range".to_owned())], "{rule} {n}");
        };
        range(Rule::AtOnceHours, "5");
        range(Rule::AtOnceHours, "0");
        range(Rule::ProviderDays, "91");
        range(Rule::LostAttempts, "1");
        range(Rule::ConsentMonths, "36");
        range(Rule::DirectoryDays, "x");
        range(Rule::AcceptedRisk, "3");
        range(Rule::FeedbackYears, "0");
        range(Rule::FeedbackYears, "11");
        range(Rule::VitalHours, "73");
        range(Rule::KeepMonths, "61");
        assert_eq!(errors(&[(Rule::DraftDays, " ")])[0].1, "error-rule-missing");
        assert_eq!(errors(&[(Rule::LostChannels, "4")])[0].1, "error-rule-channels");
        assert_eq!(errors(&[(Rule::ConsentMonths, "13")])[0].1, "error-rule-consent-months");
    }

    proptest! {
        #[test]
        fn a_saved_number_outside_of_its_bounds_never_counts(place in 0..Rule::ALL.len(), n in any::<u32>()) {
            let rule = Rule::ALL[place];
            let rules = Rules::of([(rule, n)]);
            prop_assert!(rule.bounds().contains(&rules.get(rule)));
        }
    }
}
