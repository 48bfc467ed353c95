//! A line of small bars: who came to the last sessions. Always with words.

use domain::training::AttendanceMark;
use leptos::prelude::*;

/// Width and height of a bar's place, in units of the drawing.
const STEP: usize = 7;
const HEIGHT: usize = 20;

/// The last sessions of one person, the oldest first.
#[component]
pub fn Sparkline(
    /// Marks.
    marks: Vec<AttendanceMark>,
) -> impl IntoView {
    if marks.is_empty() {
        return None;
    }
    let count = |mark: AttendanceMark| marks.iter().filter(|m| **m == mark).count() as i64;
    let label = t!(
        "spark-words",
        n = marks.len() as i64,
        present = count(AttendanceMark::Present),
        late = count(AttendanceMark::Late),
        excused = count(AttendanceMark::AbsentExcused),
        unexcused = count(AttendanceMark::AbsentUnexcused)
    );
    // One path for each kind of mark: a class of forty stays small over a slow link.
    let paths: Vec<_> = AttendanceMark::ALL
        .iter()
        .filter_map(|kind| {
            let bars = path(&marks, *kind);
            (!bars.is_empty()).then(|| view! { <path class=class(*kind) d=bars></path> })
        })
        .collect();
    let width = marks.len() * STEP;
    Some(view! {
        <svg class="spark" role="img" aria-label=label viewBox=format!("0 0 {width} {HEIGHT}") width=width height=HEIGHT>
            {paths}
        </svg>
    })
}

fn class(mark: AttendanceMark) -> &'static str {
    match mark {
        AttendanceMark::Present => "spark--p",
        AttendanceMark::Late => "spark--l",
        AttendanceMark::AbsentExcused => "spark--e",
        AttendanceMark::AbsentUnexcused => "spark--a",
    }
}

/// Bars differ by height, not by colour alone.
fn path(marks: &[AttendanceMark], kind: AttendanceMark) -> String {
    let height = match kind {
        AttendanceMark::Present => HEIGHT,
        AttendanceMark::Late => 12,
        AttendanceMark::AbsentExcused => 6,
        AttendanceMark::AbsentUnexcused => 3,
    };
    let bar = |(i, _): (usize, &AttendanceMark)| format!("M{} {}h5v{height}h-5z", i * STEP + 1, HEIGHT - height);
    marks.iter().enumerate().filter(|(_, m)| **m == kind).map(bar).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_is_one_bar_and_bars_differ_by_height() {
        use AttendanceMark::*;
        let marks = [Present, AbsentUnexcused, Present];
        assert_eq!(path(&marks, Present), "M1 0h5v20h-5zM15 0h5v20h-5z");
        assert_eq!(path(&marks, AbsentUnexcused), "M8 17h5v3h-5z");
        assert_eq!(path(&marks, Late), "");
    }
}
