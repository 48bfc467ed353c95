//! A running site in one process, and people who visit it with a browser's cookies.
//!
//! `site_tests!(name, async |s: Site| { let awa = s.as_caseworker().await; let page = awa.get("/cases").await; … })`.
//! Forms are sent as a browser would: [`Visitor::form`] opens the page, finds the form by its server function, and
//! sends its hidden inputs with what was filled in.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use domain::authz::{Assignment, Compartment, Role};
use domain::id::{OfficeId, UserId};
use form_urlencoded::Serializer;
use server::http::{Web, router};
use tower::ServiceExt as _;
use uuid::Uuid;

use crate::world::{PASSWORD, World};

/// What browsers call a form without a file.
const FORM: &str = "application/x-www-form-urlencoded";

/// A test of the site: `site_tests!(a_name_that_says_the_behaviour, async |s: Site| { … })`.
macro_rules! site_tests {
    ($name:ident, $body:expr) => {
        #[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            crate::site::Site::with($body).await;
        }
    };
}
pub(crate) use site_tests;

/// The site and the world behind it.
pub struct Site {
    /// Clock, offices, records.
    pub w: World,
    router: Router,
}

impl Site {
    /// Runs `body` in a site of its own.
    pub async fn with(body: impl AsyncFnOnce(Site)) {
        World::on_sqlite(async |w: World| {
            let router = router(Web::new(w.app.clone(), false, "http://127.0.0.1"));
            body(Site { w, router }).await;
        })
        .await;
    }

    /// The router, for requests that no browser makes.
    pub fn router(&self) -> Router {
        self.router.clone()
    }

    /// Somebody who is not signed in.
    pub fn nobody(&self) -> Visitor {
        Visitor::new(self.router.clone())
    }

    /// A new caseworker of Dori.
    pub async fn as_caseworker(&self) -> Visitor {
        self.as_role(Role::Caseworker, self.w.dor).await
    }

    /// A new supervisor of Dori.
    pub async fn as_supervisor(&self) -> Visitor {
        self.as_role(Role::Supervisor, self.w.dor).await
    }

    /// Somebody new with this role in an office, signed in.
    pub async fn as_role(&self, role: Role, office: OfficeId) -> Visitor {
        self.signed_in(Assignment { role, office: Some(office), compartment: Compartment::General, organisation: None })
            .await
    }

    /// Somebody new with this assignment, signed in.
    pub async fn signed_in(&self, assignment: Assignment) -> Visitor {
        let email = format!("{}-{}@example.org", assignment.role, Uuid::new_v4().simple());
        let user = self.w.user(&email, assignment).await;
        Visitor { user, ..self.nobody().signed_in(&email, PASSWORD).await }
    }
}

/// A browser in somebody's hands.
#[derive(Clone)]
pub struct Visitor {
    router: Router,
    cookie: String,
    /// Who.
    pub user: UserId,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The page.
    pub body: String,
}

impl Answer {
    /// Where a redirect leads.
    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).map(|v| v.to_str().unwrap()).unwrap_or_default()
    }

    /// Fails unless the page holds `text`.
    pub fn shows(&self, text: &str) -> &Self {
        assert!(self.body.contains(text), "the page does not show {text:?}:\n{}", self.body);
        self
    }

    /// Fails if the page holds `text`.
    pub fn hides(&self, text: &str) -> &Self {
        if let Some((before, after)) = self.body.split_once(text) {
            let before: String = before.chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
            let after: String = after.chars().take(120).collect();
            panic!("the page shows {text:?}: …{before}{text}{after}…");
        }
        self
    }

    /// Fails unless the status is this one.
    pub fn is(&self, status: u16) -> &Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.body);
        self
    }
}

impl Visitor {
    /// Somebody who is not signed in.
    pub fn new(router: Router) -> Visitor {
        Visitor { router, cookie: String::new(), user: UserId(Uuid::nil()) }
    }

    /// The same browser, signed in.
    pub async fn signed_in(&self, email: &str, password: &str) -> Visitor {
        let form = self.form("/sign-in", "/api/app/api/session/sign_in").await;
        let answer = form.set("email", email).set("password", password).send().await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
        Visitor { cookie: cookie.split(';').next().unwrap().to_owned(), ..self.clone() }
    }

