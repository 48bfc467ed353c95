//! The statement of a provider of mobile money: what it says was paid, line by line, and what that means for us.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::PaymentState;
use crate::money::{Currency, currency};

/// What a provider says about one movement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct StatementLine {
    /// Our reference.
    pub reference: String,
    /// Amount in minor units of its currency.
    pub amount: i64,
    /// Code of the currency.
    pub currency: &'static str,
    /// Number of the telephone.
    pub phone: String,
    /// The day.
    pub date: NaiveDate,
    /// Whether it was paid; else it failed.
    pub paid: bool,
}

/// Why a file is no statement: the key of the sentence and the number of the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadStatement {
    /// Key of the sentence.
    pub key: &'static str,
    /// Which line, counted from 1.
    pub line: usize,
}

/// Most lines of one file.
pub const LINES_MAX: usize = 20_000;
/// Names of the columns, in any order.
const COLUMNS: [&str; 6] = ["reference", "amount", "currency", "phone", "date", "status"];
/// Words for a movement that was done.
const DONE: [&str; 6] = ["ok", "paid", "success", "successful", "completed", "confirmed"];
/// Words for one that was not.
const FAILED: [&str; 5] = ["failed", "rejected", "cancelled", "reversed", "error"];

/// Reads a statement. One bad line refuses the whole: half a statement would be taken for a whole one.
pub fn read_statement(text: &str) -> Result<Vec<StatementLine>, BadStatement> {
    let text = text.trim_start_matches('\u{FEFF}');
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.matches(';').count() > first.matches(',').count() { ';' } else { ',' };
    let mut rows = text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty());
    let error = |key, line: usize| BadStatement { key, line: line + 1 };
    let Some((_, head)) = rows.next() else { return Err(error("error-statement-empty", 0)) };
    let names: Vec<String> = cells(head, separator).iter().map(|n| n.trim().to_lowercase()).collect();
    let mut at = [0; COLUMNS.len()];
    for (i, column) in COLUMNS.iter().enumerate() {
        at[i] = names.iter().position(|n| n == column).ok_or(error("error-statement-columns", 0))?;
    }
    let mut out = Vec::new();
    for (n, row) in rows {
        let cells = cells(row, separator);
        let get = |i: usize| cells.get(at[i]).map(|c| c.trim().trim_start_matches('\'').to_owned());
        let line = (|| line([get(0)?, get(1)?, get(2)?, get(3)?, get(4)?, get(5)?]))();
        out.push(line.ok_or(error("error-statement-line", n))?);
        if out.len() > LINES_MAX {
            return Err(error("error-statement-long", n));
        }
    }
    if out.is_empty() { Err(error("error-statement-empty", 0)) } else { Ok(out) }
}

fn line([reference, amount, code, phone, date, status]: [String; 6]) -> Option<StatementLine> {
    let money: Currency = currency(&code.to_uppercase())?;
    let status = status.to_lowercase();
    let paid = DONE.contains(&status.as_str());
    if reference.is_empty() || reference.len() > 40 || phone.len() > 40 || !(paid || FAILED.contains(&status.as_str()))
    {
        return None;
    }
    Some(StatementLine {
        reference: reference.to_uppercase(),
        amount: money.parse(&amount).ok()?,
        currency: money.code,
        phone,
        date: date.parse().ok()?,
        paid,
    })
}

/// Cells of one line, quoted or not.
fn cells(row: &str, separator: char) -> Vec<String> {
    let (mut out, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    let mut chars = row.trim_end_matches('\r').chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                cell.push('"');
                chars.next();
            }
            '"' => quoted = !quoted,
            c if c == separator && !quoted => out.push(std::mem::take(&mut cell)),
            c => cell.push(c),
        }
    }
    out.push(cell);
    out
}

/// What a line is recognised by when the same movement comes again: all it says, and the how manieth of its like in the
/// file it is. Two equal movements in one file are two; the same file again is the same.
pub fn fingerprints(lines: &[StatementLine]) -> Vec<String> {
    let mut seen: HashMap<&StatementLine, usize> = HashMap::new();
    lines
        .iter()
        .map(|l| {
            let n = seen.entry(l).and_modify(|n| *n += 1).or_insert(1);
            format!("{}|{}|{}|{}|{}|{}|{n}", l.reference, l.amount, l.currency, l.phone, l.date, l.paid)
        })
        .collect()
}

text_enum! {
    /// What a line means for us.
    pub enum LineOutcome ("line-outcome") {
        /// It says what we know.
        Matched = "matched",
        /// The payment had failed, and the money is there after all: it is the one payment.
        Arrived = "arrived",
        /// The payment was paid before: too much went out.
        Duplicate = "duplicate",
        /// Another amount.
        AmountDiffers = "amount_differs",
        /// Another currency.
        CurrencyDiffers = "currency_differs",
        /// Another number.
        PhoneDiffers = "phone_differs",
        /// It failed.
        Failed = "failed",
        /// We know of no such payment.
        Unknown = "unknown",
    }
}

/// A payment as the statement is held against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    /// Where it stands.
    pub state: PaymentState,
    /// Whether an earlier line said the same already.
    pub matched: bool,
    /// Amount in minor units.
    pub amount: i64,
    /// Code of the currency.
    pub currency: String,
    /// Whether the number is that of the payee.
    pub same_phone: bool,
    /// Whether its tranche has no money yet: no other payment is on its way or there, nothing was paid too much.
    pub unpaid: bool,
}

