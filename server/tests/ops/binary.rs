//! Runs the binary with settings of its own and a data folder of its own.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use testkit::TempDir;

/// An installation in a temporary folder.
pub struct Installation {
    folder: TempDir,
    settings: Vec<(String, String)>,
}

impl Installation {
    pub fn new() -> Self {
        Installation { folder: TempDir::new().unwrap(), settings: Vec::new() }
    }

    /// One with the base of the demonstration.
    pub fn seeded() -> Self {
        let made = Self::new();
        made.good(&["seed", "demo", "--people", "0"]);
        made
    }

    pub fn set(mut self, name: &str, value: impl Into<String>) -> Self {
        self.settings.push((format!("PASSERELLE_{name}"), value.into()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_passerelle"));
        for (name, _) in std::env::vars() {
            if name.starts_with("PASSERELLE_") {
                command.env_remove(name);
            }
        }
        command.args(args).env("PASSERELLE_DATA_DIR", self.data()).env("PASSERELLE_HTTP_ADDR", "127.0.0.1:0");
        command.envs(self.settings.iter().cloned()).current_dir(self.folder.path()).stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).output().unwrap()
    }

    /// What it printed; it must have worked.
    pub fn good(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let (out, err) = texts(&output);
        assert!(output.status.success(), "{args:?}\n{out}\n{err}");
        out
    }

    /// The one line that says what to do; it must have failed without a panic.
    pub fn bad(&self, args: &[&str]) -> String {
        let output = self.run(args);
        let (out, err) = texts(&output);
        assert_eq!(output.status.code(), Some(1), "{args:?}\n{out}\n{err}");
        one_line(&err)
    }

    /// Serves until dropped.
    pub fn serve(&self) -> Serving {
        let mut child = self.command(&["serve"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let Some(Ok(first)) = lines.next() else {
            let mut said = String::new();
            child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            panic!("it did not start: {said}");
        };
        let url = first.split_whitespace().last().unwrap();
        let address = url.split("://").nth(1).unwrap().parse().unwrap();
        // Read on, so that it never waits for us.
        std::thread::spawn(move || lines.map_while(Result::ok).count());
        let mut err = child.stderr.take().unwrap();
        let log = std::thread::spawn(move || {
            let mut text = String::new();
            err.read_to_string(&mut text).map(|_| text).unwrap()
        });
        Serving { child, address, log: Some(log) }
    }
}

/// The error lines besides the log: exactly one, and it is ours.
pub fn one_line(err: &str) -> String {
    let lines: Vec<&str> = err.lines().filter(|l| !l.starts_with('{')).collect();
    assert_eq!(lines.len(), 1, "one clear line:\n{err}");
    assert!(lines[0].starts_with("passerelle: ") && !err.contains("panicked"), "{err}");
    lines[0].to_owned()
}

fn texts(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(&output.stdout), text(&output.stderr))
}

/// A running server.
pub struct Serving {
    pub child: Child,
    pub address: SocketAddr,
    log: Option<std::thread::JoinHandle<String>>,
}

impl Serving {
    /// Status and body of a page.
    pub fn get(&self, path: &str) -> (u16, String) {
        get(self.address, path)
    }

    /// Asks it to stop and returns its log.
    pub fn stop(mut self) -> String {
        self.signal("TERM");
        assert!(self.child.wait().unwrap().success(), "a polite stop is no failure");
        self.log.take().unwrap().join().unwrap()
    }

    pub fn signal(&self, name: &str) {
        let sent = Command::new("kill").args(["-s", name, &self.child.id().to_string()]).status().unwrap();
        assert!(sent.success());
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        if self.log.is_some() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// One request on a connection of its own.
pub fn get(address: SocketAddr, path: &str) -> (u16, String) {
    let request = format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n");
    exchange(address, &request).unwrap()
}

/// Sends bytes and reads until the server closes.
pub fn exchange(address: SocketAddr, request: &str) -> std::io::Result<(u16, String)> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let status = text.split(' ').nth(1).and_then(|s| s.parse().ok());
    match status {
        Some(status) => Ok((status, text)),
        None => Err(std::io::ErrorKind::UnexpectedEof.into()),
    }
}

/// Sends a form as a browser would.
pub fn post(address: SocketAddr, path: &str, cookie: &str, pairs: &[(&str, &str)]) -> std::io::Result<(u16, String)> {
    let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let request = format!(
        "POST {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncookie: {cookie}\r\n\
         content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    exchange(address, &request)
}

/// Signs in to demonstration data and gives the cookie.
pub fn sign_in(address: SocketAddr, email: &str) -> String {
    let pairs = [("_action", "/api/app/api/session/sign_in"), ("email", email), ("password", "passerelle-demo")];
    let (status, answer) = post(address, "/sign-in", "", &pairs).unwrap();
    assert_eq!(status, 303, "{answer}");
    let cookie = answer.lines().find_map(|l| l.strip_prefix("set-cookie: ")).unwrap();
    cookie.split(';').next().unwrap().to_owned()
}
