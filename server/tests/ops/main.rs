//! The real binary, as an operator runs it: verbs, faults, copies, certificates.

mod backup;
mod binary;
mod crash;
mod doctor;
mod faults;
mod seed;
mod serve;
mod tls;
