//! Invented providers around the three offices, and what they offer. Some services were not checked for long.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::directory::{Category, OrganisationKind as Kind, ServiceKind};
use domain::id::{OrganisationId, ServiceId};
use domain::locale::Locale;
use domain::person::Sex;
use store::Tx;
use store::directory::{OrganisationEntry, ServiceEntry, insert_organisation, insert_service};

use super::services::{OFFERS, Offer};
use super::{Base, Chance};
use crate::ServiceResult;

/// A service that was made.
#[derive(Debug, Clone)]
pub struct ServiceSeed {
    /// Its id.
    pub id: ServiceId,
    /// Whose.
    pub organisation: OrganisationId,
    /// What for.
    pub category: Category,
    /// Where people may come from.
    pub areas: &'static [&'static str],
    /// For one sex only.
    pub for_sex: Option<Sex>,
    /// Youngest age.
    pub age_min: Option<i64>,
    /// Oldest age.
    pub age_max: Option<i64>,
    /// Whether one must read.
    pub needs_reading: bool,
    /// Nobody checked it for 90 days.
    pub stale: bool,
}

/// A service is relied on for so long after it was checked.
const FRESH_DAYS: i64 = 90;

/// Key, name, kind, district, quarter.
pub(super) const ORGANISATIONS: [(&str, &str, Kind, &str, &str); 15] = [
    ("cfp", "Centre de formation professionnelle de Dori", Kind::TrainingCentre, "BF5602", "Secteur 4"),
    ("cma", "Centre médical de Dori", Kind::HealthFacility, "BF5602", "Secteur 1"),
    ("tilgre", "Association Tilgré Liptako", Kind::NgoNational, "BF5602", "Secteur 2"),
    ("kawral", "Coopérative Kawral des éleveurs", Kind::CommunityBased, "BF5602", "Marché à bétail"),
    ("caisse", "Caisse Baraka du Sahel", Kind::Finance, "BF5602", "Grand marché"),
    ("civil", "Bureau d’état civil de Dori", Kind::Government, "BF5602", "Mairie"),
    ("juridique", "Aide juridique Liptako", Kind::NgoNational, "BF5602", "Secteur 3"),
    ("suudu", "Maison des femmes Suudu Jam", Kind::CommunityBased, "BF5602", "Secteur 6"),
    ("enfance", "Action Enfance Liptako", Kind::NgoNational, "BF5602", "Secteur 5"),
    ("yatenga", "Centre de métiers du Yatenga", Kind::TrainingCentre, "BF5403", "Secteur 9"),
    ("cmo", "Centre médical de Ouahigouya", Kind::HealthFacility, "BF5403", "Secteur 1"),
    ("relwende", "Union Relwendé des producteurs", Kind::CommunityBased, "BF5403", "Secteur 13"),
    ("tujenge", "Centre Tujenge", Kind::TrainingCentre, "CD6101", "Katindo"),
    ("amani", "Clinique Amani ya Moyo", Kind::HealthFacility, "CD6101", "Himbi"),
    ("umoja", "Synergie Umoja Kivu", Kind::NgoNational, "CD6101", "Mabanga"),
];

/// Writes organisations and services.
pub(super) async fn write(
    tx: &mut Tx,
    chance: &mut Chance,
    base: &mut Base,
    at: DateTime<Utc>,
    today: NaiveDate,
    locale: Locale,
) -> ServiceResult<()> {
    for (i, (key, name, kind, pcode, locality)) in ORGANISATIONS.into_iter().enumerate() {
        let id = OrganisationId(chance.id(at));
        let number = i + 1;
        let organisation = OrganisationEntry {
            id,
            name: name.into(),
            kind,
            pcode: Some(pcode.into()),
            locality: Some(locality.into()),
            phone: Some(match pcode.starts_with("CD") {
                true => format!("+243 000 001 {number:03}"),
                false => format!("+226 00 00 10 {number:02}"),
            }),
            psea_on: (number % 5 != 0).then(|| today - Duration::days(120 + 11 * number as i64)),
            screened_on: Some(today - Duration::days(200 + 7 * number as i64)),
            agreement_ref: Some(format!("DSA-{number:02}")),
            agreement_to: Some(today + Duration::days(60 * number as i64 - 90)),
            active: true,
        };
        insert_organisation(tx, &organisation, at).await?;
        for offer in OFFERS.iter().filter(|o| o.by == key) {
            let id = ServiceId(chance.id(at));
            insert_service(tx, &service(id, organisation.id, pcode, offer, today, locale)).await?;
            base.services.push(ServiceSeed {
                id,
                organisation: organisation.id,
                category: offer.category,
                areas: offer.areas,
                for_sex: offer.for_sex,
                age_min: offer.age.0,
                age_max: offer.age.1,
                needs_reading: offer.needs_reading,
                stale: offer.checked_days_ago > FRESH_DAYS,
            });
        }
        base.organisations.push((key, id));
    }
    Ok(())
}

fn service(
    id: ServiceId,
    organisation: OrganisationId,
    pcode: &str,
    o: &Offer,
    today: NaiveDate,
    locale: Locale,
) -> ServiceEntry {
    let verified_on = today - Duration::days(o.checked_days_ago);
    ServiceEntry {
        id,
        organisation,
        category: o.category,
        kind: if o.days.is_some() { ServiceKind::Opportunity } else { ServiceKind::Service },
        title: o.title.say(locale),
        pcode: pcode.into(),
        areas: o.areas.iter().map(|a| (*a).to_owned()).collect(),
        for_sex: o.for_sex,
        age_min: o.age.0,
        age_max: o.age.1,
        needs_reading: o.needs_reading,
        step_free: o.step_free,
        free_places: o.free_places,
        cost: o.cost.map(|w| w.say(locale)),
        hours: o.hours.map(|w| w.say(locale)),
        starts_on: o.days.map(|(from, _)| today + Duration::days(from)),
        ends_on: o.days.map(|(_, to)| today + Duration::days(to)),
        verified_on,
        expires_on: verified_on + Duration::days(FRESH_DAYS),
        hazardous: o.hazardous,
        pays: None,
        apply_by: o.days.map(|(from, _)| today + Duration::days(from.max(0))),
        active: true,
    }
}

/// One more like it, for a directory as large as one likes.
pub(super) fn another(like: &ServiceSeed, id: ServiceId, number: u64, today: NaiveDate) -> ServiceEntry {
    ServiceEntry {
        id,
        organisation: like.organisation,
        category: like.category,
        kind: ServiceKind::Service,
        title: format!("{} {number}", like.category),
        pcode: like.areas.first().copied().unwrap_or_default().into(),
        areas: like.areas.iter().map(|a| (*a).to_owned()).collect(),
        for_sex: like.for_sex,
        age_min: like.age_min,
        age_max: like.age_max,
        needs_reading: like.needs_reading,
        step_free: true,
        free_places: Some(8),
        cost: None,
        hours: None,
        starts_on: None,
        ends_on: None,
        verified_on: today,
        expires_on: today + Duration::days(FRESH_DAYS),
        hazardous: false,
        pays: None,
        apply_by: None,
        active: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_offer_has_its_organisation_and_every_organisation_an_offer() {
        for (key, ..) in ORGANISATIONS {
            assert!(OFFERS.iter().any(|o| o.by == key), "{key}");
        }
        for offer in &OFFERS {
            assert!(ORGANISATIONS.iter().any(|o| o.0 == offer.by), "{}", offer.title.0);
        }
        assert!(OFFERS.iter().any(|o| o.checked_days_ago > FRESH_DAYS));
    }
}
