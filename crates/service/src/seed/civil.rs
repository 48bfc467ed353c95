//! What part of the invented people says about nationality and marriage, and of their time with a group.

use domain::association::{MainRole, Rank, ReasonForJoining};
use domain::person::{Country, MaritalStatus};

use super::Chance;
use super::course::Slot;
use super::persona::Persona;

/// Drawn apart from everything else, so that nobody else changes by it.
pub(super) fn tell(people: &mut [Persona], slots: &[Slot], chance: &mut Chance) {
    for (persona, slot) in people.iter_mut().zip(slots) {
        let profile = &mut persona.registration.profile;
        let home = if slot.office == "GOM" { Country::Cod } else { Country::Bfa };
        let neighbour = if slot.office == "GOM" { Country::Rwa } else { Country::Mli };
        profile.nationalities = match chance.between(1, 100) {
            1..=80 => vec![home],
            81..=86 => vec![neighbour],
            87..=88 => vec![home, neighbour],
            _ => Vec::new(),
        };
        let told = if slot.child { (chance.percent(80)).then_some(MaritalStatus::Single) } else { marital(chance) };
        profile.marital = told;
        for episode in &mut persona.registration.episodes {
            episode.reasons = reasons(chance);
            episode.rank = match episode.role {
                Some(MainRole::Commander) => Some(Rank::TeamLeader),
                Some(MainRole::Combatant) => chance.percent(70).then_some(Rank::RankAndFile),
                _ => None,
            };
        }
    }
}

fn marital(chance: &mut Chance) -> Option<MaritalStatus> {
    use MaritalStatus::*;
    let said = chance.weighted(&[
        (42, Married),
        (30, Single),
        (9, PolygamousUnion),
        (8, Widowed),
        (5, Separated),
        (4, Divorced),
        (2, Declined),
    ]);
    chance.percent(85).then_some(said)
}

fn reasons(chance: &mut Chance) -> Vec<ReasonForJoining> {
    use ReasonForJoining::*;
    let one = chance.weighted(&[
        (26, Money),
        (18, Insecurity),
        (14, Protection),
        (12, Peers),
        (10, Proximity),
        (8, NoServices),
        (6, Abuse),
        (6, Captivity),
    ]);
    if chance.percent(70) { vec![one] } else { Vec::new() }
}
