//! Forms with a file: read as they arrive. What is larger than allowed is not kept, but read to its end as far as that is
//! sensible, so that a browser sees the answer and what was typed comes back.

use axum::body::Body;
use axum::http::{HeaderMap, header};
use domain::authz::Permission;
use domain::list_check::MEGABYTES;
use service::Ctx;
use service::referral::{DocumentLimits, Upload};

use super::FORM_MAX;

/// Of a file that is too large so many times the limit is read before the line is cut.
const PATIENCE: usize = 4;

/// The page that takes lists of people.
const LIST_PAGE: &str = "/duplicates/check";
/// How large such a list may be.
pub const LIST: DocumentLimits = DocumentLimits { megabytes: MEGABYTES, count: 1 };

/// Whether a list may come to this page: from who may check one.
pub fn takes_list(path: &str, caller: Option<&Ctx>) -> bool {
    path == LIST_PAGE && caller.is_some_and(|ctx| ctx.actor.may_somewhere(Permission::ListCheck))
}

/// What came.
#[derive(Default)]
pub struct Received {
    /// Names and values.
    pub pairs: Vec<(String, String)>,
    /// The file, if one was chosen.
    pub upload: Option<Upload>,
    /// What was wrong with it.
    pub problem: Option<Problem>,
}

/// What can be wrong with a form that has a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The file is larger than allowed.
    TooLarge,
    /// It broke off, or is no such form.
    Broken,
}

/// Whether a request is a form with a file.
pub fn is_upload(headers: &HeaderMap) -> bool {
    boundary(headers).is_some()
}

fn boundary(headers: &HeaderMap) -> Option<String> {
    multer::parse_boundary(headers.get(header::CONTENT_TYPE)?.to_str().ok()?).ok()
}

/// Reads the form. `max` is the most bytes of its file.
pub async fn receive(headers: &HeaderMap, body: Body, max: usize) -> Received {
    let mut received = Received::default();
    let problem = match boundary(headers) {
        Some(boundary) => read(&mut received, multer::Multipart::new(body.into_data_stream(), boundary), max).await,
        None => Some(Problem::Broken),
    };
    received.problem = problem;
    if problem.is_some() {
        received.upload = None;
    }
    received
}

async fn read(received: &mut Received, mut form: multer::Multipart<'_>, max: usize) -> Option<Problem> {
    let (mut text, mut file, mut too_large) = (0, 0, false);
    loop {
        let mut field = match form.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => return too_large.then_some(Problem::TooLarge),
            Err(_) if too_large => return Some(Problem::TooLarge),
            Err(_) => return Some(Problem::Broken),
        };
        let name = field.name().unwrap_or_default().to_owned();
        let called = field.file_name().map(str::to_owned);
        let mut bytes = Vec::new();
        loop {
            let chunk = match field.chunk().await {
                Ok(Some(chunk)) => chunk,
                Ok(None) => break,
                Err(_) if too_large => return Some(Problem::TooLarge),
                Err(_) => return Some(Problem::Broken),
            };
            if called.is_some() {
                file += chunk.len();
                if file > max.saturating_mul(PATIENCE) {
                    return Some(Problem::TooLarge);
                }
                if file > max {
                    too_large = true;
                    bytes = Vec::new();
                    continue;
                }
            } else {
                text += chunk.len();
                if text > FORM_MAX {
                    return Some(Problem::TooLarge);
                }
            }
            bytes.extend_from_slice(&chunk);
        }
        match called {
            // No file chosen: a part without a name and without content.
            Some(called) if called.is_empty() && bytes.is_empty() => {}
            Some(called) if !too_large => received.upload = Some(Upload { name: called, bytes }),
            Some(_) => {}
            None => match String::from_utf8(bytes) {
                Ok(value) => received.pairs.push((name, value)),
                Err(_) => return Some(Problem::Broken),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers() -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_TYPE, "multipart/form-data; boundary=x".parse().expect("header"));
        headers
    }

    fn form(file_name: &str, content: &str) -> String {
        format!(
            "--x\r\nContent-Disposition: form-data; name=\"form[text]\"\r\n\r\nGood morning\r\n\
             --x\r\nContent-Disposition: form-data; name=\"form[file]\"; filename=\"{file_name}\"\r\n\
             Content-Type: image/png\r\n\r\n{content}\r\n\
             --x\r\nContent-Disposition: form-data; name=\"form[kind]\"\r\n\r\nreport\r\n--x--\r\n"
        )
    }

    fn typed(received: &Received) -> Vec<(&str, &str)> {
        received.pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect()
    }

    const TYPED: [(&str, &str); 2] = [("form[text]", "Good morning"), ("form[kind]", "report")];

    #[tokio::test]
    async fn fields_and_file_come_apart() {
        let received = receive(&headers(), Body::from(form("a.txt", "words")), 10).await;
        assert_eq!((typed(&received), received.problem), (TYPED.to_vec(), None));
        let upload = received.upload.expect("a file");
        assert_eq!((upload.name.as_str(), upload.bytes.as_slice()), ("a.txt", &b"words"[..]));
        let none = receive(&headers(), Body::from(form("", "")), 10).await;
        assert!(none.upload.is_none() && none.problem.is_none());
        let empty = receive(&headers(), Body::from(form("a.txt", "")), 10).await;
        assert!(empty.upload.is_some_and(|u| u.bytes.is_empty()));
    }

    #[tokio::test]
    async fn a_file_that_is_too_large_loses_nothing_that_was_typed() {
        let received = receive(&headers(), Body::from(form("a.txt", "eleven byte")), 10).await;
        assert_eq!((typed(&received), received.problem), (TYPED.to_vec(), Some(Problem::TooLarge)));
        assert!(received.upload.is_none());
        // Far too large: it is not read to its end.
        let received = receive(&headers(), Body::from(form("a.txt", &"a".repeat(100))), 10).await;
        assert_eq!((typed(&received), received.problem), (TYPED[..1].to_vec(), Some(Problem::TooLarge)));
    }

    #[tokio::test]
    async fn a_form_that_breaks_off_anywhere_brings_no_file() {
        let whole = form("a.txt", "words");
        for n in 0..whole.len() - 4 {
            let received = receive(&headers(), Body::from(whole[..n].to_owned()), 10).await;
            assert_eq!(received.problem, Some(Problem::Broken), "{n}");
            assert!(received.upload.is_none(), "{n}");
        }
    }
}
