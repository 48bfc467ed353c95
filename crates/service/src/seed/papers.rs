//! What part of the invented people can tell and show: the mother's name, and identity documents. No register gives a
//! number that begins with X.

use domain::person::{IdDocument, IdDocumentKind, PersonCategory};

use super::Chance;
use super::course::Slot;
use super::names::People;
use super::persona::Persona;

/// Mothers' names and documents. Drawn apart from everything else, so that nobody else changes by it.
pub(super) fn give(people: &mut [Persona], slots: &[Slot], chance: &mut Chance) {
    for (persona, slot) in people.iter_mut().zip(slots) {
        let around = People::around(slot.office, chance);
        let mother = around.given(chance, true).to_owned();
        let profile = &mut persona.registration.profile;
        profile.mother = chance.percent(60).then_some(mother);
        profile.documents = documents(chance, persona.registration.category, slot.child);
    }
}

fn documents(chance: &mut Chance, category: PersonCategory, child: bool) -> Vec<IdDocument> {
    use IdDocumentKind::*;
    // Whoever left a group has a card of the commission before an identity card.
    let card = matches!(category, PersonCategory::ExCombatant | PersonCategory::AssociatedAdult) && chance.percent(45);
    let civil = match (child, chance.between(1, 100)) {
        (true, 1..=35) | (false, 36..=48) => Some(BirthCertificate),
        (false, 1..=35) => Some(NationalId),
        (false, 49..=58) => Some(Voter),
        _ => None,
    };
    [civil, card.then_some(DemobCard)].into_iter().flatten().map(|kind| document(chance, kind)).collect()
}

fn document(chance: &mut Chance, kind: IdDocumentKind) -> IdDocument {
    let number = format!("X{:08}", chance.between(1, 99_999_999));
    let issuer = chance.percent(40).then(|| chance.pick(&["Dori", "Ouahigouya", "Goma"]).to_string());
    IdDocument { kind, number, issuer }
}
