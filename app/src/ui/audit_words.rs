//! Verbs of the log in words, with an icon each.

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
        ("identity", _) => "key",
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

/// Whether the verb is about looking and not about changing.
pub fn is_read(action: &str) -> bool {
    let verb = action.rsplit('.').next().unwrap_or_default();
    matches!(verb, "read" | "listed" | "searched" | "compared" | "printed" | "prepared" | "received" | "history_read")
        || action.starts_with("identity.")
}
