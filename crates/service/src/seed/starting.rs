//! Start-ups of the demonstration: plans at every stage, money in tranches, visits up to a year after the first.

use chrono::{Duration, NaiveDate};
use domain::authz::{Compartment, Permission};
use domain::follow_up::FollowUpCalendar;
use domain::id::UserId;
use domain::intake::WorkForm;
use domain::livelihood::{
    BusinessForm, BusinessProblem, BusinessState, BusinessVisit, CostForm, MonthForm, Operating, Workers,
};
use domain::locale::Locale;
use store::Tx;
use store::case::Case;
use store::livelihood_plan::Score;
use uuid::Uuid;

use super::Chance;
use super::act::Act;
use super::course::Course;
use super::phrases::Words;
use super::supplying;
use super::writer::{Done, act_as, refused};
use crate::livelihood::{self, Along, Step};
use crate::{Ctx, ServiceError, ServiceResult};

/// What happens to a business.
#[derive(Debug)]
pub(super) enum StartupAct {
    /// A plan for the committee.
    Write(Box<BusinessForm>, Along),
    Score(i64),
    Decide(BusinessState),
    /// The person gets the money.
    Payee,
    /// A step of a tranche.
    Step(i64, Step),
    /// What a tranche buys is asked for, with quotes.
    Buy(i64, [String; 2], Vec<Uuid>),
    Order(i64, String),
    /// It arrives, and the person confirms; with words when something is missing.
    Deliver(i64, Option<String>),
    /// Paid, and arrived.
    Pay(i64),
    Visit(Box<BusinessVisit>),
}

/// Every how manieth adult's case of the first office starts a business.
const EVERY: usize = 7;
/// A kind of business: name, sector, ISCO-08, what is bought, revenue of a month, costs of a month.
pub(super) type Kind = (Words, &'static str, &'static str, Words, i64, i64);

#[rustfmt::skip]
const KINDS: [Kind; 8] = [
    (Words("Grain mill at the market", "Moulin à grain au marché"), "food", "8160", Words("Mill and motor", "Moulin et moteur"), 95_000, 52_000),
    (Words("Motorcycle repair", "Réparation de motos"), "repair", "7231", Words("Tools and spare parts", "Outils et pièces"), 110_000, 58_000),
    (Words("Sewing workshop", "Atelier de couture"), "crafts", "7531", Words("Two sewing machines", "Deux machines à coudre"), 84_000, 41_000),
    (Words("Small shop", "Petite boutique"), "trade", "5221", Words("First goods and shelves", "Premières marchandises et étagères"), 120_000, 82_000),
    (Words("Fattening of sheep", "Embouche ovine"), "livestock", "6121", Words("Six sheep and fodder", "Six moutons et fourrage"), 70_000, 36_000),
    (Words("Market garden", "Maraîchage"), "agriculture", "6111", Words("Pump, seed and fence", "Pompe, semences et clôture"), 66_000, 30_000),
    (Words("Welding workshop", "Atelier de soudure"), "crafts", "7212", Words("Welding set", "Poste de soudure"), 125_000, 70_000),
    (Words("Dairy stall", "Vente de lait"), "food", "5212", Words("Cans and a cool box", "Bidons et glacière"), 60_000, 33_000),
];

const ADVICE: [Words; 5] = [
    Words("Records kept daily. Sells out before noon.", "Cahier tenu chaque jour. Tout est vendu avant midi."),
    Words("First customers from two villages.", "Premiers clients de deux villages."),
    Words("Market closed for two weeks. Sells from home.", "Marché fermé deux semaines. Vend à domicile."),
    Words("A part broke. Agreed to set money aside for repairs.", "Une pièce est cassée. Convenu de mettre de côté."),
    Words("Wants to take on an apprentice.", "Veut prendre un apprenti."),
];

