//! Forms about tranches and payments, and the file for the provider of mobile money.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{PaymentState, plan_form::shown};
use crate::date::parse_past_day;
use crate::form::{Check, FieldError};
use crate::money::{Currency, currency};

/// What a button beside a tranche sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct TrancheForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Number of the business.
    pub business: String,
    /// Which tranche, counted from 1.
    pub tranche: String,
    /// Version of the tranche that was seen.
    pub version: String,
    /// How one knows, or why.
    pub words: String,
    /// The day of it.
    pub on: String,
}

/// A button beside a tranche, as it was sent.
#[derive(Debug, Clone)]
pub struct SentTranche {
    /// Which sending.
    pub command: Uuid,
    /// Which tranche.
    pub number: i64,
    /// Version that was seen.
    pub version: i64,
    /// How one knows, or why.
    pub words: Option<String>,
}

impl TrancheForm {
    /// Checks the form.
    pub fn parse(&self) -> Result<SentTranche, Vec<FieldError>> {
        let mut check = Check::new();
        let sent = self.sent(&mut check);
        check.finish(sent)
    }

    /// The same where words are needed: `missing` says which.
    pub fn parse_with_words(&self, missing: &str) -> Result<SentTranche, Vec<FieldError>> {
        let mut check = Check::new();
        let sent = self.sent(&mut check);
        if self.words.trim().is_empty() {
            check.error("words", missing);
        }
        check.finish(sent)
    }

    /// The same with the day on which the person got it.
    pub fn parse_received(&self, today: NaiveDate) -> Result<(SentTranche, NaiveDate), Vec<FieldError>> {
        let mut check = Check::new();
        let sent = self.sent(&mut check);
        let on = parse_past_day(&mut check, "on", &self.on, today);
        if self.words.trim().is_empty() {
            check.error("words", "error-tranche-how-received");
        }
        check.finish(sent.zip(on))
    }

    fn sent(&self, check: &mut Check) -> Option<SentTranche> {
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let number = check.version(&self.tranche);
        let words = check.text("words", &self.words);
        Some(SentTranche { command: command?, number: number?, version: version?, words })
    }
}

/// What the form "Pay" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PayForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Reference of the payment.
    pub reference: String,
    /// The amount, typed: the second look at it.
    pub amount: String,
    /// In which currency.
    pub currency: String,
}

impl PayForm {
    /// Checks the form against the currency of the grant and gives the amount in minor units.
    pub fn parse(&self, grant: Currency) -> Result<(Uuid, i64), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let typed = currency(self.currency.trim());
        if typed != Some(grant) {
            check.error_with("currency", "error-payment-currency", vec![("currency", grant.code.to_owned())]);
        }
        if self.amount.trim().is_empty() {
            check.error("amount", "error-amount-missing");
        }
        let amount = grant.field(&mut check, "amount", &self.amount);
        check.finish(command.zip(amount))
    }
}

/// What the form "What became of it" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PaymentAnswerForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Reference of the payment.
    pub reference: String,
    /// Version that was seen.
    pub version: String,
    /// [`PaymentState`].
    pub state: String,
    /// What the provider says, or the number of the receipt.
    pub words: String,
}

impl PaymentAnswerForm {
    /// Checks the form: which sending, which version, what, in which words. That money failed, is there or came back
    /// needs the provider's words or the number of a receipt.
    pub fn parse(&self) -> Result<(Uuid, i64, PaymentState, Option<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let version = check.version(&self.version);
        let state: Option<PaymentState> = check.required_code("state", &self.state, "error-payment-state");
        let words = check.text("words", &self.words);
        let needs = state.is_some_and(|s| !matches!(s, PaymentState::Sent | PaymentState::Unknown));
        if needs && words.is_none() && !check.failed_at(&["words"]) {
            check.error("words", "error-payment-words");
        }
        check.finish((|| Some((command?, version?, state?, words)))())
    }
}

/// What the form "Make a file" sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct BatchForm {
    /// Which sending of the form this is.
    pub command: String,
    /// References of the payments.
    pub references: Vec<String>,
}

/// Most payments of one file.
pub const BATCH_MAX: usize = 500;

impl BatchForm {
    /// Checks the form: each reference once.
    pub fn parse(&self) -> Result<(Uuid, Vec<String>), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let mut references: Vec<String> = self.references.iter().map(|r| r.trim().to_uppercase()).collect();
        references.retain(|r| !r.is_empty());
        references.sort_unstable();
        references.dedup();
        if references.is_empty() {
            check.error("references", "error-batch-empty");
        } else if references.len() > BATCH_MAX {
            check.error_with("references", "error-batch-many", vec![("max", BATCH_MAX.to_string())]);
        }
        check.finish(command.map(|c| (c, references)))
    }
}

/// One line of the file for the provider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchLine {
    /// Reference of the payment.
    pub reference: String,
    /// Number of the telephone.
    pub phone: String,
    /// Name of the payee.
    pub name: String,
    /// Amount in minor units.
    pub amount: i64,
    /// In which currency.
    pub currency: Currency,
}

/// The file: comma-separated, with a first line of names. What a spreadsheet would take for a formula is quoted with
/// an apostrophe.
pub fn batch_file(lines: &[BatchLine]) -> String {
    let mut out = String::from("reference,phone,name,amount,currency\r\n");
    for line in lines {
        let amount = shown(line.currency, line.amount);
        let amount = amount.split(' ').next().unwrap_or_default();
        let cells = [&line.reference, &line.phone, &line.name, amount, line.currency.code];
        out.push_str(&cells.map(cell).join(","));
        out.push_str("\r\n");
    }
    out
}

/// A cell that no spreadsheet runs and that stays one cell.
pub fn cell(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if risky { format!("'{text}") } else { text.to_owned() };
    if text.contains(['"', ',', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::PROGRAMME;
    use proptest::prelude::*;

    #[test]
    fn the_file_runs_nowhere() {
        let line = BatchLine {
            reference: "P-26-000001".into(),
            phone: "+22670000001".into(),
            name: "=HYPERLINK(\"x\"), Awa".into(),
            amount: 180_000,
            currency: PROGRAMME,
        };
        let file = batch_file(&[line]);
        let second = file.lines().nth(1).unwrap();
        assert_eq!(second, "P-26-000001,'+22670000001,\"'=HYPERLINK(\"\"x\"\"), Awa\",180000,XOF");
    }

    #[test]
    fn another_currency_or_half_a_franc_is_not_paid() {
        let form = |amount: &str, currency: &str| PayForm {
            command: Uuid::nil().to_string(),
            amount: amount.into(),
            currency: currency.into(),
            ..PayForm::default()
        };
        assert_eq!(form("180 000", "XOF").parse(PROGRAMME).unwrap().1, 180_000);
        assert_eq!(form("180000", "USD").parse(PROGRAMME).unwrap_err()[0].key, "error-payment-currency");
        assert_eq!(form("180000,5", "XOF").parse(PROGRAMME).unwrap_err()[0].key, "error-amount-decimals");
    }

    proptest! {
        #[test]
        fn no_cell_begins_a_formula_or_a_second_cell(s in "\\PC{0,30}") {
            let cell = cell(&s);
            prop_assert!(!cell.starts_with(['=', '+', '-', '@']));
            prop_assert!(!cell.contains(',') || (cell.starts_with('"') && cell.ends_with('"')));
        }
    }
}
