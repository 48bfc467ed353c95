//! Makes `target/site`: every asset under a name that carries its content's hash, with `.br` and `.gz`
//! beside it, and `assets.json`, which tells the server each name.
//!
//! A name never changes its content, so a file that exists is never written again: the second run is
//! fast, the server can say `immutable`, and nothing that watches the folder wakes up.
//!
//! A public file may name another asset as `{{main.css}}`; the hashed name is put there.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use crate::wasm::{self, Profile};
use crate::{cmd, compress, styles};

/// From the name used in code (`main.css`) to the one that is served (`main-<hash>.css`).
pub type Names = BTreeMap<String, String>;

type Form = fn(&[u8]) -> Result<Vec<u8>>;

pub fn make(profile: Profile) -> Result<()> {
    let bound = wasm::build(profile)?;
    let css = styles::bundle(&cmd::root().join("style/main.css"))?;
    let mut files = public_files(&cmd::root().join("public"))?;
    files.insert("client.js".to_owned(), bound.js);
    files.insert("client_bg.wasm".to_owned(), bound.wasm);
    files.insert("main.css".to_owned(), css.into_bytes());
    let (names, contents) = named(files)?;
    publish(&cmd::site(), &names, &contents, profile)
}

/// The names of the last build.
pub fn names() -> Result<Names> {
    let path = cmd::site().join("assets.json");
    let text = fs::read(&path).with_context(|| format!("no {}: run `cargo xtask assets`", path.display()))?;
    Ok(serde_json::from_slice(&text)?)
}

/// 64 bits of SHA-256 in hex: enough to tell versions of one file apart.
pub fn hash(parts: &[&[u8]]) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update(part);
    }
    hex::encode(&sha.finalize()[..8])
}

/// Writes a file whole or not at all, making its folder.
pub fn write(path: &Path, content: &[u8]) -> Result<()> {
    let folder = path.parent().context("a file in a folder")?;
    fs::create_dir_all(folder)?;
    let draft = path.with_added_extension("tmp");
    fs::write(&draft, content)?;
    fs::rename(&draft, path).with_context(|| format!("cannot write {}", path.display()))
}

fn public_files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.insert(entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Names each file by its hash, those that name others after the ones they name.
fn named(mut waiting: BTreeMap<String, Vec<u8>>) -> Result<(Names, BTreeMap<String, Vec<u8>>)> {
    let (mut names, mut contents) = (Names::new(), BTreeMap::new());
    while !waiting.is_empty() {
        let complete = |text: &[u8]| mentions(text).iter().all(|other| names.contains_key(other));
        let ready: Vec<_> = waiting.extract_if(.., |_, content| complete(content)).collect();
        if ready.is_empty() {
            let stuck: Vec<_> = waiting.keys().cloned().collect();
            bail!("{} name assets that do not exist, or each other", stuck.join(", "));
        }
        for (name, mut content) in ready {
            for other in mentions(&content) {
                let text = String::from_utf8_lossy(&content).replace(&format!("{{{{{other}}}}}"), &names[&other]);
                content = text.into_bytes();
            }
            let (stem, extension) = name.rsplit_once('.').with_context(|| format!("{name} has no extension"))?;
            let hashed = format!("{stem}-{}.{extension}", hash(&[&content]));
            contents.insert(hashed.clone(), content);
            names.insert(name, hashed);
        }
    }
    Ok((names, contents))
}

/// The assets a text names as `{{name.ext}}`. Bindings and binaries have none.
fn mentions(content: &[u8]) -> BTreeSet<String> {
    let Ok(text) = std::str::from_utf8(content) else {
        return BTreeSet::new();
    };
    let is_name = |s: &&str| s.contains('.') && s.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    text.split("{{")
        .skip(1)
        .filter_map(|rest| rest.split_once("}}"))
        .map(|(name, _)| name)
        .filter(is_name)
        .map(str::to_owned)
        .collect()
}

fn publish(site: &Path, names: &Names, contents: &BTreeMap<String, Vec<u8>>, profile: Profile) -> Result<()> {
    let folder = site.join("assets");
    fs::create_dir_all(&folder)?;
    let mut keep = BTreeSet::new();
    for (name, content) in contents {
        let mut put = |file: String, form: Form| -> Result<()> {
            if !folder.join(&file).is_file() {
                write(&folder.join(&file), &form(content)?)?;
            }
            keep.insert(file);
            Ok(())
        };
        put(name.clone(), |plain| Ok(plain.to_vec()))?;
        // Unoptimised wasm is megabytes: packing it would cost seconds after each edit.
        if profile == Profile::Release || !name.starts_with("client") {
            put(format!("{name}.br"), compress::brotli)?;
            put(format!("{name}.gz"), compress::gzip)?;
        }
    }
    let manifest = serde_json::to_vec_pretty(names)?;
    if !fs::read(site.join("assets.json")).is_ok_and(|old| old == manifest) {
        write(&site.join("assets.json"), &manifest)?;
    }
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        if !keep.contains(&*entry.file_name().to_string_lossy()) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(list: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
        list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn a_file_carries_the_hashed_names_of_those_it_names_and_changes_name_with_them() {
        let (one, texts) = named(files(&[("a.js", "go({{b.css}}, {{b.css}})"), ("b.css", "x")])).expect("named");
        let (two, _) = named(files(&[("a.js", "go({{b.css}}, {{b.css}})"), ("b.css", "y")])).expect("named");
        let expected = format!("go({0}, {0})", one["b.css"]);
        assert_eq!(texts[&one["a.js"]], expected.as_bytes());
        assert_ne!(one["a.js"], two["a.js"]);
    }

    #[test]
    fn a_name_that_does_not_exist_stops_the_build() {
        let error = named(files(&[("a.js", "{{gone.css}}"), ("b.css", "x")])).expect_err("gone");
        assert!(error.to_string().starts_with("a.js name"), "{error}");
    }

    #[test]
    fn braces_that_name_no_file_are_left_alone() {
        assert!(mentions(b"a = {{ b }}; `${{x}}` {{").is_empty());
    }

    #[test]
    fn the_second_build_writes_nothing_and_old_files_go() {
        let site = std::env::temp_dir().join(format!("xtask-assets-{}", std::process::id()));
        let build = |text: &str| {
            let (names, contents) = named(files(&[("main.css", text)])).expect("named");
            publish(&site, &names, &contents, Profile::Release).expect("published");
            let mut found: Vec<_> = fs::read_dir(site.join("assets"))
                .expect("folder")
                .map(|e| {
                    e.map(|e| (e.file_name(), e.metadata().and_then(|m| m.modified()).expect("time"))).expect("entry")
                })
                .collect();
            found.sort();
            found
        };
        let first = build("a{}");
        assert_eq!(first.len(), 3);
        assert_eq!(first, build("a{}"));
        let next = build("b{}");
        assert_eq!(next.len(), 3);
        assert!(next.iter().all(|file| !first.contains(file)));
        fs::remove_dir_all(&site).expect("removed");
    }
}
