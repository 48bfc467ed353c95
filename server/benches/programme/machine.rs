//! What it ran on, and how large what a phone loads is.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// Processor, cores, memory, system.
pub fn describe() -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let field = |text: &str, name: &str| {
        let line = text.lines().find(|l| l.starts_with(name))?;
        Some(line.split_once([':', '='])?.1.trim().trim_matches('"').to_owned())
    };
    let cpu = field(&read("/proc/cpuinfo"), "model name").unwrap_or_else(|| "unknown processor".into());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory = field(&read("/proc/meminfo"), "MemTotal").and_then(|m| m.split(' ').next()?.parse::<f64>().ok());
    let system = field(&read("/etc/os-release"), "PRETTY_NAME").unwrap_or_else(|| "unknown system".into());
    let memory = memory.map_or_else(String::new, |kib| format!(", {:.0} GB", kib * 1024.0 / 1e9));
    format!("{cpu}, {cores} cores{memory}, {system}")
}

/// Sizes of the built assets as they travel.
pub fn assets() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/site/assets");
    let sum = |end: &str| -> u64 {
        let files = fs::read_dir(&folder).into_iter().flatten().flatten();
        let sizes = files.filter(|f| f.file_name().to_string_lossy().ends_with(end)).filter_map(|f| f.metadata().ok());
        sizes.map(|m| m.len()).sum()
    };
    let mut out = String::from("| asset | wanted | size |\n|---|---|---|\n");
    for (name, end, wanted) in [
        ("all wasm, brotli", ".wasm.br", "≤ 200 KB"),
        ("all JavaScript, brotli", ".js.br", "≤ 20 KB"),
        ("style sheet, gzip", ".css.gz", "≤ 20 KB"),
    ] {
        writeln!(out, "| {name} | {wanted} | {:.1} KB |", sum(end) as f64 / 1024.0).unwrap_or_default();
    }
    out
}
