//! Reasons of a likeness as codes, for keeping: `names_same`, `year_near:2`.

use std::fmt;
use std::str::FromStr;

use crate::UnknownCode;
use crate::duplicate::Reason;

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Reason::NamesSame => f.write_str("names_same"),
            Reason::NamesSound => f.write_str("names_sound"),
            Reason::NamesPartly => f.write_str("names_partly"),
            Reason::YearSame => f.write_str("year_same"),
            Reason::YearNear(n) => write!(f, "year_near:{n}"),
            Reason::YearFar(n) => write!(f, "year_far:{n}"),
            Reason::SexDiffers => f.write_str("sex_differs"),
            Reason::OriginSame => f.write_str("origin_same"),
            Reason::OriginDiffers => f.write_str("origin_differs"),
            Reason::PhoneSame => f.write_str("phone_same"),
            Reason::PhoneNear => f.write_str("phone_near"),
            Reason::MotherSounds => f.write_str("mother_sounds"),
            Reason::MotherDiffers => f.write_str("mother_differs"),
            Reason::DocumentSame => f.write_str("document_same"),
        }
    }
}

impl FromStr for Reason {
    type Err = UnknownCode;
    fn from_str(code: &str) -> Result<Self, UnknownCode> {
        let unknown = UnknownCode { list: "reason" };
        if let Some((kind, years)) = code.split_once(':') {
            let years = years.parse().map_err(|_| unknown.clone())?;
            return match kind {
                "year_near" => Ok(Reason::YearNear(years)),
                "year_far" => Ok(Reason::YearFar(years)),
                _ => Err(unknown),
            };
        }
        PLAIN.iter().find(|r| r.to_string() == code).copied().ok_or(unknown)
    }
}

/// Those without a number.
const PLAIN: [Reason; 12] = [
    Reason::NamesSame,
    Reason::NamesSound,
    Reason::NamesPartly,
    Reason::YearSame,
    Reason::SexDiffers,
    Reason::OriginSame,
    Reason::OriginDiffers,
    Reason::PhoneSame,
    Reason::PhoneNear,
    Reason::MotherSounds,
    Reason::MotherDiffers,
    Reason::DocumentSame,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_read_back_from_its_code() {
        for reason in PLAIN.into_iter().chain([Reason::YearNear(5), Reason::YearFar(18)]) {
            assert_eq!(reason.to_string().parse(), Ok(reason));
        }
        for code in ["", "year_near", "year_near:", "names_same:1", "other"] {
            assert!(code.parse::<Reason>().is_err(), "{code}");
        }
    }
}
