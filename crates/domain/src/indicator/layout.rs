//! What adds up to what along one side of a table, whatever its classes mean.

/// A whole and what it is the sum of, by position among the nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sum {
    /// The whole.
    pub whole: usize,
    /// Its parts.
    pub parts: Vec<usize>,
}

/// The nodes of one side: those that hold no others (leaves), groups of them, and everything at the end.
#[derive(Debug, Clone)]
pub struct Layout {
    holders: Vec<Vec<usize>>,
    len: usize,
    sums: Vec<Sum>,
    repeats_people: bool,
}

impl Layout {
    /// Leaves, each way to group all of them by their positions, and everything. `repeats_people` says that one person
    /// can stand in several leaves.
    pub fn new(leaves: usize, ways: Vec<Vec<Vec<usize>>>, repeats_people: bool) -> Layout {
        let mut layout =
            Layout { holders: (0..leaves).map(|i| vec![i]).collect(), len: leaves, sums: Vec::new(), repeats_people };
        let mut wholes = Vec::new();
        for way in ways {
            wholes.push(way.into_iter().map(|parts| layout.group(parts)).collect());
        }
        let everything = layout.group((0..leaves).collect());
        // Everything is the sum of each way of grouping, too.
        layout.sums.extend(wholes.into_iter().map(|parts| Sum { whole: everything, parts }));
        layout
    }

    /// Everything alone.
    pub fn everything() -> Layout {
        Layout { holders: vec![vec![0]], len: 1, sums: Vec::new(), repeats_people: false }
    }

    fn group(&mut self, parts: Vec<usize>) -> usize {
        let whole = self.len;
        self.len += 1;
        for leaf in &parts {
            self.holders[*leaf].push(whole);
        }
        self.sums.push(Sum { whole, parts });
        whole
    }

    /// How many nodes.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is no node: never, everything is always one.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Where everything stands.
    pub fn total(&self) -> usize {
        self.len - 1
    }

    /// For each leaf the nodes that hold it, itself first and everything last.
    pub fn holders(&self) -> &[Vec<usize>] {
        &self.holders
    }

    /// Wholes and their parts.
    pub fn sums(&self) -> &[Sum] {
        &self.sums
    }

    /// Whether one person can stand in several leaves.
    pub fn repeats_people(&self) -> bool {
        self.repeats_people
    }
}
