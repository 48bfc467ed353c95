//! The structure holds: which crate may use which, under which licences, and how often a bypass is used.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every allowed edge between our crates, besides edges to the test kit, which are for tests only.
const EDGES: [(&str, &str); 9] = [
    ("client", "app"),
    ("app", "domain"),
    ("app", "service"),
    ("server", "app"),
    ("server", "service"),
    ("server", "store"),
    ("server", "domain"),
    ("service", "store"),
    ("service", "domain"),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn crates_use_only_what_their_layer_may() {
    let out = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).expect("metadata is JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let ours: BTreeSet<&str> = packages.iter().filter_map(|p| p["name"].as_str()).collect();
    let allowed: BTreeSet<(&str, &str)> = EDGES.into_iter().chain([("store", "domain")]).collect();
    for package in packages {
        let from = package["name"].as_str().expect("name");
        for dependency in package["dependencies"].as_array().expect("dependencies") {
            let to = dependency["name"].as_str().expect("name");
            if !ours.contains(to) {
                continue;
            }
            if to == "testkit" {
                assert_eq!(dependency["kind"], "dev", "{from} uses the test kit outside tests");
            } else {
                assert!(allowed.contains(&(from, to)), "{from} may not use {to}");
            }
        }
    }
}

/// Licences that go with Apache-2.0 in one binary.
const COMPATIBLE: [&str; 12] = [
    "Apache-2.0",
    "MIT",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "Unicode-3.0",
    "CC0-1.0",
    "BSL-1.0",
    "Unlicense",
    "MIT-0",
];

/// Every package that is built or tested, with its licence.
fn licences(arguments: &[&str]) -> BTreeSet<(String, String)> {
    let out = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "--prefix", "none", "--format", "{p}|{l}"])
        .args(arguments)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let text = String::from_utf8(out.stdout).expect("UTF-8");
    let lines: BTreeSet<_> = text
        .lines()
        .filter_map(|l| l.trim_end_matches(" (*)").split_once('|'))
        .map(|(p, l)| (p.to_owned(), l.to_owned()))
        .collect();
    assert!(lines.len() > 100, "{}", String::from_utf8_lossy(&out.stderr));
    lines
}

/// `(MIT OR Apache-2.0) AND Unicode-3.0`: of each part one alternative is enough.
fn is_compatible(licence: &str, allowed: &[&str]) -> bool {
    let plain = licence.replace(['(', ')'], " ").replace('/', " OR ");
    plain.split(" AND ").all(|part| part.split(" OR ").any(|one| allowed.contains(&one.trim())))
}

#[test]
fn every_licence_goes_with_ours() {
    for (package, licence) in licences(&["--package", "server", "--edges", "normal"]) {
        assert!(is_compatible(&licence, &COMPATIBLE), "{package}: {licence}");
    }
    // Tools that build or test and are not in what people get may also ask that changes to their own files be shared.
    let tools: Vec<_> = COMPATIBLE.into_iter().chain(["MPL-2.0"]).collect();
    for (package, licence) in licences(&["--workspace", "--edges", "normal,build,dev"]) {
        assert!(is_compatible(&licence, &tools), "{package}: {licence}");
    }
}

#[test]
fn every_dependency_is_explained() {
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).expect("manifest");
    let text = std::fs::read_to_string(root().join("docs/DEPENDENCIES.md")).expect("docs/DEPENDENCIES.md");
    let listed = manifest.split("[workspace.dependencies]").nth(1).and_then(|t| t.split("\n[").next()).expect("list");
    for line in listed.lines().filter(|l| l.contains('=') && !l.contains("path =")) {
        let name = line.split('=').next().expect("name").trim();
        assert!(text.contains(&format!("`{name}`")), "docs/DEPENDENCIES.md does not say why `{name}` is there");
    }
}

fn sources(folder: &Path, out: &mut Vec<(PathBuf, String)>) {
    for entry in std::fs::read_dir(folder).expect("folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = std::fs::read_to_string(&path).expect("source");
            out.push((path, text));
        }
    }
}

