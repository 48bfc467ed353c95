//! Who is in the business of a group, and of which association a cooperative's is. One person, one grant, whichever way
//! they come to it: whoever is in one begins no other.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::authz::Permission;
use domain::case::CaseEventKind;
use domain::form::FieldError;
use domain::id::{CaseId, OfficeId};
use domain::livelihood::{BusinessKind, SentPlan};
use domain::membership::MembershipForm;
use serde_json::json;
use store::Tx;
use store::case::Case;
use store::command::{Claim, claim, finish};
use store::coop::Coop;
use store::livelihood::Startup;
use store::livelihood_member::{Member, coop_has_one, has_one};
use uuid::Uuid;

use super::find::{find, hold_case, joining, may_join};
use super::money::held;
use crate::case::note;
use crate::{Ctx, ServiceError, ServiceResult};

/// Whom a plan names besides the one whose it is.
#[derive(Debug, Clone, Default)]
pub(crate) struct Along {
    /// The association whose plan it is.
    pub coop: Option<Coop>,
    /// Who joins the group: the place in the form, and the case.
    pub members: Vec<(usize, Case)>,
}

impl Along {
    /// Looks up what was typed.
    pub async fn of(ctx: &Ctx, office: OfficeId, sent: &SentPlan) -> ServiceResult<Along> {
        let mut along = Along::default();
        let mut errors = Vec::new();
        for (i, text) in &sent.members {
            match joining(ctx, office, text).await? {
                Some(case) => along.members.push((*i, case)),
                None => errors.push(error(format!("members[{i}]"), "error-member")),
            }
        }
        if let Some(code) = &sent.coop {
            along.coop = store::coop::by_code(ctx.db(), code).await?.filter(|c| c.office == office);
            if along.coop.is_none() {
                errors.push(error("coop".into(), "error-business-coop"));
            }
        }
        if errors.is_empty() { Ok(along) } else { Err(ServiceError::Invalid(errors)) }
    }

    /// Holds associations, then cases, each always in the same order: whoever joins one, or begins something else, at this
    /// moment has done so, or waits.
    pub async fn hold(&self, tx: &mut Tx, applicant: CaseId) -> ServiceResult<()> {
        let cases: BTreeSet<CaseId> = self.members.iter().map(|(_, c)| c.id).chain([applicant]).collect();
        let mut coops: BTreeSet<Uuid> = self.coop.iter().map(|c| c.id).collect();
        for case in &cases {
            coops.extend(store::coop::of_case(&mut *tx, *case).await?.into_iter().map(|c| c.id));
        }
        for coop in coops {
            store::coop::hold(tx, coop).await?;
        }
        for case in cases {
            store::case::hold_even_merged(tx, case).await?;
        }
        Ok(())
    }
}

fn error(field: String, key: &'static str) -> FieldError {
    FieldError { field, key: key.into(), args: Vec::new() }
}

/// Refuses an association that is not the applicant's own, or for which somebody is paid already. The caller holds it.
pub(super) async fn check_coop(tx: &mut Tx, case: &Case, startup: Uuid, coop: &Coop) -> ServiceResult<()> {
    let refuse = |key| Err(ServiceError::field("coop", key));
    let members = store::coop::all_cases(&mut *tx, coop.id).await?;
    if !members.contains(&case.id) {
        return refuse("error-business-coop-not-in");
    }
    if coop_has_one(&mut *tx, coop.id, startup).await? {
        return refuse("error-business-coop-second");
    }
    for member in members {
        if has_one(&mut *tx, member, startup).await? {
            return refuse("error-business-coop-members");
        }
    }
    Ok(())
}

/// Adds whom a plan names, in the transaction that holds them.
pub(super) async fn keep_all(
    ctx: &Ctx,
    tx: &mut Tx,
    case: &Case,
    startup: &Startup,
    along: &Along,
) -> ServiceResult<()> {
    for (i, member) in &along.members {
        add(ctx, tx, (case, startup), member.id, (ctx.today(), &format!("members[{i}]"))).await?;
    }
    if startup.kind != BusinessKind::Group && !current(tx, startup).await?.is_empty() {
        return Err(ServiceError::field("kind", "error-business-kind-members"));
    }
    Ok(())
}

/// Refuses a plan of a group that is one person's. A group is two people and more.
pub(super) async fn enough(tx: &mut Tx, startup: &Startup, field: &str) -> ServiceResult<()> {
    if startup.kind == BusinessKind::Group && current(tx, startup).await?.is_empty() {
        return Err(ServiceError::field(field, "error-business-members-few"));
    }
    Ok(())
}

