//! The measurements themselves.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::Options;
use crate::browser::{Browser, cases_in, next_page};
use crate::installation::{Engine, Installation, Server};
use crate::numbers::{self, Export, Numbers};
use crate::work::{CLASS, Work};

/// Of every account.
pub const PASSWORD: &str = "passerelle-demo";
/// Referrals of one person.
const REFERRALS: u64 = 3;
/// Sees their own cases.
const CASEWORKER: &str = "caseworker@demo.example";
/// Sees a whole office.
const SUPERVISOR: &str = "supervisor@demo.example";
/// How many readers at once, and for how long.
const READERS: usize = 8;
const READING: Duration = Duration::from_secs(10);
/// Names, other spellings of names, and parts of names.
const SEARCHES: [&str; 8] =
    ["Diallo", "Ouédraogo", "Wedraogo Boukari", "محمد", "Aïssata Barry", "Tamboura", "Sawadogo Issa", "Cisse"];

/// What compares, and how often it is asked: somebody who asks for more in a minute is told to wait.
const COMPARE: &str = "/api/app/api/person/compare_typed";
const COMPARISONS: usize = 55;
/// People as somebody types them: common names, other spellings, another script.
const NAMES: [(&str, &str, &str); 8] = [
    ("Boukary", "Wedraogo", "1996"),
    ("Aissatou", "Jallow", "1999"),
    ("Moussa", "Diallo", "1990"),
    ("Issa", "Sawadogo", "2001"),
    ("محمد", "الحسيني", "1994"),
    ("Kasereka", "Kambale", "1988"),
    ("Fatimata", "Barry", "2003"),
    ("Oumarou", "Cisse", "1985"),
];

/// Half of the requests were faster than the first, 95 of 100 than the second.
#[derive(Debug, Clone, Copy)]
pub struct Times {
    pub p50: Duration,
    pub p95: Duration,
}

impl Times {
    /// Of so many requests.
    pub fn of(mut took: Vec<Duration>) -> Times {
        took.sort_unstable();
        Times { p50: took[took.len() / 2], p95: took[took.len() * 95 / 100] }
    }
}

