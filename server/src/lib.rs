//! Everything behind the binary `passerelle`: settings, the command line, the HTTP side. A library, so that tests
//! can put the routes of the product to work without a socket.

pub mod cli;
pub mod config;
pub mod http;
pub mod mail;
pub mod metrics;
pub mod programme;
pub mod startup;
pub mod stop;
pub mod tls;
pub mod worker;
