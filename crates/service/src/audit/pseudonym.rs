//! Names that stand for records in the log, for readers who must not know which records they are.

use store::Sealer;
use uuid::Uuid;

/// Letters and digits that nobody takes for each other: no i, l, o, u.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Characters of a pseudonym, five bits each: two among a hundred thousand records are alike once in 200,000 programmes.
const LENGTH: usize = 10;

/// Pseudonyms of one installation: the same for each entry of one record, and of no use to who has only its id.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pseudonyms<'a>(pub &'a Sealer);

impl Pseudonyms<'_> {
    /// Of an account.
    pub fn user(self, id: Uuid) -> String {
        self.of("audit.user", id)
    }

    /// Of a case.
    pub fn case(self, id: Uuid) -> String {
        self.of("audit.case", id)
    }

    /// Of something in one sample: of no use beside the log, nor beside another sample.
    pub fn in_sample(self, sample: Uuid, kind: &'static str, id: Uuid) -> String {
        name(self.0.tag(kind, &[sample.into_bytes(), id.into_bytes()].concat()))
    }

    fn of(self, kind: &'static str, id: Uuid) -> String {
        name(self.0.tag(kind, id.as_bytes()))
    }
}

fn name(tag: [u8; 32]) -> String {
    let bits = tag.iter().take(8).fold(0u64, |bits, byte| (bits << 8) | u64::from(*byte));
    (0..LENGTH).map(|i| char::from(LETTERS[(bits >> (59 - 5 * i) & 31) as usize])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_stable_and_differs_by_kind_and_installation() {
        let (here, elsewhere) = (Sealer::new(&[1; 32]), Sealer::new(&[2; 32]));
        let id = Uuid::from_u128(7);
        let name = Pseudonyms(&here).case(id);
        assert_eq!(name, Pseudonyms(&here).case(id));
        assert_eq!(name.len(), LENGTH);
        assert_ne!(name, Pseudonyms(&here).user(id));
        assert_ne!(name, Pseudonyms(&elsewhere).case(id), "without the key nobody can try ids");
    }

    #[test]
    fn records_of_a_large_programme_do_not_share_one() {
        let sealer = Sealer::new(&[1; 32]);
        let names: std::collections::HashSet<String> =
            (0..100_000).map(|n| Pseudonyms(&sealer).case(Uuid::from_u128(n))).collect();
        assert_eq!(names.len(), 100_000);
    }
}
