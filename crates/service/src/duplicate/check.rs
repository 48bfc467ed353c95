//! Comparing a whole list, on every core.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::duplicate::list::{Entry, List, Pair};

/// Rows that are done at once between two calls of `told`.
const TOGETHER: usize = 1_000;

/// Every pair of `entries` whose score is at least `least`, the likeliest first. `told` hears now and then how many
/// rows are done. Takes all cores for seconds: not for a thread that answers requests.
pub fn check(entries: &[Entry], least: f64, told: impl Fn(usize) + Sync) -> Vec<Pair> {
    let list = List::new(entries);
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let found = Mutex::new(Vec::new());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..cores {
            scope.spawn(|| {
                loop {
                    let from = next.fetch_add(TOGETHER, Ordering::Relaxed);
                    if from >= list.len() {
                        break;
                    }
                    let until = (from + TOGETHER).min(list.len());
                    let pairs = list.pairs(from..until, least);
                    if let Ok(mut found) = found.lock() {
                        found.extend(pairs);
                    }
                    told(done.fetch_add(until - from, Ordering::Relaxed) + until - from);
                }
            });
        }
    });
    let mut pairs = found.into_inner().unwrap_or_default();
    pairs.sort_by(|p, q| q.score.total_cmp(&p.score).then((p.a, p.b).cmp(&(q.a, q.b))));
    pairs
}
