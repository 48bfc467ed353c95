//! A square code to scan with a phone. Drawn into the page: the policy allows no picture from elsewhere.

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode as Code};

/// Blank modules around the code, as the standard wants them.
const QUIET: usize = 4;

/// Draws `text`; nothing when it is too long for a code.
#[component]
pub fn QrCode(
    /// What a phone reads.
    #[prop(into)]
    text: String,
    /// What it is, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let code = Code::with_error_correction_level(text.as_bytes(), EcLevel::M).ok()?;
    let size = code.width() + 2 * QUIET;
    let path = path(&code);
    // Dark on white in every appearance: many cameras read nothing else.
    Some(view! {
        <svg class="qr" role="img" aria-label=label viewBox=format!("0 0 {size} {size}") shape-rendering="crispEdges">
            <rect width=size height=size fill="#fff"></rect>
            <path d=path fill="#000"></path>
        </svg>
    })
}

/// One rectangle for each run of dark modules.
fn path(code: &Code) -> String {
    let (width, colors) = (code.width(), code.to_colors());
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|c| **c == Color::Dark).count();
            if run > 0 {
                path.push_str(&format!("M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET));
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dark_module_is_drawn_once() {
        let code = Code::with_error_correction_level(b"otpauth://totp/x", EcLevel::M).unwrap();
        let dark = code.to_colors().iter().filter(|c| **c == Color::Dark).count();
        let path = path(&code);
        let drawn: usize =
            path.split('h').skip(1).step_by(2).filter_map(|p| p.split('v').next()?.parse::<usize>().ok()).sum();
        assert_eq!(drawn, dark);
        assert!(path.starts_with("M4 4h7v1h-7z"), "{path}");
    }
}
