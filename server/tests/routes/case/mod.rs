//! `/cases/{code}` and everything below it.

mod consent;
mod counselling;
mod frame;
mod history;
mod list;
mod moves;
mod note;
mod plan;
