//! Languages that people speak (codes of ISO 639-3, those of the region first), and with whom they would rather speak.

use super::Sex;

text_enum! {
    /// A language.
    pub enum Language ("language") {
        Mos = "mos",
        Fuh = "fuh",
        Ffm = "ffm",
        Dyu = "dyu",
        Bam = "bam",
        Dje = "dje",
        Hau = "hau",
        Taq = "taq",
        Ttq = "ttq",
        Gux = "gux",
        Knc = "knc",
        Swc = "swc",
        Lin = "lin",
        Som = "som",
        Ara = "ara",
        Apd = "apd",
        Fra = "fra",
        Eng = "eng",
    }
}

text_enum! {
    /// Whether the person reads, in any language.
    pub enum Literacy ("literacy") {
        CannotRead = "none",
        ReadsSome = "reads_some",
        ReadsWrites = "reads_writes",
        NotAsked = "not_asked",
        Declined = "declined",
    }
}

text_enum! {
    /// Whom the person would rather speak to.
    pub enum CounsellorPreference ("counsellor") {
        Anybody = "anybody",
        Woman = "woman",
        Man = "man",
    }
}

impl CounsellorPreference {
    /// Whether it is kept when somebody of this sex counsels. Who did not say is neither a woman nor a man here.
    pub fn is_met_by(self, sex: Option<Sex>) -> bool {
        match self {
            CounsellorPreference::Anybody => true,
            CounsellorPreference::Woman => sex == Some(Sex::Female),
            CounsellorPreference::Man => sex == Some(Sex::Male),
        }
    }
}
