//! Whose citizen somebody is, and whether they are married.
//!
//! A union that was forced is no marital status here: it tells of what was done in a group, and is sealed with the
//! association (`crate::association::MainRole`). Ethnicity, clan and religion are never asked.

text_enum! {
    /// A nationality (ISO 3166-1 alpha-3): countries of the regions where such programmes work.
    pub enum Country ("country") {
        Bfa = "BFA",
        Mli = "MLI",
        Ner = "NER",
        Tcd = "TCD",
        Mrt = "MRT",
        Sen = "SEN",
        Gmb = "GMB",
        Gin = "GIN",
        Gnb = "GNB",
        Sle = "SLE",
        Lbr = "LBR",
        Civ = "CIV",
        Gha = "GHA",
        Tgo = "TGO",
        Ben = "BEN",
        Nga = "NGA",
        Cmr = "CMR",
        Caf = "CAF",
        Cod = "COD",
        Cog = "COG",
        Gab = "GAB",
        Ago = "AGO",
        Rwa = "RWA",
        Bdi = "BDI",
        Uga = "UGA",
        Tza = "TZA",
        Moz = "MOZ",
        Ken = "KEN",
        Sdn = "SDN",
        Ssd = "SSD",
        Eth = "ETH",
        Eri = "ERI",
        Dji = "DJI",
        Som = "SOM",
        Dza = "DZA",
        Lby = "LBY",
        Tun = "TUN",
        Mar = "MAR",
        Egy = "EGY",
        Yem = "YEM",
        Syr = "SYR",
        Irq = "IRQ",
        Lbn = "LBN",
        Pse = "PSE",
        Afg = "AFG",
        Col = "COL",
        Phl = "PHL",
        Npl = "NPL",
        Other = "other",
        Stateless = "stateless",
        Unknown = "unknown",
    }
}

text_enum! {
    /// Whether somebody is married, as they say it.
    pub enum MaritalStatus ("marital-status") {
        Single = "single",
        Married = "married",
        Cohabiting = "cohabiting",
        PolygamousUnion = "polygamous_union",
        Divorced = "divorced",
        Separated = "separated",
        Widowed = "widowed",
        Declined = "declined",
    }
}

/// Most nationalities of one person.
pub const NATIONALITIES_MAX: usize = 2;
