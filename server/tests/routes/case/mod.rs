//! `/cases/{code}` and everything below it.

mod frame;
mod list;
mod moves;
mod note;
