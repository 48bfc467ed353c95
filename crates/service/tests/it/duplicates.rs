//! How well people who are twice in a register are found.

use domain::duplicate::list::{Entry, LIKELY};
use service::duplicate::{check, read, write};
use service::seed::register;

#[test]
fn most_who_are_twice_are_found_and_most_who_are_found_are_twice() {
    let register = register(12_000, 9);
    let (rows, problems) = read(register.csv.as_bytes()).unwrap();
    assert_eq!((rows.len(), problems.len()), (12_000, 0));
    let entries: Vec<Entry> = rows.iter().map(|row| row.entry.clone()).collect();
    let pairs = check(&entries, LIKELY, |_| {});
    let right = pairs.iter().filter(|p| register.same(&rows[p.a].id, &rows[p.b].id)).count() as f64;
    let (precision, recall) = (right / pairs.len() as f64, right / register.pairs() as f64);
    assert!(precision >= 0.9 && recall >= 0.95, "precision {precision:.3}, recall {recall:.3}");
}

#[test]
fn the_file_of_pairs_names_ids_scores_and_reasons() {
    let list = "id;given_name;family_name;birth_date;phone\n1;Boukari;Ouédraogo;1987-03-14;+226 70 11 48 02\n\
                2;Issa;Kindo;1990;\n3;WEDRAOGO;Boukary;14/03/1987;70114802\n";
    let (rows, _) = read(list.as_bytes()).unwrap();
    let entries: Vec<Entry> = rows.iter().map(|row| row.entry.clone()).collect();
    let mut out = Vec::new();
    write(&rows, &check(&entries, LIKELY, |_| {}), &mut out).unwrap();
    let text = String::from_utf8(out).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "id_a,id_b,score,reasons");
    let fields: Vec<&str> = lines[1].split(',').collect();
    assert_eq!((fields[0], fields[1], fields[3]), ("1", "3", "names_sound_same;birth_date_same;phone_same"));
    assert!((0.9..=1.0).contains(&fields[2].parse::<f64>().unwrap()), "{text}");
    assert_eq!(lines.len(), 2);
}