    /// The same browser after this answer: with the cookies it set.
    pub fn after(&self, answer: &Answer) -> Visitor {
        let mut cookies: Vec<(String, String)> =
            self.cookie.split("; ").filter_map(|c| c.split_once('=')).map(|(n, v)| (n.into(), v.into())).collect();
        for set in answer.headers.get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            cookies.retain(|(n, _)| n != name);
            if !value.is_empty() {
                cookies.push((name.into(), value.into()));
            }
        }
        let cookie = cookies.into_iter().map(|(n, v)| format!("{n}={v}")).collect::<Vec<_>>().join("; ");
        Visitor { cookie, ..self.clone() }
    }

    /// Opens an address.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(Method::GET, path, String::new()).await
    }

    /// Posts names and values to an address, whatever is on its page.
    pub async fn post(&self, path: &str, pairs: &[(&str, &str)]) -> Answer {
        let body = Serializer::new(String::new()).extend_pairs(pairs).finish();
        self.send(Method::POST, path, body).await
    }

    /// Posts bytes that no form makes.
    pub async fn post_raw(&self, path: &str, body: String) -> Answer {
        self.send(Method::POST, path, body).await
    }

    /// Opens the page and takes its form for the server function at `action`.
    pub async fn form(&self, page: &str, action: &str) -> Form {
        let answer = self.get(page).await;
        self.form_in(page, &answer, action)
    }

    /// Takes the form for the server function at `action` from a page that was answered at this address.
    pub fn form_in(&self, page: &str, answer: &Answer, action: &str) -> Form {
        let html = answer
            .body
            .split("<form")
            .skip(1)
            .map(|rest| rest.split("</form>").next().unwrap())
            .find(|form| form.contains(&format!("value=\"{action}\"")))
            .unwrap_or_else(|| panic!("{page} has no form for {action} ({}):\n{}", answer.status, answer.body));
        Form { visitor: self.clone(), page: page.to_owned(), pairs: hidden_inputs(html) }
    }

    /// Posts a form with a file.
    pub async fn upload(&self, path: &str, content_type: &str, body: Vec<u8>) -> Answer {
        let (parts, body) = self.exchange(Method::POST, path, (content_type, "identity"), body).await;
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body).unwrap() }
    }

    /// How many bytes of a page go over the wire to a browser that takes them compressed.
    pub async fn weight(&self, path: &str) -> usize {
        self.exchange(Method::GET, path, (FORM, "gzip"), Vec::new()).await.1.len()
    }

    /// Fetches bytes: status, headers, content.
    pub async fn fetch(&self, path: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let (parts, body) = self.exchange(Method::GET, path, ("text/plain", "identity"), Vec::new()).await;
        (parts.status, parts.headers, body)
    }

    async fn send(&self, method: Method, path: &str, body: String) -> Answer {
        let (parts, body) = self.exchange(method, path, (FORM, "identity"), body.into_bytes()).await;
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8(body).unwrap() }
    }

    async fn exchange(
        &self,
        method: Method,
        path: &str,
        (content_type, encoding): (&str, &str),
        body: Vec<u8>,
    ) -> (axum::http::response::Parts, Vec<u8>) {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, content_type)
            .header(header::ACCEPT_ENCODING, encoding)
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT, "text/html")
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        (parts, to_bytes(body, 8 << 20).await.unwrap().to_vec())
    }
}

/// A form that is being filled in.
#[derive(Clone)]
pub struct Form {
    visitor: Visitor,
    page: String,
    pairs: Vec<(String, String)>,
}

impl Form {
    /// Fills in (or overwrites) one input.
    pub fn set(mut self, name: &str, value: &str) -> Form {
        self.pairs.retain(|(n, _)| n != name);
        self.add(name, value)
    }

    /// Adds one more value of a repeated input.
    pub fn add(mut self, name: &str, value: &str) -> Form {
        self.pairs.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Sends it as a browser sends a form with a file.
    pub async fn send_with(&self, file_name: &str, content: &[u8]) -> Answer {
        let (head, body) = self.multipart(file_name, content);
        self.visitor.upload(&self.page, &head, body).await
    }

    /// The content type and the bytes of the form with a file: inputs first, as on the page.
    pub fn multipart(&self, file_name: &str, content: &[u8]) -> (String, Vec<u8>) {
        let mut body = Vec::new();
        for (name, value) in &self.pairs {
            let part = format!("--x7\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend(part.as_bytes());
        }
        let head = format!(
            "--x7\r\nContent-Disposition: form-data; name=\"form[file]\"; filename=\"{file_name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        body.extend(head.as_bytes());
        body.extend(content);
        body.extend(b"\r\n--x7--\r\n");
        ("multipart/form-data; boundary=x7".into(), body)
    }

    /// The same form in somebody else's hands.
    pub fn in_hands_of(&self, visitor: &Visitor) -> Form {
        Form { visitor: visitor.clone(), ..self.clone() }
    }

    /// The whole form as it would be posted.
    pub fn text(&self) -> String {
        Serializer::new(String::new()).extend_pairs(&self.pairs).finish()
    }

    /// Where it is sent to, and by whom.
    pub fn by(&self) -> (&Visitor, &str) {
        (&self.visitor, &self.page)
    }

    /// Sends it. May be sent again: it is then the same form, sent twice.
    pub async fn send(&self) -> Answer {
        let pairs: Vec<(&str, &str)> = self.pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        self.visitor.post(&self.page, &pairs).await
    }
}

fn hidden_inputs(form: &str) -> Vec<(String, String)> {
    form.split("<input")
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap())
        .filter(|input| input.contains("type=\"hidden\""))
        .map(|input| (attribute(input, "name"), attribute(input, "value")))
        .collect()
}

fn attribute(tag: &str, name: &str) -> String {
    let value = tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
    value.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}
