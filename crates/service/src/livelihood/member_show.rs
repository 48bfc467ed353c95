//! Who is in a business, as far as the reader may see; and on the case of a member, in which business the person is.

use chrono::NaiveDate;
use domain::authz::{Facts, Permission};
use domain::id::OfficeId;
use domain::livelihood::BusinessKind;
use store::case::Case;
use store::livelihood::Startup;
use uuid::Uuid;

use super::find::facts;
use super::list::readable;
use super::member::takes_members;
use crate::{Ctx, ServiceResult, coop};

/// A member whom the reader may see.
#[derive(Debug, Clone)]
pub struct MemberView {
    /// The membership.
    pub id: Uuid,
    /// The neutral name.
    pub code_name: String,
    /// Code of the case, for who may open it.
    pub case_code: Option<String>,
    /// Since when.
    pub joined_on: NaiveDate,
    /// Until when.
    pub left_on: Option<NaiveDate>,
    /// Whether the reader may say that they left.
    pub may_leave: bool,
}

/// The association whose business it is.
#[derive(Debug, Clone)]
pub struct Association {
    /// What it is called.
    pub name: String,
    /// Its number, for who may open it.
    pub code: Option<String>,
    /// Members from cases, for who may open it.
    pub members: Option<i64>,
}

/// Who is in a business, as far as the reader may see.
#[derive(Debug, Clone, Default)]
pub struct Members {
    /// Those in sight, also who left.
    pub shown: Vec<MemberView>,
    /// How many more are in it.
    pub others: i64,
    /// The association.
    pub coop: Option<Association>,
    /// Whether the reader may add somebody.
    pub may_join: bool,
}

/// Who is in a business. Whoever is out of the reader's sight is in the count, and nothing else of them.
pub(super) async fn members(ctx: &Ctx, startup: &Startup, case: &Case) -> ServiceResult<Members> {
    let mut out = Members::default();
    let may_write = ctx.require(Permission::LivelihoodWrite, &facts(case)).is_ok() && case.merged_into.is_none();
    for m in store::livelihood_member::of_startup(ctx.db(), startup.id).await? {
        if ctx.require(Permission::LivelihoodRead, &m.facts()).is_err() {
            out.others += i64::from(m.left_on.is_none());
            continue;
        }
        let may_leave = may_write && m.left_on.is_none();
        out.shown.push(MemberView {
            may_leave: may_leave && ctx.require(Permission::LivelihoodWrite, &m.facts()).is_ok(),
            case_code: ctx.require(Permission::CaseRead, &m.facts()).is_ok().then_some(m.code),
            id: m.id,
            code_name: m.code_name,
            joined_on: m.joined_on,
            left_on: m.left_on,
        });
    }
    if let Some(id) = startup.coop
        && let Some(c) = store::coop::by_id(ctx.db(), id).await?
    {
        let opens = coop::may_see(ctx, c.office);
        let members = match opens {
            true => Some(store::coop::members(ctx.db(), c.id).await?.len() as i64),
            false => None,
        };
        out.coop = Some(Association { name: c.name, code: opens.then_some(c.code), members });
    }
    out.may_join = may_write && takes_members(startup);
    Ok(out)
}

/// Associations whose plan somebody of an office can write: for who keeps them.
pub(super) async fn associations(ctx: &Ctx, office: OfficeId) -> ServiceResult<Vec<(String, String)>> {
    if ctx.require(Permission::LivelihoodWrite, &Facts::office(office)).is_err() {
        return Ok(Vec::new());
    }
    let all = store::coop::of_office(ctx.db(), office, 200).await?;
    Ok(all.into_iter().map(|c| (c.code, c.name)).collect())
}

/// A business in which the person of a case is, beside others.
#[derive(Debug, Clone)]
pub struct InBusiness {
    /// Who begins it: a group, or a cooperative.
    pub kind: BusinessKind,
    /// Number and name, for who may open it.
    pub open: Option<(String, String)>,
    /// Since when.
    pub joined_on: Option<NaiveDate>,
    /// Until when.
    pub left_on: Option<NaiveDate>,
}

/// In which businesses the person of a case is, or was. The read is on record with the case's own.
pub async fn in_businesses(ctx: &Ctx, code: &str) -> ServiceResult<Vec<InBusiness>> {
    let case = readable(ctx, code).await?;
    let mut out = Vec::new();
    for (id, joined_on, left_on) in store::livelihood_member::of_case(ctx.db(), case.id).await? {
        let Some(startup) = store::livelihood::by_id(ctx.db(), id).await? else { continue };
        let Some(whose) = store::case::by_id(ctx.db(), startup.case).await? else { continue };
        // Whose it is may be out of sight, also behind a wall: then that there is one is all there is to say.
        let in_sight = ctx.require(Permission::LivelihoodRead, &facts(&whose)).is_ok();
        let open = in_sight.then_some((startup.code, startup.title));
        out.push(InBusiness { kind: startup.kind, open, joined_on, left_on });
    }
    Ok(out)
}
