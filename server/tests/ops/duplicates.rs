//! `duplicates check`, as somebody with a list and nothing else uses it.

use std::fs;

use crate::binary::Installation;

#[test]
fn a_list_is_checked_without_an_installation_and_nothing_is_left_behind() {
    let here = Installation::new();
    let (list, out) = (here.path("list.csv"), here.path("pairs.csv"));
    let rows = "id,given_name,family_name,birth_date\n1,Boukari,Ouédraogo,1987-03-14\n2,Issa,Kindo,1990\nno comma\n\
                3,WEDRAOGO,Boukary,14/03/1987\n";
    fs::write(&list, rows).unwrap();
    let said = here.good(&["duplicates", "check", list.to_str().unwrap(), "--out", out.to_str().unwrap()]);
    assert!(
        said.starts_with("Rows compared: 3,") && said.contains("Pairs: 1,") && said.contains("put right: 1."),
        "{said}"
    );
    let pairs = fs::read_to_string(&out).unwrap();
    assert!(pairs.lines().nth(1).unwrap().starts_with("1,3,"), "{pairs}");
    assert!(!here.data().exists());
}

#[test]
fn what_cannot_be_read_or_written_is_one_clear_line() {
    let here = Installation::new();
    let (list, out) = (here.path("list.csv"), here.path("no/such/folder/pairs.csv"));
    let check = |list: &str, out: &str| here.bad(&["duplicates", "check", list, "--out", out]);
    assert!(check("/no/such/list.csv", "x.csv").contains("/no/such/list.csv cannot be read"));
    fs::write(&list, "name\nAwa\n").unwrap();
    assert!(check(list.to_str().unwrap(), "x.csv").contains("names no column \"id\""));
    fs::write(&list, "id,given_name\n1,Awa\n").unwrap();
    assert!(check(list.to_str().unwrap(), out.to_str().unwrap()).contains("cannot be written"));
}
