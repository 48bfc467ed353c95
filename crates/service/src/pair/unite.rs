//! Two records made one: fields by choice, phones, household and documents without doubles.

use domain::pair::{Merge, MergeField, Which};
use store::id_document::StoredDocument;
use store::merge_person::{Stored, StoredMember, StoredPhone};

/// Takes one field of a record.
fn take(field: MergeField, from: &Stored, into: &mut Stored) {
    let from = from.clone();
    match field {
        MergeField::Names => (into.names, into.display_name) = (from.names, from.display_name),
        MergeField::Birth => {
            (into.birth_date, into.birth_year) = (from.birth_date, from.birth_year);
            (into.age_estimated, into.age_on) = (from.age_estimated, from.age_on);
            into.age_evidence = from.age_evidence;
        }
        MergeField::Sex => into.sex = from.sex,
        MergeField::Origin => (into.origin_pcode, into.origin_answer) = (from.origin_pcode, from.origin_answer),
        MergeField::Current => {
            (into.current_pcode, into.current_locality) = (from.current_pcode, from.current_locality);
            into.residence = from.residence;
        }
        MergeField::Languages => {
            (into.languages, into.contact_language) = (from.languages, from.contact_language);
        }
        MergeField::Literacy => into.literacy = from.literacy,
        MergeField::Counsellor => into.counsellor = from.counsellor,
        // Not known is no value to choose.
        MergeField::Nationalities => {
            if !from.nationalities.is_empty() {
                into.nationalities = from.nationalities;
            }
        }
        MergeField::Marital => into.marital = from.marital.or(into.marital.take()),
        MergeField::Mother => into.mother_name = from.mother_name.or(into.mother_name.take()),
    }
}

/// Fields in which two records differ.
pub(super) fn differing(a: &Stored, b: &Stored) -> Vec<MergeField> {
    let differs = |field: &MergeField| {
        let nothing_said = match field {
            MergeField::Mother => a.mother_name.is_none(),
            MergeField::Nationalities => a.nationalities.is_empty(),
            MergeField::Marital => a.marital.is_none(),
            _ => false,
        };
        if nothing_said {
            return false;
        }
        let mut taken = a.clone();
        take(*field, b, &mut taken);
        taken != *a
    };
    MergeField::ALL.iter().copied().filter(differs).collect()
}

/// The record that stays, with the values that were chosen.
pub(super) fn chosen(records: [&Stored; 2], asked: &Merge) -> Stored {
    let mut kept = records[asked.keep.index()].clone();
    // What only the other one said.
    for field in [MergeField::Mother, MergeField::Nationalities, MergeField::Marital] {
        take(field, records[asked.keep.other().index()], &mut kept);
    }
    for field in MergeField::ALL {
        take(*field, records[asked.whose(*field).index()], &mut kept);
    }
    kept
}

/// The record that was changed last.
pub(super) fn newer(records: [&Stored; 2]) -> Which {
    if records[0].updated_at > records[1].updated_at { Which::First } else { Which::Second }
}

/// The phones of both, each number once. What was unsafe in one of them is unsafe.
pub(super) fn phones(kept: &[StoredPhone], merged: &[StoredPhone]) -> Vec<StoredPhone> {
    let mut all = kept.to_vec();
    for phone in merged {
        match all.iter_mut().find(|p| p.number_key == phone.number_key) {
            Some(known) => {
                known.safe_to_call &= phone.safe_to_call;
                known.safe_to_text &= phone.safe_to_text;
            }
            None => all.push(phone.clone()),
        }
    }
    for (position, phone) in (0..).zip(&mut all) {
        phone.position = position;
    }
    all
}

/// The households of both, each member once.
pub(super) fn household(kept: &[StoredMember], merged: &[StoredMember]) -> Vec<StoredMember> {
    let words = |m: &StoredMember| domain::name::words(&m.name);
    let same = |a: &StoredMember, b: &StoredMember| {
        let years = a.birth_year.is_none() || b.birth_year.is_none() || a.birth_year == b.birth_year;
        a.relation == b.relation && a.sex == b.sex && years && words(a) == words(b)
    };
    let mut all = kept.to_vec();
    for member in merged {
        if !all.iter().any(|known| same(known, member)) {
            all.push(member.clone());
        }
    }
    for (position, member) in (0..).zip(&mut all) {
        member.position = position;
    }
    all
}

/// The documents of both, each number once. Numbers are not opened for it: their tags are compared.
pub(super) fn documents(kept: &[StoredDocument], merged: &[StoredDocument]) -> Vec<StoredDocument> {
    let known = |d: &&StoredDocument| d.number_tag.is_some() && kept.iter().any(|k| k.number_tag == d.number_tag);
    let mut all: Vec<StoredDocument> = kept.iter().chain(merged.iter().filter(|d| !known(d))).cloned().collect();
    for (position, document) in (0..).zip(&mut all) {
        document.position = position;
    }
    all
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn phone(n: u128, key: &str, call: bool) -> StoredPhone {
        StoredPhone {
            id: Uuid::from_u128(n),
            position: 0,
            number: key.into(),
            number_key: key.into(),
            owner: "own".into(),
            safe_to_call: call,
            safe_to_text: true,
            safe_times: None,
        }
    }

    #[test]
    fn a_number_that_both_have_is_there_once_and_as_unsafe_as_in_either() {
        let all = phones(&[phone(1, "1", true)], &[phone(2, "1", false), phone(3, "2", true)]);
        let told: Vec<_> = all.iter().map(|p| (p.number_key.as_str(), p.safe_to_call, p.position)).collect();
        assert_eq!(told, [("1", false, 0), ("2", true, 1)]);
    }

    #[test]
    fn a_child_that_both_name_is_there_once() {
        let member = |n: u128, name: &str, year| StoredMember {
            id: Uuid::from_u128(n),
            position: 0,
            name: name.into(),
            relation: "child".into(),
            sex: "female".into(),
            birth_year: year,
            in_school: "no".into(),
            lives_with: true,
            documents: None,
            health: None,
        };
        let all = household(
            &[member(1, "Hawa", Some(2018))],
            &[member(2, "HAWA", None), member(3, "Hawa", Some(2020)), member(4, "Awa", None)],
        );
        assert_eq!(all.iter().map(|m| m.id.as_u128()).collect::<Vec<_>>(), [1, 3, 4]);
    }
}
