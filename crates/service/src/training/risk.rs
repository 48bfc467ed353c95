//! Who is about to leave: their caseworker gets a task. Whoever trains is told nothing, and sees only what they marked.

use std::collections::HashMap;

use chrono::Days;
use domain::case::TaskKind;
use domain::training::{AttendanceMark, DropoutRisk, dropout_risk};
use store::Tx;
use store::training_enrolment::Trainee;
use uuid::Uuid;

use crate::{Ctx, ServiceResult, case};

/// Days within which somebody talks to the person.
const TALK_WITHIN: u64 = 2;

/// Looks at everybody of a cohort after attendance was taken.
pub(super) async fn look(ctx: &Ctx, tx: &mut Tx, cohort: Uuid, all: &[Trainee]) -> ServiceResult<()> {
    let mut marks: HashMap<Uuid, Vec<AttendanceMark>> = HashMap::new();
    for mark in store::training_session::marks(&mut *tx, cohort).await? {
        marks.entry(mark.who).or_default().push(mark.status);
    }
    for trainee in all.iter().filter(|t| t.enrolment.status.is_in_class()) {
        let (Some(case), Some(marks)) = (trainee.enrolment.case, marks.get(&trainee.enrolment.id)) else { continue };
        let about = Some(trainee.enrolment.id);
        if dropout_risk(marks) == DropoutRisk::Low {
            store::task::done(tx, case, TaskKind::TrainingRisk, about, ctx.now, Some(ctx.user())).await?;
            continue;
        }
        let open = store::task::of_case(&mut *tx, case).await?;
        if open.iter().any(|t| t.kind == TaskKind::TrainingRisk && t.subject == about) {
            continue;
        }
        let Some(case) = store::case::by_id(&mut *tx, case).await?.filter(|c| c.status.is_open()) else { continue };
        let due = ctx.today().checked_add_days(Days::new(TALK_WITHIN)).unwrap_or(ctx.today());
        case::to_do(ctx, tx, &case, TaskKind::TrainingRisk, about, due).await?;
    }
    Ok(())
}
