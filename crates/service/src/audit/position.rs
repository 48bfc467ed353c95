//! Positions in the log as a reader is shown them. In the order of entries a missing number would say that there is an
//! entry that is not for this reader: a complaint about them.

use store::Sealer;

/// Half of a position.
const HALF: u32 = 20;
const MASK: i64 = (1 << HALF) - 1;
/// How often the halves are mixed.
const ROUNDS: u8 = 6;

/// What stands for a position: as good as random, and always the same.
pub(super) fn shown(sealer: &Sealer, seq: i64) -> i64 {
    let (mut left, mut right) = (seq >> HALF & MASK, seq & MASK);
    for round in 0..ROUNDS {
        (left, right) = (right, left ^ mix(sealer, round, right));
    }
    left << HALF | right
}

/// The position that it stands for.
pub(super) fn meant(sealer: &Sealer, shown: i64) -> i64 {
    let (mut left, mut right) = (shown >> HALF & MASK, shown & MASK);
    for round in (0..ROUNDS).rev() {
        (left, right) = (right ^ mix(sealer, round, left), left);
    }
    left << HALF | right
}

/// What was typed as a position.
pub(super) fn read(sealer: &Sealer, text: &str) -> Option<i64> {
    let shown: i64 = text.parse().ok()?;
    (0..1 << (2 * HALF)).contains(&shown).then(|| meant(sealer, shown))
}

fn mix(sealer: &Sealer, round: u8, half: i64) -> i64 {
    let mut message = vec![round];
    message.extend(half.to_be_bytes());
    let tag = sealer.tag("audit.position", &message);
    tag.iter().take(4).fold(0, |bits, byte| bits << 8 | i64::from(*byte)) & MASK
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_comes_back_and_its_neighbour_is_far() {
        let sealer = Sealer::new(&[1; 32]);
        for seq in (1..2_000).chain([1 << 30, (1 << 39) + 7]) {
            assert_eq!(read(&sealer, &shown(&sealer, seq).to_string()), Some(seq));
        }
        let near = (1..1_000).filter(|n| (shown(&sealer, n + 1) - shown(&sealer, *n)).abs() < 1_000).count();
        assert!(near < 5, "{near}");
        assert_eq!(read(&sealer, "-1"), None);
        assert_ne!(shown(&Sealer::new(&[2; 32]), 7), shown(&sealer, 7));
    }
}
