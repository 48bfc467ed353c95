//! The demonstration programme *Liptako Retour*: three offices, somebody for every role, providers and services, and
//! about 1,200 people with up to 24 months of history.

use std::sync::Arc;

use chrono::{Duration, NaiveDate};
use domain::association::Episode;
use domain::authz::Compartment;
use domain::date::PartialDate;
use domain::locale::Locale;
use domain::person::{AgeEvidence, Asked, Birth, NameKind, NamePart, Names, PersonCategory, Sex};

use super::act::{Act, Dated};
use super::calendar::Calendar;
use super::course::{Frame, Slot, course};
use super::names::respelled;
use super::persona::{Persona, Wish, heard_otherwise, persona};
use super::writer::Writer;
use super::{Chance, Seeded, base, finish, referred, slots, staff, start};
use crate::{App, ServiceResult};

/// How far back its history goes.
const HISTORY: Duration = Duration::days(740);

/// What the demonstration is to be like.
#[derive(Debug, Clone, Copy)]
pub struct Demo {
    /// The same seed on the same day makes the same people.
    pub seed: u64,
    /// How many.
    pub people: usize,
    /// The language in which records are written: English or French.
    pub language: Locale,
}

/// Makes it on an empty installation.
pub async fn demo(app: &Arc<App>, wanted: Demo) -> ServiceResult<Seeded> {
    start(app).await?;
    let calendar = Calendar { now: app.clock.now() };
    let mut chance = Chance::new(wanted.seed);
    let since = calendar.now - HISTORY;
    let mut base = base::write(app, &mut chance, since, calendar.today(), wanted.language).await?;
    let mut own = Chance::part(wanted.seed, u64::MAX - 1);
    super::supplying::suppliers(app, &mut base, &mut own, since, calendar.today()).await?;
    let mut paying = Chance::part(wanted.seed, u64::MAX - 11);
    super::funding::write(app, &mut base, &mut paying, (since, calendar.today()), wanted.language).await?;
    let slots = slots::slots(&base, &mut chance, calendar, wanted.people);
    let mut people = personas(&slots, wanted.seed);
    super::papers::give(&mut people, &slots, &mut Chance::part(wanted.seed, u64::MAX - 7));
    super::civil::tell(&mut people, &slots, &mut Chance::part(wanted.seed, u64::MAX - 9));
    plant(&mut people, &slots, &mut chance);
    super::funding::pay(&mut people, &slots, &base);
    let frame = Frame { base: &base, calendar, locale: wanted.language };
    let mut acts: Vec<Dated> = Vec::new();
    for (i, (slot, persona)) in slots.iter().zip(people).enumerate() {
        let mut chance = Chance::part(wanted.seed, 2 * i as u64 + 2);
        acts.extend(course(&frame, &mut chance, slot, persona, i));
    }
    withdrawals(&mut acts, &base);
    acts.sort_by_key(|a| a.at);
    let mut writer = Writer::new(app, &base, slots.len());
    writer.write_all(&acts).await?;
    referred::write(&writer, &base, wanted.language).await?;
    super::training::write(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX)).await?;
    super::supplying::cooperative(&writer, &frame).await?;
    super::working::work(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX - 2)).await?;
    super::voice::write(&writer, &base, &mut Chance::part(wanted.seed, u64::MAX - 3), wanted.language).await?;
    super::concerns::write(&writer, &base, &mut Chance::part(wanted.seed, u64::MAX - 10), wanted.language).await?;
    super::wellbeing::write(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX - 4)).await?;
    super::support::write(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX - 5)).await?;
    super::results::write(&writer, &base, &mut Chance::part(wanted.seed, u64::MAX - 6), wanted.language).await?;
    super::after::write(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX - 8)).await?;
    super::together::write(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX - 9)).await?;
    super::measured::write(&writer, &frame, &mut Chance::part(wanted.seed, u64::MAX - 13)).await?;
    let people = writer.cases.iter().flatten().count() as u64;
    tracing::info!(people, acts = acts.len(), skipped = writer.skipped, "seed.demo");
    crate::support::count(app).await?;
    crate::support::count_heard(app).await?;
    crate::support::count_linked(app).await?;
    crate::pair::scan_all(&crate::Ctx::system(app.clone())).await?;
    finish(app, "demo", wanted.seed).await?;
    Ok(Seeded { people, accounts: staff::to_try() })
}

fn personas(slots: &[Slot], seed: u64) -> Vec<Persona> {
    let one = |(i, slot): (usize, &Slot)| {
        let wish = Wish { office: slot.office, opened_on: slot.opened_on, child: slot.child, woman: slot.woman };
        persona(&mut Chance::part(seed, 2 * i as u64 + 1), wish)
    };
    slots.iter().enumerate().map(one).collect()
}

