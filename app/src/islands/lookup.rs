//! Asking the server while somebody types: only once they pause, and never with an answer to what stood there before.

use std::future::Future;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use leptos::reactive::actions::ActionAbortHandle;

use crate::error::AppError;

/// A question to the server that is asked again and again.
pub struct Lookup<Q: 'static, A: 'static> {
    action: Action<Q, Result<A, AppError>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    asked: StoredValue<Option<ActionAbortHandle>>,
}

impl<Q: 'static, A: 'static> Clone for Lookup<Q, A> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q: 'static, A: 'static> Copy for Lookup<Q, A> {}

impl<Q: Clone + Send + Sync + 'static, A: Clone + Send + Sync + 'static> Lookup<Q, A> {
    /// `ask` is the server function.
    pub fn new<F>(ask: impl Fn(Q) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Result<A, AppError>> + Send + 'static,
    {
        Lookup {
            action: Action::new(move |question: &Q| ask(question.clone())),
            waiting: StoredValue::new(None),
            asked: StoredValue::new(None),
        }
    }

    /// Asks after a pause, unless another question comes first. What is on its way is given up.
    pub fn ask_after(self, pause: Duration, question: Q) {
        self.give_up();
        let send = move || {
            let running = self.action.dispatch(question);
            self.asked.set_value(Some(running));
        };
        self.waiting.set_value(set_timeout_with_handle(send, pause).ok());
    }

    /// Nothing is asked any more, and no answer is awaited.
    pub fn give_up(self) {
        if let Some(timer) = self.waiting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        if let Some(running) = self.asked.try_update_value(Option::take).flatten() {
            running.abort();
        }
    }

    /// The newest answer.
    pub fn answer(self) -> Option<Result<A, AppError>> {
        self.action.value().get()
    }
}
