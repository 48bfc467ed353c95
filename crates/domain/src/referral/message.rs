//! What caseworker and provider write to each other about one referral, and what may come with it.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{DocumentKind, ProviderAccess, ReferralStatus};
use crate::counselling::ask_about_numbers;
use crate::form::{Check, FieldError};

/// Longest message, in characters.
pub const MESSAGE_MAX: usize = 1_000;

/// A message, perhaps with a document.
#[derive(Serialize, Deserialize, Default, Clone, Debug)]
#[serde(default)]
pub struct MessageForm {
    /// Recognises a form sent twice.
    pub command: String,
    /// Which referral.
    pub number: String,
    /// The message.
    pub text: String,
    /// What the document is, when one comes with it.
    pub kind: String,
    /// Whether somebody looked at what seems to be the number of a phone or a paper, and it is none.
    pub numbers_checked: bool,
}

/// A message to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMessage {
    /// Its words; empty where the document says it all.
    pub text: String,
    /// What the document is.
    pub kind: Option<DocumentKind>,
}

impl MessageForm {
    /// Which sending this is, and the message. It is never empty: there are words, or a document.
    pub fn parse(&self, with_document: bool) -> Result<(Uuid, NewMessage), Vec<FieldError>> {
        let mut check = Check::new();
        let command = check.command(&self.command);
        let text = check.text("text", &self.text).unwrap_or_default();
        if text.chars().count() > MESSAGE_MAX {
            check.error_with("text", "error-too-long", vec![("max", MESSAGE_MAX.to_string())]);
        } else if self.text.trim().is_empty() && !with_document {
            check.error("text", "error-message-empty");
        }
        ask_about_numbers(&mut check, self.numbers_checked, &[("text", &self.text)]);
        let kind = match with_document {
            true => check.required_code("kind", &self.kind, "error-document-kind"),
            false => None,
        };
        check.finish(command.map(|command| (command, NewMessage { text, kind })))
    }
}

/// Whether the two may still write to each other: as long as the provider reads, and nothing has ended.
pub fn may_write_messages(status: ReferralStatus, access: ProviderAccess) -> bool {
    status.is_open() && access.reads()
}

/// Whether documents may go to the provider: only to one that took the person, for they may say who it is.
pub fn may_send_documents(status: ReferralStatus, access: ProviderAccess) -> bool {
    let named = matches!(access, ProviderAccess::Open { named: true } | ProviderAccess::ReadOnly { named: true });
    named && may_write_messages(status, access)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::provider_access;
    use super::*;

    fn form(text: &str) -> MessageForm {
        MessageForm { command: Uuid::from_u128(1).to_string(), text: text.into(), ..MessageForm::default() }
    }

    fn refused(form: &MessageForm, with_document: bool) -> Vec<(String, String)> {
        form.parse(with_document).unwrap_err().into_iter().map(|e| (e.field, e.key)).collect()
    }

    #[test]
    fn a_message_has_words_or_a_document() {
        assert_eq!(refused(&form(" "), false), [("text".into(), "error-message-empty".into())]);
        assert_eq!(refused(&form(""), true), [("kind".into(), "error-document-kind".into())]);
        let with = MessageForm { kind: "report".into(), ..form("") };
        let (_, message) = with.parse(true).unwrap();
        assert_eq!(message, NewMessage { text: String::new(), kind: Some(DocumentKind::Report) });
        // The choice alone, without a file, is no document.
        let without = MessageForm { kind: "report".into(), ..form("Good morning") };
        assert_eq!(without.parse(false).unwrap().1.kind, None);
    }

    #[test]
    fn a_number_is_asked_about_once_and_a_long_message_refused() {
        let with_number = form("call 70 12 34 56");
        assert_eq!(refused(&with_number, false)[0].0, "text");
        assert!(MessageForm { numbers_checked: true, ..with_number }.parse(false).is_ok());
        assert!(form(&"é".repeat(MESSAGE_MAX)).parse(false).is_ok());
        assert_eq!(refused(&form(&"é".repeat(MESSAGE_MAX + 1)), false)[0].1, "error-too-long");
    }

    #[test]
    fn nobody_writes_where_the_provider_reads_nothing_or_all_has_ended() {
        let now = chrono::DateTime::UNIX_EPOCH;
        for status in ReferralStatus::ALL {
            for until in [None, Some(now), Some(now + chrono::TimeDelta::days(1))] {
                let access = provider_access(*status, false, false, until, now);
                let writes = may_write_messages(*status, access);
                assert!(!writes || (access.reads() && status.is_open()), "{status}");
                assert!(!may_send_documents(*status, access) || writes, "{status}");
            }
        }
        let later = Some(now + chrono::TimeDelta::days(1));
        let closed = provider_access(ReferralStatus::Closed, false, false, later, now);
        assert!(closed.reads() && !may_write_messages(ReferralStatus::Closed, closed));
        let received = provider_access(ReferralStatus::Received, false, false, None, now);
        assert!(may_write_messages(ReferralStatus::Received, received));
        assert!(!may_send_documents(ReferralStatus::Received, received));
    }

    proptest! {
        #[test]
        fn no_message_makes_the_form_panic(text in ".{0,1200}", kind in ".{0,20}", document in any::<bool>()) {
            let form = MessageForm { kind, numbers_checked: true, ..form(&text) };
            if let Ok((_, message)) = form.parse(document) {
                prop_assert!(message.text.chars().count() <= MESSAGE_MAX);
                prop_assert!(document || !message.text.is_empty());
            }
        }
    }
}
