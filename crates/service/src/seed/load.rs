//! Any number of invented people, for measuring: with sealed facts, an entry in the log for each of them, and
//! caseloads as large as real ones. Their histories are short: referrals where they are asked for (`load_referrals`).

use std::collections::HashMap;
use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::authz::{Assignment, Compartment, Facts, Grant, Permission, Role, decide};
use domain::case::{CaseEventKind, CaseStatus, TaskKind, code_name};
use domain::code::CaseCode;
use domain::consent::{Answer, TEXT_VERSION};
use domain::id::{CaseId, ConsentId, PersonId, TaskId, UserId};
use domain::locale::Locale;
use serde_json::json;
use store::association::NewEpisode;
use store::case::Case;
use store::case_event::CaseEvent;
use store::consent::NewConsent;
use store::person::{NewPerson, Person};
use store::task::NewTask;
use store::{Audit, Tx};

use super::persona::{Persona, Wish, persona};
use super::{Base, Chance, OfficeSeed, Seeded, StaffSeed, base, begin, finish, grant, staff, start};
use crate::person::parts;
use crate::{App, ServiceError, ServiceResult};

/// So many people are one transaction.
const TOGETHER: u64 = 2_000;
/// So many people are one statement to each table.
const AT_ONCE: usize = 64;
/// Open cases of one caseworker.
const CASELOAD: u64 = 60;
/// So many of a hundred cases belong to each office.
const SHARES: [(u32, usize); 3] = [(50, 0), (28, 1), (22, 2)];
/// Statuses of cases, of a hundred.
const STATUSES: [(u32, CaseStatus); 6] = [
    (6, CaseStatus::Registered),
    (10, CaseStatus::Assessment),
    (10, CaseStatus::Planned),
    (44, CaseStatus::InSupport),
    (14, CaseStatus::Monitoring),
    (16, CaseStatus::Closed),
];
const HISTORY: Duration = Duration::days(730);

/// How much is made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Amount {
    /// People, each with a case.
    pub people: u64,
    /// Referrals of all of them together.
    pub referrals: u64,
    /// Services that the directory holds besides those of the demonstration.
    pub services: u64,
    /// Businesses: one for each of the first people.
    pub startups: u64,
    /// People of one class.
    pub trainees: u64,
}

/// A person with their case, before they are written.
pub(super) struct Made {
    pub at: DateTime<Utc>,
    pub office: OfficeSeed,
    pub worker: StaffSeed,
    pub who: Persona,
    pub person: Person,
    pub case: Case,
    /// Referrals this person has.
    pub referrals: u64,
}

/// What writes them.
pub(super) struct Load<'a> {
    pub app: &'a App,
    pub base: Base,
    /// Caseworkers of each office.
    workers: Vec<Vec<StaffSeed>>,
    pub chance: Chance,
    /// Numbers given so far: cases of each office and year, code names of each office, referrals of each year.
    numbers: HashMap<String, u32>,
    pub today: NaiveDate,
}

/// Makes so much on an empty installation. `told` hears now and then how many people there are.
pub async fn load(app: &Arc<App>, amount: Amount, seed: u64, mut told: impl FnMut(u64)) -> ServiceResult<Seeded> {
    start(app).await?;
    app.db.make_room().await?;
    let now = app.clock.now();
    let Amount { people, referrals, services, mut startups, trainees } = amount;
    let mut chance = Chance::new(seed);
    let mut base = base::write(app, &mut chance, now - HISTORY, now.date_naive(), Locale::En).await?;
    let mut paying = Chance::part(seed, u64::MAX - 11);
    super::funding::write(app, &mut base, &mut paying, (now - HISTORY, now.date_naive()), Locale::En).await?;
    let workers = workers(app, &base, &mut chance, people, now - HISTORY).await?;
    let mut load = Load { app, base, workers, chance, numbers: HashMap::new(), today: now.date_naive() };
    load.services(services, now - HISTORY).await?;
    load.class(trainees).await?;
    let mut done = 0;
    while done < people {
        let together = TOGETHER.min(people - done);
        let mut tx = begin(app).await?;
        // In the order of time, so that ids and codes grow as in real life.
        let time = |n: u64| {
            let share = n as f64 / people as f64;
            now - HISTORY + Duration::seconds((HISTORY.num_seconds() as f64 * share) as i64)
        };
        // The nth of all people has what lies between two shares of all referrals.
        let until = |n: u64| (u128::from(n) * u128::from(referrals) / u128::from(people)) as u64;
        let each: Vec<_> = (done..done + together).map(|n| (time(n), until(n + 1) - until(n))).collect();
        for some in each.chunks(AT_ONCE) {
            load.some(&mut tx, some, &mut startups).await?;
        }
        done += together;
        if done == people {
            load.keep_numbers(&mut tx).await?;
        }
        tx.act_unchecked_as(grant());
        tx.commit(Audit::new(time(done), "seed.history", "installation", None)).await?;
        told(done);
    }
    finish(app, "load", seed).await?;
    Ok(Seeded { people, accounts: staff::to_try() })
}

