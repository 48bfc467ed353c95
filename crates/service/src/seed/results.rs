//! The result framework of the demonstration programme: results with their targets in force, one that was changed, and one
//! that waits.

use chrono::{DateTime, Datelike, Duration, Utc};
use domain::authz::Role;
use domain::id::UserId;
use domain::indicator::{Aim, Class, Indicator, NewStatement, NewTarget, ResultLevel, SexGroup, TargetState};
use domain::locale::Locale;
use store::Tx;
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

/// A result: its step and role, and in English and in French what it is called, what is to be and by what it is verified.
type Said = (ResultLevel, Role, [[&'static str; 3]; 2]);

const SAID: [Said; 3] = [
    (
        ResultLevel::Impact,
        Role::ProgrammeManager,
        [
            ["Impact", "Former combatants and their communities live together in peace", "Surveys of communities"],
            ["Impact", "Anciens combattants et communautés vivent ensemble en paix", "Enquêtes auprès des communautés"],
        ],
    ),
    (
        ResultLevel::Outcome,
        Role::MeOfficer,
        [
            ["Outcome 1", "Reintegrated persons have sustainable livelihoods", "Monitoring visits"],
            ["Effet 1", "Les personnes réintégrées vivent durablement de leur travail", "Visites de suivi"],
        ],
    ),
    (
        ResultLevel::Output,
        Role::Supervisor,
        [
            ["Output 1.1", "Everybody who is registered has a plan and is referred in time", "Records of cases"],
            ["Produit 1.1", "Chaque personne enregistrée a un plan et est orientée à temps", "Dossiers"],
        ],
    ),
];

/// Writes the results, each below the one before, and gives the id of each by its step.
async fn results(
    tx: &mut Tx,
    chance: &mut Chance,
    locale: Locale,
    (at, by): (DateTime<Utc>, UserId),
) -> ServiceResult<Vec<(ResultLevel, Uuid)>> {
    let mut written: Vec<(ResultLevel, Uuid)> = Vec::new();
    for (level, role, words) in SAID {
        let [mark, sentence, source] = words[usize::from(locale == Locale::Fr)].map(str::to_owned);
        let called = (chance.id(at), store::counter::next(tx, "result").await?);
        let (parent, command) = (written.last().map(|(_, id)| *id), Uuid::nil());
        let new = NewStatement { command, level, mark, sentence, parent: None, source, role, replaces: None };
        store::statement::insert(tx, called, &new, (parent, None), at, by).await?;
        written.push((level, called.0));
    }
    Ok(written)
}

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
    let results = results(&mut tx, chance, locale, (system.now - Duration::days(301), officer)).await?;
    for (i, aimed) in AIMED.into_iter().enumerate() {
        let (indicator, level, [office, project], sex, baseline, value, milestones, approved) = aimed;
        let at = system.now - Duration::days(300 - i as i64);
        let called = (chance.id(at), store::counter::next(&mut tx, "target").await?);
        let result = results.iter().find(|(of, _)| *of == level).map(|(_, id)| *id);
        let new = NewTarget {
            command: Uuid::nil(),
            indicator,
            level,
            result: None,
            period: Class::Year(year),
            office: office.into(),
            project: project.into(),
            sex,
            aim: Aim { baseline: Some(baseline), value, milestones },
            reason: reason.into(),
        };
        store::target::insert(&mut tx, called, &new, result, &year.to_string(), at, officer).await?;
        if approved {
            let later = at + Duration::hours(5);
            store::target::decide(&mut tx, called.0, TargetState::Approved, None, later, manager).await?;
        }
    }
    tx.commit(store::Audit::new(system.now, "seed.history", "target", None)).await?;
    Ok(())
}