/// The way of a business, as far as it lies in the past.
pub(super) fn startups(c: &mut Course, chance: &mut Chance, case: usize, planned: Option<NaiveDate>) {
    let slot = c.slot;
    let fits = slot.office == "DOR" && slot.compartment == Compartment::General && !slot.child;
    let Some(planned) = planned.filter(|_| fits && case.is_multiple_of(EVERY) && slot.closed_on.is_none()) else {
        return;
    };
    let by = |login: &str| c.frame.base.user(login);
    let (Some(officer), Some(manager), Some(finance)) =
        (by("livelihood_officer"), by("programme_manager"), by("finance"))
    else {
        return;
    };
    let mut day = planned + Duration::days(chance.between(5, 40));
    let kind = &KINDS[(case / EVERY) % KINDS.len()];
    let form = plan(c.frame.locale, chance, kind);
    let in_kind = (form.modality == "in_kind").then(|| form.costs[0].what.clone());
    let who = Who { officer, manager, finance, supervisor: slot.supervisor, in_kind };
    act(c, chance, day, who.officer, StartupAct::Write(Box::new(form), Along::default()));
    day += Duration::days(chance.between(2, 6));
    let Some(worker) = c.worker_on(day) else { return };
    let points = chance.between(11, 19);
    act(c, chance, day, worker, StartupAct::Score(points));
    day += Duration::days(chance.between(1, 5));
    let points = chance.between(11, 19);
    act(c, chance, day, who.manager, StartupAct::Score(points));
    day += Duration::days(chance.between(1, 6));
    let decision = chance.weighted(&[
        (82, BusinessState::Approved),
        (8, BusinessState::Conditional),
        (6, BusinessState::Revised),
        (4, BusinessState::Rejected),
    ]);
    act(c, chance, day, who.supervisor, StartupAct::Decide(decision));
    if !decision.is_funded() {
        return;
    }
    act(c, chance, day + Duration::days(1), who.officer, StartupAct::Payee);
    if decision == BusinessState::Conditional {
        act(c, chance, day + Duration::days(2), who.officer, StartupAct::Step(1, Step::Meet));
    }
    let begun = tranche(c, chance, &who, 1, day + Duration::days(3));
    lives(c, chance, &who, kind, begun);
}

/// Who does what.
struct Who {
    officer: UserId,
    manager: UserId,
    finance: UserId,
    supervisor: UserId,
    /// What is bought, where help comes in kind.
    in_kind: Option<String>,
}

fn act(c: &mut Course, chance: &mut Chance, day: NaiveDate, by: UserId, what: StartupAct) {
    let at = c.frame.calendar.work(chance, day);
    c.add(at, by, Act::Startup(what));
}

/// Asked for, approved, paid, received; gives the day on which it was paid.
fn tranche(c: &mut Course, chance: &mut Chance, who: &Who, number: i64, from: NaiveDate) -> NaiveDate {
    let mut day = from;
    act(c, chance, day, who.officer, StartupAct::Step(number, Step::Request));
    day += Duration::days(chance.between(1, 6));
    // The first half is above what a supervisor approves.
    let approver = if number == 1 { who.manager } else { who.supervisor };
    act(c, chance, day, approver, StartupAct::Step(number, Step::Approve));
    day += Duration::days(chance.between(1, 4));
    if let Some(what) = &who.in_kind {
        day = bought(c, chance, who, number, what, day);
    }
    act(c, chance, day, who.finance, StartupAct::Pay(number));
    let paid = day;
    // Who has goods said so when they came.
    if who.in_kind.is_none() && chance.percent(88) {
        day += Duration::days(chance.between(2, 5));
        act(c, chance, day, who.officer, StartupAct::Step(number, Step::Receive));
    }
    paid
}

/// Asked for, ordered, delivered; gives the day on which it can be paid.
fn bought(c: &mut Course, chance: &mut Chance, who: &Who, number: i64, what: &str, from: NaiveDate) -> NaiveDate {
    let mut day = from;
    let (suppliers, bags) = (supplying::known(c.frame.base), c.say(Words("Bags", "Sacs")));
    act(c, chance, day, who.officer, StartupAct::Buy(number, [what.to_owned(), bags], suppliers));
    day += Duration::days(chance.between(1, 3));
    let reason = c.say(Words("The cheapest, and known for good service.", "Le moins cher, connu pour son service."));
    act(c, chance, day, who.supervisor, StartupAct::Order(number, reason));
    day += Duration::days(chance.between(3, 9));
    if let Some(worker) = c.worker_on(day) {
        let words = Words("Two bags come next week.", "Deux sacs viendront la semaine prochaine.");
        let short = chance.percent(12).then(|| c.say(words));
        act(c, chance, day, worker, StartupAct::Deliver(number, short));
    }
    day + Duration::days(1)
}

