//! Numbers that do not belong into free text: of phones and of identity papers.

/// So many digits in a row look like a number of a phone or a document.
const DIGITS: usize = 8;

/// Whether the text seems to hold a phone or document number. A guess, to ask about and not to refuse.
pub fn holds_a_number(text: &str) -> bool {
    runs(text).iter().any(|run| {
        let groups: Vec<&str> = run.split(|c: char| !c.is_numeric()).filter(|g| !g.is_empty()).collect();
        let digits: usize = groups.iter().map(|g| g.chars().count()).sum();
        digits >= DIGITS && !is_date_or_code(&groups) && !is_amount(&groups)
    })
}

/// Digits that are apart by at most one blank, dot, dash or slash.
fn runs(text: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    for c in text.chars() {
        let last = runs.last_mut().filter(|r| !r.is_empty());
        match (c.is_numeric(), last) {
            (true, Some(run)) => run.push(c),
            (true, None) => runs.push(c.to_string()),
            (false, Some(run)) if is_gap(c) && run.ends_with(char::is_numeric) => run.push(c),
            (false, _) => runs.push(String::new()),
        }
    }
    runs
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | '.' | '-' | '/')
}

/// `24/11/2026`, `2026-11-24`, or the digits of one of the product's own codes: `R-26-004512`.
fn is_date_or_code(groups: &[&str]) -> bool {
    let lengths: Vec<usize> = groups.iter().map(|g| g.chars().count()).collect();
    matches!(lengths[..], [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2] | [2, 6] | [2, 6, 1])
}

/// `180 000 000`.
fn is_amount(groups: &[&str]) -> bool {
    groups.len() > 1 && groups.iter().skip(1).all(|g| g.chars().count() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_phones_and_papers_are_noticed() {
        for text in ["call 70 12 34 56", "+226 70-12-34-56", "B12345678", "رقم ٧٠١٢٣٤٥٦", "tel.70.12.34.56, evening"]
        {
            assert!(holds_a_number(text), "{text}");
        }
    }

    #[test]
    fn dates_amounts_and_counts_are_not() {
        for text in [
            "on 24/11/2026",
            "2026-11-24",
            "180 000 FCFA",
            "1 250 000 000",
            "3 children, 12 and 7",
            "R-26-004512",
            "BFA-DOR-26-000123-7",
            "",
        ] {
            assert!(!holds_a_number(text), "{text}");
        }
    }
}
