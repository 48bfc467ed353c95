//! One group session: who is asked to come, who came.

use chrono::NaiveDate;
use domain::authz::Permission;
use store::group::Group;

use super::{find, reaches};
use crate::{Ctx, ServiceResult};

/// Somebody who is asked to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Code of the case.
    pub code: String,
    /// The neutral name.
    pub code_name: String,
    /// Whether the person came, once that is known.
    pub came: Option<bool>,
}

/// The page of a group session.
#[derive(Debug, Clone)]
pub struct GroupPage {
    /// The session.
    pub group: Group,
    /// Those in the actor's reach.
    pub members: Vec<Member>,
    /// How many are in other hands by now.
    pub others: usize,
    /// Today in the office.
    pub today: NaiveDate,
    /// Whether the actor may take attendance, move and cancel it.
    pub may_record: bool,
}

/// One group session. Puts the reading on record.
pub async fn show(ctx: &Ctx, id: &str) -> ServiceResult<GroupPage> {
    let (group, grant) = find(ctx, ctx.db(), id, Permission::CounsellingRead).await?;
    ctx.log_read(grant, ctx.audit("group.read", "group", Some(group.id))).await?;
    let rows = store::group::members(ctx.db(), group.id).await?;
    let all = rows.len();
    let mut members = Vec::new();
    for (id, came) in rows {
        let case = store::case::by_id(ctx.db(), id).await?;
        if let Some(case) = case.filter(|c| reaches(ctx, c, Permission::CounsellingRead)) {
            members.push(Member { code: case.code, code_name: case.code_name, came });
        }
    }
    let may_record = find(ctx, ctx.db(), &group.id.to_string(), Permission::CounsellingRecord).await.is_ok();
    Ok(GroupPage { others: all - members.len(), members, today: ctx.today(), may_record, group })
}
