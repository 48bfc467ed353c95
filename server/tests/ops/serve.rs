//! Serving: ready, measured, stopped politely.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::binary::{Installation, get};

#[test]
fn health_and_metrics_answer_on_their_own_listener_and_name_nobody() {
    let metrics = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let installation = Installation::seeded().set("METRICS_ADDR", metrics.to_string());
    let serving = installation.serve();
    assert_eq!(serving.get("/health/ready").0, 200);
    assert_eq!(serving.get("/metrics").0, 303, "not for everybody: signing in comes first");
    assert_eq!(get(metrics, "/health/live").0, 200);
    let (status, text) = get(metrics, "/metrics");
    assert_eq!(status, 200);
    // How many jobs wait depends on the day: clocks of the demonstration may just have struck.
    for name in ["passerelle_http_requests_total{status=\"2xx\"} 1", "passerelle_jobs_waiting ", "process_resident"] {
        assert!(text.contains(name), "{name}\n{text}");
    }
    assert!(!text.contains("demo.example"));
    serving.stop();
}

#[test]
fn metrics_are_for_this_machine_only() {
    let line = Installation::new().set("METRICS_ADDR", "0.0.0.0:0").bad(&["serve"]);
    assert!(line.contains("metrics_addr"), "{line}");
}

#[test]
fn a_request_that_is_open_when_the_server_is_asked_to_stop_is_answered() {
    let installation = Installation::seeded();
    let serving = installation.serve();
    let mut slow = TcpStream::connect(serving.address).unwrap();
    slow.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    write!(slow, "GET /sign-in HTTP/1.1\r\nhost: {}\r\n", serving.address).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    serving.signal("TERM");
    std::thread::sleep(Duration::from_millis(300));
    slow.write_all(b"connection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer:.100}");
    let log = serving.stop();
    assert!(log.contains("serve.stopped"), "{log}");
}

#[test]
fn a_worker_of_its_own_starts_and_stops() {
    let installation = Installation::seeded();
    let mut child = installation.command(&["worker"]).spawn().unwrap();
    std::thread::sleep(Duration::from_millis(700));
    assert!(child.try_wait().unwrap().is_none(), "it works until it is stopped");
    Command::new("kill").arg(child.id().to_string()).status().unwrap();
    assert!(child.wait().unwrap().success());
}

/// A log that nobody reads any more (its collector was restarted) kept the server from hearing that it should stop.
#[test]
fn a_server_whose_log_reader_is_gone_still_answers_and_stops() {
    let installation = Installation::seeded();
    let mut command = installation.command(&["serve"]);
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let address = lines.next().unwrap().unwrap().rsplit("://").next().unwrap().parse().unwrap();
    std::thread::spawn(move || lines.map_while(Result::ok).count());
    drop(child.stderr.take());
    assert_eq!(get(address, "/sign-in").0, 200);
    assert!(Command::new("kill").arg(child.id().to_string()).status().unwrap().success());
    let begun = Instant::now();
    let ended = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break Some(status);
        }
        if begun.elapsed() > Duration::from_secs(30) {
            child.kill().unwrap();
            child.wait().unwrap();
            break None;
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    assert!(ended.is_some_and(|status| status.success()), "{ended:?}");
}
