//! What stands before the first person: places, offices, staff, providers and what they offer.

use chrono::{DateTime, NaiveDate, Utc};
use domain::funding::Funding;
use domain::id::{OfficeId, OrganisationId, ServiceId, UserId};
use domain::locale::Locale;
use store::office::OfficeRow;
use store::{Audit, Tx};

use super::{Chance, begin, directory, holidays, places, staff};
use crate::{App, ServiceResult};

/// An office of the programme.
#[derive(Debug, Clone)]
pub struct OfficeSeed {
    /// Its id.
    pub id: OfficeId,
    /// Three letters.
    pub code: &'static str,
    /// ISO 3166-1 alpha-3.
    pub country: &'static str,
    /// Its district.
    pub pcode: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Where its days begin.
    pub timezone: &'static str,
}

/// Ids of what stands, for the history to come.
#[derive(Debug, Clone, Default)]
pub struct Base {
    /// DOR, OHG, GOM.
    pub offices: Vec<OfficeSeed>,
    /// Organisations by the key they have here.
    pub organisations: Vec<(&'static str, OrganisationId)>,
    /// Everybody who signs in, providers' focal points included.
    pub staff: Vec<staff::StaffSeed>,
    /// Services, with their organisation, area and category.
    pub services: Vec<directory::ServiceSeed>,
    /// Funded projects.
    pub fundings: Vec<Funding>,
}

impl Base {
    /// An account by its sign-in name, without the part behind the `@`.
    pub fn user(&self, login: &str) -> Option<UserId> {
        self.staff.iter().find(|s| s.login == login).map(|s| s.id)
    }

    /// The focal point who answers for an organisation.
    pub fn answers_for(&self, organisation: OrganisationId) -> Option<UserId> {
        self.staff.iter().find(|s| s.organisation == Some(organisation)).map(|s| s.id)
    }

    /// Whether this is the organisation with this key.
    pub fn is_organisation(&self, key: &str, id: OrganisationId) -> bool {
        self.organisations.iter().any(|(k, i)| *k == key && *i == id)
    }

    /// A service by id.
    pub fn service(&self, id: ServiceId) -> Option<&directory::ServiceSeed> {
        self.services.iter().find(|s| s.id == id)
    }
}

/// Writes it in one transaction, as of `since`; `today` decides which services are stale.
pub(super) async fn write(
    app: &App,
    chance: &mut Chance,
    since: DateTime<Utc>,
    today: NaiveDate,
    locale: Locale,
) -> ServiceResult<Base> {
    let mut tx = begin(app).await?;
    places::write(&mut tx).await?;
    let mut base = Base { offices: offices(&mut tx, chance, since, today).await?, ..Base::default() };
    directory::write(&mut tx, chance, &mut base, since, today, locale).await?;
    staff::write(&mut tx, chance, &mut base, since).await?;
    tx.commit(Audit::new(since, "seed.base", "installation", None)).await?;
    Ok(base)
}

const OFFICES: [(&str, &str, &str, &str, &str, &str); 3] = [
    ("DOR", "Dori", "BFA", "BF5602", "Africa/Ouagadougou", "+226 00 00 01 00"),
    ("OHG", "Ouahigouya", "BFA", "BF5403", "Africa/Ouagadougou", "+226 00 00 02 00"),
    ("GOM", "Goma", "COD", "CD6101", "Africa/Lubumbashi", "+243 000 000 300"),
];

async fn offices(
    tx: &mut Tx,
    chance: &mut Chance,
    at: DateTime<Utc>,
    today: NaiveDate,
) -> ServiceResult<Vec<OfficeSeed>> {
    let mut made = Vec::new();
    for (code, name, country, pcode, timezone, phone) in OFFICES {
        let id = chance.id(at);
        let row = OfficeRow {
            id,
            code: code.into(),
            name: name.into(),
            country: country.into(),
            pcode: Some(pcode.into()),
            timezone: timezone.into(),
            phone: Some(phone.into()),
            active: true,
            version: 1,
        };
        store::office::insert(tx, &row, at).await?;
        for holiday in holidays::of(country, today) {
            store::calendar::add_holiday(tx, OfficeId(id), &holiday).await?;
        }
        made.push(OfficeSeed { id: OfficeId(id), code, country, pcode, name, timezone });
    }
    Ok(made)
}
