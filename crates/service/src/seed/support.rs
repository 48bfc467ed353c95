//! Four communities of Dori where people of the programme live, with what is done there.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use domain::authz::{Compartment, Permission};
use domain::id::OfficeId;
use domain::support::{
    Answers, CommitmentKind, Headcount, LinkKind, NewCommitment, NewLink, Record, RecordKind, RecordState, Target,
};
use store::case::Case;
use store::support_record::Whose;
use store::{Audit, Tx, support_commitment, support_community};

use super::course::Frame;
use super::writer::{Writer, act_as};
use super::{Chance, begin, support_project, support_work};
use crate::{Ctx, ServiceResult, support};

/// Communities that are made.
const COMMUNITIES: usize = 4;

/// Writes them; an office without a mobiliser has none.
pub(super) async fn write(writer: &Writer<'_>, frame: &Frame<'_>, chance: &mut Chance) -> ServiceResult<()> {
    let office = frame.base.offices.iter().find(|o| o.code == "DOR").map(|o| o.id);
    let ctx = frame.base.user("mobiliser").and_then(|user| writer.actors.get(&user));
    let (Some(office), Some(ctx)) = (office, ctx) else { return Ok(()) };
    let cases = people(writer, office).await?;
    let mut by_place: BTreeMap<&str, Vec<&Case>> = BTreeMap::new();
    for (case, place) in &cases {
        by_place.entry(place).or_default().push(case);
    }
    let mut places: Vec<_> = by_place.into_iter().collect();
    places.sort_by_key(|(place, cases)| (std::cmp::Reverse(cases.len()), *place));
    let mut tx = begin(writer.app).await?;
    let today = frame.calendar.today();
    for (n, (place, cases)) in (0_i64..).zip(places.into_iter().take(COMMUNITIES)) {
        let target = community(ctx, &mut tx, frame, chance, (office, place), (n, today)).await?;
        for case in cases.iter().take(3) {
            link(writer, &mut tx, case, target, today).await?;
        }
        tx.act_unchecked_as(super::grant());
    }
    support_work::institutions(ctx, &mut tx, frame, office, today).await?;
    Ok(tx.commit(Audit::new(writer.app.clock.now(), "seed.history", "installation", None)).await?)
}

/// Open cases of the office behind no wall, with where their people live.
async fn people(writer: &Writer<'_>, office: OfficeId) -> ServiceResult<Vec<(Case, String)>> {
    let db = &writer.app.db;
    let mut found = Vec::new();
    for id in writer.cases.iter().flatten() {
        let Some(case) = store::case::by_id(db, *id).await? else { continue };
        if case.office != office || case.compartment != Compartment::General || !case.status.is_open() {
            continue;
        }
        if let Some(person) = store::person::by_id(db, case.person).await? {
            // A community is a commune or a town.
            if store::place::level(db, &person.current).await?.is_some_and(|level| level >= 3) {
                found.push((case, person.current));
            }
        }
    }
    Ok(found)
}

async fn link(writer: &Writer<'_>, tx: &mut Tx, case: &Case, target: Target, today: NaiveDate) -> ServiceResult<()> {
    let Some(ctx) = case.caseworker.and_then(|w| writer.actors.get(&w)) else { return Ok(()) };
    if act_as(ctx, tx, case, Permission::CaseNote) {
        let new = NewLink { kind: LinkKind::BenefitsFrom, target, since: before(today, 20) };
        let id = support::keep_link(ctx, tx, case, &new).await?;
        tx.record(ctx.audit("support_link.added", "support_link", Some(id)).case(case.id, case.office));
    }
    Ok(())
}

pub(super) fn before(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_sub_days(Days::new(days)).unwrap_or(today)
}

pub(super) fn after(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(Days::new(days)).unwrap_or(today)
}

pub(super) fn answers(text: &[(&str, &str)], numbers: &[(&str, i64)], people: &[(&str, i64)]) -> Answers {
    Answers {
        text: text.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect(),
        numbers: numbers.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect(),
        count: Headcount(people.iter().map(|(k, n)| ((*k).to_owned(), *n)).collect()),
        ..Answers::default()
    }
}

pub(super) fn done(kind: RecordKind, title: &str, held_on: NaiveDate, state: RecordState, answers: Answers) -> Record {
    Record { kind, title: title.to_owned(), held_on, state, answers }
}

