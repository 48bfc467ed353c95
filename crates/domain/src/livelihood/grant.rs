//! A grant: how much at most, in which parts, and who may say yes to how much.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{BusinessPlan, Modality};
use crate::form::{Check, FieldError};
use crate::money::Currency;

/// Most that one business is given, in minor units. About a thousand US dollars, as programmes of the kind do.
pub fn ceiling(money: Currency) -> i64 {
    match money.code {
        "USD" => 150_000,
        "CDF" => 420_000_000,
        _ => 1_000_000,
    }
}

/// Most for one tranche to which an office's supervisor may say yes alone; above it a programme manager does.
pub fn supervisor_limit(money: Currency) -> i64 {
    match money.code {
        "USD" => 30_000,
        "CDF" => 84_000_000,
        _ => 200_000,
    }
}

/// Days for which money waits after somebody changed to whom it goes.
pub const PAYEE_DAYS: i64 = 14;
/// What of a tranche has to be used as agreed before the next one, in percent.
pub const USE_NEEDED: i64 = 60;
/// Fewest and most tranches.
const TRANCHES: std::ops::RangeInclusive<usize> = 1..=4;

/// Parts of `amount` by shares in percent; the last one takes what rounding leaves. Nothing when the shares are not a
/// hundred.
pub fn split(amount: i64, shares: &[i64]) -> Option<Vec<i64>> {
    let sum = shares.iter().try_fold(0_i64, |sum, s| sum.checked_add(*s))?;
    if sum != 100 || !TRANCHES.contains(&shares.len()) || shares.iter().any(|s| *s <= 0) {
        return None;
    }
    let mut parts: Vec<i64> = shares.iter().map(|s| amount * s / 100).collect();
    let rest = amount - parts.iter().sum::<i64>();
    if let Some(last) = parts.last_mut() {
        *last += rest;
    }
    Some(parts)
}

text_enum! {
    /// What has to be true before a tranche is asked for.
    pub enum TrancheCondition ("tranche-condition") {
        PlanApproved = "plan_approved",
        ConditionsMet = "conditions_met",
        UseSeen = "use_seen",
        RecordsKept = "records_kept",
    }
}

/// The condition of the tranche `number`, counted from 1.
pub fn condition(number: usize, conditional: bool) -> TrancheCondition {
    match number {
        1 if conditional => TrancheCondition::ConditionsMet,
        1 => TrancheCondition::PlanApproved,
        2 => TrancheCondition::UseSeen,
        _ => TrancheCondition::RecordsKept,
    }
}

/// What the tranches of an approved plan are: amounts and conditions.
pub fn tranches(plan: &BusinessPlan, conditional: bool) -> Vec<(i64, TrancheCondition)> {
    let parts = split(plan.asked, &plan.shares).unwrap_or_default();
    parts.into_iter().enumerate().map(|(i, amount)| (amount, condition(i + 1, conditional))).collect()
}

text_enum! {
    /// To whom money goes.
    pub enum PayeeKind ("payee-kind") {
        Person = "person",
        Proxy = "proxy",
    }
}

text_enum! {
    /// By which way money goes.
    pub enum PayMethod ("pay-method") {
        MobileMoney = "mobile_money",
        Bank = "bank",
        Cash = "cash",
        Voucher = "voucher",
        Supplier = "supplier",
    }
}

impl PayMethod {
    /// Whether it needs a number or account.
    pub fn needs_account(self) -> bool {
        matches!(self, PayMethod::MobileMoney | PayMethod::Bank)
    }

    /// The ways that go with a form of help.
    pub fn of(modality: Modality) -> &'static [PayMethod] {
        match modality {
            Modality::InKind => &[PayMethod::Supplier],
            Modality::MobileMoney => &[PayMethod::MobileMoney, PayMethod::Bank],
            Modality::Voucher => &[PayMethod::Voucher],
            Modality::Cash => &[PayMethod::Cash],
        }
    }
}

/// What the form of a payee sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PayeeForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Version that was seen.
    pub version: String,
    /// [`PayeeKind`].
    pub kind: String,
    /// Name of a proxy. The person's own comes from the record.
    pub name: String,
    /// [`PayMethod`].
    pub method: String,
    /// Number or account.
    pub account: String,
    /// Why somebody else gets the money.
    pub reason: String,
}

/// A payee as it was sent.
#[derive(Debug, Clone)]
pub struct SentPayee {
    /// Which sending.
    pub command: Uuid,
    /// Version that was seen.
    pub version: i64,
    /// Who.
    pub kind: PayeeKind,
    /// Name of a proxy.
    pub name: Option<String>,
    /// By which way.
    pub method: PayMethod,
    /// Number or account.
    pub account: Option<String>,
    /// Why somebody else.
    pub reason: Option<String>,
}