/// Visits, and the tranches that follow from them, until the business closes or today comes.
fn lives(c: &mut Course, chance: &mut Chance, who: &Who, kind: &Kind, begun: NaiveDate) {
    let closes = chance.percent(26).then(|| chance.between(80, 330));
    for (i, offset) in FollowUpCalendar::default().business().into_iter().enumerate() {
        let on = begun + Duration::days(offset + chance.between(1, 6));
        let closed = closes.is_some_and(|day| day < offset);
        // Some visits are late, or were not made.
        if chance.percent(90) {
            let visit = visit(c, chance, kind, offset, on, i as i64, closed);
            act(c, chance, on, who.officer, StartupAct::Visit(Box::new(visit)));
        }
        if closed {
            return;
        }
        let next = match offset {
            30 => Some(2),
            90 => Some(3),
            _ => None,
        };
        if let Some(number) = next {
            act(c, chance, on + Duration::days(1), who.officer, StartupAct::Step(number, Step::Meet));
            tranche(c, chance, who, number, on + Duration::days(2));
        }
    }
}

fn visit(
    c: &Course,
    chance: &mut Chance,
    kind: &Kind,
    offset: i64,
    on: NaiveDate,
    nth: i64,
    closed: bool,
) -> BusinessVisit {
    let lost = chance.percent(5);
    let operating = match (closed, lost) {
        (true, _) => Operating::Closed,
        (false, true) => Operating::NotFound,
        (false, false) if chance.percent(15) => Operating::Partly,
        (false, false) => Operating::Yes,
    };
    let runs = operating.runs() == Some(true);
    // Little at first, near what was expected after half a year.
    let share = (45 + nth * 14 + chance.between(-12, 12)).clamp(20, 120);
    let amount = |of: i64| (of * share / 100) / 500 * 500;
    let problems =
        [BusinessProblem::Customers, BusinessProblem::Supplies, BusinessProblem::Credit, BusinessProblem::Equipment];
    BusinessVisit {
        offset: Some(offset),
        tranche: None,
        visited_on: on,
        operating,
        records: runs.then(|| chance.percent(78)),
        assets: runs.then(|| chance.between(80, 100)),
        used: runs.then(|| chance.between(62, 100)),
        revenue: runs.then(|| amount(kind.4)),
        costs: runs.then(|| amount(kind.5)),
        workers: Workers {
            part_women: i64::from(runs && chance.percent(30)),
            part_men: i64::from(runs && chance.percent(25)),
            ..Workers::default()
        },
        problems: if chance.percent(45) { vec![*chance.pick(&problems)] } else { Vec::new() },
        advice: runs.then(|| c.say(*chance.pick(&ADVICE))),
    }
}

/// A plan for this kind of business.
pub(super) fn plan(locale: Locale, chance: &mut Chance, kind: &Kind) -> BusinessForm {
    let (title, sector, activity, bought, revenue, costs) = kind;
    let (asked, own) = (600_000, chance.between(2, 9) * 10_000);
    let month = |share: i64| MonthForm {
        revenue: (revenue * share / 100).to_string(),
        costs: (costs * share / 100).to_string(),
    };
    let say = |en, fr| Words(en, fr).say(locale);
    let competitors = chance.between(0, 3);
    let (rivals, answer) = match competitors {
        0 | 1 => ("no", String::new()),
        _ => {
            let agreed =
                ("Agreed with the others who sell: other days.", "Entente avec les autres vendeurs : d’autres jours.");
            ("yes", say(agreed.0, agreed.1))
        }
    };
    BusinessForm {
        kind: "individual".into(),
        title: title.say(locale),
        sector: (*sector).into(),
        activity: WorkForm { what: (*activity).into(), ..WorkForm::default() },
        description: say(
            "Begins small at the market and grows with what comes in.",
            "Commence petit au marché et grandit avec les recettes.",
        ),
        place: "Dori (BF5601)".into(),
        women: "1".into(),
        men: "1".into(),
        customers: say("About forty households, every week.", "Une quarantaine de ménages, chaque semaine."),
        competitors: competitors.to_string(),
        costs: vec![
            CostForm { what: bought.say(locale), amount: (asked - 100_000).to_string() },
            CostForm { what: say("Rent and licence", "Loyer et patente"), amount: (own + 100_000).to_string() },
        ],
        own: own.to_string(),
        asked: asked.to_string(),
        currency: "XOF".into(),
        modality: if chance.percent(55) { "mobile_money" } else { "in_kind" }.into(),
        shares: "50/30/20".into(),
        months: vec![month(40), month(70), month(100), month(115)],
        risks: say(
            "Rainy season closes the road for some weeks.",
            "La saison des pluies coupe la route quelques semaines.",
        ),
        rivals: rivals.into(),
        disputed: "no".into(),
        envy: "no".into(),
        answer,
        intent: "submit".into(),
        ..BusinessForm::default()
    }
}

