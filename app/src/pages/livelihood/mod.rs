//! Start-ups: the list, a plan, a business with its money and visits, payments, figures.

mod approvals;
mod case_tab;
mod chart;
mod day;
mod edit;
mod ledger;
mod list;
mod payee;
mod payment;
mod payments;
mod plan;
mod print;
mod review;
mod show;
mod statement;
mod survival;
mod tranche;
mod visit;
mod visits;
mod words;

pub use approvals::ApprovalsPage;
pub use case_tab::CaseLivelihoodPage;
pub use day::LivelihoodCards;
pub use edit::{BusinessEditPage, BusinessNewPage};
pub use ledger::LedgerPage;
pub use list::BusinessesPage;
pub use payment::PaymentPage;
pub use payments::PaymentsPage;
pub use print::BusinessPrintPage;
pub use show::BusinessPage;
pub use statement::StatementPage;
pub use survival::SurvivalPage;
pub use visit::VisitPage;
