//! Files that come with a message: judged by their content, never by their name or by what a browser says of them.

use domain::form::FieldError;
use domain::referral::{DocumentFormat, is_path, safe_name};

use super::picture::{self, Refused};
use crate::{ServiceError, ServiceResult};

/// How large and how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DocumentLimits {
    /// Megabytes of one document.
    pub megabytes: u32,
    /// Documents of one referral.
    pub count: u32,
}

impl Default for DocumentLimits {
    fn default() -> Self {
        DocumentLimits { megabytes: 5, count: 10 }
    }
}

impl DocumentLimits {
    /// Bytes of one document.
    pub fn bytes(self) -> usize {
        self.megabytes as usize * 1024 * 1024
    }

    /// What somebody is told whose file is too large.
    pub fn too_large(self) -> FieldError {
        let args = vec![("max".to_owned(), self.megabytes.to_string())];
        FieldError { field: FIELD.into(), key: "error-document-large".into(), args }
    }
}

/// Name of the field of the form.
const FIELD: &str = "file";

/// A file as it came.
#[derive(Clone)]
pub struct Upload {
    /// What it is called there.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Upload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Upload({} bytes)", self.bytes.len())
    }
}

impl Upload {
    /// Refuses a name that is a path: whoever sends one does not send what is kept here, or wants to reach elsewhere.
    pub(crate) fn plainly_named(&self) -> ServiceResult<()> {
        if is_path(&self.name) {
            return Err(ServiceError::field(FIELD, "error-document-path"));
        }
        Ok(())
    }
}

/// A file that may be kept.
pub(crate) struct Checked {
    pub name: String,
    pub format: DocumentFormat,
    pub bytes: Vec<u8>,
}

/// Looks at a file: what it is, whether its name says the same, and takes out of a picture what does not draw it.
pub(crate) fn check(limits: DocumentLimits, upload: &Upload) -> ServiceResult<Checked> {
    upload.plainly_named()?;
    let bytes = &upload.bytes;
    if bytes.is_empty() {
        return Err(ServiceError::field(FIELD, "error-document-empty"));
    }
    if bytes.len() > limits.bytes() {
        return Err(ServiceError::Invalid(vec![limits.too_large()]));
    }
    let format = format(bytes).ok_or_else(|| ServiceError::field(FIELD, "error-document-format"))?;
    let name = safe_name(&upload.name);
    if !format.goes_with(&name) {
        let args = vec![("format".to_owned(), format.endings()[0].to_uppercase())];
        let error = FieldError { field: FIELD.into(), key: "error-document-mismatch".into(), args };
        return Err(ServiceError::Invalid(vec![error]));
    }
    let bytes = match format {
        DocumentFormat::Jpeg => picture::clean_jpeg(bytes).map_err(refusal)?,
        DocumentFormat::Png => picture::clean_png(bytes).map_err(refusal)?,
        // A file that breaks off has lost its end.
        DocumentFormat::Pdf if !ends_like_pdf(bytes) => return Err(refusal(Refused::Broken)),
        DocumentFormat::Pdf | DocumentFormat::Text => bytes.clone(),
    };
    Ok(Checked { name, format, bytes })
}

fn refusal(refused: Refused) -> ServiceError {
    ServiceError::field(
        FIELD,
        match refused {
            Refused::Broken => "error-document-broken",
            Refused::TooManyPoints => "error-document-points",
        },
    )
}

/// What the content is; nothing when it is none of what is taken.
fn format(bytes: &[u8]) -> Option<DocumentFormat> {
    match infer::get(bytes).map(|t| t.mime_type()) {
        Some("application/pdf") => Some(DocumentFormat::Pdf),
        Some("image/jpeg") => Some(DocumentFormat::Jpeg),
        Some("image/png") => Some(DocumentFormat::Png),
        Some(_) => None,
        None => is_text(bytes).then_some(DocumentFormat::Text),
    }
}

/// Words and line breaks in UTF-8, and nothing else.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|t| t.chars().all(|c| !c.is_control() || matches!(c, '\n' | '\r' | '\t')))
}

/// The mark of the end stands in the last kilobyte.
fn ends_like_pdf(bytes: &[u8]) -> bool {
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    tail.windows(5).any(|w| w == b"%%EOF")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(name: &str, bytes: &[u8]) -> String {
        let upload = Upload { name: name.into(), bytes: bytes.to_vec() };
        match check(DocumentLimits::default(), &upload) {
            Err(ServiceError::Invalid(errors)) => errors[0].key.clone(),
            Err(other) => panic!("{other:?}"),
            Ok(_) => String::new(),
        }
    }

    #[test]
    fn files_are_judged_by_their_content() {
        let pdf = b"%PDF-1.4\nsomething\n%%EOF\n";
        assert_eq!(refused("report.pdf", pdf), "");
        assert_eq!(refused("report", pdf), "");
        assert_eq!(refused("report.txt", "Présent à l’atelier\n".as_bytes()), "");
        for (name, bytes, key) in [
            ("../../etc/passwd.pdf", &pdf[..], "error-document-path"),
            ("C:\\x\\y.pdf", pdf, "error-document-path"),
            ("folder/report.pdf", pdf, "error-document-path"),
            ("..", pdf, "error-document-path"),
            ("report.pdf", b"", "error-document-empty"),
            ("report.png", pdf, "error-document-mismatch"),
            ("report.pdf.exe", pdf, "error-document-mismatch"),
            ("report.pdf", b"%PDF-1.4\nbroken off", "error-document-broken"),
            ("report.pdf", b"Good morning", "error-document-mismatch"),
            ("report.zip", b"PK\x03\x04............", "error-document-format"),
            ("report.pdf", b"PK\x03\x04............", "error-document-format"),
            ("report.txt", b"MZ\x90\0\x03", "error-document-format"),
            ("report.txt", b"\xff\xfe\x00", "error-document-format"),
            ("report.txt", b"<!DOCTYPE html><script>alert(1)</script>", "error-document-format"),
            ("photo.jpg", b"\xFF\xD8\xFF\xE0broken", "error-document-broken"),
        ] {
            assert_eq!(refused(name, bytes), key, "{name} {bytes:?}");
        }
    }

    #[test]
    fn one_byte_more_than_allowed_is_too_large() {
        let limits = DocumentLimits { megabytes: 1, count: 1 };
        let of = |n| check(limits, &Upload { name: "a.txt".into(), bytes: vec![b'a'; n] }).is_ok();
        assert!(of(limits.bytes()) && !of(limits.bytes() + 1));
    }
}
