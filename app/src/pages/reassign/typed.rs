//! What was typed into the forms of the page, before it is a valid reassignment.

use domain::reassign::{MOVE_MAX, ReassignForm};

use crate::forms::FormState;

/// The form as far as it was filled in.
pub fn form(state: &FormState) -> ReassignForm {
    let mut form = ReassignForm::default();
    for (name, value) in &state.pairs {
        let Some(path) = name.strip_prefix("form[") else { continue };
        let parts: Vec<&str> = path.split(['[', ']']).filter(|part| !part.is_empty()).collect();
        match parts[..] {
            ["from"] => form.from.clone_from(value),
            ["to"] => form.to.clone_from(value),
            ["note"] => form.note.clone_from(value),
            ["cases", ..] if form.cases.len() < MOVE_MAX => form.cases.push(value.clone()),
            ["rows", code, field] if form.rows.contains_key(code) || form.rows.len() < MOVE_MAX => {
                let row = form.rows.entry(code.to_owned()).or_default();
                match field {
                    "version" => row.version.clone_from(value),
                    "to" => row.to.clone_from(value),
                    "note" => row.note.clone_from(value),
                    _ => {}
                }
            }
            _ => {}
        }
    }
    form
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_steps_are_read_from_what_was_sent() {
        let pairs = [
            ("_action", "/api/x"),
            ("form[from]", "a"),
            ("form[cases][]", "BFA-DOR-26-000123-7"),
            ("form[rows][BFA-DOR-26-000124-5][to]", "b"),
            ("form[rows][BFA-DOR-26-000124-5][note]", "slowly"),
        ];
        let pairs = pairs.map(|(n, v)| (n.to_owned(), v.to_owned())).to_vec();
        let form = form(&FormState { action: "/api/x".into(), pairs, error: None });
        assert_eq!((form.from.as_str(), form.cases.as_slice()), ("a", ["BFA-DOR-26-000123-7".to_owned()].as_slice()));
        let row = &form.rows["BFA-DOR-26-000124-5"];
        assert_eq!((row.to.as_str(), row.note.as_str()), ("b", "slowly"));
    }
}
