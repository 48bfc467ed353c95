//! Start-ups: from a business plan to a business that lives, and money that is paid once.
//!
//! Every command about money holds the business first, moves one [`Tranche`](domain::livelihood::Tranche) by its own
//! rules, and writes what came of it. Of two who act at once, one waits and then sees what the other did.

mod approvals;
mod batch;
mod decide;
mod delivery;
mod figures;
mod find;
mod hold;
mod ledger;
mod list;
mod money;
mod pay;
mod payee;
mod payments;
mod purchase;
mod purchase_show;
mod recovery;
mod score;
mod show;
mod statement;
mod step;
mod today;
mod visit;
mod write;

pub use approvals::{Approvals, approvals};
pub use batch::{BatchFile, download, make_batch};
pub use decide::decide;
pub(crate) use decide::settle;
pub(crate) use delivery::keep_delivery;
pub use delivery::{NoteDownload, deliver, delivery_note};
pub use figures::{Figures, figures};
pub(crate) use hold::child_found;
pub use ledger::{Ledger, ledger};
pub use list::{Listed, StartupQuery, list, of_case};
pub(crate) use money::Money;
pub use money::Way;
pub(crate) use pay::keep as keep_payment;
pub use pay::{answer, pay};
pub(crate) use payee::keep_own as keep_payee;
pub use payee::{approve_payee, give_household, set_payee};
pub use payments::{PaymentPage, Payments, payment, payments};
pub use purchase::{cancel_purchase, order, quote, request_purchase};
pub(crate) use purchase::{keep_order, keep_quote, keep_request};
pub use purchase_show::{DeliverySheet, PurchasePage, delivery_sheet, purchase};
pub use recovery::{settle_recovery, tell_recovery};
pub(crate) use score::keep_score;
pub use score::score;
pub use show::{Page, PayeeView, Scored, TrancheView, page};
pub use statement::{Reconciled, read_statement, statement};
pub(crate) use step::keep as keep_step;
pub use step::{Step, step};
pub use store::livelihood::Startup;
pub use store::livelihood_ledger::{Book, BookLine, PayLine};
pub use store::livelihood_list::{OverPaid, StartupLine, WaitingPlan, WaitingTranche};
pub use store::livelihood_payment::Batch;
pub use store::livelihood_purchase::Quote;
pub use store::livelihood_statement::{Line, Recovery, Statement};
pub use store::livelihood_visit::{Due, VisitRow};
pub use today::{LivelihoodDay, today};
pub(crate) use visit::keep_visit;
pub use visit::{VisitStart, record_visit, visit_start};
pub(crate) use write::keep;
pub use write::{WriteStart, write, write_start};
