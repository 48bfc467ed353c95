//! Files that leave the program: asking for one, how far it is, and the register of all of them.

mod list;
mod register;
mod show;
mod words;

pub use list::ExportsPage;
pub use register::RegisterPage;
pub use show::ExportPage;
