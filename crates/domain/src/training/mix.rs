//! The mix of a cohort: how many came from an armed group, how many are people of the place. A count that betrays nobody.

use crate::person::PersonCategory;
use crate::small_cells::SMALLEST;

/// On which side somebody counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MixGroup {
    /// Came from an armed group.
    Came,
    /// Of the place.
    Community,
}

impl From<PersonCategory> for MixGroup {
    fn from(category: PersonCategory) -> MixGroup {
        use PersonCategory::*;
        match category {
            ExCombatant | AssociatedAdult | Caafag | SelfDemobilized => MixGroup::Came,
            Dependant | CommunityMember | YouthAtRisk | Victim => MixGroup::Community,
        }
    }
}

/// How many there are on each side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mix {
    /// Came from an armed group.
    pub came: i64,
    /// Of the place.
    pub community: i64,
}

impl Mix {
    /// Counts one more.
    pub fn add(&mut self, group: MixGroup) {
        match group {
            MixGroup::Came => self.came += 1,
            MixGroup::Community => self.community += 1,
        }
    }

    /// What may be told of it, to those who may read each category anyway: whoever sees a class grow name by name would
    /// read the category of the newest in any number. Nothing while either side is under five.
    pub fn shown(self) -> Option<Mix> {
        (self.came >= SMALLEST && self.community >= SMALLEST).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_side_of_fewer_than_five_hides_both() {
        assert_eq!(Mix { came: 4, community: 20 }.shown(), None);
        assert_eq!(Mix { came: 20, community: 0 }.shown(), None);
        assert_eq!(Mix { came: 12, community: 11 }.shown(), Some(Mix { came: 12, community: 11 }));
    }

    proptest! {
        #[test]
        fn nothing_under_five_is_ever_told(came in 0i64..60, community in 0i64..60) {
            if let Some(shown) = (Mix { came, community }).shown() {
                prop_assert!(shown.came >= 5 && shown.community >= 5);
            }
        }
    }
}
