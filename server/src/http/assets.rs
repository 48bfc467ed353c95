//! Built assets: from disk while developing, from inside the binary in a release.

use std::collections::HashMap;
use std::sync::Arc;

use app::caller::Assets;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// Hashed names by plain names; empty when nothing was built yet.
pub fn names() -> Assets {
    let map: HashMap<String, String> =
        Site::get("assets.json").and_then(|f| serde_json::from_slice(&f.data).ok()).unwrap_or_default();
    Assets(Arc::new(map))
}

/// Serves one file, compressed where the browser takes it. Names carry a hash, so it may be kept for good.
pub async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let accepts = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let kind = mime_guess::from_path(&name).first_or_octet_stream();
    for (suffix, encoding) in [(".br", Some("br")), (".gz", Some("gzip")), ("", None)] {
        if encoding.is_some_and(|e| !accepts.contains(e)) {
            continue;
        }
        if let Some(file) = Site::get(&format!("assets/{name}{suffix}")) {
            let mut response = file.data.into_owned().into_response();
            let out = response.headers_mut();
            out.insert(
                header::CONTENT_TYPE,
                HeaderValue::from_str(kind.as_ref()).unwrap_or(HeaderValue::from_static("application/octet-stream")),
            );
            out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
            out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
            if let Some(encoding) = encoding {
                out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
            return response;
        }
    }
    StatusCode::NOT_FOUND.into_response()
}
