//! `passerelle duplicates`

use std::fs::OpenOptions;
use std::io::BufWriter;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

use clap::Subcommand;
use domain::duplicate::list::{Entry, LIKELY};
use service::duplicate;

/// What `duplicates` can be told.
#[derive(Debug, Subcommand)]
pub enum Duplicates {
    /// Compare the rows of a list with one another before anybody imports it.
    ///
    /// Columns: id, given_name, family_name, father_name, mother_name, sex, birth_date, birth_year, place, phone,
    /// document. Any but id and one name may be missing. UTF-8 or Windows-1252, with commas or semicolons.
    Check {
        /// The list, as CSV.
        list: PathBuf,
        /// Where to write the pairs: `id_a, id_b, score, reasons`.
        #[arg(long, value_name = "PAIRS.csv")]
        out: PathBuf,
        /// Lowest score of a pair, from 0 to 1.
        #[arg(long, value_name = "SCORE", default_value_t = LIKELY)]
        least: f64,
    },
}

pub fn run(verb: Duplicates) -> Result<(), String> {
    let Duplicates::Check { list, out, least } = verb;
    check(&list, &out, least)
}

fn check(list: &Path, out: &Path, least: f64) -> Result<(), String> {
    if !(0.0..=1.0).contains(&least) {
        return Err("--least is a score from 0 to 1".into());
    }
    let begun = Instant::now();
    let bytes = std::fs::read(list).map_err(|e| format!("{} cannot be read: {e}", list.display()))?;
    let (rows, problems) = duplicate::read(&bytes).map_err(|e| format!("{}: {e}", list.display()))?;
    for problem in &problems {
        eprintln!("line {}: {}", problem.line, problem.what);
    }
    // Before the work, so that a folder that is not there is said at once. For its owner alone: it is about people.
    let file = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(out)
        .map_err(|e| format!("{} cannot be written: {e}", out.display()))?;
    let entries: Vec<Entry> = rows.iter().map(|row| row.entry.clone()).collect();
    let pairs = duplicate::check(&entries, least, |_| {});
    let written = duplicate::write(&rows, &pairs, BufWriter::new(file));
    written.map_err(|e| format!("{} cannot be written: {e}", out.display()))?;
    say!(
        "Rows compared: {}, in {:.1} s. Pairs: {}, written to {}. Lines to put right: {}.",
        rows.len(),
        begun.elapsed().as_secs_f64(),
        pairs.len(),
        out.display(),
        problems.len(),
    );
    Ok(())
}
