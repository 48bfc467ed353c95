//! Samples of an auditor: drawing one, what was drawn, asking for its pack.

mod list;
mod show;

pub use list::SamplesPage;
pub use show::SamplePage;
