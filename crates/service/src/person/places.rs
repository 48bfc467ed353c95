//! The places of a profile, resolved; what is unclear goes back to the form with its other errors.

use domain::form::FieldError;
use domain::person::{Asked, Origin};
use domain::place::Place;

use crate::{Ctx, ServiceResult, place};

/// P-codes of a profile.
pub(crate) struct Places {
    /// Where from.
    pub origin: Option<String>,
    /// Why nobody knows, or that somebody said.
    pub origin_answer: Asked,
    /// Where now.
    pub current: String,
}

/// Resolves what was typed, also when other fields are still wrong: one refusal says everything.
pub(super) async fn unclear(ctx: &Ctx, origin: &str, current: &str) -> ServiceResult<Vec<FieldError>> {
    let mut errors = Vec::new();
    for (field, text) in [("current", current), ("origin", origin)] {
        if !text.trim().is_empty() {
            errors.extend(place::resolve(ctx, field, text).await?.err());
        }
    }
    Ok(errors)
}

/// Resolves the places of a profile whose other fields are right.
pub(super) async fn resolve(ctx: &Ctx, origin: &Origin, current: &str) -> ServiceResult<Places> {
    let one = async |field: &str, text: &str| -> ServiceResult<Place> {
        place::resolve(ctx, field, text).await?.map_err(|e| vec![e].into())
    };
    let current = one("current", current).await?.pcode;
    Ok(match origin {
        Origin::Place(text) => {
            Places { origin: Some(one("origin", text).await?.pcode), origin_answer: Asked::Said, current }
        }
        Origin::None(answer) => Places { origin: None, origin_answer: *answer, current },
    })
}
