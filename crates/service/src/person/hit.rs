//! Somebody who was found, as far as the actor may know them.

use chrono::{Datelike, NaiveDate};
use domain::authz::{Compartment, Permission, Scope};
use domain::person::{Age, Sex};
use store::person_search::{Found, Viewer};

use crate::Ctx;

/// Somebody in reach.
#[derive(Debug, Clone)]
pub struct OpenHit {
    /// Code of the case.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// The legal name: the actor may read it, and searched for it.
    pub name: String,
    /// Sex.
    pub sex: Sex,
    /// Age, as far as it is known.
    pub age: Option<Age>,
    /// Where the person lives.
    pub place: String,
    /// Since when the case is open.
    pub opened_on: NaiveDate,
}

impl OpenHit {
    /// Somebody of whom the caller knows that the actor may read them.
    pub(crate) fn of(ctx: &Ctx, found: &Found) -> OpenHit {
        OpenHit {
            code: found.code.clone(),
            code_name: found.code_name.clone(),
            name: found.names.display(),
            sex: found.sex,
            age: found.birth.age_on(ctx.today()),
            place: found.place.clone(),
            opened_on: found.opened_on,
        }
    }
}

/// Somebody who was found.
#[derive(Debug, Clone)]
pub enum Hit {
    /// In reach.
    Open(Box<OpenHit>),
    /// Out of reach: only that there is somebody, where, and since which year.
    Masked {
        /// Name of the office that can say more.
        office: String,
        /// Year in which the case was opened.
        year: i32,
    },
}

impl Hit {
    /// What the actor may know of `found`.
    pub(super) fn of(ctx: &Ctx, found: &Found) -> Hit {
        if !in_reach(ctx, found) {
            return Hit::Masked { office: found.office_name.clone(), year: found.opened_on.year() };
        }
        Hit::Open(Box::new(OpenHit::of(ctx, found)))
    }

    /// Codes of the cases of which more was shown than that they exist, for the log.
    pub(super) fn shown(hits: &[Hit]) -> Vec<String> {
        let code = |h: &Hit| match h {
            Hit::Open(open) => Some(open.code.clone()),
            Hit::Masked { .. } => None,
        };
        hits.iter().filter_map(code).collect()
    }
}

/// Whether the actor may open the case.
pub(super) fn in_reach(ctx: &Ctx, found: &Found) -> bool {
    ctx.require(Permission::CaseRead, &found.facts).is_ok()
}

/// Who looks, for the queries.
pub(super) fn viewer(ctx: &Ctx) -> Viewer {
    let compartment = ctx.actor.compartment();
    let office = match ctx.actor.scope(Permission::CaseRead) {
        Scope::Office { office, compartment: wall } if wall == compartment && wall != Compartment::General => {
            Some(office)
        }
        _ => None,
    };
    Viewer { user: ctx.user(), compartment, office }
}
