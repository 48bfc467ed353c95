//! The result framework of the demonstration programme: targets in force, one that was changed, and one that waits.

use chrono::{Datelike, Duration};
use domain::indicator::{Aim, Class, Indicator, NewTarget, ResultLevel, SexGroup, TargetState};
use domain::locale::Locale;
use uuid::Uuid;

use super::writer::Writer;
use super::{Base, Chance, begin};
use crate::{Ctx, ServiceResult};

/// Indicator, level, office, funded project, sex, baseline, target, milestones, and whether it was approved.
type Aimed = (Indicator, ResultLevel, [&'static str; 2], Option<SexGroup>, i64, i64, [Option<i64>; 3], bool);

const AIMED: [Aimed; 8] = [
    (Indicator::PlanIn45, ResultLevel::Output, ["", ""], None, 30, 75, [Some(50), Some(60), Some(70)], true),
    (Indicator::Registered, ResultLevel::Output, ["", ""], None, 0, 60, [Some(10), Some(25), Some(45)], true),
    (Indicator::RunningAt12, ResultLevel::Outcome, ["", ""], None, 0, 60, [None; 3], true),
    (Indicator::RunningAt12, ResultLevel::Outcome, ["", ""], None, 0, 65, [None; 3], true),
    (Indicator::FirstReferral, ResultLevel::Output, ["DOR", ""], None, 40, 30, [None; 3], true),
    (Indicator::ClosedWell, ResultLevel::Impact, ["", ""], None, 0, 70, [None, Some(60), None], false),
    (Indicator::PlanIn45, ResultLevel::Output, ["", "SAHEL-2"], None, 30, 80, [Some(50), Some(65), None], true),
    (
        Indicator::PlanIn45,
        ResultLevel::Output,
        ["", ""],
        Some(SexGroup::Women),
        30,
        70,
        [Some(45), Some(55), None],
        true,
    ),
];

/// Writes it.
pub(super) async fn write(writer: &Writer<'_>, base: &Base, chance: &mut Chance, locale: Locale) -> ServiceResult<()> {
    let system = Ctx::system(writer.app.clone());
    let (Some(officer), Some(manager)) = (base.user("me_officer"), base.user("programme_manager")) else {
        return Ok(());
    };
    let reason =
        if locale == Locale::Fr { "Cadre logique du fonds, version 2" } else { "Logframe of the fund, version 2" };
    let year = system.today().year();
    let mut tx = begin(writer.app).await?;
    for (i, aimed) in AIMED.into_iter().enumerate() {
        let (indicator, level, [office, project], sex, baseline, value, milestones, approved) = aimed;
        let at = system.now - Duration::days(300 - i as i64);
        let (id, number) = (chance.id(at), store::counter::next(&mut tx, "target").await?);
        let new = NewTarget {
            command: Uuid::nil(),
            indicator,
            level,
            period: Class::Year(year),
            office: office.into(),
            project: project.into(),
            sex,
            aim: Aim { baseline: Some(baseline), value, milestones },
            reason: reason.into(),
        };
        store::target::insert(&mut tx, id, number, &new, &year.to_string(), at, officer).await?;
        if approved {
            let later = at + Duration::hours(5);
            store::target::decide(&mut tx, id, TargetState::Approved, None, later, manager).await?;
        }
    }
    tx.commit(store::Audit::new(system.now, "seed.history", "target", None)).await?;
    Ok(())
}
