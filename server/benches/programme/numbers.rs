//! Numbers of the programme: dashboards cut in many ways, and a long list that leaves as a file.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use crate::browser::Browser;
use crate::installation::Installation;
use crate::measure::{PASSWORD, Times};

/// Sees the numbers of all offices.
const MANAGER: &str = "programme_manager@demo.example";
/// Rows of the list that leaves.
pub const ROWS: u64 = 100_000;
/// What is held is older than this afterwards.
const A_MINUTE: Duration = Duration::from_secs(70);
/// Longest that an export may take.
const PATIENCE: Duration = Duration::from_secs(300);
const WANTED: &str = "p95 < 300 ms";
/// Some indicators of each kind: counts, shares, medians.
const INDICATORS: [&str; 6] = ["b1", "b4", "c1", "c3", "c5", "f2_6"];

/// What was asked, what is wanted, how long it took.
pub type Numbers = Vec<(&'static str, &'static str, Times)>;

/// Dashboards and pages of indicators.
pub fn of(address: SocketAddr, requests: usize) -> Result<Numbers, String> {
    let mut manager = Browser::sign_in(address, MANAGER, PASSWORD)?;
    let first = manager.time("/dashboard")?;
    let again = (0..requests).map(|_| manager.time("/dashboard")).collect::<Result<Vec<_>, _>>()?;
    std::thread::sleep(A_MINUTE);
    let later = manager.time("/dashboard")?;
    let cut = cuts().iter().map(|path| manager.time(path)).collect::<Result<Vec<_>, _>>()?;
    let one = two_ways().iter().map(|path| manager.time(path)).collect::<Result<Vec<_>, _>>()?;
    Ok(vec![
        ("all indicators, p50 / p95", WANTED, Times::of(again)),
        ("all indicators, each time cut in another way", WANTED, Times::of(cut)),
        ("one indicator, each time cut in two other ways", WANTED, Times::of(one)),
        ("all indicators, a minute later", "< 300 ms", Times::of(vec![later])),
        ("all indicators, the first time after a start", "", Times::of(vec![first])),
    ])
}

/// Dashboards that nobody has asked for: by two families each.
fn cuts() -> Vec<String> {
    let mut paths = Vec::new();
    for office in ["", "DOR", "OHG", "GOM"] {
        for (family, codes) in [("people", &["women", "men_others"][..]), ("difficulty", &["unknown", "no"])] {
            paths.extend(codes.iter().map(|code| format!("/dashboard?office={office}&{family}={code}")));
        }
        paths.extend(["time", "people", "category", "area"].map(|by| format!("/dashboard?office={office}&by={by}")));
    }
    paths
}

fn two_ways() -> Vec<String> {
    let ways =
        ["office=DOR&by=time", "office=OHG&by=people", "people=women&by=area", "by=time", "people=women&by=office"];
    ways.iter().flat_map(|way| INDICATORS.iter().map(move |code| format!("/dashboard/{code}?{way}"))).collect()
}

/// A list that left as a file.
#[derive(Debug)]
pub struct Export {
    /// From asking to the last byte.
    pub took: Duration,
    /// Memory of the server before, in bytes.
    pub before: Option<u64>,
    /// At its highest.
    pub highest: Option<u64>,
}

/// Asks for a long list, waits until it is made, and fetches it.
pub fn export(installation: &Installation, seed: u64) -> Result<Export, String> {
    installation.seed(&[("people", 1), ("referrals", 0), ("services", ROWS)], seed)?;
    let server = installation.serve()?;
    let mut manager = Browser::sign_in(server.address, MANAGER, PASSWORD)?;
    let before = server.memory().map(|(now, _)| now);
    let begun = Instant::now();
    let fields = [
        ("form[source]", "services"),
        ("form[format]", "xlsx"),
        ("form[recipient]", "Somebody"),
        ("form[purpose]", "To measure"),
    ];
    let asked = manager.submit("/exports", &fields)?;
    let page = asked.location.ok_or_else(|| format!("no export was made ({})", asked.status))?;
    let page = page.split('?').next().unwrap_or_default().to_owned();
    let file = format!("{page}/file");
    while !manager.get(&page, false)?.text().contains(&file) {
        if begun.elapsed() > PATIENCE {
            return Err("the export takes too long".into());
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    manager.time(&file)?;
    Ok(Export { took: begun.elapsed(), before, highest: server.memory().map(|(_, high)| high) })
}
