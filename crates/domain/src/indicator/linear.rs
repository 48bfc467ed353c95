//! What can be worked out from sums: which unknowns a system of equations determines.

/// The field in which it is solved: large enough that no honest coefficient vanishes (a Mersenne prime).
const P: i64 = (1 << 31) - 1;

fn power(mut x: i64, mut n: i64) -> i64 {
    let mut y = 1;
    while n > 0 {
        if n & 1 == 1 {
            y = y * x % P;
        }
        x = x * x % P;
        n >>= 1;
    }
    y
}

/// For each unknown whether the equations say exactly what it is. An equation is coefficients by unknown; what is on
/// its other side is known.
pub fn determined(equations: &[Vec<(usize, i64)>], unknowns: usize) -> Vec<bool> {
    let mut rows: Vec<Vec<i64>> = equations
        .iter()
        .map(|equation| {
            let mut row = vec![0; unknowns];
            for (i, c) in equation {
                row[*i] = (row[*i] + c).rem_euclid(P);
            }
            row
        })
        .collect();
    let mut rank = 0;
    for column in 0..unknowns {
        let Some(found) = (rank..rows.len()).find(|r| rows[*r][column] != 0) else { continue };
        rows.swap(rank, found);
        let inverse = power(rows[rank][column], P - 2);
        rows[rank].iter_mut().for_each(|x| *x = *x * inverse % P);
        let pivot = rows[rank].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(r, _)| *r != rank) {
            let factor = row[column];
            if factor != 0 {
                row.iter_mut().zip(&pivot).for_each(|(x, p)| *x = (*x - factor * p % P).rem_euclid(P));
            }
        }
        rank += 1;
    }
    let mut known = vec![false; unknowns];
    for row in &rows[..rank] {
        let mut filled = row.iter().enumerate().filter(|(_, x)| **x != 0);
        if let (Some((i, _)), None) = (filled.next(), filled.next()) {
            known[i] = true;
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_sums_and_a_difference_say() {
        // a + b, b + c and a - c determine nothing alone; with a + c they determine all.
        let (ab, bc, ac) = (vec![(0, 1), (1, 1)], vec![(1, 1), (2, 1)], vec![(0, 1), (2, 1)]);
        assert_eq!(determined(&[ab.clone(), bc.clone()], 3), [false; 3]);
        assert_eq!(determined(&[ab, bc, ac], 3), [true; 3]);
        assert_eq!(determined(&[vec![(1, 1)], vec![(0, 1), (1, 1), (2, 1)]], 3), [false, true, false]);
        assert_eq!(determined(&[], 2), [false, false]);
    }
}
