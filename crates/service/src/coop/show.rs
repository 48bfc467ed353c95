//! Associations as they are seen: by who keeps them, by who looks, and on the case of a member.

use domain::authz::{Facts, Permission};
use domain::person::Sex;
use store::coop::{Coop, Member};

use super::composition::is_needed;
use super::write::seen;
use crate::{Ctx, ServiceError, ServiceResult, access, case};

/// Rows of the list.
const ROWS: i64 = 200;

/// The list of an office.
#[derive(Debug, Clone)]
pub struct CoopList {
    /// Each, and whether somebody should look at it.
    pub coops: Vec<(Coop, bool)>,
    /// Whether the reader may add one.
    pub may_write: bool,
}

/// Associations of the reader's office.
pub async fn list(ctx: &Ctx) -> ServiceResult<CoopList> {
    let office = ctx.require_office()?.id;
    let right = seen(ctx, office).map_err(|_| ServiceError::Forbidden)?;
    ctx.log_read(right, ctx.audit("coop.listed", "coop", None)).await?;
    let mut coops = Vec::new();
    for coop in store::coop::of_office(ctx.db(), office, ROWS).await? {
        let needed = is_needed(ctx, &coop)?;
        coops.push((coop, needed));
    }
    let may_write = ctx.require(Permission::LivelihoodWrite, &Facts::office(office)).is_ok();
    Ok(CoopList { coops, may_write })
}

/// The page of one.
#[derive(Debug, Clone)]
pub struct CoopPage {
    /// The association.
    pub coop: Coop,
    /// Its members from cases, by code name.
    pub members: Vec<Member>,
    /// Women among them.
    pub women: i64,
    /// Men among them.
    pub men: i64,
    /// Whether somebody should look at who is together.
    pub check_needed: bool,
    /// Whether the reader may change it and its members.
    pub may_write: bool,
    /// Whether the reader may say that they looked.
    pub may_check: bool,
}

/// The page. The read is on record.
pub async fn page(ctx: &Ctx, code: &str) -> ServiceResult<CoopPage> {
    let code: domain::code::CoopNo = code.parse().map_err(|_| ServiceError::NotFound)?;
    let coop = store::coop::by_code(ctx.db(), code.as_str()).await?.ok_or(ServiceError::NotFound)?;
    let right = seen(ctx, coop.office)?;
    ctx.log_read(right, ctx.audit("coop.read", "coop", Some(coop.id))).await?;
    let members = store::coop::members(ctx.db(), coop.id).await?;
    let of = |sex: Sex| members.iter().filter(|m| m.sex == sex.as_str()).count() as i64;
    let may = |permission| ctx.require(permission, &Facts::office(coop.office)).is_ok();
    Ok(CoopPage {
        women: of(Sex::Female),
        men: of(Sex::Male),
        check_needed: is_needed(ctx, &coop)?,
        may_write: may(Permission::LivelihoodWrite),
        may_check: may(Permission::LivelihoodDecide),
        members,
        coop,
    })
}

/// An association on the case of a member.
#[derive(Debug, Clone)]
pub struct Membership {
    /// What it is called.
    pub name: String,
    /// What kind.
    pub kind: domain::coop::CoopKind,
    /// Its number, for who may open it.
    pub code: Option<String>,
}

/// In which associations the person of a case is: for who sees the money of the case. The read is on record with the
/// case's own.
pub async fn of_case(ctx: &Ctx, code: &str) -> ServiceResult<Vec<Membership>> {
    let (case, _) = case::find(ctx, code, Permission::CaseRead).await?;
    let sight = access::facts(ctx, &case).await?;
    let facts = Facts::case(case.office, case.caseworker, case.compartment);
    if ctx.require(Permission::LivelihoodRead, &facts).is_err() || sight.visit.is_some() {
        return Err(ServiceError::Forbidden);
    }
    let coops = store::coop::of_case(ctx.db(), case.id).await?;
    let of = |c: Coop| Membership { code: seen(ctx, c.office).ok().map(|_| c.code), name: c.name, kind: c.kind };
    Ok(coops.into_iter().map(of).collect())
}
