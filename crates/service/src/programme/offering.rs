//! Answers a form while only what the programme offers is offered.

use std::pin::Pin;
use std::task::{Context, Poll};

use domain::programme::{Offered, within};

/// Work during which forms are read under one offer.
pub struct Offering<F> {
    offered: Offered,
    work: Pin<Box<F>>,
}

impl<F: Future> Offering<F> {
    /// Around the whole answer of a form.
    pub fn around(offered: Offered, work: F) -> Self {
        Offering { offered, work: Box::pin(work) }
    }
}

impl<F: Future> Future for Offering<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let Offering { offered, work } = &mut *self;
        within(offered, || work.as_mut().poll(cx))
    }
}
