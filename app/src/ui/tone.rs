//! The six tones of a state. A tone never stands alone: an icon and a word go with it.

/// What kind of state this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Nothing to think about.
    #[default]
    Quiet,
    /// Going well.
    Ok,
    /// Soon, or incomplete.
    Warn,
    /// Late, refused or dangerous.
    Danger,
    /// News, in progress.
    Info,
    /// Afterwards: follow-up.
    Plum,
}

impl Tone {
    /// Its class.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Quiet => "is-quiet",
            Tone::Ok => "is-ok",
            Tone::Warn => "is-warn",
            Tone::Danger => "is-danger",
            Tone::Info => "is-info",
            Tone::Plum => "is-plum",
        }
    }
}
