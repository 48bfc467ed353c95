//! The file of pairs.

use std::io;

use domain::duplicate::list::Pair;

use super::read::Listed;

/// Writes `id_a, id_b, score, reasons`, in the order of `pairs`; reasons are codes, joined by `;`.
pub fn write(rows: &[Listed], pairs: &[Pair], out: impl io::Write) -> io::Result<()> {
    let mut file = csv::Writer::from_writer(out);
    file.write_record(["id_a", "id_b", "score", "reasons"])?;
    for pair in pairs {
        let id = |n: usize| rows.get(n).map_or("", |row| row.id.as_str());
        let reasons: Vec<&str> = pair.signs.iter().map(|sign| sign.as_str()).collect();
        file.write_record([id(pair.a), id(pair.b), &format!("{:.3}", pair.score), &reasons.join(";")])?;
    }
    file.flush()
}
