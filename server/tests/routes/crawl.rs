//! A visitor who opens everything there is to open: every link of the site, every form that only asks, with whatever may
//! be typed into it. For tests of what nobody of a role may learn.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use form_urlencoded::Serializer;

use crate::site::Visitor;

/// Addresses at most: a site that has more is not looked at as a whole, which fails.
const MOST: usize = 8_000;

/// What a visitor got at one address.
pub struct Opened {
    /// The address.
    pub path: String,
    /// Whether it was let in.
    pub status: StatusCode,
    /// Each byte of the answer as text, its headers first.
    pub text: String,
}

/// Everything a visitor got, in the order in which it was opened.
pub struct Crawled {
    /// What was opened.
    pub pages: Vec<Opened>,
}

impl Crawled {
    /// Whether an address that begins so was opened.
    pub fn opened(&self, start: &str) -> bool {
        self.pages.iter().any(|page| page.path.starts_with(start))
    }

    /// Where one of these words stands: the address, the word, and what is around it. Words are whole: "Teck 1" is not
    /// in "Teck 12". What somebody typed is said back, so its own address does not count.
    pub fn finds(&self, words: &BTreeSet<String>) -> Option<String> {
        for Opened { path, text, .. } in &self.pages {
            let text = text.to_lowercase();
            for word in words {
                let word = word.to_lowercase();
                // A form writes a space as a plus, a link as %20.
                let (address, typed) = (path.to_lowercase(), encoded(&word));
                if address.contains(&typed) || address.contains(&typed.replace('+', "%20")) {
                    continue;
                }
                if let Some(at) = whole(&text, &word) {
                    let from = text.floor_char_boundary(at.saturating_sub(80));
                    let until = text.ceil_char_boundary((at + word.len() + 80).min(text.len()));
                    return Some(format!("{path} says {word:?}: …{}…", &text[from..until]));
                }
            }
        }
        None
    }
}

fn encoded(word: &str) -> String {
    let pair = Serializer::new(String::new()).append_pair("", word).finish();
    pair.trim_start_matches('=').to_lowercase()
}

fn whole(text: &str, word: &str) -> Option<usize> {
    let part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(word)
        .find(|(at, _)| !part(text[..*at].chars().next_back()) && !part(text[at + word.len()..].chars().next()))
        .map(|(at, _)| at)
}

/// Opens everything that can be reached from `start`. Into each field of a form that only asks, each of `typed` is typed.
pub async fn crawl<S: AsRef<str>>(visitor: &Visitor, start: &[S], typed: &[&str]) -> Crawled {
    crawl_with(visitor, start, typed, usize::MAX).await
}

/// The same, where each page is asked so many questions at most: whoever has long lists with many filters, or a calendar,
/// would open every combination of them until the end of time.
pub async fn crawl_with<S: AsRef<str>>(visitor: &Visitor, start: &[S], typed: &[&str], most: usize) -> Crawled {
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    let mut enough = |path: &str| {
        let Some((page, _)) = path.split_once('?') else { return false };
        let asked = asked.entry(page.to_owned()).or_default();
        *asked += 1;
        *asked > most
    };
    let mut seen: BTreeSet<String> = BTreeSet::new();
    let mut waiting: Vec<String> = start.iter().rev().map(|s| s.as_ref().to_owned()).collect();
    let mut pages = Vec::new();
    while let Some(path) = waiting.pop() {
        if !seen.insert(path.clone()) || enough(&path) {
            continue;
        }
        assert!(pages.len() <= MOST, "more than {MOST} addresses; the last one is {path}");
        let (status, headers, bytes) = visitor.fetch(&path).await;
        assert!(status.as_u16() < 500, "{path}: {status}");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        let kind = headers.get("content-type").and_then(|v| v.to_str().ok()).unwrap_or_default().to_owned();
        let moved = headers.get("location").and_then(|v| v.to_str().ok());
        waiting.extend(moved.and_then(|to| ours(to, &path)));
        if kind.starts_with("text/html") {
            waiting.extend(links(&body, &path));
            waiting.extend(questions(&body, &path, typed));
        }
        pages.push(Opened { path, status, text: format!("{headers:?}\n{body}") });
    }
    Crawled { pages }
}

