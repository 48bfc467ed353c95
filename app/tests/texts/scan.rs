//! What the sources ask the catalogues for, found by reading them as text.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use domain::audit::Family;

/// A key with the arguments it is given.
pub struct Call {
    pub key: String,
    pub arguments: BTreeSet<String>,
    pub line: usize,
}

/// An error's key; its arguments, where the call spells them out.
pub struct ErrorCall {
    pub key: String,
    pub arguments: Option<BTreeSet<String>>,
    pub line: usize,
}

pub struct Source {
    pub path: String,
    /// Without comments.
    text: String,
}

/// The product's sources under these folders of the repository. Tests speak of keys that do not exist.
pub fn sources(folders: &[&str]) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut out = Vec::new();
    for folder in folders {
        collect(&root, &root.join(folder), &mut out);
    }
    assert!(!out.is_empty());
    out
}

fn collect(root: &Path, folder: &Path, out: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(root, &path, out);
        } else if path.extension().is_some_and(|e| e == "rs") && !path.to_string_lossy().ends_with("tests.rs") {
            let text = std::fs::read_to_string(&path).unwrap();
            let product = text.split("#[cfg(test)]").next().unwrap_or_default();
            out.push(Source::new(&path.strip_prefix(root).unwrap().display().to_string(), product));
        }
    }
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let lines = text.lines().map(|line| match line.find("//") {
            // `//` inside a text is part of an address.
            Some(at) if line[..at].matches('"').count() % 2 == 0 => &line[..at],
            _ => line,
        });
        Source { path: path.to_owned(), text: lines.collect::<Vec<_>>().join("\n") }
    }

    fn line(&self, at: usize) -> usize {
        self.text[..at].matches('\n').count() + 1
    }

    /// Places after `start`, each with the rest of the source.
    fn after<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (usize, &'a str)> {
        self.text.match_indices(start).map(|(at, _)| (at, &self.text[at + start.len()..]))
    }

    /// `t!("key", name = …)`.
    pub fn texts(&self) -> Vec<Call> {
        let mut calls = Vec::new();
        for (at, rest) in self.after("t!(") {
            let before = self.text[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
                continue; // `format!(`, `assert!(`.
            }
            let parts = arguments(rest);
            let Some(key) = parts.first().and_then(|p| whole_literal(p)) else { continue };
            let names = parts[1..].iter().filter_map(|p| p.split_once('=')).map(|(name, _)| name.trim().to_owned());
            calls.push(Call { key, arguments: names.collect(), line: self.line(at) });
        }
        calls
    }

    /// What keys made at run time begin with: `"month-{n}"`.
    pub fn prefixes(&self) -> Vec<(String, usize)> {
        let made = |at: usize, rest: &str| {
            let text = literal(rest)?;
            let (prefix, _) = text.split_once('{')?;
            (is_key(prefix.strip_suffix('-')?)).then(|| (prefix.to_owned(), self.line(at)))
        };
        self.after("t!(format!(").filter_map(|(at, rest)| made(at, rest)).collect()
    }

    /// Whether some key made at run time may be `key`: `"month-{n}"`, `"{list}-hint"`, or a word and a number.
    pub fn may_make(&self, key: &str) -> bool {
        let numbered = key.rsplit_once('-').filter(|(_, n)| n.bytes().all(|b| b.is_ascii_digit()));
        self.text.match_indices('"').filter_map(|(at, _)| literal(&self.text[at..])).any(|text| {
            if let (Some(first), Some(last)) = (text.find('{'), text.rfind('}')) {
                let (start, end) = (&text[..first], text.get(last + 1..).unwrap_or_default());
                let fixed = |part: &str| part.is_empty() || is_key(part.trim_matches('-'));
                let says_enough = start.len().max(end.len()) > 3 && fixed(start) && fixed(end);
                return says_enough && key.starts_with(start) && key.ends_with(end);
            }
            numbered.is_some_and(|(word, _)| word == text)
        })
    }

    /// `"error-…"` with the names given by `error_with`.
    pub fn errors(&self) -> Vec<ErrorCall> {
        let mut given = BTreeMap::new();
        for (at, rest) in self.after("error_with(") {
            let Some(key_at) = rest.find("\"error-").map(|i| at + "error_with(".len() + i) else { continue };
            let arguments =
                arguments(rest).last().filter(|last| last.contains("vec![")).map(|last| names_of_pairs(last));
            given.insert(key_at, arguments);
        }
        self.text
            .match_indices("\"error-")
            .filter_map(|(at, _)| {
                let key = literal(&self.text[at..]).filter(|k| is_key(k))?;
                // `error("error-x", …)` is a helper of its own: what it does with the rest is not seen from here.
                let helper = self.text[..at].ends_with("error(");
                let arguments = match given.remove(&at) {
                    Some(arguments) => arguments,
                    None if helper => None,
                    None => spelt_out(near(&self.text[at..])),
                };
                Some(ErrorCall { key, arguments, line: self.line(at) })
            })
            .collect()
    }

    /// Label keys of the closed lists declared here.
    pub fn labels(&self) -> Vec<String> {
        let mut keys = Vec::new();
        for (_, rest) in self.after("text_enum!") {
            let Some(list) = rest.find('(').and_then(|at| literal(&rest[at + 1..])) else { continue };
            let Some(body) = rest.find("\") {").map(|at| &rest[at + 4..]) else { continue };
            let body = &body[..body.find('}').unwrap_or(body.len())];
            let codes = body.split('=').skip(1).filter_map(literal);
            keys.extend(codes.map(|code| domain::label_key(&list, &code)));
        }
        keys
    }

    /// Verbs written to the log.
    pub fn actions(&self) -> Vec<(String, usize)> {
        let mut out = Vec::new();
        for (at, text) in self.text.match_indices('"').filter_map(|(at, _)| Some((at, literal(&self.text[at..])?))) {
            let verb = Family::of(&text).is_some() && text.split_once('.').is_some_and(|(_, verb)| word(verb));
            let before = self.text[..at].trim_end();
            let statement = before.rsplit([';', '{', '}']).next().unwrap_or_default();
            let written = ["audit(", "Audit::new(", "throttle::fail("].iter().any(|call| statement.contains(call));
            // One of two verbs, chosen before the entry is written.
            let chosen = before.ends_with("=>") || before.ends_with('{');
            if verb && (written || chosen) && !statement.contains("claim(") {
                out.push((text, self.line(at)));
            }
        }
        out
    }

    /// Names of jobs: what `impl Job` says of itself.
    pub fn job_kinds(&self) -> Vec<String> {
        let said = self.text.match_indices("const KIND: &'static str = ").map(|(at, start)| at + start.len());
        said.filter_map(|at| literal(&self.text[at..])).collect()
    }

    /// Everything in quotation marks that could be a key.
    pub fn literals(&self) -> BTreeSet<String> {
        let all = self.text.match_indices('"').filter_map(|(at, _)| literal(&self.text[at..]));
        all.filter(|t| is_key(t)).collect()
    }
}

