//! Seeding an empty installation, and refusing any other.

use crate::binary::{Installation, exchange, sign_in};

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
    for verb in [&["seed", "demo"][..], &["seed", "load", "--people", "1"]] {
        let line = installation.bad(verb);
        assert!(line.contains("holds data already"), "{line}");
    }
}

#[test]
fn the_database_is_encrypted_from_its_first_byte() {
    let installation = Installation::seeded();
    let bytes = std::fs::read(installation.data().join("passerelle.db")).unwrap();
    assert!(!bytes.starts_with(b"SQLite format 3"));
    let plain = b"Aminata Sawadogo";
    assert!(!bytes.windows(plain.len()).any(|w| w == plain));
}

#[test]
fn many_people_are_seeded_for_measuring_and_their_caseworker_finds_them() {
    let installation = Installation::new();
    installation.good(&["seed", "load", "--people", "40"]);
    let serving = installation.serve();
    let cookie = sign_in(serving.address, "supervisor@demo.example");
    let page = format!("GET /cases HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n");
    let (status, text) = exchange(serving.address, &page).unwrap();
    assert_eq!(status, 200);
    assert!(text.contains("/cases/BFA-DOR-"), "{text}");
    serving.stop();
}
