//! The build steps of Passerelle, as a small program: `cargo xtask VERB`.
//!
//! One file per verb. A verb says what it runs, stops at the first failure, and installs a tool
//! only when it is missing. Nothing here is needed at run time.

mod assets;
mod bench;
mod budget;
mod build;
mod check;
mod cmd;
mod compress;
mod run;
mod setup;
mod styles;
mod test;
mod tools;
mod wasm;
mod watch;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::wasm::Profile;

const HELP: &str = "\
cargo xtask VERB

  run [ARGS]          build, fill an empty data folder with invented people, serve; ARGS go to `serve`
  watch               as run, and again after each edit
  check               formatting and lints
  test [--fast]       all checks and tests, cheapest first; --fast leaves the browser out
  bench [OPTIONS]     speed and size of the release build with 100,000 people; --help names the options
  build [--release]   everything, for development; or the one release binary with its assets inside
  assets [--dev]      wasm, styles and public files into target/site; --dev: quick to build, not small
  budget              sizes of the built assets, and whether every island is in them
  setup [--tests]     install what a build needs; --tests: what the tests need too
  help                this text";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let (verb, rest) = match args.split_first() {
        Some((verb, rest)) => (verb.as_str(), rest),
        None => ("help", args),
    };
    match verb {
        "run" => run::run(rest),
        "watch" => watch::watch(),
        "check" => check::check(),
        "test" => test::test(flag(rest, "--fast")?),
        "bench" => bench::bench(rest),
        "build" => build::build(flag(rest, "--release")?),
        "assets" => assets::make(if flag(rest, "--dev")? { Profile::Dev } else { Profile::Release }),
        "budget" => budget::check(),
        "setup" => setup::setup(flag(rest, "--tests")?),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => bail!("no verb `{other}`\n\n{HELP}"),
    }
}

/// True when the only argument is `name`, false when there is none; anything else is refused.
fn flag(args: &[String], name: &str) -> Result<bool> {
    match args {
        [] => Ok(false),
        [only] if only == name => Ok(true),
        _ => bail!("`{}` is not understood here; only {name} is", args.join(" ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_flag_is_refused_rather_than_ignored() {
        let args = |list: &[&str]| list.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        assert!(flag(&args(&["--fast"]), "--fast").expect("known"));
        assert!(!flag(&args(&[]), "--fast").expect("none"));
        assert!(flag(&args(&["--fats"]), "--fast").is_err());
        assert!(flag(&args(&["--fast", "--fast"]), "--fast").is_err());
        assert!(dispatch(&args(&["biuld"])).is_err());
    }
}
