//! Who carries a project out, where that is more than words: only what is known like this is told to other organisations.

use std::fmt;

use crate::UnknownCode;
use crate::id::OrganisationId;

/// Who carries a project out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Implementer {
    /// The programme itself.
    Programme,
    /// An organisation of the directory.
    Organisation(OrganisationId),
}

impl Implementer {
    /// The code of the programme itself.
    pub const PROGRAMME: &'static str = "programme";

    /// The organisation, where it is one.
    pub fn organisation(self) -> Option<OrganisationId> {
        match self {
            Implementer::Programme => None,
            Implementer::Organisation(id) => Some(id),
        }
    }
}

impl crate::programme::Listed for Implementer {}

impl fmt::Display for Implementer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Implementer::Programme => f.write_str(Implementer::PROGRAMME),
            Implementer::Organisation(id) => id.fmt(f),
        }
    }
}

impl std::str::FromStr for Implementer {
    type Err = UnknownCode;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        match s {
            Implementer::PROGRAMME => Ok(Implementer::Programme),
            id => id.parse().map(Implementer::Organisation).map_err(|_| UnknownCode { list: "implementer" }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_implementer_is_read_as_it_is_written() {
        let id = OrganisationId(uuid::Uuid::from_u128(7));
        for one in [Implementer::Programme, Implementer::Organisation(id)] {
            assert_eq!(one.to_string().parse(), Ok(one));
        }
        assert_eq!(
            (Implementer::Programme.organisation(), Implementer::Organisation(id).organisation()),
            (None, Some(id))
        );
        assert!("My cousin".parse::<Implementer>().is_err());
    }
}
