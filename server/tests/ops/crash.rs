//! `kill -9` under load, again and again: what was acknowledged is there, nothing is half there, the file is whole
//! and the audit chain holds.

use std::collections::HashMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use domain::authz::{Compartment, Scope};
use domain::case::CaseEventKind;
use domain::id::{CaseId, OfficeId};
use store::audit::{Filter, Verdict};
use store::db::Location;
use store::{Db, Keys};
use uuid::Uuid;

use crate::binary::{Installation, exchange, post, sign_in};

/// At least 50 are asked for.
const KILLS: usize = 52;
const WRITERS: usize = 4;
const EMAIL: &str = "caseworker@demo.example";

/// A note that was sent: with the command that recognises it when it is sent again.
#[derive(Debug, Clone)]
struct Sent {
    text: String,
    command: String,
}

/// What the writers of one round came to know.
#[derive(Default)]
struct Round {
    /// Answered: it must be there.
    acknowledged: Vec<String>,
    /// Not answered: it may be there, but only whole.
    open: Vec<(usize, Sent)>,
}

#[test]
fn what_was_acknowledged_survives_the_kill_and_nothing_is_half_written() {
    let installation = Installation::new();
    installation.good(&["seed", "demo", "--people", "60"]);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (cases, seeded) = runtime.block_on(cases(&installation));
    assert!(cases.len() >= 2, "a few cases to write to");
    let mut random = Random(20_261_124);
    let (mut cookie, mut acknowledged) = (None, Vec::new());
    let mut resend: Vec<(usize, Sent)> = Vec::new();
    let mut unanswered = 0;
    for round in 0..KILLS {
        let mut serving = installation.serve();
        let cookie = cookie.get_or_insert_with(|| sign_in(serving.address, EMAIL));
        // Who got no answer sends the same form again: that makes no second note.
        for (writer, sent) in resend.drain(..) {
            let (status, answer) = post_note(serving.address, cookie, &cases[writer % cases.len()].1, &sent).unwrap();
            assert_eq!(status, 303, "{answer}");
            acknowledged.push(sent.text);
        }
        let stop = AtomicBool::new(false);
        let outcome = Mutex::new(Round::default());
        std::thread::scope(|scope| {
            for writer in 0..WRITERS {
                let (stop, outcome, serving, cookie) = (&stop, &outcome, &serving, &*cookie);
                let code = &cases[writer % cases.len()].1;
                scope.spawn(move || write(serving.address, cookie, code, (round, writer), stop, outcome));
            }
            std::thread::sleep(Duration::from_millis(random.between(5, 260)));
            // SIGKILL: no handler runs, no buffer is flushed.
            let pid = serving.child.id().to_string();
            assert!(std::process::Command::new("kill").args(["-9", &pid]).status().unwrap().success());
            stop.store(true, Ordering::Relaxed);
        });
        serving.child.wait().unwrap();
        let outcome = outcome.into_inner().unwrap();
        unanswered += outcome.open.len();
        acknowledged.extend(outcome.acknowledged);
        resend = outcome.open;
        runtime.block_on(look(&installation, &cases, seeded, &acknowledged, round));
    }
    assert!(acknowledged.len() > 5 * KILLS, "there was a load: {}", acknowledged.len());
    assert!(unanswered > KILLS / 2, "kills met requests under way: {unanswered}");
}

/// Writes notes and reads the case until the server is gone.
fn write(
    address: std::net::SocketAddr,
    cookie: &str,
    code: &str,
    (round, writer): (usize, usize),
    stop: &AtomicBool,
    outcome: &Mutex<Round>,
) {
    for n in 0.. {
        let sent = Sent { text: format!("note {round} {writer} {n}"), command: Uuid::new_v4().to_string() };
        match post_note(address, cookie, code, &sent) {
            Ok((303, _)) => outcome.lock().unwrap().acknowledged.push(sent.text),
            Ok((status, answer)) => panic!("{status}: {answer}"),
            Err(_) => return outcome.lock().unwrap().open.push((writer, sent)),
        }
        let page = format!("GET /cases/{code} HTTP/1.1\r\nhost: x\r\ncookie: {cookie}\r\nconnection: close\r\n\r\n");
        if exchange(address, &page).is_err() || stop.load(Ordering::Relaxed) {
            return;
        }
    }
}

fn post_note(address: std::net::SocketAddr, cookie: &str, code: &str, sent: &Sent) -> std::io::Result<(u16, String)> {
    let pairs = [
        ("_action", "/api/app/api/case/add_note"),
        ("form[command]", sent.command.as_str()),
        ("form[code]", code),
        ("form[text]", sent.text.as_str()),
    ];
    post(address, &format!("/cases/{code}"), cookie, &pairs)
}

async fn open(installation: &Installation) -> Db {
    let keys = Keys::load(&installation.data().join("keys"), false).unwrap();
    let location = Location::File { path: installation.data().join("passerelle.db"), key: keys.database };
    Db::open(&location).await.unwrap()
}

/// The open cases of the one who writes, and how many notes of theirs the log knows.
async fn cases(installation: &Installation) -> (Vec<(CaseId, String)>, usize) {
    let db = open(installation).await;
    let user = store::user::by_email(&db, EMAIL).await.unwrap().unwrap();
    let office = store::office::all(&db).await.unwrap().into_iter().find(|o| o.code == "DOR").unwrap();
    let mine = Scope::Own { user: user.id, office: OfficeId(office.id), compartment: Compartment::General };
    let found = store::case_list::open(&db, mine, None, WRITERS as i64).await.unwrap();
    let cases: Vec<_> = found.into_iter().map(|c| (CaseId(c.id), c.code)).collect();
    let seeded = noted(&db, &cases).await;
    db.close().await;
    (cases, seeded)
}

/// Entries of the log about notes in these cases.
async fn noted(db: &Db, cases: &[(CaseId, String)]) -> usize {
    let filter = Filter { action: Some("case.noted".into()), ..Filter::default() };
    let entries = store::audit::list(db, &filter, 100_000).await.unwrap();
    entries.iter().filter(|e| cases.iter().any(|(c, _)| Some(c.0) == e.case_id)).count()
}

async fn look(
    installation: &Installation,
    cases: &[(CaseId, String)],
    seeded: usize,
    acknowledged: &[String],
    round: usize,
) {
    let db = open(installation).await;
    assert_eq!(store::backup::integrity(&db).await.unwrap(), None, "round {round}");
    let verdict = store::audit::verify(&db).await.unwrap();
    assert!(matches!(verdict, Verdict::Holds { .. }), "round {round}: {verdict:?}");
    let mut notes: HashMap<String, usize> = HashMap::new();
    for (case, _) in cases {
        for event in store::case_event::of_case(&db, *case, None, 100_000).await.unwrap() {
            if event.kind == CaseEventKind::NoteAdded {
                let text = event.detail["text"].as_str().unwrap().to_owned();
                // Those of the seed repeat themselves; ours never do.
                if text.starts_with("note ") {
                    *notes.entry(text).or_default() += 1;
                }
            }
        }
    }
    for text in acknowledged {
        assert_eq!(notes.get(text), Some(&1), "round {round}: {text}");
    }
    assert!(notes.values().all(|n| *n == 1), "round {round}: {notes:?}");
    // A note and its entry in the log are one: both or neither.
    assert_eq!(noted(&db, cases).await, seeded + notes.len(), "round {round}");
    db.close().await;
}

/// Repeats itself: the same points in time at every run.
struct Random(u64);

impl Random {
    fn between(&mut self, low: u64, high: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        low + (self.0 >> 33) % (high - low)
    }
}
