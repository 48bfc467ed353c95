//! Texts in the programme's own words: what the product says, and whether other words fit in its place.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use domain::form::FieldError;
use domain::locale::Locale;
use domain::programme::{Replacement, is_fixed};
use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::{parser, serializer};

use super::sources;

/// A text of the product.
#[derive(Debug)]
struct Usual {
    /// As its catalogue has it, without the key.
    words: String,
    /// What it refers to: `$n`.
    arguments: BTreeSet<String>,
}

static USUAL: LazyLock<HashMap<Locale, BTreeMap<String, Usual>>> =
    LazyLock::new(|| Locale::ALL.iter().map(|l| (*l, usual_of(*l))).collect());

fn usual_of(locale: Locale) -> BTreeMap<String, Usual> {
    let mut all = BTreeMap::new();
    for (_, source) in sources(locale) {
        let resource = parser::parse(source).unwrap_or_else(|(r, _)| r);
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let Some(pattern) = &message.value else { continue };
            let (key, arguments) = (message.id.name.to_owned(), arguments(pattern));
            let words = without_key(&serializer::serialize(&Resource { body: vec![Entry::Message(message)] }));
            all.insert(key, Usual { words, arguments });
        }
    }
    all
}

/// The words of `key = words`, without the indentation of further lines.
fn without_key(source: &str) -> String {
    let words = source.split_once('=').map_or(source, |(_, words)| words).trim();
    let lines: Vec<&str> = words.lines().map(|line| line.strip_prefix("    ").unwrap_or(line)).collect();
    lines.join("\n")
}

/// `key = words`, as a catalogue has it.
pub(super) fn with_key(key: &str, words: &str) -> String {
    let lines: Vec<String> = words.lines().map(|line| format!("    {line}")).collect();
    format!("{key} =\n{}\n", lines.join("\n"))
}

/// Whether it is the label of a value that the programme added to a list: `topic-own-3`. The product has none.
pub(super) fn is_label(key: &str) -> bool {
    key.rsplit_once("-own-").is_some_and(|(_, n)| domain::own_number(&format!("own_{n}")).is_some())
}

/// A label as a catalogue has it: just these letters, whatever they mean to a catalogue.
pub(super) fn as_label(key: &str, words: &str) -> String {
    let words = words.replace('\\', "\\\\").replace('"', "\\\"");
    format!("{key} = {{ \"{words}\" }}\n")
}

/// How the product says it; nothing for a key that does not exist.
pub fn usual(locale: Locale, key: &str) -> Option<&'static str> {
    Some(USUAL.get(&locale)?.get(key)?.words.as_str())
}

/// What a text is given: `{ $n }, { $day }`; empty for most.
pub fn given(locale: Locale, key: &str) -> String {
    let found = USUAL.get(&locale).and_then(|all| all.get(key));
    found.map(|usual| listed(&usual.arguments)).unwrap_or_default()
}

fn listed(arguments: &BTreeSet<String>) -> String {
    arguments.iter().map(|name| format!("{{ {name} }}")).collect::<Vec<_>>().join(", ")
}

/// Keys whose name or words, in any language and as they are said today, contain what is searched.
pub fn find(search: &str, own: impl Fn(Locale, &str) -> Option<String>) -> Vec<&'static str> {
    let search = search.trim().to_lowercase();
    let Some(keys) = USUAL.get(&Locale::En) else { return Vec::new() };
    let says = |locale: &Locale, key: &str| {
        let words = own(*locale, key).or_else(|| usual(*locale, key).map(str::to_owned)).unwrap_or_default();
        words.to_lowercase().contains(&search)
    };
    let found = |key: &&String| key.contains(&search) || Locale::ALL.iter().any(|l| says(l, key));
    keys.keys().filter(found).map(String::as_str).collect()
}

/// Deepest nesting of braces: a choice inside a choice. Deeper ones only wear out whoever reads them.
const DEEPEST: usize = 4;

/// Why these words cannot stand in the place of the product's; nothing when they can.
pub fn misfit(locale: Locale, key: &str, words: &str) -> Option<FieldError> {
    let usual = USUAL.get(&locale)?.get(key)?;
    let error = |key: &str, args| Some(FieldError { field: locale.to_string(), key: key.into(), args });
    if is_fixed(key) && words != usual.words {
        return error("error-text-fixed", Vec::new());
    }
    let Some(message) = read(key, words) else { return error("error-text-unreadable", Vec::new()) };
    let used = message.value.as_ref().map(arguments).unwrap_or_default();
    if used == usual.arguments {
        return None;
    }
    if usual.arguments.is_empty() {
        return error("error-text-no-arguments", Vec::new());
    }
    error("error-text-arguments", vec![("wanted".into(), listed(&usual.arguments))])
}

