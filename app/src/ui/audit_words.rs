//! Verbs of the log in words, with an icon each.

use domain::access::{AtOnceReason, LookupPurpose, Verdict};
use domain::case::RevealReason;
use domain::suspension::AppealOutcome;

use crate::caller::locale;
use crate::i18n;

/// Icon and words of a verb of the log, such as `case.read`. A verb without words is said to be something else.
pub fn audit_action(action: &str) -> (&'static str, String) {
    let key = format!("action-{}", action.replace(['.', '_'], "-"));
    let words = if i18n::has(locale(), &key) { t!(key) } else { t!("action-other") };
    (icon(action), words)
}

fn icon(action: &str) -> &'static str {
    let (noun, verb) = action.split_once('.').unwrap_or((action, ""));
    match (noun, verb) {
        ("role", "granted_to_self") => "alert",
        ("audit", "checked" | "check_asked") => "shield-ok",
        (_, "refused" | "code_refused" | "password_refused" | "withdrawn" | "revoked" | "deactivated") => "ban",
        ("identity", _) | ("access", "asked" | "allowed" | "opened_at_once") => "key",
        (_, "printed") => "print",
        (_, "searched" | "compared") => "search",
        (_, "sent" | "resent") => "send",
        ("sign_in" | "sign_out" | "account", _) => "person",
        ("user" | "role", _) => "people",
        ("office", _) => "institution",
        _ if is_read(action) => "eye",
        ("referral", _) => "refer",
        _ => "pen",
    }
}

/// Why something was done: in words where the reason was chosen from a list, else as it was written.
pub fn reason_words(reason: &str) -> String {
    let (code, words) = reason.split_once(": ").map_or((reason, None), |(code, words)| (code, Some(words)));
    let label = code.parse::<RevealReason>().map(RevealReason::label_key).ok();
    let label = label.or_else(|| code.parse::<LookupPurpose>().map(LookupPurpose::label_key).ok());
    let label = label.or_else(|| code.parse::<AtOnceReason>().map(AtOnceReason::label_key).ok());
    let label = label.or_else(|| code.parse::<Verdict>().map(Verdict::label_key).ok());
    let label = label.or_else(|| code.parse::<AppealOutcome>().map(AppealOutcome::label_key).ok());
    match (label, words) {
        (Some(key), None) => t!(key),
        (Some(key), Some(words)) => format!("{}: {words}", t!(key)),
        (None, _) => reason.to_owned(),
    }
}

/// Whether the verb is about looking and not about changing.
pub fn is_read(action: &str) -> bool {
    let verb = action.rsplit('.').next().unwrap_or_default();
    matches!(
        verb,
        "read"
            | "listed"
            | "searched"
            | "compared"
            | "printed"
            | "prepared"
            | "received"
            | "history_read"
            | "request_read"
            | "batch_read"
            | "statement_read"
            | "safety_read"
            | "survey_read"
    ) || action.starts_with("identity.")
}
