//! From where a request comes. Only counted in memory (see `service::session::Sources`), logged nowhere.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;
use service::session::Source;

/// What a proxy writes: whom it forwards for, the last of them by itself.
const FORWARDED: &str = "x-forwarded-for";

/// The source of a request. Behind a proxy, on this machine or at the address of the settings, it is whom that names; and
/// where it names nobody, none is known. A header from anybody else is not believed.
pub fn of(parts: &Parts, proxy: Option<IpAddr>) -> Option<Source> {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>()?.0.ip().to_canonical();
    if !peer.is_loopback() && proxy.map(|p| p.to_canonical()) != Some(peer) {
        return Some(Source::of(peer));
    }
    let named = parts.headers.get_all(FORWARDED).iter().next_back()?.to_str().ok()?;
    named.rsplit(',').next()?.trim().parse().ok().map(Source::of)
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn source(peer: &str, forwarded: &[&str], proxy: Option<&str>) -> Option<Source> {
        let mut request = Request::builder().extension(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 4000)));
        for value in forwarded {
            request = request.header(FORWARDED, *value);
        }
        of(&request.body(()).unwrap().into_parts().0, proxy.map(|p| p.parse().unwrap()))
    }

    fn is(address: &str) -> Option<Source> {
        Some(Source::of(address.parse().unwrap()))
    }

    #[test]
    fn only_a_proxy_is_believed_and_only_its_own_word() {
        assert_eq!(source("203.0.113.7", &["198.51.100.1"], None), is("203.0.113.7"));
        assert_eq!(source("127.0.0.1", &["198.51.100.1, 203.0.113.9"], None), is("203.0.113.9"));
        assert_eq!(source("127.0.0.1", &["198.51.100.1", "203.0.113.9"], None), is("203.0.113.9"));
        assert_eq!(source("10.0.0.5", &["203.0.113.9"], Some("10.0.0.5")), is("203.0.113.9"));
        assert_eq!(source("::ffff:10.0.0.5", &["2001:db8::1"], Some("10.0.0.5")), is("2001:db8::1"));
        assert_eq!(source("127.0.0.1", &[], None), None, "everybody behind a silent proxy is not one source");
        assert_eq!(source("127.0.0.1", &["unknown"], None), None);
    }
}