/// An address of this site without what is after `#`; nothing for another site, and for what ends the visit or is no page.
fn ours(link: &str, from: &str) -> Option<String> {
    let link = link.replace("&amp;", "&");
    let link = link.split('#').next()?.trim();
    let path = match link {
        "" => return None,
        l if l.starts_with("//") || l.contains("://") || l.starts_with("mailto:") || l.starts_with("tel:") => {
            return None;
        }
        l if l.starts_with('/') => l.to_owned(),
        l if l.starts_with('?') => format!("{}{l}", from.split('?').next()?),
        l => format!("{}/{l}", from.split('?').next()?.rsplit_once('/')?.0),
    };
    // Signing out is a form; a language is a page that only sets a cookie; what the browser caches is the same for all.
    let other = ["/language/", "/appearance/", "/pkg/", "/assets/"].iter().any(|p| path.starts_with(p));
    (!other).then_some(path)
}

/// Where every link of a page leads, also of pictures, scripts and what is loaded.
fn links(body: &str, from: &str) -> Vec<String> {
    ["href=\"", "src=\""]
        .into_iter()
        .flat_map(|before| body.split(before).skip(1))
        .filter_map(|rest| ours(rest.split('"').next()?, from))
        .collect()
}

/// Every address that a form which only asks can lead to: as it is, each choice of a list, and each word in each field.
fn questions(body: &str, from: &str, typed: &[&str]) -> Vec<String> {
    let mut out = Vec::new();
    for form in body.split("<form").skip(1).filter_map(|rest| rest.split("</form>").next()) {
        let head = form.split('>').next().unwrap_or_default();
        if head.to_lowercase().contains("method=\"post\"") {
            continue;
        }
        let action = attribute(head, "action").unwrap_or_else(|| from.to_owned());
        let Some(action) = ours(&action, from) else { continue };
        let base = action.split('?').next().unwrap_or_default().to_owned();
        let mut hidden = Vec::new();
        let mut fields = Vec::new();
        for tag in form.split('<').skip(1) {
            let (kind, name) = (attribute(tag, "type").unwrap_or_default(), attribute(tag, "name"));
            let Some(name) = name else { continue };
            if tag.starts_with("input") && kind == "hidden" {
                hidden.push((name, attribute(tag, "value").unwrap_or_default()));
            } else if tag.starts_with("input") && matches!(kind.as_str(), "radio" | "checkbox") {
                fields.push((name, vec![attribute(tag, "value").unwrap_or_default()]));
            } else if tag.starts_with("input") || tag.starts_with("textarea") {
                fields.push((name, typed.iter().map(|t| (*t).to_owned()).collect()));
            } else if tag.starts_with("select") {
                fields.push((name.clone(), options(form, &name)));
            }
        }
        let ask = |more: Option<(&String, &String)>| {
            let mut query = Serializer::new(String::new());
            for (name, value) in &hidden {
                query.append_pair(name, value);
            }
            if let Some((name, value)) = more {
                query.append_pair(name, value);
            }
            format!("{base}?{}", query.finish())
        };
        out.push(ask(None));
        for (name, values) in &fields {
            out.extend(values.iter().map(|value| ask(Some((name, value)))));
        }
    }
    out
}

fn options(form: &str, name: &str) -> Vec<String> {
    let list = form.split(&format!("name=\"{name}\"")).nth(1).and_then(|rest| rest.split("</select>").next());
    list.unwrap_or_default().split("<option").skip(1).filter_map(|tag| attribute(tag, "value")).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = tag.split('>').next()?;
    let value = tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next()?;
    Some(value.replace("&quot;", "\"").replace("&amp;", "&"))
}
