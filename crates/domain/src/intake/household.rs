//! Who lives with the person. Members are written down in the profile; a version of this step keeps numbers alone, so that
//! nobody who leaves the household stays behind in an earlier version.

use serde::{Deserialize, Serialize};

use crate::form::Check;
use crate::person::HouseholdFacts;

/// That the members were gone through, and what they came to on that day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Household {
    /// In numbers; counted when the step is saved.
    pub facts: HouseholdFacts,
}

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug, PartialEq, Eq)]
#[serde(default)]
pub struct HouseholdForm {
    /// Whether everybody is on the list.
    pub complete: bool,
}

impl HouseholdForm {
    /// Numbers come from the list, not from the form.
    pub(super) fn parse(&self, check: &mut Check) -> Household {
        if !self.complete {
            check.error("complete", "error-household-complete");
        }
        Household::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_nobody_went_through_is_not_saved() {
        let mut check = Check::new();
        HouseholdForm::default().parse(&mut check);
        assert!(check.failed());
        let mut check = Check::new();
        HouseholdForm { complete: true }.parse(&mut check);
        assert!(!check.failed());
    }
}
