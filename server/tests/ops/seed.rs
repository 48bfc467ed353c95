//! Seeding an empty installation, and refusing any other.

use crate::binary::Installation;

#[test]
fn the_demonstration_is_made_before_the_first_start_and_served() {
    let installation = Installation::seeded();
    let serving = installation.serve();
    let (status, page) = serving.get("/sign-in");
    assert_eq!(status, 200);
    assert!(page.contains("name=\"form[email]\"") || page.contains("email"), "{page}");
    serving.stop();
}

#[test]
fn an_installation_that_holds_anything_is_never_seeded() {
    let installation = Installation::seeded();
    let line = installation.bad(&["seed", "demo"]);
    assert!(line.contains("holds data already"), "{line}");
}

#[test]
fn the_database_is_encrypted_from_its_first_byte() {
    let installation = Installation::seeded();
    let bytes = std::fs::read(installation.data().join("passerelle.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    let plain = b"Aminata Sawadogo";
    assert!(!bytes.windows(plain.len()).any(|w| w == plain));
}
