//! Rows as bytes of a file, one after the other: nothing of the file is kept, so a long one needs no more memory than a
//! short one, and nothing lies on a disk in clear meanwhile.

use std::io::Write as _;

use domain::export::Format;
use domain::list_check::without_formula;
use flate2::Compression;
use flate2::write::DeflateEncoder;

use super::lists::{Cell, Column};
use crate::{ServiceError, ServiceResult};

/// A file that is being written; what is ready is taken away with [`take`](Self::take).
pub(super) enum Sheet {
    Csv(Vec<u8>),
    Xlsx(Box<Workbook>),
}

fn broken<E>(_: E) -> ServiceError {
    ServiceError::Internal("a row cannot be written".into())
}

impl Sheet {
    /// Begins with the head.
    pub fn begin(format: Format, columns: &[Column]) -> ServiceResult<Sheet> {
        let mut sheet = match format {
            Format::Xlsx => Sheet::Xlsx(Box::new(Workbook::begin()?)),
            _ => Sheet::Csv(Vec::new()),
        };
        let text = |text: &str| Cell::Text(text.to_owned());
        sheet.row(&columns.iter().map(|c| text(c.name)).collect::<Vec<_>>())?;
        if let (Format::Hxl, Sheet::Csv(out)) = (format, &mut sheet) {
            // Tags begin with a sign that no spreadsheet takes for a formula.
            line(out, columns.iter().map(|c| c.hxl.to_owned()))?;
        }
        Ok(sheet)
    }

    /// One more row.
    pub fn row(&mut self, cells: &[Cell]) -> ServiceResult<()> {
        match self {
            Sheet::Csv(out) => line(out, cells.iter().map(plain)),
            Sheet::Xlsx(book) => book.row(cells),
        }
    }

    /// What is ready.
    pub fn take(&mut self) -> Vec<u8> {
        match self {
            Sheet::Csv(out) => std::mem::take(out),
            Sheet::Xlsx(book) => book.take(),
        }
    }

    /// The rest of it.
    pub fn finish(self) -> ServiceResult<Vec<u8>> {
        match self {
            Sheet::Csv(out) => Ok(out),
            Sheet::Xlsx(book) => book.finish(),
        }
    }
}

fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => without_formula(text),
        Cell::Number(n) => n.to_string(),
        Cell::Empty => String::new(),
    }
}

fn line(out: &mut Vec<u8>, cells: impl Iterator<Item = String>) -> ServiceResult<()> {
    let mut file = csv::WriterBuilder::new().has_headers(false).from_writer(&mut *out);
    file.write_record(cells).map_err(broken)?;
    file.flush().map_err(broken)
}

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="list" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const SHEET_HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#;
const SHEET_FOOT: &str = "</sheetData></worksheet>";

/// An entry of the archive that is written.
struct Entry {
    name: &'static str,
    crc: u32,
    packed: u32,
    size: u32,
    at: u32,
}

/// A workbook with one sheet, as an archive that is written from front to back. Crates that write workbooks keep rows in
/// memory or in a file in clear; this one needs neither, and no feature of theirs.
pub(super) struct Workbook {
    out: Vec<u8>,
    /// Bytes that were taken away already.
    gone: u32,
    entries: Vec<Entry>,
    sheet: DeflateEncoder<Vec<u8>>,
    crc: flate2::Crc,
    packed: u32,
    at: u32,
}

impl Workbook {
    fn begin() -> ServiceResult<Workbook> {
        let mut book = Workbook {
            out: Vec::new(),
            gone: 0,
            entries: Vec::new(),
            sheet: DeflateEncoder::new(Vec::new(), Compression::fast()),
            crc: flate2::Crc::new(),
            packed: 0,
            at: 0,
        };
        book.whole("[Content_Types].xml", TYPES)?;
        book.whole("_rels/.rels", RELATIONS)?;
        book.whole("xl/workbook.xml", WORKBOOK)?;
        book.whole("xl/_rels/workbook.xml.rels", WORKBOOK_RELATIONS)?;
        book.at = book.place()?;
        // Its sizes follow it (bit 3), because nobody knows them yet.
        book.local("xl/worksheets/sheet1.xml", 8, 8, [0; 3]);
        book.write(SHEET_HEAD)?;
        Ok(book)
    }

    fn place(&self) -> ServiceResult<u32> {
        u32::try_from(self.out.len()).ok().and_then(|n| self.gone.checked_add(n)).ok_or_else(|| broken(()))
    }