impl PayeeForm {
    /// Checks the form for a grant that comes in this form.
    pub fn parse(&self, modality: Modality) -> Result<SentPayee, Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let kind = check.required_code("kind", &self.kind, "error-payee-kind");
        let proxy = kind == Some(PayeeKind::Proxy);
        let name = proxy.then(|| check.required_line("name", &self.name, "error-payee-name"));
        let method: Option<PayMethod> = check.required_code("method", &self.method, "error-payee-method");
        if method.is_some_and(|m| !PayMethod::of(modality).contains(&m)) {
            check.error("method", "error-payee-method-other");
        }
        let account = method.is_some_and(PayMethod::needs_account);
        let account = account.then(|| check.required_line("account", &self.account, "error-payee-account"));
        let reason = proxy.then(|| check.required_text("reason", &self.reason, "error-payee-reason"));
        check.finish((|| {
            Some(SentPayee {
                command: command?,
                version: version?,
                kind: kind?,
                name,
                method: method?,
                account,
                reason,
            })
        })())
    }
}

text_enum! {
    /// What holds money back. None of it is a fault of the person, and none says what is known.
    pub enum Hold ("hold") {
        /// Under 18, or the age is in doubt: no money.
        Child = "child",
        /// The record may be there twice.
        Duplicate = "duplicate",
        /// Another record of the same person was paid.
        PaidElsewhere = "paid_elsewhere",
        /// Benefits wait while something is clarified.
        Suspended = "suspended",
        /// The person died: the remainder needs a decision.
        Deceased = "deceased",
        /// The case has ended, or was merged into another one.
        Ended = "ended",
        /// Nobody is named to whom it goes.
        NoPayee = "no_payee",
        /// A second person has not agreed to the payee.
        PayeeNotApproved = "payee_not_approved",
        /// The payee was changed a few days ago.
        PayeeNew = "payee_new",
        /// What is bought has not arrived, or the person has not confirmed it.
        GoodsMissing = "goods_missing",
        /// Nobody has seen since that what was paid before was used, or that the business runs.
        UseUnclear = "use_unclear",
        /// Somebody decided to hold it back.
        Decided = "decided",
    }
}

impl Hold {
    /// Whether it says nothing of the person, so that who pays may read it.
    pub fn is_of_money(self) -> bool {
        matches!(self, Hold::NoPayee | Hold::PayeeNotApproved | Hold::PayeeNew | Hold::GoodsMissing)
    }

    /// What who pays is told: what lies behind it is nothing for them, only that it waits and whom to ask.
    pub fn refusal_to_payer(self) -> &'static str {
        if self.is_of_money() { self.refusal() } else { "error-payment-held" }
    }

    /// Why nothing is paid meanwhile: the key of a sentence.
    pub fn refusal(self) -> &'static str {
        match self {
            Hold::Child => "error-hold-child",
            Hold::Duplicate => "error-hold-duplicate",
            Hold::PaidElsewhere => "error-hold-paid-elsewhere",
            Hold::Suspended => "error-hold-suspended",
            Hold::Deceased => "error-hold-deceased",
            Hold::Ended => "error-hold-ended",
            Hold::NoPayee => "error-hold-no-payee",
            Hold::PayeeNotApproved => "error-hold-payee-not-approved",
            Hold::PayeeNew => "error-hold-payee-new",
            Hold::GoodsMissing => "error-hold-goods-missing",
            Hold::UseUnclear => "error-hold-use-unclear",
            Hold::Decided => "error-hold-decided",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::PROGRAMME;
    use proptest::prelude::*;

    #[test]
    fn who_pays_is_not_told_what_is_behind_money_that_waits() {
        for hold in Hold::ALL {
            assert_eq!(hold.refusal_to_payer() == "error-payment-held", !hold.is_of_money(), "{hold:?}");
        }
    }

    #[test]
    fn the_usual_grant_comes_in_half_and_two_parts() {
        assert_eq!(split(600_000, &[50, 30, 20]), Some(vec![300_000, 180_000, 120_000]));
        assert!(600_000 <= ceiling(PROGRAMME) && supervisor_limit(PROGRAMME) < ceiling(PROGRAMME));
    }

    #[test]
    fn a_proxy_has_a_name_a_reason_and_a_way_that_fits() {
        let form = PayeeForm {
            command: Uuid::nil().to_string(),
            version: "1".into(),
            kind: "proxy".into(),
            method: "cash".into(),
            ..PayeeForm::default()
        };
        let errors = form.parse(Modality::MobileMoney).unwrap_err();
        let keys: Vec<_> = errors.iter().map(|e| e.key.as_str()).collect();
        assert_eq!(keys, ["error-payee-name", "error-payee-method-other", "error-payee-reason"]);
    }

    proptest! {
        #[test]
        fn parts_are_the_whole(amount in 1i64..1_000_000_000, a in 1i64..98, b in 1i64..50) {
            let shares = [a, b, 100 - a - b];
            match split(amount, &shares) {
                Some(parts) => prop_assert_eq!(parts.iter().sum::<i64>(), amount),
                None => prop_assert!(shares[2] <= 0),
            }
        }
    }
}
