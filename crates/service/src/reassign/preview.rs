//! What would become of each case, and what speaks against it. Nothing is written.

use domain::caseload::Work;
use domain::id::UserId;
use domain::reassign::{Concern, ReassignForm, Receiver, Wanted, concerns, propose};
use store::reassign::Movable;

use super::desk;
use super::holder::{Choosing, Holder, Staff, choosing};
use crate::caseload::Load;
use crate::{Ctx, ServiceResult};

/// A case and where it would go.
#[derive(Debug, Clone)]
pub struct PreviewRow {
    /// The case.
    pub case: Movable,
    /// Who would take it; nobody: it stays where it is.
    pub to: Option<UserId>,
    /// What speaks against the receiver.
    pub concerns: Vec<Concern>,
}

/// Somebody who could take cases, and what they would have then.
#[derive(Debug, Clone)]
pub struct Taker {
    /// Who, with what they have now.
    pub now: Holder,
    /// What they would have then.
    pub then: Load,
}

/// What would become of the cases.
#[derive(Debug, Clone)]
pub struct Preview {
    /// Whose cases.
    pub from: Holder,
    /// The cases that were chosen and are still theirs, by code.
    pub rows: Vec<PreviewRow>,
    /// Everybody else who works there, the least loaded first.
    pub takers: Vec<Taker>,
}

/// The preview of what was chosen or typed so far. Reading the cases is on record.
pub async fn preview(ctx: &Ctx, form: &ReassignForm) -> ServiceResult<Preview> {
    let Choosing { from, mut cases, receivers } = choosing(ctx, &form.from).await?;
    let (desk, _) = desk(ctx)?;
    let staff = Staff::of(ctx, desk).await?;
    let limits = staff.loads.limits;
    let typed = !form.rows.is_empty();
    cases.retain(|c| if typed { form.rows.contains_key(&c.code) } else { form.cases.contains(&c.code) });
    cases.sort_by(|a, b| a.code.cmp(&b.code));
    let wanted: Vec<Wanted> = cases
        .iter()
        .map(|c| Wanted { language: c.language, counsellor: c.counsellor, work: limits.weigh(c.risk, c.status) })
        .collect();
    let able: Vec<Receiver> = staff
        .workers
        .iter()
        .filter(|w| w.user != from.user)
        .map(|w| Receiver { user: w.user, speaker: w.speaker.clone(), work: staff.loads.of(w.user).work })
        .collect();
    let chosen = |id: &str| id.parse().ok().filter(|id: &UserId| able.iter().any(|r| r.user == *id));
    let to: Vec<Option<UserId>> = if typed {
        cases.iter().map(|c| form.rows.get(&c.code).and_then(|row| chosen(&row.to))).collect()
    } else if form.to.trim().is_empty() {
        propose(&wanted, &able, &limits)
    } else {
        vec![chosen(&form.to); cases.len()]
    };
    let given = |user: UserId| to.iter().zip(&wanted).filter(move |(t, _)| **t == Some(user)).map(|(_, w)| w.work);
    let takers: Vec<Taker> = receivers
        .into_iter()
        .map(|now| {
            let work = given(now.user).fold(now.load.work, |sum, work| sum + work);
            Taker { then: staff.loads.load(now.load.open + given(now.user).count() as i64, work), now }
        })
        .collect();
    let then = |user: UserId| takers.iter().find(|t| t.now.user == user).map_or(Work::default(), |t| t.then.work);
    let rows = cases
        .into_iter()
        .zip(&wanted)
        .zip(&to)
        .map(|((case, wanted), to)| {
            let receiver = to.and_then(|user| able.iter().find(|r| r.user == user));
            PreviewRow {
                case,
                to: *to,
                concerns: receiver.map_or_else(Vec::new, |r| concerns(wanted, &r.speaker, then(r.user), &limits)),
            }
        })
        .collect();
    Ok(Preview { from, rows, takers })
}