/// Writes one act by the services' own inner functions.
pub(super) async fn write(ctx: &Ctx, tx: &mut Tx, case: &Case, act: &StartupAct) -> ServiceResult<Done> {
    let (permission, verb) = match act {
        StartupAct::Write(..) => (Permission::LivelihoodWrite, "startup.submitted"),
        StartupAct::Score(_) => (Permission::LivelihoodScore, "startup.scored"),
        StartupAct::Decide(_) => (Permission::LivelihoodDecide, "startup.decided"),
        StartupAct::Payee => (Permission::LivelihoodWrite, "payee.set"),
        StartupAct::Step(_, step) => (step.permission(), step.verb()),
        StartupAct::Buy(..) => (Permission::LivelihoodWrite, "purchase.requested"),
        StartupAct::Order(..) => (Permission::GrantApprove, "purchase.ordered"),
        StartupAct::Deliver(..) => (Permission::GrantRequest, "purchase.received"),
        StartupAct::Pay(_) => (Permission::PaymentMake, "payment.made"),
        StartupAct::Visit(_) => (Permission::LivelihoodWrite, "startup.visited"),
    };
    if !case.status.is_open() || !act_as(ctx, tx, case, permission) {
        return Ok(Done::No);
    }
    let id = match done(ctx, tx, case, act).await {
        Ok(Some(id)) => id,
        Ok(None) => return Ok(Done::No),
        Err(ServiceError::NotFound) => return Ok(Done::No),
        Err(error) => return refused(error),
    };
    tx.record(ctx.audit(verb, "startup", Some(id)).case(case.id, case.office));
    Ok(Done::Yes)
}

async fn done(ctx: &Ctx, tx: &mut Tx, case: &Case, act: &StartupAct) -> ServiceResult<Option<Uuid>> {
    if let StartupAct::Write(form, along) = act {
        let form = BusinessForm { command: Uuid::nil().to_string(), ..(**form).clone() };
        let mut sent = form.parse()?;
        (sent.plan.place, sent.submit) = ("BF5601".into(), true);
        return Ok(Some(livelihood::keep(ctx, tx, case, None, &sent, along).await?.id));
    }
    let Some(startup) = store::livelihood::of_case(&mut *tx, case.id).await?.into_iter().next() else {
        return Ok(None);
    };
    let plan = store::livelihood_plan::plan(&mut *tx, startup.id, startup.number).await?;
    let Some(plan) = plan else { return Ok(None) };
    match act {
        StartupAct::Write(..) => {}
        StartupAct::Score(score) => {
            let words = String::from("Knows the trade. Customers are there.");
            let score = Score { by: ctx.user(), score: *score, words, at: ctx.now };
            livelihood::keep_score(ctx, tx, &startup, &plan, score).await?;
        }
        StartupAct::Decide(decision) => {
            let words = (*decision != BusinessState::Approved).then_some("Keeps a cash book from the first day.");
            livelihood::settle(ctx, tx, case, &startup, &plan, (*decision, words)).await?;
        }
        StartupAct::Payee => livelihood::keep_payee(ctx, tx, case, &startup).await?,
        StartupAct::Step(number, step) => livelihood::keep_step(ctx, tx, case, &startup, *number, *step).await?,
        StartupAct::Buy(number, what, suppliers) => {
            supplying::buy(ctx, tx, (&startup, case), *number, (what, suppliers)).await?;
        }
        StartupAct::Order(number, reason) => {
            supplying::order(ctx, tx, (&startup, case), *number, reason.clone()).await?;
        }
        StartupAct::Deliver(number, short) => {
            supplying::deliver(ctx, tx, (&startup, case), *number, short.clone()).await?;
        }
        StartupAct::Pay(number) => livelihood::keep_payment(ctx, tx, case, &startup, *number).await?,
        StartupAct::Visit(visit) => drop(livelihood::keep_visit(ctx, tx, case, &startup, visit).await?),
    }
    Ok(Some(startup.id))
}