fn word(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
}

fn is_key(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// The text in quotation marks at the start, after blanks.
fn literal(rest: &str) -> Option<String> {
    let inner = rest.trim_start().strip_prefix('"')?;
    inner.split_once('"').map(|(text, _)| text.to_owned())
}

/// A part that is nothing but a text.
fn whole_literal(part: &str) -> Option<String> {
    let inner = part.trim().strip_prefix('"')?.strip_suffix('"')?;
    (!inner.contains('"')).then(|| inner.to_owned())
}

/// The parts of a call, apart by the commas of its own level, up to its closing bracket.
fn arguments(rest: &str) -> Vec<String> {
    let (mut parts, mut part, mut depth, mut quoted) = (Vec::new(), String::new(), 0, false);
    let mut chars = rest.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' if quoted => {
                part.push(c);
                part.extend(chars.next());
                continue;
            }
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => {
                if depth == 0 {
                    break;
                }
                depth -= 1;
            }
            ',' if !quoted && depth == 0 => {
                parts.push(std::mem::take(&mut part));
                continue;
            }
            _ => {}
        }
        part.push(c);
    }
    if !part.trim().is_empty() {
        parts.push(part);
    }
    parts
}

/// The rest of a statement.
fn near(text: &str) -> &str {
    text.split([';', '}']).next().unwrap_or_default()
}

/// The names given near an error; nothing known when they come from somewhere else.
fn spelt_out(near: &str) -> Option<BTreeSet<String>> {
    let names = names_of_pairs(near);
    let elsewhere = names.is_empty() && near.contains("args") && !near.contains("vec![]");
    (!elsewhere).then_some(names)
}

/// `min` and `max` of `vec![("min", …), ("max".into(), …)]`.
fn names_of_pairs(text: &str) -> BTreeSet<String> {
    text.split("(\"").skip(1).filter_map(|rest| rest.split_once('"')).map(|(name, _)| name.to_owned()).collect()
}
