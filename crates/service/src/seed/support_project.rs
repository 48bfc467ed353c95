//! A project of a community with who did what, and the parts of its budget.

use chrono::NaiveDate;
use domain::authz::Role;
use domain::id::OfficeId;
use domain::support::{Answers, Implementer, ProjectDeed, ProjectHands, ProjectState, Target, TargetKind};
use store::support_event::{self, NewEvent};
use store::{Tx, support_project, support_tranche};
use uuid::Uuid;

use super::course::Frame;
use super::support::{answers, before};
use crate::{Ctx, ServiceResult, support};

/// One of the two parts of its budget.
const PART: i64 = 2_400_000;

/// Who did what, how many days ago, and why or how much.
type Deed = (ProjectDeed, &'static str, u64, Option<&'static str>, Option<(i64, i64)>);

/// A project of a community, in another state for each `n`.
pub(super) async fn project(
    ctx: &Ctx,
    tx: &mut Tx,
    frame: &Frame<'_>,
    (community, office): (Uuid, OfficeId),
    (n, today): (i64, NaiveDate),
) -> ServiceResult<Target> {
    let about = answers(
        &[
            ("project", if n % 2 == 0 { "cash_for_work" } else { "infrastructure" }),
            (
                "proposal",
                "The road to the market is repaired over 1.8 km by people of the town and people who came back.",
            ),
            ("implementer", "The commune, with the youth association"),
            ("harm_done", "yes"),
            ("harm", "Both quarters give the same number of workers; no tree of the sacred grove is cut."),
            ("upkeep", "The commune keeps the road up; the committee collects 50 francs on each market day."),
        ],
        &[
            ("budget", 2 * PART),
            ("committee_women", 3),
            ("committee_men", 6),
            ("person_days", 960),
            ("wage", 2_000),
            ("indirect", 6_400),
            ("indirect_women", 3_300),
            ("indirect_men", 3_100),
            ("built", 65),
        ],
        &[
            ("returned-male-young", 10),
            ("returned-female-young", 6),
            ("community-male-young", 9),
            ("community-female-young", 7),
        ],
    );
    let state = [ProjectState::Ongoing, ProjectState::Submitted, ProjectState::Completed, ProjectState::Concept];
    let state = state[usize::try_from(n).unwrap_or_default() % state.len()];
    let over = state.is_completed().then(|| ("ends_on".to_owned(), before(today, 100)));
    let about = Answers { days: over.into_iter().collect(), ..about };
    let tilgre = frame.base.organisations.iter().find(|(key, _)| *key == "tilgre").map(|(_, id)| *id);
    let implementer = tilgre.filter(|_| n == 0).map_or(Implementer::Programme, Implementer::Organisation);
    let named = ("Market road repair", Some(implementer));
    let (id, _) = support::keep_project(ctx, tx, community, office, named, &about).await?;
    let decided = |login: &str| frame.base.user(login).filter(|_| state.has_money());
    let hands = ProjectHands { writers: vec![ctx.user()], selected: decided("supervisor") };
    support_project::set_state(tx, id, 1, state, &hands, decided("programme_manager")).await?;
    history(ctx, tx, frame, (id, state), today).await?;
    if state.has_money() {
        for (position, days) in [(1, 40), (2, 5)] {
            let part = ctx.id();
            support_tranche::plan(tx, part, id, position, (PART, before(today, days), ctx.user())).await?;
            if position == 1 {
                let payer = decided("supervisor").unwrap_or(ctx.user());
                support_tranche::pay(tx, part, PART, before(today, 38), payer).await?;
            }
        }
    }
    Ok(Target { kind: TargetKind::Project, id })
}

/// What was done with it so far. The one that is an idea was sent back.
async fn history(
    ctx: &Ctx,
    tx: &mut Tx,
    frame: &Frame<'_>,
    (project, state): (Uuid, ProjectState),
    today: NaiveDate,
) -> ServiceResult<()> {
    let plain = |deed, who, days| (deed, who, days, None, None);
    let mut deeds: Vec<Deed> =
        vec![plain(ProjectDeed::Written, "mobiliser", 170), plain(ProjectDeed::Submitted, "mobiliser", 160)];
    if state == ProjectState::Concept {
        let why = "The committee asks which quarter the workers come from, and for a second offer of the stones.";
        deeds.push((ProjectDeed::Returned, "supervisor", 9, Some(why), None));
    }
    if state.has_money() {
        deeds.extend([
            plain(ProjectDeed::Selected, "supervisor", 150),
            plain(ProjectDeed::Approved, "programme_manager", 141),
            plain(ProjectDeed::Contracted, "mobiliser", 130),
            plain(ProjectDeed::Started, "mobiliser", 122),
            (ProjectDeed::Planned, "mobiliser", 121, None, Some((1, PART))),
            (ProjectDeed::Planned, "mobiliser", 121, None, Some((2, PART))),
            (ProjectDeed::Paid, "supervisor", 38, None, Some((1, PART))),
        ]);
    }
    if state.is_completed() {
        deeds.push(plain(ProjectDeed::Completed, "mobiliser", 30));
    }
    for (deed, who, days, note, part) in deeds {
        let (Some(user), Some(at)) = (frame.base.user(who), before(today, days).and_hms_opt(9, 0, 0)) else { continue };
        let role = match who {
            "supervisor" => Role::Supervisor,
            "programme_manager" => Role::ProgrammeManager,
            _ => Role::Mobiliser,
        };
        let event = NewEvent { before: None, note, part };
        support_event::insert(tx, (ctx.id(), project, deed), (user, Some(role), at.and_utc()), event).await?;
    }
    Ok(())
}
