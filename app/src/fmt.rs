//! Dates, times and numbers as the page's language writes them.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc};
use chrono_tz::Tz;
use domain::date::PartialDate;
use domain::locale::Locale;
use leptos::prelude::use_context;

use crate::caller::{Caller, locale};

/// Digits of the language: Arabic-Indic in Arabic. Codes and phone numbers stay as they are.
pub fn digits(text: &str, locale: Locale) -> String {
    if locale != Locale::Ar {
        return text.to_owned();
    }
    text.chars().map(|c| c.to_digit(10).and_then(|d| char::from_u32(0x0660 + d)).unwrap_or(c)).collect()
}

/// From five digits on in groups of three, apart by a narrow no-break space; years stay whole.
pub fn grouped(n: i64) -> String {
    let plain = n.unsigned_abs().to_string();
    if plain.len() < 5 {
        return n.to_string();
    }
    let mut out = String::new();
    for (i, c) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i).is_multiple_of(3) {
            out.push('\u{202F}');
        }
        out.push(c);
    }
    if n < 0 { format!("-{out}") } else { out }
}

/// A number in the page's language.
pub fn number(n: i64) -> String {
    digits(&grouped(n), locale())
}

/// An amount of minor units with its currency: `180 000 FCFA`.
pub fn money(amount: i64, code: &str) -> String {
    format!("{}\u{a0}{}", money_short(amount, code), currency_name(code))
}

/// An amount of minor units without its currency.
pub fn money_short(amount: i64, code: &str) -> String {
    let decimals = domain::money::currency(code).map_or(0, |c| c.decimals);
    let unit = 10_i64.pow(decimals);
    if decimals == 0 {
        return number(amount);
    }
    let sign = if amount < 0 { "-" } else { "" };
    let whole = grouped(amount.abs() / unit);
    digits(&format!("{sign}{whole}.{:0width$}", amount.abs() % unit, width = decimals as usize), locale())
}

/// What a currency is called in an amount.
pub fn currency_name(code: &str) -> String {
    t!(format!("currency-{}", code.to_lowercase()))
}

fn month(prefix: &str, month: u32) -> String {
    t!(format!("{prefix}-{month}"))
}

fn day_number(day: u32) -> String {
    if locale() == Locale::Fr && day == 1 { "1er".to_owned() } else { digits(&day.to_string(), locale()) }
}

fn year(y: i32) -> String {
    digits(&y.to_string(), locale())
}

/// `24 November 2026`.
pub fn day(d: NaiveDate) -> String {
    format!("{} {} {}", day_number(d.day()), month("month", d.month()), year(d.year()))
}

/// `24 Nov`, with the year when it is not `today`'s.
pub fn day_short(d: NaiveDate, today: NaiveDate) -> String {
    let short = format!("{} {}", day_number(d.day()), month("month-short", d.month()));
    if d.year() == today.year() { short } else { format!("{short} {}", year(d.year())) }
}

/// `Tuesday 24 November 2026`.
pub fn day_long(d: NaiveDate) -> String {
    format!("{} {}", t!(format!("weekday-{}", d.weekday().number_from_monday())), day(d))
}

/// Words in one line, as the language separates them: the first as it is, the others with a small letter.
pub fn list(words: impl IntoIterator<Item = String>) -> String {
    let words = words.into_iter().enumerate().map(|(i, w)| if i == 0 { w } else { lower(&w) });
    words.collect::<Vec<_>>().join(&t!("list-separator"))
}

/// A label inside a sentence: "Office" becomes "office"; "HIV" stays as it is. Not for names.
pub fn lower(label: &str) -> String {
    if label.chars().nth(1).is_some_and(char::is_uppercase) {
        return label.to_owned();
    }
    let mut chars = label.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The two lines of the date box in a list: day and short month.
pub fn day_box(d: NaiveDate) -> (String, String) {
    (digits(&d.day().to_string(), locale()), month("month-short", d.month()))
}

/// `1998`, `June 1998` or `2 June 1998`: only what is known.
pub fn partial(d: PartialDate) -> String {
    match (d.month(), d.day()) {
        (Some(m), Some(day)) => format!("{} {} {}", day_number(day), month("month", m), year(d.year())),
        (Some(m), None) => format!("{} {}", month("month", m), year(d.year())),
        _ => year(d.year()),
    }
}

/// The reader's date of an instant, in the office's zone.
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    zone(at).date()
}

/// `14:05` in the office's zone.
pub fn time(at: DateTime<Utc>) -> String {
    let local = zone(at);
    digits(&format!("{:02}:{:02}", local.hour(), local.minute()), locale())
}

/// A day in words, with a time of day as clocks in the office show it, where there is one.
pub fn day_at(day: String, time: Option<NaiveTime>) -> String {
    match time {
        Some(time) => t!("day-and-time", day = day, time = digits(&time.format("%H:%M").to_string(), locale())),
        None => day,
    }
}

/// `24 Nov, 14:05` in the office's zone.
pub fn instant(at: DateTime<Utc>) -> String {
    t!("day-and-time", day = instant_day(at), time = time(at))
}

/// `24 Nov` in the office's zone.
pub fn instant_day(at: DateTime<Utc>) -> String {
    let date = local_date(at);
    day_short(date, now().map_or(date, local_date))
}

/// From one instant to another in calendar days of the office: tomorrow is 1, whatever the hours.
pub fn days_between(from: DateTime<Utc>, to: DateTime<Utc>) -> i64 {
    (local_date(to) - local_date(from)).num_days()
}

/// Whose clocks count in what is inside, when it is not the reader's office: a provider reads the times of the office
/// that sent the referral.
#[derive(Debug, Clone, Copy)]
pub struct Zone(pub Tz);

fn zone(at: DateTime<Utc>) -> chrono::NaiveDateTime {
    let office = || use_context::<Caller>().and_then(|c| c.0).and_then(|c| c.office).map(|o| o.timezone);
    let zone = use_context::<Zone>().map(|z| z.0).or_else(office);
    zone.map_or_else(|| at.naive_utc(), |zone| at.with_timezone(&zone).naive_local())
}

fn now() -> Option<DateTime<Utc>> {
    use_context::<Caller>().and_then(|c| c.0).map(|c| c.now)
}

#[cfg(test)]
mod tests {
    use super::lower;

    #[test]
    fn a_label_begins_small_inside_a_sentence_and_letters_that_stand_for_words_stay() {
        assert_eq!(lower("Office"), "office");
        assert_eq!(lower("Épargne"), "épargne");
        assert_eq!(lower("HIV counselling"), "HIV counselling");
        assert_eq!(lower(""), "");
    }
}
