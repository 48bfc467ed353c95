//! `/cases/{code}` and everything below it.

mod frame;
mod note;
