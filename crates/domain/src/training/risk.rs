//! Whether somebody is about to leave, seen from who came to the last sessions.

use super::AttendanceMark;

/// Sessions missed in a row without a word that make it likely.
const IN_A_ROW: usize = 3;
/// Sessions that are compared with as many before them.
const WINDOW: usize = 4;
/// By how many sessions fewer somebody comes.
const FALL: usize = 2;

/// How likely somebody is to leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DropoutRisk {
    /// Not likely.
    Low,
    /// Comes less than before.
    Falling,
    /// Did not come several times in a row.
    Absent,
}

/// What the marks of one person say, the oldest first.
pub fn dropout_risk(marks: &[AttendanceMark]) -> DropoutRisk {
    let missing = marks.iter().rev().take_while(|m| **m == AttendanceMark::AbsentUnexcused).count();
    if missing >= IN_A_ROW {
        return DropoutRisk::Absent;
    }
    // An absence with a reason says nothing about wanting to come.
    let counted: Vec<bool> =
        marks.iter().filter(|m| **m != AttendanceMark::AbsentExcused).map(|m| m.is_there()).collect();
    if counted.len() < 2 * WINDOW {
        return DropoutRisk::Low;
    }
    let (before, lately) = counted[counted.len() - 2 * WINDOW..].split_at(WINDOW);
    let came = |marks: &[bool]| marks.iter().filter(|there| **there).count();
    if came(before) >= came(lately) + FALL { DropoutRisk::Falling } else { DropoutRisk::Low }
}

#[cfg(test)]
mod tests {
    use super::*;
    use AttendanceMark::*;
    use proptest::prelude::*;

    #[test]
    fn three_absences_in_a_row_without_a_word_and_coming_less_are_signs() {
        assert_eq!(dropout_risk(&[Present, AbsentUnexcused, AbsentUnexcused]), DropoutRisk::Low);
        assert_eq!(dropout_risk(&[AbsentUnexcused; 3]), DropoutRisk::Absent);
        assert_eq!(dropout_risk(&[AbsentUnexcused, AbsentUnexcused, AbsentUnexcused, Present]), DropoutRisk::Low);
        let falling = [Present, Present, Late, Present, AbsentUnexcused, Present, AbsentUnexcused, Present];
        assert_eq!(dropout_risk(&falling), DropoutRisk::Falling);
        let ill = [Present, Present, Present, Present, AbsentExcused, AbsentExcused, AbsentExcused, Present];
        assert_eq!(dropout_risk(&ill), DropoutRisk::Low);
    }

    proptest! {
        #[test]
        fn whoever_always_came_is_no_risk(n in 0usize..80, late in any::<bool>()) {
            prop_assert_eq!(dropout_risk(&vec![if late { Late } else { Present }; n]), DropoutRisk::Low);
        }
    }
}
