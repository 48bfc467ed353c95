//! The style sheet: `style/main.css` and what it imports, as one minified file.
//!
//! Phones in the field run Chrome from 100 up. Naming the oldest browsers keeps the minifier from
//! writing newer syntax than the sources use (`width >= 48rem`, merged `:has()` rules).

use std::path::Path;

use anyhow::{Result, anyhow};
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Targets};

const fn version(major: u32, minor: u32) -> Option<u32> {
    Some(major << 16 | minor << 8)
}

const OLDEST: Browsers = Browsers {
    android: version(100, 0),
    chrome: version(100, 0),
    edge: version(100, 0),
    firefox: version(100, 0),
    ie: None,
    ios_saf: version(15, 4),
    opera: version(86, 0),
    safari: version(15, 4),
    samsung: version(18, 0),
};

pub fn bundle(entry: &Path) -> Result<String> {
    let targets = Targets::from(OLDEST);
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(entry).map_err(|error| anyhow!("{error}"))?;
    sheet.minify(MinifyOptions { targets, ..Default::default() }).map_err(|error| anyhow!("{error}"))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..Default::default() })
        .map_err(|error| anyhow!("{error}"))?;
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::cmd;

    /// Declarations that name a physical side or axis: in Arabic they would stay where English has them.
    fn physical(css: &str) -> Vec<String> {
        let mut plain = String::new();
        for (at, part) in css.split("/*").enumerate() {
            plain += if at == 0 { part } else { part.split_once("*/").map_or("", |(_, rest)| rest) };
        }
        let sided = |name: &str| {
            let side = |s: &str| matches!(s, "left" | "right" | "top" | "bottom");
            let words: Vec<&str> = name.split('-').collect();
            match words.as_slice() {
                [one] => side(one) || matches!(*one, "width" | "height"),
                ["min" | "max", "width" | "height"] => true,
                ["margin" | "padding" | "border" | "scroll", rest @ ..] => rest.iter().any(|word| side(word)),
                _ => false,
            }
        };
        plain
            .split([';', '{', '}'])
            .filter_map(|piece| piece.split_once(':'))
            .map(|(name, value)| (name.trim(), value.trim()))
            .filter(|(name, value)| sided(name) || (*name == "text-align" && matches!(*value, "left" | "right")))
            .map(|(name, value)| format!("{name}: {value}"))
            .collect()
    }

    #[test]
    fn only_logical_properties_before_and_after_bundling() {
        assert_eq!(
            physical(".a { /* left: 1px; */ margin-left: 1px } @media (min-width: 9rem) { b { inset: 0 } }"),
            ["margin-left: 1px"]
        );
        let folder = cmd::root().join("style");
        for entry in fs::read_dir(&folder).expect("style folder") {
            let path = entry.expect("entry").path();
            let css = fs::read_to_string(&path).expect("readable");
            assert_eq!(physical(&css), Vec::<String>::new(), "{}", path.display());
        }
        let bundled = bundle(&folder.join("main.css")).expect("bundles");
        assert_eq!(physical(&bundled), Vec::<String>::new(), "bundled");
    }

    #[test]
    fn the_bundle_keeps_the_layer_order_and_syntax_that_old_phones_read() {
        let css = bundle(&cmd::root().join("style/main.css")).expect("bundles");
        let order = ["reset", "tokens", "base", "layout", "components", "utilities"];
        let first = order.map(|layer| css.find(&format!("@layer {layer}")).expect(layer));
        assert!(first.is_sorted(), "{first:?}");
        assert!(css.contains("(min-width:64rem)"));
        // Container queries had range syntax from their first browser on; media queries did not.
        assert!(!css.contains("@import") && !css.contains("@media (width"));
    }
}
