//! Documents of a referral: what they are, in which formats, and what they may be called.

use crate::directory::Category;

text_enum! {
    /// What a document is.
    pub open enum DocumentKind ("document-kind") {
        Report = "report",
        Certificate = "certificate",
        Invoice = "invoice",
        Other = "other",
    }
}

text_enum! {
    /// What a document is made of, as its content says.
    pub enum DocumentFormat ("document-format") {
        Pdf = "pdf",
        Jpeg = "jpeg",
        Png = "png",
        Text = "text",
    }
}

impl DocumentFormat {
    /// What it is called in a header.
    pub fn mime(self) -> &'static str {
        match self {
            DocumentFormat::Pdf => "application/pdf",
            DocumentFormat::Jpeg => "image/jpeg",
            DocumentFormat::Png => "image/png",
            DocumentFormat::Text => "text/plain; charset=utf-8",
        }
    }

    /// How names of such files end; the first is the usual one.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            DocumentFormat::Pdf => &["pdf"],
            DocumentFormat::Jpeg => &["jpg", "jpeg"],
            DocumentFormat::Png => &["png"],
            DocumentFormat::Text => &["txt"],
        }
    }

    /// Whether a name that ends like this may belong to it. A name without an ending promises nothing.
    pub fn goes_with(self, name: &str) -> bool {
        match name.rsplit_once('.') {
            Some((_, ending)) => self.endings().contains(&ending.to_lowercase().as_str()),
            None => true,
        }
    }
}

/// Longest name that is kept, in characters.
pub const DOCUMENT_NAME_MAX: usize = 80;

/// Most points of a picture: a few bytes can claim more than a phone has memory for.
pub const PICTURE_POINTS_MAX: u64 = 50_000_000;

/// Whether documents may be sent with referrals of this need. Where not even a name is shared, no paper is either.
pub fn may_have_documents(category: Category) -> bool {
    category != Category::HivVct
}

/// Whether a name says where a file lies, or is to lie, and not only what it is called. No browser sends one.
pub fn is_path(name: &str) -> bool {
    let drive = name.trim_start().split_once(':').is_some_and(|(letter, _)| letter.len() == 1);
    drive || name.contains(['/', '\\', '\0']) || matches!(name.trim(), "." | "..")
}

/// A name that is safe to show: without control characters and marks that turn the direction of writing, which
/// could make `fdp.exe` look like `exe.pdf`. `document` when nothing is left.
pub fn safe_name(raw: &str) -> String {
    let kept: String = raw.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(|c| is_plain(*c)).collect();
    let words: Vec<&str> = kept.split(' ').filter(|w| !w.is_empty()).collect();
    let name = words.join(" ");
    let name = shortened(name.trim_matches(['.', ' ', '-']));
    if name.is_empty() { "document".to_owned() } else { name }
}

/// Letters, marks on letters, digits, blanks and a few signs.
fn is_plain(c: char) -> bool {
    let combining = matches!(c, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}');
    c.is_alphanumeric() || combining || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')' | ',' | '\'' | '’')
}

/// The ending stays: it says what the file is.
fn shortened(name: &str) -> String {
    if name.chars().count() <= DOCUMENT_NAME_MAX {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map(|(_, e)| e).filter(|e| e.chars().count() <= 4).unwrap_or_default();
    let room = DOCUMENT_NAME_MAX - ending.chars().count() - 1;
    let start: String = name.chars().take(room).collect();
    let start = start.trim_end_matches(['.', ' ', '-']);
    if ending.is_empty() { start.to_owned() } else { format!("{start}.{ending}") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_with_a_folder_or_a_drive_is_a_path() {
        for path in [
            "../../etc/passwd.pdf",
            "C:\\x\\y.pdf",
            "c:report.pdf",
            "..\\report.pdf",
            "/report.pdf",
            "folder/report.pdf",
            "\\\\server\\share\\report.pdf",
            "report.pdf\0.exe",
            " .. ",
        ] {
            assert!(is_path(path), "{path:?}");
        }
        for name in ["report.pdf", "Re: visit 3.pdf", "a..b.pdf", ".pdf", "شهادة.pdf", ""] {
            assert!(!is_path(name), "{name:?}");
        }
    }

    #[test]
    fn names_lose_controls_and_turned_writing() {
        for (raw, safe) in [
            ("re\u{0}po\u{7}rt\n.pdf", "report .pdf"),
            ("invoice\u{202E}fdp.exe", "invoicefdp.exe"),
            (" certificat  d'études.PNG ", "certificat d'études.PNG"),
            ("شهادة.pdf", "شهادة.pdf"),
            ("...", "document"),
            ("", "document"),
            ("a\"b;c=<d>.txt", "abcd.txt"),
        ] {
            assert_eq!(safe_name(raw), safe, "{raw:?}");
        }
    }

    #[test]
    fn an_ending_has_to_go_with_the_content() {
        assert!(DocumentFormat::Jpeg.goes_with("a.JPG") && DocumentFormat::Jpeg.goes_with("a.jpeg"));
        assert!(!DocumentFormat::Jpeg.goes_with("a.png") && !DocumentFormat::Pdf.goes_with("a.pdf.exe"));
        assert!(DocumentFormat::Text.goes_with("letter"));
    }

    #[test]
    fn where_not_even_a_name_is_shared_no_document_is() {
        assert!(!may_have_documents(Category::HivVct) && may_have_documents(Category::VocationalTraining));
    }

    proptest! {
        #[test]
        fn a_safe_name_stays_as_it_is_and_holds_nothing_dangerous(raw in "\\PC{0,120}|[./\\\\a-z\u{202E}\u{0} ]{0,120}") {
            let name = safe_name(&raw);
            prop_assert!(!name.is_empty() && name.chars().count() <= DOCUMENT_NAME_MAX);
            let dangerous = ['/', '\\', '"', '\0', '\u{202E}', '\u{2066}'];
            prop_assert!(!name.starts_with('.') && !name.contains(dangerous));
            prop_assert_eq!(safe_name(&name), name.clone());
        }
    }
}
