//! What staff reads of what a provider is given: who the person is only while the identity is shown to the reader.
//!
//! Name and phone leave this module only for somebody who asked for the identity of this case, with a reason, in the
//! last minutes. Every page of the programme's side takes the values from here, never from the sealed column.

use domain::referral::{SharedField, SharedValues};

use crate::case::Identity;

/// Shared values as the reader may see them now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What has a value and may be read.
    pub values: SharedValues,
    /// What has a value and may not be read now.
    pub veiled: Vec<SharedField>,
}

impl Given {
    /// The values for a reader to whom the identity is shown, or not.
    pub(super) fn to(values: SharedValues, identity: Option<&Identity>) -> Given {
        let (values, veiled) = if identity.is_some() { (values, Vec::new()) } else { values.veiled() };
        Given { values, veiled }
    }
}
