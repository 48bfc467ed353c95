//! Makes sure that a refusal is told. Usually the form that came back tells it; a form that is not on its page any more,
//! because the record moved on meanwhile, cannot.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use leptos::prelude::use_context;

use super::FormState;
use crate::error::AppError;

/// What one rendering of a page knows of it. Provided by the server with each answered form.
#[derive(Debug, Clone, Default)]
pub struct Told(Arc<Progress>);

#[derive(Debug, Default)]
struct Progress {
    told: AtomicBool,
    loading: AtomicUsize,
}

/// A form on the page tells it.
pub(super) fn told() {
    if let Some(told) = use_context::<Told>() {
        told.0.told.store(true, Ordering::Relaxed);
    }
}

/// Part of a page that is loading, and what has to be told when it is the last one and no form told it.
#[derive(Debug)]
pub struct Refusal {
    rendering: Option<(Told, AppError)>,
}

impl Refusal {
    /// A part begins to load.
    pub fn begin() -> Self {
        let error = use_context::<FormState>().and_then(|s| s.error);
        let rendering = use_context::<Told>().zip(error.filter(|e| *e != AppError::Unfinished));
        if let Some((told, _)) = &rendering {
            told.0.loading.fetch_add(1, Ordering::Relaxed);
        }
        Refusal { rendering }
    }

    /// The part is rendered: what nobody told, when no other part still loads.
    pub fn untold(self) -> Option<AppError> {
        let (told, error) = self.rendering?;
        let last = told.0.loading.fetch_sub(1, Ordering::Relaxed) == 1;
        (last && !told.0.told.swap(true, Ordering::Relaxed)).then_some(error)
    }
}
