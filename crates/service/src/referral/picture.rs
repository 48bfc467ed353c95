//! Pictures without what a camera adds: where and with what they were taken, previews, comments, and whatever is hidden
//! after their end. What draws the picture is copied as it is. A picture that breaks off is refused.

use domain::referral::PICTURE_POINTS_MAX;

/// Why a picture is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// It breaks off, or makes no sense.
    Broken,
    /// It claims more points than anybody needs.
    TooManyPoints,
}

/// Markers of a JPEG: its begin and end, the start of a scan, and what restarts one.
const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
/// What a JFIF begins with, and how.
const APP0: u8 = 0xE0;
const JFIF: &[u8] = b"JFIF\0";

/// A JPEG without its metadata, and without what follows its end.
pub(super) fn clean_jpeg(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut out = vec![0xFF, SOI];
    let mut rest = bytes.strip_prefix(&[0xFF, SOI]).ok_or(Refused::Broken)?;
    let mut points = None;
    loop {
        let (marker, after) = marker(rest)?;
        if marker == EOI {
            out.extend([0xFF, EOI]);
            check_points(points)?;
            return Ok(out);
        }
        let length = usize::from(u16::from_be_bytes(first(after)?));
        let body = after.get(2..length).ok_or(Refused::Broken)?;
        if marker == APP0 && body.starts_with(JFIF) {
            out.extend(jfif(body));
        } else if keeps_segment(marker, body) {
            out.extend([0xFF, marker]);
            out.extend(&after[..length]);
        }
        if is_frame(marker) {
            let height = u16::from_be_bytes(first(body.get(1..).unwrap_or_default())?);
            let width = u16::from_be_bytes(first(body.get(3..).unwrap_or_default())?);
            points = Some(u64::from(width) * u64::from(height));
            // Of each header, not of the last one alone: nobody knows which one a reader goes by.
            check_points(points)?;
        }
        rest = &after[length..];
        if marker == SOS {
            let scan = scan_length(rest);
            out.extend(&rest[..scan]);
            rest = &rest[scan..];
        }
    }
}

/// The next marker, after its fill bytes.
fn marker(bytes: &[u8]) -> Result<(u8, &[u8]), Refused> {
    let rest = bytes.strip_prefix(&[0xFF]).ok_or(Refused::Broken)?;
    let fill = rest.iter().take_while(|b| **b == 0xFF).count();
    let marker = *rest.get(fill).ok_or(Refused::Broken)?;
    Ok((marker, &rest[fill + 1..]))
}

/// Bytes of a scan: up to the next marker that is neither an escaped 0xFF nor a restart.
fn scan_length(bytes: &[u8]) -> usize {
    let ends = |pair: &[u8]| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7 | 0xFF);
    bytes.windows(2).position(ends).unwrap_or(bytes.len())
}

/// A header with the size of the picture.
fn is_frame(marker: u8) -> bool {
    matches!(marker, 0xC0..=0xCF) && !matches!(marker, 0xC4 | 0xC8 | 0xCC)
}

/// The segment of a JFIF written anew: its version and how dense the points are, and no preview.
fn jfif(body: &[u8]) -> Vec<u8> {
    // Where it does not say: version 1.1, points that are as high as wide.
    let said = body.get(JFIF.len()..12).unwrap_or(&[1, 1, 0, 0, 1, 0, 1]);
    [&[0xFF, APP0, 0, 16][..], JFIF, said, &[0, 0]].concat()
}

/// Everything but metadata and comments. What the colours mean stays.
fn keeps_segment(marker: u8, body: &[u8]) -> bool {
    match marker {
        0xE2 => body.starts_with(b"ICC_PROFILE\0"),
        0xEE => body.starts_with(b"Adobe"),
        APP0 | 0xE1 | 0xE3..=0xED | 0xEF | 0xFE => false,
        _ => true,
    }
}

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks of a PNG that draw it.
const DRAWS: [&[u8; 4]; 12] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs"];

/// A PNG without its metadata, and without what follows its end.
pub(super) fn clean_png(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    let mut out = PNG.to_vec();
    let mut rest = bytes.strip_prefix(PNG).ok_or(Refused::Broken)?;
    let mut points = None;
    loop {
        let length = usize::try_from(u32::from_be_bytes(first(rest)?)).map_err(|_| Refused::Broken)?;
        // Length, kind, content, checksum.
        let whole = length.checked_add(12).and_then(|n| rest.get(..n)).ok_or(Refused::Broken)?;
        let kind: [u8; 4] = first(&whole[4..])?;
        if points.is_none() {
            if &kind != b"IHDR" {
                return Err(Refused::Broken);
            }
            let (width, height) = (u32::from_be_bytes(first(&whole[8..])?), u32::from_be_bytes(first(&whole[12..])?));
            points = Some(u64::from(width) * u64::from(height));
        }
        if DRAWS.contains(&&kind) {
            out.extend(whole);
        }
        rest = &rest[whole.len()..];
        if &kind == b"IEND" {
            check_points(points)?;
            return Ok(out);
        }
    }
}

fn check_points(points: Option<u64>) -> Result<(), Refused> {
    match points {
        None | Some(0) => Err(Refused::Broken),
        Some(n) if n > PICTURE_POINTS_MAX => Err(Refused::TooManyPoints),
        Some(_) => Ok(()),
    }
}

