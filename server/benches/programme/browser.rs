//! What a browser does, as far as a measurement needs it: keeps a connection and a cookie, takes compressed pages.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::{Duration, Instant};

/// An answer.
pub struct Page {
    pub status: u16,
    pub body: Vec<u8>,
    /// Where a browser would go.
    pub location: Option<String>,
    cookie: Option<String>,
}

impl Page {
    /// Text of a page that was asked for without compression.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// One connection of one person.
pub struct Browser {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
    cookie: String,
}

impl Browser {
    pub fn open(address: SocketAddr) -> Result<Self, String> {
        Ok(Browser { address, stream: connect(address)?, cookie: String::new() })
    }

    /// Signs in with the form of the page.
    pub fn sign_in(address: SocketAddr, email: &str, password: &str) -> Result<Self, String> {
        let mut browser = Browser::open(address)?;
        let answer = browser.submit("/sign-in", &[("email", email), ("password", password)])?;
        browser.cookie = answer.cookie.ok_or_else(|| format!("{email} could not sign in ({})", answer.status))?;
        match answer.location.as_deref() {
            Some("/") => Ok(browser),
            other => Err(format!("{email} was sent to {other:?}")),
        }
    }

    /// Fills in the first form of the page and sends it.
    pub fn submit(&mut self, path: &str, fields: &[(&str, &str)]) -> Result<Page, String> {
        let page = self.get(path, false)?.text();
        let action = value_of(&page, "_action").ok_or_else(|| format!("{path} has no form"))?;
        let command = ["form[command]", "command"].into_iter().find_map(|name| Some((name, value_of(&page, name)?)));
        let mut pairs = vec![("_action", action.as_str())];
        pairs.extend(command.as_ref().map(|(name, value)| (*name, value.as_str())));
        pairs.extend(fields);
        self.post(path, &pairs)
    }

    /// A page.
    pub fn get(&mut self, path: &str, compressed: bool) -> Result<Page, String> {
        let accept = if compressed { "accept-encoding: gzip\r\n" } else { "" };
        self.ask("GET", path, accept, b"")
    }

    /// Like a browser, it connects again when the server has closed the connection while nothing was asked.
    fn ask(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> Result<Page, String> {
        self.send(method, path, headers, body).or_else(|_| {
            self.stream = connect(self.address)?;
            self.send(method, path, headers, body)
        })
    }

    /// How long the page took; anything but 200 is an error.
    pub fn time(&mut self, path: &str) -> Result<Duration, String> {
        let begun = Instant::now();
        let page = self.get(path, true)?;
        let took = begun.elapsed();
        if page.status == 200 { Ok(took) } else { Err(format!("{path} answered {}", page.status)) }
    }

    /// Sends a form.
    pub fn post(&mut self, path: &str, pairs: &[(&str, &str)]) -> Result<Page, String> {
        let body: String = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
        let head = format!("content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n", body.len());
        self.ask("POST", path, &head, body.as_bytes())
    }

    /// How long the answer to a form took; anything but 200 is an error.
    pub fn time_form(&mut self, path: &str, pairs: &[(&str, &str)]) -> Result<Duration, String> {
        let begun = Instant::now();
        let page = self.post(path, pairs)?;
        let took = begun.elapsed();
        if page.status == 200 { Ok(took) } else { Err(format!("{path} answered {}", page.status)) }
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> Result<Page, String> {
        let cookie = if self.cookie.is_empty() { String::new() } else { format!("cookie: {}\r\n", self.cookie) };
        let head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n{cookie}{headers}\r\n", self.address);
        let stream = self.stream.get_mut();
        stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body)).map_err(|e| e.to_string())?;
        self.read().map_err(|e| format!("{path}: {e}"))
    }

    fn read(&mut self) -> Result<Page, String> {
        let status = self.line()?;
        let status = status.split(' ').nth(1).and_then(|s| s.parse().ok()).ok_or("no status")?;
        let mut page = Page { status, body: Vec::new(), location: None, cookie: None };
        let mut length = 0;
        let mut chunked = false;
        loop {
            let line = self.line()?;
            let Some((name, value)) = line.split_once(':') else { break };
            let value = value.trim();
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse().map_err(|_| "bad length")?,
                "transfer-encoding" => chunked = value == "chunked",
                "location" => page.location = Some(value.to_owned()),
                "set-cookie" => page.cookie = value.split(';').next().map(str::to_owned),
                _ => {}
            }
        }
        if !chunked {
            page.body = self.bytes(length)?;
            return Ok(page);
        }
        loop {
            let size = usize::from_str_radix(self.line()?.trim(), 16).map_err(|_| "bad chunk")?;
            let chunk = self.bytes(size + 2)?;
            if size == 0 {
                return Ok(page);
            }
            page.body.extend_from_slice(&chunk[..size]);
        }
    }

    fn line(&mut self) -> Result<String, String> {
        let mut line = String::new();
        self.stream.read_line(&mut line).map_err(|e| e.to_string())?;
        if line.is_empty() { Err("the connection ended".into()) } else { Ok(line.trim_end().to_owned()) }
    }

    fn bytes(&mut self, count: usize) -> Result<Vec<u8>, String> {
        let mut bytes = vec![0; count];
        self.stream.read_exact(&mut bytes).map_err(|e| e.to_string())?;
        Ok(bytes)
    }
}

fn connect(address: SocketAddr) -> Result<BufReader<TcpStream>, String> {
    let stream = TcpStream::connect(address).map_err(|e| e.to_string())?;
    stream.set_nodelay(true).map_err(|e| e.to_string())?;
    stream.set_read_timeout(Some(Duration::from_secs(60))).map_err(|e| e.to_string())?;
    Ok(BufReader::new(stream))
}

/// The value of a hidden field.
fn value_of(page: &str, name: &str) -> Option<String> {
    let at = page.find(&format!("name=\"{name}\""))?;
    let rest = page[at..].split_once("value=\"")?.1;
    Some(rest.split('"').next()?.to_owned())
}

/// What the form of a page sends whose action ends like this, as it stands: all but its choices.
pub fn fields_of(page: &str, action: &str) -> Option<Vec<(String, String)>> {
    let ends = format!("{action}\"");
    let form = page.split("<form").find(|form| form.contains(&ends))?.split("</form>").next()?;
    let attribute = |tag: &str, name: &str| {
        let value = tag.split_once(&format!(" {name}=\""))?.1;
        Some(value.split('"').next()?.replace("&amp;", "&"))
    };
    let inputs = form.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    let plain = inputs.filter(|tag| !tag.contains("type=\"radio\""));
    Some(plain.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))).collect())
}

/// Addresses of cases that a list shows.
pub fn cases_in(page: &str) -> Vec<String> {
    let found = page.split("href=\"/cases/").skip(1).filter_map(|rest| rest.split('"').next());
    let mut cases: Vec<String> =
        found.filter(|code| code.len() > 12 && !code.contains(['/', '?'])).map(|c| format!("/cases/{c}")).collect();
    cases.dedup();
    cases
}

/// The address of a list's next page.
pub fn next_page(page: &str) -> Option<String> {
    let link = page.split("<a ").find(|a| a.split('>').next().is_some_and(|tag| tag.contains("rel=\"next\"")))?;
    let href = link.split_once("href=\"")?.1.split('"').next()?;
    Some(href.replace("&amp;", "&"))
}
