//! What people do all day with many others around: a class is marked, and start-ups are counted.

use std::time::{Duration, Instant};

use crate::Options;
use crate::browser::{Browser, fields_of};
use crate::installation::Installation;
use crate::measure::{PASSWORD, Times};

/// Start-ups of the portfolio, where there are people for so many.
const STARTUPS: u64 = 20_000;
/// People of the class.
pub const CLASS: u64 = 40;
/// Sessions that are marked, one after the other.
const SESSIONS: usize = 40;
/// Takes attendance.
const TRAINER: &str = "trainer@demo.example";
/// Sees whether the start-ups of all offices live.
const MANAGER: &str = "programme_manager@demo.example";
/// The form of attendance.
const MARK: &str = "/mark_session";

/// What was measured.
#[derive(Debug)]
pub struct Work {
    /// From sending the marks of a class until they are saved.
    pub attendance: Times,
    /// The page of survival.
    pub survival: Times,
    /// Of how many start-ups.
    pub startups: u64,
}

/// On an installation of its own.
pub fn of(installation: &Installation, options: &Options) -> Result<Work, String> {
    let startups = options.people.min(STARTUPS);
    installation.seed(&[("people", startups), ("startups", startups), ("trainees", CLASS)], options.seed)?;
    let server = installation.serve()?;
    let mut manager = Browser::sign_in(server.address, MANAGER, PASSWORD)?;
    manager.time("/livelihoods/survival")?;
    let survival = (0..options.requests).map(|_| manager.time("/livelihoods/survival")).collect::<Result<_, _>>()?;
    let mut trainer = Browser::sign_in(server.address, TRAINER, PASSWORD)?;
    let class = trainer.get("/training", false)?.text();
    let class = class.split("href=\"/training/cohorts/").nth(1).and_then(|rest| rest.split(['"', '/']).next());
    let class = class.ok_or("the trainer has no class")?.to_owned();
    let mut attendance = Vec::new();
    for n in 0..options.requests {
        let session = format!("/training/cohorts/{class}/sessions/{}", n % SESSIONS + 1);
        attendance.push(marked(&mut trainer, &session, n)?);
    }
    // The first ones come from the disk.
    let attendance = attendance.split_off(attendance.len() / 10);
    Ok(Work { attendance: Times::of(attendance), survival: Times::of(survival), startups })
}

/// Marks everybody, some otherwise than the time before; how long saving took.
fn marked(trainer: &mut Browser, session: &str, n: usize) -> Result<Duration, String> {
    let page = trainer.get(session, false)?.text();
    let mut fields = fields_of(&page, MARK).ok_or_else(|| format!("{session} cannot be marked"))?;
    for who in 0..CLASS as usize {
        let mark = if (who + n).is_multiple_of(9) { "absent_excused" } else { "present" };
        fields.push((format!("form[marks][{who}][status]"), mark.to_owned()));
    }
    let pairs: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let begun = Instant::now();
    let answer = trainer.post(session, &pairs)?;
    let took = begun.elapsed();
    match answer.location {
        Some(to) if to.contains("saved=attendance") => Ok(took),
        to => Err(format!("{session} answered {} and leads to {to:?}", answer.status)),
    }
}
