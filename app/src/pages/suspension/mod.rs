//! Suspending benefits: the proposal, the decision, what follows, the appeal.

mod appeal;
mod page;
mod propose;
mod said;
mod steps;

pub use appeal::{AppealPage, appeal_row};
pub use page::SuspensionPage;
