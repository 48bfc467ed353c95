//! The words of the names in a list: each once, with its sound and how many rows have it.

use std::collections::HashMap;

use super::{CONSONANTS, VOWELS};
use crate::name;

/// A word of a vocabulary.
pub type WordId = u32;

#[derive(Debug)]
struct Word {
    text: String,
    spelled: Option<String>,
    sound: u32,
    rows: u32,
}

/// The words of a list.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Vec<Word>,
    ids: HashMap<String, WordId>,
    /// Sounds, with how many rows have each.
    sounds: Vec<(String, u32)>,
    sound_ids: HashMap<String, u32>,
}

/// Words that were compared before: the same few names come again and again.
#[derive(Debug, Default)]
pub struct Memory(HashMap<(WordId, WordId), Option<Agreement>>);

/// How two words agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// Letter by letter, but for accents and the like.
    Same,
    /// They sound the same.
    Sound,
    /// They are written nearly the same: a slip.
    Near,
}

impl Vocabulary {
    /// The words of some names, as often as they are there.
    pub fn learn<'a>(&mut self, names: impl IntoIterator<Item = &'a String>) -> Vec<WordId> {
        let mut found: Vec<WordId> = names.into_iter().flat_map(|n| name::words(n)).map(|w| self.id(w)).collect();
        found.sort_unstable();
        found
    }

    fn id(&mut self, text: String) -> WordId {
        if let Some(id) = self.ids.get(&text) {
            return *id;
        }
        let sound = name::sound(&text);
        let next = self.sounds.len() as u32;
        let sound = *self.sound_ids.entry(sound.clone()).or_insert_with(|| {
            self.sounds.push((sound, 0));
            next
        });
        let id = self.words.len() as WordId;
        self.words.push(Word { spelled: name::spelled(&text), text: text.clone(), sound, rows: 0 });
        self.ids.insert(text, id);
        id
    }

    /// One more row has these words.
    pub fn count(&mut self, words: &[WordId]) {
        for sound in self.sounds(words) {
            self.sounds[sound as usize].1 += 1;
        }
        let mut words = words.to_vec();
        words.sort_unstable();
        words.dedup();
        for word in words {
            self.words[word as usize].rows += 1;
        }
    }

    /// The sounds of some words, each once, the smallest id first.
    pub fn sounds(&self, words: &[WordId]) -> Vec<u32> {
        let mut sounds: Vec<u32> = words.iter().map(|w| self.sound(*w)).collect();
        sounds.sort_unstable();
        sounds.dedup();
        sounds
    }

    /// The sound of a word.
    pub fn sound(&self, word: WordId) -> u32 {
        self.words[word as usize].sound
    }

    /// The first letter of a sound.
    pub fn first_letter(&self, sound: u32) -> Option<char> {
        self.sounds[sound as usize].0.chars().next()
    }

    /// How many rows have the word, and how many its sound.
    pub fn rows(&self, word: WordId) -> (u32, u32) {
        let word = &self.words[word as usize];
        (word.rows, self.sounds[word.sound as usize].1)
    }

    /// How two words agree, if they do.
    pub fn agreement(&self, memory: &mut Memory, a: WordId, b: WordId) -> Option<Agreement> {
        if a == b {
            return Some(Agreement::Same);
        }
        *memory.0.entry((a.min(b), a.max(b))).or_insert_with(|| self.compared(a, b))
    }

    fn compared(&self, a: WordId, b: WordId) -> Option<Agreement> {
        let (x, y) = (&self.words[a as usize], &self.words[b as usize]);
        let same_sound = x.sound == y.sound;
        if name::is_counterpart(&x.text, &y.text) {
            return Some(Agreement::Sound);
        }
        let (Some(p), Some(q)) = (&x.spelled, &y.spelled) else {
            // Another script: the vowels cannot be compared.
            return same_sound.then_some(Agreement::Sound);
        };
        let consonants = self.sounds[x.sound as usize].0.chars().count();
        if same_sound && (consonants >= CONSONANTS || strsim::jaro_winkler(p, q) >= VOWELS) {
            return Some(Agreement::Sound);
        }
        is_slip(p, q, &x.text, &y.text).then_some(Agreement::Near)
    }
}

/// One slip of the pen in a short word, two in a long one.
fn is_slip(p: &str, q: &str, x: &str, y: &str) -> bool {
    let slips = |a: &str, b: &str| {
        let length = a.len().min(b.len());
        let allowed = if length < 7 { 1 } else { 2 };
        length >= 4 && a.len().abs_diff(b.len()) <= 2 && strsim::damerau_levenshtein(a, b) <= allowed
    };
    slips(p, q) || slips(x, y)
}