/// The words as one message with a value and nothing else.
fn read(key: &str, words: &str) -> Option<Message<String>> {
    if depth(words) > DEEPEST {
        return None;
    }
    let mut resource = parser::parse(with_key(key, words)).ok()?;
    let message = match (resource.body.pop(), resource.body.is_empty()) {
        (Some(Entry::Message(message)), true) => message,
        _ => return None,
    };
    (message.id.name == key && message.value.is_some() && message.attributes.is_empty()).then_some(message)
}

/// The words with one word replaced, in what is said and not in placeholders; nothing where it does not stand.
fn with_word(key: &str, words: &str, word: &Replacement) -> Option<String> {
    let mut message = read(key, words)?;
    let found = message.value.as_mut().is_some_and(|pattern| replace_in(pattern, word));
    let resource = Resource { body: vec![Entry::Message(message)] };
    found.then(|| without_key(&serializer::serialize(&resource)))
}

fn replace_in(pattern: &mut Pattern<String>, word: &Replacement) -> bool {
    let mut found = false;
    for element in &mut pattern.elements {
        found |= match element {
            PatternElement::TextElement { value } => match word.apply(value) {
                Some(said) => {
                    *value = said;
                    true
                }
                None => false,
            },
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                // Every variant, not only the first in which it stands.
                variants.iter_mut().filter_map(|v| replace_in(&mut v.value, word).then_some(())).count() > 0
            }
            PatternElement::Placeable { .. } => false,
        };
    }
    found
}

fn depth(words: &str) -> usize {
    let (mut now, mut most) = (0usize, 0);
    for c in words.chars() {
        match c {
            '{' => now += 1,
            '}' => now = now.saturating_sub(1),
            _ => {}
        }
        most = most.max(now);
    }
    most
}

/// Everything a pattern refers to. What catalogues do not use (terms, other messages, functions) counts as well: it
/// never equals what the product's text is given.
fn arguments<S: AsRef<str>>(pattern: &Pattern<S>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern<S: AsRef<str>>(pattern: &Pattern<S>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression<S: AsRef<str>>(expression: &Expression<S>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|v| in_pattern(&v.value, found));
        }
    }
}

fn in_inline<S: AsRef<str>>(inline: &InlineExpression<S>, found: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => {
            found.insert(format!("${}", id.name.as_ref()));
        }
        InlineExpression::MessageReference { id, .. } => {
            found.insert(id.name.as_ref().to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            found.insert(format!("-{}", id.name.as_ref()));
            arguments.iter().for_each(|a| in_call(a, found));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            found.insert(format!("{}()", id.name.as_ref()));
            in_call(arguments, found);
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
    }
}

fn in_call<S: AsRef<str>>(call: &CallArguments<S>, found: &mut BTreeSet<String>) {
    call.positional.iter().for_each(|a| in_inline(a, found));
    call.named.iter().for_each(|a| in_inline(&a.value, found));
}

/// The catalogues, as the service asks them.
pub struct Catalogue;

impl service::programme::Catalogue for Catalogue {
    fn usual(&self, locale: Locale, key: &str) -> Option<String> {
        usual(locale, key).map(str::to_owned)
    }
    fn replaced(&self, word: &Replacement, own: &HashMap<String, String>) -> Vec<(String, String)> {
        let Some(all) = USUAL.get(&word.locale) else { return Vec::new() };
        let said = |key: &String, usual: &Usual| {
            let before = own.get(key).unwrap_or(&usual.words);
            let fits = |words: &String| words != before && misfit(word.locale, key, words).is_none();
            let words = with_word(key, before, word).filter(fits)?;
            Some((key.clone(), words))
        };
        all.iter().filter_map(|(key, usual)| said(key, usual)).collect()
    }
    fn misfit(&self, locale: Locale, key: &str, words: &str) -> Option<FieldError> {
        misfit(locale, key, words)
    }
}

#[cfg(test)]
#[path = "own_tests.rs"]
mod tests;
