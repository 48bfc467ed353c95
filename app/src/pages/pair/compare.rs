//! Two records side by side. Whether they agree is said in words beside them.

use domain::person::NameKind;
use leptos::prelude::*;
use service::pair::{Seen, Side};

use super::words::{name_label, side_name};
use crate::caller::today;
use crate::fmt;
use crate::pages::case::{age_and_sex, consent_words};
use crate::ui::{Card, CardKind, Cell, Column, DataTable, RowHead};

/// A line of the comparison: what, the two values, and whether to say if they agree.
struct Line {
    label: String,
    values: [String; 2],
    judged: bool,
}

type Sides = [Seen<Box<Side>>; 2];

/// The comparison.
#[component]
pub fn Comparison(
    /// The two.
    sides: Sides,
) -> impl IntoView {
    let heads = sides.each_ref().map(|side| side_name(side, |s| s.code_name.clone()));
    let mut columns = vec![Column::new(t!("pair-what"))];
    columns.extend(heads.iter().map(|head| Column::new(head.clone())));
    columns.push(Column::new(t!("pair-agree")));
    let both = sides.iter().all(|s| s.open().is_some());
    let masked = sides.iter().find_map(|side| match side {
        Seen::Masked { year, .. } => Some(t!("register-hit-masked-text", year = year.to_string())),
        Seen::Open(_) => None,
    });
    let rows: Vec<_> = lines(&sides)
        .into_iter()
        .map(|line| {
            let verdict = verdict(&line, both);
            let [a, b] = line.values;
            let [head_a, head_b] = heads.clone();
            view! {
                <tr>
                    <RowHead title=line.label/>
                    <Value head=head_a value=a open=sides[0].open().is_some()/>
                    <Value head=head_b value=b open=sides[1].open().is_some()/>
                    <Cell label=t!("pair-agree") value=verdict/>
                </tr>
            }
        })
        .collect();
    view! {
        <Card title=t!("pair-compare") kind=CardKind::Flush foot=masked.unwrap_or_default()>
            <DataTable caption=t!("pair-compare") columns=columns>{rows}</DataTable>
        </Card>
    }
}

#[component]
fn Value(head: String, value: String, open: bool) -> impl IntoView {
    let text = match (open, value.is_empty()) {
        (false, _) => t!("register-hit-protected"),
        (true, true) => t!("not-recorded"),
        (true, false) => value.clone(),
    };
    let quiet = !open || value.is_empty();
    view! { <Cell label=head><bdi class=quiet.then_some("muted")>{text}</bdi></Cell> }
}

/// In words: colour is never alone.
fn verdict(line: &Line, both: bool) -> String {
    match &line.values {
        _ if !line.judged || !both => String::new(),
        [a, b] if a.is_empty() && b.is_empty() => String::new(),
        [a, b] if a.is_empty() || b.is_empty() => t!("pair-one-only"),
        [a, b] if a == b => t!("pair-same"),
        _ => t!("pair-differs"),
    }
}

fn lines(sides: &Sides) -> Vec<Line> {
    let of = |value: &dyn Fn(&Side) -> String| {
        sides.each_ref().map(|side| side.open().map(|s| value(s)).unwrap_or_default())
    };
    let judged = |label: String, value: &dyn Fn(&Side) -> String| Line { label, values: of(value), judged: true };
    let told = |label: String, value: &dyn Fn(&Side) -> String| Line { label, values: of(value), judged: false };
    let mut lines: Vec<Line> =
        NameKind::ALL.iter().map(|kind| judged(name_label(*kind), &|s: &Side| s.names.of(*kind))).collect();
    lines.retain(|line| line.values.iter().any(|v| !v.is_empty()));
    lines.extend([
        judged(t!("birth-date"), &|s| s.birth.date.map(fmt::partial).unwrap_or_default()),
        told(t!("case-age-label"), &|s| age_and_sex(s.birth.age_on(today()), s.sex)),
        judged(t!("sex"), &|s| t!(s.sex.label_key())),
        judged(t!("place-origin"), &|s| s.origin.clone().unwrap_or_default()),
        judged(t!("place-current"), &|s| s.current.clone()),
        told(t!("phone"), &phones),
        judged(t!("mother-name"), &|s| s.mother.clone().unwrap_or_default()),
        told(t!("id-documents"), &documents),
        told(t!("pair-case"), &|s| s.code.clone()),
        told(t!("pair-office"), &|s| s.office.clone()),
        told(t!("pair-status"), &|s| t!(s.status.label_key())),
        told(t!("pair-opened"), &|s| fmt::day(s.opened_on)),
        told(t!("case-caseworker"), &|s| s.caseworker.clone().unwrap_or_else(|| t!("case-unassigned"))),
        told(t!("case-consent-label"), &|s| consent_words(&s.consent).1),
        told(t!("pair-open-referrals"), &|s| fmt::number(s.open_referrals as i64)),
    ]);
    lines
}

/// How many documents, and whether one is in both records. No number is needed to decide.
fn documents(side: &Side) -> String {
    match side.documents {
        (0, _) => String::new(),
        (n, 0) => t!("pair-documents", n = n as i64),
        (n, _) => t!("pair-documents-same", n = n as i64),
    }
}

/// Numbers with the digits that agree, and how many of them do.
fn phones(side: &Side) -> String {
    let one = |p: &domain::pair::ShownPhone| match p.common {
        _ if p.same => t!("pair-phone-same", number = p.text.clone()),
        Some(n) => t!("pair-phone-common", number = p.text.clone(), n = n as i64),
        None => p.text.clone(),
    };
    side.phones.iter().map(one).collect::<Vec<_>>().join(" · ")
}
