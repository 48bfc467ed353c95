use std::io::Read as _;

use super::*;

const COLUMNS: [Column; 2] =
    [Column { name: "title", hxl: "#service+name" }, Column { name: "n", hxl: "#affected+num" }];

fn written(format: Format, rows: &[Vec<Cell>]) -> Vec<u8> {
    let mut sheet = Sheet::begin(format, &COLUMNS).unwrap();
    let mut out = Vec::new();
    for row in rows {
        sheet.row(row).unwrap();
        out.extend(sheet.take());
    }
    out.extend(sheet.finish().unwrap());
    out
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

#[test]
fn no_cell_of_a_file_begins_a_formula() {
    for begin in ["=", "+", "-", "@", "\t", "\r"] {
        let evil = format!("{begin}cmd|' /C calc'!A0");
        let file = String::from_utf8(written(Format::Csv, &[vec![text(&evil), Cell::Number(3)]])).unwrap();
        let line = file.split_once('\n').unwrap().1;
        assert!(line.starts_with('\'') || line.starts_with("\"'"), "{line:?}");
        let packed = unpacked(&written(Format::Xlsx, &[vec![text(&evil), Cell::Number(3)]]));
        assert!(!packed.contains("<f>") && packed.contains("inlineStr"));
    }
}

#[test]
fn tags_stand_below_the_head_and_numbers_stay_numbers() {
    let rows = [vec![text("Sewing, for \"all\""), Cell::Number(-7)], vec![Cell::Empty, Cell::Number(5)]];
    let file = String::from_utf8(written(Format::Hxl, &rows)).unwrap();
    assert_eq!(file, "title,n\n#service+name,#affected+num\n\"Sewing, for \"\"all\"\"\",-7\n,5\n");
}

/// The sheet inside a workbook, found by the directory at its end as a spreadsheet finds it.
fn unpacked(file: &[u8]) -> String {
    let u32_at = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let u16_at = |at: usize| u16::from_le_bytes(file[at..at + 2].try_into().unwrap()) as usize;
    let end = file.len() - 22;
    assert_eq!(u32_at(end), 0x0605_4b50);
    let (mut at, mut sheet) = (u32_at(end + 16), String::new());
    for _ in 0..u16_at(end + 10) {
        assert_eq!(u32_at(at), 0x0201_4b50);
        let (crc, packed, size) = (u32_at(at + 16), u32_at(at + 20), u32_at(at + 24));
        let (name, local) = (u16_at(at + 28), u32_at(at + 42));
        assert_eq!(u32_at(local), 0x0403_4b50);
        let begin = local + 30 + u16_at(local + 26) + u16_at(local + 28);
        let content = &file[begin..begin + packed];
        let mut bytes = Vec::new();
        if u16_at(at + 10) == 8 {
            flate2::read::DeflateDecoder::new(content).read_to_end(&mut bytes).unwrap();
        } else {
            bytes.extend(content);
        }
        assert_eq!(bytes.len(), size);
        let mut sum = flate2::Crc::new();
        sum.update(&bytes);
        assert_eq!(sum.sum() as usize, crc);
        if file[at + 46..at + 46 + name].ends_with(b"sheet1.xml") {
            sheet = String::from_utf8(bytes).unwrap();
        }
        at += 46 + name;
    }
    sheet
}

#[test]
fn a_workbook_opens_whatever_is_in_its_cells() {
    let rows: Vec<_> = (0..5_000).map(|n| vec![text("<Aïssata> & \u{1}عائشة"), Cell::Number(n)]).collect();
    let sheet = unpacked(&written(Format::Xlsx, &rows));
    assert!(sheet.contains("&lt;Aïssata&gt; &amp; عائشة") && sheet.contains("<v>4999</v>"));
    assert!(sheet.ends_with("</worksheet>"));
}