/// All of one engine.
#[derive(Debug)]
pub struct Measured {
    seed_rate: f64,
    bytes: Option<u64>,
    start: Duration,
    pages: Vec<(&'static str, Times)>,
    parallel: f64,
    memory: Option<(u64, u64)>,
    numbers: Numbers,
    /// Memory after the dashboards, too.
    memory_counted: Option<(u64, u64)>,
    /// A long list, from an installation of its own.
    pub export: Option<Export>,
    /// A class and start-ups, from an installation of their own.
    pub work: Option<Work>,
}

/// Seeds, starts, asks.
pub fn all(installation: &Installation, options: &Options) -> Result<Measured, String> {
    let took = installation.seed(
        &[("people", options.people), ("referrals", options.people * REFERRALS), ("services", 0)],
        options.seed,
    )?;
    let server = installation.serve()?;
    let start = first_page(&server)?;
    eprintln!("▸ asking for pages");
    let pages = pages(server.address, options.requests)?;
    eprintln!("▸ {READERS} readers at once");
    let parallel = parallel(server.address)?;
    let memory = server.memory();
    eprintln!("▸ adding up");
    let numbers = numbers::of(server.address, options.requests)?;
    Ok(Measured {
        seed_rate: options.people as f64 / took.as_secs_f64(),
        bytes: installation.bytes(),
        start,
        pages,
        parallel,
        memory,
        numbers,
        memory_counted: server.memory(),
        export: None,
        work: None,
    })
}

fn first_page(server: &Server) -> Result<Duration, String> {
    Browser::open(server.address)?.time("/sign-in")?;
    Ok(server.begun.elapsed())
}

fn pages(address: SocketAddr, requests: usize) -> Result<Vec<(&'static str, Times)>, String> {
    let mut caseworker = Browser::sign_in(address, CASEWORKER, PASSWORD)?;
    let mut supervisor = Browser::sign_in(address, SUPERVISOR, PASSWORD)?;
    let cases = some_cases(&mut supervisor, 200)?;
    let list = |path: &str| vec![path.to_owned()];
    let encode = |q: &str| form_urlencoded::byte_serialize(q.as_bytes()).collect::<String>();
    let searches: Vec<String> = SEARCHES.iter().map(|q| format!("/cases?q={}", encode(q))).collect();
    Ok(vec![
        ("caseload, a caseworker's", times(&mut caseworker, &list("/cases"), requests)?),
        ("caseload, a whole office", times(&mut supervisor, &list("/cases"), requests)?),
        ("name search in an office", times(&mut supervisor, &searches, requests)?),
        ("case page", times(&mut supervisor, &cases, requests)?),
        ("Today, a caseworker's", times(&mut caseworker, &list("/"), requests)?),
        ("Today, a whole office", times(&mut supervisor, &list("/"), requests)?),
        ("possible duplicates of what is typed", compared(&mut caseworker)?),
    ])
}

/// What the panel beside the registration asks while a name is typed: everybody alike among all people.
fn compared(browser: &mut Browser) -> Result<Times, String> {
    let mut took = Vec::with_capacity(COMPARISONS);
    for (given, family, year) in NAMES.iter().cycle().take(COMPARISONS) {
        let pairs =
            [("form[given]", *given), ("form[family]", *family), ("form[birth][year]", *year), ("form[sex]", "male")];
        took.push(browser.time_form(COMPARE, &pairs)?);
    }
    // The first of each comes from the disk.
    let mut took = took.split_off(NAMES.len());
    took.sort_unstable();
    Ok(Times { p50: took[took.len() / 2], p95: took[took.len() * 95 / 100] })
}

/// Cases from the pages of the office's list, so that not one case is asked for again and again.
fn some_cases(browser: &mut Browser, wanted: usize) -> Result<Vec<String>, String> {
    let mut cases = Vec::new();
    let mut path = Some("/cases".to_owned());
    while let Some(here) = path.filter(|_| cases.len() < wanted) {
        let page = browser.get(&here, false)?.text();
        cases.extend(cases_in(&page));
        path = next_page(&page);
    }
    if cases.is_empty() { Err("the office's list shows no case".into()) } else { Ok(cases) }
}

fn times(browser: &mut Browser, paths: &[String], requests: usize) -> Result<Times, String> {
    // What is read for the first time comes from the disk; that is measured as the start.
    for path in paths.iter().take(10) {
        browser.time(path)?;
    }
    let mut took = Vec::with_capacity(requests);
    for path in paths.iter().cycle().take(requests) {
        took.push(browser.time(path)?);
    }
    Ok(Times::of(took))
}

/// Requests for the caseload page in a second, by several people at once.
fn parallel(address: SocketAddr) -> Result<f64, String> {
    let mut browsers = Vec::new();
    for _ in 0..READERS {
        browsers.push(Browser::sign_in(address, CASEWORKER, PASSWORD)?);
    }
    let (stop, done) = (AtomicBool::new(false), AtomicU64::new(0));
    let begun = Instant::now();
    std::thread::scope(|scope| {
        let readers: Vec<_> = browsers
            .into_iter()
            .map(|mut browser| {
                scope.spawn(|| {
                    let mut browser = {
                        browser.time("/cases")?;
                        browser
                    };
                    while !stop.load(Ordering::Relaxed) {
                        browser.time("/cases")?;
                        done.fetch_add(1, Ordering::Relaxed);
                    }
                    Ok::<(), String>(())
                })
            })
            .collect();
        std::thread::sleep(READING);
        stop.store(true, Ordering::Relaxed);
        for reader in readers {
            reader.join().map_err(|_| "a reader broke off".to_owned())??;
        }
        Ok::<(), String>(())
    })?;
    Ok(done.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64())
}

/// As Markdown, for `docs/PERFORMANCE.md`.
pub fn table(options: &Options, columns: &[(Engine, Measured)]) -> String {
    let mut out = String::new();
    let mut row = |name: &str, wanted: &str, value: &dyn Fn(&Measured) -> String| {
        let cells: Vec<String> = columns.iter().map(|(_, m)| value(m)).collect();
        writeln!(out, "| {name} | {wanted} | {} |", cells.join(" | ")).unwrap_or_default();
    };
    let ms = |d: Duration| format!("{:.1} ms", d.as_secs_f64() * 1000.0);
    let mib = |bytes: u64| format!("{:.0} MB", bytes as f64 / 1e6);
    let pages: Vec<&str> = columns.first().map(|(_, m)| m.pages.iter().map(|(n, _)| *n).collect()).unwrap_or_default();
    for (i, name) in pages.iter().enumerate() {
        row(&format!("{name}, p50 / p95"), "p95 < 50 ms", &|m| {
            format!("{} / {}", ms(m.pages[i].1.p50), ms(m.pages[i].1.p95))
        });
    }
    row(&format!("caseload page, {READERS} readers at once"), "> 200 a second", &|m| {
        format!("{:.0} a second", m.parallel)
    });
    row("memory after all this / highest", "< 150 MB", &|m| {
        m.memory.map_or_else(|| "unknown".into(), |(now, high)| format!("{} / {}", mib(now), mib(high)))
    });
    for (i, (name, wanted, _)) in columns.first().map(|(_, m)| m.numbers.clone()).unwrap_or_default().iter().enumerate()
    {
        row(name, wanted, &|m| {
            m.numbers.get(i).map_or_else(String::new, |(_, _, t)| format!("{} / {}", ms(t.p50), ms(t.p95)))
        });
    }
    row("memory after the dashboards / highest", "< 200 MB", &|m| {
        m.memory_counted.map_or_else(|| "unknown".into(), |(now, high)| format!("{} / {}", mib(now), mib(high)))
    });
    row(&format!("export of {} rows as a spreadsheet", numbers::ROWS), "", &|m| {
        m.export.as_ref().map_or_else(String::new, |e| format!("{:.1} s", e.took.as_secs_f64()))
    });
    row("memory before the export / highest", "< 200 MB", &|m| {
        let memory = m.export.as_ref().and_then(|e| Some((e.before?, e.highest?)));
        memory.map_or_else(|| "unknown".into(), |(before, high)| format!("{} / {}", mib(before), mib(high)))
    });
    let both = |t: &Times| format!("{} / {}", ms(t.p50), ms(t.p95));
    row(&format!("attendance of {CLASS} people saved, p50 / p95"), "p95 < 100 ms", &|m| {
        m.work.as_ref().map_or_else(String::new, |w| both(&w.attendance))
    });
    let startups = columns.iter().find_map(|(_, m)| m.work.as_ref()).map_or(0, |w| w.startups);
    row(&format!("survival of {startups} start-ups, p50 / p95"), "p95 < 300 ms", &|m| {
        m.work.as_ref().map_or_else(String::new, |w| both(&w.survival))
    });
    row("start to first page", "< 1 s", &|m| format!("{:.2} s", m.start.as_secs_f64()));
    row("people seeded", "> 2,000 a second", &|m| format!("{:.0} a second", m.seed_rate));
    row("size of the database", "", &|m| m.bytes.map_or_else(|| "not measured".into(), mib));
    let names: Vec<&str> = columns.iter().map(|(e, _)| e.name()).collect();
    let rules = "---|".repeat(names.len());
    format!("| {} people | wanted | {} |\n|---|---|{rules}\n{out}", options.people, names.join(" | "))
}
