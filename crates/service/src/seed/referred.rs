//! Referrals to the programme and inside it, at every state that a list shows. Sent and answered by the services' own
//! commands, as the focal points and colleagues of the demonstration.

use chrono::Duration;
use domain::authz::Compartment;
use domain::incoming::{IncomingForm, IncomingStepForm};
use domain::internal::{InternalForm, ReplyForm};
use domain::locale::Locale;
use store::case::Case;

use super::Base;
use super::writer::Writer;
use crate::{Ctx, ServiceResult, incoming, internal};

/// Who refers, how long ago in hours, given name, sex, year, for what, how soon, why (English, French).
type Came =
    (&'static str, i64, &'static str, &'static str, &'static str, &'static str, &'static str, [&'static str; 2]);

const CAME: [Came; 6] = [
    (
        "partner",
        30,
        "Safi",
        "female",
        "1997",
        "food",
        "urgent",
        [
            "Came to the health centre with two children, nothing to eat at home",
            "Venue au centre de santé avec deux enfants, rien à manger à la maison",
        ],
    ),
    (
        "partner.cfp",
        20,
        "Boureima",
        "male",
        "1994",
        "vocational_training",
        "routine",
        ["Asks every week whether he can learn welding", "Demande chaque semaine s’il peut apprendre la soudure"],
    ),
    (
        "caseworker",
        150,
        "Tinga",
        "male",
        "1988",
        "documentation_civil_status",
        "urgent",
        [
            "The chief of the quarter says he has no papers and hides",
            "Le chef du quartier dit qu’il n’a pas de papiers et se cache",
        ],
    ),
    (
        "supervisor",
        8,
        "Ramata",
        "female",
        "",
        "child_protection",
        "urgent",
        ["Her aunt came: the girl sleeps at the market", "Sa tante est venue : la fille dort au marché"],
    ),
    (
        "partner",
        90,
        "Issouf",
        "male",
        "1990",
        "",
        "routine",
        ["Wants to speak to somebody about going home", "Veut parler à quelqu’un de son retour"],
    ),
    (
        "caseworker2",
        60,
        "Habibou",
        "male",
        "1985",
        "agriculture_inputs",
        "routine",
        ["His brother asks for seed for both of them", "Son frère demande des semences pour eux deux"],
    ),
];

/// Writes them. What a service refuses, because the demonstration is too small for it, is left out.
pub(super) async fn write(writer: &Writer<'_>, base: &Base, locale: Locale) -> ServiceResult<()> {
    let mut kept = Vec::new();
    for (login, hours, given, sex, year, category, urgency, reason) in CAME {
        let Some(ctx) = at(writer, base, login, hours) else { continue };
        let form = IncomingForm {
            command: ctx.id().to_string(),
            office: base.offices.first().map(|o| o.id.to_string()).unwrap_or_default(),
            channel: "phone".into(),
            sender_role: "community_leader".into(),
            urgency: urgency.into(),
            category: category.into(),
            reason: say(locale, reason).into(),
            given: given.into(),
            sex: sex.into(),
            birth_year: year.into(),
            under_18: if year.is_empty() { "yes" } else { "no" }.into(),
            place: "Dori".into(),
            language: "fuh".into(),
            agreed: "yes".into(),
            ..IncomingForm::default()
        };
        let sent = if ctx.actor.organisation().is_some() {
            incoming::send(&ctx, &form).await.ok()
        } else {
            incoming::note(&ctx, &form).await.ok().flatten()
        };
        kept.push(sent);
    }
    // Two were answered, one is being looked at.
    let answers = [(4, "decline", "not_for_us"), (5, "acknowledge", ""), (1, "accept", "")];
    for (i, step, reason) in answers {
        let Some(Some(number)) = kept.get(i).cloned() else { continue };
        let Some(ctx) = at(writer, base, "caseworker", 4) else { continue };
        let form = IncomingStepForm {
            command: ctx.id().to_string(),
            version: "1".into(),
            number,
            step: step.into(),
            reason: reason.into(),
            advice: say(locale, ["The town hall, on Mondays", "La mairie, le lundi"]).into(),
            ..IncomingStepForm::default()
        };
        incoming::step(&ctx, &form).await.ok();
    }
    inside(writer, base, locale).await
}

const RESULT: [&str; 2] = ["Two meetings, a first plan is written", "Deux rencontres, un premier plan est écrit"];

/// Asked of the livelihood adviser and of the trainer: one waits, one was accepted, one is done.
async fn inside(writer: &Writer<'_>, base: &Base, locale: Locale) -> ServiceResult<()> {
    let Some(sender) = base.user("caseworker") else { return Ok(()) };
    let mut cases: Vec<Case> = Vec::new();
    for id in writer.cases.iter().flatten() {
        let case = store::case::by_id(&writer.app.db, *id).await?;
        let theirs =
            |c: &Case| c.caseworker == Some(sender) && c.compartment == Compartment::General && c.status.is_open();
        cases.extend(case.filter(theirs));
        if cases.len() == 3 {
            break;
        }
    }
    let asked =
        [("livelihood", "livelihood_officer", 0), ("training", "trainer", 1), ("livelihood", "livelihood_officer", 2)];
    for (case, (unit, login, replies)) in cases.iter().zip(asked) {
        let Some(ctx) = at(writer, base, "caseworker", 26) else { continue };
        let form = InternalForm {
            command: ctx.id().to_string(),
            case: case.code.clone(),
            to: unit.into(),
            urgency: "routine".into(),
            reason: say(locale, ["Has an idea for an income", "A une idée de revenu"]).into(),
            task: say(
                locale,
                ["Look at the idea together, see what is missing", "Regarder l’idée ensemble, voir ce qui manque"],
            )
            .into(),
        };
        let Ok(number) = internal::send(&ctx, &form).await else { continue };
        for (version, reply) in (1_i64..).zip(["accept", "done"].into_iter().take(replies)) {
            let Some(ctx) = at(writer, base, login, 20 - 8 * version) else { continue };
            let form = ReplyForm {
                command: ctx.id().to_string(),
                version: version.to_string(),
                number: number.clone(),
                reply: reply.into(),
                outcome: "service_received_full".into(),
                note: if reply == "done" { say(locale, RESULT).into() } else { String::new() },
                ..ReplyForm::default()
            };
            internal::reply(&ctx, &form).await.ok();
        }
    }
    Ok(())
}

fn at(writer: &Writer<'_>, base: &Base, login: &str, hours_ago: i64) -> Option<Ctx> {
    let ctx = writer.actors.get(&base.user(login)?)?;
    Some(Ctx { now: ctx.now - Duration::hours(hours_ago), ..ctx.clone() })
}

fn say(locale: Locale, words: [&'static str; 2]) -> &'static str {
    if locale == Locale::Fr { words[1] } else { words[0] }
}
