//! Copies and their way back.

use std::fs;
use std::path::PathBuf;

use crate::binary::Installation;

fn copy_of(installation: &Installation, folder: &str) -> PathBuf {
    let folder = installation.data().join(folder);
    let found = fs::read_dir(folder).unwrap().flatten().map(|e| e.path());
    found.filter(|p| p.extension().is_some_and(|e| e == "db")).max().unwrap()
}

#[test]
fn a_copy_made_while_serving_is_whole_encrypted_and_without_keys() {
    let installation = Installation::seeded();
    let serving = installation.serve();
    installation.good(&["backup"]);
    assert_eq!(serving.get("/sign-in").0, 200);
    serving.stop();
    let copy = copy_of(&installation, "backups");
    assert!(!fs::read(&copy).unwrap().starts_with(b"SQLite format 3"));
    assert!(!copy.with_file_name("keys").exists());
    let said = installation.good(&["restore", "--verify", copy.to_str().unwrap()]);
    assert!(said.contains("is whole"), "{said}");
    let said = installation.good(&["doctor"]);
    assert!(said.contains("the last copy is of"), "{said}");
}

#[test]
fn a_copy_that_was_changed_is_refused() {
    let installation = Installation::seeded();
    installation.good(&["backup"]);
    let copy = copy_of(&installation, "backups");
    let mut bytes = fs::read(&copy).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).unwrap();
    assert!(installation.bad(&["restore", "--verify", copy.to_str().unwrap()]).contains("changed or cut off"));
}

#[test]
fn a_lost_database_comes_back_from_its_copy_and_a_present_one_is_put_aside() {
    let installation = Installation::seeded();
    installation.good(&["backup"]);
    let copy = copy_of(&installation, "backups");
    let copy = copy.to_str().unwrap();
    assert!(installation.bad(&["restore", copy]).contains("--replace"));
    installation.good(&["restore", "--replace", copy]);
    assert!(installation.good(&["verify-audit"]).contains("holds"));
    let files = fs::read_dir(installation.data()).unwrap().flatten();
    let aside: Vec<_> = files.filter(|f| f.file_name().to_string_lossy().contains("before-")).collect();
    assert!(!aside.is_empty());
    fs::remove_file(installation.data().join("passerelle.db")).unwrap();
    installation.good(&["restore", copy]);
    let serving = installation.serve();
    assert_eq!(serving.get("/sign-in").0, 200);
    serving.stop();
}

#[test]
fn the_keys_go_along_only_when_asked_for() {
    let installation = Installation::seeded();
    let folder = installation.path("elsewhere");
    installation.good(&["backup", "--with-keys", folder.to_str().unwrap()]);
    let said = installation.good(&["restore", "--verify", folder.to_str().unwrap()]);
    assert!(said.contains("is whole"), "the newest of a folder: {said}");
    let keys = |at: PathBuf| fs::read(at.join("keys/seal.key")).unwrap();
    assert_eq!(keys(folder), keys(installation.data()));
}

#[test]
fn on_postgresql_its_own_tool_is_named() {
    let installation = Installation::new().set("DATABASE_URL", "postgres://nobody@127.0.0.1:9/none");
    assert!(installation.bad(&["backup"]).contains("pg_dump"));
    assert!(installation.bad(&["restore", "x.db"]).contains("pg_restore"));
}
