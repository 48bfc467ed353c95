//! `make bench`: how fast the release binary is with many people, measured from outside over HTTP.
//!
//! Seeds invented people, starts the server as a process of its own, and asks it as a browser would. Prints a table
//! with the machine it ran on. It is no test: numbers are compared as ratios, on one machine.

mod browser;
mod duplicates;
mod installation;
mod machine;
mod measure;
mod numbers;
mod work;

use std::process::ExitCode;

use installation::{Engine, Installation};
use measure::Measured;

const HELP: &str = "\
cargo bench -p server --bench programme -- [OPTIONS]

  --people N        how many invented people (100000), with three referrals each
  --seed S          which ones (1)
  --engine E        sqlite, postgres, or both (both)
  --requests N      requests for each page (400)";

/// What to measure.
pub struct Options {
    pub people: u64,
    pub seed: u64,
    pub engines: Vec<Engine>,
    pub requests: usize,
}

fn main() -> ExitCode {
    // `cargo bench` says `--bench`. Whoever builds and runs all targets as tests does not mean to measure.
    if !std::env::args().any(|a| a == "--bench") {
        return ExitCode::SUCCESS;
    }
    let options = match options(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(why) => {
            eprintln!("{why}\n\n{HELP}");
            return ExitCode::FAILURE;
        }
    };
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("bench: {why}");
            ExitCode::FAILURE
        }
    }
}

fn options(args: impl Iterator<Item = String>) -> Result<Options, String> {
    let mut options =
        Options { people: 100_000, seed: 1, engines: vec![Engine::Sqlite, Engine::Postgres], requests: 400 };
    let mut args = args.filter(|a| a != "--bench");
    while let Some(name) = args.next() {
        let value = args.next().ok_or_else(|| format!("{name} needs a value"))?;
        let number = || value.parse::<u64>().map_err(|_| format!("{name} needs a number"));
        match name.as_str() {
            "--people" => options.people = number()?,
            "--seed" => options.seed = number()?,
            "--requests" => options.requests = usize::try_from(number()?).map_err(|e| e.to_string())?.max(10),
            "--engine" => {
                options.engines = match value.as_str() {
                    "sqlite" => vec![Engine::Sqlite],
                    "postgres" => vec![Engine::Postgres],
                    "both" => vec![Engine::Sqlite, Engine::Postgres],
                    _ => return Err("--engine is sqlite, postgres or both".into()),
                }
            }
            _ => return Err(format!("{name} is not understood")),
        }
    }
    Ok(options)
}

fn run(options: &Options) -> Result<(), String> {
    let runtime = tokio::runtime::Runtime::new().map_err(|e| e.to_string())?;
    let mut columns: Vec<(Engine, Measured)> = Vec::new();
    for engine in &options.engines {
        eprintln!("▸ {}: seeding {} people", engine.name(), options.people);
        let installation = runtime.block_on(Installation::new(*engine))?;
        let measured = measure::all(&installation, options);
        runtime.block_on(installation.remove())?;
        let mut measured = measured?;
        eprintln!("▸ {}: an export of {} rows", engine.name(), numbers::ROWS);
        let installation = runtime.block_on(Installation::new(*engine))?;
        let export = numbers::export(&installation, options.seed);
        runtime.block_on(installation.remove())?;
        measured.export = Some(export?);
        eprintln!("▸ {}: a class, and start-ups", engine.name());
        let installation = runtime.block_on(Installation::new(*engine))?;
        let work = work::of(&installation, options);
        runtime.block_on(installation.remove())?;
        measured.work = Some(work?);
        columns.push((*engine, measured));
    }
    println!("{}", machine::describe());
    println!();
    print!("{}", measure::table(options, &columns));
    println!();
    print!("{}", machine::assets());
    println!();
    print!("{}", duplicates::table(options.seed)?);
    Ok(())
}
