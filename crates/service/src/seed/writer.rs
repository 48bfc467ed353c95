//! Writes an invented history, act by act in the order of time, by the services' own inner functions: what follows
//! from an act is what follows in the product. Each act is recorded as its actor's, under a right that the actor has.

use std::collections::HashMap;
use std::sync::Arc;

use domain::authz::{Actor, Assignment, Facts, Permission};
use domain::id::{CaseId, ReferralId, ServiceId, UserId};
use domain::locale::Locale;
use store::case::Case;
use store::service_match::Candidate;
use store::{Audit, Tx};
use uuid::Uuid;

use super::act::{Act, Dated, Key};
use super::{Base, begin};
use crate::{App, Ctx, Office, ServiceError, ServiceResult, person};

/// So many acts are one transaction.
const TOGETHER: usize = 500;

/// What has been written so far.
pub(super) struct Writer<'a> {
    pub app: &'a Arc<App>,
    pub actors: HashMap<UserId, Ctx>,
    pub cases: Vec<Option<CaseId>>,
    pub referrals: HashMap<(usize, Key), ReferralId>,
    pub services: HashMap<ServiceId, Candidate>,
    /// Acts that could not follow: somebody had lost the case meanwhile, consent had ended, and the like.
    pub skipped: usize,
}

/// Whether an act was done, or could not follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Done {
    Yes,
    No,
}

impl<'a> Writer<'a> {
    pub fn new(app: &'a Arc<App>, base: &Base, cases: usize) -> Self {
        let actors = base.staff.iter().map(|s| (s.id, actor(app, base, s))).collect();
        Writer {
            app,
            actors,
            cases: vec![None; cases],
            referrals: HashMap::new(),
            services: HashMap::new(),
            skipped: 0,
        }
    }

    /// Writes everything.
    pub async fn write_all(&mut self, acts: &[Dated]) -> ServiceResult<()> {
        for together in acts.chunks(TOGETHER) {
            let mut tx = begin(self.app).await?;
            for dated in together {
                if self.write(&mut tx, dated).await? == Done::No {
                    self.skipped += 1;
                }
            }
            tx.act_unchecked_as(super::grant());
            let last = together.last().map_or(self.app.clock.now(), |d| d.at);
            tx.commit(Audit::new(last, "seed.history", "installation", None)).await?;
        }
        Ok(())
    }

    async fn write(&mut self, tx: &mut Tx, dated: &Dated) -> ServiceResult<Done> {
        let Some(actor) = self.actors.get(&dated.by) else { return Ok(Done::No) };
        let ctx = Ctx { now: dated.at, ..actor.clone() };
        if let Act::Register { .. } = &dated.act {
            return self.register(&ctx, tx, dated).await;
        }
        let Some(id) = self.cases[dated.case] else { return Ok(Done::No) };
        let Some(case) = store::case::by_id(&mut *tx, id).await? else { return Ok(Done::No) };
        match &dated.act {
            Act::Refer(..)
            | Act::Receive(_)
            | Act::Answer(..)
            | Act::Report(..)
            | Act::Told(_)
            | Act::Clock(_)
            | Act::Verify { .. }
            | Act::Close(..)
            | Act::Revoke(..) => self.write_referral(&ctx, tx, &case, dated).await,
            Act::Startup(act) => super::starting::write(&ctx, tx, &case, act).await,
            act => super::casework::write(&ctx, tx, &case, act).await,
        }
    }

    async fn register(&mut self, ctx: &Ctx, tx: &mut Tx, dated: &Dated) -> ServiceResult<Done> {
        let Act::Register { persona, caseworker, compartment } = &dated.act else { return Ok(Done::No) };
        let office = ctx.require_office()?;
        tx.act_unchecked_as(ctx.require(Permission::CaseRegister, &Facts::office(office.id))?);
        let hands = person::Hands { caseworker: *caseworker, compartment: *compartment };
        let registration = &persona.registration;
        let person = person::person_of(ctx, office, registration, &persona.places());
        let case = person::keep(ctx, tx, office, &person, registration, &hands).await?;
        tx.record(ctx.audit("case.opened", "case", Some(case.id.0)).case(case.id, case.office));
        self.cases[dated.case] = Some(case.id);
        Ok(Done::Yes)
    }
}

/// Goes on as this actor under this right; false when the actor does not have it.
pub(super) fn act_as(ctx: &Ctx, tx: &mut Tx, case: &Case, permission: Permission) -> bool {
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    match ctx.require(permission, &facts) {
        Ok(grant) => {
            tx.act_unchecked_as(grant);
            true
        }
        Err(_) => false,
    }
}

pub(super) fn actor(app: &Arc<App>, base: &Base, staff: &super::StaffSeed) -> Ctx {
    let assignment = Assignment {
        role: staff.role,
        office: staff.office,
        compartment: staff.compartment,
        organisation: staff.organisation,
    };
    let office = base.offices.iter().find(|o| Some(o.id) == staff.office).map(|o| Office {
        id: o.id,
        code: o.code.into(),
        name: o.name.into(),
        country: o.country.into(),
        timezone: o.timezone.parse().unwrap_or(chrono_tz::Tz::UTC),
    });
    Ctx {
        app: app.clone(),
        actor: Actor { user: staff.id, assignments: vec![assignment] },
        name: staff.name.into(),
        office,
        locale: Locale::En,
        session: Uuid::nil(),
        now: app.clock.now(),
    }
}

/// An act that a service refuses cannot follow; anything else is a failure.
pub(super) fn refused(error: ServiceError) -> ServiceResult<Done> {
    match error {
        ServiceError::Invalid(_) | ServiceError::Conflict(_) | ServiceError::Forbidden => Ok(Done::No),
        other => Err(other),
    }
}
