//! What a page may cost a phone on a slow network, and the proof that the islands are in the build.
//!
//! If `client` stops mentioning the app, or an island is gated away, every page still renders and nothing
//! fails: the islands are just dead. So each `#[island]` in the sources must be a function of the bindings.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::{assets, cmd};

struct Limit {
    what: &'static str,
    /// Which assets count, by the end of their name in code.
    ends: &'static str,
    packed_as: &'static str,
    bytes: u64,
}

const LIMITS: [Limit; 3] = [
    Limit { what: "wasm", ends: ".wasm", packed_as: "br", bytes: 200 * 1024 },
    Limit { what: "JavaScript", ends: ".js", packed_as: "br", bytes: 20 * 1024 },
    Limit { what: "CSS", ends: ".css", packed_as: "gz", bytes: 20 * 1024 },
];

pub fn check() -> Result<()> {
    let names = assets::names()?;
    let folder = cmd::site().join("assets");
    let mut over = Vec::new();
    for limit in &LIMITS {
        let mut bytes = 0;
        for name in names.iter().filter(|(name, _)| name.ends_with(limit.ends)).map(|(_, hashed)| hashed) {
            let packed = folder.join(format!("{name}.{}", limit.packed_as));
            let measured = fs::metadata(&packed).with_context(|| {
                format!("{} is missing: run `cargo xtask assets` (without --dev)", packed.display())
            })?;
            bytes += measured.len();
        }
        println!("{:<10} {bytes:>7} of {:>7} bytes as .{}", limit.what, limit.bytes, limit.packed_as);
        if bytes > limit.bytes {
            over.push(limit.what);
        }
    }
    if !over.is_empty() {
        bail!("over budget: {}", over.join(", "));
    }

    let js = fs::read_to_string(folder.join(names.get("client.js").context("no client.js in assets.json")?))?;
    let islands = islands(&cmd::root().join("app/src"))?;
    let lost: Vec<&str> = islands.iter().map(String::as_str).filter(|name| !exports(&js, name)).collect();
    println!("islands    {} of {} in client.js", islands.len() - lost.len(), islands.len());
    if !lost.is_empty() {
        bail!("not in client.js: {}", lost.join(", "));
    }
    Ok(())
}

/// Leptos exports each island as its name, an underscore and a number.
fn exports(js: &str, island: &str) -> bool {
    let start = format!("export function {island}_");
    js.match_indices(&start).any(|(at, _)| js[at + start.len()..].starts_with(|c: char| c.is_ascii_digit()))
}

fn islands(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for path in sources(folder)? {
        found.extend(declared(&fs::read_to_string(path)?));
    }
    found.sort();
    Ok(found)
}

/// The functions under an `#[island]` attribute.
fn declared(source: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut lines = source.lines().map(str::trim);
    while let Some(line) = lines.next() {
        if ["#[island]", "#[island(", "#[leptos::island"].iter().any(|start| line.starts_with(start))
            && let Some(signature) =
                lines.by_ref().find_map(|line| line.split_once("fn ").filter(|_| !line.starts_with("//")))
        {
            names.push(signature.1.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect());
        }
    }
    names
}

fn sources(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_are_found_past_comments_and_other_attributes() {
        let source = "\
            /// `#[island]` in a comment is none.\n#[island]\n/// Counts. fn not_this\n#[expect(dead_code)]\npub fn Counter() -> impl IntoView {}\n\
            #[component]\nfn Plain() {}\n#[island(lazy)]\nfn Live_search<T>(x: T) {}\n";
        assert_eq!(declared(source), ["Counter", "Live_search"]);
    }

    #[test]
    fn an_export_is_the_name_and_a_number() {
        let js = "export function Counter_15175890246260426544(el) {}\nexport function Counter_help() {}\nexport function hydrate() {}";
        assert!(exports(js, "Counter"));
        assert!(!exports(js, "Count"));
        assert!(!exports(js, "hydrate"));
        assert!(!exports("export function Counter_help() {}", "Counter"));
    }
}