async fn current(tx: &mut Tx, startup: &Startup) -> ServiceResult<Vec<Member>> {
    let all = store::livelihood_member::of_startup(&mut *tx, startup.id).await?;
    Ok(all.into_iter().filter(|m| m.left_on.is_none()).collect())
}

/// Adds somebody whose case is held.
async fn add(
    ctx: &Ctx,
    tx: &mut Tx,
    (case, startup): (&Case, &Startup),
    member: CaseId,
    (on, field): (NaiveDate, &str),
) -> ServiceResult<()> {
    let refuse = |key| ServiceError::field(field, key);
    let now = store::case::by_id(&mut *tx, member).await?.filter(|c| may_join(case.office, c));
    let member = now.ok_or_else(|| refuse("error-member"))?;
    let mut all = current(tx, startup).await?.into_iter();
    if member.id == case.id || all.any(|m| m.case == member.id) {
        return Err(refuse("error-business-member-twice"));
    }
    if has_one(&mut *tx, member.id, Uuid::nil()).await? {
        return Err(refuse("error-business-member-second"));
    }
    let who = (ctx.user(), ctx.now);
    match store::livelihood_member::join(tx, (ctx.id(), startup.id, member.id), on, who).await {
        Err(e) if e.is_unique("startup_member_one", "startup_member.case_id") => {
            return Err(refuse("error-business-member-second"));
        }
        joined => joined?,
    }
    note(ctx, tx, &member, CaseEventKind::BusinessJoined, None, json!({})).await
}

/// Adds somebody to the business of a group and gives its number. Not while others score who is in it.
pub async fn join(ctx: &Ctx, form: &MembershipForm) -> ServiceResult<String> {
    let (startup, case, right) = find(ctx, &form.of, Permission::LivelihoodWrite).await?;
    let (command, who, on) = form.parse_join(ctx.today())?;
    let member = joining(ctx, case.office, &who).await?;
    let member = member.ok_or_else(|| ServiceError::field("member", "error-member"))?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "startup.join", ctx.now).await? {
        return Ok(number);
    }
    let startup = held(&mut tx, &startup).await?;
    let along = Along { coop: None, members: vec![(0, member.clone())] };
    along.hold(&mut tx, case.id).await?;
    let case = hold_case(ctx, &mut tx, &startup, Permission::LivelihoodWrite).await?;
    if !takes_members(&startup) {
        return Err(ServiceError::refused("error-business-not-now"));
    }
    add(ctx, &mut tx, (&case, &startup), member.id, (on, "member")).await?;
    finish(&mut tx, command, &startup.code).await?;
    let entry = ctx.audit("startup.joined", "startup", Some(startup.id)).case(member.id, member.office);
    tx.commit(entry).await?;
    Ok(startup.code)
}

/// Whether somebody can join: a group, while its plan is written, or once it was approved.
pub(super) fn takes_members(startup: &Startup) -> bool {
    startup.kind == BusinessKind::Group && (startup.state.is_with_writer() || startup.state.is_funded())
}

/// Somebody leaves; gives the number of the business. The last one stays while others look at a plan for a group.
pub async fn leave(ctx: &Ctx, form: &MembershipForm) -> ServiceResult<String> {
    let (startup, _, right) = find(ctx, &form.of, Permission::LivelihoodWrite).await?;
    let (command, id, on) = form.parse_leave(ctx.today())?;
    let mut tx = Tx::begin(ctx.db(), right).await?;
    if let Claim::Done(number) = claim(&mut tx, command, "startup.leave", ctx.now).await? {
        return Ok(number);
    }
    let startup = held(&mut tx, &startup).await?;
    hold_case(ctx, &mut tx, &startup, Permission::LivelihoodWrite).await?;
    let all = current(&mut tx, &startup).await?;
    let member = all.iter().find(|m| m.id == id && ctx.require(Permission::LivelihoodWrite, &m.facts()).is_ok());
    let member = member.ok_or(ServiceError::NotFound)?;
    if on < member.joined_on {
        return Err(ServiceError::field("day", "error-coop-left-before"));
    }
    if all.len() == 1 && startup.waits_since.is_some() {
        return Err(ServiceError::field("day", "error-business-members-few"));
    }
    store::livelihood_member::leave(&mut tx, id, startup.id, on).await?;
    if let Some(case) = store::case::by_id(&mut tx, member.case).await? {
        note(ctx, &mut tx, &case, CaseEventKind::BusinessLeft, None, json!({})).await?;
    }
    finish(&mut tx, command, &startup.code).await?;
    tx.commit(ctx.audit("startup.left", "startup", Some(startup.id)).case(member.case, member.office)).await?;
    Ok(startup.code)
}
