//! Languages that people speak: codes of ISO 639-3, those of the region first.

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
