//! The mix of a cohort: how many came from an armed group, how many are people of the place. A count that betrays nobody.

use crate::person::PersonCategory;
use crate::small_cells::SMALLEST;

/// Counts are told in steps of this many where the reader may not know who is what: one person who joins changes nothing.
const STEP: i64 = 5;

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

    /// What may be told of it: nothing while either side is under five, since the other one and the whole would tell it.
    /// Exactly only to those who may read each category anyway; in steps of five to others, so that the next person who
    /// joins is not given away by the difference.
    pub fn shown(self, exactly: bool) -> Option<Mix> {
        if self.came < SMALLEST || self.community < SMALLEST {
            return None;
        }
        let step = |n: i64| if exactly { n } else { n / STEP * STEP };
        Some(Mix { came: step(self.came), community: step(self.community) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_side_of_fewer_than_five_hides_both() {
        assert_eq!(Mix { came: 4, community: 20 }.shown(true), None);
        assert_eq!(Mix { came: 20, community: 0 }.shown(true), None);
        assert_eq!(Mix { came: 12, community: 11 }.shown(true), Some(Mix { came: 12, community: 11 }));
        assert_eq!(Mix { came: 12, community: 11 }.shown(false), Some(Mix { came: 10, community: 10 }));
    }

    proptest! {
        #[test]
        fn nothing_under_five_is_ever_told(came in 0i64..60, community in 0i64..60, exactly in any::<bool>()) {
            if let Some(shown) = (Mix { came, community }).shown(exactly) {
                prop_assert!(shown.came >= 5 && shown.community >= 5);
            }
        }
    }
}
