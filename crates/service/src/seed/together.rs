//! Businesses of the demonstration that people begin together: two groups and a cooperative, each at another stage.

use chrono::Duration;
use domain::authz::{Compartment, Permission};
use domain::case::CaseStatus;
use domain::coop::{CoopEntry, CoopKind};
use domain::id::{OfficeId, UserId};
use domain::livelihood::{BusinessForm, BusinessState};
use domain::money::PROGRAMME;
use store::Audit;
use store::case::Case;
use store::coop::Coop;
use uuid::Uuid;

use super::course::Frame;
use super::phrases::Words;
use super::starting::{self, Kind, StartupAct};
use super::writer::{Writer, act_as};
use super::{Chance, begin};
use crate::livelihood::{Along, Step};
use crate::{Ctx, ServiceError, ServiceResult, coop};

/// People of each group, the one whose case it is among them, and of the cooperative.
const SIZES: [usize; 3] = [3, 2, 5];

#[rustfmt::skip]
const KINDS: [Kind; 3] = [
    (Words("Parboiled rice of the quarter", "Riz étuvé du quartier"), "food", "7514", Words("Kettles and two drying floors", "Étuveuses et deux aires de séchage"), 180_000, 96_000),
    (Words("Shared tailoring workshop", "Atelier de couture partagé"), "crafts", "7531", Words("Three sewing machines", "Trois machines à coudre"), 150_000, 82_000),
    (Words("Milk collection of the association", "Collecte de lait de l’association"), "livestock", "6121", Words("Cans, a cooler and a scale", "Bidons, glacière et balance"), 160_000, 88_000),
];

/// Writes them; nothing where too few people are left who begin nothing yet.
pub(super) async fn write(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let Some(office) = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id) else { return Ok(()) };
    let wanted = SIZES.iter().sum();
    let people = free(writer, office, wanted).await?;
    if people.len() < wanted {
        return Ok(());
    }
    let (first, rest) = people.split_at(SIZES[0]);
    let (second, third) = rest.split_at(SIZES[1]);
    let mut form = |kind: &Kind, who: &str| BusinessForm {
        kind: who.into(),
        modality: "mobile_money".into(),
        ..starting::plan(frame.locale, chance, kind)
    };
    let group = |members: &[Case]| Along { coop: None, members: members.iter().cloned().enumerate().collect() };
    let s = Together { writer, frame };
    let officer = s.user("livelihood_officer");
    let plan = StartupAct::Write(Box::new(form(&KINDS[0], "group")), group(&first[1..]));
    s.act(officer, 17, &first[0], plan).await?;
    s.funded(&first[0]).await?;
    let plan = StartupAct::Write(Box::new(form(&KINDS[1], "group")), group(&second[1..]));
    s.act(officer, 5, &second[0], plan).await?;
    let along = Along { coop: s.association(office, third).await?, members: Vec::new() };
    let coop = along.coop.as_ref().map(|c| c.code.clone()).unwrap_or_default();
    let plan = BusinessForm { coop, ..form(&KINDS[2], "cooperative") };
    let plan = StartupAct::Write(Box::new(plan), along);
    s.act(officer, 4, &third[0], plan).await
}

/// Adults of the office who are in support and begin nothing yet: those who came last, so that nobody is taken who is told of.
async fn free(writer: &Writer<'_>, office: OfficeId, wanted: usize) -> ServiceResult<Vec<Case>> {
    let db = &writer.app.db;
    let today = writer.app.clock.now().date_naive();
    let mut found = Vec::new();
    for id in writer.cases.iter().rev().flatten() {
        if found.len() == wanted {
            break;
        }
        let Some(case) = store::case::by_id(db, *id).await? else { continue };
        let of_office = case.office == office && case.compartment == Compartment::General;
        if !of_office || case.status != CaseStatus::InSupport || case.merged_into.is_some() {
            continue;
        }
        let person = store::person::by_id(db, case.person).await?;
        let adult = person.and_then(|p| p.birth.age_on(today)).is_some_and(|a| !a.maybe_child);
        if adult && !store::livelihood_member::has_one(db, case.id, Uuid::nil()).await? {
            found.push(case);
        }
    }
    Ok(found)
}

struct Together<'a> {
    writer: &'a Writer<'a>,
    frame: &'a Frame<'a>,
}

impl Together<'_> {
    fn user(&self, login: &str) -> Option<UserId> {
        self.frame.base.user(login)
    }

    fn ctx(&self, user: Option<UserId>, days_ago: i64) -> Option<Ctx> {
        let actor = self.writer.actors.get(&user?)?;
        Some(Ctx { now: self.writer.app.clock.now() - Duration::days(days_ago), ..actor.clone() })
    }

    /// One act of somebody, so many days ago.
    async fn act(&self, user: Option<UserId>, days_ago: i64, case: &Case, act: StartupAct) -> ServiceResult<()> {
        let Some(ctx) = self.ctx(user, days_ago) else { return Ok(()) };
        let mut tx = begin(self.writer.app).await?;
        starting::write(&ctx, &mut tx, case, &act).await?;
        tx.act_unchecked_as(super::grant());
        Ok(tx.commit(Audit::new(ctx.now, "seed.history", "installation", None)).await?)
    }

    /// Scored, decided, asked for and paid.
    async fn funded(&self, case: &Case) -> ServiceResult<()> {
        let (officer, manager) = (self.user("livelihood_officer"), self.user("programme_manager"));
        let acts = [
            (case.caseworker, 14, StartupAct::Score(16)),
            (manager, 13, StartupAct::Score(15)),
            (self.user("supervisor"), 11, StartupAct::Decide(BusinessState::Approved)),
            (officer, 10, StartupAct::Payee),
            (officer, 9, StartupAct::Step(1, Step::Request)),
            (manager, 8, StartupAct::Step(1, Step::Approve)),
            (self.user("finance"), 6, StartupAct::Pay(1)),
        ];
        for (user, days_ago, act) in acts {
            self.act(user, days_ago, case, act).await?;
        }
        Ok(())
    }

    /// An association of these people and of their neighbours.
    async fn association(&self, office: OfficeId, members: &[Case]) -> ServiceResult<Option<Coop>> {
        let Some(ctx) = self.ctx(self.user("livelihood_officer"), 40) else { return Ok(None) };
        let entry = CoopEntry {
            kind: CoopKind::Cooperative,
            name: Words("Wuro Jam milk", "Lait Wuro Jam").say(self.frame.locale),
            registered: Some("RSCOOP-061-2026".into()),
            women: 11,
            men: 4,
            elected_on: Some(ctx.today() - Duration::days(25)),
            savings: 146_000,
            currency: PROGRAMME,
            share_out_on: None,
        };
        let mut tx = begin(self.writer.app).await?;
        let (id, code) = coop::keep(&ctx, &mut tx, office, &entry).await?;
        let group = store::coop::by_code(&mut tx, &code).await?.ok_or(ServiceError::NotFound)?;
        for case in members {
            if act_as(&ctx, &mut tx, case, Permission::LivelihoodWrite) {
                coop::keep_join(&ctx, &mut tx, &group, case, ctx.today()).await?;
            }
        }
        tx.commit(ctx.audit("coop.written", "coop", Some(id))).await?;
        Ok(Some(group))
    }
}