/// As many caseworkers as the people need, those of the base first.
async fn workers(
    app: &App,
    base: &Base,
    chance: &mut Chance,
    people: u64,
    at: DateTime<Utc>,
) -> ServiceResult<Vec<Vec<StaffSeed>>> {
    let mut tx = begin(app).await?;
    let mut all = Vec::new();
    for (i, office) in base.offices.iter().enumerate() {
        let share = u64::from(SHARES.get(i).map_or(0, |(share, _)| *share));
        let needed = (people * share / 100 * 84 / 100).div_ceil(CASELOAD).max(1);
        let of_office = |s: &&StaffSeed| s.role == Role::Caseworker && s.office == Some(office.id);
        let mut here: Vec<StaffSeed> = base.staff.iter().filter(of_office).cloned().collect();
        while (here.len() as u64) < needed {
            let login = format!("caseworker{}.{}", here.len() + 1, office.code.to_lowercase() + ".load");
            here.push(staff::caseworker(&mut tx, chance, office.id, login, at).await?);
        }
        all.push(here);
    }
    tx.commit(Audit::new(at, "seed.base", "installation", None)).await?;
    Ok(all)
}

impl Load<'_> {
    /// So many people who came one after the other, written together.
    async fn some(&mut self, tx: &mut Tx, each: &[(DateTime<Utc>, u64)], startups: &mut u64) -> ServiceResult<()> {
        let mut people = Vec::with_capacity(each.len());
        for (at, referrals) in each {
            people.push(self.one(*at, *referrals)?);
        }
        self.write_people(tx, &people).await?;
        let consents = self.write_cases(tx, &people).await?;
        self.write_referrals(tx, &people, &consents).await?;
        self.write_startups(tx, &people, startups).await?;
        for p in &people {
            tx.act_unchecked_as(register_grant(&p.worker, &p.office)?);
            let about = |action, entity, id| Audit::new(p.at, action, entity, Some(id)).case(p.case.id, p.case.office);
            tx.record(about("person.registered", "person", p.person.id.0));
            tx.record(about("case.opened", "case", p.case.id.0));
        }
        Ok(())
    }

    fn one(&mut self, at: DateTime<Utc>, referrals: u64) -> ServiceResult<Made> {
        let place = self.chance.weighted(&SHARES);
        let office = self.base.offices[place].clone();
        let worker = self.chance.pick(&self.workers[place]).clone();
        let wish = Wish { office: office.code, opened_on: at.date_naive(), child: false, woman: None };
        let mut who = persona(&mut self.chance, wish);
        who.registration.profile.household.clear();
        let person = self.person(&who, &office, at);
        let case = self.case(&person, &office, &worker, at)?;
        Ok(Made { at, office, worker, who, person, case, referrals })
    }

    fn person(&mut self, who: &Persona, office: &OfficeSeed, at: DateTime<Utc>) -> Person {
        let r = &who.registration;
        Person {
            id: PersonId(self.chance.id(at)),
            office: office.id,
            names: r.names.clone(),
            sex: r.sex,
            birth: r.birth,
            languages: r.profile.languages.clone(),
            contact_language: r.profile.contact_language,
            counsellor: r.profile.counsellor,
            literacy: r.profile.literacy,
            origin: who.origin.clone(),
            origin_answer: who.origin_answer,
            current: who.current.clone(),
            locality: r.profile.locality.clone(),
            residence: r.profile.residence,
            mother: r.profile.mother.clone(),
            nationalities: r.profile.nationalities.clone(),
            marital: r.profile.marital,
            version: 1,
        }
    }

    fn case(
        &mut self,
        person: &Person,
        office: &OfficeSeed,
        worker: &StaffSeed,
        at: DateTime<Utc>,
    ) -> ServiceResult<Case> {
        let opened_on = at.date_naive();
        let year = opened_on.format("%y").to_string();
        let number = self.number(format!("case/{}/{}/{year}", office.country, office.code));
        let name = self.number(format!("code-name/{}", office.code));
        let code = CaseCode::new(office.country, office.code, year.parse().unwrap_or_default(), number);
        let code = code.map_err(|_| ServiceError::Internal("so many cases have no codes".into()))?;
        let known = (self.today - opened_on).num_days();
        Ok(Case {
            id: CaseId(self.chance.id(at)),
            code: code.as_str().to_owned(),
            code_name: code_name(name),
            person: person.id,
            office: office.id,
            compartment: Compartment::General,
            track: domain::case::Track::Ddr,
            // Who came last is not closed yet.
            status: if known < 60 { CaseStatus::Assessment } else { self.chance.weighted(&STATUSES) },
            risk: None,
            opened_on,
            caseworker: Some(worker.id),
            last_contact_on: Some(self.today - Duration::days(self.chance.between(0, known.clamp(1, 45)))),
            funding: super::funding::of_nth(&self.base, number as usize, opened_on).map(|f| f.id),
            merged_into: None,
            version: 1,
        })
    }

    async fn write_people(&mut self, tx: &mut Tx, people: &[Made]) -> ServiceResult<()> {
        let sealer = &self.app.sealer;
        let (mut new, mut phones, mut episodes) = (Vec::new(), Vec::new(), Vec::new());
        for p in people {
            let (r, at, person) = (&p.who.registration, p.at, p.person.id);
            new.push(NewPerson { person: &p.person, category: r.category, by: p.worker.id, at });
            phones.extend(parts(person, &r.profile.phones, || self.chance.id(at)));
            for (position, episode) in (0..).zip(&r.episodes) {
                episodes.push(NewEpisode { id: self.chance.id(at), person, position, episode, at });
            }
        }
        store::person::insert_all(tx, sealer, &new).await?;
        store::person_parts::insert_phones(tx, &phones).await?;
        Ok(store::association::insert_all(tx, sealer, &episodes).await?)
    }

    /// Writes them; for each person the newest consent, which is the one to a provider.
    async fn write_cases(&mut self, tx: &mut Tx, people: &[Made]) -> ServiceResult<Vec<Option<ConsentId>>> {
        let cases: Vec<_> = people.iter().map(|p| (p.case.clone(), p.at)).collect();
        store::case::insert_all(tx, &cases).await?;
        let (mut consents, mut events, mut tasks) = (Vec::new(), Vec::new(), Vec::new());
        let mut newest = Vec::with_capacity(people.len());
        for p in people {
            let given = self.consents(p);
            newest.push(given.last().map(|consent| consent.id));
            consents.extend(given.into_iter().map(|consent| (consent, p.at, p.worker.id)));
            for kind in [CaseEventKind::Opened, CaseEventKind::ConsentGiven] {
                events.push(self.event(&p.case, kind, p.worker.id, p.at));
            }
            if p.case.status != CaseStatus::Closed {
                tasks.push((self.next(&p.case), p.at));
            }
        }
        store::consent::insert_all(tx, &consents).await?;
        store::case_event::append(tx, &events).await?;
        store::task::insert_all(tx, &tasks).await?;
        Ok(newest)
    }

    /// The case file, and one kind of provider.
    fn consents(&mut self, p: &Made) -> Vec<NewConsent> {
        let conversation = &p.who.registration.consent;
        let consent = |answer: &Answer| NewConsent {
            id: ConsentId(self.chance.id(p.at)),
            case: p.case.id,
            purpose: answer.purpose,
            recipient: answer.recipient,
            categories: answer.categories.clone(),
            decision: answer.decision,
            text_version: TEXT_VERSION.into(),
            language: conversation.manner.language,
            method: conversation.manner.method,
            witness: conversation.manner.witness.clone(),
            interpreter: conversation.manner.interpreter,
            told_how_to_withdraw: true,
            explained: conversation.manner.explained,
            copy_given: conversation.manner.copy_given,
            assent: conversation.manner.assent,
            valid_from: p.case.opened_on,
            valid_to: answer.valid_to,
        };
        conversation.answers.iter().take(2).map(consent).collect()
    }

    fn event(&mut self, case: &Case, kind: CaseEventKind, by: UserId, at: DateTime<Utc>) -> CaseEvent {
        let detail = match kind {
            CaseEventKind::ConsentGiven => {
                json!({ "answers": [{ "purpose": "case_management", "recipient": "programme" }] })
            }
            _ => json!({}),
        };
        CaseEvent {
            id: self.chance.id(at),
            case: case.id,
            at,
            by_user: Some(by),
            by_organisation: None,
            kind,
            reference: None,
            detail,
        }
    }

    /// What comes next in an open case.
    fn next(&mut self, case: &Case) -> NewTask {
        let kind =
            self.chance.weighted(&[(70, TaskKind::Session), (20, TaskKind::PlanAction), (10, TaskKind::FollowUp)]);
        NewTask {
            id: TaskId(self.chance.id(self.app.clock.now())),
            case: case.id,
            office: case.office,
            assignee: case.caseworker,
            kind,
            subject: None,
            note: None,
            due_on: self.today + Duration::days(self.chance.between(-6, 40)),
        }
    }

    pub(super) fn number(&mut self, scope: String) -> u32 {
        let n = self.numbers.entry(scope).or_default();
        *n += 1;
        *n
    }

    /// The next case that is opened goes on from here.
    async fn keep_numbers(&self, tx: &mut Tx) -> ServiceResult<()> {
        for (scope, number) in &self.numbers {
            store::counter::set(tx, scope, i64::from(*number)).await?;
        }
        Ok(())
    }
}

fn register_grant(worker: &StaffSeed, office: &OfficeSeed) -> ServiceResult<Grant> {
    let assignment =
        Assignment { role: worker.role, office: worker.office, compartment: worker.compartment, organisation: None };
    let actor = domain::authz::Actor { user: worker.id, assignments: vec![assignment] };
    Ok(decide(&actor, Permission::CaseRegister, &Facts::office(office.id))?)
}
