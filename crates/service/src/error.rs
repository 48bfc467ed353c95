//! Refusals and failures, as the pages understand them.

use domain::authz::Denied;
use domain::form::FieldError;
use store::StoreError;

/// Shorthand.
pub type ServiceResult<T> = Result<T, ServiceError>;

/// One field that somebody else changed meanwhile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The form field's path.
    pub field: String,
    /// What is saved now.
    pub saved: String,
}

/// Why something was not done.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// Nobody is signed in, or the session ended.
    #[error("not signed in")]
    Unauthenticated,
    /// The actor may see the record but not do this.
    #[error("not allowed")]
    Forbidden,
    /// There is no such record, or it does not exist for the actor.
    #[error("not found")]
    NotFound,
    /// Somebody changed the record meanwhile. Nothing was written.
    #[error("changed meanwhile")]
    Conflict(Vec<Difference>),
    /// The form, field by field. Nothing was written.
    #[error("{} fields to put right", .0.len())]
    Invalid(Vec<FieldError>),
    /// Too many tries: wait this many seconds.
    #[error("wait {0} seconds")]
    Wait(i64),
    /// The database failed.
    #[error(transparent)]
    Store(StoreError),
    /// Something that should not happen; says what, without personal data.
    #[error("{0}")]
    Internal(String),
}

impl ServiceError {
    /// A refusal that belongs to one field.
    pub fn field(field: &str, key: &str) -> Self {
        ServiceError::Invalid(vec![FieldError { field: field.into(), key: key.into(), args: vec![] }])
    }
    /// A refusal that belongs to no field.
    pub fn refused(key: &str) -> Self {
        Self::field("", key)
    }
}

impl From<Denied> for ServiceError {
    fn from(_: Denied) -> Self {
        ServiceError::Forbidden
    }
}

impl From<StoreError> for ServiceError {
    fn from(error: StoreError) -> Self {
        match error {
            // An update by version met no row: somebody was faster.
            StoreError::Rows { found: 0, .. } => ServiceError::Conflict(Vec::new()),
            other => ServiceError::Store(other),
        }
    }
}

impl From<Vec<FieldError>> for ServiceError {
    fn from(errors: Vec<FieldError>) -> Self {
        ServiceError::Invalid(errors)
    }
}
