//! A person: names in their order, age as far as it is known, languages, phones, places, household.
//!
//! Not asked, not known and not willing to say are three answers, and none of them is a no. What was the person's
//! association is not here but in `association`, sealed.

mod birth;
mod civil;
mod correction;
mod form;
mod household;
mod id_document;
mod language;
mod names;
mod phone;
mod profile;
mod search;
mod together;

pub use birth::{ADULT, Age, AgeEvidence, Birth};
pub use civil::{Country, MaritalStatus, NATIONALITIES_MAX};
pub use correction::{BirthForm, CHILD_FIRST_HOURS, CHILD_HOURS, Correction, Switch};
pub use form::{PersonForm, Registration, usually_shared};
pub use household::{HouseholdFacts, InSchool, Member, MemberForm, MemberHealth, Relation, SCHOOL_AGE};
pub use id_document::{
    COMPARED_FROM, ID_DOCUMENTS_MAX, IdDocument, IdDocumentForm, IdDocumentKind, document_key, documents_of_both,
    letters_and_digits,
};
pub use language::{CounsellorPreference, Language, Literacy};
pub use names::{NameKind, NameOrder, NamePart, Names};
pub use phone::{Phone, PhoneForm, PhoneOwner, calling_code, number_key};
pub use profile::{Origin, Profile, ProfileForm};
pub use search::{Query, SearchForm};
pub use together::{Together, phones_of_both, together};

use crate::authz::Compartment;
use crate::case::Track;

text_enum! {
    /// Sex, as the person says it.
    pub enum Sex ("sex") {
        Female = "female",
        Male = "male",
        Other = "other",
        Declined = "declined",
    }
}

text_enum! {
    /// Why the programme supports somebody. Sealed: shown to nobody who does not need it.
    pub enum PersonCategory ("person-category") {
        ExCombatant = "ex_combatant",
        AssociatedAdult = "associated_adult",
        Caafag = "caafag",
        Dependant = "dependant",
        CommunityMember = "community_member",
        YouthAtRisk = "youth_at_risk",
        Victim = "victim",
        SelfDemobilized = "self_demobilized",
    }
}

impl PersonCategory {
    /// Through which door such a person comes. Who left on their own is supported with the community: support that
    /// singles them out can bring a legal risk.
    pub fn track(self) -> Track {
        use PersonCategory::*;
        match self {
            ExCombatant | AssociatedAdult => Track::Ddr,
            Caafag => Track::Caafag,
            Dependant | CommunityMember | YouthAtRisk | Victim | SelfDemobilized => Track::Community,
        }
    }

    /// The same of a child, or of an adult: who turns out to be a child was associated as a child, and the reverse.
    pub fn of_age(self, child: bool) -> PersonCategory {
        use PersonCategory::*;
        match (self, child) {
            (ExCombatant | AssociatedAdult | SelfDemobilized, true) => Caafag,
            (Caafag, false) => AssociatedAdult,
            (other, _) => other,
        }
    }

    /// Whether it can be said of somebody under 18: a child who was associated is always and only a child.
    pub fn fits(self, child: bool) -> bool {
        use PersonCategory::*;
        match self {
            ExCombatant | AssociatedAdult | SelfDemobilized => !child,
            Caafag => child,
            Dependant | CommunityMember | YouthAtRisk | Victim => true,
        }
    }
}

text_enum! {
    /// How the person lives where they live now.
    pub enum Residence ("residence") {
        ReturnedOrigin = "returned_origin",
        SettledElsewhere = "settled_elsewhere",
        DisplacedIdp = "displaced_idp",
        Refugee = "refugee",
        Host = "host",
        InCentre = "in_centre",
        Detained = "detained",
        NotAsked = "not_asked",
        Declined = "declined",
    }
}

text_enum! {
    /// What became of a question whose answer is not on a list.
    pub enum Asked ("asked") {
        Said = "said",
        NotAsked = "not_asked",
        Unknown = "unknown",
        Declined = "declined",
    }
}

text_enum! {
    /// Yes or no.
    pub enum YesNo ("yes-no") {
        Yes = "yes",
        No = "no",
    }
}

/// Behind which wall the case of a person of this age belongs.
pub fn compartment_of(age: Age) -> Compartment {
    if age.maybe_child { Compartment::Child } else { Compartment::General }
}

#[cfg(test)]
#[path = "person/tests.rs"]
mod tests;
