//! Names that are one name although they sound otherwise: Arabic ones and what the Sahel made of them.

/// Folded words of one name each. Only such as differ by more than [`super::sound`] evens out.
const COUNTERPARTS: [&[&str]; 9] = [
    &["amina", "aminata", "aminatou", "امينه"],
    &["fatima", "fatma", "fatimata", "fatoumata", "fatou", "fadimata", "fadima", "فاطمه"],
    &["aicha", "aisha", "aissata", "aissatou", "aissa", "عايشه"],
    &["awa", "hawa", "hawwa", "eve", "حوا"],
    &["mariam", "mariama", "mariame", "maryam", "مريم"],
    &["ousmane", "ousmanou", "othman", "usman", "عثمان"],
    &["khadija", "kadidia", "kadidiatou", "khadidiatou", "خديجه"],
    &["oumar", "oumarou", "umar", "omar", "عمر"],
    &["yacouba", "yakouba", "yaqub", "يعقوب"],
];

/// Whether two folded words are one name in two languages.
pub fn is_counterpart(a: &str, b: &str) -> bool {
    COUNTERPARTS.iter().any(|group| group.contains(&a) && group.contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::fold;

    #[test]
    fn a_name_and_its_counterpart_in_another_language_are_one() {
        for (a, b) in
            [("Aminata", "أمينة"), ("Fatimata", "فاطمة"), ("Awa", "حواء"), ("Ousmane", "عثمان"), ("Aïssata", "عائشة")]
        {
            assert!(is_counterpart(&fold(a), &fold(b)), "{a} {b}");
        }
        assert!(!is_counterpart("amina", "fatima"));
    }

    #[test]
    fn the_words_are_folded_and_each_stands_once() {
        let all: Vec<&str> = COUNTERPARTS.concat();
        for word in &all {
            assert_eq!(*word, fold(word));
            assert_eq!(all.iter().filter(|other| other == &word).count(), 1, "{word}");
        }
    }
}
