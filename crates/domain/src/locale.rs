//! Languages of the product. (Languages of people are codes of ISO 639-3, in `person`.)

text_enum! {
    /// A language of the interface, of mails and of printed pages.
    pub enum Locale ("locale") {
        En = "en",
        Fr = "fr",
        Ar = "ar",
    }
}

impl Locale {
    /// Writing direction, as HTML says it.
    pub fn direction(self) -> &'static str {
        if self == Locale::Ar { "rtl" } else { "ltr" }
    }
    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Locale::En => "English",
            Locale::Fr => "Français",
            Locale::Ar => "العربية",
        }
    }
}