impl Expected {
    /// Whether a line says of it what we know.
    fn is_same(&self, line: &StatementLine) -> bool {
        self.currency == line.currency && self.amount == line.amount && self.same_phone
    }
}

/// What a line means for the payment with its reference.
pub fn outcome(line: &StatementLine, expected: Option<&Expected>) -> LineOutcome {
    let Some(e) = expected else { return LineOutcome::Unknown };
    if !line.paid {
        return LineOutcome::Failed;
    }
    if e.state == PaymentState::Failed && !e.matched && e.unpaid && e.is_same(line) {
        return LineOutcome::Arrived;
    }
    // Money beside another payment, or unlike the one that failed: somebody has to look, and nothing is paid meanwhile.
    if e.matched || !e.state.is_live() {
        return LineOutcome::Duplicate;
    }
    if e.currency != line.currency {
        return LineOutcome::CurrencyDiffers;
    }
    if e.amount != line.amount {
        return LineOutcome::AmountDiffers;
    }
    if e.same_phone { LineOutcome::Matched } else { LineOutcome::PhoneDiffers }
}

text_enum! {
    /// Where it stands to get back what was paid too much.
    pub enum RecoveryState ("recovery-state") {
        Open = "open",
        Told = "told",
        Settled = "settled",
    }
}

text_enum! {
    /// How it ended. Nobody is punished for an error of the programme.
    pub enum RecoveryOutcome ("recovery-outcome") {
        Repaid = "repaid",
        Offset = "offset",
        Provider = "provider",
        Forgiven = "forgiven",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const FILE: &str = "Reference;Amount;Currency;Phone;Date;Status\r\n\
                        P-26-000001;180 000;XOF;+22670000001;2026-11-20;paid\r\n\
                        P-26-000001;180 000;XOF;+22670000001;2026-11-20;paid\r\n\
                        P-26-000002;\"90 000\";xof;70000002;2026-11-20;FAILED\r\n";

    #[test]
    fn a_statement_is_read_and_equal_lines_are_told_apart() {
        let lines = read_statement(FILE).unwrap();
        assert_eq!((lines.len(), lines[0].amount, lines[2].paid), (3, 180_000, false));
        let prints = fingerprints(&lines);
        assert_ne!(prints[0], prints[1]);
        assert_eq!(prints, fingerprints(&read_statement(FILE).unwrap()));
    }

    #[test]
    fn one_bad_line_refuses_the_whole_and_is_named() {
        for bad in ["P;180000.5;XOF;1;2026-11-20;paid", "P;1;XXX;1;2026-11-20;paid", "P;1;XOF;1;yesterday;paid", "P;1"]
        {
            let found = read_statement(&format!("{FILE}{bad}")).unwrap_err();
            assert_eq!(found, BadStatement { key: "error-statement-line", line: 5 }, "{bad}");
        }
        assert_eq!(read_statement("a,b\n1,2").unwrap_err().key, "error-statement-columns");
        assert_eq!(read_statement("").unwrap_err().key, "error-statement-empty");
    }

    #[test]
    fn a_second_credit_is_too_much_whatever_it_says() {
        let line = &read_statement(FILE).unwrap()[0];
        let known = Expected {
            state: PaymentState::Sent,
            matched: false,
            amount: 180_000,
            currency: "XOF".into(),
            same_phone: true,
            unpaid: false,
        };
        assert_eq!(outcome(line, Some(&known)), LineOutcome::Matched);
        assert_eq!(outcome(line, Some(&Expected { matched: true, ..known.clone() })), LineOutcome::Duplicate);
        assert_eq!(
            outcome(line, Some(&Expected { state: PaymentState::Failed, ..known.clone() })),
            LineOutcome::Duplicate
        );
        assert_eq!(outcome(line, Some(&Expected { amount: 1, ..known.clone() })), LineOutcome::AmountDiffers);
        assert_eq!(
            outcome(line, Some(&Expected { currency: "USD".into(), ..known.clone() })),
            LineOutcome::CurrencyDiffers
        );
        assert_eq!(outcome(line, Some(&Expected { same_phone: false, ..known })), LineOutcome::PhoneDiffers);
        assert_eq!(outcome(line, None), LineOutcome::Unknown);
    }

    #[test]
    fn what_failed_and_arrived_after_all_is_the_one_payment_unless_another_was_made() {
        let line = &read_statement(FILE).unwrap()[0];
        let failed = Expected {
            state: PaymentState::Failed,
            matched: false,
            amount: 180_000,
            currency: "XOF".into(),
            same_phone: true,
            unpaid: true,
        };
        assert_eq!(outcome(line, Some(&failed)), LineOutcome::Arrived);
        for other in [
            Expected { unpaid: false, ..failed.clone() },
            Expected { amount: 1, ..failed.clone() },
            Expected { same_phone: false, ..failed.clone() },
            Expected { currency: "USD".into(), ..failed.clone() },
            Expected { state: PaymentState::Reversed, ..failed.clone() },
        ] {
            assert_eq!(outcome(line, Some(&other)), LineOutcome::Duplicate, "{other:?}");
        }
    }

    proptest! {
        #[test]
        fn no_file_makes_the_reader_panic(s in "\\PC{0,200}") {
            let _ = read_statement(&s);
            let _ = read_statement(&format!("reference,amount,currency,phone,date,status\n{s}"));
        }
    }
}
