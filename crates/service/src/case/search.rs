//! What a search in the caseload means: a code, a number, a phone, a code name, a name. Only within the scope.

use chrono::Datelike;
use domain::authz::Scope;
use domain::case::code_names_like;
use domain::code::CaseCode;
use domain::name::search_words;
use domain::person::number_key;
use store::case_list::CaseKey;
use store::case_search;

use super::list::ROWS;
use crate::{Ctx, ServiceResult};

/// What a hit was found by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// Its code or number.
    Code,
    /// Its code name.
    CodeName,
    /// A code name that is written nearly so.
    NearCodeName,
    /// A phone.
    Phone,
    /// The name of the person, as written or as heard. The name itself stays protected.
    Name,
}

/// Years back in which a bare number is looked for.
const YEARS: i32 = 6;
/// Fewest digits of a phone.
const PHONE_DIGITS: usize = 7;

/// Codes of the hits, the surest first, each once.
pub async fn find(ctx: &Ctx, scope: Scope, query: &str) -> ServiceResult<Vec<(String, Option<Match>)>> {
    let query: String = query.trim().chars().take(100).collect();
    let mut hits = Hits::default();
    for code in codes(ctx, &query) {
        hits.add(case_search::by_code(ctx.db(), scope, &code).await?, Match::Code);
    }
    if let Some(key) = phone(ctx, &query) {
        hits.add(case_search::by_phone(ctx.db(), scope, &key, ROWS as i64).await?, Match::Phone);
    }
    for range in code_names_like(&query) {
        let kind = if range.exact { Match::CodeName } else { Match::NearCodeName };
        let keys = case_search::by_code_name(ctx.db(), scope, &range.from, &range.to, ROWS as i64).await?;
        hits.add(keys, kind);
    }
    // A code or a phone is no name, and its digits would be looked up in vain.
    if query.chars().any(char::is_alphabetic) && query.parse::<CaseCode>().is_err() {
        let keys = case_search::by_name(ctx.db(), scope, &search_words(&query), ROWS as i64).await?;
        hits.add(keys, Match::Name);
    }
    Ok(hits.0)
}

#[derive(Default)]
struct Hits(Vec<(String, Option<Match>)>);

impl Hits {
    fn add(&mut self, keys: impl IntoIterator<Item = CaseKey>, kind: Match) {
        for key in keys {
            if self.0.len() < ROWS && self.0.iter().all(|(code, _)| *code != key.code) {
                self.0.push((key.code, Some(kind)));
            }
        }
    }
}

/// The codes that are meant: one that was typed in full, or a number of the actor's office in the last years.
fn codes(ctx: &Ctx, query: &str) -> Vec<String> {
    if let Ok(code) = query.parse::<CaseCode>() {
        return vec![code.as_str().to_owned()];
    }
    let number = query.parse::<u32>().ok().filter(|n| (1..=999_999).contains(n));
    let (Some(number), Some(office)) = (number, &ctx.office) else { return Vec::new() };
    let this_year = ctx.today().year();
    (0..YEARS)
        .filter_map(|back| u8::try_from((this_year - back).rem_euclid(100)).ok())
        .filter_map(|year| CaseCode::new(&office.country, &office.code, year, number).ok())
        .map(|code| code.as_str().to_owned())
        .collect()
}

fn phone(ctx: &Ctx, query: &str) -> Option<String> {
    let key = number_key(query, ctx.office.as_ref().map_or("", |o| &o.country))?;
    (key.len() >= PHONE_DIGITS).then_some(key)
}