fn product_sources() -> Vec<(PathBuf, String)> {
    let mut out = Vec::new();
    for folder in ["app/src", "server/src", "crates/domain/src", "crates/store/src", "crates/service/src"] {
        sources(&root().join(folder), &mut out);
    }
    out
}

#[test]
fn bypasses_of_authorization_stay_few() {
    let uses: Vec<String> = product_sources()
        .iter()
        .flat_map(|(path, text)| {
            text.lines()
                .filter(|l| {
                    l.contains("unchecked_")
                        && !l.trim_start().starts_with("//")
                        && !l.contains("pub fn")
                        && !l.contains("pub async fn")
                })
                .map(|l| format!("{}: {}", path.display(), l.trim()))
                .collect::<Vec<_>>()
        })
        .collect();
    // Sign-in, jobs (the search for duplicates, the look at open needs and the comparison of lists among them), the clocks
    // of three kinds of referrals, seeding and the log of reads act for nobody; an edit or a step of the intake that comes
    // after its case went to somebody else is taken without a right to the case; a draft that is kept every few seconds, of
    // answers, of a registration or of the marks of a class, is in the log once. The hours of a child found among adults,
    // consents that end and reports that providers owe have jobs of their own that look. Whoever
    // complains is nobody to the program, and its clock and the making of files are jobs; outcome surveys come due and are
    // scored again by themselves; a community's cases, and complaints about an organisation, are counted once a month.
    // After a change of the schema the program folds names that SQL cannot. Raise this only with a reason.
    const LIMIT: usize = 75;
    assert!(uses.len() <= LIMIT, "{} uses:\n{}", uses.len(), uses.join("\n"));
}

#[test]
fn layouts_are_written_for_both_directions_of_writing() {
    for file in std::fs::read_dir(root().join("style")).expect("style").flatten() {
        let text = std::fs::read_to_string(file.path()).expect("stylesheet");
        for (n, line) in text.lines().enumerate() {
            for physical in
                ["margin-left", "margin-right", "padding-left", "padding-right", "border-left", "border-right"]
            {
                assert!(!line.contains(physical), "{}:{}: {physical}", file.path().display(), n + 1);
            }
        }
    }
}

#[test]
fn pages_carry_no_style_attributes() {
    for (path, text) in product_sources() {
        if path.ends_with("tests.rs") {
            continue;
        }
        for (n, line) in text.lines().enumerate() {
            assert!(!line.contains(" style=\"") && !line.contains("style:"), "{}:{}", path.display(), n + 1);
        }
    }
}

/// What a function draws before its first form: a field there takes its name from no form, and what it sends is lost.
fn fields_before_the_form(function: &str) -> Vec<&str> {
    let Some(form) = function.find("<PostForm") else { return Vec::new() };
    let tags = function[..form].split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or_default());
    tags.filter(|tag| tag.starts_with(char::is_uppercase) && !tag.starts_with("Icon") && tag.contains(" name="))
        .collect()
}

#[test]
fn fields_are_drawn_inside_their_form() {
    let outside = "let a = view! { <CheckBox name=\"a\"/> }; view! { <PostForm action=A>{a}</PostForm> }";
    assert_eq!(fields_before_the_form(outside).len(), 1);
    for (path, text) in product_sources() {
        for function in text.split("fn ") {
            let found = fields_before_the_form(function);
            assert!(found.is_empty(), "{}: {found:?}", path.display());
        }
    }
}

#[test]
fn every_story_from_the_field_has_the_tests_that_hold_it() {
    let text = std::fs::read_to_string(root().join("docs/SCENARIOS.md")).expect("docs/SCENARIOS.md");
    let stories: Vec<&str> = text.lines().filter(|l| l.starts_with("| S")).collect();
    assert_eq!(stories.len(), 12);
    for story in stories {
        let quoted: Vec<&str> = story.split('`').skip(1).step_by(2).collect();
        let pairs = quoted.chunks_exact(2);
        assert!(pairs.len() > 0 && pairs.remainder().is_empty(), "{story}");
        for pair in pairs {
            let tests = std::fs::read_to_string(root().join(pair[0])).unwrap_or_default();
            assert!(tests.contains(pair[1]), "{} holds no test {:?}", pair[0], pair[1]);
        }
    }
}
