//! What goes wrong on a bad day: one line that says what to do, exit code 1, no panic.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt as _;
use std::process::{Command, Stdio};

use crate::binary::{Installation, one_line};

#[test]
fn a_port_that_is_taken_names_the_setting_and_leaves_no_data_behind() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let installation = Installation::new().set("HTTP_ADDR", &address);
    let line = installation.bad(&["serve"]);
    assert!(line.contains(&address) && line.contains("PASSERELLE_HTTP_ADDR"), "{line}");
    assert!(!installation.data().exists());
}

#[test]
fn plain_http_is_refused_beyond_this_machine() {
    let line = Installation::new().set("HTTP_ADDR", "0.0.0.0:0").bad(&["serve"]);
    assert!(line.contains("tls_cert"), "{line}");
}

#[test]
fn a_mistyped_setting_is_named_with_those_there_are() {
    let line = Installation::new().set("HTP_ADDR", "127.0.0.1:1").bad(&["doctor"]);
    assert!(line.contains("htp_addr") && line.contains("http_addr"), "{line}");
}

#[test]
fn a_setting_with_a_wrong_value_is_named() {
    let line = Installation::new().set("HTTP_ADDR", "8080").bad(&["serve"]);
    assert!(line.contains("http_addr"), "{line}");
    let line = Installation::new().bad(&["--config", "no-such.toml", "serve"]);
    assert!(line.contains("no-such.toml"), "{line}");
}

#[test]
fn a_settings_file_that_is_no_toml_says_where() {
    let installation = Installation::new();
    fs::write(installation.path("bad.toml"), "http_addr = \n").unwrap();
    installation.bad(&["--config", "bad.toml", "serve"]);
}

#[test]
fn the_wrong_key_says_that_the_key_file_is_another_ones() {
    let installation = Installation::seeded();
    let key = installation.data().join("keys/database.key");
    fs::write(&key, "00".repeat(32)).unwrap();
    for verb in [&["serve"][..], &["verify-audit"], &["backup"]] {
        let line = installation.bad(verb);
        assert!(line.contains("key") && line.contains("passerelle.db"), "{line}");
    }
}

#[test]
fn a_missing_key_is_never_made_anew_for_data_that_are_there() {
    let installation = Installation::seeded();
    fs::remove_file(installation.data().join("keys/seal.key")).unwrap();
    let line = installation.bad(&["serve"]);
    assert!(line.contains("seal.key") && line.contains("missing"), "{line}");
    assert!(!installation.data().join("keys/seal.key").exists());
}

#[test]
fn a_key_that_others_may_read_is_refused() {
    let installation = Installation::seeded();
    let key = installation.data().join("keys/seal.key");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644)).unwrap();
    assert!(installation.bad(&["serve"]).contains("chmod 600"));
}

#[test]
fn a_file_that_is_no_database_is_not_overwritten() {
    let installation = Installation::seeded();
    let file = installation.data().join("passerelle.db");
    fs::write(&file, "this is no database ".repeat(500)).unwrap();
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(installation.data().join(format!("passerelle.db{end}")));
    }
    installation.bad(&["serve"]);
    assert!(fs::read_to_string(&file).unwrap().starts_with("this is no database"));
}

#[test]
fn a_database_that_cannot_be_opened_says_so() {
    let installation = Installation::seeded();
    let file = installation.data().join("passerelle.db");
    fs::remove_file(&file).unwrap();
    fs::create_dir(&file).unwrap();
    let line = installation.bad(&["serve"]);
    assert!(line.contains("passerelle.db"), "{line}");
}

#[test]
fn a_data_folder_that_cannot_be_made_says_so() {
    let installation = Installation::new();
    fs::write(installation.data(), "a file where the folder should be").unwrap();
    let line = installation.bad(&["migrate"]);
    assert!(line.contains("data"), "{line}");
}

#[test]
fn a_postgresql_server_that_is_away_says_so() {
    let installation = Installation::new().set("DATABASE_URL", "postgres://nobody@127.0.0.1:9/none");
    let line = installation.bad(&["migrate"]);
    assert!(line.contains("database"), "{line}");
    let line = Installation::new().set("DATABASE_URL", "mysql://x").bad(&["migrate"]);
    assert!(line.contains("postgres://"), "{line}");
}

/// A limit on the size of files stands in for a full disk: it needs no file system of its own. The system would kill
/// the process by a signal, which is ignored here, so that the write fails as it does on a full disk.
fn with_little_space(installation: &Installation, blocks: u32, args: &str) -> String {
    let program = installation.command(&[]);
    let mut limited = Command::new("sh");
    let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" {args}");
    limited.args(["-c", &script]).arg(program.get_program());
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => limited.env(name, value),
            None => limited.env_remove(name),
        };
    }
    let output = limited.stdin(Stdio::null()).output().unwrap();
    let err = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{err}");
    one_line(&err)
}

#[test]
fn a_full_disk_while_the_schema_is_made_is_one_clear_line_and_can_be_done_over() {
    let installation = Installation::new();
    let line = with_little_space(&installation, 200, "migrate");
    assert!(line.contains("full"), "{line}");
    installation.good(&["migrate"]);
}

#[test]
fn a_full_disk_while_seeding_is_one_clear_line_and_half_a_seed_is_not_served() {
    let installation = Installation::new();
    installation.good(&["migrate"]);
    let line = with_little_space(&installation, 300, "seed demo");
    assert!(line.contains("full"), "{line}");
    assert!(installation.bad(&["serve"]).contains("seed"));
    assert!(installation.bad(&["seed", "demo"]).contains("broke off"));
}
