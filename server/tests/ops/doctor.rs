//! The doctor.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use crate::binary::Installation;

#[test]
fn a_sound_installation_is_called_sound() {
    let said = Installation::seeded().good(&["doctor"]);
    assert!(!said.contains("BAD"), "{said}");
    assert!(said.contains("the file is encrypted") && said.contains("its end holds"), "{said}");
}

#[test]
fn what_is_wrong_is_named_and_the_exit_code_says_so() {
    let installation = Installation::seeded().set("SMTP_URL", "smtp://127.0.0.1:9");
    fs::set_permissions(installation.data(), fs::Permissions::from_mode(0o755)).unwrap();
    let output = installation.run(&["doctor"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert_eq!(said.matches("BAD").count(), 2, "{said}");
    assert!(said.contains("chmod 700") && said.contains("mail server"), "{said}");
}

#[test]
fn it_changes_nothing_where_there_is_nothing() {
    let installation = Installation::new();
    installation.bad(&["doctor"]);
    assert!(!installation.data().exists());
}
