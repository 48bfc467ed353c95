//! `/cases/{code}` and everything below it.

mod frame;
mod history;
mod list;
mod moves;
mod note;
