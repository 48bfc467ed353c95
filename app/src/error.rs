//! The one error type of server functions, and the status each variant has.

use domain::form::FieldError;
use serde::{Deserialize, Serialize};
use server_fn::codec::JsonEncoding;
use server_fn::error::{FromServerFnError, ServerFnErrorErr};

/// A field that somebody else changed meanwhile: path and saved value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// The form field's path.
    pub field: String,
    /// What is saved now.
    pub value: String,
}

/// Why a page or form was refused. Never quotes input.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// Nobody is signed in: 401.
    Unauthenticated,
    /// Not with this role: 403.
    Forbidden,
    /// No such thing, or not for this reader: 404.
    NotFound,
    /// Somebody was faster: 409. Both versions are shown.
    Conflict(Vec<Saved>),
    /// Field errors: 422.
    Invalid(Vec<FieldError>),
    /// What came is larger than is taken: 413.
    TooLarge(Vec<FieldError>),
    /// Nothing is wrong: the form goes on with one more row, and was not saved: 200.
    Unfinished,
    /// Too many tries: 429, wait so many seconds.
    Wait(i64),
    /// A failure of ours: 500, with a reference that stands in the log too.
    Internal {
        /// What to tell the administrator.
        reference: String,
    },
}

impl AppError {
    /// The HTTP status.
    pub fn status(&self) -> u16 {
        match self {
            AppError::Unauthenticated => 401,
            AppError::Forbidden => 403,
            AppError::NotFound => 404,
            AppError::Conflict(_) => 409,
            AppError::Invalid(_) => 422,
            AppError::TooLarge(_) => 413,
            AppError::Unfinished => 200,
            AppError::Wait(_) => 429,
            AppError::Internal { .. } => 500,
        }
    }

    /// A request that cannot be understood. Says nothing of what it held.
    pub fn malformed() -> Self {
        AppError::Invalid(vec![FieldError { field: String::new(), key: "error-malformed".into(), args: vec![] }])
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.status())
    }
}

impl std::error::Error for AppError {}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            // Its text can quote what was typed: drop it.
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) | ServerFnErrorErr::Deserialization(_) => {
                AppError::malformed()
            }
            _ => AppError::Internal { reference: "transport".into() },
        }
    }
}

#[cfg(feature = "ssr")]
impl From<service::ServiceError> for AppError {
    fn from(error: service::ServiceError) -> Self {
        use service::ServiceError as E;
        match error {
            E::Unauthenticated => AppError::Unauthenticated,
            E::Forbidden => AppError::Forbidden,
            E::NotFound => AppError::NotFound,
            E::Conflict(differences) => {
                AppError::Conflict(differences.into_iter().map(|d| Saved { field: d.field, value: d.saved }).collect())
            }
            E::Invalid(errors) => AppError::Invalid(errors),
            E::Wait(seconds) => AppError::Wait(seconds),
            E::Store(e) => internal(&e),
            e @ E::Internal(_) => internal(&e),
        }
    }
}

/// Logs a failure once, here, and gives the reader a reference to it.
#[cfg(feature = "ssr")]
fn internal(error: &dyn std::error::Error) -> AppError {
    let reference = uuid::Uuid::new_v4().simple().to_string()[..8].to_owned();
    tracing::error!(error = %error, reference, "request.failed");
    AppError::Internal { reference }
}
