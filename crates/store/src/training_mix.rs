//! The mix of a cohort, counted over what is sealed. Nothing but the two numbers leaves this file.

use domain::id::PersonId;
use domain::person::PersonCategory;
use domain::training::{Mix, MixGroup};
use uuid::Uuid;

use crate::db::Source;
use crate::person::open_category;
use crate::{Sealer, StoreResult};

/// Counts those who have a seat. Whoever came without a case is of the place; so is, for this count, whoever has one
/// behind a wall or in another office: a number that changed with them would say so.
pub async fn count(mut src: impl Source, sealer: &Sealer, cohort: Uuid) -> StoreResult<Mix> {
    let rows: Vec<(Option<Uuid>, Option<Vec<u8>>)> = fetch_all!(
        src,
        (Option<Uuid>, Option<Vec<u8>>),
        "select p.id, p.category from training_enrolment e
         join training_cohort k on k.id = e.cohort_id
         left join case_file c on c.id = e.case_id and c.compartment = 'general' and c.office_id = k.office_id
         left join person p on p.id = c.person_id
         where e.cohort_id = $1
           and e.status in ('selected', 'enrolled', 'active', 'suspended', 'completed', 'graduated', 'failed')",
        cohort,
    )?;
    let mut mix = Mix::default();
    for (person, sealed) in rows {
        let group = match person.zip(sealed) {
            Some((person, sealed)) => {
                let category: PersonCategory = open_category(sealer, PersonId(person), &sealed)?;
                MixGroup::from(category)
            }
            None => MixGroup::Community,
        };
        mix.add(group);
    }
    Ok(mix)
}
