//! What pays for the demonstration: three invented projects of invented donors, one of which is over.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::funding::Funding;
use domain::id::FundingId;
use domain::locale::Locale;
use store::Audit;

use super::course::Slot;
use super::persona::Persona;
use super::{Base, Chance, begin};
use crate::{App, ServiceResult};

/// Code, names in English and French, donors in both, and its first and last day counted from today.
type Line = (&'static str, [&'static str; 2], [&'static str; 2], i64, i64);

const PROJECTS: [Line; 3] = [
    (
        "LAKE-3",
        ["New trades around the lakes", "Nouveaux métiers autour des lacs"],
        ["Solidarity Office (invented)", "Office de la solidarité (inventé)"],
        -330,
        400,
    ),
    (
        "RETURN-1",
        ["Paths of return", "Chemins du retour"],
        ["Foundation for Reconciliation (invented)", "Fondation pour la réconciliation (inventée)"],
        -760,
        -200,
    ),
    (
        "SAHEL-2",
        ["Living together in the Liptako", "Vivre ensemble dans le Liptako"],
        ["Sahel Peace Fund (invented)", "Fonds de paix du Sahel (inventé)"],
        -760,
        180,
    ),
];

/// Writes them.
pub(super) async fn write(
    app: &App,
    base: &mut Base,
    chance: &mut Chance,
    (at, today): (DateTime<Utc>, NaiveDate),
    locale: Locale,
) -> ServiceResult<()> {
    let mut tx = begin(app).await?;
    let words = usize::from(locale == Locale::Fr);
    for (code, names, donors, first, last) in PROJECTS {
        let funding = Funding {
            id: FundingId(chance.id(at)),
            code: code.into(),
            name: names[words].into(),
            donor: donors[words].into(),
            starts_on: today + Duration::days(first),
            ends_on: today + Duration::days(last),
            version: 1,
        };
        store::funding::insert(&mut tx, &funding, at).await?;
        base.fundings.push(funding);
    }
    Ok(tx.commit(Audit::new(at, "seed.fundings", "installation", None)).await?)
}

/// Which of them pays for the nth case, opened on that day: for one in six, none does.
pub(super) fn of_nth(base: &Base, n: usize, opened_on: NaiveDate) -> Option<&Funding> {
    let running: Vec<&Funding> = base.fundings.iter().filter(|f| f.runs_on(opened_on)).collect();
    running.get(n % running.len().max(1)).copied().filter(|_| n % 6 != 5)
}

/// Says who pays for each case.
pub(super) fn pay(people: &mut [Persona], slots: &[Slot], base: &Base) {
    for (n, (who, slot)) in people.iter_mut().zip(slots).enumerate() {
        who.registration.funding = of_nth(base, n, slot.opened_on).map(|f| f.code.clone());
    }
}
