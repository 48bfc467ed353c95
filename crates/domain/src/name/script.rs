//! Letters, made plain: marks gone, one case, one form for each Arabic letter, one letter for each special one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without marks; words apart by single spaces, nothing but letters and digits in them.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkd().flat_map(char::to_lowercase).nfkd().filter(|c| !is_combining_mark(*c)) {
        match letter(c) {
            Letter::Itself(c) => out.push(c),
            Letter::As(s) => out.push_str(s),
            Letter::Nothing => {}
            Letter::Gap if out.ends_with(' ') || out.is_empty() => {}
            Letter::Gap => out.push(' '),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

enum Letter {
    Itself(char),
    As(&'static str),
    Nothing,
    Gap,
}

fn letter(c: char) -> Letter {
    match c {
        'a'..='z' | '0'..='9' => Letter::Itself(c),
        // Apostrophes belong to the word (N’Diaye); so do marks of direction and the Arabic stretch.
        '\'' | '’' | '‘' | 'ʼ' | 'ʻ' | 'ʾ' | 'ʿ' | '`' | '´' | 'ʔ' | 'ء' | 'ـ' => Letter::Nothing,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' => Letter::Nothing,
        // Letters of African alphabets and a few others that do not decompose.
        'ɓ' => Letter::As("b"),
        'ɗ' | 'đ' | 'ɖ' => Letter::As("d"),
        'ɛ' | 'ə' | 'ǝ' => Letter::As("e"),
        'ɔ' | 'ø' => Letter::As("o"),
        'ŋ' | 'ɲ' => Letter::As("n"),
        'ƴ' => Letter::As("y"),
        'ɣ' => Letter::As("g"),
        'ƙ' => Letter::As("k"),
        'ı' | 'ɪ' => Letter::As("i"),
        'ł' => Letter::As("l"),
        'œ' => Letter::As("oe"),
        'æ' => Letter::As("ae"),
        'ß' => Letter::As("ss"),
        'ʃ' => Letter::As("sh"),
        // One form for each Arabic letter. (Hamza above and below went with the marks.)
        'ٱ' => Letter::Itself('ا'),
        'ة' | 'ھ' | 'ہ' | 'ە' => Letter::Itself('ه'),
        'ى' | 'ی' | 'ې' => Letter::Itself('ي'),
        'ک' | 'ڪ' => Letter::Itself('ك'),
        _ if c.is_alphanumeric() => Letter::Itself(c),
        _ => Letter::Gap,
    }
}
