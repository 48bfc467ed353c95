//! After the training: toolkits for whoever finished, apprenticeships and jobs, and who was still there.

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::{Compartment, Permission};
use domain::id::OfficeId;
use domain::money::PROGRAMME;
use domain::placement::{Hours, JobContract, LookKind, LookResult, Placement, PlacementEnd, PlacementKind, Still};
use domain::programme::Rule;
use domain::training::{KitCondition, KitDelivery, KitItem, KitReceipt, KitSeen, Month, Shift, kit_looks};
use store::case::Case;
use store::stipend::NewList;
use store::{Audit, Tx, training_kit};
use uuid::Uuid;

use super::course::Frame;
use super::phrases::Words;
use super::writer::{Writer, act_as};
use super::{Chance, begin};
use crate::{Ctx, ServiceResult, placement};

/// People who work.
const WORKERS: usize = 14;
/// A place to work: employer, who teaches there, occupation.
type Shop = (&'static str, &'static str, &'static str);

const SHOPS: [Shop; 7] = [
    ("Atelier Sampa", "Boukary Sampa", "7231"),
    ("Couture Wendkuni", "Alizèta Sana", "7531"),
    ("Menuiserie du Séno", "Issouf Diallo", "7115"),
    ("Garage de la Gare", "Moumini Barry", "7231"),
    ("Boulangerie Faso", "Rasmata Zida", "7512"),
    ("Briqueterie Nord", "Harouna Dicko", "7114"),
    ("Électro Dori", "Seydou Cissé", "7411"),
];

const ADVICE: [Words; 3] = [
    Words(
        "Comes on time, learns to use the machine alone.",
        "Vient à l’heure, apprend à se servir seul de la machine.",
    ),
    Words("Talked about breaks and a pair of gloves.", "Parlé des pauses et d’une paire de gants."),
    Words("The master is content. Pay came late once.", "Le maître est content. La paie est venue une fois en retard."),
];

/// Kits of every course, and those that were handed over in the cohort that has ended.
pub(super) async fn kits(
    tx: &mut Tx,
    frame: &Frame<'_>,
    chance: &mut Chance,
    ctx: &Ctx,
    cohort: &crate::training::StoredCohort,
) -> ServiceResult<()> {
    let say = |words: Words| words.say(frame.locale);
    let item = |quantity, name: Words, cost| KitItem { quantity, name: say(name), unit_cost: Some(cost) };
    let items = [
        item(1, Words("Toolbox", "Caisse à outils"), 18_500),
        item(2, Words("Pair of gloves", "Paire de gants"), 1_500),
        item(1, Words("Protective goggles", "Lunettes de protection"), 2_500),
        item(1, Words("Set of spanners", "Jeu de clés"), 9_000),
    ];
    let rows: Vec<(Uuid, KitItem)> = items.iter().map(|i| (crate::ctx::new_id(ctx.now), i.clone())).collect();
    training_kit::set_items(tx, cohort.course, &rows).await?;
    let today = frame.calendar.today();
    if cohort.cohort.ends_on >= today {
        return Ok(());
    }
    let on = cohort.cohort.ends_on;
    let by = frame.base.user("livelihood_officer").unwrap_or(ctx.user());
    let (calendar, _) = store::follow_up::calendar(&mut *tx).await?;
    let all = store::training_enrolment::of_cohort(&mut *tx, cohort.id).await?;
    for (i, trainee) in all.iter().filter(|t| domain::training::gets_kit(t.enrolment.status)).enumerate() {
        let receipt = if i % 3 == 0 { KitReceipt::Thumbprint } else { KitReceipt::Signed };
        let tag = Some(format!("K-{:03}", i + 1));
        let supplier = Some("Quincaillerie du Sahel".to_owned());
        let delivery = KitDelivery { command: Uuid::nil(), delivered_on: on, supplier, tag, receipt };
        let looks: Vec<_> = kit_looks(on, &calendar.kit())
            .into_iter()
            .map(|(days, due)| (crate::ctx::new_id(at(on)), days, due))
            .collect();
        let kit = crate::ctx::new_id(at(on));
        training_kit::insert(tx, (kit, trainee.enrolment.id), &items, &delivery, &looks, (by, at(on))).await?;
        // Some were not looked at yet: that is work of today.
        if i % 4 == 3 {
            continue;
        }
        let usual =
            [(78, KitCondition::InUse), (10, KitCondition::Lent), (8, KitCondition::Sold), (4, KitCondition::Stolen)];
        let looked_on = on + Duration::days(31);
        let seen = KitSeen { command: Uuid::nil(), days: 30, looked_on, condition: chance.weighted(&usual) };
        if looked_on <= today {
            training_kit::record_look(tx, kit, &seen, (by, at(looked_on))).await?;
        }
    }
    Ok(())
}

/// Stipends of a cohort that has ended: the first months are paid, the next one is approved, the last one is asked for.
pub(super) async fn stipends(
    tx: &mut Tx,
    frame: &Frame<'_>,
    ctx: &Ctx,
    cohort: &crate::training::StoredCohort,
) -> ServiceResult<()> {
    let by = |login: &str| frame.base.user(login);
    let (Some(officer), Some(supervisor), Some(finance)) = (by("livelihood_officer"), by("supervisor"), by("finance"))
    else {
        return Ok(());
    };
    let today = frame.calendar.today();
    if cohort.cohort.ends_on >= today {
        return Ok(());
    }
    let share = Rule::StipendAttendance.usual();
    let months = Month::over(cohort.cohort.starts_on, cohort.cohort.ends_on, today);
    for (latest, month) in months.into_iter().enumerate().rev() {
        let minutes = store::stipend::minutes(&mut *tx, cohort.id, (month.first(), month.last())).await?;
        let enough = |(_, attended, held): &(Uuid, i64, i64)| attended * 100 >= held * i64::from(share);
        let people: Vec<_> = minutes.into_iter().filter(enough).collect();
        if people.is_empty() {
            continue;
        }
        let (asked, text) = (at(month.last().min(today)), month.to_string());
        let id = crate::ctx::new_id(asked);
        let new = NewList {
            id,
            cohort: cohort.id,
            month: &text,
            amount: 15_000,
            currency: PROGRAMME.code,
            share: share.into(),
            by: officer,
        };
        store::stipend::insert(tx, &new, &people, asked).await?;
        if latest > 0 {
            store::stipend::decide(tx, (id, 1), None, (supervisor, asked + Duration::hours(3))).await?;
        }
        if latest > 1 {
            store::stipend::pay(tx, (id, 2), (finance, asked + Duration::hours(5))).await?;
        }
        let mut entry = ctx.audit("stipend.requested", "stipend", Some(id));
        entry.office_id = Some(cohort.office);
        tx.record(entry);
    }
    Ok(())
}

/// Apprenticeships and jobs of people who are grown up for sure and in no class, at every age of the work.
pub(super) async fn work(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let Some(office) = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id) else { return Ok(()) };
    let cases = workers(writer, office).await?;
    let today = frame.calendar.today();
    let mut tx = begin(writer.app).await?;
    let mut last: Option<Audit> = None;
    for (n, case) in cases.iter().enumerate() {
        let Some(worker) = case.caseworker.and_then(|w| writer.actors.get(&w)) else { continue };
        // From a month ago to ten months ago, and never before the case.
        let ago = 28 + (i64::try_from(n).unwrap_or_default() * 47) % 290;
        let from = (today - Duration::days(ago)).max(case.opened_on + Duration::days(1)).min(today);
        let ctx = Ctx { now: at(from), ..worker.clone() };
        if let Some(before) = last.take() {
            tx.record(before);
        }
        if !act_as(&ctx, &mut tx, case, Permission::PlacementWrite) {
            continue;
        }
        let id = placement::keep(&ctx, &mut tx, case, &agreed(n, from)).await?;
        last = Some(ctx.audit("placement.started", "placement", Some(id)).case(case.id, case.office));
        looks(&ctx, &mut tx, frame, chance, case, (n, id)).await?;
    }
    let done = || Audit::new(writer.app.clock.now(), "seed.history", "installation", None);
    Ok(tx.commit(last.unwrap_or_else(done)).await?)
}

