//! today
