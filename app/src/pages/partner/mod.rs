//! The provider's side: the way in by link and code, the list, one referral and its answers, and
//! until when its services are full; referring a person to the programme, and what became of it. Small pages, no script.

mod list;
mod open;
mod page;
mod questions;
mod refer;
mod sent;
mod services;

pub use list::PartnerListPage;
pub use open::OpenPage;
pub use page::PartnerReferralPage;
pub use questions::{AnswerQuestions, ReportQuestions};
pub use refer::PartnerReferPage;
pub use sent::PartnerSentPage;
pub use services::PartnerServicesPage;