/// A community with what is done there; gives its project.
async fn community(
    ctx: &Ctx,
    tx: &mut Tx,
    frame: &Frame<'_>,
    chance: &mut Chance,
    (office, place): (OfficeId, &str),
    (n, today): (i64, NaiveDate),
) -> ServiceResult<Target> {
    let id = ctx.id();
    let about = answers(
        &[
            ("leaders", "Chief of the town, president of the women's committee, head of the youth association"),
            ("access", "The road is closed for some days after heavy rain"),
        ],
        &[
            ("population", 3_200 + 1_600 * n),
            ("displaced", 210 + 90 * n),
            ("committee_women", 4 - n),
            ("committee_men", 5),
            ("capacity", 60 - 15 * n),
            ("tension", n),
        ],
        &[],
    );
    let about = Answers { days: [("harm_review".to_owned(), before(today, 80))].into(), ..about };
    support_community::insert(tx, id, place, office, &about, ctx.now).await?;
    let whose = Whose::Community(id);
    let women = answers(
        &[
            ("method", "women"),
            ("facilitator_sex", "female"),
            ("priorities", "Water\nA place to sell in the shade\nEvening classes"),
            ("dividers", "Hours at the pump"),
            ("connectors", "Market day, the school committee"),
            ("return_view", "accepted"),
        ],
        &[],
        &[("female-young", 12), ("female-older", 9)],
    );
    let needs =
        done(RecordKind::Assessment, "Needs, asked of the women's group", before(today, 75), RecordState::Done, women);
    support::keep_record(ctx, tx, office, whose, &needs).await?;
    let people = [
        ("returned-male-young", 9),
        ("returned-female-young", 6),
        ("community-male-older", 11),
        ("community-female-young", 14),
        ("youth_at_risk-male-young", 8),
    ];
    let talk = answers(&[("event", "dialogue_intra"), ("issues", "Sharing the pump")], &[("cost", 45_000)], &people);
    let talk =
        done(RecordKind::Event, "Monthly dialogue of the committees", before(today, 12), RecordState::Done, talk);
    let dialogue = support::keep_record(ctx, tx, office, whose, &talk).await?;
    for (kind, what, days) in [
        (CommitmentKind::Agreed, "Hours at the pump are written on a board", 4),
        (CommitmentKind::Issue, "A lamp at the well", 15),
    ] {
        let new =
            NewCommitment { kind, what: what.into(), owner: "Water committee".into(), due_on: after(today, days) };
        support_commitment::commit_to(tx, ctx.id(), dialogue, office, &new, before(today, 12)).await?;
    }
    let plain = [
        done(
            RecordKind::Dispute,
            "The way between two fields",
            before(today, 240),
            RecordState::Done,
            answers(
                &[
                    ("dispute", "land"),
                    ("parties", "Two families"),
                    ("mediator", "Chief of the town"),
                    ("outcome", "settled"),
                    ("recurred", if n == 1 { "yes" } else { "no" }),
                ],
                &[],
                &[],
            ),
        ),
        done(
            RecordKind::Event,
            "Football and wrestling league",
            after(today, 10),
            RecordState::Planned,
            answers(&[("event", "sport")], &[], &[]),
        ),
        done(
            RecordKind::Policing,
            "Meeting with the municipal police",
            before(today, 9),
            RecordState::Running,
            answers(&[("forum", "meeting")], &[("police_response", 2)], &[("female", 7), ("male", 12)]),
        ),
        done(
            RecordKind::Dispute,
            "Grazing beside the gardens",
            before(today, 30),
            RecordState::Done,
            answers(
                &[
                    ("dispute", "grazing"),
                    ("parties", "Herders and gardeners"),
                    ("mediator", "Chief of the town"),
                    ("outcome", "settled"),
                    ("recurred", "no"),
                ],
                &[],
                &[],
            ),
        ),
    ];
    for record in plain.iter().chain(&stability(n, today)) {
        support::keep_record(ctx, tx, office, whose, record).await?;
    }
    support_work::rounds(ctx, tx, chance, (id, office), (n, today)).await?;
    support_project::project(ctx, tx, frame, (id, office), (n, today)).await
}

/// What makes the place stable again, what threatens it, and how people were reconciled.
fn stability(n: i64, today: NaiveDate) -> [Record; 3] {
    let plan = answers(
        &[
            ("area", "The town and the villages along the road"),
            ("plan_owner", "Local council"),
            ("partners", "Women's committee, health district, association of herders"),
            ("actions", "The school opens again\nLight at the market\nThe road is passable all year"),
        ],
        &[],
        &[],
    );
    let plan = Answers {
        many: [("restored".to_owned(), vec!["health".to_owned(), "water".to_owned()])].into(),
        days: [("review_on".to_owned(), after(today, 60 + 10 * n.unsigned_abs()))].into(),
        ..plan
    };
    let threat = answers(
        &[
            ("incident", "threat"),
            ("spot", "Road to the market"),
            ("severity", "middle"),
            ("measures", "Market days are moved to the morning"),
        ],
        &[],
        &[],
    );
    let threat = Answers { many: [("reported_to".to_owned(), vec!["office".to_owned()])].into(), ..threat };
    let peace = answers(
        &[
            ("event", "reconciliation"),
            ("voluntary", "yes"),
            ("victims", "yes"),
            ("reparation", "yes"),
            ("filmed", "no"),
        ],
        &[],
        &[("returned-male-young", 7), ("community-male-older", 12), ("community-female-older", 9)],
    );
    [
        done(RecordKind::AreaPlan, "Plan to be stable again", before(today, 48), RecordState::Running, plan),
        done(RecordKind::Incident, "Threats on the road", before(today, 20), RecordState::Running, threat),
        done(RecordKind::Event, "Reconciliation at the market", before(today, 25), RecordState::Done, peace),
    ]
}
