//! `/cases/{code}` and everything below it.

mod closure;
mod consent;
mod counselling;
mod follow_up;
mod frame;
mod history;
mod intake;
mod list;
mod moves;
mod note;
mod plan;