fn first<const N: usize>(bytes: &[u8]) -> Result<[u8; N], Refused> {
    bytes.first_chunk::<N>().copied().ok_or(Refused::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(marker: u8, body: &[u8]) -> Vec<u8> {
        let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
        [&[0xFF, marker][..], &length, body].concat()
    }

    fn jpeg(width: u16, height: u16) -> Vec<u8> {
        let frame = [&[8][..], &height.to_be_bytes(), &width.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
        [
            vec![0xFF, SOI],
            segment(0xE0, b"JFIF\0\x01\x01"),
            segment(0xE1, b"Exif\0\0GPSLatitude 14.03"),
            segment(0xED, b"Photoshop 3.0\0GPS"),
            segment(0xFE, b"GPS in a comment"),
            segment(0xC0, &frame),
            segment(SOS, b"scan"),
            vec![1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4],
            segment(0xE1, b"GPS between scans"),
            segment(SOS, b"scan"),
            vec![5, 6],
            vec![0xFF, EOI],
            b"\xFF\xD8 a second picture with GPS".to_vec(),
        ]
        .concat()
    }

    fn chunk(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len()).unwrap().to_be_bytes();
        [&length[..], kind, body, &[0; 4]].concat()
    }

    fn png(width: u32, height: u32) -> Vec<u8> {
        let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
        [
            PNG.to_vec(),
            chunk(b"IHDR", &header),
            chunk(b"eXIf", b"GPS"),
            chunk(b"tEXt", b"Comment\0GPS"),
            chunk(b"IDAT", b"drawn"),
            chunk(b"IEND", b""),
            b"GPS after the end".to_vec(),
        ]
        .concat()
    }

    fn holds(bytes: &[u8], text: &[u8]) -> bool {
        bytes.windows(text.len()).any(|w| w == text)
    }

    #[test]
    fn a_picture_keeps_what_draws_it_and_loses_where_it_was_taken() {
        let cleaned = clean_jpeg(&jpeg(40, 30)).unwrap();
        assert!(!holds(&cleaned, b"GPS") && !holds(&cleaned, b"second"));
        assert!(holds(&cleaned, b"JFIF") && holds(&cleaned, &[1, 2, 0xFF, 0, 3, 0xFF, 0xD0, 4]));
        assert!(cleaned.ends_with(&[5, 6, 0xFF, EOI]));
        assert_eq!(clean_jpeg(&cleaned).unwrap(), cleaned);
        let cleaned = clean_png(&png(40, 30)).unwrap();
        assert!(!holds(&cleaned, b"GPS") && holds(&cleaned, b"drawn"));
        assert_eq!(clean_png(&cleaned).unwrap(), cleaned);
    }

    #[test]
    fn a_picture_that_claims_too_many_points_is_refused() {
        assert_eq!(clean_jpeg(&jpeg(60_000, 60_000)), Err(Refused::TooManyPoints));
        assert_eq!(clean_png(&png(1_000_000, 1_000_000)), Err(Refused::TooManyPoints));
        assert!(clean_png(&png(10_000, 5_000)).is_ok());
        assert_eq!(clean_png(&png(0, 5)), Err(Refused::Broken));
    }

    #[test]
    fn a_small_header_after_a_large_one_hides_no_points() {
        let size = |side: u16| [&[8][..], &side.to_be_bytes(), &side.to_be_bytes(), &[1, 1, 0x11, 0]].concat();
        for (sides, refused) in [([60_000, 1], Refused::TooManyPoints), ([0, 1], Refused::Broken)] {
            let frames = sides.map(|side| segment(0xC0, &size(side))).concat();
            let picture = [&[0xFF, SOI][..], &frames, &segment(SOS, b"scan"), &[1, 0xFF, EOI][..]].concat();
            assert_eq!(clean_jpeg(&picture), Err(refused));
        }
    }

    #[test]
    fn a_picture_keeps_how_dense_its_points_are_and_no_preview() {
        let head = [JFIF, &[1, 2, 1, 0, 72, 0, 72]].concat();
        let preview = [&head[..], &[2, 1], b"GPS123"].concat();
        let whole = jpeg(40, 30);
        let with = |body: &[u8]| [&whole[..2], &segment(APP0, body), &whole[13..]].concat();
        assert!(whole[2..].starts_with(&segment(APP0, b"JFIF\0\x01\x01")), "what is taken out");
        let cleaned = clean_jpeg(&with(&preview)).unwrap();
        assert_eq!(cleaned[2..20], segment(APP0, &[&head[..], &[0, 0]].concat()));
        assert!(!holds(&cleaned, b"GPS"));
        assert_eq!(clean_jpeg(&cleaned).unwrap(), cleaned);
    }

    #[test]
    fn a_picture_that_breaks_off_anywhere_is_refused_and_nothing_panics() {
        let whole = jpeg(40, 30);
        let end = whole.windows(2).position(|w| w == [0xFF, EOI]).unwrap() + 2;
        for n in 0..end {
            assert_eq!(clean_jpeg(&whole[..n]), Err(Refused::Broken), "{n}");
        }
        let whole = png(40, 30);
        let end = whole.windows(4).position(|w| w == b"IEND").unwrap() + 8;
        for n in 0..end {
            assert_eq!(clean_png(&whole[..n]), Err(Refused::Broken), "{n}");
        }
        for i in 0..whole.len() {
            let mut bad = whole.clone();
            bad[i] = 0xFF;
            let _ = (clean_png(&bad), clean_jpeg(&[&[0xFF, SOI][..], &bad].concat()));
        }
    }
}
