//! What a step of a plan became: a referral, a training, work, a business. Where that stands is read there.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::form::{Check, FieldError};
use crate::id::ActionId;

text_enum! {
    /// What a step became.
    pub enum LinkKind ("plan-link") {
        Referral = "referral",
        Training = "training",
        Placement = "placement",
        Business = "business",
    }
}

text_enum! {
    /// Where a business of a step stands.
    pub enum BusinessStep ("business-step") {
        Approved = "approved",
        Paid = "paid",
        Running = "running",
        Closed = "closed",
    }
}

/// Says that nothing came of it, or something else.
const NOTHING: &str = "none";

/// What the form sends.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct PlanLinkForm {
    /// Which sending of the form this is.
    pub command: String,
    /// Code of the case.
    pub code: String,
    /// Id of the step.
    pub action: String,
    /// `referral:` and the id, or `none`.
    pub to: String,
}

/// What a step becomes: kind and id; nothing any more when there is none.
pub type LinkTo = Option<(LinkKind, Uuid)>;

impl PlanLinkForm {
    /// Checks the form: which sending, which step, and what it became.
    pub fn parse(&self) -> Result<(Uuid, ActionId, LinkTo), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let action = self.action.trim().parse().ok();
        if action.is_none() {
            check.error("", "error-malformed");
        }
        let to = match self.to.trim() {
            "" => {
                check.error("to", "error-plan-link");
                None
            }
            NOTHING => Some(None),
            text => {
                let parsed = text.split_once(':').and_then(|(kind, id)| kind.parse().ok().zip(id.parse().ok()));
                if parsed.is_none() {
                    check.error("to", "error-unknown-choice");
                }
                parsed.map(Some)
            }
        };
        check.finish(command.zip(action).zip(to).map(|((command, action), to)| (command, action, to)))
    }

    /// The value of a choice.
    pub fn value(kind: LinkKind, id: Uuid) -> String {
        format!("{kind}:{id}")
    }

    /// The value that says that nothing came of it.
    pub fn nothing() -> &'static str {
        NOTHING
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn form(to: &str) -> PlanLinkForm {
        let id = Uuid::nil().to_string();
        PlanLinkForm { command: id.clone(), action: id, to: to.into(), ..PlanLinkForm::default() }
    }

    #[test]
    fn a_step_became_one_thing_or_nothing() {
        let id = Uuid::from_u128(7);
        let (.., to) = form(&PlanLinkForm::value(LinkKind::Training, id)).parse().unwrap();
        assert_eq!(to, Some((LinkKind::Training, id)));
        assert_eq!(form("none").parse().unwrap().2, None);
        assert_eq!(form("").parse().unwrap_err()[0].key, "error-plan-link");
        assert_eq!(form("training:x").parse().unwrap_err()[0].key, "error-unknown-choice");
        assert_eq!(form("person:1").parse().unwrap_err()[0].field, "to");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_form_panic(s in "\\PC{0,60}") {
            let _ = form(&s).parse();
        }
    }
}
