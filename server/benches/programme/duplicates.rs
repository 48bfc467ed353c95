//! How well, and how fast, people who are twice in a list are found.

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::time::Instant;

use service::seed::register;
use testkit::TempDir;

const ROWS: u64 = 100_000;
/// Scores from which a pair counts as found, in hundredths.
const SCORES: [u32; 6] = [30, 40, 45, 50, 70, 90];

/// Checks an invented register with the program itself, and compares with the truth.
pub fn table(seed: u64) -> Result<String, String> {
    let register = register(ROWS, seed);
    let folder = TempDir::new().map_err(|e| e.to_string())?;
    let (list, out) = (folder.path().join("list.csv"), folder.path().join("pairs.csv"));
    std::fs::write(&list, &register.csv).map_err(|e| e.to_string())?;
    let begun = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
    command.args(["duplicates", "check"]).arg(&list).arg("--out").arg(&out).args(["--least", "0.3"]);
    let status = command.stdout(Stdio::null()).status().map_err(|e| e.to_string())?;
    let took = begun.elapsed();
    if !status.success() {
        return Err("the list could not be checked".into());
    }
    let pairs = std::fs::read_to_string(&out).map_err(|e| e.to_string())?;
    let found: Vec<(String, String, f64)> = pairs.lines().skip(1).filter_map(pair).collect();
    let mut text = format!(
        "A register of {ROWS} invented rows with {} pairs of one person took {:.1} s (wanted: < 60 s).\n\n\
         | score from | precision | recall |\n|---|---|---|\n",
        register.pairs(),
        took.as_secs_f64(),
    );
    for least in SCORES {
        let said: Vec<_> = found.iter().filter(|(.., score)| *score >= f64::from(least) / 100.0).collect();
        let right = said.iter().filter(|(a, b, _)| register.same(a, b)).count() as f64;
        let (precision, recall) = (right / said.len().max(1) as f64, right / register.pairs().max(1) as f64);
        writeln!(text, "| 0.{least} | {precision:.3} | {recall:.3} |").unwrap_or_default();
    }
    Ok(text)
}

fn pair(line: &str) -> Option<(String, String, f64)> {
    let mut fields = line.split(',');
    Some((fields.next()?.to_owned(), fields.next()?.to_owned(), fields.next()?.parse().ok()?))
}
