//! Start-ups: a business plan, a grant in tranches that is paid once, and visits that show whether the business lives.
//!
//! Money moves by three people: who asks, who approves, who pays. [`Tranche`] is the one place that says what may
//! follow what; the database holds the same in unique indexes.

mod grant;
mod next;
mod payment;
mod plan;
mod plan_form;
mod purchase;
mod purchase_form;
mod recovery;
mod review_form;
mod statement;
mod survival;
mod tranche;
mod visit;

pub use grant::*;
pub use next::*;
pub use payment::*;
pub use plan::*;
pub use plan_form::*;
pub use purchase::*;
pub use purchase_form::*;
pub use recovery::*;
pub use review_form::*;
pub use statement::*;
pub use survival::*;
pub use tranche::*;
pub use visit::*;
