//! association