/// People of the field's scenarios, and the same people twice under other spellings.
fn plant(people: &mut [Persona], slots: &[Slot], chance: &mut Chance) {
    let general = |i: &usize| slots[*i].compartment == Compartment::General && !slots[*i].child;
    let adults: Vec<usize> = (0..slots.len()).filter(general).collect();
    // Three in a hundred were registered before, by somebody who wrote the name as he heard it.
    for n in 0..(slots.len() * 3 / 100) {
        let (Some(first), Some(second)) = (adults.get(n * 7 + 3), adults.get(n * 11 + 40)) else { break };
        if first == second || slots[*first].woman.is_some() || slots[*second].woman.is_some() {
            continue;
        }
        let names = respelled(&people[*first].registration.names, n as u64);
        people[*second] = heard_otherwise(chance, &people[*first], names, slots[*second].opened_on);
    }
    let find = |office: &str, woman: bool, nth: usize| {
        let fits = |i: &&usize| {
            slots[**i].office == office && people[**i].is_woman() == woman && slots[**i].closed_on.is_none()
        };
        adults.iter().filter(fits).nth(nth).copied()
    };
    let places = [find("DOR", false, 3), find("DOR", true, 3), find("DOR", false, 4), find("OHG", false, 4)];
    let scenario: [fn(&mut Persona, NaiveDate); 4] = [hama, rasmata, boukary, wedraogo];
    for (place, change) in places.into_iter().zip(scenario) {
        if let Some(i) = place {
            change(&mut people[i], slots[i].opened_on);
        }
    }
}

fn named(p: &mut Persona, parts: &[(NameKind, &str)], birth: Birth, on: NaiveDate) {
    let part = |(kind, text): &(NameKind, &str)| NamePart { kind: *kind, text: (*text).to_owned() };
    p.registration.names = Names(parts.iter().map(part).collect());
    p.registration.birth = birth;
    if let Some(age) = birth.age_on(on) {
        p.registration.age = age;
    }
}

fn year(year: i32) -> Birth {
    Birth { date: PartialDate::new(year, None, None).ok(), estimated: None, evidence: AgeEvidence::Own }
}

/// Wants a motorcycle repair shop.
fn hama(p: &mut Persona, on: NaiveDate) {
    let birth = Birth { date: None, estimated: Some((27, on)), evidence: AgeEvidence::Estimated };
    named(p, &[(NameKind::Given, "Hama"), (NameKind::Family, "Diallo")], birth, on);
    p.registration.category = PersonCategory::ExCombatant;
}

/// Two children, wants to sew.
fn rasmata(p: &mut Persona, on: NaiveDate) {
    named(p, &[(NameKind::Given, "Rasmata"), (NameKind::Family, "Ouédraogo")], year(2004), on);
    p.registration.category = PersonCategory::AssociatedAdult;
    p.registration.sex = Sex::Female;
    for episode in &mut p.registration.episodes {
        *episode = Episode { role: Some(domain::association::MainRole::WifePartner), ..episode.clone() };
    }
}

fn boukary(p: &mut Persona, on: NaiveDate) {
    let names = [(NameKind::Family, "OUEDRAOGO"), (NameKind::Given, "Boukary"), (NameKind::Father, "Hamidou")];
    named(p, &names, year(1996), on);
    p.registration.profile.mother = Some("Aïssata".into());
    (p.origin, p.origin_answer) = (Some("BF5401".into()), Asked::Said);
}

/// The same person, registered in another office.
fn wedraogo(p: &mut Persona, on: NaiveDate) {
    let names = [(NameKind::Family, "Wedraogo"), (NameKind::Given, "Boukari"), (NameKind::Father, "Amidou")];
    named(p, &names, year(1997), on);
    p.registration.profile.mother = Some("Aissatou".into());
    (p.origin, p.origin_answer) = (Some("BF5401".into()), Asked::Said);
}

/// Five people take their yes back while a referral is under way.
fn withdrawals(acts: &mut Vec<Dated>, base: &super::Base) {
    let mut found = Vec::new();
    for act in acts.iter().rev() {
        if let Act::Refer(_, new) = &act.act
            && found.len() < 5
            && let Some(service) = base.service(new.service)
            && found.iter().all(|f: &Dated| f.case % 5 != act.case % 5)
        {
            let act = Dated {
                at: act.at + Duration::hours(30),
                case: act.case,
                by: act.by,
                act: Act::Withdraw(service.category.sector()),
            };
            found.push(act);
        }
    }
    acts.append(&mut found);
}
