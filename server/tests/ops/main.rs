//! The real binary, as an operator runs it: verbs, faults, copies, certificates.
#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod backup;
mod binary;
mod crash;
mod doctor;
mod duplicates;
mod faults;
mod seed;
mod serve;
mod tls;
