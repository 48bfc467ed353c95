use super::*;

fn one(head: &str, row: &str) -> Entry {
    let (rows, problems) = read(format!("{head}\n{row}\n").as_bytes()).unwrap();
    assert_eq!(problems, [], "{row}");
    rows[0].entry.clone()
}

#[test]
fn either_separator_and_either_encoding() {
    let utf8 = "id;given_name;family_name\n7;Aïssata;Ouédraogo\n".as_bytes();
    let windows: &[u8] = b"id,given_name,family_name\r\n7,A\xEFssata,Ou\xE9draogo\r\n";
    for bytes in [utf8, windows] {
        let (rows, problems) = read(bytes).unwrap();
        assert_eq!(problems, []);
        assert_eq!((rows[0].id.as_str(), &rows[0].entry.names), ("7", &vec!["Aïssata".to_owned(), "Ouédraogo".into()]));
    }
    let marked = b"\xEF\xBB\xBFID, Given Name\n1, Awa\n";
    assert_eq!(read(marked).unwrap().0[0].id, "1");
}

#[test]
fn dates_as_people_write_them() {
    for (written, meant) in [
        ("1998", "1998"),
        ("1998-06-02", "1998-06-02"),
        ("02/06/1998", "1998-06-02"),
        ("2.6.1998", "1998-06-02"),
        ("1998/06/02 00:00:00", "1998-06-02"),
        ("06/1998", "1998-06"),
        ("٠٢/٠٦/١٩٩٨", "1998-06-02"),
    ] {
        let birth = one("id,given_name,birth_date", &format!("1,Awa,{written}")).birth.unwrap();
        assert_eq!(birth.to_string(), meant, "{written}");
    }
    assert_eq!(one("id,given_name,birth_year", "1,Awa,1998.0").birth.unwrap().to_string(), "1998");
}

#[test]
fn a_bad_row_is_told_with_its_line_and_never_stops_the_rest() {
    let file = "id,given_name,birth_date,sex\n1,Awa,1998,f\n2,Issa\n,Moussa,,\n4,,,\n5,Ali,31/02/1990,?\n\n1,Ba,,\n";
    let (rows, problems) = read(file.as_bytes()).unwrap();
    assert_eq!(rows.iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), ["1", "5", "1"]);
    assert_eq!(problems.iter().map(|p| p.line).collect::<Vec<_>>(), [3, 4, 5, 6, 6, 8]);
    let faults =
        [RowFault::Fields, RowFault::NoId, RowFault::NoName, RowFault::BirthDate, RowFault::Sex, RowFault::SameId];
    assert_eq!(problems.iter().map(|p| p.fault).collect::<Vec<_>>(), faults);
    assert_eq!(problems[0].what, "left out: 2 fields instead of 4");
    assert_eq!(problems[5].what, "the id \"1\" stands on line 2 already");
    assert_eq!(rows[1].entry.birth, None);
}

#[test]
fn a_file_without_ids_or_names_says_which_columns_there_are() {
    for file in ["", "name\nAwa\n", "id,place\n1,Dori\n"] {
        assert!(read(file.as_bytes()).unwrap_err().what.contains("given_name"), "{file:?}");
    }
}