fn agreed(n: usize, from: NaiveDate) -> Placement {
    let (employer, master, isco) = SHOPS[n % SHOPS.len()];
    let learns = n.is_multiple_of(2);
    let until = learns.then(|| from + Duration::days(270));
    Placement {
        kind: if learns { PlacementKind::Apprenticeship } else { PlacementKind::Job },
        employer: employer.into(),
        master: learns.then(|| master.to_owned()),
        place: "Dori".into(),
        isco: isco.into(),
        contract: (!learns).then_some(JobContract::Permanent),
        hours: Hours { from, until, shift: Shift::WholeDay },
        pay: Some(if learns { 15_000 } else { 45_000 }),
        subsidy: learns.then_some(10_000),
        hazardous: false,
        safe_on: Some(from - Duration::days(5)),
    }
}

/// What was seen so far; a few of the last looks wait.
async fn looks(
    ctx: &Ctx,
    tx: &mut Tx,
    frame: &Frame<'_>,
    chance: &mut Chance,
    case: &Case,
    (n, id): (usize, Uuid),
) -> ServiceResult<()> {
    let today = frame.calendar.today();
    let all = store::placement::looks(&mut *tx, id).await?;
    let past: Vec<_> = all.iter().filter(|l| l.due_on <= today).collect();
    let waits = usize::from(n % 3 == 1);
    for (i, look) in past.iter().take(past.len().saturating_sub(waits)).enumerate() {
        let left = n % 5 == 3 && i >= 3;
        let still = match look.kind {
            LookKind::Retention if n % 6 == 5 => Still::Unknown,
            _ if left => Still::No,
            _ => Still::Yes,
        };
        let seen = LookResult {
            command: Uuid::nil(),
            look: Some(look.id),
            looked_on: look.due_on,
            still,
            reason: (still == Still::No).then_some(PlacementEnd::Pay),
            concern: None,
            advice: (still == Still::Yes && look.kind == LookKind::Visit)
                .then(|| chance.pick(&ADVICE).say(frame.locale)),
        };
        let ctx = Ctx { now: at(look.due_on), ..ctx.clone() };
        let Some(now) = store::placement::by_id(&mut *tx, id).await? else { return Ok(()) };
        placement::keep_look(&ctx, tx, case, &now, &seen).await?;
        if still == Still::No {
            break;
        }
    }
    Ok(())
}

/// Open cases of the office whose people are grown up for sure, and in no class.
async fn workers(writer: &Writer<'_>, office: OfficeId) -> ServiceResult<Vec<Case>> {
    let (db, today) = (&writer.app.db, writer.app.clock.now().date_naive());
    let mut found = Vec::new();
    for id in writer.cases.iter().flatten().rev() {
        if found.len() == WORKERS {
            break;
        }
        let Some(case) = store::case::by_id(db, *id).await? else { continue };
        let fits = case.office == office && case.compartment == Compartment::General && case.caseworker.is_some();
        if !fits || !case.status.is_open() || !store::training_of_case::of_case(db, case.id).await?.is_empty() {
            continue;
        }
        let person = store::person::by_id(db, case.person).await?;
        if person.and_then(|p| p.birth.age_on(today)).is_some_and(|a| !a.maybe_child) {
            found.push(case);
        }
    }
    Ok(found)
}

fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_hms_opt(9, 0, 0).unwrap_or_default().and_utc()
}
