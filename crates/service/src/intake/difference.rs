//! Where two fillings of a step differ, field by field.

use domain::intake::{Step, StepForm};
use serde_json::Value;

use crate::Difference;

/// The fields in which `typed` is not what is saved, with what is saved.
pub(super) fn differences(step: Step, saved: &StepForm, typed: &StepForm) -> Vec<Difference> {
    let (saved, typed) = (fields(step, saved), fields(step, typed));
    let value = |list: &[(String, String)], field: &str| {
        list.iter().find(|(f, _)| f == field).map(|(_, v)| v.clone()).unwrap_or_default()
    };
    let mut names: Vec<&String> = saved.iter().map(|(f, _)| f).collect();
    names.extend(typed.iter().map(|(f, _)| f).filter(|f| !saved.iter().any(|(s, _)| s == *f)));
    names
        .into_iter()
        .filter(|f| value(&saved, f) != value(&typed, f))
        .map(|f| Difference { field: f.clone(), saved: value(&saved, f) })
        .collect()
}

/// Paths and values of a step, in the order of its names.
fn fields(step: Step, form: &StepForm) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let whole = serde_json::to_value(form).unwrap_or_default();
    if let Some(part) = whole.get(step.as_str()) {
        flatten(step.as_str(), part, &mut out);
    }
    out
}

fn flatten(path: &str, value: &Value, out: &mut Vec<(String, String)>) {
    match value {
        Value::Object(parts) => parts.iter().for_each(|(name, part)| flatten(&format!("{path}[{name}]"), part, out)),
        // Ticks of one question are one answer.
        Value::Array(items) if items.iter().all(Value::is_string) => {
            let items: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
            out.push((path.to_owned(), items.join(", ")));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| flatten(&format!("{path}[{i}]"), item, out))
        }
        Value::String(text) => out.push((path.to_owned(), text.clone())),
        other => out.push((path.to_owned(), other.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_named_as_the_form_names_its_fields() {
        let mut saved = StepForm::default();
        saved.income.cash = "12500".into();
        saved.income.animals.cattle = "3".into();
        let mut typed = saved.clone();
        typed.income.cash = "9000".into();
        typed.income.goods = vec!["phone".into(), "cart".into()];
        let found = differences(Step::Income, &saved, &typed);
        let found: Vec<_> = found.iter().map(|d| (d.field.as_str(), d.saved.as_str())).collect();
        assert_eq!(found, [("income[cash]", "12500"), ("income[goods]", "")]);
        assert!(differences(Step::Wishes, &saved, &typed).is_empty());
    }
}