    fn local(&mut self, name: &str, flags: u16, method: u16, [crc, packed, size]: [u32; 3]) {
        self.out.extend(0x0403_4b50_u32.to_le_bytes());
        for n in [20, flags, method, 0, 0x21] {
            self.out.extend(n.to_le_bytes());
        }
        for n in [crc, packed, size] {
            self.out.extend(n.to_le_bytes());
        }
        self.out.extend((name.len() as u16).to_le_bytes());
        self.out.extend(0_u16.to_le_bytes());
        self.out.extend(name.as_bytes());
    }

    /// A small entry, as it is.
    fn whole(&mut self, name: &'static str, text: &str) -> ServiceResult<()> {
        let mut crc = flate2::Crc::new();
        crc.update(text.as_bytes());
        let (crc, size, at) = (crc.sum(), u32::try_from(text.len()).map_err(broken)?, self.place()?);
        self.local(name, 0, 0, [crc, size, size]);
        self.out.extend(text.as_bytes());
        self.entries.push(Entry { name, crc, packed: size, size, at });
        Ok(())
    }

    fn write(&mut self, text: &str) -> ServiceResult<()> {
        self.crc.update(text.as_bytes());
        self.sheet.write_all(text.as_bytes()).map_err(broken)
    }

    fn row(&mut self, cells: &[Cell]) -> ServiceResult<()> {
        let mut text = String::from("<row>");
        for cell in cells {
            match cell {
                Cell::Number(n) => text.push_str(&format!("<c><v>{n}</v></c>")),
                Cell::Text(words) => words_cell(&mut text, words),
                Cell::Empty => text.push_str("<c/>"),
            }
        }
        text.push_str("</row>");
        self.write(&text)
    }

    fn take(&mut self) -> Vec<u8> {
        let packed = std::mem::take(self.sheet.get_mut());
        self.packed = self.packed.saturating_add(packed.len() as u32);
        let mut ready = std::mem::take(&mut self.out);
        ready.extend(packed);
        self.gone = self.gone.saturating_add(ready.len() as u32);
        ready
    }

    fn finish(mut self) -> ServiceResult<Vec<u8>> {
        self.write(SHEET_FOOT)?;
        let mut out = self.take();
        let size = u32::try_from(self.sheet.total_in()).map_err(broken)?;
        let rest = self.sheet.finish().map_err(broken)?;
        self.packed = self.packed.saturating_add(rest.len() as u32);
        self.gone = self.gone.saturating_add(rest.len() as u32);
        out.extend(rest);
        let sheet =
            Entry { name: "xl/worksheets/sheet1.xml", crc: self.crc.sum(), packed: self.packed, size, at: self.at };
        let mut end = Vec::new();
        end.extend(0x0807_4b50_u32.to_le_bytes());
        for n in [sheet.crc, sheet.packed, sheet.size] {
            end.extend(n.to_le_bytes());
        }
        let at = self.gone.saturating_add(end.len() as u32);
        self.entries.push(sheet);
        let mut directory = Vec::new();
        for e in &self.entries {
            e.describe(&mut directory);
        }
        let count = self.entries.len() as u16;
        end.extend(&directory);
        end.extend(0x0605_4b50_u32.to_le_bytes());
        for n in [0, 0, count, count] {
            end.extend(n.to_le_bytes());
        }
        end.extend((directory.len() as u32).to_le_bytes());
        end.extend(at.to_le_bytes());
        end.extend(0_u16.to_le_bytes());
        out.extend(end);
        Ok(out)
    }
}

impl Entry {
    /// Its line in the directory at the end.
    fn describe(&self, out: &mut Vec<u8>) {
        let streamed = self.name.ends_with("sheet1.xml");
        let (flags, method) = if streamed { (8_u16, 8_u16) } else { (0, 0) };
        out.extend(0x0201_4b50_u32.to_le_bytes());
        for n in [20, 20, flags, method, 0, 0x21] {
            out.extend(n.to_le_bytes());
        }
        for n in [self.crc, self.packed, self.size] {
            out.extend(n.to_le_bytes());
        }
        out.extend((self.name.len() as u16).to_le_bytes());
        out.extend([0; 12]);
        out.extend(self.at.to_le_bytes());
        out.extend(self.name.as_bytes());
    }
}

/// A cell of words: never a formula, whatever it begins with.
fn words_cell(out: &mut String, words: &str) {
    out.push_str("<c t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // XML knows no other control characters.
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => {}
            '\u{FFFE}' | '\u{FFFF}' => {}
            c => out.push(c),
        }
    }
    out.push_str("</t></is></c>");
}

#[cfg(test)]
#[path = "sheet_tests.rs"]
mod tests;
